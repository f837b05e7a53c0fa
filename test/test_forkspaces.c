/*
 * ForkExec into user namespaces by who has no privilege, and into a cgroup.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Root tests as user 65534, anybody else as himself. The programs are copies that such a user can reach.
 */

#define _GNU_SOURCE
#include <grp.h>
#include <sys/mount.h>
#include <sys/prctl.h>

#include "emulator.h"
#include "scratch.h"
#include "helper.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

static const int straight[] = { 0, 1, 2 };

static bool copy_file(const char *from, const char *to)
{
	char buffer[16384];
	const int in = open(from, O_RDONLY | O_CLOEXEC), out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0755);
	ssize_t n = -1;

	while (in >= 0 && out >= 0 && (n = read(in, buffer, sizeof buffer)) > 0 && write(out, buffer, (size_t)n) == n)
		;
	close(in);
	close(out);
	return n == 0;
}

/* Runs a program and fills text with what it writes; its wait status, or minus the error. */
static int told(const char *program, char *const *argv, const SysProcAttr *sys, char *text, size_t size)
{
	int out[2], files[] = { 0, 0, 2 }, status = 0, pid = 0;
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = sys };
	ssize_t n, at = 0;
	Errno err;

	if (pipe2(out, O_CLOEXEC) != 0)
		die("pipe2");
	files[1] = out[1];
	err = ForkExecAttr(program, argv, &attr, &pid);
	close(out[1]);
	while (err == 0 && (n = read(out[0], text + at, size - 1 - (size_t)at)) > 0)
		at += n;
	text[at] = '\0';
	close(out[0]);
	if (err)
		return -err;
	waitpid(pid, &status, 0);
	return status;
}

static bool says(const char *text, const char *line)
{
	const char *const found = strstr(text, line);

	return found && (found == text || found[-1] == '\n');
}

static void refused(const SysProcAttr *sys, Errno want, const char *what)
{
	const ProcAttr attr = { .files = straight, .nfiles = 3, .sys = sys };
	const int before = lowest_fd();
	int pid = 4711;

	is_num(ForkExecAttr("./report", NULL, &attr, &pid), want, "%s", what);
	ok(pid == 4711 && lowest_fd() == before && waitpid(-1, NULL, WNOHANG) == -1, "... and leaves nothing behind");
}

