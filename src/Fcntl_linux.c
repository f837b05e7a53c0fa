/*
 * fcntl(2). Locks have 64-bit offsets, whatever number libc's headers give the command. F_GETOWN
 * uses F_GETOWN_EX, whose result cannot be mistaken for an error.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* Returns the kernel's number of a command; libc's headers may define another one. */
static int command(int cmd)
{
#ifdef F_GETLK32	/* 32-bit ports: the old form, libc's default */
	switch (cmd) {
	case F_GETLK32:
		return F_GETLK;
	case F_SETLK32:
		return F_SETLK;
	case F_SETLKW32:
		return F_SETLKW;
	}
#elif defined __powerpc64__
	/*
	 * With _FILE_OFFSET_BITS=64, glibc uses the numbers of 32-bit kernels (its bits/fcntl.h),
	 * which no 64-bit kernel knows.
	 */
	switch (cmd) {
	case 12:
		return F_GETLK;
	case 13:
		return F_SETLK;
	case 14:
		return F_SETLKW;
	}
#endif
	return cmd;
}

Errno Fcntl(int fd, int cmd, uintptr_t arg, int *val)
{
	FOwnerEx owner;
	Errno err;

	if (cmd != F_GETOWN)
		return libsyscall_fcntl(fd, command(cmd), arg, val);
	/*
	 * F_GETOWN returns -n for group n; up to 4095 that looks like an error (Linux, fs/fcntl.c,
	 * do_fcntl).
	 */
	err = libsyscall_fcntl(fd, F_GETOWN_EX, (uintptr_t)&owner, NULL);
	if (err == 0 && val)
		*val = owner.type == F_OWNER_PGRP ? -owner.pid : owner.pid;
	return err;
}

LIBSYSCALL_PUBLIC(Fcntl)
