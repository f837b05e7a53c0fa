/*
 * Fills memory with zeros.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void libsyscall_zero(void *to, size_t n)
{
	volatile unsigned char *const p = to;	/* volatile: not a memset */

	for (size_t i = 0; i < n; i++)
		p[i] = 0;
}
