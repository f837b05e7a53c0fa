/*
 * Waiting: kqueue, select, poll.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static const Timespec at_once = { 0, 0 }, soon = { .tv_nsec = 300000000 };

static Kevent_t change(uintptr_t ident, int filter, unsigned flags, uint32_t fflags, intptr_t data)
{
	Kevent_t e;

	memset(&e, 0, sizeof e);
	e.ident = ident;
	e.filter = (int16_t)filter;
	e.flags = (uint16_t)flags;
	e.fflags = fflags;
	e.data = data;
	e.udata = (void *)(ident + 0x1000);
	return e;
}

static void apply(int kq, Kevent_t e, const char *what)
{
	int n = 77;

	works(Kevent(kq, &e, 1, NULL, 0, NULL, &n), "Kevent: %s", what);
	is_num(n, 0, "Kevent: %s: no event", what);
}

/* The events that are there; n of them. */
static int collect(int kq, Kevent_t *events, int room, const Timespec *timeout)
{
	int n = -1;
	const Errno err = Kevent(kq, NULL, 0, events, room, timeout, &n);

	if (err != 0)
		note("Kevent: %s", Errname(err));
	return n;
}

static void reading(void)
{
	int kq = -1, p[2] = { -1, -1 }, n = 77;
	struct { Kevent_t e[2]; uint64_t guard; } got;
	Kevent_t changes[2];
	char buf[8];

	works(Kqueue(&kq), "Kqueue");
	works(Pipe(p), "Pipe");
	apply(kq, change((uintptr_t)p[0], EVFILT_READ, EV_ADD, 0, 0), "EVFILT_READ");
	is_num(collect(kq, got.e, 2, &at_once), 0, "nothing to read");
	works(Write(p[1], "abc", 3, NULL), "Write");
	memset(&got, 0xa5, sizeof got);
	is_num(collect(kq, got.e, 2, &soon), 1, "something to read");
	is_num(got.e[0].ident, p[0], "ident");
	is_num(got.e[0].filter, EVFILT_READ, "filter");
	is_num(got.e[0].data, 3, "data: how much");
	ok(got.e[0].udata == (void *)((uintptr_t)p[0] + 0x1000), "udata");
	ok(!(got.e[0].flags & EV_EOF), "not the end");
	ok(is_filled(&got.e[1], sizeof got.e[1] + sizeof got.guard, 0xa5), "nothing behind it");
	is_num(collect(kq, got.e, 2, &at_once), 1, "still there: a state, not a change");
	works(Read(p[0], buf, sizeof buf, NULL), "Read");
	is_num(collect(kq, got.e, 2, &at_once), 0, "read away");
	apply(kq, change((uintptr_t)p[0], EVFILT_READ, EV_ADD | EV_DISABLE, 0, 0), "EV_DISABLE");
	works(Write(p[1], "abc", 3, NULL), "Write");
	is_num(collect(kq, got.e, 2, &at_once), 0, "disabled");
	apply(kq, change((uintptr_t)p[0], EVFILT_READ, EV_ENABLE, 0, 0), "EV_ENABLE");
	is_num(collect(kq, got.e, 2, &at_once), 1, "enabled");
	apply(kq, change((uintptr_t)p[0], EVFILT_READ, EV_DELETE, 0, 0), "EV_DELETE");
	is_num(collect(kq, got.e, 2, &at_once), 0, "deleted");
	changes[0] = change((uintptr_t)p[0], EVFILT_READ, EV_DELETE, 0, 0);
	fails(Kevent(kq, changes, 1, NULL, 0, NULL, NULL), ENOENT, "EV_DELETE twice: an error of the call without room");
	works(Kevent(kq, changes, 1, got.e, 1, NULL, &n), "with room it is an event");
	ok(n == 1 && got.e[0].flags & EV_ERROR && got.e[0].data == ENOENT, "EV_ERROR");
	changes[0] = change((uintptr_t)p[0], EVFILT_READ, EV_ADD | EV_RECEIPT, 0, 0);
	changes[1] = change((uintptr_t)p[1], EVFILT_WRITE, EV_ADD | EV_RECEIPT, 0, 0);
	works(Kevent(kq, changes, 2, got.e, 2, NULL, &n), "EV_RECEIPT");
	ok(n == 2 && got.e[0].flags & EV_ERROR && got.e[0].data == 0 && got.e[1].data == 0, "EV_RECEIPT: a receipt each");
	n = collect(kq, got.e, 2, &soon);
	is_num(n, 2, "both are ready");
	works(Close(p[1]), "Close one end: its filter goes");
	works(Read(p[0], buf, sizeof buf, NULL), "Read");
	is_num(collect(kq, got.e, 2, &soon), 1, "the end");
	ok(got.e[0].flags & EV_EOF && got.e[0].data == 0, "EV_EOF");
	works(Close(p[0]), "Close");
	is_num(collect(kq, got.e, 2, &at_once), 0, "nothing is left");
	fails(Kevent(99, NULL, 0, got.e, 1, &at_once, &n), EBADF, "Kevent: a closed one");
	fails(Kevent(1, NULL, 0, got.e, 1, &at_once, &n), EBADF, "Kevent: no queue");
	changes[0] = change(99, EVFILT_READ, EV_ADD, 0, 0);
	fails(Kevent(kq, changes, 1, NULL, 0, NULL, &n), EBADF, "EVFILT_READ: a closed one");
	fails(Kevent(kq, BAD_ADDRESS, 1, NULL, 0, NULL, &n), EFAULT, "Kevent: a bad address");
	changes[0] = change(1, -99, EV_ADD, 0, 0);
	fails(Kevent(kq, changes, 1, NULL, 0, NULL, &n), EINVAL, "Kevent: an unknown filter");
	works(Close(kq), "Close");
}

