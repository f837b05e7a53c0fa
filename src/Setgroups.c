/*
 * Setting the supplementary groups.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Setgroups(const Gid_t *gids, size_t n)
{
	if (n > NGROUPS_MAX)
		return EINVAL;	/* the kernel would use only the low 32 bits of n */
	return libsyscall_setgroups((int)n, gids);
}

LIBSYSCALL_PUBLIC(Setgroups)
