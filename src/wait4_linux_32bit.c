/*
 * wait4(2), with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "rusage_linux_32bit.h"

Errno libsyscall_wait4(int pid, int *status, int options, Rusage *rusage, int *wpid)
{
	RawRusage raw;
	int who = 0;
	const Errno err = libsyscall_wait4Raw(pid, status, options, rusage ? &raw : NULL, &who);

	if (err)
		return err;
	if (rusage && who != 0)	/* otherwise nothing was written */
		libsyscall_rusage(&raw, rusage);
	if (wpid)
		*wpid = who;
	return 0;
}
