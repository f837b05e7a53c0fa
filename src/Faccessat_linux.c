/*
 * faccessat(2) with its flags: the old call takes none and would ignore them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Faccessat(int dirfd, const char *path, int mode, int flags)
{
	if (flags == 0)
		return libsyscall_faccessat(dirfd, path, mode);
	return libsyscall_faccessat2(dirfd, path, mode, flags);
}

LIBSYSCALL_PUBLIC(Faccessat)
