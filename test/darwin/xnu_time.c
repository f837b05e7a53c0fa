/*
 * Clocks and timers: bsd/kern/kern_time.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <string.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

static D_Timeval guest_timeval(const struct timeval *tv)
{
	D_Timeval out;

	memset(&out, 0, sizeof out);
	out.tv_sec = (sword)tv->tv_sec;
	out.tv_usec = (int32_t)tv->tv_usec;
	return out;
}

static struct timeval host_timeval(const D_Timeval *tv)
{
	return (struct timeval){ .tv_sec = tv->tv_sec, .tv_usec = tv->tv_usec };
}

/*
 * Up to xnu-3248 the answer is in the registers, and the pointer only says that it is wanted; since xnu-3789 it is in memory, the
 * registers are 0, and a third pointer gets the time base, so that garbage there would be written to.
 */
int xnu_gettimeofday(struct call *c)
{
	void *const to = arg_pointer(c), *const zone = arg_pointer(c), *const base = arg_pointer(c);
	const int32_t no_zone[2] = { 0, 0 };
	const uint64_t no_base = 0;
	struct timeval tv;
	int err = 0;

	gettimeofday(&tv, NULL);
	if (xnu_old) {
		if (to) {
			c->r1 = (uint64_t)tv.tv_sec;
			c->r2 = (uint64_t)tv.tv_usec;
		}
	} else {
		const D_Timeval out = guest_timeval(&tv);

		c->r1 = c->r2 = 0;
		if (to)
			err = copyout(&out, to, sizeof out);
		if (err == 0 && base)
			err = copyout(&no_base, base, sizeof no_base);
	}
	return err == 0 && zone ? copyout(no_zone, zone, sizeof no_zone) : err;
}

/* bsd/kern/kern_ntptime.c:710: for root only, who has to give a new adjustment; the host's clock is not the tests' to move. */
int xnu_adjtime(struct call *c)
{
	D_Timeval in;

	if (geteuid() != 0)
		return D_EPERM;
	return copyin(arg_pointer(c), &in, sizeof in) != 0 ? D_EFAULT : D_EPERM;
}

int xnu_getitimer(struct call *c)
{
	const int which = arg_int(c);
	struct itimerval it;
	D_Timeval out[2];

	if (which < 0 || which > 2)
		return D_EINVAL;
	if (getitimer((__itimer_which_t)which, &it) < 0)
		return result(-1);
	out[0] = guest_timeval(&it.it_interval);
	out[1] = guest_timeval(&it.it_value);
	return copyout(out, arg_pointer(c), sizeof out);
}

int xnu_setitimer(struct call *c)
{
	const int which = arg_int(c);
	const void *const from = arg_pointer(c);
	void *const to = arg_pointer(c);
	struct itimerval it, old;
	D_Timeval in[2], out[2];
	int err;

	if (which < 0 || which > 2)
		return D_EINVAL;
	if (from && (err = copyin(from, in, sizeof in)) != 0)
		return err;
	if (to) {	/* bsd/kern/kern_time.c:386: told before the new one is looked at */
		if (getitimer((__itimer_which_t)which, &old) < 0)
			return result(-1);
		out[0] = guest_timeval(&old.it_interval);
		out[1] = guest_timeval(&old.it_value);
		if ((err = copyout(out, to, sizeof out)) != 0)
			return err;
	}
	if (!from)
		return 0;
	for (int i = 0; i < 2; i++)	/* :665, itimerfix */
		if (in[i].tv_sec < 0 || in[i].tv_sec > 100000000 || in[i].tv_usec < 0 || in[i].tv_usec >= 1000000)
			return D_EINVAL;
	it = (struct itimerval){ host_timeval(&in[0]), host_timeval(&in[1]) };
	return result(setitimer((__itimer_which_t)which, &it, NULL));
}
