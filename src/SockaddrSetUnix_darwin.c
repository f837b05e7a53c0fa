/*
 * A unix address from a string.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* There are no abstract names here: '@' is an ordinary character. */
Errno SockaddrSetUnix(Sockaddr *sa, const char *name)
{
	size_t n = 0;

	if (!sa || !name)
		return EINVAL;
	while (name[n] != '\0')
		if (++n > sizeof sa->un.name - 1)
			return EINVAL;	/* a path needs its NUL */
	sa->family = AF_UNIX;
	sa->un.len = n;
	libsyscall_copy(sa->un.name, name, n);
	return 0;
}

LIBSYSCALL_PUBLIC(SockaddrSetUnix)
