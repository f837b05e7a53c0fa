/*
 * What the assembly of darwin begins with, in Mach-O, the system's own format, and in ELF, in
 * which the port is tested elsewhere.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ENTRY name		a function begins, with CFI
 *	WEAK_ENTRY name		... and may be replaced by another
 *	HIDDEN name		a function is the library's own
 *	END name		it ends
 *	SYM(name)		a function as the assembler knows it
 *
 * Syscall and Syscall6 are weak: a program that calls SetSyscallHooks links the strong ones
 * beside it, which look at the hooks; all others pay one jump for them. In Mach-O a weak symbol
 * is a definition of its own and never a second name: linkers throw away all of a weak definition
 * that they do not take. It is private to the program, or they would have it looked up again when
 * the program starts.
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

.macro ENTRY name
	.globl	\name
	.type	\name, @function
\name:
	.cfi_startproc
.endm

.macro WEAK_ENTRY name
	.weak	\name
	.type	\name, @function
\name:
	.cfi_startproc
.endm

.macro HIDDEN name
	.hidden	\name
.endm

.macro END name
	.cfi_endproc
	.size	\name, . - \name
.endm

#else

# define SYM(name)	_ ## name
	.text

.macro ENTRY name
	.globl	_\name
_\name:
	.cfi_startproc
.endm

.macro WEAK_ENTRY name
	.weak_definition _\name
	.private_extern _\name
	ENTRY \name
.endm

.macro HIDDEN name
	.private_extern _\name
.endm

.macro END name
	.cfi_endproc
.endm

#endif
