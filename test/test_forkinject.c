/*
 * ForkExec when a system call fails in a real child or in its parent: each call that a step
 * makes is refused by a filter (seccomp) with an error of its own, which has to come back.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	LIBSYSCALL_TEST_ALL=1	with each of the kernel's errors
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#include "helper.h"
#include "scratch.h"
#include "refuse.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

enum { LAST_ERROR = 133 };	/* EHWPOISON */

/* What the library calls on 32-bit ports. */
#ifdef SYS_setuid32
# define ID_CALL(name) name ## 32
# define SYS_MAP SYS_mmap2
#else
# define ID_CALL(name) name
# define SYS_MAP SYS_mmap
#endif

static char report[4096], seefds[4096];	/* test/helpers */
static const IDMapping map = { 0, 0, 1 };
static const unsigned caps[] = { CAP_KILL };
static const Credential credential = { .uid = 0, .gid = 0 };

static int descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 256; fd++)
		n += Fcntl(fd, F_GETFD, 0, NULL) != EBADF;
	return n;
}

/* 0: the error came back and nothing was left behind. The kernel lacks one call, unless that is 0. */
static int injected(long missing, long call, int err, int want, const SysProcAttr *sys, const int *files, size_t nfiles)
{
	char *argv[] = { report, (char *)"exit", (char *)"0", NULL };
	const ProcAttr attr = { .dir = "/", .files = files, .nfiles = nfiles, .sys = sys };
	int pid = 4711, status, before;
	Errno got;

	if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0 || waitpid(pid, &status, 0) != pid)
		return 90;	/* also finds out that memory is shared, without a filter */
	pid = 4711;
	before = descriptors();
	if ((missing && !refuse(missing, ENOSYS)) || !refuse(call, err))
		return 91;
	got = ForkExecAttr(report, argv, &attr, &pid);
	if (got != want) {
		note("call %ld: error %d, want %d", call, got, want);
		return 92;
	}
	if (got == 0 && (waitpid(pid, &status, 0) != pid || status != 0))
		return 93;
	if (got != 0 && pid != 4711)
		return 94;
	if (call != SYS_fcntl && descriptors() != before)
		return 95;
	return waitpid(-1, NULL, WNOHANG) == -1 ? 0 : 96;
}

/* The wait status of a process in which that is done. */
static int in_process(long missing, long call, int err, int want, const SysProcAttr *sys, const int *files, size_t nfiles)
{
	int status = -1;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		alarm(600);
		_exit(injected(missing, call, err, want, sys, files, nfiles));
	}
	waitpid(pid, &status, 0);
	return status;
}

/* Whether another way is gone when the call fails so, or the same once more. */
static bool has_substitute(long call, int err)
{
	if (call == SYS_read && err == ECANCELED)
		return true;	/* as of a child that has said nothing: waiting tells the rest */
	if (call == SYS_read || call == SYS_write)
		return err == EINTR;
	if (call == SYS_rt_sigaction)
		return err == EINVAL;	/* as of emulators, which keep some signals from us */
	return (call == SYS_clone3 || call == SYS_close_range) && (err == ENOSYS || err == EPERM || err == EINVAL);
}

/* close_others of a descriptor above the limit, which has been lowered since, with calls refused. */
static int others_above_limit(const int *calls, int err, const SysProcAttr *sys)
{
	char *argv[] = { seefds, (char *)"000", NULL };
	const struct rlimit limit = { 20, 20 };
	const int null = open("/dev/null", O_RDWR | O_CLOEXEC), files[] = { null, null, null };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = sys };
	int pid, status;

	if (dup2(null, 50) != 50 || dup2(null, 19) != 19 || setrlimit(RLIMIT_NOFILE, &limit) != 0)
		return 90;
	for (int i = 0; calls[i]; i++)
		if (!refuse(calls[i], err))
			return 91;
	if (ForkExecAttr(seefds, argv, &attr, &pid) != 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return 92;
	return WEXITSTATUS(status);	/* 1 + the first descriptor that should not be there */
}

