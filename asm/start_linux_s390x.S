/*
 * start.o of linux/s390x: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at r15, a multiple of 8.
 * A C function may write to 160 bytes at r15; the first word there is the chain of frames.
 * libsyscall_start(r15) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
	.balign	2
_start:
	.cfi_startproc
	.cfi_undefined %r14
	lgr	%r2, %r15
	aghi	%r15, -160
	xc	0(8,%r15), 0(%r15)
	brasl	%r14, libsyscall_start
	lghi	%r1, 248	/* exit_group */
	svc	0
	.cfi_endproc
	.size	_start, . - _start
