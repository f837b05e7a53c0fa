/*
 * The parent of ForkExec.
 *
 * The child shares the parent's memory while the calling thread waits in the kernel
 * (CLONE_VM, CLONE_VFORK), so that the cost does not grow with the parent's memory and the
 * child can leave its error in its Spawn. User-mode emulators make an ordinary fork of that:
 * until a child has been seen to write into our memory, and always where the child must not
 * share it, its error comes through a pipe as well.
 *
 * The child's stack is the part of the caller's that lies below our frames, as a called
 * function's is: nobody else uses it, since the thread waits and all signals are blocked, and
 * what ends it is the guard page of that thread. A mapping of its own would cost more than all
 * else here: to take it away again interrupts the processor on which the child ran. Who has
 * little stack left asks for one (own_stack).
 *
 * Until it is the program the child ends without a signal to its parent (an exit signal of 0,
 * where libc's has SIGCHLD). So nobody else in this process hears of it, reaps it by waiting for
 * any child, or has it reaped by ignoring SIGCHLD: its number stays its own until we have waited
 * for it. execve makes an ordinary child of it ("The termination signal is reset to SIGCHLD",
 * execve(2); Linux, fs/exec.c, de_thread), which a wait for children of the first kind (__WCLONE)
 * does not find: that tells a program from a child that has died before, whatever it died of.
 * All waits here are for children of this thread (__WNOTHREAD): should the program have ended and
 * its number be another's already, then another thread's.
 *
 * No lock is needed: every descriptor here is born close-on-exec.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

enum {
	GUARD = 65536,	/* the largest page of any port, and not mapped */
	STACK = 65536,	/* several times of what the child uses, with a sanitizer's red zones too */
};

/* Where the stack pointer stands when a stack is empty: that far below its end. */
#ifdef __sparc__
# define BIAS 2047
#else
# define BIAS 0
#endif

/* Whether a child with CLONE_VM has been seen to share our memory. */
static bool memoryIsShared;

typedef struct Pipes {
	int status[2];
	int maps[2];
} Pipes;

static bool mapsIDs(const SysProcAttr *sys)
{
	return sys->nuid_mappings > 0 || sys->ngid_mappings > 0;
}

/*
 * Whether the child needs its own memory: to be set up or traced by a parent that is not stopped, or
 * because a change of credentials makes the memory undumpable (kernel/cred.c, commit_creds),
 * the parent's too.
 */
static bool needsOwnMemory(const SysProcAttr *sys)
{
	return sys->plain_fork || sys->ptrace || sys->credential || sys->nambient_caps > 0 || mapsIDs(sys) ||
		(sys->unshareflags & CLONE_NEWUSER) || (sys->cloneflags & CLONE_NEWTIME);
}

static bool isPossible(const SysProcAttr *sys)
{
	/* Of clone's flags the caller chooses the namespaces; the others decide who shares what with whom. */
	const uintptr_t namespaces = CLONE_NEWCGROUP | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWPID |
		CLONE_NEWTIME | CLONE_NEWUSER | CLONE_NEWUTS | CLONE_IO | CLONE_PTRACE | CLONE_UNTRACED | CLONE_SYSVSEM;

	if (sys->cloneflags & ~namespaces)
		return false;
	for (size_t i = 0; sys->ambient_caps && i < sys->nambient_caps; i++)
		if (sys->ambient_caps[i] > 63)
			return false;	/* capset(2) has 64 of them */
	if (mapsIDs(sys) && !((sys->cloneflags | sys->unshareflags) & CLONE_NEWUSER))
		return false;
	return (sys->nuid_mappings == 0 || sys->uid_mappings) && (sys->ngid_mappings == 0 || sys->gid_mappings) &&
		(sys->nambient_caps == 0 || sys->ambient_caps);
}

static Errno openPipes(const ProcAttr *attr, bool status, bool maps, Pipes *pipes)
{
	Errno err = 0;

	if (status)
		err = Pipe2(pipes->status, O_CLOEXEC);
	if (err == 0 && maps)
		err = Pipe2(pipes->maps, O_CLOEXEC);
	if (err == 0 && (libsyscall_namesPipe(attr, pipes->status) || libsyscall_namesPipe(attr, pipes->maps)))
		err = EBADF;
	if (err) {
		libsyscall_closeBoth(pipes->status);
		libsyscall_closeBoth(pipes->maps);
	}
	return err;
}

/*
 * clone(2), without an exit signal, or, where that is refused, with SIGCHLD: EINVAL of emulators, which make
 * a fork of it (qemu, linux-user/syscall.c, do_fork), EPERM of sandboxes that know libc's calls only.
 */
