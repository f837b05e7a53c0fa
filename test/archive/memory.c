/*
 * memcpy, memmove, memset and memcmp of start.o against libc's; test/archive.t has given them other names.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "tap.h"

void *our_memcpy(void *to, const void *from, size_t n);
void *our_memmove(void *to, const void *from, size_t n);
void *our_memset(void *to, int byte, size_t n);
int our_memcmp(const void *a, const void *b, size_t n);

enum { AREA = 320, SIZES = 130 };

static unsigned char got[AREA], want[AREA];

static void fill(void)
{
	for (int i = 0; i < AREA; i++)
		got[i] = want[i] = (unsigned char)(i * 7 + 1);
}

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

int main(void)
{
	bool copied = true, moved = true, set = true, compared = true, returned = true;

	for (size_t n = 0; n < SIZES; n++) {
		for (size_t shift = 0; shift < 9; shift++) {
			fill();
			returned = our_memcpy(got + shift, got + 160 + shift / 2, n) == got + shift && returned;
			memcpy(want + shift, want + 160 + shift / 2, n);
			copied = memcmp(got, want, AREA) == 0 && copied;

			fill();
			returned = our_memset(got + shift, (int)(n + 0x380), n) == got + shift && returned;
			memset(want + shift, (int)(n + 0x380), n);
			set = memcmp(got, want, AREA) == 0 && set;
		}
		for (size_t to = 0; to < 40; to++) {
			fill();
			returned = our_memmove(got + to, got + 20, n) == got + to && returned;
			memmove(want + to, want + 20, n);
			moved = memcmp(got, want, AREA) == 0 && moved;
		}
		for (size_t at = 0; at < n; at++) {
			fill();
			got[at] ^= 0x80;
			compared = sign(our_memcmp(got, want, n)) == sign(memcmp(got, want, n)) &&
				sign(our_memcmp(want, got, n)) == sign(memcmp(want, got, n)) && compared;
			compared = our_memcmp(got, want, at) == 0 && compared;
		}
	}
	ok(copied, "memcpy: all sizes below %d", (int)SIZES);
	ok(moved, "memmove: overlaps in both directions");
	ok(set, "memset: all sizes, only the low byte of the value counts");
	ok(compared, "memcmp: a difference at each place; bytes are unsigned");
	ok(returned, "memcpy, memmove and memset return their first argument");
	return done_testing();
}
