/*
 * Signals. Handlers of ours on the host only note what came; the guest's handlers run when the guest
 * would go on: after a call, or where it was interrupted. So it is in xnu (bsd/kern/kern_sig.c, issignal
 * and postsig), and here it keeps the emulator from being interrupted in the middle of its work.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "cpu.h"
#include "xnu_calls.h"

#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { SIGNALS = 32 };		/* bsd/sys/signal.h, __DARWIN_NSIG */

enum { DEFAULT = 0, IGNORE = 1 };

/* bsd/dev/i386/unix_signal.c: the style that goes to tramp and comes back to sigreturn. */
enum { UC_TRAD = 1, UC_FLAVOR = 30 };

struct pending {
	bool set;
	siginfo_t info;
};

/*
 * What a thread's own faults send, and SIGSYS, which the front end lives by. The host must neither block nor ignore them, or it
 * kills. So they always have a handler of ours, and which of them the guest blocks is known here.
 */
#define BIT(sig) ((uint32_t)1 << ((sig) - 1))
static const uint32_t faults = BIT(D_SIGILL) | BIT(D_SIGTRAP) | BIT(D_SIGFPE) | BIT(D_SIGBUS) | BIT(D_SIGSEGV) | BIT(D_SIGSYS);
static __thread uint32_t held;

/* On the guest's stack while its handler runs; its address is what sigreturn gets. What a ucontext has is not emulated. */
struct frame {
	uint64_t magic;
	struct cpu cpu;
	uint32_t mask;
	bool onstack;
	D_Siginfo info;
	unsigned char vector[1024];
};
static const uint64_t magic = 0x786e7520666d6531;
static const word secret = 0x5ec2e7;	/* since xnu-4570 a token has to come back as well: its address, and this */
/*
 * Whether a wrong one is noticed: bsd/kern/kern_sig.c:467 and :521, sigaction. The first action that the process sets decides, by a flag
 * of bsd/sys/signal.h:477, which libplatform always gives; :765, execsigs: a new program decides anew.
 */
enum { VALIDATE_SIGRETURN = 0x0400 };
/* bsd/sys/signal.h:483, SA_USERSPACE_MASK. */
enum { USERSPACE_FLAGS = D_SA_ONSTACK | D_SA_RESTART | D_SA_RESETHAND | D_SA_NOCLDSTOP | D_SA_NODEFER | D_SA_NOCLDWAIT | D_SA_SIGINFO };
static enum { UNDECIDED, VALIDATES, DOES_NOT } validation;

static D_SigactionTramp actions[SIGNALS];
static uint32_t was_set;
static unsigned watched[SIGNALS], counts[SIGNALS];
static __thread struct pending pending[SIGNALS];
static __thread volatile sig_atomic_t any_pending;
static __thread struct { word base, size; bool enabled, active; } stack;
static __thread struct { bool set; uint32_t mask; } suspended;	/* the mask from before sigsuspend: uu_oldmask */

static bool valid(int sig)
{
	return sig > 0 && sig < SIGNALS && host_signal(sig) != 0;
}

void host_set(uint32_t darwin, sigset_t *host)
{
	sigemptyset(host);
	for (int sig = 1; sig < SIGNALS; sig++)
		if (darwin & ~faults & BIT(sig) && host_signal(sig) != 0)
			sigaddset(host, host_signal(sig));
}

static uint32_t darwin_set(const sigset_t *host)
{
	uint32_t set = 0;

	for (int sig = 1; sig < SIGNALS; sig++)
		if (host_signal(sig) != 0 && sigismember(host, host_signal(sig)) == 1)
			set |= BIT(sig);
	return set;
}

uint32_t mask_get(const sigset_t *mask)
{
	return (darwin_set(mask) & ~faults) | held;
}

/* bsd/sys/signalvar.h:170, sigcantmask. */
void mask_set(uint32_t darwin, sigset_t *mask)
{
	darwin &= ~(BIT(D_SIGKILL) | BIT(D_SIGSTOP));
	held = darwin & faults;
	host_set(darwin, mask);
}

bool mask_has(const sigset_t *mask, int darwin)
{
	return (mask_get(mask) & BIT(darwin)) != 0;
}

