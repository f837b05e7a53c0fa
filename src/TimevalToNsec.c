/*
 * A time in nanoseconds.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

int64_t TimevalToNsec(Timeval tv)
{
	return (int64_t)((uint64_t)tv.tv_sec * 1000000000 + (uint64_t)tv.tv_usec * 1000);
}

LIBSYSCALL_PUBLIC(TimevalToNsec)
