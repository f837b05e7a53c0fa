/*
 * The parent of ForkExec: what all systems share.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn.h"

static bool isValid(const ProcAttr *attr, const SysProcAttr *sys)
{
	const size_t mostFiles = INT32_MAX - 3;
	const Credential *const c = sys->credential;

	if (attr->nfiles > mostFiles || attr->nfiles > SIZE_MAX / sizeof *attr->files ||
		(attr->nfiles > 0 && !attr->files))
		return false;
	if (c && !c->no_setgroups && c->ngroups > NGROUPS_MAX)
		return false;	/* the kernel would use only the low 32 bits */
	if (sys->setctty && (sys->foreground || sys->ctty < 0 || (size_t)sys->ctty >= attr->nfiles))
		return false;
	return sys->pgid >= 0;
}

/* Copies the list; one too long for the stack goes to a mapping. */
static Errno copyFiles(Spawn *s)
{
	const size_t size = s->attr->nfiles * sizeof *s->files;
	void *map;

	s->files = s->few;
	s->nfiles = (int)s->attr->nfiles;
	if (size > sizeof s->few) {
		const Errno err = Mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0, &map);

		if (err)
			return err;
		s->files = map;
	}
	libsyscall_copy(s->files, s->attr->files, size);
	return 0;
}

Errno libsyscall_beginSpawn(Spawn *s, const char *argv0, char *const argv[], const ProcAttr *attr)
{
	static const ProcAttr none;
	static const SysProcAttr nothing;
	static char *const empty[] = { NULL };

	s->attr = attr ? attr : &none;
	s->sys = s->attr->sys ? s->attr->sys : &nothing;
	if (!isValid(s->attr, s->sys))
		return EINVAL;
	s->path = argv0;
	s->argv = argv ? argv : empty;
	s->envv = s->attr->env ? s->attr->env : empty;
	s->statusPipe = -1;
	return copyFiles(s);
}

void libsyscall_endSpawn(Spawn *s)
{
	if (s->files != s->few)
		RawSyscall(SYS_MUNMAP, (uintptr_t)s->files, (size_t)s->nfiles * sizeof *s->files, 0, NULL, NULL);
}

void libsyscall_closeBoth(int p[2])
{
	for (int i = 0; i < 2; i++) {
		if (p[i] >= 0)
			Close(p[i]);
		p[i] = -1;
	}
}

bool libsyscall_namesPipe(const ProcAttr *attr, const int p[2])
{
	for (size_t i = 0; i < attr->nfiles; i++)
		if (attr->files[i] >= 0 && (attr->files[i] == p[0] || attr->files[i] == p[1]))
			return true;
	return attr->sys && attr->sys->foreground && attr->sys->ctty >= 0 &&
		(attr->sys->ctty == p[0] || attr->sys->ctty == p[1]);
}

Errno libsyscall_readStatus(int p[2])
{
	Errno said = ECANCELED;

	Close(p[1]);
	p[1] = -1;
	for (;;) {
		uintptr_t word = 0, n = 0;
		const Errno err = RawSyscall(NOCANCEL(SYS_READ), (uintptr_t)p[0], (uintptr_t)&word, sizeof word,
			&n, NULL);

		if (err == EINTR)
			continue;
		if (err)
			return err;
		if (n == 0)
			return said;
		if (n != sizeof word)
			return EPIPE;
		if (word != 0)
			return (Errno)word;
		said = 0;
	}
}

/*
 * Sends no signal: a failed child ends by itself, and if others can reap it, its number may already
 * belong to another process.
 */
Errno libsyscall_reap(int pid, uintptr_t options)
{
	Errno err;

	do
		err = RawSyscall6(NOCANCEL(SYS_WAIT4), (uintptr_t)pid, 0, options, 0, 0, 0, NULL, NULL);
	while (err == EINTR);
	return err;
}
