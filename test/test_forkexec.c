/*
 * ForkExec and what surrounds it, with real children.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The descriptor lists have test_forkfiles.c, the failures of every step test_forkmodel.c.
 */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#include "scratch.h"
#include "helper.h"
#include "refuse.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

static char report[4096];	/* test/helpers/report */
static char *const empty[] = { NULL };

/* What has to be the same before and behind a call that fails. */
typedef struct State {
	int files;
	unsigned long mapped;	/* bytes, of whatever protection, but for the stack, which grows: lines of /proc/self/maps merge */
	char signals[512];
} State;

static unsigned long mapped(void)
{
	FILE *f = fopen("/proc/self/maps", "re");
	char line[5000];
	unsigned long from, to, sum = 0;

	while (f && fgets(line, sizeof line, f))
		if (sscanf(line, "%lx-%lx", &from, &to) == 2 && !strstr(line, "[stack]"))
			sum += to - from;
	if (f)
		fclose(f);
	return sum;
}

static State state(void)
{
	State s;
	FILE *f = fopen("/proc/self/status", "re");
	char line[256];

	memset(&s, 0, sizeof s);
	while (f && fgets(line, sizeof line, f))
		if (strncmp(line, "Sig", 3) == 0 && strncmp(line, "SigQ", 4) != 0)
			strcat(s.signals, line);
	if (f)
		fclose(f);
	for (int fd = 0; fd < 1024; fd++)
		s.files += fcntl(fd, F_GETFD) >= 0;
	s.mapped = mapped();
	return s;
}

static bool same(const State *a, const State *b)
{
	return a->files == b->files && a->mapped == b->mapped && strcmp(a->signals, b->signals) == 0 &&
		waitpid(-1, NULL, WNOHANG | __WALL) < 0 && errno == ECHILD;
}

/* Runs report with attributes and fills text with what it says; returns its status, -1 when it did not start. */
static int told(const ProcAttr *attr, char *text, size_t size)
{
	char *argv[] = { report, NULL };
	int out[2], files[] = { 0, 0, 2 }, pid = -1, status = -1;
	ProcAttr a = *attr;
	ssize_t n, at = 0;
	Errno err;

	if (pipe2(out, O_CLOEXEC) != 0)
		return -1;
	files[1] = out[1];
	a.files = files;
	a.nfiles = 3;
	err = ForkExecAttr(report, argv, &a, &pid);
	close(out[1]);
	while (err == 0 && (n = read(out[0], text + at, size - 1 - (size_t)at)) > 0)
		at += n;
	text[at] = '\0';
	close(out[0]);
	if (err) {
		snprintf(text, size, "error %d", err);
		return -1;
	}
	waitpid(pid, &status, 0);
	return status;
}

static bool says(const char *text, const char *name, long long value)
{
	char line[64], *found;

	snprintf(line, sizeof line, "%s %lld\n", name, value);
	found = strstr(text, line);
	return found && (found == text || found[-1] == '\n');
}

static void test_errors(void)
{
	char *long_path = malloc(5000), *huge = malloc(4 << 20);
	char *argv[] = { report, NULL }, *big[] = { report, huge, NULL };
	enum { LONG = 20 };	/* has a mapping */
	int files[LONG] = { 0, 1, 2 }, bad[LONG] = { 0, 1, 500 }, minus[LONG] = { 0, 1, -2 }, pidfd = 4711;
	const SysProcAttr plain = { .plain_fork = true }, own = { .own_stack = true }, with_pidfd = { .pidfd = &pidfd };
	const struct { const char *name; const SysProcAttr *sys; size_t nfiles; } modes[] = {
		{ "", NULL, 3 }, { " (plain fork)", &plain, 3 }, { " (a stack of its own, a long list)", &own, LONG }, { " (pidfd)", &with_pidfd, 3 },
	};
	struct { const char *name, *path, *dir; char **argv; int *files; Errno want; } cases[] = {
		{ "F012: missing", "none", NULL, argv, files, ENOENT },
		{ "F013: a directory", "/", NULL, argv, files, EACCES },
		{ "F014: not executable", "plain", NULL, argv, files, EACCES },
		{ "F015: of no format", "odd", NULL, argv, files, ENOEXEC },
		{ "F016: interpreter missing", "script", NULL, argv, files, ENOENT },
		{ "F017: a long path", long_path, NULL, argv, files, ENAMETOOLONG },
		{ "F018: a loop of links", "loop", NULL, argv, files, ELOOP },
		{ "F019: below a file", "plain/x", NULL, argv, files, ENOTDIR },
		{ "F020: open for writing", "busy", NULL, argv, files, ETXTBSY },
		{ "F021: arguments too long", report, NULL, big, files, E2BIG },
		{ "F022: an empty name", "", NULL, argv, files, ENOENT },
		{ "F023: no name", NULL, NULL, argv, files, EFAULT },
		{ "F007: dir missing", report, "none", argv, files, ENOENT },
		{ "F008: dir is a file", report, "plain", argv, files, ENOTDIR },
		{ "F011: dir is empty", report, "", argv, files, ENOENT },
		{ "F036: a descriptor that is not open", report, NULL, argv, bad, EBADF },
		{ "F037: descriptor -2", report, NULL, argv, minus, EBADF },
	};
	int busy;

	memset(long_path, 'x', 4999);
	long_path[4999] = '\0';
	memset(huge, 'x', (4 << 20) - 1);
	huge[(4 << 20) - 1] = '\0';
	close(open("plain", O_CREAT | O_WRONLY, 0644));
	busy = open("odd", O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
	if (write(busy, "nothing\n", 8) != 8)
		note("odd: %s", strerror(errno));
	close(busy);
	busy = open("script", O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
	if (write(busy, "#!/no/interpreter\n", 18) != 18 || symlink("loop", "loop") != 0)
		note("script: %s", strerror(errno));
	close(busy);
	busy = open("busy", O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
	for (int i = 3; i < LONG; i++)
		files[i] = bad[i] = minus[i] = -1;
	state();	/* libc takes memory for it, and keeps it */
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t mode = 0; mode < sizeof modes / sizeof *modes; mode++) {
			const ProcAttr attr = { .dir = cases[i].dir, .env = empty, .files = cases[i].files, .nfiles = modes[mode].nfiles,
				.sys = modes[mode].sys };

			if (modes[mode].sys == &with_pidfd && emulator_lacks(1, "clone with a pidfd"))
				continue;
			const State before = state();
			State after;
			int pid = 4711;
			const Errno err = ForkExecAttr(cases[i].path, cases[i].argv, &attr, &pid);

			after = state();
			ok(err == cases[i].want && pid == 4711 && pidfd == 4711 && same(&before, &after), "%s%s: error %d, nothing left behind",
				cases[i].name, modes[mode].name, cases[i].want);
			if (err != cases[i].want)
				note("error %d", err);
		}
	}
	close(busy);
	free(long_path);
	free(huge);
}

static void test_invalid(void)
{
	const IDMapping map = { 0, 0, 1 };
	const unsigned above = 64;
	const Credential crowd = { .ngroups = NGROUPS_MAX + 1 };
	const int files[] = { 0, 1, 2 };
	const SysProcAttr bad[] = {
		{ .setctty = true, .foreground = true }, { .setctty = true, .ctty = 3 }, { .setctty = true, .ctty = -1 },
		{ .cloneflags = CLONE_VM }, { .cloneflags = CLONE_THREAD }, { .cloneflags = CLONE_PARENT },
		{ .uid_mappings = &map, .nuid_mappings = 1 }, { .nambient_caps = 1 }, { .pgid = -1 },
		{ .nambient_caps = 1, .ambient_caps = &above }, { .credential = &crowd },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &bad[i] };
		int pid = 4711;

		ok(ForkExecAttr(report, NULL, &attr, &pid) == EINVAL && pid == 4711, "attributes that contradict each other: %zu", i);
	}
	{
		const ProcAttr attr = { .nfiles = 3 };

		is_num(ForkExecAttr(report, NULL, &attr, NULL), EINVAL, "files without a list");
	}
}

