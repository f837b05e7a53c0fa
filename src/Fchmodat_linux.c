/*
 * fchmodat(2) with its flags: the old call takes none and would ignore them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fchmodat(int dirfd, const char *path, int mode, int flags)
{
	if (flags == 0)
		return libsyscall_fchmodat(dirfd, path, mode);
	return libsyscall_fchmodat2(dirfd, path, mode, flags);
}

LIBSYSCALL_PUBLIC(Fchmodat)
