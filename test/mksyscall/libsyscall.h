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

/* Of the seed's. */
typedef int _C_int;
typedef uint32_t _Gid_t, _Socklen;
typedef long Time_t;
typedef struct RawSockaddrAny RawSockaddrAny;
typedef struct EpollEvent { uint32_t events; int32_t fd; } EpollEvent;
typedef struct Statfs_t { long words[32]; } Statfs_t;
typedef struct Timeval { long sec, usec; } Timeval;
typedef struct FdSet FdSet;
typedef struct Rlimit Rlimit;
typedef struct Rusage Rusage;
typedef struct Stat_t Stat_t;
typedef struct Sysinfo_t Sysinfo_t;
typedef struct Timespec Timespec;
typedef struct Timex Timex;
typedef struct Tms Tms;
typedef struct Ustat_t Ustat_t;
typedef struct Utimbuf Utimbuf;
typedef struct Utsname Utsname;

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
