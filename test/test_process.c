/*
 * Processes and memory: numbers, sessions, limits, priorities, scheduling, mappings; what the
 * system tells; and calls that a program without rights must not be able to make.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

#define PAGE ((size_t)sysconf(_SC_PAGESIZE))

static void *const volatile bad_memory = (void *)16;
/* Lengths that an int would cut or make negative. */
static const volatile size_t too_long[] = {
	0x80000000, 0xffffffff, SIZE_MAX - 1, SIZE_MAX,
#if SIZE_MAX > UINT32_MAX && !defined TEST_LIBC
	0x100000000, 0x100000003,
#endif
};

static void numbers(void)
{
	int id = -55;

	is_num(Getpid(), getpid(), "getpid is libc's");
	is_num(Getppid(), getppid(), "getppid is libc's");
	is_num(Gettid(), gettid(), "gettid is libc's");
	is_num(Getpgrp(), getpgrp(), "getpgrp is libc's");
	ok(Getpgid(0, &id) == 0 && id == getpgrp(), "getpgid of the caller");
	ok(Getsid(0, &id) == 0 && id == getsid(0), "getsid of the caller");
	id = -55;
	is_num(Getpgid(INT_MAX, &id), ESRCH, "getpgid of nobody");
	is_num(Getsid(-1, &id), ESRCH, "getsid of -1");
	is_num(Setpgid(0, -1), EINVAL, "setpgid to -1");
	is_num(Setpgid(INT_MAX, 0), ESRCH, "setpgid of nobody");
	is_num(id, -55, "no failure touched the result");
}

static void sessions(void)
{
	int sid = -55;

	is_num(Setpgid(0, 0), 0, "setpgid to a group of its own");
	is_num(Getpgrp(), getpid(), "... leads it");
	is_num(Setsid(&sid), EPERM, "F198: setsid of a group leader");
	is_num(sid, -55, "F198: ... the error is told and sid left alone");
}

static void session(void)
{
	int sid = -55;

	is_num(Setsid(&sid), 0, "F198: setsid");
	ok(sid == getpid() && getsid(0) == sid, "F198: ... a session of its own");
}

static void masks(void)
{
	const int before = Umask(0xffff);

	is_num(before, 022, "F200: umask returns the old mask");
	is_num(Umask(027), 0777, "F200: ... and keeps the permission bits only");
	is_num(Umask(-1), 027, "F200: umask of -1");
	is_num(Umask(022), 0777, "F200: ... likewise");
}

static void *forever(void *unused)
{
	for (;;)
		pause();
	return unused;
}

static void exits(void)
{
	static const int codes[] = { 0, 1, 255, 256, 511, -1, INT_MIN };

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		const pid_t pid = fork();
		int status = -1;

		if (pid == 0) {
			pthread_t thread;

			alarm(300);	/* should the process not end */
			pthread_create(&thread, NULL, forever, NULL);
			Exit(codes[i]);
		}
		ok(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == (codes[i] & 0xff),
			"F201: exit with %d: the low 8 bits, and other threads end too", codes[i]);
	}
}

#ifndef TEST_LIBC
static void main_thread_ends(void)
{
	pid_t pid;
	int status = -1;

	if (THREAD_SANITIZER) {
		skip(1, "the sanitizer's own thread goes on, and with it the process");
		return;
	}
	pid = fork();

	if (pid == 0)
		ExitThread(5);
	ok(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 5, "the end of the last thread is the end of the process");
}
#endif