/* bsd/sys/signalvar.h, sigprop: what has no handler, and does nothing. */
static bool is_ignored(int sig)
{
	static const uint32_t nothing = BIT(D_SIGURG) | BIT(D_SIGCHLD) | BIT(D_SIGIO) | BIT(D_SIGWINCH) | BIT(D_SIGINFO);

	return actions[sig].handler == IGNORE || (actions[sig].handler == DEFAULT && nothing & BIT(sig));
}

bool signal_arrived(int host, const siginfo_t *info)
{
	const int sig = darwin_signal(host);

	if (!valid(sig))
		return false;
	counts[sig]++;
	if (is_ignored(sig))
		return true;
	pending[sig].info = *info;
	pending[sig].set = true;
	any_pending = 1;
	return true;
}

static void host_handler(int host, siginfo_t *info, void *context)
{
	const int saved = errno;

	(void)context;
	if (info->si_code > 0 && faults & BIT(darwin_signal(host)))	/* the emulator itself has crashed */
		_exit(97);
	signal_arrived(host, info);
	errno = saved;
}

void (*signal_handler)(int, siginfo_t *, void *) = host_handler;	/* a front end puts its own in front */

/* The host's action for what the guest wants. */
static int install(int sig)
{
	const word handler = actions[sig].handler;
	struct sigaction action = { .sa_flags = SA_SIGINFO | SA_ONSTACK };

	if (host_signal(sig) == SIGSYS)
		return 0;	/* the front end's */
	sigfillset(&action.sa_mask);
	if ((handler != DEFAULT && handler != IGNORE) || watched[sig] || faults & BIT(sig)) {
		action.sa_sigaction = signal_handler;
	} else {
		action.sa_flags = 0;
		action.sa_handler = handler == IGNORE || sig == D_SIGINFO || sig == D_SIGIO ? SIG_IGN : SIG_DFL;
	}
	if (sig == D_SIGCHLD && actions[sig].flags & D_SA_NOCLDSTOP)
		action.sa_flags |= SA_NOCLDSTOP;
	if (sig == D_SIGCHLD && actions[sig].flags & D_SA_NOCLDWAIT)
		action.sa_flags |= SA_NOCLDWAIT;
	return sigaction(host_signal(sig), &action, NULL);
}

