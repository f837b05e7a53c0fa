/*
 * A socket option whose value is a time.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SetsockoptTimeval(int fd, int level, int name, const Timeval *tv)
{
	return Setsockopt(fd, level, name, tv, sizeof *tv);
}

LIBSYSCALL_PUBLIC(SetsockoptTimeval)