static void limits(void)
{
	struct rlimit theirs;
	Rlimit limit, old;
	Rusage usage;
	int prio = -55, nice;

	ok(getrlimit(RLIMIT_NOFILE, &theirs) == 0 && Getrlimit(RLIMIT_NOFILE, &limit) == 0
		&& limit.rlim_cur == theirs.rlim_cur && limit.rlim_max == theirs.rlim_max, "getrlimit is libc's");
	limit.rlim_cur = 16;
	is_num(Setrlimit(RLIMIT_NOFILE, &limit), 0, "setrlimit");
	ok(Prlimit64(0, RLIMIT_NOFILE, NULL, &old) == 0 && old.rlim_cur == 16, "prlimit, reading");
	limit.rlim_cur = 17;
	ok(Prlimit64(getpid(), RLIMIT_NOFILE, &limit, &old) == 0 && old.rlim_cur == 16, "prlimit, setting and reading");
	memset(&old, '#', sizeof old);
	is_num(Getrlimit(999, &old), EINVAL, "getrlimit of an unknown one");
	limit.rlim_cur = limit.rlim_max;
	limit.rlim_max = 5;
	is_num(Setrlimit(RLIMIT_NOFILE, &limit), limit.rlim_cur > 5 ? EINVAL : 0, "setrlimit above the maximum");
	is_num(Prlimit64(INT_MAX, RLIMIT_NOFILE, NULL, &old), ESRCH, "prlimit of nobody");
	ok(is_filled(&old, sizeof old, '#'), "no failure touched the result");

#ifndef TEST_LIBC
	/* What a libc of 32-bit off_t calls RLIM_INFINITY: no limit, on 32-bit ports. */
	if (Getrlimit(RLIMIT_FSIZE, &limit) || limit.rlim_max != RLIM64_INFINITY) {
		skip(3, "files have a limit here");
	} else {
# ifdef __mips__
		limit.rlim_cur = 0x7fffffff;
# else
		limit.rlim_cur = 0xffffffff;
# endif
		is_num(Setrlimit(RLIMIT_FSIZE, &limit), 0, "setrlimit of 32 bits of ones");
		ok(Getrlimit(RLIMIT_FSIZE, &old) == 0 && old.rlim_cur == (sizeof(long) == 4 ? RLIM64_INFINITY : limit.rlim_cur), "... none at all on 32-bit ports, as many bytes on others");
		limit.rlim_cur = RLIM64_INFINITY;
		is_num(Setrlimit(RLIMIT_FSIZE, &limit), 0, "setrlimit RLIM64_INFINITY");
	}
#endif

	/* Who was made nice can only become nicer. */
	nice = getpriority(PRIO_PROCESS, 0) > 7 ? getpriority(PRIO_PROCESS, 0) : 7;
	is_num(Setpriority(PRIO_PROCESS, 0, nice), 0, "setpriority");
	is_num(Getpriority(PRIO_PROCESS, 0, &prio), 0, "getpriority");
	is_num(prio, 20 - nice, "... raw: 20 minus nice");
	prio = -55;
	is_num(Getpriority(99, 0, &prio), EINVAL, "getpriority of an unknown kind");
	is_num(Getpriority(PRIO_PROCESS, INT_MAX, &prio), ESRCH, "getpriority of nobody");
	is_num(prio, -55, "no failure touched the result");

	is_num(Getrusage(RUSAGE_SELF, &usage), 0, "getrusage");
	ok(usage.ru_maxrss > 0 && usage.ru_minflt > 0 && usage.ru_utime.tv_usec < 1000000, "... of the process");
	memset(&usage, '#', sizeof usage);
	is_num(Getrusage(99, &usage), EINVAL, "getrusage of an unknown one");
	ok(is_filled(&usage, sizeof usage, '#'), "... touches nothing");
}

