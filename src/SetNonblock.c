/*
 * The non-blocking flag.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SetNonblock(int fd, bool nonblocking)
{
	int flags;
	const Errno err = Fcntl(fd, F_GETFL, 0, &flags);
	int wanted;

	if (err)
		return err;
	wanted = nonblocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
	return wanted == flags ? 0 : Fcntl(fd, F_SETFL, (uintptr_t)wanted, NULL);
}

LIBSYSCALL_PUBLIC(SetNonblock)
