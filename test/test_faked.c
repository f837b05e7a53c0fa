/*
 * What wrappers do with results that the kernel gives seldom or never, and what calls that
 * no test may really make would pass to it. Nothing of that reaches the kernel.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "dispatch.h"
#include "emulator.h"
#include "tap.h"
#include <libsyscall.h>

#ifdef DISPATCH

/* 386 has another call where the first one had users of 16 bits, or times and offsets of 32. */
#ifdef __i386__
# define OR_386(number, number_386) (number_386)
#else
# define OR_386(number, number_386) (number)
#endif
enum {
	CALL_FCNTL = OR_386(SYS_fcntl, SYS_fcntl64),
	CALL_GETGROUPS = OR_386(SYS_getgroups, SYS_getgroups32),
	CALL_GETUID = OR_386(SYS_getuid, SYS_getuid32),
	CALL_GETEUID = OR_386(SYS_geteuid, SYS_geteuid32),
	CALL_SETFSUID = OR_386(SYS_setfsuid, SYS_setfsuid32),
	CALL_CLOCK_NANOSLEEP = OR_386(SYS_clock_nanosleep, SYS_clock_nanosleep_time64),
	CALL_CLOCK_SETTIME = OR_386(SYS_clock_settime, SYS_clock_settime64),
	CALL_CLOCK_ADJTIME = OR_386(SYS_clock_adjtime, SYS_clock_adjtime64)
};

/* The answers to one system call, in order (the last again and again), and what it was asked. */
static struct {
	long number, answers[4];
	size_t count, calls;
	unsigned long args[4][6];
	const void *data;	/* written to the buffer that argument `to` points to */
	size_t size, to;
	size_t take, from;	/* so many bytes of what argument `from` points to */
	unsigned char taken[16];
} plan;

static long handler(long number, const unsigned long args[6])
{
	size_t i = plan.calls;

	if (number != plan.number)
		return DISPATCH_EXECUTE;
	if (i < 4)
		memcpy(plan.args[i], args, sizeof plan.args[i]);
	plan.calls++;
	if (plan.data && args[plan.to])
		memcpy((void *)args[plan.to], plan.data, plan.size);
	if (plan.take)
		memcpy(plan.taken, (const void *)args[plan.from], plan.take);
	return plan.answers[i < plan.count ? i : plan.count - 1];
}

/* Makes `call` with the given answer to system call `number`. */
#define FORCE(syscall_number, answer, call) do { \
		memset(&plan, 0, sizeof plan); \
		plan.number = (syscall_number); \
		plan.answers[0] = (long)(answer); \
		plan.count = 1; \
		forced(call); \
	} while (0)
#define forced(call) do { \
		if (!dispatch_begin(handler)) \
			skip_all("no syscall user dispatch here"); \
		call; \
		dispatch_end(); \
	} while (0)

static bool passed(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	const unsigned long *const args = plan.args[0];

	if (plan.calls == 1 && args[0] == a && args[1] == b && args[2] == c && args[3] == d)
		return true;
	note("%zu calls, 0x%lx 0x%lx 0x%lx 0x%lx", plan.calls, args[0], args[1], args[2], args[3]);
	return false;
}

/* The low half only: what the kernel looks at for an int. */
static bool passed_ints(unsigned a, unsigned b, unsigned c)
{
	return passed(plan.args[0][0], plan.args[0][1], plan.args[0][2], plan.args[0][3])
		&& (unsigned)plan.args[0][0] == a && (unsigned)plan.args[0][1] == b && (unsigned)plan.args[0][2] == c;
}

