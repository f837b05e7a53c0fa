/*
 * A program that looks at its descriptors: exit status 0 when they are those of argv[1],
 * otherwise 1 + the first that is another, 100 without such an argument.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The character at place i stands for descriptor i: '-' is a closed one, a digit an open file
 * of that many bytes. Descriptors behind the last one, up to 63, have to be closed.
 * Freestanding and static: to start it costs little.
 */

#include <libsyscall.h>

int main(int argc, char **argv)
{
	const char *want = argc == 2 ? argv[1] : NULL;

	if (!want)
		return 100;
	for (int fd = 0; fd < 64; fd++) {
		const char digit = *want == '\0' ? '-' : *want++;
		Stat_t st;
		const Errno err = Fstat(fd, &st);

		if (digit == '-' ? err != EBADF : err != 0 || st.st_size != digit - '0')
			return 1 + fd;
	}
	return 0;
}
