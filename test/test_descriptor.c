/*
 * Descriptors: pipes, reading and writing, positions, copies, flags, locks, copying within the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/close_range.h>
#include <linux/kcmp.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

#define GIB ((int64_t)1 << 30)

static void *volatile no_memory;
static void *const volatile bad_memory = (void *)16;
static const volatile size_t huge = SIZE_MAX / 2 + 1, half = SIZE_MAX / 2;
static const volatile uint64_t beyond = ((uint64_t)1 << 32) + 4;

static int make(const char *path)
{
	const int fd = open(path, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0600);

	if (fd < 0)
		die(path);
	return fd;
}

/* Writes all of a pipe's contents to buf and returns how many bytes there were. */
static size_t drain(int fd, char *buf, size_t len)
{
	const ssize_t n = read(fd, buf, len);

	return n < 0 ? 0 : (size_t)n;
}

static void full_table(void)
{
	struct rlimit limit;
	int p[2] = { -7, -8 }, fd = -9;

	if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
		die("getrlimit");
	limit.rlim_cur = (rlim_t)lowest_fd();
	if (setrlimit(RLIMIT_NOFILE, &limit) < 0)
		die("setrlimit");
	is_num(Pipe(p), EMFILE, "F119: pipe in a full table");
	ok(p[0] == -7 && p[1] == -8, "F119: ... leaves p alone");
	is_num(Pipe2(p, O_CLOEXEC), EMFILE, "F119: pipe2 in a full table");
	ok(p[0] == -7 && p[1] == -8, "F119: ... leaves p alone");
	is_num(Dup(1, &fd), EMFILE, "dup in a full table");
	is_num(Open("/", O_RDONLY, 0, &fd), EMFILE, "open in a full table");
	is_num(Dup2(1, (int)limit.rlim_cur, &fd), EBADF, "dup2 to a number above the limit");
	is_num(Fcntl(1, F_DUPFD, (uintptr_t)limit.rlim_cur, &fd), EINVAL, "F_DUPFD above the limit");
	is_num(fd, -9, "no failure touched the descriptor");
	limit.rlim_cur++;
	if (setrlimit(RLIMIT_NOFILE, &limit) < 0)
		die("setrlimit");
	is_num(Pipe(p), EMFILE, "F119: pipe with room for one");
	ok(p[0] == -7 && p[1] == -8, "F119: ... leaves p alone");
	is_num(Dup(1, &fd), 0, "F119: ... and the one free");
}

static void pipes(void)
{
	const int lowest = lowest_fd();
	int p[2] = { -7, -8 };
	char buf[8] = "";
	size_t n = 77;
	Errno err;

	err = Pipe((int *)no_memory);
	ok(err == EFAULT || err == EINVAL, "F120: pipe into NULL is %d", err);
	if (emulator_lacks(1, "pipe that fails late"))
		close(lowest), close(lowest + 1);
	else
		is_num(lowest_fd(), lowest, "F120: ... leaves no descriptors open");
	if (!emulator_lacks(2, "unknown flags")) {
		is_num(Pipe2(p, 0x40000000), EINVAL, "pipe2 with an unknown flag");
		ok(p[0] == -7 && p[1] == -8, "... leaves p alone");
	}
	is_num(Pipe(p), 0, "pipe");
	ok(p[0] == lowest && p[1] > p[0], "... the lowest numbers");
	is_num(fcntl(p[0], F_GETFD) | fcntl(p[1], F_GETFD), 0, "... not close-on-exec");
	is_num(Write(p[1], "hello", 5, &n), 0, "write");
	is_num(n, 5, "... 5 bytes");
	is_num(Ioctl(p[0], FIONREAD, (uintptr_t)&(int){ 0 }, NULL), 0, "ioctl");
	is_num(Read(p[0], buf, sizeof buf, &n), 0, "read");
	ok(n == 5 && memcmp(buf, "hello\0", 6) == 0, "... the same 5");
	is_num(Seek(p[0], 0, SEEK_CUR, NULL), ESPIPE, "F183: seek on a pipe");
	is_num(Close(p[1]), 0, "close");
	is_num(Read(p[0], buf, sizeof buf, &n), 0, "read at the end");
	is_num(n, 0, "... nothing");
	is_num(Close(p[0]), 0, "close");
	is_num(Pipe2(p, O_CLOEXEC | O_NONBLOCK), 0, "pipe2 with flags");
	is_num(fcntl(p[0], F_GETFD) & fcntl(p[1], F_GETFD), FD_CLOEXEC, "... close-on-exec");
	n = 77;
	memset(buf, '#', sizeof buf);
	is_num(Read(p[0], buf, sizeof buf, &n), EAGAIN, "F180: read of an empty pipe");
	ok(n == 77 && is_filled(buf, sizeof buf, '#'), "F180: ... touches nothing");
	close(p[0]);
	n = 77;
	signal(SIGPIPE, SIG_IGN);
	is_num(Write(p[1], "x", 1, &n), EPIPE, "F182: write to a closed pipe with SIGPIPE ignored");
	is_num(n, 77, "F182: ... leaves the count alone");
	ok(signal(SIGPIPE, SIG_DFL) == SIG_IGN, "F182: ... and the disposition");
	close(p[1]);
}

