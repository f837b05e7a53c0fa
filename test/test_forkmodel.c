/*
 * ForkExec against a model kernel: every system call of its parent and of its child is
 * answered here, from two tables of descriptors. So any table, any limit and a failure at
 * any step can be had, and what the child leaves at execve is compared with what the
 * header promises.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The trampolines and libsyscall_clone below take the place of the archive's. The child runs
 * as a coroutine. Where memory is not shared (fork, and emulators that take CLONE_VM for one)
 * it has its own image of what the parent has given it.
 *
 *	LIBSYSCALL_SEED=n	other random cases; a failure tells its seed and its smallest form
 *	LIBSYSCALL_TEST_ALL=1	many more of them
 */

#define _GNU_SOURCE
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#define LIBSYSCALL_INTERNAL	/* the library's members by their hidden names, the trampolines that are played here too */
#include <libsyscall.h>

/*
 * The parent's half is compiled in, for the sake of one variable: what it knows about memory
 * being shared. libsyscall.h is read already, what it adds for the library's own files is not.
 */
#include "../src/ForkExecAttr_linux.c"

#if ADDRESS_SANITIZER
void __asan_unpoison_memory_region(void const volatile *addr, size_t size);
#endif

enum { SLOTS = 32, LIST = 20, PIPES = 4, STEPS = 1024, MAPS = 4, PARENT_PID = 1000, CHILD_PID = 1001, SUBREAPER = 900, HANDLER = 0x1234,
	MAPPINGS = 150 };

/* The cases. */

enum Mode {
	KNOWN,		/* memory is shared, and ForkExec knows it */
	FIRST,		/* memory is shared, and it is the first spawn */
	PLAIN,		/* SysProcAttr.plain_fork */
	EMULATOR,	/* CLONE_VM and CLONE_VFORK do not do what they say */
	MODES
};
static const char *const mode_names[] = { "known", "first", "plain", "emulator" };

enum {
	SETSID = 1, SETPGID = 2, FOREGROUND = 4, UNSHARE = 8, UNSHARE_USER = 0x10, CLONE_USER = 0x20, CHROOT = 0x40,
	CREDENTIAL = 0x80, CAPS = 0x100, DIR_ = 0x200, PDEATHSIG = 0x400, CLOSE_OTHERS = 0x800, NOCTTY = 0x1000,
	SETCTTY = 0x2000, TRACE = 0x4000, SIGMASK = 0x8000, PIDFD = 0x10000, CGROUP = 0x20000, ALLOW_SETGROUPS = 0x40000,
	NO_SETGROUPS = 0x80000, OWN_STACK = 0x100000, ATTRIBUTES = 0x200000
};

/* A stack of the child's own: a guard below it, and where its end is for clone, which on sparc64 is told without the bias. */
enum { STACK_GUARD = 65536, STACK_SIZE = 65536 };
#ifdef __sparc__
# define STACK_BIAS 2047
#else
# define STACK_BIAS 0
#endif

typedef struct Case {
	enum Mode mode;
	bool parent_first;	/* which of two processes runs first, where both can */
	int no_clone3;		/* its errno */
	int no_silence;		/* likewise, of clone without an exit signal, as of emulators */
	int no_close_range;	/* likewise */
	int no_proc;		/* likewise, of /proc/self/fd; -1: there is another directory */
	int exec_error;		/* what the program's execve gives */
	int limit;
	int attributes;
	bool sigchld_ignored;
	bool foreign;		/* the parent is of another process namespace */
	bool orphan;		/* the parent has another number when the child asks: init, or a subreaper (prctl(2)) */
	bool null_argv;
	bool no_groups;			/* the credential lists none */
	int stray;		/* a signal that comes to a traced child before execve */
	uint64_t cloneflags, unshareflags;	/* besides what the attributes make of them */
	int nmaps[2];		/* mappings of users and groups, where there are attributes with such; -1: none, 0: one */
	unsigned signals;	/* seeds the dispositions and the mask */
	char open[SLOTS];	/* 0, 1, or 2: close-on-exec */
	int nfiles;
	int files[LIST];
	/* One step fails: */
	int at, error, times;	/* at < 0: none; times: it and the same call again, that often in all */
	bool killed;		/* it does not fail, but is the child's last */
	int short_status;	/* what the parent reads of the child's error has so many bytes, 0: all */
} Case;

/* How many mappings there are of users (0) or groups (1). */
static int maps_of(const Case *c, int which)
{
	if (!(c->attributes & (UNSHARE_USER | CLONE_USER)) || c->nmaps[which] < 0)
		return 0;
	return c->nmaps[which] ? c->nmaps[which] : 1;
}

static bool has_maps(const Case *c)
{
	return maps_of(c, 0) > 0 || maps_of(c, 1) > 0;
}

/* The kernel's state. */

enum Kind { FREE, PLAIN_FILE, PIPE_READ, PIPE_WRITE, PROC_FILE, PROC_DIRECTORY };
typedef struct Slot {
	enum Kind kind;
	int file;	/* number of the file or of the pipe */
	bool cloexec;
} Slot;

enum State { NONE, READY, RUNNING, BLOCKED, STOPPED, EXECUTED, ZOMBIE, GONE };
typedef struct Process {
	enum State state;
	Slot slots[SLOTS];
	uint64_t mask, pending;
	uintptr_t actions[129];
	int exit_code, signal;
	bool probe;		/* it only shows whether memory is shared */
} Process;

typedef struct Step {
	bool child, error_pipe, probe;	/* the last: of a child that only shows whether memory is shared */
	int nr;
	uintptr_t a1, a2, a3, word;
	char path[24];
} Step;

static struct {
	const Case *c;
	Process parent, child, *me;
	struct { unsigned char bytes[64]; size_t n; } pipes[PIPES];
	int npipes, nfiles;
	struct { char *at; size_t size; } maps[MAPS];
	Step steps[STEPS];
	int nsteps, failing_nr, left;
	bool failing_child;
	bool shared, waits, execed;
	bool ordinary;		/* the child's exit signal is SIGCHLD */
	bool refused;		/* clone without an exit signal has been */
	bool ended;		/* the program has ended by itself */
	bool traced, trapped;
	bool outside;		/* the working directory is not in the new root */
	int stop, options;	/* its wait status, 0: it has been told; what ptrace is to tell */
	int pidfd;
	int listed;		/* entries of the directory that have been read */
	bool full;		/* it could not be opened */
	struct { char *of; size_t size; unsigned char bytes[512]; } images[2];	/* the Spawn, and a list that is too long for it */
	void (*entry)(void *);
	void *arg;
	uint64_t parent_mask;	/* as it was before */
	char fault[400];
	Slot at_exec[SLOTS];
	uint64_t exec_mask;
	uintptr_t exec_actions[129];
} k;
static ucontext_t runner, parent_context, child_context;

/* What the caller hands over stands in memory that the library can read only: mapped twice. */
typedef struct Caller {
	char path[16], dir[8], root[8], argument[8], variable[8];
	char *argv[2], *envv[2];
	int files[LIST];
	Sigset_t mask;
	Credential credential;
	Gid_t groups[2];
	IDMapping mappings[MAPPINGS];
	unsigned caps[2];
	SysProcAttr sys;
	ProcAttr attr;
} Caller;
static Caller *writable;
static const Caller *caller;

/* Ends the run: nothing after a fault can be trusted. */
__attribute__((format(printf, 1, 2), noreturn))
static void fault(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(k.fault, sizeof k.fault, format, args);
	va_end(args);
	setcontext(&runner);
	abort();
}

#define CHECK(condition) ((condition) ? (void)0 : fault("line %d: %s", __LINE__, #condition))

static bool is_alive(const Process *p)
{
	return p->state != NONE && p->state != ZOMBIE && p->state != GONE;
}

static bool has_end(int number, enum Kind kind)
{
	for (int i = 0; i < SLOTS; i++)
		if ((k.parent.slots[i].kind == kind && k.parent.slots[i].file == number) ||
			(is_alive(&k.child) && k.child.slots[i].kind == kind && k.child.slots[i].file == number))
			return true;
	return false;
}

static Slot *slot(uintptr_t fd)
{
	const unsigned n = (unsigned)fd;	/* the kernel takes an unsigned int, too */

	return n < SLOTS && k.me->slots[n].kind != FREE ? &k.me->slots[n] : NULL;
}

static int new_fd(int from, enum Kind kind, int file, bool cloexec)
{
	for (int i = from; i < k.c->limit; i++) {
		if (k.me->slots[i].kind != FREE)
			continue;
		k.me->slots[i].kind = kind;
		k.me->slots[i].file = file;
		k.me->slots[i].cloexec = cloexec;
		return i;
	}
	return -EMFILE;
}

static void take_image(int n, void *of, size_t size)
{
	CHECK(size <= sizeof k.images[n].bytes);
	k.images[n].of = of;
	k.images[n].size = size;
	memcpy(k.images[n].bytes, of, size);
}

static void swap_images(void)
{
	for (int n = 0; n < 2; n++) {
		for (size_t i = 0; i < k.images[n].size; i++) {
			const unsigned char byte = k.images[n].bytes[i];

			k.images[n].bytes[i] = (unsigned char)k.images[n].of[i];
			k.images[n].of[i] = (char)byte;
		}
	}
}

static void child_main(void)
{
	k.child.state = RUNNING;
	k.entry(k.arg);
	fault("the child has returned");
}

/* Runs the child until it is a program, has ended, or waits. */
static void resume_child(void)
{
	if (!k.shared)
		swap_images();
	k.me = &k.child;
	swapcontext(&parent_context, &child_context);
	k.me = &k.parent;
	if (!k.shared)
		swap_images();
}

static void end_child(int code, int sig)
{
	const bool reaped = k.parent.actions[SIGCHLD] == 1 && !k.traced && (k.ordinary || k.execed);

	k.child.exit_code = code;
	k.child.signal = sig;
	k.child.state = reaped ? GONE : ZOMBIE;
}

__attribute__((noreturn))
static void leave_child(void)
{
	setcontext(&parent_context);
	abort();
}

/* Sleeps; the other process goes on. */
static void block(const char *what)
{
	if (k.me == &k.child) {
		k.child.state = BLOCKED;
		swapcontext(&child_context, &parent_context);
		k.child.state = RUNNING;
		return;
	}
	if (k.child.state != READY && k.child.state != BLOCKED)
		fault("%s would never return", what);
	resume_child();
	if (k.child.state == BLOCKED)
		fault("%s: parent and child wait for each other", what);
}

/* The child stops, for the parent, which traces it. */
static void stop_child(int status)
{
	k.stop = status << 8 | 0x7f;
	k.child.state = STOPPED;
	swapcontext(&child_context, &parent_context);
	k.child.state = RUNNING;
}

static intptr_t do_read(uintptr_t fd, unsigned char *to, size_t n)
{
	const Slot *const s = slot(fd);
	size_t got;

	if (!s)
		return -EBADF;
	CHECK(s->kind == PIPE_READ && n == sizeof(uintptr_t));
	while (k.pipes[s->file].n == 0) {
		if (!has_end(s->file, PIPE_WRITE))
			return 0;
		block("read");
	}
	got = k.pipes[s->file].n < n ? k.pipes[s->file].n : n;
	if (k.me == &k.parent && k.c->short_status)
		got = (size_t)k.c->short_status;
	memcpy(to, k.pipes[s->file].bytes, got);
	k.pipes[s->file].n -= got;
	memmove(k.pipes[s->file].bytes, k.pipes[s->file].bytes + got, k.pipes[s->file].n);
	return (intptr_t)got;
}

static intptr_t do_write(uintptr_t fd, const unsigned char *from, size_t n)
{
	const Slot *const s = slot(fd);

	if (!s)
		return -EBADF;
	if (s->kind == PROC_FILE) {
		char want[34 * MAPPINGS] = "";

		if (s->file == 2)
			strcpy(want, k.c->attributes & ALLOW_SETGROUPS ? "allow" : "deny");
		for (int i = 0, at = 0; s->file < 2 && i < maps_of(k.c, s->file); i++)
			at += sprintf(want + at, "%u %u %u\n", caller->mappings[i].container_id, caller->mappings[i].host_id, caller->mappings[i].size);
		CHECK(n < 4096 && n == strlen(want) && memcmp(from, want, n) == 0);
		return (intptr_t)n;
	}
	CHECK(s->kind == PIPE_WRITE && n == sizeof(uintptr_t) && k.pipes[s->file].n + n <= sizeof k.pipes[0].bytes);
	if (!has_end(s->file, PIPE_READ))
		return -EPIPE;
	memcpy(k.pipes[s->file].bytes + k.pipes[s->file].n, from, n);
	k.pipes[s->file].n += n;
	return (intptr_t)n;
}

