/*
 * poll(2) on ppoll, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Poll(PollFd *fds, unsigned int nfds, int msec, int *n)
{
	Timespec timeout;

	if (msec < 0)
		return Ppoll(fds, nfds, NULL, NULL, n);
	timeout.tv_sec = msec / 1000;
	timeout.tv_nsec = msec % 1000 * 1000000;
	return Ppoll(fds, nfds, &timeout, NULL, n);
}

LIBSYSCALL_PUBLIC(Poll)