static void broken_pipe(void)
{
	int p[2], status;
	pid_t pid;

	if (pipe(p) < 0)
		die("pipe");
	close(p[0]);
	pid = fork();
	if (pid == 0) {
		size_t n;

		_exit(Write(p[1], "x", 1, &n) ? 1 : 2);
	}
	close(p[1]);
	if (!ok(waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE, "F182: SIGPIPE at its default ends the process"))
		note("wait status 0x%x", (unsigned)status);
}

static void reading(void)
{
	int fd = make("file"), zero = open("/dev/zero", O_RDONLY | O_CLOEXEC), null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	char buf[16], *page;
	size_t n = 77;
	Errno err;

	is_num(Read(-1, buf, sizeof buf, &n), EBADF, "F179: read of -1");
	is_num(Write(-1, "x", 1, &n), EBADF, "write to -1");
	is_num(Read(null, buf, sizeof buf, &n), EBADF, "read of what is open for writing");
	if (sizeof(size_t) == 4) {
		skip(3, "F179: half of the addresses is not too much for a 32-bit program on a 64-bit kernel");
	} else {
		is_num(Read(fd, bad_memory, huge, &n), EFAULT, "F179: read of 2^63 bytes");
		err = Write(fd, bad_memory, huge, &n);
		ok(err == EFAULT || err == EINVAL, "F179: write of 2^63 bytes is %d", err);
		err = Read(fd, bad_memory, half, &n);
		ok(err == EFAULT || err == EINVAL, "F179: read of 2^63-1 bytes is %d", err);
	}
	is_num(n, 77, "no failure touched the count");
	is_num(Write(fd, "0123456789", 10, &n), 0, "write");
	is_num(Read(fd, no_memory, 0, &n), 0, "F179: read of no bytes into NULL");
	is_num(n, 0, "... nothing");
	is_num(Read(fd, bad_memory, 0, NULL), 0, "F179: ... nor with a bad pointer");
	is_num(Seek(fd, 4, SEEK_SET, NULL), 0, "seek");
	n = 77;
	is_num(Read(fd, bad_memory, 4, &n), EFAULT, "read into a bad pointer");
	is_num(n, 77, "... leaves the count alone");
	memset(buf, '#', sizeof buf);
	is_num(Read(fd, buf, sizeof buf, &n), 0, "read at 4");
	ok(n == 6 && memcmp(buf, "456789#", 7) == 0, "... what is there, and nothing behind it");

	/* More than 32 bits of length: 4 bytes would come back if they were cut. */
	if (SIZE_MAX < beyond)
		skip(1, "F179: no length has more than 32 bits here");
	else if (!emulator_lacks(1, "memory that the kernel does not look at")) {
		page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		n = 77;
		err = Write(null, page, (size_t)beyond, &n);
		ok(err == 0 && n > 4, "F179: write of 2^32+4 bytes to /dev/null takes more than 4 (%zu)", n);
		munmap(page, 4096);
	}

	n = 77;
	memset(buf, '#', sizeof buf);
	is_num(Pread(fd, buf, sizeof buf, 0, &n), 0, "pread");
	ok(n == 10 && memcmp(buf, "0123456789#", 11) == 0, "... at 0");
	n = 77;
	is_num(Pread(fd, buf, sizeof buf, -1, &n), EINVAL, "F184: pread at -1");
	is_num(Pread(fd, buf, sizeof buf, INT64_MIN, &n), EINVAL, "F184: pread at INT64_MIN");
	is_num(Pwrite(fd, buf, 1, -1, &n), EINVAL, "F184: pwrite at -1");
	is_num(Pread(-1, buf, 1, 0, &n), EBADF, "pread of -1");
	is_num(n, 77, "no failure touched the count");
	is_num(Pwrite(fd, "far", 3, 5 * GIB + 1, &n), 0, "pwrite above 4 GiB");
	is_num(n, 3, "... 3 bytes");
	memset(buf, '#', sizeof buf);
	is_num(Pread(fd, buf, sizeof buf, 5 * GIB, &n), 0, "pread above 4 GiB");
	ok(n == 4 && memcmp(buf, "\0far#", 5) == 0, "... the same");
	is_num(lseek(fd, 0, SEEK_CUR), 10, "the position stayed");
	close(fd), close(zero), close(null);
}

