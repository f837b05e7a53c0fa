/*
 * What ForkExec shares between the systems.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SPAWN_H
#define SPAWN_H

/* A system call of the child, without hooks: its arguments of whatever types, at least one. */
#define SPAWN_CALL(...) SPAWN_CALL_(__VA_ARGS__, 0, 0, 0, 0, 0)
#define SPAWN_CALL_(number, a1, a2, a3, a4, a5, ...) \
	RawSyscall6(number, (uintptr_t)(a1), (uintptr_t)(a2), (uintptr_t)(a3), (uintptr_t)(a4), (uintptr_t)(a5), 0, NULL, NULL)

/*
 * A thread that pthread_cancel has marked gets EINTR of darwin's calls that can wait, for ever, before they do anything (xnu,
 * bsd/kern/kern_sig.c, __pthread_testcancel). Each has a twin that does not look at the mark.
 */
#ifdef LIBSYSCALL_DARWIN
# define NOCANCEL(number) number ## _NOCANCEL
#else
# define NOCANCEL(number) number
#endif

/*
 * One per spawn, in the parent's frame. The parent fills it before the child exists. After that only the
 * child writes, to its own copy or, where the two share memory, to this.
 */
typedef struct Spawn {
	const ProcAttr *attr;
	const SysProcAttr *sys;
	const char *path;
	char *const *argv, *const *envv;
	const Sigset_t *mask;	/* the program's */
	int *files;		/* a copy of the caller's list, which the child changes: few, or a mapping */
	int nfiles;
	int few[16];
	int statusPipe;		/* where the child tells its error; -1: there is none */
#ifndef LIBSYSCALL_DARWIN
	int mapsPipe;		/* what tells that the identity maps are written; -1: none are awaited */
	int mapsPipeEnd;	/* its other end, the parent's */
	int parent;		/* process number, for pdeathsig */
	uintptr_t stack;	/* the lowest byte of the child's own; 0: it runs on the caller's */
	bool resetHandlers;	/* clone3 has not done it, or cannot be believed */
	bool ordinary;		/* ends with SIGCHLD even before execve: the kernel, or an emulator, makes no other */
	volatile bool started;	/* written by the child: where the parent sees it, memory is shared */
	volatile bool reached;	/* likewise: execve is next */
	volatile Errno err;	/* likewise: why the child failed */
#endif
} Spawn;

/* The parent's half. */

/*
 * Fills what both systems have in common, and copies the list of descriptors. EINVAL: the list, the
 * terminal, the process group or the groups cannot be; ENOMEM.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_beginSpawn(Spawn *s, const char *argv0, char *const argv[], const ProcAttr *attr);
/* Gives the copy of the list back. */
LIBSYSCALL_HIDDEN
void libsyscall_endSpawn(Spawn *s);
/* Closes what is open (not -1) of a pair and makes it -1. */
LIBSYSCALL_HIDDEN
void libsyscall_closeBoth(int p[2]);
/* A descriptor of ours is none of the caller's: if the list, or the terminal, names it, it was not open. */
LIBSYSCALL_HIDDEN
bool libsyscall_namesPipe(const ProcAttr *attr, const int p[2]);
/*
 * What the child says on the status pipe, until it closes it: an error; 0, that it is about to call execve, and
 * nothing more; ECANCELED: nothing at all. Closes the writing end first.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_readStatus(int p[2]);
/* Waits until a child has ended, and takes it away. ECHILD: wait4's options do not find it, or it is gone already. */
LIBSYSCALL_HIDDEN
Errno libsyscall_reap(int pid, uintptr_t options);

/*
 * The child's half: a step each, which is nothing where it is not asked for. They use raw trampolines only, and
 * write nothing but what the Spawn leads to.
 */
#define STEP(step) \
	do { \
		const Errno err_ = (step); \
		if (err_) \
			return err_; \
	} while (0)

LIBSYSCALL_HIDDEN
Errno libsyscall_setSession(const SysProcAttr *sys);
/* To the new root directory, and there to "/": the old working directory is outside, with its ".." and all. */
LIBSYSCALL_HIDDEN
Errno libsyscall_changeRoot(const SysProcAttr *sys);
LIBSYSCALL_HIDDEN
Errno libsyscall_changeDirectory(const Spawn *s);
LIBSYSCALL_HIDDEN
Errno libsyscall_setTerminal(const SysProcAttr *sys);
/*
 * Makes files[i] descriptor i, for i < nfiles, and closes 0, 1 and 2 unless they are listed. The list is changed
 * on the way, and the status pipe moves to where it is in nobody's way.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_placeFiles(Spawn *s);
/* The first number that is neither in a list of n descriptors nor standard input, output or error. */
LIBSYSCALL_HIDDEN
int libsyscall_aboveFiles(int n);
/* Says a word on the status pipe: an error, or 0. */
LIBSYSCALL_HIDDEN
Errno libsyscall_tell(int statusPipe, Errno word);
/* Tells the parent the error, by the status pipe if there is one, and ends the child. */
LIBSYSCALL_HIDDEN LIBSYSCALL_NORETURN
void libsyscall_failChild(int statusPipe, Errno err);

#endif
