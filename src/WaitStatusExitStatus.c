/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

int WaitStatusExitStatus(WaitStatus w)
{
	return WaitStatusExited(w) ? (int)(w >> 8 & 0xff) : -1;
}

LIBSYSCALL_PUBLIC(WaitStatusExitStatus)
