/*
 * Files and directories.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static const int64_t far = 5000000000;	/* needs more than 32 bits */

static void opening(void)
{
	const int want = lowest_fd();
	char name[300], path[1100];
	int fd = -2, val;

	fails(Open("none", O_RDONLY, 0, &fd), ENOENT, "Open: no such file");
	is_num(fd, -2, "Open: an error writes nothing");
	works(Open("file", O_RDWR | O_CREAT | O_EXCL, 0640, &fd), "Open makes a file");
	is_num(fd, want, "Open: the lowest descriptor");
	fails(Open("file", O_RDWR | O_CREAT | O_EXCL, 0640, NULL), EEXIST, "Open: O_EXCL");
	fails(Open("file", O_RDONLY | O_DIRECTORY, 0, NULL), ENOTDIR, "Open: O_DIRECTORY");
	fails(Open("file/x", O_RDONLY, 0, NULL), ENOTDIR, "Open: below a file");
	fails(Open(".", O_RDWR, 0, NULL), EISDIR, "Open: a directory for writing");
	fails(Open(BAD_ADDRESS, O_RDONLY, 0, NULL), EFAULT, "Open: a bad address");
	memset(name, 'n', sizeof name);
	name[256] = '\0';
	fails(Open(name, O_RDONLY, 0, NULL), ENAMETOOLONG, "Open: a name of 256 bytes");
	memset(path, '/', sizeof path);
	path[1024] = '\0';
	fails(Open(path, O_RDONLY, 0, NULL), ENAMETOOLONG, "Open: a path of 1024 bytes");
	path[1023] = '\0';
	works(Open(path, O_RDONLY, 0, &val), "Open: a path of 1023 bytes");
	Close(val);
	works(Fcntl(fd, F_GETFL, 0, &val), "F_GETFL");
	is_num(val & (O_ACCMODE | O_APPEND | O_NONBLOCK), O_RDWR, "F_GETFL: the mode");
	works(Fcntl(fd, F_SETFL, O_APPEND, NULL), "F_SETFL");
	works(Fcntl(fd, F_GETFL, 0, &val), "F_GETFL");
	is_num(val & (O_ACCMODE | O_APPEND | O_NONBLOCK), O_RDWR | O_APPEND, "F_SETFL: O_APPEND");
	works(SetNonblock(fd, true), "SetNonblock");
	works(Fcntl(fd, F_GETFL, 0, &val), "F_GETFL");
	ok(val & O_NONBLOCK && val & O_APPEND, "SetNonblock keeps the rest");
	works(SetNonblock(fd, false), "SetNonblock off");
	works(Fcntl(fd, F_GETFL, 0, &val), "F_GETFL");
	ok(!(val & O_NONBLOCK), "SetNonblock off: it is");
	works(Fcntl(fd, F_GETFD, 0, &val), "F_GETFD");
	is_num(val, 0, "not close-on-exec");
	works(CloseOnExec(fd), "CloseOnExec");
	works(Fcntl(fd, F_GETFD, 0, &val), "F_GETFD");
	is_num(val, FD_CLOEXEC, "close-on-exec");
	fails(CloseOnExec(99), EBADF, "CloseOnExec: a closed one");
	fails(Fcntl(fd, 9999, 0, NULL), EINVAL, "Fcntl: an unknown command");
	works(Close(fd), "Close");
	fails(Close(fd), EBADF, "Close twice");
	works(Open("file", O_RDONLY | O_CLOEXEC, 0, &fd), "Open: O_CLOEXEC");
	works(Fcntl(fd, F_GETFD, 0, &val), "F_GETFD");
	is_num(val, FD_CLOEXEC, "O_CLOEXEC: it is");
	Close(fd);
}

