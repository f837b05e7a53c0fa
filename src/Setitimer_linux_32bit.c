/*
 * setitimer(2), with 64-bit times; those that do not fit the kernel's 32 bits are EOVERFLOW.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "itimer_linux_32bit.h"

/*
 * Refuses what the 64-bit call refuses, with the same error, and what does not fit: a time of more
 * than 32 bits must not be cut to a valid one.
 */
static Errno check(const Timeval *tv)
{
	if (tv->tv_sec < 0 || tv->tv_usec < 0 || tv->tv_usec > 999999)
		return EINVAL;
	return tv->tv_sec > INT32_MAX ? EOVERFLOW : 0;
}

Errno Setitimer(int which, const Itimerval *value, Itimerval *old)
{
	RawItimerval raw, was;
	Errno err = 0;

	if (value) {
		err = check(&value->it_interval);
		if (err == 0)
			err = check(&value->it_value);
		if (err)
			return err;
		raw.it_interval.tv_sec = (int32_t)value->it_interval.tv_sec;
		raw.it_interval.tv_usec = (int32_t)value->it_interval.tv_usec;
		raw.it_value.tv_sec = (int32_t)value->it_value.tv_sec;
		raw.it_value.tv_usec = (int32_t)value->it_value.tv_usec;
	}
	err = libsyscall_setitimer(which, value ? &raw : NULL, old ? &was : NULL);
	if (err == 0 && old)
		libsyscall_itimerval(&was, old);
	return err;
}

LIBSYSCALL_PUBLIC(Setitimer)
