/*
 * setitimer(2), with 64-bit times as far as the kernel takes them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "itimer_linux_32bit.h"

/* What the kernel refuses, it has to see: more than 32 bits may not become a good value. */
static bool fits(const Timeval *tv)
{
	return tv->tv_sec == (int32_t)tv->tv_sec && tv->tv_usec == (int32_t)tv->tv_usec;
}

Errno Setitimer(int which, const Itimerval *value, Itimerval *old)
{
	RawItimerval raw, was;
	Errno err;

	if (value) {
		if (!fits(&value->it_interval) || !fits(&value->it_value))
			return EOVERFLOW;
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
