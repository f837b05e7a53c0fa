/*
 * Conversions of times, clocks, sleeping, timers, futexes.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <limits.h>
#include <linux/futex.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

#define SECOND ((int64_t)1000000000)

static void handler(int sig)
{
	(void)sig;
}

static int64_t clock_now(clockid_t clock)
{
	struct timespec now;

	if (clock_gettime(clock, &now) < 0)
		die("clock_gettime");
	return now.tv_sec * SECOND + now.tv_nsec;
}

static void alarm_in(suseconds_t usec)
{
	struct sigaction action = { .sa_handler = handler };
	const struct itimerval timer = { { 0, usec }, { 0, usec } };

	if (sigaction(SIGALRM, &action, NULL) < 0 || setitimer(ITIMER_REAL, &timer, NULL) < 0)
		die("setitimer");
}

#ifndef TEST_LIBC	/* libc has no such functions */
static uint64_t random_state = 88172645463325252;

static int64_t next_random(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (int64_t)random_state >> (random_state % 61 & 31);	/* small ones too */
}

/* n / d, rounded down. */
static int64_t floor_of(int64_t n, int64_t d)
{
	return n / d - (n % d < 0);
}

/* All that there is to say of one number, by the compiler's division; the library has its own. */
static bool converts(int64_t nsec)
{
	const Timespec ts = NsecToTimespec(nsec);
	const Timeval tv = NsecToTimeval(nsec);
	const int64_t sec = floor_of(nsec, SECOND);
	const int64_t usec = nsec / 1000 + (nsec % 1000 > 0);	/* the smallest microsecond not below */

	return ts.tv_sec == sec && ts.tv_nsec == (int64_t)((uint64_t)nsec - (uint64_t)sec * SECOND) && TimespecToNsec(ts) == nsec
		&& tv.tv_sec == floor_of(usec, 1000000) && tv.tv_usec == usec - floor_of(usec, 1000000) * 1000000
		&& TimevalToNsec(tv) == (int64_t)((uint64_t)usec * 1000);
}

static void check_timespec(const char *what, int64_t nsec, int64_t sec, int64_t rest)
{
	const Timespec ts = NsecToTimespec(nsec);

	if (!ok(ts.tv_sec == sec && ts.tv_nsec == rest, "%s: NsecToTimespec(%lld)", what, (long long)nsec))
		note("got {%lld, %lld}", (long long)ts.tv_sec, (long long)ts.tv_nsec);
}

static void check_timeval(const char *what, int64_t nsec, int64_t sec, int64_t rest)
{
	const Timeval tv = NsecToTimeval(nsec);

	if (!ok(tv.tv_sec == sec && tv.tv_usec == rest, "%s: NsecToTimeval(%lld)", what, (long long)nsec))
		note("got {%lld, %lld}", (long long)tv.tv_sec, (long long)tv.tv_usec);
}

