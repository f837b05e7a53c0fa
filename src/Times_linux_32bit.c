/*
 * times(2). Once in 497 days, its valid results pass through the range of error numbers. What the
 * kernel has written tells a result from an error: on success it writes the whole structure before
 * it returns, on error nothing (Linux, kernel/sys.c).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Times(Tms *tms, uintptr_t *ticks)
{
	/* No process has four times of 2^32-1 ticks. */
	Tms now = { -1, -1, -1, -1 };
	uintptr_t since;
	Errno err = libsyscall_times(&now, &since);

	if (err) {
		if (now.tms_utime == -1 && now.tms_stime == -1 && now.tms_cutime == -1 && now.tms_cstime == -1)
			return err;
		since = 0 - (uintptr_t)err;
	}
	if (tms)
		*tms = now;
	if (ticks)
		*ticks = since;
	return 0;
}

LIBSYSCALL_PUBLIC(Times)
