/*
 * Lets a system call fail, or end its process, by a filter of seccomp(2).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef REFUSE_H
#define REFUSE_H

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#ifndef SYS_clone3
# define SYS_clone3 435	/* sparc's own headers of old have none */
#endif

/* From here on this process and its children get that from the call; false: no filters here. */
__attribute__((unused))
static bool answer_call(long call, unsigned action)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, action),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { sizeof code / sizeof *code, code };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* ... error err; ... an end by SIGSYS. */
__attribute__((unused))
static bool refuse(long call, int err)
{
	return answer_call(call, SECCOMP_RET_ERRNO | (unsigned)err);
}

__attribute__((unused))
static bool end_at(long call)
{
	return answer_call(call, SECCOMP_RET_KILL_PROCESS);
}

/* No clone3, and a clone that wants SIGCHLD for its exit signal, as emulators do. */
__attribute__((unused))
static bool refuse_silent_clones(int err)
{
# ifdef __s390x__
	enum { FLAGS = 1 };
# else
	enum { FLAGS = 0 };
# endif
# if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	enum { LOW = 4 };
# else
	enum { LOW = 0 };
# endif
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + 8 * FLAGS + LOW),
		BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0xff),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)err),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { sizeof code / sizeof *code, code };

	return refuse(SYS_clone3, ENOSYS) && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#endif
