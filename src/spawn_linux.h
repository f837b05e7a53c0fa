/*
 * What the parent's and the child's half of ForkExec share.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SPAWN_LINUX_H
#define SPAWN_LINUX_H

#include "spawn.h"

/*
 * One per spawn, in the parent's frame. The parent fills it before the child exists; then only
 * the child writes, where the two share memory.
 */
typedef struct Spawn {
	const char *path;
	char *const *argv, *const *envv;
	const char *dir;
	const SysProcAttr *sys;
	int *files;		/* a copy of the caller's list, which the child changes: few, or a mapping */
	int nfiles;
	uintptr_t stack;	/* the lowest byte of the child's own, 0: it runs on the caller's */
	int few[16];
	int statusPipe;		/* where errors are told, -1: by err below */
	int mapsPipe;		/* what tells that the identity maps are written, -1: none are to be awaited */
	int mapsPipeEnd;	/* its other end, the parent's */
	int parent;		/* process number, for pdeathsig */
	bool resetHandlers;	/* clone3 has not done it, or cannot be believed */
	bool ordinary;		/* ends with SIGCHLD even before execve: the kernel, or an emulator, makes no other */
	const Sigset_t *mask;	/* the program's */
	volatile bool started;	/* the child writes here: seen by the parent, memory is shared */
	volatile bool reached;	/* likewise: it calls execve next */
	volatile Errno err;
} Spawn;

/*
 * Calls clone or clone3 (trap) with the arguments a1 to a5 and returns the kernel's raw result
 * to the parent. The child runs child(arg), which must not return, on the stack that the
 * arguments give it or, if they give none, on the parent's, below all that the parent's frames
 * and those of its callers hold: it changes nothing there. In asm/.
 */
LIBSYSCALL_HIDDEN
intptr_t libsyscall_clone(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	void (*child)(void *), void *arg);

/* The child of ForkExec, from clone to execve or exit; arg is its Spawn. */
LIBSYSCALL_HIDDEN LIBSYSCALL_NORETURN
void libsyscall_spawnChild(void *arg);

/*
 * Makes all descriptors from first on close-on-exec. Who made another root directory may have put
 * anything at /proc there: it is not trusted to name them all.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_closeOthers(int first, bool trusted);

/*
 * Follows a child that has asked to be traced by us until it is the program, which is stopped then as execve stops
 * it: 0. ECANCELED: it has ended before. Any other error is ptrace's. On errors the child is gone.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_followTraced(int pid);

/* Writes the identity maps of a new user namespace, in the directory /proc/PID; pid 0 is the caller. */
LIBSYSCALL_HIDDEN
Errno libsyscall_writeIDMaps(int pid, const SysProcAttr *sys);

#endif
