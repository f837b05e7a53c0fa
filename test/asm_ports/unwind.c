/*
 * The compiler's own unwinder goes out of a signal handler, through the library's restorer, to the
 * function that was interrupted and its callers; and up in clone's child, where it has to end. For
 * unwind.t.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The unwinder first tells what is above a function. Out of the handler that interrupts the function
 * it then has to find the same frames and the same end. Their CFAs depend on registers that only the
 * restorer's CFI tells. (An unwinder gives each frame's stack pointer as its CFA, and within the
 * function that moves.)
 */

#define _GNU_SOURCE
#include "tap.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unwind.h>

#include "emulator.h"

#include <libsyscall.h>

static void die(const char *what)
{
	printf("Bail out! %s failed.\n", what);
	exit(99);
}

/* What ForkExec makes its children by: src/spawn_linux.h. */
intptr_t libsyscall_clone(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, void (*child)(void *), void *arg);
#ifdef __sparc__
# define BIAS 2047
#else
# define BIAS 0
#endif

#ifdef __arm__
# define LAST 1
#else
# define LAST 2
#endif

enum { MOST = 64 };
struct trace {
	struct {
		uintptr_t ip, cfa, start;
		int before;	/* it was interrupted: the instruction at ip is yet to come */
	} frame[MOST];
	int frames;
	_Unwind_Reason_Code end;
};
static struct trace calm, interrupted;

static _Unwind_Reason_Code record(struct _Unwind_Context *context, void *arg)
{
	struct trace *const t = arg;
	const int i = t->frames;

	if (i == MOST)
		return _URC_NORMAL_STOP;
#ifdef __arm__
	/* GetCFA is not for these tables. */
	t->frame[i].ip = _Unwind_GetIP(context);
	t->frame[i].cfa = _Unwind_GetGR(context, 13);
#else
	t->frame[i].ip = (uintptr_t)_Unwind_GetIPInfo(context, &t->frame[i].before);
	t->frame[i].cfa = (uintptr_t)_Unwind_GetCFA(context);
#endif
	t->frame[i].start = (uintptr_t)_Unwind_GetRegionStart(context);
	t->frames++;
	return _URC_NO_REASON;
}

static void look(struct trace *t)
{
	memset(t, 0, sizeof *t);
	t->end = _Unwind_Backtrace(record, t);
}

static void show(const struct trace *t)
{
	for (int i = 0; i < t->frames; i++)
		note("frame %d: ip %#jx, cfa %#jx, function %#jx%s", i, (uintmax_t)t->frame[i].ip,
			(uintmax_t)t->frame[i].cfa, (uintmax_t)t->frame[i].start, t->frame[i].before ? ", interrupted" : "");
	note("end %d", (int)t->end);
}

static char *forbidden;

static void handle(void)
{
	look(&interrupted);
	if (mprotect(forbidden, 1, PROT_READ | PROT_WRITE) < 0)
		_exit(98);
}

static void handler(int sig, Siginfo *info, void *context)
{
	(void)sig, (void)info, (void)context;
	handle();
}

/* Frames of a size that only run time knows: their CFA is told by a register. */
__attribute__((noinline))
static void fault(size_t n, volatile char *p)
{
	volatile char room[n];

	room[0] = room[n - 1] = 'r';
	look(&calm);
	*p = room[0];
	room[0] = *p;
}

__attribute__((noinline))
static int caller(size_t n, volatile char *p)
{
	volatile char room[3 * n];

	room[0] = room[3 * n - 1] = 's';
	fault(n, p);
	return room[0] + *p;
}

/* The frame of a function, or -1. */
static int frame_of(const struct trace *t, void (*function)(void))
{
#if defined __powerpc64__ && _CALL_ELF != 2
	/* A descriptor, which begins with the address of the code. */
	function = *(void (**)(void))(uintptr_t)function;
#endif
	for (int i = 0; i < t->frames; i++)
		if (t->frame[i].start == (uintptr_t)function)
			return i;
	return -1;
}

