/*
 * select(2). It must not read past the end of the sets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *ready)
{
	if (n < 0 || n > FdSetSize)
		return EINVAL;
	return libsyscall_select(n, r, w, e, timeout, ready);
}

LIBSYSCALL_PUBLIC(Select)
