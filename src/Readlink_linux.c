/*
 * readlink(2) on readlinkat, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Readlink(const char *path, void *buf, size_t nbuf, size_t *n)
{
	return Readlinkat(AT_FDCWD, path, buf, nbuf, n);
}

LIBSYSCALL_PUBLIC(Readlink)
