/*
 * The programs of test/helpers, which tests start.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	find_helper(path, size, "report")	its absolute path: in helpers/ beside this program. To be called
 *						before the working directory changes; ends a program without it
 */

#ifndef HELPER_H
#define HELPER_H

#include <sys/auxv.h>
#include <unistd.h>

#include "tap.h"

__attribute__((unused))
static void find_helper(char *path, size_t size, const char *name)
{
	char here[4097] = "";
	ssize_t length = readlink("/proc/self/exe", here, sizeof here - 1);

	/* Where there is no /proc: by the name under which this was started, relative to where that was. */
	if (length < 0 && realpath((const char *)getauxval(AT_EXECFN), here))
		length = (ssize_t)strlen(here);
	if (length > 0) {
		here[length] = '\0';
		*strrchr(here, '/') = '\0';
		if ((size_t)snprintf(path, size, "%s/helpers/%s", here, name) < size && access(path, X_OK) == 0)
			return;
	}
	printf("Bail out! There is no helpers/%s beside this program: make test-programs\n", name);
	exit(99);
}

#endif
