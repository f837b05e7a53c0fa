/*
 * The working directory as a string.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* Writes to the caller's buffer only after all checks. */
Errno Getwd(char *buf, size_t len)
{
	char path[PathMax];
	size_t n;
	const Errno err = Getcwd(path, sizeof path, &n);

	if (err == ERANGE)
		return ENAMETOOLONG;
	if (err)
		return err;
	if (n < 1 || n > sizeof path || path[n - 1] != '\0')
		return EINVAL;
	if (path[0] != '/')
		return ENOENT;	/* "(unreachable)/..." */
	if (n > len)
		return ERANGE;
	libsyscall_copy(buf, path, n);
	return 0;
}

LIBSYSCALL_PUBLIC(Getwd)