static void scheduling(void)
{
	SchedParam param = { .sched_priority = 77 };
	Timespec slice;
	int value = -55;
	unsigned cpu = 12345, node = 12345;

	ok(SchedGetscheduler(0, &value) == 0 && value == sched_getscheduler(0), "sched_getscheduler is libc's");
	ok(SchedGetparam(0, &param) == 0 && param.sched_priority == 0, "sched_getparam");
	ok(SchedGetPriorityMax(SCHED_FIFO, &value) == 0 && value == 99, "sched_get_priority_max");
	ok(SchedGetPriorityMin(SCHED_FIFO, &value) == 0 && value == 1, "sched_get_priority_min");
	ok(SchedRrGetInterval(0, &slice) == 0 && slice.tv_sec == 0, "sched_rr_get_interval");
	is_num(SchedSetscheduler(0, SCHED_BATCH, &param), 0, "sched_setscheduler");
	is_num(sched_getscheduler(0), SCHED_BATCH, "... set it");
	is_num(SchedSetparam(0, &param), 0, "sched_setparam");
	is_num(SchedYield(), 0, "sched_yield");
	value = -55;
	param.sched_priority = 77;
	is_num(SchedGetscheduler(INT_MAX, &value), ESRCH, "sched_getscheduler of nobody");
	is_num(SchedGetPriorityMax(99, &value), EINVAL, "sched_get_priority_max of an unknown policy");
	is_num(SchedGetparam(-1, &param), EINVAL, "sched_getparam of -1");
	is_num(SchedSetscheduler(0, SCHED_OTHER, &param), EINVAL, "sched_setscheduler with a bad priority");
	ok(value == -55 && param.sched_priority == 77, "no failure touched the results");
	ok(Getcpu(&cpu, &node) == 0 && cpu < 12345 && node < 12345, "getcpu");
	is_num(Getcpu(NULL, NULL), 0, "getcpu with no results wanted");
#ifndef TEST_LIBC
	{
		SchedAttr attr;
		cpu_set_t theirs;
		unsigned long mask[128];
		size_t n = 77;

		memset(&attr, '#', sizeof attr);
		ok(SchedGetattr(0, &attr, sizeof attr, 0) == 0 && attr.sched_policy == SCHED_BATCH, "sched_getattr");
		is_num(SchedSetattr(0, &attr, 0), 0, "sched_setattr");
		is_num(SchedSetattr(0, &attr, 1), EINVAL, "sched_setattr with flags");
		memset(mask, 0, sizeof mask);
		is_num(SchedGetaffinity(0, sizeof mask, mask, &n), 0, "sched_getaffinity");
		ok(n >= 8 && n <= sizeof mask && sched_getaffinity(0, sizeof theirs, &theirs) == 0 && memcmp(mask, &theirs, n) == 0, "... is libc's");
		is_num(SchedSetaffinity(0, n, mask), 0, "sched_setaffinity to the same");
#if SIZE_MAX > UINT32_MAX
		/* Of lengths that the kernel's int does not hold it would see the lower half: 0, and that of the mask. */
		if (!emulator_lacks(1, "sched_setaffinity from an odd length"))
			is_num(SchedSetaffinity(0, (size_t)1 << 32, mask), 0, "sched_setaffinity: a length of more than 32 bits is not cut");
		n = 77;
		ok(SchedGetaffinity(0, ((size_t)1 << 32) + sizeof mask, mask, &n) == EINVAL && n == 77, "sched_getaffinity: nor is one");
		if (!emulator_lacks(1, "sched_getattr into too much"))
			is_num(SchedGetattr(0, &attr, ((size_t)1 << 32) + sizeof attr, 0), EINVAL, "sched_getattr: nor is a size");
#endif
		n = 77;
		is_num(SchedGetaffinity(0, 1, mask, &n), EINVAL, "sched_getaffinity into 1 byte");
		is_num(n, 77, "... touches nothing");
	}
#endif
}

