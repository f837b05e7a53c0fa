/*
 * Empties a set of signals.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void SigsetEmpty(Sigset_t *set)
{
	for (unsigned i = 0; i < LIBSYSCALL_ELEMENTS(set->sig); i++)
		set->sig[i] = 0;
}

LIBSYSCALL_PUBLIC(SigsetEmpty)
