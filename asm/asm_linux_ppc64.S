/*
 * The trampolines of linux/ppc64 (ELFv1 or ELFv2) and linux/ppc64le (ELFv2).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		r0
 *	arguments	r3 r4 r5 r6 r7 r8
 *	result		r3; there is no second one, *r2 becomes 0
 *	error		CR0.SO is set, r3 is the error number
 *	clobbered	r0 r4-r12 ctr xer cr0 cr1 cr5-cr7
 *	source		syscall(2); Linux, Documentation/powerpc/syscall64-abi.rst, arch/powerpc/kernel/interrupt.c
 *
 * C hands over r3 to r10, then NINTH(r1). The 288 bytes below r1 are ours, as no call is made.
 * There is no sigreturn: signal handlers return through the vDSO, the kernel looks at no restorer.
 */

/*
 * A function's symbol is the address of its code in ELFv2, in ELFv1 that of a descriptor: code,
 * TOC, environment.
 */
#if _CALL_ELF == 2
	.abiversion 2
# define NINTH	96
#else
# define NINTH	112
# define DESCRIPTORS
.macro PLACE name
	.section .opd,"aw",@progbits
	.balign	8
\name:
	.quad	.L\name, .TOC.@tocbase, 0
	.text
.L\name:
.endm

.macro SIZE name code
	.size	\name, . - .L\code
.endm
#endif
#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	std	7, -8(1)
	std	8, -16(1)
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	li	6, 0
	li	7, 0
	li	8, 0
	sc
	bsolr
	ld	4, -8(1)
	ld	5, -16(1)
	cmpdi	4, 0
	beq	1f
	std	3, 0(4)
1:	li	3, 0
	cmpdi	5, 0
	beqlr
	std	3, 0(5)
	blr
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	std	10, -8(1)
	mr	0, 3
	mr	3, 4
	mr	4, 5
	mr	5, 6
	mr	6, 7
	mr	7, 8
	mr	8, 9
	sc
	bsolr
	ld	4, -8(1)
	ld	5, NINTH(1)
	cmpdi	4, 0
	beq	1f
	std	3, 0(4)
1:	li	3, 0
	cmpdi	5, 0
	beqlr
	std	3, 0(5)
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
	std	30, -16(1)
	.cfi_offset 30, -16
	std	31, -8(1)
	.cfi_offset 31, -8
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
1:	cmpdi	3, 0
	beq	1f
	.cfi_remember_state
	ld	30, -16(1)
	.cfi_restore 30
	ld	31, -8(1)
	.cfi_restore 31
	blr
1:	.cfi_restore_state
	.cfi_undefined 65	/* lr */
	stdu	3, -128(1)	/* 0: the last frame; 112 bytes and what the parent keeps below its */
	.cfi_def_cfa_offset 128
#if _CALL_ELF == 2
	mr	12, 30
#else
	ld	12, 0(30)
	ld	2, 8(30)
#endif
	mtctr	12
	mr	3, 31
	bctrl
	trap
END clone
#endif
