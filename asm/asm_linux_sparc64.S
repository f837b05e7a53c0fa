/*
 * The trampolines of linux/sparc64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		g1
 *	arguments	o0 o1 o2 o3 o4 o5
 *	result		o0, and o1 of calls with two results; others keep o1, *r2 becomes 0
 *	error		xcc.C is set, o0 is the error number
 *	clobbered	g1 g6
 *	source		syscall(2); Linux, arch/sparc/kernel/syscalls.S, signal_64.c (do_signal says what is kept)
 *
 * C hands over o0 to o5, then SEVENTH(%sp), SEVENTH+8(%sp), and so on. What lies at sp begins at
 * sp + BIAS: 16 words for a register window and 6 for the functions that we call, FRAME bytes.
 */

#include "linux.h"

#define BIAS	2047
#define FRAME	176
#define SEVENTH	(BIAS + FRAME)

/* The caller's o registers become i registers. */
.macro WINDOW
	save	%sp, -FRAME, %sp
	.cfi_def_cfa_register 30	/* fp */
	.cfi_window_save
	.cfi_register 15, 31	/* o7, i7 */
.endm

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	WINDOW
	mov	%i0, %g1
	mov	%i1, %o0
	mov	%i2, %o1
	mov	%i3, %o2
	clr	%o3
	clr	%o4
	clr	%o5
	ta	0x6d
	bcs,pn	%xcc, 2f
	 cmp	%o1, %i2
	move	%xcc, %g0, %o1
	brz,pn	%i4, 1f
	 nop
	stx	%o0, [%i4]
1:	brz,pn	%i5, 2f
	 clr	%o0
	stx	%o1, [%i5]
2:	ret
	 restore %o0, %g0, %o0
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	WINDOW
	mov	%i0, %g1
	mov	%i1, %o0
	mov	%i2, %o1
	mov	%i3, %o2
	mov	%i4, %o3
	mov	%i5, %o4
	ldx	[%fp + SEVENTH], %o5
	ta	0x6d
	bcs,pn	%xcc, 2f
	 cmp	%o1, %i2
	move	%xcc, %g0, %o1
	ldx	[%fp + SEVENTH + 8], %i4
	ldx	[%fp + SEVENTH + 16], %i5
	brz,pn	%i4, 1f
	 nop
	stx	%o0, [%i4]
1:	brz,pn	%i5, 2f
	 clr	%o0
	stx	%o1, [%i5]
2:	ret
	 restore %o0, %g0, %o0
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3); the kernel may mark user 4294967294 as an error */
ENTRY RawSyscallNoError
	mov	%o0, %g1
	mov	%o1, %o0
	mov	%o2, %o1
	mov	%o3, %o2
	clr	%o3
	clr	%o4
	clr	%o5
	ta	0x6d
	bcs,a,pn %xcc, 1f
	 neg	%o0
1:	retl
	 nop
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
/*
 * void libsyscall_sigreturn(void): where a signal handler returns to. rt_sigaction takes its address
 * minus 8 as an argument, since functions return to o7 + 8; rt_sigreturn finds the frame at sp +
 * BIAS. The CFI says that the caller's registers are in that frame: the window first, the globals
 * and outs in the struct pt_regs after struct sparc_stackf and the siginfo
 * (arch/sparc/kernel/signal_64.c). Unwinders here keep the CFA, sp + BIAS, in the column of sp and
 * add 8 to return addresses. The CFI also covers one nop before the entry, since they look up the
 * return address minus 1.
 */
	.set	PT_REGS, 192 + 128
	.hidden	libsyscall_sigreturn
	.globl	libsyscall_sigreturn
	.type	libsyscall_sigreturn, @function
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column 0	/* g0 is always 0 */
	.cfi_def_cfa 14, 0
.macro SAVED dwarf offset
	/* DW_CFA_expression: DW_OP_breg14 (sp) offset, as two-byte SLEB128 */
	.cfi_escape 0x10, \dwarf, 3, 0x7e, ((\offset) & 0x7f) | 0x80, ((\offset) >> 7) & 0x7f
.endm
	.irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	SAVED	\n, PT_REGS + 8 * \n
	.endr
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	SAVED	16 + \n, 8 * \n
	.endr
	/* tpc - 8: DW_CFA_val_expression breg14 PT_REGS + 136; deref; lit8; minus */
	.cfi_escape 0x16, 0, 6, 0x7e, ((PT_REGS + 136) & 0x7f) | 0x80, ((PT_REGS + 136) >> 7) & 0x7f, 0x06, 0x38, 0x1c
	/*
	 * The CFA, o6 + BIAS: DW_CFA_def_cfa_expression breg14 PT_REGS + 112; deref; plus_uconst
	 * BIAS
	 */
	.cfi_escape 0x0f, 7, 0x7e, ((PT_REGS + 112) & 0x7f) | 0x80, ((PT_REGS + 112) >> 7) & 0x7f, 0x06, 0x23, (BIAS & 0x7f) | 0x80, BIAS >> 7
	nop
libsyscall_sigreturn:
	mov	101, %g1	/* unwinders without our CFI know a handler's frame by these two */
	ta	0x6d
	.cfi_endproc
	.size	libsyscall_sigreturn, . - libsyscall_sigreturn
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack, perhaps in the parent's memory. It finds what
 * it needs in registers and does not touch the parent's frame. The child of clone has the
 * parent's number in o0 and 1 in o1, the parent 0 in o1; clone3 (Linux 7.0) leaves o1, the size
 * of its arguments, and gives the child 0 in o0 (copy_thread). The kernel takes the top of the
 * stack with the bias off and copies a frame there, which emulators do not do: the child makes its
 * own.
 */
ENTRY clone
	WINDOW
	ldx	[%fp + SEVENTH], %g4
	ldx	[%fp + SEVENTH + 8], %g5
	mov	%i0, %g1
	mov	%i1, %o0
	mov	%i2, %o1
	mov	%i3, %o2
	mov	%i4, %o3
	mov	%i5, %o4
	clr	%o5
	ta	0x6d
	bcs,a,pn %xcc, 2f
	 neg	%o0
	brz,pn	%o0, 1f
	 cmp	%o1, 1
	be,pn	%xcc, 1f
	 nop
2:	ret
	 restore %o0, %g0, %o0
1:	.cfi_undefined 15	/* o7 */
	sub	%sp, FRAME, %sp
	clr	%fp
	clr	%i7
	call	%g4
	 mov	%g5, %o0
	ta	1	/* breakpoint */
END clone
#endif
