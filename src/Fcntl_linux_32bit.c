/*
 * fcntl(2): locks have 64-bit offsets, by whichever of its two names a libc calls the command.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Fcntl(int fd, int cmd, uintptr_t arg, int *val)
{
	if (cmd == F_GETLK32)
		cmd = F_GETLK;
	else if (cmd == F_SETLK32)
		cmd = F_SETLK;
	else if (cmd == F_SETLKW32)
		cmd = F_SETLKW;
	return libsyscall_fcntl64(fd, cmd, arg, val);
}

LIBSYSCALL_PUBLIC(Fcntl)
