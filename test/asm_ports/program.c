/*
 * The trampolines and start.o of a port at work, without libsyscall.h or any library: program
 * of test/check/asm_ports.t. ARCH.h has the port's numbers and traits.
 *
 *	program FILE 'two words'	checks; prints `ok - name` and `not ok - name` lines; exits with 7
 *	program sentinels		calls that an emulator's plugin looks at
 *	program fakes			calls that Kernel.pm answers; exits with 7
 *	program signals			a signal to itself for each restorer, by RawSyscall; exits with 7
 *
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include ARCH_H

/* What most ports have in common. */
#ifndef ENOSYS
# define ENOSYS		38
#endif
#ifndef SIGUSR1
# define SIGUSR1	10
#endif
#ifndef SIGCHLD
# define SIGCHLD	17
#endif
#ifndef SA_SIGINFO
# define SA_SIGINFO	4
#endif
#ifndef SIGSET_BYTES
# define SIGSET_BYTES	8
#endif
#ifndef DIRTY
# define DIRTY	(void)0
#endif
#ifndef STACK_BIAS
# define STACK_BIAS	0
#endif
#define SA_RESTORER	0x04000000
#define CLONE_VM	0x00000100
#define CLONE_VFORK	0x00004000
#define CLONE_THREAD	0x00010000
#define ENOENT		2
#define EBADF		9
#define EINVAL		22
#define AT_FDCWD	-100
#define LENGTH(a)	(sizeof (a) / sizeof (a)[0])

typedef int Errno;
typedef uintptr_t Word;

/* The library's own names; Syscall and Syscall6 of programs are made in C. */
#define Syscall libsyscall_Syscall
#define Syscall6 libsyscall_Syscall6

Errno Syscall(Word trap, Word a1, Word a2, Word a3, Word *r1, Word *r2);
Errno RawSyscall(Word trap, Word a1, Word a2, Word a3, Word *r1, Word *r2);
Errno Syscall6(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, Word a6, Word *r1, Word *r2);
Errno RawSyscall6(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, Word a6, Word *r1, Word *r2);
Word RawSyscallNoError(Word trap, Word a1, Word a2, Word a3);
intptr_t libsyscall_clone(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, void (*child)(void *), void *arg);
#ifdef RESTORER
void libsyscall_sigreturn(void);
#endif
#ifdef OLD_SIGRETURN
void libsyscall_oldSigreturn(void);
#endif
#ifdef SYSCALL7
Errno libsyscall_syscall7(Word trap, Word a1, Word a2, Word a3, Word a4, Word a5, Word a6, Word a7, Word *r1, Word *r2);
#endif

void *memcpy(void *to, const void *from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *to, int byte, size_t n);
int memcmp(const void *a, const void *b, size_t n);

/* Both halves are to be written, and to be left alone. */
static const Word UNTOUCHED = (Word)0x5aa5c33c0ff01ee1, POISON = (Word)0xdeadbeefcafef00d;
static Word r1, r2;

static size_t length(const char *s)
{
	size_t n = 0;

	while (s[n])
		n++;
	return n;
}

static void print(const char *s)
{
	RawSyscall(SYS_write, 1, (Word)s, length(s), NULL, NULL);
}

static bool check(bool good, const char *name)
{
	print(good ? "ok - " : "not ok - ");
	print(name);
	print("\n");
	return good;
}

static bool equal(const char *a, const char *b)
{
	return length(a) == length(b) && memcmp(a, b, length(a)) == 0;
}

static void reset(void)
{
	r1 = r2 = UNTOUCHED;
}

/* Many values live across a call: some are in the registers that it has to keep. */
static volatile Word seed = 3;

