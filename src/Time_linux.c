/*
 * time(2) on clock_gettime, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Time(Time_t *t)
{
	Timespec now;
	/* time(2) and the time stamps of files use the coarse clock. */
	const Errno err = ClockGettime(CLOCK_REALTIME_COARSE, &now);

	if (err == 0 && t)
		*t = now.tv_sec;
	return err;
}

LIBSYSCALL_PUBLIC(Time)
