/*
 * ForkExec when a system call fails in a real child or in its parent: each call that a step
 * makes is refused by a filter (seccomp) with an error of its own, which has to come back.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

static char report[4096];
static const IDMapping map = { 0, 0, 1 };
static const unsigned caps[] = { CAP_KILL };
static const Credential credential = { .uid = 0, .gid = 0 };

/* From here on this process and its children get error err from the call. */
static bool refuse(long call, int err)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)err),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { sizeof code / sizeof *code, code };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static int descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 256; fd++)
		n += Fcntl(fd, F_GETFD, 0, NULL) != EBADF;
	return n;
}

/* 0: the error came back and nothing was left behind. */
static int injected(long call, int err, int want, const SysProcAttr *sys, const int *files, size_t nfiles)
{
	char *argv[] = { report, (char *)"exit", (char *)"0", NULL };
	const ProcAttr attr = { .dir = "/", .files = files, .nfiles = nfiles, .sys = sys };
	int pid = 4711, status, before;
	Errno got;

	if (ForkExec(report, argv, NULL, NULL, NULL, 0, &pid) != 0 || waitpid(pid, &status, 0) != pid)
		return 90;	/* also finds out that memory is shared, without a filter */
	pid = 4711;
	before = descriptors();
	if (!refuse(call, err))
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

int main(void)
{
	static const int files[] = { 1, 0, 2 }, straight[] = { 0, 1, 2 };
	const SysProcAttr none = { 0 }, session = { .setsid = true }, group = { .setpgid = true }, others = { .close_others = true },
		traced = { .ptrace = true }, death = { .pdeathsig = SIGKILL }, root = { .chroot = "/" }, user = { .credential = &credential },
		unshared = { .unshareflags = CLONE_NEWUTS }, mounts = { .unshareflags = CLONE_NEWNS },
		ambient = { .ambient_caps = caps, .nambient_caps = 1 }, noctty = { .noctty = true },
		mapped = { .cloneflags = CLONE_NEWUSER, .uid_mappings = &map, .nuid_mappings = 1 }, plain = { .plain_fork = true };
	const struct {
		const char *name;
		long call;
		const SysProcAttr *sys;
		int err, want;
		bool root;
	} steps[] = {
		{ "mmap", SYS_mmap, &none, 77, 77, false }, { "mprotect", SYS_mprotect, &none, 77, 77, false },
		{ "rt_sigprocmask", SYS_rt_sigprocmask, &none, 77, 77, false }, { "pipe2", SYS_pipe2, &plain, 77, 77, false },
		{ "clone3, which has a substitute", SYS_clone3, &none, ENOSYS, 0, false }, { "clone3, in a container", SYS_clone3, &none, EPERM, 0, false },
		{ "clone3", SYS_clone3, &none, 77, 77, false }, { "setsid", SYS_setsid, &session, 77, 77, false },
		{ "setpgid", SYS_setpgid, &group, 77, 77, false }, { "chdir", SYS_chdir, &none, 77, 77, false },
		{ "fcntl", SYS_fcntl, &none, 77, 77, false }, { "dup3", SYS_dup3, &none, 77, 77, false }, { "execve", SYS_execve, &none, 77, 77, false },
		{ "execve", SYS_execve, &none, 4095, 4095, false }, { "execve", SYS_execve, &plain, 1, 1, false },
		{ "close_range", SYS_close_range, &others, 77, 77, false }, { "close_range, which has a substitute", SYS_close_range, &others, ENOSYS, 0, false },
		{ "ptrace", SYS_ptrace, &traced, 77, 77, false }, { "prctl of pdeathsig", SYS_prctl, &death, 77, 77, false },
		{ "chroot", SYS_chroot, &root, 77, 77, true }, { "setgroups", SYS_setgroups, &user, 77, 77, true },
		{ "setgid", SYS_setgid, &user, 77, 77, true }, { "setuid", SYS_setuid, &user, 77, 77, true },
		{ "unshare", SYS_unshare, &unshared, 77, 77, true }, { "mount", SYS_mount, &mounts, 77, 77, true },
		{ "prctl of keepcaps", SYS_prctl, &ambient, 77, 77, true }, { "capget", SYS_capget, &ambient, 77, 77, true },
		{ "capset", SYS_capset, &ambient, 77, 77, true }, { "ioctl of noctty", SYS_ioctl, &noctty, 77, 77, false },
		{ "openat of the maps", SYS_openat, &mapped, 77, 77, true },
	};
	ssize_t n;

	emulator_lacks_all("seccomp");
	n = readlink("/proc/self/exe", report, sizeof report - 32);

	report[n > 0 ? n : 0] = '\0';
	strcpy(strrchr(report, '/'), "/helpers/report");
	if (access(report, X_OK) != 0)
		skip_all("test/helpers/report is not built");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		for (int mode = 0; mode < 2; mode++) {
			SysProcAttr sys = *steps[i].sys;
			int status = -1;
			pid_t pid;

			if (steps[i].root && getuid() != 0) {
				skip(1, "%s: only root gets so far", steps[i].name);
				continue;
			}
			sys.plain_fork |= mode == 1;
			fflush(stdout);
			pid = fork();
			if (pid == 0)
				_exit(injected(steps[i].call, steps[i].err, steps[i].want, &sys, steps[i].call == SYS_fcntl ? straight : files, 3));
			waitpid(pid, &status, 0);
			if (WIFEXITED(status) && WEXITSTATUS(status) == 91)
				skip(1, "seccomp filters are not to be had here");
			else
				is_num(status, 0, "%s fails with %d%s", steps[i].name, steps[i].err, mode ? " (plain fork)" : "");
		}
	}
	return done_testing();
}
