/*
 * What test/check/asm_ports.t has to know of linux/arm64: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	173
#define SYS_getpid	172
#define SYS_openat	56
#define SYS_close	57
#define SYS_read	63
#define SYS_write	64
#define SYS_pipe2	59
#define SYS_lseek	62
#define SYS_mmap	222
#define SYS_splice	76
#define SYS_kill	129
#define SYS_rt_sigaction	134
#define SYS_clone	220
#define SYS_wait4	260
#define SYS_exit_group	94

#define RESTORER	1	/* the kernel takes one */
#define STACK_ALIGNMENT	16