static void seeking(void)
{
	int fd = make("file");
	int64_t off = -55;

	if (ftruncate(fd, 100) < 0)
		die("ftruncate");
	is_num(Seek(fd, 5000000000, SEEK_SET, &off), 0, "F183: seek to 5e9");
	is_num(off, 5000000000, "F183: ... is there");
	is_num(Seek(fd, -1, SEEK_CUR, &off), 0, "F183: seek by -1");
	is_num(off, 4999999999, "F183: ... is there");
	is_num(Seek(fd, -1, SEEK_END, &off), 0, "seek to one before the end");
	is_num(off, 99, "... is there");
	is_num(Seek(fd, 3, SEEK_SET, NULL), 0, "seek without result");
	off = -55;
	is_num(Seek(fd, -4, SEEK_CUR, &off), EINVAL, "F183: seek before the start");
	is_num(Seek(fd, -1, SEEK_SET, &off), EINVAL, "seek to -1");
	is_num(Seek(fd, 0, 9, &off), EINVAL, "F183: seek with whence 9");
	is_num(Seek(-1, 0, SEEK_SET, &off), EBADF, "seek of -1");
	is_num(Seek(fd, 1000, SEEK_DATA, &off), ENXIO, "SEEK_DATA behind the end");
	is_num(off, -55, "no failure touched the result");
	is_num(Seek(fd, 0, SEEK_CUR, &off), 0, "seek by 0");
	is_num(off, 3, "... failures left the position");
	is_num(Seek(fd, 0, SEEK_HOLE, &off), 0, "SEEK_HOLE");
	ok(off >= 0 && off <= 100, "... is in the file");
	close(fd);
}

static void vectors(void)
{
	char a[4], b[8];
	Iovec out[2] = { { .iov_base = (char []){ "abcd" }, .iov_len = 4 }, { .iov_base = (char []){ "efghij" }, .iov_len = 6 } };
	Iovec in[2] = { { .iov_base = a, .iov_len = sizeof a }, { .iov_base = b, .iov_len = sizeof b } };
	static Iovec many[1025];
	int fd = make("file");
	size_t n = 77;
	Errno err;

	is_num(Writev(fd, out, 2, &n), 0, "writev");
	is_num(n, 10, "... 10 bytes");
	lseek(fd, 0, SEEK_SET);
	memset(b, '#', sizeof b);
	is_num(Readv(fd, in, 2, &n), 0, "readv");
	ok(n == 10 && memcmp(a, "abcd", 4) == 0 && memcmp(b, "efghij##", 8) == 0, "... in order");
	is_num(Pwritev(fd, out, 2, 6 * GIB + 1, &n), 0, "pwritev above 4 GiB");
	is_num(n, 10, "... 10 bytes");
	memset(a, '#', sizeof a);
	is_num(Preadv(fd, in, 1, 6 * GIB, &n), 0, "preadv above 4 GiB");
	ok(n == 4 && memcmp(a, "\0abc", 4) == 0, "... the same");
	is_num(lseek(fd, 0, SEEK_CUR), 10, "the position stayed");
	if (!emulator_lacks(8, "preadv2")) {
		is_num(Pwritev2(fd, out, 1, -1, 0, &n), 0, "pwritev2 at -1");
		is_num(lseek(fd, 0, SEEK_CUR), 14, "... moves the position");
		is_num(Pwritev2(fd, out, 2, 8 * GIB, 0, &n), 0, "pwritev2 above 4 GiB");
		memset(b, '#', sizeof b);
		is_num(Preadv2(fd, &in[1], 1, 8 * GIB + 4, 0, &n), 0, "preadv2 above 4 GiB");
		ok(n == 6 && memcmp(b, "efghij##", 8) == 0, "... the same");
		lseek(fd, 1, SEEK_SET);
		is_num(Preadv2(fd, in, 1, -1, 0, &n), 0, "preadv2 at -1");
		ok(n == 4 && memcmp(a, "bcde", 4) == 0 && lseek(fd, 0, SEEK_CUR) == 5, "... uses and moves the position");
		err = Preadv2(fd, in, 2, 0, 0x40000000, &n);
		ok(err == EOPNOTSUPP || err == EINVAL, "preadv2 with an unknown flag");
	}
	n = 77;
	is_num(Preadv(fd, in, 2, -1, &n), EINVAL, "preadv at -1");
	is_num(Preadv(fd, in, 2, INT64_MIN, &n), EINVAL, "preadv at INT64_MIN");
	is_num(Writev(fd, many, 1025, &n), EINVAL, "writev of 1025 buffers");
#if SIZE_MAX > UINT32_MAX && !defined TEST_LIBC
	/* The kernel looks at 32 bits, 2 here. */
	is_num(Writev(fd, out, ((size_t)1 << 32) + 2, &n), EINVAL, "writev: a count is not cut");
	is_num(Readv(fd, in, ((size_t)1 << 32) + 2, &n), EINVAL, "readv: a count is not cut");
	is_num(Pwritev(fd, out, ((size_t)1 << 32) + 2, 0, &n), EINVAL, "pwritev: a count is not cut");
	is_num(Preadv(fd, in, ((size_t)1 << 32) + 2, 0, &n), EINVAL, "preadv: a count is not cut");
#endif
	is_num(Readv(fd, bad_memory, 1, &n), EFAULT, "readv with a bad vector");
	is_num(Readv(-1, in, 2, &n), EBADF, "readv of -1");
	in[0].iov_len = huge;
	is_num(Readv(fd, in, 2, &n), EINVAL, "readv with a length that is negative");
	is_num(n, 77, "no failure touched the count");
	is_num(Writev(fd, many, 1024, &n), 0, "writev of 1024 empty buffers");
	is_num(n, 0, "... nothing");
	close(fd);
}