static void conversions(void)
{
	static const int64_t centres[] = { INT64_MIN, -SECOND * 2, -SECOND, -1000000, 0, 1000000, SECOND, SECOND * 2, INT64_MAX,
		INT64_MIN / 1000 * 1000, INT64_MAX / 1000 * 1000, INT64_MIN / SECOND * SECOND, INT64_MAX / SECOND * SECOND };
	const Suseconds_t most = (Suseconds_t)INT64_MAX;	/* -1 where it is an int */
	unsigned bad = 0;

	check_timespec("F167", -1, -1, 999999999);
	check_timespec("F168", INT64_MIN, -9223372037, 145224192);
	check_timespec("F169", INT64_MAX, 9223372036, 854775807);
	check_timeval("F170", -1, 0, 0);
	check_timeval("F170", -999, 0, 0);
	check_timeval("F170", -1000, -1, 999999);
	check_timeval("F170", -1001, -1, 999999);
	check_timeval("F170", -2000, -1, 999998);
	check_timeval("F171", INT64_MAX, 9223372036, 854776);
	check_timeval("F172", INT64_MIN, -9223372037, 145225);
	check_timeval("F173", 999999000, 0, 999999);
	check_timeval("F173", 999999001, 1, 0);
	check_timeval("F173", 999999999, 1, 0);
	check_timeval("F173", 1000000000, 1, 0);

	for (size_t i = 0; i < sizeof centres / sizeof *centres; i++)
		for (int64_t d = -3000; d <= 3000; d++)
			/* Round behind the ends of the range: the other end, also worth a look. */
			if (!converts((int64_t)((uint64_t)centres[i] + (uint64_t)d)) && bad++ < 5)
				note("wrong around %lld%+lld", (long long)centres[i], (long long)d);
	is_num(bad, 0, "F174: 3000 numbers to each side of every extreme");
	bad = 0;
	for (int i = 0; i < 1000000; i++) {
		const int64_t nsec = next_random();

		if (!converts(nsec) && bad++ < 5)
			note("wrong for %lld", (long long)nsec);
	}
	is_num(bad, 0, "F174: a million random numbers");

	is_num(TimespecToNsec((Timespec){ -9223372037, 145224192 }), INT64_MIN, "F175: TimespecToNsec to exactly INT64_MIN");
	is_num(TimespecToNsec((Timespec){ 9223372036, 854775807 }), INT64_MAX, "F175: TimespecToNsec to exactly INT64_MAX");
	is_num(TimespecToNsec((Timespec){ INT64_MAX, 0 }), (int64_t)((uint64_t)INT64_MAX * 1000000000), "F175: TimespecToNsec of what does not fit wraps round");
	is_num(TimevalToNsec((Timeval){ .tv_sec = INT64_MAX, .tv_usec = most }), (int64_t)((uint64_t)INT64_MAX * 1000000000 + (uint64_t)most * 1000), "F175: TimevalToNsec likewise");
	is_num(TimevalToNsec((Timeval){ -1, 999999 }), -1000, "TimevalToNsec before 1970");
}
#endif

static void sleeping(void)
{
	static const int64_t none[] = { 0, -1, -999, -1000, -1000000, -1000000000, INT64_MIN, INT64_MIN + 1 };
	int64_t before = clock_now(CLOCK_MONOTONIC), took;
	Timespec leftover;

	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		is_num(Sleep(none[i]), 0, "%s: sleep of %lld ns", i ? "F162" : "F160", (long long)none[i]);
	ok(clock_now(CLOCK_MONOTONIC) - before < SECOND / 2, "F162: ... at once");
	for (int64_t nsec = 1; nsec <= 3000000; nsec *= 1000) {
		before = clock_now(CLOCK_MONOTONIC);
		is_num(Sleep(nsec), 0, "F161: sleep of %lld ns", (long long)nsec);
		took = clock_now(CLOCK_MONOTONIC) - before;
		ok(took >= nsec, "F161: ... took no less (%lld ns)", (long long)took);
	}
	before = clock_now(CLOCK_MONOTONIC);
	alarm_in(5000);
	is_num(Sleep(10 * SECOND), EINTR, "F164: sleep interrupted by a handler");
	alarm_in(0);
	ok(clock_now(CLOCK_MONOTONIC) - before < 5 * SECOND, "F164: ... and not begun again");
	alarm_in(5000);
	is_num(Sleep(INT64_MAX), EINTR, "F163: sleep of INT64_MAX ns sleeps");
	alarm_in(0);

	memset(&leftover, '#', sizeof leftover);
	is_num(Nanosleep(&(const Timespec){ 0, 1000000000 }, &leftover), EINVAL, "F165: nanosleep of nanosecond 1e9");
	is_num(Nanosleep(&(const Timespec){ -1, 0 }, &leftover), EINVAL, "F165: nanosleep of second -1");
	is_num(Nanosleep(&(const Timespec){ 0, -1 }, &leftover), EINVAL, "F165: nanosleep of nanosecond -1");
	ok(is_filled(&leftover, sizeof leftover, '#'), "F165: ... touches nothing");
	is_num(Nanosleep(&(const Timespec){ 0, 0 }, &leftover), 0, "nanosleep of 0");
	alarm_in(5000);
	is_num(Nanosleep(&(const Timespec){ 10, 0 }, &leftover), EINTR, "F166: nanosleep interrupted");
	ok(leftover.tv_sec == 9 && leftover.tv_nsec > 0, "F166: ... tells what was left");
	is_num(Nanosleep(&(const Timespec){ 10, 0 }, NULL), EINTR, "F166: ... unless not wanted");
	memset(&leftover, '#', sizeof leftover);
	is_num(ClockNanosleep(CLOCK_MONOTONIC, 0, &(const Timespec){ 10, 0 }, &leftover), EINTR, "clock_nanosleep interrupted");
	ok(leftover.tv_sec == 9, "... tells what was left");
	alarm_in(0);
	is_num(ClockNanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &(const Timespec){ 0, 1 }, NULL), 0, "clock_nanosleep to what was");
	is_num(ClockNanosleep(9999, 0, &(const Timespec){ 0, 1 }, NULL), EINVAL, "clock_nanosleep on an unknown clock");
}

