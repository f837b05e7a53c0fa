/*
 * A thread that pthread_cancel has marked: calls that are cancellation points are refused; the library's are none.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "threads.h"

static unsigned port;
static int pipe_ends[2] = { -1, -1 }, entered, result[2], back;

/* Of the calls that the kernel has twice, both numbers. */
#define TWICE(name) { #name, SYS_ ## name, SYS_ ## name ## _NOCANCEL }
static const struct {
	const char *name;
	int point, twin;
} twice[] = {
	TWICE(OPEN), TWICE(OPENAT), TWICE(READ), TWICE(WRITE), TWICE(PREAD), TWICE(PWRITE), TWICE(READV), TWICE(WRITEV), TWICE(PREADV),
	TWICE(PWRITEV), TWICE(CLOSE), TWICE(FCNTL), TWICE(WAIT4), TWICE(WAITID), TWICE(RECVMSG), TWICE(SENDMSG), TWICE(RECVFROM),
	TWICE(SENDTO), TWICE(ACCEPT), TWICE(CONNECT), TWICE(MSYNC), TWICE(SELECT), TWICE(FSYNC), TWICE(POLL), TWICE(MSGSND),
	TWICE(MSGRCV), TWICE(SEM_WAIT), TWICE(AIO_SUSPEND), TWICE(__SIGWAIT),
};

/* Arguments with which none of them waits, or does anything. */
static Errno harmless(int number)
{
	if (number == SYS_SELECT || number == SYS_SELECT_NOCANCEL) {
		Timeval none = { .tv_sec = 0 };

		return RawSyscall6((uintptr_t)number, 0, 0, 0, 0, (uintptr_t)&none, 0, NULL, NULL);
	}
	if (number == SYS_POLL || number == SYS_POLL_NOCANCEL)
		return RawSyscall((uintptr_t)number, 0, 0, 0, NULL, NULL);
	return RawSyscall6((uintptr_t)number, (uintptr_t)-1, 0, 0, 0, 0, 0, NULL, NULL);
}

static int descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 64; fd++)
		n += Fcntl(fd, F_GETFD, 0, NULL) == 0;
	return n;
}

/* The calling thread is marked, for good. */
static void marked(void)
{
	Sigset_t mask, before;
	int pid = -1, p[2] = { -1, -1 }, fd = -1, open;
	size_t n = 0;
	char byte = 0;
	char *const argv[] = { (char *)(uintptr_t)"sh", (char *)(uintptr_t)"-c", (char *)(uintptr_t)"exit 7", NULL };

	fails(PthreadCanceled(0), EINVAL, "nothing has marked this thread");
	fails(PthreadMarkcancel(0xdead), ESRCH, "PthreadMarkcancel: no such thread");
	works(PthreadSigmask(SIG_BLOCK, NULL, &before), "PthreadSigmask");
	open = descriptors();
	works(PthreadMarkcancel(port), "PthreadMarkcancel: this one");
	for (size_t i = 0; i < sizeof twice / sizeof twice[0]; i++) {
		fails(harmless(twice[i].point), EINTR, "%s is refused", twice[i].name);
		ok(harmless(twice[i].twin) != EINTR, "%s_NOCANCEL is not", twice[i].name);
	}
	fails(RawSyscall(SYS_SIGSUSPEND, 0, 0, 0, NULL, NULL), EINTR, "SIGSUSPEND is refused");
	fails(RawSyscall(SYS_FDATASYNC, (uintptr_t)-1, 0, 0, NULL, NULL), EINTR, "FDATASYNC is refused, and has no twin");
	works(RawSyscall(SYS_GETPID, 0, 0, 0, NULL, NULL), "other calls are not refused");
	is_num(descriptors(), open, "what was refused has done nothing");

	works(Pipe(p), "Pipe");
	works(CloseOnExec(p[0]), "CloseOnExec");
	works(Write(p[1], "x", 1, &n), "Write");
	works(Read(p[0], &byte, 1, &n), "Read");
	ok(byte == 'x', "Read: the byte");
	works(Close(p[0]), "Close");
	works(Close(p[1]), "Close");
	works(Open("/", O_RDONLY, 0, &fd), "Open");
	works(Close(fd), "Close");
	works(Sleep(1000000), "Sleep");
	for (int i = 0; i < 3; i++) {
		works(ForkExec("/bin/sh", argv, NULL, NULL, NULL, 0, &pid), "ForkExec");
		is_num(WaitStatusExitStatus(wait_for(pid)), 7, "its status");
	}
	fails(ForkExec("/nothing", argv, NULL, NULL, NULL, 0, &pid), ENOENT, "ForkExec of nothing");
	fails(Wait4(-1, NULL, 0, NULL, NULL), ECHILD, "no child is left");
	ForkLockLock();
	ForkLockUnlock();
	is_num(descriptors(), open, "no descriptor has leaked");
	works(PthreadSigmask(SIG_BLOCK, NULL, &mask), "PthreadSigmask");
	is_num(mask.sig[0], before.sig[0], "the mask is as it was");

	works(PthreadCanceled(2), "PthreadCanceled: not now");
	fails(harmless(SYS_READ), EBADF, "READ is not refused where the thread cannot be cancelled");
	works(PthreadCanceled(1), "PthreadCanceled: again");
	fails(harmless(SYS_READ), EINTR, "READ is refused");
	works(PthreadCanceled(0), "PthreadCanceled asks: it is");
	fails(PthreadCanceled(0), EINVAL, "and is told only once");
	fails(harmless(SYS_READ), EBADF, "who knows it is not refused any more");
	works(DisableThreadsignal(1), "DisableThreadsignal");
}

static void nothing(int i)
{
	(void)i;
}

/* It waits by a cancellation point, and then by its twin. */
static void waiter(int i)
{
	char byte = 0;

	__atomic_store_n(&entered, 1, __ATOMIC_SEQ_CST);
	if (i == 0)
		result[0] = RawSyscall(SYS_READ, (uintptr_t)pipe_ends[0], (uintptr_t)&byte, 1, NULL, NULL);
	else
		result[1] = Read(pipe_ends[0], &byte, 1, NULL);
	back = byte;
}

static void waiting(void)
{
	works(Pipe(pipe_ends), "Pipe");
	for (int i = 0; i < 2; i++) {
		entered = 0;
		result[i] = -1;
		works(start(i, waiter), "a thread");
		while (!__atomic_load_n(&entered, __ATOMIC_SEQ_CST))
			(void)!Sleep(1000000);
		(void)!Sleep(50000000);
		works(PthreadMarkcancel(port_of[i]), "PthreadMarkcancel: another thread");
		if (i == 1) {
			(void)!Sleep(50000000);
			is_num(result[1], -1, "Read goes on waiting");
			works(Write(pipe_ends[1], "y", 1, NULL), "Write");
		}
		wait_for_threads(1);
		is_num(result[i], i == 0 ? EINTR : 0, "%s", i == 0 ? "READ is interrupted" : "Read is not");
	}
	is_num(back, 'y', "Read: what was written");
}

int main(int argc, char **argv, char **envv)
{
	(void)argc;
	(void)argv;
	close_inherited();
	port = own_port(envv);
	ok(port != 0, "the kernel tells the port of the first thread");
	threads_begin();
	if (start(2, nothing) == ENOTSUP) {
		skip(1, "this front end has no threads");
	} else {
		wait_for_threads(1);
		waiting();
	}
	marked();
	return done_testing();
}
