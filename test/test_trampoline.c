/*
 * The trampolines themselves: every error and edge of their results, what they keep, the
 * hooks, and calls under a storm of signals. All stubs stand on them; see stubs.t.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#if !defined __x86_64__ && !defined __i386__

int main(void)
{
	skip_all("intercept.h knows the registers of amd64 and 386 only: the others' trampolines have asm_ports.t");
}

#else

#include <pthread.h>
#include <sys/time.h>
#include "stubs/intercept.h"
#include <libsyscall.h>

#define FUNCTION(name) ((void (*)(void))(name))
#define ADDRESS(pointer) ((uint64_t)(uintptr_t)(pointer))
#define A(i) ((uintptr_t)(UINT64_C(0xa1b2c3d400000000) | (0x11111111U * (i))))	/* argument i */
#define NOT_WRITTEN ((uintptr_t)UINT64_C(0x7e577e577e577e57))
static const uint64_t number = 0x1234567;	/* no kernel has it; it gets none of these calls anyway */

static const struct trampoline {
	const char *name;
	void (*function)(void);
	int args;
	bool error;	/* returns Errno, results go to r1 and r2 */
	bool hooks;
} trampolines[] = {
	{ "Syscall", FUNCTION(Syscall), 3, true, true },
	{ "Syscall6", FUNCTION(Syscall6), 6, true, true },
	{ "RawSyscall", FUNCTION(RawSyscall), 3, true, false },
	{ "RawSyscall6", FUNCTION(RawSyscall6), 6, true, false },
	{ "RawSyscallNoError", FUNCTION(RawSyscallNoError), 3, false, false }
};
enum { TRAMPOLINES = sizeof trampolines / sizeof trampolines[0] };

static struct intercept_after after;

/* Calls a trampoline with result as the kernel's answer. */
static uint64_t call(const struct trampoline *t, uint64_t result, uintptr_t *r1, uintptr_t *r2)
{
	uint64_t arg[INTERCEPT_ARGS];
	int n = 0;

	arg[n++] = number;
	for (; n <= t->args; n++)
		arg[n] = A((unsigned)n);
	arg[n++] = ADDRESS(r1);
	arg[n++] = ADDRESS(r2);
	for (; n < INTERCEPT_ARGS; n++)
		arg[n] = 0xbad0bad0bad0bad0;
	intercept_reset(result);
	intercept_call(t->function, arg, &after);
	intercept->log[intercept->logged] = '\0';
	return after.result;
}

static void arguments(const struct trampoline *t)
{
	uintptr_t r1, r2;
	bool good = true;

	call(t, 0, &r1, &r2);
	is_num(intercept->count, 1, "%s makes one system call", t->name);
	is_num(intercept->trap[0].number, number, "%s passes the number", t->name);
	for (int i = 0; i < 6; i++)
		if (intercept->trap[0].arg[i] != (i < t->args ? A((unsigned)i + 1) : 0)) {
			note("argument %d is %#jx", i + 1, (uintmax_t)intercept->trap[0].arg[i]);
			good = false;
		}
	ok(good, "%s passes %d arguments whole, zero in the others", t->name, t->args);
}

static void all_errors(const struct trampoline *t)
{
	int wrong_error = 0, written = 0, damaged = 0;

	for (int e = 1; e <= 4095; e++) {
		uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;

		wrong_error += (Errno)(uint32_t)call(t, (uint64_t)-e, &r1, &r2) != e;
		written += r1 != NOT_WRITTEN || r2 != NOT_WRITTEN;
		damaged += after.damage != NULL;
	}
	is_num(wrong_error, 0, "F202: %s gives the errors 1 to 4095 of results -1 to -4095", t->name);
	is_num(written, 0, "F202: %s leaves r1 and r2 alone on each of them", t->name);
	is_num(damaged, 0, "F204 F205: %s keeps registers, stack, flags and errno on each of them", t->name);
}

static const uintptr_t edges[] = {
	0, 1, 0x7fffffff, 0x80000000, (uintptr_t)-4096, (uintptr_t)-4097,
#if UINTPTR_MAX > UINT32_MAX
	0xffffffff, 0xfffff001, 0x1122334455667788, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffff00000000
#endif
};

