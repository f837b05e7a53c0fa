/*
 * ForkExec on a system whose descriptors are not born close-on-exec: ForkLock is held from the
 * making of the status pipe until the child exists, so that no other child inherits it.
 *
 * Signals are blocked from before the lock on, in the child until just before execve, so that
 * no handler of the parent's runs in the child or waits for a lock that its own thread holds.
 * They are blocked for this thread only, which takes __pthread_sigmask: sigprocmask is for all
 * threads of the process (xnu, bsd/kern/kern_sig.c, set_procsigmask). Faults are not blocked: a
 * fault that is would be tried again for ever (threadsignal), where Linux kills.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn.h"

#define CALL SPAWN_CALL

/* One per spawn, in the parent's frame; the child has a copy. */
typedef struct Spawn {
	const char *path;
	char *const *argv, *const *envv;
	const char *dir;
	const SysProcAttr *sys;
	int *files;		/* a copy of the caller's list, which the child changes: few, or a mapping */
	int nfiles;
	int few[16];
	int status[2];		/* the pipe for the child's error */
	const Sigset_t *mask;	/* the program's */
} Spawn;

static const SysProcAttr nothing;

static Errno openStatus(const ProcAttr *attr, int p[2])
{
	Errno err = Pipe(p);

	for (int i = 0; i < 2 && err == 0; i++)
		err = CALL(SYS_FCNTL_NOCANCEL, p[i], F_SETFD, FD_CLOEXEC);
	if (err == 0 && libsyscall_namesPipe(attr, p))
		err = EBADF;
	return err;
}

/* What has a handler gets the default, so that none of the parent's can run here; what is ignored stays so. */
static Errno resetHandlers(void)
{
	for (int sig = 1; sig <= (int)LIBSYSCALL_BITS(Sigset_t); sig++) {
		Sigaction_t action;
		SigactionTramp none;
		Errno err = CALL(SYS_SIGACTION, sig, NULL, &action);

		if (err == EINVAL)
			continue;	/* SIGKILL, SIGSTOP, and 32 is none */
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
 * The first of the kernel's groups is the effective one (xnu, bsd/sys/ucred.h, cr_gid): setgroups
 * takes it before the others, as Libc's initgroups hands them over, or setgid would replace one.
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

static Errno setCredential(const Credential *c)
{
	Errno err = c->no_setgroups ? 0 : setGroups(c);

	if (err == 0)
		err = CALL(SYS_SETGID, c->gid);
	if (err == 0)
		err = CALL(SYS_SETUID, c->uid);
	return err;
}

/* The child, in the order that Linux has as well: spawn_child_linux.c. Returns only when something failed. */
static Errno run(Spawn *s)
{
	const SysProcAttr *const sys = s->sys;
	Errno err = libsyscall_setSession(sys);

	if (err == 0)
		err = resetHandlers();
	if (err == 0 && sys->chroot)
		err = CALL(SYS_CHROOT, sys->chroot);
	/* The directory is outside yet, and with it "..", and all relative names. */
	if (err == 0 && sys->chroot)
		err = CALL(SYS_CHDIR, "/");
	if (err == 0 && sys->credential)
		err = setCredential(sys->credential);
	if (err == 0 && s->dir)
		err = CALL(SYS_CHDIR, s->dir);
	if (err == 0)
		err = libsyscall_placeFiles(s->files, s->nfiles, &s->status[1]);
	if (err == 0)
		err = libsyscall_setTerminal(sys);
	if (err == 0 && sys->ptrace)
		err = CALL(SYS_PTRACE, PT_TRACE_ME);
	if (err == 0)
		err = CALL(SYS___PTHREAD_SIGMASK, SIG_SETMASK, s->mask, NULL);
	/* So that the parent knows it from a child that was killed on the way. */
	if (err == 0)
		err = libsyscall_tell(s->status[1], 0);
	if (err == 0)
		err = CALL(SYS_EXECVE, s->path, s->argv, s->envv);
	return err;
}

/* Signals are blocked. */
static Errno spawn(Spawn *s, const ProcAttr *attr, int *pid)
{
	uintptr_t child = 0, inChild = 0;
	Errno err;

	ForkLockLock();
	err = openStatus(attr, s->status);
	if (err == 0)
		err = RawSyscall(SYS_FORK, 0, 0, 0, &child, &inChild);
	if (err == 0 && inChild)
		libsyscall_failChild(s->status[1], run(s));
	ForkLockUnlock();
	if (err == 0) {
		err = libsyscall_readStatus(s->status);
		if (err)
			libsyscall_reap((int)child, 0);	/* ECHILD: somebody else has, or the kernel, where SIGCHLD is ignored */
	}
	libsyscall_closeBoth(s->status);
	if (err == 0)
		*pid = (int)child;
	return err;
}

/* All but those of faults. */
static void blockedSignals(Sigset_t *set)
{
	static const int faults[] = { SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGSYS };

	SigsetFill(set);
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++)
		set->sig[0] &= ~(UINT32_C(1) << (faults[i] - 1));
}

Errno ForkExecAttr(const char *argv0, char *const argv[], const ProcAttr *attr, int *pid)
{
	static const ProcAttr none;
	static char *const empty[] = { NULL };
	Sigset_t blocked, mask;
	size_t size;
	Spawn s;
	int child = -1;
	Errno err;

	if (!attr)
		attr = &none;
	s.sys = attr->sys ? attr->sys : &nothing;
	if (!libsyscall_isValid(attr, s.sys))
		return EINVAL;
	s.path = argv0;
	s.argv = argv ? argv : empty;
	s.envv = attr->env ? attr->env : empty;
	s.dir = attr->dir;
	s.files = s.few;
	s.nfiles = (int)attr->nfiles;
	s.status[0] = s.status[1] = -1;
	s.mask = s.sys->sigmask ? s.sys->sigmask : &mask;
	size = attr->nfiles * sizeof *s.files;
	if (size > sizeof s.few) {
		err = libsyscall_mapFiles(size, &s.files);
		if (err)
			return err;
	}
	libsyscall_copy(s.files, attr->files, size);
	blockedSignals(&blocked);
	err = PthreadSigmask(SIG_SETMASK, &blocked, &mask);
	if (err == 0) {
		err = spawn(&s, attr, &child);
		/* It cannot fail, and if it did, there would be a child all the same. */
		CALL(SYS___PTHREAD_SIGMASK, SIG_SETMASK, &mask, NULL);
	}
	if (s.files != s.few)
		CALL(SYS_MUNMAP, s.files, size);
	if (err == 0 && pid)
		*pid = child;
	return err;
}

LIBSYSCALL_PUBLIC(ForkExecAttr)
