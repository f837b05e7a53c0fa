/*
 * Releases ForkLock held exclusively.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

void ForkLockUnlock(void)
{
	__atomic_store_n(&libsyscall_forkLock.word, 0, __ATOMIC_SEQ_CST);
	libsyscall_forkLockWake();
}

LIBSYSCALL_PUBLIC(ForkLockUnlock)
