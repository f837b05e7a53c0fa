/*
 * The end of the process.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void Exit(int code)
{
	for (;;)
		RawSyscallNoError(SYS_EXIT_GROUP, (uintptr_t)code, 0, 0);
}

LIBSYSCALL_PUBLIC(Exit)