static void copies(void)
{
	const int lowest = lowest_fd();
	int fd = -55, file = make("file"), same = -1, value = -55, one = 1, p[2];

	ok(file == lowest, "the lowest descriptor is free");
	is_num(Dup(file, &fd), 0, "dup");
	is_num(fd, lowest + 1, "... the lowest free number");
	is_num(fcntl(fd, F_GETFD), 0, "... without close-on-exec");
	is_num(Kcmp(getpid(), getpid(), KCMP_FILE, (uintptr_t)file, (uintptr_t)fd, &same), 0, "kcmp");
	is_num(same, 0, "... of one open file");
	is_num(Kcmp(getpid(), getpid(), KCMP_FILE, (uintptr_t)file, 1, &same), 0, "kcmp of two");
	ok(same == 1 || same == 2, "... they differ");
	same = -55;
	is_num(Kcmp(getpid(), getpid(), 99, 0, 0, &same), EINVAL, "kcmp of an unknown kind");
	is_num(same, -55, "... touches nothing");
	close(fd);
	fd = -55;
	is_num(Dup(-1, &fd), EBADF, "dup of -1");
	is_num(Dup2(file, -1, &fd), EBADF, "F187: dup2 to -1");
	is_num(Dup2(lowest + 5, lowest + 5, &fd), EBADF, "F187: dup2 of a closed one to itself");
	is_num(Dup2(-1, -1, &fd), EBADF, "F187: dup2 of -1 to itself");
	is_num(Dup2(lowest + 5, file, &fd), EBADF, "dup2 of a closed one");
	is_num(Dup3(file, file, 0, &fd), EINVAL, "dup3 of one to itself");
	is_num(Dup3(file, lowest + 5, 0x1, &fd), EINVAL, "dup3 with an unknown flag");
	is_num(fd, -55, "no failure touched the descriptor");
	ok(fcntl(file, F_GETFD) == FD_CLOEXEC, "... and the target was not closed");
	is_num(Dup2(file, file, &fd), 0, "F187: dup2 of one to itself");
	is_num(fd, file, "F187: ... is the same");
	is_num(fcntl(file, F_GETFD), FD_CLOEXEC, "F187: ... which keeps its flag");
	is_num(Dup2(file, lowest + 9, &fd), 0, "dup2");
	ok(fd == lowest + 9 && fcntl(fd, F_GETFD) == 0, "... without close-on-exec");
	is_num(Dup2(1, lowest + 9, NULL), 0, "dup2 over an open one");
	is_num(Dup3(file, lowest + 9, O_CLOEXEC, &fd), 0, "dup3 O_CLOEXEC");
	ok(fd == lowest + 9 && fcntl(fd, F_GETFD) == FD_CLOEXEC, "... is close-on-exec");
	is_num(Close(lowest + 9), 0, "close");
	is_num(Close(lowest + 9), EBADF, "F186: close once more");
	is_num(Close(-1), EBADF, "F186: close of -1");

	is_num(Fcntl(file, F_DUPFD_CLOEXEC, (uintptr_t)lowest + 20, &fd), 0, "F_DUPFD_CLOEXEC");
	ok(fd == lowest + 20 && fcntl(fd, F_GETFD) == FD_CLOEXEC, "... the lowest above");
	close(fd);
	is_num(Fcntl(file, F_GETFL, 0, &value), 0, "F_GETFL");
	is_num(value & O_ACCMODE, O_RDWR, "... the mode");
	value = -55;
	is_num(Fcntl(-1, F_GETFL, 0, &value), EBADF, "fcntl of -1");
	is_num(Fcntl(file, 9999, 0, &value), EINVAL, "fcntl with an unknown command");
	is_num(value, -55, "no failure touched the result");
	is_num(Fcntl(file, F_SETFD, 0, NULL), 0, "F_SETFD");
	is_num(CloseOnExec(file), 0, "CloseOnExec");
	is_num(fcntl(file, F_GETFD), FD_CLOEXEC, "... sets it");
	is_num(CloseOnExec(file), 0, "CloseOnExec again");
	is_num(fcntl(file, F_GETFD), FD_CLOEXEC, "... keeps it");
	is_num(CloseOnExec(-1), EBADF, "CloseOnExec of -1");
	if (fcntl(file, F_SETFL, O_APPEND) < 0)
		die("fcntl");
	is_num(SetNonblock(file, true), 0, "SetNonblock");
	is_num(fcntl(file, F_GETFL) & (O_APPEND | O_NONBLOCK), O_APPEND | O_NONBLOCK, "... sets it and keeps O_APPEND");
	is_num(SetNonblock(file, true), 0, "SetNonblock again");
	is_num(SetNonblock(file, false), 0, "SetNonblock off");
	is_num(fcntl(file, F_GETFL) & (O_APPEND | O_NONBLOCK), O_APPEND, "... clears it and keeps O_APPEND");
	is_num(SetNonblock(-1, true), EBADF, "SetNonblock of -1");
	close(file);
	if (pipe(p) < 0 || ioctl(p[0], FIONBIO, &one) < 0)
		die("pipe");
	is_num(SetNonblock(p[0], false), 0, "SetNonblock off after ioctl FIONBIO");
	is_num(fcntl(p[0], F_GETFL) & (O_ACCMODE | O_NONBLOCK | O_NDELAY), O_RDONLY, "... clears every bit of it");
	close(p[0]), close(p[1]);
}

