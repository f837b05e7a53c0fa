/*
 * Tests whether a signal is in a set.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool SigsetHas(const Sigset_t *set, int sig)
{
	const unsigned width = LIBSYSCALL_BITS(set->sig[0]);
	const unsigned i = (unsigned)sig - 1;

	if (i >= LIBSYSCALL_BITS(*set))
		return false;
	return set->sig[i / width] >> i % width & 1;
}

LIBSYSCALL_PUBLIC(SigsetHas)
