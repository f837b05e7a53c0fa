/*
 * ForkLock: a lock for readers and writers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef FORKLOCK_H
#define FORKLOCK_H

/*
 * Bits of the word: a writer holds the lock; writers wait, so new readers wait, too. The rest
 * counts readers.
 */
#define FORKLOCK_WRITER (1U << 31)
#define FORKLOCK_WAITING (1U << 30)

typedef struct ForkLockState {
	uint32_t word;
	uint32_t sleepers;	/* threads that sleep or are about to; if 0, no wake is needed */
} ForkLockState;

LIBSYSCALL_HIDDEN
extern ForkLockState libsyscall_forkLock;

/* Sleeps while the word is as seen; wakes all sleepers. */
LIBSYSCALL_HIDDEN
void libsyscall_forkLockSleep(uint32_t seen);
LIBSYSCALL_HIDDEN
void libsyscall_forkLockWake(void);

#endif