static void reading(void)
{
	const int fd = make_file("data", "0123456789");
	char a[8], b[8];
	Iovec iov[2] = { { a, 4 }, { b, 8 } };
	int64_t at = -1;
	size_t n = 77;

	works(Seek(fd, 0, SEEK_SET, &at), "Seek to the start");
	is_num(at, 0, "Seek: where");
	works(Read(fd, a, 4, &n), "Read");
	is_num(n, 4, "Read: how much");
	ok(memcmp(a, "0123", 4) == 0, "Read: what");
	works(Pread(fd, a, 3, 7, &n), "Pread");
	ok(n == 3 && memcmp(a, "789", 3) == 0, "Pread: what");
	works(Seek(fd, 0, SEEK_CUR, &at), "Seek tells");
	is_num(at, 4, "Pread does not move");
	works(Readv(fd, iov, 2, &n), "Readv");
	ok(n == 6 && memcmp(a, "4567", 4) == 0 && memcmp(b, "89", 2) == 0, "Readv: what");
	works(Read(fd, a, 4, &n), "Read at the end");
	is_num(n, 0, "Read at the end: nothing");
	n = 77;
	fails(Read(fd, BAD_ADDRESS, 4, &n), 0, "Read at the end, into a bad address: nothing to write there");
	works(Seek(fd, 0, SEEK_SET, NULL), "Seek, no place wanted");
	n = 77;
	fails(Read(fd, BAD_ADDRESS, 4, &n), EFAULT, "Read into a bad address");
	is_num(n, 77, "an error writes nothing");
	fails(Write(fd, BAD_ADDRESS, 4, NULL), EFAULT, "Write from a bad address");
	fails(Readv(fd, BAD_ADDRESS, 2, NULL), EFAULT, "Readv: a bad list");
	fails(Readv(fd, iov, 0, NULL), EINVAL, "Readv: none");
	works(Writev(fd, iov, 1, &n), "Writev");
	is_num(n, 4, "Writev: how much");
	works(Preadv(fd, iov, 1, 0, &n), "Preadv");
	ok(n == 4 && memcmp(a, "4567", 4) == 0, "Preadv: what");
	works(Pwritev(fd, iov, 1, 2, &n), "Pwritev");
	works(Fsync(fd), "Fsync");
	works(Fdatasync(fd), "Fdatasync");
	works(Fcntl(fd, F_FULLFSYNC, 0, NULL), "F_FULLFSYNC");
	Sync();
	fails(Seek(fd, -1, SEEK_SET, &at), EINVAL, "Seek before the start");
	fails(Pread(fd, a, 1, -1, NULL), EINVAL, "Pread before the start");
	fails(Read(fd, a, (size_t)INT32_MAX + 1, NULL), EINVAL, "Read: more than INT_MAX bytes");
	fails(Write(fd, a, (size_t)INT32_MAX + 1, NULL), EINVAL, "Write: more than INT_MAX bytes");
	fails(Pread(fd, a, (size_t)INT32_MAX + 1, 0, NULL), EINVAL, "Pread: more than INT_MAX bytes");
	fails(Pwrite(fd, a, (size_t)INT32_MAX + 1, 0, NULL), EINVAL, "Pwrite: more than INT_MAX bytes");
	Close(fd);
}

/* Offsets of more than 32 bits, each way a call hands them over. */
static void distances(void)
{
	const int fd = make_file("far", "");
	int64_t at = -1;
	char byte = 0;
	size_t n;
	Stat_t st;

	works(Seek(fd, far, SEEK_SET, &at), "Seek to 5e9");
	is_num(at, far, "Seek: r1 and r2");
	works(Write(fd, "x", 1, NULL), "Write there");
	works(Seek(fd, 0, SEEK_CUR, &at), "Seek tells");
	is_num(at, far + 1, "where");
	works(Pwrite(fd, "yz", 2, far + 10, &n), "Pwrite at 5e9");
	works(Pread(fd, &byte, 1, far + 11, &n), "Pread at 5e9");
	is_num(byte, 'z', "what Pwrite wrote");
	works(Fstat(fd, &st), "Fstat");
	is_num(st.st_size, far + 12, "the size");
	works(Ftruncate(fd, far + 2), "Ftruncate");
	works(Fstat(fd, &st), "Fstat");
	is_num(st.st_size, far + 2, "the size");
	works(Truncate("far", far + 3), "Truncate");
	works(Lstat("far", &st), "Lstat");
	is_num(st.st_size, far + 3, "the size");
	works(Seek(fd, -far, SEEK_END, &at), "Seek back from the end");
	is_num(at, 3, "Seek: a negative offset");
	fails(Ftruncate(fd, -1), EINVAL, "Ftruncate to less than nothing");
	Close(fd);
	works(Unlink("far"), "Unlink");
}

