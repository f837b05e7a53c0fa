/*
 * The trampolines of linux/ppc.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		r0
 *	arguments	r3 r4 r5 r6 r7 r8
 *	result		r3; there is no second one, *r2 becomes 0
 *	error		CR0.SO is set, r3 is the error number
 *	clobbered	r0 r4-r12 ctr xer cr0 cr1 cr5-cr7
 *	source		syscall(2); Linux, Documentation/powerpc/syscall64-abi.rst, arch/powerpc/kernel/interrupt.c
 *
 * C hands over r3 to r10, then 8(r1), 12(r1). No bytes below r1 are ours; at r1 stand
 * the chain of frames and a word for the functions that we call.
 * There is no sigreturn: signal handlers return through the vDSO, the kernel looks at no restorer.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	stwu	1, -16(1)
	.cfi_adjust_cfa_offset 16
	stw	7, 8(1)
	stw	8, 12(1)
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	li	6, 0
	li	7, 0
	li	8, 0
	sc
	lwz	4, 8(1)
	lwz	5, 12(1)
	addi	1, 1, 16
	.cfi_adjust_cfa_offset -16
	bsolr
	cmpwi	4, 0
	beq	1f
	stw	3, 0(4)
1:	li	3, 0
	cmpwi	5, 0
	beqlr
	stw	3, 0(5)
	blr
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	stwu	1, -16(1)
	.cfi_adjust_cfa_offset 16
	stw	10, 8(1)
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	mr	6, 7
	mr	7, 8
	mr	8, 9
	sc
	lwz	4, 8(1)
	addi	1, 1, 16
	.cfi_adjust_cfa_offset -16
	bsolr
	lwz	5, 8(1)
	cmpwi	4, 0
	beq	1f
	stw	3, 0(4)
1:	li	3, 0
	cmpwi	5, 0
	beqlr
	stw	3, 0(5)
	blr
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3); the kernel may mark user 4294967294 as an error */
ENTRY RawSyscallNoError
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	li	6, 0
	li	7, 0
	li	8, 0
	sc
	bnslr+
	neg	3, 3
	blr
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child comes out of the call on another stack, perhaps in the parent's memory: it finds
 * what it needs in registers and touches nothing of the parent's frame.
 */
ENTRY clone
	stwu	1, -16(1)
	.cfi_adjust_cfa_offset 16
	stw	30, 8(1)
	.cfi_rel_offset 30, 8
	stw	31, 12(1)
	.cfi_rel_offset 31, 12
	mr	30, 9
	mr	31, 10
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	mr	6, 7
	mr	7, 8
	li	8, 0
	sc
	bns	1f
	neg	3, 3
1:	cmpwi	3, 0
	beq	1f
	.cfi_remember_state
	lwz	30, 8(1)
	.cfi_restore 30
	lwz	31, 12(1)
	.cfi_restore 31
	addi	1, 1, 16
	.cfi_adjust_cfa_offset -16
	blr
1:	.cfi_restore_state
	.cfi_undefined 65	/* lr */
	stwu	3, -16(1)	/* 0: this is the last frame */
	.cfi_def_cfa_offset 32
	mtctr	30
	mr	3, 31
	bctrl
	trap
END clone
#endif
