/*
 * start.o of linux/sparc64: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL after the 16 words for a
 * register window at sp + 2047, which is a multiple of 16. A C function may write to 6 words after
 * such a window. libsyscall_start(sp + 2047 + 128) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined 15	/* o7 */
	clr	%fp
	clr	%i7
	add	%sp, 2047 + 128, %o0
	call	libsyscall_start
	 sub	%sp, 176, %sp
	mov	188, %g1	/* exit_group */
	ta	0x6d
	.cfi_endproc
	.size	_start, . - _start
