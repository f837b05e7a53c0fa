/*
 * Calls the stubs of prototypes.c with trampolines that record what they get and return what they are told to, and prints
 * a line for each check. Compiled with one of TARGET64, TARGET_L32, TARGET_B32, the latter two perhaps with ALIGNED.
 * NATIVE says that a 32-bit target's stubs run on a 64-bit machine: then 32 bits of each word count.
 * FREESTANDING (i386) needs no libc, which may be missing where gcc -m32 works.
 *
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */
#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#ifdef FREESTANDING
static void put(const char *s)
{
	const char *end = s;
	int result;

	while (*end)
		end++;
	__asm__ volatile("int $0x80" : "=a"(result) : "0"(4), "b"(1), "c"(s), "d"(end - s) : "memory");
	(void)result;
}

int main(void);
__attribute__((force_align_arg_pointer, noreturn)) void _start(void);
void _start(void)
{
	const int status = main();

	for (;;)
		__asm__ volatile("int $0x80" : : "a"(1), "b"(status) : "memory");
}
#else
#include <stdio.h>
static void put(const char *s)
{
	fputs(s, stdout);
}
#endif

static bool same(const char *a, const char *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

static void puthex(uintptr_t x)
{
	char digits[2 + 16 + 1];
	int i = 18;

	digits[i] = 0;
	do {
		digits[--i] = "0123456789abcdef"[x & 15];
		x >>= 4;
	} while (x);
	digits[--i] = 'x';
	digits[--i] = '0';
	put(digits + i);
}

/*
 * The trampolines.
 */
static struct {
	int calls;
	const char *function;
	uintptr_t trap, a[6];
	int n;			/* how many arguments the trampoline has */
} got;

static struct {
	Errno err;
	uintptr_t r1, r2;
} answer;

static Errno record(const char *function, int n, uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, uintptr_t a6, uintptr_t *r1, uintptr_t *r2)
{
	got.calls++;
	got.function = function;
	got.n = n;
	got.trap = trap;
	got.a[0] = a1;
	got.a[1] = a2;
	got.a[2] = a3;
	got.a[3] = a4;
	got.a[4] = a5;
	got.a[5] = a6;
	if (answer.err)
		return answer.err;
	if (r1)
		*r1 = answer.r1;
	if (r2)
		*r2 = answer.r2;
	return 0;
}

Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	return record("Syscall", 3, trap, a1, a2, a3, 0, 0, 0, r1, r2);
}

Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6,
	uintptr_t *r1, uintptr_t *r2)
{
	return record("Syscall6", 6, trap, a1, a2, a3, a4, a5, a6, r1, r2);
}

Errno RawSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	return record("RawSyscall", 3, trap, a1, a2, a3, 0, 0, 0, r1, r2);
}

Errno RawSyscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5, uintptr_t a6,
	uintptr_t *r1, uintptr_t *r2)
{
	return record("RawSyscall6", 6, trap, a1, a2, a3, a4, a5, a6, r1, r2);
}

uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	record("RawSyscallNoError", 3, trap, a1, a2, a3, 0, 0, 0, 0, 0);
	return answer.r1;
}

/*
 * Checks.
 */
static int failures;

static void check(bool ok, const char *name, const char *what)
{
	put(ok ? "ok " : "not ok ");
	put(name);
	put(": ");
	put(what);
	put("\n");
	if (!ok)
		failures++;
}

static struct {
	uintptr_t a[6];
	int n;
} want;

/* Sets the answer to the next call. */
static void script(Errno err, uintptr_t r1, uintptr_t r2)
{
	answer.err = err;
	answer.r1 = r1;
	answer.r2 = r2;
	got.calls = 0;
	want.n = 0;
}

static void word(uintptr_t x)
{
	want.a[want.n++] = x;
}

/* A signed value has the sign in all of its word. */
static void sign(intptr_t x)
{
	word((uintptr_t)x);
}

static void pointer(const volatile void *p)
{
	word((uintptr_t)p);
}

static void pair(uint64_t x)
{
#if defined TARGET64
	word(x);
#else
	const uintptr_t low = (uintptr_t)(x & 0xffffffff), high = (uintptr_t)(x >> 32);

#ifdef ALIGNED
	if (want.n == 1 || want.n == 3)
		word(0);
#endif
#ifdef TARGET_L32
	word(low);
	word(high);
#else
	word(high);
	word(low);
#endif
#endif
}