/* In a group of its own, what F_GETOWN says of the pipe that this group owns: the group's number, negative. */
static void owned_by_group(int fd)
{
	FOwnerEx ex;
	int val = 12345;

	memset(&ex, 0xff, sizeof ex);
	if (setpgid(0, 0) < 0)
		_exit(98);
	if (Fcntl(fd, F_SETOWN, (uintptr_t)-(intptr_t)getpid(), NULL) || Fcntl(fd, F_GETOWN, 0, &val))
		_exit(1);
	if (val != -getpid())
		_exit(2);
	if (Fcntl(fd, F_GETOWN_EX, (uintptr_t)&ex, NULL) || ex.type != F_OWNER_PGRP || ex.pid != getpid())
		_exit(3);
	_exit(0);
}

static int exit_status(pid_t pid)
{
	int status;

	return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void owners(void)
{
	int p[2], val = -55;
	pid_t pid;

	if (pipe(p) < 0)
		die("pipe");
	is_num(Fcntl(p[0], F_GETOWN, 0, &val), 0, "F_GETOWN of what nobody owns");
	is_num(val, 0, "... 0");
	is_num(Fcntl(p[0], F_SETOWN, (uintptr_t)getpid(), NULL), 0, "F_SETOWN of a process");
	is_num(Fcntl(p[0], F_GETOWN, 0, &val), 0, "F_GETOWN");
	is_num(val, getpid(), "... the process");
	is_num(Fcntl(p[0], F_GETOWN, 0, NULL), 0, "F_GETOWN, and nobody wants it");
	val = -55;
	is_num(Fcntl(-1, F_GETOWN, 0, &val), EBADF, "F_GETOWN of -1");
	is_num(val, -55, "... touches nothing");
	pid = fork();
	if (pid == 0)
		owned_by_group(p[0]);
	is_num(exit_status(pid), 0, "F_GETOWN of a process group: its number, negative");
	/* Process 2 of a namespace of processes, as in a container. */
	if (!emulator_lacks(1, "unshare of users")) {
		pid = fork();
		if (pid == 0) {
			if (unshare(CLONE_NEWUSER | CLONE_NEWPID) < 0)
				_exit(99);
			pid = fork();
			if (pid == 0) {
				pid = fork();
				if (pid == 0)
					owned_by_group(p[0]);
				_exit(exit_status(pid));
			}
			_exit(exit_status(pid));
		}
		val = exit_status(pid);
		if (val == 99)
			skip(1, "no new namespace of processes here");
		else
			is_num(val, 0, "F_GETOWN of process group 2: -2, and not ENOENT");
	}
	close(p[0]), close(p[1]);
}

static void ranges(void)
{
	const int first = lowest_fd();
	int value;

	for (int i = 0; i < 6; i++)
		ok(dup(1) == first + i, "a row of descriptors");
	is_num(CloseRange((unsigned)first + 1, (unsigned)first + 2, 0), 0, "close_range");
	ok(fcntl(first, F_GETFD) == 0 && fcntl(first + 1, F_GETFD) < 0 && fcntl(first + 2, F_GETFD) < 0 && fcntl(first + 3, F_GETFD) == 0, "... closes these two");
	value = CloseRange((unsigned)first + 4, (unsigned)first + 4, CLOSE_RANGE_CLOEXEC);
	if (value == EINVAL)
		skip(2, "no CLOSE_RANGE_CLOEXEC in this kernel");
	else {
		is_num(value, 0, "close_range CLOSE_RANGE_CLOEXEC");
		ok(fcntl(first + 3, F_GETFD) == 0 && fcntl(first + 4, F_GETFD) == FD_CLOEXEC && fcntl(first + 5, F_GETFD) == 0, "... marks one");
	}
	is_num(CloseRange(7, 6, 0), EINVAL, "close_range backwards");
	is_num(CloseRange((unsigned)first, (unsigned)first, 0x80), EINVAL, "close_range with an unknown flag");
	is_num(CloseRange((unsigned)first, ~0U, 0), 0, "close_range to the end");
	is_num(lowest_fd(), first, "... closes all");
}

static void locks(void)
{
	Flock_t lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 5 * GIB, .l_len = 100 }, other;
	int a = make("file"), b = open("file", O_RDWR | O_CLOEXEC);

	is_num(Flock(a, LOCK_EX), 0, "flock");
	is_num(Flock(b, LOCK_SH | LOCK_NB), EWOULDBLOCK, "flock of what is locked");
	is_num(Flock(a, LOCK_UN), 0, "flock LOCK_UN");
	is_num(Flock(b, LOCK_SH | LOCK_NB), 0, "flock of what is free");
	is_num(Flock(b, 0x80), EINVAL, "flock with an unknown operation");
	is_num(Flock(-1, LOCK_SH), EBADF, "flock of -1");

	is_num(Fcntl(a, F_OFD_SETLK, (uintptr_t)&lock, NULL), 0, "F_OFD_SETLK above 4 GiB");
	other = lock;
	other.l_start += 99;
	is_num(Fcntl(b, F_OFD_SETLK, (uintptr_t)&other, NULL), EAGAIN, "... against another open file");
	is_num(Fcntl(b, F_OFD_GETLK, (uintptr_t)&other, NULL), 0, "F_OFD_GETLK");
	ok(other.l_type == F_WRLCK && other.l_start == 5 * GIB && other.l_len == 100 && other.l_pid == -1, "... tells the lock");
	other.l_start = 5 * GIB + 100;
	other.l_pid = 0;
	is_num(Fcntl(b, F_OFD_SETLK, (uintptr_t)&other, NULL), 0, "F_OFD_SETLK behind it");
	is_num(Fcntl(a, F_SETLK, (uintptr_t)bad_memory, NULL), EFAULT, "F_SETLK of a bad pointer");
	close(a), close(b);
}

