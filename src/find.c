/*
 * A lookup for the tables of error and signal names.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

const char *libsyscall_find(const uint16_t *numbers, const uint16_t *offsets, unsigned count, const char *text, int number)
{
	unsigned low = 0, high = count;

	while (low < high) {
		const unsigned middle = (low + high) / 2;

		if (numbers[middle] == number)
			return text + offsets[middle];
		if (numbers[middle] < number)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
