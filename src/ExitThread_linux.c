/*
 * The end of a thread.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void ExitThread(int code)
{
	for (;;)
		libsyscall_exitThread(code);
}

LIBSYSCALL_PUBLIC(ExitThread)
