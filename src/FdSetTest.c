/*
 * Tests whether a descriptor is in a set.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool FdSetTest(const FdSet *set, int fd)
{
	const unsigned width = LIBSYSCALL_BITS(set->fds_bits[0]);
	const unsigned i = (unsigned)fd;

	if (i >= FdSetSize)
		return false;
	return set->fds_bits[i / width] >> i % width & 1;
}

LIBSYSCALL_PUBLIC(FdSetTest)