static void low(uint64_t x)
{
#ifdef TARGET64
	word(x);
#else
	word((uintptr_t)(x & 0xffffffff));
#endif
}

static void high(uint64_t x)
{
#ifdef TARGET64
	(void)x;
	word(0);
#else
	word((uintptr_t)(x >> 32));
#endif
}

static uintptr_t significant(uintptr_t x)
{
#ifdef NATIVE
	return x & 0xffffffff;
#else
	return x;
#endif
}

/* Compares the call with the words that are wanted, and zeros after them. */
static void called(const char *name, const char *function, uintptr_t trap)
{
	bool ok = got.calls == 1 && same(got.function, function) && got.trap == trap && want.n <= got.n;
	int i;

	for (i = 0; i < 6; i++) {
		const uintptr_t w = i < want.n ? want.a[i] : 0;
		if (significant(got.a[i]) != significant(w)) {
			ok = false;
			put("# word ");
			puthex((uintptr_t)i);
			put(": got ");
			puthex(got.a[i]);
			put(", want ");
			puthex(w);
			put("\n");
		}
	}
	check(ok, name, "the call");
}

/* Registers are wider than an int on some targets: what lies above a narrow result must not matter. */
#define ABOVE(x) (~(uintptr_t)0xffffffff | (uintptr_t)(x))

static const char path[] = "path";

static void arguments(void)
{
	int fd = -7;

	script(0, 5, 0);
	check(Open(path, -1, 0644, &fd) == 0 && fd == 5, "Open", "the result");
	pointer(path), sign(-1), word(0644);
	called("Open", "Syscall", SYS_OPEN);

	script(2, 5, 6);
	fd = -7;
	check(Open(path, 0, 0, &fd) == 2 && fd == -7, "Open", "an error leaves the result alone");
	script(0, 5, 0);
	check(Open(path, 0, 0, NULL) == 0, "Open", "the result can be NULL");

	script(0, ABOVE(3), 0);
	check(OpenRel(path, 2, 3, &fd) == 0 && fd == 3, "OpenRel", "the result");
	sign(-100), pointer(path), word(2), word(3);
	called("OpenRel", "Syscall6", SYS_OPENAT);

	script(9, 0, 0);
	check(Close(-1) == 9, "Close", "the error");
	sign(-1);
	called("Close", "Syscall", SYS_CLOSE);
	Close(-1);		/* compiles without a warning: its error may be ignored */

	script(1, 0, 0);
	check(Kill(-2, 9) == 1, "Kill", "the error");
	sign(-2), word(9);
	called("Kill", "RawSyscall", SYS_KILL);

	script(0, 0, 0);
	check(Narrow(-1, 255, -2, 65535, true, INT32_MIN) == 0, "Narrow", "success");
	sign(-1), word(255), sign(-2), word(65535), word(1), sign(INT32_MIN);
	called("Narrow", "Syscall6", SYS_NARROW);

	script(0, 0, 0);
	check(Unsigned(0xffffffff, 0x80000000, UINTPTR_MAX, 200) == 0, "Unsigned", "success");
	word(0xffffffff), word(0x80000000), word(UINTPTR_MAX), word(200);
	called("Unsigned", "Syscall6", SYS_UNSIGNED);
}

