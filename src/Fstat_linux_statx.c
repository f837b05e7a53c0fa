/*
 * fstat(2) on fstatat.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fstat(int fd, Stat_t *stat)
{
	return fd < 0 ? EBADF : Fstatat(fd, "", stat, AT_EMPTY_PATH);	/* AT_FDCWD is negative */
}

LIBSYSCALL_PUBLIC(Fstat)
