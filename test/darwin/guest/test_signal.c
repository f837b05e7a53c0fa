/*
 * Signals: handlers, masks, stacks, interrupted calls.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static volatile int came, last, code, from, order[4], norder;
static volatile uintptr_t stack_at;
static volatile bool info_there, context_there, blocked_inside;

static void handler(int sig, Siginfo *info, void *context)
{
	Sigset_t now;
	int here;

	came++;
	last = sig;
	stack_at = (uintptr_t)&here;
	info_there = info != NULL && info->si_signo == sig;
	context_there = context != NULL;
	if (info) {
		code = info->si_code;
		from = info->si_pid;
	}
	if (norder < 4)
		order[norder++] = sig;
	blocked_inside = Sigprocmask(SIG_BLOCK, NULL, &now) == 0 && SigsetHas(&now, sig);
}

static void plain(int sig)
{
	came++;
	last = sig;
}

static void set(int sig, int flags)
{
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	action.sigaction = handler;
	action.flags = flags | SA_SIGINFO;
	works(Sigaction(sig, &action, NULL), "Sigaction %s, flags 0x%x", Signame(sig), (unsigned)flags);
	came = norder = 0;
}

static void unset(int sig, bool ignore)
{
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	if (ignore)
		action.handler = (void (*)(int))(uintptr_t)1;
	if (Sigaction(sig, &action, NULL) != 0)
		note("Sigaction failed");
}

static void handling(void)
{
	static const int signals[] = { SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGURG, SIGIO, SIGCHLD, SIGTSTP, SIGEMT, SIGINFO, SIGSYS, SIGBUS };
	Sigaction_t action, old;

	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
		set(signals[i], 0);
		works(Kill(Getpid(), signals[i]), "Kill");
		ok(came == 1 && last == signals[i] && info_there && context_there, "%s: its handler ran, before Kill returned", Signame(signals[i]));
		unset(signals[i], false);
	}
	set(SIGUSR1, 0);
	works(Kill(Getpid(), SIGUSR1), "Kill");
	is_num(code, 0x10001, "si_code: SI_USER");
	is_num(from, Getpid(), "si_pid");
	ok(blocked_inside, "a signal is blocked while its handler runs");
	set(SIGUSR1, SA_NODEFER);
	works(Kill(Getpid(), SIGUSR1), "Kill");
	ok(!blocked_inside, "SA_NODEFER: it is not");
	memset(&action, 0, sizeof action);
	action.handler = plain;
	action.flags = SA_RESETHAND;
	works(Sigaction(SIGUSR1, &action, &old), "Sigaction, old style");
	ok(old.sigaction == handler && (old.flags & SA_NODEFER) != 0, "the old one");
	came = 0;
	works(Kill(Getpid(), SIGUSR1), "Kill");
	is_num(came, 1, "old style: it ran");
	works(Sigaction(SIGUSR1, NULL, &old), "Sigaction asks");
	ok(old.handler == NULL, "SA_RESETHAND: it is gone");
	unset(SIGUSR1, true);
	works(Kill(Getpid(), SIGUSR1), "Kill, ignored");
	unset(SIGUSR1, false);
	fails(Sigaction(SIGKILL, &action, NULL), EINVAL, "Sigaction: SIGKILL");
	fails(Sigaction(0, NULL, &old), EINVAL, "Sigaction: 0");
	fails(Sigaction(32, NULL, &old), EINVAL, "Sigaction: 32");
	fails(RawSyscall(SYS_SIGACTION, SIGUSR1, (uintptr_t)BAD_ADDRESS, 0, NULL, NULL), EFAULT, "sigaction: a bad address");
}

static void masks(void)
{
	Sigset_t mask, got, old;
	int sig = 0;

	set(SIGUSR1, 0);
	set(SIGUSR2, 0);
	SigsetEmpty(&mask);
	works(SigsetAdd(&mask, SIGUSR1), "SigsetAdd");
	works(Sigprocmask(SIG_BLOCK, &mask, &old), "Sigprocmask");
	works(Kill(Getpid(), SIGUSR1), "Kill");
	is_num(came, 0, "blocked: it waits");
	works(Sigpending(&got), "Sigpending");
	ok(SigsetHas(&got, SIGUSR1) && !SigsetHas(&got, SIGUSR2), "Sigpending: it does");
	works(Kill(Getpid(), SIGUSR2), "Kill another");
	is_num(last, SIGUSR2, "another one comes");
	works(Sigprocmask(SIG_UNBLOCK, &mask, NULL), "Sigprocmask");
	ok(came == 2 && last == SIGUSR1, "unblocked: it comes");
	works(Sigprocmask(SIG_BLOCK, &mask, NULL), "Sigprocmask");
	works(Kill(Getpid(), SIGUSR1), "Kill");
	fails(Sigsuspend(&old), EINTR, "Sigsuspend");
	is_num(came, 3, "Sigsuspend lets it in");
	works(Sigprocmask(SIG_BLOCK, NULL, &got), "Sigprocmask asks");
	ok(SigsetHas(&got, SIGUSR1), "Sigsuspend: the mask is back");
	works(Kill(Getpid(), SIGUSR1), "Kill");
	works(Sigwait(&mask, &sig), "Sigwait");
	is_num(sig, SIGUSR1, "Sigwait: which");
	is_num(came, 3, "Sigwait: no handler");
	works(PthreadSigmask(SIG_SETMASK, &old, NULL), "PthreadSigmask");
	is_num(came, 3, "nothing is left");
	fails(Sigprocmask(77, &mask, NULL), EINVAL, "Sigprocmask: unknown");
	works(Sigprocmask(77, NULL, &got), "Sigprocmask only asks");
	unset(SIGUSR1, false);
	unset(SIGUSR2, false);
}

static void stacks(void)
{
	static char stack[65536];
	const Stack_t on = { .ss_sp = stack, .ss_size = sizeof stack }, off = { .ss_flags = SS_DISABLE };
	Stack_t old;

	const Stack_t small = { .ss_sp = stack, .ss_size = 8191 };

	fails(Sigaltstack(&small, NULL), ENOMEM, "Sigaltstack: too small");
	works(Sigaltstack(&on, NULL), "Sigaltstack");
	set(SIGUSR1, SA_ONSTACK);
	works(Kill(Getpid(), SIGUSR1), "Kill");
	ok(stack_at > (uintptr_t)stack && stack_at < (uintptr_t)stack + sizeof stack, "the handler was on it");
	set(SIGUSR1, 0);
	works(Kill(Getpid(), SIGUSR1), "Kill");
	ok(came == 1 && (stack_at < (uintptr_t)stack || stack_at > (uintptr_t)stack + sizeof stack), "without SA_ONSTACK it was not");
	works(Sigaltstack(&off, &old), "Sigaltstack off");
	ok(old.ss_sp == stack && old.ss_size == sizeof stack, "the old one");
	unset(SIGUSR1, false);
}

/* Values in registers and memory are there after a handler, wherever it came. */
static void interrupted(void)
{
	const Itimerval often = { .it_interval = { .tv_usec = 2000 }, .it_value = { .tv_usec = 2000 } }, never = { .it_value = { .tv_sec = 0 } };
	const Itimerval alarm = { .it_interval = { .tv_usec = 20000 }, .it_value = { .tv_usec = 20000 } };
	int p[2] = { -1, -1 }, pid;
	char byte = 0;
	size_t n = 77;
	uint32_t sum = 0, want = 0;

	for (uint32_t i = 0; i < 1000; i++)
		want += i * i;
	set(SIGALRM, 0);
	works(Setitimer(ITIMER_REAL, &often, NULL), "Setitimer");
	for (int round = 0; round < 200 && (round < 20 || came < 3); round++) {
		volatile uint32_t end = 1000;

		sum = 0;
		for (uint32_t i = 0; i < end; i++)
			sum += i * i;
		if (sum != want)
			break;
		(void)!Sleep(1000000);
	}
	works(Setitimer(ITIMER_REAL, &never, NULL), "Setitimer");
	is_num(sum, want, "computing, with handlers between");
	ok(came >= 3, "they came: %d", came);
	works(Pipe(p), "Pipe");
	set(SIGALRM, 0);
	works(Setitimer(ITIMER_REAL, &alarm, NULL), "Setitimer");
	fails(Read(p[0], &byte, 1, &n), EINTR, "Read is interrupted");
	is_num(n, 77, "an interrupted call writes nothing");
	fails(Sleep(2000000000), EINTR, "Sleep is interrupted");
	works(Setitimer(ITIMER_REAL, &never, NULL), "Setitimer");
	set(SIGALRM, SA_RESTART);
	pid = fork_child();
	if (pid == 0) {
		(void)!Sleep(150000000);
		(void)!Write(p[1], "r", 1, NULL);
		Exit(0);
	}
	works(Setitimer(ITIMER_REAL, &alarm, NULL), "Setitimer");
	works(Read(p[0], &byte, 1, &n), "Read is restarted with SA_RESTART");
	works(Setitimer(ITIMER_REAL, &never, NULL), "Setitimer");
	ok(byte == 'r' && came >= 1, "Read is restarted: handlers ran, %d", came);
	wait_for(pid);
	set(SIGCHLD, 0);
	pid = fork_child();
	if (pid == 0)
		Exit(9);
	wait_for(pid);
	for (int i = 0; i < 100 && came == 0; i++)
		(void)!Sleep(1000000);
	ok(came == 1 && last == SIGCHLD && from == pid, "SIGCHLD, and of whom");
	unset(SIGCHLD, false);
	unset(SIGALRM, false);
	Close(p[0]);
	set(SIGPIPE, 0);
	fails(Write(p[1], "x", 1, NULL), EPIPE, "Write to nobody");
	is_num(last, SIGPIPE, "SIGPIPE");
	unset(SIGPIPE, false);
	Close(p[1]);
}

