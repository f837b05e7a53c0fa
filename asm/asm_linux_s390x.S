/*
 * The trampolines of linux/s390x.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		r1
 *	arguments	r2 r3 r4 r5 r6 r7
 *	result		r2; there is no second one, *r2 becomes 0
 *	error		r2 in [-4095, -1] is minus the error number
 *	clobbered	-
 *	source		syscall(2); Linux, arch/s390/kernel/syscall.c
 *
 * C hands over r2 to r6, then 160(%r15), 168(%r15), and so on. The 160 bytes at r15 are ours:
 * registers that are to be kept are saved at their own places there.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	stmg	%r6, %r7, 48(%r15)
	.cfi_rel_offset %r6, 48
	.cfi_rel_offset %r7, 56
	lgr	%r1, %r2
	lgr	%r2, %r3
	lgr	%r3, %r4
	lgr	%r4, %r5
	lghi	%r5, 0
	lghi	%r6, 0
	lghi	%r7, 0
	svc	0
	lmg	%r6, %r7, 48(%r15)
	.cfi_restore %r6
	.cfi_restore %r7
	lghi	%r1, -4096
	clgr	%r2, %r1
	jh	2f
	ltgr	%r6, %r6
	jz	1f
	stg	%r2, 0(%r6)
1:	lghi	%r2, 0
	lg	%r1, 160(%r15)
	ltgr	%r1, %r1
	jz	1f
	stg	%r2, 0(%r1)
1:	br	%r14
2:	lcgr	%r2, %r2
	br	%r14
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	stmg	%r6, %r7, 48(%r15)
	.cfi_rel_offset %r6, 48
	.cfi_rel_offset %r7, 56
	lgr	%r1, %r2
	lgr	%r2, %r3
	lgr	%r3, %r4
	lgr	%r4, %r5
	lgr	%r5, %r6
	lmg	%r6, %r7, 160(%r15)
	svc	0
	lmg	%r6, %r7, 48(%r15)
	.cfi_restore %r6
	.cfi_restore %r7
	lghi	%r1, -4096
	clgr	%r2, %r1
	jh	2f
	lg	%r1, 176(%r15)
	ltgr	%r1, %r1
	jz	1f
	stg	%r2, 0(%r1)
1:	lghi	%r2, 0
	lg	%r1, 184(%r15)
	ltgr	%r1, %r1
	jz	1f
	stg	%r2, 0(%r1)
1:	br	%r14
2:	lcgr	%r2, %r2
	br	%r14
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	stmg	%r6, %r7, 48(%r15)
	.cfi_rel_offset %r6, 48
	.cfi_rel_offset %r7, 56
	lgr	%r1, %r2
	lgr	%r2, %r3
	lgr	%r3, %r4
	lgr	%r4, %r5
	lghi	%r5, 0
	lghi	%r6, 0
	lghi	%r7, 0
	svc	0
	lmg	%r6, %r7, 48(%r15)
	.cfi_restore %r6
	.cfi_restore %r7
	br	%r14
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

/*
 * Where a signal handler returns to: void libsyscall_sigreturn(void) from one with SA_SIGINFO,
 * void libsyscall_oldSigreturn(void) from one without, whose frame has no siginfo.
 * The call finds the frame at r15. The CFI says that the caller's registers stand in that
 * frame's _sigregs (Linux, arch/s390/include/uapi/asm/sigcontext.h), behind 160 bytes for the
 * handler, svc_insn, siginfo, uc_flags, uc_link and uc_stack, or those 160 and struct sigcontext;
 * column 32 stands for the psw's address, as in libgcc. One nop before the entry is covered as
 * well, since unwinders look up the return address minus 1.
 */
.macro SIGRETURN name number sigregs
	.hidden	\name
	.globl	\name
	.type	\name, @function
	.balign	2
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column 32
	.cfi_def_cfa %r15, 0
	.cfi_offset 32, \sigregs + 8
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	.cfi_offset \n, \sigregs + 16 + 8 * \n
	.endr
	/* the columns of f0 to f15 */
	.set	.Loffset, 16 + 128 + 64 + 8
	.irp n, 16, 20, 17, 21, 18, 22, 19, 23, 24, 28, 25, 29, 26, 30, 27, 31
	.cfi_offset \n, \sigregs + .Loffset
	.set	.Loffset, .Loffset + 8
	.endr
	nopr
\name:
	svc	\number
	.cfi_endproc
	.size	\name, . - \name
.endm

#if defined MEMBER_libsyscall_sigreturn || defined MEMBER_all
	SIGRETURN libsyscall_sigreturn, 173, 160 + 8 + 128 + 40
#endif

#if defined MEMBER_libsyscall_oldSigreturn || defined MEMBER_all
	SIGRETURN libsyscall_oldSigreturn, 119, 160 + 16
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child comes out of the call on another stack, perhaps in the parent's memory: it finds
 * what it needs in registers and touches nothing of the parent's frame.
 */
ENTRY clone
	stmg	%r6, %r9, 48(%r15)
	.cfi_rel_offset %r6, 48
	.cfi_rel_offset %r7, 56
	.cfi_rel_offset %r8, 64
	.cfi_rel_offset %r9, 72
	lgr	%r1, %r2
	lgr	%r2, %r3
	lgr	%r3, %r4
	lgr	%r4, %r5
	lgr	%r5, %r6
	lg	%r6, 160(%r15)
	lghi	%r7, 0
	lmg	%r8, %r9, 168(%r15)
	svc	0
	ltgr	%r2, %r2
	jz	1f
	.cfi_remember_state
	lmg	%r6, %r9, 48(%r15)
	.cfi_restore %r6
	.cfi_restore %r7
	.cfi_restore %r8
	.cfi_restore %r9
	br	%r14
1:	.cfi_restore_state
	.cfi_undefined %r14
	aghi	%r15, -160
	.cfi_def_cfa_offset 320
	xc	0(8,%r15), 0(%r15)	/* this is the last frame */
	lgr	%r2, %r9
	basr	%r14, %r8
	.short	0	/* no instruction */
END clone
#endif