static void test_program(void)
{
	char text[8192];
	char *argv[] = { report, (char *)"exit", (char *)"7", NULL };
	char *env[] = { (char *)"A=b", (char *)"C=d", NULL };
	ProcAttr attr = { .env = env, .dir = "/" };
	int pid = 0, status;
	WaitStatus w;

	is_num(told(&attr, text, sizeof text), 0, "a program runs");
	ok(says(text, "ppid", getpid()) && says(text, "pgrp", getpgrp()) && says(text, "sid", getsid(0)), "it is a child of the same group and session");
	ok(strstr(text, "cwd /\n") && strstr(text, "env A=b\nenv C=d\n"), "its directory and environment");
	ok(!strstr(text, "mask "), "F054: the signal mask");
	ok(strstr(text, "fd 0\nfd 1\nfd 2\n"), "its descriptors");
	attr.env = NULL;
	attr.dir = NULL;
	is_num(told(&attr, text, sizeof text), 0, "without environment and directory");
	{
		char here[4096], line[4200];

		snprintf(line, sizeof line, "cwd %s\n", getcwd(here, sizeof here) ? here : "?");
		ok(!strstr(text, "env ") && strstr(text, line), "F010, F026: it has no environment, and the same directory");
	}
	is_num(ForkExec(report, argv, NULL, NULL, NULL, 0, &pid), 0, "F027: without descriptors");
	is_num(Wait4(pid, &w, 0, NULL, NULL), 0, "it is waited for");
	is_num(WaitStatusExitStatus(w), 7, "its status");
	is_num(ForkExec(report, NULL, NULL, NULL, NULL, 0, NULL), 0, "F025: without arguments, and nobody asks for the number");
	is_num(wait(&status) > 0, 1, "it ran");
	for (int code = 0; code < 256; code++) {
		char number[8];

		snprintf(number, sizeof number, "%d", code);
		argv[2] = number;
		if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0 || Wait4(pid, &w, 0, NULL, NULL) != 0 ||
			!WaitStatusExited(w) || WaitStatusExitStatus(w) != code) {
			ok(false, "F070: exit status %d", code);
			return;
		}
	}
	ok(true, "F070: all exit statuses");
}

/* Whether that user can start the program. */
static bool reaches(uid_t uid, const char *path)
{
	int status = -1;
	const pid_t pid = fork();

	if (pid == 0)
		_exit(setgroups(0, NULL) != 0 || setresgid(uid, uid, uid) != 0 || setresuid(uid, uid, uid) != 0 || access(path, X_OK) != 0);
	waitpid(pid, &status, 0);
	return status == 0;
}

/* A copy in this directory, for users who cannot walk to the program itself. */
static void copy_report(void)
{
	char copy[4096], bytes[65536];
	const int from = open(report, O_RDONLY | O_CLOEXEC);
	const int to = open("report", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0755);
	const ssize_t n = read(from, bytes, sizeof bytes);

	if (n <= 0 || n == sizeof bytes || write(to, bytes, (size_t)n) != n || fchmod(to, 0755) != 0 || chmod(".", 0755) != 0 || !getcwd(copy, sizeof copy - 8))
		die("copying report");
	close(from), close(to);
	strcat(copy, "/report");
	if (reaches(65534, copy))
		strcpy(report, copy);
	else
		unlink("report");
}

