/*
 * The texts of error numbers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#define ERROR(name, text) TEXT(of_##name, name, text)
#define SIGNAL(name)
#include "texts.h"

static const char *writeNumber(Errno err, char *buf, size_t len)
{
	static const char prefix[] = "error ";
	char digits[11];	/* backwards; "-2147483648" */
	size_t n = 0, i = 0;
	unsigned rest = err < 0 ? 0U - (unsigned)err : (unsigned)err;

	do {
		digits[n++] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (err < 0)
		digits[n++] = '-';
	while (i + 1 < len && i < sizeof prefix - 1) {
		buf[i] = prefix[i];
		i++;
	}
	while (i + 1 < len && n > 0)
		buf[i++] = digits[--n];
	buf[i] = '\0';
	return buf;
}

const char *Errstr(Errno err, char *buf, size_t len)
{
	const char *const text = err == 0 ? "success" : findText(err);

	if (text)
		return text;
	return buf && len > 0 ? writeNumber(err, buf, len) : "unknown error";
}

LIBSYSCALL_PUBLIC(Errstr)
