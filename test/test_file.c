/*
 * Files by path: making, opening, linking, renaming, removing, permissions, stat.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

/* Compilers warn of a NULL that they see. */
static const char *volatile no_path;
static void *volatile no_memory;

static int make(const char *path, int perm)
{
	int fd = -1;

	if (Open(path, O_CREAT | O_RDWR | O_CLOEXEC, perm, &fd))
		die(path);
	return fd;
}

/* emulator.h: device numbers of stat on sparc64; they alone are not looked at. */
static bool lacks_rdev(void)
{
#ifdef __sparc__
	return emulator_why("device numbers of stat on sparc64") != NULL;
#else
	return false;
#endif
}

static void touch(const char *path)
{
	Close(make(path, 0644));
}

static unsigned mode_of(const char *path)
{
	struct stat st;

	return lstat(path, &st) < 0 ? 0 : st.st_mode;
}

static char name255[256], name256[257], path4095[4096], path5000[5001];

static void open_errors(void)
{
	int fd = -55;

	is_num(Open("", O_RDONLY, 0, &fd), ENOENT, "F188: open of an empty path");
	is_num(Open(name256, O_RDONLY, 0, &fd), ENAMETOOLONG, "F188: open of a name of 256 bytes");
	is_num(Open(name255, O_RDONLY, 0, &fd), ENOENT, "F188: open of a missing name of 255 bytes");
	is_num(Open(path4095, O_RDONLY, 0, &fd), ENOENT, "F188: open of a missing path of 4095 bytes");
	is_num(Open(path5000, O_RDONLY, 0, &fd), ENAMETOOLONG, "F188: open of a path of 5000 bytes");
	is_num(Open(no_path, O_RDONLY, 0, &fd), EFAULT, "F188: open of NULL");
	is_num(Open("missing", O_RDONLY, 0, &fd), ENOENT, "open of a missing file");
	is_num(Open("missing/file", O_RDONLY | O_CREAT, 0644, &fd), ENOENT, "open in a missing directory");
	is_num(Open(".", O_WRONLY, 0, &fd), EISDIR, "open of a directory for writing");
	touch("plain");
	is_num(Open("plain/file", O_RDONLY, 0, &fd), ENOTDIR, "open below a file");
	is_num(Open("plain", O_RDWR | O_CREAT | O_EXCL, 0644, &fd), EEXIST, "O_EXCL of what is there");
	is_num(Open("plain", O_RDONLY | O_DIRECTORY, 0, &fd), ENOTDIR, "O_DIRECTORY of a file");
	is_num(Symlink("plain", "link"), 0, "symlink");
	is_num(Open("link", O_RDONLY | O_NOFOLLOW, 0, &fd), ELOOP, "O_NOFOLLOW of a link");
	is_num(Symlink("loop", "loop"), 0, "a link to itself");
	is_num(Open("loop", O_RDONLY, 0, &fd), ELOOP, "open of a loop of links");
	is_num(Openat(-1, "plain", O_RDONLY, 0, &fd), EBADF, "openat relative to -1");
	is_num(Creat("missing/file", 0644, &fd), ENOENT, "creat in a missing directory");
	is_num(fd, -55, "no failure touched the descriptor");
	unlink("link");
	unlink("loop");
	unlink("plain");
}

