/*
 * The trampolines: numbers, arguments, both results, errors, registers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"
#include "registers.h"

typedef Errno (*call3)(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t *, uintptr_t *);
typedef Errno (*call6)(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t *, uintptr_t *);

typedef uintptr_t (*call8)(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);

static const struct { const char *name; call3 call; } threes[] = { { "Syscall", Syscall }, { "RawSyscall", RawSyscall } };
static const struct { const char *name; call6 call; } sixes[] = { { "Syscall6", Syscall6 }, { "RawSyscall6", RawSyscall6 } };

static const uintptr_t untouched = 0x5a5a5a5a;

static void results(const char *name, call3 call)
{
	uintptr_t r1 = untouched, r2 = untouched;
	char byte = 'x', back = 0;
	size_t n = 0;

	works(call(SYS_GETPID, 0, 0, 0, &r1, &r2), "%s: getpid", name);
	is_num(r1, Getpid(), "%s: r1", name);
	r1 = r2 = untouched;
	works(call(SYS_PIPE, 0, 0, 0, &r1, &r2), "%s: pipe", name);
	ok(r2 != r1 && r2 != untouched && r2 < 100, "%s: r2 is the other end", name);
	works(Write((int)r2, &byte, 1, &n), "%s: r2 writes", name);
	works(Read((int)r1, &back, 1, &n), "%s: r1 reads", name);
	is_num(back, 'x', "%s: what was written", name);
	works(call(SYS_CLOSE, r1, 0, 0, NULL, NULL), "%s: no results wanted", name);
	works(call(SYS_CLOSE, r2, 0, 0, NULL, &r2), "%s: only r2 wanted", name);
	r1 = r2 = untouched;
	fails(call(SYS_CLOSE, (uintptr_t)-1, 0, 0, &r1, &r2), EBADF, "%s: an error", name);
	ok(r1 == untouched && r2 == untouched, "%s: an error writes no results", name);
	fails(call(SYS_CLOSE, (uintptr_t)-1, 0, 0, NULL, NULL), EBADF, "%s: an error, no results wanted", name);
	works(call(0, SYS_GETPID, 0, 0, &r1, NULL), "%s: number 0 takes the number from the first argument", name);
	is_num(r1, Getpid(), "%s: number 0", name);
}

/* Three arguments, to calls that take six: what is not given is 0. The results' places would be wrong as arguments, too. */
static void zeros(const char *name, call3 call)
{
	const int fd = make_file("zeros", "0123456789");
	uintptr_t r[4];
	char buf[4] = "";
	int kq = -1, pair[2] = { -1, -1 };

	memset(r, 0xff, sizeof r);
	works(call(SYS_PREAD, (uintptr_t)fd, (uintptr_t)buf, 3, &r[0], &r[2]), "%s: pread at 0", name);
	is_num(r[0], 3, "%s: pread's fourth argument is 0", name);
	ok(memcmp(buf, "012", 3) == 0, "%s: pread's fourth argument is 0: the bytes", name);
	Close(fd);
	works(Kqueue(&kq), "a queue");
	memset(r, 0xff, sizeof r);
	works(call(SYS_KEVENT, (uintptr_t)kq, 0, 0, &r[0], &r[2]), "%s: kevent's fourth to sixth are 0", name);
	is_num(r[0], 0, "%s: kevent returns no events", name);
	Close(kq);
	works(Socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "two sockets");
	works(call(SYS_SENDTO, (uintptr_t)pair[0], (uintptr_t)"abc", 3, &r[0], &r[2]), "%s: sendto's flags and address are 0", name);
	works(call(SYS_RECVFROM, (uintptr_t)pair[1], (uintptr_t)buf, 3, &r[0], &r[2]), "%s: recvfrom's flags and address are 0", name);
	is_num(r[0], 3, "%s: recvfrom", name);
	Close(pair[0]);
	Close(pair[1]);
}

