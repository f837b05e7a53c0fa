/*
 * Division of 64 bits by 32. On 32-bit ports, compilers would call libgcc, which we do not need.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

uint64_t libsyscall_divide(uint64_t n, uint32_t d, uint32_t *rest)
{
#if UINTPTR_MAX > UINT32_MAX
	*rest = (uint32_t)(n % d);
	return n / d;
#else
	uint32_t r = 0;

	for (int bit = 0; bit < 64; bit++) {
		r = r << 1 | (uint32_t)(n >> 63);
		n <<= 1;
		if (r >= d) {
			r -= d;
			n |= 1;
		}
	}
	*rest = r;
	return n;
#endif
}
