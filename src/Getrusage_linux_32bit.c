/*
 * getrusage(2), with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "rusage_linux_32bit.h"

Errno Getrusage(int who, Rusage *rusage)
{
	RawRusage raw;
	const Errno err = libsyscall_getrusage(who, rusage ? &raw : NULL);

	if (err == 0 && rusage)
		libsyscall_rusage(&raw, rusage);
	return err;
}

LIBSYSCALL_PUBLIC(Getrusage)
