/*
 * What test/check/asm_ports.t has to know of linux/mips and linux/mipsle: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	4064
#define SYS_getpid	4020
#define SYS_openat	4288
#define SYS_close	4006
#define SYS_read	4003
#define SYS_write	4004
#define SYS_pipe	4042
#define SYS_pipe2	4328
#define SYS_lseek	4019
#define SYS_mmap	4090
#define SYS_mmap2	4210
#define SYS_splice	4304
#define SYS_kill	4037
#define SYS_rt_sigaction	4194
#define SYS_clone	4120
#define SYS_wait4	4114
#define SYS_exit_group	4246
#define SYS_sync_file_range	4305

#define ENOSYS	89
#define SIGUSR1	16
#define SIGCHLD	18
#define SA_SIGINFO	8
#define SIGSET_BYTES	16
#define FLAGS_FIRST	1	/* in struct sigaction */
#define ERROR_FLAG	1	/* the error is not in the result */
#define SECOND_RESULT	1	/* pipe has one ... */
#define DIRTY	__asm__ volatile ("li $3, 0x77" : : : "$3")	/* ... in v1, which other calls leave as it was */
#define SYSCALL7	1
#define STACK_ALIGNMENT	8
