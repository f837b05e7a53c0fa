/*
 * Socket addresses for the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

static Errno encodeInet4(const SockaddrInet4 *sa, RawSockaddrInet4 *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	libsyscall_copy(raw->sin_addr, sa->addr, sizeof sa->addr);
	return libsyscall_port_encode(sa->port, &raw->sin_port);
}

static Errno encodeInet6(const SockaddrInet6 *sa, RawSockaddrInet6 *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	raw->sin6_flowinfo = sa->flowinfo;
	raw->sin6_scope_id = sa->scope_id;
	libsyscall_copy(raw->sin6_addr, sa->addr, sizeof sa->addr);
	return libsyscall_port_encode(sa->port, &raw->sin6_port);
}

static Errno encode(const Sockaddr *sa, RawSockaddrAll *u, Socklen_t *len)
{
	switch (sa->family) {
	case AF_UNSPEC:
		*len = sizeof u->any.addr;
		return 0;
	case AF_INET:
		return encodeInet4(&sa->in4, &u->in4, len);
	case AF_INET6:
		return encodeInet6(&sa->in6, &u->in6, len);
	}
	return libsyscall_sockaddr_encode(sa, u, len);
}

Errno SockaddrEncode(const Sockaddr *sa, RawSockaddrAny *raw, Socklen_t *len)
{
	RawSockaddrAll u;
	Socklen_t n = 0;
	Errno err;

	if (!sa)
		return EINVAL;
	libsyscall_zero(&u, sizeof u);
	err = encode(sa, &u, &n);
	if (err)
		return err;
	libsyscall_setFamily(&u, sa->family, n);
	if (raw)
		libsyscall_copy(raw, &u, sizeof *raw);
	if (len)
		*len = n;
	return 0;
}

LIBSYSCALL_PUBLIC(SockaddrEncode)