static void edge_results(const struct trampoline *t)
{
	int wrong_error = 0, wrong_result = 0, damaged = 0;

	for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++)
		for (int which = 0; which < 4; which++) {
			uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;

			wrong_error += (Errno)(uint32_t)call(t, edges[i], which & 1 ? &r1 : NULL, which & 2 ? &r2 : NULL) != 0;
			wrong_result += r1 != (which & 1 ? edges[i] : NOT_WRITTEN) || r2 != (which & 2 ? 0 : NOT_WRITTEN);
			damaged += after.damage != NULL;
		}
	is_num(wrong_error, 0, "F203: %s takes no other result for an error", t->name);
	is_num(wrong_result, 0, "F203: %s gives r1 exactly and 0 in r2, and either may be NULL", t->name);
	is_num(damaged, 0, "F204 F205: %s keeps registers, stack, flags and errno", t->name);

	wrong_error = 0;
	for (int which = 0; which < 4; which++) {
		uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;

		wrong_error += (Errno)(uint32_t)call(t, (uint64_t)-1, which & 1 ? &r1 : NULL, which & 2 ? &r2 : NULL) != 1
			|| r1 != NOT_WRITTEN || r2 != NOT_WRITTEN;
	}
	is_num(wrong_error, 0, "%s: r1 and r2 may be NULL on errors too", t->name);
}

/* A call that cannot fail returns what the kernel said, all of it. */
static void values(const struct trampoline *t)
{
	int wrong = 0, damaged = 0;

	for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
		wrong += call(t, edges[i], NULL, NULL) != edges[i];
		damaged += after.damage != NULL;
	}
	for (int e = 1; e <= 4096; e++) {
		wrong += call(t, (uint64_t)-e, NULL, NULL) != (uintptr_t)-e;
		damaged += after.damage != NULL;
	}
	is_num(wrong, 0, "F197: %s returns every value whole, those that look like errors too", t->name);
	is_num(damaged, 0, "F204 F205: %s keeps registers, stack, flags and errno", t->name);
}

static void results(void)
{
	for (int i = 0; i < TRAMPOLINES; i++) {
		arguments(&trampolines[i]);
		if (trampolines[i].error) {
			all_errors(&trampolines[i]);
			edge_results(&trampolines[i]);
		} else {
			values(&trampolines[i]);
		}
	}
}

/* Numbers that the real kernel does not know. */
static void unknown_numbers(void)
{
	static const uintptr_t numbers[] = { (uintptr_t)-1, 100000 };

	for (int i = 0; i < 2; i++) {
		uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;

		errno = 12345;
		is_num(Syscall(numbers[i], 1, 2, 3, &r1, &r2), ENOSYS, "F206: Syscall of number %jd", (intmax_t)numbers[i]);
		is_num(Syscall6(numbers[i], 1, 2, 3, 4, 5, 6, &r1, &r2), ENOSYS, "F206: Syscall6 of number %jd", (intmax_t)numbers[i]);
		is_num(RawSyscall(numbers[i], 1, 2, 3, &r1, &r2), ENOSYS, "F206: RawSyscall of number %jd", (intmax_t)numbers[i]);
		is_num(RawSyscall6(numbers[i], 1, 2, 3, 4, 5, 6, &r1, &r2), ENOSYS, "F206: RawSyscall6 of number %jd", (intmax_t)numbers[i]);
		is_num((intptr_t)RawSyscallNoError(numbers[i], 1, 2, 3), -ENOSYS, "F206: RawSyscallNoError of number %jd", (intmax_t)numbers[i]);
		ok(r1 == NOT_WRITTEN && r2 == NOT_WRITTEN, "F206: r1 and r2 stay as they were");
		is_num(errno, 12345, "F206: errno stays as it was");
	}
}

/*
 * Hooks. They run while system calls are caught, and so write to memory only.
 */
static uintptr_t entered, left;
static Errno left_with;

static void event(char letter)
{
	if (intercept->logged < INTERCEPT_LOG - 1)
		intercept->log[intercept->logged++] = letter;
}

static void enter(uintptr_t trap)
{
	event('e');
	entered = trap;
}

static void leave(uintptr_t trap, Errno err)
{
	event('x');
	left = trap;
	left_with = err;
}

