/*
 * Naming sockets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Bind(int fd, const Sockaddr *sa)
{
	RawSockaddrAny raw;
	Socklen_t len;
	const Errno err = SockaddrEncode(sa, &raw, &len);

	return err ? err : libsyscall_bind(fd, &raw, len);
}

LIBSYSCALL_PUBLIC(Bind)