static volatile int depth, deepest;

/* Sends the other signal from within. */
static void nested(int sig)
{
	depth++;
	if (depth > deepest)
		deepest = depth;
	if (sig == SIGUSR1)
		(void)!Kill(Getpid(), SIGUSR2);
	came++;
	depth--;
}

static void masked(bool mask)
{
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	action.handler = nested;
	if (mask)
		(void)!SigsetAdd(&action.mask, SIGUSR2);
	works(Sigaction(SIGUSR1, &action, NULL), "Sigaction");
	works(Sigaction(SIGUSR2, &action, NULL), "Sigaction");
	came = deepest = 0;
	works(Kill(Getpid(), SIGUSR1), "Kill");
	is_num(came, 2, "both handlers ran");
	is_num(deepest, mask ? 1 : 2, "%s", mask ? "one after the other: the mask of the handler" : "one inside the other");
	unset(SIGUSR1, false);
	unset(SIGUSR2, false);
}

/* More than one at once. */
static void several(void)
{
	Sigset_t mask, old;
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	action.sigaction = handler;
	action.flags = SA_SIGINFO;
	SigsetFill(&action.mask);
	works(Sigaction(SIGUSR1, &action, NULL), "Sigaction");
	works(Sigaction(SIGUSR2, &action, NULL), "Sigaction");
	SigsetFill(&mask);
	works(Sigprocmask(SIG_SETMASK, &mask, &old), "Sigprocmask");
	works(Kill(Getpid(), SIGUSR2), "Kill");
	works(Kill(Getpid(), SIGUSR1), "Kill");
	works(Kill(Getpid(), SIGUSR1), "Kill again");
	came = norder = 0;
	works(Sigprocmask(SIG_SETMASK, &old, NULL), "Sigprocmask");
	is_num(came, 2, "both came, each once");
	unset(SIGUSR1, false);
	unset(SIGUSR2, false);
}

/* A fault is a signal, too: reading nowhere kills, and a handler can say no. */
static void fault(void)
{
	const int pid = fork_child();

	if (pid == 0) {
		*(volatile char *)BAD_ADDRESS = 1;
		Exit(0);
	}
	is_num(WaitStatusSignal(wait_for(pid)), SIGSEGV, "writing nowhere: SIGSEGV");
}

int main(void)
{
	handling();
	masks();
	stacks();
	interrupted();
	masked(false);
	masked(true);
	several();
	fault();
	return done_testing();
}