static void device_control(void)
{
	Winsize window = { .ws_row = 0 };
	const struct winsize size = { 12, 34, 56, 78 };
	int p[2], count = -55, val = -55, tty;

	if (pipe2(p, O_CLOEXEC) < 0 || write(p[1], "12345", 5) != 5)
		die("pipe");
	is_num(Ioctl(p[0], FIONREAD, (uintptr_t)&count, &val), 0, "ioctl FIONREAD");
	ok(count == 5 && val == 0, "... 5 bytes");
	val = -55;
	is_num(Ioctl(p[0], TIOCGWINSZ, (uintptr_t)&window, &val), ENOTTY, "ioctl TIOCGWINSZ of a pipe");
	is_num(Ioctl(-1, FIONREAD, (uintptr_t)&count, &val), EBADF, "ioctl of -1");
	is_num(Ioctl(p[0], FIONREAD, (uintptr_t)bad_memory, &val), EFAULT, "ioctl with a bad pointer");
	is_num(val, -55, "no failure touched the result");
	is_num(Fcntl(p[0], F_SETPIPE_SZ, 70000, &val), 0, "F_SETPIPE_SZ");
	ok(val >= 70000, "... rounded up (%d)", val);
	is_num(fcntl(p[1], F_GETPIPE_SZ), val, "... is its size");
	close(p[0]), close(p[1]);

	tty = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (tty < 0 || ioctl(tty, TIOCSWINSZ, &size) < 0)
		skip(1, "no terminals here");
	else
		ok(Ioctl(tty, TIOCGWINSZ, (uintptr_t)&window, NULL) == 0 && window.ws_row == 12 && window.ws_col == 34
			&& window.ws_xpixel == 56 && window.ws_ypixel == 78, "the size of a terminal");
	if (tty >= 0)
		close(tty);
}

