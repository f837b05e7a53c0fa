/*
 * start.o of linux/amd64: how a freestanding program begins and ends, and the four
 * memory functions that compilers call implicitly.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL at rsp, which is
 * a multiple of 16; all other registers are zero (Linux, ELF_PLAT_INIT; System V ABI).
 * Every program carries these bytes, so this prefers small to fast.
 */

#ifdef __CET__
# include <cet.h>
#else
# define _CET_ENDBR
#endif

	.cfi_sections .debug_frame
	.section .note.GNU-stack,"",@progbits

	.set	DT_RELA, 7

.macro ENTRY name
	.section .text.\name,"ax",@progbits
	.type	\name, @function
\name:
	.cfi_startproc
	_CET_ENDBR
.endm

.macro END name
	.cfi_endproc
	.size	\name, . - \name
.endm

/*
 * A position-independent program (-static-pie) must add its load address to its
 * pointers. Linkers place DT_RELASZ right after DT_RELA, and without symbols and
 * indirect functions all entries are R_X86_64_RELATIVE: *(base + offset) = base + addend.
 */
	.globl	_start
	.weak	_DYNAMIC
	.hidden	_DYNAMIC, __ehdr_start
ENTRY _start
	.cfi_undefined rip
	lea	_DYNAMIC(%rip), %rsi
	test	%esi, %esi
	jz	3f
	lea	__ehdr_start(%rip), %rbx
1:	lodsq
	test	%eax, %eax
	jz	3f
	cmp	$DT_RELA, %al	/* the only tag that ends so */
	lodsq
	jne	1b
	mov	8(%rsi), %ecx
	lea	(%rbx,%rax), %rsi
2:	lodsq
	xchg	%rax, %rdi
	lodsq
	lodsq
	add	%rbx, %rax
	mov	%rax, (%rbx,%rdi)
	sub	$24, %ecx
	ja	2b

3:	pop	%rdi
	push	%rsp
	pop	%rsi
	lea	8(%rsi,%rdi,8), %rdx
	push	%rdi
	call	main
	xchg	%eax, %edi
	mov	$231, %eax	/* exit_group */
	syscall
END _start

/* Weak, in separate sections: a program may define its own or, with --gc-sections, have none. */
	.weak	memcpy, memmove, memset, memcmp

/* void *memmove(void *to, const void *from, size_t n); memcpy is the same. */
	.set	memcpy, memmove
ENTRY memmove
	push	%rdi
	.cfi_adjust_cfa_offset 8
	mov	%rdx, %rcx
	mov	%rdi, %rax
	sub	%rsi, %rax
	cmp	%rcx, %rax
	jae	1f		/* to is not inside from[0..n) */
	std
	lea	-1(%rdi,%rcx), %rdi
	lea	-1(%rsi,%rcx), %rsi
1:	rep movsb
	cld
	pop	%rax
	.cfi_adjust_cfa_offset -8
	ret
END memmove

/* void *memset(void *to, int byte, size_t n); */
ENTRY memset
	push	%rdi
	.cfi_adjust_cfa_offset 8
	mov	%rdx, %rcx
	mov	%esi, %eax
	rep stosb
	pop	%rax
	.cfi_adjust_cfa_offset -8
	ret
END memset

/* int memcmp(const void *a, const void *b, size_t n); */
ENTRY memcmp
	xor	%eax, %eax	/* also: equal, when n is 0 */
	mov	%rdx, %rcx
	repe cmpsb		/* compares *b with *a */
	je	1f
	cmc
	sbb	%eax, %eax
	or	$1, %al
1:	ret
END memcmp
