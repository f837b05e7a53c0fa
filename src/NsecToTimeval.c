/*
 * Nanoseconds as a time, rounded up to the next microsecond.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Timeval NsecToTimeval(int64_t nsec)
{
	const Timespec ts = NsecToTimespec(nsec);
	Timeval tv;

	tv.tv_sec = ts.tv_sec;
	tv.tv_usec = (int32_t)(ts.tv_nsec + 999) / 1000;
	if (tv.tv_usec == 1000000) {
		tv.tv_sec++;
		tv.tv_usec = 0;
	}
	return tv;
}

LIBSYSCALL_PUBLIC(NsecToTimeval)
