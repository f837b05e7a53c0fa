/*
 * Signals: sets, handlers, masks, waiting, sending, and unwinding from a handler.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unwind.h>

#include "emulator.h"
#include "scratch.h"
#include "timers.h"

#include <libsyscall.h>

#define POISON 0xa5
#define LAST ((int)(8 * sizeof(Sigset_t)))	/* signal: 64, on mips 128 */

static int none;	/* a descriptor that is not open */

static void must(Errno err, const char *what)
{
	if (err) {
		errno = err;
		die(what);
	}
}
#define MUST(call) must((call), #call)

static Sigset_t set_of(int sig)
{
	Sigset_t set;

	SigsetEmpty(&set);
	if (sig)
		MUST(SigsetAdd(&set, sig));
	return set;
}

static Sigaction_t action_of(void (*handler)(int sig, Siginfo *info, void *context), unsigned flags)
{
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	action.sigaction = handler;
	action.flags = SA_SIGINFO | flags;
	return action;
}

/* What the handler below saw. */
static volatile int handled;
static Siginfo last;
static Sigset_t mask_in_handler;

static void handler(int sig, Siginfo *info, void *context)
{
	(void)context;
	handled = handled + 1;
	last = *info;
	if (sig != info->si_signo || RtSigprocmask(SIG_BLOCK, NULL, &mask_in_handler) != 0)
		handled = -1000;
}

static void set_handler(int sig, unsigned flags)
{
	const Sigaction_t action = action_of(handler, flags);

	MUST(RtSigaction(sig, &action, NULL));
	handled = 0;
	memset(&last, POISON, sizeof last);
}

static void set_default(int sig)
{
	Sigaction_t action;

	memset(&action, 0, sizeof action);
	MUST(RtSigaction(sig, &action, NULL));
}

static void test_sets(void)
{
	static const int outside[] = { 0, -1, LAST + 1, 1024, INT_MIN, INT_MAX };
	Sigset_t set;
	enum { WORD = 8 * sizeof set.sig[0] };
	bool good = true;

#ifdef __mips__
	is_num(sizeof set, 16, "a set has 16 bytes");
#else
	is_num(sizeof set, 8, "a set has 8 bytes");
#endif
	memset(&set, POISON, sizeof set);
	SigsetEmpty(&set);
	ok(is_filled(&set, sizeof set, 0), "SigsetEmpty");
	SigsetFill(&set);
	ok(is_filled(&set, sizeof set, 0xff), "SigsetFill");
	SigsetEmpty(&set);
	for (int i = 1; i <= LAST; i++) {
		good = good && !SigsetHas(&set, i) && SigsetAdd(&set, i) == 0;
		for (int other = 1; other <= LAST; other++)
			good = good && SigsetHas(&set, other) == (other == i);
		good = good && set.sig[(i - 1) / WORD] == (__typeof__(set.sig[0]))1 << (i - 1) % WORD;
		good = good && SigsetDel(&set, i) == 0 && is_filled(&set, sizeof set, 0);
	}
	ok(good, "SigsetAdd, SigsetHas, SigsetDel of each of 1..%d, and of that one only", LAST);
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		memset(&set, POISON, sizeof set);
		ok(SigsetAdd(&set, outside[i]) == EINVAL && SigsetDel(&set, outside[i]) == EINVAL && is_filled(&set, sizeof set, POISON),
			"SigsetAdd and SigsetDel of %d: EINVAL, nothing written", outside[i]);
		memset(&set, 0xff, sizeof set);
		ok(!SigsetHas(&set, outside[i]), "SigsetHas of %d is false", outside[i]);
	}
}

/* Not every machine has the member. */
static bool no_restorer(const Sigaction_t *action)
{
#ifdef SA_RESTORER
	return !action->restorer;
#else
	(void)action;
	return true;
#endif
}

