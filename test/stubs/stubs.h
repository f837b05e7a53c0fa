/*
 * What the generated tables tell stubs.c about each stub; see ../stubs.t.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef STUBS_H
#define STUBS_H

#include <stdbool.h>
#include <stdint.h>

/* A C type, as far as registers and memory know it; size 0: there is none. */
struct type {
	uint8_t size;
	bool is_signed;
};
#define NUMBER(type) { sizeof (type), (type)-1 < (type)1 }
#define POINTER { sizeof (void *), false }
#define NONE { 0, false }

struct stub {
	const char *name;
	void (*function)(void);
	bool blocking;		/* //sys, that is: it calls the hooks */
	bool error;		/* returns Errno, and results go through pointers */
	int params;
	struct type param[8];
	int results;
	struct type result[2];
	int8_t source[6];	/* of each argument register: the parameter, or -1; stubs_expected has bits that are added */
	bool is_int[6];		/* ... of a length that is more than the kernel's int the largest int */
};
extern const struct stub stubs[];
extern const int stubs_count;

/* Of each stub: the number and the constant arguments or bits, from the kernel's headers. */
extern const uint64_t stubs_expected[][7];

#endif
