/*
 * What the assembly of darwin begins with, in Mach-O, the system's own format, and in ELF, in
 * which the port is tested elsewhere.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ENTRY name		the function libsyscall_name begins, with CFI
 *	WEAK_ENTRY name		... and may be replaced by another
 *	END name		it ends
 *	PUBLIC(name)		its name for programs
 *	SYM(name)		a function as the assembler knows it
 *
 * Names are as in linux.h. libsyscall_Syscall and libsyscall_Syscall6 are weak: a program that
 * calls SetSyscallHooks links the strong ones beside them, which look at the hooks; all others pay
 * one jump for them. In Mach-O a weak symbol is a definition of its own and never a second name:
 * linkers throw away all of a weak definition that they do not take. It is private to the program,
 * or they would have it looked up again when the program starts.
 *
 * In ELF the code has a section to itself, so that a test can know its calls by their address.
 * The build makes one archive member of each #if MEMBER_ block.
 */

#ifdef LIBSYSCALL_EH_FRAME
	.cfi_sections .eh_frame, .debug_frame
#else
	.cfi_sections .debug_frame
#endif

#ifdef __ELF__

# define SYM(name)	name
	.section .note.GNU-stack,"",@progbits
	.section darwin_text,"ax",@progbits

.macro BEGIN name
	.hidden	libsyscall_\name
	.type	libsyscall_\name, @function
libsyscall_\name:
	.cfi_startproc
.endm

.macro ENTRY name
	.globl	libsyscall_\name
	BEGIN	\name
.endm

.macro WEAK_ENTRY name
	.weak	libsyscall_\name
	BEGIN	\name
.endm

.macro END name
	.cfi_endproc
	.size	libsyscall_\name, . - libsyscall_\name
.endm

.macro WEAK name code
	.weak	\name
	.type	\name, @function
	.set	\name, \code
	.size	\name, . - \code
.endm

#else

# define SYM(name)	_ ## name
	.text

.macro ENTRY name
	.globl	_libsyscall_\name
	.private_extern _libsyscall_\name
_libsyscall_\name:
	.cfi_startproc
.endm

.macro WEAK_ENTRY name
	.weak_definition _libsyscall_\name
	ENTRY	\name
.endm

.macro END name
	.cfi_endproc
.endm

# ifdef __aarch64__
#  define JUMP	b
# else
#  define JUMP	jmp
# endif
.macro WEAK name code
	.globl	_\name
	.weak_definition _\name
	.private_extern _\name
_\name:
	.cfi_startproc
	JUMP	_\code
	.cfi_endproc
.endm

#endif

#include "public.h"