static intptr_t do_fcntl(uintptr_t fd, uintptr_t command, uintptr_t value)
{
	Slot *const s = slot(fd);

	if (!s)
		return -EBADF;
	switch (command) {
	case F_GETFD:
		return s->cloexec ? FD_CLOEXEC : 0;
	case F_SETFD:
		CHECK(value <= FD_CLOEXEC);
		s->cloexec = value == FD_CLOEXEC;
		return 0;
	case F_DUPFD_CLOEXEC:
		if (value >= (uintptr_t)k.c->limit)
			return -EINVAL;
		return new_fd((int)value, s->kind, s->file, true);
	default:
		fault("fcntl command %lu", (unsigned long)command);
	}
}

static intptr_t do_dup3(uintptr_t from, uintptr_t to, uintptr_t flags)
{
	Slot *const s = slot(from);

	CHECK(flags == 0);
	if ((unsigned)from == (unsigned)to)
		return -EINVAL;
	if ((unsigned)to >= (unsigned)k.c->limit || !s)
		return -EBADF;
	k.me->slots[to] = *s;
	k.me->slots[to].cloexec = false;
	return (intptr_t)to;
}

static intptr_t do_close(uintptr_t fd)
{
	Slot *const s = slot(fd);

	/* In the parent the number may be another thread's by then. */
	CHECK(s || k.me != &k.parent);
	if (!s)
		return -EBADF;
	s->kind = FREE;
	return 0;
}

static intptr_t do_pipe2(int *p, uintptr_t flags)
{
	int ends[2];

	CHECK(k.me == &k.parent && flags == O_CLOEXEC && k.npipes < PIPES);
	ends[0] = new_fd(0, PIPE_READ, k.npipes, true);
	if (ends[0] < 0)
		return ends[0];
	ends[1] = new_fd(0, PIPE_WRITE, k.npipes, true);
	if (ends[1] < 0) {
		k.me->slots[ends[0]].kind = FREE;
		return ends[1];
	}
	k.npipes++;
	memcpy(p, ends, sizeof ends);
	return 0;
}

static intptr_t do_openat(uintptr_t dirfd, const char *path, uintptr_t flags)
{
	static const char *const names[] = { "uid_map", "gid_map", "setgroups" };
	char want[32];

	CHECK((int)dirfd == AT_FDCWD);
	if (strcmp(path, "/proc/self/fd") == 0) {
		int fd;

		CHECK(k.me == &k.child && k.c->attributes & CLOSE_OTHERS && flags == (O_RDONLY | O_DIRECTORY | O_CLOEXEC));
		if (k.c->no_proc > 0)
			return -k.c->no_proc;
		k.listed = 0;
		fd = new_fd(0, PROC_DIRECTORY, 0, true);
		k.full = fd < 0;
		return fd;
	}
	CHECK(flags == (O_RDWR | O_CLOEXEC));
	for (int i = 0; i < 3; i++) {
		if (k.me == &k.parent)
			snprintf(want, sizeof want, "/proc/%d/%s", CHILD_PID, names[i]);
		else
			snprintf(want, sizeof want, "/proc/self/%s", names[i]);
		if (strcmp(path, want) == 0)
			return new_fd(0, PROC_FILE, i, true);
	}
	fault("openat %s", path);
}

/* Two entries at a time; a directory that is not /proc's has few, but in a new root looks right. */
static intptr_t do_getdents(uintptr_t fd, char *to, uintptr_t size)
{
	enum { LENGTH = 24 };
	const Slot *const s = slot(fd);
	intptr_t n = 0;

	CHECK(s && s->kind == PROC_DIRECTORY && size >= 2 * LENGTH);
	while (n < 2 * LENGTH && k.listed < (k.c->no_proc ? 4 : SLOTS + 2)) {
		const int number = k.listed++ - 2;
		Dirent entry;

		if (number >= 0 && k.child.slots[number].kind == FREE)
			continue;
		memset(&entry, 0x55, sizeof entry);
		entry.d_reclen = LENGTH;
		memcpy(to + n, &entry, sizeof entry);
		if (number < 0)
			strcpy(to + n + 19, number == -2 ? "." : "..");
		else
			sprintf(to + n + 19, "%d", !k.c->no_proc ? number : k.c->attributes & CHROOT ? (int)fd : 40);
		n += LENGTH;
	}
	return n;
}

/* Sets as numbers, whatever the words of this machine: signal n is bit n - 1. */
static uint64_t mask_of(const Sigset_t *set)
{
	const bool halves = sizeof set->sig[0] == 4;

	return set->sig[0] | (halves ? (uint64_t)set->sig[halves] << 32 : 0);
}

static void set_mask(Sigset_t *set, uint64_t mask)
{
	const bool halves = sizeof set->sig[0] == 4;

	memset(set, 0, sizeof *set);
	set->sig[0] = (__typeof__(set->sig[0]))mask;
	if (halves)
		set->sig[halves] = (__typeof__(set->sig[0]))(mask >> 32);
}

static intptr_t do_sigprocmask(uintptr_t how, const Sigset_t *set, Sigset_t *old, uintptr_t size)
{
	const uint64_t before = k.me->mask;

	CHECK(how == SIG_SETMASK && set && size == sizeof *set);
	k.me->mask = mask_of(set) & ~(1ULL << (SIGKILL - 1)) & ~(1ULL << (SIGSTOP - 1));
	if (old)
		set_mask(old, before);
	if (k.me == &k.child) {
		for (int sig = 1; sig <= 64; sig++)
			if (k.child.actions[sig] > 1)
				fault("a handler of the parent's can run in the child, signal %d", sig);
		if (k.child.pending & ~k.child.mask) {
			end_child(0, SIGTERM);
			leave_child();
		}
		if (k.traced && k.c->stray)
			stop_child(k.c->stray);
	}
	return 0;
}

static intptr_t do_sigaction(uintptr_t sig, const Sigaction_t *action, Sigaction_t *old, uintptr_t size)
{
	CHECK(k.me == &k.child && sig >= 1 && sig <= 128 && size == sizeof(Sigset_t));
	if (action && (sig == SIGKILL || sig == SIGSTOP))
		return -EINVAL;
	if (old) {
		memset(old, 0x55, sizeof *old);
		old->handler = (void (*)(int32_t))k.child.actions[sig];
	}
	if (action) {
		CHECK(!action->handler && action->flags == 0);
		k.child.actions[sig] = 0;
	}
	return 0;
}

static intptr_t do_exec(uintptr_t path, uintptr_t argv, uintptr_t envv)
{
	CHECK(path == (uintptr_t)caller->path && !k.outside);
	if (k.c->null_argv)
		CHECK(*(char **)argv == NULL && *(char **)envv == NULL);
	else
		CHECK(argv == (uintptr_t)caller->argv && envv == (uintptr_t)caller->envv);
	if (k.c->exec_error)
		return -k.c->exec_error;
	for (int i = 0; i < SLOTS; i++)
		if (k.child.slots[i].cloexec)
			k.child.slots[i].kind = FREE;
	memcpy(k.at_exec, k.child.slots, sizeof k.at_exec);
	memcpy(k.exec_actions, k.child.actions, sizeof k.exec_actions);
	k.exec_mask = k.child.mask;
	k.execed = true;
	if (k.traced) {
		CHECK(k.options == PTRACE_O_TRACEEXEC);
		stop_child(SIGTRAP | PTRACE_EVENT_EXEC << 8);
		fault("the program goes on in its child's code");
	}
	k.child.state = EXECUTED;
	leave_child();
}

static intptr_t do_chdir(const char *path)
{
	if (path != caller->dir) {
		CHECK(k.outside && strcmp(path, "/") == 0);
		k.outside = false;
	}
	CHECK(!k.outside);
	return 0;
}

static intptr_t do_ioctl(uintptr_t fd, uintptr_t request, uintptr_t value)
{
	CHECK(k.me == &k.child);
	if (request == TIOCSPGRP)
		CHECK(fd == 0 && *(int *)value == ((k.c->attributes & SETPGID) ? 7 : CHILD_PID));
	else if (request == TIOCSCTTY)
		CHECK(fd == 0 && value == 1);
	else
		CHECK(request == TIOCNOTTY && fd == 0);
	if (!slot(fd))
		return -EBADF;
	return slot(fd)->kind == PLAIN_FILE ? 0 : -ENOTTY;
}

static intptr_t do_prctl(uintptr_t option, uintptr_t a2, uintptr_t a3, uintptr_t a4)
{
	if (option == PR_SET_KEEPCAPS)
		CHECK(a2 == 1);
	else if (option == PR_SET_PDEATHSIG)
		CHECK(a2 == SIGTERM);
	else
		CHECK(option == PR_CAP_AMBIENT && a2 == PR_CAP_AMBIENT_RAISE && (a3 == caller->caps[0] || a3 == caller->caps[1]));
	CHECK(a4 == 0);
	return 0;
}

static intptr_t do_kill(int pid, int sig)
{
	CHECK(pid == CHILD_PID);
	if (k.me == &k.child && sig == SIGSTOP) {
		CHECK(k.traced && k.options == 0);
		stop_child(SIGSTOP);
		return 0;
	}
	if (k.me == &k.child) {
		CHECK(sig == SIGTERM);
		k.child.pending |= 1ULL << (sig - 1);
		return 0;
	}
	/* No other numbers are sure to be the child's than its tracer's, while it is stopped. */
	CHECK(k.traced && k.child.state == STOPPED);
	if (sig == SIGKILL) {
		CHECK(k.failing_nr == SYS_PTRACE || k.failing_nr == SYS_KILL);
		end_child(0, SIGKILL);
	} else {
		CHECK(sig == SIGTRAP && k.execed);
		k.trapped = true;
	}
	return 0;
}

static intptr_t do_ptrace(uintptr_t request, uintptr_t pid, uintptr_t address, int data)
{
	if (k.me == &k.child) {
		CHECK(request == PTRACE_TRACEME);
		k.traced = true;
		return 0;
	}
	CHECK(pid == CHILD_PID && address == 0 && k.child.state == STOPPED && k.stop < 0);
	if (request == PTRACE_SETOPTIONS) {
		k.options = data;
		return 0;
	}
	CHECK(request == PTRACE_CONT);
	if (k.execed) {
		CHECK(data == 0 && k.options == 0 && k.trapped);
		k.child.state = EXECUTED;
		return 0;
	}
	CHECK(data == (-k.stop == SIGSTOP ? 0 : -k.stop));
	if (data == SIGTERM)
		end_child(0, SIGTERM);
	else
		k.child.state = BLOCKED;
	return 0;
}

/* Waits for an ordinary child (exit signal SIGCHLD), for one of the other kind (__WCLONE), or for both (__WALL). */
static intptr_t do_wait4(int pid, int *status, uintptr_t options, uintptr_t usage)
{
	const bool clones = (options & __WCLONE) != 0;

	CHECK(k.me == &k.parent && pid == CHILD_PID && usage == 0 && !status == !(k.c->attributes & TRACE));
	CHECK(options == ((clones ? __WCLONE : __WALL) | __WNOTHREAD));
	for (;;) {
		if (k.child.state == NONE || k.child.state == GONE || (clones && (k.ordinary || k.execed) && !k.traced))
			return -ECHILD;
		if (k.child.state == ZOMBIE) {
			k.child.state = GONE;
			if (status)
				*status = k.child.signal ? k.child.signal : k.child.exit_code << 8;
			return pid;
		}
		if (k.child.state == STOPPED && k.stop > 0) {
			*status = k.stop;
			k.stop = -(k.stop >> 8);
			return pid;
		}
		if (k.child.state == EXECUTED) {
			k.ended = true;
			end_child(0, 0);
		} else {
			block("wait4");
		}
	}
}

/* Which of the mappings is the stack: a long list has the first. */
static int stack_map(void)
{
	return k.c->nfiles > 16;
}