static void test_attributes(void)
{
	char text[8192];
	SysProcAttr sys = { .setsid = true };
	const ProcAttr attr = { .sys = &sys };
	Sigset_t mask;
	int dumpable = prctl(PR_GET_DUMPABLE);
	long pid;

	is_num(told(&attr, text, sizeof text), 0, "setsid");
	pid = strtol(text + 4, NULL, 10);
	ok(says(text, "sid", pid) && says(text, "pgrp", pid), "... leads session and group");
	sys = (SysProcAttr){ .setpgid = true };
	is_num(told(&attr, text, sizeof text), 0, "setpgid");
	pid = strtol(text + 4, NULL, 10);
	ok(says(text, "pgrp", pid) && says(text, "sid", getsid(0)), "... leads a group of the session");
	SigsetEmpty(&mask);
	SigsetAdd(&mask, SIGHUP);	/* has one number everywhere, and report may be of another machine than this */
	sys = (SysProcAttr){ .sigmask = &mask };
	is_num(told(&attr, text, sizeof text), 0, "sigmask");
	ok(says(text, "mask", SIGHUP), "... is the program's");
	{
		const int extra = dup2(2, 40);

		sys = (SysProcAttr){ 0 };
		is_num(told(&attr, text, sizeof text), 0, "another descriptor, not close-on-exec");
		ok(extra == 40 && says(text, "fd", 40), "F041: ... is inherited");
		sys = (SysProcAttr){ .close_others = true };
		is_num(told(&attr, text, sizeof text), 0, "close_others");
		ok(!says(text, "fd", 40) && says(text, "fd", 2), "... closes it in the child");
		ok(fcntl(40, F_GETFD) == 0, "... and not here");
		close(40);
	}
	{
		char *argv[] = { report, (char *)"sleep", NULL };
		int pidfd = 4711, child = 0;
		struct pollfd p;
		WaitStatus w = 0;

		sys = (SysProcAttr){ .pidfd = &pidfd };
		if (!emulator_lacks(7, "clone with a pidfd")) {
			is_num(ForkExecAttr(report, argv, &attr, &child), 0, "pidfd");
			p = (struct pollfd){ .fd = pidfd, .events = POLLIN };
			ok(poll(&p, 1, 0) == 0 && fcntl(pidfd, F_GETFD) == FD_CLOEXEC, "... says nothing while it runs, is close-on-exec");
			if (!ok(PidfdSendSignal(pidfd, SIGTERM, NULL, 0) == 0, "... takes a signal"))
				kill(child, SIGTERM);
			ok(poll(&p, 1, 5000) == 1, "... and is readable at the end");
			is_num(Wait4(child, &w, 0, NULL, NULL), 0, "the child");
			ok(WaitStatusSignaled(w) && WaitStatusSignal(w) == SIGTERM && WaitStatusExitStatus(w) == -1, "F071: ... died of it");
			close(pidfd);
			pidfd = 4711;
			ok(ForkExecAttr("none", argv, &attr, &child) == ENOENT && pidfd == 4711, "a failure writes no pidfd");
		}
		sys = (SysProcAttr){ .ptrace = true };
		if (!emulator_lacks(4, "ptrace")) {
			is_num(ForkExecAttr(report, argv, &attr, &child), 0, "ptrace");
			is_num(Wait4(child, &w, 0, NULL, NULL), 0, "the child");
			ok(WaitStatusStopped(w) && WaitStatusStopSignal(w) == SIGTRAP, "... stops at execve");
			ptrace(PTRACE_KILL, child, 0, 0);
			is_num(Wait4(child, &w, 0, NULL, NULL), 0, "... and ends");
		}
	}
	sys = (SysProcAttr){ .use_cgroup_fd = true, .cgroup_fd = 2 };
	if (!emulator_lacks(1, "clone3"))
		is_num(ForkExecAttr(report, NULL, &attr, NULL), EBADF, "a cgroup that is none");
	if (getuid() != 0) {
		skip(12, "credentials, chroot and namespaces are for root");
		return;
	}
	{
		const Gid_t groups[] = { 7, 8 };
		const Credential user = { .uid = 65534, .gid = 65533, .groups = groups, .ngroups = 2 };
		const IDMapping map = { 5, 0, 1 };

		sys = (SysProcAttr){ .credential = &user };
		if (reaches(65534, report)) {
			is_num(told(&attr, text, sizeof text), 0, "credential");
			ok(says(text, "uid", 65534) && says(text, "gid", 65533), "... user and group");
		} else
			skip(2, "user 65534 can reach no program of ours: neither the build nor $TMPDIR is for him to walk through");
		is_num(prctl(PR_GET_DUMPABLE), dumpable, "... and we stay dumpable");
		sys = (SysProcAttr){ .cloneflags = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWUTS,
			.uid_mappings = &map, .nuid_mappings = 1, .gid_mappings = &map, .ngid_mappings = 1 };
		if (!have_proc())
			skip(2, "no /proc, where maps of users are written");
		else if (!emulated() && !user_namespaces())
			skip(2, "no user namespaces here");
		else if (!emulator_lacks(2, "clone into namespaces")) {
			is_num(told(&attr, text, sizeof text), 0, "new namespaces with maps");
			ok(says(text, "pid", 1) && says(text, "ppid", 0) && says(text, "uid", 5) && says(text, "gid", 5), "... process 1, user 5");
		}
		sys = (SysProcAttr){ .unshareflags = CLONE_NEWUSER | CLONE_NEWNS, .uid_mappings = &map, .nuid_mappings = 1,
			.gid_mappings = &map, .ngid_mappings = 1 };
		if (!have_proc())
			skip(2, "no /proc, where maps of users are written");
		else if (!emulated() && !user_namespaces())
			skip(2, "no user namespaces here");
		else if (!emulator_lacks(2, "unshare of users")) {
			is_num(told(&attr, text, sizeof text), 0, "namespaces by unshare");
			ok(says(text, "uid", 5), "... user 5");
		}
		sys = (SysProcAttr){ .chroot = "/nonexistent" };
		is_num(ForkExecAttr(report, NULL, &attr, NULL), ENOENT, "chroot to nowhere");
		sys = (SysProcAttr){ .plain_fork = true, .cloneflags = CLONE_NEWUSER, .uid_mappings = (const IDMapping[]){ { 0, 0, 1 }, { 0, 0, 1 } }, .nuid_mappings = 2 };
		ok(ForkExecAttr(report, NULL, &attr, NULL) != 0, "a map that the kernel refuses");
	}
	/* The program that started it ends: so does the child. */
	{
		int ends[2];
		char byte;

		if (pipe2(ends, O_CLOEXEC) != 0)
			return;
		if (fork() == 0) {
			char *argv[] = { report, (char *)"sleep", NULL };
			const int files[] = { ends[1] };
			const SysProcAttr dying = { .pdeathsig = SIGKILL };
			const ProcAttr child = { .files = files, .nfiles = 1, .sys = &dying };

			_exit(ForkExecAttr(report, argv, &child, NULL) != 0);
		}
		close(ends[1]);
		wait(NULL);
		is_num(read(ends[0], &byte, 1), 0, "pdeathsig: the child ends with its parent");
		close(ends[0]);
	}
}

