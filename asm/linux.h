/*
 * Macros for the assembly of all Linux ports.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ENTRY name		the function libsyscall_name begins, with CFI and a landing pad
 *	END name		it ends
 *	END name, second	... and has the weak second name libsyscall_second
 *	PUBLIC(name)		its name for programs
 *
 * Every function has a hidden name, by which the library's other members call it, and a name for
 * programs. The latter is weak: a program may define a function of that name, and the library
 * still calls its own. `make NAMES=...` puts a prefix before it.
 *
 * libsyscall_Syscall and libsyscall_Syscall6 are second names: a program that calls SetSyscallHooks
 * links strong ones, which call the hooks; for all other programs they cost nothing.
 * The build makes each #if MEMBER_ block an archive member.
 */

/* A port may define its own landing pad, unwind tables and label for the code. */
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

.macro WEAK name code
	.weak	\name
	.type	\name, %function
	.set	\name, \code
	SIZE	\name, \code
.endm

.macro ENTRY name
	.globl	libsyscall_\name
	.hidden	libsyscall_\name
	.type	libsyscall_\name, %function
	PLACE	libsyscall_\name
	.cfi_startproc
	UNWIND_BEGIN
	LANDING_PAD
.endm

.macro END name second
	UNWIND_END
	.cfi_endproc
	SIZE	libsyscall_\name, libsyscall_\name
	.ifnb	\second
	WEAK	libsyscall_\second, libsyscall_\name
	.hidden	libsyscall_\second
	.endif
.endm

#include "public.h"
