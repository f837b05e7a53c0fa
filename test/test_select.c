/*
 * Select with its sets, Poll and Ppoll.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <unistd.h>

#include "dispatch.h"
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

static int readable[2];	/* a pipe with a byte in it */
static int empty[2];	/* one without */
static int none;	/* a descriptor that is not open */

static void test_fdset(void)
{
	static const int outside[] = { -1, INT_MIN, 1024, 1025, 4096, INT_MAX };
	struct {
		unsigned char before[64];
		FdSet set;
		unsigned char behind[64];
	} s;
	enum { WORD = 8 * sizeof(unsigned long) };
	unsigned long words[1024 / WORD];
	bool good = true;

	memset(&s, POISON, sizeof s);
	FdSetZero(&s.set);
	ok(is_filled(&s.set, sizeof s.set, 0) && is_filled(s.before, 64, POISON) && is_filled(s.behind, 64, POISON), "FdSetZero");
	is_num(sizeof(FdSet), 128, "F144: a set has 128 bytes");
	is_num(FdSetSize, 1024, "F144: for 1024 descriptors");
	for (int i = 0; i < 1024; i++) {
		good = good && !FdSetTest(&s.set, i) && FdSetSet(&s.set, i) == 0 && FdSetTest(&s.set, i);
		memcpy(words, &s.set, sizeof s.set);	/* the kernel looks at longs */
		good = good && (words[i / WORD] >> (i % WORD) & 1);
		for (int other = 0; other < 1024; other += 31)
			good = good && FdSetTest(&s.set, other) == (other == i);
		good = good && FdSetClear(&s.set, i) == 0 && is_filled(&s.set, sizeof s.set, 0);
	}
	ok(good, "FdSetSet, FdSetTest, FdSetClear of each of 0..1023, and of that one only");
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		memset(&s, POISON, sizeof s);
		is_num(FdSetSet(&s.set, outside[i]), EINVAL, "F151: FdSetSet of %d", outside[i]);
		is_num(FdSetClear(&s.set, outside[i]), EINVAL, "F151: FdSetClear of %d", outside[i]);
		ok(is_filled(&s, sizeof s, POISON), "F151: nothing was written");
		memset(&s, 0xff, sizeof s);
		ok(!FdSetTest(&s.set, outside[i]), "F151: FdSetTest of %d is false", outside[i]);
	}
}

static FdSet set_of(int fd)
{
	FdSet set;

	FdSetZero(&set);
	if (FdSetSet(&set, fd) != 0)
		die("FdSetSet");
	return set;
}

static int highest(int a, int b)
{
	return 1 + (a > b ? a : b);
}

static void test_select(void)
{
	Timeval timeout = { 0, 0 };
	FdSet r, w, before;
	int nn = 4711, high = highest(empty[1], readable[0]);
	long start;

	is_num(Select(-1, NULL, NULL, NULL, &timeout, &nn), EINVAL, "F143: select of -1");
	is_num(Select(INT_MIN, NULL, NULL, NULL, &timeout, &nn), EINVAL, "F143: select of INT_MIN");
	is_num(nn, 4711, "F143: nn untouched");
	is_num(Select(0, NULL, NULL, NULL, &timeout, &nn), 0, "F149: select of nothing, timeout 0");
	is_num(nn, 0, "F149: 0 at once");

	r = set_of(readable[0]);
	FdSetSet(&r, empty[0]);
	w = set_of(empty[1]);
	nn = 4711;
	is_num(Select(highest(high, empty[0]), &r, &w, NULL, NULL, &nn), 0, "select of two to read, one to write");
	is_num(nn, 2, "two are ready");
	ok(FdSetTest(&r, readable[0]) && !FdSetTest(&r, empty[0]) && FdSetTest(&w, empty[1]), "which the sets tell");
	r = set_of(empty[0]);
	timeout.tv_usec = 20000;
	start = milliseconds();
	is_num(Select(empty[0] + 1, &r, NULL, NULL, &timeout, &nn), 0, "select until the timeout");
	ok(milliseconds() - start >= 19, "it takes 20 ms");
	ok(nn == 0 && !FdSetTest(&r, empty[0]), "none is ready, the set is empty");
	ok(timeout.tv_sec == 0 && timeout.tv_usec == 0, "no time is left");
	r = set_of(readable[0]);
	is_num(Select(readable[0] + 1, &r, NULL, NULL, NULL, NULL), 0, "select without nn");

	r = before = set_of(none);
	timeout.tv_sec = 7;
	timeout.tv_usec = 8;
	nn = 4711;
	is_num(Select(none + 1, &r, NULL, NULL, &timeout, &nn), EBADF, "F146: select of no descriptor");
	ok(nn == 4711 && memcmp(&r, &before, sizeof r) == 0, "F146: nn and the set untouched");

	r = before = set_of(readable[0]);
	timeout.tv_sec = 0;
	timeout.tv_usec = 1000000;
	is_num(Select(readable[0] + 1, &r, NULL, NULL, &timeout, &nn), 0, "F147: tv_usec 1000000 is accepted");
	is_num(nn, 1, "F147: one is ready");
	nn = 4711;
	timeout.tv_usec = -1;
	is_num(Select(readable[0] + 1, &r, NULL, NULL, &timeout, &nn), EINVAL, "F147: tv_usec -1");
	timeout.tv_sec = -1;
	timeout.tv_usec = 0;
	is_num(Select(readable[0] + 1, &r, NULL, NULL, &timeout, &nn), EINVAL, "F147: tv_sec -1");
	ok(nn == 4711 && memcmp(&r, &before, sizeof r) == 0, "F147: nn and the set untouched");
}