static void test_sigaction(void)
{
	static const int outside[] = { 0, -1, LAST + 1, INT_MAX, SIGKILL, SIGSTOP };
	Sigaction_t action = action_of(handler, SA_RESTART | SA_NODEFER), old;
	struct sigaction theirs;

	MUST(SigsetAdd(&action.mask, SIGUSR2));
	MUST(SigsetAdd(&action.mask, 64));
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		memset(&old, POISON, sizeof old);
		is_num(RtSigaction(outside[i], &action, &old), EINVAL, "sigaction of signal %d", outside[i]);
		ok(is_filled(&old, sizeof old, POISON), "old untouched");
	}
	memset(&old, POISON, sizeof old);
	is_num(RtSigaction(SIGUSR1, &action, &old), 0, "sigaction");
	ok(!old.handler && old.flags == 0 && no_restorer(&old) && is_filled(&old.mask, sizeof old.mask, 0), "it was the default");
	memset(&old, POISON, sizeof old);
	is_num(RtSigaction(SIGUSR1, NULL, &old), 0, "sigaction that only asks");
	ok(old.sigaction == handler, "the handler is what was set");
	is_num((long long)old.flags, (long long)action.flags, "so are the flags, the library's restorer does not show");
	ok(no_restorer(&old), "nor here");
	ok(memcmp(&old.mask, &action.mask, sizeof old.mask) == 0, "and the mask");
	is_num(RtSigaction(SIGUSR1, NULL, NULL), 0, "sigaction of nothing");
	is_num(RtSigaction(SIGKILL, NULL, &old), 0, "sigaction may ask about SIGKILL");

	is_num(sigaction(SIGUSR1, NULL, &theirs), 0, "libc's sigaction");
	ok((void (*)(void))theirs.sa_sigaction == (void (*)(void))handler && (theirs.sa_flags & ~0x04000000) == (SA_SIGINFO | SA_RESTART | SA_NODEFER)
		&& sigismember(&theirs.sa_mask, SIGUSR2) == 1 && sigismember(&theirs.sa_mask, SIGHUP) == 0, "sees what was set here");
	handled = 0;
	raise(SIGUSR1);
	is_num(handled, 1, "the handler runs");
	is_num(sigaction(SIGUSR1, &theirs, NULL), 0, "set by libc's sigaction");
	is_num(RtSigaction(SIGUSR1, NULL, &old), 0, "ours sees it");
	ok(old.sigaction == handler && old.flags == action.flags && no_restorer(&old), "without a restorer either");
	is_num(RtSigaction(SIGUSR1, &old, NULL), 0, "and sets that again");
	raise(SIGUSR1);
	is_num(handled, 2, "the handler runs");
	old.handler = (void (*)(int))1;
	is_num(RtSigaction(SIGUSR1, &old, NULL), 0, "ignore (1)");
	raise(SIGUSR1);
	is_num(handled, 2, "no handler runs");
	set_default(SIGUSR1);
}

static void test_siginfo(void)
{
	Siginfo info;
	int tid = Gettid(), status;
	pid_t child;

	set_handler(SIGUSR1, 0);
	is_num(Kill(getpid(), SIGUSR1), 0, "kill");
	ok(handled == 1 && last.si_signo == SIGUSR1 && last.si_code == SI_USER && last.fields.kill.pid == getpid()
		&& last.fields.kill.uid == getuid(), "the handler is told the sender");
	is_num(Tgkill(getpid(), tid, SIGUSR1), 0, "tgkill");
	ok(handled == 2 && last.si_code == SI_TKILL && last.fields.kill.pid == getpid(), "the same, with SI_TKILL");
	memset(&info, 0, sizeof info);
	info.si_code = SI_QUEUE;
	info.fields.rt.pid = 4711;
	info.fields.rt.value.sival_ptr = &info;
	is_num(RtSigqueueinfo(getpid(), SIGUSR1, &info), 0, "sigqueueinfo");
	ok(handled == 3 && last.si_code == SI_QUEUE && last.fields.rt.pid == 4711 && last.fields.rt.value.sival_ptr == (void *)&info,
		"the handler is told what was queued");
	is_num(RtTgsigqueueinfo(getpid(), tid, SIGUSR1, &info), 0, "tgsigqueueinfo");
	is_num(handled, 4, "the handler runs");
	is_num(RtSigqueueinfo(getpid(), LAST + 1, &info), EINVAL, "sigqueueinfo of signal %d", LAST + 1);
	set_default(SIGUSR1);

	set_handler(SIGCHLD, SA_NOCLDSTOP);
	fflush(stdout);
	child = fork();
	if (child == 0)
		_exit(42);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	ok(handled == 1 && last.si_code == CLD_EXITED && last.fields.chld.pid == child && last.fields.chld.status == 42,
		"SIGCHLD: which child, how it ended");
	set_default(SIGCHLD);
}

