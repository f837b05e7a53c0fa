/*
 * Making sockets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Socket(int domain, int type, int proto, int *fd)
{
	if (domain == AF_INET6 && SocketDisableIPv6)
		return EAFNOSUPPORT;
	return libsyscall_socket(domain, type, proto, fd);
}

LIBSYSCALL_PUBLIC(Socket)
