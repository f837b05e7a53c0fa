/*
 * Calls every stub with its system calls caught, see intercept.h, and compares what arrived
 * at the kernel's door with the tables that ../stubs.t generates. With -DHOOKS the program
 * sets hooks, and so has the other Syscall and Syscall6 of the library.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Prints "ok NAME" or "not ok NAME" and remarks; stubs.t makes tests of them.
 */

#define _GNU_SOURCE
#include "intercept.h"
#include "stubs.h"
#include <fcntl.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <libsyscall.h>

#ifndef __NR_fchmodat2
# define __NR_fchmodat2 452
#endif

enum { GUARD = 16, ROOM = 8, REMARKS = 3 };
static const unsigned char untouched = 0xa5;

static int remarks;	/* of the test that runs */
static const char *subject;

static void begin(const char *name)
{
	subject = name;
	remarks = 0;
}

__attribute__((format(printf, 1, 2)))
static void wrong(const char *format, ...)
{
	va_list args;

	if (remarks++ < REMARKS) {
		printf("# %s: ", subject);
		va_start(args, format);
		vprintf(format, args);
		va_end(args);
		printf("\n");
	}
}

static void end(void)
{
	printf("%s %s\n", remarks > 0 ? "not ok" : "ok", subject);
	fflush(stdout);
}

/* What the hooks saw. */
static uintptr_t entered, left;
static Errno left_with;

#ifdef HOOKS
static void note_event(char event)
{
	if (intercept->logged < INTERCEPT_LOG - 1)
		intercept->log[intercept->logged++] = event;
}

static void enter(uintptr_t trap)
{
	note_event('e');
	entered = trap;
}

static void leave(uintptr_t trap, Errno err)
{
	note_event('x');
	left = trap;
	left_with = err;
}
static const bool hooked = true;
#else
static const bool hooked = false;
#endif

/* What a register holds of a value that was passed as this type. */
static uint64_t extended(struct type type, uint64_t value)
{
	const unsigned bits = 8U * type.size;

	if (bits == 64)
		return value;
	value &= (UINT64_C(1) << bits) - 1;
	if (type.is_signed && value >> (bits - 1) & 1)
		value |= ~UINT64_C(0) << bits;
	return value;
}

/*
 * Different in every argument. The upper halves of 32-bit values are the caller's garbage,
 * and in pattern 3 zero, as compilers leave them. In pattern 4 an int holds them all.
 */
static uint64_t sentinel(int pattern, int i)
{
	const uint64_t n = (uint64_t)i;

	switch (pattern) {
	case 0:
		return (0x5a5a5a00 + n) << 32 | (0x91919190 + n * 0x01010101);
	case 1:
		return UINT64_C(0xffffffff) << 32 | (0x11111111 * (n + 1));
	case 2:
		return (0xdeadbee0 + n) << 32 | (n + 1);
	case 4:
		return 0x7fffffff - 0x01000000 * n;
	default:
		return 0xffffff9c - n;
	}
}
enum { PATTERNS = 5 };

static const uint64_t results[] = {
	0, 1, 2, 0x7ffff000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x1122334455667788, 0x7fffffffffffffff,
	0x8000000000000000, 0xffffffff00000000, (uint64_t)-65536, (uint64_t)-4097, (uint64_t)-4096,
	(uint64_t)-4095, (uint64_t)-4094, (uint64_t)-512, (uint64_t)-133, (uint64_t)-11, (uint64_t)-4, (uint64_t)-2, (uint64_t)-1
};

