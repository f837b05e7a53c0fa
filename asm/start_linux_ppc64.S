/*
 * start.o of linux/ppc64 (ELFv1 or ELFv2) and linux/ppc64le (ELFv2): how a freestanding program
 * begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at r1, a multiple of 16;
 * in ELFv2 r12 is _start's address, in ELFv1 r2 has been taken from its descriptor (Linux,
 * start_thread). A C function may write to 112 bytes at r1; the first word there is the chain of
 * frames. libsyscall_start(r1) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
#if _CALL_ELF == 2
	.abiversion 2
	.text
_start:
#else
	.section .opd,"aw",@progbits
	.balign	8
_start:
	.quad	.L_start, .TOC.@tocbase, 0
	.text
#endif
.L_start:
	.cfi_startproc
	.cfi_undefined 65	/* lr */
#if _CALL_ELF == 2
	addis	2, 12, .TOC. - _start@ha
	addi	2, 2, .TOC. - _start@l
#endif
	mr	3, 1
	li	0, 0
	mtlr	0
	stdu	0, -112(1)
	bl	libsyscall_start
	nop
	li	0, 234	/* exit_group */
	sc
	.cfi_endproc
	.size	_start, . - .L_start
