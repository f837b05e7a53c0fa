/*
 * The trampolines of linux/arm64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		x8
 *	arguments	x0 x1 x2 x3 x4 x5
 *	result		x0; there is no second one, *r2 becomes 0
 *	error		x0 in [-4095, -1] is minus the error number
 *	clobbered	-
 *	source		syscall(2); Linux, arch/arm64/kernel/entry.S
 *
 * C passes x0 to x7, then 0(sp).
 */

/* Notes that this code has landing pads (BTI) and stores no return address in memory (PAC). */
#ifdef __ARM_FEATURE_BTI_DEFAULT
# define LANDING_PAD	hint	#34	/* bti c */
# define BTI	1
#else
# define LANDING_PAD
# define BTI	0
#endif
#ifdef __ARM_FEATURE_PAC_DEFAULT
# define PAC	2
#else
# define PAC	0
#endif
#if BTI || PAC
	.section .note.gnu.property,"a",@note
	.balign	8
	.word	4, 16, 5	/* NT_GNU_PROPERTY_TYPE_0 */
	.asciz	"GNU"
	.word	0xc0000000, 4, BTI | PAC, 0	/* GNU_PROPERTY_AARCH64_FEATURE_1_AND */
#endif
/*
 * The loaded unwind tables leave the restorer out. In a table the interrupted pc would stand in
 * column 32, where gdb and LLVM look for it (DWARF for the Arm 64-bit Architecture), but libgcc
 * aborts there: its own is 96 (gcc/config/aarch64/aarch64.h, DWARF_ALT_FRAME_RETURN_COLUMN). Where
 * no table tells of it, all of them know the frame by the restorer's two instructions.
 */
#ifdef MEMBER_libsyscall_sigreturn
# undef LIBSYSCALL_EH_FRAME
#endif
#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x6, x4
	mov	x7, x5
	mov	x3, #0
	mov	x4, #0
	mov	x5, #0
	svc	#0
	cmn	x0, #4095
	b.hs	2f
	cbz	x6, 1f
	str	x0, [x6]
1:	cbz	x7, 1f
	str	xzr, [x7]
1:	mov	w0, #0
	ret
2:	neg	w0, w0
	ret
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	mov	x4, x5
	mov	x5, x6
	svc	#0
	cmn	x0, #4095
	b.hs	2f
	cbz	x7, 1f
	str	x0, [x7]
1:	ldr	x1, [sp]
	cbz	x1, 1f
	str	xzr, [x1]
1:	mov	w0, #0
	ret
2:	neg	w0, w0
	ret
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, #0
	mov	x4, #0
	mov	x5, #0
	svc	#0
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
/*
 * void libsyscall_sigreturn(void): where a signal handler returns to.
 * rt_sigreturn finds the frame at sp. The CFI says that the caller's registers are in that frame's
 * ucontext, in the kernel's struct sigcontext (arch/arm64/include/uapi/asm/sigcontext.h) after
 * siginfo, uc_flags, uc_link, uc_stack, uc_sigmask and fault_address. It also covers one nop before
 * the entry, since unwinders look up the return address minus 1.
 */
	.set	SIGCONTEXT, 128 + 168 + 8 + 8
	.hidden	libsyscall_sigreturn
	.globl	libsyscall_sigreturn
	.type	libsyscall_sigreturn, @function
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column 32	/* pc */
	.cfi_def_cfa sp, 0
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32
	.cfi_offset \n, SIGCONTEXT + 8 * \n
	.endr
	nop
libsyscall_sigreturn:
	mov	x8, #139	/* unwinders know a handler's frame by these two */
	svc	#0
	.cfi_endproc
	.size	libsyscall_sigreturn, . - libsyscall_sigreturn
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack, perhaps in the parent's memory. It finds what
 * it needs in registers and does not touch the parent's frame.
 */
ENTRY clone
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	mov	x4, x5
	mov	x5, #0
	svc	#0
	cbz	x0, 1f
	ret
1:	.cfi_undefined x30
	mov	x29, #0
	mov	x0, x7
	blr	x6
	brk	#1
END clone
#endif
