/*
 * Socket addresses for the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

static Errno encodePort(int port, uint16_t *raw)
{
	uint8_t *const bytes = (uint8_t *)raw;

	if (port < 0 || port > 0xffff)
		return EINVAL;
	bytes[0] = (uint8_t)(port >> 8);
	bytes[1] = (uint8_t)port;
	return 0;
}

static Errno encodeInet4(const SockaddrInet4 *sa, RawSockaddrInet4 *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	libsyscall_copy(raw->sin_addr, sa->addr, sizeof sa->addr);
	return encodePort(sa->port, &raw->sin_port);
}

static Errno encodeInet6(const SockaddrInet6 *sa, RawSockaddrInet6 *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	raw->sin6_flowinfo = sa->flowinfo;
	raw->sin6_scope_id = sa->scope_id;
	libsyscall_copy(raw->sin6_addr, sa->addr, sizeof sa->addr);
	return encodePort(sa->port, &raw->sin6_port);
}

static Errno encodeUnix(const SockaddrUnix *sa, RawSockaddrUnix *raw, Socklen_t *len)
{
	const bool path = sa->len > 0 && sa->name[0] != '\0';

	if (sa->len > sizeof raw->sun_path - path)
		return EINVAL;	/* a path needs its NUL */
	for (size_t i = 0; i < sa->len; i++) {
		if (path && sa->name[i] == '\0')
			return EINVAL;	/* the kernel would cut it there */
		raw->sun_path[i] = sa->name[i];
	}
	*len = (Socklen_t)(offsetof(RawSockaddrUnix, sun_path) + sa->len + path);
	return 0;
}

static Errno encodeNetlink(const SockaddrNetlink *sa, RawSockaddrNetlink *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	raw->nl_pid = sa->pid;
	raw->nl_groups = sa->groups;
	return 0;
}

static Errno encodePacket(const SockaddrPacket *sa, RawSockaddrPacket *raw, Socklen_t *len)
{
	*len = sizeof *raw;
	if (sa->halen > sizeof raw->sll_addr)
		return EINVAL;
	raw->sll_ifindex = sa->ifindex;
	raw->sll_hatype = sa->hatype;
	raw->sll_pkttype = sa->pkttype;
	raw->sll_halen = sa->halen;
	libsyscall_copy(raw->sll_addr, sa->addr, sa->halen);
	return encodePort(sa->protocol, &raw->sll_protocol);
}

/* All forms of a raw address; to fill a RawSockaddrAny by another type would break the aliasing rules. */
typedef union Raw {
	RawSockaddrAny any;
	RawSockaddrInet4 in4;
	RawSockaddrInet6 in6;
	RawSockaddrUnix un;
	RawSockaddrNetlink nl;
	RawSockaddrPacket ll;
} Raw;

static Errno encode(const Sockaddr *sa, Raw *u, Socklen_t *len)
{
	u->any.addr.sa_family = (uint16_t)sa->family;
	switch (sa->family) {
	case AF_UNSPEC:
		*len = sizeof u->any.addr;
		return 0;
	case AF_INET:
		return encodeInet4(&sa->in4, &u->in4, len);
	case AF_INET6:
		return encodeInet6(&sa->in6, &u->in6, len);
	case AF_UNIX:
		return encodeUnix(&sa->un, &u->un, len);
	case AF_NETLINK:
		return encodeNetlink(&sa->nl, &u->nl, len);
	case AF_PACKET:
		return encodePacket(&sa->ll, &u->ll, len);
	}
	return EAFNOSUPPORT;
}

Errno SockaddrEncode(const Sockaddr *sa, RawSockaddrAny *raw, Socklen_t *len)
{
	Raw u;
	Socklen_t n = 0;
	Errno err;

	if (!sa)
		return EINVAL;
	libsyscall_zero(&u, sizeof u);
	err = encode(sa, &u, &n);
	if (err)
		return err;
	if (raw)
		libsyscall_copy(raw, &u, sizeof *raw);
	if (len)
		*len = n;
	return 0;
}
