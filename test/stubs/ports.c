/*
 * Calls every stub of a port, which takes recording fakes for the trampolines, and tells what they got and gave back;
 * and checks the functions that are written in C where ports differ. Freestanding, so that it takes no libc of the port: only
 * its own output goes through the true trampolines. See Recorded.pm, which makes CALLS and judges the output:
 *
 *	port 32|64 little|big
 *	want I ENOSYS NR C1...C7	of stub I, from the kernel's headers: the number, the constants or bits in its words
 *	call I ROUND CALLS TRAMPOLINE NR W1...W7 RETURNED OUT1 OUT2	what became of a call; outputs byte by byte
 *	ok NAME, not ok NAME
 *	end
 *
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * Output.
 */

Errno trueSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2) __asm__("RawSyscall");

static char text[1 << 20];
static size_t used;

static void put(const char *s)
{
	while (*s && used < sizeof text)
		text[used++] = *s++;
}

static void put_hex(uint64_t x)
{
	char digits[18];
	int i = 17;

	digits[i] = '\0';
	do
		digits[--i] = "0123456789abcdef"[x & 15];
	while ((x >>= 4) != 0);
	digits[--i] = ' ';
	put(digits + i);
}

static void flush(void)
{
	for (size_t at = 0; at < used; ) {
		uintptr_t n = 0;

		if (trueSyscall(SYS_WRITE, 1, (uintptr_t)(text + at), used - at, &n, NULL) != 0)
			break;
		at += n;
	}
}

/*
 * The fakes, which the macros of the command line put into the trampolines' place.
 */

static struct {
	unsigned calls;
	const char *by;
	uintptr_t trap, word[7];
} got;

static struct {
	Errno err;
	uintptr_t r1, r2;
	void (*kernel)(void);	/* looks at got and writes to the memory that its words point to */
} answer;

static Errno record(const char *by, uintptr_t trap, const uintptr_t word[7], uintptr_t *r1, uintptr_t *r2)
{
	got.calls++;
	got.by = by;
	got.trap = trap;
	for (int i = 0; i < 7; i++)
		got.word[i] = word[i];
	if (answer.kernel)
		answer.kernel();
	if (answer.err)
		return answer.err;
	if (r1)
		*r1 = answer.r1;
	if (r2)
		*r2 = answer.r2;
	return 0;
}

