/*
 * Descriptors that tell events: epoll, eventfd, timerfd, signalfd, inotify.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#include "timers.h"

#ifdef TEST_LIBC
# include "libc_shim.h"
# include "libc_shim_socket.h"
#else
# include <libsyscall.h>
#endif

#define POISON 0xa5

static int none;	/* a descriptor that is not open */

static int opened(Errno err, const int *fd, const char *what)
{
	if (err) {
		errno = err;
		die(what);
	}
	return *fd;
}

static void test_epoll_create(void)
{
	int fd = 4711;

	is_num(EpollCreate(0, &fd), EINVAL, "F192: epoll_create of 0");
	is_num(EpollCreate(-1, &fd), EINVAL, "F192: epoll_create of -1");
	is_num(EpollCreate1(1, &fd), EINVAL, "epoll_create1 with an unknown flag");
	is_num(fd, 4711, "fd untouched");
	is_num(EpollCreate(1, &fd), 0, "epoll_create");
	is_num(fcntl(fd, F_GETFD), 0, "is not close-on-exec");
	Close(fd);
	is_num(EpollCreate1(EPOLL_CLOEXEC, &fd), 0, "epoll_create1");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
	Close(fd);
}

static void test_epoll(void)
{
	EpollEvent event, events[4];
	int ep, n = 4711, p[2], q[2], file, other;
	size_t got;
	long start;
	Errno err;

	opened(EpollCreate1(EPOLL_CLOEXEC, &ep), &ep, "EpollCreate1");
	opened(Pipe2(p, O_CLOEXEC), p, "Pipe2");
	opened(Pipe2(q, O_CLOEXEC | O_NONBLOCK), q, "Pipe2");
	file = open("file", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	memset(&event, 0, sizeof event);
	event.events = EPOLLIN;
#if defined __x86_64__ || defined __i386__	/* packed on the one, on the other uint64_t is aligned to 4 */
	is_num(sizeof event, 12, "F193: an event has 12 bytes");
	is_num(offsetof(EpollEvent, data), 4, "F193: its data are at 4");
#else
	is_num(sizeof event, 16, "F193: an event has 16 bytes");
	is_num(offsetof(EpollEvent, data), 8, "F193: its data are at 8");
#endif
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, ep, &event), EINVAL, "F192: epoll_ctl of itself");
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, file, &event), EPERM, "F192: epoll_ctl of a regular file");
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, none, &event), EBADF, "epoll_ctl of no descriptor");
	is_num(EpollCtl(none, EPOLL_CTL_ADD, p[0], &event), EBADF, "epoll_ctl by no descriptor");
	is_num(EpollCtl(file, EPOLL_CTL_ADD, p[0], &event), EINVAL, "epoll_ctl by a file");
	is_num(EpollCtl(ep, 77, p[0], &event), EINVAL, "epoll_ctl 77");
	is_num(EpollCtl(ep, EPOLL_CTL_MOD, p[0], &event), ENOENT, "epoll_ctl changes what is not there");
	is_num(EpollCtl(ep, EPOLL_CTL_DEL, p[0], NULL), ENOENT, "epoll_ctl removes what is not there");
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, p[0], NULL), EFAULT, "epoll_ctl adds with NULL");
	event.data.u64 = 0x123456789abcdef0;
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, p[0], &event), 0, "epoll_ctl adds a pipe");
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, p[0], &event), EEXIST, "which is there then");
	event.data.u64 = 0xfedcba9876543210;
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, q[0], &event), 0, "epoll_ctl adds another");

	memset(events, POISON, sizeof events);
	is_num(EpollWait(ep, events, 0, 0, &n), EINVAL, "F192: epoll_wait for 0 events");
	is_num(EpollWait(ep, events, -1, 0, &n), EINVAL, "F192: epoll_wait for -1 events");
	is_num(EpollWait(ep, events, INT_MIN, 0, &n), EINVAL, "F192: epoll_wait for INT_MIN events");
	is_num(EpollWait(ep, events, INT_MAX, 0, &n), EINVAL, "F192: epoll_wait for INT_MAX events");
	is_num(EpollWait(none, events, 4, 0, &n), EBADF, "epoll_wait by no descriptor");
	is_num(EpollWait(file, events, 4, 0, &n), EINVAL, "epoll_wait by a file");
	interrupts_begin(SA_RESTART);
	err = EpollWait(ep, events, 4, -1, &n);
	interrupts_end();
	is_num(err, EINTR, "epoll_wait interrupted, even with SA_RESTART");
	ok(n == 4711 && is_filled(events, sizeof events, POISON), "events and n untouched by all of these");
	start = milliseconds();
	is_num(EpollWait(ep, events, 4, 20, &n), 0, "epoll_wait until the timeout");
	ok(n == 0 && milliseconds() - start >= 19, "no event in 20 ms");
	ok(is_filled(events, sizeof events, POISON), "events untouched");

	is_num(Write(p[1], "p", 1, NULL), 0, "a byte into the first");
	is_num(Write(q[1], "q", 1, NULL), 0, "a byte into the second");
	is_num(EpollWait(ep, events, 4, -1, &n), 0, "F193: epoll_wait");
	is_num(n, 2, "F193: 2 events");
	ok(events[0].events == EPOLLIN && events[1].events == EPOLLIN, "F193: both of EPOLLIN");
	ok((events[0].data.u64 ^ events[1].data.u64) == (0x123456789abcdef0 ^ 0xfedcba9876543210)
		&& (events[0].data.u64 == 0x123456789abcdef0 || events[1].data.u64 == 0x123456789abcdef0), "F193: their data, all 64 bits");
	ok(is_filled(&events[2], 2 * sizeof *events, POISON), "F193: nothing is written behind them");
	memset(events, POISON, sizeof events);
	is_num(EpollWait(ep, events, 1, -1, &n), 0, "epoll_wait for 1 event");
	ok(n == 1 && is_filled(&events[1], 3 * sizeof *events, POISON), "comes with 1");
	is_num(EpollWait(ep, events, 1, 0, NULL), 0, "epoll_wait without n");

	event.events = EPOLLIN | EPOLLONESHOT;
	is_num(EpollCtl(ep, EPOLL_CTL_MOD, p[0], &event), 0, "epoll_ctl changes to EPOLLONESHOT");
	event.events = EPOLLIN | EPOLLET;
	event.data.u64 = 5;
	is_num(EpollCtl(ep, EPOLL_CTL_MOD, q[0], &event), 0, "epoll_ctl changes to EPOLLET");
	is_num(EpollWait(ep, events, 4, 0, &n), 0, "epoll_wait");
	is_num(n, 2, "tells both once");
	is_num(EpollWait(ep, events, 4, 0, &n), 0, "epoll_wait again");
	is_num(n, 0, "tells none");
	is_num(Write(q[1], "q", 1, &got), 0, "a further byte");
	is_num(EpollWait(ep, events, 4, 0, &n), 0, "epoll_wait again");
	ok(n == 1 && events[0].data.u64 == 5, "tells the edge");
	is_num(EpollCtl(ep, EPOLL_CTL_DEL, q[0], NULL), 0, "epoll_ctl removes it, event NULL");
	Close(q[1]);
	is_num(EpollWait(ep, events, 4, 0, &n), 0, "epoll_wait");
	is_num(n, 0, "tells it no more");
	opened(EpollCreate1(EPOLL_CLOEXEC, &other), &other, "EpollCreate1");
	event.events = EPOLLIN;
	is_num(EpollCtl(ep, EPOLL_CTL_ADD, other, &event), 0, "an epoll in an epoll");
	is_num(EpollCtl(other, EPOLL_CTL_ADD, ep, &event), ELOOP, "but not in a circle");
	Close(other);
	Close(ep);
	Close(p[0]);
	Close(p[1]);
	Close(q[0]);
	close(file);
}

