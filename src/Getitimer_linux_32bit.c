/*
 * getitimer(2), with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "itimer_linux_32bit.h"

Errno Getitimer(int which, Itimerval *value)
{
	RawItimerval raw;
	const Errno err = libsyscall_getitimer(which, value ? &raw : NULL);

	if (err == 0 && value)
		libsyscall_itimerval(&raw, value);
	return err;
}

LIBSYSCALL_PUBLIC(Getitimer)
