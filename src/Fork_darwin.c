/*
 * A plain fork.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fork(int *pid)
{
	/*
	 * In the child, the first result is its own number (xnu, bsd/kern/kern_fork.c,
	 * thread_set_child).
	 */
	uintptr_t child, inChild;
	const Errno err = RawSyscall(SYS_FORK, 0, 0, 0, &child, &inChild);

	if (err == 0 && pid)
		*pid = inChild ? 0 : (int)child;
	return err;
}

LIBSYSCALL_PUBLIC(Fork)
