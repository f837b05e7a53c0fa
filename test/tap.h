/*
 * The Test Anything Protocol for test programs in C.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ok(condition, "F123: what holds")	also is_num(got, want, ...), is_str(got, want, ...)
 *	note("...")				a remark in the output
 *	skip_all("why")				ends a program that cannot test anything here
 *	skip(count, "why, named")		stands for count tests that cannot run here
 *	return done_testing();			the end of main
 *	ADDRESS_SANITIZER, THREAD_SANITIZER	1 under these, otherwise 0
 *
 * The functions may be called from one thread and one process only.
 */

#ifndef TAP_H
#define TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* gcc has macros for it, clang features. */
#ifndef __has_feature
# define __has_feature(feature) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer)
# define ADDRESS_SANITIZER 1
#else
# define ADDRESS_SANITIZER 0
#endif
#if defined __SANITIZE_THREAD__ || __has_feature(thread_sanitizer)
# define THREAD_SANITIZER 1
#else
# define THREAD_SANITIZER 0
#endif

static int tap_count, tap_failed;

__attribute__((format(printf, 1, 2), unused))
static void note(const char *format, ...)
{
	va_list args;

	printf("# ");
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	printf("\n");
	fflush(stdout);
}

__attribute__((format(printf, 4, 5), unused))
static bool tap_ok(bool good, const char *file, int line, const char *format, ...)
{
	va_list args;

	printf("%sok %d - ", good ? "" : "not ", ++tap_count);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	printf("\n");
	if (!good) {
		tap_failed++;
		printf("# failed at %s:%d\n", file, line);
	}
	fflush(stdout);
	return good;
}

#define ok(condition, ...) tap_ok((condition), __FILE__, __LINE__, __VA_ARGS__)

/* Compares two integers and tells both when they differ. */
#define is_num(got, want, ...) do { \
		const long long tap_got = (long long)(got), tap_want = (long long)(want); \
		if (!ok(tap_got == tap_want, __VA_ARGS__)) \
			note("got %lld (0x%llx), want %lld (0x%llx)", tap_got, (unsigned long long)tap_got, \
				tap_want, (unsigned long long)tap_want); \
	} while (0)

/* Compares two strings, either of which may be NULL. */
#define is_str(got, want, ...) do { \
		const char *const tap_got = (got), *const tap_want = (want); \
		if (!ok(tap_got == tap_want || (tap_got && tap_want && strcmp(tap_got, tap_want) == 0), __VA_ARGS__)) \
			note("got \"%s\", want \"%s\"", tap_got ? tap_got : "(null)", tap_want ? tap_want : "(null)"); \
	} while (0)

__attribute__((format(printf, 2, 3), unused))
static void skip(int count, const char *format, ...)
{
	while (count-- > 0) {
		va_list args;

		printf("ok %d # SKIP ", ++tap_count);
		va_start(args, format);
		vprintf(format, args);
		va_end(args);
		printf("\n");
	}
	fflush(stdout);
}

__attribute__((noreturn, unused))
static void skip_all(const char *why)
{
	printf("1..0 # SKIP %s\n", why);
	fflush(stdout);
	exit(0);
}

__attribute__((unused))
static int done_testing(void)
{
	printf("1..%d\n", tap_count);
	fflush(stdout);
	return tap_failed > 0;
}

#endif