static void kernel_copies(void)
{
	char buf[64];
	int from = make("from"), to = make("to"), p[2], q[2];
	int64_t roff = 5 * GIB + 2, woff = 6 * GIB;
	size_t n = 77;
	Iovec iov = { .iov_base = (char []){ "vector" }, .iov_len = 6 };
	Errno err;

	if (pwrite(from, "0123456789", 10, 5 * GIB) != 10 || pwrite(from, "start", 5, 0) != 5 || pipe2(p, O_CLOEXEC) < 0 || pipe2(q, O_CLOEXEC) < 0)
		die("pwrite");
	err = CopyFileRange(from, &roff, to, &woff, 4, 0, &n);
	if (err == EXDEV || err == EOPNOTSUPP || err == ENOSYS)
		skip(6, "no copy_file_range here");
	else {
		is_num(err, 0, "copy_file_range above 4 GiB");
		ok(n == 4 && roff == 5 * GIB + 6 && woff == 6 * GIB + 4, "... moves the offsets");
		ok(pread(to, buf, sizeof buf, 6 * GIB) == 4 && memcmp(buf, "2345", 4) == 0, "... and the bytes");
		n = 77;
		is_num(CopyFileRange(from, &roff, to, &woff, 4, 0x80, &n), EINVAL, "copy_file_range with an unknown flag");
		is_num(CopyFileRange(-1, &roff, to, &woff, 4, 0, &n), EBADF, "copy_file_range of -1");
		ok(n == 77 && roff == 5 * GIB + 6 && woff == 6 * GIB + 4, "... touches nothing");
	}
	roff = 5 * GIB + 1;
	is_num(Sendfile(p[1], from, &roff, 3, &n), 0, "sendfile above 4 GiB");
	ok(n == 3 && roff == 5 * GIB + 4 && drain(p[0], buf, sizeof buf) == 3 && memcmp(buf, "123", 3) == 0, "... the bytes, the offset");
	lseek(from, 1, SEEK_SET);
	is_num(Sendfile(p[1], from, NULL, 4, &n), 0, "sendfile from the position");
	ok(n == 4 && lseek(from, 0, SEEK_CUR) == 5 && drain(p[0], buf, sizeof buf) == 4 && memcmp(buf, "tart", 4) == 0, "... moves it");
	n = 77;
	roff = 3;
	is_num(Sendfile(p[1], -1, &roff, 3, &n), EBADF, "sendfile of -1");
	roff = -1;
	is_num(Sendfile(p[1], from, &roff, 3, &n), EINVAL, "sendfile from -1");
	ok(n == 77 && roff == -1, "... touches nothing");

	roff = 5 * GIB + 5;
	is_num(Splice(from, &roff, p[1], NULL, 3, 0, &n), 0, "splice into a pipe");
	ok(n == 3 && roff == 5 * GIB + 8, "... moves the offset");
	is_num(Tee(p[0], q[1], 100, 0, &n), 0, "tee");
	ok(n == 3 && drain(q[0], buf, sizeof buf) == 3 && memcmp(buf, "567", 3) == 0, "... copies");
	woff = 7 * GIB;
	is_num(Splice(p[0], NULL, to, &woff, 100, 0, &n), 0, "splice out of a pipe: the data are still there");
	ok(n == 3 && woff == 7 * GIB + 3 && pread(to, buf, sizeof buf, 7 * GIB) == 3 && memcmp(buf, "567", 3) == 0, "... to above 4 GiB");
	is_num(Vmsplice(p[1], &iov, 1, 0, &n), 0, "vmsplice");
	ok(n == 6 && drain(p[0], buf, sizeof buf) == 6 && memcmp(buf, "vector", 6) == 0, "... the bytes");
	n = 77;
	is_num(Splice(from, NULL, to, NULL, 3, 0, &n), EINVAL, "splice without a pipe");
	is_num(Splice(p[0], &roff, to, NULL, 3, 0, &n), ESPIPE, "splice of a pipe at an offset");
	is_num(Splice(p[0], NULL, to, NULL, 3, SPLICE_F_NONBLOCK, &n), EAGAIN, "splice of an empty pipe");
	is_num(Tee(from, p[1], 3, 0, &n), EINVAL, "tee of a file");
	is_num(Tee(p[0], q[1], 3, SPLICE_F_NONBLOCK, &n), EAGAIN, "tee of an empty pipe");
	is_num(Vmsplice(from, &iov, 1, 0, &n), EBADF, "vmsplice of a file");
	is_num(n, 77, "no failure touched the count");
	close(from), close(to), close(p[0]), close(p[1]), close(q[0]), close(q[1]);
}

