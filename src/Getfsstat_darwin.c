/*
 * The mounted file systems.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getfsstat(Statfs_t *buf, size_t nbuf, int flags, int *n)
{
	const size_t most = INT32_MAX / sizeof *buf;	/* the kernel counts bytes, in an int */

	return libsyscall_getfsstat(buf, (nbuf < most ? nbuf : most) * sizeof *buf, flags, n);
}

LIBSYSCALL_PUBLIC(Getfsstat)
