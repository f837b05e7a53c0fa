/*
 * Waiting for ForkLock. This kernel has no stable interface to wait on: poll every millisecond.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

ForkLockState libsyscall_forkLock;

void libsyscall_forkLockSleep(uint32_t seen)
{
	Timeval time;

	(void)seen;
	time.tv_sec = 0;
	time.tv_usec = 1000;
	/* Whatever ends the sleep, EINTR included, the caller reads the word again. */
	Syscall6(SYS_SELECT_NOCANCEL, 0, 0, 0, 0, (uintptr_t)&time, 0, NULL, NULL);
}

void libsyscall_forkLockWake(void)
{
}
