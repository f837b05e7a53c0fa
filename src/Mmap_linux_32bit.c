/*
 * mmap(2) on mmap2, which counts the offset in units of 4096 bytes, whatever the page size.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t offset, void **p)
{
	const uint64_t page = (uint64_t)offset >> 12;

	if (offset & 4095)
		return EINVAL;
	if (page > UINT32_MAX)
		return EOVERFLOW;
	return libsyscall_mmap2(addr, len, prot, flags, fd, (unsigned int)page, p);
}

LIBSYSCALL_PUBLIC(Mmap)
