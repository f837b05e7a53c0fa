/*
 * Stands between a thread and the kernel: system calls with forced results.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	static long handler(long number, const unsigned long args[6])
 *	{
 *		return number == SYS_close ? -EINTR : DISPATCH_EXECUTE;
 *	}
 *	if (dispatch_begin(handler)) { ...; dispatch_end(); } else skip(n, "no syscall user dispatch here");
 *
 * Needs _GNU_SOURCE defined before the first header. From dispatch_begin to dispatch_end each
 * system call of the calling thread, libc's too, comes to the handler first. The handler
 * returns DISPATCH_EXECUTE: the kernel gets the call, unchanged and from the program's own
 * stack, so that blocking calls, clone and vfork work too; or the kernel's raw answer
 * (-4095..-1: an error), having written what it likes to the memory that args point to. Its
 * own system calls are not intercepted. dispatch_calls counts how often the handler was
 * asked; dispatch_begin sets it to 0, dispatch_end leaves it.
 *
 * The handler runs in a handler of SIGSYS with all signals blocked: no printf. Children and
 * other threads are not intercepted. Who blocks all signals by rt_sigprocmask does not block
 * SIGSYS; masks of handlers and of calls that wait must not have it. prctl(2),
 * PR_SET_SYSCALL_USER_DISPATCH (Linux 5.11); on amd64 and 386 so far: elsewhere, and under valgrind,
 * dispatch_begin returns false. DISPATCH is defined where this header can do it.
 */

#ifndef DISPATCH_H
#define DISPATCH_H

#include <limits.h>
#include <stdbool.h>

#define DISPATCH_EXECUTE LONG_MIN

static volatile unsigned dispatch_calls;

#if defined __linux__ && (defined __x86_64__ && !defined __ILP32__ || defined __i386__)

#define DISPATCH

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef PR_SET_SYSCALL_USER_DISPATCH
# define PR_SET_SYSCALL_USER_DISPATCH 59
#endif

#ifdef __x86_64__

/*
 * The gate, from where system calls always go to the kernel. dispatch_call finds the
 * address to return to in rcx, which a system call destroys, and keeps it below the red
 * zone; dispatch_clone must not use the stack, which the child may share or not have.
 */
__asm__(
	"	.pushsection .text\n"
	"dispatch_gate:\n"
	"	nop\n"
	"dispatch_call:\n"
	"	lea	-128(%rsp), %rsp\n"
	"	push	%rcx\n"
	"	syscall\n"
	"	ret	$128\n"
	"dispatch_clone:\n"
	"	syscall\n"
	"	jmp	*dispatch_return(%rip)\n"
	"dispatch_restorer:\n"
	"	mov	$15, %eax\n"
	"dispatch_sigreturn:\n"
	"	syscall\n"
	"	ud2\n"
	"dispatch_gate_end:\n"
	"	.popsection\n"
);
extern const char dispatch_gate[] __attribute__((visibility("hidden")));
extern const char dispatch_call[] __attribute__((visibility("hidden")));
extern const char dispatch_clone[] __attribute__((visibility("hidden")));
extern const char dispatch_restorer[] __attribute__((visibility("hidden")));
extern const char dispatch_sigreturn[] __attribute__((visibility("hidden")));
extern const char dispatch_gate_end[] __attribute__((visibility("hidden")));
static volatile uintptr_t dispatch_return __attribute__((used));

enum { DISPATCH_NUMBER = REG_RAX };
static const int dispatch_args[6] = { REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8, REG_R9 };

/* Has the interrupted program make its call from the gate. False: it cannot. */
static bool dispatch_pass(greg_t *regs)
{
	switch (regs[REG_RAX]) {
	case SYS_rt_sigreturn:
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_sigreturn;
		break;
	case SYS_clone:
	case SYS_clone3:
	case SYS_fork:
	case SYS_vfork:
		dispatch_return = (uintptr_t)regs[REG_RIP];
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_clone;
		break;
	default:
		regs[REG_RCX] = regs[REG_RIP];
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_call;
	}
	return true;
}

