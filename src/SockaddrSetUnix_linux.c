/*
 * A unix address from a string.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno SockaddrSetUnix(Sockaddr *sa, const char *name)
{
	size_t n = 0;
	bool abstract;

	if (!sa || !name)
		return EINVAL;
	abstract = name[0] == '@';
	while (name[n] != '\0')
		if (++n > sizeof sa->un.name - !abstract)
			return EINVAL;	/* a path needs its NUL */
	sa->family = AF_UNIX;
	sa->un.len = n;
	libsyscall_copy(sa->un.name, name, n);
	if (abstract)
		sa->un.name[0] = '\0';
	return 0;
}

LIBSYSCALL_PUBLIC(SockaddrSetUnix)