static void handlers(unsigned flags, const char *what)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	Sigaction_t action;
	int from, to;
	bool same = true;

	forbidden = mmap(NULL, page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (forbidden == MAP_FAILED)
		die("mmap");
	memset(&action, 0, sizeof action);
	action.handler = (void (*)(int))(void (*)(void))handler;
	action.flags = flags;
	is_num(RtSigaction(SIGSEGV, &action, NULL), 0, "a handler %s", what);
	ok(caller(40, forbidden) == 's' + 'r', "... returns");
	from = frame_of(&calm, (void (*)(void))fault);
	to = frame_of(&interrupted, (void (*)(void))fault);
	if (ok(from >= 0 && to > 0, "... the unwinder finds the function that was interrupted")) {
		same = interrupted.frames - to == calm.frames - from && interrupted.end == calm.end;
		for (int i = 1; same && from + i < calm.frames; i++)
			same = interrupted.frame[to + i].ip == calm.frame[from + i].ip
				&& interrupted.frame[to + i].cfa == calm.frame[from + i].cfa;
		ok(same && calm.frames - from > 2, "... and the %d frames above it as without a signal",
			calm.frames - from - 1);
#if !defined __arm__ && !defined __mips__	/* where libgcc marks no frames */
		ok(interrupted.frame[to].before && !calm.frame[from].before,
			"... and knows that it was interrupted");
#endif
	}
	if (from < 0 || to < 0 || !same) {
		show(&calm);
		show(&interrupted);
	}
	munmap(forbidden, page);
}

/* What the child finds, in memory that it shares with its parent under emulators, too. */
static struct result {
	struct trace trace;
	uintptr_t misaligned;
} *result;

__attribute__((noinline))
static void climb(void)
{
	look(&result->trace);
}

static void child(void *arg)
{
	_Alignas(_Alignof(max_align_t)) volatile char local = 'x';
	const volatile char *at = &local;

	/* The compiler believes that it knows. */
	__asm__ volatile("" : "+r"(at));
	result->misaligned = (uintptr_t)at % _Alignof(max_align_t);
	climb();
	RawSyscallNoError(SYS_EXIT_GROUP, arg == result ? 55 : 1, 0, 0);
}

/* In clone's child the unwinder finds the child's functions and clone, and there the end. */
static void children(bool own_stack, const char *what)
{
	static struct {
		_Alignas(16) char room[65536];
		uintptr_t above[64];
	} stack;
	const uintptr_t top = own_stack ? (uintptr_t)stack.above - BIAS : 0;
	const uintptr_t flags = CLONE_VM | CLONE_VFORK | SIGCHLD;
	struct trace *const t = &result->trace;
	int status = -1, at;
	intptr_t pid;
	bool ends;

	/* Addresses of code: who looks for a caller there finds one. */
	for (size_t i = 0; i < sizeof stack.above / sizeof *stack.above; i++)
		stack.above[i] = calm.frame[calm.frames > 1 ? 1 : 0].ip;
	memset(result, 0, sizeof *result);
#ifdef __s390x__
	pid = libsyscall_clone(SYS_CLONE, top, flags, 0, 0, 0, child, result);
#else
	pid = libsyscall_clone(SYS_CLONE, flags, top, 0, 0, 0, child, result);
#endif
	if (!ok(pid > 0, "a child on %s", what))
		return;
	ok(waitpid((pid_t)pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 55,
		"... ends well");
	is_num((intmax_t)result->misaligned, 0, "... its stack is aligned");
	at = frame_of(t, (void (*)(void))child);
	ok(at >= 0 && at <= 3, "... the unwinder finds the child's function");
	/*
	 * The end comes as a frame, too, but on arm: it is clone where that has no table, else the
	 * frame above it, at address 0.
	 */
	ends = at >= 0 && (t->frames == at + LAST
		|| (t->frames == at + LAST + 1 && t->frame[at + LAST].ip == 0));
	if (!ok(ends, "... and above it clone, the end"))
		show(t);
}

/* Can the library's restorer be unwound through? arm's unwinders know it by its table only. */
#if defined __arm__ && !defined WITH_TABLES
# define HANDLERS false
#else
# define HANDLERS true
#endif

int main(void)
{
	result = mmap(NULL, sizeof *result, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
		0);
	if (result == MAP_FAILED)
		die("mmap");
	look(&calm);
#if defined __powerpc__ || defined __loongarch__
	if (!emulator_lacks(10, "unwinding from handlers on ppc and loong64"))
#endif
	if (HANDLERS) {
		handlers(SA_SIGINFO, "with SA_SIGINFO");
		handlers(0, "without SA_SIGINFO");
	}
	children(true, "a stack of its own");
	children(false, "the unused rest of its parent's");
	return done_testing();
}
