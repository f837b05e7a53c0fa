/*
 * Takes ForkLock shared.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

void ForkLockRLock(void)
{
	uint32_t *const word = &libsyscall_forkLock.word;

	for (;;) {
		uint32_t seen = __atomic_load_n(word, __ATOMIC_RELAXED);

		if (seen & (FORKLOCK_WRITER | FORKLOCK_WAITING))
			libsyscall_forkLockSleep(seen);
		else if (__atomic_compare_exchange_n(word, &seen, seen + 1, true,
			__ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
			return;
	}
}

LIBSYSCALL_PUBLIC(ForkLockRLock)
