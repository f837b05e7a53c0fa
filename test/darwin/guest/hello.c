/*
 * hello: writes its arguments, and the first variable of its environment.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <stdio.h>

static const char *const greeting[] = { "hello", "from", "darwin" };	/* pointers, which a loader has to get right */

int main(int argc, char **argv, char **envv)
{
	for (int i = 0; i < 3; i++)
		printf("%s%s", greeting[i], i < 2 ? " " : "\n");
	for (int i = 0; i < argc; i++)
		printf("%d: %s\n", i, argv[i]);
	printf("%s\n", envv[0] ? envv[0] : "no environment");
	return argc;
}
