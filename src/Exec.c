/*
 * Becoming another program.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Exec(const char *argv0, char *const argv[], char *const envv[])
{
	static char *const empty[] = { NULL };

	return RawSyscall(SYS_EXECVE, (uintptr_t)argv0, (uintptr_t)(argv ? argv : empty),
		(uintptr_t)(envv ? envv : empty), NULL, NULL);
}

LIBSYSCALL_PUBLIC(Exec)