static intptr_t do_mmap(uintptr_t at, uintptr_t size, uintptr_t prot, uintptr_t flags, int fd, uintptr_t offset)
{
	int i = 0;

	CHECK(k.me == &k.parent && at == 0 && flags == (MAP_PRIVATE | MAP_ANONYMOUS) && fd == -1 && offset == 0);
	if (size > 1 << 30)
		return -ENOMEM;
	while (i < MAPS && k.maps[i].at)
		i++;
	CHECK(i < MAPS);
	if (i == stack_map() && (k.c->attributes & OWN_STACK))
		CHECK(prot == PROT_NONE && size == STACK_GUARD + STACK_SIZE);
	else
		CHECK(prot == (PROT_READ | PROT_WRITE));
	k.maps[i].at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	CHECK(k.maps[i].at != MAP_FAILED);
	k.maps[i].size = size;
	return (intptr_t)k.maps[i].at;
}

static void unmap(int i)
{
	munmap(k.maps[i].at, k.maps[i].size);
	memset(&k.maps[i], 0, sizeof k.maps[i]);
}

/* The parent's, which makes the stack's memory accessible, and not the guard. */
static intptr_t do_mprotect(uintptr_t at, uintptr_t size, uintptr_t prot)
{
	CHECK(k.me == &k.parent && (k.c->attributes & OWN_STACK) && at == (uintptr_t)k.maps[stack_map()].at + STACK_GUARD && size == STACK_SIZE
		&& prot == (PROT_READ | PROT_WRITE));
	return 0;
}

static intptr_t do_munmap(char *at, size_t size)
{
	CHECK(k.me == &k.parent && k.child.state != READY && k.child.state != BLOCKED);
	for (int i = 0; i < MAPS; i++) {
		if (at && k.maps[i].at == at && k.maps[i].size == size) {
			unmap(i);
			return 0;
		}
	}
	fault("munmap of what is not ours");
}

static intptr_t do_prlimit(uintptr_t pid, uintptr_t which, uintptr_t to, Rlimit *limit)
{
	CHECK(pid == 0 && which == RLIMIT_NOFILE && to == 0);
	limit->rlim_cur = (uint64_t)k.c->limit;
	limit->rlim_max = SLOTS;
	return 0;
}

static intptr_t do_close_range(uintptr_t first, uintptr_t last, uintptr_t flags)
{
	CHECK(k.me == &k.child && last == ~0U && flags == CLOSE_RANGE_CLOEXEC);
	if (k.c->no_close_range)
		return -k.c->no_close_range;
	for (uintptr_t i = first; i < SLOTS; i++)
		k.child.slots[i].cloexec = true;
	return 0;
}

static intptr_t do_capset(const CapHeader *header, const CapData *data)
{
	CHECK(header->version == _LINUX_CAPABILITY_VERSION_3 && header->pid == 0);
	CHECK(data[0].effective == 5 && data[0].permitted == (1U << 10 | 1) && data[0].inheritable == (1U << 10 | 2));
	CHECK(data[1].effective == 6 && data[1].permitted == (1U << (caller->caps[1] - 32) | 3) &&
		data[1].inheritable == (1U << (caller->caps[1] - 32) | 4));
	return 0;
}

static intptr_t do_capget(const CapHeader *header, CapData *data)
{
	CHECK(header->version == _LINUX_CAPABILITY_VERSION_3 && header->pid == 0);
	data[0] = (CapData){ 5, 1, 2 };
	data[1] = (CapData){ 6, 3, 4 };
	return 0;
}

/* Of clone's first two arguments the one that is its flags. */
#ifdef __s390x__
# define FLAGS(a1, a2) (a2)
#else
# define FLAGS(a1, a2) (a1)
#endif

/* Writes the step down and says whether it is to fail. */
static int record(uintptr_t nr, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	Step *const s = &k.steps[k.nsteps];
	const Slot *const file = nr == SYS_WRITE || nr == SYS_READ ? slot(a1) : NULL;
	const int n = k.nsteps++;

	CHECK(n < STEPS - 1);
	s->child = k.me == &k.child;
	s->error_pipe = file && file->kind != PROC_FILE;
	s->word = nr == SYS_WRITE && s->error_pipe ? *(const uintptr_t *)a2 : nr == SYS_CLONE ? FLAGS(a1, a2) : 0;
	s->probe = k.entry == showMemory;
	s->nr = (int)nr;
	s->a1 = a1;
	s->a2 = a2;
	s->a3 = a3;
	s->path[0] = '\0';
	if (nr == SYS_OPENAT)
		snprintf(s->path, sizeof s->path, "%s", strrchr((const char *)a2, '/'));
	if (n == k.c->at) {
		k.failing_nr = (int)nr;
		k.failing_child = s->child;
		k.left = k.c->times;
	}
	if (n == k.c->at && k.c->killed && s->child) {
		end_child(0, SIGKILL);
		leave_child();
	}
	if (k.c->killed || n < k.c->at || k.failing_nr != (int)nr || k.failing_child != s->child || k.left == 0)
		return 0;
	k.left--;
	return k.c->error;
}

#define WORD(address, i) (((const uintptr_t *)(address))[i])
#ifdef SYS_SETUID32	/* the others have 16 bits there */
# define ID_CALL(name) name ## 32
#else
# define ID_CALL(name) name
#endif
#ifdef __sparc__	/* the restorer is the fourth argument there */
# define SIGACTION_SIZE a5
#else
# define SIGACTION_SIZE a4
#endif

static intptr_t kernel(bool raw, uintptr_t nr, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6)
{
	int error;

	(void)a6;

	if (k.me == &k.child) {
		const uint64_t all = ~(1ULL << (SIGKILL - 1) | 1ULL << (SIGSTOP - 1));

		if (!raw)
			fault("the child calls what has hooks, system call %d", (int)nr);
		if (nr != SYS_EXECVE && nr != SYS_WRITE && nr != SYS_EXIT_GROUP && k.child.mask != all)
			fault("a signal can come at the child's system call %d", (int)nr);
		if (k.execed || !is_alive(&k.child))
			fault("the child goes on behind its end");
	}
	error = record(nr, a1, a2, a3);
	if (error) {
		if (nr == SYS_CLOSE)
			do_close(a1);	/* whatever it says, the descriptor is closed */
		return -error;
	}
	switch (nr) {
#if defined __s390x__	/* its arguments are in memory */
	case SYS_MMAP: return do_mmap(WORD(a1, 0), WORD(a1, 1), WORD(a1, 2), WORD(a1, 3), (int)WORD(a1, 4), WORD(a1, 5));
#elif defined SYS_MMAP2
	case SYS_MMAP2: return do_mmap(a1, a2, a3, a4, (int)a5, a6);
#else
	case SYS_MMAP: return do_mmap(a1, a2, a3, a4, (int)a5, a6);
#endif
	case SYS_MPROTECT: return do_mprotect(a1, a2, a3);
	case SYS_MUNMAP: return do_munmap((char *)a1, a2);
	case SYS_RT_SIGPROCMASK: return do_sigprocmask(a1, (const Sigset_t *)a2, (Sigset_t *)a3, a4);
	case SYS_RT_SIGACTION: return do_sigaction(a1, (const Sigaction_t *)a2, (Sigaction_t *)a3, SIGACTION_SIZE);
	case SYS_PIPE2: return do_pipe2((int *)a1, a2);
	case SYS_READ: return do_read(a1, (unsigned char *)a2, a3);
	case SYS_WRITE: return do_write(a1, (const unsigned char *)a2, a3);
	case SYS_CLOSE: return do_close(a1);
	case SYS_FCNTL: return do_fcntl(a1, a2, a3);
	case SYS_DUP3: return do_dup3(a1, a2, a3);
	case SYS_CLOSE_RANGE: return do_close_range(a1, a2, a3);
	case SYS_PRLIMIT64: return do_prlimit(a1, a2, a3, (Rlimit *)a4);
	case SYS_OPENAT: return do_openat(a1, (const char *)a2, a3);
	case SYS_KILL: return do_kill((int)a1, (int)a2);
	case SYS_WAIT4: return do_wait4((int)a1, (int *)a2, a3, a4);
	case SYS_PTRACE: return do_ptrace(a1, a2, a3, (int)a4);
	case SYS_GETPID: return k.me == &k.child ? CHILD_PID : PARENT_PID;
	}
	CHECK(k.me == &k.child);
	switch (nr) {
	case SYS_EXECVE: return do_exec(a1, a2, a3);
	case SYS_EXIT_GROUP:
		CHECK(a1 == (k.entry == showMemory ? 0 : 253));
		end_child((int)a1, 0);
		leave_child();
	case SYS_GETDENTS64: return do_getdents(a1, (char *)a2, a3);
	case SYS_GETPPID: return k.c->orphan ? SUBREAPER : k.c->foreign ? 0 : PARENT_PID;
	case SYS_SETSID: return CHILD_PID;
	case SYS_SETPGID: CHECK(a1 == 0 && a2 == (uintptr_t)((k.c->attributes & SETPGID) ? 7 : 0)); return 0;
	case SYS_IOCTL: return do_ioctl(a1, a2, a3);
	case SYS_UNSHARE: CHECK(a1 == caller->sys.unshareflags); return 0;
	case SYS_MOUNT: CHECK(strcmp((char *)a2, "/") == 0 && a3 == 0 && a4 == (MS_REC | MS_PRIVATE) && a5 == 0); return 0;
	case SYS_CHROOT: CHECK(a1 == (uintptr_t)caller->root); k.outside = true; return 0;
	case ID_CALL(SYS_SETGROUPS):
		CHECK(!caller->credential.no_setgroups && a1 == caller->credential.ngroups && a2 == (uintptr_t)caller->groups);
		return 0;
	case ID_CALL(SYS_SETGID): CHECK(a1 == 22); return 0;
	case ID_CALL(SYS_SETUID): CHECK(a1 == 11); return 0;
	case SYS_CAPGET: return do_capget((const CapHeader *)a1, (CapData *)a2);
	case SYS_CAPSET: return do_capset((const CapHeader *)a1, (const CapData *)a2);
	case SYS_PRCTL: return do_prctl(a1, a2, a3, a4);
	case SYS_CHDIR: return do_chdir((const char *)a1);
	default: fault("the model does not know system call %d", (int)nr);
	}
}

/* What the library calls. */

static Errno answer(intptr_t result, uintptr_t *r1, uintptr_t *r2)
{
	if (result < 0 && result >= -4095)
		return (Errno)-result;
	if (r1)
		*r1 = (uintptr_t)result;
	if (r2)
		*r2 = 0;
	return 0;
}

Errno RawSyscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6, uintptr_t *r1, uintptr_t *r2)
{
	return answer(kernel(true, trap, a1, a2, a3, a4, a5, a6), r1, r2);
}

Errno RawSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	return answer(kernel(true, trap, a1, a2, a3, 0, 0, 0), r1, r2);
}

Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6, uintptr_t *r1, uintptr_t *r2)
{
	return answer(kernel(false, trap, a1, a2, a3, a4, a5, a6), r1, r2);
}

Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	return answer(kernel(false, trap, a1, a2, a3, 0, 0, 0), r1, r2);
}

uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	return (uintptr_t)kernel(true, trap, a1, a2, a3, 0, 0, 0);
}

/* Its second name, by which the library's stubs know it on amd64: src/internal.h. */
uint32_t libsyscall_noError32(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	return (uint32_t)RawSyscallNoError(trap, a1, a2, a3);
}

static bool owns_memory(const Case *c)
{
	return c->mode == PLAIN || (c->attributes & (CREDENTIAL | CAPS | UNSHARE_USER | CLONE_USER | TRACE)) ||
		(c->unshareflags & CLONE_NEWUSER) || (c->cloneflags & CLONE_NEWTIME) || has_maps(c);
}

static void check_flags(uint64_t flags, bool clone3)
{
	uint64_t want = k.c->attributes & PIDFD ? CLONE_PIDFD : 0;

	if (!owns_memory(k.c))
		want |= CLONE_VM | CLONE_VFORK;
	if (k.c->attributes & CLONE_USER)
		want |= CLONE_NEWUSER;
	want |= k.c->cloneflags;
	/* 32-bit kernels do not see the first of these two, and succeed without. */
	if (clone3)
		want |= (sizeof(long) == 4 ? 0 : CLONE_CLEAR_SIGHAND) | (k.c->attributes & CGROUP ? CLONE_INTO_CGROUP : 0);
	if (k.entry == showMemory)
		want = CLONE_VM | CLONE_VFORK;
	if (flags != want)
		fault("clone flags 0x%llx, want 0x%llx", (unsigned long long)flags, (unsigned long long)want);
}

