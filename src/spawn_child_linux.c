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
 * before chroot, groups before the user, capabilities and pdeathsig behind the user, which
 * clears them (9686), descriptors behind everything that opens some, tracing last.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

#define CALL(...) CALL_(__VA_ARGS__, 0, 0, 0, 0, 0)
#define CALL_(number, a1, a2, a3, a4, a5, ...) \
	RawSyscall6(number, (uintptr_t)(a1), (uintptr_t)(a2), (uintptr_t)(a3), (uintptr_t)(a4), (uintptr_t)(a5), 0, NULL, NULL)

static const SysProcAttr nothing;

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

static Errno setSession(const SysProcAttr *sys)
{
	Errno err = sys->setsid ? CALL(SYS_SETSID, 0) : 0;

	if (err)
		return err;
	if (sys->setpgid || sys->foreground)
		err = CALL(SYS_SETPGID, 0, sys->pgid);
	if (err)
		return err;
	if (sys->foreground) {
		int group = sys->pgid;

		if (group == 0)
			group = (int)RawSyscallNoError(SYS_GETPID, 0, 0, 0);
		err = CALL(SYS_IOCTL, sys->ctty, TIOCSPGRP, &group);
	}
	return err;
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

static Errno setCredential(const SysProcAttr *sys)
{
	const Credential *const c = sys->credential;
	Errno err = 0;

	if (!c)
		return 0;
	/* A user namespace that denies setgroups would refuse even the empty list. */
	if (!c->no_setgroups && !(c->ngroups == 0 && sys->ngid_mappings > 0 && !sys->gid_mappings_enable_setgroups))
		err = CALL(SYS_SETGROUPS, c->ngroups, c->groups);
	if (err == 0)
		err = CALL(SYS_SETGID, c->gid);
	if (err == 0)
		err = CALL(SYS_SETUID, c->uid);
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

		if (cap > 63)
			return EINVAL;
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
	Errno err;

	if (sys->pdeathsig == 0)
		return 0;
	err = CALL(SYS_PRCTL, PR_SET_PDEATHSIG, sys->pdeathsig);
	if (err)
		return err;
	/* The parent may have died before; in a new process namespace it cannot be asked for. */
	if (!(sys->cloneflags & CLONE_NEWPID) && (int)RawSyscallNoError(SYS_GETPPID, 0, 0, 0) != s->parent)
		err = CALL(SYS_KILL, RawSyscallNoError(SYS_GETPID, 0, 0, 0), sys->pdeathsig);
	return err;
}

static bool isOpen(int fd)
{
	return CALL(SYS_FCNTL, fd, F_GETFD) == 0;
}

/* The first number that is neither in the list nor standard input, output or error. */
static int above(const Spawn *s)
{
	return s->nfiles > 3 ? s->nfiles : 3;
}

/* Moves fd to a free number above the list, close-on-exec. */
static Errno moveUp(const Spawn *s, int *fd)
{
	uintptr_t moved;
	Rlimit limit;
	Errno err = RawSyscall(SYS_FCNTL, (uintptr_t)*fd, F_DUPFD_CLOEXEC, (uintptr_t)above(s), &moved, NULL);

	if (err == 0) {
		*fd = (int)moved;
	} else if (err == EINVAL) {	/* no number is above the list: does the list itself fit? */
		err = CALL(SYS_PRLIMIT64, 0, RLIMIT_NOFILE, NULL, &limit);
		if (err == 0)
			err = (uint64_t)s->nfiles > limit.rlim_cur ? EBADF : EMFILE;
	}
	return err;
}

/* Whether pass 2 would overwrite fd[i] before its turn. */
static bool inTheWay(const Spawn *s, int i)
{
	return s->files[i] >= 0 && s->files[i] < i;
}

/*
 * Pass 1: what pass 2 would overwrite before its turn moves out of the way, above the list, and
 * so does the status pipe. The new numbers are free ones, so that no open descriptor is lost; one
 * of the list that is not open must not become one of them.
 */
static Errno moveSources(Spawn *s)
{
	const bool movePipe = s->statusPipe >= 0 && s->statusPipe < above(s);
	bool moves = movePipe;
	Errno err = 0;

	for (int i = 0; i < s->nfiles && !moves; i++)
		moves = inTheWay(s, i);
	for (int i = 0; i < s->nfiles && moves; i++)
		if (s->files[i] != -1 && !isOpen(s->files[i]))
			return EBADF;
	if (movePipe)
		err = moveUp(s, &s->statusPipe);
	for (int i = 0; i < s->nfiles && err == 0; i++) {
		const int old = s->files[i];

		if (!inTheWay(s, i))
			continue;
		err = moveUp(s, &s->files[i]);
		for (int j = i + 1; j < s->nfiles; j++)	/* one new number for all that want it */
			if (s->files[j] == old)
				s->files[j] = s->files[i];
	}
	return err;
}

/* Pass 2: every descriptor to its place, without close-on-exec. The rest of 0, 1, 2 is closed. */
static Errno placeFiles(const Spawn *s)
{
	for (int i = 0; i < s->nfiles; i++) {
		Errno err = 0;

		if (s->files[i] == -1)
			CALL(SYS_CLOSE, i);
		else if (s->files[i] == i)
			err = CALL(SYS_FCNTL, i, F_SETFD, 0);
		else
			err = CALL(SYS_DUP3, s->files[i], i, 0);
		if (err)
			return err;
	}
	for (int i = s->nfiles; i < 3; i++)
		CALL(SYS_CLOSE, i);
	return 0;
}

/* Everything above the list will be closed by execve; before it, the status pipe is still needed. */
static Errno closeOthers(const Spawn *s)
{
	Rlimit limit;
	Errno err;

	if (!s->sys->close_others)
		return 0;
	err = CALL(SYS_CLOSE_RANGE, above(s), ~0U, CLOSE_RANGE_CLOEXEC);
	if (err != ENOSYS && err != EINVAL)	/* before Linux 5.9, and 5.11 */
		return err;
	err = CALL(SYS_PRLIMIT64, 0, RLIMIT_NOFILE, NULL, &limit);
	for (int fd = above(s); err == 0 && (uint64_t)fd < limit.rlim_cur && fd < INT32_MAX; fd++) {
		err = CALL(SYS_FCNTL, fd, F_SETFD, FD_CLOEXEC);
		if (err == EBADF)
			err = 0;
	}
	return err;
}

static Errno setTerminal(const SysProcAttr *sys)
{
	Errno err = sys->noctty ? CALL(SYS_IOCTL, 0, TIOCNOTTY, 0) : 0;

	if (err == 0 && sys->setctty)
		err = CALL(SYS_IOCTL, sys->ctty, TIOCSCTTY, 1);	/* 1: from another session too, for root */
	return err;
}

/* Returns only when something failed. */
static Errno run(Spawn *s)
{
	const SysProcAttr *const sys = s->sys ? s->sys : &nothing;
	Errno err = 0;

	s->sys = sys;
	if (sys->nambient_caps > 0)
		err = CALL(SYS_PRCTL, PR_SET_KEEPCAPS, 1);
	if (err == 0)
		err = awaitMaps(s);
	if (err == 0)
		err = setSession(sys);
	if (err == 0 && s->resetHandlers)
		err = resetHandlers();
	if (err == 0)
		err = unshareNamespaces(sys);
	if (err == 0 && sys->chroot)
		err = CALL(SYS_CHROOT, sys->chroot);
	if (err == 0)
		err = setCredential(sys);
	if (err == 0)
		err = raiseCapabilities(sys);
	if (err == 0 && s->dir)
		err = CALL(SYS_CHDIR, s->dir);
	if (err == 0)
		err = setDeathSignal(s);
	if (err == 0)
		err = moveSources(s);
	if (err == 0)
		err = placeFiles(s);
	if (err == 0)
		err = closeOthers(s);
	if (err == 0)
		err = setTerminal(sys);
	if (err == 0 && sys->ptrace)
		err = CALL(SYS_PTRACE, PTRACE_TRACEME);
	if (err == 0)
		err = CALL(SYS_RT_SIGPROCMASK, SIG_SETMASK, s->mask, NULL, SizeofSigset);
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
	if (s->statusPipe >= 0) {
		const uintptr_t word = (uintptr_t)err;

		while (CALL(SYS_WRITE, s->statusPipe, &word, sizeof word) == EINTR)
			;
	}
	for (;;)
		RawSyscallNoError(SYS_EXIT_GROUP, 253, 0, 0);
}