/* In a new root: with a relative directory, an absolute one, and none. */
static void test_root(void)
{
	static const struct { const char *dir, *cwd; Errno err; } cases[] = {
		{ NULL, "cwd /\n", 0 }, { "sub", "cwd /sub\n", 0 }, { "/sub", "cwd /sub\n", 0 }, { "../sub/..", "cwd /\n", 0 },
		{ "outside", NULL, ENOENT }, { "jail", NULL, ENOENT },
	};
	char program[4096], text[8192];
	const int in = open(report, O_RDONLY | O_CLOEXEC);
	int out;
	ssize_t n = -1;

	if (getuid() != 0) {
		skip(12, "another root is for root");
		return;
	}
	mkdir("jail", 0755);
	mkdir("jail/sub", 0755);
	mkdir("outside", 0755);
	out = open("jail/program", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0755);
	while ((n = read(in, text, sizeof text)) > 0 && write(out, text, (size_t)n) == n)
		;
	close(in);
	close(out);
	snprintf(program, sizeof program, "%s", report);
	strcpy(report, "/program");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int plain = 0; plain < 2; plain++) {
			const SysProcAttr sys = { .chroot = "jail", .plain_fork = plain };
			const ProcAttr attr = { .dir = cases[i].dir, .sys = &sys };
			const int status = told(&attr, text, sizeof text);
			char want[32];

			snprintf(want, sizeof want, "error %d", cases[i].err);
			ok(cases[i].err ? status == -1 && strcmp(text, want) == 0 : status == 0 && strstr(text, cases[i].cwd),
				"chroot and dir %s%s: %s", cases[i].dir ? cases[i].dir : "NULL", plain ? " (plain fork)" : "",
				cases[i].err ? "is not inside" : "the program is inside");
		}
	}
	strcpy(report, program);
	unlink("jail/program");
}

/* The fields of /proc/self/status of a program that cat shows. */
static bool status_has(const SysProcAttr *sys, const char *line)
{
	char *argv[] = { (char *)"cat", (char *)"/proc/self/status", NULL };
	char text[8192];
	int out[2], files[] = { 0, 0, 2 }, status;
	ProcAttr attr = { .files = files, .nfiles = 3, .sys = sys };
	ssize_t n, at = 0;
	int pid;

	if (pipe2(out, O_CLOEXEC) != 0)
		return false;
	files[1] = out[1];
	if (ForkExecAttr("/bin/cat", argv, &attr, &pid) != 0) {
		close(out[0]);
		close(out[1]);
		return false;
	}
	close(out[1]);
	while ((n = read(out[0], text + at, sizeof text - 1 - (size_t)at)) > 0)
		at += n;
	text[at] = '\0';
	close(out[0]);
	waitpid(pid, &status, 0);
	return status == 0 && strstr(text, line);
}

/* In a session of its own that has a terminal: 0, 1: foreground is wrong, 2: noctty is. */
static int with_terminal(const char *name)
{
	char *sleeper[] = { report, (char *)"sleep", NULL }, *open_tty[] = { (char *)"sh", (char *)"-c", (char *)": </dev/tty", NULL };
	const int fd = (setsid(), open(name, O_RDWR | O_CLOEXEC)), null = open("/dev/null", O_RDWR | O_CLOEXEC);
	const int files[] = { null, null, null }, terminal[] = { fd, null, null };
	SysProcAttr sys = { .foreground = true, .ctty = fd };
	ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };
	int pid, status, bad = 0;

	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	if (fd < 0 || tcgetpgrp(fd) != getpid() || ForkExecAttr(report, sleeper, &attr, &pid) != 0)
		return 4;
	bad |= tcgetpgrp(fd) != pid || getpgid(pid) != pid;
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	tcsetpgrp(fd, getpid());
	attr.files = terminal;
	for (int without = 0; without < 2; without++) {
		sys = (SysProcAttr){ .noctty = without };
		if (ForkExecAttr("/bin/sh", open_tty, &attr, &pid) != 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
			return bad | 8;
		bad |= (WEXITSTATUS(status) != 0) == without ? 0 : 2;
	}
	return bad;
}

static void test_terminal(void)
{
	char *argv[] = { report, NULL };
	SysProcAttr sys = { .setsid = true, .setctty = true, .ctty = 0 };
	char name[64], text[4096];
	int number, unlock = 0, status, pid;
	const int master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
	int slave, files[] = { 0, 1, 2 };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };
	ssize_t n;

	if (master < 0 || Ioctl(master, TIOCSPTLCK, (uintptr_t)&unlock, NULL) != 0 || Ioctl(master, TIOCGPTN, (uintptr_t)&number, NULL) != 0) {
		skip(10, "no pseudo-terminals here");
		return;
	}
	snprintf(name, sizeof name, "/dev/pts/%d", number);
	slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
	files[0] = files[1] = files[2] = slave;
	is_num(ForkExecAttr(report, argv, &attr, &pid), 0, "setctty");
	waitpid(pid, &status, 0);
	n = read(master, text, sizeof text - 1);
	text[n > 0 ? n : 0] = '\0';
	ok(status == 0 && strncmp(text, "pid ", 4) == 0, "... the program writes to its terminal");
	sys = (SysProcAttr){ .setctty = true, .ctty = 0 };
	ok(ForkExecAttr(report, argv, &attr, &pid) == EPERM, "setctty without leading a session");
	sys = (SysProcAttr){ .foreground = true, .ctty = slave };
	is_num(ForkExecAttr(report, argv, &attr, &pid), ENOTTY, "foreground of a terminal that is not ours");
	sys.ctty = open("/dev/null", O_RDWR | O_CLOEXEC);
	is_num(ForkExecAttr(report, argv, &attr, &pid), ENOTTY, "foreground of what is no terminal");
	files[1] = sys.ctty;
	sys = (SysProcAttr){ .setsid = true, .setctty = true, .ctty = 1 };
	is_num(ForkExecAttr(report, argv, &attr, &pid), ENOTTY, "setctty of what is no terminal");
	close(files[1]);
	sys = (SysProcAttr){ .foreground = true, .ctty = files[1] };
	files[1] = slave;
	is_num(ForkExecAttr(report, argv, &attr, &pid), EBADF, "foreground of what is not open");
	fflush(stdout);
	pid = fork();
	if (pid == 0)
		_exit(with_terminal(name));
	waitpid(pid, &status, 0);
	is_num(status & 0x100, 0, "foreground: the program's group is that of the terminal");
	is_num(status & 0x200, 0, "noctty: the program has no terminal");
	is_num(status & 0xfcff, 0, "... both in a session that has one");
	close(slave);
	close(master);
}

