/*
 * What test/check/asm_ports.t has to know of linux/ppc: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	64
#define SYS_getpid	20
#define SYS_openat	286
#define SYS_close	6
#define SYS_read	3
#define SYS_write	4
#define SYS_pipe2	317
#define SYS_lseek	19
#define SYS_mmap	90
#define SYS_mmap2	192
#define SYS_splice	283
#define SYS_kill	37
#define SYS_rt_sigaction	173
#define SYS_clone	120
#define SYS_wait4	114
#define SYS_exit_group	234

#define RESTORER_UNUSED	1	/* struct sigaction has a member for it, the kernel does not look */
#define ERROR_FLAG	1	/* the error is not in the result */
#define STACK_ALIGNMENT	16