static volatile sig_atomic_t usr1;

static void count_usr1(int sig)
{
	(void)sig;
	usr1 = usr1 + 1;
}

static void test_epoll_pwait(void)
{
	Sigset_t open, blocked, old;
	struct sigaction action;
	EpollEvent event;
	int ep, n = 4711;

	opened(EpollCreate1(EPOLL_CLOEXEC, &ep), &ep, "EpollCreate1");
	memset(&action, 0, sizeof action);
	action.sa_handler = count_usr1;
	sigaction(SIGUSR1, &action, NULL);
	SigsetEmpty(&open);
	SigsetEmpty(&blocked);
	if (SigsetAdd(&blocked, SIGUSR1) != 0 || RtSigprocmask(SIG_BLOCK, &blocked, &old) != 0)
		die("RtSigprocmask");
	raise(SIGUSR1);
	is_num(EpollPwait(ep, &event, 1, 1, NULL, &n), 0, "epoll_pwait without a mask");
	is_num(EpollPwait(ep, &event, 1, 1, &blocked, &n), 0, "epoll_pwait with one that blocks what is pending");
	ok(n == 0 && usr1 == 0, "time out, no handler runs");
	n = 4711;
	is_num(EpollPwait(ep, &event, 1, 5000, &open, &n), EINTR, "epoll_pwait with a mask that lets it in");
	ok(n == 4711 && usr1 == 1, "the handler runs, n untouched");
	if (RtSigprocmask(SIG_SETMASK, &old, NULL) != 0)
		die("RtSigprocmask");
	Close(ep);
}

