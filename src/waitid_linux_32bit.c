/*
 * waitid(2), with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "rusage_linux_32bit.h"

Errno libsyscall_waitid(int idtype, int id, Siginfo *info, int options, Rusage *rusage)
{
	RawRusage raw;
	const Errno err = libsyscall_waitidRaw(idtype, id, info, options, rusage ? &raw : NULL);

	if (err == 0 && rusage && info->si_signo != 0)	/* otherwise nothing was written */
		libsyscall_rusage(&raw, rusage);
	return err;
}