static bool dispatch_open(void)
{
	return true;
}

/* valgrind would hand on the prctl below and then be the one whose system calls are intercepted: its client request 0x1001. */
static bool dispatch_valgrind(void)
{
	const volatile unsigned long request[6] = { 0x1001, 0, 0, 0, 0, 0 };
	unsigned long answer = 0;

	__asm__ volatile ("rol $3, %%rdi; rol $13, %%rdi; rol $61, %%rdi; rol $51, %%rdi; xchg %%rbx, %%rbx"
		: "+d" (answer) : "a" (request) : "cc", "memory");
	return answer != 0;
}

#else

/*
 * Here a system call leaves no register free for the address to return to, and a child may have no
 * stack. So the gate is made at run time: the restorer, and for each place that calls the
 * kernel, as they come, `int $0x80' and a jump to behind it.
 */
enum { DISPATCH_GATE = 4096, DISPATCH_RESTORER = 9, DISPATCH_STUB = 7 };
static unsigned char *dispatch_gate;
#define dispatch_gate_end (dispatch_gate + DISPATCH_GATE)
#define dispatch_restorer ((const char *)dispatch_gate)
static uintptr_t dispatch_places[(DISPATCH_GATE - DISPATCH_RESTORER) / DISPATCH_STUB];

enum { DISPATCH_NUMBER = REG_EAX };
static const int dispatch_args[6] = { REG_EBX, REG_ECX, REG_EDX, REG_ESI, REG_EDI, REG_EBP };

