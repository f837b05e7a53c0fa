/*
 * getsockopt(2): a Timeval is of the new form, whatever libc's header made of the option's name.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getsockopt(int fd, int level, int name, void *val, Socklen_t *vallen)
{
	return libsyscall_getsockopt(fd, level, vallen ? libsyscall_sockopt(level, name, *vallen) : name, val, vallen);
}

LIBSYSCALL_PUBLIC(Getsockopt)