static char *forbidden;
static size_t page;

static void forgive(int sig, Siginfo *info, void *context)
{
	handler(sig, info, context);
	if (Mprotect(forbidden, page, PROT_READ | PROT_WRITE) != 0)
		_exit(1);
}

/* s390x tells the page only: Principles of Operation, translation-exception identification. */
#ifdef __s390x__
# define FAULT(p) (void *)((uintptr_t)(p) & ~(uintptr_t)4095)
#else
# define FAULT(p) (void *)(p)
#endif

static void test_segv(void)
{
	const Sigaction_t action = action_of(forgive, 0);

	page = (size_t)sysconf(_SC_PAGESIZE);
	forbidden = mmap(NULL, page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (forbidden == MAP_FAILED)
		die("mmap");
	MUST(RtSigaction(SIGSEGV, &action, NULL));
	handled = 0;
	((volatile char *)forbidden)[77] = 'x';
	ok(handled == 1 && last.si_signo == SIGSEGV && last.fields.fault.addr == FAULT(forbidden + 77), "SIGSEGV: the address");
#ifdef __powerpc__
	if (!emulator_lacks(1, "SEGV_ACCERR on ppc"))
#endif
		is_num(last.si_code, SEGV_ACCERR, "SIGSEGV: why");
	is_num(forbidden[77], 'x', "the handler returns to the instruction, which is done again");
	munmap(forbidden, page);
	set_default(SIGSEGV);
}

static int wake[2];

static void wake_second(int sig, Siginfo *info, void *context)
{
	handler(sig, info, context);
	if (handled == 2 && Write(wake[1], "w", 1, NULL) != 0)
		_exit(1);
}

static void test_restart(void)
{
	const struct itimerval every = { { 0, 10000 }, { 0, 10000 } }, never = { { 0, 0 }, { 0, 0 } };
	Sigaction_t action = action_of(wake_second, SA_RESTART);
	char byte = 0;
	size_t n = 4711;
	Errno err;

	MUST(Pipe2(wake, O_CLOEXEC));
	MUST(RtSigaction(SIGALRM, &action, NULL));
	handled = 0;
	setitimer(ITIMER_REAL, &every, NULL);
	err = Read(wake[0], &byte, 1, &n);
	setitimer(ITIMER_REAL, &never, NULL);
	ok(err == 0 && n == 1 && byte == 'w' && handled >= 2, "SA_RESTART: read goes on over two signals");
	action.flags = SA_SIGINFO;
	MUST(RtSigaction(SIGALRM, &action, NULL));
	handled = 10;
	n = 4711;
	setitimer(ITIMER_REAL, &every, NULL);
	err = Read(wake[0], &byte, 1, &n);
	setitimer(ITIMER_REAL, &never, NULL);
	is_num(err, EINTR, "without SA_RESTART: read is interrupted");
	is_num(n, 4711, "n untouched");
	setitimer(ITIMER_REAL, &every, NULL);
	err = Pause();
	setitimer(ITIMER_REAL, &never, NULL);
	is_num(err, EINTR, "pause: EINTR");
	set_default(SIGALRM);
	Close(wake[0]);
	Close(wake[1]);
}

static struct {
	char *here;
	Stack_t now;
	Errno set;
} on_stack;

static void stack_handler(int sig, Siginfo *info, void *context)
{
	const Stack_t other = { .ss_sp = on_stack.here, .ss_size = 65536 };
	volatile char here = 0;

	handler(sig, info, context);
	on_stack.here = (char *)(uintptr_t)&here;
	if (Sigaltstack(NULL, &on_stack.now) != 0)
		handled = -1000;
	on_stack.set = Sigaltstack(&other, NULL);
}

static void test_altstack(void)
{
	static char stack[65536] __attribute__((aligned(16)));
	Sigaction_t action = action_of(stack_handler, SA_ONSTACK);
	Stack_t set, first, old;

	memset(&set, 0, sizeof set);
	memset(&old, POISON, sizeof old);
	set.ss_sp = stack;
	set.ss_size = 1;
	is_num(Sigaltstack(&set, &old), ENOMEM, "sigaltstack of 1 byte");
	set.ss_size = sizeof stack;
	set.ss_flags = 0x40;
	is_num(Sigaltstack(&set, &old), EINVAL, "sigaltstack with an unknown flag");
	ok(is_filled(&old, sizeof old, POISON), "old untouched");
	is_num(Sigaltstack(NULL, &first), 0, "sigaltstack that only asks");	/* a sanitizer has one */
	set.ss_flags = 0;
	is_num(Sigaltstack(&set, &old), 0, "sigaltstack");
	ok(old.ss_flags == first.ss_flags && old.ss_sp == first.ss_sp, "old is what was asked before");
	MUST(RtSigaction(SIGUSR1, &action, NULL));
	handled = 0;
	MUST(Kill(getpid(), SIGUSR1));
	ok(handled == 1 && on_stack.here > stack && on_stack.here < stack + sizeof stack, "SA_ONSTACK: the handler runs there");
	ok(on_stack.now.ss_flags == SS_ONSTACK && on_stack.now.ss_sp == stack && on_stack.now.ss_size == sizeof stack, "sigaltstack says so");
	is_num(on_stack.set, EPERM, "and does not change it meanwhile");
	is_num(Sigaltstack(NULL, &old), 0, "sigaltstack afterwards");
	ok(old.ss_flags == 0 && old.ss_sp == stack, "the stack is free again");
	action.flags = SA_SIGINFO;
	MUST(RtSigaction(SIGUSR1, &action, NULL));
	MUST(Kill(getpid(), SIGUSR1));
	ok(handled == 2 && !(on_stack.here > stack && on_stack.here < stack + sizeof stack), "without SA_ONSTACK: not there");
	if (first.ss_flags & SS_DISABLE)
		first.ss_sp = NULL;
	is_num(Sigaltstack(&first, NULL), 0, "sigaltstack as before");
	set_default(SIGUSR1);
}

static bool lacks_masks(void)
{
#ifdef __riscv
	return emulator_lacks(1, "masks of handlers on riscv64");
#else
	return false;
#endif
}

static void test_flags(void)
{
	Sigaction_t action = action_of(handler, 0), old;

	MUST(SigsetAdd(&action.mask, SIGUSR2));
	MUST(RtSigaction(SIGUSR1, &action, NULL));
	MUST(Kill(getpid(), SIGUSR1));
	if (!lacks_masks())
		ok(SigsetHas(&mask_in_handler, SIGUSR1) && SigsetHas(&mask_in_handler, SIGUSR2) && !SigsetHas(&mask_in_handler, SIGHUP),
			"in the handler its signal and those of its mask are blocked");
	action.flags |= SA_NODEFER;
	MUST(RtSigaction(SIGUSR1, &action, NULL));
	MUST(Kill(getpid(), SIGUSR1));
	if (!lacks_masks())
		ok(!SigsetHas(&mask_in_handler, SIGUSR1) && SigsetHas(&mask_in_handler, SIGUSR2), "SA_NODEFER: those of its mask only");
	action.flags |= SA_RESETHAND;
	MUST(RtSigaction(SIGUSR1, &action, NULL));
	MUST(Kill(getpid(), SIGUSR1));
	MUST(RtSigaction(SIGUSR1, NULL, &old));
	ok(old.handler == NULL, "SA_RESETHAND: the default afterwards");
}

static void test_sigprocmask(void)
{
	Sigset_t all, set, old, now;

	SigsetFill(&all);
	set = set_of(SIGUSR1);
	memset(&old, POISON, sizeof old);
	is_num(RtSigprocmask(77, &set, &old), EINVAL, "sigprocmask 77");
	is_num(RtSigprocmask(-1, &set, &old), EINVAL, "sigprocmask -1");
	ok(is_filled(&old, sizeof old, POISON), "old untouched");
	is_num(RtSigprocmask(SIG_SETMASK, &all, &old), 0, "sigprocmask blocks all");
	ok(!SigsetHas(&old, SIGUSR1), "SIGUSR1 was not blocked");
	is_num(RtSigprocmask(77, NULL, &now), 0, "sigprocmask that only asks");
	MUST(SigsetDel(&all, SIGKILL));
	MUST(SigsetDel(&all, SIGSTOP));
	if (!emulator_lacks(1, "the last real-time signals"))
		ok(memcmp(&now, &all, sizeof now) == 0, "all but SIGKILL and SIGSTOP, libc's own too");
	is_num(RtSigprocmask(SIG_UNBLOCK, &set, NULL), 0, "sigprocmask unblocks one");
	MUST(RtSigprocmask(0, NULL, &now));
	ok(!SigsetHas(&now, SIGUSR1) && SigsetHas(&now, SIGUSR2), "that one");
	is_num(RtSigprocmask(SIG_BLOCK, &set, NULL), 0, "sigprocmask blocks one");
	MUST(RtSigprocmask(0, NULL, &now));
	ok(SigsetHas(&now, SIGUSR1), "that one");

	set_handler(SIGUSR1, 0);
	memset(&set, POISON, sizeof set);
	is_num(RtSigpending(&set), 0, "sigpending");
	ok(!SigsetHas(&set, SIGUSR1), "not yet");
	is_num(Kill(getpid(), SIGUSR1), 0, "kill");
	is_num(RtSigpending(&set), 0, "sigpending");
	ok(SigsetHas(&set, SIGUSR1) && !SigsetHas(&set, SIGUSR2) && handled == 0, "now it is, and no handler ran");
	is_num(RtSigprocmask(SIG_SETMASK, &old, NULL), 0, "sigprocmask as before");
	is_num(handled, 1, "the handler has run by then");
	set_default(SIGUSR1);
}

static void test_waiting(void)
{
	const Sigset_t usr1 = set_of(SIGUSR1), nothing = set_of(0);
	Timespec timeout = { 0, 0 };
	Sigset_t old, now;
	Siginfo info;
	int sig = 4711;
	long start;
	Errno err;

	MUST(RtSigprocmask(SIG_BLOCK, &usr1, &old));
	set_handler(SIGUSR1, 0);
	MUST(Kill(getpid(), SIGUSR1));
	is_num(RtSigsuspend(&nothing), EINTR, "sigsuspend: EINTR");
	is_num(handled, 1, "the handler has run");
	MUST(RtSigprocmask(SIG_BLOCK, NULL, &now));
	ok(SigsetHas(&now, SIGUSR1), "the mask is back");

	memset(&info, POISON, sizeof info);
	is_num(RtSigtimedwait(&usr1, &info, &timeout, &sig), EAGAIN, "sigtimedwait, timeout 0");
	timeout.tv_nsec = 20000000;
	start = milliseconds();
	is_num(RtSigtimedwait(&usr1, &info, &timeout, &sig), EAGAIN, "sigtimedwait until the timeout");
	ok(milliseconds() - start >= 19, "it takes 20 ms");
	timeout.tv_nsec = 1000000000;
	is_num(RtSigtimedwait(&usr1, &info, &timeout, &sig), EINVAL, "sigtimedwait with tv_nsec 1000000000");
	timeout.tv_nsec = -1;
	is_num(RtSigtimedwait(&usr1, &info, &timeout, &sig), EINVAL, "sigtimedwait with tv_nsec -1");
	interrupts_begin(0);
	err = RtSigtimedwait(&usr1, &info, NULL, &sig);
	interrupts_end();
	is_num(err, EINTR, "sigtimedwait interrupted by another signal");
	ok(sig == 4711 && is_filled(&info, sizeof info, POISON), "sig and info untouched by all of these");
	MUST(Kill(getpid(), SIGUSR1));
	is_num(RtSigtimedwait(&usr1, &info, NULL, &sig), 0, "sigtimedwait");
	ok(sig == SIGUSR1 && info.si_signo == SIGUSR1 && info.si_code == SI_USER && info.fields.kill.pid == getpid(), "the signal and its sender");
	MUST(Kill(getpid(), SIGUSR1));
	is_num(RtSigtimedwait(&usr1, NULL, NULL, NULL), 0, "sigtimedwait without info and sig");
	is_num(handled, 1, "no handler has run");
	MUST(RtSigprocmask(SIG_SETMASK, &old, NULL));
	set_default(SIGUSR1);
}

/* A child that waits for its end. */
static pid_t sleeper(void)
{
	pid_t child;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		watchdog(20);
		for (;;)
			pause();
	}
	if (child < 0)
		die("fork");
	return child;
}