static void statting(void)
{
	struct { Stat_t st; uint64_t guard; } one;
	Stat_t two;
	Timeval tv[2] = { { .tv_sec = 1000000000, .tv_usec = 123456 }, { .tv_sec = 1100000000, .tv_usec = 654321 } };
	const int fd = make_file("stat", "12345");
	int val = -1;

	memset(&one, 0xa5, sizeof one);
	works(Stat("stat", &one.st), "Stat");
	ok(is_filled(&one.guard, sizeof one.guard, 0xa5), "Stat: nothing behind");
	is_num(one.st.st_size, 5, "Stat: size");
	is_num(one.st.st_mode, S_IFREG | 0644, "Stat: mode");
	is_num(one.st.st_nlink, 1, "Stat: links");
	is_num(one.st.st_uid, Geteuid(), "Stat: owner");
	works(Fstat(fd, &two), "Fstat");
	ok(memcmp(&one.st, &two, sizeof two) == 0, "Fstat: the same");
	works(Symlink("stat", "link"), "Symlink");
	works(Lstat("link", &two), "Lstat");
	is_num(two.st_mode & S_IFMT, S_IFLNK, "Lstat: a link");
	works(Stat("link", &two), "Stat through a link");
	is_num(two.st_ino, one.st.st_ino, "Stat through a link: the file");
	works(Fstatat(AT_FDCWD, "link", &two, AT_SYMLINK_NOFOLLOW), "Fstatat");
	is_num(two.st_mode & S_IFMT, S_IFLNK, "Fstatat: a link");
	fails(Stat("stat", BAD_ADDRESS), EFAULT, "Stat: a bad address");
	fails(Stat("nothing", &two), ENOENT, "Stat: no file");
	works(Utimes("stat", tv), "Utimes");
	works(Stat("stat", &two), "Stat");
	ok(two.st_atimespec.tv_sec == 1000000000 && two.st_atimespec.tv_nsec == 123456000, "Utimes: access");
	ok(two.st_mtimespec.tv_sec == 1100000000 && two.st_mtimespec.tv_nsec == 654321000, "Utimes: modification");
	tv[0].tv_sec = 7;
	works(Futimes(fd, tv), "Futimes");
	works(Stat("stat", &two), "Stat");
	is_num(two.st_atimespec.tv_sec, 7, "Futimes: access");
	works(Utimes("stat", NULL), "Utimes: now");
	works(Stat("stat", &two), "Stat");
	ok(two.st_mtimespec.tv_sec > 1600000000, "Utimes: now it is");
	works(Chmod("stat", 0600), "Chmod");
	works(Fstat(fd, &two), "Fstat");
	is_num(two.st_mode & 07777, 0600, "Chmod: it is");
	works(Fchmod(fd, 04711), "Fchmod");
	works(Fstat(fd, &two), "Fstat");
	is_num(two.st_mode & 07777, 04711, "Fchmod: it is");
	works(Fchmodat(AT_FDCWD, "stat", 0644, 0), "Fchmodat");
	works(Chown("stat", (Uid_t)-1, (Gid_t)-1), "Chown of nothing");
	works(Lchown("link", (Uid_t)-1, (Gid_t)-1), "Lchown of nothing");
	works(Fchown(fd, (Uid_t)-1, (Gid_t)-1), "Fchown of nothing");
	works(Fchownat(AT_FDCWD, "link", (Uid_t)-1, (Gid_t)-1, AT_SYMLINK_NOFOLLOW), "Fchownat of nothing");
	works(Chflags("stat", 0), "Chflags: none");
	fails(Chflags("nothing", 0), ENOENT, "Chflags: no file");
	works(Fchflags(fd, 0), "Fchflags takes a descriptor");
	fails(Fchflags(99, 0), EBADF, "Fchflags: a closed one");
	works(Access("stat", 4), "Access");
	fails(Access("nothing", F_OK), ENOENT, "Access: no file");
	works(Faccessat(AT_FDCWD, "stat", 4, 0), "Faccessat");
	works(Pathconf("stat", _PC_NAME_MAX, &val), "Pathconf");
	is_num(val, 255, "Pathconf: NAME_MAX");
	works(Fpathconf(fd, _PC_PIPE_BUF, &val), "Fpathconf");
	ok(val >= 512, "Fpathconf: PIPE_BUF");
	fails(Pathconf("stat", 9999, &val), EINVAL, "Pathconf: unknown");
	Close(fd);
}

