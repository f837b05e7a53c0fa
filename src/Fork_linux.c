/*
 * A plain fork, on clone, which every port has.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fork(int *pid)
{
	uintptr_t r1, inChild;	/* on sparc64, r1 is the parent's number in the child */
	const Errno err = RawSyscall6(SYS_CLONE, LIBSYSCALL_CLONE(SIGCHLD, 0), 0, 0, 0, 0, &r1, &inChild);

	if (err == 0 && pid)
		*pid = inChild ? 0 : (int)r1;
	return err;
}

LIBSYSCALL_PUBLIC(Fork)
