/*
 * Unix addresses for the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "sockaddr.h"

/*
 * The length includes the two bytes before the path and the NUL after it. Every address has a path.
 */
Errno libsyscall_sockaddr_encode(const Sockaddr *sa, RawSockaddrAll *raw, Socklen_t *len)
{
	const size_t n = sa->un.len;

	if (sa->family != AF_UNIX)
		return EAFNOSUPPORT;
	if (n == 0 || n > sizeof raw->un.sun_path - 1)
		return EINVAL;
	for (size_t i = 0; i < n; i++) {
		if (sa->un.name[i] == '\0')
			return EINVAL;	/* the kernel would cut it there */
		raw->un.sun_path[i] = sa->un.name[i];
	}
	*len = (Socklen_t)(offsetof(RawSockaddrUnix, sun_path) + n + 1);
	return 0;
}
