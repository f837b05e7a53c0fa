/*
 * The trampolines of linux/loong64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		a7
 *	arguments	a0 a1 a2 a3 a4 a5
 *	result		a0; there is no second one, *r2 becomes 0
 *	error		a0 in [-4095, -1] is minus the error number
 *	clobbered	t0-t8
 *	source		syscall(2); Linux, arch/loongarch/kernel/entry.S
 *
 * C passes a0 to a7, then 0(sp).
 * There is no sigreturn: signal handlers return through the vDSO; the kernel has no restorers.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	addi.d	$sp, $sp, -16
	.cfi_adjust_cfa_offset 16
	st.d	$a4, $sp, 0
	st.d	$a5, $sp, 8
	move	$a7, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	move	$a4, $zero
	move	$a5, $zero
	syscall	0
	ld.d	$t0, $sp, 0
	ld.d	$t1, $sp, 8
	addi.d	$sp, $sp, 16
	.cfi_adjust_cfa_offset -16
	li.w	$t2, -4096
	bltu	$t2, $a0, 2f
	beqz	$t0, 1f
	st.d	$a0, $t0, 0
1:	beqz	$t1, 1f
	st.d	$zero, $t1, 0
1:	move	$a0, $zero
	ret
2:	sub.w	$a0, $zero, $a0
	ret
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	move	$t0, $a7
	move	$a7, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $a4
	move	$a4, $a5
	move	$a5, $a6
	move	$a6, $t0	/* the kernel keeps it, but no t register */
	syscall	0
	li.w	$t2, -4096
	bltu	$t2, $a0, 2f
	beqz	$a6, 1f
	st.d	$a0, $a6, 0
1:	ld.d	$t1, $sp, 0
	beqz	$t1, 1f
	st.d	$zero, $t1, 0
1:	move	$a0, $zero
	ret
2:	sub.w	$a0, $zero, $a0
	ret
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	move	$a7, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	move	$a4, $zero
	move	$a5, $zero
	syscall	0
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child returns from the call on another stack, perhaps in the parent's memory. It finds what
 * it needs in registers and does not touch the parent's frame.
 */
ENTRY clone
	addi.d	$sp, $sp, -16
	.cfi_adjust_cfa_offset 16
	st.d	$s0, $sp, 0
	.cfi_rel_offset 23, 0
	move	$s0, $a7
	move	$a7, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $a4
	move	$a4, $a5
	move	$a5, $zero
	syscall	0
	beqz	$a0, 1f
	.cfi_remember_state
	ld.d	$s0, $sp, 0
	.cfi_restore 23
	addi.d	$sp, $sp, 16
	.cfi_adjust_cfa_offset -16
	ret
1:	.cfi_restore_state
	.cfi_undefined 1	/* ra */
	move	$fp, $zero
	move	$a0, $s0
	jirl	$ra, $a6, 0
	break	0
END clone
#endif
