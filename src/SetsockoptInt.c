/*
 * A socket option whose value is an int.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SetsockoptInt(int fd, int level, int name, int value)
{
	return Setsockopt(fd, level, name, &value, sizeof value);
}

LIBSYSCALL_PUBLIC(SetsockoptInt)
