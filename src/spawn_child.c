/*
 * The steps of ForkExec's child that are the same on all systems.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn.h"

#define CALL SPAWN_CALL

#ifdef LIBSYSCALL_DARWIN
# define EXIT	SYS_EXIT
# define GETLIMIT(which, limit)	CALL(SYS_GETRLIMIT, which, limit)
# define PLACE(from, to)	CALL(SYS_DUP2, from, to)
#else
# define EXIT	SYS_EXIT_GROUP
# define GETLIMIT(which, limit)	CALL(SYS_PRLIMIT64, 0, which, NULL, limit)
# define PLACE(from, to)	CALL(SYS_DUP3, from, to, 0)
#endif

Errno libsyscall_setSession(const SysProcAttr *sys)
{
	int group = sys->pgid;

	if (sys->setsid)
		STEP(CALL(SYS_SETSID, 0));
	if (sys->setpgid || sys->foreground)
		STEP(CALL(SYS_SETPGID, 0, sys->pgid));
	if (!sys->foreground)
		return 0;
	if (group == 0)
		group = (int)RawSyscallNoError(SYS_GETPID, 0, 0, 0);
	return CALL(SYS_IOCTL, sys->ctty, TIOCSPGRP, &group);
}

static bool isOpen(int fd)
{
	return CALL(NOCANCEL(SYS_FCNTL), fd, F_GETFD) == 0;
}

int libsyscall_aboveFiles(int n)
{
	return n > 3 ? n : 3;
}

/* Moves fd to a free number above the list, close-on-exec. */
static Errno moveUp(int n, int *fd)
{
	uintptr_t moved;
	Rlimit limit;
	Errno err = RawSyscall(NOCANCEL(SYS_FCNTL), (uintptr_t)*fd, F_DUPFD_CLOEXEC,
		(uintptr_t)libsyscall_aboveFiles(n), &moved, NULL);

	if (err == 0) {
		*fd = (int)moved;
	} else if (err == EINVAL) {	/* no number is left above the list; does it fit itself? */
		err = GETLIMIT(RLIMIT_NOFILE, &limit);
		if (err == 0)
			err = (uint64_t)n > limit.rlim_cur ? EBADF : EMFILE;
	}
	return err;
}

/* Tests whether pass 2 would overwrite files[i] before its turn. */
static bool inTheWay(const int *files, int i)
{
	return files[i] >= 0 && files[i] < i;
}

/*
 * Pass 1 moves above the list what pass 2 would overwrite before its turn, and the status pipe. It
 * takes free numbers, so that no open descriptor is lost. A listed descriptor that is not open must
 * not become one of them.
 */
static Errno moveSources(int *files, int n, int *statusPipe)
{
	const bool movePipe = *statusPipe >= 0 && *statusPipe < libsyscall_aboveFiles(n);
	bool moves = movePipe;
	Errno err = 0;

	for (int i = 0; i < n && !moves; i++)
		moves = inTheWay(files, i);
	for (int i = 0; i < n && moves; i++)
		if (files[i] != -1 && !isOpen(files[i]))
			return EBADF;
	if (movePipe)
		err = moveUp(n, statusPipe);
	for (int i = 0; i < n && err == 0; i++) {
		const int old = files[i];

		if (!inTheWay(files, i))
			continue;
		err = moveUp(n, &files[i]);
		for (int j = i + 1; j < n; j++)	/* one new number for all uses */
			if (files[j] == old)
				files[j] = files[i];
	}
	return err;
}

/*
 * Pass 2 puts every descriptor in its place, without close-on-exec, and closes the rest of 0, 1 and
 * 2.
 */
static Errno placeSources(const int *files, int n)
{
	for (int i = 0; i < n; i++) {
		Errno err = 0;

		if (files[i] == -1)
			CALL(NOCANCEL(SYS_CLOSE), i);
		else if (files[i] == i)
			err = CALL(NOCANCEL(SYS_FCNTL), i, F_SETFD, 0);
		else
			err = PLACE(files[i], i);
		if (err)
			return err;
	}
	for (int i = n; i < 3; i++)
		CALL(NOCANCEL(SYS_CLOSE), i);
	return 0;
}

Errno libsyscall_placeFiles(Spawn *s)
{
	STEP(moveSources(s->files, s->nfiles, &s->statusPipe));
	return placeSources(s->files, s->nfiles);
}

Errno libsyscall_changeRoot(const SysProcAttr *sys)
{
	if (!sys->chroot)
		return 0;
	STEP(CALL(SYS_CHROOT, sys->chroot));
	return CALL(SYS_CHDIR, "/");
}

Errno libsyscall_changeDirectory(const Spawn *s)
{
	return s->attr->dir ? CALL(SYS_CHDIR, s->attr->dir) : 0;
}

Errno libsyscall_setTerminal(const SysProcAttr *sys)
{
	if (sys->noctty)
		STEP(CALL(SYS_IOCTL, 0, TIOCNOTTY, 0));
	/* 1: root may take it from another session. */
	return sys->setctty ? CALL(SYS_IOCTL, sys->ctty, TIOCSCTTY, 1) : 0;
}

Errno libsyscall_tell(int statusPipe, Errno word)
{
	const uintptr_t bytes = (uintptr_t)word;
	Errno err;

	do
		err = CALL(NOCANCEL(SYS_WRITE), statusPipe, &bytes, sizeof bytes);
	while (err == EINTR);
	return err;
}

void libsyscall_failChild(int statusPipe, Errno err)
{
	/* If this fails, the parent sees a child that has ended without a report. */
	if (statusPipe >= 0)
		libsyscall_tell(statusPipe, err);
	for (;;)
		RawSyscallNoError(EXIT, 253, 0, 0);
}