#define LIVE(x) __asm__ volatile ("" : "+r" (x))
#define KEEPS(name, call) do { \
	Word a = seed, b = seed + 1, c = seed + 2, d = seed + 3, e = seed + 4, f = seed + 5, g = seed + 6, h = seed + 7, \
		i = seed + 8, j = seed + 9, k = seed + 10, l = seed + 11, m = seed + 12, n = seed + 13; \
	for (Word o = 0; o < 4; o++) { \
		LIVE(a); LIVE(b); LIVE(c); LIVE(d); LIVE(e); LIVE(f); LIVE(g); \
		LIVE(h); LIVE(i); LIVE(j); LIVE(k); LIVE(l); LIVE(m); LIVE(n); \
		call; \
		a++, b += 2, c += 3, d += 4, e += 5, f += 6, g += 7, h += 8, i += 9, j += 10, k += 11, l += 12, m += 13, n += 14; \
	} \
	check(a == 7 && b == 12 && c == 17 && d == 22 && e == 27 && f == 32 && g == 37 && h == 42 && i == 47 && j == 52 && \
		k == 57 && l == 62 && m == 67 && n == 72, "registers are kept by " name); \
} while (0)

/* A table of pointers, long enough for more than one word of DT_RELR's bits. */
static int cells[100];
#define P(n)	&cells[n]
#define P10(n)	P(n), P(n + 1), P(n + 2), P(n + 3), P(n + 4), P(n + 5), P(n + 6), P(n + 7), P(n + 8), P(n + 9)
static int *volatile pointers[] = {
	P10(0), P10(10), P10(20), P10(30), P10(40), P10(50), P10(60), P10(70), P10(80), P10(90),
};
static const struct {
	char shift;
	const char *volatile text;
} texts[] = { { 1, "one" }, { 2, "two" } };

/* The compiler places it by what it may believe of its caller's stack. */
static bool isAligned(void)
{
	struct { char c; } __attribute__((aligned(STACK_ALIGNMENT))) local;
	char *volatile here = (char *)&local;

	return (Word)here % STACK_ALIGNMENT == 0;
}

static void testStart(int argc, char **argv, char **envv)
{
	bool good = true;

	for (size_t i = 0; i < LENGTH(pointers); i++)
		good = good && pointers[i] == &cells[i];
	check(good && equal(texts[0].text, "one") && equal(texts[1].text, "two"), "pointers are relocated, once");
	check(argc == 3 && argv[argc] == NULL, "argc");
	check(equal(argv[2], "two words"), "argv");
	check(isAligned(), "the stack");
	check(envv == argv + argc + 1 && envv[0] && equal(envv[0], "ONLY=this") && !envv[1], "envv");
}

static void testMemory(void)
{
	static char a[64], b[64];
	bool good = true;

	for (size_t from = 0; from < 18; from += 2)
		for (size_t to = 0; to < 18; to += 3)
			for (size_t n = 0; n < 40; n += 3) {
				for (size_t i = 0; i < 64; i++)
					a[i] = b[i] = (char)i;
				good = good && memmove(a + to, a + from, n) == a + to;
				for (size_t i = 0; i < 64; i++)
					good = good && a[i] == (i >= to && i < to + n ? b[i - to + from] : b[i]);
			}
	check(good, "memmove");
	memset(a, 0x1ff, 64);
	good = memset(a + 3, 0, 7) == a + 3;
	for (size_t i = 0; i < 64; i++)
		good = good && a[i] == (i >= 3 && i < 10 ? 0 : (char)0xff);
	check(good, "memset");
	check(memcpy(a, b, 64) == a && memcmp(a, b, 64) == 0, "memcpy");
	a[5] = (char)0x80;
	b[5] = 0x7f;
	check(memcmp(a, b, 6) > 0 && memcmp(b, a, 6) < 0 && memcmp(a, b, 5) == 0 && memcmp(a, b, 0) == 0, "memcmp");
}

