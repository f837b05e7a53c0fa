/*
 * pipe(2). The kernel returns the descriptors in two registers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Pipe(int p[2])
{
	if (!p)
		return EFAULT;
	return libsyscall_pipe(&p[0], &p[1]);
}

LIBSYSCALL_PUBLIC(Pipe)
