/*
 * prlimit(2) with 64-bit limits. Unless _FILE_OFFSET_BITS is 64, libc's RLIM_INFINITY is the 32-bit
 * one, which prlimit64 would take for 4 GiB; it is passed on as RLIM64_INFINITY.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#ifdef __mips__	/* Linux, arch/mips/include/uapi/asm/resource.h */
# define OLD_INFINITY	0x7fffffff
#else
# define OLD_INFINITY	0xffffffff
#endif

static uint64_t limit(uint64_t n)
{
	return n == OLD_INFINITY ? RLIM64_INFINITY : n;
}

Errno Prlimit64(int pid, int resource, const Rlimit *newlim, Rlimit *oldlim)
{
	Rlimit set;

	if (newlim) {
		set.rlim_cur = limit(newlim->rlim_cur);
		set.rlim_max = limit(newlim->rlim_max);
	}
	return libsyscall_prlimit64(pid, resource, newlim ? &set : NULL, oldlim);
}

LIBSYSCALL_PUBLIC(Prlimit64)
