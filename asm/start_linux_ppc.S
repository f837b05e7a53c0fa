/*
 * start.o of linux/ppc: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at r1, a multiple of 16.
 * A C function may write to the second word at r1; the first one is the chain of frames.
 * libsyscall_start(r1) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined 65	/* lr */
	mr	3, 1
	li	0, 0
	mtlr	0
	stwu	0, -16(1)
	bl	libsyscall_start
	li	0, 234	/* exit_group */
	sc
	.cfi_endproc
	.size	_start, . - _start
