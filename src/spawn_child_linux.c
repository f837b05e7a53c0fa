/*
 * The child of ForkExec, from clone to execve.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * It may run in the parent's memory, which the parent goes on using after execve; the parent's
 * thread is stopped until then. So it calls only raw trampolines, which call no hooks, and writes
 * only its own stack and its Spawn. All signals are blocked until just before execve and then have
 * no handlers.
 *
 * The order of the steps is that of Go's forkAndExecInChild, learnt from years of bugs: the
 * terminal before signals can stop the child (golang.org/issue/37217); namespaces before chroot;
 * groups before the user; capabilities and pdeathsig after the user, which clears them (9686);
 * descriptors after all that opens some; tracing last.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

#define CALL SPAWN_CALL

/* Waits until the parent has written our identity maps; returns its error. */
static Errno awaitMaps(const Spawn *s)
{
	uintptr_t word = 0, n = 0;
	Errno err;

	if (s->mapsPipe < 0)
		return 0;
	CALL(SYS_CLOSE, s->mapsPipeEnd);	/* so that we read end of file if the parent dies */
	do
		err = RawSyscall(SYS_READ, (uintptr_t)s->mapsPipe, (uintptr_t)&word, sizeof word, &n, NULL);
	while (err == EINTR);
	if (err)
		return err;
	return n == sizeof word ? (Errno)word : EPIPE;
}

/*
 * Resets handled signals to the default, so that no handler of the parent's runs; ignored ones stay
 * so.
 */
static Errno resetHandlers(const Spawn *s)
{
	for (int sig = 1; s->resetHandlers && sig <= (int)LIBSYSCALL_BITS(Sigset_t); sig++) {
		/*
		 * qemu's mips writes a word past the kernel's structure (linux-user, sa_restorer).
		 */
		union {
			Sigaction_t action;
			char bytes[sizeof(Sigaction_t) + sizeof(uintptr_t)];
		} old;
		Errno err = CALL(SYS_RT_SIGACTION, sig, NULL, &old, LIBSYSCALL_SIGACTION_LAST(NULL));

		if (err == EINVAL)
			continue;	/* an emulator reserves some signals */
		if (err)
			return err;
		if ((uintptr_t)old.action.handler <= 1)
			continue;
		old.action.handler = NULL;
		old.action.flags = 0;
		err = CALL(SYS_RT_SIGACTION, sig, &old.action, NULL, LIBSYSCALL_SIGACTION_LAST(NULL));
		if (err)
			return err;
	}
	return 0;
}

static Errno unshareNamespaces(const SysProcAttr *sys)
{
	if (sys->unshareflags == 0)
		return 0;
	STEP(CALL(SYS_UNSHARE, sys->unshareflags));
	if (sys->unshareflags & CLONE_NEWUSER)
		STEP(libsyscall_writeIDMaps(0, sys));
	/* Mounts propagate to the parent's namespace until told not to. */
	if (sys->unshareflags & CLONE_NEWNS)
		STEP(CALL(SYS_MOUNT, "none", "/", NULL, MS_REC | MS_PRIVATE, NULL));
	return 0;
}

/* On 386 and arm, the calls with plain names take 16-bit ids. */
#ifdef SYS_SETUID32
# define ID_CALL(name) name ## 32
#else
# define ID_CALL(name) name
#endif

static Errno setCredential(const SysProcAttr *sys)
{
	const Credential *const c = sys->credential;

	if (!c)
		return 0;
	/* A user namespace that denies setgroups would refuse even the empty list. */
	if (!c->no_setgroups && !(c->ngroups == 0 && sys->ngid_mappings > 0 && !sys->gid_mappings_enable_setgroups))
		STEP(CALL(ID_CALL(SYS_SETGROUPS), c->ngroups, c->groups));
	STEP(CALL(ID_CALL(SYS_SETGID), c->gid));
	return CALL(ID_CALL(SYS_SETUID), c->uid);
}

/* Keeps the capabilities across the change of user. */
static Errno keepCapabilities(const SysProcAttr *sys)
{
	return sys->nambient_caps > 0 ? CALL(SYS_PRCTL, PR_SET_KEEPCAPS, 1) : 0;
}

/* A capability can be ambient only if it is permitted and inheritable. */
static Errno raiseCapabilities(const SysProcAttr *sys)
{
	CapHeader header;
	CapData data[2];

	if (sys->nambient_caps == 0)
		return 0;
	header.version = _LINUX_CAPABILITY_VERSION_3;
	header.pid = 0;
	STEP(CALL(SYS_CAPGET, &header, data));
	for (size_t i = 0; i < sys->nambient_caps; i++) {
		const unsigned cap = sys->ambient_caps[i];

		data[cap / 32].permitted |= 1U << cap % 32;
		data[cap / 32].inheritable |= 1U << cap % 32;
	}
	STEP(CALL(SYS_CAPSET, &header, data));
	for (size_t i = 0; i < sys->nambient_caps; i++)
		STEP(CALL(SYS_PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, sys->ambient_caps[i]));
	return 0;
}

static Errno setDeathSignal(const Spawn *s)
{
	const SysProcAttr *const sys = s->sys;
	int parent;

	if (sys->pdeathsig == 0)
		return 0;
	STEP(CALL(SYS_PRCTL, PR_SET_PDEATHSIG, sys->pdeathsig));
	/* The parent may already be dead. Its number is 0 if it is in another process namespace. */
	parent = (int)RawSyscallNoError(SYS_GETPPID, 0, 0, 0);
	if (parent == 0 || parent == s->parent)
		return 0;
	return CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), sys->pdeathsig);
}

/*
 * Asks to be traced by the parent and stops, so that the parent can ask for an event of our execve
 * before anything else stops us. All signals are blocked but SIGSTOP, which cannot be.
 */
static Errno beTraced(const SysProcAttr *sys)
{
	if (!sys->ptrace)
		return 0;
	STEP(CALL(SYS_PTRACE, PTRACE_TRACEME));
	return CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), SIGSTOP);
}

/* Reports that execve is next. */
static Errno announceExec(Spawn *s)
{
	const Errno err = s->ordinary && s->statusPipe >= 0 ? libsyscall_tell(s->statusPipe, 0) : 0;

	s->reached = err == 0;
	return err;
}

/* Returns only on error. */
static Errno run(Spawn *s)
{
	const SysProcAttr *const sys = s->sys;

	STEP(keepCapabilities(sys));
	STEP(awaitMaps(s));
	STEP(libsyscall_setSession(sys));
	STEP(resetHandlers(s));
	STEP(unshareNamespaces(sys));
	STEP(libsyscall_changeRoot(sys));
	STEP(setCredential(sys));
	STEP(raiseCapabilities(sys));
	STEP(libsyscall_changeDirectory(s));
	STEP(setDeathSignal(s));
	STEP(libsyscall_placeFiles(s));
	STEP(libsyscall_closeOthers(s));
	STEP(libsyscall_setTerminal(sys));
	STEP(beTraced(sys));
	STEP(CALL(SYS_RT_SIGPROCMASK, SIG_SETMASK, s->mask, NULL, SizeofSigset));
	STEP(announceExec(s));
	return CALL(SYS_EXECVE, s->path, s->argv, s->envv);
}

void libsyscall_spawnChild(void *arg)
{
	Spawn *const s = arg;
	Errno err;

	s->started = true;
	err = run(s);
	s->err = err;
	libsyscall_failChild(s->statusPipe, err);
}
