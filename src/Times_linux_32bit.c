/*
 * times(2), whose good result passes through the numbers of errors once in 497 days: whether it is one shows by what the
 * kernel has written (Linux, kernel/sys.c: it writes before it answers, and all of it or nothing).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Times(Tms *tms, uintptr_t *ticks)
{
	/* Four times of 2^32-1 ticks: nobody's. */
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
