/*
 * fchmodat(2) with its flags: the old call takes none and would not notice.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * Headers before Linux 6.6 lack fchmodat2. From 424 on all ports number their calls alike,
 * behind a base of the port (Linux, Documentation/process/adding-syscalls.rst).
 */
#ifndef SYS_FCHMODAT2
# define SYS_FCHMODAT2 (SYS_FACCESSAT2 + (452 - 439))
#endif

Errno Fchmodat(int dirfd, const char *path, int mode, int flags)
{
	if (flags == 0)
		return libsyscall_fchmodat(dirfd, path, mode);
	return Syscall6(SYS_FCHMODAT2, (uintptr_t)dirfd, (uintptr_t)path, (uintptr_t)mode, (uintptr_t)flags, 0, 0, NULL, NULL);
}