#define FAKE(function, name, ...) \
	Errno function(uintptr_t trap, PARAMETERS##__VA_ARGS__, uintptr_t *r1, uintptr_t *r2) \
	{ \
		return record(name, trap, (const uintptr_t[7]){ WORDS##__VA_ARGS__ }, r1, r2); \
	}
#define PARAMETERS3 uintptr_t a1, uintptr_t a2, uintptr_t a3
#define PARAMETERS6 PARAMETERS3, uintptr_t a4, uintptr_t a5, uintptr_t a6
#define PARAMETERS7 PARAMETERS6, uintptr_t a7
#define WORDS3 a1, a2, a3
#define WORDS6 WORDS3, a4, a5, a6
#define WORDS7 WORDS6, a7
FAKE(Syscall, "Syscall", 3)
FAKE(RawSyscall, "RawSyscall", 3)
FAKE(Syscall6, "Syscall6", 6)
FAKE(RawSyscall6, "RawSyscall6", 6)
#if defined __mips__ && !defined __mips64
FAKE(libsyscall_syscall7, "Syscall7", 7)
FAKE(libsyscall_rawSyscall7, "RawSyscall7", 7)
#endif

uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	record("RawSyscallNoError", trap, (const uintptr_t[7]){ a1, a2, a3 }, NULL, NULL);
	return answer.r1;
}

#ifdef __x86_64__
uint32_t libsyscall_noError32(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	return (uint32_t)RawSyscallNoError(trap, a1, a2, a3);
}
#endif

/*
 * The stubs.
 */

enum { GUARD = 8, ROOM = 8, PARAMETERS = 8, UNTOUCHED = 0xa5 };
static _Alignas(8) unsigned char out[2][GUARD + ROOM + GUARD];
static uint64_t a[PARAMETERS];
static bool outputs;
static uint64_t returned;

/* Different in every parameter, and in the halves: Recorded.pm knows them as well. */
static uint64_t value(int pattern, uint64_t n)
{
	switch (pattern) {
	case 0:
		return (0xf0e1d200 + n * 0x11) << 32 | (0x91a2b300 + n);
	case 1:
		return (0x0102a500 + n) << 32 | (n * 0x1000 + 0x33);
	case 3:	/* an int holds it */
		return n * 0x01000100 + 0x5a;
	default:
		return 0xffffffff00000000 | (0xffffff9c - n);
	}
}

static const struct round {
	int pattern;
	bool outputs;
	Errno err;
	uint64_t r1, r2;
} rounds[] = {
	{ 0, true, 0, 0x8877665594332211, 0x99aabbccddeeff01 },
	{ 0, true, 123, 0x1111111111111111, 0x2222222222222222 },
	{ 1, false, 0, 0x3333333333333333, 0x4444444444444444 },
	{ 2, true, 0, 5, 0 },
	{ 1, false, 4095, 6, 7 },
	{ 3, true, 0, 9, 1 },
};

#define OUT(type, i) (outputs ? (type)(void *)&out[i][GUARD] : NULL)
struct stub {
	void (*call)(void);	/* with a[] for parameters; leaves what comes back in returned */
};
extern const uint64_t wanted[][9];	/* ENOSYS, the number, the constants; made of the kernel's headers alone */
#include CALLS

static void bytes(const unsigned char *p, size_t n)
{
	put(" ");
	while (n-- > 0) {
		const char pair[] = { "0123456789abcdef"[*p >> 4], "0123456789abcdef"[*p & 15], '\0' };

		put(pair);
		p++;
	}
}

static void fill(void *p, size_t n)
{
	unsigned char *const to = p;

	for (size_t i = 0; i < n; i++)
		to[i] = UNTOUCHED;
}

static void call(unsigned i, unsigned n)
{
	const struct round *const round = &rounds[n];

	for (unsigned p = 0; p < PARAMETERS; p++)
		a[p] = value(round->pattern, p + 1);
	fill(out, sizeof out);
	outputs = round->outputs;
	answer.err = round->err;
	answer.r1 = (uintptr_t)round->r1;
	answer.r2 = (uintptr_t)round->r2;
	answer.kernel = NULL;
	got.calls = 0;
	got.by = "nobody";
	returned = 0;
	stubs[i].call();
	put("call");
	put_hex(i);
	put_hex(n);
	put_hex(got.calls);
	put(" ");
	put(got.by);
	put_hex(got.trap);
	for (int w = 0; w < 7; w++)
		put_hex(got.word[w]);
	put_hex(returned);
	bytes(out[0], sizeof out[0]);
	bytes(out[1], sizeof out[1]);
	put("\n");
}

static void all_stubs(void)
{
	for (unsigned i = 0; i < sizeof stubs / sizeof stubs[0]; i++) {
		put("want");
		put_hex(i);
		for (int w = 0; w < 9; w++)
			put_hex(wanted[i][w]);
		put("\n");
		for (unsigned n = 0; n < sizeof rounds / sizeof rounds[0]; n++)
			call(i, n);
	}
}

/*
 * The functions in C. What the kernel reads and writes is told here once more, in words of its own interface.
 */

static void check(bool good, const char *name)
{
	put(good ? "ok " : "not ok ");
	put(name);
	put("\n");
}

static void script(Errno err, uintptr_t r1, void (*kernel)(void))
{
	answer.err = err;
	answer.r1 = r1;
	answer.r2 = 0;
	answer.kernel = kernel;
	got.calls = 0;
}

/* Exactly one system call, with these words and zeros behind them; ANY is an address of the function's own. */
#define ANY ((uintptr_t)-4000)
#define ASKED(trap, ...) asked(trap, (const uintptr_t[7]){ __VA_ARGS__ })
static bool asked(uintptr_t trap, const uintptr_t want[7])
{
	bool good = got.calls == 1 && got.trap == trap;

	for (int i = 0; i < 7; i++)
		good = good && (want[i] == ANY ? got.word[i] > 4096 : got.word[i] == want[i]);
	return good;
}

static bool untouched(const void *p, size_t n)
{
	const unsigned char *const from = p;

	for (size_t i = 0; i < n; i++)
		if (from[i] != UNTOUCHED)
			return false;
	return true;
}

/* A number in memory, as the machine has it. */
static void store(uintptr_t to, size_t size, uint64_t x)
{
	const uint64_t one = 1;
	const bool little = *(const unsigned char *)&one;

	for (size_t i = 0; i < size; i++)
		((unsigned char *)to)[little ? i : size - 1 - i] = (unsigned char)(x >> 8 * i);
}

static uint64_t load(uintptr_t from, size_t size)
{
	const uint64_t one = 1;
	const bool little = *(const unsigned char *)&one;
	uint64_t x = 0;

	for (size_t i = 0; i < size; i++)
		x |= (uint64_t)((const unsigned char *)from)[little ? i : size - 1 - i] << 8 * i;
	return x;
}

/* struct __kernel_timespec: two numbers of 64 bits. */
static int64_t seconds, nanoseconds;

static void write_timespec(void)
{
	store(got.word[1], 8, (uint64_t)seconds);
	store(got.word[1] + 8, 8, (uint64_t)nanoseconds);
}

static void testTime(void)
{
#ifdef SYS_CLOCK_GETTIME64
	const uintptr_t clock_gettime = SYS_CLOCK_GETTIME64;
#else
	const uintptr_t clock_gettime = SYS_CLOCK_GETTIME;
#endif
	Time_t t = 1;

	seconds = 0x7123456789abcdef;
	nanoseconds = 999999999;
	script(0, 0, write_timespec);
	check(Time(&t) == 0 && t == seconds && ASKED(clock_gettime, 5, ANY), "Time: 64 bits, of CLOCK_REALTIME_COARSE");
	check(Time(NULL) == 0, "Time: nobody wants it");
	script(22, 0, write_timespec);
	t = 77;
	check(Time(&t) == 22 && t == 77, "Time: an error leaves it alone");
}

/* The timeouts of ppoll and pselect6, and what select finds left. */
static void read_timeout(uintptr_t from)
{
	seconds = nanoseconds = -1;
	if (from) {
		seconds = (int64_t)load(from, 8);
		nanoseconds = (int64_t)load(from + 8, 8);
	}
}

static void read_ppoll(void)
{
	read_timeout(got.word[2]);
}

static void read_pselect(void)
{
	read_timeout(got.word[4]);
	store(got.word[4], 8, 77);
	store(got.word[4] + 8, 8, 999999999);
}

static void testTimeouts(void)
{
#ifdef SYS_PPOLL_TIME64
	const uintptr_t ppoll = SYS_PPOLL_TIME64, pselect = SYS_PSELECT6_TIME64;
#else
	const uintptr_t ppoll = SYS_PPOLL, pselect = SYS_PSELECT6;
#endif
	static const int msec[] = { 0, 1, 999, 1000, 2147, 2148, 4294, 4295, 86399999, INT32_MAX, -1, INT32_MIN };
	static const struct {
		int64_t sec, usec, seconds, nanoseconds;
	} t[] = { { 0, 1, 0, 1000 }, { 3, 999999, 3, 999999000 }, { 3, 1000000, 4, 0 }, { 5000000000, 123456, 5000000000, 123456000 }, { 1, 2000000001, 2001, 1000 } };

	for (size_t i = 0; i < sizeof msec / sizeof msec[0]; i++) {
		int n = 77;

		script(0, 3, read_ppoll);
		check(Poll(NULL, 7, msec[i], &n) == 0 && n == 3 && got.calls == 1 && got.trap == ppoll && got.word[1] == 7
			&& (msec[i] < 0 ? got.word[2] == 0 : seconds == msec[i] / 1000 && nanoseconds == msec[i] % 1000 * 1000000), "Poll: all of its timeout");
	}
	for (size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
		Timeval tv;
		int n = 77;

		fill(&tv, sizeof tv);
		tv.tv_sec = (__typeof__(tv.tv_sec))t[i].sec;
		tv.tv_usec = (__typeof__(tv.tv_usec))t[i].usec;
		script(0, 3, read_pselect);
		check(Select(9, NULL, NULL, NULL, &tv, &n) == 0 && n == 3 && got.calls == 1 && got.trap == pselect && got.word[0] == 9
			&& seconds == t[i].seconds && nanoseconds == t[i].nanoseconds && tv.tv_sec == 77 && tv.tv_usec == 999999, "Select: all of its timeout, there and back");
	}
}

/*
 * struct sigaction as the kernel has it, Linux, include/linux/signal_types.h and arch/mips/include/uapi/asm/signal.h. The
 * restorer counts with the flag SA_RESTORER on these, sparc64 takes it as an argument, powerpc has a place for it and no use.
 */
#if defined __i386__ || defined __x86_64__ || defined __arm__ || defined __aarch64__ || defined __s390x__
enum { RESTORER = 0x04000000 };
#else
enum { RESTORER = 0 };
#endif
#ifdef __mips__
enum { W = sizeof(long), AT_FLAGS = 0, AT_HANDLER = W, AT_SET = 2 * W, FLAGS = 4, SET = 16 };
#else
enum { W = sizeof(long), AT_HANDLER = 0, AT_FLAGS = W, AT_RESTORER = 2 * W, FLAGS = W, SET = 8 };
# if defined __riscv || defined __loongarch__
enum { AT_SET = 2 * W };
# else
enum { AT_SET = 3 * W };
# endif
#endif
static uint64_t handler, flags, restorer, set[2];

static void set_and_tell_sigaction(void)
{
	const uintptr_t act = got.word[1], old = got.word[2];

	if (act) {
		handler = load(act + AT_HANDLER, W);
		flags = load(act + AT_FLAGS, FLAGS);
		restorer = RESTORER ? load(act + AT_SET - W, W) : 0;
		for (int i = 0; i < SET / 8; i++)
			set[i] = load(act + AT_SET + 8 * (uintptr_t)i, 8);
	}
	if (old) {
		fill((void *)old, AT_SET + SET);
		store(old + AT_HANDLER, W, 0x81000000);
		store(old + AT_FLAGS, FLAGS, RESTORER | 0x12);
		for (int i = 0; i < SET / 8; i++)
			store(old + AT_SET + 8 * (uintptr_t)i, 8, 0x8123456789abcdef + (uint64_t)i);
	}
}

static void testRtSigaction(void)
{
#if defined __i386__ || defined __arm__ || defined __s390x__
	const uintptr_t info = (uintptr_t)libsyscall_sigreturn, plain = (uintptr_t)libsyscall_oldSigreturn;
#elif defined __x86_64__ || defined __aarch64__ || defined __sparc__
	const uintptr_t info = (uintptr_t)libsyscall_sigreturn, plain = info;
#else
	const uintptr_t info = 0, plain = 0;
#endif
#ifdef __sparc__
/* A return goes to 8 behind the address in i7, where the kernel puts it: arch/sparc/kernel/signal_64.c, setup_rt_frame. */
# define LAST(restorer) (restorer) - 8, SET
#else
# define LAST(restorer) SET
#endif
	union {
		Sigaction_t action;
		unsigned char bytes[AT_SET + SET];
	} act, old;

	_Static_assert(sizeof(Sigaction_t) == AT_SET + SET, "Sigaction_t");
	for (unsigned i = 0; i < sizeof act; i++)
		act.bytes[i] = (unsigned char)(0x91 + i);
	for (int with_info = 0; with_info < 2; with_info++) {
		const uint64_t given_flags = with_info ? SA_SIGINFO | 0x80000000 : 0x80000000;
		const uintptr_t back = with_info ? info : plain;

		store((uintptr_t)&act + AT_FLAGS, FLAGS, given_flags);
		script(0, 0, set_and_tell_sigaction);
		fill(&old, sizeof old);
		check(RtSigaction(-3, &act.action, &old.action) == 0 && ASKED(SYS_RT_SIGACTION, (uintptr_t)-3, ANY, (uintptr_t)&old, LAST(back)),
			"RtSigaction: the arguments");
		check(handler == load((uintptr_t)&act + AT_HANDLER, W) && flags == (given_flags | RESTORER) && (!RESTORER || restorer == back),
			"RtSigaction: handler, flags, where the handler returns to");
		check(set[0] == load((uintptr_t)&act + AT_SET, 8) && (SET == 8 || set[1] == load((uintptr_t)&act + AT_SET + 8, 8)), "RtSigaction: the mask");
		check(old.action.handler == (void (*)(int))(uintptr_t)0x81000000 && old.action.flags == 0x12
			&& load((uintptr_t)&old + AT_SET, 8) == 0x8123456789abcdef && (SET == 8 || load((uintptr_t)&old + AT_SET + 8, 8) == 0x8123456789abcdf0),
			"RtSigaction: the old one, without the restorer's flag");
#if defined SA_RESTORER || defined __sparc__
		check(RESTORER == 0 || old.action.restorer == NULL, "RtSigaction: nor the restorer");
#endif
	}
	script(22, 0, NULL);
	fill(&old, sizeof old);
	check(RtSigaction(9, &act.action, &old.action) == 22 && untouched(&old, sizeof old), "RtSigaction: an error leaves old alone");
	script(0, 0, NULL);
	check(RtSigaction(9, NULL, NULL) == 0 && ASKED(SYS_RT_SIGACTION, 9, 0, 0, LAST(info)), "RtSigaction: NULL is NULL for the kernel");
}

static void testFork(void)
{
#if defined __mips__
	const uintptr_t sigchld = 18;
#elif defined __sparc__
	const uintptr_t sigchld = 20;
#else
	const uintptr_t sigchld = 17;
#endif
	int pid = 77;

	script(0, 4711, NULL);
#ifdef __s390x__	/* the stack first: Linux, kernel/fork.c, CONFIG_CLONE_BACKWARDS2 */
	check(Fork(&pid) == 0 && pid == 4711 && ASKED(SYS_CLONE, 0, sigchld), "Fork: the parent");
#else
	check(Fork(&pid) == 0 && pid == 4711 && ASKED(SYS_CLONE, sigchld), "Fork: the parent");
#endif
	answer.r2 = 1;
	check(Fork(&pid) == 0 && pid == 0, "Fork: a second result that is not 0 is the child");
	script(0, 0, NULL);
	pid = 77;
	check(Fork(&pid) == 0 && pid == 0 && Fork(NULL) == 0, "Fork: the child");
	script(11, 0, NULL);
	pid = 77;
	check(Fork(&pid) == 11 && pid == 77, "Fork: an error leaves pid alone");
}

#ifdef SYS_FCNTL64
# define FCNTL	SYS_FCNTL64
#else
# define FCNTL	SYS_FCNTL
#endif

/* struct f_owner_ex: two ints. */
static int owner_type, owner_pid;

static void write_owner(void)
{
	store(got.word[2], 4, (uint32_t)owner_type);
	store(got.word[2] + 4, 4, (uint32_t)owner_pid);
}

static void testFcntl(void)
{
	/* Linux, asm/fcntl.h: the kernel's F_GETLK, F_SETLK, F_SETLKW with 64-bit offsets, and what libc's headers may call so. */
#if UINTPTR_MAX == UINT32_MAX && defined __mips__
	static const int theirs[] = { 14, 6, 7 }, ours[] = { 33, 34, 35 };
#elif UINTPTR_MAX == UINT32_MAX
	static const int theirs[] = { 5, 6, 7 }, ours[] = { 12, 13, 14 };
#elif defined __powerpc64__
	static const int theirs[] = { 12, 13, 14 }, ours[] = { 5, 6, 7 };
#elif defined __mips__
	static const int theirs[] = { 14, 6, 7 }, ours[] = { 14, 6, 7 };
#elif defined __sparc__
	static const int theirs[] = { 7, 8, 9 }, ours[] = { 7, 8, 9 };
#else
	static const int theirs[] = { 5, 6, 7 }, ours[] = { 5, 6, 7 };
#endif
	/* type of the owner (F_OWNER_TID, _PID, _PGRP), its number, what F_GETOWN says */
	static const int owners[][3] = { { 0, 7, 7 }, { 1, 4095, 4095 }, { 1, 0, 0 }, { 2, 2, -2 }, { 2, 4095, -4095 }, { 2, 4194304, -4194304 } };
	bool good = F_GETLK == ours[0] && F_SETLK == ours[1] && F_SETLKW == ours[2];
	int val = 77;

	for (int i = 0; i < 3; i++) {
		script(0, 5, NULL);
		good = good && Fcntl(-3, theirs[i], 0x81234567, &val) == 0 && val == 5 && ASKED(FCNTL, (uintptr_t)-3, (uintptr_t)ours[i], 0x81234567);
		script(0, 5, NULL);
		good = good && Fcntl(-3, ours[i], 0x81234567, NULL) == 0 && ASKED(FCNTL, (uintptr_t)-3, (uintptr_t)ours[i], 0x81234567);
	}
	check(good, "Fcntl: locks have 64-bit offsets by either name");
	script(0, 6, NULL);
	check(Fcntl(3, F_DUPFD_CLOEXEC, 10, &val) == 0 && val == 6 && ASKED(FCNTL, 3, F_DUPFD_CLOEXEC, 10), "Fcntl: other commands are as they are");
	script(9, 6, NULL);
	val = 77;
	check(Fcntl(3, F_GETFD, 0, &val) == 9 && val == 77, "Fcntl: an error leaves val alone");
	for (size_t i = 0; i < sizeof owners / sizeof owners[0]; i++) {
		owner_type = owners[i][0], owner_pid = owners[i][1];
		script(0, 0, write_owner);
		val = 77;
		check(Fcntl(3, F_GETOWN, 0, &val) == 0 && val == owners[i][2] && ASKED(FCNTL, 3, F_GETOWN_EX, ANY), "Fcntl: the owner is asked by F_GETOWN_EX");
		check(Fcntl(3, F_GETOWN, 0, NULL) == 0, "Fcntl: F_GETOWN, and nobody wants it");
	}
	script(9, 0, NULL);
	val = 77;
	check(Fcntl(3, F_GETOWN, 0, &val) == 9 && val == 77, "Fcntl: an error of F_GETOWN_EX is one of F_GETOWN");
}

/* Flags of an open file in a kernel (Linux, fs/fcntl.c, setfl): there one bit stands for both on sparc. */
#ifdef __sparc__
# define TWO_BITS	0x4004
#else
# define TWO_BITS	O_NONBLOCK
#endif
static uintptr_t file_flags;

static void play_flags(void)
{
	if (got.word[1] == F_GETFL)
		answer.r1 = file_flags;
	else if (got.word[1] == F_SETFL)
		file_flags = got.word[2] & TWO_BITS ? got.word[2] | O_NONBLOCK : got.word[2];
}

static void testSetNonblock(void)
{
	script(0, 0, play_flags);
	file_flags = O_RDWR | O_APPEND | TWO_BITS;	/* as ioctl(FIONBIO) leaves it: fs/ioctl.c */
	check(SetNonblock(3, false) == 0 && file_flags == (O_RDWR | O_APPEND), "SetNonblock: what FIONBIO has set is cleared");
	check(SetNonblock(3, true) == 0 && (file_flags & O_NONBLOCK) && (file_flags & ~(uintptr_t)TWO_BITS) == (O_RDWR | O_APPEND), "SetNonblock: set");
	check(SetNonblock(3, false) == 0 && file_flags == (O_RDWR | O_APPEND), "SetNonblock: and cleared");
}

static char link_target[8];

static void testReadlink(void)
{
	static const char path[] = "path";
	const uintptr_t to = (uintptr_t)link_target, cwd = (uintptr_t)-100;
	size_t n = 77;

	script(0, 5, NULL);
	check(Readlink(path, link_target, 8, &n) == 0 && n == 5 && ASKED(SYS_READLINKAT, cwd, (uintptr_t)path, to, 8), "Readlink: at the working directory");
	script(0, 5, NULL);
	check(Readlinkat(-5, path, link_target, 0x7fffffff, &n) == 0 && ASKED(SYS_READLINKAT, (uintptr_t)-5, (uintptr_t)path, to, 0x7fffffff), "Readlinkat: 2 GiB less 1");
	script(0, 5, NULL);
	check(Readlinkat(-5, path, link_target, 0x80000000, &n) == 0 && ASKED(SYS_READLINKAT, (uintptr_t)-5, (uintptr_t)path, to, 0x7fffffff), "Readlinkat: 2 GiB, not a negative room");
	script(0, 5, NULL);
	check(Readlink(path, link_target, SIZE_MAX, &n) == 0 && ASKED(SYS_READLINKAT, cwd, (uintptr_t)path, to, 0x7fffffff), "Readlink: all there is, not -1");
	script(0, 5, NULL);
	check(Readlink(path, link_target, 0, NULL) == 0 && ASKED(SYS_READLINKAT, cwd, (uintptr_t)path, to, 0), "Readlink: none");
	script(2, 5, NULL);
	n = 77;
	check(Readlink(path, link_target, 8, &n) == 2 && Readlinkat(-5, path, link_target, 8, &n) == 2 && n == 77, "Readlink: an error leaves n alone");
}

#if UINTPTR_MAX == UINT32_MAX


/* struct itimerval of old: four longs. */
static uint32_t longs[18];
static int at;		/* the word that points to them */

static void write_longs(void)
{
	for (int i = 0; got.word[at] && i < 4; i++)
		store(got.word[at] + 4 * (uintptr_t)i, 4, longs[i]);
}

static bool same_itimer(const Itimerval *value)
{
	return value->it_interval.tv_sec == (int32_t)longs[0] && value->it_interval.tv_usec == (int32_t)longs[1]
		&& value->it_value.tv_sec == (int32_t)longs[2] && value->it_value.tv_usec == (int32_t)longs[3];
}

static uint32_t given[4];

static void read_and_write_longs(void)
{
	for (int i = 0; got.word[1] && i < 4; i++)
		given[i] = (uint32_t)load(got.word[1] + 4 * (uintptr_t)i, 4);
	write_longs();
}

static void testItimer(void)
{
	Itimerval value, old;

	longs[0] = 0xfffffffe, longs[1] = 0x80000002, longs[2] = 0x80000003, longs[3] = 0xffffff04;
	at = 1;
	script(0, 0, write_longs);
	fill(&value, sizeof value);
	check(Getitimer(2, &value) == 0 && same_itimer(&value) && ASKED(SYS_GETITIMER, 2, ANY), "Getitimer: four longs become 64 bits wide");
	script(14, 0, write_longs);
	fill(&value, sizeof value);
	check(Getitimer(2, &value) == 14 && untouched(&value, sizeof value), "Getitimer: an error leaves the value alone");
	script(14, 0, NULL);
	check(Getitimer(2, NULL) == 14 && ASKED(SYS_GETITIMER, 2, 0), "Getitimer: NULL is NULL for the kernel");

	at = 2;
	value = (Itimerval){ { INT32_MAX, 999999 }, { 0x12345678, 0 } };
	script(0, 0, read_and_write_longs);
	fill(&old, sizeof old);
	check(Setitimer(1, &value, &old) == 0 && ASKED(SYS_SETITIMER, 1, ANY, ANY) && same_itimer(&old)
		&& given[0] == 0x7fffffff && given[1] == 999999 && given[2] == 0x12345678 && given[3] == 0, "Setitimer: four longs each way");
	script(22, 0, read_and_write_longs);
	fill(&old, sizeof old);
	check(Setitimer(1, &value, &old) == 22 && untouched(&old, sizeof old), "Setitimer: an error leaves old alone");
	script(0, 0, NULL);
	check(Setitimer(1, NULL, NULL) == 0 && ASKED(SYS_SETITIMER, 1, 0, 0), "Setitimer: NULL is NULL for the kernel");
	for (int i = 0; i < 4; i++)
		for (int j = 0; j < 4; j++) {
			const int64_t wrong = (int64_t[]){ -1, (int64_t)INT32_MIN - 1, i % 2 ? 1000000 : (int64_t)1 << 31, (int64_t)1 << 32 }[j];

			value = (Itimerval){ { i == 0 ? wrong : 1, i == 1 ? wrong : 2 }, { i == 2 ? wrong : 3, i == 3 ? wrong : 4 } };
			script(0, 0, NULL);
			check(Setitimer(1, &value, &old) == (wrong < 0 || i % 2 ? EINVAL : EOVERFLOW) && got.calls == 0,
				"Setitimer: what is no time, and what 32 bits do not hold");
		}
}

/* struct rusage of old: two times of two longs and 14 longs. */
static void write_rusage(void)
{
	for (int i = 0; got.word[at] && i < 18; i++)
		store(got.word[at] + 4 * (uintptr_t)i, 4, longs[i]);
}

static bool same_rusage(const Rusage *r)
{
	const int64_t fields[] = {
		r->ru_utime.tv_sec, r->ru_utime.tv_usec, r->ru_stime.tv_sec, r->ru_stime.tv_usec, r->ru_maxrss, r->ru_ixrss, r->ru_idrss,
		r->ru_isrss, r->ru_minflt, r->ru_majflt, r->ru_nswap, r->ru_inblock, r->ru_oublock, r->ru_msgsnd, r->ru_msgrcv,
		r->ru_nsignals, r->ru_nvcsw, r->ru_nivcsw,
	};

	for (int i = 0; i < 18; i++)
		if (fields[i] != (int32_t)longs[i])
			return false;
	return true;
}

static void testRusage(void)
{
	Rusage usage;
	Siginfo info;
	int status, wpid = 77;

	for (uint32_t i = 0; i < 18; i++)
		longs[i] = 0x80000000 + i;
	at = 1;
	script(0, 0, write_rusage);
	fill(&usage, sizeof usage);
	check(Getrusage(-1, &usage) == 0 && same_rusage(&usage) && ASKED(SYS_GETRUSAGE, (uintptr_t)-1, ANY), "Getrusage: each member in its place");
	script(22, 0, write_rusage);
	fill(&usage, sizeof usage);
	check(Getrusage(-1, &usage) == 22 && untouched(&usage, sizeof usage), "Getrusage: an error leaves it alone");
	script(14, 0, NULL);
	check(Getrusage(0, NULL) == 14 && ASKED(SYS_GETRUSAGE, 0, 0), "Getrusage: NULL is NULL for the kernel");

	at = 3;
	script(0, 123, write_rusage);
	fill(&usage, sizeof usage);
	check(libsyscall_wait4(-7, &status, 3, &usage, &wpid) == 0 && wpid == 123 && same_rusage(&usage)
		&& ASKED(SYS_WAIT4, (uintptr_t)-7, (uintptr_t)&status, 3, ANY), "wait4: each member in its place");
	script(0, 0, NULL);
	fill(&usage, sizeof usage);
	check(libsyscall_wait4(-1, &status, 1, &usage, &wpid) == 0 && wpid == 0 && untouched(&usage, sizeof usage), "wait4: no news, and nothing is written");
	script(10, 5, write_rusage);
	wpid = 77;
	check(libsyscall_wait4(-1, &status, 1, &usage, &wpid) == 10 && wpid == 77 && untouched(&usage, sizeof usage), "wait4: an error leaves all alone");
	script(0, 5, NULL);
	check(libsyscall_wait4(-1, NULL, 1, NULL, NULL) == 0 && ASKED(SYS_WAIT4, (uintptr_t)-1, 0, 1, 0), "wait4: NULL is NULL for the kernel");

	at = 4;
	script(0, 0, write_rusage);
	fill(&usage, sizeof usage);
	info.si_signo = SIGCHLD;
	check(libsyscall_waitid(1, 42, &info, 4, &usage) == 0 && same_rusage(&usage) && ASKED(SYS_WAITID, 1, 42, (uintptr_t)&info, 4, ANY), "waitid: each member in its place");
	fill(&usage, sizeof usage);
	info.si_signo = 0;
	check(libsyscall_waitid(1, 42, &info, 5, &usage) == 0 && untouched(&usage, sizeof usage), "waitid: no news, and nothing is written");
	script(10, 0, write_rusage);
	info.si_signo = SIGCHLD;
	check(libsyscall_waitid(1, 42, &info, 4, &usage) == 10 && untouched(&usage, sizeof usage), "waitid: an error leaves it alone");
	script(0, 0, NULL);
	check(libsyscall_waitid(1, 42, &info, 4, NULL) == 0 && ASKED(SYS_WAITID, 1, 42, (uintptr_t)&info, 4, 0), "waitid: NULL is NULL for the kernel");
}

static void read_timespec(void)
{
	seconds = (int64_t)load(got.word[1], 8);
	nanoseconds = (int64_t)load(got.word[1] + 8, 8);
}

static void testTimeofday(void)
{
	Timeval tv;

	seconds = 0x7123456789abcdef;
	nanoseconds = 999999999;
	script(0, 0, write_timespec);
	check(Gettimeofday(&tv) == 0 && tv.tv_sec == seconds && tv.tv_usec == 999999 && ASKED(SYS_CLOCK_GETTIME64, 0, ANY), "Gettimeofday: 64 bits of seconds, microseconds cut");
	check(Gettimeofday(NULL) == 0, "Gettimeofday: nobody wants it");
	script(14, 0, write_timespec);
	fill(&tv, sizeof tv);
	check(Gettimeofday(&tv) == 14 && untouched(&tv, sizeof tv), "Gettimeofday: an error leaves it alone");

	tv = (Timeval){ 0x123456789a, 999999 };
	script(0, 0, read_timespec);
	check(Settimeofday(&tv) == 0 && seconds == 0x123456789a && nanoseconds == 999999000 && ASKED(SYS_CLOCK_SETTIME64, 0, ANY), "Settimeofday: 64 bits of seconds");
	script(1, 0, NULL);
	check(Settimeofday(&tv) == 1, "Settimeofday: the kernel's error");
	script(0, 0, NULL);
	check(Settimeofday(NULL) == 0 && ASKED(SYS_SETTIMEOFDAY, 0, 0), "Settimeofday: NULL is NULL for the kernel");
	script(0, 0, NULL);
	for (int i = 0; i < 4; i++) {
		tv.tv_usec = (int64_t[]){ -1, 1000000, (int64_t)1 << 32, INT64_MIN }[i];
		check(Settimeofday(&tv) == EINVAL && got.calls == 0, "Settimeofday: no microseconds");
	}
}

static void testMmap(void)
{
	void *const addr = (void *)(uintptr_t)0x81234000;
	void *p = NULL;
	const int64_t last = (int64_t)UINT32_MAX << 12;

	script(0, 0x91234000, NULL);
	check(Mmap(addr, 0x87654321, 3, 2, -1, 0x12345678000, &p) == 0 && p == (void *)(uintptr_t)0x91234000
		&& ASKED(SYS_MMAP2, 0x81234000, 0x87654321, 3, 2, (uintptr_t)-1, 0x12345678), "Mmap: the offset in units of 4096 bytes");
	script(0, 1, NULL);
	check(Mmap(NULL, 1, 0, 0, 4, last, NULL) == 0 && ASKED(SYS_MMAP2, 0, 1, 0, 0, 4, 0xffffffff), "Mmap: the last offset");
	script(12, 1, NULL);
	p = addr;
	check(Mmap(NULL, 1, 0, 0, 4, 0, &p) == 12 && p == addr, "Mmap: an error leaves p alone");
	script(0, 1, NULL);
	for (int bit = 0; bit < 12; bit++)
		check(Mmap(NULL, 1, 0, 0, 4, last | 1 << bit, &p) == EINVAL && got.calls == 0, "Mmap: no multiple of 4096");
	for (int i = 0; i < 3; i++)
		check(Mmap(NULL, 1, 0, 0, 4, (int64_t[]){ last + 4096, -4096, INT64_MIN }[i], &p) == EOVERFLOW && got.calls == 0 && p == addr, "Mmap: too far");
}

static void write_offset(void)
{
	store(got.word[3], 8, 0x8123456789abcdef);
}

static void testSeek(void)
{
	int64_t off = 77;

	script(0, 0, write_offset);
	check(Seek(-3, (int64_t)0xf123456781abcdef, 2, &off) == 0 && off == (int64_t)0x8123456789abcdef
		&& ASKED(SYS__LLSEEK, (uintptr_t)-3, 0xf1234567, 0x81abcdef, ANY, 2), "Seek: 64 bits there and back");
	check(Seek(3, 0, 0, NULL) == 0, "Seek: nobody wants it");
	script(29, 0, write_offset);
	off = 77;
	check(Seek(3, 0, 0, &off) == 29 && off == 77, "Seek: an error leaves off alone");
}

/* struct tms: four longs. */
static void write_tms(void)
{
	for (int i = 0; got.word[0] && i < 4; i++)
		store(got.word[0] + 4 * (uintptr_t)i, 4, longs[i]);
}

static void testTimes(void)
{
	Tms tms;
	uintptr_t ticks;

	longs[0] = 1, longs[1] = 0x80000002, longs[2] = 0xffffffff, longs[3] = 0x7ffffffe;
	script(0, 0x80000001, write_tms);
	check(Times(&tms, &ticks) == 0 && ticks == 0x80000001 && tms.tms_utime == 1 && tms.tms_stime == (int32_t)0x80000002 && tms.tms_cutime == -1
		&& tms.tms_cstime == 0x7ffffffe && ASKED(SYS_TIMES, ANY), "Times: each member in its place");
	for (int err = 1; err <= 4095; err += 4094) {
		script(err, 0, write_tms);
		ticks = 77;
		check(Times(&tms, &ticks) == 0 && ticks == (uintptr_t)-err && tms.tms_utime == 1 && tms.tms_cutime == -1, "Times: ticks that look like an error");
		check(Times(NULL, NULL) == 0, "Times: and nobody wants them");
	}
	script(1, 0, NULL);
	fill(&tms, sizeof tms);
	ticks = 77;
	check(Times(&tms, &ticks) == 1 && ticks == 77 && untouched(&tms, sizeof tms), "Times: an error, which has written nothing");
}

/* Linux, asm/socket.h: SO_RCVTIMEO_OLD, SO_SNDTIMEO_OLD. */
#if defined __mips__
enum { OLD_RCVTIMEO = 0x1006, OLD_SNDTIMEO = 0x1005 };
#elif defined __powerpc__
enum { OLD_RCVTIMEO = 18, OLD_SNDTIMEO = 19 };
#else
enum { OLD_RCVTIMEO = 20, OLD_SNDTIMEO = 21 };
#endif

static void testSockopt(void)
{
	static const Timeval tv = { 0, 500000 };
	static const struct { int level, name; Socklen_t len; int asked; } cases[] = {
		{ SOL_SOCKET, OLD_RCVTIMEO, 16, 66 },
		{ SOL_SOCKET, OLD_SNDTIMEO, 16, 67 },
		{ SOL_SOCKET, 66, 16, 66 },
		{ SOL_SOCKET, 67, 16, 67 },
		{ SOL_SOCKET, OLD_RCVTIMEO, 8, OLD_RCVTIMEO },
		{ SOL_SOCKET, OLD_SNDTIMEO, 8, OLD_SNDTIMEO },
		{ SOL_SOCKET, 22, 16, 22 },
		{ 6, OLD_RCVTIMEO, 16, OLD_RCVTIMEO },
	};
	char room[16];

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Socklen_t len = cases[i].len;

		script(0, 0, NULL);
		check(Setsockopt(-3, cases[i].level, cases[i].name, &tv, len) == 0
			&& ASKED(SYS_SETSOCKOPT, (uintptr_t)-3, (uintptr_t)cases[i].level, (uintptr_t)cases[i].asked, (uintptr_t)&tv, len), "Setsockopt: a Timeval is of the new form, all else as it is");
		script(0, 0, NULL);
		check(Getsockopt(-3, cases[i].level, cases[i].name, room, &len) == 0
			&& ASKED(SYS_GETSOCKOPT, (uintptr_t)-3, (uintptr_t)cases[i].level, (uintptr_t)cases[i].asked, (uintptr_t)room, (uintptr_t)&len), "Getsockopt: a Timeval is of the new form, all else as it is");
	}
	script(0, 0, NULL);
	check(SetsockoptTimeval(3, SOL_SOCKET, OLD_RCVTIMEO, &tv) == 0 && ASKED(SYS_SETSOCKOPT, 3, SOL_SOCKET, 66, (uintptr_t)&tv, 16), "SetsockoptTimeval: the new form");
	script(0, 0, NULL);
	check(Getsockopt(3, SOL_SOCKET, OLD_RCVTIMEO, room, NULL) == 0 && ASKED(SYS_GETSOCKOPT, 3, SOL_SOCKET, OLD_RCVTIMEO, (uintptr_t)room, 0), "Getsockopt: NULL is NULL for the kernel");
	script(9, 0, NULL);
	check(Setsockopt(3, 1, 2, NULL, 0) == 9 && Getsockopt(3, 1, 2, NULL, NULL) == 9, "Setsockopt: the kernel's error");
}

/* Linux, asm/resource.h, RLIM_INFINITY of 32 bits. */
#ifdef __mips__
# define NO_LIMIT	0x7fffffff
#else
# define NO_LIMIT	0xffffffff
#endif
static uint64_t given_limit[2];

static void read_limit(void)
{
	if (got.word[2]) {
		given_limit[0] = load(got.word[2], 8);
		given_limit[1] = load(got.word[2] + 8, 8);
	}
	if (got.word[3]) {
		store(got.word[3], 8, 0x123456789a);
		store(got.word[3] + 8, 8, 0xffffffffffffffff);
	}
}

static void testRlimit(void)
{
	Rlimit r, old;

	script(0, 0, read_limit);
	check(Getrlimit(7, &old) == 0 && old.rlim_cur == 0x123456789a && old.rlim_max == RLIM64_INFINITY && ASKED(SYS_PRLIMIT64, 0, 7, 0, (uintptr_t)&old), "Getrlimit: 64 bits");
	r = (Rlimit){ NO_LIMIT - 1, NO_LIMIT };
	script(0, 0, read_limit);
	check(Setrlimit(1, &r) == 0 && given_limit[0] == NO_LIMIT - 1 && given_limit[1] == RLIM64_INFINITY && ASKED(SYS_PRLIMIT64, 0, 1, ANY, 0), "Setrlimit: libc's RLIM_INFINITY");
	r = (Rlimit){ NO_LIMIT, (uint64_t)NO_LIMIT << 32 };
	script(0, 0, read_limit);
	fill(&old, sizeof old);
	check(Prlimit64(-5, 1, &r, &old) == 0 && given_limit[0] == RLIM64_INFINITY && given_limit[1] == (uint64_t)NO_LIMIT << 32 && old.rlim_cur == 0x123456789a
		&& ASKED(SYS_PRLIMIT64, (uintptr_t)-5, 1, ANY, (uintptr_t)&old), "Prlimit64: 64 bits there and back");
	script(0, 0, NULL);
	check(Prlimit64(0, 1, NULL, NULL) == 0 && ASKED(SYS_PRLIMIT64, 0, 1, 0, 0), "Prlimit64: NULL is NULL for the kernel");
	script(1, 0, NULL);
	check(Setrlimit(1, &r) == 1, "Setrlimit: the kernel's error");
}

static void written_32bit(void)
{
	testTimes();
	testSockopt();
	testRlimit();
	testItimer();
	testRusage();
	testTimeofday();
	testMmap();
	testSeek();
}
#endif

#ifdef TRAIT_statx
/* Linux, include/uapi/linux/stat.h, struct statx: offset, size and value of each member. */
static void write_statx(void)
{
	static const struct { uint16_t offset, size; uint64_t value; } members[] = {
		{ 0, 4, 0x7ff }, { 4, 4, 0x81000001 }, { 8, 8, 0xeeeeeeeeeeeeeeee }, { 16, 4, 0x81000002 }, { 20, 4, 0x81000003 },
		{ 24, 4, 0x81000004 }, { 28, 2, 0x81a4 }, { 32, 8, 0x8100000500000005 }, { 40, 8, 0x7100000600000006 },
		{ 48, 8, 0x7100000700000007 }, { 56, 8, 0xeeeeeeeeeeeeeeee }, { 64, 8, 0xf100000800000008 }, { 72, 4, 999999999 },
		{ 80, 8, 0xeeeeeeeeeeeeeeee }, { 88, 4, 0xeeeeeeee }, { 96, 8, 0x7100000900000009 }, { 104, 4, 1 },
		{ 112, 8, 0x7100000a0000000a }, { 120, 4, 2 }, { 128, 4, 0xabc }, { 132, 4, 0x12345 }, { 136, 4, 0xfed }, { 140, 4, 0x6789a },
	};

	for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
		store(got.word[4] + members[i].offset, members[i].size, members[i].value);
}

static bool same_stat(const Stat_t *s)
{
	return s->st_blksize == 0x81000001 && s->st_nlink == 0x81000002 && s->st_uid == 0x81000003 && s->st_gid == 0x81000004
		&& s->st_mode == 0x81a4 && s->st_ino == 0x8100000500000005 && s->st_size == 0x7100000600000006
		&& s->st_blocks == 0x7100000700000007 && s->st_atim.tv_sec == (int64_t)0xf100000800000008 && s->st_atim.tv_nsec == 999999999
		&& s->st_ctim.tv_sec == 0x7100000900000009 && s->st_ctim.tv_nsec == 1 && s->st_mtim.tv_sec == 0x7100000a0000000a
		&& s->st_mtim.tv_nsec == 2 && s->st_rdev == 0x123abc45 && s->st_dev == 0x678fed9a;	/* include/linux/kdev_t.h, new_encode_dev */
}

static void testStat(void)
{
	static const char path[] = "path";
	const uintptr_t p = (uintptr_t)path, cwd = (uintptr_t)-100;
	enum { AUTOMOUNT = 0x800, NOFOLLOW = 0x100, EMPTY = 0x1000, BASIC = 0x7ff };
	Stat_t s;

	script(0, 0, write_statx);
	fill(&s, sizeof s);
	check(Fstatat(-5, path, &s, NOFOLLOW) == 0 && same_stat(&s) && ASKED(SYS_STATX, (uintptr_t)-5, p, AUTOMOUNT | NOFOLLOW, BASIC, ANY), "Fstatat: each member in its place");
	fill(&s, sizeof s), script(0, 0, write_statx);
	check(Stat(path, &s) == 0 && same_stat(&s) && ASKED(SYS_STATX, cwd, p, AUTOMOUNT, BASIC, ANY), "Stat: follows links");
	fill(&s, sizeof s), script(0, 0, write_statx);
	check(Lstat(path, &s) == 0 && same_stat(&s) && ASKED(SYS_STATX, cwd, p, AUTOMOUNT | NOFOLLOW, BASIC, ANY), "Lstat: does not");
	fill(&s, sizeof s), script(0, 0, write_statx);
	check(Fstat(6, &s) == 0 && same_stat(&s) && ASKED(SYS_STATX, 6, ANY, AUTOMOUNT | EMPTY, BASIC, ANY) && *(const char *)got.word[1] == '\0', "Fstat: an empty path");
	fill(&s, sizeof s), script(2, 0, write_statx);
	check(Fstatat(-100, path, &s, 0) == 2 && untouched(&s, sizeof s) && Stat(path, &s) == 2 && Lstat(path, &s) == 2 && Fstat(1, &s) == 2
		&& untouched(&s, sizeof s), "Fstatat: an error leaves it alone");
	script(0, 0, write_statx);
	check(Fstatat(-100, path, NULL, 0) == EFAULT, "Fstatat: NULL");
	script(0, 0, write_statx);
	check(Fstat(-1, &s) == EBADF && Fstat(-100, &s) == EBADF && got.calls == 0, "Fstat: -100 is no descriptor");
	script(0, 0, write_statx);
	check(Fstatat(-100, path, &s, 0x4000) == 0 && ASKED(SYS_STATX, cwd, p, AUTOMOUNT | 0x4000, BASIC, ANY), "Fstatat: the flags of statx are its own, too");
}
#endif

#ifdef __s390x__
static uint64_t arguments[6];

static void read_arguments(void)
{
	for (uintptr_t i = 0; i < 6; i++)
		arguments[i] = load(got.word[0] + 8 * i, 8);
}

static void testMmap(void)
{
	void *p = NULL;

	script(0, 0x8123456789ab0000, read_arguments);
	check(Mmap((void *)0x81234567000, 0x8765432112345678, 3, -2, -1, (int64_t)0x9123456789abc000, &p) == 0 && ASKED(SYS_MMAP, ANY)
		&& p == (void *)0x8123456789ab0000, "Mmap: one pointer");
	check(arguments[0] == 0x81234567000 && arguments[1] == 0x8765432112345678 && arguments[2] == 3 && arguments[3] == (uint64_t)-2
		&& arguments[4] == (uint64_t)-1 && arguments[5] == 0x9123456789abc000, "Mmap: to six words");
	script(12, 1, NULL);
	p = &p;
	check(Mmap(NULL, 1, 0, 0, 4, 0, &p) == 12 && p == &p && Mmap(NULL, 1, 0, 0, 4, 0, NULL) == 12, "Mmap: an error leaves p alone");
}
#endif

int main(void)
{
	const uint64_t one = 1;

	put(sizeof(long) == 8 ? "port 64" : "port 32");
	put(*(const unsigned char *)&one ? " little\n" : " big\n");
	all_stubs();
	testTime();
	testTimeouts();
	testFcntl();
	testSetNonblock();
	testReadlink();
	testRtSigaction();
	testFork();
#if UINTPTR_MAX == UINT32_MAX
	written_32bit();
#endif
#ifdef TRAIT_statx
	testStat();
#endif
#ifdef __s390x__
	testMmap();
#endif
	put("end\n");
	flush();
	return used == sizeof text;
}
