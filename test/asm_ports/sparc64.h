/*
 * What test/check/asm_ports.t has to know of linux/sparc64: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	197
#define SYS_getpid	20
#define SYS_openat	284
#define SYS_close	6
#define SYS_read	3
#define SYS_write	4
#define SYS_pipe	42
#define SYS_pipe2	321
#define SYS_lseek	19
#define SYS_mmap	71
#define SYS_splice	232
#define SYS_kill	37
#define SYS_rt_sigaction	102
#define SYS_clone	217
#define SYS_wait4	7
#define SYS_exit_group	188

#define ENOSYS	90
#define SIGUSR1	30
#define SIGCHLD	20
#define SA_SIGINFO	0x200
#define RESTORER	1	/* the kernel takes one ... */
#define RESTORER_ARGUMENT	1	/* ... as rt_sigaction's fourth argument, less 8 */
#define ERROR_FLAG	1	/* the error is not in the result */
#define SECOND_RESULT	1	/* pipe has one ... */
#define CHILD_BY_SECOND	1	/* ... and clone, but not clone3: by it, not by the first, the child knows itself */
#define STACK_ALIGNMENT	16
#define STACK_BIAS	2047
