/*
 * stat(2) on fstatat.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Stat(const char *path, Stat_t *stat)
{
	return Fstatat(AT_FDCWD, path, stat, 0);
}

LIBSYSCALL_PUBLIC(Stat)