static void testResults(void)
{
	static char text[] = "through a pipe", back[sizeof text];
	int p[2] = { -1, -1 };
	Word parent = RawSyscallNoError(SYS_getppid, 0, 0, 0);

	reset();
	DIRTY;
	check(RawSyscall(SYS_getppid, 0, POISON, 0, &r1, &r2) == 0 && r1 == parent && r1 > 0, "RawSyscall: result");
	check(r2 == 0, "RawSyscall: r2 is 0");
	reset();
	DIRTY;
	check(RawSyscall6(SYS_getppid, 0, POISON, 0, POISON, POISON, POISON, &r1, &r2) == 0 && r1 == parent, "RawSyscall6: result");
	check(r2 == 0, "RawSyscall6: r2 is 0");
#ifdef SYSCALL7
	reset();
	DIRTY;
	check(libsyscall_syscall7(SYS_getppid, 0, POISON, 0, POISON, POISON, POISON, POISON, &r1, &r2) == 0 && r1 == parent && r2 == 0, "syscall7: result");
	check(libsyscall_syscall7(SYS_getppid, 0, 0, 0, 0, 0, 0, 0, NULL, NULL) == 0, "syscall7, both NULL");
#endif
	reset();
	check(Syscall(SYS_getppid, 0, 0, 0, &r1, NULL) == 0 && r1 == parent, "Syscall, r2 NULL");
	check(Syscall(SYS_getppid, 0, 0, 0, NULL, &r2) == 0 && r2 == 0, "Syscall, r1 NULL");
	reset();
	check(Syscall6(SYS_getppid, 0, 0, 0, 0, 0, 0, &r1, NULL) == 0 && r1 == parent, "Syscall6, r2 NULL");
	check(Syscall6(SYS_getppid, 0, 0, 0, 0, 0, 0, NULL, &r2) == 0 && r2 == 0, "Syscall6, r1 NULL");
	check(RawSyscall(SYS_getppid, 0, 0, 0, NULL, NULL) == 0 && RawSyscall6(SYS_getppid, 0, 0, 0, 0, 0, 0, NULL, NULL) == 0, "both NULL");

	check(RawSyscall(SYS_pipe2, (Word)p, 0, 0, NULL, NULL) == 0 && p[0] > 2 && p[1] > 2, "pipe2");
	check(RawSyscall(SYS_write, (Word)p[1], (Word)text, sizeof text, &r1, &r2) == 0 && r1 == sizeof text && r2 == 0, "write");
	check(RawSyscall(SYS_read, (Word)p[0], (Word)back, sizeof back, &r1, &r2) == 0 && r1 == sizeof text && r2 == 0, "read");
	check(memcmp(text, back, sizeof text) == 0, "... the same bytes");
	RawSyscall(SYS_close, (Word)p[0], 0, 0, NULL, NULL);
	RawSyscall(SYS_close, (Word)p[1], 0, 0, NULL, NULL);
#ifdef SECOND_RESULT
	reset();
	check(RawSyscall(SYS_pipe, 0, 0, 0, &r1, &r2) == 0 && r1 > 2 && r2 > 2 && r1 != r2 && r2 != UNTOUCHED, "pipe: two results");
	check(RawSyscall(SYS_close, r2, 0, 0, NULL, NULL) == 0 && RawSyscall(SYS_close, r1, 0, 0, NULL, NULL) == 0, "... both open");
	reset();
	check(RawSyscall6(SYS_pipe, 0, 0, 0, 0, 0, 0, &r1, &r2) == 0 && r1 > 2 && r2 > 2 && r1 != r2 && r2 != UNTOUCHED, "... by RawSyscall6");
#endif
}