static void test_others(void)
{
	static const int none[] = { 0 }, range[] = { SYS_close_range, 0 }, listing[] = { SYS_close_range, SYS_getdents64, 0 };
	const struct {
		const char *name;
		const int *calls;
		int err, want;
	} ways[] = {
		{ "with close_range", none, 0, 0 }, { "with /proc, close_range is not implemented", range, ENOSYS, 0 },
		{ "with /proc, close_range is not permitted", range, EPERM, 0 }, { "with neither, only that below the limit", listing, ENOSYS, 1 + 50 },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		for (int mode = 0; mode < 2; mode++) {
			const SysProcAttr sys = { .close_others = true, .plain_fork = mode == 1 };
			int status = -1;
			pid_t pid;

			if (ways[i].calls == range && access("/proc/self/fd", F_OK) != 0) {
				skip(1, "no /proc, which is what close_others turns to");
				continue;
			}
			fflush(stdout);
			pid = fork();
			if (pid == 0)
				_exit(others_above_limit(ways[i].calls, ways[i].err, &sys));
			waitpid(pid, &status, 0);
			if (WIFEXITED(status) && WEXITSTATUS(status) == 91)
				skip(1, "seccomp filters are not to be had here");
			else
				is_num(status, ways[i].want << 8, "close_others above the limit, %s%s", ways[i].name, mode ? " (plain fork)" : "");
		}
	}
}

/* What a child says that ends at a call: its error; 1000: it has become a program that ended so; 2000: something is wrong. */
static int ended(long call, int silent, const SysProcAttr *sys)
{
	char *argv[] = { report, (char *)"exit", (char *)"0", NULL };
	const int files[] = { 1, 0, 2 };
	const ProcAttr attr = { .dir = "/", .files = files, .nfiles = 3, .sys = sys };
	int pid = 4711, status, before;
	Errno err;

	if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0 || waitpid(pid, &status, 0) != pid)
		return 2000;
	pid = 4711;
	before = descriptors();
	if ((silent && !refuse_silent_clones(silent)) || !end_at(call))
		return 3000;
	err = ForkExecAttr(report, argv, &attr, &pid);
	if (err && (pid != 4711 || descriptors() != before || waitpid(-1, NULL, WNOHANG | __WALL) != -1))
		return 2000;
	if (err)
		return err;
	return waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS ? 1000 : 2000;
}

static void test_deaths(void)
{
	const SysProcAttr shared = { .setsid = true, .close_others = true, .pdeathsig = SIGKILL },
		plain = { .plain_fork = true, .setsid = true, .close_others = true, .pdeathsig = SIGKILL },
		traced = { .ptrace = true, .setsid = true, .close_others = true, .pdeathsig = SIGKILL };
	const struct { const char *name; long call; } calls[] = {
		{ "setsid", SYS_setsid }, { "chdir", SYS_chdir }, { "prctl", SYS_prctl }, { "dup3", SYS_dup3 }, { "close_range", SYS_close_range },
		{ "execve", SYS_execve },
	};
	const struct { const char *name; const SysProcAttr *sys; } ways[] = { { "", &shared }, { " (plain fork)", &plain }, { " (ptrace)", &traced } };
	const struct { const char *name; int err; } kinds[] = { { "", 0 }, { ", clone wants SIGCHLD", EINVAL } };
	int *const result = mmap(NULL, sizeof *result, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		for (size_t w = 0; w < 3; w++) {
			for (size_t kind = 0; kind < 2; kind++) {
				/* Of an ordinary child it is only known that execve was next. */
				const int want = calls[i].call == SYS_execve && kind == 1 && ways[w].sys != &traced ? 1000 : ECANCELED;
				pid_t pid;

				fflush(stdout);
				*result = -1;
				pid = fork();
				if (pid == 0) {
					const struct rlimit none = { 0, 0 };

					setrlimit(RLIMIT_CORE, &none);
					alarm(20);
					*result = ended(calls[i].call, kinds[kind].err, ways[w].sys);
					_exit(0);
				}
				waitpid(pid, NULL, 0);
				if (*result == 3000)
					skip(1, "seccomp filters are not to be had here");
				else
					is_num(*result, want, "a child that a filter ends at %s%s%s: %s", calls[i].name, ways[w].name, kinds[kind].name,
						want == 1000 ? "the caller waits for it" : "ECANCELED");
			}
		}
	}
	munmap(result, sizeof *result);
}

/* Where clone wants SIGCHLD, and no signal may be sent: programs start, and errors are told. */
static int alone(int err, bool plain)
{
	char *argv[] = { report, (char *)"exit", (char *)"5", NULL };
	const SysProcAttr sys = { .plain_fork = plain };
	const ProcAttr attr = { .sys = &sys };
	int pid = 4711, status;

	if (!end_at(SYS_kill) || !end_at(SYS_tgkill) || (err && !refuse_silent_clones(err)))
		return 91;
	for (int i = 0; i < 3; i++) {
		if (ForkExecAttr("/nonexistent", argv, &attr, &pid) != ENOENT || pid != 4711 || waitpid(-1, NULL, WNOHANG | __WALL) != -1)
			return 92;
		if (ForkExecAttr(report, argv, &attr, &pid) != 0 || waitpid(pid, &status, 0) != pid || status != 5 << 8)
			return 93;
		pid = 4711;
	}
	return 0;
}