static void make_child_context(void)
{
	static char stack[1 << 17] __attribute__((aligned(16)));

#if ADDRESS_SANITIZER
	__asan_unpoison_memory_region(stack, sizeof stack);
#endif
	getcontext(&child_context);
	child_context.uc_stack.ss_sp = stack;
	child_context.uc_stack.ss_size = sizeof stack;
	child_context.uc_link = NULL;
	makecontext(&child_context, child_main, 0);
}

intptr_t libsyscall_clone(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	void (*child)(void *), void *arg)
{
	const uint64_t all = ~(1ULL << (SIGKILL - 1) | 1ULL << (SIGSTOP - 1));
	const Spawn *const spawn = arg;
	const size_t list = (size_t)spawn->nfiles * sizeof *spawn->files;
	const bool own = (k.c->attributes & OWN_STACK) != 0;
	const uintptr_t lowest = own ? (uintptr_t)k.maps[stack_map()].at + STACK_GUARD : 0, size = own ? STACK_SIZE - STACK_BIAS : 0;
	uint64_t flags;
	int *pidfd;
	int error;

	CHECK(k.me == &k.parent && k.parent.mask == all && !is_alive(&k.child) && k.child.state != ZOMBIE);
	k.entry = child;
	error = record(trap, a1, a2, a3);
	if (error) {
		k.refused |= error == EINVAL || error == EPERM;
		return -error;
	}
	if (trap == SYS_CLONE3) {
		const CloneArgs *const args = (const CloneArgs *)a1;

		CHECK(a2 == sizeof *args && a3 == 0 && a4 == 0 && a5 == 0);
		CHECK(args->exit_signal == 0 && args->child_tid == 0 && args->parent_tid == 0 && child == libsyscall_spawnChild);
		CHECK(args->tls == 0 && args->set_tid == 0 && args->set_tid_size == 0);
		CHECK(args->cgroup == (k.c->attributes & CGROUP ? 5U : 0U));
		flags = args->flags;
		check_flags(flags, true);
		if (k.c->no_clone3)
			return -k.c->no_clone3;
		CHECK(args->stack == lowest && args->stack_size == size);
		pidfd = (int *)(uintptr_t)args->pidfd;
		k.ordinary = false;
	} else {
#ifdef __s390x__	/* the stack comes first there */
		const uintptr_t stack = a1;

		a1 = a2, a2 = stack;
#endif
		CHECK(trap == SYS_CLONE && ((a1 & 0xff) == 0 || ((a1 & 0xff) == SIGCHLD && k.refused)));
		CHECK(a2 == lowest + size && a4 == 0 && a5 == 0 && (!(k.c->attributes & CGROUP) || child == showMemory));
		k.ordinary = (a1 & 0xff) == SIGCHLD;
		flags = a1 & ~0xffUL;
		check_flags(flags, false);
		if (!k.ordinary && k.c->no_silence) {
			k.refused = true;
			return -k.c->no_silence;
		}
		pidfd = (int *)a3;
	}
	/* The list is the library's own, in the parent's frame or in a mapping. */
	if (spawn->files == spawn->few)
		CHECK(list <= sizeof spawn->few);
	else
		CHECK(spawn->files == (int *)(void *)k.maps[0].at && k.maps[0].size == list);
	if (flags & CLONE_PIDFD) {
		const int fd = new_fd(0, PLAIN_FILE, 999, true);

		if (fd < 0)
			return fd;
		k.parent.slots[fd].kind = FREE;	/* the child does not have it */
		k.child = k.parent;
		k.parent.slots[fd].kind = PLAIN_FILE;
		*pidfd = k.pidfd = fd;
	} else {
		k.child = k.parent;
	}
	if ((flags & CLONE_CLEAR_SIGHAND) && sizeof(long) == 8)
		for (int sig = 1; sig <= 64; sig++)
			if (k.child.actions[sig] > 1)
				k.child.actions[sig] = 0;
	k.child.probe = child == showMemory;
	k.child.state = READY;
	k.shared = (flags & CLONE_VM) && k.c->mode != EMULATOR;
	k.waits = (flags & CLONE_VFORK) && k.c->mode != EMULATOR;
	take_image(0, arg, sizeof *spawn);
	take_image(1, spawn->files, spawn->files == spawn->few ? 0 : list);
	k.arg = arg;
	make_child_context();
	if (k.waits || !k.c->parent_first)
		resume_child();
	if (k.waits && k.child.state == BLOCKED)
		fault("the child waits for a parent that waits for it");
	return CHILD_PID;
}

/* A run. */

typedef struct Outcome {
	Errno err;
	int pid, pidfd;
} Outcome;
enum { UNWRITTEN = -77 };

static void set_up_caller(const Case *c)
{
	const int a = c->attributes;
	Caller *const w = writable;
	SysProcAttr *const sys = &w->sys;

	memset(w, 0, sizeof *w);
	strcpy(w->path, "/program");
	strcpy(w->dir, "/dir");
	strcpy(w->root, "/root");
	w->argv[0] = (char *)caller->argument;
	w->envv[0] = (char *)caller->variable;
	memcpy(w->files, c->files, sizeof w->files);
	set_mask(&w->mask, 0xff00ff0000);
	w->groups[0] = 33;
	w->credential.uid = 11;
	w->credential.gid = 22;
	w->credential.groups = caller->groups;
	w->credential.ngroups = c->no_groups ? 0 : 2;
	w->credential.no_setgroups = (a & NO_SETGROUPS) != 0;
	w->mappings[0].host_id = 1000;
	w->mappings[0].size = 1;
	/* Lines of 33 bytes, and at the end of 6: 129 of them make 4095 bytes. */
	for (int i = 0; i < MAPPINGS && c->nmaps[0] > 1; i++)
		w->mappings[i] = i < 123 ? (IDMapping){ ~0U, ~0U, ~0U } : (IDMapping){ 0, 0, 0 };
	w->caps[0] = 10;
	w->caps[1] = 40;
	sys->plain_fork = c->mode == PLAIN;
	sys->own_stack = (a & OWN_STACK) != 0;
	sys->setsid = (a & SETSID) != 0;
	sys->setpgid = (a & SETPGID) != 0;
	sys->pgid = a & SETPGID ? 7 : 0;
	sys->foreground = (a & FOREGROUND) != 0;
	if (a & UNSHARE)
		sys->unshareflags = CLONE_NEWNS | CLONE_NEWUTS;
	if (a & UNSHARE_USER)
		sys->unshareflags |= CLONE_NEWUSER;
	if (a & CLONE_USER)
		sys->cloneflags = CLONE_NEWUSER;
	sys->cloneflags |= (uintptr_t)c->cloneflags;
	sys->unshareflags |= (uintptr_t)c->unshareflags;
	if (has_maps(c)) {
		sys->uid_mappings = sys->gid_mappings = caller->mappings;
		sys->nuid_mappings = (size_t)maps_of(c, 0);
		sys->ngid_mappings = (size_t)maps_of(c, 1);
		sys->gid_mappings_enable_setgroups = (a & ALLOW_SETGROUPS) != 0;
	}
	sys->chroot = a & CHROOT ? caller->root : NULL;
	sys->credential = a & CREDENTIAL ? &caller->credential : NULL;
	sys->ambient_caps = a & CAPS ? caller->caps : NULL;
	sys->nambient_caps = a & CAPS ? 2 : 0;
	sys->pdeathsig = a & PDEATHSIG ? SIGTERM : 0;
	sys->close_others = (a & CLOSE_OTHERS) != 0;
	sys->noctty = (a & NOCTTY) != 0;
	sys->setctty = (a & SETCTTY) != 0;
	sys->ptrace = (a & TRACE) != 0;
	sys->sigmask = a & SIGMASK ? &caller->mask : NULL;
	sys->use_cgroup_fd = (a & CGROUP) != 0;
	sys->cgroup_fd = a & CGROUP ? 5 : 0;
	w->attr.dir = a & DIR_ ? caller->dir : NULL;
	w->attr.env = c->null_argv ? NULL : caller->envv;
	w->attr.files = c->nfiles ? caller->files : NULL;
	w->attr.nfiles = (size_t)c->nfiles;
	w->attr.sys = a || c->cloneflags || c->unshareflags || c->mode == PLAIN ? &caller->sys : NULL;
}

static void set_up_kernel(const Case *c)
{
	uint64_t random = c->signals * 0x9e3779b97f4a7c15ULL + 1;

	memset(&k, 0, offsetof(__typeof__(k), steps));
	k.nsteps = k.failing_nr = k.left = 0;
	k.shared = k.waits = k.execed = k.full = false;
	k.ordinary = k.ended = k.refused = k.traced = k.trapped = k.outside = false;
	k.stop = k.options = 0;
	k.entry = NULL;
	k.pidfd = -1;
	k.fault[0] = '\0';
	k.c = c;
	k.me = &k.parent;
	k.parent.state = RUNNING;
	for (int i = 0; i < SLOTS; i++) {
		k.parent.slots[i].kind = c->open[i] ? PLAIN_FILE : FREE;
		k.parent.slots[i].file = 100 + i;
		k.parent.slots[i].cloexec = c->open[i] == 2;
	}
	for (int sig = 1; sig <= 64; sig++) {
		random = random * 6364136223846793005ULL + 1442695040888963407ULL;
		if (sig != SIGKILL && sig != SIGSTOP)
			k.parent.actions[sig] = (random >> 40) % 4 < 2 ? (random >> 40) % 2 : HANDLER;
	}
	k.parent.actions[SIGCHLD] = c->sigchld_ignored ? 1 : HANDLER;
	k.parent.mask = random & ~(1ULL << (SIGKILL - 1)) & ~(1ULL << (SIGSTOP - 1));
	k.parent.mask &= ~(1ULL << (SIGTERM - 1));
	k.parent_mask = k.parent.mask;
	memoryIsShared = c->mode == KNOWN || (c->mode == PLAIN && (c->signals & 1));
}

/* Runs a case; false: a fault. */
/* Makes the call that has been set up; -1: the model has found a fault and left it. */
static Errno ask(char *const *argv, int *pid)
{
	static volatile Errno err;
	static volatile bool again;

	err = -1;
	again = false;
	getcontext(&runner);
	if (!again) {
		again = true;
		err = ForkExecAttr(caller->path, argv, &caller->attr, pid);
	}
	if (k.fault[0] != '\0')
		err = -1;
	return err;
}

static bool run_model(const Case *c, Outcome *o)
{
	static Outcome got;

	set_up_caller(c);
	set_up_kernel(c);
	if (c->attributes & PIDFD)
		writable->sys.pidfd = &got.pidfd;
	got.pid = got.pidfd = UNWRITTEN;
	got.err = ask(c->null_argv ? NULL : caller->argv, &got.pid);
	*o = got;
	return k.fault[0] == '\0';
}

/* The promise of the header: the table of the program. 0: closed, otherwise 1 + the descriptor that it was. */
static void wanted_table(const Case *c, int *want)
{
	for (int i = 0; i < SLOTS; i++) {
		if (i < c->nfiles)
			want[i] = c->files[i] + 1;	/* -1 closes */
		else if (i < 3 || (c->attributes & CLOSE_OTHERS))
			want[i] = 0;
		else
			want[i] = c->open[i] == 1 ? i + 1 : 0;
	}
}

/* What errors the table allows, and whether there must be one of them. */
typedef struct Errors {
	bool ebadf, emfile, must;
} Errors;