/* What the guest inherited from before it was started. */
void signal_start(void)
{
	const struct sigaction nudge = { .sa_sigaction = signal_handler, .sa_flags = SA_SIGINFO | SA_ONSTACK };
	sigset_t mask;

	sigprocmask(SIG_SETMASK, NULL, &mask);
	held = darwin_set(&mask) & faults;
	for (int sig = 1; sig < SIGNALS; sig++)
		if (faults & BIT(sig))
			sigdelset(&mask, host_signal(sig));
	sigdelset(&mask, NUDGE);
	sigaction(NUDGE, &nudge, NULL);
	for (int sig = 1; sig < SIGNALS; sig++) {
		struct sigaction action;

		if (valid(sig) && sigaction(host_signal(sig), NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			actions[sig].handler = IGNORE;
		if (sig == D_SIGINFO || sig == D_SIGIO || faults & BIT(sig))
			install(sig);
	}
	sigprocmask(SIG_SETMASK, &mask, NULL);
}

/* bsd/kern/kern_sig.c:727, execsigs: what is ignored or blocked stays so. */
void signal_exec(const sigset_t *mask)
{
	sigset_t all = *mask;

	for (int sig = 1; sig < SIGNALS; sig++) {
		if (!(faults & BIT(sig)))
			continue;
		if (actions[sig].handler == IGNORE)
			signal(host_signal(sig), SIG_IGN);
		if (held & BIT(sig))
			sigaddset(&all, host_signal(sig));
	}
	sigprocmask(SIG_SETMASK, &all, NULL);
}

void signal_exec_failed(const sigset_t *mask)
{
	for (int sig = 1; sig < SIGNALS; sig++)
		if (faults & BIT(sig) && actions[sig].handler == IGNORE)
			install(sig);
	sigprocmask(SIG_SETMASK, mask, NULL);
}

/* bsd/kern/kern_fork.c, forkproc: nothing is pending for a child. */
void signal_forked(void)
{
	memset(pending, 0, sizeof pending);
	any_pending = 0;
}

void signal_watch(int darwin)
{
	if (valid(darwin)) {
		watched[darwin] = 1;
		install(darwin);
	}
}

unsigned signal_count(int darwin)
{
	return counts[darwin];
}

void signal_post(int darwin)
{
	siginfo_t info = { .si_signo = host_signal(darwin), .si_code = SI_USER, .si_pid = getpid() };

	signal_arrived(host_signal(darwin), &info);
}

/* bsd/kern/kern_sig.c:1778, threadsignal: ignored, it does nothing, blocked, it waits; the instruction is tried again in both cases. */
void signal_fault(int darwin)
{
	signal_post(darwin);
}

bool signal_due(const sigset_t *mask)
{
	for (int sig = 1; any_pending && sig < SIGNALS; sig++)
		if (pending[sig].set && !mask_has(mask, sig))
			return true;
	return false;
}

/* bsd/kern/kern_synch.c, _sleep: ps_sigintr has the signals whose handlers were set without SA_RESTART. */
bool signal_interrupts(const sigset_t *mask)
{
	for (int sig = 1; sig < SIGNALS; sig++)
		if (pending[sig].set && !mask_has(mask, sig) && !(actions[sig].flags & D_SA_RESTART))
			return true;
	return false;
}

/* The host does what is to be done to a process whose signal has no handler. */
static void by_default(int host, sigset_t *mask)
{
	sigset_t only;

	signal(host, SIG_DFL);
	raise(host);
	sigemptyset(&only);
	sigaddset(&only, host);
	sigprocmask(SIG_UNBLOCK, &only, NULL);
	(void)mask;
}

/* bsd/kern/kern_sig.c, sendsig's siginfo; codes by name. */
static D_Siginfo guest_info(int sig, const siginfo_t *info)
{
	D_Siginfo out;

	memset(&out, 0, sizeof out);
	out.D_si_signo = sig;
	out.D_si_code = info->si_code;
	if (info->si_code == SI_USER || info->si_code == SI_TKILL || info->si_code == SI_QUEUE)
		out.D_si_code = 0x10001;		/* SI_USER */
	if (info->si_code <= 0 || sig == D_SIGCHLD) {
		out.D_si_pid = info->si_pid;
		out.D_si_uid = info->si_uid;
	}
	if (sig == D_SIGCHLD) {
		out.D_si_status = info->si_status;
		if (info->si_code != CLD_EXITED)
			out.D_si_status = darwin_signal(info->si_status);
	}
	if (sig == D_SIGSEGV || sig == D_SIGBUS)
		out.D_si_addr = (word)(uintptr_t)info->si_addr;
	return out;
}

/* One handler, on top of what the guest was about to do. */
static bool enter(struct cpu *cpu, sigset_t *mask, int sig)
{
	const D_SigactionTramp action = actions[sig];
	struct frame frame = { .magic = magic, .cpu = *cpu, .mask = suspended.set ? suspended.mask : mask_get(mask), .onstack = stack.active };
	uint64_t sp = cpu_stack(cpu) - cpu_red_zone;

	if (action.flags & D_SA_ONSTACK && stack.enabled && !stack.active) {
		sp = stack.base + stack.size;
		stack.active = true;
	}
	sp = (sp - sizeof frame) & ~(uint64_t)63;
	frame.info = guest_info(sig, &pending[sig].info);
	if (cpu->vector && cpu->vector_size <= sizeof frame.vector)
		memcpy(frame.vector, cpu->vector, cpu->vector_size);
	if (copyout(&frame, (void *)(uintptr_t)sp, sizeof frame) != 0)
		return false;
	suspended.set = false;
	mask_set(mask_get(mask) | action.mask.sig[0] | (action.flags & D_SA_NODEFER ? 0 : BIT(sig)), mask);
	/* bsd/kern/kern_sig.c:3174, postsig: two signals keep their handlers. */
	if (action.flags & D_SA_RESETHAND && sig != D_SIGILL && sig != D_SIGTRAP) {
		actions[sig].handler = DEFAULT;
		actions[sig].flags &= ~(D_SA_SIGINFO | D_SA_NODEFER);
		install(sig);
	}
	const word args[6] = { action.handler, action.flags & D_SA_SIGINFO ? UC_FLAVOR : UC_TRAD, (word)sig,
		(word)(sp + offsetof(struct frame, info)), (word)sp, xnu_old ? 0 : (word)sp ^ secret };
	return cpu_enter_handler(cpu, sp, args, action.tramp) == 0;
}

/* All other signals are blocked while this runs. */
void signal_deliver(struct cpu *cpu, sigset_t *mask)
{
	thread_sync(mask);
	if (!any_pending && !suspended.set)
		return;
	any_pending = 0;
	for (int sig = 1; sig < SIGNALS; sig++) {
		if (!pending[sig].set)
			continue;
		if (mask_has(mask, sig)) {	/* a handler before it has blocked it */
			any_pending = 1;
			continue;
		}
		pending[sig].set = false;
		if (actions[sig].handler == DEFAULT) {
			by_default(host_signal(sig), mask);
		} else if (actions[sig].handler != IGNORE && !enter(cpu, mask, sig)) {
			signal(SIGILL, SIG_DFL);	/* no stack for it: bsd/dev/i386/unix_signal.c, bad: */
			raise(SIGILL);
		}
	}
	if (suspended.set)
		mask_set(suspended.mask, mask);
	suspended.set = false;
}

/* bsd/kern/kern_sig.c:482, sigaction: SA_RESETHAND is not told; that calls are restarted is a bit that is not set, from the start. */
static int flags_told(int sig)
{
	const int own = sig == D_SIGCHLD ? D_SA_NOCLDSTOP | D_SA_NOCLDWAIT : 0;
	int flags = actions[sig].flags & (D_SA_ONSTACK | D_SA_SIGINFO | D_SA_NODEFER | D_SA_RESTART | own);

	if (!(was_set & BIT(sig)))
		flags |= D_SA_RESTART;
	if (sig == D_SIGCHLD && actions[sig].handler == IGNORE)
		flags |= D_SA_NOCLDWAIT;
	return flags;
}

int xnu_sigaction(struct call *c)
{
	const int sig = arg_int(c);
	const void *const in = arg_pointer(c);
	void *const out = arg_pointer(c);
	D_SigactionTramp action, new;
	int err;

	if (sig <= 0 || sig >= SIGNALS || sig == D_SIGKILL || sig == D_SIGSTOP)
		return D_EINVAL;
	action = actions[sig];
	if (in && (err = copyin(in, &new, sizeof new)) != 0)
		return err;
	if (out) {
		const D_Sigaction_t old = { .handler = action.handler, .mask = action.mask, .flags = flags_told(sig) };

		if ((err = copyout(&old, out, sizeof old)) != 0)
			return err;
	}
	if (!in)
		return 0;
	if (validation == UNDECIDED)
		validation = new.flags & VALIDATE_SIGRETURN ? VALIDATES : DOES_NOT;
	new.flags &= USERSPACE_FLAGS;
	actions[sig] = new;
	was_set |= BIT(sig);
	if (is_ignored(sig))	/* :691, setsigvec: what waits is forgotten */
		pending[sig].set = false;
	return result(install(sig));
}

int xnu_sigpending(struct call *c)
{
	void *const out = arg_pointer(c);
	sigset_t host;
	uint32_t set;

	sigpending(&host);
	set = darwin_set(&host);
	for (int sig = 1; sig < SIGNALS; sig++)
		if (pending[sig].set)
			set |= BIT(sig);
	if (out)	/* bsd/kern/kern_sig.c:835: where it cannot be written, it is not told */
		copyout(&set, out, sizeof set);
	return 0;
}

/* The mask is in the register, not behind a pointer: bsd/kern/kern_sig.c. */
int xnu_sigsuspend(struct call *c)
{
	suspended.mask = mask_get(c->mask);
	suspended.set = true;
	mask_set((uint32_t)arg_word(c), c->mask);
	while (!signal_due(c->mask))
		sigsuspend(c->mask);
	return D_EINTR;
}

int xnu_sigaltstack(struct call *c)
{
	const void *const in = arg_pointer(c);
	void *const out = arg_pointer(c);
	const D_Stack_t old = { .ss_sp = stack.base, .ss_size = stack.size, .ss_flags = stack.active ? D_SS_ONSTACK : stack.enabled ? 0 : D_SS_DISABLE };
	D_Stack_t set;
	int err;

	if (out && (err = copyout(&old, out, sizeof old)) != 0)
		return err;
	if (!in)
		return 0;
	if ((err = copyin(in, &set, sizeof set)) != 0)
		return err;
	if (set.ss_flags & ~D_SS_DISABLE || (set.ss_flags & D_SS_DISABLE && stack.active))
		return D_EINVAL;
	if (stack.active)
		return D_EPERM;
	if (!(set.ss_flags & D_SS_DISABLE) && set.ss_size < 8192)	/* OLDMINSIGSTKSZ, bsd/kern/kern_sig.c */
		return D_ENOMEM;
	stack.enabled = !(set.ss_flags & D_SS_DISABLE);
	if (!stack.enabled)	/* bsd/kern/kern_sig.c:1303: the place is not forgotten */
		return 0;
	stack.base = set.ss_sp;
	stack.size = set.ss_size;
	return 0;
}

/* sigreturn(context, style, token): back to where the guest was. bsd/dev/i386/unix_signal.c and bsd/dev/arm/unix_signal.c. */
int xnu_sigreturn(struct call *c)
{
	const void *const context = arg_pointer(c);
	const word style = arg_word(c), token = arg_word(c);
	void *const vector = c->cpu->vector;
	const size_t size = c->cpu->vector_size;
	static __thread struct frame frame;

	if (copyin(context, &frame, sizeof frame) != 0)
		return D_EFAULT;
	if (frame.magic != magic || (style != UC_TRAD && style != UC_FLAVOR))
		return D_EINVAL;
	/* bsd/dev/arm/unix_signal.c:878, bsd/dev/i386/unix_signal.c:866: but the mask is that of the context, even so */
	mask_set(frame.mask, c->mask);
	stack.active = frame.onstack;
	if (!xnu_old && token != ((word)(uintptr_t)context ^ secret) && validation != DOES_NOT)
		return D_EINVAL;
	*c->cpu = frame.cpu;
	c->cpu->vector = vector;
	c->cpu->vector_size = size;
	if (vector && size <= sizeof frame.vector)
		memcpy(vector, frame.vector, size);
	for (int sig = 1; sig < SIGNALS; sig++)
		if (pending[sig].set)
			any_pending = 1;
	return JUST_RETURN;
}

/* kill(pid, sig, posix): bsd/kern/kern_sig.c; with posix 0, pid -1 spares nobody, as old BSD did: not emulated. */
int xnu_kill(struct call *c)
{
	const int pid = arg_int(c), sig = arg_int(c);

	if (sig < 0 || sig >= SIGNALS)
		return D_EINVAL;
	return result(kill(pid, sig == 0 ? 0 : host_signal(sig)));
}

/*
 * Waits for one of a set of signals, which should be blocked: bsd/kern/kern_sig.c:1207, __sigwait_nocancel. All signals but these are
 * blocked meanwhile; where the number cannot be written the signal has been taken.
 */
int xnu_sigwait(struct call *c)
{
	const void *const in = arg_pointer(c);
	void *const out = arg_pointer(c);
	uint32_t set;
	sigset_t host;
	int got = 0, err;

	if (!in)
		return D_EINVAL;
	if ((err = copyin(in, &set, sizeof set)) != 0)
		return err;
	set &= ~(BIT(D_SIGKILL) | BIT(D_SIGSTOP));
	if (set == 0)
		return D_EINVAL;
	for (int sig = 1; sig < SIGNALS && got == 0; sig++)
		if (pending[sig].set && set & BIT(sig)) {
			pending[sig].set = false;
			got = sig;
		}
	if (got == 0) {
		host_set(set, &host);
		if (sigwait(&host, &got) != 0)
			return D_EINVAL;
		got = darwin_signal(got);
	}
	return out ? copyout(&got, out, sizeof got) : 0;
}
