/*
 * Unix addresses from the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

/*
 * The length is the one given to bind(2): it may include the path's NUL, or not, or far more than
 * the path. An unnamed socket has an empty path of 14 bytes: xnu, bsd/kern/uipc_usrreq.c,
 * sun_noname.
 */
Errno libsyscall_sockaddr_decode(const RawSockaddrAny *any, size_t len, Sockaddr *sa)
{
	const RawSockaddrUnix *const raw = (const void *)any;
	size_t n = 0;

	if (sa->family != AF_UNIX)
		return EAFNOSUPPORT;
	if (raw->sun_len <= offsetof(RawSockaddrUnix, sun_path) || raw->sun_len > sizeof *raw ||
		raw->sun_len > len)
		return EINVAL;
	while (n < raw->sun_len - offsetof(RawSockaddrUnix, sun_path) && raw->sun_path[n] != '\0')
		n++;
	sa->un.len = n;
	libsyscall_copy(sa->un.name, raw->sun_path, n);
	return 0;
}
