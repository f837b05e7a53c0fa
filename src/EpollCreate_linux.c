/*
 * epoll_create(2) on epoll_create1, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno EpollCreate(int size, int *fd)
{
	return size > 0 ? EpollCreate1(0, fd) : EINVAL;
}

LIBSYSCALL_PUBLIC(EpollCreate)
