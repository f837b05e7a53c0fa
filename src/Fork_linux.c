/*
 * A plain fork, on clone, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fork(int *pid)
{
	uintptr_t r1;
	const Errno err = RawSyscall6(SYS_CLONE, SIGCHLD, 0, 0, 0, 0, 0, &r1, NULL);

	if (err == 0 && pid)
		*pid = (int)r1;
	return err;
}
