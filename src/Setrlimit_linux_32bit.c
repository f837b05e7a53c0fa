/*
 * setrlimit(2) on prlimit.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Setrlimit(int resource, const Rlimit *rlim)
{
	return Prlimit64(0, resource, rlim, NULL);
}

LIBSYSCALL_PUBLIC(Setrlimit)
