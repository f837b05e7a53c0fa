/*
 * gettimeofday(2) on clock_gettime64: the call itself has 32-bit seconds.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Gettimeofday(Timeval *tv)
{
	Timespec now;
	const Errno err = ClockGettime(CLOCK_REALTIME, &now);

	if (err == 0 && tv) {
		tv->tv_sec = now.tv_sec;
		tv->tv_usec = (int32_t)now.tv_nsec / 1000;
	}
	return err;
}

LIBSYSCALL_PUBLIC(Gettimeofday)