static void changes_only(void)
{
	int kq = -1, s[2] = { -1, -1 };
	Kevent_t got[2];

	works(Kqueue(&kq), "Kqueue");
	works(Socketpair(AF_UNIX, SOCK_STREAM, 0, s), "Socketpair");
	apply(kq, change((uintptr_t)s[0], EVFILT_READ, EV_ADD | EV_CLEAR, 0, 0), "EV_CLEAR");
	works(Write(s[1], "a", 1, NULL), "Write");
	is_num(collect(kq, got, 2, &soon), 1, "EV_CLEAR: told");
	is_num(collect(kq, got, 2, &at_once), 0, "EV_CLEAR: once");
	works(Write(s[1], "b", 1, NULL), "Write");
	is_num(collect(kq, got, 2, &soon), 1, "EV_CLEAR: and again when there is more");
	is_num(got[0].data, 2, "EV_CLEAR: all that is there");
	apply(kq, change((uintptr_t)s[0], EVFILT_READ, EV_DELETE, 0, 0), "EV_DELETE");
	apply(kq, change((uintptr_t)s[0], EVFILT_READ, EV_ADD | EV_ONESHOT, 0, 0), "EV_ONESHOT");
	is_num(collect(kq, got, 2, &soon), 1, "EV_ONESHOT: told");
	is_num(collect(kq, got, 2, &at_once), 0, "EV_ONESHOT: and gone");
	Close(s[0]);
	Close(s[1]);
	Close(kq);
}

static void timing(void)
{
	int kq = -1;
	Kevent_t got[2];
	Timeval from, to;
	int64_t took;

	works(Kqueue(&kq), "Kqueue");
	works(Gettimeofday(&from), "before");
	apply(kq, change(5, EVFILT_TIMER, EV_ADD, 0, 30), "EVFILT_TIMER");
	is_num(collect(kq, got, 2, NULL), 1, "it expires");
	works(Gettimeofday(&to), "after");
	took = TimevalToNsec(to) - TimevalToNsec(from);
	ok(took >= 29000000, "not before its time");
	ok(got[0].ident == 5 && got[0].data >= 1, "which, and how often");
	is_num(collect(kq, got, 2, NULL), 1, "and again");
	apply(kq, change(5, EVFILT_TIMER, EV_DELETE, 0, 0), "EV_DELETE");
	apply(kq, change(6, EVFILT_TIMER, EV_ADD | EV_ONESHOT, NOTE_USECONDS, 2000), "EVFILT_TIMER, microseconds, once");
	is_num(collect(kq, got, 2, NULL), 1, "it expires");
	is_num(collect(kq, got, 2, &(Timespec){ .tv_nsec = 20000000 }), 0, "once");
	Close(kq);
}