/* A program with two descriptors to be moved out of the way, when so many numbers are free. */
static Errno with_free(int room, bool plain)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	const struct rlimit limit = { 20, 20 };
	const int files[] = { 2, 0, 1 };
	const SysProcAttr sys = { .plain_fork = plain };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };
	int pid, status, before = 0, after = 0;
	Errno err;

	if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0)	/* finds out that memory is shared */
		return -1;
	waitpid(pid, &status, 0);
	setrlimit(RLIMIT_NOFILE, &limit);
	for (int fd = 3; fd < 20; fd++) {
		close(fd);
		if (fd < 20 - room && dup2(0, fd) != fd)
			return -1;
	}
	for (int fd = 0; fd < 20; fd++)
		before += fcntl(fd, F_GETFD) >= 0;
	err = ForkExecAttr(report, argv, &attr, &pid);
	if (err == 0 && (waitpid(pid, &status, 0) != pid || WEXITSTATUS(status) != 3))
		return -1;
	for (int fd = 0; fd < 20; fd++)
		after += fcntl(fd, F_GETFD) >= 0;
	return before == after && waitpid(-1, NULL, WNOHANG) == -1 ? err : -1;
}

/* The first programs that a process starts; no number is free. 0: all is as it is to be. */
static int first_with_full(bool plain)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	const struct rlimit limit = { 20, 20 };
	const int files[] = { 0, 1, 2 };
	const SysProcAttr sys = { .plain_fork = plain };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };
	const Errno want = plain || emulated() ? EMFILE : 0;

	setrlimit(RLIMIT_NOFILE, &limit);
	for (int fd = 3; fd < 20; fd++) {
		close(fd);
		if (dup2(0, fd) != fd)
			return 1;
	}
	for (int i = 0; i < 3; i++) {
		int pid = 4711, status = 0;
		const Errno err = ForkExecAttr(report, argv, &attr, &pid);

		if (err != want || (err && pid != 4711) || (!err && (waitpid(pid, &status, 0) != pid || status != 3 << 8)))
			return 10 + i;
		if (waitpid(-1, NULL, WNOHANG | __WALL) != -1 || errno != ECHILD)
			return 20 + i;
		for (int fd = 0; fd < 20; fd++)
			if (fcntl(fd, F_GETFD) < 0)
				return 30 + i;
	}
	return 0;
}

/* Before any other program is started: then it is not yet known that memory is shared. */
static void test_first(void)
{
	for (int plain = 0; plain < 2; plain++) {
		int status = -1;
		pid_t pid;

		fflush(stdout);
		pid = fork();
		if (pid == 0)
			_exit(first_with_full(plain));
		waitpid(pid, &status, 0);
		is_num(status, 0, "no descriptor is free: the first program and the next ones%s", plain ? " need two, EMFILE (plain fork)" :
			" need none, or, where memory is not shared, two");
	}
}

static void test_full(void)
{
	for (int plain = 0; plain < 2; plain++) {
		const int needed = plain || emulated() ? 4 : 2;	/* the status pipe's two, and two */

		for (int room = 0; room <= needed; room++) {
			int status;
			pid_t pid;

			fflush(stdout);
			pid = fork();
			if (pid == 0)
				_exit(with_free(room, plain != 0));
			waitpid(pid, &status, 0);
			is_num(status, (room < needed ? EMFILE : 0) << 8, "F001: %d of the %d numbers that are needed%s: %s", room, needed,
				plain ? " (plain fork)" : "", room < needed ? "EMFILE" : "success");
		}
	}
}

/* What needs another user: in a child, which can give up its rights. */
static int unprivileged(void)
{
	const struct rlimit processes = { 0, 0 };
	const Credential root = { .uid = 0 };
	const SysProcAttr change = { .credential = &root };
	const int files[] = { 0, 1, 2 };
	const ProcAttr shut = { .dir = "shut" }, credential = { .files = files, .nfiles = 3, .sys = &change };
	int bad = 0;

	if (setgid(65534) != 0 || setuid(65534) != 0)
		return 99;
	bad |= (ForkExecAttr(report, NULL, &shut, NULL) != EACCES) << 0;
	bad |= (ForkExecAttr(report, NULL, &credential, NULL) != EPERM) << 1;
	setrlimit(RLIMIT_NPROC, &processes);
	bad |= (ForkExec(report, NULL, NULL, NULL, files, 3, NULL) != EAGAIN) << 2;
	return bad;
}

static void test_rights(void)
{
	const struct rlimit memory = { 1 << 20, 1 << 20 };
	const unsigned caps[] = { CAP_KILL };
	const Credential nobody = { .uid = 65534, .gid = 65534 };
	SysProcAttr sys = { .ambient_caps = caps, .nambient_caps = 1, .credential = &nobody };
	int status;
	pid_t pid;

	if (getuid() != 0) {
		skip(4, "to give up rights one must have them");
		return;
	}
	mkdir("shut", 0);
	fflush(stdout);
	pid = fork();
	if (pid == 0)
		_exit(unprivileged());
	waitpid(pid, &status, 0);
	is_num(WEXITSTATUS(status) & 1, 0, "F009: a directory that must not be searched: EACCES");
	is_num(WEXITSTATUS(status) & 2, 0, "a credential without the right: EPERM");
	is_num(WEXITSTATUS(status) & 4, 0, "F005: no more processes: EAGAIN");
	if (!have_proc())
		skip(1, "no /proc, which tells capabilities");
	else
		ok(status_has(&sys, "CapAmb:\t0000000000000020\n"), "an ambient capability arrives, with another user");
	if (emulator_lacks(1, "RLIMIT_AS"))
		return;
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		int many[100] = { 0 };

		setrlimit(RLIMIT_AS, &memory);
		_exit(ForkExec(report, NULL, NULL, NULL, many, 100, NULL) != ENOMEM);
	}
	waitpid(pid, &status, 0);
	is_num(status, 0, "F006: no memory for a long list: ENOMEM");
}