static void slices(void)
{
	char buf[10];
	size_t n = 77;
	uintptr_t m = 77;
	Gid_t gids[3];
	uint32_t numbers[4] = { 0 };
	int fds[NPIPE] = { 0 }, count = 77;
	static const int64_t times[2] = { 1, 2 };
	/* What a kernel's int holds passes as it is, more becomes the largest int. */
	static const size_t lengths[][2] = {
		{ 0, 0 }, { 1, 1 }, { 0x12345678, 0x12345678 }, { 0x7ffffffe, 0x7ffffffe }, { 0x7fffffff, 0x7fffffff },
		{ 0x80000000, 0x7fffffff }, { 0xffffffff, 0x7fffffff }, { SIZE_MAX - 1, 0x7fffffff }, { SIZE_MAX, 0x7fffffff },
#if SIZE_MAX > 0xffffffff
		{ 0x100000000, 0x7fffffff }, { 0x100000005, 0x7fffffff }, { 0x8000000000000000, 0x7fffffff },
#endif
	};
	const char *const argv[] = { path, NULL };
	char *const envv[] = { NULL };

	script(0, 8, 1);
	check(Read(3, buf, sizeof buf, &n) == 0 && n == 8, "Read", "the result");
	word(3), pointer(buf), word(10);
	called("Read", "Syscall", SYS_READ);
	script(4, 8, 1);
	n = 77;
	check(Read(3, buf, 0, &n) == 4 && n == 77, "Read", "an error leaves the result alone");
	script(0, 8, 1);
	check(Read(3, NULL, 0, NULL) == 0, "Read", "the result can be NULL");
	word(3), word(0), word(0);
	called("Read", "Syscall", SYS_READ);

	script(0, UINTPTR_MAX, 1);
	check(Write(-3, "x", 1, &m) == 0 && m == UINTPTR_MAX, "Write", "the result has all bits");

	script(0, 2, 0);
	check(Getgroups(gids, 3, &count) == 0 && count == 2, "Getgroups", "the result");
	pointer(gids), word(3);
	called("Getgroups", "Syscall", SYS_GETGROUPS);

	script(0, 0, 0);
	check(SliceParts(numbers, 4) == 0, "SliceParts", "success");
	word(4), word(7), pointer(numbers);
	called("SliceParts", "Syscall", SYS_SLICE_PARTS);

	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		script(0, 0, 0);
		check(IntLengths(numbers, lengths[i][0], lengths[i][0]) == 0, "IntLengths", "success");
		word(lengths[i][1]), pointer(numbers), word(lengths[i][1]);
		called("IntLengths", "Syscall", SYS_INT_LENGTHS);
	}

	script(0, 0, 0);
	check(Pipe2(fds, 1) == 0, "Pipe2", "success");
	pointer(fds), word(1);
	called("Pipe2", "Syscall", SYS_PIPE2);

	script(0, 0, 0);
	check(Utimes(path, times) == 0, "Utimes", "success");
	pointer(path), pointer(times);
	called("Utimes", "Syscall", SYS_UTIMES);

	script(8, 0, 0);
	check(Execve(path, argv, envv) == 8, "Execve", "the error");
	pointer(path), pointer(argv), pointer(envv);
	called("Execve", "RawSyscall", SYS_EXECVE);
}