static void test_eventfd(void)
{
	uint64_t value = 0;
	size_t n = 4711;
	int fd = 4711;

	is_num(Eventfd2(0, 0x10, &fd), EINVAL, "eventfd with an unknown flag");
	is_num(fd, 4711, "fd untouched");
	is_num(Eventfd2(0xffffffff, EFD_CLOEXEC | EFD_NONBLOCK, &fd), 0, "eventfd of 2^32-1");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
	is_num(Read(fd, &value, 8, &n), 0, "read");
	ok(n == 8 && value == 0xffffffff, "is what it began with");
	n = 4711;
	is_num(Read(fd, &value, 8, &n), EAGAIN, "read again");
	is_num(Read(fd, &value, 7, &n), EINVAL, "read of 7 bytes");
	value = UINT64_MAX;
	is_num(Write(fd, &value, 8, &n), EINVAL, "write of 2^64-1");
	ok(n == 4711, "n untouched");
	value = 3;
	is_num(Write(fd, &value, 8, &n), 0, "write of 3");
	is_num(Write(fd, &value, 8, &n), 0, "and 3");
	is_num(Read(fd, &value, 8, &n), 0, "read");
	is_num((long long)value, 6, "is 6");
	Close(fd);
	is_num(Eventfd2(2, EFD_SEMAPHORE | EFD_CLOEXEC, &fd), 0, "a semaphore of 2");
	is_num(Read(fd, &value, 8, &n), 0, "read");
	is_num((long long)value, 1, "is 1");
	Close(fd);
}

static void test_timerfd(void)
{
	Itimerspec value, old;
	uint64_t times = 0;
	size_t n = 4711;
	int fd = 4711;
	long start;

	is_num(TimerfdCreate(77, 0, &fd), EINVAL, "timerfd of clock 77");
	is_num(TimerfdCreate(CLOCK_MONOTONIC, 1, &fd), EINVAL, "timerfd with an unknown flag");
	is_num(fd, 4711, "fd untouched");
	is_num(TimerfdCreate(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK, &fd), 0, "timerfd");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
	is_num(Read(fd, &times, 8, &n), EAGAIN, "read before it is set");
	is_num(n, 4711, "n untouched");
	memset(&old, POISON, sizeof old);
	memset(&value, 0, sizeof value);
	value.it_value.tv_nsec = 1000000000;
	is_num(TimerfdSettime(fd, 0, &value, &old), EINVAL, "set to tv_nsec 1000000000");
	value.it_value.tv_nsec = -1;
	is_num(TimerfdSettime(fd, 0, &value, &old), EINVAL, "set to tv_nsec -1");
	is_num(TimerfdSettime(none, 0, &value, &old), EINVAL, "set of no descriptor");
	value.it_value.tv_nsec = 0;
	is_num(TimerfdSettime(none, 0, &value, &old), EBADF, "set of no descriptor, to a good time");
	is_num(TimerfdSettime(0x7fffffff, 0, &value, &old), EBADF, "set of descriptor 2^31-1");
	is_num(TimerfdGettime(none, &old), EBADF, "get of no descriptor");
	if (!emulator_lacks(1, "timers that fail"))
		ok(is_filled(&old, sizeof old, POISON), "old untouched by all of these");
	value.it_value.tv_sec = 100;
	value.it_interval.tv_nsec = 500;
	is_num(TimerfdSettime(fd, 0, &value, &old), 0, "set to 100 s");
	ok(is_filled(&old, sizeof old, 0), "it was not set before");
	is_num(TimerfdGettime(fd, &old), 0, "get");
	ok(old.it_value.tv_sec == 99 && old.it_value.tv_nsec > 0 && old.it_interval.tv_sec == 0 && old.it_interval.tv_nsec == 500,
		"99.x s are left, the interval is what was set");
	value.it_value.tv_sec = 0;
	value.it_value.tv_nsec = 1000000;
	value.it_interval.tv_nsec = 1000000;
	memset(&old, POISON, sizeof old);
	is_num(TimerfdSettime(fd, 0, &value, &old), 0, "set to each 1 ms");
	is_num(old.it_value.tv_sec, 99, "99.x s were left");
	fcntl(fd, F_SETFL, 0);
	start = milliseconds();
	is_num(Read(fd, &times, 8, &n), 0, "read waits for it");
	ok(n == 8 && times >= 1 && milliseconds() - start < 5000, "it has run out");
	is_num(TimerfdSettime(fd, 0, &value, NULL), 0, "set without old");
	memset(&value, 0, sizeof value);
	value.it_value.tv_nsec = 1;
	is_num(TimerfdSettime(fd, TFD_TIMER_ABSTIME, &value, NULL), 0, "set to a time in the past");
	is_num(Read(fd, &times, 8, &n), 0, "read");
	is_num((long long)times, 1, "it has run out once");
	Close(fd);
}