static bool is_fatal(int sig)
{
	if (sig >= 61 && emulated())
		return false;	/* emulator.h: the last real-time signals */
	return sig != SIGCHLD && sig != SIGCONT && sig != SIGSTOP && sig != SIGTSTP && sig != SIGTTIN && sig != SIGTTOU &&
		sig != SIGURG && sig != SIGWINCH;
}

/* With an unlimited core; where the kernel makes none of a child of fork either, there is nothing to see. */
static void test_cores(void)
{
	static const int with_core[] = { SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU, SIGXFSZ, SIGSYS };
	char *argv[] = { report, (char *)"sleep", NULL };
	struct rlimit old, limit;
	int status = 0, bad = 0, cores = 0;
	char pattern[256] = "";
	FILE *f = fopen("/proc/sys/kernel/core_pattern", "re");
	pid_t pid;

	if (f && !fgets(pattern, sizeof pattern, f))
		pattern[0] = '\0';
	if (f)
		fclose(f);
	getrlimit(RLIMIT_CORE, &old);
	limit.rlim_cur = limit.rlim_max = getuid() == 0 ? RLIM_INFINITY : old.rlim_max;
	setrlimit(RLIMIT_CORE, &limit);
	mkdir("cores", 0755);
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		if (chdir("cores") == 0)
			kill(getpid(), SIGSEGV);
		_exit(1);
	}
	waitpid(pid, &status, 0);
	if (!WCOREDUMP(status)) {
		setrlimit(RLIMIT_CORE, &old);
		skip(1, "F072: the kernel dumps no cores here, core_pattern is %s", pattern);
		return;
	}
	for (int sig = 1; sig <= 64; sig++) {
		WaitStatus w = 0;
		bool want = false;

		if (!is_fatal(sig))
			continue;
		for (size_t i = 0; i < sizeof with_core / sizeof *with_core; i++)
			want |= with_core[i] == sig;
		if (ForkExec(report, argv, NULL, "cores", NULL, 0, &pid) != 0 || Kill(pid, sig) != 0 || Wait4(pid, &w, 0, NULL, NULL) != 0 ||
			!WaitStatusSignaled(w) || WaitStatusSignal(w) != sig || WaitStatusCoreDump(w) != want || WaitStatusExited(w)) {
			note("signal %d: status 0x%x", sig, w);
			bad++;
		}
		cores += WaitStatusCoreDump(w);
	}
	setrlimit(RLIMIT_CORE, &old);
	ok(bad == 0 && cores == 10, "F072: the core limit is unlimited: each fatal signal, %d of them with a core dump", cores);
}

static void test_stops(void)
{
	char *argv[] = { report, (char *)"sleep", NULL }, *bare[] = { NULL };
	struct rlimit none = { 0, 0 }, old;
	WaitStatus w = 0;
	int pid, status, bad = 0, seen = 0;

	is_num(ForkExec(report, bare, NULL, NULL, NULL, 0, &pid), 0, "F024: an empty list of arguments");
	waitpid(pid, &status, 0);
	getrlimit(RLIMIT_CORE, &old);
	none.rlim_max = old.rlim_max;
	setrlimit(RLIMIT_CORE, &none);
	for (int sig = 1; sig <= 64; sig++) {
		if (!is_fatal(sig))
			continue;
		if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0 || Kill(pid, sig) != 0 || Wait4(pid, &w, 0, NULL, NULL) != 0 ||
			!WaitStatusSignaled(w) || WaitStatusSignal(w) != sig || WaitStatusExited(w) || WaitStatusStopped(w) ||
			WaitStatusContinued(w) || WaitStatusCoreDump(w)) {
			note("signal %d: status 0x%x", sig, w);
			bad++;
		}
		seen++;
	}
	is_num(seen, emulated() ? 52 : 56, "the fatal signals");
	is_num(bad, 0, "F071, F072: each fatal signal, without a core dump");
	setrlimit(RLIMIT_CORE, &old);
	is_num(ForkExec(report, argv, NULL, NULL, NULL, 0, &pid), 0, "a program to stop");
	ok(Kill(pid, SIGSTOP) == 0 && Wait4(pid, &w, WUNTRACED, NULL, NULL) == 0 && w == ((uint32_t)SIGSTOP << 8 | 0x7f) && WaitStatusStopped(w) &&
		WaitStatusStopSignal(w) == SIGSTOP && !WaitStatusExited(w) && !WaitStatusSignaled(w), "F073: stopped");
	ok(Kill(pid, SIGCONT) == 0 && Wait4(pid, &w, WCONTINUED, NULL, NULL) == 0 && w == 0xffff && WaitStatusContinued(w) &&
		!WaitStatusStopped(w) && !WaitStatusExited(w) && !WaitStatusSignaled(w), "F074: continued");
	ok(Kill(pid, SIGKILL) == 0 && Wait4(pid, &w, 0, NULL, NULL) == 0, "and ended");
}

/* What a handler and its process, or two processes, count. */
typedef struct Storm {
	volatile pid_t stray;	/* a process that is not the parent, and in which a handler ran */
	volatile int sent;	/* signals, which queue: none may be lost */
	volatile bool stop;
} Storm;
static Storm *storm;	/* shared with all children */
static volatile sig_atomic_t handled, received;
static pid_t parent;

static void handler(int sig)
{
	if (sig == SIGRTMIN)
		received++;
	else
		handled++;
	if (getpid() != parent)
		storm->stray = getpid();
}

/* Sends signals until it is told to stop: to us, and some to the whole group, so also to children. */
static pid_t start_sender(void)
{
	const struct timespec nap = { 0, 30000 };
	const union sigval value = { .sival_int = 0 };
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid != 0)
		return pid;
	signal(SIGURG, SIG_IGN);
	while (!storm->stop) {
		storm->sent += sigqueue(parent, SIGRTMIN, value) == 0;
		kill(-getpgrp(), SIGURG);	/* which a program without a handler does not notice */
		nanosleep(&nap, NULL);
	}
	_exit(0);
}