static void hooks_of(const struct trampoline *t, const SyscallHooks *hooks, const char *what)
{
	const bool enters = t->hooks && hooks && hooks->enter, exits = t->hooks && hooks && hooks->exit;
	char want[4] = "";

	if (enters)
		strcat(want, "e");
	strcat(want, "t");
	if (exits)
		strcat(want, "x");
	SetSyscallHooks(hooks);
	for (int fails = 0; fails < 2; fails++) {
		uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;
		uint64_t got;

		entered = left = 0;
		left_with = -1;
		got = call(t, fails ? (uint64_t)-EINTR : 42, &r1, &r2);
		is_str(intercept->log, want, "%s with %s: the order on %s", t->name, what, fails ? "failure" : "success");
		ok((!enters || entered == number) && (!exits || (left == number && left_with == (fails ? EINTR : 0))),
			"%s with %s: they get number and error", t->name, what);
		if (t->error)
			ok((Errno)(uint32_t)got == (fails ? EINTR : 0) && r1 == (fails ? NOT_WRITTEN : 42)
				&& r2 == (fails ? NOT_WRITTEN : 0) && !after.damage, "%s with %s: results and registers as without", t->name, what);
		ok(intercept->trap[0].number == number && intercept->trap[0].arg[0] == A(1U) && intercept->trap[0].arg[2] == A(3U)
			&& intercept->trap[0].arg[5] == (t->args == 6 ? A(6U) : 0), "%s with %s: arguments as without", t->name, what);
	}
	SetSyscallHooks(NULL);
}

static void hooks(void)
{
	static const SyscallHooks both = { enter, leave }, first = { enter, NULL }, second = { NULL, leave }, none = { NULL, NULL };

	for (int i = 0; i < TRAMPOLINES; i++) {
		hooks_of(&trampolines[i], &both, "both hooks");
		hooks_of(&trampolines[i], &first, "enter only");
		hooks_of(&trampolines[i], &second, "exit only");
		hooks_of(&trampolines[i], &none, "empty hooks");
		hooks_of(&trampolines[i], NULL, "hooks taken away");
	}
}

/*
 * Hooks that change while threads make calls: the enter and the exit of one call belong together.
 */
enum { THREADS = 3 };
static _Thread_local long inside[2], calls[2];
static _Thread_local bool mixed;

#define PAIR(i) \
	static void enter##i(uintptr_t trap) \
	{ \
		mixed |= trap != __NR_getppid || inside[0] || inside[1]; \
		inside[i]++; \
		calls[i]++; \
	} \
	static void exit##i(uintptr_t trap, Errno err) \
	{ \
		inside[i]--; \
		mixed |= trap != __NR_getppid || err != 0 || inside[0] || inside[1]; \
	}
PAIR(0)
PAIR(1)

struct worker {
	pthread_t thread;
	long total, hooked[2], wrong;
	bool mixed;
};
static bool stop;

static void *work(void *argument)
{
	struct worker *const w = argument;
	const uintptr_t parent = (uintptr_t)getppid();

	while (!__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
		uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;

		errno = 12345;
		if (w->total & 1)
			w->wrong += Syscall(__NR_getppid, 1, 2, 3, &r1, &r2) != 0;
		else
			w->wrong += Syscall6(__NR_getppid, 1, 2, 3, 4, 5, 6, &r1, &r2) != 0;
		w->wrong += r1 != parent || r2 != 0 || errno != 12345;
		w->total++;
	}
	w->hooked[0] = calls[0];
	w->hooked[1] = calls[1];
	w->mixed = mixed || inside[0] || inside[1];
	return NULL;
}

static double now(void)
{
	struct timeval tv;

	gettimeofday(&tv, NULL);
	return (double)tv.tv_sec + 1e-6 * (double)tv.tv_usec;
}

static void changing_hooks(void)
{
	static const SyscallHooks pairs[2] = { { enter0, exit0 }, { enter1, exit1 } };
	struct worker w[THREADS];
	long total = 0, hooked[2] = { 0, 0 }, wrong = 0;
	int started = 0, mixes = 0;
	const double end = now() + 0.1;

	memset(w, 0, sizeof w);
	while (started < THREADS && pthread_create(&w[started].thread, NULL, work, &w[started]) == 0)
		started++;
	is_num(started, THREADS, "threads start");
	for (unsigned i = 0; now() < end; i++) {
		SetSyscallHooks(i % 3 < 2 ? &pairs[i % 3] : NULL);
		if (i % 64 == 0)	/* which is each of the three in turn */
			usleep(100);
	}
	__atomic_store_n(&stop, true, __ATOMIC_RELAXED);
	for (int i = 0; i < started; i++) {
		pthread_join(w[i].thread, NULL);
		total += w[i].total;
		hooked[0] += w[i].hooked[0];
		hooked[1] += w[i].hooked[1];
		wrong += w[i].wrong;
		mixes += w[i].mixed;
	}
	SetSyscallHooks(NULL);
	note("%ld calls, %ld and %ld with hooks", total, hooked[0], hooked[1]);
	ok(hooked[0] > 0 && hooked[1] > 0, "hooks change while threads make calls");
	is_num(wrong, 0, "... and all results are right");
	is_num(mixes, 0, "... and each call sees the enter and the exit of the same hooks");
}

