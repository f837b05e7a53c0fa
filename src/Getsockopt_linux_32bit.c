/*
 * getsockopt(2). A Timeval always takes the new option, whichever one libc's header names.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getsockopt(int fd, int level, int name, void *val, Socklen_t *vallen)
{
	return libsyscall_getsockopt(fd, level, vallen ? libsyscall_sockopt(level, name, *vallen) : name, val, vallen);
}

LIBSYSCALL_PUBLIC(Getsockopt)
