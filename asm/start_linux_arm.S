/*
 * start.o of linux/arm: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at sp, a multiple of 8.
 * libsyscall_start(sp) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",%progbits
	.syntax	unified
	.arm
	.text

	.globl	_start
	.type	_start, %function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined lr
	mov	fp, #0
	mov	r0, sp
	bl	libsyscall_start
	mov	r7, #248	/* exit_group */
	svc	#0
	.cfi_endproc
	.size	_start, . - _start
