/*
 * Receiving with the sender's address.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Recvfrom(int fd, void *buf, size_t nbuf, int flags, size_t *n, Sockaddr *from)
{
	RawSockaddrAny raw;
	Socklen_t len = sizeof raw;
	size_t received;
	Errno err;

	if (!from)
		return libsyscall_recvfrom(fd, buf, nbuf, flags, NULL, NULL, n);
	err = libsyscall_recvfrom(fd, buf, nbuf, flags, &raw, &len, &received);
	if (err)
		return err;
	if (n)
		*n = received;
	/* The data have left the socket, so an address that cannot be decoded is no error. */
	if (SockaddrDecode(&raw, len, from) != 0) {
		libsyscall_zero(from, sizeof *from);
		from->family = raw.addr.sa_family;
	}
	return 0;
}

LIBSYSCALL_PUBLIC(Recvfrom)