/* The other form, which cannot tell errors from results. */
static void no_error(void)
{
	const int fd = make_file("zeros", "0123456789");
	const uintptr_t numbers[10] = { SYS_GETPID, 1, 2, 3, 4, 5, 6, 7, 8 };
	/* As one that takes more: fills registers that it should not look at. */
	void (*volatile const function)(void) = (void (*)(void))RawSyscallNoError;
	const call8 more = (call8)function;
	char buf[4] = "";
	int kq = -1;

	is_num(RawSyscallNoError(SYS_GETPID, 0, 0, 0), Getpid(), "RawSyscallNoError");
	/* leaves garbage where a fourth argument would be */
	is_num(registers_damaged((void (*)(void))RawSyscallNoError, numbers), 0, "RawSyscallNoError keeps registers");
	is_num(RawSyscallNoError(SYS_PREAD, (uintptr_t)fd, (uintptr_t)buf, 3), 3, "RawSyscallNoError: pread");
	ok(memcmp(buf, "012", 3) == 0, "RawSyscallNoError: pread's fourth argument is 0");
	works(Kqueue(&kq), "a queue");
	is_num(more(SYS_KEVENT, (uintptr_t)kq, 0, 0, (uintptr_t)-1, (uintptr_t)-1, (uintptr_t)-1, (uintptr_t)-1), 0,
		"RawSyscallNoError: kevent's fourth to sixth are 0");
	Close(kq);
	Close(fd);
}

static void six(const char *name, call6 call)
{
	const int fd = make_file("six", "0123456789");
	uintptr_t r1 = untouched, r2 = untouched;
	int kq = -1;
	Kevent_t change, event;
	Timespec soon = { 0, 0 };

	works(Kqueue(&kq), "a queue");
	memset(&change, 0, sizeof change);
	change.ident = (uintptr_t)fd;
	change.filter = EVFILT_WRITE;
	change.flags = EV_ADD;
	change.udata = (void *)(uintptr_t)0x1234;
	works(call(SYS_KEVENT, (uintptr_t)kq, (uintptr_t)&change, 1, (uintptr_t)&event, 1, (uintptr_t)&soon, &r1, &r2), "%s: all six", name);
	is_num(r1, 1, "%s: r1", name);
	is_num(event.ident, fd, "%s: the event came back", name);
	r1 = untouched;
	fails(call(SYS_KEVENT, (uintptr_t)kq, (uintptr_t)BAD_ADDRESS, 1, 0, 0, 0, &r1, &r2), EFAULT, "%s: an error", name);
	ok(r1 == untouched, "%s: an error writes no result", name);
	works(call(SYS_KEVENT, (uintptr_t)kq, 0, 0, 0, 0, 0, NULL, NULL), "%s: no results wanted", name);
	works(call(SYS_PIPE, 0, 0, 0, 0, 0, 0, &r1, &r2), "%s: pipe", name);
	works(Write((int)r2, "x", 1, NULL), "%s: r2 is the end that can be written", name);
	Close((int)r1);
	Close((int)r2);
	Close(kq);
	Close(fd);
}

static void registers(void)
{
	uintptr_t r1 = 0, r2 = 0;
	const uintptr_t good[10] = { SYS_GETPID, 1, 2, 3, (uintptr_t)&r1, (uintptr_t)&r2, 0, 0, 0 };
	const uintptr_t bad[10] = { SYS_CLOSE, (uintptr_t)-1, 0, 0, (uintptr_t)&r1, (uintptr_t)&r2, 0, 0, 0 };
	const uintptr_t good6[10] = { SYS_GETPID, 1, 2, 3, 4, 5, 6, (uintptr_t)&r1, (uintptr_t)&r2 };
	const uintptr_t bad6[10] = { SYS_CLOSE, (uintptr_t)-1, 0, 0, 0, 0, 0, (uintptr_t)&r1, (uintptr_t)&r2 };

	for (int i = 0; i < 2; i++) {
		r2 = untouched;
		is_num(registers_damaged((void (*)(void))threes[i].call, good), 0, "%s keeps registers", threes[i].name);
		is_num(r1, Getpid(), "%s: and works", threes[i].name);
		is_num(r2, 0, "%s: r2 of a call that has none", threes[i].name);
		is_num(registers_damaged((void (*)(void))threes[i].call, bad), 0, "%s keeps registers on error", threes[i].name);
		r2 = untouched;
		is_num(registers_damaged((void (*)(void))sixes[i].call, good6), 0, "%s keeps registers", sixes[i].name);
		is_num(r2, 0, "%s: r2 of a call that has none", sixes[i].name);
		is_num(registers_damaged((void (*)(void))sixes[i].call, bad6), 0, "%s keeps registers on error", sixes[i].name);
	}
}

#ifdef __i386__
/* Seven words, for calls with an offset of 64 bits behind five arguments: mmap, sendfile. */
typedef Errno call7(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t *, uintptr_t *);
call7 libsyscall_syscall7, libsyscall_rawSyscall7;

