/*
 * The parent of ForkExec.
 *
 * The child shares the parent's memory while the calling thread waits in the kernel (CLONE_VM,
 * CLONE_VFORK). So the cost does not grow with the parent's memory, and the child can store its
 * error in its Spawn. User-mode emulators turn that into an ordinary fork. Therefore the error also
 * comes through a pipe until a child has been seen to write to our memory, and always if the child
 * must not share it.
 *
 * The child runs on the unused part of the caller's stack, below our frames, like a called
 * function. Nothing else uses it: the thread waits and all signals are blocked. The thread's own
 * guard page protects its end. A separate mapping would cost more than all other steps together:
 * unmapping it interrupts the processor on which the child ran. Callers short of stack ask for one
 * (own_stack).
 *
 * A child that ends before execve sends no signal to its parent (its exit signal is 0, not libc's
 * SIGCHLD). So no one else in this process is notified of it, reaps it by waiting for any child, or
 * has it reaped by ignoring SIGCHLD; its process number is not reused before we wait for it.
 * execve makes it an ordinary child ("The termination signal is reset to SIGCHLD", execve(2);
 * Linux, fs/exec.c, de_thread). A wait for children without that signal (__WCLONE) then no longer
 * finds it. That tells a started program from a child that died earlier, whatever killed it.
 * All waits here are for children of this thread (__WNOTHREAD): if the program has ended and its
 * number is already reused, the new process belongs to another thread.
 *
 * No lock is needed: every descriptor created here is close-on-exec from the start.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

enum {
	GUARD = 65536,	/* the largest page of any port, and not mapped */
	STACK = 65536,	/* several times what the child uses, even with a sanitizer's red zones */
};

/* sparc64's stack pointer is biased by 2047. */
#ifdef __sparc__
# define BIAS 2047
#else
# define BIAS 0
#endif

/* A child with CLONE_VM has been seen to share our memory. */
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
 * The child needs its own memory if a running parent must set it up or trace it, or if it changes
 * its credentials: that makes its memory undumpable (kernel/cred.c, commit_creds), and a shared
 * memory is the parent's too.
 */
static bool needsOwnMemory(const SysProcAttr *sys)
{
	return sys->plain_fork || sys->ptrace || sys->credential || sys->nambient_caps > 0 || mapsIDs(sys) ||
		(sys->unshareflags & CLONE_NEWUSER) || (sys->cloneflags & CLONE_NEWTIME);
}

static bool isPossible(const SysProcAttr *sys)
{
	/* Callers may choose namespaces; clone's other flags decide what the processes share. */
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
 * Calls clone(2) without an exit signal and, if that is refused, with SIGCHLD. EINVAL: an emulator,
 * which calls fork (qemu, linux-user/syscall.c, do_fork). EPERM: a sandbox that allows only libc's
 * calls.
 */
static intptr_t makeByClone(Spawn *s, uintptr_t flags, int *pidfd, void (*child)(void *))
{
	const uintptr_t stack = s->stack ? s->stack + STACK - BIAS : 0;
	intptr_t result;

	s->ordinary = false;
	result = libsyscall_clone(SYS_CLONE, LIBSYSCALL_CLONE(flags, stack), (uintptr_t)pidfd, 0, 0, child, s);
	if (result == -EINVAL || result == -EPERM) {
		s->ordinary = true;
		result = libsyscall_clone(SYS_CLONE, LIBSYSCALL_CLONE(flags | SIGCHLD, stack), (uintptr_t)pidfd,
			0, 0, child, s);
	}
	return result;
}

/*
 * Creates the child by clone3, which can reset the handlers, or by clone if a kernel or a sandbox
 * has no clone3.
 *
 * From 5.5 to 6.17, 32-bit kernels lose CLONE_CLEAR_SIGHAND: kernel/fork.c, copy_sighand, takes the
 * 64-bit flags as unsigned long, and clone3 succeeds with nothing reset (fixed in 6.18, commit
 * 04ff48239f46, and in the stable series of late 2025). So the child never relies on it there. All
 * kernels test CLONE_INTO_CGROUP in 64 bits: kernel/cgroup/cgroup.c, cgroup_css_set_fork.
 */
static Errno makeChild(Spawn *s, const SysProcAttr *sys, uintptr_t flags, int *pidfd, int *pid)
{
	const uintptr_t onlyClone3 = CLONE_NEWTIME;
	CloneArgs args;
	intptr_t result;

	libsyscall_zero(&args, sizeof args);
	s->ordinary = false;
	s->resetHandlers = sizeof(long) == 4;
	args.flags = flags | (s->resetHandlers ? 0 : CLONE_CLEAR_SIGHAND) |
		(sys->use_cgroup_fd ? CLONE_INTO_CGROUP : 0);
	args.pidfd = (uintptr_t)pidfd;
	args.stack = s->stack;
	args.stack_size = s->stack ? STACK - BIAS : 0;
	args.cgroup = sys->use_cgroup_fd ? (uint64_t)sys->cgroup_fd : 0;
	result = libsyscall_clone(SYS_CLONE3, (uintptr_t)&args, sizeof args, 0, 0, 0, libsyscall_spawnChild, s);
	/*
	 * ENOSYS: before Linux 5.3. EPERM: container filters. EINVAL: before 5.5, no
	 * CLONE_CLEAR_SIGHAND.
	 */
	if ((result == -ENOSYS || result == -EPERM || result == -EINVAL) && !sys->use_cgroup_fd &&
		!(flags & onlyClone3)) {
		s->resetHandlers = true;
		result = makeByClone(s, flags, pidfd, libsyscall_spawnChild);
	}
	if (result < 0)
		return (Errno)-result;
	*pid = (int)result;
	return 0;
}

/* A child that only shows whether its writes reach our memory. */
LIBSYSCALL_NORETURN
static void showMemory(void *arg)
{
	((Spawn *)arg)->started = true;
	for (;;)
		RawSyscallNoError(SYS_EXIT_GROUP, 0, 0, 0);
}

/* Tests with such a child whether memory is shared. */
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
 * Returns 0 if the child has become the program. On error the child is gone.
 *
 * A child that fails reports its error in memory or on the pipe. One that reports none may have
 * been killed; __WCLONE tells (see the head of this file). An ordinary child cannot be told apart
 * so: it reports only that it is about to call execve.
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
		libsyscall_reap(pid, __WALL | __WNOTHREAD);	/* ECHILD: another __WALL has */
	else if (!s->ordinary && libsyscall_reap(pid, __WCLONE | __WNOTHREAD) == 0)
		err = ECANCELED;
	return err;
}

/* Writes the child's identity maps and sends it the result, 0 or the error. */
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

/* Maps a separate stack for the child, with a guard below it. */
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
	const uintptr_t flags = sys->cloneflags | (own ? 0 : CLONE_VM | CLONE_VFORK) |
		(sys->pidfd ? CLONE_PIDFD : 0);
	Pipes pipes = { { -1, -1 }, { -1, -1 } };
	Errno err = openPipes(s->attr, status, maps, &pipes), told;

	/*
	 * A child that shares memory needs no pipe, but without one we must be sure that it does.
	 */
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
		/* This cannot fail; if it did, the child would exist all the same. */
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
