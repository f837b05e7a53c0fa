/*
 * What the rooms of ForkExec share on Linux.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SPAWN_LINUX_H
#define SPAWN_LINUX_H

#include "spawn.h"

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

/* Makes all descriptors above the list close-on-exec. */
LIBSYSCALL_HIDDEN
Errno libsyscall_closeOthers(const Spawn *s);

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
