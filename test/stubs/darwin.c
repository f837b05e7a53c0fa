/*
 * Checks of darwin's stubs, one call after the other; see ../darwin_stubs.t, which writes darwin_stubs.h.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <stdio.h>
#include <string.h>

#include "fake.h"

#define R1 ((uintptr_t)0xfedcba9889abcdefULL)
#define R2 ((uintptr_t)0x89abcdeffedcba98ULL)

/* What results hold before the call, byte by byte. */
#define UNTOUCHED 0x5a

static bool untouched(const void *p, size_t n)
{
	const unsigned char *const bytes = p;

	for (size_t i = 0; i < n; i++)
		if (bytes[i] != UNTOUCHED)
			return false;
	return true;
}

static const char *stub;
static bool good;

static void fail(const char *what, unsigned long long got, unsigned long long want)
{
	printf("# %s: %s is 0x%llx, want 0x%llx\n", stub, what, got, want);
	good = false;
}

static void check(const char *by, uintptr_t trap, const uintptr_t *words, int n)
{
	const struct fake_call *const call = &fake.calls[0];

	if (fake.count != 1) {
		fail("the number of calls", (unsigned)fake.count, 1);
		return;
	}
	if (strcmp(call->by, by) != 0) {
		printf("# %s: called by %s, want %s\n", stub, call->by, by);
		good = false;
	}
	if (call->trap != trap)
		fail("the number", call->trap, trap);
	for (int i = 0; i < 7; i++) {
		char what[] = "argument ?";

		what[sizeof what - 2] = (char)('1' + i);
		if (call->a[i] != (i < n ? words[i] : 0))
			fail(what, call->a[i], i < n ? words[i] : 0);
	}
}

static void begin(const char *name)
{
	stub = name;
	good = true;
}

static void end(void)
{
	printf("%sok %s\n", good ? "" : "not ", stub);
}

#include "darwin_stubs.h"

int main(void)
{
	stubs();
	printf("done\n");
	return 0;
}
