/*
 * Reading directories through buffers of all sizes; extended attributes.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

enum { FILES = 300, NAME_OFFSET = 19 };	/* of d_name, in the kernel's form */

/* Makes names of lengths 4..253, so that entries have many sizes. */
static void file_name(char *name, int i)
{
	const int width = 4 + i * 249 / FILES;

	snprintf(name, 256, "f%0*d", width - 1, i);
}

/* Reads the directory and counts how often each file came; false: something is wrong. */
static bool read_all(unsigned size, unsigned *reads)
{
	static unsigned char times[FILES];
	_Alignas(8) static char buf[65536 + 64];
	int fd = open("dir", O_RDONLY | O_DIRECTORY | O_CLOEXEC), dots = 0;
	bool good = true;
	struct stat st;
	char want[256];

	memset(times, 0, sizeof times);
	for (*reads = 0; ; ++*reads) {
		size_t n = 77;

		memset(buf, '#', sizeof buf);
		if (Getdents(fd, buf, size, &n) || n > size) {
			good = false;
			break;
		}
		if (n == 0)
			break;
		good = good && is_filled(buf + size, sizeof buf - size, '#');
		for (size_t at = 0; at < n; ) {
			const Dirent *const entry = (const Dirent *)(void *)(buf + at);
			const char *const name = buf + at + NAME_OFFSET;
			int i;

			at += entry->d_reclen;
			good = good && entry->d_reclen >= NAME_OFFSET + strlen(name) + 1 && at <= n;
			if (!good)
				break;
			if (name[0] == '.') {
				dots++;
				continue;
			}
			i = atoi(name + 1);
			if (i < 0 || i >= FILES)
				return false;
			file_name(want, i);
			times[i]++;
			good = good && strcmp(name, want) == 0 && fstatat(fd, name, &st, 0) == 0 && st.st_ino == entry->d_ino
				&& (entry->d_type == DT_REG || entry->d_type == DT_UNKNOWN);
		}
	}
	close(fd);
	for (int i = 0; i < FILES; i++)
		good = good && times[i] == 1;
	return good && dots == 2;
}

