/*
 * The child of ForkExec, from clone to execve.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * It may run in the memory of a parent that goes on behind it, with the parent's thread
 * stopped in between. So it calls nothing but raw trampolines, which know no hooks, and
 * writes nothing but its own stack and its Spawn. All signals are blocked until just
 * before execve, and then have no handlers.
 *
 * The steps stand in the order that years of bugs have taught Go's forkAndExecInChild:
 * the terminal before signals can stop the child (golang.org/issue/37217), the namespaces
 * before chroot, groups before the user, capabilities and pdeathsig after the user, which
 * clears them (9686), descriptors after everything that opens some, tracing last.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

#define CALL SPAWN_CALL

/* Waits for the parent to write our identity maps; what comes is its error. */
static Errno awaitMaps(const Spawn *s)
{
	uintptr_t word = 0, n = 0;
	Errno err;

	if (s->mapsPipe < 0)
		return 0;
	CALL(SYS_CLOSE, s->mapsPipeEnd);	/* so that the parent's death is seen as the end */
	do
		err = RawSyscall(SYS_READ, (uintptr_t)s->mapsPipe, (uintptr_t)&word, sizeof word, &n, NULL);
	while (err == EINTR);
	if (err)
		return err;
	return n == sizeof word ? (Errno)word : EPIPE;
}

/* What has a handler gets the default, so that none of the parent's can run here; what is ignored stays so. */
static Errno resetHandlers(const Spawn *s)
{
	for (int sig = 1; s->resetHandlers && sig <= (int)LIBSYSCALL_BITS(Sigset_t); sig++) {
		/* qemu's mips writes a word past the kernel's structure (linux-user, sa_restorer). */
		union {
			Sigaction_t action;
			char bytes[sizeof(Sigaction_t) + sizeof(uintptr_t)];
		} old;
		Errno err = CALL(SYS_RT_SIGACTION, sig, NULL, &old, LIBSYSCALL_SIGACTION_LAST(NULL));

		if (err == EINVAL)
			continue;	/* an emulator keeps some signals for itself */
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

/* On 386 and arm the calls of the plain names take ids of 16 bits. */
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

/* They are to outlast the change of the user. */
static Errno keepCapabilities(const SysProcAttr *sys)
{
	return sys->nambient_caps > 0 ? CALL(SYS_PRCTL, PR_SET_KEEPCAPS, 1) : 0;
}

/* A capability can be ambient only when it is permitted and inheritable. */
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
	/* The parent may have died before; from another process namespace it cannot be seen, and is 0. */
	parent = (int)RawSyscallNoError(SYS_GETPPID, 0, 0, 0);
	if (parent == 0 || parent == s->parent)
		return 0;
	return CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), sys->pdeathsig);
}

/*
 * Asks to be traced by the parent, and stops for it: before anything else can stop us, the parent asks to
 * be told of our execve. All signals are blocked but this one, which cannot be.
 */
static Errno beTraced(const SysProcAttr *sys)
{
	if (!sys->ptrace)
		return 0;
	STEP(CALL(SYS_PTRACE, PTRACE_TRACEME));
	return CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), SIGSTOP);
}

/* Says that execve is next. */
static Errno announceExec(Spawn *s)
{
	const Errno err = s->ordinary && s->statusPipe >= 0 ? libsyscall_tell(s->statusPipe, 0) : 0;

	s->reached = err == 0;
	return err;
}

/* Returns only when something failed. */
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
