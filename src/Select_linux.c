/*
 * select(2) on pselect6, which every port has; it must not look behind the sets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *nn)
{
	Timespec left;
	Errno err;

	if (n < 0 || n > FdSetSize)
		return EINVAL;
	if (!timeout)
		return libsyscall_pselect6(n, r, w, e, NULL, nn);
	if (timeout->tv_usec < 0)
		return EINVAL;
	left.tv_sec = (int64_t)((uint64_t)timeout->tv_sec + (uint64_t)timeout->tv_usec / 1000000);
	left.tv_nsec = timeout->tv_usec % 1000000 * 1000;
	err = libsyscall_pselect6(n, r, w, e, &left, nn);
	if (err == 0 || err == EINTR) {
		timeout->tv_sec = left.tv_sec;
		timeout->tv_usec = (Suseconds_t)(left.tv_nsec / 1000);
	}
	return err;
}
