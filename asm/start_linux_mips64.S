/*
 * start.o of linux/mips64 and linux/mips64le: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at sp, a multiple of 16.
 * A C function finds its gp by t9; here gp is not set, so there is no dla. libsyscall_start(sp)
 * in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start, __start	/* the name that linkers look for here */
	.type	_start, @function
	.type	__start, @function
	.hidden	libsyscall_start
__start:
_start:
	.cfi_startproc
	.cfi_undefined $ra
	move	$fp, $zero
	move	$ra, $zero
	move	$a0, $sp
	lui	$t9, %highest(libsyscall_start)
	daddiu	$t9, $t9, %higher(libsyscall_start)
	dsll	$t9, $t9, 16
	daddiu	$t9, $t9, %hi(libsyscall_start)
	dsll	$t9, $t9, 16
	daddiu	$t9, $t9, %lo(libsyscall_start)
	jalr	$t9
	move	$a0, $v0
	li	$v0, 5205	/* exit_group */
	syscall
	.cfi_endproc
	.size	_start, . - _start
	.size	__start, . - __start
