/*
 * The time.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * Up to xnu-3248 the kernel returns the time in the two result registers; it requires the structure
 * but does not write it. Since xnu-3789 (macOS 10.12) it fills the structure and returns zeros.
 */
Errno Gettimeofday(Timeval *tv)
{
	Timeval now;
	uintptr_t sec, usec;
	const Errno err = libsyscall_gettimeofday(&now, &sec, &usec);

	if (err || !tv)
		return err;
	if (sec != 0) {
		now.tv_sec = (Time_t)sec;
		now.tv_usec = (Suseconds_t)usec;
	}
	*tv = now;
	return 0;
}

LIBSYSCALL_PUBLIC(Gettimeofday)
