/*
 * Clocks, timers, sleeping.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static void gettimeofday(void)
{
	struct { Timeval tv; uint64_t guard; } now;
	Timeval later;

	memset(&now, 0xa5, sizeof now);
	works(Gettimeofday(&now.tv), "Gettimeofday");
	ok(now.tv.tv_sec > 1600000000 && now.tv.tv_usec >= 0 && now.tv.tv_usec < 1000000, "a time of our days: %lld.%06d",
		(long long)now.tv.tv_sec, (int)now.tv.tv_usec);
	ok(is_filled(&now.guard, sizeof now.guard, 0xa5), "nothing behind it is written");
	works(Gettimeofday(NULL), "without a place for it");
	works(Gettimeofday(&later), "again");
	ok(TimevalToNsec(later) >= TimevalToNsec(now.tv), "it does not go back");
	ok(TimevalToNsec(later) - TimevalToNsec(now.tv) < 10000000000, "nor far ahead");
}

static void sleeping(void)
{
	Timeval from, to;

	works(Gettimeofday(&from), "before");
	works(Sleep(30000000), "Sleep 30 ms");
	works(Gettimeofday(&to), "after");
	ok(TimevalToNsec(to) - TimevalToNsec(from) >= 29000000, "that long");
	works(Sleep(0), "Sleep of nothing");
	works(Sleep(-5), "Sleep of less");
}

static void timers(void)
{
	const Itimerval set = { .it_interval = { .tv_sec = 3, .tv_usec = 4 }, .it_value = { .tv_sec = 100, .tv_usec = 200000 } };
	Itimerval got, old;
	const Itimerval none = { .it_value = { .tv_sec = 0 } };

	works(Setitimer(ITIMER_REAL, &set, NULL), "Setitimer");
	memset(&got, 0xa5, sizeof got);
	works(Getitimer(ITIMER_REAL, &got), "Getitimer");
	ok(got.it_value.tv_sec >= 99 && got.it_value.tv_sec <= 100, "the rest");
	ok(got.it_interval.tv_sec == 3 && got.it_interval.tv_usec == 4, "the interval");
	{
		const Itimerval wrong = { .it_value = { .tv_sec = 100000001 } };
		Itimerval was;

		memset(&was, 0xff, sizeof was);
		fails(Setitimer(ITIMER_REAL, &wrong, &was), EINVAL, "Setitimer: too far");
		ok(was.it_value.tv_sec >= 0 && was.it_value.tv_usec >= 0, "Setitimer: the old one is told all the same");
	}
	works(Setitimer(ITIMER_REAL, &none, &old), "Setitimer off");
	ok(old.it_interval.tv_sec == 3, "the old one");
	fails(Getitimer(7, &got), EINVAL, "no such timer");
	fails(Getitimer(ITIMER_PROF, BAD_ADDRESS), EFAULT, "Getitimer, a bad address");
}

int main(void)
{
	Timeval tv;

	gettimeofday();
	sleeping();
	timers();
	fails(Adjtime(NULL, &tv), Geteuid() == 0 ? EFAULT : EPERM, "Adjtime without a move");
	fails(Settimeofday(&(Timeval){ .tv_sec = 1 }), EPERM, "Settimeofday is not allowed here");
	return done_testing();
}
