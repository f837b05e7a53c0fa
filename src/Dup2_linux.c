/*
 * dup2(2) on dup3, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Dup2(int oldfd, int newfd, int *fd)
{
	Errno err;

	if (oldfd != newfd)
		return Dup3(oldfd, newfd, 0, fd);
	err = Fcntl(oldfd, F_GETFD, 0, NULL);	/* EBADF, or nothing to do */
	if (err == 0 && fd)
		*fd = newfd;
	return err;
}

LIBSYSCALL_PUBLIC(Dup2)
