/*
 * settimeofday(2) on clock_settime64, since it has 32-bit seconds itself.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Settimeofday(const Timeval *tv)
{
	Timespec time;

	if (!tv)	/* the kernel only tells whether the caller may set it */
		return RawSyscall(SYS_SETTIMEOFDAY, 0, 0, 0, NULL, NULL);
	if (tv->tv_usec < 0 || tv->tv_usec > 999999)
		return EINVAL;
	time.tv_sec = tv->tv_sec;
	time.tv_nsec = tv->tv_usec * 1000;
	return ClockSettime(CLOCK_REALTIME, &time);
}

LIBSYSCALL_PUBLIC(Settimeofday)