static void open_modes(void)
{
	static const struct { int umask, perm; unsigned mode; } cases[] = {
		{ 0, 0666, 0666 }, { 022, 0666, 0644 }, { 027, 0666, 0640 }, { 0777, 0777, 0 }, { 077, 01777, 01700 }, { 0, 0, 0 },
	};
	struct stat st;
	int fd, lowest;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Umask(cases[i].umask);
		Close(make("made", cases[i].perm));
		is_num(mode_of("made"), S_IFREG | cases[i].mode, "F189: permission %o under umask %o", (unsigned)cases[i].perm, (unsigned)cases[i].umask);
		unlink("made");
	}
	Umask(022);

	fd = make("file", 0644);
	is_num(write(fd, "text", 4), 4, "open for writing");
	Close(fd);
	is_num(Creat("file", 0600, &fd), 0, "creat of what is there");
	ok(fstat(fd, &st) == 0 && st.st_size == 0 && (st.st_mode & 07777) == 0644, "creat empties and keeps the permission");
	is_num(fcntl(fd, F_GETFL) & O_ACCMODE, O_WRONLY, "creat is for writing");
	is_num(fcntl(fd, F_GETFD), 0, "creat is not close-on-exec");
	Close(fd);
	is_num(Open("file", O_RDONLY | O_CLOEXEC | O_APPEND | O_NONBLOCK, 0, &fd), 0, "open with flags");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "O_CLOEXEC");
	is_num(fcntl(fd, F_GETFL) & (O_ACCMODE | O_APPEND | O_NONBLOCK), O_RDONLY | O_APPEND | O_NONBLOCK, "O_APPEND, O_NONBLOCK");
	Close(fd);
	lowest = lowest_fd();
	is_num(Open("file", O_RDONLY, 0, NULL), 0, "open whose descriptor is not wanted");
	is_num(close(lowest), 0, "... which is open all the same");
	is_num(lowest_fd(), lowest, "failures and successes leaked no descriptor");

	if (Open(".", O_TMPFILE | O_RDWR, 0640, &fd) == 0) {
		ok(fstat(fd, &st) == 0 && st.st_nlink == 0 && (st.st_mode & 07777) == 0640, "O_TMPFILE uses the permission");
		Close(fd);
	} else
		skip(1, "no O_TMPFILE on this file system");
	is_num(Unlink("file"), 0, "unlink");
}

static void relative(void)
{
	char absolute[4096];
	int dir = -1, file = -1, fd = -55;

	is_num(Mkdir("dir", 0755), 0, "mkdir");
	is_num(Open("dir", O_RDONLY | O_DIRECTORY, 0, &dir), 0, "open of a directory");
	is_num(Openat(dir, "inside", O_CREAT | O_WRONLY, 0604, &file), 0, "openat makes a file");
	is_num(mode_of("dir/inside"), S_IFREG | 0604, "... relative to the directory");
	is_num(Openat(file, "inside", O_RDONLY, 0, &fd), ENOTDIR, "openat relative to a file");
	is_num(fd, -55, "... touches nothing");
	if (!getcwd(absolute, sizeof absolute - 20))
		die("getcwd");
	strcat(absolute, "/dir/inside");
	is_num(Openat(-1, absolute, O_RDONLY, 0, &fd), 0, "openat of an absolute path needs no directory");
	Close(fd);
	is_num(Mkdirat(dir, "sub", 0700), 0, "mkdirat");
	is_num(mode_of("dir/sub"), S_IFDIR | 0700, "... made it");
	is_num(Mkdirat(dir, "sub", 0700), EEXIST, "mkdirat of what is there");
	is_num(Rmdir("dir"), ENOTEMPTY, "rmdir of a full directory");
	is_num(Rmdir("dir/inside"), ENOTDIR, "rmdir of a file");
	is_num(Unlinkat(dir, "sub", 0), EISDIR, "F196: unlinkat without AT_REMOVEDIR of a directory");
	is_num(Unlink("dir/sub"), EISDIR, "F196: unlink of a directory");
	is_num(Unlinkat(dir, "inside", AT_REMOVEDIR), ENOTDIR, "unlinkat with AT_REMOVEDIR of a file");
	is_num(Unlinkat(dir, "inside", 0x40), EINVAL, "unlinkat with an unknown flag");
	is_num(Linkat(dir, "inside", AT_FDCWD, "outside", 0), 0, "linkat");
	is_num(Renameat(AT_FDCWD, "outside", dir, "moved"), 0, "renameat");
	is_num(Unlinkat(dir, "moved", 0), 0, "unlinkat");
	is_num(Symlinkat("target", dir, "link"), 0, "symlinkat");
	is_num(Unlinkat(dir, "link", 0), 0, "unlinkat of a link");
	is_num(Unlinkat(dir, "sub", AT_REMOVEDIR), 0, "unlinkat with AT_REMOVEDIR");
	is_num(Unlinkat(dir, "inside", 0), 0, "unlinkat of the file");
	Close(file);
	Close(dir);
	is_num(Rmdir("dir"), 0, "rmdir");
	is_num(Rmdir("dir"), ENOENT, "rmdir of what is gone");
	is_num(Mkdir(name256, 0755), ENAMETOOLONG, "mkdir of a long name");
}