static Errors table_errors(const Case *c)
{
	const int a = c->attributes, up = c->nfiles > 3 ? c->nfiles : 3;
	Errors e = { false, false, false };
	int mine[8], nmine = 0, needed = 0, temporaries = 0, room = 0, moves = 0, unused = 0;
	bool piped;

	for (int i = 0; i < c->limit; i++)
		unused += !c->open[i];
	/* Who shares memory goes on without a pipe. */
	piped = owns_memory(c) || c->mode == EMULATOR || (c->mode == FIRST && unused >= 2);
	if (piped)
		needed += 2;
	if (a & CLONE_USER)
		needed += 3;
	if (a & PIDFD)
		needed++;
	if (a & UNSHARE_USER)
		needed++;
	for (int i = 0; i < c->limit && nmine < needed; i++)
		if (!c->open[i])
			mine[nmine++] = i;
	if (nmine < needed)
		e.emfile = true;
	if (piped && nmine < 2)
		e.must = true;
	for (int i = 0; i < c->nfiles; i++) {
		const int f = c->files[i];

		if (f == -1)
			continue;
		if (f < 0 || f >= SLOTS || !c->open[f] || (i != f && i >= c->limit))
			e.ebadf = e.must = true;
		/* One new number for all that want it. */
		if (f >= 0 && f < i) {
			bool counted = false;

			for (int j = f + 1; j < i; j++)
				counted |= c->files[j] == f;
			moves += !counted;
		}
	}
	temporaries = moves;
	if (piped && nmine > 1 && mine[1] < up)
		temporaries++;
	for (int i = up; i < c->limit; i++)
		if (!c->open[i])
			room++;
	for (int i = 0; i < nmine; i++)
		if (mine[i] >= up)
			room--;
	if (room < temporaries)
		e.emfile = true;
	if (c->nfiles > c->limit && temporaries > 0)
		e.ebadf = true;
	if ((a & FOREGROUND) && !c->open[0])
		e.ebadf = e.must = true;
	if ((a & (NOCTTY | SETCTTY)) && (c->nfiles == 0 || c->files[0] == -1))
		e.ebadf = e.must = true;
	return e;
}

static char message[600];
#define SAY(...) (snprintf(message, sizeof message, __VA_ARGS__), message)

/* What holds after every run, and after success; of a failed step only what it cannot help is excused. */
static const char *leftovers(const Case *c, const Outcome *o, bool no_mask, bool no_unmap)
{
	for (int i = 0; i < SLOTS; i++) {
		const Slot *const s = &k.parent.slots[i];

		if (i == k.pidfd && o->err == 0)
			continue;
		if ((s->kind != FREE) != (c->open[i] != 0))
			return SAY("descriptor %d of the parent is %s", i, s->kind == FREE ? "lost" : "left over");
		if (s->kind != FREE && (s->file != 100 + i || s->cloexec != (c->open[i] == 2)))
			return SAY("descriptor %d of the parent is another", i);
	}
	if (k.parent.mask != k.parent_mask && !no_mask)
		return SAY("the parent's signal mask is another");
	for (int i = 0; i < MAPS; i++)
		if (k.maps[i].at && !no_unmap)
			return SAY("a mapping is left");
	if (k.child.state == READY || k.child.state == BLOCKED)
		return SAY("the child still runs");
	if (o->err) {
		if (is_alive(&k.child) || k.child.state == ZOMBIE)
			return SAY("error %d leaves a %s", o->err, k.child.state == ZOMBIE ? "zombie" : "process");
		if (o->pid != UNWRITTEN || o->pidfd != UNWRITTEN)
			return SAY("error %d, and a result is written", o->err);
		return NULL;
	}
	if (o->pid != CHILD_PID)
		return SAY("pid %d", o->pid);
	if (o->pidfd != (c->attributes & PIDFD ? k.pidfd : UNWRITTEN))
		return SAY("pidfd %d", o->pidfd);
	return NULL;
}

static const char *wrong_program(const Case *c)
{
	int want[SLOTS];

	wanted_table(c, want);
	for (int i = 0; i < SLOTS; i++) {
		const Slot *const s = &k.at_exec[i];
		const int got = s->kind == FREE ? 0 : s->kind == PLAIN_FILE ? s->file - 99 : -1;

		if (got != want[i])
			return SAY("descriptor %d of the program was the parent's %d (-1: none, -2: a pipe), want %d", i, got - 1, want[i] - 1);
		if (s->kind != FREE && s->cloexec)
			return SAY("descriptor %d is close-on-exec", i);
	}
	if (k.exec_mask != (c->attributes & SIGMASK ? mask_of(&caller->mask) & ~(1ULL << (SIGKILL - 1)) & ~(1ULL << (SIGSTOP - 1)) : k.parent_mask))
		return SAY("the program's signal mask is 0x%llx", (unsigned long long)k.exec_mask);
	for (int sig = 1; sig <= 64; sig++)
		if (k.exec_actions[sig] != (k.parent.actions[sig] == 1))
			return SAY("signal %d has action 0x%lx in the program", sig, (unsigned long)k.exec_actions[sig]);
	return NULL;
}

static bool told_by_pipe(void)
{
	return !k.shared;
}

static const char *check_base(const Case *c, Outcome *o)
{
	const Errors e = table_errors(c);
	const char *bad;
	bool piped = false;

	if (!run_model(c, o))
		return k.fault;
	bad = leftovers(c, o, false, false);
	if (bad)
		return bad;
	for (int i = 0; i < k.nsteps; i++)
		if (k.steps[i].nr == SYS_PIPE2)
			piped = true;
	if (piped && c->mode == KNOWN && !owns_memory(c))
		return SAY("a pipe is made without need");
	if (k.child.state != NONE && memoryIsShared != (k.shared || c->mode == KNOWN || (c->mode == PLAIN && (c->signals & 1))))
		return SAY("memoryIsShared is %d", memoryIsShared);
	if (c->orphan && (c->attributes & PDEATHSIG) && (o->err == 0 || o->err == ECANCELED)) {
		if (o->err == 0 || k.execed || k.child.signal != SIGTERM)
			return SAY("the child of a dead parent goes on");
		return NULL;
	}
	if ((c->attributes & TRACE) && c->stray == SIGTERM && o->err == ECANCELED && !k.execed)
		return NULL;
	if (o->err == 0) {
		if (k.traced && !k.trapped)
			return SAY("the program does not stop");
		if (e.must || c->exec_error)
			return SAY("success instead of error %d", e.ebadf ? EBADF : e.must ? EMFILE : c->exec_error);
		if (!k.execed)
			return SAY("success, and no program runs");
		return wrong_program(c);
	}
	if (k.execed)
		return SAY("error %d, and the program has been started", o->err);
	if (k.child.state == GONE && k.child.exit_code != 253 && !k.child.probe)
		return SAY("exit code %d", k.child.exit_code);
	if (o->err == ENOTTY && (c->attributes & FOREGROUND) && !c->open[0])
		return NULL;	/* the number has become an internal one's, which is no terminal either */
	if (o->err == EMFILE && k.full)
		return NULL;
	if ((o->err == EBADF && e.ebadf) || (o->err == EMFILE && e.emfile) || (o->err == c->exec_error && !e.must))
		return NULL;
	return SAY("error %d", o->err);
}

/* What ForkExec has to make of a child that ends without telling its error; an ordinary one may have told that execve is next. */
static Errno silence(const Case *c)
{
	for (int i = 0; i < c->at; i++)
		if (k.steps[i].child && k.steps[i].error_pipe && k.steps[i].nr == SYS_WRITE && !(c->attributes & TRACE))
			return 0;
	return ECANCELED;
}

/* What ForkExec has to return when this step fails with this error; base is the result without. */
static Errno wanted_error(const Case *c, const Step *s, Errno error, Errno base)
{
	switch (s->nr) {
	case SYS_CLOSE: case SYS_MUNMAP: case SYS_WAIT4:
		return base;
	case SYS_KILL:
		return error;
	case SYS_READ:
		return error == EINTR ? base : error;
	case SYS_WRITE:
		if (!s->error_pipe)
			return error;
		if (error == EINTR)
			return base;
		if (s->child && s->word != 0)
			return told_by_pipe() ? silence(c) : base;
		return error;
	case SYS_CLONE: {
		const bool silent = (s->word & 0xff) == 0;

		return silent && (error == EINVAL || error == EPERM) ? base : s->probe ? EMFILE : error;
	}
	case SYS_PIPE2:
		return (error == EMFILE || error == ENFILE) && c->mode == FIRST && !owns_memory(c) ? base : error;
	case SYS_CLONE3:
		return (error == ENOSYS || error == EPERM || error == EINVAL) && !(c->attributes & CGROUP) ? base : error;
	case SYS_CLOSE_RANGE:
		return error == ENOSYS || error == EPERM || error == EINVAL ? base : error;
	case SYS_OPENAT:
		return strcmp(s->path, "/fd") == 0 && error != EMFILE ? base : error;
	case SYS_GETDENTS64:
		return base;
	case SYS_RT_SIGACTION:
		return s->a2 == 0 && error == EINVAL ? base : error;	/* EINVAL: emulators keep some signals from us */
	case SYS_FCNTL:
		if (s->a2 == F_GETFD)
			return EBADF;
		if (s->a2 == F_SETFD)
			return error;
		return error == EINVAL ? (c->nfiles > c->limit ? EBADF : EMFILE) : error;
	default:
		return error;
	}
}

/* Whether with this step failing only the limit tells which descriptors there may be. */
static bool loses_others(const Case *c, const Step *s)
{
	if (s->nr == SYS_CLOSE_RANGE)
		return c->no_proc != 0;
	return s->nr == SYS_GETDENTS64 || (s->nr == SYS_OPENAT && strcmp(s->path, "/fd") == 0);
}

/* Runs the case without its failing step, and, if it has one, with it. NULL: all is well. */
static const char *check(const Case *c, int *nsteps)
{
	Case base = *c;
	Outcome o;
	Step step;
	Errno want, before;
	const char *bad;
	bool in_child, restores, ordinary;

	base.at = -1;
	bad = check_base(&base, &o);
	if (nsteps)
		*nsteps = k.nsteps;
	if (bad || c->at < 0 || c->at >= k.nsteps)
		return bad;
	step = k.steps[c->at];
	if (step.nr == SYS_GETPID || step.nr == SYS_GETPPID || step.nr == SYS_EXIT_GROUP)
		return NULL;
	if (step.nr == SYS_WAIT4 && c->error != EINTR)
		return NULL;
	if ((step.nr == SYS_KILL || step.nr == SYS_PTRACE) && c->error == EINTR)
		return NULL;	/* these do not wait */
	before = o.err;
	in_child = step.child;
	ordinary = k.ordinary;
	if (c->killed) {
		if (!in_child || step.probe)
			return NULL;
		/* Of its death in execve, where only an ordinary child's number is left to tell, the caller hears by waiting. */
		if (step.nr == SYS_EXECVE)
			want = ordinary && !(c->attributes & TRACE) ? 0 : ECANCELED;
		else if (step.nr == SYS_WRITE && step.error_pipe && step.word != 0)
			want = told_by_pipe() ? silence(c) : before;
		else
			want = ECANCELED;
		if (!run_model(c, &o))
			return k.fault;
		if (o.err == EMFILE && before == EMFILE && (c->attributes & CLONE_USER))
			want = EMFILE;	/* the parent had failed, too: to open the child's identity maps */
		if (o.err != want)
			return SAY("the child dies at step %d, system call %d: the result is %d, want %d", c->at, step.nr, o.err, want);
		return leftovers(c, &o, false, false);
	}
	want = wanted_error(c, &step, c->error, before);
	restores = false;
	for (int i = 0; i < c->at; i++)
		if (step.nr == SYS_RT_SIGPROCMASK && !in_child && k.steps[i].nr == SYS_RT_SIGPROCMASK && !k.steps[i].child)
			restores = true;
	if (step.nr == SYS_RT_SIGACTION && step.a2 == 0 && c->error == EINVAL && k.parent.actions[step.a1] > 1)
		return NULL;	/* such a signal can have no handler */
	if (loses_others(c, &step))
		for (int i = c->limit; i < SLOTS; i++)
			if (c->open[i])
				return NULL;
	if (restores)
		return NULL;	/* see test_restoring */
	if (!run_model(c, &o))
		return k.fault;
	if (o.err == EMFILE && k.full && step.nr == SYS_CLOSE_RANGE)
		want = EMFILE;
	/* Without a pipe there is more room, and the list need not move. */
	if (step.nr == SYS_PIPE2 && want == before && (before == EMFILE || before == ENOTTY || c->nfiles > c->limit))
		want = o.err;
	/* The parent has failed already, with the maps: its error is as good. */
	if (o.err && o.err == before && (c->attributes & CLONE_USER))
		want = before;
	if (o.err != want)
		return SAY("%s step %d, system call %d, fails with %d: the result is %d, want %d",
			in_child ? "child" : "parent", c->at, step.nr, c->error, o.err, want);
	bad = leftovers(c, &o, false, step.nr == SYS_MUNMAP);
	if (bad)
		return bad;
	if (o.err && in_child && k.execed)
		return SAY("the program has been started in spite of step %d", c->at);
	if (o.err == 0 && k.execed)
		return wrong_program(c);
	if (k.child.state != NONE && !k.execed && k.child.signal == 0 && k.child.exit_code != 253 && !k.child.probe)
		return SAY("exit code %d", k.child.exit_code);
	return NULL;
}

