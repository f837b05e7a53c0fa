/*
 * Sleeping.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Sleep(int64_t nsec)
{
	Timespec time;

	if (nsec <= 0)
		return 0;
	time = NsecToTimespec(nsec);
	return Nanosleep(&time, NULL);
}

LIBSYSCALL_PUBLIC(Sleep)