/* One call of a stub, with and without room for its results. */
static void try(const struct stub *stub, const uint64_t *expected, int pattern, uint64_t result, bool wanted)
{
	const bool failed = stub->error && result >= (uint64_t)-4095;
	const Errno err = failed ? (Errno)-(int64_t)result : 0;
	const Errno told = result >= (uint64_t)-4095 ? (Errno)-(int64_t)result : 0;	/* to hooks, also by calls that return no error */
	_Alignas(8) unsigned char out[2][GUARD + ROOM + GUARD];
	uint64_t arg[INTERCEPT_ARGS];
	struct intercept_after after;
	const struct intercept_trap *const trap = &intercept->trap[0];
	int n = 0;

	for (; n < stub->params; n++)
		arg[n] = sentinel(pattern, n);
	if (stub->error)
		for (int i = 0; i < stub->results; i++)
			arg[n++] = wanted ? (uintptr_t)&out[i][GUARD] : 0;
	for (; n < INTERCEPT_ARGS; n++)
		arg[n] = 0xbad0bad0bad0bad0 + (uint64_t)n;
	memset(out, untouched, sizeof out);
	entered = left = 0;
	left_with = -1;

	intercept_reset(result);
	intercept_call(stub->function, arg, &after);

	if (intercept->count != 1) {
		wrong("makes %d system calls", intercept->count);
		return;
	}
	if (trap->number != expected[0])
		wrong("number %#llx, want %#llx", (unsigned long long)trap->number, (unsigned long long)expected[0]);
	for (int i = 0; i < 6; i++) {
		const int p = stub->source[i];
		const uint64_t passed = p < 0 ? 0 : extended(stub->param[p], sentinel(pattern, p));
		const uint64_t want = (stub->is_int[i] && passed > 0x7fffffff ? 0x7fffffff : passed) | expected[1 + i];

		if (trap->arg[i] != want)
			wrong("argument %d is %#llx, want %#llx", i + 1, (unsigned long long)trap->arg[i], (unsigned long long)want);
	}
	if (after.damage)
		wrong("damages %s", after.damage);

	if (stub->error && (Errno)(uint32_t)after.result != err)
		wrong("result %#llx: returns %d, want %d", (unsigned long long)result, (Errno)(uint32_t)after.result, err);
	if (!stub->error && stub->results > 0
			&& extended(stub->result[0], after.result) != extended(stub->result[0], result))
		wrong("returns %#llx of %#llx", (unsigned long long)after.result, (unsigned long long)result);
	if (stub->error)
		for (int i = 0; i < stub->results; i++) {
			unsigned char want[GUARD + ROOM + GUARD];
			const uint64_t value = i == 0 ? result : 0;	/* there is no second register */

			memset(want, untouched, sizeof want);
			if (wanted && !failed)
				memcpy(want + GUARD, &value, stub->result[i].size);
			if (memcmp(out[i], want, sizeof want) != 0)
				wrong("result %#llx: output %d is not right%s", (unsigned long long)result, i + 1,
					failed ? ", an error has to leave it alone" : "");
		}

	intercept->log[intercept->logged] = '\0';
	if (strcmp(intercept->log, hooked && stub->blocking ? "etx" : "t") != 0)
		wrong("order of hooks (e, x) and system call (t) is %s", intercept->log);
	else if (hooked && stub->blocking && (entered != expected[0] || left != expected[0] || left_with != told))
		wrong("hooks get numbers %ju and %ju and error %d, want %ju and %d",
			(uintmax_t)entered, (uintmax_t)left, left_with, (uintmax_t)expected[0], told);
}

static void all_stubs(void)
{
	for (int i = 0; i < stubs_count; i++) {
		begin(stubs[i].name);
		for (size_t r = 0; r < sizeof results / sizeof results[0]; r++)
			for (int wanted = 0; wanted < 2; wanted++)
				try(&stubs[i], stubs_expected[i], 0, results[r], wanted);
		for (int pattern = 1; pattern < PATTERNS; pattern++) {
			try(&stubs[i], stubs_expected[i], pattern, 0, true);
			try(&stubs[i], stubs_expected[i], pattern, (uint64_t)-5, true);
		}
		end();
	}
}

/*
 * The hand-written functions, and the cases that have a number.
 */
#define FUNCTION(name) ((void (*)(void))(name))
#define ADDRESS(pointer) ((uint64_t)(uintptr_t)(pointer))
#define GARBAGE(value) (UINT64_C(0x5a5a5a5a00000000) | (uint32_t)(value))	/* an int in a register */

static struct intercept_after after;

/* Calls a function with up to eight words; the first system call gives the result. */
#define CALL(function, result, ...) call(FUNCTION(function), (uint64_t)(result), \
	(const uint64_t[INTERCEPT_ARGS]){ __VA_ARGS__ })
static Errno call(void (*function)(void), uint64_t result, const uint64_t *arg)
{
	intercept_reset(result);
	intercept_call(function, arg, &after);
	if (after.damage)
		wrong("damages %s", after.damage);
	return (Errno)(uint32_t)after.result;
}

static void want_error(Errno got, Errno want)
{
	if (got != want)
		wrong("returns %d, want %d", got, want);
}

static void want_count(int want)
{
	if (intercept->count != want)
		wrong("makes %d system calls, want %d", intercept->count, want);
}

