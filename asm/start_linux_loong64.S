/*
 * start.o of linux/loong64: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at sp, a multiple of 16.
 * libsyscall_start(sp) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined 1	/* ra */
	move	$fp, $zero
	move	$a0, $sp
	bl	libsyscall_start
	li.w	$a7, 94	/* exit_group */
	syscall	0
	.cfi_endproc
	.size	_start, . - _start
