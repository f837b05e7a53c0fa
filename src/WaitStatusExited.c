/*
 * Tests whether a child exited.
 * 
 * The low seven bits of a status are 0 (exited), 0x7f (stopped) or the signal that killed the
 * child. Bit 0x80 means that it dumped core. The next eight bits are the exit code or the stop
 * signal. 0xffff means continued; darwin reports a stop by SIGCONT instead. Ptrace events are in
 * the upper half of a stop.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool WaitStatusExited(WaitStatus w)
{
	return (w & 0x7f) == 0;
}

LIBSYSCALL_PUBLIC(WaitStatusExited)
