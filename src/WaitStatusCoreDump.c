/*
 * A question about a wait status; its bits: WaitStatusExited.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusCoreDump(WaitStatus w)
{
	return WaitStatusSignaled(w) && (w & 0x80) != 0;
}

LIBSYSCALL_PUBLIC(WaitStatusCoreDump)
