/*
 * Signals: handlers, masks, stacks, interrupted calls.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static char own_path[1024];
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

static int blocked_pid(int pid)
{
	WaitStatus status = 0;
	int got = -1;

	for (int i = 0; i < 20; i++) {
		if (Wait4(pid, &status, WNOHANG, NULL, &got) != 0 || got != 0)
			return (int)status;
		(void)!Sleep(10000000);
	}
	works(Kill(pid, SIGKILL), "Kill");
	status = wait_for(pid);
	return WaitStatusSignal(status) == SIGKILL ? -1 : (int)status;
}

static void write_nowhere(void)
{
	*(volatile char *)BAD_ADDRESS = 1;
}

static void end_fault(int sig)
{
	Exit(sig == SIGSEGV ? 40 : 39);
}

/*
 * A fault is a signal, too. What ignores or blocks it tries again for ever, and is not killed: bsd/kern/kern_sig.c, threadsignal.
 */
static void fault(void)
{
	Sigset_t mask, old;
	Sigaction_t action;
	int pid = fork_child();

	if (pid == 0) {
		write_nowhere();
		Exit(0);
	}
	is_num(WaitStatusSignal(wait_for(pid)), SIGSEGV, "writing nowhere: SIGSEGV");
	memset(&action, 0, sizeof action);
	action.handler = end_fault;
	pid = fork_child();
	if (pid == 0) {
		(void)!Sigaction(SIGSEGV, &action, NULL);
		write_nowhere();
		Exit(0);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 40, "with a handler");
	SigsetEmpty(&mask);
	works(SigsetAdd(&mask, SIGSEGV), "SigsetAdd");
	pid = fork_child();
	if (pid == 0) {
		(void)!Sigaction(SIGSEGV, &action, NULL);
		(void)!PthreadSigmask(SIG_BLOCK, &mask, NULL);
		write_nowhere();
		Exit(0);
	}
	is_num(blocked_pid(pid), -1, "blocked: it is tried again for ever");
	pid = fork_child();
	if (pid == 0) {
		unset(SIGSEGV, true);
		write_nowhere();
		Exit(0);
	}
	is_num(blocked_pid(pid), -1, "ignored: likewise");
	pid = fork_child();
	if (pid == 0) {
		(void)!PthreadSigmask(SIG_BLOCK, &mask, NULL);
		if (Kill(Getpid(), SIGSEGV) != 0 || Sigpending(&old) != 0 || !SigsetHas(&old, SIGSEGV))
			Exit(1);
		(void)!Sigaction(SIGSEGV, &action, NULL);
		(void)!PthreadSigmask(SIG_UNBLOCK, &mask, NULL);
		Exit(2);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 40, "sent while it is blocked: it waits");
	works(PthreadSigmask(SIG_BLOCK, &mask, &old), "PthreadSigmask");
	pid = fork_child();
	if (pid == 0) {
		char *const argv[] = { own_path, (char *)(uintptr_t)"mask", NULL }, *const none[] = { NULL };

		(void)!Exec(own_path, argv, none);
		Exit(1);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 20, "a program inherits that it is blocked");
	works(PthreadSigmask(SIG_SETMASK, &old, NULL), "PthreadSigmask");
}

/* A call that there is not is a signal, and an error: bsd/kern/subr_xxx.c, nosys. */
static void no_call(void)
{
	const int pid = fork_child();

	if (pid == 0) {
		(void)!RawSyscall(8, 0, 0, 0, NULL, NULL);
		Exit(0);
	}
	is_num(WaitStatusSignal(wait_for(pid)), SIGSYS, "a call that there is not ends the program");
	unset(SIGSYS, true);
	fails(RawSyscall(8, 0, 0, 0, NULL, NULL), ENOSYS, "SIGSYS ignored: an error");
	unset(SIGSYS, false);
}

static volatile int returned;
static volatile Errno sigreturn_error;

