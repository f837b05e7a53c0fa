/*
 * ForkExec on a system that cannot create pipes close-on-exec. ForkLock is held from the creation
 * of the status pipe until the child exists, so that no other child inherits the pipe.
 *
 * Signals are blocked before the lock is taken, and in the child until just before execve. So none
 * of the parent's handlers runs in the child, or waits for a lock that its own thread holds.
 * __pthread_sigmask blocks them for this thread only; sigprocmask would affect all threads of the
 * process (xnu, bsd/kern/kern_sig.c, set_procsigmask). Faults stay unblocked: this kernel retries
 * a blocked fault for ever (threadsignal), where Linux kills the process.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn.h"

#define CALL SPAWN_CALL

static Errno openStatus(const ProcAttr *attr, int p[2])
{
	Errno err = Pipe(p);

	for (int i = 0; i < 2 && err == 0; i++)
		err = CALL(SYS_FCNTL_NOCANCEL, p[i], F_SETFD, FD_CLOEXEC);
	if (err == 0 && libsyscall_namesPipe(attr, p))
		err = EBADF;
	return err;
}

/*
 * Resets handled signals to the default, so that no handler of the parent's runs; ignored ones stay
 * so.
 */
static Errno resetHandlers(void)
{
	for (int sig = 1; sig <= (int)LIBSYSCALL_BITS(Sigset_t); sig++) {
		Sigaction_t action;
		SigactionTramp none;
		Errno err = CALL(SYS_SIGACTION, sig, NULL, &action);

		if (err == EINVAL)
			continue;	/* SIGKILL, SIGSTOP, and 32, which is no signal */
		if (err)
			return err;
		if ((uintptr_t)action.handler <= 1)
			continue;
		none.handler = NULL;
		none.tramp = NULL;
		none.mask.sig[0] = 0;
		none.flags = 0;
		err = CALL(SYS_SIGACTION, sig, &none, NULL);
		if (err)
			return err;
	}
	return 0;
}

/*
 * The kernel's first group is the effective one (xnu, bsd/sys/ucred.h, cr_gid). So setgroups gets
 * it first, as from Libc's initgroups; otherwise setgid would replace one of the others.
 */
static Errno setGroups(const Credential *c)
{
	Gid_t groups[NGROUPS_MAX];
	size_t n = 0;

	groups[n++] = c->gid;
	for (size_t i = 0; i < c->ngroups; i++) {
		if (c->groups[i] == c->gid)
			continue;
		if (n == NGROUPS_MAX)
			return EINVAL;
		groups[n++] = c->groups[i];
	}
	return CALL(SYS_SETGROUPS, n, groups);
}

static Errno setCredential(const SysProcAttr *sys)
{
	const Credential *const c = sys->credential;

	if (!c)
		return 0;
	if (!c->no_setgroups)
		STEP(setGroups(c));
	STEP(CALL(SYS_SETGID, c->gid));
	return CALL(SYS_SETUID, c->uid);
}

static Errno beTraced(const SysProcAttr *sys)
{
	return sys->ptrace ? CALL(SYS_PTRACE, PT_TRACE_ME) : 0;
}

/* Runs the child's steps in the order of spawn_child_linux.c. Returns only on error. */
static Errno run(Spawn *s)
{
	const SysProcAttr *const sys = s->sys;

	STEP(libsyscall_setSession(sys));
	STEP(resetHandlers());
	STEP(libsyscall_changeRoot(sys));
	STEP(setCredential(sys));
	STEP(libsyscall_changeDirectory(s));
	STEP(libsyscall_placeFiles(s));
	STEP(libsyscall_setTerminal(sys));
	STEP(beTraced(sys));
	STEP(CALL(SYS___PTHREAD_SIGMASK, SIG_SETMASK, s->mask, NULL));
	/* Without this, the parent could not tell success from a child killed before execve. */
	STEP(libsyscall_tell(s->statusPipe, 0));
	return CALL(SYS_EXECVE, s->path, s->argv, s->envv);
}

/* Signals are blocked. */
static Errno spawn(Spawn *s, int *pid)
{
	int status[2] = { -1, -1 };
	uintptr_t child = 0, inChild = 0;
	Errno err;

	ForkLockLock();
	err = openStatus(s->attr, status);
	s->statusPipe = status[1];
	if (err == 0)
		err = RawSyscall(SYS_FORK, 0, 0, 0, &child, &inChild);
	if (err == 0 && inChild) {
		err = run(s);
		libsyscall_failChild(s->statusPipe, err);
	}
	ForkLockUnlock();
	if (err == 0) {
		err = libsyscall_readStatus(status);
		if (err)
			libsyscall_reap((int)child, 0);	/* ECHILD: others or an ignored SIGCHLD did */
	}
	libsyscall_closeBoth(status);
	if (err == 0)
		*pid = (int)child;
	return err;
}

/* Fills a set with all signals but those that report faults. */
static void blockedSignals(Sigset_t *set)
{
	static const int faults[] = { SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGSYS };

	SigsetFill(set);
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++)
		set->sig[0] &= ~(UINT32_C(1) << (faults[i] - 1));
}

Errno ForkExecAttr(const char *argv0, char *const argv[], const ProcAttr *attr, int *pid)
{
	Sigset_t blocked, mask;
	Spawn s;
	int child = -1;
	Errno err = libsyscall_beginSpawn(&s, argv0, argv, attr);

	if (err)
		return err;
	s.mask = s.sys->sigmask ? s.sys->sigmask : &mask;
	blockedSignals(&blocked);
	err = PthreadSigmask(SIG_SETMASK, &blocked, &mask);
	if (err == 0) {
		err = spawn(&s, &child);
		/* This cannot fail; if it did, the child would exist all the same. */
		CALL(SYS___PTHREAD_SIGMASK, SIG_SETMASK, &mask, NULL);
	}
	libsyscall_endSpawn(&s);
	if (err == 0 && pid)
		*pid = child;
	return err;
}

LIBSYSCALL_PUBLIC(ForkExecAttr)