static void storage(void)
{
	int fd = -55, p[2];
	struct stat st;
	char buf[4096];
	Errno err;

	is_num(MemfdCreate("name", MFD_CLOEXEC | MFD_ALLOW_SEALING, &fd), 0, "memfd_create");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "... close-on-exec");
	is_num(write(fd, "text", 4), 4, "... writable");
	is_num(Fcntl(fd, F_ADD_SEALS, F_SEAL_GROW, NULL), 0, "F_ADD_SEALS");
	is_num(Ftruncate(fd, 5), EPERM, "... seals");
	close(fd);
	fd = -55;
	is_num(MemfdCreate("name", 0x8000, &fd), EINVAL, "memfd_create with an unknown flag");
	memset(buf, 'n', 250);
	buf[250] = '\0';
	is_num(MemfdCreate(buf, 0, &fd), EINVAL, "memfd_create with a name of 250 bytes");
	is_num(fd, -55, "no failure touched the descriptor");

	fd = make("file");
	if (pipe2(p, O_CLOEXEC) < 0)
		die("pipe");
	err = Fallocate(fd, FALLOC_FL_KEEP_SIZE, 4 * GIB, 8192);
	if (err == EOPNOTSUPP)
		skip(6, "no fallocate on this file system");
	else {
		is_num(err, 0, "fallocate");
		ok(fstat(fd, &st) == 0 && st.st_size == 0 && st.st_blocks >= 16, "... FALLOC_FL_KEEP_SIZE");
		is_num(Fallocate(fd, 0, 4 * GIB, 8192), 0, "fallocate above 4 GiB");
		ok(fstat(fd, &st) == 0 && st.st_size == 4 * GIB + 8192, "... makes the file longer");
		memset(buf, 'x', sizeof buf);
		if (pwrite(fd, buf, sizeof buf, 4 * GIB + 4096) != sizeof buf)
			die("pwrite");
		is_num(Fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4 * GIB + 4096, 4096), 0, "fallocate FALLOC_FL_PUNCH_HOLE");
		ok(pread(fd, buf, sizeof buf, 4 * GIB + 4096) == sizeof buf && is_filled(buf, sizeof buf, 0), "... zeroes");
	}
	is_num(Fallocate(fd, 0, -1, 1), EINVAL, "fallocate at -1");
	is_num(Fallocate(fd, 0, 0, 0), EINVAL, "fallocate of nothing");
	is_num(Fallocate(p[1], 0, 0, 1), ESPIPE, "fallocate of a pipe");
	is_num(Fallocate(-1, 0, 0, 1), EBADF, "fallocate of -1");
	is_num(Fadvise(fd, 5 * GIB, 4096, POSIX_FADV_DONTNEED), 0, "fadvise");
	is_num(Fadvise(fd, 0, 0, 99), EINVAL, "fadvise with an unknown advice");
	is_num(Fadvise(fd, 0, -1, POSIX_FADV_NORMAL), EINVAL, "fadvise with length -1");
	is_num(Fadvise(p[0], 0, 0, POSIX_FADV_NORMAL), ESPIPE, "fadvise of a pipe");
	is_num(Fadvise(-1, 0, 0, POSIX_FADV_NORMAL), EBADF, "fadvise of -1");
	is_num(Readahead(fd, 0, 4096), 0, "readahead");
	is_num(Readahead(p[0], 0, 4096), EINVAL, "readahead of a pipe");
	is_num(Readahead(-1, 0, 4096), EBADF, "readahead of -1");
	is_num(SyncFileRange(fd, 0, 4096, 0), 0, "sync_file_range");
	is_num(SyncFileRange(fd, -1, 4096, 0), EINVAL, "sync_file_range at -1");
	is_num(SyncFileRange(fd, 0, 4096, 0x80), EINVAL, "sync_file_range with an unknown flag");
	is_num(SyncFileRange(p[0], 0, 4096, 0), ESPIPE, "sync_file_range of a pipe");
	close(fd);
	/* In memory: other programs' data need not be written for a test. */
	if (MemfdCreate("sync", MFD_CLOEXEC, &fd))
		die("memfd_create");
	is_num(Fsync(fd), 0, "fsync");
	is_num(Fdatasync(fd), 0, "fdatasync");
	is_num(Syncfs(fd), 0, "syncfs");
	is_num(Fsync(-1), EBADF, "fsync of -1");
	is_num(Fdatasync(-1), EBADF, "fdatasync of -1");
	is_num(Syncfs(-1), EBADF, "syncfs of -1");
	is_num(Fsync(p[0]), EINVAL, "fsync of a pipe");
	close(fd), close(p[0]), close(p[1]);
}

int main(void)
{
	scratch();
	in_child(full_table);
	pipes();
	broken_pipe();
	reading();
	seeking();
	vectors();
	copies();
	owners();
	in_child(ranges);
	locks();
	device_control();
	kernel_copies();
	storage();
	return done_testing();
}