/* The kernel's first calls of a name have no flags: they are used for whom wants none, on old kernels, too. */
static void old_calls(void)
{
	const unsigned long p = (unsigned long)(uintptr_t)"path";
	Errno err = -1;

	FORCE(SYS_faccessat, 0, err = Faccessat(7, (const char *)p, 4, 0));
	ok(err == 0 && plan.calls == 1 && plan.args[0][0] == 7 && plan.args[0][1] == p && plan.args[0][2] == 4, "faccessat without flags is the old call");
	FORCE(SYS_faccessat, 0, err = Faccessat(-1, "", 4, AT_EACCESS));
	ok(err != 0 && plan.calls == 0, "... with flags it is another");
	FORCE(SYS_fchmodat, 0, err = Fchmodat(7, (const char *)p, 0640, 0));
	ok(err == 0 && plan.calls == 1 && plan.args[0][0] == 7 && plan.args[0][1] == p && plan.args[0][2] == 0640, "fchmodat without flags is the old call");
	FORCE(SYS_fchmodat, 0, err = Fchmodat(-1, "", 0640, AT_SYMLINK_NOFOLLOW));
	ok(err != 0 && plan.calls == 0, "... with flags it is another");
}

static void directory(void)
{
	static char full[4096];
	char buf[8192];
	Errno err = -1;

	memset(full, 'x', sizeof full);
	full[0] = '/';
	memset(buf, '#', sizeof buf);
	FORCE(SYS_getcwd, 0, err = Getwd(buf, sizeof buf));
	is_num(err, EINVAL, "F128: getwd, the kernel says 0 bytes");
	for (long n = 4097; n <= LONG_MAX / 8191; n *= 8191) {
		FORCE(SYS_getcwd, n, err = Getwd(buf, sizeof buf));
		is_num(err, EINVAL, "F128: getwd, the kernel says %ld bytes", n);
	}
	memset(&plan, 0, sizeof plan);
	plan.number = SYS_getcwd, plan.count = 1, plan.answers[0] = sizeof full;
	plan.data = full, plan.size = sizeof full;
	forced(err = Getwd(buf, sizeof buf));
	is_num(err, EINVAL, "F128: getwd, no NUL in 4096 bytes");
	plan.calls = 0, plan.answers[0] = 5;
	forced(err = Getwd(buf, sizeof buf));
	is_num(err, EINVAL, "F128: getwd, no NUL in 5 bytes");
	plan.calls = 0, plan.answers[0] = 14, plan.data = "(unreachable)", plan.size = 14;
	forced(err = Getwd(buf, sizeof buf));
	is_num(err, ENOENT, "F127: getwd, the kernel says \"(unreachable)\"");
	FORCE(SYS_getcwd, -ENOMEM, err = Getwd(buf, sizeof buf));
	is_num(err, ENOMEM, "getwd passes errors on");
	FORCE(SYS_getcwd, -ERANGE, err = Getwd(buf, 1));
	is_num(err, ENAMETOOLONG, "F124: getwd, the kernel says ERANGE to a whole page");
	for (size_t i = 0; i < sizeof buf; i++)
		if (buf[i] != '#')
			err = -1;
	ok(err != -1, "F128: the buffer was never touched");
}

static void groups(void)
{
	static const long strange[] = {
		(1 << 20) + 1, INT_MAX, (long)INT_MIN + 1,
#if LONG_MAX > INT_MAX
		INT_MIN, 0xffffffff
#endif
	};
	Gid_t gids[4] = { 0, 0, 0, 77 };
	size_t n = 77;
	Errno err = -1;

	for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
		FORCE(CALL_GETGROUPS, strange[i], err = Getgroups(gids, 3, &n));
		ok(err == EINVAL && n == 77, "F134: getgroups for 3, the kernel says %ld", strange[i]);
	}
#if LONG_MAX > INT_MAX
	FORCE(CALL_GETGROUPS, 0xffffffff, err = Getgroups(NULL, 0, &n));
	ok(err == EINVAL && n == 77, "F134: getgroups, counting, the kernel says -1 in 32 bits");