/* What was mapped when a run was cut short. */
static void sweep_up(void)
{
	for (int i = 0; i < MAPS; i++)
		if (k.maps[i].at)
			unmap(i);
}

static const char *checked(const Case *c, int *nsteps)
{
	const char *const bad = check(c, nsteps);

	sweep_up();
	return bad;
}

/* Failures, made small. */

static void print_case(const Case *c)
{
	char open[10 * SLOTS] = "", files[10 * LIST] = "";

	for (int i = 0; i < SLOTS; i++)
		if (c->open[i])
			sprintf(open + strlen(open), " %d%s", i, c->open[i] == 2 ? "x" : "");
	for (int i = 0; i < c->nfiles; i++)
		sprintf(files + strlen(files), "%s%d", i ? "," : "", c->files[i]);
	note("open:%s (x: close-on-exec), limit %d, list {%s}", open, c->limit, files);
	note("mode %s%s, attributes 0x%x, execve %d, no_clone3 %d, no_silence %d, stray %d, no_close_range %d, no_proc %d, SIGCHLD %s, orphan %d, "
		"signals %u, null %d",
		mode_names[c->mode], c->parent_first ? " (parent first)" : "", (unsigned)c->attributes, c->exec_error, c->no_clone3,
		c->no_silence, c->stray, c->no_close_range, c->no_proc, c->sigchld_ignored ? "ignored" : "handled", c->orphan, c->signals, c->null_argv);
	if (c->at >= 0)
		note("step %d %s %d, %d times; a status of %d bytes", c->at, c->killed ? "kills, or fails with" : "fails with", c->error, c->times,
			c->short_status);
}

static void shrink(Case *c)
{
	bool smaller = true;

#define TRY(change) do { Case t = *c; change; if (memcmp(&t, c, sizeof t) != 0 && checked(&t, NULL)) { *c = t; smaller = true; } } while (0)
	while (smaller) {
		smaller = false;
		TRY(t.at = -1);
		TRY(t.times = 1);
		TRY(t.exec_error = 0);
		TRY(t.no_clone3 = 0);
		TRY(t.no_silence = 0);
		TRY(t.stray = 0);
		TRY(t.no_close_range = 0);
		TRY(t.no_proc = 0);
		TRY(t.sigchld_ignored = false);
		TRY(t.orphan = false);
		TRY(t.parent_first = false);
		TRY(t.null_argv = false);
		TRY(t.signals = 0);
		TRY(t.limit = SLOTS);
		for (int bit = 1; bit < ATTRIBUTES; bit *= 2)
			TRY(t.attributes &= ~bit);
		if (c->nfiles > 0)
			TRY(t.nfiles--; t.files[t.nfiles] = 0; if (t.nfiles == 0) t.attributes &= ~SETCTTY);
		for (int i = 0; i < c->nfiles; i++)
			TRY(t.files[i] = -1);
		for (int i = 0; i < SLOTS; i++) {
			TRY(t.open[i] = 0);
			if (c->open[i] == 2)
				TRY(t.open[i] = 1);
		}
		if (c->at > 0)
			TRY(t.at--);
	}
#undef TRY
}

/* Tells the first failures only: one bug has thousands of cases. */
static int failures;
static bool report(const Case *c, const char *bad, const char *where)
{
	Case small = *c;

	if (!bad)
		return true;
	if (failures++ < 3) {
		note("%s: %s", where, bad);
		shrink(&small);
		note("smallest: %s", checked(&small, NULL));
		print_case(&small);
	}
	return false;
}

/* Random cases. */

static uint64_t state;
static unsigned roll(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 16) % n);
}

static const int errors[] = { EINTR, EMFILE, ENOMEM, EIO, EPERM, EINVAL, ENOSYS, EAGAIN, EACCES };
enum { ERRORS = sizeof errors / sizeof errors[0] };

static void clear_case(Case *c)
{
	memset(c, 0, sizeof *c);
	c->limit = SLOTS;
	c->at = -1;
	c->times = 1;
}

static int random_attributes(void)
{
	int a = 0;

	for (int bit = 1; bit < ATTRIBUTES; bit *= 2)
		if (roll(8) == 0)
			a |= bit;
	if (a & FOREGROUND)
		a &= ~SETCTTY;
	return a;
}

static void random_case(Case *c)
{
	int open[SLOTS], closed[SLOTS], nopen = 0, nclosed = 0, most, density;

	clear_case(c);
	c->mode = (enum Mode)roll(MODES);
	c->parent_first = roll(2);
	c->signals = roll(1000);
	if (roll(3) == 0)
		c->no_clone3 = roll(2) ? ENOSYS : EPERM;
	if (roll(2) == 0)
		c->no_silence = roll(2) ? EINVAL : EPERM;
	if (roll(3) == 0)
		c->stray = roll(3) ? SIGWINCH : SIGTERM;
	if (roll(6) == 0)
		c->exec_error = ENOENT;
	c->sigchld_ignored = roll(4) == 0;
	c->null_argv = roll(4) == 0;
	if (roll(3) == 0)
		c->attributes = random_attributes();
	if (roll(4) == 0)
		c->no_close_range = roll(3) ? ENOSYS : roll(2) ? EPERM : EINVAL;
	if (roll(3) == 0)
		c->no_proc = roll(2) ? ENOENT : -1;
	if (roll(4) == 0)
		c->orphan = true;
	c->foreign = roll(4) == 0;
	most = 3 + (int)roll(18);
	density = 1 + (int)roll(10);
	for (int i = 0; i < most; i++)
		if ((int)roll(10) < density)
			c->open[i] = roll(3) ? 1 : 2;
	for (int i = 0; i < SLOTS; i++) {
		if (c->open[i])
			open[nopen++] = i;
		else
			closed[nclosed++] = i;
	}
	c->nfiles = (int)roll(roll(4) ? 13 : LIST + 1);	/* more than 16 have a mapping */
	for (int i = 0; i < c->nfiles; i++) {
		const unsigned what = roll(100);

		if (what < 15)
			c->files[i] = -1;
		else if (what < 16)
			c->files[i] = roll(2) ? -2 : INT32_MIN;
		else if (what < 19)
			c->files[i] = closed[roll(5)];	/* likely an internal one */
		else if (what < 20)
			c->files[i] = roll(2) ? (int)roll(SLOTS) : 500;
		else
			c->files[i] = nopen ? open[roll((unsigned)nopen)] : -1;
	}
	if (c->nfiles == 0)
		c->attributes &= ~SETCTTY;	/* EINVAL */
	if (roll(3) == 0)
		c->limit = 3 + (int)roll(SLOTS - 3);
	/* Without close_range and /proc what is open above the limit is not found. */
	if (c->no_close_range && c->no_proc && (c->attributes & CLOSE_OTHERS))
		for (int i = c->limit; i < SLOTS; i++)
			c->open[i] = 0;
	if (c->attributes & CGROUP) {
		c->no_clone3 = 0;
		c->open[5] = 2;
	}
}

static void test_random(uint64_t seed, int count)
{
	int good[MODES] = { 0 }, bad_list = 0, full = 0, injected = 0, failed = 0;
	Case c;
	Outcome o;

	failures = 0;
	for (int i = 0; i < count && failed < 50; i++) {
		char where[80];
		int nsteps;

		state = seed + (unsigned)i * 0x9e3779b97f4a7c15ULL;
		if (state == 0)
			state = 1;
		roll(2);
		random_case(&c);
		snprintf(where, sizeof where, "LIBSYSCALL_SEED=%llu, case %d", (unsigned long long)seed, i);
		if (!report(&c, checked(&c, &nsteps), where)) {
			failed++;
			continue;
		}
		if (roll(2)) {
			c.at = (int)roll((unsigned)nsteps);
			c.error = errors[roll(ERRORS)];
			c.times = c.error == EINTR ? 1 + (int)roll(5) : 1;
			c.killed = roll(4) == 0;
			injected++;
			if (!report(&c, checked(&c, NULL), where))
				failed++;
		} else {
			run_model(&c, &o);
			sweep_up();
			good[c.mode] += o.err == 0;
			bad_list += o.err == EBADF;
			full += o.err == EMFILE;
		}
	}
	ok(failed == 0, "F027-F042, F053-F055, F057, F058: %d random tables, lists, limits and attributes, %d with a failing step", count, injected);
	ok(failed || (good[KNOWN] > count / 40 && good[FIRST] > count / 40 && good[PLAIN] > count / 40 && good[EMULATOR] > count / 40 &&
		bad_list > count / 40 && full > count / 100), "they were of all kinds");
	note("success by mode %d %d %d %d, EBADF %d, EMFILE %d", good[0], good[1], good[2], good[3], bad_list, full);
}

/* Every step fails once with every error. */
static void sweep(Case c, const char *name)
{
	int steps = 0, runs = 0, deaths = 0, nsteps;
	bool good = true;

	failures = 0;
	for (int way = 0; way < 2 * MODES; way++) {
		c.mode = (enum Mode)(way / 2);
		c.parent_first = way % 2;
		c.at = -1;
		good = report(&c, checked(&c, &nsteps), name) && good;
		steps += nsteps;
		for (int at = 0; at < nsteps; at++) {
			for (int e = 0; e < ERRORS; e++) {
				c.at = at;
				c.error = errors[e];
				c.times = c.error == EINTR ? 3 : 1;
				good = report(&c, checked(&c, NULL), name) && good;
				runs++;
			}
			c.killed = true;
			good = report(&c, checked(&c, NULL), name) && good;
			c.killed = false;
			deaths++;
		}
	}
	ok(good, "F043: %s: %d steps, %d failures of one, %d deaths", name, steps, runs, deaths);
}

static void test_every_step(void)
{
	static const int list[] = { 7, 6, 5, 0, 0, -1, 2, 9 };
	Case c;

	clear_case(&c);
	c.open[0] = c.open[1] = c.open[2] = c.open[6] = 1;
	c.open[5] = c.open[7] = c.open[9] = 2;
	sweep(c, "an empty list");
	memcpy(c.files, list, sizeof list);
	c.nfiles = 8;
	sweep(c, "a list");
	c.nfiles = LIST;
	for (int i = 8; i < LIST; i++)
		c.files[i] = i == 16 ? 6 : -1;
	sweep(c, "a list with a mapping");
	c.attributes = OWN_STACK;
	sweep(c, "the same and a stack of the child's own");
	c.no_clone3 = ENOSYS;
	sweep(c, "the same without clone3");
	c.no_silence = EINVAL;
	sweep(c, "the same by a clone that wants SIGCHLD");
	c.no_clone3 = c.no_silence = 0;
	c.attributes = 0;
	c.nfiles = 8;
	c.exec_error = ENOENT;
	sweep(c, "a list, and execve fails");
	c.sigchld_ignored = true;
	sweep(c, "the same with SIGCHLD ignored");
	c.no_clone3 = c.no_silence = EPERM;
	sweep(c, "the same in a sandbox");
	c.no_clone3 = ENOSYS;
	c.no_silence = 0;
	c.attributes = PIDFD | CLOSE_OTHERS | SIGMASK;
	c.no_close_range = EINVAL;
	sweep(c, "without clone3 and close_range");
	c.no_proc = ENOENT;
	sweep(c, "without /proc too");
	c.no_proc = 0;
	c.exec_error = 0;
	c.sigchld_ignored = false;
	c.open[0] = c.open[1] = c.open[2] = 0;
	c.files[3] = c.files[4] = c.files[6] = 6;
	sweep(c, "0, 1, 2 closed");
	c.open[0] = c.open[1] = c.open[2] = 1;
	c.no_clone3 = c.no_close_range = 0;
	c.attributes = SETSID | SETPGID | FOREGROUND | UNSHARE | CHROOT | DIR_ | PDEATHSIG | CLOSE_OTHERS | NOCTTY | SIGMASK | PIDFD | CGROUP;
	sweep(c, "all that shared memory allows");
	c.attributes |= UNSHARE_USER | CREDENTIAL | CAPS | TRACE;
	c.stray = SIGWINCH;
	sweep(c, "all attributes, the child's own maps");
	c.attributes ^= UNSHARE_USER | CLONE_USER | FOREGROUND | SETCTTY;
	sweep(c, "all attributes, the parent's maps");
	c.stray = 0;
	c.orphan = true;
	c.attributes = PDEATHSIG;
	sweep(c, "the parent is gone");
	c.orphan = false;
	c.attributes = TRACE | SIGMASK;
	sweep(c, "traced");
	c.stray = SIGTRAP;
	sweep(c, "traced, and another SIGTRAP comes");
	c.no_clone3 = c.no_silence = EPERM;
	sweep(c, "traced, in a sandbox");
	c.exec_error = EACCES;
	sweep(c, "traced, and execve fails");
	/* One number is free: no pipe. */
	clear_case(&c);
	memset(c.open, 1, 9);
	c.limit = 10;
	c.nfiles = 3;
	for (int i = 0; i < 3; i++)
		c.files[i] = i;
	sweep(c, "a full table");
	c.no_silence = EINVAL;
	sweep(c, "a full table, in a sandbox");
}

