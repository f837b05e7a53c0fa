/*
 * Processes: fork, wait, exec, users, groups, limits, memory, and what else a process is.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static char own_path[1024];

/* The rule of xnu's <sys/wait.h>, over every word there is. */
static void questions(void)
{
	unsigned wrong = 0;

	for (unsigned w = 0; w <= 0xffff; w++) {
		const int low = w & 0x7f, high = (int)(w >> 8);
		const bool exited = low == 0, stopped = low == 0x7f && high != SIGCONT, continued = low == 0x7f && high == SIGCONT;
		const bool signaled = low != 0 && low != 0x7f;

		wrong += WaitStatusExited(w) != exited || WaitStatusStopped(w) != stopped || WaitStatusContinued(w) != continued
			|| WaitStatusSignaled(w) != signaled || WaitStatusCoreDump(w) != (signaled && (w & 0x80) != 0)
			|| WaitStatusExitStatus(w) != (exited ? high : -1) || WaitStatusSignal(w) != (signaled ? low : -1)
			|| WaitStatusStopSignal(w) != (stopped ? high : -1);
	}
	is_num(wrong, 0, "the questions to all 65536 wait statuses");
}

static void forking(void)
{
	const int parent = Getpid();
	WaitStatus status = 0xdead;
	int pid = fork_child(), got = -1;
	Rusage usage;

	if (pid == 0)
		Exit(Getppid() == parent && Getpid() != parent ? 7 : 1);
	ok(pid > 0 && pid != parent, "Fork: the child's number");
	memset(&usage, 0xa5, sizeof usage);
	works(Wait4(pid, &status, 0, &usage, &got), "Wait4");
	is_num(got, pid, "Wait4: whom");
	ok(WaitStatusExited(status), "Wait4: exited");
	is_num(WaitStatusExitStatus(status), 7, "Wait4: the child saw its parent");
	ok(usage.ru_maxrss > 100000 && usage.ru_utime.tv_usec < 1000000 && usage.ru_nvcsw >= 0, "Wait4: usage");
	fails(Wait4(pid, &status, 0, NULL, &got), ECHILD, "Wait4: no more");
	fails(Wait4(-1, &status, 0x4000, NULL, &got), ECHILD, "Wait4: unknown options do not matter");
	fails(Wait4(INT32_MIN, &status, 0, NULL, &got), EINVAL, "Wait4: no group has this number");
	pid = fork_child();
	if (pid == 0)
		Exit(0x1ff);
	works(Wait4(-1, NULL, 0, NULL, NULL), "Wait4: anyone, no answer wanted");
	pid = fork_child();
	if (pid == 0)
		Exit(0x1ff);
	is_num(WaitStatusExitStatus(wait_for(pid)), 255, "Exit: eight bits");
}

static void killing(void)
{
	static const int signals[] = { SIGHUP, SIGKILL, SIGTERM, SIGUSR1, SIGUSR2, SIGBUS, SIGSYS, SIGALRM, SIGPIPE, SIGXCPU, SIGEMT };
	WaitStatus status = 0xdead;
	int pid, got = -1;

	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
		pid = fork_child();
		if (pid == 0) {
			(void)!Kill(Getpid(), signals[i]);
			Exit(0);
		}
		status = wait_for(pid);
		ok(WaitStatusSignaled(status) && WaitStatusSignal(status) == signals[i], "killed by %s: 0x%x", Signame(signals[i]), status);
	}
	pid = fork_child();
	if (pid == 0) {
		(void)!Kill(Getpid(), SIGSTOP);
		Exit(3);
	}
	works(Wait4(pid, &status, WUNTRACED, NULL, &got), "Wait4: WUNTRACED");
	ok(WaitStatusStopped(status) && !WaitStatusContinued(status), "stopped");
	is_num(WaitStatusStopSignal(status), SIGSTOP, "stopped by SIGSTOP");
	works(Wait4(pid, &status, WNOHANG, NULL, &got), "Wait4: WNOHANG");
	is_num(got, 0, "no news");
	works(Kill(pid, SIGCONT), "Kill: SIGCONT");
	works(Wait4(pid, &status, WCONTINUED, NULL, &got), "Wait4: WCONTINUED");
	ok(WaitStatusContinued(status) || WaitStatusExited(status), "continued: 0x%x", status);
	if (WaitStatusContinued(status))
		status = wait_for(pid);
	is_num(WaitStatusExitStatus(status), 3, "and gone on to its end");
	works(Kill(Getpid(), 0), "Kill: nothing");
	fails(Kill(0x3ffffff, 0), ESRCH, "Kill: nobody");
	fails(Kill(Getpid(), 99), EINVAL, "Kill: no such signal");
}

