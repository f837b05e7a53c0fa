/*
 * ForkLock: a lock for readers and writers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef FORKLOCK_H
#define FORKLOCK_H

/* The word: a writer holds it; writers wait, so that new readers do too; the number of readers that hold it. */
#define FORKLOCK_WRITER (1U << 31)
#define FORKLOCK_WAITING (1U << 30)

typedef struct ForkLockState {
	uint32_t word;
	uint32_t sleepers;	/* threads that sleep, or are about to: without any no wake is needed */
} ForkLockState;

LIBSYSCALL_HIDDEN
extern ForkLockState libsyscall_forkLock;

/* Sleeps while the word is as seen; and wakes all who do. */
LIBSYSCALL_HIDDEN
void libsyscall_forkLockSleep(uint32_t seen);
LIBSYSCALL_HIDDEN
void libsyscall_forkLockWake(void);

#endif
