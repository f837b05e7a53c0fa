/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusContinued(WaitStatus w)
{
	/* Stopped by SIGCONT: xnu, bsd/sys/wait.h, WIFCONTINUED. */
	return (w & 0x7f) == 0x7f && w >> 8 == SIGCONT;
}

LIBSYSCALL_PUBLIC(WaitStatusContinued)