static void listing(void)
{
	static const unsigned sizes[] = { 280, 288, 300, 512, 1000, 1024, 4096, 65536 };
	_Alignas(8) char buf[1024];
	char name[256];
	unsigned reads;
	size_t n = 77;
	int fd;

	if (mkdir("dir", 0700) < 0 || mkdir("gone", 0700) < 0)
		die("mkdir");
	for (int i = 0; i < FILES; i++) {
		char path[300];

		file_name(name, i);
		snprintf(path, sizeof path, "dir/%s", name);
		fd = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
		if (fd < 0)
			die(path);
		close(fd);
	}
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		ok(read_all(sizes[i], &reads), "getdents in pieces of %u bytes: all %d entries, each once", sizes[i], FILES);

	memset(buf, '#', sizeof buf);
	fd = open("dir", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	is_num(Getdents(fd, buf, 1, &n), EINVAL, "F190: getdents into 1 byte");
	if (!emulator_lacks(1, "getdents into nothing"))
		is_num(Getdents(fd, buf, 0, &n), EINVAL, "getdents into 0 bytes");
	close(fd);
	fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	is_num(Getdents(fd, buf, sizeof buf, &n), ENOTDIR, "F190: getdents of what is no directory");
	close(fd);
	fd = open("gone", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
#if SIZE_MAX > UINT32_MAX && !defined TEST_LIBC
	/* Of this length the kernel would see 0. The directory has two entries. */
	if (!emulator_lacks(2, "memory that the kernel does not look at")) {
		n = 0;
		is_num(Getdents(fd, buf, (size_t)1 << 32, &n), 0, "getdents: a length of more than 32 bits is not cut");
		ok(n > 0 && n < 200, "... the entries are there");
		n = 77;
		memset(buf, '#', sizeof buf);
	}
#endif
	if (rmdir("gone") < 0)
		die("rmdir");
	is_num(Getdents(fd, buf, sizeof buf, &n), ENOENT, "F190: getdents of a deleted directory");
	close(fd);
	is_num(Getdents(-1, buf, sizeof buf, &n), EBADF, "getdents of -1");
	ok(n == 77 && is_filled(buf, sizeof buf, '#'), "F190: no failure touched buffer or count");
}

static void attributes(void)
{
	const char *space = "user.";
	char a[32], b[32], value[64], list[256];
	int fd = open("file", O_CREAT | O_RDWR | O_CLOEXEC, 0600);
	size_t n = 77;

	if (fd < 0 || symlink("file", "link") < 0)
		die("open");
	if (setxattr("file", "user.probe", "", 0, 0) < 0)
		space = setxattr("file", "trusted.probe", "", 0, 0) < 0 ? NULL : "trusted.";
	if (!space) {
		skip(32, "no extended attributes on this file system");
		close(fd);
		return;
	}
	snprintf(a, sizeof a, "%sprobe", space);
	removexattr("file", a);
	snprintf(a, sizeof a, "%sa", space);
	snprintf(b, sizeof b, "%sb", space);
	is_num(Setxattr("file", a, "one\0two", 7, XATTR_CREATE), 0, "setxattr");
	is_num(Setxattr("link", a, "x", 1, XATTR_CREATE), EEXIST, "setxattr XATTR_CREATE of what is there");
	is_num(Fsetxattr(fd, b, "x", 1, XATTR_REPLACE), ENODATA, "fsetxattr XATTR_REPLACE of what is not");
	is_num(Fsetxattr(fd, b, "beta", 4, 0), 0, "fsetxattr");
	memset(value, '#', sizeof value);
	is_num(Getxattr("link", a, value, sizeof value, &n), 0, "getxattr");
	ok(n == 7 && memcmp(value, "one\0two#", 8) == 0, "... 7 bytes, nothing behind");
	is_num(Getxattr("file", a, NULL, 0, &n), 0, "getxattr, asking for the length");
	is_num(n, 7, "... 7");
	is_num(Fgetxattr(fd, b, value, sizeof value, &n), 0, "fgetxattr");
	ok(n == 4 && memcmp(value, "beta", 4) == 0, "... the value");
	is_num(Lgetxattr("file", b, value, sizeof value, NULL), 0, "lgetxattr");
	n = 77;
	memset(value, '#', sizeof value);
	is_num(Getxattr("file", a, value, 6, &n), ERANGE, "getxattr into a buffer too small");
	is_num(Lgetxattr("link", a, value, sizeof value, &n), ENODATA, "lgetxattr of the link itself");
	is_num(Getxattr("file", "user.none", value, sizeof value, &n), ENODATA, "getxattr of what is not there");
	is_num(Getxattr("file", "strange", value, sizeof value, &n), EOPNOTSUPP, "getxattr of a name without a space");
	is_num(Getxattr("missing", a, value, sizeof value, &n), ENOENT, "getxattr of a missing file");
	is_num(Fgetxattr(-1, a, value, sizeof value, &n), EBADF, "fgetxattr of -1");
	is_num(Setxattr("file", a, "x", 1, 0x80), EINVAL, "setxattr with an unknown flag");
	ok(n == 77 && is_filled(value, sizeof value, '#'), "no failure touched the results");
	memset(list, '#', sizeof list);
	is_num(Listxattr("link", list, sizeof list, &n), 0, "listxattr");
	ok(memmem(list, n, a, strlen(a) + 1) && memmem(list, n, b, strlen(b) + 1) && list[n] == '#', "... both names");
	is_num(Flistxattr(fd, list, sizeof list, &n), 0, "flistxattr");
	ok(memmem(list, n, b, strlen(b) + 1) != NULL, "... the names");
	is_num(Llistxattr("link", list, sizeof list, &n), 0, "llistxattr");
	ok(!memmem(list, n, a, strlen(a) + 1), "... the link has none");
	n = 77;
	is_num(Listxattr("file", list, 3, &n), ERANGE, "listxattr into a buffer too small");
	is_num(n, 77, "... leaves the count alone");
	is_num(Lsetxattr("file", a, "new", 3, XATTR_REPLACE), 0, "lsetxattr");
	is_num(Removexattr("link", a), 0, "removexattr");
	is_num(Removexattr("file", a), ENODATA, "removexattr again");
	is_num(Lremovexattr("file", a), ENODATA, "lremovexattr");
	is_num(Fremovexattr(fd, b), 0, "fremovexattr");
	close(fd);
}

int main(void)
{
	scratch();
	listing();
	attributes();
	return done_testing();
}