static void naming(void)
{
	char buf[16];
	size_t n = 77;
	Stat_t st;
	int dir = -1, fd = -1;
	const int old = Umask(022);

	Close(make_file("first", "1"));
	works(Link("first", "second"), "Link");
	works(Stat("second", &st), "Stat");
	is_num(st.st_nlink, 2, "Link: two names");
	works(Rename("second", "third"), "Rename");
	fails(Stat("second", &st), ENOENT, "Rename: the old name is gone");
	fails(Rename("nothing", "x"), ENOENT, "Rename: no file");
	works(Symlink("first", "tofirst"), "Symlink");
	works(Link("tofirst", "alsofirst"), "Link: a link");
	works(Lstat("alsofirst", &st), "Lstat");
	is_num(st.st_mode & S_IFMT, S_IFREG, "Link follows it");
	works(Symlink("target", "sym"), "Symlink");
	works(Readlink("sym", buf, sizeof buf, &n), "Readlink");
	ok(n == 6 && memcmp(buf, "target", 6) == 0, "Readlink: what");
	works(Readlink("sym", buf, 3, &n), "Readlink: a short place");
	is_num(n, 3, "Readlink: cut");
	fails(Readlink("first", buf, sizeof buf, &n), EINVAL, "Readlink: no link");
	n = 77;
	works(Readlink("sym", buf, 0, &n), "Readlink: no place");
	is_num(n, 0, "Readlink: nothing");
	fails(Unmount(".", 0), EINVAL, "Unmount: no root of a file system");
	works(Mkdir("dir", 0755), "Mkdir");
	fails(Mkdir("dir", 0755), EEXIST, "Mkdir: there is one");
	fails(Unlink("dir"), EPERM, "Unlink: a directory is EPERM, not Linux's EISDIR");
	fails(Rmdir("first"), ENOTDIR, "Rmdir: a file");
	works(Open("dir", O_RDONLY | O_DIRECTORY, 0, &dir), "Open a directory");
	works(Mkdirat(dir, "sub", 0755), "Mkdirat");
	fails(Rmdir("dir"), ENOTEMPTY, "Rmdir: not empty");
	works(Openat(dir, "f", O_WRONLY | O_CREAT, 0644, &fd), "Openat");
	Close(fd);
	works(Linkat(dir, "f", dir, "g", 0), "Linkat");
	works(Renameat(dir, "g", dir, "h"), "Renameat");
	works(RenameatxNp(dir, "h", dir, "f", RENAME_SWAP), "RenameatxNp swaps");
	fails(RenameatxNp(dir, "h", dir, "f", RENAME_EXCL), EEXIST, "RenameatxNp does not replace");
	works(Symlinkat("f", dir, "s"), "Symlinkat");
	works(Readlinkat(dir, "s", buf, sizeof buf, &n), "Readlinkat");
	is_num(n, 1, "Readlinkat: what");
	fails(Unlinkat(dir, "sub", 0), EPERM, "Unlinkat: a directory");
	works(Unlinkat(dir, "sub", AT_REMOVEDIR), "Unlinkat a directory");
	fails(Unlinkat(dir, "f", AT_EACCESS), EINVAL, "Unlinkat: an unknown flag");
	fails(Linkat(dir, "f", dir, "i", AT_SYMLINK_NOFOLLOW), EINVAL, "Linkat: an unknown flag");
	fails(Faccessat(dir, "f", F_OK, AT_REMOVEDIR), EINVAL, "Faccessat: an unknown flag");
	fails(Fchmodat(dir, "f", 0600, AT_REMOVEDIR), EINVAL, "Fchmodat: an unknown flag");
	fails(Fchownat(dir, "f", (Uid_t)-1, (Gid_t)-1, AT_REMOVEDIR), EINVAL, "Fchownat: an unknown flag");
	fails(Fstatat(dir, "f", &st, AT_REMOVEDIR), EINVAL, "Fstatat: an unknown flag");
	fails(Openat(dir, "f", O_ACCMODE, 0, NULL), EINVAL, "Openat: neither reading nor writing");
	works(Unlinkat(dir, "f", 0), "Unlinkat");
	works(Unlinkat(dir, "h", 0), "Unlinkat");
	works(Mkfifoat(dir, "fifo", 0600), "Mkfifoat");
	works(Fstatat(dir, "fifo", &st, 0), "Fstatat");
	is_num(st.st_mode, S_IFIFO | 0600, "Mkfifoat: it is");
	works(Mkfifo("fifo", 0666), "Mkfifo");
	works(Stat("fifo", &st), "Stat");
	is_num(st.st_mode, S_IFIFO | 0644, "Mkfifo: with the mask");
	fails(Mknod("node", S_IFREG | 0600, 0), Geteuid() == 0 ? EINVAL : EPERM, "Mknod: no regular files");
	works(Mknod("node", S_IFIFO | 0600, 0), "Mknod");
	works(Mknodat(dir, "node", S_IFIFO | 0600, 0), "Mknodat");
	works(Fchdir(dir), "Fchdir");
	works(Stat("node", &st), "Fchdir: there");
	works(Chdir(".."), "Chdir");
	fails(Chdir("nothing"), ENOENT, "Chdir: no directory");
	works(Delete("third"), "Delete");
	is_num(Umask(0), 022, "Umask: what it was");
	Umask(old);
	Close(dir);
}