/* The cases with a number. */

static bool run_case(const Case *c, Errno want)
{
	Outcome o;
	bool good = run_model(c, &o);
	const char *const bad = good ? leftovers(c, &o, false, false) : k.fault;

	good = good && !bad && o.err == want && (want ? !k.execed || k.ended : true);
	if (!good && failures++ < 3) {
		note("%s; the result is %d, want %d", bad ? bad : "nothing is left over", o.err, want);
		print_case(c);
	}
	sweep_up();
	return good;
}

static int count_children_steps(void)
{
	int n = 0;

	for (int i = 0; i < k.nsteps; i++)
		n += k.steps[i].child;
	return n;
}

static int count_steps(int nr, bool child)
{
	int n = 0;

	for (int i = 0; i < k.nsteps; i++)
		n += k.steps[i].nr == nr && k.steps[i].child == child;
	return n;
}

/* The step of that number; the last one, or the first. */
static int find_step(int nr, bool child, bool last)
{
	int found = -1;

	for (int i = 0; i < k.nsteps; i++)
		if (k.steps[i].nr == nr && k.steps[i].child == child && (last || found < 0))
			found = i;
	return found;
}

static void standard(Case *c, enum Mode mode)
{
	clear_case(c);
	c->mode = mode;
	for (int i = 0; i < 8; i++)
		c->open[i] = 1;
	c->nfiles = 3;
	for (int i = 0; i < 3; i++)
		c->files[i] = i;
}

static void test_numbered(void)
{
	Case c;
	Outcome o;
	bool good;

	/* One is wanted three times, and one number is free: a pipe is not needed. */
	standard(&c, KNOWN);
	for (int i = 0; i < SLOTS; i++)
		c.open[i] = i < 6;
	c.limit = 7;
	c.nfiles = 4;
	for (int i = 0; i < 4; i++)
		c.files[i] = i == 0 ? 4 : 0;
	ok(run_case(&c, 0), "one new number is enough for all that want it");
	/* Without close_range and /proc the limit alone tells what may be open. */
	standard(&c, KNOWN);
	c.limit = 12;
	c.open[11] = 1;
	c.attributes = CLOSE_OTHERS;
	c.no_close_range = ENOSYS;
	c.no_proc = ENOENT;
	good = run_model(&c, &o) && o.err == 0;
	ok(good && k.at_exec[11].kind == FREE, "the last descriptor below the limit is closed");
	sweep_up();
	for (int mode = FIRST; mode < MODES; mode++) {
		const bool knows = mode == FIRST;	/* how to do without a pipe, if it must */

		standard(&c, (enum Mode)mode);
		c.limit = 9;
		good = run_case(&c, knows ? 0 : EMFILE) && count_steps(SYS_CLONE3, false) == knows && count_steps(SYS_CLONE, false) == (mode != PLAIN);
		ok(good, "F001: the pipe fails with EMFILE (%s)", mode_names[mode]);
		standard(&c, (enum Mode)mode);
		c.exec_error = ENOENT;
		run_case(&c, ENOENT);
		c.at = find_step(SYS_PIPE2, false, false);
		c.error = ENFILE;
		ok(run_case(&c, knows ? ENOENT : ENFILE) && count_steps(SYS_CLONE3, false) == knows, "F002: with ENFILE");
		ok(find_step(SYS_PIPE2, false, false) >= 0 && count_steps(SYS_FCNTL, false) == 0, "F003 F004 F052: pipe2, no fcntl in the parent");
		for (int e = 0; e < 2; e++) {
			c.no_clone3 = ENOSYS;
			c.at = -1;
			run_case(&c, ENOENT);
			c.at = find_step(SYS_CLONE, false, false);
			c.error = e ? ENOMEM : EAGAIN;
			ok(run_case(&c, c.error) && count_steps(SYS_WAIT4, false) == 0 && count_steps(SYS_KILL, false) == 0,
				"%s, nothing to wait for", e ? "F006: clone fails with ENOMEM" : "F005: clone fails with EAGAIN");
		}
	}
	standard(&c, KNOWN);
	ok(run_case(&c, 0) && count_steps(SYS_CHDIR, true) == 0, "F010: no dir, no chdir");
	ok(k.nsteps - count_children_steps() == 4 && count_steps(SYS_WAIT4, false) == 1 && k.child.state == EXECUTED,
		"F057: success takes the mask, clone3, one look whether it is a program, and the mask; it does not wait");
	c.null_argv = true;
	ok(run_case(&c, 0), "F025 F026: argv and envv NULL are empty lists");

	for (int mode = PLAIN; mode < MODES; mode++) {
		const char *const name = mode_names[mode];

		standard(&c, (enum Mode)mode);
		for (int i = 0; i < 2; i++) {
			c.exec_error = i ? ENOENT : 0;
			c.parent_first = false;
			c.at = -1;
			run_case(&c, c.exec_error);
			c.at = find_step(SYS_READ, false, true);
			c.error = EINTR;
			c.times = 100;
			ok(run_case(&c, c.exec_error) && count_steps(SYS_READ, false) == 101,
				"F044: the read of the status pipe is interrupted 100 times, %s (%s)", i ? "ENOENT" : "success", name);
			c.error = EIO;
			c.times = 1;
			ok(run_case(&c, EIO) && k.child.state == GONE, "F046: it fails with EIO: that, and the child has come to its end");
		}
		c.at = -1;
		good = true;
		for (c.short_status = 1; c.short_status < (int)sizeof(uintptr_t); c.short_status++)
			good = run_case(&c, EPIPE) && good;
		ok(good, "F045: a part of the status is EPIPE (%s)", name);
		c.short_status = 0;
		run_case(&c, ENOENT);
		c.at = find_step(SYS_WRITE, true, true);
		c.error = EINTR;
		c.times = 50;
		ok(run_case(&c, ENOENT) && count_steps(SYS_WRITE, true) == 51, "F048: the child's write is interrupted 50 times (%s)", name);
		c.error = EPIPE;
		c.times = 1;
		good = run_model(&c, &o);
		sweep_up();
		ok(good && o.err == ECANCELED && !k.execed && k.child.exit_code == 253 && k.child.state == GONE,
			"F050 F056: the status pipe is broken: exit code 253 (%s)", name);
	}
	for (int mode = 0; mode < MODES; mode++) {
		standard(&c, (enum Mode)mode);
		c.exec_error = EACCES;
		ok(run_case(&c, EACCES) && k.child.exit_code == 253, "F056 F058: exit code 253 (%s)", mode_names[mode]);
		c.at = find_step(SYS_WAIT4, false, true);
		c.error = EINTR;
		c.times = 30;
		ok(run_case(&c, EACCES) && count_steps(SYS_WAIT4, false) == 31 && k.child.state == GONE,
			"F047: wait4 is interrupted 30 times (%s)", mode_names[mode]);
		c.at = -1;
		c.sigchld_ignored = true;
		ok(run_case(&c, EACCES) && count_steps(SYS_WAIT4, false) == 1, "F049: SIGCHLD ignored: the error all the same (%s)", mode_names[mode]);
		c.no_clone3 = ENOSYS;
		c.no_silence = EINVAL;
		ok(run_case(&c, EACCES) && count_steps(SYS_WAIT4, false) == 1 && k.ordinary, "F049: ... and ECHILD is swallowed (%s)", mode_names[mode]);

		/* A list that names what the kernel will give to ForkExec itself. */
		good = true;
		failures = 0;
		for (int below = 0; below < 6; below++) {
			for (int named = below; named < below + 12; named++) {
				for (int place = 0; place < 4; place++) {
					standard(&c, (enum Mode)mode);
					memset(c.open, 0, sizeof c.open);
					memset(c.open, 1, (size_t)below);
					c.nfiles = place + 1;
					for (int i = 0; i < place; i++)
						c.files[i] = below ? 0 : -1;
					c.files[place] = named;
					good = run_case(&c, EBADF) && good;
				}
			}
		}
		ok(good, "F038: a descriptor that is not open, and that an internal one gets (%s)", mode_names[mode]);
	}
	good = true;
	for (int mode = 0; mode < MODES; mode++) {
		standard(&c, (enum Mode)mode);
		c.no_clone3 = EPERM;
		for (c.signals = 0; c.signals < 200; c.signals++) {
			const char *const bad = checked(&c, NULL);

			good = report(&c, bad, "handlers") && good;
		}
	}
	ok(good, "F053 F054 F055: handlers of all 64 signals are reset without clone3, what is ignored stays so, the mask comes back");
}

/* Should the kernel refuse to give the mask back, the caller must not be left with a child it does not know. */
static void test_restoring(void)
{
	Case c;
	Outcome o;
	const char *bad;

	standard(&c, KNOWN);
	run_case(&c, 0);
	c.at = find_step(SYS_RT_SIGPROCMASK, false, true);
	c.error = EPERM;
	bad = run_model(&c, &o) ? leftovers(&c, &o, true, false) : k.fault;
	sweep_up();
	ok(!bad, "the parent's mask cannot be restored: success, or an error and no process");
	if (bad)
		note("%s", bad);
}

/* The steps of the child, as text. */
static void put_steps(char *text, size_t size)
{
	const char *last = "";

	text[0] = '\0';
	for (int i = 0; i < k.nsteps; i++) {
		const Step *const s = &k.steps[i];
		const char *name = "?";

		if (!s->child)
			continue;
		switch (s->nr) {
		case SYS_PRCTL: name = s->a1 == PR_SET_KEEPCAPS ? "keepcaps" : s->a1 == PR_SET_PDEATHSIG ? "pdeathsig" : "ambient"; break;
		case SYS_CLOSE: name = "close"; break;
		case SYS_READ: name = "maps"; break;
		case SYS_SETSID: name = "setsid"; break;
		case SYS_SETPGID: name = "setpgid"; break;
		case SYS_IOCTL: name = s->a2 == TIOCSPGRP ? "foreground" : s->a2 == TIOCNOTTY ? "noctty" : "setctty"; break;
		case SYS_RT_SIGACTION: name = "handlers"; break;
		case SYS_UNSHARE: name = "unshare"; break;
		case SYS_OPENAT: name = s->path; break;
		case SYS_WRITE: name = "write"; break;
		case SYS_MOUNT: name = "private"; break;
		case SYS_CHROOT: name = "chroot"; break;
		case ID_CALL(SYS_SETGROUPS): name = "setgroups"; break;
		case ID_CALL(SYS_SETGID): name = "setgid"; break;
		case ID_CALL(SYS_SETUID): name = "setuid"; break;
		case SYS_CAPGET: name = "capget"; break;
		case SYS_CAPSET: name = "capset"; break;
		case SYS_CHDIR: name = s->a1 == (uintptr_t)caller->dir ? "chdir" : "enter"; break;
		case SYS_GETPPID: name = "getppid"; break;
		case SYS_GETPID: name = "getpid"; break;
		case SYS_KILL: name = "kill"; break;
		case SYS_FCNTL: name = "fds"; break;
		case SYS_DUP3: name = "fds"; break;
		case SYS_CLOSE_RANGE: name = "others"; break;
		case SYS_PTRACE: name = "trace"; break;
		case SYS_RT_SIGPROCMASK: name = "mask"; break;
		case SYS_EXECVE: name = "exec"; break;
		}
		if (strcmp(name, last) != 0 || s->nr == SYS_OPENAT)
			snprintf(text + strlen(text), size - strlen(text), "%s%s", text[0] ? " " : "", name);
		last = name;
	}
}