static const uint64_t any = 0x00a00a00a00a00a0;	/* some address that only the function knows */
#define TRAP(i, number, ...) want_trap(i, number, (const uint64_t[6]){ __VA_ARGS__ })
static void want_trap(int i, long number, const uint64_t *arg)
{
	if (intercept->count <= i) {
		wrong("system call %d is missing", i + 1);
		return;
	}
	if (intercept->trap[i].number != (uint64_t)number)
		wrong("system call %d has number %ju, want %ld", i + 1, (uintmax_t)intercept->trap[i].number, number);
	for (int a = 0; a < 6; a++)
		if (arg[a] == any ? intercept->trap[i].arg[a] < 4096 : intercept->trap[i].arg[a] != arg[a])
			wrong("system call %d: argument %d is %#jx, want %#jx", i + 1, a + 1,
				(uintmax_t)intercept->trap[i].arg[a], (uintmax_t)arg[a]);
}

/* Exactly one system call, with these arguments. */
#define ONCE(number, ...) (want_count(1), TRAP(0, number, __VA_ARGS__))

static const char path[] = "path";
#define PATH ADDRESS(path)

static void cases(void)
{
	static char p[16];
	size_t n;

	begin("F179: Read passes its length whole, and answers the kernel's error");
	want_error(CALL(Read, -EBADF, GARBAGE(-1), 0, SIZE_MAX, ADDRESS(&n)), EBADF);
	ONCE(__NR_read, (uint64_t)-1, 0, SIZE_MAX);
	want_error(CALL(Read, -EINVAL, GARBAGE(3), ADDRESS(p), (uint64_t)SIZE_MAX / 2 + 1, ADDRESS(&n)), EINVAL);
	ONCE(__NR_read, 3, ADDRESS(p), (uint64_t)SIZE_MAX / 2 + 1);
	end();

	begin("F180: Read gives EINTR and EAGAIN back at once, n stays");
	for (int i = 0; i < 2; i++) {
		n = 0xfeed;
		want_error(CALL(Read, i ? -EINTR : -EAGAIN, 3, ADDRESS(p), sizeof p, ADDRESS(&n)), i ? EINTR : EAGAIN);
		ONCE(__NR_read, 3, ADDRESS(p), sizeof p);
		if (n != 0xfeed)
			wrong("n became %zu", n);
	}
	end();

	begin("F181: Read's n is exact for the largest count, 0x7ffff000");
	n = SIZE_MAX;
	want_error(CALL(Read, 0x7ffff000, 3, ADDRESS(p), SIZE_MAX, ADDRESS(&n)), 0);
	if (n != 0x7ffff000)
		wrong("n is %#zx", n);
	end();

	begin("F196: Unlink passes 0 as the third argument of unlinkat, Rmdir AT_REMOVEDIR");
	want_error(CALL(Unlink, 0, PATH, any, any), 0);
	ONCE(__NR_unlinkat, (uint64_t)AT_FDCWD, PATH, 0);
	want_error(CALL(Rmdir, 0, PATH, any, any), 0);
	ONCE(__NR_unlinkat, (uint64_t)AT_FDCWD, PATH, AT_REMOVEDIR);
	end();

	begin("F197: Getuid's 0xfffffffe and -1 are users, not errors");
	if ((Uid_t)CALL(Getuid, 0xfffffffe, 0) != 0xfffffffe || (Uid_t)CALL(Getuid, -1, 0) != 0xffffffff
			|| (Uid_t)CALL(Getuid, -2, 0) != 0xfffffffe)
		wrong("returns %#jx", (uintmax_t)after.result);
	ONCE(__NR_getuid, 0);
	end();

	begin("F201: Exit asks for exit_group for ever, ExitThread for exit");
	CALL(Exit, 0, GARBAGE(0x123));
	if (!intercept->escaped)
		wrong("Exit returned");
	TRAP(0, __NR_exit_group, 0x123);
	TRAP(INTERCEPT_LIMIT - 1, __NR_exit_group, 0x123);
	CALL(Exit, -EINTR, GARBAGE(-1));
	if (!intercept->escaped)
		wrong("Exit returned after an error");
	TRAP(1, __NR_exit_group, (uint64_t)-1);
	CALL(ExitThread, -EINTR, GARBAGE(7));
	if (!intercept->escaped)
		wrong("ExitThread returned");
	TRAP(1, __NR_exit, 7);
	end();

	begin("T19: Close does not try again after EINTR");
	want_error(CALL(Close, -EINTR, GARBAGE(5)), EINTR);
	ONCE(__NR_close, 5);
	end();
}

