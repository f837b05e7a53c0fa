/*
 * Nanoseconds as a time, rounded down.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Timespec NsecToTimespec(int64_t nsec)
{
	const uint32_t second = 1000000000;
	/*
	 * For nsec < 0, divide ~nsec = -1 - nsec, which is not negative, and flip the result back.
	 */
	const uint64_t flip = nsec < 0 ? UINT64_MAX : 0;
	Timespec ts;
	uint32_t rest;

	ts.tv_sec = (Time_t)(libsyscall_divide((uint64_t)nsec ^ flip, second, &rest) ^ flip);
	ts.tv_nsec = (int32_t)(flip ? second - 1 - rest : rest);
	return ts;
}

LIBSYSCALL_PUBLIC(NsecToTimespec)