static void test_signalfd(void)
{
	SignalfdSiginfo info[2];
	Sigset_t mask, old;
	size_t n = 4711;
	int fd = 4711, same = 4711;

	SigsetEmpty(&mask);
	if (SigsetAdd(&mask, SIGUSR2) != 0 || SigsetAdd(&mask, SIGRTMIN + 3) != 0 || RtSigprocmask(SIG_BLOCK, &mask, &old) != 0)
		die("RtSigprocmask");
	is_num(SignalFd4(-1, &mask, 1, &fd), EINVAL, "signalfd with an unknown flag");
	is_num(SignalFd4(none, &mask, 0, &fd), EBADF, "signalfd changes no descriptor");
	is_num(fd, 4711, "fd untouched");
	is_num(SignalFd4(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK, &fd), 0, "signalfd");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
	is_num(Read(fd, info, sizeof info, &n), EAGAIN, "read while none is pending");
	is_num(n, 4711, "n untouched");
	is_num(sizeof *info, 128, "its structure has 128 bytes");
	is_num(Kill(getpid(), SIGUSR2), 0, "kill");
	sigqueue(getpid(), SIGRTMIN + 3, (union sigval){ .sival_int = 4242 });
	is_num(Read(fd, info, sizeof info, &n), 0, "read");
	is_num(n, sizeof info, "is both signals");
	ok(info[0].ssi_signo == SIGUSR2 && info[0].ssi_pid == (uint32_t)getpid() && info[0].ssi_uid == getuid()
		&& info[0].ssi_code == 0, "the first with its sender");
	ok(info[1].ssi_signo == (uint32_t)SIGRTMIN + 3 && info[1].ssi_code == -1, "the second");
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ && __SIZEOF_POINTER__ == 8
	if (!emulator_lacks(1, "int values of signals on 64-bit big-endian machines"))
#endif
		is_num(info[1].ssi_int, 4242, "with its value");
	SigsetEmpty(&mask);
	is_num(SignalFd4(fd, &mask, 0, &same), 0, "signalfd changes its mask");
	is_num(same, fd, "and is the same descriptor");
	is_num(Kill(getpid(), SIGUSR2), 0, "kill");
	is_num(Read(fd, info, sizeof info, &n), EAGAIN, "is none of its signals");
	signal(SIGUSR2, SIG_IGN);	/* takes it away */
	signal(SIGUSR2, SIG_DFL);
	if (RtSigprocmask(SIG_SETMASK, &old, NULL) != 0)
		die("RtSigprocmask");
	Close(fd);
}