static void results(void)
{
	int r = -7, w = -7;
	uintptr_t a = 77;
	size_t b = 77;
	bool flag = false;
	uint8_t octet = 77;
	int8_t s8 = 77;
	const char *text = path;
	void *mem = NULL;
	char page[4];
	Gid_t gid = 77;

	script(0, ABOVE(3), ABOVE(4));
	check(Pipe(&r, &w) == 0 && r == 3 && w == 4, "Pipe", "both results");
	called("Pipe", "Syscall", SYS_PIPE);
	r = w = -7;
	check(Pipe(NULL, &w) == 0 && w == 4, "Pipe", "the first can be NULL");
	check(Pipe(&r, NULL) == 0 && r == 3, "Pipe", "the second can be NULL");
	check(Pipe(NULL, NULL) == 0, "Pipe", "both can be NULL");
	r = w = -7;
	script(24, 3, 4);
	check(Pipe(&r, &w) == 24 && r == -7 && w == -7, "Pipe", "an error leaves both alone");

	script(0, ABOVE(5), UINTPTR_MAX - 1);
	check(Mixed(&r, &a) == 0 && r == 5 && a == UINTPTR_MAX - 1, "Mixed", "both results");
	check(Mixed(NULL, NULL) == 0, "Mixed", "both can be NULL");
	script(1, 6, 7);
	check(Mixed(&r, &a) == 1 && r == 5 && a == UINTPTR_MAX - 1, "Mixed", "an error leaves both alone");

	script(0, UINTPTR_MAX - 5, 6);
	check(Words(&a, &b) == 0 && a == UINTPTR_MAX - 5 && b == 6, "Words", "both results");
	check(Words(NULL, NULL) == 0, "Words", "both can be NULL");
	script(1, 1, 2);
	check(Words(&a, &b) == 1 && a == UINTPTR_MAX - 5 && b == 6, "Words", "an error leaves both alone");

	script(0, (uintptr_t)1 << (sizeof(uintptr_t) * 8 - 1), 0);
	check(Flag(&flag) == 0 && flag, "Flag", "any bit is true");
	script(5, 0, 0);
	check(Flag(&flag) == 5 && flag, "Flag", "an error leaves it alone");
	script(0, 0, 1);
	check(Flag(&flag) == 0 && !flag, "Flag", "zero is false");

	script(0, 0x1fe, 0);
	check(Octet(&octet) == 0 && octet == 0xfe, "Octet", "the low bits");
	check(Signed8(&s8) == 0 && s8 == -2, "Signed8", "the low bits");

	script(0, (uintptr_t)path, 0);
	text = NULL;
	check(Text(&text) == 0 && text == path, "Text", "the result");
	script(3, 0, 0);
	check(Text(&text) == 3 && text == path, "Text", "an error leaves it alone");

	script(0, (uintptr_t)page, 0);
	check(Mmap(page, 4096, 3, 2, -1, UINTPTR_MAX, &mem) == 0 && mem == page, "Mmap", "the result");
	pointer(page), word(4096), word(3), word(2), sign(-1), word(UINTPTR_MAX);
	called("Mmap", "Syscall6", SYS_MMAP);

	script(0, ABOVE(0xfffffffe), 0);
	check(Swapgid(0xffffffff, &gid) == 0 && gid == 0xfffffffe, "Swapgid", "the result");
	word(0xffffffff);
	called("Swapgid", "Syscall", SYS_SWAPGID);

	script(0, 10, 20);
	check(Locals(1, 2, 3, &r, &w) == 0 && r == 10 && w == 20, "Locals", "both results");
	word(1), word(2), word(3);
	called("Locals", "Syscall", SYS_LOCALS);
}

static void infallible(void)
{
	script(0, ABOVE(-1000), 0);
	check(Getpid() == -1000, "Getpid", "the value, whatever it is");
	called("Getpid", "RawSyscallNoError", SYS_GETPID);

	script(0, ABOVE(0xfffffffe), 0);
	check(Getuid() == 0xfffffffe, "Getuid", "the value, whatever it is");
	called("Getuid", "RawSyscallNoError", SYS_GETUID);

	script(0, 2, 0);
	check(Issetugid(), "Issetugid", "true");
	script(0, 0, 0);
	check(!Issetugid(), "Issetugid", "false");
	called("Issetugid", "RawSyscallNoError", SYS_ISSETUGID);

	script(0, (uintptr_t)path, 0);
	check(Brk(NULL) == path, "Brk", "the value");
	word(0);
	called("Brk", "RawSyscallNoError", SYS_BRK);

	script(0, UINTPTR_MAX, 0);
	check(Umask(-1, -2, -3) == UINTPTR_MAX, "Umask", "the value");
	sign(-1), sign(-2), sign(-3);
	called("Umask", "RawSyscallNoError", SYS_UMASK);

	script(0, 0, 0);
	Sync();
	called("Sync", "Syscall", SYS_SYNC);

	script(0, 0, 0);
	Yield(1, 2, 3, -4);
	word(1), word(2), word(3), sign(-4);
	called("Yield", "RawSyscall6", SYS_YIELD);
}

static void names(void)
{
	uint32_t len;
	Gid_t gid;
	int fd = -7;

	script(0, 0, 0);
	libsyscall_exitThread(3);
	word(3);
	called("exitThread", "RawSyscall", SYS_EXIT);

	script(0, 6, 0);
	check(libsyscall_accept(4, &fd, &len, &fd) == 0 && fd == 6, "accept", "the result");
	word(4), pointer(&fd), pointer(&len);
	called("accept", "Syscall", SYS_ACCEPT);

	script(0, 9, 0);
	check(Keywords(1, 2, 3, &gid, &fd) == 0 && fd == 9, "Keywords", "the result");
	pointer(&gid), word(3), word(2), word(1);
	called("Keywords", "Syscall6", SYS_KEYWORDS);
}

