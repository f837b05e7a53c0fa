/*
 * Declarations of ForkExec for all systems.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SPAWN_H
#define SPAWN_H

/* A system call without hooks; it takes at least one argument, of any type. */
#define SPAWN_CALL(...) SPAWN_CALL_(__VA_ARGS__, 0, 0, 0, 0, 0)
#define SPAWN_CALL_(number, a1, a2, a3, a4, a5, ...) \
	RawSyscall6(number, (uintptr_t)(a1), (uintptr_t)(a2), (uintptr_t)(a3), (uintptr_t)(a4), \
		(uintptr_t)(a5), 0, NULL, NULL)

/*
 * In a thread marked by pthread_cancel, darwin's blocking calls always fail with EINTR before they
 * do anything (xnu, bsd/kern/kern_sig.c, __pthread_testcancel). Each has a twin that ignores the
 * mark.
 */
#ifdef LIBSYSCALL_DARWIN
# define NOCANCEL(number) number ## _NOCANCEL
#else
# define NOCANCEL(number) number
#endif

/*
 * One per spawn, in the parent's frame. The parent fills it before the child exists. Then only the
 * child writes it, in its own copy or, if the two share memory, here.
 */
typedef struct Spawn {
	const ProcAttr *attr;
	const SysProcAttr *sys;
	const char *path;
	char *const *argv, *const *envv;
	const Sigset_t *mask;	/* the program's */
	int *files;		/* copy of the caller's list for the child to change; few or a mapping */
	int nfiles;
	int few[16];
	int statusPipe;		/* the child writes its error to it; -1: there is none */
#ifndef LIBSYSCALL_DARWIN
	int mapsPipe;		/* tells when the identity maps are written; -1: none are awaited */
	int mapsPipeEnd;	/* the parent's end of it */
	int parent;		/* process number, for pdeathsig */
	uintptr_t stack;	/* lowest byte of a separate stack; 0: use the caller's */
	bool resetHandlers;	/* clone3 has not reset them, or cannot be relied on */
	bool ordinary;		/* sends SIGCHLD even before execve: no other could be made */
	volatile bool started;	/* written by the child; if the parent sees it, memory is shared */
	volatile bool reached;	/* likewise: execve is next */
	volatile Errno err;	/* likewise: why the child failed */
#endif
} Spawn;

/* The parent's half. */

/*
 * Fills the members that all systems have and copies the list of descriptors.
 * EINVAL: the list, the terminal, the process group or the groups are invalid.
 * ENOMEM: there is no memory for the copy.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_beginSpawn(Spawn *s, const char *argv0, char *const argv[], const ProcAttr *attr);
/* Frees the copy of the list. */
LIBSYSCALL_HIDDEN
void libsyscall_endSpawn(Spawn *s);
/* Closes the descriptors of a pair that are open (not -1) and sets them to -1. */
LIBSYSCALL_HIDDEN
void libsyscall_closeBoth(int p[2]);
/*
 * Tests whether the list or the terminal names our pipe: the caller's descriptor was then not open.
 */
LIBSYSCALL_HIDDEN
bool libsyscall_namesPipe(const ProcAttr *attr, const int p[2]);
/*
 * Closes the writing end, reads the status pipe to its end and returns what the child reported:
 * an error; 0 if only that it is about to call execve; ECANCELED if nothing.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_readStatus(int p[2]);
/*
 * Waits for a child's end and reaps it. ECHILD: options exclude it, or it has been reaped already.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_reap(int pid, uintptr_t options);

/*
 * The child's half. Each function is a step and does nothing if it was not asked for. They use only
 * raw trampolines and write only to what the Spawn points to.
 */
#define STEP(step) \
	do { \
		const Errno err_ = (step); \
		if (err_) \
			return err_; \
	} while (0)

LIBSYSCALL_HIDDEN
Errno libsyscall_setSession(const SysProcAttr *sys);
/* Changes to the new root and to its "/": the old working directory, and its "..", are outside. */
LIBSYSCALL_HIDDEN
Errno libsyscall_changeRoot(const SysProcAttr *sys);
LIBSYSCALL_HIDDEN
Errno libsyscall_changeDirectory(const Spawn *s);
LIBSYSCALL_HIDDEN
Errno libsyscall_setTerminal(const SysProcAttr *sys);
/*
 * Makes files[i] descriptor i for i < nfiles, and closes 0, 1 and 2 unless listed. Changes the list
 * and moves the status pipe out of its way.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_placeFiles(Spawn *s);
/* Returns the lowest number above a list of n descriptors and above 0, 1 and 2. */
LIBSYSCALL_HIDDEN
int libsyscall_aboveFiles(int n);
/* Writes a word, an error or 0, to the status pipe. */
LIBSYSCALL_HIDDEN
Errno libsyscall_tell(int statusPipe, Errno word);
/* Reports the error on the status pipe, if there is one, and ends the child. */
LIBSYSCALL_HIDDEN LIBSYSCALL_NORETURN
void libsyscall_failChild(int statusPipe, Errno err);

#endif
