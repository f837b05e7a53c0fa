/*
 * For tests of calls that wait: signals that interrupt them, and an end of tests that hang.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	watchdog(seconds)		ends the process by SIGABRT when it takes much longer
 *	interrupts_begin(flags)		SIGALRM every 10 ms to a handler that has SA_... flags;
 *	interrupts_end()		interrupts counts them
 *	milliseconds()			of the monotonic clock
 */

#ifndef TIMERS_H
#define TIMERS_H

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

__attribute__((unused))
static void watchdog(int seconds)
{
	struct sigevent event;
	struct itimerspec when;
	timer_t timer;

	memset(&event, 0, sizeof event);
	memset(&when, 0, sizeof when);
	event.sigev_notify = SIGEV_SIGNAL;
	event.sigev_signo = SIGABRT;
	when.it_value.tv_sec = 30L * seconds;	/* what takes a second alone may take many where all wait their turn */
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime(timer, 0, &when, NULL) != 0)
		abort();
}

static volatile sig_atomic_t interrupts;

static void interrupts_count(int sig)
{
	(void)sig;
	interrupts = interrupts + 1;
}

__attribute__((unused))
static void interrupts_begin(int flags)
{
	const struct itimerval every = { { 0, 10000 }, { 0, 10000 } };
	struct sigaction action;

	memset(&action, 0, sizeof action);
	action.sa_handler = interrupts_count;
	action.sa_flags = flags;
	interrupts = 0;
	if (sigaction(SIGALRM, &action, NULL) != 0 || setitimer(ITIMER_REAL, &every, NULL) != 0)
		abort();
}

__attribute__((unused))
static void interrupts_end(void)
{
	const struct itimerval never = { { 0, 0 }, { 0, 0 } };

	if (setitimer(ITIMER_REAL, &never, NULL) != 0 || signal(SIGALRM, SIG_IGN) == SIG_ERR)
		abort();
}

__attribute__((unused))
static long milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

#endif
