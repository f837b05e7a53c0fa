/*
 * What test/check/asm_ports.t has to know of linux/mips64 and linux/mips64le: call numbers (asm/unistd.h) and traits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define SYS_getppid	5108
#define SYS_getpid	5038
#define SYS_openat	5247
#define SYS_close	5003
#define SYS_read	5000
#define SYS_write	5001
#define SYS_pipe	5021
#define SYS_pipe2	5287
#define SYS_lseek	5008
#define SYS_mmap	5009
#define SYS_splice	5263
#define SYS_kill	5060
#define SYS_rt_sigaction	5013
#define SYS_clone	5055
#define SYS_wait4	5059
#define SYS_exit_group	5205

#define ENOSYS	89
#define SIGUSR1	16
#define SIGCHLD	18
#define SA_SIGINFO	8
#define SIGSET_BYTES	16
#define FLAGS_FIRST	1	/* in struct sigaction */
#define ERROR_FLAG	1	/* the error is not in the result */
#define SECOND_RESULT	1	/* pipe has one ... */
#define DIRTY	__asm__ volatile ("li $3, 0x77" : : : "$3")	/* ... in v1, which other calls leave as it was */
#define STACK_ALIGNMENT	16
