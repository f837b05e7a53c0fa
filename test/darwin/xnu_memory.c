/*
 * The guest's memory, of which nothing is sure. process_vm_readv and process_vm_writev on ourselves fail
 * where a load or a store would be a fault.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"

#include <sys/uio.h>
#include <unistd.h>

int copyin(const void *from, void *to, size_t n)
{
	const struct iovec here = { to, n }, there = { (void *)(uintptr_t)from, n };

	return n == 0 || process_vm_readv(getpid(), &here, 1, &there, 1, 0) == (ssize_t)n ? 0 : D_EFAULT;
}

int copyout(const void *from, void *to, size_t n)
{
	const struct iovec here = { (void *)(uintptr_t)from, n }, there = { to, n };

	return n == 0 || process_vm_writev(getpid(), &here, 1, &there, 1, 0) == (ssize_t)n ? 0 : D_EFAULT;
}

int copyinstr(const void *from, char *to, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		const int err = copyin((const char *)from + i, to + i, 1);

		if (err != 0 || to[i] == '\0')
			return err;
	}
	return D_ENAMETOOLONG;
}