static void mappings(void)
{
	void *p = NULL, *q, *const sentinel = &p;
	uint8_t vec[4] = { 9, 9, 9, 9 };
	int fd = -1, pipe_fd[2], value = -55;
	char text[8];
	size_t n = 77;
	Iovec local = { .iov_base = text, .iov_len = 5 }, remote;

	is_num(Mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0, &p), 0, "mmap");
	ok(is_filled(p, 4 * PAGE, 0), "... zeroed memory");
	memset(p, 'x', 4 * PAGE);
	is_num(Mincore(p, 4 * PAGE, vec), 0, "mincore");
	ok((vec[0] & vec[1] & vec[2] & vec[3] & 1) == 1, "... all there");
	is_num(Madvise(p, PAGE, MADV_DONTNEED), 0, "madvise MADV_DONTNEED");
	ok(is_filled(p, PAGE, 0) && *((char *)p + PAGE) == 'x', "... drops a page");
	is_num(Mprotect(p, PAGE, PROT_NONE), 0, "mprotect PROT_NONE");
	if (pipe2(pipe_fd, O_CLOEXEC) < 0)
		die("pipe");
	is_num(Write(pipe_fd[1], p, 1, &n), EFAULT, "... not to be read");
	is_num(n, 77, "... touches nothing");
	close(pipe_fd[0]), close(pipe_fd[1]);
	is_num(Mprotect(p, PAGE, PROT_READ | PROT_WRITE), 0, "mprotect back");
	is_num(Mprotect((char *)p + 1, PAGE, PROT_READ), EINVAL, "mprotect of a crooked address");
	if (Mlock(p, PAGE) == 0) {
		is_num(Munlock(p, PAGE), 0, "munlock");
		if (!emulator_lacks(2, "mlock2")) {
			is_num(Mlock2(p, PAGE, 0), 0, "mlock2");
			is_num(Mlock2(p, PAGE, 0x80), EINVAL, "mlock2 with an unknown flag");
		}
		is_num(Munlockall(), 0, "munlockall");
	} else
		skip(4, "locking memory is not allowed");
	is_num(Mlockall(0), EINVAL, "mlockall of nothing");
	is_num(Mremap(p, 4 * PAGE, 8 * PAGE, MREMAP_MAYMOVE, NULL, &p), 0, "mremap");
	ok(*((char *)p + 4 * PAGE - 1) == 'x' && *((char *)p + 8 * PAGE - 1) == 0, "... longer");
	q = sentinel;
	is_num(Mremap(p, 8 * PAGE, PAGE, 0x80, NULL, &q), EINVAL, "mremap with an unknown flag");
	is_num(Munmap(p, 8 * PAGE), 0, "munmap");
	is_num(Mincore(p, PAGE, vec), ENOMEM, "... it is gone");
	is_num(Munmap((char *)p + 1, PAGE), EINVAL, "munmap of a crooked address");
	if (sizeof(long) == 8 || !emulator_lacks(1, "msync of what is not mapped"))
		is_num(Msync(p, PAGE, MS_SYNC), ENOMEM, "msync of what is not mapped");
	if (!emulator_lacks(1, "unknown advice"))
		is_num(Madvise(p, PAGE, 9999), EINVAL, "madvise with an unknown advice");
	is_num(Mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, -1, 0, &q), EBADF, "mmap of -1");

	fd = memfd_create("file", MFD_CLOEXEC);
	if (fd < 0 || pwrite(fd, "second", 6, 5LL * 1024 * 1024 * 1024 + (off_t)PAGE) != 6)
		die("memfd_create");
	is_num(Mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 1, &q), EINVAL, "mmap at offset 1");
	is_num(Mmap(NULL, 0, PROT_READ, MAP_PRIVATE, fd, 0, &q), EINVAL, "mmap of nothing");
	ok(q == sentinel, "no failure touched the result");
	is_num(Mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 5LL * 1024 * 1024 * 1024 + (off_t)PAGE, &p), 0, "mmap of a file above 4 GiB");
	if (sizeof(long) == 8 || !emulator_lacks(1, "mmap2 above 4 GiB"))
		ok(memcmp(p, "second", 7) == 0, "... is it");
	memcpy(p, "second", 7);
	is_num(Msync(p, PAGE, MS_SYNC), 0, "msync");
	is_num(Msync(p, PAGE, 0x80), EINVAL, "msync with an unknown flag");

	remote = (Iovec){ .iov_base = p, .iov_len = 5 };
	if (!emulator_lacks(9, "process_vm_readv")) {
		is_num(ProcessVmReadv(getpid(), &local, 1, &remote, 1, 0, &n), 0, "process_vm_readv");
		ok(n == 5 && memcmp(text, "secon", 5) == 0, "... of the own memory");
		memcpy(text, "FIRST", 5);
		is_num(ProcessVmWritev(getpid(), &local, 1, &remote, 1, 0, &n), 0, "process_vm_writev");
		ok(n == 5 && memcmp(p, "FIRSTd", 6) == 0, "... wrote it");
		n = 77;
		is_num(ProcessVmReadv(INT_MAX, &local, 1, &remote, 1, 0, &n), ESRCH, "process_vm_readv of nobody");
#ifndef TEST_LIBC	/* libc hands on the count as it is, and the kernel sees 1 */
		is_num(ProcessVmReadv(getpid(), &local, SIZE_MAX / 2 + 2, &remote, 1, 0, &n), EINVAL, "process_vm_readv: a count is not cut");
		is_num(ProcessVmWritev(getpid(), &local, 1, &remote, SIZE_MAX / 2 + 2, 0, &n), EINVAL, "process_vm_writev: nor is one");
#endif
		is_num(ProcessVmReadv(getpid(), &local, 1, &remote, 1, 1, &n), EINVAL, "process_vm_readv with flags");
		is_num(n, 77, "... touches nothing");
	}
	munmap(p, PAGE);
	close(fd);

	is_num(Membarrier(0, 0, 0, &value), 0, "membarrier, asking");
	ok(value > 0, "... what there is");
	value = -55;
	is_num(Membarrier(0x40000000, 0, 0, &value), EINVAL, "membarrier with an unknown command");
	is_num(value, -55, "... touches nothing");
