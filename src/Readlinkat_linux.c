/*
 * readlinkat(2), whose kernel takes the room as an int; no target is longer than that.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Readlinkat(int dirfd, const char *path, void *buf, size_t nbuf, size_t *n)
{
	return libsyscall_readlinkat(dirfd, path, buf, nbuf < INT32_MAX ? (int)nbuf : INT32_MAX, n);
}

LIBSYSCALL_PUBLIC(Readlinkat)
