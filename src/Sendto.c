/*
 * Sending to an address.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Sendto(int fd, const void *buf, size_t nbuf, int flags, const Sockaddr *to, size_t *n)
{
	RawSockaddrAny raw;
	Socklen_t len;
	Errno err;

	if (!to)
		return libsyscall_sendto(fd, buf, nbuf, flags, NULL, 0, n);
	err = SockaddrEncode(to, &raw, &len);
	return err ? err : libsyscall_sendto(fd, buf, nbuf, flags, &raw, len, n);
}

LIBSYSCALL_PUBLIC(Sendto)
