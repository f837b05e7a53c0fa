/*
 * Declarations shared by the conversions of socket addresses. SockaddrEncode and SockaddrDecode
 * handle the families of all systems, libsyscall_sockaddr_encode and libsyscall_sockaddr_decode
 * those of one system.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SOCKADDR_H
#define SOCKADDR_H

/*
 * All forms of a raw address. Writing a RawSockaddrAny as another type would break the aliasing
 * rules.
 */
typedef union RawSockaddrAll {
	RawSockaddrAny any;
	RawSockaddrInet4 in4;
	RawSockaddrInet6 in6;
	RawSockaddrUnix un;
#ifndef LIBSYSCALL_DARWIN
	RawSockaddrNetlink nl;
	RawSockaddrPacket ll;
#endif
} RawSockaddrAll;

LIBSYSCALL_HIDDEN
Errno libsyscall_sockaddr_encode(const Sockaddr *sa, RawSockaddrAll *raw, Socklen_t *len);
LIBSYSCALL_HIDDEN
Errno libsyscall_sockaddr_decode(const RawSockaddrAny *raw, size_t len, Sockaddr *sa);

/* Sets the family in raw and, on systems whose addresses hold it, the length. */
static inline void libsyscall_setFamily(RawSockaddrAll *raw, int family, Socklen_t len)
{
#ifdef LIBSYSCALL_DARWIN
	raw->any.addr.sa_len = (uint8_t)len;
	raw->any.addr.sa_family = (uint8_t)family;
#else
	(void)len;
	raw->any.addr.sa_family = (uint16_t)family;
#endif
}

/* Ports and the protocols of packets are big-endian. */
static inline Errno libsyscall_port_encode(int port, uint16_t *raw)
{
	uint8_t *const bytes = (uint8_t *)raw;

	if (port < 0 || port > 0xffff)
		return EINVAL;
	bytes[0] = (uint8_t)(port >> 8);
	bytes[1] = (uint8_t)port;
	return 0;
}

static inline int libsyscall_port_decode(const uint16_t *raw)
{
	const uint8_t *const bytes = (const uint8_t *)raw;

	return bytes[0] << 8 | bytes[1];
}

#endif