static void clocks(void)
{
	static const clockid_t all[] = { CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_BOOTTIME, CLOCK_TAI };
	Timex adjustment;
	Timespec ts, res;
	Timeval tv;
	Tms tms;
	Time_t t = -55;
	uintptr_t ticks = 55;
	int64_t before, after;
	int state = -55;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		before = clock_now(all[i]);
		is_num(ClockGettime(all[i], &ts), 0, "clock_gettime of clock %d", all[i]);
		after = clock_now(all[i]);
		ok(ts.tv_sec * SECOND + ts.tv_nsec >= before && ts.tv_sec * SECOND + ts.tv_nsec <= after, "... between libc's readings");
		ok(ClockGetres(all[i], &res) == 0 && res.tv_sec == 0 && res.tv_nsec > 0, "clock_getres");
	}
	memset(&ts, '#', sizeof ts);
	is_num(ClockGettime(9999, &ts), EINVAL, "clock_gettime of an unknown clock");
	is_num(ClockGetres(9999, &ts), EINVAL, "clock_getres of an unknown clock");
	ok(is_filled(&ts, sizeof ts, '#'), "... touches nothing");
	is_num(ClockGetres(CLOCK_MONOTONIC, NULL), 0, "clock_getres without a result");

	before = clock_now(CLOCK_REALTIME) / 1000;
	is_num(Gettimeofday(&tv), 0, "gettimeofday");
	after = clock_now(CLOCK_REALTIME) / 1000;
	ok(tv.tv_sec * 1000000 + tv.tv_usec >= before && tv.tv_sec * 1000000 + tv.tv_usec <= after, "... between libc's readings");
#ifndef TEST_LIBC	/* glibc forbids NULL */
	is_num(Gettimeofday(NULL), 0, "F177: gettimeofday of NULL");
#endif
	is_num(Time(&t), 0, "time");
	ok(t >= before / 1000000 - 1 && t <= after / 1000000 + 1, "... now");
	is_num(Time(NULL), 0, "F178: time of NULL");
	is_num(Times(&tms, &ticks), 0, "times");
	ok(ticks != 55 && tms.tms_utime >= 0 && tms.tms_utime < 1000000 && tms.tms_cutime >= 0, "... of the process");
	ticks = 55;
	is_num(Times(NULL, &ticks), 0, "F178: times of NULL");
	ok(ticks != 55, "F178: ... still the ticks");

	memset(&adjustment, 0, sizeof adjustment);
	is_num(Adjtimex(&adjustment, &state), 0, "adjtimex, reading only");
	ok(state >= TIME_OK && state <= TIME_ERROR && adjustment.tick > 0 && adjustment.time.tv_sec >= t - 1, "... state %d, tick %lld", state, (long long)adjustment.tick);
#ifndef TEST_LIBC
	{
		Timex other;

		memset(&other, 0, sizeof other);
		is_num(ClockAdjtime(CLOCK_REALTIME, &other, &state), 0, "clock_adjtime, reading only");
		ok(other.tick == adjustment.tick && other.time.tv_sec >= t - 1, "... as adjtimex");
		state = -55;
		is_num(ClockAdjtime(9999, &other, &state), EINVAL, "clock_adjtime of an unknown clock");
		is_num(state, -55, "... touches nothing");
	}
