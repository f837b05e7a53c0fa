/*
 * Macros for darwin's assembly: for Mach-O, the system's format, and for ELF, in which the port is
 * tested on other systems.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ENTRY name		the function libsyscall_name begins, with CFI
 *	WEAK_ENTRY name		... and may be replaced by another
 *	END name		it ends
 *	PUBLIC(name)		its name for programs
 *	SYM(name)		a function as the assembler knows it
 *
 * Names are as in linux.h. libsyscall_Syscall and libsyscall_Syscall6 are weak: a program that
 * calls SetSyscallHooks links strong ones, which call the hooks; other programs pay one jump. In
 * Mach-O a weak symbol is a separate definition, never a second name: linkers discard the whole
 * weak definition that they do not use. It is private to the program; otherwise it would be looked
 * up again when the program starts.
 *
 * In ELF the code has a separate section, so that a test recognizes its calls by their address.
 * The build makes each #if MEMBER_ block an archive member.
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