static void descriptors(void)
{
	int fd = -77;

	begin("Accept, Accept4");
	want_error(CALL(Accept4, 7, GARBAGE(3), GARBAGE(SOCK_CLOEXEC), ADDRESS(&fd), 0), 0);
	ONCE(__NR_accept4, 3, 0, 0, SOCK_CLOEXEC);
	if (fd != 7)
		wrong("fd is %d", fd);
	fd = -77;
	want_error(CALL(Accept, 8, GARBAGE(3), ADDRESS(&fd), 0), 0);
	ONCE(__NR_accept4, 3, 0, 0, 0);
	if (fd != 8)
		wrong("fd is %d", fd);
	fd = -77;
	want_error(CALL(Accept, -EMFILE, GARBAGE(3), ADDRESS(&fd), 0), EMFILE);
	ONCE(__NR_accept4, 3, 0, 0, 0);
	if (fd != -77)
		wrong("an error made fd %d", fd);
	CALL(Accept, 9, GARBAGE(3), 0, 0);
	want_count(2);		/* a connection that nobody takes is closed */
	TRAP(1, __NR_close, 9);
	end();

	begin("CloseOnExec");
	want_error(CALL(CloseOnExec, 0, GARBAGE(4)), 0);
	want_count(2);
	TRAP(0, __NR_fcntl, 4, F_GETFD, 0);
	TRAP(1, __NR_fcntl, 4, F_SETFD, FD_CLOEXEC);
	want_error(CALL(CloseOnExec, FD_CLOEXEC, GARBAGE(4)), 0);
	want_count(1);
	want_error(CALL(CloseOnExec, -EBADF, GARBAGE(-1)), EBADF);
	ONCE(__NR_fcntl, (uint64_t)-1, F_GETFD, 0);
	end();

	begin("SetNonblock");
	want_error(CALL(SetNonblock, O_RDWR, GARBAGE(4), true), 0);
	want_count(2);
	TRAP(0, __NR_fcntl, 4, F_GETFL, 0);
	TRAP(1, __NR_fcntl, 4, F_SETFL, O_RDWR | O_NONBLOCK);
	want_error(CALL(SetNonblock, O_RDWR | O_NONBLOCK, GARBAGE(4), false), 0);
	TRAP(1, __NR_fcntl, 4, F_SETFL, O_RDWR);
	want_error(CALL(SetNonblock, O_RDWR, GARBAGE(4), false), 0);
	want_count(1);
	want_error(CALL(SetNonblock, -EBADF, GARBAGE(4), true), EBADF);
	want_count(1);
	end();

	begin("Dup2 of equal descriptors");
	fd = -77;
	want_error(CALL(Dup2, 0, GARBAGE(6), GARBAGE(6), ADDRESS(&fd)), 0);
	ONCE(__NR_fcntl, 6, F_GETFD, 0);
	if (fd != 6)
		wrong("fd is %d", fd);
	end();

	begin("EpollCreate");
	want_error(CALL(EpollCreate, 5, GARBAGE(1), ADDRESS(&fd)), 0);
	ONCE(__NR_epoll_create1, 0);
	want_error(CALL(EpollCreate, 5, GARBAGE(0), ADDRESS(&fd)), EINVAL);
	want_count(0);
	want_error(CALL(EpollCreate, 5, GARBAGE(-1), ADDRESS(&fd)), EINVAL);
	want_count(0);
	end();
}

static void files(void)
{
	static const Timeval times[2] = { { 1, 999999 }, { 2, 0 } }, bad[2] = { { 1, 1000000 }, { 2, 0 } };
	char buf[64];

	begin("Faccessat and Fchmodat without flags");
	want_error(CALL(Faccessat, -EACCES, GARBAGE(-100), PATH, GARBAGE(4), GARBAGE(0)), EACCES);
	ONCE(__NR_faccessat, (uint64_t)-100, PATH, 4);
	want_error(CALL(Fchmodat, -EROFS, GARBAGE(-100), PATH, GARBAGE(0755), GARBAGE(0)), EROFS);
	ONCE(__NR_fchmodat, (uint64_t)-100, PATH, 0755);
	end();

	begin("Futimesat, Utimes, Utime");
	want_error(CALL(Futimesat, 0, GARBAGE(-100), PATH, 0), 0);
	ONCE(__NR_utimensat, (uint64_t)-100, PATH, 0, 0);
	want_error(CALL(Futimesat, 0, GARBAGE(5), PATH, ADDRESS(times)), 0);
	ONCE(__NR_utimensat, 5, PATH, any, 0);
	want_error(CALL(Futimesat, 0, GARBAGE(5), PATH, ADDRESS(bad)), EINVAL);
	want_count(0);
	want_error(CALL(Utimes, -ENOENT, PATH, 0), ENOENT);
	ONCE(__NR_utimensat, (uint64_t)AT_FDCWD, PATH, 0, 0);
	want_error(CALL(Utime, -ENOENT, PATH, 0), ENOENT);
	ONCE(__NR_utimensat, (uint64_t)AT_FDCWD, PATH, 0, 0);
	end();

	begin("Getwd");
	memset(buf, untouched, sizeof buf);
	want_error(CALL(Getwd, -ENOENT, ADDRESS(buf), sizeof buf), ENOENT);
	ONCE(__NR_getcwd, any, 4096);
	want_error(CALL(Getwd, -ERANGE, ADDRESS(buf), sizeof buf), ENAMETOOLONG);
	want_count(1);
	for (size_t i = 0; i < sizeof buf; i++)
		if ((unsigned char)buf[i] != untouched)
			wrong("an error wrote to the buffer");
	end();
}