static void beneath(void)
{
	struct { OpenHow how; uint64_t more; } longer = { .how = { .flags = O_RDONLY } };
	OpenHow how = { .flags = O_RDONLY };
	int fd = -55;
	Errno err;

	touch("plain");
	if (symlink("plain", "link") < 0)
		die("symlink");
	err = Openat2(AT_FDCWD, "plain", &how, sizeof how, &fd);
	if (emulator_lacks(9, "openat2") || err == ENOSYS) {
		if (!emulated())
			skip(9, "no openat2 in this kernel");
		unlink("link");
		unlink("plain");
		return;
	}
	is_num(err, 0, "openat2");
	Close(fd);
	fd = -55;
	is_num(Openat2(AT_FDCWD, "plain", &how, 8, &fd), EINVAL, "openat2 with a size too small");
	is_num(Openat2(AT_FDCWD, "plain", &longer.how, sizeof longer, &fd), 0, "openat2 with a size of later times");
	Close(fd);
	fd = -55;
	longer.more = 1;
	is_num(Openat2(AT_FDCWD, "plain", &longer.how, sizeof longer, &fd), E2BIG, "... and with an unknown rule");
	how.resolve = RESOLVE_BENEATH;
	is_num(Openat2(AT_FDCWD, "../x", &how, sizeof how, &fd), EXDEV, "RESOLVE_BENEATH");
	how.resolve = RESOLVE_NO_SYMLINKS;
	is_num(Openat2(AT_FDCWD, "link", &how, sizeof how, &fd), ELOOP, "RESOLVE_NO_SYMLINKS");
	how.mode = 0644;
	is_num(Openat2(AT_FDCWD, "plain", &how, sizeof how, &fd), EINVAL, "openat2: a mode without O_CREAT");
	is_num(fd, -55, "no failure touched the descriptor");
	unlink("link");
	unlink("plain");
}

static void links(void)
{
	char buf[16];
	size_t n = 77;
	struct stat a, b;
	int dir;

	touch("plain");
	is_num(Link("plain", "second"), 0, "link");
	ok(stat("plain", &a) == 0 && stat("second", &b) == 0 && a.st_ino == b.st_ino && a.st_nlink == 2, "... one file, two names");
	is_num(Link("plain", "second"), EEXIST, "link to a name that is there");
	is_num(Link("missing", "third"), ENOENT, "link of nothing");
	is_num(Symlink("plain", "link"), 0, "symlink");
	is_num(Symlink("plain", "link"), EEXIST, "symlink over a name that is there");
	is_num(Symlink("", "empty"), ENOENT, "symlink with an empty text");
	is_num(Link("link", "third"), 0, "link of a link");
	is_num(mode_of("third") & S_IFMT, S_IFLNK, "... links the link");
	is_num(Linkat(AT_FDCWD, "link", AT_FDCWD, "fourth", AT_SYMLINK_FOLLOW), 0, "linkat AT_SYMLINK_FOLLOW");
	is_num(mode_of("fourth") & S_IFMT, S_IFREG, "... links the file");
	is_num(Linkat(AT_FDCWD, "link", AT_FDCWD, "fifth", 0x4000), EINVAL, "linkat with an unknown flag");

	memset(buf, '#', sizeof buf);
	is_num(Readlink("link", buf, sizeof buf, &n), 0, "readlink");
	ok(n == 5 && memcmp(buf, "plain#", 6) == 0, "... the text without NUL");
	memset(buf, '#', sizeof buf);
	is_num(Readlink("link", buf, 3, &n), 0, "F191: readlink into a short buffer");
	ok(n == 3 && memcmp(buf, "pla##", 5) == 0, "F191: ... cut, no NUL, nothing behind");
	is_num(Readlink("link", buf, 16, NULL), 0, "readlink without a count");
	memset(buf, '#', sizeof buf);
	n = 77;
	is_num(Readlink("link", buf, 0, &n), EINVAL, "F191: readlink with size 0");
	is_num(Readlink("plain", buf, sizeof buf, &n), EINVAL, "F191: readlink of a file");
	is_num(Readlink("missing", buf, sizeof buf, &n), ENOENT, "readlink of nothing");
	is_num(Readlink("plain/x", buf, sizeof buf, &n), ENOTDIR, "readlink below a file");
	ok(n == 77 && is_filled(buf, sizeof buf, '#'), "F191: failures touch neither buffer nor count");
#ifndef TEST_LIBC
	if (!emulator_lacks(2, "memory that the kernel does not look at")) {
		is_num(Readlink("link", buf, SIZE_MAX, &n), 0, "F191: readlink with more room than the kernel's int counts");
		ok(n == 5 && memcmp(buf, "plain#", 6) == 0, "... the text");
	}
#endif
	dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	is_num(Readlinkat(dir, "link", buf, sizeof buf, &n), 0, "readlinkat");
	ok(n == 5 && memcmp(buf, "plain", 5) == 0, "... the text");
	n = 77;
	is_num(Readlinkat(-1, "link", buf, sizeof buf, &n), EBADF, "readlinkat relative to -1");
	is_num(n, 77, "... touches nothing");
	close(dir);
	unlink("plain"), unlink("second"), unlink("third"), unlink("fourth"), unlink("link");
}

