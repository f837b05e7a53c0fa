/*
 * Stands in for include/libsyscall.h in the tests of mksyscall: what generated code needs, and the file DECLARATIONS, which
 * mksyscall -h has printed.
 *
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */
#ifndef LIBSYSCALL_H
#define LIBSYSCALL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LIBSYSCALL_MUST_CHECK __attribute__((warn_unused_result))
#define LIBSYSCALL_HIDDEN __attribute__((visibility("hidden")))

#include NUMBERS

#ifdef __cplusplus
extern "C" {
#endif

typedef int Errno;

/* Of the prototypes of prototypes.c. */
#define AT_FDCWD (-100)
#define MaxRate 0x1234
#define _LIMIT 9
#define NPIPE 2
typedef uint32_t Gid_t;
typedef struct Iovec {
	void *base;
	size_t len;
} Iovec;

Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6,
	uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6,
	uintptr_t *r1, uintptr_t *r2);
uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3);
#define LIBSYSCALL_NO_ERROR(type, ...) ((type)RawSyscallNoError(__VA_ARGS__))

#include DECLARATIONS

#ifdef __cplusplus
}
#endif

#endif