/* The next event, or NULL. */
static const InotifyEvent *next_event(int fd)
{
	static char buffer[4096] __attribute__((aligned(8)));
	static size_t have, at;
	const InotifyEvent *event;

	if (at >= have) {
		at = 0;
		if (Read(fd, buffer, sizeof buffer, &have) != 0) {
			have = 0;
			return NULL;
		}
	}
	event = (const void *)(buffer + at);
	at += sizeof *event + event->len;
	return event;
}

static bool is_event(const InotifyEvent *event, int wd, uint32_t mask, const char *name)
{
	if (!event || event->wd != wd || event->mask != mask)
		return false;
	return name ? event->len > 0 && strcmp((const char *)(event + 1), name) == 0 : event->len == 0;
}

static void test_inotify(void)
{
	char byte;
	size_t n = 4711;
	int fd = 4711, wd = 4711, same = 4711;
	uint32_t cookie;
	const InotifyEvent *event;

	is_num(InotifyInit1(1, &fd), EINVAL, "inotify_init1 with an unknown flag");
	is_num(fd, 4711, "fd untouched");
	is_num(InotifyInit1(IN_CLOEXEC | IN_NONBLOCK, &fd), 0, "inotify_init1");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
	is_num(InotifyAddWatch(fd, "missing", IN_CREATE, &wd), ENOENT, "watch what is missing");
	is_num(InotifyAddWatch(fd, ".", 0, &wd), EINVAL, "watch for nothing");
	is_num(InotifyAddWatch(none, ".", IN_CREATE, &wd), EBADF, "watch by no descriptor");
	is_num(InotifyAddWatch(fd, "/dev/null", IN_ONLYDIR | IN_CREATE, &wd), ENOTDIR, "watch a file with IN_ONLYDIR");
	is_num(wd, 4711, "wd untouched");
	is_num(mkdir("watched", 0700), 0, "a directory");
	is_num(InotifyAddWatch(fd, "watched", IN_CREATE | IN_DELETE | IN_MOVE, &wd), 0, "watch it");
	is_num(InotifyAddWatch(fd, "./watched", IN_CREATE | IN_DELETE | IN_MOVE, &same), 0, "watch it again");
	is_num(same, wd, "that is the same watch");
	is_num(Read(fd, &byte, 1, &n), EAGAIN, "nothing has happened");
	is_num(n, 4711, "n untouched");
	close(open("watched/some-file", O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
	is_num(Read(fd, &byte, 1, &n), EINVAL, "an event does not fit into 1 byte");
	ok(is_event(next_event(fd), wd, IN_CREATE, "some-file"), "a file is made: IN_CREATE and its name");
	is_num(mkdir("watched/d", 0700), 0, "a directory in it");
	ok(is_event(next_event(fd), wd, IN_CREATE | IN_ISDIR, "d"), "IN_CREATE, IN_ISDIR and its name");
	is_num(rename("watched/some-file", "watched/other"), 0, "a file gets another name");
	event = next_event(fd);
	ok(is_event(event, wd, IN_MOVED_FROM, "some-file") && event->cookie != 0, "IN_MOVED_FROM, the old name, a cookie");
	cookie = event ? event->cookie : 0;
	event = next_event(fd);
	ok(is_event(event, wd, IN_MOVED_TO, "other") && event->cookie == cookie, "IN_MOVED_TO, the new name, the same cookie");
	unlink("watched/other");
	ok(is_event(next_event(fd), wd, IN_DELETE, "other"), "a file is removed: IN_DELETE and its name");
	is_num(InotifyRmWatch(fd, wd), 0, "end the watch");
	ok(is_event(next_event(fd), wd, IN_IGNORED, NULL), "IN_IGNORED without a name");
	is_num(InotifyRmWatch(fd, wd), EINVAL, "end it again");
	is_num(InotifyRmWatch(none, wd), EBADF, "end it by no descriptor");
	ok(next_event(fd) == NULL, "nothing more has happened");
	Close(fd);
}

int main(void)
{
	int last;

	scratch();
	watchdog(20);
	none = fcntl(0, F_DUPFD, 200);
	close(none);
	last = lowest_fd();
	test_epoll_create();
	test_epoll();
	test_epoll_pwait();
	test_eventfd();
	test_timerfd();
	test_signalfd();
	test_inotify();
	is_num(lowest_fd(), last, "no descriptor was left open");
	return done_testing();
}
