/*
 * Accepting connections.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Accept4(int fd, int flags, int *nfd, Sockaddr *sa)
{
	RawSockaddrAny raw;
	Socklen_t len = sizeof raw;
	int connection;
	Errno err = libsyscall_accept4(fd, sa ? &raw : NULL, sa ? &len : NULL, flags, &connection);

	if (err)
		return err;
	if (sa) {
		err = SockaddrDecode(&raw, len, sa);
		if (err) {
			Close(connection);
			return err;
		}
	}
	if (nfd)
		*nfd = connection;
	else
		Close(connection);
	return 0;
}

LIBSYSCALL_PUBLIC(Accept4)
