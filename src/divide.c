/*
 * Division of 64 bits by 32. Compilers of 32-bit ports make it a call of libgcc, which we do without.
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
	/* Long division: the high half in one step, then bit by bit; d is at most 2^31. */
	const uint32_t high = (uint32_t)(n >> 32);
	uint32_t low = (uint32_t)n, r = high % d;

	for (int bit = 0; bit < 32; bit++) {
		r = r << 1 | low >> 31;
		low <<= 1;
		if (r >= d) {
			r -= d;
			low |= 1;
		}
	}
	*rest = r;
	return (uint64_t)(high / d) << 32 | low;
#endif
}
