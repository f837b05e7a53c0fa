/*
 * Socket addresses for the kernel, of the families that only Linux has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

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
	return libsyscall_port_encode(sa->protocol, &raw->sll_protocol);
}

Errno libsyscall_sockaddr_encode(const Sockaddr *sa, RawSockaddrAll *raw, Socklen_t *len)
{
	switch (sa->family) {
	case AF_UNIX:
		return encodeUnix(&sa->un, &raw->un, len);
	case AF_NETLINK:
		return encodeNetlink(&sa->nl, &raw->nl, len);
	case AF_PACKET:
		return encodePacket(&sa->ll, &raw->ll, len);
	}
	return EAFNOSUPPORT;
}