#endif
	FORCE(CALL_GETGROUPS, -EPERM, err = Getgroups(NULL, 0, &n));
	ok(err == EPERM && n == 77, "F135: getgroups, counting, fails");
	FORCE(CALL_GETGROUPS, -EPERM, err = Getgroups(gids, 3, &n));
	ok(err == EPERM && n == 77, "F135: getgroups fails");

	/* The two calls of a program that counts first are the program's: a set that grew is EINVAL, one that shrank tells so. */
	FORCE(CALL_GETGROUPS, -EINVAL, err = Getgroups(gids, 3, &n));
	ok(err == EINVAL && n == 77 && passed_ints(3, (unsigned)(uintptr_t)gids, 0), "F136: getgroups of a set that grew: EINVAL, one call, the kernel knows the room");
	FORCE(CALL_GETGROUPS, 2, err = Getgroups(gids, 3, &n));
	ok(err == 0 && n == 2 && gids[3] == 77, "F137: getgroups of a set that shrank");
}

static void reading(void)
{
	static const long errors[] = { EINTR, EAGAIN, 1, 4095, 512 };
	char byte = 0;
	size_t n;
	const int64_t far = 0x7000000000000001;
	int64_t off = 77;
	Errno err = -1;

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		n = 77;
		FORCE(SYS_read, -errors[i], err = Read(0, &byte, 1, &n));
		ok(err == errors[i] && n == 77 && plan.calls == 1, "F180: read, error %ld: as it is, once", errors[i]);
		FORCE(SYS_write, -errors[i], err = Write(1, &byte, 1, &n));
		ok(err == errors[i] && n == 77 && plan.calls == 1, "F180: write, error %ld", errors[i]);
	}
	FORCE(SYS_read, 0x7ffff000, err = Read(0, &byte, 0, &n));
	ok(err == 0 && n == 0x7ffff000, "F181: read of 0x7ffff000 bytes");
#if LONG_MAX > INT_MAX
	FORCE(SYS_read, 0x123456789a, err = Read(0, &byte, 0, &n));
	ok(err == 0 && n == 0x123456789a, "F181: read of more than 32 bits of bytes");
#endif
	FORCE(SYS_read, -4096, err = Read(0, &byte, 0, &n));
	ok(err == 0 && n == (size_t)-4096, "-4096 is no error");
	FORCE(SYS_read, 1, err = Read(-1, &byte, SIZE_MAX, &n));
	ok((int)plan.args[0][0] == -1 && plan.args[0][2] == SIZE_MAX, "F179: the length is passed whole");
	FORCE(SYS_writev, 1, err = Writev(1, (const Iovec *)&byte, 0x7fffffff, &n));
	ok(plan.args[0][2] == 0x7fffffff, "and the count of writev");
#if SIZE_MAX > UINT_MAX
	FORCE(SYS_writev, 1, err = Writev(1, (const Iovec *)&byte, 0x100000001, &n));
#else
	FORCE(SYS_writev, 1, err = Writev(1, (const Iovec *)&byte, 0x80000001, &n));
#endif
	ok(plan.args[0][2] == 0x7fffffff, "... of which the kernel looks at 31 bits: too large a one stays so");
#ifdef __i386__
	memset(&plan, 0, sizeof plan);
	plan.number = SYS__llseek, plan.count = 1;
	plan.data = &far, plan.size = sizeof far, plan.to = 3;
	forced(err = Seek(0, -2, 1, &off));
	ok(err == 0 && off == far && passed(0, (unsigned long)-1, (unsigned long)-2, plan.args[0][3]) && plan.args[0][4] == 1,
		"F183: seek, 64 bits there and back");
	off = 77;
	plan.calls = 0, plan.answers[0] = -ESPIPE;
	forced(err = Seek(0, -2, 1, &off));
	ok(err == ESPIPE && off == 77, "... and what it writes beside an error is not taken");
#else
	FORCE(SYS_lseek, far, err = Seek(0, -2, 1, &off));
	ok(err == 0 && off == far && passed(0, (unsigned long)-2, 1, plan.args[0][3]), "F183: seek, 64 bits there and back");
#endif
	FORCE(SYS_close, -EINTR, err = Close(12345));
	ok(err == EINTR && plan.calls == 1, "F185: close, EINTR: once and never again");
}

