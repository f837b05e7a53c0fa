/*
 * Empties a set of descriptors.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void FdSetZero(FdSet *set)
{
	libsyscall_zero(set, sizeof *set);
}

LIBSYSCALL_PUBLIC(FdSetZero)
