/*
 * Accepting connections.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Accept(int fd, int *nfd, Sockaddr *sa)
{
	return Accept4(fd, 0, nfd, sa);
}

LIBSYSCALL_PUBLIC(Accept)
