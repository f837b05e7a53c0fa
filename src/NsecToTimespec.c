/*
 * Nanoseconds as a time, rounded down.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Timespec NsecToTimespec(int64_t nsec)
{
	Timespec ts;

	ts.tv_sec = nsec / 1000000000;
	ts.tv_nsec = nsec % 1000000000;
	if (ts.tv_nsec < 0) {
		ts.tv_sec--;
		ts.tv_nsec += 1000000000;
	}
	return ts;
}