static void renaming(void)
{
	touch("a");
	touch("b");
	is_num(chmod("b", 0600), 0, "chmod");
	is_num(Rename("missing", "c"), ENOENT, "rename of nothing");
	is_num(Renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_NOREPLACE), EEXIST, "renameat2 RENAME_NOREPLACE");
	is_num(Renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_EXCHANGE), 0, "renameat2 RENAME_EXCHANGE");
	ok((mode_of("a") & 0777) == 0600 && (mode_of("b") & 0777) == 0644, "... exchanged");
	is_num(Renameat2(AT_FDCWD, "a", AT_FDCWD, "missing", RENAME_EXCHANGE), ENOENT, "RENAME_EXCHANGE with nothing");
	is_num(Renameat2(AT_FDCWD, "a", AT_FDCWD, "c", 0x80), EINVAL, "renameat2 with an unknown flag");
	is_num(Rename("a", "b"), 0, "rename over a file");
	ok(mode_of("a") == 0 && (mode_of("b") & 0777) == 0600, "... takes its place");
	is_num(Mkdir("d", 0755), 0, "mkdir");
	is_num(Rename("b", "d"), EISDIR, "rename of a file over a directory");
	is_num(Rename("d", "d/e"), EINVAL, "rename of a directory into itself");
	is_num(Rename("d", "e"), 0, "rename of a directory");
	is_num(Rename("b", name256), ENAMETOOLONG, "rename to a long name");
	unlink("b");
	rmdir("e");
}

static void nodes(void)
{
	struct stat st;
	int dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	is_num(Mknod("fifo", S_IFIFO | 0640, 0), 0, "mknod of a fifo");
	is_num(mode_of("fifo"), S_IFIFO | 0640, "... made it");
	is_num(Mknod("fifo", S_IFIFO | 0640, 0), EEXIST, "mknod of what is there");
	is_num(Mknodat(dir, "regular", S_IFREG | 0600, 0), 0, "mknodat of a file");
	is_num(mode_of("regular"), S_IFREG | 0600, "... made it");
	is_num(Mknod("dir", S_IFDIR | 0700, 0), EPERM, "mknod makes no directories");
	is_num(Mknod("what", 0170000, 0), EINVAL, "mknod of no type there is");
	if (Mknod("null", S_IFCHR | 0600, 0x103) == 0) {
		is_num(lstat("null", &st), 0, "mknod of a device");
		ok(S_ISCHR(st.st_mode) && (lacks_rdev() || (major(st.st_rdev) == 1 && minor(st.st_rdev) == 3)), "... 1:3");
		is_num(Mknod("large", S_IFBLK | 0600, 0x123abc45), 0, "mknod of a device with a large number");
		is_num(lstat("large", &st), 0, "... is there");
		ok(S_ISBLK(st.st_mode) && (lacks_rdev() || (major(st.st_rdev) == 0xabc && minor(st.st_rdev) == 0x12345)), "... its 12 and 20 bits");
		unlink("null"), unlink("large");
	} else
		skip(4, "making devices is not allowed");
	unlink("fifo"), unlink("regular");
	close(dir);
}

