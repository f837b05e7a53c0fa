/*
 * What the assembly of darwin writes differently for Mach-O, the system's own format, and for
 * ELF, in which the port is tested elsewhere.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * In Mach-O a weak symbol is a definition of its own and never a second name: linkers throw
 * away all of a weak definition that they do not take. It is private to the program, or they
 * would have it looked up again when the program starts.
 *
 * In ELF the code has a section to itself, so that a test can know its calls by their address.
 */

#ifdef __ELF__

# define SYM(name)	name
	.cfi_sections .debug_frame
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
