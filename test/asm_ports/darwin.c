/*
 * The trampolines of a port to darwin, all of whose calls Kernel.pm answers: for what is looked at before
 * each of their instructions. What they do is tested by test/darwin.t.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <stddef.h>
#include <stdint.h>

typedef uintptr_t Word;

int RawSyscall(Word trap, Word a1, Word a2, Word a3, Word *r1, Word *r2);
int RawSyscall6(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, Word a6, Word *r1, Word *r2);
Word RawSyscallNoError(Word trap, Word a1, Word a2, Word a3);
int libsyscall_rawSyscall7(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, Word a6, Word a7, Word *r1, Word *r2);
void _start(void);

enum { FAKE = 0x7a1, REAL = 1 };

static volatile Word sum;

void _start(void)
{
	for (Word flag = 0; flag <= 1; flag++)
		for (int which = 0; which < 4; which++) {
			Word r1 = 0, r2 = 0, *const p1 = which & 1 ? &r1 : NULL, *const p2 = which & 2 ? &r2 : NULL;

			RawSyscall(FAKE, 35, flag, 7, p1, p2);
			RawSyscall6(FAKE, 35, flag, 7, 4, 5, 6, p1, p2);
#ifdef SEVEN
			libsyscall_rawSyscall7(FAKE, 35, flag, 7, 4, 5, 6, 7, p1, p2);
#endif
			sum += r1 + r2 + RawSyscallNoError(FAKE, 35, flag, 7);
		}
	RawSyscall(REAL, 0, 0, 0, NULL, NULL);
	for (;;)
		;
}
