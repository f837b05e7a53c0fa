/*
 * The hooks around system calls that may block.
 * 
 * Syscall and Syscall6 are strong symbols here. In a program that calls SetSyscallHooks they
 * replace the weak ones of asm/, which are second names of RawSyscall and RawSyscall6.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

static const SyscallHooks *installed;

void SetSyscallHooks(const SyscallHooks *hooks)
{
	__atomic_store_n(&installed, hooks, __ATOMIC_RELEASE);
}

static void enter(const SyscallHooks *hooks, uintptr_t trap)
{
	if (hooks->enter)
		hooks->enter(trap);
}

static Errno leave(const SyscallHooks *hooks, uintptr_t trap, Errno err)
{
	if (hooks->exit)
		hooks->exit(trap, err);
	return err;
}

Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	const SyscallHooks *const hooks = __atomic_load_n(&installed, __ATOMIC_ACQUIRE);

	if (__builtin_expect(!hooks, 1))
		return RawSyscall(trap, a1, a2, a3, r1, r2);
	enter(hooks, trap);
	return leave(hooks, trap, RawSyscall(trap, a1, a2, a3, r1, r2));
}

Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t *r1, uintptr_t *r2)
{
	const SyscallHooks *const hooks = __atomic_load_n(&installed, __ATOMIC_ACQUIRE);

	if (__builtin_expect(!hooks, 1))
		return RawSyscall6(trap, a1, a2, a3, a4, a5, a6, r1, r2);
	enter(hooks, trap);
	return leave(hooks, trap, RawSyscall6(trap, a1, a2, a3, a4, a5, a6, r1, r2));
}

#ifdef LIBSYSCALL_SEVEN_WORDS
Errno libsyscall_syscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2)
{
	const SyscallHooks *const hooks = __atomic_load_n(&installed, __ATOMIC_ACQUIRE);

	if (__builtin_expect(!hooks, 1))
		return libsyscall_rawSyscall7(trap, a1, a2, a3, a4, a5, a6, a7, r1, r2);
	enter(hooks, trap);
	return leave(hooks, trap, libsyscall_rawSyscall7(trap, a1, a2, a3, a4, a5, a6, a7, r1, r2));
}
#endif

LIBSYSCALL_PUBLIC(SetSyscallHooks)
