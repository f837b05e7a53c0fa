/*
 * Connecting sockets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Connect(int fd, const Sockaddr *sa)
{
	RawSockaddrAny raw;
	Socklen_t len;
	const Errno err = SockaddrEncode(sa, &raw, &len);

	return err ? err : libsyscall_connect(fd, &raw, len);
}

LIBSYSCALL_PUBLIC(Connect)