/* Reads a directory with many entries in small pieces. */
static void directory(void)
{
	static char big[16384];
	const int file = make_file("no directory", "x");
	uint32_t flags = 0;
	struct { int64_t base; uint64_t guard; } where;
	char name[16];
	static char buf[600], seen[100];
	int fd = -1, entries = 0, rounds = 0, wrong = 0;
	size_t n = 1;

	works(Mkdir("many", 0755), "Mkdir");
	for (int i = 0; i < 100; i++) {
		snprintf(name, sizeof name, "many/%d", i);
		Close(make_file(name, ""));
	}
	works(Open("many", O_RDONLY, 0, &fd), "Open the directory");
	while (n > 0 && rounds++ < 200) {
		memset(&where, 0xa5, sizeof where);
		if (Getdirentries(fd, buf, sizeof buf, &where.base, &n) != 0) {
			wrong++;
			break;
		}
		if (!is_filled(&where.guard, sizeof where.guard, 0xa5))
			wrong++;
		for (size_t at = 0; at < n;) {
			const Dirent *const d = (const void *)(buf + at);
			int number = 0;

			if (d->d_reclen == 0 || d->d_namlen != strlen(d->d_name)) {
				wrong++;
				break;
			}
			for (int i = 0; d->d_name[i] >= '0' && d->d_name[i] <= '9'; i++)
				number = 10 * number + d->d_name[i] - '0';
			if (d->d_name[0] != '.') {
				seen[number]++;
				wrong += d->d_type != DT_REG || d->d_ino == 0;
			}
			entries++;
			at += d->d_reclen;
		}
	}
	is_num(wrong, 0, "Getdirentries: entries are well, and nothing is written behind the position");
	is_num(entries, 102, "Getdirentries: all entries");
	ok(is_filled(seen, sizeof seen, 1), "Getdirentries: each once");
	ok(rounds > 4, "Getdirentries: in pieces");
	works(Seek(fd, 0, SEEK_SET, NULL), "Seek to the start");
	memset(big, 0x55, sizeof big);
	works(Getdirentries(fd, big, sizeof big, &where.base, &n), "Getdirentries, all at once");
	memcpy(&flags, big + sizeof big - sizeof flags, sizeof flags);
	is_num(flags, 1, "Getdirentries: of 1024 bytes or more the last four say that it is the end");
	fails(Getdirentries(file, big, sizeof big, &where.base, &n), EINVAL, "Getdirentries: no directory");
	Close(file);
	works(Seek(fd, 0, SEEK_SET, NULL), "Seek to the start");
	fails(Getdirentries(fd, buf, 8, &where.base, &n), EINVAL, "Getdirentries: no room for one");
	fails(Getdirentries(99, buf, sizeof buf, &where.base, &n), EBADF, "Getdirentries: a closed one");
	Close(fd);
}

