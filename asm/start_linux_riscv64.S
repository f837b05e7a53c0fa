/*
 * start.o of linux/riscv64: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at sp, a multiple of 16.
 * Linkers turn addresses near __global_pointer$ into offsets from gp, once it has been set.
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
	.cfi_undefined ra
	.option	push
	.option	norelax
	lla	gp, __global_pointer$
	.option	pop
	li	s0, 0
	li	ra, 0
	mv	a0, sp
	call	libsyscall_start
	li	a7, 94	/* exit_group */
	ecall
	.cfi_endproc
	.size	_start, . - _start