static void testErrors(void)
{
	reset();
	check(RawSyscall(9999, 1, 2, 3, &r1, &r2) == ENOSYS && r1 == UNTOUCHED && r2 == UNTOUCHED, "RawSyscall: ENOSYS");
	check(RawSyscall6(9999, 1, 2, 3, 4, 5, 6, &r1, &r2) == ENOSYS && r1 == UNTOUCHED && r2 == UNTOUCHED, "RawSyscall6: ENOSYS");
#ifndef __arm__	/* which has SIGILL for such numbers: Linux, arch/arm/kernel/traps.c, bad_syscall */
	check(RawSyscall(SYS_getpid + 0x10000, 0, 0, 0, NULL, NULL) == ENOSYS, "RawSyscall: a number has more than 16 bits");
	check(RawSyscall6(SYS_getpid + 0x10000, 0, 0, 0, 0, 0, 0, NULL, NULL) == ENOSYS, "RawSyscall6: likewise");
#endif
	check(RawSyscall(SYS_openat, (Word)AT_FDCWD, (Word)"/proc/missing", 0, &r1, &r2) == ENOENT && r1 == UNTOUCHED && r2 == UNTOUCHED, "RawSyscall: ENOENT");
	check(RawSyscall6(SYS_openat, (Word)AT_FDCWD, (Word)"/proc/missing", 0, 0, 0, 0, &r1, &r2) == ENOENT && r1 == UNTOUCHED && r2 == UNTOUCHED, "RawSyscall6: ENOENT");
#ifdef SYSCALL7
	reset();
	check(libsyscall_syscall7(9999, 1, 2, 3, 4, 5, 6, 7, &r1, &r2) == ENOSYS && r1 == UNTOUCHED && r2 == UNTOUCHED, "syscall7: ENOSYS");
	check(libsyscall_syscall7(SYS_sync_file_range, 1, 0, 0, 0, 0, 0, 0x8000, NULL, NULL) == EINVAL, "syscall7: EINVAL for the seventh argument");
#endif
	check(RawSyscall(SYS_close, (Word)-1, 0, 0, NULL, NULL) == EBADF && RawSyscall6(SYS_close, (Word)-1, 0, 0, 0, 0, 0, NULL, NULL) == EBADF, "errors, both NULL");
}

#ifndef ERROR_FLAG
/* The kernel's lseek on this file takes every offset and returns it, also one that looks like an error. */
static void testBoundary(void)
{
	static const struct {
		intptr_t raw;
		Errno err;
	} t[] = { { 0, 0 }, { 1, 0 }, { INTPTR_MAX, 0 }, { -4097, 0 }, { -4096, 0 }, { -4095, 4095 }, { -4094, 4094 }, { -600, 600 } };
	Word fd, whole;
	bool good = true, good6 = true, goodWhole = true;

	check(RawSyscall(SYS_openat, (Word)AT_FDCWD, (Word)"/proc/self/mem", 0, &fd, NULL) == 0, "/proc/self/mem");
	for (size_t i = 0; i < LENGTH(t); i++) {
		const Word raw = (Word)t[i].raw, want = t[i].err ? UNTOUCHED : raw;

		reset();
		good = good && RawSyscall(SYS_lseek, fd, raw, 0, &r1, &r2) == t[i].err && r1 == want && r2 == (t[i].err ? UNTOUCHED : 0);
		reset();
		good6 = good6 && RawSyscall6(SYS_lseek, fd, raw, 0, 0, 0, 0, &r1, &r2) == t[i].err && r1 == want && r2 == (t[i].err ? UNTOUCHED : 0);
		whole = RawSyscallNoError(SYS_lseek, fd, raw, 0);
		goodWhole = goodWhole && whole == raw;
	}
	check(good, "RawSyscall: -4095 is an error, -4096 is none");
	check(good6, "RawSyscall6: the same");
	check(goodWhole, "RawSyscallNoError: all results whole");
	RawSyscall(SYS_close, fd, 0, 0, NULL, NULL);
}
#endif

static void testMmap(const char *file)
{
	const Word offset = 65536;
	Word fd = 0, p = 0;
	Errno err;

	check(RawSyscall(SYS_openat, (Word)AT_FDCWD, (Word)file, 0, &fd, NULL) == 0, "openat");
#if defined MMAP_TAKES_POINTER
	const Word arguments[] = { 0, offset, 1, 2, fd, offset };

	err = RawSyscall(SYS_mmap, (Word)arguments, 0, 0, &p, &r2);
#elif defined SYS_mmap2
	err = RawSyscall6(SYS_mmap2, 0, offset, 1, 2, fd, offset / 4096, &p, &r2);
#else
	err = RawSyscall6(SYS_mmap, 0, offset, 1, 2, fd, offset, &p, &r2);
#endif
	check(err == 0 && r2 == 0 && memcmp((const char *)p, "behind the offset", 17) == 0, "mmap: the offset is honoured");
	RawSyscall(SYS_close, fd, 0, 0, NULL, NULL);
}