/*
 * A signal every 100 microseconds, whose handler overwrites much of the stack that it runs on.
 */
enum { FILL = 16 * 1024 };
static volatile sig_atomic_t signals;

__attribute__((noinline))
static void fill_stack(void)
{
	unsigned char mess[FILL];

	memset(mess, 0xcc, sizeof mess);
	__asm__ volatile("" : : "r"(mess) : "memory");	/* it is not for nothing */
}

static void on_alarm(int sig)
{
	(void)sig;
	fill_stack();
	signals = signals + 1;
}

static void storm(const char *where, int flags)
{
	const struct itimerval often = { { 0, 100 }, { 0, 100 } }, never = { { 0, 0 }, { 0, 0 } };
	const uintptr_t parent = (uintptr_t)getppid();
	struct sigaction act;
	long wrong = 0, total = 0;
	double end;
	int fd[2];

	memset(&act, 0, sizeof act);
	act.sa_handler = on_alarm;
	act.sa_flags = SA_RESTART | flags;
	signals = 0;
	if (!ok(pipe(fd) == 0, "a pipe"))
		return;
	sigaction(SIGALRM, &act, NULL);	/* for good: the last signal may come late */
	setitimer(ITIMER_REAL, &often, NULL);
	for (end = now() + 0.2; now() < end;)
		for (int i = 0; i < 100; i++, total++) {
			uintptr_t r1 = NOT_WRITTEN, r2 = NOT_WRITTEN;
			char byte = (char)i;
			Errno err;

			switch (i % 6) {
			case 0:
				wrong += Syscall(__NR_getppid, 1, 2, 3, &r1, &r2) != 0 || r1 != parent || r2 != 0;
				break;
			case 1:
				wrong += RawSyscall(__NR_getppid, 1, 2, 3, &r1, &r2) != 0 || r1 != parent || r2 != 0;
				break;
			case 2:
				wrong += Syscall6(__NR_getppid, 1, 2, 3, 4, 5, 6, &r1, &r2) != 0 || r1 != parent || r2 != 0;
				break;
			case 3:
				wrong += RawSyscallNoError(__NR_getppid, 1, 2, 3) != parent;
				break;
			case 4:
				wrong += RawSyscall6(__NR_close, (uintptr_t)-1, 2, 3, 4, 5, 6, &r1, &r2) != EBADF
					|| r1 != NOT_WRITTEN || r2 != NOT_WRITTEN;
				break;
			default:
				err = Syscall(__NR_write, (uintptr_t)fd[1], (uintptr_t)&byte, 1, &r1, &r2);
				wrong += err != 0 || r1 != 1;
				byte = 'x';
				r1 = NOT_WRITTEN;
				err = RawSyscall(__NR_read, (uintptr_t)fd[0], (uintptr_t)&byte, 1, &r1, NULL);
				wrong += err != 0 || r1 != 1 || byte != (char)i;
			}
		}
	setitimer(ITIMER_REAL, &never, NULL);
	close(fd[0]);
	close(fd[1]);
	note("%ld calls, %d signals", total, (int)signals);
	ok(signals > 20, "T06: a storm of signals, handled on %s", where);
	is_num(wrong, 0, "T06: all calls are right in it");
}

int main(void)
{
	static unsigned char stack[8 * FILL];
	const stack_t other = { .ss_sp = stack, .ss_size = sizeof stack };
	const char *const how = intercept_start();

	if (how) {
		note("system calls are caught by %s", how);
		results();
		hooks();
	} else {
		skip(1, "neither syscall user dispatch nor ptrace works here: results, hooks");
	}
	unknown_numbers();
	changing_hooks();
	storm("the same stack", 0);
	if (ok(sigaltstack(&other, NULL) == 0, "an alternate stack"))
		storm("an alternate stack", SA_ONSTACK);
	return done_testing();
}

#endif
