/*
 * Waiting for children, with a Siginfo.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * The kernel requires a pointer and writes nothing if no child has changed state: xnu,
 * bsd/kern/kern_exit.c, waitid_nocancel.
 */
Errno Waitid(int idtype, int id, Siginfo *info, int options)
{
	Siginfo child;
	Errno err;

	libsyscall_zero(&child, sizeof child);
	err = libsyscall_waitid(idtype, id, &child, options);
	if (err == 0 && info)
		libsyscall_copy(info, &child, sizeof *info);
	return err;
}

LIBSYSCALL_PUBLIC(Waitid)
