/*
 * Waiting for children, with a Siginfo.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* The kernel writes to info on errors too; info also tells whether a child has changed state. */
Errno Waitid(int idtype, int id, Siginfo *info, int options, Rusage *usage)
{
	Siginfo child;
	Errno err;

	libsyscall_zero(&child, sizeof child);
	err = libsyscall_waitid(idtype, id, &child, options, usage);
	if (err == 0 && info)
		libsyscall_copy(info, &child, sizeof *info);
	return err;
}

LIBSYSCALL_PUBLIC(Waitid)
