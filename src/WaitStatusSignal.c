/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

int WaitStatusSignal(WaitStatus w)
{
	return WaitStatusSignaled(w) ? (int)(w & 0x7f) : -1;
}

LIBSYSCALL_PUBLIC(WaitStatusSignal)
