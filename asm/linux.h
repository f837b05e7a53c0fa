/*
 * What the assembly of all Linux ports begins with.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ENTRY name	a function begins, with CFI and a landing pad for indirect calls
 *	END name	it ends
 *	END name, weak	... and has a weak second name
 *
 * Syscall and Syscall6 are such second names: a program that calls SetSyscallHooks links the
 * strong ones beside it, which look at the hooks; all others pay nothing for them.
 * The build makes one archive member of each #if MEMBER_ block.
 */

/* A port may have a landing pad of its own, other unwind tables, another place for the code than its symbol. */
#ifdef __CET__
# include <cet.h>	/* its note says that this code keeps IBT and the shadow stack */
# define LANDING_PAD	_CET_ENDBR
#endif
#ifndef LANDING_PAD
# define LANDING_PAD
#endif
#ifndef UNWIND_BEGIN
# define UNWIND_BEGIN
# define UNWIND_END
#endif

#if defined LIBSYSCALL_EH_FRAME && !defined __arm__
	.cfi_sections .eh_frame, .debug_frame
#else
	.cfi_sections .debug_frame
#endif
	.section .note.GNU-stack,"",%progbits
	.text

#ifndef DESCRIPTORS
.macro PLACE name
\name:
.endm

.macro SIZE name code
	.size	\name, . - \code
.endm
#endif

.macro ENTRY name
	.globl	\name
	.type	\name, %function
	PLACE	\name
	.cfi_startproc
	UNWIND_BEGIN
	LANDING_PAD
.endm

.macro END name weak
	UNWIND_END
	.cfi_endproc
	SIZE	\name, \name
	.ifnb	\weak
	.weak	\weak
	.type	\weak, %function
	.set	\weak, \name
	SIZE	\weak, \name
	.endif
.endm
