/*
 * The identity maps of a new user namespace: user_namespaces(7).
 *
 * Runs in the parent for a child of clone, and in the child itself after unshare. In both it calls
 * no hooks and uses no memory but the stack.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

/* Text in a buffer; what does not fit is dropped. */
typedef struct Text {
	char *bytes;
	size_t n, size;
} Text;

static void putString(Text *t, const char *s)
{
	for (; *s != '\0' && t->n < t->size; s++)
		t->bytes[t->n++] = *s;
}

static void putNumber(Text *t, uint32_t value, char end)
{
	char digits[10];
	int n = 0;

	do {
		digits[n++] = (char)('0' + value % 10);
		value /= 10;
	} while (value > 0);
	while (n > 0 && t->n < t->size)
		t->bytes[t->n++] = digits[--n];
	if (t->n < t->size)
		t->bytes[t->n++] = end;
}

/* Writes text to /proc/PID/name. The kernel accepts a map as a whole or not at all. */
static Errno writeProc(int pid, const char *name, const char *text, size_t n)
{
	char bytes[sizeof "/proc/4294967295/setgroups"];
	Text path = { bytes, 0, sizeof bytes - 1 };
	uintptr_t fd;
	Errno err;

	putString(&path, "/proc/");
	if (pid > 0)
		putNumber(&path, (uint32_t)pid, '/');
	else
		putString(&path, "self/");
	putString(&path, name);
	bytes[path.n] = '\0';
	err = RawSyscall6(SYS_OPENAT, (uintptr_t)AT_FDCWD, (uintptr_t)bytes, O_RDWR | O_CLOEXEC, 0, 0, 0,
		&fd, NULL);
	if (err)
		return err;
	err = RawSyscall(SYS_WRITE, fd, (uintptr_t)text, n, NULL, NULL);
	if (RawSyscall(SYS_CLOSE, fd, 0, 0, NULL, NULL) != 0)
		return err;	/* closing a file in /proc cannot lose data */
	return err;
}

__attribute__((noinline))
static Errno writeMap(int pid, const char *name, const IDMapping *maps, size_t n)
{
	/*
	 * A line "0 1000 1\n" has at most 33 bytes. The kernel takes less than a page in one write.
	 */
	char bytes[4096];
	Text text = { bytes, 0, sizeof bytes };

	for (size_t i = 0; i < n; i++) {
		putNumber(&text, maps[i].container_id, ' ');
		putNumber(&text, maps[i].host_id, ' ');
		putNumber(&text, maps[i].size, '\n');
	}
	if (text.n == sizeof bytes)
		return EINVAL;	/* it may have been cut */
	return writeProc(pid, name, bytes, text.n);
}

/*
 * Touches the stack down to the middle of writeMap's future frame. That frame is larger than the
 * smallest page and could skip the stack's guard, below which other memory may lie. So neither
 * function may be inlined.
 */
__attribute__((noinline))
static void touchStack(void)
{
	char half[2048];

	libsyscall_zero(half, sizeof half);
}

Errno libsyscall_writeIDMaps(int pid, const SysProcAttr *sys)
{
	Errno err = 0;

	touchStack();
	if (sys->nuid_mappings > 0)
		err = writeMap(pid, "uid_map", sys->uid_mappings, sys->nuid_mappings);
	if (err || sys->ngid_mappings == 0)
		return err;
	/*
	 * Unprivileged processes may map groups only after they have denied setgroups
	 * (CVE-2014-8989).
	 */
	err = sys->gid_mappings_enable_setgroups ? writeProc(pid, "setgroups", "allow", 5) :
		writeProc(pid, "setgroups", "deny", 4);
	if (err)
		return err;
	return writeMap(pid, "gid_map", sys->gid_mappings, sys->ngid_mappings);
}
