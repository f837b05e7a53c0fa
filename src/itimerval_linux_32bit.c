/*
 * Converts the kernel's Itimerval with 32-bit times to ours with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "itimer_linux_32bit.h"

void libsyscall_itimerval(const RawItimerval *raw, Itimerval *value)
{
	value->it_interval.tv_sec = raw->it_interval.tv_sec;
	value->it_interval.tv_usec = raw->it_interval.tv_usec;
	value->it_value.tv_sec = raw->it_value.tv_sec;
	value->it_value.tv_usec = raw->it_value.tv_usec;
}
