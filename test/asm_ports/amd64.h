/*
 * What test/asm_ports.t has to know of linux/amd64: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	110
#define SYS_getpid	39
#define SYS_openat	257
#define SYS_close	3
#define SYS_read	0
#define SYS_write	1
#define SYS_pipe2	293
#define SYS_lseek	8
#define SYS_mmap	9
#define SYS_splice	275
#define SYS_kill	62
#define SYS_rt_sigaction	13
#define SYS_clone	56
#define SYS_wait4	61
#define SYS_exit_group	231

#define RESTORER	1	/* the kernel takes one */
#define STACK_ALIGNMENT	16
