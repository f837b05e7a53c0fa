/*
 * Fills a set of signals.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void SigsetFill(Sigset_t *set)
{
	for (unsigned i = 0; i < LIBSYSCALL_ELEMENTS(set->sig); i++)
		set->sig[i] = (__typeof__(set->sig[0]))-1;
}

LIBSYSCALL_PUBLIC(SigsetFill)