/* The kernel's own way into a handler, as the library's: it goes back with another token. */
static void wrong_token(void (*function)(int), int style, int sig, Siginfo *info, void *context, uintptr_t token)
{
	(void)function;
	(void)info;
	returned = sig;
	sigreturn_error = RawSyscall(SYS_SIGRETURN, (uintptr_t)context, (uintptr_t)style, token ^ 64, NULL, NULL);
	(void)!RawSyscall(SYS_SIGRETURN, (uintptr_t)context, (uintptr_t)style, token, NULL, NULL);
	Exit(38);
}

static Errno raw_action(int sig, int flags)
{
	SigactionTramp action;

	memset(&action, 0, sizeof action);
	action.handler = plain;
	action.tramp = (void (*)(void *, int, int, Siginfo *, void *))(void (*)(void))wrong_token;
	action.flags = flags;
	return RawSyscall(SYS_SIGACTION, (uintptr_t)sig, (uintptr_t)&action, 0, NULL, NULL);
}

/*
 * sigreturn looks at the token unless the first action of the process was set without the flag 0x0400: bsd/kern/kern_sig.c:521,
 * sigaction. No kernel before looks at it. Returns the error of the wrong one.
 */
static int validated(bool with_library, int first, int second)
{
	const int pid = fork_child();

	if (pid == 0) {
		if (with_library)
			unset(SIGUSR1, false);
		if (raw_action(SIGUSR1, first) != 0 || raw_action(SIGUSR1, second) != 0 || Kill(Getpid(), SIGUSR1) != 0)
			Exit(37);
		Exit(returned != SIGUSR1 ? 36 : sigreturn_error);
	}
	return WaitStatusExitStatus(wait_for(pid));
}

static void tokens(void)
{
	const bool old = validated(false, 0x0400, 0x0400) == 0;	/* the emulator of an old kernel */

	ok(old || validated(false, 0x0400, 0) == EINVAL, "the first action had the flag: a wrong token is refused");
	is_num(validated(false, 0, 0x0400), 0, "it had not: a wrong token is taken, for ever");
	is_num(validated(true, 0, 0), old ? 0 : EINVAL, "the library gives the flag");
}

static void spoil(int sig, Siginfo *info, void *context)
{
	(void)sig;
	(void)info;
	memset(context, 0xff, 64);
}

/* There is no way back: it ends, and with the signal of a trap. */
static void no_way_back(bool blocked)
{
	const int pid = fork_child();
	WaitStatus status;
	int got = 0;

	if (pid == 0) {
		Sigaction_t action;

		memset(&action, 0, sizeof action);
		action.sigaction = spoil;
		action.flags = SA_SIGINFO;
		if (blocked)
			SigsetFill(&action.mask);
		(void)!Sigaction(SIGUSR1, &action, NULL);
		(void)!Kill(Getpid(), SIGUSR1);
		Exit(0);
	}
	for (int i = 0; i < 500 && got == 0; i++) {
		(void)!Sleep(10000000);
		if (Wait4(pid, &status, WNOHANG, NULL, &got) != 0)
			break;
	}
	if (!ok(got == pid, "a sigreturn that fails is the end%s", blocked ? ", even in a handler that blocks all signals" : "")) {
		works(Kill(pid, SIGKILL), "Kill");
		status = wait_for(pid);
	}
	ok(WaitStatusSignal(status) == SIGILL || WaitStatusSignal(status) == SIGTRAP, "by a trap");
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		Sigset_t mask;

		return PthreadSigmask(SIG_BLOCK, NULL, &mask) == 0 && mask.sig[0] == UINT32_C(1) << (SIGSEGV - 1) ? 20 : 21;
	}
	snprintf(own_path, sizeof own_path, "%s", argv[0]);
	tokens();
	handling();
	masks();
	stacks();
	interrupted();
	masked(false);
	masked(true);
	several();
	fault();
	no_call();
	no_way_back(false);
	no_way_back(true);
	return done_testing();
}
