/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusContinued(WaitStatus w)
{
	return (w & 0x7f) == 0x7f && w >> 8 == SIGCONT;	/* stopped by SIGCONT: xnu, bsd/sys/wait.h, WIFCONTINUED */
}

LIBSYSCALL_PUBLIC(WaitStatusContinued)