static void test_kill(void)
{
	const pid_t child = sleeper();
	int status = 0;

	is_num(Kill(getpid(), 0), 0, "kill 0 checks");
	is_num(Kill(getpid(), LAST + 1), EINVAL, "kill with signal %d", LAST + 1);
	is_num(Kill(getpid(), -1), EINVAL, "kill with signal -1");
	is_num(Kill(INT_MIN, 0), ESRCH, "kill of INT_MIN");
	is_num(Tgkill(-1, 1, 0), EINVAL, "tgkill of group -1");
	is_num(Tgkill(getpid(), 0, 0), EINVAL, "tgkill of thread 0");
	is_num(Tgkill(child, getpid(), 0), ESRCH, "tgkill of a thread of another process");
	is_num(Tgkill(child, child, SIGTERM), 0, "tgkill of a child");
	waitpid(child, &status, 0);
	ok(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM, "it ends by that");
	is_num(Kill(child, 0), ESRCH, "kill of a process that was reaped");
}

static void test_kill_other(void)
{
	is_num(Setresuid(65534, 65534, 65534), 0, "as another user");
	is_num(Kill(getppid(), 0), EPERM, "kill of another's process");
}

static void test_pidfd(void)
{
	pid_t child;
	PollFd poll;
	Siginfo info;
	int fd = 4711, copy = 4711, n, p[2], status;
	char byte = 0;
	Errno err;

	MUST(Pipe2(p, O_CLOEXEC));
	child = sleeper();
	err = PidfdOpen(child, 0, &fd);
	if (err == ENOSYS || err == EPERM) {
		skip(22, "no pidfds here");
		Close(p[0]);
		Close(p[1]);
	} else {
		is_num(err, 0, "pidfd_open");
		is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "is close-on-exec");
		copy = 4711;
		is_num(PidfdOpen(child, 1, &copy), EINVAL, "pidfd_open with an unknown flag");
		is_num(PidfdOpen(0, 0, &copy), EINVAL, "pidfd_open of 0");
		is_num(PidfdOpen(INT_MAX, 0, &copy), ESRCH, "pidfd_open of what is not there");
		is_num(PidfdGetfd(fd, 5000, 0, &copy), EBADF, "pidfd_getfd of no descriptor");
		is_num(PidfdGetfd(none, p[0], 0, &copy), EBADF, "pidfd_getfd by no descriptor");
		is_num(PidfdGetfd(fd, p[0], 1, &copy), EINVAL, "pidfd_getfd with an unknown flag");
		is_num(copy, 4711, "fd untouched by all of these");
		err = PidfdGetfd(fd, p[0], 0, &copy);
		if (err == EPERM) {
			skip(3, "pidfd_getfd is not permitted here");
		} else {
			is_num(err, 0, "pidfd_getfd of the child's end of a pipe");
			is_num(fcntl(copy, F_GETFD), FD_CLOEXEC, "is close-on-exec");
			ok(write(p[1], "p", 1) == 1 && read(copy, &byte, 1) == 1 && byte == 'p', "and works");
			Close(copy);
		}
		Close(p[0]);
		Close(p[1]);
		poll.fd = fd;
		poll.events = POLLIN;
		is_num(Poll(&poll, 1, 0, &n), 0, "poll");
		is_num(n, 0, "the child lives");
		is_num(PidfdSendSignal(fd, LAST + 1, NULL, 0), EINVAL, "pidfd_send_signal %d", LAST + 1);
		is_num(PidfdSendSignal(fd, 0, NULL, 0x1000), EINVAL, "pidfd_send_signal with an unknown flag");
		is_num(PidfdSendSignal(none, 0, NULL, 0), EBADF, "pidfd_send_signal by no descriptor");
		memset(&info, 0, sizeof info);
		info.si_signo = SIGUSR2;
		info.si_code = SI_QUEUE;
		is_num(PidfdSendSignal(fd, SIGUSR1, &info, 0), EINVAL, "pidfd_send_signal with the info of another");
		is_num(PidfdSendSignal(fd, SIGTERM, NULL, 0), 0, "pidfd_send_signal SIGTERM");
		is_num(Poll(&poll, 1, 5000, &n), 0, "poll");
		ok(n == 1 && poll.revents & POLLIN, "the child has ended");
	}
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	if (err == 0 || fd != 4711) {
		is_num(PidfdSendSignal(fd, 0, NULL, 0), ESRCH, "pidfd_send_signal to a process that was reaped");
		Close(fd);
	}
}

