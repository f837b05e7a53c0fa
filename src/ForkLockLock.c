/*
 * Takes ForkLock exclusively.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "forklock.h"

void ForkLockLock(void)
{
	uint32_t *const word = &libsyscall_forkLock.word;

	for (;;) {
		uint32_t seen = __atomic_load_n(word, __ATOMIC_RELAXED);

		if ((seen & ~FORKLOCK_WAITING) == 0) {
			/*
			 * The unlock wakes other waiting writers, which then set FORKLOCK_WAITING
			 * again.
			 */
			if (__atomic_compare_exchange_n(word, &seen, FORKLOCK_WRITER, true,
				__ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
				return;
		} else if ((seen & FORKLOCK_WAITING) ||
			__atomic_compare_exchange_n(word, &seen, seen | FORKLOCK_WAITING, true,
				__ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
			libsyscall_forkLockSleep(seen | FORKLOCK_WAITING);
		}
	}
}

LIBSYSCALL_PUBLIC(ForkLockLock)
