/*
 * Waiting for a signal.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* The kernel takes the set itself, not its address. */
Errno Sigsuspend(const Sigset_t *set)
{
	if (!set)
		return EFAULT;
	return libsyscall_sigsuspend(set->sig[0]);
}

LIBSYSCALL_PUBLIC(Sigsuspend)
