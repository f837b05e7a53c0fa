/*
 * Waiting for children.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Wait4(int pid, WaitStatus *status, int options, Rusage *usage, int *wpid)
{
	int raw = 0, who = 0;
	/*
	 * The kernel reaps the child before it detects a bad status pointer, so it gets a good one.
	 */
	const Errno err = libsyscall_wait4(pid, &raw, options, usage, &who);

	if (err)
		return err;
	if (who != 0 && status)
		*status = (WaitStatus)raw;
	if (wpid)
		*wpid = who;
	return 0;
}

LIBSYSCALL_PUBLIC(Wait4)