#ifndef TEST_LIBC
	p = Brk(NULL);
	ok(p == sbrk(0), "brk of NULL tells where the end is");
	ok(Brk((void *)1) == p, "brk to 1 changes nothing and tells so");
#endif
}

static void telling(void)
{
	Utsname uts;
	struct utsname theirs;
	Sysinfo_t info;
	struct sysinfo their_info;
	unsigned char bytes[64] = { 0 };
	size_t n = 77;
	char name[17] = "";
	unsigned persona = 0x55;
	intptr_t value = -55;

	ok(uname(&theirs) == 0 && Uname(&uts) == 0 && strcmp(uts.sysname, theirs.sysname) == 0 && strcmp(uts.nodename, theirs.nodename) == 0
		&& strcmp(uts.release, theirs.release) == 0 && strcmp(uts.version, theirs.version) == 0 && strcmp(uts.machine, theirs.machine) == 0, "uname is libc's");
	is_num(Uname((Utsname *)bad_memory), EFAULT, "uname into a bad pointer");
	ok(sysinfo(&their_info) == 0 && Sysinfo(&info) == 0 && info.totalram == their_info.totalram && info.mem_unit == their_info.mem_unit
		&& info.totalswap == their_info.totalswap && info.uptime >= their_info.uptime && info.procs > 0, "sysinfo is libc's");
	is_num(Getrandom(bytes, sizeof bytes, 0, &n), 0, "getrandom");
	ok(n == sizeof bytes && !is_filled(bytes, sizeof bytes, 0), "... 64 bytes");
	n = 77;
	is_num(Getrandom(bytes, sizeof bytes, 0x80, &n), EINVAL, "getrandom with an unknown flag");
#ifndef TEST_LIBC	/* newer ones ask the vDSO, which writes there itself */
	is_num(Getrandom(bad_memory, 16, 0, &n), EFAULT, "getrandom into a bad pointer");
#endif
	is_num(n, 77, "... touches nothing");
	is_num(Prctl(PR_SET_NAME, (uintptr_t)"libsyscall", 0, 0, 0, NULL), 0, "prctl PR_SET_NAME");
	ok(Prctl(PR_GET_NAME, (uintptr_t)name, 0, 0, 0, &value) == 0 && value == 0 && strcmp(name, "libsyscall") == 0, "prctl PR_GET_NAME");
	ok(Prctl(PR_GET_DUMPABLE, 0, 0, 0, 0, &value) == 0 && value >= 0 && value <= 2, "prctl whose answer is its value");
	value = -55;
	is_num(Prctl(999999, 0, 0, 0, 0, &value), EINVAL, "prctl with an unknown option");
	is_num(value, -55, "... touches nothing");
#ifndef TEST_LIBC	/* libc's prctl returns an int */
	if (!emulator_lacks(3, "long results of prctl")) {
		const uintptr_t slack = sizeof(long) == 8 ? (uintptr_t)5000000000 : 3000000000;

		is_num(Prctl(PR_SET_TIMERSLACK, slack, 0, 0, 0, NULL), 0, "a timer slack of more than 31 bits");
		ok(Prctl(PR_GET_TIMERSLACK, 0, 0, 0, 0, &value) == 0 && (uintptr_t)value == slack, "... comes back whole");
		is_num(Prctl(PR_SET_TIMERSLACK, 0, 0, 0, 0, NULL), 0, "... and goes again");
	}
#endif
	ok(Personality(0xffffffff, &persona) == 0 && persona != 0x55, "personality, asking");
#ifndef TEST_LIBC
	{
		CapHeader header = { 0x20080522, 0 };
		CapData data[2];

		memset(data, '#', sizeof data);
		is_num(Capget(&header, data), 0, "capget");
		is_num(Capset(&header, data), 0, "capset of the same");
		header.version = 1;
		is_num(Capget(&header, data), EINVAL, "capget with an unknown version");
		is_num(header.version, 0x20080522, "... which tells the known one");
		if (!emulator_lacks(3, "seccomp")) {
			int answer = -55;

			is_num(Seccomp(99, 0, NULL, &answer), EINVAL, "seccomp with an unknown operation");
			is_num(Seccomp(1, 0x8000, NULL, &answer), EINVAL, "seccomp with unknown flags");
			is_num(answer, -55, "... touches nothing");
		}
	}
#endif
}

