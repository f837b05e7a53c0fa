/*
 * Removes a descriptor from a set.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno FdSetClear(FdSet *set, int fd)
{
	const unsigned width = LIBSYSCALL_BITS(set->fds_bits[0]);
	const unsigned i = (unsigned)fd;

	if (i >= FdSetSize)
		return EINVAL;
	set->fds_bits[i / width] &= ~((uintptr_t)1 << i % width);
	return 0;
}

LIBSYSCALL_PUBLIC(FdSetClear)
