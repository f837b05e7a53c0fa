/*
 * A socket's own address.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getsockname(int fd, Sockaddr *sa)
{
	RawSockaddrAny raw;
	Socklen_t len = sizeof raw;
	const Errno err = libsyscall_getsockname(fd, &raw, &len);

	return err ? err : SockaddrDecode(&raw, len, sa);
}

LIBSYSCALL_PUBLIC(Getsockname)