static void test_select_interrupted(void)
{
	FdSet r = set_of(empty[0]);
	const FdSet before = r;
	Timeval timeout = { 10, 0 };
	int nn = 4711;
	Errno err;

	interrupts_begin(SA_RESTART);
	err = Select(empty[0] + 1, &r, NULL, NULL, &timeout, &nn);
	interrupts_end();
	is_num(err, EINTR, "F148: select interrupted: EINTR even with SA_RESTART");
	if (!emulator_lacks(1, "what an interrupted pselect6 leaves"))
		ok(timeout.tv_sec == 9 && timeout.tv_usec > 0, "F148: the timeout holds what is left");
	ok(nn == 4711 && memcmp(&r, &before, sizeof r) == 0, "F148: nn and the set untouched");
}

/* The last descriptor that fits, and those that do not. */
static void test_select_limit(void)
{
	Timeval timeout = { 0, 0 };
	struct rlimit limit;
	FdSet r;
	int nn = 4711;

	getrlimit(RLIMIT_NOFILE, &limit);
	if (limit.rlim_cur < 1024 && limit.rlim_max >= 1024) {
		limit.rlim_cur = 1024;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
	FdSetZero(&r);
	is_num(Select(1024, &r, NULL, NULL, &timeout, &nn), 0, "F144: select of 1024");
	is_num(nn, 0, "F144: none is ready");
	if (fcntl(1023, F_GETFD) < 0 && dup2(readable[0], 1023) == 1023) {
		r = set_of(1023);
		is_num(Select(1024, &r, NULL, NULL, &timeout, &nn), 0, "F144: select of descriptor 1023");
		ok(nn == 1 && FdSetTest(&r, 1023), "F144: it is ready");
		close(1023);
	} else {
		skip(2, "F144: no descriptor 1023 here");
	}
}

#ifndef TEST_LIBC
static long pass(long number, const unsigned long args[6])
{
	(void)number;
	(void)args;
	return DISPATCH_EXECUTE;
}

/* The kernel would look behind the sets. */
static void test_select_outside(void)
{
	static const int outside[] = { 1025, 4001, INT_MAX, -1 };
	struct {
		FdSet set;
		unsigned char behind[4096];
	} s;
	Timeval timeout = { 0, 0 };

	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		const bool watched = dispatch_begin(pass);
		int nn = 4711;
		Errno err;

		memset(&s, 0xff, sizeof s);
		dispatch_calls = 0;
		err = Select(outside[i], &s.set, NULL, NULL, &timeout, &nn);
		if (watched) {
			const unsigned calls = dispatch_calls;

			dispatch_end();
			is_num(calls, 0, "F145: select of %d: no system call", outside[i]);
		} else {
			skip(1, "F145: no syscall user dispatch here");
		}
		is_num(err, EINVAL, "F145: select of %d: EINVAL", outside[i]);
		ok(nn == 4711 && is_filled(&s, sizeof s, 0xff), "F145: nothing was written");
	}
}

/* The kernel's Timespec is ours, of 64 bits. */
#ifdef SYS_PPOLL_TIME64
# define PPOLL SYS_PPOLL_TIME64
# define PSELECT SYS_PSELECT6_TIME64
#else
# define PPOLL SYS_PPOLL
# define PSELECT SYS_PSELECT6
#endif

static struct {
	bool asked, given;
	Timespec timeout;
} ppoll_call;

static long note_ppoll(long number, const unsigned long args[6])
{
	if (number != PPOLL)
		return DISPATCH_EXECUTE;
	ppoll_call.asked = true;
	ppoll_call.given = args[2] != 0;
	if (args[2])
		memcpy(&ppoll_call.timeout, (const void *)args[2], sizeof ppoll_call.timeout);
	return 0;
}