static void waiting(void)
{
	Siginfo info;
	int pid = fork_child();

	if (pid == 0)
		Exit(5);
	memset(&info, 0xa5, sizeof info);
	works(Waitid(P_PID, pid, &info, WEXITED | WNOWAIT), "Waitid: WNOWAIT");
	works(Waitid(P_PID, pid, &info, WEXITED), "Waitid");
	is_num(info.si_signo, SIGCHLD, "Waitid: SIGCHLD");
	is_num(info.si_pid, pid, "Waitid: whom");
	is_num(info.si_status, 5, "Waitid: status");
	fails(Waitid(P_PID, pid, &info, WEXITED), ECHILD, "Waitid: no more");
	fails(Waitid(P_ALL, 0, &info, 0), EINVAL, "Waitid: nothing to wait for");
	fails(Waitid(77, 0, &info, WEXITED), ECHILD, "Waitid: what is unknown is any child");
	fails(Waitid(P_PID, -1, &info, WEXITED), EINVAL, "Waitid: no number");
	fails(Waitid(P_ALL, 0, &info, WEXITED | 0x4000), EINVAL, "Waitid: unknown options");
	fails(Waitid(P_ALL, 0, &info, WNOHANG), ECHILD, "Waitid: WNOHANG alone");
}

static void executing(char **envv)
{
	char *const argv[] = { "self", "--status", "41", NULL };
	char *const none[] = { NULL };
	WaitStatus status;
	int pid = fork_child();

	if (pid == 0) {
		(void)!Exec(own_path, argv, envv);
		Exit(99);
	}
	status = wait_for(pid);
	is_num(WaitStatusExitStatus(status), 41, "Exec: a program of ours");
	fails(Exec("nothing", argv, none), ENOENT, "Exec: no file");
	Close(make_file("text", "neither"));
	fails(Exec("text", argv, none), EACCES, "Exec: not executable");
	works(Chmod("text", 0755), "Chmod");
	fails(Exec("text", argv, none), ENOEXEC, "Exec: no program");
	fails(Exec(own_path, BAD_ADDRESS, none), EFAULT, "Exec: bad arguments");
	fails(Exec("text/x", argv, none), ENOTDIR, "Exec: below a file");
}

static void groups(void)
{
	Gid_t gids[40];
	size_t n = 77, all = 77;
	int pid;

	works(Getgroups(NULL, 0, &all), "Getgroups counts");
	ok(all >= 1 && all <= NGROUPS_MAX, "Getgroups: %zu", all);
	works(Getgroups(gids, 40, &n), "Getgroups");
	is_num(n, all, "Getgroups: all");
	is_num(gids[0], Getegid(), "Getgroups: the first is the effective one");
	if (Geteuid() != 0) {
		fails(Setgroups(gids, n), EPERM, "Setgroups: not for all");
		skip(1, "Setgroups needs root");
		return;
	}
	pid = fork_child();
	if (pid == 0) {
		const Gid_t three[3] = { 11, 22, 33 };

		if (Setgroups(three, 3) != 0)
			Exit(1);
		if (Getgroups(gids, 40, &n) != 0 || n != 3 || gids[0] != 11 || gids[1] != 22 || gids[2] != 33 || Getegid() != 11)
			Exit(2);
		if (Getgroups(gids, 2, &n) != EINVAL)
			Exit(3);
		if (Setgroups(three, 17) != EINVAL)
			Exit(4);
		if (Initgroups(2, three, 5) != 0 || Getgroups(NULL, 0, &n) != 0 || n != 2)
			Exit(5);
		if (Setgroups(three, 3) != 0 || Setgid(44) != 0 || Getgroups(gids, 40, &n) != 0 || n != 3 || gids[0] != 44 || gids[1] != 22 || gids[2] != 33)
			Exit(6);	/* the first is replaced */
		if (Setegid(33) != 0 || Getgroups(gids, 40, &n) != 0 || n != 3 || gids[0] != 33 || gids[1] != 22 || gids[2] != 44)
			Exit(7);	/* one of the others changes places with it */
		if (Setgroups(NULL, 0) != 0 || Getegid() != 0 || Getgroups(gids, 40, &n) != 0 || n != 1 || gids[0] != 0)
			Exit(8);	/* none is wheel */
		if (Setgroups(BAD_ADDRESS, 1) != EFAULT || Setuid(1000) != 0 || Setgroups(BAD_ADDRESS, 1) != EFAULT || Setgroups(three, 1) != EPERM)
			Exit(9);
		Exit(0);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "Setgroups, Initgroups, and Getgroups behind them");
}

