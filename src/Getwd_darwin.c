/*
 * The working directory as a string. This kernel has no such call: ImplementsGetwd is 0.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getwd(char *buf, size_t len)
{
	(void)buf;
	(void)len;
	return ENOTSUP;
}

LIBSYSCALL_PUBLIC(Getwd)