/* The timeout that the kernel gets, of every size: 2148 ms are more nanoseconds than an int holds. */
static void test_poll_timeouts(void)
{
	static const int msec[] = { 0, 1, 999, 1000, 1001, 1999, 2147, 2148, 2999, 4294, 4295, 4296, 86399999, INT_MAX, -1, INT_MIN };

	for (size_t i = 0; i < sizeof msec / sizeof *msec; i++) {
		const long long want = (long long)msec[i] * 1000000;
		int n = 4711;
		Errno err;

		memset(&ppoll_call, 0, sizeof ppoll_call);
		if (!dispatch_begin(note_ppoll)) {
			skip(1, "no syscall user dispatch here");
			return;
		}
		err = Poll(NULL, 0, msec[i], &n);
		dispatch_end();
		ok(err == 0 && n == 0 && ppoll_call.asked && ppoll_call.given == (msec[i] >= 0) && (msec[i] < 0
			|| (ppoll_call.timeout.tv_sec == want / 1000000000 && ppoll_call.timeout.tv_nsec == want % 1000000000)),
			"poll with timeout %d: the kernel gets all of it", msec[i]);
	}
}

static Timespec select_given;
static bool select_asked;

static long note_pselect(long number, const unsigned long args[6])
{
	if (number != PSELECT)
		return DISPATCH_EXECUTE;
	select_asked = args[4] != 0;
	if (args[4]) {
		memcpy(&select_given, (const void *)args[4], sizeof select_given);
		memcpy((void *)args[4], &(const Timespec){ 77, 999999999 }, sizeof select_given);
	}
	return 0;
}

/* ... and Select's, with what is left. */
static void test_select_timeouts(void)
{
	static const struct {
		Timeval timeout;
		int64_t sec, nsec;
	} t[] = {
		{ { .tv_sec = 0, .tv_usec = 1 }, 0, 1000 }, { { .tv_sec = 3, .tv_usec = 999999 }, 3, 999999000 },
		{ { .tv_sec = 3, .tv_usec = 1000000 }, 4, 0 }, { { .tv_sec = 5000000000, .tv_usec = 123456 }, 5000000000, 123456000 },
		{ { .tv_sec = 1, .tv_usec = 2000000001 }, 2001, 1000 },
	};

	for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
		Timeval timeout = t[i].timeout;
		int nn = 4711;
		Errno err;

		select_asked = false;
		if (!dispatch_begin(note_pselect)) {
			skip(1, "no syscall user dispatch here");
			return;
		}
		err = Select(0, NULL, NULL, NULL, &timeout, &nn);
		dispatch_end();
		ok(err == 0 && nn == 0 && select_asked && select_given.tv_sec == t[i].sec && select_given.tv_nsec == t[i].nsec
			&& timeout.tv_sec == 77 && timeout.tv_usec == 999999, "select of %lld microseconds: all of it, there and back", (long long)t[i].timeout.tv_usec);
	}
}

/* What is left: the kernel's Ppoll tells it, libc's does not. */
static void test_ppoll_left(void)
{
	PollFd p = { .fd = readable[0], .events = POLLIN };
	Timespec timeout = { 10, 0 };
	int n = 4711;

	is_num(Ppoll(&p, 1, &timeout, NULL, &n), 0, "ppoll of what is ready");
	ok(n == 1 && timeout.tv_sec == 9 && timeout.tv_nsec > 0, "the timeout holds what is left");
}
#endif