static void seven(const char *name, call7 *call)
{
	uintptr_t r1 = untouched, r2 = untouched;
	const uintptr_t good[10] = { SYS_PIPE, 1, 2, 3, 4, 5, 6, 7, (uintptr_t)&r1, (uintptr_t)&r2 };
	const uintptr_t none[10] = { SYS_GETPID, 0, 0, 0, 0, 0, 0, 0, (uintptr_t)&r1, (uintptr_t)&r2 };
	const uintptr_t bad[10] = { SYS_CLOSE, (uintptr_t)-1, 0, 0, 0, 0, 0, 0, (uintptr_t)&r1, (uintptr_t)&r2 };
	const int fd = make_file("seven", "0123456789");
	const uintptr_t page = 4096;

	works(Ftruncate(fd, 8192), "Ftruncate");
	works(Pwrite(fd, "second", 6, 4096, NULL), "Pwrite");
	works(call(SYS_MMAP, 0, page, PROT_READ, MAP_PRIVATE, (uintptr_t)fd, page, 0, &r1, NULL), "%s: mmap at the second page", name);
	ok(r1 != untouched && memcmp((void *)r1, "second", 6) == 0, "%s: its sixth word", name);
	works(call(SYS_MUNMAP, r1, page, 0, 0, 0, 0, 0, NULL, NULL), "%s: munmap, no results wanted", name);
	r1 = untouched;
	fails(call(SYS_MMAP, 0, page, PROT_READ, MAP_PRIVATE, (uintptr_t)-1, 0, 0, &r1, &r2), EBADF, "%s: an error", name);
	ok(r1 == untouched && r2 == untouched, "%s: an error writes no results", name);
	works(Pwrite(fd, "behind", 6, INT64_C(1) << 32, NULL), "Pwrite behind 4 GiB");
	works(call(SYS_MMAP, 0, page, PROT_READ, MAP_PRIVATE, (uintptr_t)fd, 0, 1, &r1, NULL), "%s: mmap behind 4 GiB", name);
	ok(r1 != untouched && memcmp((void *)r1, "behind", 6) == 0, "%s: its seventh word", name);
	works(Munmap((void *)r1, page), "Munmap");
	is_num(registers_damaged((void (*)(void))call, good), 0, "%s keeps registers", name);
	works(Write((int)r2, "x", 1, NULL), "%s: r2 of pipe", name);
	Close((int)r1);
	Close((int)r2);
	is_num(registers_damaged((void (*)(void))call, bad), 0, "%s keeps registers on error", name);
	is_num(registers_damaged((void (*)(void))call, none), 0, "%s keeps registers, once more", name);
	is_num(r2, 0, "%s: r2 of a call that has none", name);
	Close(fd);
}
#endif

/* An unknown number is ENOSYS and a signal that kills. */
static void unknown(void)
{
	const int pid = fork_child();

	if (pid == 0) {
		(void)!RawSyscall(9999, 0, 0, 0, NULL, NULL);
		Exit(0);
	}
	is_num(WaitStatusSignal(wait_for(pid)), SIGSYS, "an unknown call: SIGSYS");
}

static int entered, left;
static uintptr_t entered_number;
static Errno left_error;

static void enter(uintptr_t trap)
{
	entered++;
	entered_number = trap;
}

static void leave(uintptr_t trap, Errno err)
{
	left += trap == entered_number;
	left_error = err;
}

static void hooks(void)
{
	static const SyscallHooks mine = { enter, leave };

	SetSyscallHooks(&mine);
	Close(-1);
	SetSyscallHooks(NULL);
	is_num(entered_number, SYS_CLOSE_NOCANCEL, "a hook runs before a call");
	is_num(left_error, EBADF, "a hook runs behind it, with the error");
	is_num(entered, 1, "once");
	is_num(left, 1, "and once");
	Close(-1);
	is_num(entered, 1, "and not without hooks");
	entered = 0;
	SetSyscallHooks(&mine);
	(void)Getpid();
	SetSyscallHooks(NULL);
	is_num(entered, 0, "nor around a call that never blocks");
}

int main(void)
{
	for (int i = 0; i < 2; i++) {
		results(threes[i].name, threes[i].call);
		zeros(threes[i].name, threes[i].call);
		six(sixes[i].name, sixes[i].call);
	}
#ifdef __i386__
	seven("syscall7", libsyscall_syscall7);
	seven("rawSyscall7", libsyscall_rawSyscall7);
#endif
	no_error();
	registers();
	hooks();
	unknown();
	return done_testing();
}