static void test_signals(void)
{
	const int spawns = getenv("LIBSYSCALL_TEST_ALL") ? 10000 : 300;
	struct sigaction action = { .sa_handler = handler, .sa_flags = SA_RESTART };
	struct itimerval often = { { 0, 97 }, { 0, 97 } }, off = { { 0, 0 }, { 0, 0 } };
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	int bad = 0, status;
	pid_t sender;

	parent = getpid();
	setpgid(0, 0);
	memset(storm, 0, sizeof *storm);
	sigaction(SIGALRM, &action, NULL);
	sigaction(SIGCHLD, &action, NULL);
	sigaction(SIGRTMIN, &action, NULL);
	sigaction(SIGURG, &action, NULL);
	received = handled = 0;
	sender = start_sender();
	setitimer(ITIMER_REAL, &often, NULL);
	for (int i = 0; i < spawns; i++) {
		const SysProcAttr plain = { .plain_fork = i % 8 == 7 };
		const ProcAttr attr = { .sys = &plain };
		WaitStatus w = 0;
		int pid;
		Errno err = ForkExecAttr(report, argv, &attr, &pid);

		if (err == 0)
			do
				err = Wait4(pid, &w, 0, NULL, NULL);
			while (err == EINTR);
		bad += err != 0 || WaitStatusExitStatus(w) != 3;
	}
	setitimer(ITIMER_REAL, &off, NULL);	/* its handler stays: valgrind delivers the last ones later */
	storm->stop = true;
	while (waitpid(sender, &status, 0) < 0 && errno == EINTR)
		;
	for (int i = 0; i < 500 && received < storm->sent; i++)
		usleep(10000);
	signal(SIGCHLD, SIG_DFL);
	signal(SIGURG, SIG_DFL);
	is_num(bad, 0, "F053, T25: %d programs start and end in a storm of signals", spawns);
	is_num(storm->stray, 0, "F053, T25: no handler ran in a child");
	note("%d signals queued, and %d others", storm->sent, (int)handled);
	ok(storm->sent > 0, "... some were queued");
	is_num(received, storm->sent, "... and none is lost here");
	ok(handled >= spawns / 2, "... there was a storm");
}

/* Runs tests in a group of processes of their own, that ends after so many seconds; what they return, -1: they hang. */
static int within(int seconds, int (*tests)(void))
{
	int status = -1;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		setpgid(0, 0);
		_exit(tests());
	}
	setpgid(pid, pid);
	for (int i = 0; i < seconds * 100; i++) {
		if (waitpid(pid, &status, WNOHANG) == pid) {
			kill(-pid, SIGKILL);
			return WIFEXITED(status) ? WEXITSTATUS(status) : -2;
		}
		usleep(10000);
	}
	kill(-pid, SIGKILL);
	waitpid(pid, &status, 0);
	return -1;
}

static void nothing(int sig)
{
	(void)sig;
}

/* A process of the same group that sends the group signals until it is told to stop; some say that the group is to go on. */
static pid_t flood(int sig, int go_on)
{
	const pid_t pid = fork();

	if (pid != 0)
		return pid;
	for (int s = 1; s < SIGRTMAX; s++)
		signal(s, SIG_IGN);
	for (int i = 0; !storm->stop; i++) {
		kill(0, sig);
		if (go_on && i % 16 == 15)
			kill(0, SIGCONT);
	}
	_exit(0);
}

/* Whether the stopped process is the program already, not its child yet; without /proc nothing tells. */
static bool is_program(pid_t pid)
{
	struct stat program, running;
	char name[64];

	snprintf(name, sizeof name, "/proc/%d/exe", pid);
	if (stat("/proc/self/exe", &running) < 0)
		return true;
	return stat(report, &program) == 0 && stat(name, &running) == 0 && running.st_dev == program.st_dev &&
		running.st_ino == program.st_ino;
}

static int traced_signal;	/* what the group gets; SIGTRAP: which the program ignores, and a tracer sees all the same */
static bool traced_blocks;	/* ... or blocks */

static int traced(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	Sigset_t mask;
	const SysProcAttr sys = { .ptrace = true, .sigmask = traced_blocks ? &mask : NULL };
	const ProcAttr attr = { .sys = &sys };
	int bad = 0;

	SigsetEmpty(&mask);
	SigsetAdd(&mask, traced_signal);
	signal(traced_signal, SIG_IGN);
	storm->stop = false;
	flood(traced_signal, 0);
	for (int i = 0; i < 300; i++) {
		int pid = -1, status = 0;
		Errno err = ForkExecAttr(report, argv, &attr, &pid);

		if (err)
			return 10;
		/* SIGTRAP that is blocked is kept from a tracer, too, from the one of execve as well. */
		if (!(traced_blocks && traced_signal == SIGTRAP)) {
			if (waitpid(pid, &status, 0) != pid || status != (SIGTRAP << 8 | 0x7f) || !is_program(pid))
				bad = 1;
			if (ptrace(PTRACE_DETACH, pid, 0, 0) != 0)
				bad = 2;
		}
		while (waitpid(pid, &status, 0) == pid && !WIFEXITED(status) && !WIFSIGNALED(status))
			ptrace(PTRACE_DETACH, pid, 0, 0);
		if (status != 3 << 8)
			bad = 3;
		if (bad)
			return bad;
	}
	storm->stop = true;
	wait(NULL);
	return 0;
}

static int traced_and_killed(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	const SysProcAttr sys = { .ptrace = true };
	const ProcAttr attr = { .sys = &sys };
	int dead = 0;

	signal(SIGTERM, nothing);
	storm->stop = false;
	flood(SIGTERM, 0);
	for (int i = 0; i < 300; i++) {
		int pid = 4711, status = 0;
		const Errno err = ForkExecAttr(report, argv, &attr, &pid);

		dead += err == ECANCELED;
		if (err == ECANCELED && pid == 4711)
			continue;
		if (err || waitpid(pid, &status, 0) != pid || status != (SIGTRAP << 8 | 0x7f) || !is_program(pid))
			return 2;
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
	}
	storm->stop = true;
	wait(NULL);
	return dead > 0 ? 0 : 3;
}

