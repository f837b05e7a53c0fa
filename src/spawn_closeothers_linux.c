/*
 * Closes the descriptors above the list of ForkExec's child, if asked to.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * It makes them close-on-exec: the status pipe is needed until execve.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

/* Returns the number of an entry of /proc/self/fd, or -1 for "." and "..". */
static int numberOf(const char *name)
{
	int fd = 0;

	do {
		if (*name < '0' || *name > '9')
			return -1;
		fd = 10 * fd + (*name++ - '0');
	} while (*name != '\0');
	return fd;
}

static Errno mark(int fd)
{
	const Errno err = SPAWN_CALL(SYS_FCNTL, fd, F_SETFD, FD_CLOEXEC);

	return err == EBADF ? 0 : err;	/* it is not open */
}

/* Marks what the directory lists. *listed: it lists itself, so it is indeed /proc/self/fd. */
static Errno markListed(int dir, int first, bool *listed)
{
	union {
		Dirent entry;	/* for its alignment */
		char bytes[512];
	} list;
	bool found = false;
	Errno err = 0;

	for (;;) {
		uintptr_t n;

		if (RawSyscall(SYS_GETDENTS64, (uintptr_t)dir, (uintptr_t)list.bytes, sizeof list,
			&n, NULL) != 0)
			return 0;
		if (n == 0)
			break;
		for (uintptr_t at = 0; err == 0 && at < n;
			at += ((const Dirent *)(const void *)(list.bytes + at))->d_reclen) {
			const int fd = numberOf(list.bytes + at + DirentNameOffset);

			found |= fd == dir;
			if (fd >= first)
				err = mark(fd);
		}
		if (err)
			return err;
	}
	*listed = found;
	return 0;
}

/* Marks all numbers below the limit; misses those opened before the limit was lowered. */
static Errno markBelowLimit(int first)
{
	Rlimit limit;
	Errno err = SPAWN_CALL(SYS_PRLIMIT64, 0, RLIMIT_NOFILE, NULL, &limit);

	for (int fd = first; err == 0 && (uint64_t)fd < limit.rlim_cur && fd < INT32_MAX; fd++)
		err = mark(fd);
	return err;
}

Errno libsyscall_closeOthers(const Spawn *s)
{
	const int first = libsyscall_aboveFiles(s->nfiles);
	bool listed = false;
	uintptr_t dir;
	Errno err;

	if (!s->sys->close_others)
		return 0;
	err = SPAWN_CALL(SYS_CLOSE_RANGE, first, ~0U, CLOSE_RANGE_CLOEXEC);
	/* ENOSYS: before Linux 5.9. EPERM: containers. EINVAL: before 5.11. */
	if (err != ENOSYS && err != EPERM && err != EINVAL)
		return err;
	err = RawSyscall6(SYS_OPENAT, (uintptr_t)AT_FDCWD, (uintptr_t)"/proc/self/fd",
		O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, 0, 0, &dir, NULL);
	if (err == EMFILE || err == ENFILE)
		return err;	/* /proc may exist, and the limit may miss some */
	if (err == 0) {
		err = markListed((int)dir, first, &listed);
		SPAWN_CALL(SYS_CLOSE, dir);
		if (err)
			return err;
	}
	/* In another root directory, /proc may be anything and need not list them all. */
	return listed && !s->sys->chroot ? 0 : markBelowLimit(first);
}
