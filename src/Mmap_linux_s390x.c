/*
 * mmap(2). It takes a pointer to its six arguments: s390 had five argument registers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t offset, void **p)
{
	const uintptr_t arguments[] = {
		(uintptr_t)addr, len, (uintptr_t)prot, (uintptr_t)flags, (uintptr_t)fd, (uintptr_t)offset,
	};

	return libsyscall_mmap(arguments, p);
}

LIBSYSCALL_PUBLIC(Mmap)
