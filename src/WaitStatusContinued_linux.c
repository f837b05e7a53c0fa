/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusContinued(WaitStatus w)
{
	return w == 0xffff;	/* stopped, were it not for the core dump bit */
}

LIBSYSCALL_PUBLIC(WaitStatusContinued)
