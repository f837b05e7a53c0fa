/*
 * The trampolines of linux/mips and linux/mipsle (o32).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		v0
 *	arguments	a0 a1 a2 a3 16(sp) 20(sp), and 24(sp) of the few calls with seven
 *	result		v0; v1 of the calls that have a second one, *r2 becomes 0 after all others
 *	error		a3 is not 0, v0 is the error number
 *	clobbered	at t0-t9 hi lo
 *	source		syscall(2); Linux, arch/mips/kernel/scall32-o32.S
 *
 * C hands over a0 to a3, then 16(sp), 20(sp), and so on; the 16 bytes at sp are ours.
 * There is no sigreturn: signal handlers return through the vDSO, the kernel knows no restorer.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	addiu	$sp, $sp, -32
	.cfi_adjust_cfa_offset 32
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	sw	$zero, 16($sp)
	sw	$zero, 20($sp)
	move	$v1, $zero
	syscall
	addiu	$sp, $sp, 32
	.cfi_adjust_cfa_offset -32
	bnez	$a3, 2f
	lw	$a0, 16($sp)
	lw	$a1, 20($sp)
	beqz	$a0, 1f
	sw	$v0, 0($a0)
1:	beqz	$a1, 1f
	sw	$v1, 0($a1)
1:	move	$v0, $zero
2:	jr	$ra
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	lw	$t0, 20($sp)
	lw	$t1, 24($sp)
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	lw	$a3, 16($sp)
	addiu	$sp, $sp, -32
	.cfi_adjust_cfa_offset 32
	sw	$t0, 16($sp)
	sw	$t1, 20($sp)
	move	$v1, $zero
	syscall
	addiu	$sp, $sp, 32
	.cfi_adjust_cfa_offset -32
	bnez	$a3, 2f
	lw	$a0, 28($sp)
	lw	$a1, 32($sp)
	beqz	$a0, 1f
	sw	$v0, 0($a0)
1:	beqz	$a1, 1f
	sw	$v1, 0($a1)
1:	move	$v0, $zero
2:	jr	$ra
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_libsyscall_rawSyscall7 || defined MEMBER_all
/* Errno libsyscall_syscall7(trap, a1, a2, a3, a4, a5, a6, a7, *r1, *r2), and libsyscall_rawSyscall7, for pairs after a pad */
ENTRY rawSyscall7
	lw	$t0, 20($sp)
	lw	$t1, 24($sp)
	lw	$t2, 28($sp)
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	lw	$a3, 16($sp)
	addiu	$sp, $sp, -32
	.cfi_adjust_cfa_offset 32
	sw	$t0, 16($sp)
	sw	$t1, 20($sp)
	sw	$t2, 24($sp)
	move	$v1, $zero
	syscall
	addiu	$sp, $sp, 32
	.cfi_adjust_cfa_offset -32
	bnez	$a3, 2f
	lw	$a0, 32($sp)
	lw	$a1, 36($sp)
	beqz	$a0, 1f
	sw	$v0, 0($a0)
1:	beqz	$a1, 1f
	sw	$v1, 0($a1)
1:	move	$v0, $zero
2:	jr	$ra
END rawSyscall7, syscall7
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3); the kernel may mark user 4294967294 as an error */
ENTRY RawSyscallNoError
	addiu	$sp, $sp, -32
	.cfi_adjust_cfa_offset 32
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	sw	$zero, 16($sp)
	sw	$zero, 20($sp)
	syscall
	beqz	$a3, 1f
	negu	$v0, $v0
1:	addiu	$sp, $sp, 32
	.cfi_adjust_cfa_offset -32
	jr	$ra
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif

#if defined MEMBER_libsyscall_clone || defined MEMBER_all
/*
 * intptr_t libsyscall_clone(trap, a1, a2, a3, a4, a5, void (*child)(void *), void *arg)
 * The child comes out of the call on another stack, perhaps in the parent's memory: it finds
 * what it needs in registers and touches nothing of the parent's frame.
 */
ENTRY clone
	lw	$t0, 20($sp)
	lw	$t1, 24($sp)
	lw	$t2, 28($sp)
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	lw	$a3, 16($sp)
	addiu	$sp, $sp, -32
	.cfi_adjust_cfa_offset 32
	sw	$s0, 24($sp)
	.cfi_rel_offset $s0, 24
	sw	$s1, 28($sp)
	.cfi_rel_offset $s1, 28
	sw	$t0, 16($sp)
	sw	$zero, 20($sp)
	move	$s0, $t1
	move	$s1, $t2
	syscall
	beqz	$a3, 1f
	negu	$v0, $v0
1:	beqz	$v0, 1f
	.cfi_remember_state
	lw	$s0, 24($sp)
	.cfi_restore $s0
	lw	$s1, 28($sp)
	.cfi_restore $s1
	addiu	$sp, $sp, 32
	.cfi_adjust_cfa_offset -32
	jr	$ra
1:	.cfi_restore_state
	.cfi_undefined $ra
	addiu	$sp, $sp, -16
	.cfi_def_cfa_offset 48
	move	$fp, $zero
	move	$t9, $s0
	move	$a0, $s1
	jalr	$t9
	break
END clone
#endif
