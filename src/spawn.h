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

/* The parent's half. */

/* Whether the list of descriptors, the terminal and the process group can be. */
LIBSYSCALL_HIDDEN
bool libsyscall_isValid(const ProcAttr *attr, const SysProcAttr *sys);
/* Memory for a list that is too long for the stack. */
LIBSYSCALL_HIDDEN
Errno libsyscall_mapFiles(size_t size, int **files);
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

/* The child's half: raw trampolines only, and nothing is written but what the arguments lead to. */

LIBSYSCALL_HIDDEN
Errno libsyscall_setSession(const SysProcAttr *sys);
LIBSYSCALL_HIDDEN
Errno libsyscall_setTerminal(const SysProcAttr *sys);
/*
 * Makes files[i] descriptor i, for i < n, and closes the rest of 0, 1, 2. The list is changed on the way, and the
 * status pipe (-1: there is none) moves to where it is in nobody's way.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_placeFiles(int *files, int n, int *statusPipe);
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
