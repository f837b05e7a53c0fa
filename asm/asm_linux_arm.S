/*
 * The trampolines of linux/arm (EABI).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		r7
 *	arguments	r0 r1 r2 r3 r4 r5
 *	result		r0; there is no second one, *r2 becomes 0
 *	error		r0 in [-4095, -1] is minus the error number
 *	clobbered	-
 *	source		syscall(2); Linux, arch/arm/kernel/entry-common.S
 *
 * C passes r0 to r3, then 0(sp), 4(sp), and so on. C may be Thumb code; this is not.
 */

/* This ABI's loaded unwind tables are not DWARF's; .fnstart, .save and .fnend create them. */
#ifdef LIBSYSCALL_EH_FRAME
# define UNWIND_BEGIN	.fnstart
# define UNWIND_END	.fnend
#endif
#include "linux.h"

	.syntax	unified
	.arm

.macro SAVE bytes:req regs:vararg
	push	{\regs}
	.cfi_adjust_cfa_offset \bytes
	.set	.Loffset, 0
	.irp reg, \regs
	.cfi_rel_offset \reg, .Loffset
	.set	.Loffset, .Loffset + 4
	.endr
#ifdef LIBSYSCALL_EH_FRAME
	.save	{\regs}
#endif
.endm

.macro RESTORE bytes:req regs:vararg
	pop	{\regs}
	.cfi_adjust_cfa_offset -\bytes
	.irp reg, \regs
	.cfi_restore \reg
	.endr
.endm

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	SAVE	16, r4, r5, r7, lr
	mov	r7, r0
	mov	r0, r1
	mov	r1, r2
	mov	r2, r3
	mov	r3, #0
	mov	r4, #0
	mov	r5, #0
	svc	#0
	RESTORE	16, r4, r5, r7, lr
	cmn	r0, #4096
	bhi	2f
	ldr	r1, [sp]
	cmp	r1, #0
	strne	r0, [r1]
	ldr	r1, [sp, #4]
	mov	r0, #0
	cmp	r1, #0
	strne	r0, [r1]
	bx	lr
2:	rsb	r0, r0, #0
	bx	lr
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	SAVE	16, r4, r5, r7, lr
	mov	r7, r0
	mov	r0, r1
	mov	r1, r2
	mov	r2, r3
	ldr	r3, [sp, #16]
	ldr	r4, [sp, #20]
	ldr	r5, [sp, #24]
	svc	#0
	RESTORE	16, r4, r5, r7, lr
	cmn	r0, #4096
	bhi	2f
	ldr	r1, [sp, #12]
	cmp	r1, #0
	strne	r0, [r1]
	ldr	r1, [sp, #16]
	mov	r0, #0
	cmp	r1, #0
	strne	r0, [r1]
	bx	lr
2:	rsb	r0, r0, #0
	bx	lr
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	SAVE	16, r4, r5, r7, lr
	mov	r7, r0
	mov	r0, r1
	mov	r1, r2
	mov	r2, r3
	mov	r3, #0
	mov	r4, #0
	mov	r5, #0
	svc	#0
	RESTORE	16, r4, r5, r7, lr
	bx	lr
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

/*
 * Where a signal handler returns to: void libsyscall_sigreturn(void) from one with SA_SIGINFO,
 * void libsyscall_oldSigreturn(void) from one without, whose frame has no siginfo.
 * The call finds the frame at sp. The CFI says that the caller's registers are in that frame's
 * ucontext, in the kernel's struct sigcontext (arch/arm/include/uapi/asm/sigcontext.h) after
 * uc_flags, uc_link, uc_stack, trap_no, error_code and oldmask. It also covers one nop before the
 * entry, since unwinders look up the return address minus 1.
 */
.macro SIGRETURN name number sigcontext
	.hidden	\name
	.globl	\name
	.type	\name, %function
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column 15	/* pc */
	.cfi_def_cfa sp, 0
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	.cfi_offset \n, \sigcontext + 4 * \n
	.endr
	UNWIND_BEGIN
#ifdef LIBSYSCALL_EH_FRAME
	.save	{r0-r15}
	.pad	#\sigcontext
#endif
	nop
\name:
	mov	r7, #\number
	svc	#0
	UNWIND_END
	.cfi_endproc
	.size	\name, . - \name
.endm

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
	SIGRETURN libsyscall_sigreturn, 173, 128 + 20 + 12
#endif

#if defined MEMBER_libsyscall_oldSigreturn || defined MEMBER_all
	SIGRETURN libsyscall_oldSigreturn, 119, 20 + 12
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack, perhaps in the parent's memory. It finds what
 * it needs in registers and does not touch the parent's frame.
 */
ENTRY clone
	SAVE	24, r4, r5, r6, r7, r8, lr
	mov	r7, r0
	mov	r0, r1
	mov	r1, r2
	mov	r2, r3
	ldr	r3, [sp, #24]
	ldr	r4, [sp, #28]
	ldr	r6, [sp, #32]
	ldr	r8, [sp, #36]
	mov	r5, #0
	svc	#0
	cmp	r0, #0
	beq	1f
	.cfi_remember_state
	RESTORE	24, r4, r5, r6, r7, r8, lr
	bx	lr
1:	.cfi_restore_state
	.cfi_undefined lr
#ifdef LIBSYSCALL_EH_FRAME
	/* These tables are for whole functions: the child runs one that nothing has called. */
	UNWIND_END
	UNWIND_BEGIN
	.cantunwind
#endif
	mov	fp, #0
	mov	r0, r8
	mov	lr, pc
	bx	r6
	.inst	0xe7f000f0	/* udf #0 */
END clone
#endif