static bool dispatch_open(void)
{
	/* mov $173, %eax; int $0x80; ud2 */
	static const unsigned char restorer[DISPATCH_RESTORER] = { 0xb8, SYS_rt_sigreturn, 0, 0, 0, 0xcd, 0x80, 0x0f, 0x0b };

	if (dispatch_gate)
		return true;
	dispatch_gate = mmap(NULL, DISPATCH_GATE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (dispatch_gate == MAP_FAILED) {
		dispatch_gate = NULL;
		return false;
	}
	memcpy(dispatch_gate, restorer, sizeof restorer);
	return true;
}

static bool dispatch_pass(greg_t *regs)
{
	const uintptr_t place = (uintptr_t)regs[REG_EIP];
	unsigned char *stub = dispatch_gate + DISPATCH_RESTORER;
	uintptr_t distance;
	size_t i;

	if (regs[REG_EAX] == SYS_rt_sigreturn || regs[REG_EAX] == SYS_sigreturn) {
		regs[REG_EIP] = (greg_t)(uintptr_t)(dispatch_gate + 5);
		return true;
	}
	for (i = 0; i < sizeof dispatch_places / sizeof *dispatch_places && dispatch_places[i] != place; i++, stub += DISPATCH_STUB)
		if (dispatch_places[i] == 0) {
			dispatch_places[i] = place;
			distance = place - (uintptr_t)(stub + DISPATCH_STUB);
			memcpy(stub, (const unsigned char[]){ 0xcd, 0x80, 0xe9 }, 3);
			memcpy(stub + 3, &distance, sizeof distance);
			break;
		}
	regs[REG_EIP] = (greg_t)(uintptr_t)stub;
	return i < sizeof dispatch_places / sizeof *dispatch_places;
}

static bool dispatch_valgrind(void)
{
	const volatile unsigned long request[6] = { 0x1001, 0, 0, 0, 0, 0 };
	unsigned long answer = 0;

	__asm__ volatile ("roll $3, %%edi; roll $13, %%edi; roll $29, %%edi; roll $19, %%edi; xchg %%ebx, %%ebx"
		: "+d" (answer) : "a" (request) : "cc", "memory");
	return answer != 0;
}

#endif

static volatile char dispatch_selector;	/* 0: to the kernel, 1: to us */
static long (*dispatch_handler)(long number, const unsigned long args[6]);

/* The kernel's struct sigaction: libc's would bring libc's restorer, which is not in the gate. */
struct dispatch_sigaction {
	void (*handler)(int sig, siginfo_t *info, void *context);
	unsigned long flags;
	const char *restorer;
	uint64_t mask;
};
static struct dispatch_sigaction dispatch_old;

/*
 * rt_sigprocmask that would block SIGSYS, and with that kill the program at its next call:
 * done to the mask that the handler returns to, all but that. False: an ordinary one.
 */
static bool dispatch_sigprocmask(const unsigned long args[6], uint64_t *mask)
{
	const uint64_t *const set = (const uint64_t *)(uintptr_t)args[1];
	uint64_t *const old = (uint64_t *)(uintptr_t)args[2];
	const uint64_t sigsys = (uint64_t)1 << (SIGSYS - 1);
	const uint64_t before = *mask;

	if (!set || args[3] != sizeof *set || !(*set & sigsys) || (args[0] != SIG_BLOCK && args[0] != SIG_SETMASK))
		return false;
	*mask = (args[0] == SIG_BLOCK ? before | *set : *set) & ~sigsys;
	if (old)
		*old = before;
	return true;
}

static void dispatch_sigsys(int sig, siginfo_t *info, void *context)
{
	ucontext_t *const interrupted = context;
	greg_t *const regs = interrupted->uc_mcontext.gregs;
	const long number = (long)regs[DISPATCH_NUMBER];
	const int saved = errno;
	unsigned long args[6];
	long result;

	(void)sig;
	(void)info;
	for (int i = 0; i < 6; i++)
		args[i] = (unsigned long)regs[dispatch_args[i]];
	dispatch_selector = 0;
	dispatch_calls = dispatch_calls + 1;
	result = dispatch_handler(number, args);
	errno = saved;
	if (result != DISPATCH_EXECUTE)
		regs[DISPATCH_NUMBER] = result;
	else if (number == SYS_rt_sigprocmask && dispatch_sigprocmask(args, (uint64_t *)(void *)&interrupted->uc_sigmask))
		regs[DISPATCH_NUMBER] = 0;
	else if (!dispatch_pass(regs))
		_exit(99);	/* more places than the gate has room for */
	dispatch_selector = 1;
}

/* False: not possible here. */
__attribute__((unused))
static bool dispatch_begin(long (*handler)(long number, const unsigned long args[6]))
{
	/* SA_SIGINFO, SA_RESTORER, and on the stack that the thread is on */
	struct dispatch_sigaction action = { dispatch_sigsys, 4 | 0x04000000, NULL, ~UINT64_C(0) };

	dispatch_handler = handler;
	dispatch_calls = 0;
	dispatch_selector = 0;
	if (dispatch_valgrind() || !dispatch_open())
		return false;
	action.restorer = dispatch_restorer;
	if (syscall(SYS_rt_sigaction, SIGSYS, &action, &dispatch_old, sizeof action.mask) != 0)
		return false;
	if (prctl(PR_SET_SYSCALL_USER_DISPATCH, 1, dispatch_gate, dispatch_gate_end - dispatch_gate, &dispatch_selector) != 0) {
		syscall(SYS_rt_sigaction, SIGSYS, &dispatch_old, NULL, sizeof action.mask);
		return false;
	}
	dispatch_selector = 1;
	return true;
}

__attribute__((unused))
static void dispatch_end(void)
{
	dispatch_selector = 0;
	prctl(PR_SET_SYSCALL_USER_DISPATCH, 0, 0, 0, 0);
	syscall(SYS_rt_sigaction, SIGSYS, &dispatch_old, NULL, sizeof dispatch_old.mask);
}

#else

__attribute__((unused))
static bool dispatch_begin(long (*handler)(long number, const unsigned long args[6]))
{
	(void)handler;
	return false;
}

__attribute__((unused))
static void dispatch_end(void)
{
}

#endif

#endif
