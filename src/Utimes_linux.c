/*
 * utimes(2) on utimensat, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Utimes(const char *path, const Timeval tv[2])
{
	if (!path)
		return EFAULT;	/* for Futimesat, NULL means the descriptor itself */
	return Futimesat(AT_FDCWD, path, tv);
}

LIBSYSCALL_PUBLIC(Utimes)