static volatile int came;

static void handler(int sig)
{
	came += sig == SIGUSR1;
}

static void signals(void)
{
	int kq = -1, n = 77;
	Kevent_t got[2];
	Sigaction_t action;
	const Itimerval alarm = { .it_value = { .tv_usec = 20000 }, .it_interval = { .tv_usec = 20000 } }, never = { .it_value = { .tv_sec = 0 } };

	works(Kqueue(&kq), "Kqueue");
	memset(&action, 0, sizeof action);
	action.handler = (void (*)(int))(uintptr_t)1;
	works(Sigaction(SIGUSR2, &action, NULL), "SIGUSR2 is ignored");
	apply(kq, change(SIGUSR2, EVFILT_SIGNAL, EV_ADD, 0, 0), "EVFILT_SIGNAL");
	works(Kill(Getpid(), SIGUSR2), "Kill");
	works(Kill(Getpid(), SIGUSR2), "Kill");
	is_num(collect(kq, got, 2, &soon), 1, "told, though it is ignored");
	is_num(got[0].data, 2, "how often");
	is_num(collect(kq, got, 2, &at_once), 0, "told once");
	action.handler = handler;
	works(Sigaction(SIGUSR1, &action, NULL), "SIGUSR1 has a handler");
	apply(kq, change(SIGUSR1, EVFILT_SIGNAL, EV_ADD, 0, 0), "EVFILT_SIGNAL");
	works(Kill(Getpid(), SIGUSR1), "Kill");
	is_num(came, 1, "the handler runs");
	is_num(collect(kq, got, 2, &soon), 1, "and the queue tells");
	works(Sigaction(SIGALRM, &action, NULL), "SIGALRM has a handler");
	works(Setitimer(ITIMER_REAL, &alarm, NULL), "Setitimer");
	fails(Kevent(kq, NULL, 0, got, 2, NULL, &n), EINTR, "Kevent is interrupted");
	works(Setitimer(ITIMER_REAL, &never, NULL), "Setitimer");
	Close(kq);
}

static void processes(void)
{
	int kq = -1, go[2] = { -1, -1 };
	Kevent_t got[2], e;
	char byte;
	int pid;

	works(Kqueue(&kq), "Kqueue");
	works(Pipe(go), "Pipe");
	pid = fork_child();
	if (pid == 0) {
		const Errno err = Kevent(kq, NULL, 0, got, 2, &at_once, NULL);

		(void)!Read(go[0], &byte, 1, NULL);
		Exit(err == EBADF ? 4 : 1);
	}
	apply(kq, change((uintptr_t)pid, EVFILT_PROC, EV_ADD, NOTE_EXIT, 0), "EVFILT_PROC");
	is_num(collect(kq, got, 2, &at_once), 0, "it is alive");
	works(Write(go[1], "x", 1, NULL), "let it go");
	is_num(collect(kq, got, 2, &soon), 1, "it has gone");
	ok(got[0].ident == (uintptr_t)pid && got[0].fflags & NOTE_EXIT, "NOTE_EXIT");
	is_num(WaitStatusExitStatus(wait_for(pid)), 4, "a child does not inherit the queue");
	e = change(0x3ffffff, EVFILT_PROC, EV_ADD, NOTE_EXIT, 0);
	fails(Kevent(kq, &e, 1, NULL, 0, NULL, NULL), ESRCH, "EVFILT_PROC: nobody");
	Close(go[0]);
	Close(go[1]);
	Close(kq);
}

