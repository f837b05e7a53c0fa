/*
 * What the tests that run as guests share. Their working directory is empty and their own.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	works(call, "what")		it returns 0
 *	fails(call, ENOENT, "what")	it returns that error, and nothing else
 */

#ifndef GUEST_H
#define GUEST_H

#include "tap.h"
#include <libsyscall.h>

/* Nothing is mapped there, which compilers need not know. */
static volatile uintptr_t guest_nowhere = 16;
#define BAD_ADDRESS ((void *)guest_nowhere)

#define fails(call, want, ...) do { \
		const Errno guest_err = (call); \
		if (!ok(guest_err == (want), __VA_ARGS__)) \
			note("got error %d %s, want %d", guest_err, Errname(guest_err), (want)); \
	} while (0)
#define works(call, ...) fails(call, 0, __VA_ARGS__)

__attribute__((unused))
static int make_file(const char *name, const char *text)
{
	int fd = -1;

	if (Open(name, O_RDWR | O_CREAT | O_TRUNC, 0644, &fd) != 0 || Write(fd, text, strlen(text), NULL) != 0) {
		note("cannot make %s", name);
		Exit(95);
	}
	return fd;
}

/* Forks; in the child false comes back as 0. */
__attribute__((unused))
static int fork_child(void)
{
	int pid = -1;

	if (Fork(&pid) != 0) {
		note("cannot fork");
		Exit(95);
	}
	return pid;
}

__attribute__((unused))
static WaitStatus wait_for(int pid)
{
	WaitStatus status = 0xdead;
	int got = -1;

	if (Wait4(pid, &status, 0, NULL, &got) != 0 || got != pid)
		note("wait4: %d, not %d", got, pid);
	return status;
}

__attribute__((unused))
static int lowest_fd(void)
{
	int fd = -1;

	if (Open("/", O_RDONLY, 0, &fd) == 0)
		Close(fd);
	return fd;
}

/* What whoever started the test had open is not its own. */
__attribute__((unused))
static void close_inherited(void)
{
	for (int fd = 3; fd < 64; fd++)
		Close(fd);
}

__attribute__((unused))
static bool is_filled(const void *p, size_t n, unsigned char byte)
{
	for (size_t i = 0; i < n; i++)
		if (((const unsigned char *)p)[i] != byte)
			return false;
	return true;
}

#endif