static void templates(void)
{
	script(0, 0, 0);
	check(Reverse(1, 2, 3) == 0, "Reverse", "success");
	word(3), word(2), word(1);
	called("Reverse", "Syscall", SYS_REVERSE);

	script(0, 0, 0);
	check(Constants(-5) == 0, "Constants", "success");
	sign(-1), word(0), word(0x7fffffff), sign(-5), word(0x1234), word(9);
	called("Constants", "Syscall6", SYS_CONSTANTS);

	script(0, 0, 0);
	check(Twice(5) == 0, "Twice", "success");
	word(5), word(42), word(5);
	called("Twice", "Syscall", SYS_TWICE);
}

static void pairs(void)
{
	static const uint64_t values[] = {
		0, 1, 0x123456789abcdef0, 0xffffffff, 0x100000000, 0x80000000, 0x8000000000000000, 0xffffffffffffffff
	};
	static const Iovec v[2] = { { NULL, 0 }, { NULL, 0 } };
	char buf[10];
	size_t n;
	int64_t off;
	uint64_t u;
	unsigned i;

	for (i = 0; i < sizeof values / sizeof *values; i++) {
		const uint64_t x = values[i];
		const int64_t s = (int64_t)x;

		script(0, 3, 0);
		check(Pread(1, buf, sizeof buf, s, &n) == 0 && n == 3, "Pread", "the result");
		word(1), pointer(buf), word(10), pair(x);
		called("Pread", "Syscall6", SYS_PREAD64);

		script(0, 0, 0);
		check(Truncate(path, x) == 0, "Truncate", "success");
		pointer(path), pair(x);
#ifdef ALIGNED
		called("Truncate", "Syscall6", SYS_TRUNCATE64);
#else
		called("Truncate", "Syscall", SYS_TRUNCATE64);
#endif

		script(0, 0, 0);
		check(PairFirst(s, -1) == 0, "PairFirst", "success");
		pair(x), sign(-1);
		called("PairFirst", "Syscall", SYS_PAIR_FIRST);

		script(0, 0, 0);
		check(TwoPairs(s, ~x, 5, -6) == 0, "TwoPairs", "success");
		pair(x), pair(~x), word(5), sign(-6);
		called("TwoPairs", "Syscall6", SYS_TWO_PAIRS);

		script(0, 0, 0);
		check(Fadvise(1, s, (int64_t)~x, 2) == 0, "Fadvise", "success");
		word(1), word(2), pair(x), pair(~x);
		called("Fadvise", "Syscall6", SYS_ARM_FADVISE);

		script(0, 7, 0);
		check(Preadv(1, v, 2, s, &n) == 0 && n == 7, "Preadv", "the result");
		word(1), pointer(v), word(2), low(x), high(x);
		called("Preadv", "Syscall6", SYS_PREADV);

		script(0, 0, 0);
		check(Llseek(1, s, &off, 2) == 0, "Llseek", "success");
		word(1), high(x), low(x), pointer(&off), word(2);
		called("Llseek", "Syscall6", SYS__LLSEEK);

#if defined TARGET64
		script(0, x, 0x55);
#elif defined TARGET_L32
		script(0, (uintptr_t)(x & 0xffffffff), (uintptr_t)(x >> 32));
#else
		script(0, (uintptr_t)(x >> 32), (uintptr_t)(x & 0xffffffff));
#endif
		off = 77;
		check(Seek(1, s, 2, &off) == 0 && off == s, "Seek", "the result");
		answer.err = 29;
		off = 77;
		got.calls = 0;
		check(Seek(1, s, 2, &off) == 29 && off == 77, "Seek", "an error leaves the result alone");
		word(1), pair(x), word(2);
#if defined TARGET_L32 || defined TARGET_B32
		called("Seek", "Syscall6", SYS_LSEEK);
#else
		called("Seek", "Syscall", SYS_LSEEK);
#endif
		answer.err = 0;
		check(Seek(1, s, 2, NULL) == 0, "Seek", "the result can be NULL");
		u = 77;
		check(Counter(&u) == 0 && u == x, "Counter", "the result");
	}
}

int main(void)
{
	arguments();
	slices();
	results();
	infallible();
	names();
	templates();
	pairs();
	put("end\n");
	return failures != 0;
}
