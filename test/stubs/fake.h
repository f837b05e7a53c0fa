/*
 * A kernel that only writes down what it is asked: the trampolines of darwin in C, in the place of those in asm/.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	fake_answer(err, r1, r2)	what the next calls return, until told otherwise
 *	fake_hook = function		is called with every call, before it returns; may change fake.err, fake.r1, fake.r2
 *	fake.count, fake.calls[]	what the library asked for since fake_answer
 */

#ifndef FAKE_H
#define FAKE_H

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#define FAKE_CALLS 64

struct fake_call {
	const char *by;		/* the trampoline */
	uintptr_t trap;
	uintptr_t a[7];
};

static struct {
	Errno err;
	uintptr_t r1, r2;
	int count;
	struct fake_call calls[FAKE_CALLS];
} fake;

static void (*fake_hook)(struct fake_call *call);

static inline void fake_answer(Errno err, uintptr_t r1, uintptr_t r2)
{
	fake.err = err;
	fake.r1 = r1;
	fake.r2 = r2;
	fake.count = 0;
}

static Errno fake_record(struct fake_call call, uintptr_t *r1, uintptr_t *r2)
{
	fake.calls[fake.count++ % FAKE_CALLS] = call;
	if (fake_hook)
		fake_hook(&call);
	if (fake.err)
		return fake.err;
	if (r1)
		*r1 = fake.r1;
	if (r2)
		*r2 = fake.r2;
	return 0;
}

#define FAKE3(name) \
	Errno name(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2) \
	{ \
		return fake_record((struct fake_call){ #name, trap, { a1, a2, a3 } }, r1, r2); \
	}
#define FAKE6(name) \
	Errno name(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6, \
		uintptr_t *r1, uintptr_t *r2) \
	{ \
		return fake_record((struct fake_call){ #name, trap, { a1, a2, a3, a4, a5, a6 } }, r1, r2); \
	}

FAKE3(Syscall)
FAKE3(RawSyscall)
FAKE6(Syscall6)
FAKE6(RawSyscall6)

uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	fake_record((struct fake_call){ "RawSyscallNoError", trap, { a1, a2, a3 } }, NULL, NULL);
	return fake.r1;
}

#ifdef LIBSYSCALL_SEVEN_WORDS
Errno libsyscall_syscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2)
{
	return fake_record((struct fake_call){ "syscall7", trap, { a1, a2, a3, a4, a5, a6, a7 } }, r1, r2);
}
#endif

#endif
