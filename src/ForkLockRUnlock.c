/*
 * Releases ForkLock held shared.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

void ForkLockRUnlock(void)
{
	if (__atomic_sub_fetch(&libsyscall_forkLock.word, 1, __ATOMIC_SEQ_CST) == FORKLOCK_WAITING)
		libsyscall_forkLockWake();
}

LIBSYSCALL_PUBLIC(ForkLockRUnlock)