static void users(void)
{
	char name[300] = "";
	const int pid = Geteuid() == 0 ? fork_child() : -1;

	if (pid == 0) {
		if (Setregid(20, 21) != 0 || Getgid() != 20 || Getegid() != 21)
			Exit(1);
		if (Setegid(20) != 0 || Getegid() != 20 || Setgid(25) != 0 || Getgid() != 25)
			Exit(2);
		if (Setlogin("somebody") != 0 || Getlogin(name, sizeof name) != 0 || strcmp(name, "somebody") != 0)
			Exit(3);
		if (Seteuid(30) != 0 || Geteuid() != 30 || Getuid() != 0 || Seteuid(0) != 0)
			Exit(4);
		if (Setreuid(0xfffffffe, 0xfffffffe) != 0 || Getuid() != 0xfffffffe || Geteuid() != 0xfffffffe)
			Exit(5);
		Exit(Setuid(0) != EPERM ? 6 : Setlogin("x") != EPERM ? 7 : 0);
	}
	if (pid > 0)
		is_num(WaitStatusExitStatus(wait_for(pid)), 0, "users and groups are set, one after the other");
	else
		skip(1, "setting users needs root");
	ok(!Issetugid(), "Issetugid");
	is_num(Getuid(), Geteuid(), "Getuid");
	is_num(Getgid(), Getegid(), "Getgid");
	fails(Gettid(NULL, NULL), ESRCH, "Gettid: no identity of its own");
}

static void sessions(void)
{
	int own = -1, sid = -1, group = -1;
	int pid;

	works(Getpgid(0, &own), "Getpgid");
	is_num(own, Getpgrp(), "Getpgid: as Getpgrp");
	works(Getsid(0, &sid), "Getsid");
	fails(Getsid(0x3ffffff, &sid), ESRCH, "Getsid: nobody");
	pid = fork_child();
	if (pid == 0) {
		if (Setpgid(0, 0) != 0 || Getpgrp() != Getpid())
			Exit(1);
		if (Setsid(&sid) != EPERM)
			Exit(2);
		pid = fork_child();
		if (pid == 0)
			Exit(Setsid(&sid) != 0 || sid != Getpid() || Getsid(0, &group) != 0 || group != sid ? 3 : 0);
		Exit(WaitStatusExitStatus(wait_for(pid)));
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "groups and sessions");
}

static void limits(void)
{
	Rlimit lim, back;
	Rusage usage;
	int prio = 77, old = 77, pid;

	works(Getrlimit(RLIMIT_NOFILE, &lim), "Getrlimit");
	ok(lim.rlim_cur >= 64 && lim.rlim_cur <= lim.rlim_max, "Getrlimit: %llu", (unsigned long long)lim.rlim_cur);
	pid = fork_child();
	if (pid == 0) {
		lim.rlim_cur = 33;
		if (Setrlimit(RLIMIT_NOFILE, &lim) != 0 || Getrlimit(RLIMIT_NOFILE, &back) != 0 || back.rlim_cur != 33)
			Exit(1);
		if (Dup2(1, 33, NULL) != EBADF)
			Exit(2);
		if (Setpriority(PRIO_PROCESS, 0, 5) != 0 || Getpriority(PRIO_PROCESS, 0, &prio) != 0 || prio != 5)
			Exit(3);
		Exit(0);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "limits and priorities are set");
	works(Getrlimit(RLIMIT_CORE, &lim), "Getrlimit: RLIMIT_CORE");
	fails(Getrlimit(99, &lim), EINVAL, "Getrlimit: unknown");
	works(Getpriority(PRIO_PROCESS, 0, &prio), "Getpriority");
	ok(prio >= -20 && prio <= 20, "Getpriority: the value itself, %d", prio);
	fails(Getpriority(99, 0, &prio), EINVAL, "Getpriority: unknown");
	works(Getrusage(RUSAGE_SELF, &usage), "Getrusage");
	ok(usage.ru_maxrss > 100000, "Getrusage: bytes");
	fails(Getrusage(99, &usage), EINVAL, "Getrusage: unknown");
	works(Setprivexec(1, &old), "Setprivexec");
	is_num(old, 0, "Setprivexec: what it was");
}

