/*
 * Socket addresses from the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

static Errno decodeInet4(const RawSockaddrInet4 *raw, size_t len, Sockaddr *sa)
{
	if (len < sizeof *raw)
		return EINVAL;
	sa->in4.port = libsyscall_port_decode(&raw->sin_port);
	libsyscall_copy(sa->in4.addr, raw->sin_addr, sizeof sa->in4.addr);
	return 0;
}

static Errno decodeInet6(const RawSockaddrInet6 *raw, size_t len, Sockaddr *sa)
{
	if (len < sizeof *raw)
		return EINVAL;
	sa->in6.port = libsyscall_port_decode(&raw->sin6_port);
	libsyscall_copy(sa->in6.addr, raw->sin6_addr, sizeof sa->in6.addr);
	sa->in6.flowinfo = raw->sin6_flowinfo;
	sa->in6.scope_id = raw->sin6_scope_id;
	return 0;
}

static Errno decode(const RawSockaddrAny *raw, size_t len, Sockaddr *sa)
{
	switch (sa->family) {
	case AF_UNSPEC:
		return 0;
	case AF_INET:
		return decodeInet4((const void *)raw, len, sa);
	case AF_INET6:
		return decodeInet6((const void *)raw, len, sa);
	}
	return libsyscall_sockaddr_decode(raw, len, sa);
}

Errno SockaddrDecode(const RawSockaddrAny *raw, Socklen_t len, Sockaddr *sa)
{
	Sockaddr result;
	Errno err;

	if (!raw || len > sizeof *raw)
		return EINVAL;
	libsyscall_zero(&result, sizeof result);
	if (len >= offsetof(RawSockaddr, sa_data)) {
		result.family = raw->addr.sa_family;
		err = decode(raw, len, &result);
		if (err)
			return err;
	}
	if (sa)
		libsyscall_copy(sa, &result, sizeof *sa);
	return 0;
}

LIBSYSCALL_PUBLIC(SockaddrDecode)
