/*
 * What test/check/asm_ports.t has to know of linux/arm: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	64
#define SYS_getpid	20
#define SYS_openat	322
#define SYS_close	6
#define SYS_read	3
#define SYS_write	4
#define SYS_pipe2	359
#define SYS_lseek	19
#define SYS_mmap2	192
#define SYS_splice	340
#define SYS_kill	37
#define SYS_rt_sigaction	174
#define SYS_clone	120
#define SYS_wait4	114
#define SYS_exit_group	248

#define RESTORER	1	/* the kernel takes one */
#define OLD_SIGRETURN	1	/* handlers without SA_SIGINFO have a frame of their own */
#define STACK_ALIGNMENT	8
