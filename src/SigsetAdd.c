/*
 * Adds a signal to a set.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SigsetAdd(Sigset_t *set, int sig)
{
	const unsigned width = LIBSYSCALL_BITS(set->sig[0]);
	const unsigned i = (unsigned)sig - 1;

	if (i >= LIBSYSCALL_BITS(*set))
		return EINVAL;
	set->sig[i / width] |= (__typeof__(set->sig[0]))1 << i % width;
	return 0;
}

LIBSYSCALL_PUBLIC(SigsetAdd)
