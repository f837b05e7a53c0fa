/*
 * Converts the kernel's Rusage with 32-bit times to ours with 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "rusage_linux_32bit.h"

void libsyscall_rusage(const RawRusage *raw, Rusage *usage)
{
	usage->ru_utime.tv_sec = raw->ru_utime.tv_sec;
	usage->ru_utime.tv_usec = raw->ru_utime.tv_usec;
	usage->ru_stime.tv_sec = raw->ru_stime.tv_sec;
	usage->ru_stime.tv_usec = raw->ru_stime.tv_usec;
	usage->ru_maxrss = raw->ru_maxrss;
	usage->ru_ixrss = raw->ru_ixrss;
	usage->ru_idrss = raw->ru_idrss;
	usage->ru_isrss = raw->ru_isrss;
	usage->ru_minflt = raw->ru_minflt;
	usage->ru_majflt = raw->ru_majflt;
	usage->ru_nswap = raw->ru_nswap;
	usage->ru_inblock = raw->ru_inblock;
	usage->ru_oublock = raw->ru_oublock;
	usage->ru_msgsnd = raw->ru_msgsnd;
	usage->ru_msgrcv = raw->ru_msgrcv;
	usage->ru_nsignals = raw->ru_nsignals;
	usage->ru_nvcsw = raw->ru_nvcsw;
	usage->ru_nivcsw = raw->ru_nivcsw;
}
