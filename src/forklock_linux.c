/*
 * Waiting for ForkLock: futex(2).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

/*
 * 32-bit kernels may lack the call with 32-bit times (CONFIG_COMPAT_32BIT_TIME); we pass no time.
 */
#ifdef SYS_FUTEX_TIME64
# define FUTEX SYS_FUTEX_TIME64
#else
# define FUTEX SYS_FUTEX
#endif

ForkLockState libsyscall_forkLock;

void libsyscall_forkLockSleep(uint32_t seen)
{
	__atomic_add_fetch(&libsyscall_forkLock.sleepers, 1, __ATOMIC_SEQ_CST);
	/* Whatever ends the wait, EINTR and EAGAIN included, the caller reads the word again. */
	Syscall6(FUTEX, (uintptr_t)&libsyscall_forkLock.word, FUTEX_WAIT_PRIVATE, seen, 0, 0, 0, NULL, NULL);
	__atomic_sub_fetch(&libsyscall_forkLock.sleepers, 1, __ATOMIC_SEQ_CST);
}

void libsyscall_forkLockWake(void)
{
	if (__atomic_load_n(&libsyscall_forkLock.sleepers, __ATOMIC_SEQ_CST) > 0)
		RawSyscall(FUTEX, (uintptr_t)&libsyscall_forkLock.word, FUTEX_WAKE_PRIVATE, INT32_MAX, NULL, NULL);
}