static void flags(void)
{
	Errno err = -1;

	/* F_GETFD answers a flag that does not exist yet. */
	memset(&plan, 0, sizeof plan);
	plan.number = CALL_FCNTL, plan.answers[0] = 0x10, plan.answers[1] = 0, plan.count = 2;
	forced(err = CloseOnExec(3));
	ok(err == 0 && plan.calls == 2 && plan.args[0][1] == F_GETFD && plan.args[1][1] == F_SETFD && plan.args[1][2] == 0x11, "CloseOnExec keeps the other flags");
	plan.calls = 0, plan.answers[1] = -EIO;
	forced(err = CloseOnExec(3));
	is_num(err, EIO, "CloseOnExec tells that it failed");
	plan.calls = 0, plan.answers[0] = 0x40000001 | O_NONBLOCK, plan.answers[1] = 0;
	forced(err = SetNonblock(3, false));
	ok(err == 0 && plan.args[1][1] == F_SETFL && plan.args[1][2] == 0x40000001, "SetNonblock keeps the other flags");
}

static void sleeping(void)
{
	Errno err = -1;
	static const int64_t times[] = { INT64_MAX, 1, 999999999, 1000000000, 1000000001 };

	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		FORCE(CALL_CLOCK_NANOSLEEP, -EINTR, err = Sleep(times[i]));
		ok(err == EINTR && passed(CLOCK_MONOTONIC, 0, plan.args[0][2], 0), "F164: sleep of %lld ns, EINTR: one call", (long long)times[i]);
	}
}

/*
 * The case speaks of select's timeval, microseconds rounded up. Sleep stands on clock_nanosleep,
 * which takes nanoseconds: nothing is rounded, and nothing can overflow. The Timespec is on
 * the stack of Sleep and has to be read while the call is under way.
 */
static Timespec seen;

static long look(long number, const unsigned long args[6])
{
	if (number != CALL_CLOCK_NANOSLEEP)
		return DISPATCH_EXECUTE;
	memcpy(&seen, (const void *)args[2], sizeof seen);
	return 0;
}