#ifndef TEST_LIBC
/*
 * Each of these must fail twice over: the child has given up all rights, and what it asks
 * for does not exist or does not change anything.
 */
static void powerless(void)
{
	CapHeader header = { 0x20080522, 0 };
	CapData data[2];
	Timeval tv = { -1, -1 };
	Timespec ts = { -1, -1 };
	Ustat_t ustat_buf;
	Timex timex;
	int value = -55;
	size_t size = 77;
	Errno err;

	if (geteuid() == 0 && setresuid(65534, 65534, 65534) < 0)
		die("setresuid");
	if (Capget(&header, data) || data[0].effective != 0 || data[1].effective != 0) {
		skip(19, "this process cannot give up its rights");
		return;
	}
	is_num(Reboot(0x12345678, NULL), EPERM, "reboot");
	is_num(Swapon("/nonexistent", 0), EPERM, "swapon");
	is_num(Swapoff("/nonexistent"), EPERM, "swapoff");
	err = Acct("/nonexistent");
	ok(err == EPERM || err == ENOSYS, "acct");
	ok(Settimeofday(&tv) != 0, "settimeofday of no time");
	ok(ClockSettime(9999, &ts) == EINVAL, "clock_settime of no clock");
	memset(&timex, 0, sizeof timex);
	timex.modes = 0x4000;	/* ADJ_TICK, of 0 */
	is_num(Adjtimex(&timex, &value), EPERM, "adjtimex that would change the clock");
	is_num(ClockAdjtime(9999, &timex, &value), EINVAL, "clock_adjtime of no clock");
	err = Klogctl(999, NULL, 0, &size);
	ok((err == EINVAL || err == EPERM || err == ENOSYS) && size == 77, "klogctl with an unknown type");
	is_num(value, -55, "no failure touched the result");
	err = Ioperm(0, 1, 1);
	ok(err == EPERM || err == ENOSYS, "ioperm");
	err = Iopl(3);
	ok(err == EPERM || err == ENOSYS, "iopl");
	err = Iopl(4);
	ok(err == EINVAL || err == ENOSYS, "iopl of 4");
	is_num(Vhangup(), EPERM, "vhangup");
	err = Quotactl(0x80000700, "/nonexistent", 0, data);
	ok(err == ENOENT || err == ENODEV || err == ENOSYS || err == ENOTBLK || err == EPERM, "quotactl of nothing");
	memset(&ustat_buf, '#', sizeof ustat_buf);
	err = Ustat(0xfffff, &ustat_buf);
	ok((err == EINVAL || err == ENOSYS) && is_filled(&ustat_buf, sizeof ustat_buf, '#'), "ustat of no device");
	is_num(Chroot("/"), EPERM, "chroot");
	is_num(Sethostname("x", 1), EPERM, "sethostname");
	is_num(Mount("none", "/", "tmpfs", 0, NULL), EPERM, "mount");
}