static void waiting(void)
{
	Timeval timeout = { 1, 0 };
	FdSet set;
	WaitStatus status = 0xfeed;
	int n = -77;

	begin("Sleep");
	want_error(CALL(Sleep, 0, 1500000000), 0);
	ONCE(__NR_clock_nanosleep, CLOCK_MONOTONIC, 0, any, 0);
	want_error(CALL(Sleep, -EINTR, 1), EINTR);
	want_count(1);
	want_error(CALL(Sleep, 0, 0), 0);
	want_count(0);
	want_error(CALL(Sleep, 0, (uint64_t)INT64_MIN), 0);
	want_count(0);
	end();

	begin("Poll");
	want_error(CALL(Poll, 1, PATH, GARBAGE(3), GARBAGE(-1), ADDRESS(&n)), 0);
	ONCE(__NR_ppoll, PATH, 3, 0, 0, 8);
	if (n != 1)
		wrong("n is %d", n);
	want_error(CALL(Poll, -EINTR, PATH, GARBAGE(0xffffffff), GARBAGE(0), 0), EINTR);
	ONCE(__NR_ppoll, PATH, 0xffffffff, any, 0, 8);
	end();

	begin("Select");
	n = -77;
	want_error(CALL(Select, 2, GARBAGE(1024), ADDRESS(&set), 0, PATH, ADDRESS(&timeout), ADDRESS(&n)), 0);
	ONCE(__NR_pselect6, 1024, ADDRESS(&set), 0, PATH, any, 0);
	if (n != 2)
		wrong("n is %d", n);
	want_error(CALL(Select, 2, GARBAGE(1025), ADDRESS(&set), 0, 0, 0, ADDRESS(&n)), EINVAL);
	want_count(0);
	want_error(CALL(Select, 2, GARBAGE(-1), ADDRESS(&set), 0, 0, 0, ADDRESS(&n)), EINVAL);
	want_count(0);
	end();

	begin("Wait4");
	n = -77;
	want_error(CALL(Wait4, 0, GARBAGE(-1), ADDRESS(&status), GARBAGE(1), PATH, ADDRESS(&n)), 0);
	ONCE(__NR_wait4, (uint64_t)-1, any, 1, PATH);
	if (status != 0xfeed || n != 0)
		wrong("without news status is %#x, pid %d", status, n);
	want_error(CALL(Wait4, 123, GARBAGE(-1), 0, GARBAGE(0), 0, 0), 0);
	ONCE(__NR_wait4, (uint64_t)-1, any, 0, 0);
	n = -77;
	want_error(CALL(Wait4, -EINTR, GARBAGE(-1), ADDRESS(&status), GARBAGE(0), 0, ADDRESS(&n)), EINTR);
	want_count(1);
	if (status != 0xfeed || n != -77)
		wrong("an error made status %#x, pid %d", status, n);
	end();

	begin("RtSigaction");
	want_error(CALL(RtSigaction, 0, GARBAGE(10), 0, 0), 0);
	ONCE(__NR_rt_sigaction, 10, 0, 0, 8);
	want_error(CALL(RtSigaction, -EINVAL, GARBAGE(-1), 0, PATH), EINVAL);
	ONCE(__NR_rt_sigaction, (uint64_t)-1, 0, PATH, 8);
	end();
}

