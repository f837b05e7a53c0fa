/*
 * settimeofday(2) on clock_settime64: the call itself has 32-bit seconds.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Settimeofday(const Timeval *tv)
{
	Timespec time;

	if (!tv)	/* the kernel only checks whether the caller may set the time */
		return RawSyscall(SYS_SETTIMEOFDAY, 0, 0, 0, NULL, NULL);
	if (tv->tv_usec < 0 || tv->tv_usec > 999999)
		return EINVAL;
	time.tv_sec = tv->tv_sec;
	time.tv_nsec = tv->tv_usec * 1000;
	return ClockSettime(CLOCK_REALTIME, &time);
}

LIBSYSCALL_PUBLIC(Settimeofday)
