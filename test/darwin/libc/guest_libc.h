/*
 * As much of libc as test/tap.h and tests without an operating system need, on libsyscall, for programs that have nothing else:
 * the guests of the small xnu. start.o has the memory functions.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef GUEST_LIBC_H
#define GUEST_LIBC_H

#include <libsyscall.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define GUEST __attribute__((unused)) static

void *memcpy(void *to, const void *from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *to, int byte, size_t n);
int memcmp(const void *a, const void *b, size_t n);

enum { stdout };

GUEST size_t strlen(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0')
		n++;
	return n;
}

GUEST int strcmp(const char *a, const char *b)
{
	while (*a != '\0' && *a == *b)
		a++, b++;
	return (unsigned char)*a - (unsigned char)*b;
}

GUEST int strncmp(const char *a, const char *b, size_t n)
{
	while (n > 0 && *a != '\0' && *a == *b)
		a++, b++, n--;
	return n == 0 ? 0 : (unsigned char)*a - (unsigned char)*b;
}

/* Text under construction; what does not fit is counted only. */
struct guest_text {
	char *to;
	size_t size, n;
};

GUEST void guest_put(struct guest_text *t, char c)
{
	if (t->n + 1 < t->size)
		t->to[t->n] = c;
	t->n++;
}

/* Without a division of 64 bits, for which 32-bit compilers call a function. */
GUEST void guest_number(struct guest_text *t, uint64_t value, unsigned base, bool negative, int width, char fill)
{
	char digits[24];
	int n = 0;

	do {
		uint64_t quotient = 0, rest = 0;

		for (int bit = 63; bit >= 0; bit--) {
			rest = rest << 1 | (value >> bit & 1);
			quotient <<= 1;
			if (rest >= base) {
				rest -= base;
				quotient |= 1;
			}
		}
		digits[n++] = "0123456789abcdef"[rest];
		value = quotient;
	} while (value != 0);
	if (negative)
		digits[n++] = '-';
	for (int i = n; i < width; i++)
		guest_put(t, fill);
	while (n > 0)
		guest_put(t, digits[--n]);
}

/* %d %i %u %x %c %s %p %%, with l, ll, z, a width, and 0. */
GUEST int vsnprintf(char *to, size_t size, const char *format, va_list args)
{
	struct guest_text t = { to, size, 0 };

	for (const char *f = format; *f != '\0'; f++) {
		int longs = 0, width = 0;
		char fill = ' ';

		if (*f != '%') {
			guest_put(&t, *f);
			continue;
		}
		for (f++; *f == '0' || *f == 'l' || *f == 'z' || (*f >= '1' && *f <= '9'); f++) {
			if (*f == 'l')
				longs++;
			else if (*f == 'z')
				longs = sizeof(size_t) == 8 ? 2 : 0;
			else if (*f == '0' && width == 0)
				fill = '0';
			else
				width = 10 * width + *f - '0';
		}
		if (longs == 1 && sizeof(long) == 8)
			longs = 2;
		if (*f == 'd' || *f == 'i') {
			const int64_t value = longs == 2 ? va_arg(args, long long) : va_arg(args, int);

			guest_number(&t, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, 10, value < 0, width, fill);
		} else if (*f == 'u' || *f == 'x') {
			guest_number(&t, longs == 2 ? va_arg(args, unsigned long long) : va_arg(args, unsigned), *f == 'u' ? 10 : 16, false, width, fill);
		} else if (*f == 'p') {
			guest_number(&t, (uintptr_t)va_arg(args, void *), 16, false, width, fill);
		} else if (*f == 'c') {
			guest_put(&t, (char)va_arg(args, int));
		} else if (*f == 's') {
			const char *const s = va_arg(args, const char *);

			for (const char *p = s ? s : "(null)"; *p != '\0'; p++)
				guest_put(&t, *p);
		} else {
			guest_put(&t, *f);
		}
	}
	if (size > 0)
		to[t.n < size ? t.n : size - 1] = '\0';
	return (int)t.n;
}

__attribute__((format(printf, 3, 4)))
GUEST int snprintf(char *to, size_t size, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(to, size, format, args);
	va_end(args);
	return n;
}

GUEST int vprintf(const char *format, va_list args)
{
	char line[1024];
	const int n = vsnprintf(line, sizeof line, format, args);
	size_t done = 0, part;

	while (done < (size_t)n && done < sizeof line - 1) {
		if (Write(1, line + done, ((size_t)n < sizeof line ? (size_t)n : sizeof line - 1) - done, &part) != 0)
			Exit(96);
		done += part;
	}
	return n;
}

__attribute__((format(printf, 1, 2)))
GUEST int printf(const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vprintf(format, args);
	va_end(args);
	return n;
}

/* Nothing is buffered. */
GUEST int fflush(int stream)
{
	return stream;
}

__attribute__((noreturn))
GUEST void exit(int code)
{
	Exit(code);
}

#endif