static void unprivileged(void)
{
	char *argv[] = { (char *)"report", NULL }, *cat[] = { (char *)"cat", (char *)"/proc/self/setgroups", NULL };
	const uintptr_t all = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWUTS | CLONE_NEWIPC;
	const Credential root = { .uid = 0, .gid = 0 }, kept = { .uid = 0, .gid = 0, .no_setgroups = true };
	IDMapping uid = { 0, 65534, 1 }, gid = { 0, 65534, 1 }, foreign = { 0, 0, 1 };
	SysProcAttr sys = { .uid_mappings = &uid, .nuid_mappings = 1, .gid_mappings = &gid, .ngid_mappings = 1 };
	char text[8192];

	if (getuid() == 0 && (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
		die("setuid");
	/* The change took it away, and with it the right to write the maps of our children. */
	prctl(PR_SET_DUMPABLE, 1);
	uid.host_id = getuid();
	gid.host_id = getgid();
	foreign.host_id = uid.host_id + 1;
	if (!user_namespaces()) {
		skip(1, "NOT TESTED: user namespaces are not for unprivileged users here");
		return;
	}
	sys.cloneflags = all;
	is_num(told("./report", argv, &sys, text, sizeof text), 0, "user %u makes user, process, mount, network, UTS and IPC namespaces", getuid());
	ok(says(text, "pid 1\n") && says(text, "ppid 0\n") && says(text, "uid 0\n") && says(text, "gid 0\n"), "... process 1, user 0, group 0");
	is_num(told("/bin/cat", cat, &sys, text, sizeof text), 0, "setgroups(2)");
	is_str(text, "deny\n", "... is given up");
	sys.credential = &root;
	is_num(told("./report", argv, &sys, text, sizeof text), 0, "with a credential of no groups: setgroups is left out");
	ok(says(text, "uid 0\n"), "... user 0");
	sys.credential = &kept;
	is_num(told("./report", argv, &sys, text, sizeof text), 0, "with a credential that leaves the groups alone");
	sys.credential = NULL;
	sys.uid_mappings = &foreign;
	refused(&sys, EPERM, "a map of another user is refused");
	sys.uid_mappings = &uid;
	sys.gid_mappings = &foreign;
	refused(&sys, EPERM, "a map of another group is refused");
	sys.gid_mappings = &gid;
	sys.gid_mappings_enable_setgroups = true;
	refused(&sys, EPERM, "a map of groups without giving up setgroups is refused");
	sys.gid_mappings_enable_setgroups = false;

	sys.cloneflags = 0;
	sys.unshareflags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWUTS;
	is_num(told("./report", argv, &sys, text, sizeof text), 0, "the same by unshare(2), the child writes its own maps");
	ok(says(text, "uid 0\n") && says(text, "gid 0\n"), "... user 0, group 0");
	sys.uid_mappings = &foreign;
	refused(&sys, EPERM, "a map of another user is refused by unshare(2) too");
	sys = (SysProcAttr){ .cloneflags = CLONE_NEWNET };
	refused(&sys, EPERM, "without a user namespace a network namespace is refused");
}

/* A cgroup2 of ours, mounted where nobody else sees it. */
static void cgroup(void)
{
	char *cat[] = { (char *)"cat", (char *)"/proc/self/cgroup", NULL };
	char name[64], line[128], text[8192];
	SysProcAttr sys = { .use_cgroup_fd = true };
	int mode;

	if (emulator_lacks(7, "clone3"))
		return;
	snprintf(name, sizeof name, "cgroup/libsyscall-test-%d", getpid());
	mkdir("cgroup", 0755);
	if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
		mount("none", "cgroup", "cgroup2", 0, NULL) != 0 || mkdir(name, 0755) != 0) {
		skip(7, "NOT TESTED: no writable cgroup2 here: %s", strerror(errno));
		return;
	}
	sys.cgroup_fd = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	snprintf(line, sizeof line, "0::/%s\n", name + strlen("cgroup/"));
	for (mode = 0; mode < 2; mode++) {
		sys.plain_fork = mode == 1;
		is_num(told("/bin/cat", cat, &sys, text, sizeof text), 0, "a program in a cgroup%s", mode ? " (plain fork)" : "");
		if (!ok(says(text, line), "... it is in %s", name))
			note("%s", text);
	}
	sys.use_cgroup_fd = false;
	is_num(told("/bin/cat", cat, &sys, text, sizeof text), 0, "use_cgroup_fd false");
	ok(!says(text, line), "... is not in it");
	sys.use_cgroup_fd = true;
	close(sys.cgroup_fd);
	is_num(rmdir(name), 0, "the cgroup is empty again");
	umount("cgroup");
}

static void no_cgroup(void)
{
	const int directory = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	SysProcAttr sys = { .use_cgroup_fd = true, .cgroup_fd = directory };

	if (emulator_lacks(4, "clone3")) {
		close(directory);
		return;
	}
	refused(&sys, EBADF, "a cgroup that is none is refused");
	close(directory);
	refused(&sys, EBADF, "a cgroup that is not open is refused");
}

int main(void)
{
	char from[4096];

	if (!have_proc())
		skip_all("no /proc, where maps of users are written");
	find_helper(from, sizeof from, "report");
	scratch();
	if (!copy_file(from, "report") || chmod(".", 0755) != 0)
		die("report");
	no_cgroup();
	in_child(cgroup);
	in_child(unprivileged);
	return done_testing();
}