static void locking(void)
{
	const int fd = make_file("lock", "0123456789");
	Flock_t lock;
	int pid;

	memset(&lock, 0, sizeof lock);
	lock.l_type = F_WRLCK;
	lock.l_start = 2;
	lock.l_len = 3;
	works(Fcntl(fd, F_SETLK, (uintptr_t)&lock, NULL), "F_SETLK");
	pid = fork_child();
	if (pid == 0) {
		Flock_t other = lock;

		if (Fcntl(fd, F_SETLK, (uintptr_t)&other, NULL) != EAGAIN)
			Exit(1);
		if (Fcntl(fd, F_GETLK, (uintptr_t)&other, NULL) != 0 || other.l_type != F_WRLCK || other.l_start != 2 || other.l_len != 3
			|| other.l_pid != Getppid())
			Exit(2);
		other.l_start = 5;
		if (Fcntl(fd, F_SETLK, (uintptr_t)&other, NULL) != 0)
			Exit(3);
		Exit(0);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "F_SETLK keeps others out, F_GETLK tells who");
	fails(Flock(fd, LOCK_NB), EBADF, "Flock: neither kind");
	works(Flock(fd, LOCK_EX), "Flock");
	pid = fork_child();
	if (pid == 0) {
		int own = -1;

		Exit(Open("lock", O_RDONLY, 0, &own) != 0 || Flock(own, LOCK_SH | LOCK_NB) != EWOULDBLOCK);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "Flock keeps others out");
	works(Flock(fd, LOCK_UN), "Flock: given back");
	Close(fd);
}

static void copies(void)
{
	const int fd = make_file("dup", "x");
	int got = -1, val = -1;
	char path[1024] = "";

	works(Dup(fd, &got), "Dup");
	ok(got > fd, "Dup: another");
	Close(got);
	works(Dup2(fd, 40, &got), "Dup2");
	is_num(got, 40, "Dup2: that one");
	works(Dup2(40, 40, &got), "Dup2 on itself");
	works(Fcntl(40, F_GETFD, 0, NULL), "Dup2 on itself: it is open");
	fails(Dup2(99, 41, NULL), EBADF, "Dup2: a closed one");
	works(Fcntl(fd, F_DUPFD, 50, &got), "F_DUPFD");
	is_num(got, 50, "F_DUPFD: from there on");
	works(Close(40), "Close");
	works(Close(50), "Close");
	works(Fcntl(fd, F_GETPATH, (uintptr_t)path, NULL), "F_GETPATH");
	ok(strlen(path) > 4 && strcmp(path + strlen(path) - 4, "/dup") == 0, "F_GETPATH: %s", path);
	works(Ioctl(fd, FIOCLEX, 0, &val), "FIOCLEX");
	works(Fcntl(fd, F_GETFD, 0, &val), "F_GETFD");
	is_num(val, FD_CLOEXEC, "FIOCLEX: it is");
	fails(Ioctl(fd, TIOCGWINSZ, (uintptr_t)path, NULL), ENOTTY, "TIOCGWINSZ: no terminal");
	fails(Ioctl(99, FIOCLEX, 0, NULL), EBADF, "Ioctl: a closed one");
	ok(Getdtablesize() >= 64, "Getdtablesize");
	Close(fd);
}