static intptr_t makeByClone(Spawn *s, uintptr_t flags, int *pidfd, void (*child)(void *))
{
	const uintptr_t stack = s->stack ? s->stack + STACK - BIAS : 0;
	intptr_t result;

	s->ordinary = false;
	result = libsyscall_clone(SYS_CLONE, LIBSYSCALL_CLONE(flags, stack), (uintptr_t)pidfd, 0, 0, child, s);
	if (result == -EINVAL || result == -EPERM) {
		s->ordinary = true;
		result = libsyscall_clone(SYS_CLONE, LIBSYSCALL_CLONE(flags | SIGCHLD, stack), (uintptr_t)pidfd, 0, 0, child, s);
	}
	return result;
}

/*
 * Makes the child: clone3, which can reset the handlers, or, on kernels and in sandboxes without it, clone.
 *
 * Of clone3's flags of more than 32 bits 32-bit kernels have lost CLONE_CLEAR_SIGHAND on the way, from 5.5 to
 * 6.17: kernel/fork.c, copy_sighand, took them as unsigned long, and clone3 succeeded with nothing reset
 * (mended in 6.18, commit 04ff48239f46, and in the stable series of late 2025). So there the child never relies
 * on it. CLONE_INTO_CGROUP is looked at in 64 bits on all kernels: kernel/cgroup/cgroup.c, cgroup_css_set_fork.
 */
static Errno makeChild(Spawn *s, const SysProcAttr *sys, uintptr_t flags, int *pidfd, int *pid)
{
	const uintptr_t onlyClone3 = CLONE_NEWTIME;
	CloneArgs args;
	intptr_t result;

	libsyscall_zero(&args, sizeof args);
	s->ordinary = false;
	s->resetHandlers = sizeof(long) == 4;
	args.flags = flags | (s->resetHandlers ? 0 : CLONE_CLEAR_SIGHAND) | (sys->use_cgroup_fd ? CLONE_INTO_CGROUP : 0);
	args.pidfd = (uintptr_t)pidfd;
	args.stack = s->stack;
	args.stack_size = s->stack ? STACK - BIAS : 0;
	args.cgroup = sys->use_cgroup_fd ? (uint64_t)sys->cgroup_fd : 0;
	result = libsyscall_clone(SYS_CLONE3, (uintptr_t)&args, sizeof args, 0, 0, 0, libsyscall_spawnChild, s);
	/* ENOSYS: before Linux 5.3; EPERM: container filters; EINVAL: no CLONE_CLEAR_SIGHAND before 5.5. */
	if ((result == -ENOSYS || result == -EPERM || result == -EINVAL) && !sys->use_cgroup_fd && !(flags & onlyClone3)) {
		s->resetHandlers = true;
		result = makeByClone(s, flags, pidfd, libsyscall_spawnChild);
	}
	if (result < 0)
		return (Errno)-result;
	*pid = (int)result;
	return 0;
}

/* A child that only shows where it writes. */
LIBSYSCALL_NORETURN
static void showMemory(void *arg)
{
	((Spawn *)arg)->started = true;
	for (;;)
		RawSyscallNoError(SYS_EXIT_GROUP, 0, 0, 0);
}

/* Whether memory is shared, asked with a child that does nothing else. */
static bool sharesMemory(Spawn *s)
{
	const intptr_t pid = makeByClone(s, CLONE_VM | CLONE_VFORK, NULL, showMemory);

	if (pid < 0)
		return false;
	libsyscall_reap((int)pid, __WALL | __WNOTHREAD);
	if (!s->started)
		return false;
	s->started = false;
	__atomic_store_n(&memoryIsShared, true, __ATOMIC_RELAXED);
	return true;
}

/*
 * What has become of the child: 0: it is a program. Otherwise it is no more.
 *
 * The child has said why it failed, in memory or by the pipe. That it says nothing may mean that it was killed: the
 * kernel tells, as the head of this file says. For an ordinary child nothing tells but that it was about to call execve.
 */
static Errno outcome(const Spawn *s, const SysProcAttr *sys, int pid, Pipes *pipes)
{
	Errno err;

	if (sys->ptrace) {
		const Errno traced = libsyscall_followTraced(pid);

		err = traced ? libsyscall_readStatus(pipes->status) : 0;
		return err == 0 || err == ECANCELED ? traced : err;
	}
	if (s->started) {
		__atomic_store_n(&memoryIsShared, true, __ATOMIC_RELAXED);
		err = s->err ? s->err : s->reached ? 0 : ECANCELED;
	} else if (pipes->status[0] >= 0) {
		err = libsyscall_readStatus(pipes->status);
		if (err == ECANCELED && !s->ordinary)
			err = 0;
	} else {
		err = ECANCELED;
	}
	if (err)
		libsyscall_reap(pid, __WALL | __WNOTHREAD);	/* ECHILD: who waits for children of all kinds has taken it */
	else if (!s->ordinary && libsyscall_reap(pid, __WCLONE | __WNOTHREAD) == 0)
		err = ECANCELED;
	return err;
}