static void *small(void *result)
{
	char text[64], path[4096];
	Gid_t gids[8];
	WaitStatus status;
	Timeval tv[2] = { { 1, 2 }, { 3, 4 } }, none = { 0, 0 };
	size_t n;
	int fd;

	/* path is the largest frame, and so is Getwd's: together they are below half of the stack. */
	*(bool *)result = Getwd(path, sizeof path) == 0 && path[0] == '/'
		&& (Getgroups(gids, 8, &n) == 0 || Getgroups(gids, 0, &n) == 0)
		&& Wait4(INT_MAX, &status, 1, NULL, &fd) == ECHILD && Utimes("/nonexistent", tv) == ENOENT && Futimesat(-1, "x", tv) == EBADF
		&& Utime("/nonexistent", NULL) == ENOENT && Sleep(1) == 0 && Errstr(4095, text, sizeof text) == text && Errname(1) && Signame(1)
		&& CloseOnExec(-1) == EBADF && SetNonblock(-1, true) == EBADF && Dup2(-1, -1, &fd) == EBADF && Faccessat(-1, "x", 0, 0x200) == EBADF
		&& Fchmodat(-1, "x", 0, 0) == EBADF && Poll(NULL, 0, 0, &fd) == 0 && Select(0, NULL, NULL, NULL, &none, &fd) == 0;
	return NULL;
}

static void small_stack(void)
{
	pthread_attr_t attr;
	pthread_t thread;
	bool good = false;

	if (pthread_attr_init(&attr) != 0 || pthread_attr_setstacksize(&attr, (size_t)sysconf(_SC_THREAD_STACK_MIN)) != 0
	    || pthread_create(&thread, &attr, small, &good) != 0)
		die("pthread_create");
	pthread_join(thread, NULL);
	ok(good, "every wrapper with a frame works on the smallest stack of a thread (%ld bytes)", sysconf(_SC_THREAD_STACK_MIN));
}
#endif