static void pipes(void)
{
	int p[2] = { -1, -1 }, val;
	char buf[4];
	size_t n = 77;

	works(Pipe(p), "Pipe");
	works(Fcntl(p[0], F_GETFD, 0, &val), "F_GETFD");
	is_num(val, 0, "Pipe: not close-on-exec");
	works(Write(p[1], "ab", 2, &n), "Write");
	works(Ioctl(p[0], FIONREAD, (uintptr_t)&val, NULL), "FIONREAD");
	is_num(val, 2, "FIONREAD: what is there");
	works(Read(p[0], buf, 4, &n), "Read");
	is_num(n, 2, "Read: what is there");
	works(SetNonblock(p[0], true), "SetNonblock");
	n = 77;
	fails(Read(p[0], buf, 4, &n), EAGAIN, "Read: nothing");
	is_num(n, 77, "Read: an error writes nothing");
	Close(p[1]);
	works(Read(p[0], buf, 4, &n), "Read: the end");
	is_num(n, 0, "Read: the end is nothing");
	fails(Seek(p[0], 0, SEEK_CUR, NULL), ESPIPE, "Seek: a pipe");
	Close(p[0]);
}

static void attributes(void)
{
	const int fd = make_file("xattr", "x");
	char buf[64] = "";
	size_t n = 77;
	const Errno err = Setxattr("xattr", "name", "value", 5, 0, 0);

	if (err == ENOTSUP) {
		skip(1, "this file system has no extended attributes");
		Close(fd);
		return;
	}
	works(err, "Setxattr");
	works(Getxattr("xattr", "name", buf, sizeof buf, 0, 0, &n), "Getxattr");
	ok(n == 5 && memcmp(buf, "value", 5) == 0, "Getxattr: what");
	works(Fgetxattr(fd, "name", NULL, 0, 0, 0, &n), "Fgetxattr: how much");
	is_num(n, 5, "Fgetxattr: how much");
	fails(Getxattr("xattr", "other", buf, sizeof buf, 0, 0, &n), ENOATTR, "Getxattr: none");
	fails(Getxattr("xattr", "name", buf, 2, 0, 0, &n), ERANGE, "Getxattr: no room");
	fails(Setxattr("xattr", "name", "v", 1, 0, XATTR_CREATE), EEXIST, "Setxattr: there is one");
	fails(Setxattr("xattr", "name", NULL, 1, 0, 0), EINVAL, "Setxattr: no value");
	works(Fsetxattr(fd, "n2", "w", 1, 0, 0), "Fsetxattr");
	works(Listxattr("xattr", buf, sizeof buf, 0, &n), "Listxattr");
	is_num(n, 8, "Listxattr: both names");
	works(Flistxattr(fd, NULL, 0, 0, &n), "Flistxattr: how much");
	is_num(n, 8, "Flistxattr: how much");
	works(Removexattr("xattr", "name", 0), "Removexattr");
	works(Fremovexattr(fd, "n2", 0), "Fremovexattr");
	fails(Removexattr("xattr", "name", 0), ENOATTR, "Removexattr: none");
	Close(fd);
}

static void systems(void)
{
	struct { Statfs_t st; uint64_t guard; } one;
	static Statfs_t all[100];
	const int fd = make_file("system", "x");
	int n = -1, m = -1;
	Statfs_t two;

	memset(&one, 0xa5, sizeof one);
	works(Statfs(".", &one.st), "Statfs");
	ok(is_filled(&one.guard, sizeof one.guard, 0xa5), "Statfs: nothing behind");
	ok(one.st.f_bsize >= 512 && one.st.f_blocks >= one.st.f_bfree, "Statfs: blocks");
	works(Fstatfs(fd, &two), "Fstatfs");
	is_num(two.f_blocks, one.st.f_blocks, "Fstatfs: the same");
	works(Getfsstat(NULL, 0, MNT_NOWAIT, &n), "Getfsstat counts");
	ok(n > 0 && n <= 100, "Getfsstat: %d", n);
	works(Getfsstat(all, 100, MNT_NOWAIT, &m), "Getfsstat");
	is_num(m, n, "Getfsstat: all");
	works(Getfsstat(all, 1, MNT_NOWAIT, &m), "Getfsstat: room for one");
	is_num(m, 1, "Getfsstat: one");
	fails(Statfs("nothing", &two), ENOENT, "Statfs: no file");
	Close(fd);
}

int main(void)
{
	opening();
	reading();
	distances();
	statting();
	naming();
	directory();
	locking();
	copies();
	pipes();
	attributes();
	systems();
	return done_testing();
}