static void test_lone(void)
{
	static const int errors[] = { 0, EINVAL, EPERM };

	for (int i = 0; i < 3; i++) {
		for (int plain = 0; plain < 2; plain++) {
			int status = -1;
			pid_t pid;

			fflush(stdout);
			pid = fork();
			if (pid == 0)
				_exit(alone(errors[i], plain));
			waitpid(pid, &status, 0);
			if (WIFEXITED(status) && WEXITSTATUS(status) == 91)
				skip(1, "seccomp filters are not to be had here");
			else
				is_num(status, 0, "failures send no signal, clone %s%s", i == 0 ? "as it is" : i == 1 ? "wants SIGCHLD, EINVAL" : "wants SIGCHLD, EPERM",
					plain ? " (plain fork)" : "");
		}
	}
}

int main(void)
{
	static const int files[] = { 1, 0, 2 }, straight[] = { 0, 1, 2 };
	int many[40];
	const SysProcAttr none = { 0 }, session = { .setsid = true }, group = { .setpgid = true }, others = { .close_others = true },
		traced = { .ptrace = true }, death = { .pdeathsig = SIGKILL }, root = { .chroot = "/" }, user = { .credential = &credential },
		unshared = { .unshareflags = CLONE_NEWUTS }, mounts = { .unshareflags = CLONE_NEWNS },
		ambient = { .ambient_caps = caps, .nambient_caps = 1 }, noctty = { .noctty = true },
		mapped = { .cloneflags = CLONE_NEWUSER, .uid_mappings = &map, .nuid_mappings = 1 }, plain = { .plain_fork = true },
		front = { .foreground = true, .ctty = 0 }, terminal = { .setsid = true, .setctty = true, .ctty = 0 },
		jailed = { .chroot = "/", .close_others = true }, grouped = { .use_cgroup_fd = true, .cgroup_fd = 0 },
		stack = { .own_stack = true };
	const struct {
		const char *name;
		long call;
		const SysProcAttr *sys;
		int err, want;
		bool root;
		long missing;
	} steps[] = {
		{ "mmap for a long list", SYS_MAP, &none, 77, 77, false, 0 },
		{ "rt_sigprocmask", SYS_rt_sigprocmask, &none, 77, 77, false, 0 }, { "pipe2", SYS_pipe2, &plain, 77, 77, false, 0 },
		{ "clone3, which has a substitute", SYS_clone3, &none, ENOSYS, 0, false, 0 }, { "clone3, in a container", SYS_clone3, &none, EPERM, 0, false, 0 },
		{ "clone3", SYS_clone3, &none, 77, 77, false, 0 }, { "setsid", SYS_setsid, &session, 77, 77, false, 0 },
		{ "setpgid", SYS_setpgid, &group, 77, 77, false, 0 }, { "chdir", SYS_chdir, &none, 77, 77, false, 0 },
		{ "fcntl", SYS_fcntl, &none, 77, 77, false, 0 }, { "dup3", SYS_dup3, &none, 77, 77, false, 0 }, { "execve", SYS_execve, &none, 77, 77, false, 0 },
		{ "execve", SYS_execve, &none, 4095, 4095, false, 0 }, { "execve", SYS_execve, &plain, 1, 1, false, 0 },
		{ "close_range", SYS_close_range, &others, 77, 77, false, 0 }, { "close_range, which has a substitute", SYS_close_range, &others, ENOSYS, 0, false, 0 },
		{ "ptrace", SYS_ptrace, &traced, 77, 77, false, 0 }, { "prctl of pdeathsig", SYS_prctl, &death, 77, 77, false, 0 },
		{ "chroot", SYS_chroot, &root, 77, 77, true, 0 }, { "setgroups", ID_CALL(SYS_setgroups), &user, 77, 77, true, 0 },
		{ "setgid", ID_CALL(SYS_setgid), &user, 77, 77, true, 0 }, { "setuid", ID_CALL(SYS_setuid), &user, 77, 77, true, 0 },
		{ "unshare", SYS_unshare, &unshared, 77, 77, true, 0 }, { "mount", SYS_mount, &mounts, 77, 77, true, 0 },
		{ "prctl of keepcaps", SYS_prctl, &ambient, 77, 77, true, 0 }, { "capget", SYS_capget, &ambient, 77, 77, true, 0 },
		{ "capset", SYS_capset, &ambient, 77, 77, true, 0 }, { "ioctl of noctty", SYS_ioctl, &noctty, 77, 77, false, 0 },
		{ "openat of the maps", SYS_openat, &mapped, 77, 77, true, 0 },
		{ "write of the maps", SYS_write, &mapped, 77, 77, true, 0 }, { "read of their pipe", SYS_read, &mapped, 77, 77, true, 0 },
		{ "read of the status pipe", SYS_read, &plain, 77, 77, false, 0 }, { "ioctl of foreground", SYS_ioctl, &front, 77, 77, false, 0 },
		{ "ioctl of setctty", SYS_ioctl, &terminal, 77, 77, false, 0 },
		{ "clone", SYS_clone, &none, 77, 77, false, SYS_clone3 }, { "rt_sigaction", SYS_rt_sigaction, &none, 77, 77, false, SYS_clone3 },
		{ "openat of /proc/self/fd", SYS_openat, &others, EMFILE, EMFILE, false, SYS_close_range },
		{ "openat of /proc/self/fd, which has a substitute", SYS_openat, &others, 1, 0, false, SYS_close_range },
		{ "getdents64, which has a substitute", SYS_getdents64, &others, 1, 0, false, SYS_close_range },
		{ "fcntl of what is open", SYS_fcntl, &others, 77, 77, false, SYS_close_range },
		{ "rt_sigaction, which is for 32-bit kernels", SYS_rt_sigaction, &none, 78, sizeof(long) == 4 ? 78 : 0, false, 0 },
		{ "clone3 for a cgroup, which has no substitute", SYS_clone3, &grouped, ENOSYS, ENOSYS, false, 0 },
		{ "the same in a container", SYS_clone3, &grouped, EPERM, EPERM, false, 0 },
		{ "the same of unknown flags", SYS_clone3, &grouped, EINVAL, EINVAL, false, 0 },
		{ "mmap of a stack", SYS_MAP, &stack, 77, 77, false, 0 }, { "mprotect of a stack", SYS_mprotect, &stack, 77, 77, false, 0 },
		{ "kill of a traced child", SYS_kill, &traced, 77, 77, false, 0 },
		{ "prlimit64", SYS_prlimit64, &jailed, 77, 77, true, SYS_close_range },
	};
	const bool all = getenv("LIBSYSCALL_TEST_ALL");

	emulator_lacks_all("seccomp");
	find_helper(report, sizeof report, "report");
	find_helper(seefds, sizeof seefds, "seefds");
	for (int i = 0; i < 40; i++)
		many[i] = i % 3;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		const int *const list = steps[i].call == SYS_MAP ? many : steps[i].call == SYS_fcntl ? straight : files;

		for (int mode = 0; mode < 2; mode++) {
			const int last = all && steps[i].err == 77 ? LAST_ERROR : 0;
			SysProcAttr sys = *steps[i].sys;
			int status, bad = 0;

			if (steps[i].sys == &mapped && steps[i].call != SYS_openat && access("/proc/self/uid_map", F_OK) != 0) {
				skip(1, "%s: no /proc, where they are", steps[i].name);
				continue;
			}
			if (steps[i].sys == &mapped && !user_namespaces()) {
				skip(1, "%s: no user namespaces here", steps[i].name);
				continue;
			}
			if (steps[i].root && getuid() != 0) {
				skip(1, "%s: only root gets so far", steps[i].name);
				continue;
			}
			sys.plain_fork |= mode == 1;
			status = in_process(steps[i].missing, steps[i].call, steps[i].err, steps[i].want, &sys, list, list == many ? 40 : 3);
			if (WIFEXITED(status) && WEXITSTATUS(status) == 91)
				skip(1, "seccomp filters are not to be had here");
			else
				is_num(status, 0, "%s fails with %d%s", steps[i].name, steps[i].err, mode ? " (plain fork)" : "");
			for (int err = 1; err <= last; err++)
				if (!has_substitute(steps[i].call, err))
					bad += in_process(steps[i].missing, steps[i].call, err, err, &sys, list, list == many ? 40 : 3) != 0;
			if (last > 0)
				is_num(bad, 0, "... and with each other error%s", mode ? " (plain fork)" : "");
		}
	}
	test_others();
	test_deaths();
	test_lone();
	return done_testing();
}
