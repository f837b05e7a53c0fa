/*
 * The trampolines of linux/mips64 and linux/mips64le (n64).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		v0
 *	arguments	a0 a1 a2 a3 a4 a5
 *	result		v0; v1 of the calls that have a second one, *r2 becomes 0 after all others
 *	error		a3 is not 0, v0 is the error number
 *	clobbered	at a6 a7 t0-t3 t8 t9 hi lo
 *	source		syscall(2); Linux, arch/mips/kernel/scall64-n64.S
 *
 * C hands over a0 to a7, which are $4 to $11 (assemblers differ in those names), then 0(sp).
 * There is no sigreturn: signal handlers return through the vDSO, the kernel knows no restorer.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	daddiu	$sp, $sp, -16
	.cfi_adjust_cfa_offset 16
	sd	$8, 0($sp)
	sd	$9, 8($sp)
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	move	$8, $zero
	move	$9, $zero
	move	$v1, $zero
	syscall
	ld	$a0, 0($sp)
	ld	$a1, 8($sp)
	daddiu	$sp, $sp, 16
	.cfi_adjust_cfa_offset -16
	bnez	$a3, 2f
	beqz	$a0, 1f
	sd	$v0, 0($a0)
1:	beqz	$a1, 1f
	sd	$v1, 0($a1)
1:	move	$v0, $zero
2:	jr	$ra
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	daddiu	$sp, $sp, -16
	.cfi_adjust_cfa_offset 16
	sd	$11, 0($sp)
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $8
	move	$8, $9
	move	$9, $10
	move	$v1, $zero
	syscall
	ld	$a0, 0($sp)
	daddiu	$sp, $sp, 16
	.cfi_adjust_cfa_offset -16
	bnez	$a3, 2f
	ld	$a1, 0($sp)
	beqz	$a0, 1f
	sd	$v0, 0($a0)
1:	beqz	$a1, 1f
	sd	$v1, 0($a1)
1:	move	$v0, $zero
2:	jr	$ra
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3); the kernel may mark user 4294967294 as an error */
ENTRY RawSyscallNoError
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $zero
	move	$8, $zero
	move	$9, $zero
	syscall
	beqz	$7, 1f
	dnegu	$v0, $v0
1:	jr	$ra
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
	daddiu	$sp, $sp, -16
	.cfi_adjust_cfa_offset 16
	sd	$s0, 0($sp)
	.cfi_rel_offset $s0, 0
	sd	$s1, 8($sp)
	.cfi_rel_offset $s1, 8
	move	$s0, $10
	move	$s1, $11
	move	$v0, $a0
	move	$a0, $a1
	move	$a1, $a2
	move	$a2, $a3
	move	$a3, $8
	move	$8, $9
	move	$9, $zero
	syscall
	beqz	$a3, 1f
	dnegu	$v0, $v0
1:	beqz	$v0, 1f
	.cfi_remember_state
	ld	$s0, 0($sp)
	.cfi_restore $s0
	ld	$s1, 8($sp)
	.cfi_restore $s1
	daddiu	$sp, $sp, 16
	.cfi_adjust_cfa_offset -16
	jr	$ra
1:	.cfi_restore_state
	.cfi_undefined $ra
	move	$fp, $zero
	move	$t9, $s0
	move	$a0, $s1
	jalr	$t9
	break
END clone
#endif