static void testRegisters(void)
{
	KEEPS("RawSyscall", RawSyscall(SYS_getppid, POISON, POISON, POISON, &r1, &r2));
	KEEPS("RawSyscall, failing", RawSyscall(SYS_close, (Word)-1, POISON, POISON, &r1, &r2));
	KEEPS("RawSyscall6", RawSyscall6(SYS_getppid, POISON, POISON, POISON, POISON, POISON, POISON, &r1, &r2));
	KEEPS("RawSyscall6, failing", RawSyscall6(SYS_close, (Word)-1, POISON, POISON, POISON, POISON, POISON, &r1, &r2));
	KEEPS("RawSyscallNoError", RawSyscallNoError(SYS_getppid, POISON, POISON, POISON));
	KEEPS("clone", libsyscall_clone(SYS_clone, CLONE_THREAD, CLONE_THREAD, 0, 0, 0, NULL, NULL));
#ifdef SYSCALL7
	KEEPS("syscall7", libsyscall_syscall7(SYS_getppid, POISON, POISON, POISON, POISON, POISON, POISON, POISON, &r1, &r2));
#endif
}

typedef struct KernelSigaction {
#ifdef FLAGS_FIRST
	unsigned flags;
	Word handler;
#else
	Word handler, flags;
#endif
#if defined RESTORER || defined RESTORER_UNUSED
	void (*restorer)(void);
#endif
	uint32_t mask[SIGSET_BYTES / 4];
} KernelSigaction;

static Errno rtSigaction(int sig, KernelSigaction *act, void (*restorer)(void))
{
#ifdef RESTORER_ARGUMENT
	return RawSyscall6(SYS_rt_sigaction, (Word)sig, (Word)act, 0, (Word)restorer - 8, SIGSET_BYTES, 0, NULL, NULL);
#else
# ifdef RESTORER
	act->flags |= SA_RESTORER;
	act->restorer = restorer;
# endif
	return RawSyscall6(SYS_rt_sigaction, (Word)sig, (Word)act, 0, SIGSET_BYTES, 0, 0, NULL, NULL);
#endif
}

static volatile int signals;
static void *volatile returnsTo;

static void handler(int sig)
{
	Word sum = 0;

	returnsTo = __builtin_extract_return_addr(__builtin_return_address(0));
	for (Word i = 0; i < 3; i++)	/* other values in many registers */
		sum += RawSyscallNoError(SYS_getppid, i, POISON, sum);
	seed += sum - sum;
	if (sig == SIGUSR1)
		signals++;
}

static void testSignal(Word flags, void (*restorer)(void), const char *name)
{
	const Word pid = RawSyscallNoError(SYS_getpid, 0, 0, 0);
	KernelSigaction act = { .handler = (Word)handler, .flags = flags };

	signals = 0;
	check(rtSigaction(SIGUSR1, &act, restorer) == 0, name);
	KEEPS("a signal", RawSyscall(SYS_kill, pid, SIGUSR1, 0, NULL, NULL));
	check(signals == 4, "... its handler has run and returned");
#ifdef RESTORER
	check(returnsTo == (void *)restorer, "... by our restorer");
#else
	(void)restorer;
#endif
}

static struct {
	char memory[65536], above[512];
} stack __attribute__((aligned(64)));
static volatile bool shared;
static int anchor;

/* So deep that an architecture with register windows writes the first ones to the stack. */
__attribute__((noinline))
static Word deep(Word n)
{
	Word d = n ? deep(n - 1) + 1 : 0;

	LIVE(d);	/* or it becomes a loop */
	return d;
}

