/*
 * select(2) on pselect6, which every port has. It must not read past the end of the sets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *ready)
{
	Timespec left;
	uint32_t usec;
	Errno err;

	if (n < 0 || n > FdSetSize)
		return EINVAL;
	if (!timeout)
		return libsyscall_pselect6(n, r, w, e, NULL, ready);
	if (timeout->tv_usec < 0)
		return EINVAL;
	/* The kernel's select accepts a second or more in tv_usec. */
	left.tv_sec = (int64_t)((uint64_t)timeout->tv_sec +
		libsyscall_divide((uint64_t)timeout->tv_usec, 1000000, &usec));
	left.tv_nsec = usec * 1000;
	err = libsyscall_pselect6(n, r, w, e, &left, ready);
	if (err == 0 || err == EINTR) {
		timeout->tv_sec = left.tv_sec;
		timeout->tv_usec = (int32_t)left.tv_nsec / 1000;
	}
	return err;
}

LIBSYSCALL_PUBLIC(Select)
