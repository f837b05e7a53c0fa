/*
 * Socket options whose value is a time; each has an old form and a new one.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

int libsyscall_sockopt(int level, int name, Socklen_t vallen)
{
	if (level != SOL_SOCKET || vallen != sizeof(Timeval))
		return name;
	return name == SO_RCVTIMEO_OLD ? SO_RCVTIMEO_NEW : name == SO_SNDTIMEO_OLD ? SO_SNDTIMEO_NEW : name;
}
