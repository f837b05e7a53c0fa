/*
 * The close-on-exec flag.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno CloseOnExec(int fd)
{
	int flags;
	const Errno err = Fcntl(fd, F_GETFD, 0, &flags);

	if (err || (flags & FD_CLOEXEC))
		return err;
	return Fcntl(fd, F_SETFD, (uintptr_t)(flags | FD_CLOEXEC), NULL);
}

LIBSYSCALL_PUBLIC(CloseOnExec)