static void permissions(void)
{
	int fd = make("plain", 0644);
	struct stat st;
	Errno err;

	is_num(Chmod("plain", 0600), 0, "chmod");
	is_num(mode_of("plain"), S_IFREG | 0600, "... set it");
	is_num(Fchmod(fd, 01640), 0, "fchmod");
	is_num(mode_of("plain"), S_IFREG | 01640, "... set it");
	is_num(Fchmod(-1, 0600), EBADF, "fchmod of -1");
	is_num(Chmod("missing", 0600), ENOENT, "chmod of nothing");
	is_num(Chmod(no_path, 0600), EFAULT, "chmod of NULL");
	if (symlink("plain", "link") < 0 || symlink("nowhere", "dangling") < 0)
		die("symlink");
	is_num(Fchmodat(AT_FDCWD, "link", 0604, 0), 0, "fchmodat follows links");
	is_num(mode_of("plain"), S_IFREG | 0604, "... to the file");
	err = Fchmodat(AT_FDCWD, "link", 0600, AT_SYMLINK_NOFOLLOW);
	ok(err == EOPNOTSUPP || err == ENOSYS, "F194: fchmodat AT_SYMLINK_NOFOLLOW of a link is refused");
	is_num(mode_of("plain"), S_IFREG | 0604, "F194: ... and leaves the file alone");
	err = Fchmodat(AT_FDCWD, "plain", 0640, AT_SYMLINK_NOFOLLOW);
	if (err == ENOSYS)
		skip(2, "no fchmodat2 in this kernel");
	else {
		is_num(err, 0, "F194: fchmodat AT_SYMLINK_NOFOLLOW of a file");
		is_num(mode_of("plain"), S_IFREG | 0640, "F194: ... sets it");
	}
	err = Fchmodat(AT_FDCWD, "plain", 0600, 0x40);
	ok(err == EINVAL || err == ENOSYS, "F194: fchmodat with an unknown flag is refused");
	is_num(Fchmodat(-1, "plain", 0600, 0), EBADF, "fchmodat relative to -1");

	is_num(Access("plain", R_OK | W_OK), 0, "access");
	is_num(Access("plain", F_OK), 0, "access F_OK");
	is_num(Access("plain", X_OK), EACCES, "access X_OK of what is not executable");
	is_num(Access("missing", F_OK), ENOENT, "access of nothing");
	is_num(Access("plain", 8), EINVAL, "access with an unknown mode");
	is_num(Faccessat(AT_FDCWD, "plain", R_OK, 0), 0, "faccessat");
	is_num(Faccessat(AT_FDCWD, "plain", R_OK, 2), EINVAL, "F195: faccessat with an unknown flag");
	is_num(Faccessat(AT_FDCWD, "plain", 8, AT_EACCESS), EINVAL, "F195: faccessat with an unknown mode");
	is_num(Faccessat(AT_FDCWD, "plain", X_OK, AT_EACCESS), EACCES, "F195: faccessat AT_EACCESS X_OK");
	is_num(Faccessat(AT_FDCWD, "dangling", F_OK, 0), ENOENT, "F195: faccessat follows links");
	is_num(Faccessat(AT_FDCWD, "dangling", F_OK, AT_SYMLINK_NOFOLLOW), 0, "F195: faccessat AT_SYMLINK_NOFOLLOW");
	is_num(Faccessat(-1, "plain", R_OK, 0), EBADF, "faccessat relative to -1");

	is_num(Chown("plain", (Uid_t)-1, (Gid_t)-1), 0, "chown that changes nothing");
	is_num(Chown("missing", (Uid_t)-1, (Gid_t)-1), ENOENT, "chown of nothing");
	is_num(Fchown(-1, (Uid_t)-1, (Gid_t)-1), EBADF, "fchown of -1");
	is_num(Fchownat(AT_FDCWD, "plain", (Uid_t)-1, (Gid_t)-1, 0x40), EINVAL, "fchownat with an unknown flag");
	if (geteuid() == 0 && chown("plain", 1, 1) == 0) {
		is_num(Chown("link", 12345, 54321), 0, "chown");
		ok(stat("plain", &st) == 0 && st.st_uid == 12345 && st.st_gid == 54321, "... of what the link means");
		is_num(Lchown("link", 11, 12), 0, "lchown");
		ok(lstat("link", &st) == 0 && st.st_uid == 11 && st.st_gid == 12, "... of the link");
		ok(stat("plain", &st) == 0 && st.st_uid == 12345, "... not of the file");
		is_num(Fchown(fd, (Uid_t)-1, 4294967294U), 0, "fchown of one");
		ok(stat("plain", &st) == 0 && st.st_uid == 12345 && st.st_gid == 4294967294U, "... the largest number there is");
		is_num(Fchownat(AT_FDCWD, "link", 21, 22, AT_SYMLINK_NOFOLLOW), 0, "fchownat AT_SYMLINK_NOFOLLOW");
		ok(lstat("link", &st) == 0 && st.st_uid == 21 && st.st_gid == 22, "... of the link");
		is_num(Fchownat(fd, "", 31, 32, AT_EMPTY_PATH), 0, "fchownat AT_EMPTY_PATH");
		ok(stat("plain", &st) == 0 && st.st_uid == 31 && st.st_gid == 32, "... of the open file");
	} else if (geteuid() != 0) {
		is_num(Chown("plain", 0, (Gid_t)-1), EPERM, "chown to root by another");
		skip(10, "not root");
	} else
		skip(11, "chown is not allowed");
	close(fd);
	unlink("plain"), unlink("link"), unlink("dangling");
}

