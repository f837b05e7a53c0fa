/*
 * Connected sockets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* The kernel writes the two numbers before it knows whether the call succeeds. */
Errno Socketpair(int domain, int type, int proto, int fd[2])
{
	int pair[2];
	Errno err;

	if (!fd)
		return EFAULT;
	err = libsyscall_socketpair(domain, type, proto, pair);
	if (err)
		return err;
	fd[0] = pair[0];
	fd[1] = pair[1];
	return 0;
}

LIBSYSCALL_PUBLIC(Socketpair)
