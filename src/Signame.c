/*
 * The names of signals.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

const char *Signame(int sig)
{
	return libsyscall_signame(sig);
}

LIBSYSCALL_PUBLIC(Signame)
