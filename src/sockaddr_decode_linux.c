/*
 * Socket addresses from the kernel, of the families that only Linux has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

/*
 * For a path of 108 bytes the kernel returns sizeof *raw + 1, counting a NUL that is not there
 * (unix(7), BUGS). A path ends at its NUL or at the length, an abstract name at the length.
 */
static Errno decodeUnix(const RawSockaddrUnix *raw, size_t len, Sockaddr *sa)
{
	size_t n = len - offsetof(RawSockaddrUnix, sun_path);

	if (n > sizeof raw->sun_path + 1)
		return EINVAL;
	if (n > sizeof raw->sun_path)
		n = sizeof raw->sun_path;
	if (n > 0 && raw->sun_path[0] != '\0') {
		size_t end = 1;

		while (end < n && raw->sun_path[end] != '\0')
			end++;
		n = end;
	}
	sa->un.len = n;
	libsyscall_copy(sa->un.name, raw->sun_path, n);
	return 0;
}

static Errno decodeNetlink(const RawSockaddrNetlink *raw, size_t len, Sockaddr *sa)
{
	if (len < sizeof *raw)
		return EINVAL;
	sa->nl.pid = raw->nl_pid;
	sa->nl.groups = raw->nl_groups;
	return 0;
}

/* getsockname(2) returns only the used bytes of the hardware address. */
static Errno decodePacket(const RawSockaddrPacket *raw, size_t len, Sockaddr *sa)
{
	size_t room;

	if (len < offsetof(RawSockaddrPacket, sll_addr))
		return EINVAL;
	room = len - offsetof(RawSockaddrPacket, sll_addr);
	if (room > sizeof raw->sll_addr)
		room = sizeof raw->sll_addr;
	sa->ll.protocol = libsyscall_port_decode(&raw->sll_protocol);
	sa->ll.ifindex = raw->sll_ifindex;
	sa->ll.hatype = raw->sll_hatype;
	sa->ll.pkttype = raw->sll_pkttype;
	sa->ll.halen = (uint8_t)(raw->sll_halen < room ? raw->sll_halen : room);
	libsyscall_zero(sa->ll.addr, sizeof sa->ll.addr);
	libsyscall_copy(sa->ll.addr, raw->sll_addr, sa->ll.halen);
	return 0;
}

Errno libsyscall_sockaddr_decode(const RawSockaddrAny *raw, size_t len, Sockaddr *sa)
{
	switch (sa->family) {
	case AF_UNIX:
		return decodeUnix((const void *)raw, len, sa);
	case AF_NETLINK:
		return decodeNetlink((const void *)raw, len, sa);
	case AF_PACKET:
		return decodePacket((const void *)raw, len, sa);
	}
	return EAFNOSUPPORT;
}