/* Variadic, so that it writes its register arguments to where the ABI gives it room in the frame of its caller. */
static void child(void *arg, ...)
{
	struct { char c; } __attribute__((aligned(STACK_ALIGNMENT))) local;
	char *volatile here = (char *)&local;
	int code = 55;
	va_list more;

	va_start(more, arg);
	__asm__ volatile ("" : : "r" (&more) : "memory");
	va_end(more);
	if (arg != &anchor || deep(50) != 50)
		code = 1;
	else if (here < stack.memory || here >= stack.above)
		code = 2;
	else if ((Word)here % STACK_ALIGNMENT || (Word)__builtin_frame_address(0) % 4)
		code = 3;
	for (size_t i = 0; i < sizeof stack.above; i++)
		if (((volatile char *)stack.above)[i])
			code = 4;
	shared = true;
	RawSyscallNoError(SYS_exit_group, (Word)code, 0, 0);
}

#define CHILD	((void (*)(void *))(void *)child)

static void testClone(Word flags, const char *name)
{
	const Word top = (Word)stack.above - STACK_BIAS;
	intptr_t pid;
	int status = -1;

#ifdef CLONE_STACK_FIRST
	pid = libsyscall_clone(SYS_clone, top, flags | SIGCHLD, 0, 0, 0, CHILD, &anchor);
#else
	pid = libsyscall_clone(SYS_clone, flags | SIGCHLD, top, 0, 0, 0, CHILD, &anchor);
#endif
	if (!check(pid > 0, name))
		return;
	check(RawSyscall6(SYS_wait4, (Word)pid, (Word)&status, 0, 0, 0, 0, &r1, NULL) == 0 && r1 == (Word)pid, "... waited for");
	check((status & 0xff7f) == 55 << 8, "... its argument, stack and status");
}

/* The child on its parent's stack: below the parent's frames, and it changes nothing there. */
static void childBelow(void *arg)
{
	struct { char c; } __attribute__((aligned(STACK_ALIGNMENT))) local;
	char *volatile here = (char *)&local;
	volatile char much[1024];
	int code = 55;

	for (size_t i = 0; i < sizeof much; i++)
		much[i] = (char)i;
	if (here >= (char *)arg || here < (char *)arg - 4096)
		code = 2;
	else if ((Word)here % STACK_ALIGNMENT)
		code = 3;
	for (int i = 0; i < 64; i++)
		if (((volatile unsigned char *)arg)[i] != 0x5a)
			code = 4;
	RawSyscallNoError(SYS_exit_group, (Word)code, 0, 0);
}

static void testCloneBelow(Word flags, const char *name)
{
	volatile unsigned char frame[64];
	intptr_t pid;
	int status = -1;

	for (size_t i = 0; i < sizeof frame; i++)
		frame[i] = 0x5a;
#ifdef CLONE_STACK_FIRST
	pid = libsyscall_clone(SYS_clone, 0, flags | SIGCHLD, 0, 0, 0, childBelow, (void *)frame);
#else
	pid = libsyscall_clone(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0, childBelow, (void *)frame);
#endif
	if (!check(pid > 0, name))
		return;
	check(RawSyscall6(SYS_wait4, (Word)pid, (Word)&status, 0, 0, 0, 0, &r1, NULL) == 0 && r1 == (Word)pid, "... waited for");
	check((status & 0xff7f) == 55 << 8, "... below its parent's frames, aligned, and they are the same");
	for (size_t i = 0; i < sizeof frame; i++)
		if (frame[i] != 0x5a)
			status = -1;
	check(status != -1, "... here too");
}

static void sentinels(void)
{
	const Word s = (Word)0xa1b2c3d400000000;

	/* A bad descriptor first: harmless. Calls with fewer words find what those with six have left behind. */
	RawSyscall6(SYS_splice, s | 0x11111111, s | 0x22222222, s | 0x33333333, s | 0x44444444, s | 0x55555555, s | 0x66666666, &r1, &r2);
	RawSyscall(SYS_splice, s | 0x77777777, s | 0x12121212, s | 0x13131313, &r1, &r2);
	RawSyscall6(SYS_splice, s | 0x11111111, s | 0x22222222, s | 0x33333333, s | 0x44444444, s | 0x55555555, s | 0x66666666, &r1, &r2);
	RawSyscallNoError(SYS_splice, s | 0x78787878, s | 0x14141414, s | 0x15151515);
	RawSyscall6(SYS_splice, s | 0x11111111, s | 0x22222222, s | 0x33333333, s | 0x44444444, s | 0x55555555, s | 0x66666666, &r1, &r2);
	libsyscall_clone(SYS_splice, s | 0x21212121, s | 0x23232323, s | 0x24242424, s | 0x25252525, s | 0x26262626, NULL, NULL);
#ifdef SYSCALL7
	libsyscall_syscall7(SYS_sync_file_range, s | 0x72727272, s | 0x73737373, s | 0x74747474, s | 0x75757575, s | 0x76767676, s | 0x77777777, s | 0x78787878, &r1, &r2);
#endif
}

