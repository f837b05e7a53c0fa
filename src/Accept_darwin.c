/*
 * Accepting connections.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Accept(int fd, int *nfd, Sockaddr *sa)
{
	RawSockaddrAny raw;
	Socklen_t len = sizeof raw;
	int connection;
	Errno err = libsyscall_accept(fd, &raw, &len, &connection);

	if (err)
		return err;
	/*
	 * The peer has already closed and left a socket without an address: Go, commit 5197fa8040.
	 */
	if (len == 0)
		err = ECONNABORTED;
	else if (sa)
		err = SockaddrDecode(&raw, len, sa);
	if (err || !nfd)
		Close(connection);
	else
		*nfd = connection;
	return err;
}

LIBSYSCALL_PUBLIC(Accept)
