/*
 * Declarations of ForkExec for Linux.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef SPAWN_LINUX_H
#define SPAWN_LINUX_H

#include "spawn.h"

/*
 * Calls clone or clone3 (trap) with the arguments a1 to a5 and returns the kernel's raw result to
 * the parent. The child runs child(arg), which must not return. It runs on the stack that the
 * arguments name or, if they name none, on the parent's, below all frames in use, which it does not
 * change. In asm/.
 */
LIBSYSCALL_HIDDEN
intptr_t libsyscall_clone(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, void (*child)(void *), void *arg);

/* Runs ForkExec's child from clone to execve or exit; arg is its Spawn. */
LIBSYSCALL_HIDDEN LIBSYSCALL_NORETURN
void libsyscall_spawnChild(void *arg);

/* Makes all descriptors above the list close-on-exec. */
LIBSYSCALL_HIDDEN
Errno libsyscall_closeOthers(const Spawn *s);

/*
 * Follows a child that has asked us to trace it until execve has succeeded; the program is then
 * stopped, as by execve.
 * ECANCELED: the child ended earlier. Other errors are ptrace's. On any error the child is gone.
 */
LIBSYSCALL_HIDDEN
Errno libsyscall_followTraced(int pid);

/* Writes the identity maps of a new user namespace to /proc/PID; pid 0 is the caller. */
LIBSYSCALL_HIDDEN
Errno libsyscall_writeIDMaps(int pid, const SysProcAttr *sys);

#endif