static void test_order(void)
{
	const int shared = SETSID | SETPGID | FOREGROUND | UNSHARE | CHROOT | DIR_ | PDEATHSIG | CLOSE_OTHERS | NOCTTY | SIGMASK | PIDFD;
	char steps[1000];
	Case c;

	standard(&c, KNOWN);
	c.files[0] = 2;
	c.files[2] = 0;
	c.attributes = shared;
	c.no_clone3 = ENOSYS;
	ok(run_case(&c, 0), "many attributes");
	put_steps(steps, sizeof steps);
	is_str(steps, "setsid setpgid foreground handlers unshare private chroot enter chdir pdeathsig getppid fds others noctty mask exec",
		"the order of the steps");
	c.attributes = shared | UNSHARE_USER | CREDENTIAL | CAPS | TRACE;
	ok(run_case(&c, 0), "more");
	put_steps(steps, sizeof steps);
	is_str(steps, "keepcaps setsid setpgid foreground handlers unshare /uid_map write close /setgroups write close /gid_map write close private "
		"chroot enter setgroups setgid setuid capget capset ambient chdir pdeathsig getppid fds others noctty trace getpid kill mask exec", "their order");
	c.attributes = (shared & ~FOREGROUND) | CLONE_USER | CREDENTIAL | CAPS | SETCTTY | TRACE;
	ok(run_case(&c, 0), "with maps by the parent");
	put_steps(steps, sizeof steps);
	is_str(steps, "keepcaps close maps setsid setpgid handlers unshare private "
		"chroot enter setgroups setgid setuid capget capset ambient chdir pdeathsig getppid fds others noctty setctty trace getpid kill mask exec",
		"their order");
}

/*
 * Who changes the user has the groups of his list and no other, none, too. Only where a map of groups has denied
 * setgroups is it not called for none: the kernel would refuse that as well (kernel/groups.c, may_setgroups).
 */
static void test_groups(void)
{
	static const struct {
		int attributes;
		bool none, called;
		const char *name;
	} cases[] = {
		{ CREDENTIAL, false, true, "the groups of the list are set" },
		{ CREDENTIAL, true, true, "none are set where none are listed" },
		{ CREDENTIAL | NO_SETGROUPS, false, false, "nothing is set where that is asked for" },
		{ CREDENTIAL | NO_SETGROUPS, true, false, "... nor are none" },
		{ CREDENTIAL | CLONE_USER, false, true, "with maps a list is set" },
		{ CREDENTIAL | CLONE_USER, true, false, "with maps that deny setgroups none are not set" },
		{ CREDENTIAL | UNSHARE_USER, true, false, "... by the child" },
		{ CREDENTIAL | CLONE_USER | ALLOW_SETGROUPS, true, true, "with maps that allow it they are" },
		{ CREDENTIAL | UNSHARE_USER | ALLOW_SETGROUPS, true, true, "... by the child" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char steps[1000];
		Case c;

		standard(&c, PLAIN);
		c.attributes = cases[i].attributes;
		c.no_groups = cases[i].none;
		run_case(&c, 0);
		put_steps(steps, sizeof steps);
		ok((strstr(steps, " setgroups setgid setuid ") || strncmp(steps, "setgroups setgid setuid ", 24) == 0) == cases[i].called
			&& strstr(steps, "setgid setuid "), "%s", cases[i].name);
	}
}

/* What contradicts itself is refused before anything is asked of the kernel. */
static void test_invalid(void)
{
	/* On 32 bits memory bounds the list first. */
	const size_t most = SIZE_MAX / sizeof(int) < INT32_MAX - 3 ? SIZE_MAX / sizeof(int) : INT32_MAX - 3;
	Case c;
	Outcome o;

	for (int what = 0; what < 15; what++) {
		static const char *const names[] = { "setctty with foreground", "ctty beyond the list", "ctty below zero", "maps without a namespace",
			"flags that are not namespaces", "files NULL", "too many files", "mappings of groups NULL", "pgid below zero",
			"one file too many", "one group too many", "more groups than 32 bits count", "a capability above 63",
			"mappings of users NULL", "capabilities NULL" };
		int pid = UNWRITTEN;
		Errno err;

		standard(&c, KNOWN);
		set_up_caller(&c);
		set_up_kernel(&c);
		writable->attr.sys = &caller->sys;
		switch (what) {
		case 0: writable->sys.setctty = writable->sys.foreground = true; break;
		case 1: writable->sys.setctty = true; writable->sys.ctty = 3; break;
		case 2: writable->sys.setctty = true; writable->sys.ctty = -1; break;
		case 3: writable->sys.uid_mappings = caller->mappings; writable->sys.nuid_mappings = 1; break;
		case 4: writable->sys.cloneflags = CLONE_THREAD; break;
		case 5: writable->attr.files = NULL; break;
		case 6: writable->attr.nfiles = SIZE_MAX; break;
		case 7: writable->sys.cloneflags = CLONE_NEWUSER; writable->sys.ngid_mappings = 1; break;
		case 8: writable->sys.setpgid = true; writable->sys.pgid = -1; break;
		case 9: writable->attr.nfiles = most + 1; break;
		case 10: writable->sys.credential = &caller->credential; writable->credential.ngroups = NGROUPS_MAX + 1; break;
		case 11: writable->sys.credential = &caller->credential; writable->credential.ngroups = (size_t)0x100000002; break;
		case 12: writable->sys.ambient_caps = caller->caps; writable->sys.nambient_caps = 2; writable->caps[1] = 64; break;
		case 13: writable->sys.cloneflags = CLONE_NEWUSER; writable->sys.nuid_mappings = 1; break;
		case 14: writable->sys.nambient_caps = 1; break;
		}
		if (what == 11 && sizeof(size_t) == 4)
			writable->credential.ngroups = SIZE_MAX;
		err = ask(caller->argv, &pid);
		ok(err == EINVAL && pid == UNWRITTEN && k.nsteps == 0, "%s: EINVAL, and no system call", names[what]);
	}
	standard(&c, KNOWN);
	ok(run_model(&c, &o) && o.err == 0, "what the checks began with is good");
	sweep_up();
	set_up_caller(&c);
	set_up_kernel(&c);
	writable->attr.nfiles = most;
	is_num(ask(caller->argv, NULL), ENOMEM, "as many files as can be counted: there is no memory for them");
	ok(k.nsteps == 1, "... which has been asked for");
	/* The pipe gets 8 and 9, the numbers that the caller takes for his. */
	for (int end = 8; end < 10; end++) {
		int pid = UNWRITTEN;

		standard(&c, PLAIN);
		c.attributes = FOREGROUND;
		set_up_caller(&c);
		set_up_kernel(&c);
		writable->sys.ctty = end;
		is_num(ask(caller->argv, &pid), EBADF,
			"a terminal that was not open is not the pipe: %d", end);
		ok(pid == UNWRITTEN && k.child.state == NONE && k.parent.slots[8].kind == FREE, "... which is closed");
		sweep_up();
	}
	standard(&c, PLAIN);
	c.attributes = CAPS;
	set_up_caller(&c);
	set_up_kernel(&c);
	writable->caps[1] = 63;
	is_num(ask(caller->argv, NULL), 0, "the last capability that can be told to the kernel");
	c.attributes = CREDENTIAL;
	for (int none = 0; none < 2; none++) {
		set_up_caller(&c);
		set_up_kernel(&c);
		writable->credential.ngroups = none ? SIZE_MAX : NGROUPS_MAX;
		writable->credential.no_setgroups = none;
		is_num(ask(caller->argv, NULL), 0, none ? "groups that are not to be set may be many" : "as many groups as can be");
	}
}

/*
 * Which flags of clone there may be, and with which of them the child has memory of its own; likewise of unshare. A list of
 * its own: a change of the library's is a change of this one.
 */
static void test_rules(void)
{
	static const uint64_t allowed[] = { 0x80 /* NEWTIME */, 0x2000 /* PTRACE */, 0x20000 /* NEWNS */, 0x40000 /* SYSVSEM */, 0x800000 /* UNTRACED */,
		0x2000000 /* NEWCGROUP */, 0x4000000 /* NEWUTS */, 0x8000000 /* NEWIPC */, 0x10000000 /* NEWUSER */, 0x20000000 /* NEWPID */,
		0x40000000 /* NEWNET */, 0x80000000 /* IO */ };
	Case c;
	Outcome o;
	int bad = 0, good;

	failures = 0;
	for (int bit = 0; bit < (int)(8 * sizeof(uintptr_t)); bit++) {
		bool may = false;

		for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
			may |= allowed[i] == 1ULL << bit;
		standard(&c, KNOWN);
		c.cloneflags = 1ULL << bit;
		good = run_model(&c, &o) && o.err == (may ? 0 : EINVAL) && (may ? k.execed : k.nsteps == 0);
		sweep_up();
		if (!good)
			note("0x%llx: error %d, %s", (unsigned long long)c.cloneflags, o.err, k.fault);
		bad += !good;
	}
	is_num(bad, 0, "of clone's flags twelve are the caller's; only CLONE_NEWTIME takes memory of the child's own");
	bad = 0;
	for (int bit = 0; bit < 32; bit++) {
		standard(&c, KNOWN);
		c.unshareflags = 1ULL << bit;
		good = run_model(&c, &o) && o.err == 0 && k.execed && count_steps(SYS_UNSHARE, true) == 1 &&
			count_steps(SYS_MOUNT, true) == (c.unshareflags == CLONE_NEWNS) && (k.shared == (c.unshareflags != CLONE_NEWUSER));
		sweep_up();
		if (!good)
			note("0x%llx: error %d, %s", (unsigned long long)c.unshareflags, o.err, k.fault);
		bad += !good;
	}
	is_num(bad, 0, "unshare has all flags to judge; only CLONE_NEWUSER takes memory of the child's own, only with CLONE_NEWNS mounts become private");
	bad = 0;
	for (int which = 0; which < 2; which++) {
		for (int flag = 0; flag < 2; flag++) {
			standard(&c, KNOWN);
			c.attributes = flag ? UNSHARE_USER : CLONE_USER;
			c.nmaps[which] = -1;
			good = run_model(&c, &o) && o.err == 0 && k.execed && !k.shared;
			sweep_up();
			bad += !good;
		}
	}
	is_num(bad, 0, "a map of users alone, or of groups alone: memory of its own");
	bad = 0;
	for (int flag = 0; flag < 2; flag++) {
		for (int n = 128; n < 132; n++) {
			for (int which = 0; which < 2; which++) {
				standard(&c, KNOWN);
				c.attributes = flag ? UNSHARE_USER : CLONE_USER;
				c.nmaps[0] = c.nmaps[1] = 2;
				c.nmaps[which] = n;
				good = run_model(&c, &o) && o.err == (n > 129 ? EINVAL : 0) && k.execed == (n <= 129);
				sweep_up();
				if (!good)
					note("%d mappings: error %d, %s", n, o.err, k.fault);
				bad += !good;
			}
		}
	}
	is_num(bad, 0, "identity maps of 4095 bytes are written whole, of more not at all: EINVAL");
	for (int what = 0; what < 3; what++) {
		static const char *const names[] = { "a cgroup", "CLONE_NEWTIME", "both" };
		static const int refusals[] = { ENOSYS, EPERM, EINVAL };

		bad = 0;
		for (int i = 0; i < 3; i++) {
			for (int mode = 0; mode < MODES; mode++) {
				standard(&c, (enum Mode)mode);
				c.attributes = what != 1 ? CGROUP : 0;
				c.cloneflags = what != 0 ? CLONE_NEWTIME : 0;
				c.no_clone3 = refusals[i];
				bad += !run_case(&c, refusals[i]) || count_steps(SYS_CLONE, false) != 0;
			}
		}
		is_num(bad, 0, "%s without clone3: its error, and no program", names[what]);
	}
}

int main(void)
{
	const char *const seed = getenv("LIBSYSCALL_SEED");
	const char *const all = getenv("LIBSYSCALL_TEST_ALL");
	const int fd = memfd_create("caller", MFD_CLOEXEC);

	if (fd < 0 || ftruncate(fd, 4096) < 0)
		skip_all("no memfd");
	writable = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	caller = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
	if (writable == MAP_FAILED || caller == MAP_FAILED)
		skip_all("no memory");
	_Static_assert(sizeof(Caller) <= 4096, "a page");
	test_invalid();
	test_order();
	test_groups();
	test_rules();
	test_numbered();
	test_restoring();
	test_every_step();
	test_random(seed ? strtoull(seed, NULL, 0) : 20261123, all ? 500000 : emulated() ? 3000 : 30000);
	return done_testing();
}
