/*
 * The trampolines of linux/amd64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		rax
 *	arguments	rdi rsi rdx r10 r8 r9
 *	result		rax; there is no second one, *r2 becomes 0
 *	error		rax in [-4095, -1] is minus the error number
 *	clobbered	rcx r11
 *	source		syscall(2); Linux, arch/x86/entry/entry_64.S
 *
 * C passes rdi rsi rdx rcx r8 r9, then 8(%rsp), 16(%rsp), 24(%rsp).
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	push	%r9
	.cfi_adjust_cfa_offset 8
	push	%r8
	.cfi_adjust_cfa_offset 8
	mov	%edi, %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	xor	%r10d, %r10d
	xor	%r8d, %r8d
	xor	%r9d, %r9d
	syscall
	pop	%rcx
	.cfi_adjust_cfa_offset -8
	cmp	$-4095, %rax
	jae	2f
	jrcxz	1f
	mov	%rax, (%rcx)
1:	.cfi_remember_state
	pop	%rcx
	.cfi_adjust_cfa_offset -8
	jrcxz	1f
	andq	$0, (%rcx)
1:	xor	%eax, %eax
	ret
2:	.cfi_restore_state
	pop	%rcx
	.cfi_def_cfa_offset 8	/* clang takes no adjustment of what it has restored */
	neg	%eax
	ret
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	mov	%edi, %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	mov	%r8, %r10
	mov	%r9, %r8
	mov	8(%rsp), %r9
	syscall
	cmp	$-4095, %rax
	jae	2f
	mov	16(%rsp), %rcx
	jrcxz	1f
	mov	%rax, (%rcx)
1:	mov	24(%rsp), %rcx
	jrcxz	1f
	andq	$0, (%rcx)
1:	xor	%eax, %eax
	ret
2:	neg	%eax
	ret
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3); by its second name it returns the low 32 bits. */
	.globl	libsyscall_noError32
	.hidden	libsyscall_noError32
	.set	libsyscall_noError32, libsyscall_RawSyscallNoError
ENTRY RawSyscallNoError
	mov	%edi, %eax
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

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
/*
 * void libsyscall_sigreturn(void): where a signal handler returns to.
 * rt_sigreturn finds the frame at rsp. The CFI says that the caller's registers are in that frame's
 * ucontext, at the offsets of the kernel's struct sigcontext
 * (arch/x86/include/uapi/asm/sigcontext.h) after uc_flags, uc_link and uc_stack. It also covers one
 * nop before the entry, since unwinders look up the return address minus 1.
 */
	.set	SIGCONTEXT, 40
	.hidden	libsyscall_sigreturn
	.globl	libsyscall_sigreturn
	.type	libsyscall_sigreturn, @function
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa %rsp, 0
.macro SAVED reg dwarf offset
	/* DW_CFA_expression reg: DW_OP_breg7 (rsp) SIGCONTEXT + offset, as two-byte SLEB128 */
	.cfi_escape 0x10, \dwarf, 3, 0x77, ((SIGCONTEXT + \offset) & 0x7f) | 0x80, ((SIGCONTEXT + \offset) >> 7) & 0x7f
.endm
	SAVED	r8   8    0
	SAVED	r9   9    8
	SAVED	r10  10  16
	SAVED	r11  11  24
	SAVED	r12  12  32
	SAVED	r13  13  40
	SAVED	r14  14  48
	SAVED	r15  15  56
	SAVED	rdi  5   64
	SAVED	rsi  4   72
	SAVED	rbp  6   80
	SAVED	rbx  3   88
	SAVED	rdx  1   96
	SAVED	rax  0  104
	SAVED	rcx  2  112
	SAVED	rip  16 128
	/*
	 * The CFA, which is the interrupted rsp: DW_CFA_def_cfa_expression breg7 SIGCONTEXT+120;
	 * deref
	 */
	.cfi_escape 0x0f, 4, 0x77, ((SIGCONTEXT + 120) & 0x7f) | 0x80, ((SIGCONTEXT + 120) >> 7) & 0x7f, 0x06
	nop
libsyscall_sigreturn:
	mov	$15, %rax	/* not shorter: unwinders without our CFI know a handler's frame by these bytes */
	syscall
	.cfi_endproc
	.size	libsyscall_sigreturn, . - libsyscall_sigreturn
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack or here on the parent's, perhaps in the parent's
 * memory. It finds what it needs in registers and does not touch the parent's frame.
 */
ENTRY clone
	push	%r12
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset r12, 0
	push	%r13
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset r13, 0
	mov	24(%rsp), %r12
	mov	32(%rsp), %r13
	mov	%edi, %eax
	mov	%rsi, %rdi
	mov	%rdx, %rsi
	mov	%rcx, %rdx
	mov	%r8, %r10
	mov	%r9, %r8
	xor	%r9d, %r9d
	syscall
	test	%rax, %rax
	jz	1f
	.cfi_remember_state
	pop	%r13
	.cfi_adjust_cfa_offset -8
	.cfi_restore r13
	pop	%r12
	.cfi_adjust_cfa_offset -8
	.cfi_restore r12
	ret
1:	.cfi_restore_state
	.cfi_undefined rip
	and	$-16, %rsp
	xor	%ebp, %ebp
	mov	%r13, %rdi
	call	*%r12
	ud2
END clone
#endif
