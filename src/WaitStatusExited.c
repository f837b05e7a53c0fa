/*
 * Whether a child ended by itself.
 * 
 * The low seven bits of a status are 0 (exited), 0x7f (stopped) or the signal that
 * killed the child; 0x80 says that it dumped core; the exit code or the stop signal
 * stands above. 0xffff means continued, on darwin a stop by SIGCONT. Ptrace events stand
 * in the upper half of a stop.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusExited(WaitStatus w)
{
	return (w & 0x7f) == 0;
}

LIBSYSCALL_PUBLIC(WaitStatusExited)
