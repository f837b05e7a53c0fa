/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusContinued(WaitStatus w)
{
	return w == 0xffff;	/* without the core dump bit this would mean stopped */
}

LIBSYSCALL_PUBLIC(WaitStatusContinued)