/*
 * Unwinding from a handler: through the library's restorer to the function that was
 * interrupted and to its callers.
 */
static struct {
	int frames;
	bool fault, caller;
} seen;

__attribute__((noinline))
static void fault(volatile char *p)
{
	*p = 'f';
	*p = 'g';
}

__attribute__((noinline))
static int caller(volatile char *p)
{
	fault(p);
	return *p;	/* keeps the call from being the last thing, a jump */
}

static _Unwind_Reason_Code frame(struct _Unwind_Context *context, void *arg)
{
	const uintptr_t start = _Unwind_GetRegionStart(context);

	(void)arg;
	seen.frames++;
	if (start == (uintptr_t)fault)
		seen.fault = true;
	else if (start == (uintptr_t)caller && seen.fault)
		seen.caller = true;
	return seen.frames < 100 ? _URC_NO_REASON : _URC_NORMAL_STOP;
}

static void unwind(int sig, Siginfo *info, void *context)
{
	_Unwind_Backtrace(frame, NULL);
	forgive(sig, info, context);
}

static void test_unwind(void)
{
	struct sigaction theirs;
	int byte;

#if defined __powerpc__ || defined __loongarch__
	if (emulator_lacks(6, "unwinding from handlers on ppc and loong64"))
		return;
#endif
	page = (size_t)sysconf(_SC_PAGESIZE);
	for (int ours = 0; ours < 2; ours++) {
		const char *const who = ours ? "our" : "libc's";
		const Sigaction_t action = action_of(unwind, 0);

		forbidden = mmap(NULL, page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (forbidden == MAP_FAILED)
			die("mmap");
		memset(&seen, 0, sizeof seen);
		if (ours) {
			MUST(RtSigaction(SIGSEGV, &action, NULL));
		} else {
			memset(&theirs, 0, sizeof theirs);
			theirs.sa_sigaction = (void (*)(int, siginfo_t *, void *))(void (*)(void))unwind;
			theirs.sa_flags = SA_SIGINFO;
			sigaction(SIGSEGV, &theirs, NULL);
		}
		byte = caller(forbidden + 5);
		is_num(byte, 'g', "unwinding through %s restorer: the handler returns", who);
#ifdef __arm__
		if (ours) {
			skip(2, "unwinding through our restorer: on arm it takes a library made with UNWIND=1");
			munmap(forbidden, page);
			set_default(SIGSEGV);
			continue;
		}
#endif
		ok(seen.fault, "unwinding through %s restorer: the function that was interrupted is found", who);
		ok(seen.caller, "unwinding through %s restorer: its caller is found", who);
		if (!seen.caller)
			note("%d frames", seen.frames);
		munmap(forbidden, page);
		set_default(SIGSEGV);
	}
}

/* Registers of all kinds survive handlers that use them. */
static void spoil(int sig, Siginfo *info, void *context)
{
	volatile double x = 1.5;

	handler(sig, info, context);
	for (int i = 0; i < 50; i++)
		x = x * 1.0001 + i;
}

static void test_registers(void)
{
	const struct itimerval every = { { 0, 200 }, { 0, 200 } }, never = { { 0, 0 }, { 0, 0 } };
	const Sigaction_t action = action_of(spoil, SA_RESTART);
	const long end = milliseconds() + 2000;
	bool good = true;

	MUST(RtSigaction(SIGALRM, &action, NULL));
	handled = 0;
	setitimer(ITIMER_REAL, &every, NULL);
	while (handled < 100 && milliseconds() < end) {
		double sum = 0, product = 1;
		unsigned long a = 1, b = 2, c = 3, d = 5;

		for (int i = 1; i <= 20000; i++) {
			sum += 0.5;
			product *= i & 1 ? 2 : 0.5;
			a += b;
			b ^= c;
			b ^= c;
			c = c * 3 / 3;
			d ^= a;
			d ^= a;
		}
		good = good && sum == 10000 && product == 1 && a == 40001 && b == 2 && c == 3 && d == 5;
	}
	setitimer(ITIMER_REAL, &never, NULL);
	ok(good, "registers survive handlers");
	ok(handled >= 10, "of which there were enough");
	note("%d signals", handled);
	set_default(SIGALRM);
}

/* A signal to one thread of two. */
static volatile int thread_tid;
static volatile int hit;

static void thread_handler(int sig, Siginfo *info, void *context)
{
	(void)sig;
	(void)info;
	(void)context;
	hit = Gettid();
}

static void *thread(void *p)
{
	Sigset_t nothing = set_of(0);

	(void)p;
	__atomic_store_n(&thread_tid, Gettid(), __ATOMIC_RELEASE);
	while (!hit)
		if (RtSigsuspend(&nothing) != EINTR)
			break;
	return NULL;
}

static void test_thread(void)
{
	const Sigaction_t action = action_of(thread_handler, 0);
	const Sigset_t usr1 = set_of(SIGUSR1);
	Sigset_t old;
	pthread_t id;

	MUST(RtSigaction(SIGUSR1, &action, NULL));
	MUST(RtSigprocmask(SIG_BLOCK, &usr1, &old));
	must(pthread_create(&id, NULL, thread, NULL), "pthread_create");
	while (!__atomic_load_n(&thread_tid, __ATOMIC_ACQUIRE))
		sched_yield();
	is_num(Tgkill(getpid(), thread_tid, SIGUSR1), 0, "tgkill of a thread");
	pthread_join(id, NULL);
	ok(hit == thread_tid && hit != Gettid(), "that thread's handler runs");
	MUST(RtSigprocmask(SIG_SETMASK, &old, NULL));
	set_default(SIGUSR1);
}

int main(void)
{
	int lowest;

	watchdog(20);
	none = fcntl(0, F_DUPFD, 200);
	close(none);
	lowest = lowest_fd();
	test_sets();
	test_sigaction();
	test_siginfo();
	test_segv();
	test_restart();
	test_altstack();
	test_flags();
	test_sigprocmask();
	test_waiting();
	test_kill();
	if (geteuid() == 0)
		in_child(test_kill_other);
	else
		skip(2, "only root can become another user");
	test_pidfd();
	test_unwind();
	test_registers();
	test_thread();
	is_num(lowest_fd(), lowest, "no descriptor was left open");
	return done_testing();
}
