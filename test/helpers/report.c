/*
 * A program that tells what it was born as: a line a fact on standard output, for test_forkexec.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	report			process, parent, group, session, user, group, masked signals, working directory,
 *				the open descriptors below 64
 *	report sleep		nothing of it: sleeps until a signal comes
 *	report exit N		ends with status N
 */

#include <libsyscall.h>

static char line[4096];
static size_t used;

static void put(const char *text)
{
	for (; *text != '\0' && used < sizeof line; text++)
		line[used++] = *text;
}

static void number(const char *name, unsigned value)
{
	char digits[21], *p = digits + sizeof digits - 1;

	*p = '\0';
	do
		*--p = (char)('0' + value % 10);
	while ((value /= 10) > 0);
	put(name);
	put(p);
	put("\n");
}

int main(int argc, char **argv, char **envv)
{
	char path[PathMax];
	Sigset_t mask;
	int id;

	if (argc == 2 && argv[1][0] == 's') {
		Errno err = Pause();

		return err != EINTR;
	}
	if (argc == 3) {
		int status = 0;

		for (const char *p = argv[2]; *p != '\0'; p++)
			status = status * 10 + (*p - '0');
		return status;
	}
	number("pid ", (unsigned)Getpid());
	number("ppid ", (unsigned)Getppid());
	number("pgrp ", (unsigned)Getpgrp());
	if (Getsid(0, &id) == 0)
		number("sid ", (unsigned)id);
	number("uid ", Getuid());
	number("gid ", Getgid());
	number("argc ", (unsigned)argc);
	for (int i = 0; envv[i]; i++) {
		put("env ");
		put(envv[i]);
		put("\n");
	}
	if (RtSigprocmask(SIG_BLOCK, NULL, &mask) == 0)
		for (int sig = 1; sig <= 64; sig++)
			if (SigsetHas(&mask, sig))
				number("mask ", (unsigned)sig);
	if (Getwd(path, sizeof path) == 0) {
		put("cwd ");
		put(path);
		put("\n");
	}
	for (int fd = 0; fd < 64; fd++)
		if (Fcntl(fd, F_GETFD, 0, NULL) == 0)
			number("fd ", (unsigned)fd);
	return Write(1, line, used, NULL);
}