static int killed(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	int dead = 0;

	signal(SIGTERM, nothing);
	storm->stop = false;
	flood(SIGTERM, 0);
	for (int i = 0; i < 300; i++) {
		const SysProcAttr plain = { .plain_fork = i % 4 == 3 };
		const ProcAttr attr = { .sys = &plain };
		int pid = 4711, status = 0;
		const Errno err = ForkExecAttr(report, argv, &attr, &pid);

		dead += err == ECANCELED;
		if (err == ECANCELED && pid == 4711)
			continue;
		/* The program was killed, or was not. */
		if (err || waitpid(pid, &status, 0) != pid || (status != SIGTERM && status != 3 << 8))
			return 2;
	}
	storm->stop = true;
	if (wait(NULL) < 0 || waitpid(-1, NULL, WNOHANG | __WALL) != -1)
		return 4;
	return dead > 0 ? 0 : 3;
}

static int stopped(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };

	signal(SIGTSTP, nothing);
	storm->stop = false;
	flood(SIGTSTP, 1);
	for (int i = 0; i < 100; i++) {
		const SysProcAttr plain = { .plain_fork = i % 4 == 3 };
		const ProcAttr attr = { .sys = &plain };
		int pid = 4711, status = 0;

		if (ForkExecAttr(report, argv, &attr, &pid) != 0 || waitpid(pid, &status, 0) != pid || status != 3 << 8)
			return 2;
	}
	storm->stop = true;
	wait(NULL);
	return 0;
}

/* Signals that come to the child between its last step and execve. */
static void test_between(void)
{
	static const int signals[] = { SIGWINCH, SIGCONT, SIGTSTP, SIGTRAP };

	is_num(within(60, killed), 0, "a signal that ends children before execve: ECANCELED, and nothing is left");
	is_num(within(60, stopped), 0, "one that stops them: SIGCONT is the way out");
	if (emulator_lacks(6, "ptrace"))
		return;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		traced_signal = signals[i];
		is_num(within(60, traced), 0, "traced children go on to execve, whatever signal comes: %s", Signame(signals[i]));
	}
	traced_blocks = true;
	is_num(within(60, traced), 0, "... and when the program blocks SIGTRAP");
	is_num(within(60, traced_and_killed), 0, "... and who is killed is no program: ECANCELED");
}

/* Of a process that makes children in another process namespace nobody there sees anything. */
static int foreign(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	const SysProcAttr sys = { .pdeathsig = SIGKILL };
	const ProcAttr attr = { .sys = &sys };
	int pid, status;

	if (!in_namespaces(CLONE_NEWPID))
		return 99;
	return ForkExecAttr(report, argv, &attr, &pid) == 0 && waitpid(pid, &status, 0) == pid && status == 3 << 8 ? 0 : 1;
}

static void test_foreign(void)
{
	int result;

	if (emulator_lacks(1, "unshare of users"))
		return;
	result = within(20, foreign);
	if (result == 99)
		skip(1, "no process namespaces here");
	else
		is_num(result, 0, "pdeathsig in a process namespace from which the parent is not seen");
}

static void test_signals_without_clone3(void)
{
	if (!refuse(SYS_clone3, ENOSYS))
		skip(5, "seccomp filters are not to be had here");
	else
		test_signals();
}

static void test_exec(void)
{
	char *argv[] = { report, (char *)"exit", (char *)"9", NULL };
	int pid = -1, status;
	Errno err;

	is_num(Exec("/nonexistent", argv, empty), ENOENT, "F059: Exec of what is missing");
	err = Fork(&pid);
	if (err == 0 && pid == 0)
		Exit(Exec(report, argv, NULL));
	is_num(err, 0, "Fork");
	waitpid(pid, &status, 0);
	is_num(WEXITSTATUS(status), 9, "F060, F061: Exec in the child");
}

static void test_many(void)
{
	enum { Count = 10000 };
	char **argv = calloc(Count + 1, sizeof *argv);
	int *files = calloc(4000, sizeof *files);
	struct rlimit limit, old;
	WaitStatus w = 1;
	int pid;

	for (int i = 0; i < Count; i++)
		argv[i] = (char *)"argument";
	getrlimit(RLIMIT_NOFILE, &old);
	limit = old;
	limit.rlim_cur = limit.rlim_max < 5000 ? limit.rlim_max : 5000;
	setrlimit(RLIMIT_NOFILE, &limit);
	for (int i = 0; i < 4000; i++)
		files[i] = i == 1 ? open("/dev/null", O_WRONLY | O_CLOEXEC) : 0;
	if (limit.rlim_cur < 5000)
		skip(1, "the limit of descriptors is too low");
	else
		ok(ForkExec(report, argv, argv, NULL, files, 4000, &pid) == 0 && Wait4(pid, &w, 0, NULL, NULL) == 0 && w == 0,
			"10000 arguments, 10000 of environment, 4000 descriptors");
	close(files[1]);
	setrlimit(RLIMIT_NOFILE, &old);
	free(argv);
	free(files);
}

int main(int argc, char **argv)
{
	static const Sigaction_t usual;

	(void)argc, (void)argv;
	find_helper(report, sizeof report, "report");
	scratch();
	if (geteuid() == 0 && !reaches(65534, report))
		copy_report();
	/*
	 * Whatever the shell has ignored: what a signal does is to be seen. Children of make, which uses glibc's posix_spawn,
	 * ignore 32 and 33, too, and signal(3) refuses these.
	 */
	for (int sig = 1; sig <= SIGRTMAX; sig++)
		if (RtSigaction(sig, &usual, NULL) != 0)
			continue;	/* SIGKILL, SIGSTOP */
	storm = mmap(NULL, sizeof *storm, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (storm == MAP_FAILED)
		die("mmap");
	test_first();
	test_errors();
	test_invalid();
	test_program();
	test_attributes();
	test_terminal();
	test_rights();
	test_stops();
	test_cores();
	test_root();
	test_full();
	test_between();
	test_foreign();
	test_signals();
	in_child(test_signals_without_clone3);
	test_exec();
	test_many();
	return done_testing();
}