/* A root user in disguise: whose rights count? */
static void effective(void)
{
	if (geteuid() != 0) {
		skip(3, "not root");
		return;
	}
	touch("secret");
	if (chmod(".", 0755) < 0 || chmod("secret", 0600) < 0 || setresuid(0, 65534, 0) < 0)
		die("setresuid");
	is_num(Faccessat(AT_FDCWD, "secret", R_OK, 0), 0, "F195: faccessat asks for the real user");
	is_num(Faccessat(AT_FDCWD, "secret", R_OK, AT_EACCESS), EACCES, "F195: AT_EACCESS for the effective one");
	is_num(Access("secret", R_OK), 0, "access asks for the real user");
	if (setresuid(0, 0, 0) < 0)
		die("setresuid");
	unlink("secret");
}

static void sizes(void)
{
	int fd = make("plain", 0644);
	struct stat st;

	is_num(Truncate("plain", 5000000000), 0, "truncate to 5e9");
	ok(stat("plain", &st) == 0 && st.st_size == 5000000000, "... set");
	is_num(Ftruncate(fd, 4294967297), 0, "ftruncate to 2^32 + 1");
	ok(stat("plain", &st) == 0 && st.st_size == 4294967297, "... set");
	is_num(Truncate("plain", -1), EINVAL, "truncate to -1");
	is_num(Ftruncate(fd, INT64_MIN), EINVAL, "ftruncate to INT64_MIN");
	is_num(Truncate("missing", 0), ENOENT, "truncate of nothing");
	is_num(Truncate(".", 0), EISDIR, "truncate of a directory");
	is_num(Ftruncate(-1, 0), EBADF, "ftruncate of -1");
	is_num(Truncate("plain", 7), 0, "truncate to 7");
	ok(stat("plain", &st) == 0 && st.st_size == 7, "... set");
	close(fd);
	unlink("plain");
}

static bool same_stat(const Stat_t *ours, const struct stat *theirs)
{
#define SAME(member) ((uint64_t)ours->member == (uint64_t)theirs->member)
	return SAME(st_dev) && SAME(st_ino) && SAME(st_nlink) && SAME(st_mode) && SAME(st_uid) && SAME(st_gid)
		&& SAME(st_rdev) && SAME(st_size) && SAME(st_blksize) && SAME(st_blocks)
		&& SAME(st_atim.tv_sec) && SAME(st_atim.tv_nsec) && SAME(st_mtim.tv_sec) && SAME(st_mtim.tv_nsec)
		&& SAME(st_ctim.tv_sec) && SAME(st_ctim.tv_nsec);
#undef SAME
}

static bool statx_agrees(const Statx_t *x, const struct stat *s)
{
#define SAME(a, b) ((uint64_t)x->a == (uint64_t)s->b)
	return makedev(x->stx_dev_major, x->stx_dev_minor) == s->st_dev && SAME(stx_ino, st_ino) && SAME(stx_nlink, st_nlink)
		&& x->stx_mode == s->st_mode && x->stx_uid == s->st_uid && x->stx_gid == s->st_gid
		&& (lacks_rdev() || makedev(x->stx_rdev_major, x->stx_rdev_minor) == s->st_rdev) && SAME(stx_size, st_size)
		&& SAME(stx_blksize, st_blksize) && SAME(stx_blocks, st_blocks)
		&& SAME(stx_atime.tv_sec, st_atim.tv_sec) && SAME(stx_atime.tv_nsec, st_atim.tv_nsec)
		&& SAME(stx_mtime.tv_sec, st_mtim.tv_sec) && SAME(stx_mtime.tv_nsec, st_mtim.tv_nsec)
		&& SAME(stx_ctime.tv_sec, st_ctim.tv_sec) && SAME(stx_ctime.tv_nsec, st_ctim.tv_nsec);
#undef SAME
}

