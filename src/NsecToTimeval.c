/*
 * Nanoseconds as a time, rounded up to the next microsecond.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Timeval NsecToTimeval(int64_t nsec)
{
	Timeval tv;

	tv.tv_sec = nsec / 1000000000;
	nsec %= 1000000000;
	if (nsec < 0) {
		tv.tv_sec--;
		nsec += 1000000000;
	}
	tv.tv_usec = (Suseconds_t)((nsec + 999) / 1000);
	if (tv.tv_usec == 1000000) {
		tv.tv_sec++;
		tv.tv_usec = 0;
	}
	return tv;
}