#endif
}

static void timers(void)
{
	const Itimerval value = { { 0, 0 }, { 1000, 500000 } };
	Itimerval old, now;

	memset(&old, '#', sizeof old);
	is_num(Setitimer(ITIMER_VIRTUAL, &value, &old), 0, "setitimer");
	ok(old.it_interval.tv_sec == 0 && old.it_interval.tv_usec == 0 && old.it_value.tv_sec == 0 && old.it_value.tv_usec == 0, "... there was none");
	is_num(Getitimer(ITIMER_VIRTUAL, &now), 0, "getitimer");
	ok(now.it_value.tv_sec >= 999 && now.it_value.tv_sec <= 1000 && now.it_interval.tv_sec == 0, "... counts");
	is_num(Setitimer(ITIMER_VIRTUAL, &(const Itimerval){ { 0, 0 }, { 0, 0 } }, NULL), 0, "setitimer off, without the old one");
	memset(&now, '#', sizeof now);
	is_num(Getitimer(9, &now), EINVAL, "getitimer of an unknown one");
	is_num(Setitimer(9, &value, &now), EINVAL, "setitimer of an unknown one");
	is_num(Setitimer(ITIMER_VIRTUAL, &(const Itimerval){ { 0, 0 }, { 0, 1000000 } }, &now), EINVAL, "setitimer, microsecond 1000000");
	ok(is_filled(&now, sizeof now, '#'), "... touches nothing");
}

static uint32_t word, waiting;

static void *waiter(void *result)
{
	int n = -55;

	__atomic_store_n(&waiting, 1, __ATOMIC_SEQ_CST);
	while (__atomic_load_n(&word, __ATOMIC_SEQ_CST) == 0) {
		const Errno err = Futex(&word, FUTEX_WAIT_PRIVATE, 0, &(const Timespec){ 20, 0 }, NULL, 0, &n);

		if (err && err != EAGAIN && err != EINTR)
			*(Errno *)result = err;
		if (err == ETIMEDOUT)
			break;
	}
	return NULL;
}

static void futexes(void)
{
	pthread_t thread;
	Errno result = 0;
	int n = -55;
	int64_t before;

	is_num(Futex(&word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0, &n), 0, "futex wakes");
	is_num(n, 0, "... nobody");
	n = -55;
	is_num(Futex(&word, FUTEX_WAIT_PRIVATE, 1, NULL, NULL, 0, &n), EAGAIN, "futex wait for another value");
	before = clock_now(CLOCK_MONOTONIC);
	is_num(Futex(&word, FUTEX_WAIT_PRIVATE, 0, &(const Timespec){ 0, 2000000 }, NULL, 0, &n), ETIMEDOUT, "futex wait with a time");
	ok(clock_now(CLOCK_MONOTONIC) - before >= 2000000, "... took it");
	is_num(Futex((uint32_t *)((char *)&word + 1), FUTEX_WAIT_PRIVATE, 0, NULL, NULL, 0, &n), EINVAL, "futex of a crooked address");
	is_num(Futex(&word, 99, 0, NULL, NULL, 0, &n), ENOSYS, "futex with an unknown operation");
	is_num(n, -55, "no failure touched the result");
	if (pthread_create(&thread, NULL, waiter, &result) != 0)
		die("pthread_create");
	while (__atomic_load_n(&waiting, __ATOMIC_SEQ_CST) == 0)
		sched_yield();
	is_num(Sleep(1000000), 0, "sleep until it waits");
	__atomic_store_n(&word, 1, __ATOMIC_SEQ_CST);
	is_num(Futex(&word, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0, &n), 0, "futex wakes a thread");
	ok(n == 0 || n == 1, "... %d", n);
	pthread_join(thread, NULL);
	is_num(result, 0, "... which had waited");
}

int main(void)
{
#ifndef TEST_LIBC
	conversions();
#endif
	sleeping();
	clocks();
	timers();
	futexes();
	return done_testing();
}
