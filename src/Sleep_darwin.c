/*
 * Sleeping: select(2) on nothing.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Sleep(int64_t nsec)
{
	/* Longer times are EINVAL: xnu, bsd/kern/kern_time.c, itimerfix. */
	const int64_t most = 100000000 * INT64_C(1000000000);

	while (nsec > 0) {
		const int64_t part = nsec < most ? nsec : most;
		Timeval time = NsecToTimeval(part);
		const Errno err = libsyscall_select(0, NULL, NULL, NULL, &time, NULL);

		if (err)
			return err;
		nsec -= part;
	}
	return 0;
}

LIBSYSCALL_PUBLIC(Sleep)