/* Writes the child's identity maps and tells it that they stand, or the error. */
static Errno sendMaps(int pid, const SysProcAttr *sys, Pipes *pipes)
{
	const Errno mapped = libsyscall_writeIDMaps(pid, sys);
	const uintptr_t word = (uintptr_t)mapped;
	Errno err;

	do
		err = RawSyscall(SYS_WRITE, (uintptr_t)pipes->maps[1], (uintptr_t)&word, sizeof word, NULL, NULL);
	while (err == EINTR);
	libsyscall_closeBoth(pipes->maps);
	return mapped ? mapped : err;
}

/* A stack of the child's own; whoever runs off its end dies. */
static Errno mapStack(uintptr_t *stack)
{
	void *map;
	Errno err = Mmap(NULL, GUARD + STACK, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0, &map);

	if (err)
		return err;
	err = Mprotect((char *)map + GUARD, STACK, PROT_READ | PROT_WRITE);
	if (err)
		RawSyscall(SYS_MUNMAP, (uintptr_t)map, GUARD + STACK, 0, NULL, NULL);
	else
		*stack = (uintptr_t)map + GUARD;
	return err;
}

/* All signals are blocked. */
static Errno spawn(Spawn *s, int *pid, int *pidfd)
{
	const SysProcAttr *const sys = s->sys;
	const bool own = needsOwnMemory(sys);
	const bool status = own || !__atomic_load_n(&memoryIsShared, __ATOMIC_RELAXED);
	const bool maps = mapsIDs(sys) && (sys->cloneflags & CLONE_NEWUSER);
	const uintptr_t flags = sys->cloneflags | (own ? 0 : CLONE_VM | CLONE_VFORK) | (sys->pidfd ? CLONE_PIDFD : 0);
	Pipes pipes = { { -1, -1 }, { -1, -1 } };
	Errno err = openPipes(s->attr, status, maps, &pipes), told;

	/* Who shares memory needs no pipe: without one we only have to know. */
	if ((err == EMFILE || err == ENFILE) && !own && sharesMemory(s))
		err = 0;
	if (err)
		return err;
	s->statusPipe = pipes.status[1];
	s->mapsPipe = pipes.maps[0];
	s->mapsPipeEnd = pipes.maps[1];
	err = makeChild(s, sys, flags, pidfd, pid);
	if (err) {
		libsyscall_closeBoth(pipes.status);
		libsyscall_closeBoth(pipes.maps);
		return err;
	}
	if (maps)
		err = sendMaps(*pid, sys, &pipes);
	told = outcome(s, sys, *pid, &pipes);
	if (err == 0)
		err = told;
	libsyscall_closeBoth(pipes.status);
	if (err && *pidfd >= 0)
		Close(*pidfd);
	return err;
}

Errno ForkExecAttr(const char *argv0, char *const argv[], const ProcAttr *attr, int *pid)
{
	Sigset_t all, mask;
	Spawn s;
	int child = -1, pidfd = -1;
	Errno err;

	if (attr && attr->sys && !isPossible(attr->sys))
		return EINVAL;
	err = libsyscall_beginSpawn(&s, argv0, argv, attr);
	if (err)
		return err;
	s.mask = s.sys->sigmask ? s.sys->sigmask : &mask;
	s.parent = s.sys->pdeathsig ? Getpid() : 0;
	s.stack = 0;
	s.started = s.reached = false;
	s.err = 0;
	if (s.sys->own_stack)
		err = mapStack(&s.stack);
	if (err == 0) {
		SigsetFill(&all);
		err = RtSigprocmask(SIG_SETMASK, &all, &mask);
	}
	if (err == 0) {
		err = spawn(&s, &child, &pidfd);
		/* It cannot fail, and if it did, there would be a child all the same. */
		RawSyscall6(SYS_RT_SIGPROCMASK, SIG_SETMASK, (uintptr_t)&mask, 0, SizeofSigset, 0, 0, NULL, NULL);
	}
	if (s.stack)
		RawSyscall(SYS_MUNMAP, s.stack - GUARD, GUARD + STACK, 0, NULL, NULL);
	libsyscall_endSpawn(&s);
	if (err == 0) {
		if (pid)
			*pid = child;
		if (s.sys->pidfd)
			*s.sys->pidfd = pidfd;
	}
	return err;
}

LIBSYSCALL_PUBLIC(ForkExecAttr)
