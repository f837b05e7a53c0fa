/*
 * Times of files: utimes, futimesat, utime, utimensat.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

static const char *volatile no_path;
static const Timeval now_or_then[2];

static void check(const char *what, int64_t atime, long ansec, int64_t mtime, long mnsec)
{
	struct stat st;

	if (stat("file", &st) < 0)
		die("stat");
	ok(st.st_atim.tv_sec == atime && st.st_atim.tv_nsec == ansec && st.st_mtim.tv_sec == mtime && st.st_mtim.tv_nsec == mnsec, "%s: kept exactly", what);
}

/* Clocks of file systems are coarse: a tick of 10 ms and more before now. */
static void check_now(const char *what)
{
	struct stat st;
	struct timespec now;

	if (stat("file", &st) < 0 || clock_gettime(CLOCK_REALTIME, &now) < 0)
		die("stat");
	ok(st.st_mtim.tv_sec >= now.tv_sec - 5 && st.st_mtim.tv_sec <= now.tv_sec && st.st_atim.tv_sec >= now.tv_sec - 5
		&& st.st_atim.tv_sec <= now.tv_sec, "%s: now", what);
}

int main(void)
{
	const Timeval y2038[2] = { { 2147483648, 1 }, { 4294967296, 999999 } };
	const Timeval before[2] = { { -1, 0 }, { -1, 0 } };
	const Timeval early[2] = { { -1, 1 }, { -86400, 999999 } };
	const Timeval far[2] = { { INT64_MAX, 0 }, { INT64_MAX, 0 } };
	struct stat st;
	char absolute[4096];
	int dir, fd;

	scratch();
	fd = open("file", O_CREAT | O_RDWR | O_CLOEXEC, 0600);
	dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0 || dir < 0 || symlink("file", "link") < 0 || !getcwd(absolute, sizeof absolute - 6))
		die("making a file");
	strcat(absolute, "/file");

	is_num(Utimes("file", before), 0, "F152: utimes, second -1");
	check("F152: second -1", -1, 0, -1, 0);
	is_num(Utimes("file", early), 0, "F152: utimes before 1970 with microseconds");
	check("F152: before 1970", -1, 1000, -86400, 999999000);
	for (int i = 0; i < 2; i++) {
		static const int64_t bad[] = {
			-1, 1000000,
#ifndef TEST_LIBC	/* glibc's product of these and 1000 wraps round */
			INT64_MIN, INT64_MAX, 18446744073709552, -18446744073709551,
#endif
		};

		for (size_t j = 0; j < sizeof bad / sizeof *bad; j++) {
			Timeval tv[2] = { { 1, 0 }, { 1, 0 } };

			tv[i].tv_usec = (__typeof__(tv[i].tv_usec))bad[j];
			if (tv[i].tv_usec != bad[j])
				continue;	/* sparc64 has an int there */
			is_num(Utimes("file", tv), EINVAL, "F153: utimes, tv[%d] with microsecond %lld", i, (long long)bad[j]);
		}
	}
	check("F153: nothing was set by these", -1, 1000, -86400, 999999000);
	is_num(Utimes("file", y2038), 0, "F155: utimes after 2038");
	check("F155: after 2038", 2147483648, 1000, 4294967296, 999999000);
	is_num(Utimes("link", (const Timeval [2]){ { 7, 8 }, { 9, 10 } }), 0, "utimes follows links");
	check("utimes of a link", 7, 8000, 9, 10000);
	is_num(Utimes("file", far), 0, "F154: utimes, second INT64_MAX");
	ok(stat("file", &st) == 0 && st.st_mtim.tv_sec > 4294967296, "F154: as late as the file system can (%lld)", (long long)st.st_mtim.tv_sec);
	is_num(Utimes("file", now_or_then), 0, "utimes of 0");
	check("1970", 0, 0, 0, 0);
	is_num(Utimes("file", NULL), 0, "F156: utimes without times");
	check_now("F156: utimes without times");
	is_num(Utimes("", before), ENOENT, "F157: utimes of an empty path");
	is_num(Utimes("missing", before), ENOENT, "F157: utimes of nothing");
	is_num(Utimes(no_path, before), EFAULT, "F157: utimes of NULL");
	is_num(Utimes(no_path, NULL), EFAULT, "F157: utimes of NULL without times");

	is_num(Futimesat(-1, "file", before), EBADF, "F158: futimesat relative to -1");
	is_num(Futimesat(fd, "file", before), ENOTDIR, "F158: futimesat relative to a file");
	is_num(Futimesat(dir, "file", y2038), 0, "F158: futimesat, relative path");
	check("F158: relative path", 2147483648, 1000, 4294967296, 999999000);
	is_num(Futimesat(-1, absolute, early), 0, "F158: futimesat, absolute path: the descriptor is not looked at");
	check("F158: absolute path", -1, 1000, -86400, 999999000);
	is_num(Futimesat(dir, "file", (const Timeval [2]){ { 1, 1000000 }, { 1, 0 } }), EINVAL, "futimesat, microsecond 1000000");
	is_num(Futimesat(fd, no_path, y2038), 0, "futimesat of an open file");
	check("futimesat of an open file", 2147483648, 1000, 4294967296, 999999000);
	is_num(Futimesat(AT_FDCWD, "file", NULL), 0, "futimesat without times");
	check_now("futimesat without times");

	is_num(Utime("file", &(const Utimbuf){ -5, -2147483649 }), 0, "F159: utime before 1901");
	ok(stat("file", &st) == 0 && st.st_atim.tv_sec == -5 && st.st_atim.tv_nsec == 0 && st.st_mtim.tv_nsec == 0
		&& st.st_mtim.tv_sec <= -2147483648, "F159: kept, as far as the file system can");
	is_num(Utime("file", &(const Utimbuf){ -5, 5000000000 }), 0, "F159: utime after 2106");
	check("F159: after 2106", -5, 0, 5000000000, 0);
	is_num(Utime("file", NULL), 0, "F159: utime without times");
	check_now("F159: utime without times");
	is_num(Utime("missing", NULL), ENOENT, "utime of nothing");
	is_num(Utime(no_path, NULL), EFAULT, "utime of NULL");

	is_num(Utimensat(AT_FDCWD, "file", (const Timespec [2]){ { 1, 2 }, { 3, 999999999 } }, 0), 0, "utimensat");
	check("utimensat", 1, 2, 3, 999999999);
	is_num(Utimensat(dir, "file", (const Timespec [2]){ { 44, UTIME_OMIT }, { 5, 6 } }, 0), 0, "utimensat UTIME_OMIT");
	check("UTIME_OMIT", 1, 2, 5, 6);
	is_num(Utimensat(dir, "file", (const Timespec [2]){ { 0, UTIME_NOW }, { 0, UTIME_NOW } }, 0), 0, "utimensat UTIME_NOW");
	check_now("UTIME_NOW");
	is_num(Utimensat(dir, "link", (const Timespec [2]){ { 8, 0 }, { 9, 0 } }, AT_SYMLINK_NOFOLLOW), 0, "utimensat AT_SYMLINK_NOFOLLOW");
	ok(lstat("link", &st) == 0 && st.st_mtim.tv_sec == 9, "... of the link");
	check_now("... not of the file");
	is_num(Utimensat(dir, "file", (const Timespec [2]){ { 1, 1000000000 }, { 3, 0 } }, 0), EINVAL, "utimensat, nanosecond 1e9");
	is_num(Utimensat(dir, "file", NULL, 0x40), EINVAL, "utimensat with an unknown flag");
	is_num(Utimensat(-1, "file", NULL, 0), EBADF, "utimensat relative to -1");
	return done_testing();
}