#ifdef RESTORER
/* Nothing is printed between the signals: a debugger looks at each call. */
static int sendSignals(void)
{
	static void (*const restorers[])(void) = {
		libsyscall_sigreturn,
# ifdef OLD_SIGRETURN
		libsyscall_oldSigreturn,
# endif
	};
	const Word pid = RawSyscallNoError(SYS_getpid, 0, 0, 0);

	for (size_t i = 0; i < LENGTH(restorers); i++) {
		KernelSigaction act = { .handler = (Word)handler, .flags = i == 0 ? SA_SIGINFO : 0 };

		if (rtSigaction(SIGUSR1, &act, restorers[i]) != 0 || RawSyscall(SYS_kill, pid, SIGUSR1, 0, NULL, NULL) != 0)
			return 21;
	}
	return signals == LENGTH(restorers) ? 7 : 22;
}
#endif

enum { FAKE = 0x7a1 };		/* a call that returns its arguments: result, error flag, second result */

/* What the kernel could say, and what no kernel says. */
static const intptr_t raws[] = {
	0, 1, 600, 4095, 4096, 0x7fffffff, -1, -2, -515, -516, -517, -4094, -4095, -4096, -4097, INTPTR_MAX, INTPTR_MIN,
};

#ifdef ERROR_FLAG
static bool isError(intptr_t raw, bool flag)
{
	(void)raw;
	return flag;
}

static Errno error(intptr_t raw, bool flag)
{
	return flag ? (Errno)raw : 0;
}

/* Of a call that cannot fail: what has been taken for an error, as user 4294967294 can be, is taken back. */
static Word whole(Word raw, bool flag)
{
	return flag ? 0 - raw : raw;
}
#else
static bool isError(intptr_t raw, bool flag)
{
	(void)flag;
	return raw >= -4095 && raw <= -1;
}

static Errno error(intptr_t raw, bool flag)
{
	return isError(raw, flag) ? (Errno)-raw : 0;
}

static Word whole(Word raw, bool flag)
{
	(void)flag;
	return raw;
}
#endif

/* Does a call that has written to r1 and r2 what it should? */
static bool right(Errno err, intptr_t raw, bool flag, Word second)
{
	const bool failed = isError(raw, flag);

#ifndef SECOND_RESULT
	second = 0;
#endif
	return err == error(raw, flag) && r1 == (failed ? UNTOUCHED : (Word)raw) && r2 == (failed ? UNTOUCHED : second);
}

static void fakeChild(void *arg)
{
	RawSyscallNoError(SYS_exit_group, arg == &anchor ? 7 : 6, 0, 0);
}

#ifdef CHILD_BY_SECOND
static void fakeParent(void *arg)
{
	libsyscall_clone(FAKE, 4711, 0, 1, 0, 0, fakeChild, arg);
	RawSyscallNoError(SYS_exit_group, 19, 0, 0);
}
#endif

