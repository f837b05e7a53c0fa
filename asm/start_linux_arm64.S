/*
 * start.o of linux/arm64: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at sp, a multiple of 16.
 * libsyscall_start(sp) in start.c runs main and returns its result.
 */

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
#if defined __ARM_FEATURE_BTI_DEFAULT
	.section .note.gnu.property,"a",@note
	.balign	8
	.word	4, 16, 5	/* NT_GNU_PROPERTY_TYPE_0 */
	.asciz	"GNU"
	.word	0xc0000000, 4, 1, 0	/* GNU_PROPERTY_AARCH64_FEATURE_1_AND: BTI */
#endif
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined x30
	hint	#34	/* bti c */
	mov	x29, #0
	mov	x30, #0
	mov	x0, sp
	bl	libsyscall_start
	mov	x8, #94	/* exit_group */
	svc	#0
	.cfi_endproc
	.size	_start, . - _start
