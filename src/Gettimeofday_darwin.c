/*
 * The time.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * Up to xnu-3248 the answer comes in the two result registers and the structure, which must be there, is
 * not touched; from xnu-3789 on (macOS 10.12) it comes in the structure, and the registers are 0.
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
