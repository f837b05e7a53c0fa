/*
 * lseek(2) on _llseek, which takes and gives 64 bits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Seek(int fd, int64_t offset, int whence, int64_t *off)
{
	int64_t result;
	const Errno err = libsyscall_llseek(fd, offset, &result, whence);

	if (err == 0 && off)
		*off = result;
	return err;
}

LIBSYSCALL_PUBLIC(Seek)
