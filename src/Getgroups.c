/*
 * The supplementary groups.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

Errno Getgroups(Gid_t *gids, size_t max, size_t *n)
{
	const int room = max > INT32_MAX ? INT32_MAX : (int)max;
	int count;
	const Errno err = libsyscall_getgroups(room, gids, &count);

	if (err)
		return err;
	if (count < 0 || (room > 0 && count > room))
		return EINVAL;
	if (n)
		*n = (size_t)count;
	return 0;
}

LIBSYSCALL_PUBLIC(Getgroups)
