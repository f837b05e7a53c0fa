/*
 * utime(2) on utimensat, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Utime(const char *path, const Utimbuf *buf)
{
	Timespec ts[2];

	if (!path)
		return EFAULT;	/* for utimensat, NULL means the descriptor itself */
	if (!buf)
		return Utimensat(AT_FDCWD, path, NULL, 0);
	ts[0].tv_sec = buf->actime;
	ts[0].tv_nsec = 0;
	ts[1].tv_sec = buf->modtime;
	ts[1].tv_nsec = 0;
	return Utimensat(AT_FDCWD, path, (const Timespec *)ts, 0);
}

LIBSYSCALL_PUBLIC(Utime)
