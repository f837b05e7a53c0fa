/*
 * What tests cannot ask of qemu-user, in one place and with the reasons. Natively nothing is left out.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	if (!emulator_lacks(2, "openat2"))	true under an emulator that has no such thing: it
 *		...				then has skipped 2 tests, and said why
 *	emulator_lacks_all("seccomp");		there, the whole program
 *	emulated()				for what is done in another way there
 *
 * Who runs tests under an emulator says so in the environment: EMULATOR, not empty (make test
 * does). That alone skips nothing: the program looks whether it is true, and ends when it is not.
 * Nor does a name skip anything that the list does not have.
 */

#ifndef EMULATOR_H
#define EMULATOR_H

#include <sys/prctl.h>

#include "tap.h"

/* Of qemu-user 7.2 to 10.0, for all machines; the reasons name functions of its linux-user/syscall.c. */
static const struct { const char *what, *why; } emulator_gaps[] = {
	/* Calls that it does not know. */
	{ "clone3", "ENOSYS" },
	{ "openat2", "ENOSYS" },
	{ "preadv2", "ENOSYS, as pwritev2" },
	{ "mlock2", "ENOSYS" },
	{ "process_vm_readv", "ENOSYS, as process_vm_writev" },
	{ "ptrace", "ENOSYS" },
	{ "seccomp", "ENOSYS: a filter would see the emulator's own calls" },
	{ "syscall user dispatch", "EINVAL: it would dispatch the emulator's own calls" },
	{ "fsopen", "ENOSYS, as the other new calls that mount" },

	/* Calls of which it knows less than the kernel. */
	{ "clone without an exit signal", "do_fork: EINVAL, it makes a fork of it, which ends with SIGCHLD" },
	{ "clone with a pidfd", "do_fork: EINVAL for CLONE_PIDFD, and clone3 is ENOSYS" },
	{ "clone into namespaces", "do_fork: EINVAL for CLONE_NEW..., and clone3 is ENOSYS" },
	{ "unshare of users", "EINVAL: the emulator has threads of its own" },
	{ "unknown flags", "fcntl_flags_tbl: drops bits that it does not know" },
	{ "unknown advice", "target_madvise: 0 for advice that it does not know" },
	{ "RLIMIT_AS", "setrlimit: leaves out limits of memory, which would hit the emulator" },
	{ "getgroups with room for more than 65536", "EINVAL: it wants room for all of it itself" },

	{ "fork beside busy threads", "fork_start: the child has locks of the emulator that other threads held, and may wait for ever" },

	/* Where it is not exact. */
	{ "memory that the kernel does not look at", "lock_user: EFAULT first, whatever else is wrong or done" },
	{ "getdents into nothing", "ENOMEM: it asks malloc for 0 bytes" },
	{ "sched_setaffinity from an odd length", "EINVAL: it wants whole words, as sched_getaffinity" },
	{ "sched_getattr into too much", "takes any size" },
	{ "flags of unshare above 32 bits", "hands on the int of its libc's unshare" },
	{ "pipe that fails late", "do_pipe: leaves the pipe open when its numbers cannot be written" },
	{ "timers that fail", "timerfd_settime: writes the old time also on error" },
	{ "what an interrupted pselect6 leaves", "do_pselect6: writes the time back on success only" },
	{ "SEGV_ACCERR on ppc", "cpu_loop: says SEGV_MAPERR of every fault" },
	{ "unwinding from handlers on ppc and loong64", "its trampolines are not the kernel's, by which unwinders know the frame" },
	{ "masks of handlers on riscv64", "struct target_sigaction: has a restorer in front of the mask, the kernel's has none" },
	{ "SI_TIMER on mips", "host_to_target_siginfo: keeps the host's numbers of codes, of which mips has others" },
	{ "SIGIO on 64-bit machines", "struct target_siginfo: has 32 bits for the band, and the descriptor behind them" },
	{ "times of children in signals", "host_to_target_siginfo: leaves them out" },
	{ "sizes of memory above 4 GiB on 32-bit machines", "sysinfo: cuts them, where the kernel counts in larger units" },
	{ "getsockopt of the new timeouts on 64-bit machines", "do_getsockopt: takes what it does not know for an int" },
	{ "SO_RCVTIMEO of 64 bits", "setsockopt: knows the old one only, ENOPROTOOPT" },
	{ "recvmmsg_time64", "ENOSYS" },
	{ "mmap2 above 4 GiB", "do_syscall1: shifts the offset in 32 bits" },
	{ "msync of what is not mapped", "target_msync: 0 for what the emulator has reserved" },
	{ "microseconds of usage on sparc64", "host_to_target_rusage: writes 8 bytes, where the kernel writes 4" },
	{ "device numbers of stat on sparc64", "struct target_stat64: has st_rdev of another width" },
	{ "user and group numbers in memory on sparc64", "USE_UID16: takes them for 16 bits each" },
	{ "getdomainname", "ENOSYS, a call that sparc alone has" },
	{ "nanoseconds of fstat on s390x", "fstat: leaves them out where the machine's stat has no TARGET_STAT_HAVE_NSEC" },
	{ "int values of signals on 64-bit big-endian machines", "host_to_target_siginfo: swaps the union as a pointer" },
	{ "getsockopt into 1 byte", "do_getsockopt: writes the last byte of the int, not the first" },
	{ "time stamps of messages", "setsockopt: knows the old SO_TIMESTAMP, not the one of 64 bits" },
	{ "long results of prctl", "do_prctl: hands on the int of its libc's prctl" },
	{ "TCP_INFO", "do_getsockopt: takes all options of TCP for ints" },
	{ "the timeout of recvmmsg", "do_sendrecvmmsg: is not told of it" },
	{ "the last real-time signals", "signal_table_init: the host's libc has taken two, and so the last two do not exist" },
	{ "no usage without news", "wait4, waitid: write the usage whenever there is no error" },
};

/* The kernel calls a process by the file that it runs: qemu-arm, not the program. */
__attribute__((unused))
static bool emulated(void)
{
	static int known = -1;

	if (known < 0) {
		const char *const said = getenv("EMULATOR");
		char name[17] = "";

		prctl(PR_GET_NAME, name);
		known = strncmp(name, "qemu-", 5) == 0;
		if (known != (said && *said)) {
			printf("Bail out! EMULATOR is \"%s\", but it is %s that runs this.\n", said ? said : "", known ? "an emulator" : "no emulator");
			exit(99);
		}
	}
	return known;
}

/* The reason; NULL where nothing is lacking. */
__attribute__((unused))
static const char *emulator_why(const char *what)
{
	for (size_t i = 0; i < sizeof emulator_gaps / sizeof *emulator_gaps; i++)
		if (strcmp(emulator_gaps[i].what, what) == 0)
			return emulated() ? emulator_gaps[i].why : NULL;
	printf("Bail out! test/emulator.h does not know of \"%s\".\n", what);
	exit(99);
}

__attribute__((unused))
static bool emulator_lacks(int count, const char *what)
{
	const char *const why = emulator_why(what);

	if (why)
		skip(count, "emulator lacks %s: %s", what, why);
	return why != NULL;
}

__attribute__((unused))
static void emulator_lacks_all(const char *what)
{
	const char *const why = emulator_why(what);

	if (why) {
		note("emulator lacks %s: %s", what, why);
		skip_all("what all of this stands on is lacking in the emulator");
	}
}

#endif
