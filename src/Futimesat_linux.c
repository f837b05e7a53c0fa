/*
 * futimesat(2) on utimensat, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Futimesat(int dirfd, const char *path, const Timeval tv[2])
{
	Timespec ts[2];

	if (!tv)
		return Utimensat(dirfd, path, NULL, 0);
	for (int i = 0; i < 2; i++) {
		if (tv[i].tv_usec < 0 || tv[i].tv_usec > 999999)
			return EINVAL;
		ts[i].tv_sec = tv[i].tv_sec;
		ts[i].tv_nsec = tv[i].tv_usec * 1000;
	}
	return Utimensat(dirfd, path, (const Timespec *)ts, 0);
}

LIBSYSCALL_PUBLIC(Futimesat)
