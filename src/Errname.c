/*
 * The names of error numbers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

const char *Errname(Errno err)
{
	return libsyscall_errname(err);
}

LIBSYSCALL_PUBLIC(Errname)
