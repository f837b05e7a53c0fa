/*
 * ForkExec: the part of ForkExecAttr that most programs need.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno ForkExec(const char *argv0, char *const argv[], char *const envv[], const char *dir,
	const int *fd, size_t nfd, int *pid)
{
	ProcAttr attr;

	attr.dir = dir;
	attr.env = envv;
	attr.files = fd;
	attr.nfiles = nfd;
	attr.sys = NULL;
	return ForkExecAttr(argv0, argv, &attr, pid);
}

LIBSYSCALL_PUBLIC(ForkExec)