static void files(void)
{
	const int fd = make_file("watched", "12345");
	int kq = -1;
	Kevent_t got[2];

	works(Kqueue(&kq), "Kqueue");
	apply(kq, change((uintptr_t)fd, EVFILT_READ, EV_ADD, 0, 0), "EVFILT_READ of a file");
	is_num(collect(kq, got, 2, &at_once), 0, "at the end");
	works(Seek(fd, 2, SEEK_SET, NULL), "Seek");
	is_num(collect(kq, got, 2, &soon), 1, "before it");
	is_num(got[0].data, 3, "data: the way to the end");
	apply(kq, change((uintptr_t)fd, EVFILT_READ, EV_DELETE, 0, 0), "EV_DELETE");
	apply(kq, change((uintptr_t)fd, EVFILT_VNODE, EV_ADD | EV_CLEAR, NOTE_WRITE | NOTE_EXTEND | NOTE_RENAME | NOTE_DELETE, 0), "EVFILT_VNODE");
	is_num(collect(kq, got, 2, &at_once), 0, "nothing happened");
	works(Pwrite(fd, "678", 3, 5, NULL), "Pwrite");
	is_num(collect(kq, got, 2, &soon), 1, "written");
	is_num(got[0].fflags, NOTE_WRITE | NOTE_EXTEND, "NOTE_WRITE, NOTE_EXTEND");
	works(Rename("watched", "renamed"), "Rename");
	is_num(collect(kq, got, 2, &soon), 1, "renamed");
	ok(got[0].fflags & NOTE_RENAME, "NOTE_RENAME");
	works(Unlink("renamed"), "Unlink");
	is_num(collect(kq, got, 2, &soon), 1, "deleted");
	ok(got[0].fflags & NOTE_DELETE, "NOTE_DELETE");
	Close(fd);
	Close(kq);
}

static void selecting(void)
{
	int p[2] = { -1, -1 }, n = 77;
	Timeval tv = { .tv_usec = 20000 };
	FdSet r, w;
	Timeval from, to;

	works(Pipe(p), "Pipe");
	FdSetZero(&r);
	works(FdSetSet(&r, p[0]), "FdSetSet");
	works(Gettimeofday(&from), "before");
	works(Select(p[0] + 1, &r, NULL, NULL, &tv, &n), "Select");
	works(Gettimeofday(&to), "after");
	is_num(n, 0, "nothing");
	ok(!FdSetTest(&r, p[0]), "it is not in the set any more");
	ok(TimevalToNsec(to) - TimevalToNsec(from) >= 19000000, "it waited");
	works(Write(p[1], "x", 1, NULL), "Write");
	FdSetZero(&w);
	works(FdSetSet(&r, p[0]), "FdSetSet");
	works(FdSetSet(&w, p[1]), "FdSetSet");
	works(Select(p[1] + 1, &r, &w, NULL, NULL, &n), "Select");
	is_num(n, 2, "both");
	ok(FdSetTest(&r, p[0]) && FdSetTest(&w, p[1]), "which");
	Close(p[0]);
	works(FdSetSet(&r, p[0]), "FdSetSet");
	fails(Select(p[0] + 1, &r, NULL, NULL, &tv, &n), EBADF, "Select: a closed one");
	fails(Select(2000, &r, NULL, NULL, &tv, &n), EINVAL, "Select: more than fit");
	tv.tv_usec = 1000000;
	fails(Select(0, NULL, NULL, NULL, &tv, &n), EINVAL, "Select: not a time");
	Close(p[1]);
}

static void polling(void)
{
	int p[2] = { -1, -1 }, n = 77;
	PollFd fds[3];

	works(Pipe(p), "Pipe");
	memset(fds, 0, sizeof fds);
	fds[0].fd = p[0];
	fds[0].events = POLLIN;
	fds[1].fd = p[1];
	fds[1].events = POLLOUT;
	fds[2].fd = 99;
	works(Poll(fds, 2, 0, &n), "Poll");
	is_num(n, 1, "one is ready");
	ok(fds[0].revents == 0 && fds[1].revents == POLLOUT, "which");
	works(Poll(fds, 3, 0, &n), "Poll with a closed one");
	is_num(fds[2].revents, POLLNVAL, "POLLNVAL");
	works(Write(p[1], "x", 1, NULL), "Write");
	Close(p[1]);
	works(Poll(fds, 1, 1000, &n), "Poll");
	is_num(fds[0].revents, POLLIN | POLLHUP, "POLLIN, POLLHUP");
	works(Poll(fds, 0, 10, &n), "Poll of nothing");
	is_num(n, 0, "nothing");
	fails(Poll(BAD_ADDRESS, 1, 0, &n), EFAULT, "Poll: a bad address");
	Close(p[0]);
}

int main(void)
{
	reading();
	changes_only();
	timing();
	signals();
	processes();
	files();
	selecting();
	polling();
	return done_testing();
}
