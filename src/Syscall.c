/*
 * Syscall, for programs. The hidden name is the trampoline's or, if SetSyscallHooks.o is linked,
 * the name of its replacement; a second name of the trampoline would bypass the replacement.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

LIBSYSCALL_WEAK
Errno libsyscall_publicSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
	__asm__(LIBSYSCALL_PUBLIC_LABEL("Syscall"));

Errno libsyscall_publicSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	return Syscall(trap, a1, a2, a3, r1, r2);
}