static void exact(void)
{
	static const struct { int64_t nsec, sec, rest; } cases[] = {
		{ INT64_MAX, 9223372036, 854775807 }, { 1, 0, 1 }, { 999999999, 0, 999999999 }, { 1000000000, 1, 0 }, { 1000000001, 1, 1 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Errno err;

		seen = (Timespec){ -1, -1 };
		dispatch_begin(look);
		err = Sleep(cases[i].nsec);
		dispatch_end();
		ok(err == 0 && seen.tv_sec == cases[i].sec && seen.tv_nsec == cases[i].rest, "F163: sleep of %lld ns asks for exactly that", (long long)cases[i].nsec);
	}
}

/* What cannot be encoded does not get as far as the kernel, which would take it. */
static void addresses(void)
{
	const Sockaddr sa = { .family = AF_PACKET, .ll = { .halen = 255 } };
	size_t n = 77;
	Errno err = -1;

	FORCE(SYS_bind, 0, err = Bind(3, &sa));
	ok(err == EINVAL && plan.calls == 0, "bind to an address that cannot be: EINVAL, no call");
	FORCE(SYS_connect, 0, err = Connect(3, &sa));
	ok(err == EINVAL && plan.calls == 0, "connect to one");
	FORCE(SYS_sendto, 1, err = Sendto(3, "x", 1, 0, &sa, &n));
	ok(err == EINVAL && plan.calls == 0 && n == 77, "sendto to one");
}

/* Linux takes NULL for an empty list, other systems do not: the library hands over an empty list. */
static void lists(void)
{
	const uintptr_t none = 0;
	const void *list[2] = { &list, &list };
	Errno err = -1;

	FORCE(SYS_execve, -ENOENT, err = Exec("path", NULL, NULL));
	ok(err == ENOENT && plan.calls == 1 && plan.args[0][1] && plan.args[0][2], "exec without arguments and environment has lists of them");
	for (int i = 0; i < 2; i++)
		if (plan.args[0][1 + i])
			memcpy(&list[i], (const void *)plan.args[0][1 + i], sizeof *list);
	ok(memcmp(&list[0], &none, sizeof none) == 0 && memcmp(&list[1], &none, sizeof none) == 0, "... which are empty");
}

static void unfailing(void)
{
	Uid_t uid = 0;
	int pid = 0;

	FORCE(CALL_GETUID, 0xfffffffe, uid = Getuid());
	is_num(uid, 0xfffffffe, "F197: getuid 0xfffffffe");
	FORCE(CALL_GETUID, -2, uid = Getuid());
	is_num(uid, 0xfffffffe, "F197: getuid 0xfffffffe, sign-extended: no error");
	FORCE(CALL_GETEUID, -1, uid = Geteuid());
	is_num(uid, 0xffffffff, "F197: geteuid 0xffffffff");
	FORCE(SYS_getpid, INT_MAX, pid = Getpid());
	is_num(pid, INT_MAX, "getpid");
	FORCE(CALL_SETFSUID, -1, uid = Setfsuid(5));
	is_num(uid, 0xffffffff, "F199: setfsuid returns what the kernel says");
}

static void arguments(void)
{
	static const char path[] = "path";
	const unsigned long p = (unsigned long)path;
	Timex timex = { .modes = 0xffff };
	Timespec ts = { 1, 2 };
	Timeval tv = { 1, 2 };
	uint32_t buf[64];
	size_t n = 77;
	int val = 77;
	Errno err = -1;

	FORCE(SYS_unlinkat, 0, err = Unlink(path));
	ok(err == 0 && (int)plan.args[0][0] == AT_FDCWD && passed(plan.args[0][0], p, 0, plan.args[0][3]), "F196: unlink passes 0 for the flags");
	FORCE(SYS_unlinkat, 0, err = Rmdir(path));
	ok(err == 0 && plan.args[0][2] == AT_REMOVEDIR, "F196: rmdir passes AT_REMOVEDIR");
	FORCE(SYS_unlinkat, 0, err = Unlinkat(5, path, 0));
	ok(err == 0 && passed(5, p, 0, plan.args[0][3]), "F196: unlinkat passes the flags");

	FORCE(SYS_reboot, -EPERM, err = Reboot(0x89abcdef, path));
	ok(err == EPERM && (unsigned)plan.args[0][0] == 0xfee1dead && (unsigned)plan.args[0][1] == 672274793 && (unsigned)plan.args[0][2] == 0x89abcdef
		&& plan.args[0][3] == p && plan.calls == 1, "reboot: both magic numbers, the command, the argument");
	FORCE(SYS_swapon, -EPERM, err = Swapon(path, 0x8001));
	ok(err == EPERM && passed(p, 0x8001, plan.args[0][2], plan.args[0][3]), "swapon");
	FORCE(SYS_swapoff, 0, err = Swapoff(path));
	ok(err == 0 && plan.args[0][0] == p, "swapoff");
	FORCE(SYS_acct, 0, err = Acct(path));
	ok(err == 0 && plan.args[0][0] == p, "acct");
	FORCE(SYS_quotactl, -ESRCH, err = Quotactl(0x80000700, path, -1, buf));
	ok(err == ESRCH && (unsigned)plan.args[0][0] == 0x80000700 && plan.args[0][1] == p && (int)plan.args[0][2] == -1 && plan.args[0][3] == (unsigned long)buf, "quotactl");
	FORCE(SYS_syslog, 1234, err = Klogctl(10, buf, 99, &n));
	ok(err == 0 && n == 1234 && passed(10, (unsigned long)buf, 99, plan.args[0][3]), "klogctl");
#ifdef __i386__
	memset(&plan, 0, sizeof plan);
	plan.number = CALL_CLOCK_SETTIME, plan.count = 1;
	plan.take = sizeof(Timespec), plan.from = 1;
	forced(err = Settimeofday(&tv));
	ok(err == 0 && passed(CLOCK_REALTIME, plan.args[0][1], plan.args[0][2], plan.args[0][3])
		&& memcmp(plan.taken, &(const Timespec){ 1, 2000 }, sizeof(Timespec)) == 0, "settimeofday is clock_settime of the real time");
	FORCE(CALL_CLOCK_SETTIME, 0, err = Settimeofday(&(const Timeval){ 1, 1000000 }));
	ok(err == EINVAL && plan.calls == 0, "... which would not know that these are no microseconds");
#else
	FORCE(SYS_settimeofday, 0, err = Settimeofday(&tv));
	ok(err == 0 && passed((unsigned long)&tv, 0, plan.args[0][2], plan.args[0][3]), "settimeofday: no time zone");
#endif
	FORCE(CALL_CLOCK_SETTIME, 0, err = ClockSettime(-6, &ts));
	ok(err == 0 && (int)plan.args[0][0] == -6 && plan.args[0][1] == (unsigned long)&ts, "clock_settime");
	FORCE(CALL_CLOCK_ADJTIME, 5, err = Adjtimex(&timex, &val));
	ok(err == 0 && val == 5 && passed(CLOCK_REALTIME, (unsigned long)&timex, plan.args[0][2], plan.args[0][3]), "adjtimex is clock_adjtime of the real time");
	FORCE(CALL_CLOCK_ADJTIME, 3, err = ClockAdjtime(9, &timex, &val));
	ok(err == 0 && val == 3 && passed(9, (unsigned long)&timex, plan.args[0][2], plan.args[0][3]), "clock_adjtime");
	FORCE(SYS_ioperm, -EPERM, err = Ioperm(0x3f8, 8, 1));
	ok(err == EPERM && passed(0x3f8, 8, 1, plan.args[0][3]), "ioperm");
	FORCE(SYS_iopl, -EPERM, err = Iopl(3));
	ok(err == EPERM && plan.args[0][0] == 3, "iopl");
	FORCE(SYS_vhangup, -EPERM, err = Vhangup());
	is_num(err, EPERM, "vhangup");
	FORCE(SYS_sync, 0, Sync());
	is_num(plan.calls, 1, "sync");
	FORCE(SYS_getpriority, 40, err = Getpriority(0, 0, &val));
	ok(err == 0 && val == 40, "getpriority is raw: 20 minus the nice value");
	FORCE(SYS_ustat, 0, err = Ustat(0x801, (Ustat_t *)(void *)buf));
	ok(err == 0 && passed(0x801, (unsigned long)buf, plan.args[0][2], plan.args[0][3]), "ustat");
}

static void wait_results(void)
{
	WaitStatus status = 0x55;
	int pid = 77;
	Errno err = -1;

	FORCE(SYS_wait4, -EINTR, err = Wait4(-1, &status, 0, NULL, &pid));
	ok(err == EINTR && status == 0x55 && pid == 77 && plan.calls == 1, "F066: wait4, EINTR: once");
	FORCE(SYS_wait4, 0, err = Wait4(-1, &status, 1, NULL, &pid));
	ok(err == 0 && status == 0x55 && pid == 0, "F065: wait4, no news");
	ok(plan.args[0][1] != 0 && plan.args[0][1] != (unsigned long)&status, "F069: the kernel writes to a word of the library's");
	FORCE(SYS_wait4, 4711, err = Wait4(-1, (WaitStatus *)NULL, 0, NULL, &pid));
	ok(err == 0 && pid == 4711 && plan.args[0][1] != 0 && plan.args[0][3] == 0, "F068: ... also when the status is not wanted");
}

int main(void)
{
	old_calls();
	directory();
	groups();
	reading();
	flags();
	sleeping();
	exact();
	addresses();
	lists();
	unfailing();
	arguments();
	wait_results();
	return done_testing();
}

#else

int main(void)
{
	emulator_lacks_all("syscall user dispatch");
	skip_all("dispatch.h is for amd64 and 386");
}

#endif