static void status(void)
{
	static const char *const paths[] = { "plain", "link", "fifo", ".", "/", "/dev/null", "/proc/self", "/proc/version" };
	struct stat theirs;
	Stat_t st, other;
	Statx_t stx;
	int fd = make("plain", 0604);

	if (write(fd, "some text", 9) != 9 || ftruncate(fd, 4294967307) < 0 || symlink("plain", "link") < 0 || mkfifo("fifo", 0600) < 0
	    || futimens(fd, (const struct timespec [2]){ { 1000000001, 123456789 }, { -5, 999999999 } }) < 0)
		die("making files to stat");
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		memset(&st, '#', sizeof st);
		ok(stat(paths[i], &theirs) == 0 && Stat(paths[i], &st) == 0 && same_stat(&st, &theirs), "stat of %s is libc's", paths[i]);
		memset(&st, '#', sizeof st);
		ok(lstat(paths[i], &theirs) == 0 && Lstat(paths[i], &st) == 0 && same_stat(&st, &theirs), "lstat of %s is libc's", paths[i]);
		memset(&stx, '#', sizeof stx);
		ok(Statx(AT_FDCWD, paths[i], AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &stx) == 0 && statx_agrees(&stx, &theirs),
			"statx of %s agrees", paths[i]);
	}
	ok(fstat(fd, &theirs) == 0 && Fstat(fd, &st) == 0 && st.st_mtim.tv_sec == -5, "fstat");
	is_num(st.st_size, 4294967307, "st_size above 4 GiB");
#ifdef __s390x__
	if (!emulator_lacks(2, "nanoseconds of fstat on s390x"))
#endif
	{
		ok(same_stat(&st, &theirs), "fstat is libc's");
		is_num(st.st_mtim.tv_nsec, 999999999, "st_mtim before 1970");
	}
	ok(Fstatat(fd, "", &other, AT_EMPTY_PATH) == 0 && same_stat(&other, &theirs), "fstatat AT_EMPTY_PATH");
	ok(Fstatat(AT_FDCWD, "link", &other, 0) == 0 && same_stat(&other, &theirs), "fstatat follows links");
	ok(Fstatat(AT_FDCWD, "link", &other, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(other.st_mode), "fstatat AT_SYMLINK_NOFOLLOW");
	ok(Statx(fd, "", AT_EMPTY_PATH, STATX_ALL, &stx) == 0 && statx_agrees(&stx, &theirs), "statx AT_EMPTY_PATH");

	memset(&st, '#', sizeof st);
	memset(&stx, '#', sizeof stx);
	is_num(Stat("missing", &st), ENOENT, "stat of nothing");
	is_num(Stat("", &st), ENOENT, "stat of an empty path");
	is_num(Lstat("plain/x", &st), ENOTDIR, "lstat below a file");
	is_num(Fstat(-1, &st), EBADF, "fstat of -1");
	is_num(Fstatat(-1, "plain", &st, 0), EBADF, "fstatat relative to -1");
	is_num(Fstatat(AT_FDCWD, "plain", &st, 0x40), EINVAL, "fstatat with an unknown flag");
	is_num(Stat(path5000, &st), ENAMETOOLONG, "stat of a path of 5000 bytes");
#ifdef TEST_LIBC	/* libc writes there itself on some machines */
	(void)no_memory;
#else
	is_num(Stat("plain", (Stat_t *)no_memory), EFAULT, "stat into NULL");
#endif
	ok(is_filled(&st, sizeof st, '#'), "no failure touched the result");
	is_num(Statx(AT_FDCWD, "missing", 0, STATX_ALL, &stx), ENOENT, "statx of nothing");
	is_num(Statx(AT_FDCWD, "plain", 0, 0x80000000U, &stx), EINVAL, "statx with a reserved mask");
	is_num(Statx(AT_FDCWD, "plain", 0x40, STATX_ALL, &stx), EINVAL, "statx with an unknown flag");
	ok(is_filled(&stx, sizeof stx, '#'), "no failure touched the result");
	close(fd);
	unlink("plain"), unlink("link"), unlink("fifo");
}