/* File systems, root directories and names, in namespaces of the child's own. */
static void namespaces(void)
{
	struct stat st;
	int fd, mount_fd;
	char name[65];

	if (!in_namespaces(CLONE_NEWNS | CLONE_NEWUTS) || Mount(NULL, "/", NULL, 1 << 14 | 1 << 18, NULL)) {
		skip(20, "no namespaces allowed here");
		return;
	}
	if (mkdir("mnt", 0700) < 0)
		die("mkdir");
	is_num(Mount("none", "mnt", "tmpfs", 0, "size=65536,mode=0711"), 0, "mount");
	ok(stat("mnt", &st) == 0 && (st.st_mode & 0777) == 0711, "... with its data");
	is_num(Mount("none", "missing", "tmpfs", 0, NULL), ENOENT, "mount on nothing");
	is_num(Mount("none", "mnt", "no such type", 0, NULL), ENODEV, "mount of an unknown type");
	is_num(Umount2("mnt", 0x1000), EINVAL, "umount with an unknown flag");
	is_num(Umount2("mnt", 0), 0, "umount");
	is_num(Umount2("mnt", 0), EINVAL, "umount of what is not mounted");
	is_num(Sethostname("libsyscall-host", 15), 0, "sethostname");
	ok(gethostname(name, sizeof name) == 0 && strcmp(name, "libsyscall-host") == 0, "... is it");
	is_num(Setdomainname("domain", 6), 0, "setdomainname");
	for (size_t i = 0; i < sizeof too_long / sizeof too_long[0]; i++) {
		is_num(Sethostname("another", too_long[i]), EINVAL, "sethostname of length %#zx", too_long[i]);
		is_num(Setdomainname("another", too_long[i]), EINVAL, "setdomainname of length %#zx", too_long[i]);
	}
	ok(gethostname(name, sizeof name) == 0 && strcmp(name, "libsyscall-host") == 0, "... it stays");
#ifdef __sparc__
	if (!emulator_lacks(1, "getdomainname"))
#endif
		ok(getdomainname(name, sizeof name) == 0 && strcmp(name, "domain") == 0, "... is it");
#ifndef TEST_LIBC
	fd = mount_fd = -1;
	if (emulator_lacks(8, "fsopen")) {
		is_num(Mount("none", "mnt", "tmpfs", 0, NULL), 0, "mount");
	} else {
		is_num(Fsopen("tmpfs", 1, &fd), 0, "fsopen");
		is_num(Fsconfig(fd, 1, "mode", "0701", 0), 0, "fsconfig of a parameter");
		is_num(Fsconfig(fd, 6, NULL, NULL, 0), 0, "fsconfig create");
		is_num(Fsmount(fd, 1, 0, &mount_fd), 0, "fsmount");
		is_num(MoveMount(mount_fd, "", AT_FDCWD, "mnt", 4), 0, "move_mount");
		ok(stat("mnt", &st) == 0 && (st.st_mode & 0777) == 0701, "... is there");
		close(fd), close(mount_fd);
		ok(OpenTree(AT_FDCWD, "mnt", 1, &fd) == 0 && Fspick(AT_FDCWD, "mnt", 1, &mount_fd) == 0, "open_tree, fspick");
		close(fd), close(mount_fd);
		fd = -55;
		ok(Fsopen("no such type", 0, &fd) == ENODEV && fd == -55, "fsopen of an unknown type");
	}
#else
	(void)fd, (void)mount_fd;
	is_num(Mount("none", "mnt", "tmpfs", 0, NULL), 0, "mount");
#endif
	is_num(mkdir("mnt/old", 0700), 0, "a place for the old root");
	is_num(PivotRoot("missing", "mnt/old"), ENOENT, "pivot_root to nothing");
	is_num(PivotRoot("mnt", "mnt/old"), 0, "pivot_root");
	ok(stat("/", &st) == 0 && stat("/old/dev", &st) == 0, "... the old one is where it should be");
	is_num(Chroot("/missing"), ENOENT, "chroot to nothing");
	ok(Chroot("/old") == 0 && chdir("/") == 0 && stat("/dev", &st) == 0, "chroot to the old one");
	is_num(Setns(-1, 0), EBADF, "setns of -1");
	is_num(Unshare(0x1), EINVAL, "unshare with an unknown flag");
#if SIZE_MAX > UINT32_MAX && !defined TEST_LIBC
	if (!emulator_lacks(1, "flags of unshare above 32 bits"))
		is_num(Unshare((uintptr_t)1 << 32), EINVAL, "unshare with an unknown flag above 32 bits");
#endif
}

int main(void)
{
	scratch();
	Umask(022);
	numbers();
	in_child(sessions);
	in_child(session);
	masks();
	exits();
	in_child(limits);
	in_child(scheduling);
	mappings();
	telling();
#ifndef TEST_LIBC
	main_thread_ends();
	in_child(powerless);
	small_stack();
#endif
	in_child(namespaces);
	return done_testing();
}
