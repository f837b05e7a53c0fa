/*
 * setsockopt(2). A Timeval always takes the new option, whichever one libc's header names.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Setsockopt(int fd, int level, int name, const void *val, Socklen_t vallen)
{
	return libsyscall_setsockopt(fd, level, libsyscall_sockopt(level, name, vallen), val, vallen);
}

LIBSYSCALL_PUBLIC(Setsockopt)