static bool same_statfs(const Statfs_t *ours, const struct statfs *theirs)
{
	/* What others take and give in the meantime (f_bfree, ...) is not compared. */
#define SAME(member) ((int64_t)ours->member == (int64_t)theirs->member)
	return SAME(f_type) && SAME(f_bsize) && SAME(f_namelen) && SAME(f_blocks) && SAME(f_frsize) && SAME(f_flags)
		&& memcmp(&ours->f_fsid, &theirs->f_fsid, sizeof ours->f_fsid) == 0;
#undef SAME
}

static void file_systems(void)
{
	static const char *const paths[] = { ".", "/proc", "/dev/null" };
	struct statfs theirs;
	Statfs_t buf;
	int fd;

	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		ok(statfs(paths[i], &theirs) == 0 && Statfs(paths[i], &buf) == 0 && same_statfs(&buf, &theirs), "statfs of %s is libc's", paths[i]);
	is_num(Statfs("/proc", &buf), 0, "statfs of /proc");
	is_num(buf.f_type, 0x9fa0, "... PROC_SUPER_MAGIC");
	fd = open("/proc", O_RDONLY | O_CLOEXEC);
	ok(fstatfs(fd, &theirs) == 0 && Fstatfs(fd, &buf) == 0 && same_statfs(&buf, &theirs), "fstatfs is libc's");
	close(fd);
	memset(&buf, '#', sizeof buf);
	is_num(Statfs("missing", &buf), ENOENT, "statfs of nothing");
	is_num(Fstatfs(-1, &buf), EBADF, "fstatfs of -1");
	ok(is_filled(&buf, sizeof buf, '#'), "no failure touched the result");
}

static void directories(void)
{
	char before[4096], now[4096];
	int fd;

	if (!getcwd(before, sizeof before) || mkdir("dir", 0700) < 0)
		die("mkdir");
	fd = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	is_num(Chdir("dir"), 0, "chdir");
	ok(getcwd(now, sizeof now) && strncmp(now, before, strlen(before)) == 0 && strcmp(now + strlen(before), "/dir") == 0, "... is there");
	is_num(Fchdir(fd), 0, "fchdir");
	ok(getcwd(now, sizeof now) && strcmp(now, before) == 0, "... is back");
	close(fd);
	is_num(Chdir("missing"), ENOENT, "chdir to nothing");
	is_num(Fchdir(-1), EBADF, "fchdir to -1");
	fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	is_num(Fchdir(fd), ENOTDIR, "fchdir to a file");
	close(fd);
	rmdir("dir");
}

static void handles(void)
{
	struct { unsigned bytes; int type; unsigned char data[128]; } handle = { .bytes = 0 }, copy;
	int id = -55, fd = -1, mount_fd;
	struct stat a, b;
	Errno err;

	touch("plain");
	err = NameToHandleAt(AT_FDCWD, "plain", &handle, &id, 0);
	if (err != EOVERFLOW) {
		skip(6, "no file handles on this file system (%s)", strerror(err));
		unlink("plain");
		return;
	}
	is_num(err, EOVERFLOW, "name_to_handle_at without room tells the size");
	ok(handle.bytes > 0 && handle.bytes <= sizeof handle.data, "... %u bytes", handle.bytes);
	is_num(NameToHandleAt(AT_FDCWD, "plain", &handle, &id, 0), 0, "name_to_handle_at");
	ok(id != -55, "... tells the mount");
	copy = handle;
	is_num(NameToHandleAt(AT_FDCWD, "missing", &copy, &id, 0), ENOENT, "name_to_handle_at of nothing");
	mount_fd = open(".", O_RDONLY | O_CLOEXEC);
	err = OpenByHandleAt(mount_fd, &handle, O_RDONLY, &fd);
	if (err == EPERM)
		skip(1, "open_by_handle_at is not allowed");
	else {
		ok(err == 0 && fstat(fd, &a) == 0 && stat("plain", &b) == 0 && a.st_ino == b.st_ino, "open_by_handle_at opens the file");
		Close(fd);
	}
	close(mount_fd);
	unlink("plain");
}

int main(void)
{
	scratch();
	Umask(022);
	memset(name255, 'n', 255);
	memset(name256, 'n', 256);
	for (size_t i = 0; i < 4095; i++)
		path4095[i] = i % 2 ? 'x' : '/';
	path4095[0] = 'x';
	memset(path5000, '/', 5000);

	open_errors();
	open_modes();
	relative();
	beneath();
	links();
	renaming();
	nodes();
	permissions();
	in_child(effective);
	sizes();
	status();
	file_systems();
	directories();
	handles();
	return done_testing();
}
