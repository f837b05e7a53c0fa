/*
 * A socket option whose value is a struct linger.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SetsockoptLinger(int fd, int level, int name, const Linger *linger)
{
	return Setsockopt(fd, level, name, linger, sizeof *linger);
}

LIBSYSCALL_PUBLIC(SetsockoptLinger)
