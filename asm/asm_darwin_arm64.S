/*
 * The trampolines of darwin/arm64.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	number		x16; not Mach traps (negative): they leave the carry unchanged
 *	arguments	x0 x1 x2 x3 x4 x5
 *	result		x0, and x1
 *	error		carry is set, x0 is the error number
 *	clobbered	-
 *	source		xnu, osfmk/arm64/sleh.c (handle_svc), bsd/dev/arm/systemcalls.c
 *
 * C passes x0 to x7, then 0(sp).
 */

#include "darwin.h"

#if defined MEMBER_libsyscall_syscall || defined MEMBER_all
/* Errno libsyscall_Syscall(trap, a1, a2, a3, *r1, *r2) */
WEAK_ENTRY Syscall
	b	SYM(libsyscall_RawSyscall)
END Syscall
#endif

#if defined MEMBER_libsyscall_syscall6 || defined MEMBER_all
/* Errno libsyscall_Syscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
WEAK_ENTRY Syscall6
	b	SYM(libsyscall_RawSyscall6)
END Syscall6
#endif

#if defined MEMBER_RawSyscall || defined MEMBER_all
/* Errno RawSyscall(trap, a1, a2, a3, *r1, *r2) */
ENTRY RawSyscall
	mov	w16, w0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x6, x4
	mov	x7, x5
	mov	x3, #0
	mov	x4, #0
	mov	x5, #0
	svc	#0x80
	b.cs	2f
	cbz	x6, 1f
	str	x0, [x6]
1:	cbz	x7, 1f
	str	x1, [x7]
1:	mov	w0, #0
2:	ret
END RawSyscall
PUBLIC(RawSyscall)
#endif

#if defined MEMBER_RawSyscall6 || defined MEMBER_all
/* Errno RawSyscall6(trap, a1, a2, a3, a4, a5, a6, *r1, *r2) */
ENTRY RawSyscall6
	mov	w16, w0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	mov	x4, x5
	mov	x5, x6
	svc	#0x80
	b.cs	2f
	cbz	x7, 1f
	str	x0, [x7]
1:	ldr	x2, [sp]
	cbz	x2, 1f
	str	x1, [x2]
1:	mov	w0, #0
2:	ret
END RawSyscall6
PUBLIC(RawSyscall6)
#endif

#if defined MEMBER_RawSyscallNoError || defined MEMBER_all
/* uintptr_t RawSyscallNoError(trap, a1, a2, a3) */
ENTRY RawSyscallNoError
	mov	w16, w0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, #0
	mov	x4, #0
	mov	x5, #0
	svc	#0x80
	ret
END RawSyscallNoError
PUBLIC(RawSyscallNoError)
#endif
