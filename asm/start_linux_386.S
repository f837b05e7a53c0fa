/*
 * start.o of linux/386: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at esp, a multiple of 16.
 * libsyscall_start(esp) in start.c runs main and returns its result.
 */

#ifdef __CET__
# include <cet.h>
#else
# define _CET_ENDBR
#endif

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits
	.text

	.globl	_start
	.type	_start, @function
	.hidden	libsyscall_start
_start:
	.cfi_startproc
	.cfi_undefined eip
	_CET_ENDBR
	xor	%ebp, %ebp
	mov	%esp, %eax
	sub	$12, %esp
	push	%eax
	call	libsyscall_start
	mov	%eax, %ebx
	mov	$252, %eax	/* exit_group */
	int	$0x80
	.cfi_endproc
	.size	_start, . - _start