/* Exits with 7 from the child that it is taken for, when all is well. */
static int fakes(void)
{
	const Word second = 0x77;
	char bytes[8] = "abcdefg";

	/* start.o's, where they are assembly: both ways to move, alike and different. */
	if (memmove(bytes + 1, bytes, 4) != bytes + 1 || memmove(bytes, bytes + 1, 4) != bytes || memset(bytes + 4, 'x', 2) != bytes + 4)
		return 9;
	if (memcmp(bytes, "abcdxxg", 8) != 0 || memcmp(bytes, "abcdxxh", 8) == 0 || memcmp(bytes, "", 0) != 0)
		return 10;
	for (size_t i = 0; i < LENGTH(raws); i++)
		for (Word flag = 0; flag <= 1; flag++) {
			const Word raw = (Word)raws[i];
			const Errno want = error(raws[i], flag);

			if (flag && raws[i] != (Errno)raws[i])	/* no error number of any kernel */
				continue;

			reset();
			if (!right(RawSyscall(FAKE, raw, flag, second, &r1, &r2), raws[i], flag, second))
				return 11;
			reset();
			if (!right(RawSyscall6(FAKE, raw, flag, second, POISON, POISON, POISON, &r1, &r2), raws[i], flag, second))
				return 12;
#ifdef SYSCALL7
			reset();
			if (!right(libsyscall_syscall7(FAKE, raw, flag, second, POISON, POISON, POISON, POISON, &r1, &r2), raws[i], flag, second))
				return 13;
			if (libsyscall_syscall7(FAKE, raw, flag, second, 0, 0, 0, 0, NULL, NULL) != want)
				return 14;
#endif
			if (RawSyscall(FAKE, raw, flag, second, NULL, NULL) != want || RawSyscall6(FAKE, raw, flag, second, 0, 0, 0, NULL, NULL) != want)
				return 15;
			if (RawSyscallNoError(FAKE, raw, flag, second) != whole(raw, flag))
				return 16;
			if (raws[i] != 0 && libsyscall_clone(FAKE, raw, flag, 0, 0, 0, fakeChild, NULL) != (isError(raws[i], flag) ? -(intptr_t)want : raws[i]))
				return 17;
		}
#ifdef CHILD_BY_SECOND
	/* clone3, which leaves the size of its arguments there: the parent, the child, which is clone's parent in turn. */
	if (libsyscall_clone(FAKE, 4711, 0, 88, 0, 0, fakeChild, NULL) != 4711)
		return 20;
	libsyscall_clone(FAKE, 0, 0, 88, 0, 0, fakeParent, &anchor);
#else
	libsyscall_clone(FAKE, 0, 0, 0, 0, 0, fakeChild, &anchor);
#endif
	return 18;
}

int main(int argc, char **argv, char **envv);

int main(int argc, char **argv, char **envv)
{
	if (argc == 2 && equal(argv[1], "sentinels")) {
		sentinels();
		return 0;
	}
	if (argc == 2 && equal(argv[1], "fakes"))
		return fakes();
#ifdef RESTORER
	if (argc == 2 && equal(argv[1], "signals"))
		return sendSignals();
#endif
	testStart(argc, argv, envv);
	if (argc < 3)
		return 1;
	testMemory();
	testResults();
	testErrors();
#ifndef ERROR_FLAG
	testBoundary();
#endif
	testMmap(argv[1]);
	testRegisters();
#ifdef RESTORER
	testSignal(SA_SIGINFO, libsyscall_sigreturn, "a handler with SA_SIGINFO");
# ifdef OLD_SIGRETURN
	testSignal(0, libsyscall_oldSigreturn, "a handler without");
# else
	testSignal(0, libsyscall_sigreturn, "a handler without");
# endif
#else
	testSignal(SA_SIGINFO, NULL, "a handler with SA_SIGINFO");
	testSignal(0, NULL, "a handler without");
#endif
	testClone(0, "a child");
	testClone(CLONE_VM | CLONE_VFORK, "a child that shares memory");
	testCloneBelow(0, "clone without a stack");
	testCloneBelow(CLONE_VM | CLONE_VFORK, "clone without a stack, in shared memory");
	print(shared ? "# memory is shared\n" : "# memory is not shared: an emulator\n");
	check(libsyscall_clone(SYS_clone, CLONE_THREAD, CLONE_THREAD, 0, 0, 0, CHILD, &anchor) == -EINVAL, "no child: -EINVAL");
	check(libsyscall_clone(9999, 0, 0, 0, 0, 0, CHILD, &anchor) == -ENOSYS, "no call: -ENOSYS");
	return 7;
}