static void test_poll(void)
{
	PollFd p[4] = {
		{ .fd = readable[0], .events = POLLIN, .revents = 0x7777 },
		{ .fd = empty[0], .events = POLLIN, .revents = 0x7777 },
		{ .fd = -5, .events = POLLIN, .revents = 0x7777 },
		{ .fd = none, .events = POLLIN, .revents = 0x7777 }
	};
	struct rlimit limit;
	int n = 4711, hung[2];
	long start;
	Errno err;

	is_num(Poll(p, 4, -1, &n), 0, "poll of four");
	is_num(n, 2, "two have events");
	ok(p[0].revents == POLLIN && p[1].revents == 0 && p[2].revents == 0 && p[3].revents == POLLNVAL,
		"readable, empty, negative and so ignored, not open");
	is_num(Poll(p, 1, INT_MAX, NULL), 0, "poll without n, timeout INT_MAX");
	is_num(Poll(NULL, 0, 0, &n), 0, "poll of nothing");
	is_num(n, 0, "0 at once");
	start = milliseconds();
	is_num(Poll(&p[1], 1, 21, &n), 0, "poll until the timeout");
	ok(milliseconds() - start >= 20, "it takes 21 ms");
	start = milliseconds();
	is_num(Poll(&p[1], 1, 2150, &n), 0, "poll for more nanoseconds than an int holds");
	ok(milliseconds() - start >= 2149, "it takes 2150 ms");
	is_num(n, 0, "none has events");
	if (pipe2(hung, O_CLOEXEC) == 0) {
		PollFd h = { .fd = hung[0], .events = POLLIN };

		close(hung[1]);
		is_num(Poll(&h, 1, -1, &n), 0, "poll of a pipe without writer");
		is_num(h.revents, POLLHUP, "POLLHUP");
		close(hung[0]);
	}

	n = 4711;
	for (int msec = -1; msec >= -1000; msec -= 999) {
		p[1].revents = 0x7777;
		interrupts_begin(SA_RESTART);
		err = Poll(&p[1], 1, msec, &n);
		interrupts_end();
		is_num(err, EINTR, "poll with timeout %d waits for ever, until it is interrupted", msec);
	}
	interrupts_begin(0);
	err = Poll(&p[1], 1, 10000, &n);
	interrupts_end();
	is_num(err, EINTR, "poll with timeout 10000 interrupted");
	getrlimit(RLIMIT_NOFILE, &limit);
	if (emulator_lacks(1, "memory that the kernel does not look at"))
		;
	else if (limit.rlim_cur < UINT_MAX)
		is_num(Poll((PollFd *)(uintptr_t)8, (unsigned)limit.rlim_cur + 1, 0, &n), EINVAL, "poll of more than RLIMIT_NOFILE");
	else
		skip(1, "there is no limit of descriptors");
	is_num(Poll((PollFd *)(uintptr_t)8, 1, 0, &n), EFAULT, "poll of bad memory");
	is_num(n, 4711, "n untouched by all of these");
}

static volatile sig_atomic_t usr1;

static void count_usr1(int sig)
{
	(void)sig;
	usr1 = usr1 + 1;
}

static void test_ppoll(void)
{
	PollFd p = { .fd = empty[0], .events = POLLIN };
	Timespec timeout = { 0, 1000000 };
	Sigset_t open, blocked, old, now;
	struct sigaction action;
	int n = 4711;

	memset(&action, 0, sizeof action);
	action.sa_handler = count_usr1;
	sigaction(SIGUSR1, &action, NULL);
	SigsetEmpty(&open);
	SigsetEmpty(&blocked);
	if (SigsetAdd(&blocked, SIGUSR1) != 0 || RtSigprocmask(SIG_BLOCK, &blocked, &old) != 0)
		die("RtSigprocmask");
	raise(SIGUSR1);
	is_num(Ppoll(&p, 1, &timeout, &blocked, &n), 0, "ppoll with a mask that blocks what is pending");
	ok(n == 0 && usr1 == 0, "it times out, no handler runs");
	n = 4711;
	timeout.tv_sec = 5;
	is_num(Ppoll(&p, 1, &timeout, &open, &n), EINTR, "ppoll with a mask that lets it in");
	ok(n == 4711 && usr1 == 1, "the handler runs, n untouched");
	memset(&now, POISON, sizeof now);
	if (RtSigprocmask(SIG_SETMASK, &old, &now) != 0)
		die("RtSigprocmask");
	ok(sigismember((sigset_t *)(void *)&now, SIGUSR1) == 1, "the thread's own mask is back afterwards");
	timeout.tv_sec = 0;
	timeout.tv_nsec = 1000000000;
	is_num(Ppoll(&p, 1, &timeout, NULL, &n), EINVAL, "ppoll with tv_nsec 1000000000");
	timeout.tv_sec = -1;
	timeout.tv_nsec = 0;
	is_num(Ppoll(&p, 1, &timeout, NULL, &n), EINVAL, "ppoll with tv_sec -1");
	is_num(n, 4711, "n untouched");
}

int main(void)
{
	watchdog(20);
	if (pipe2(readable, O_CLOEXEC) != 0 || pipe2(empty, O_CLOEXEC) != 0 || write(readable[1], "x", 1) != 1)
		die("pipe");
	none = fcntl(empty[0], F_DUPFD, 200);
	close(none);
	test_fdset();
	test_select();
	test_select_interrupted();
	test_select_limit();
#ifndef TEST_LIBC
	test_select_outside();
	test_ppoll_left();
	test_poll_timeouts();
	test_select_timeouts();
#endif
	test_poll();
	test_ppoll();
	return done_testing();
}
