/*
 * The trampolines of darwin/386.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		eax
 *	arguments	4(%esp), 8(%esp), ...: the kernel skips a word, libc's return address
 *	result		eax and edx; without a second result, old kernels leave edx unchanged
 *	error		carry is set, eax is the error number
 *	clobbered	-
 *	source		xnu, osfmk/i386/idt.s, bsd/dev/i386/systemcalls.c (unix_syscall)
 *
 * C passes 4(%esp), 8(%esp), and so on. The arguments are copied: if esp were raised to use them in
 * place, a signal handler would overwrite the return address.
 */

#include "darwin.h"

.macro ARGUMENT word
	push	\word
	.cfi_adjust_cfa_offset 4
.endm

/*
 * Pushes zeros, a3, a2 and a1 of a function whose first argument is the number, and the skipped
 * word.
 */
.macro THREE_ARGUMENTS
	xor	%ecx, %ecx
	ARGUMENT %ecx
	ARGUMENT %ecx
	ARGUMENT %ecx
	ARGUMENT 28(%esp)	/* each push moves the next one to the same offset */
	ARGUMENT 28(%esp)
	ARGUMENT 28(%esp)
	ARGUMENT %ecx
.endm

/* Pops words and keeps the carry. */
.macro DROP words
	lea	4 * \words(%esp), %esp
	.cfi_adjust_cfa_offset -4 * \words
.endm

#if defined MEMBER_libsyscall_syscall || defined MEMBER_all
/* Errno libsyscall_Syscall(trap, a1, a2, a3, *r1, *r2) */
WEAK_ENTRY Syscall
	jmp	SYM(libsyscall_RawSyscall)
END Syscall
#endif

#if defined MEMBER_libsyscall_syscall6 || defined MEMBER_all
/* Errno libsyscall_Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
WEAK_ENTRY Syscall6
	jmp	SYM(libsyscall_RawSyscall6)
END Syscall6
#endif

#if defined MEMBER_libsyscall_syscall7 || defined MEMBER_all
/* Errno libsyscall_syscall7(trap, a1, a2, a3, a4, a5, a6, a7, *r1, *r2) */
WEAK_ENTRY syscall7
	jmp	SYM(libsyscall_rawSyscall7)
END syscall7
#endif

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno RawSyscall(trap, a1, a2, a3, *r1, *r2) */
ENTRY RawSyscall
	mov	4(%esp), %eax
	xor	%edx, %edx
	THREE_ARGUMENTS
	int	$0x80
	DROP	7
	jc	2f
	mov	20(%esp), %ecx
	jecxz	1f
	mov	%eax, (%ecx)
1:	mov	24(%esp), %ecx
	jecxz	1f
	mov	%edx, (%ecx)
1:	xor	%eax, %eax
2:	ret
END RawSyscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno RawSyscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
ENTRY RawSyscall6
	mov	4(%esp), %eax
	xor	%edx, %edx
	ARGUMENT 28(%esp)	/* each push moves the next one to the same offset */
	ARGUMENT 28(%esp)
	ARGUMENT 28(%esp)
	ARGUMENT 28(%esp)
	ARGUMENT 28(%esp)
	ARGUMENT 28(%esp)
	ARGUMENT %eax		/* the word that the kernel skips */
	int	$0x80
	DROP	7
	jc	2f
	mov	32(%esp), %ecx
	jecxz	1f
	mov	%eax, (%ecx)
1:	mov	36(%esp), %ecx
	jecxz	1f
	mov	%edx, (%ecx)
1:	xor	%eax, %eax
2:	ret
END RawSyscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_libsyscall_rawSyscall7 || defined MEMBER_all
/* Errno libsyscall_rawSyscall7(trap, a1, a2, a3, a4, a5, a6, a7, *r1, *r2), for mmap and others with an offset */
ENTRY rawSyscall7
	mov	4(%esp), %eax
	xor	%edx, %edx
	ARGUMENT 32(%esp)	/* each push moves the next one to the same offset */
	ARGUMENT 32(%esp)
	ARGUMENT 32(%esp)
	ARGUMENT 32(%esp)
	ARGUMENT 32(%esp)
	ARGUMENT 32(%esp)
	ARGUMENT 32(%esp)
	ARGUMENT %eax		/* the word that the kernel skips */
	int	$0x80
	DROP	8
	jc	2f
	mov	36(%esp), %ecx
	jecxz	1f
	mov	%eax, (%ecx)
1:	mov	40(%esp), %ecx
	jecxz	1f
	mov	%edx, (%ecx)
1:	xor	%eax, %eax
2:	ret
END rawSyscall7
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	mov	4(%esp), %eax
	THREE_ARGUMENTS
	int	$0x80
	DROP	7
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif
