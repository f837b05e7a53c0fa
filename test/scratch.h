/*
 * For tests that make files or children.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	scratch()		makes a directory under $TMPDIR the working directory, and removes it with
 *				all that is in it when the program ends, however it ends
 *	in_child(tests)		runs a function of tests in a child, whose numbering goes on; it may do to
 *				itself what a process cannot undo
 *	in_namespaces(flags)	in such a child: own namespaces, as root in them; false where that is not allowed
 *	have_loopback()		whether a connection within this machine can be made; else in a network namespace
 *				of the process's own, where that can be had
 *	have_proc()		whether there is /proc, which a test may compare with
 *	lowest_fd()		the descriptor that the next call will get
 *	is_filled(p, n, byte)	are all n bytes at p that byte?
 *
 * Stands on libc only, so that it does not lean on what is tested. The program defines
 * _GNU_SOURCE.
 */

#ifndef SCRATCH_H
#define SCRATCH_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tap.h"

#define UNUSED __attribute__((unused))

/* Ends a program that cannot even begin; prove sees that no plan came. */
__attribute__((noreturn)) UNUSED
static void die(const char *what)
{
	note("cannot go on: %s: %s", what, strerror(errno));
	exit(99);
}

/* Removes name below dirfd; descriptors, not paths, for these may be longer than PATH_MAX. */
UNUSED
static void remove_tree(int dirfd, const char *name)
{
	DIR *dir;
	int fd;

	if (unlinkat(dirfd, name, 0) == 0 || (errno != EISDIR && errno != EPERM))
		return;
	fchmodat(dirfd, name, 0700, 0);
	fd = openat(dirfd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	dir = fd < 0 ? NULL : fdopendir(fd);
	if (dir) {
		struct dirent *entry;

		while ((entry = readdir(dir)))
			if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
				remove_tree(fd, entry->d_name);
		closedir(dir);
	}
	unlinkat(dirfd, name, AT_REMOVEDIR);
}

/* The program goes on in a child; the process itself waits for its end and then clears up. */
UNUSED
static void scratch(void)
{
	const char *const base = getenv("TMPDIR");
	char name[1024];
	int status;
	pid_t pid;

	snprintf(name, sizeof name, "%s/libsyscall.XXXXXX", base && *base ? base : "/tmp");
	if (!mkdtemp(name))
		die(name);
	fflush(stdout);
	pid = fork();
	if (pid < 0)
		die("fork");
	if (pid == 0) {
		if (chdir(name) < 0)
			die(name);
		return;
	}
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	remove_tree(AT_FDCWD, name);
	if (WIFEXITED(status))
		_exit(WEXITSTATUS(status));
	printf("# ended by signal %d\n", WTERMSIG(status));
	fflush(stdout);
	_exit(98);
}

UNUSED
static void in_child(void (*tests)(void))
{
	int *const counts = mmap(NULL, 2 * sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status = -1;
	pid_t pid;

	if (counts == MAP_FAILED)
		die("mmap");
	fflush(stdout);
	pid = fork();
	if (pid < 0)
		die("fork");
	if (pid == 0) {
		tests();
		counts[0] = tap_count;
		counts[1] = tap_failed;
		_exit(77);
	}
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
		tap_count = counts[0];
		tap_failed = counts[1];
	} else {
		note("a child of the tests ended with wait status 0x%x", (unsigned)status);
		exit(97);
	}
	munmap(counts, 2 * sizeof *counts);
}

UNUSED
static bool write_text(const char *path, const char *text)
{
	const int fd = open(path, O_WRONLY | O_CLOEXEC);
	const bool good = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

	if (fd >= 0)
		close(fd);
	return good;
}

UNUSED
static bool in_namespaces(int flags)
{
	const uid_t uid = getuid();
	const gid_t gid = getgid();
	char map[64];

	if (geteuid() == 0)
		return unshare(flags) == 0;
	if (unshare(CLONE_NEWUSER | flags) < 0)
		return false;
	write_text("/proc/self/setgroups", "deny");
	snprintf(map, sizeof map, "0 %u 1\n", uid);
	if (!write_text("/proc/self/uid_map", map))
		return false;
	snprintf(map, sizeof map, "0 %u 1\n", gid);
	return write_text("/proc/self/gid_map", map);
}

UNUSED
static bool loopback_answers(void)
{
	struct sockaddr_in in = { .sin_family = AF_INET };
	socklen_t size = sizeof in;
	const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool good;

	in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	good = bind(listener, (struct sockaddr *)&in, size) == 0 && listen(listener, 1) == 0
		&& getsockname(listener, (struct sockaddr *)&in, &size) == 0 && connect(fd, (struct sockaddr *)&in, size) == 0;
	close(listener);
	close(fd);
	return good;
}

UNUSED
static bool have_loopback(void)
{
	struct ifreq request;

	if (loopback_answers())
		return true;
	if (in_namespaces(CLONE_NEWNET)) {
		const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

		memset(&request, 0, sizeof request);
		strcpy(request.ifr_name, "lo");
		request.ifr_flags = IFF_UP | IFF_RUNNING;
		ioctl(fd, SIOCSIFFLAGS, &request);
		close(fd);
	}
	return loopback_answers();
}

UNUSED
static bool have_proc(void)
{
	return access("/proc/self/status", R_OK) == 0;
}

/* Not where there are too many, where they are not for all, nor in a chroot: user_namespaces(7). */
UNUSED
static bool user_namespaces(void)
{
	int status = -1;
	const pid_t pid = fork();

	if (pid == 0)
		_exit(unshare(CLONE_NEWUSER) != 0);
	waitpid(pid, &status, 0);
	return status == 0;
}

UNUSED
static int lowest_fd(void)
{
	const int fd = open("/", O_RDONLY | O_CLOEXEC);

	close(fd);
	return fd;
}

UNUSED
static bool is_filled(const void *p, size_t n, unsigned char byte)
{
	for (size_t i = 0; i < n; i++)
		if (((const unsigned char *)p)[i] != byte)
			return false;
	return true;
}

#endif