static void groups_and_sockets(void)
{
	Sockaddr in4, un;
	Gid_t gids[4];
	size_t n = 77;

	begin("Getgroups, Setgroups");
	want_error(CALL(Getgroups, 3, ADDRESS(gids), 4, ADDRESS(&n)), 0);
	ONCE(__NR_getgroups, 4, ADDRESS(gids));
	if (n != 3)
		wrong("n is %zu", n);
	n = 77;
	want_error(CALL(Getgroups, -EINVAL, ADDRESS(gids), 1, ADDRESS(&n)), EINVAL);
	want_count(1);
	if (n != 77)
		wrong("an error made n %zu", n);
	want_error(CALL(Setgroups, -EPERM, ADDRESS(gids), 4), EPERM);
	ONCE(__NR_setgroups, 4, ADDRESS(gids));
	want_error(CALL(Setgroups, 0, ADDRESS(gids), UINT64_C(0x100000001)), EINVAL);
	want_count(0);
	end();

	begin("Sendto and Recvfrom without an address");
	want_error(CALL(Sendto, 5, GARBAGE(3), PATH, SIZE_MAX, GARBAGE(0x40), 0, ADDRESS(&n)), 0);
	ONCE(__NR_sendto, 3, PATH, SIZE_MAX, 0x40, 0, 0);
	if (n != 5)
		wrong("n is %zu", n);
	want_error(CALL(Recvfrom, 6, GARBAGE(3), PATH, SIZE_MAX, GARBAGE(0x40), ADDRESS(&n), 0), 0);
	ONCE(__NR_recvfrom, 3, PATH, SIZE_MAX, 0x40, 0, 0);
	if (n != 6)
		wrong("n is %zu", n);
	end();

	begin("Bind, Connect, Sendto with addresses");
	memset(&in4, 0, sizeof in4);
	in4.family = AF_INET;
	memset(&un, 0, sizeof un);
	un.family = AF_UNIX;
	un.un.len = 5;
	memcpy(un.un.name, "\0name", 5);
	want_error(CALL(Bind, -EADDRINUSE, GARBAGE(3), ADDRESS(&in4)), EADDRINUSE);
	ONCE(__NR_bind, 3, any, 16);
	want_error(CALL(Connect, -EINPROGRESS, GARBAGE(3), ADDRESS(&un)), EINPROGRESS);
	ONCE(__NR_connect, 3, any, 2 + 5);
	want_error(CALL(Sendto, 5, GARBAGE(3), PATH, 5, GARBAGE(0), ADDRESS(&in4), 0), 0);
	ONCE(__NR_sendto, 3, PATH, 5, 0, any, 16);
	in4.family = -1;
	want_error(CALL(Bind, 0, GARBAGE(3), ADDRESS(&in4)), EAFNOSUPPORT);
	want_count(0);
	end();

	begin("Getsockname, Getpeername");
	want_error(CALL(Getsockname, -ENOTSOCK, GARBAGE(3), ADDRESS(&un)), ENOTSOCK);
	ONCE(__NR_getsockname, 3, any, any);
	want_error(CALL(Getpeername, -ENOTCONN, GARBAGE(3), ADDRESS(&un)), ENOTCONN);
	ONCE(__NR_getpeername, 3, any, any);
	end();

	begin("SetsockoptInt");
	want_error(CALL(SetsockoptInt, -ENOPROTOOPT, GARBAGE(3), GARBAGE(1), GARBAGE(2), GARBAGE(-1)), ENOPROTOOPT);
	ONCE(__NR_setsockopt, 3, 1, 2, any, 4);
	end();

	begin("Socket with SocketDisableIPv6");
	SocketDisableIPv6 = true;
	want_error(CALL(Socket, 5, GARBAGE(AF_INET6), GARBAGE(1), GARBAGE(0), 0), EAFNOSUPPORT);
	want_count(0);
	want_error(CALL(Socket, 5, GARBAGE(AF_INET), GARBAGE(1), GARBAGE(0), 0), 0);
	ONCE(__NR_socket, AF_INET, 1, 0);
	SocketDisableIPv6 = false;
	end();
}

int main(void)
{
	const char *const how = intercept_start();
#ifdef HOOKS
	const SyscallHooks hooks = { enter, leave };
#endif

	if (!how) {
		printf("cannot intercept\n");
		return 0;
	}
	printf("# %s\n", how);
#ifdef HOOKS
	SetSyscallHooks(&hooks);
#endif
	all_stubs();
	cases();
	descriptors();
	files();
	waiting();
	groups_and_sockets();
	printf("done\n");
	return 0;
}
