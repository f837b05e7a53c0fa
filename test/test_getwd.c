/*
 * The working directory: short, long, removed, and outside the root.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

static char name[256], buf[8192];

/* Makes directories until the path of the working directory is length bytes long. */
static void descend(size_t length)
{
	size_t now;

	if (!getcwd(buf, sizeof buf))
		die("getcwd");
	for (now = strlen(buf); now < length; ) {
		size_t step = length - now - 1;

		if (step > 250)
			step = step - 250 > 1 ? 250 : 240;
		name[step] = '\0';
		if (mkdir(name, 0700) < 0 || chdir(name) < 0)
			die("mkdir");
		name[step] = 'n';
		now += step + 1;
	}
}

static void removed(void)
{
	size_t n = 77;

	if (mkdir("gone", 0700) < 0 || chdir("gone") < 0 || rmdir("../gone") < 0)
		die("rmdir");
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, sizeof buf), ENOENT, "F122: getwd of a deleted directory");
	ok(is_filled(buf, sizeof buf, '#'), "F122: ... leaves the buffer alone");
	is_num(Getcwd(buf, sizeof buf, &n), ENOENT, "getcwd of a deleted directory");
	ok(n == 77 && is_filled(buf, sizeof buf, '#'), "... touches nothing");
}

static void ordinary(void)
{
	char want[4096];
	size_t len, n = 77;

	if (!getcwd(want, sizeof want))
		die("getcwd");
	len = strlen(want);
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, sizeof buf), 0, "getwd");
	is_str(buf, want, "... is libc's");
	ok(is_filled(buf + len + 1, sizeof buf - len - 1, '#'), "... and writes nothing behind");
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, 0), ERANGE, "F125: getwd into 0 bytes");
	is_num(Getwd(buf, 1), ERANGE, "F125: getwd into 1 byte");
	is_num(Getwd(buf, len), ERANGE, "F125: getwd without room for the NUL");
	is_num(Getwd(NULL, 0), ERANGE, "F125: getwd into NULL");
	ok(is_filled(buf, sizeof buf, '#'), "F125: ... leaves the buffer alone");
	is_num(Getwd(buf, len + 1), 0, "F126: getwd into a buffer that just fits");
	ok(strcmp(buf, want) == 0 && is_filled(buf + len + 1, sizeof buf - len - 1, '#'), "F126: ... exactly");

	memset(buf, '#', sizeof buf);
	is_num(Getcwd(buf, sizeof buf, &n), 0, "getcwd");
	ok(n == len + 1 && strcmp(buf, want) == 0, "F130: ... counts the NUL");
	n = 77;
	memset(buf, '#', sizeof buf);
	is_num(Getcwd(buf, len, &n), ERANGE, "getcwd into a buffer too small");
	ok(n == 77 && is_filled(buf, sizeof buf, '#'), "... touches nothing");
	is_num(Getcwd(buf, len + 1, NULL), 0, "getcwd without a count");
}

static void root(void)
{
	if (chdir("/") < 0)
		die("chdir");
	is_num(Getwd(buf, 1), ERANGE, "getwd of / into 1 byte");
	is_num(Getwd(buf, 2), 0, "getwd of / into 2");
	is_str(buf, "/", "... is /");
}

static void outside(void)
{
	int fd;

	if (!in_namespaces(CLONE_NEWNS)) {
		skip(2, "no way to change the root directory");
		return;
	}
	fd = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (mkdir("jail", 0700) < 0 || chroot("jail") < 0 || fchdir(fd) < 0) {
		skip(2, "no way to change the root directory");
		return;
	}
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, sizeof buf), ENOENT, "F127: getwd outside the root directory");
	ok(is_filled(buf, sizeof buf, '#'), "F127: ... leaves the buffer alone");
#ifndef TEST_LIBC
	{
		size_t n = 0;

		ok(Getcwd(buf, sizeof buf, &n) == 0 && strncmp(buf, "(unreachable)/", 14) == 0, "F127: where the kernel says \"%.20s\"", buf);
	}
#endif
}

static void long_path(void)
{
	descend(4042);
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, sizeof buf), 0, "F123: getwd of a path of 4042 bytes");
	ok(strlen(buf) == 4042 && buf[0] == '/' && strspn(buf + 4000, "n/") == 42 && is_filled(buf + 4043, sizeof buf - 4043, '#'), "F123: ... whole, with its NUL");
	is_num(Getwd(buf, 4042), ERANGE, "F125: getwd of it without room for the NUL");
	descend(4095);
	is_num(Getwd(buf, sizeof buf), 0, "F123: getwd of a path of 4095 bytes");
	is_num(strlen(buf), 4095, "F123: ... the longest");
	if (mkdir("n", 0700) < 0 || chdir("n") < 0)
		die("mkdir");
	memset(buf, '#', sizeof buf);
	is_num(Getwd(buf, sizeof buf), ENAMETOOLONG, "F124: getwd of a longer path");
	is_num(Getwd(buf, 10), ENAMETOOLONG, "F124: ... whatever the buffer");
	ok(is_filled(buf, sizeof buf, '#'), "F124: ... leaves the buffer alone");
}

int main(void)
{
	scratch();
	memset(name, 'n', sizeof name - 1);
#ifndef TEST_LIBC
	is_num(ImplementsGetwd, 1, "there is a Getwd");
#endif
	ordinary();
	in_child(removed);
	in_child(outside);
	in_child(root);
	in_child(long_path);
	return done_testing();
}