static void memory(void)
{
	const int fd = make_file("map", "0123456789");
	uint8_t vec[4] = { 0 };
	void *p = NULL, *q = NULL;

	works(Mmap(NULL, 16384, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0, &p), "Mmap");
	memset(p, 'm', 16384);
	ok(is_filled(p, 16384, 'm'), "Mmap: memory");
	works(Mprotect(p, 4096, PROT_READ), "Mprotect");
	works(Madvise(p, 4096, MADV_WILLNEED), "Madvise");
	fails(Madvise(p, 4096, 99), EINVAL, "Madvise: unknown");
	works(Mincore(p, 4096, vec), "Mincore");
	is_num(vec[0] & 1, 1, "Mincore: it is there");
	works(Minherit(p, 4096, VM_INHERIT_COPY), "Minherit");
	works(Mlock(p, 4096), "Mlock");
	works(Munlock(p, 4096), "Munlock");
	works(Munmap(p, 16384), "Munmap");
	fails(Munmap(p, 0), EINVAL, "Munmap of nothing");
	fails(Write(1, p, 1, NULL), EFAULT, "it is gone");
	works(Mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0, &p), "Mmap a file");
	ok(memcmp(p, "0123456789", 10) == 0, "Mmap a file: what is in it");
	((char *)p)[3] = 'X';
	works(Msync(p, 4096, MS_SYNC), "Msync");
	works(Pread(fd, vec, 4, 2, NULL), "Pread");
	ok(memcmp(vec, "2X45", 4) == 0, "Msync: the file has it");
	works(Munmap(p, 4096), "Munmap");
	works(Ftruncate(fd, 5000004096), "Ftruncate");
	works(Pwrite(fd, "far", 3, 5000003584, NULL), "Pwrite");
	works(Mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 5000003584 & ~(int64_t)4095, &q), "Mmap at an offset of 64 bits");
	if (q)
		ok(memcmp((char *)q + (5000003584 & 4095), "far", 3) == 0, "Mmap at an offset of 64 bits: what is there");
	works(Munmap(q, 4096), "Munmap");
	fails(Mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 99, 0, &q), EBADF, "Mmap: a closed one");
	Close(fd);
	works(Unlink("map"), "Unlink");
}

static void system_facts(void)
{
	const int name[2] = { CTL_KERN, KERN_OSTYPE };
	char text[64] = "";
	unsigned char random[32];
	uint8_t uuid[16];
	size_t n = sizeof text;
	int number = 0;

	works(Sysctl(name, 2, text, &n, NULL, 0), "Sysctl");
	is_str(text, "Darwin", "Sysctl: kern.ostype");
	is_num(n, 7, "Sysctl: how long");
	n = 2;
	fails(Sysctl(name, 2, text, &n, NULL, 0), ENOMEM, "Sysctl: no room");
	is_num(n, 0, "Sysctl: nothing was put there");
	n = sizeof number;
	works(Sysctlbyname("hw.pagesize", 11, &number, &n, NULL, 0), "Sysctlbyname");
	is_num(number, 4096, "Sysctlbyname: hw.pagesize");
	fails(Sysctlbyname("no.such", 7, NULL, &n, NULL, 0), ENOENT, "Sysctlbyname: unknown");
	memset(random, 0, sizeof random);
	works(Getentropy(random, sizeof random), "Getentropy");
	ok(!is_filled(random, sizeof random, 0), "Getentropy: something");
	fails(Getentropy(random, 257), EINVAL, "Getentropy: too much");
	works(Gethostuuid(uuid, &(Timespec){ .tv_sec = 1 }), "Gethostuuid");
	fails(Gethostuuid(uuid, NULL), EFAULT, "Gethostuuid: without a time");
	works(Ptrace(PT_DENY_ATTACH, 0, NULL, 0), "Ptrace: PT_DENY_ATTACH");
}

int main(int argc, char **argv, char **envv)
{
	if (argc == 3 && strcmp(argv[1], "--status") == 0) {
		int status = 0;

		for (const char *p = argv[2]; *p != '\0'; p++)
			status = 10 * status + *p - '0';
		return status;
	}
	snprintf(own_path, sizeof own_path, "%s", argv[0]);
	questions();
	forking();
	killing();
	waiting();
	executing(envv);
	groups();
	users();
	sessions();
	limits();
	memory();
	system_facts();
	return done_testing();
}
