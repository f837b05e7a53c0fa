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
static Errno resetHandlers(void)
{
	for (int sig = 1; sig <= (int)LIBSYSCALL_BITS(Sigset_t); sig++) {
		Sigaction_t action;
		Errno err = CALL(SYS_RT_SIGACTION, sig, NULL, &action, LIBSYSCALL_SIGACTION_LAST(NULL));

		if (err == EINVAL)
			continue;	/* an emulator keeps some signals for itself */
		if (err)
			return err;
		if ((uintptr_t)action.handler <= 1)
			continue;
		action.handler = NULL;
		action.flags = 0;
		err = CALL(SYS_RT_SIGACTION, sig, &action, NULL, LIBSYSCALL_SIGACTION_LAST(NULL));
		if (err)
			return err;
	}
	return 0;
}

static Errno unshareNamespaces(const SysProcAttr *sys)
{
	Errno err;

	if (sys->unshareflags == 0)
		return 0;
	err = CALL(SYS_UNSHARE, sys->unshareflags);
	if (err == 0 && (sys->unshareflags & CLONE_NEWUSER))
		err = libsyscall_writeIDMaps(0, sys);
	/* Mounts propagate to the parent's namespace until told not to. */
	if (err == 0 && (sys->unshareflags & CLONE_NEWNS))
		err = CALL(SYS_MOUNT, "none", "/", NULL, MS_REC | MS_PRIVATE, NULL);
	return err;
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
	Errno err = 0;

	if (!c)
		return 0;
	/* A user namespace that denies setgroups would refuse even the empty list. */
	if (!c->no_setgroups && !(c->ngroups == 0 && sys->ngid_mappings > 0 && !sys->gid_mappings_enable_setgroups))
		err = CALL(ID_CALL(SYS_SETGROUPS), c->ngroups, c->groups);
	if (err == 0)
		err = CALL(ID_CALL(SYS_SETGID), c->gid);
	if (err == 0)
		err = CALL(ID_CALL(SYS_SETUID), c->uid);
	return err;
}

/* A capability can be ambient only when it is permitted and inheritable. */
static Errno raiseCapabilities(const SysProcAttr *sys)
{
	CapHeader header;
	CapData data[2];
	Errno err;

	if (sys->nambient_caps == 0)
		return 0;
	header.version = _LINUX_CAPABILITY_VERSION_3;
	header.pid = 0;
	err = CALL(SYS_CAPGET, &header, data);
	if (err)
		return err;
	for (size_t i = 0; i < sys->nambient_caps; i++) {
		const unsigned cap = sys->ambient_caps[i];

		data[cap / 32].permitted |= 1U << cap % 32;
		data[cap / 32].inheritable |= 1U << cap % 32;
	}
	err = CALL(SYS_CAPSET, &header, data);
	for (size_t i = 0; err == 0 && i < sys->nambient_caps; i++)
		err = CALL(SYS_PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, sys->ambient_caps[i]);
	return err;
}

static Errno setDeathSignal(const Spawn *s)
{
	const SysProcAttr *const sys = s->sys;
	int parent;
	Errno err;

	if (sys->pdeathsig == 0)
		return 0;
	err = CALL(SYS_PRCTL, PR_SET_PDEATHSIG, sys->pdeathsig);
	if (err)
		return err;
	/* The parent may have died before; from another process namespace it cannot be seen, and is 0. */
	parent = (int)RawSyscallNoError(SYS_GETPPID, 0, 0, 0);
	if (parent != 0 && parent != s->parent)
		err = CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), sys->pdeathsig);
	return err;
}

/*
 * Asks to be traced by the parent, and stops for it: before anything else can stop us, the parent asks to
 * be told of our execve. All signals are blocked but this one, which cannot be.
 */
static Errno beTraced(void)
{
	const Errno err = CALL(SYS_PTRACE, PTRACE_TRACEME);

	return err ? err : CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), SIGSTOP);
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
	Errno err = 0;

	if (sys->nambient_caps > 0)
		err = CALL(SYS_PRCTL, PR_SET_KEEPCAPS, 1);
	if (err == 0)
		err = awaitMaps(s);
	if (err == 0)
		err = libsyscall_setSession(sys);
	if (err == 0 && s->resetHandlers)
		err = resetHandlers();
	if (err == 0)
		err = unshareNamespaces(sys);
	if (err == 0 && sys->chroot)
		err = CALL(SYS_CHROOT, sys->chroot);
	/* The directory is outside yet, and with it "..", and all relative names. */
	if (err == 0 && sys->chroot)
		err = CALL(SYS_CHDIR, "/");
	if (err == 0)
		err = setCredential(sys);
	if (err == 0)
		err = raiseCapabilities(sys);
	if (err == 0 && s->dir)
		err = CALL(SYS_CHDIR, s->dir);
	if (err == 0)
		err = setDeathSignal(s);
	if (err == 0)
		err = libsyscall_placeFiles(s->files, s->nfiles, &s->statusPipe);
	if (err == 0 && sys->close_others)
		err = libsyscall_closeOthers(libsyscall_aboveFiles(s->nfiles), !sys->chroot);
	if (err == 0)
		err = libsyscall_setTerminal(sys);
	if (err == 0 && sys->ptrace)
		err = beTraced();
	if (err == 0)
		err = CALL(SYS_RT_SIGPROCMASK, SIG_SETMASK, s->mask, NULL, SizeofSigset);
	if (err == 0)
		err = announceExec(s);
	if (err == 0)
		err = CALL(SYS_EXECVE, s->path, s->argv, s->envv);
	return err;
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
