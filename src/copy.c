/*
 * Copies memory.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

void libsyscall_copy(void *to, const void *from, size_t n)
{
	volatile unsigned char *const p = to;	/* volatile: not a memcpy */
	const unsigned char *const q = from;

	for (size_t i = 0; i < n; i++)
		p[i] = q[i];
}
