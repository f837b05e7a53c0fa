/*
 * The trampolines of linux/386.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		eax
 *	arguments	ebx ecx edx esi edi ebp
 *	result		eax; there is no second one, *r2 becomes 0
 *	error		eax in [-4095, -1] is minus the error number
 *	clobbered	-
 *	source		syscall(2); Linux, arch/x86/entry/entry_32.S, entry_64_compat.S
 *
 * C passes 4(%esp), 8(%esp), and so on.
 */

#include "linux.h"

.macro SAVE regs:vararg
	.irp reg, \regs
	push	%\reg
	.cfi_adjust_cfa_offset 4
	.cfi_rel_offset \reg, 0
	.endr
.endm

.macro RESTORE regs:vararg
	.irp reg, \regs
	pop	%\reg
	.cfi_adjust_cfa_offset -4
	.cfi_restore \reg
	.endr
.endm

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	SAVE	ebx, esi, edi, ebp
	mov	20(%esp), %eax
	mov	24(%esp), %ebx
	mov	28(%esp), %ecx
	mov	32(%esp), %edx
	xor	%esi, %esi
	xor	%edi, %edi
	xor	%ebp, %ebp
	int	$0x80
	RESTORE	ebp, edi, esi, ebx
	cmp	$-4095, %eax
	jae	2f
	mov	20(%esp), %ecx
	jecxz	1f
	mov	%eax, (%ecx)
1:	mov	24(%esp), %ecx
	jecxz	1f
	andl	$0, (%ecx)
1:	xor	%eax, %eax
	ret
2:	neg	%eax
	ret
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	SAVE	ebx, esi, edi, ebp
	mov	20(%esp), %eax
	mov	24(%esp), %ebx
	mov	28(%esp), %ecx
	mov	32(%esp), %edx
	mov	36(%esp), %esi
	mov	40(%esp), %edi
	mov	44(%esp), %ebp
	int	$0x80
	RESTORE	ebp, edi, esi, ebx
	cmp	$-4095, %eax
	jae	2f
	mov	32(%esp), %ecx
	jecxz	1f
	mov	%eax, (%ecx)
1:	mov	36(%esp), %ecx
	jecxz	1f
	andl	$0, (%ecx)
1:	xor	%eax, %eax
	ret
2:	neg	%eax
	ret
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	SAVE	ebx, esi, edi, ebp
	mov	20(%esp), %eax
	mov	24(%esp), %ebx
	mov	28(%esp), %ecx
	mov	32(%esp), %edx
	xor	%esi, %esi
	xor	%edi, %edi
	xor	%ebp, %ebp
	int	$0x80
	RESTORE	ebp, edi, esi, ebx
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

/*
 * Where a signal handler returns to: void libsyscall_sigreturn(void) from one with SA_SIGINFO,
 * void libsyscall_oldSigreturn(void) from one without, whose frame has no siginfo.
 * rt_sigreturn finds the frame at esp, after the return address; sigreturn needs the handler's
 * argument popped, too. The CFI says that the caller's registers are in the frame's struct
 * sigcontext_32 (Linux, arch/x86/include/uapi/asm/sigcontext.h), after sig, pinfo, puc, siginfo,
 * uc_flags, uc_link and uc_stack, or only after sig. It also covers one nop before the entry, since
 * unwinders look up the return address minus 1.
 */
.macro SIGCONTEXT offset
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa esp, 0
	.cfi_offset edi, \offset + 16
	.cfi_offset esi, \offset + 20
	.cfi_offset ebp, \offset + 24
	.cfi_offset esp, \offset + 28
	.cfi_offset ebx, \offset + 32
	.cfi_offset edx, \offset + 36
	.cfi_offset ecx, \offset + 40
	.cfi_offset eax, \offset + 44
	.cfi_offset eip, \offset + 56
.endm

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
	.hidden	libsyscall_sigreturn
	.globl	libsyscall_sigreturn
	.type	libsyscall_sigreturn, @function
	SIGCONTEXT 12 + 128 + 20
	nop
libsyscall_sigreturn:
	mov	$173, %eax
	int	$0x80
	.cfi_endproc
	.size	libsyscall_sigreturn, . - libsyscall_sigreturn
#endif

#if defined MEMBER_libsyscall_oldSigreturn || defined MEMBER_all
	.hidden	libsyscall_oldSigreturn
	.globl	libsyscall_oldSigreturn
	.type	libsyscall_oldSigreturn, @function
	SIGCONTEXT 4
	nop
libsyscall_oldSigreturn:
	pop	%eax
	.cfi_def_cfa esp, -4
	mov	$119, %eax
	int	$0x80
	.cfi_endproc
	.size	libsyscall_oldSigreturn, . - libsyscall_oldSigreturn
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack, perhaps in the parent's memory. The call leaves
 * only one register free, so the child reads two words of the parent's frame. The frame does not
 * change: the parent waits (CLONE_VFORK) or the child has its own memory. It writes nothing there.
 */
ENTRY clone
	SAVE	ebx, esi, edi, ebp
	mov	20(%esp), %eax
	mov	24(%esp), %ebx
	mov	28(%esp), %ecx
	mov	32(%esp), %edx
	mov	36(%esp), %esi
	mov	40(%esp), %edi
	lea	44(%esp), %ebp
	int	$0x80
	test	%eax, %eax
	jz	1f
	.cfi_remember_state
	RESTORE	ebp, edi, esi, ebx
	ret
1:	.cfi_restore_state
	.cfi_undefined eip
	mov	(%ebp), %eax
	mov	4(%ebp), %ecx
	xor	%ebp, %ebp
	and	$-16, %esp
	sub	$12, %esp
	push	%ecx
	call	*%eax
	ud2
END clone
#endif
