/*
 * The trampolines of darwin/amd64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		rax, with the class of Unix calls, 2, in its bits 24 to 31
 *	arguments	rdi rsi rdx r10 r8 r9
 *	result		rax, and rdx
 *	error		carry is set, rax is the error number
 *	clobbered	rcx r11
 *	source		xnu, osfmk/x86_64/idt64.s, osfmk/mach/i386/syscall_sw.h (SYSCALL_CLASS_SHIFT),
 *			bsd/dev/i386/systemcalls.c (unix_syscall64)
 *
 * C passes rdi rsi rdx rcx r8 r9, then 8(%rsp), 16(%rsp), 24(%rsp).
 */

#include "darwin.h"

#define UNIX 0x2000000

#if defined MEMBER_libsyscall_syscall || defined MEMBER_all
/* Errno libsyscall_Syscall(trap, a1, a2, a3, *r1, *r2) */
WEAK_ENTRY Syscall
	jmp	SYM(libsyscall_RawSyscall)
END Syscall
#endif

#if defined MEMBER_libsyscall_syscall6 || defined MEMBER_all
/* Errno libsyscall_Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
WEAK_ENTRY Syscall6
	jmp	SYM(libsyscall_RawSyscall6)
END Syscall6
#endif

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno RawSyscall(trap, a1, a2, a3, *r1, *r2) */
ENTRY RawSyscall
	push	%r9
	.cfi_adjust_cfa_offset 8
	push	%r8
	.cfi_adjust_cfa_offset 8
	lea	UNIX(%rdi), %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	xor	%r10d, %r10d
	xor	%r8d, %r8d
	xor	%r9d, %r9d
	syscall
	pop	%rcx		/* keeps the carry */
	.cfi_adjust_cfa_offset -8
	jc	2f
	jrcxz	1f
	mov	%rax, (%rcx)
1:	.cfi_remember_state
	pop	%rcx
	.cfi_adjust_cfa_offset -8
	jrcxz	1f
	mov	%rdx, (%rcx)
1:	xor	%eax, %eax
	ret
2:	.cfi_restore_state
	pop	%rcx
	.cfi_def_cfa_offset 8	/* clang takes no adjustment of what it has restored */
	ret
END RawSyscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno RawSyscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
ENTRY RawSyscall6
	lea	UNIX(%rdi), %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	mov	%r8, %r10
	mov	%r9, %r8
	mov	8(%rsp), %r9
	syscall
	jc	2f
	mov	16(%rsp), %rcx
	jrcxz	1f
	mov	%rax, (%rcx)
1:	mov	24(%rsp), %rcx
	jrcxz	1f
	mov	%rdx, (%rcx)
1:	xor	%eax, %eax
2:	ret
END RawSyscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	lea	UNIX(%rdi), %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	xor	%r10d, %r10d
	xor	%r8d, %r8d
	xor	%r9d, %r9d
	syscall
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif
