/*
 * The trampolines of linux/riscv64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		a7
 *	arguments	a0 a1 a2 a3 a4 a5
 *	result		a0; there is no second one, *r2 becomes 0
 *	error		a0 in [-4095, -1] is minus the error number
 *	clobbered	-
 *	source		syscall(2); Linux, arch/riscv/kernel/entry.S
 *
 * C hands over a0 to a7, then 0(sp).
 * There is no sigreturn: signal handlers return through the vDSO, the kernel knows no restorer.
 */

#include "linux.h"

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno Syscall(trap, a1, a2, a3, *r1, *r2), and RawSyscall likewise */
ENTRY RawSyscall
	mv	a7, a0
	mv	a0, a1
	mv	a1, a2
	mv	a2, a3
	mv	t0, a4
	mv	t1, a5
	li	a3, 0
	li	a4, 0
	li	a5, 0
	ecall
	li	t2, -4096
	bltu	t2, a0, 2f
	beqz	t0, 1f
	sd	a0, 0(t0)
1:	beqz	t1, 1f
	sd	zero, 0(t1)
1:	li	a0, 0
	ret
2:	negw	a0, a0
	ret
END RawSyscall, Syscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2), and RawSyscall6 likewise */
ENTRY RawSyscall6
	mv	t0, a7
	mv	a7, a0
	mv	a0, a1
	mv	a1, a2
	mv	a2, a3
	mv	a3, a4
	mv	a4, a5
	mv	a5, a6
	ecall
	li	t2, -4096
	bltu	t2, a0, 2f
	beqz	t0, 1f
	sd	a0, 0(t0)
1:	ld	t1, 0(sp)
	beqz	t1, 1f
	sd	zero, 0(t1)
1:	li	a0, 0
	ret
2:	negw	a0, a0
	ret
END RawSyscall6, Syscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	mv	a7, a0
	mv	a0, a1
	mv	a1, a2
	mv	a2, a3
	li	a3, 0
	li	a4, 0
	li	a5, 0
	ecall
	ret
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
	mv	t0, a6
	mv	t1, a7
	mv	a7, a0
	mv	a0, a1
	mv	a1, a2
	mv	a2, a3
	mv	a3, a4
	mv	a4, a5
	li	a5, 0
	ecall
	beqz	a0, 1f
	ret
1:	.cfi_undefined ra
	li	s0, 0
	mv	a0, t1
	jalr	t0
	unimp
END clone
#endif
