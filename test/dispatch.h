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
 * PR_SET_SYSCALL_USER_DISPATCH (Linux 5.11); x86-64 only so far: elsewhere, and under valgrind,
 * dispatch_begin returns false. DISPATCH is defined where this header can do it.
 */

#ifndef DISPATCH_H
#define DISPATCH_H

#include <limits.h>
#include <stdbool.h>

#define DISPATCH_EXECUTE LONG_MIN

static volatile unsigned dispatch_calls;

#if defined __linux__ && defined __x86_64__ && !defined __ILP32__

#define DISPATCH

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef PR_SET_SYSCALL_USER_DISPATCH
# define PR_SET_SYSCALL_USER_DISPATCH 59
#endif

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

static volatile char dispatch_selector;	/* 0: to the kernel, 1: to us */
static long (*dispatch_handler)(long number, const unsigned long args[6]);

/* The kernel's struct sigaction: libc's would bring libc's restorer, which is not in the gate. */
struct dispatch_sigaction {
	void (*handler)(int sig, siginfo_t *info, void *context);
	unsigned long flags;
	const char *restorer;
	unsigned long mask;
};
static struct dispatch_sigaction dispatch_old;

/*
 * rt_sigprocmask that would block SIGSYS, and with that kill the program at its next call:
 * done to the mask that the handler returns to, all but that. False: an ordinary one.
 */
static bool dispatch_sigprocmask(const unsigned long args[6], uint64_t *mask)
{
	const uint64_t *const set = (const uint64_t *)args[1];
	uint64_t *const old = (uint64_t *)args[2];
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
	const unsigned long args[6] = {
		(unsigned long)regs[REG_RDI], (unsigned long)regs[REG_RSI], (unsigned long)regs[REG_RDX],
		(unsigned long)regs[REG_R10], (unsigned long)regs[REG_R8], (unsigned long)regs[REG_R9]
	};
	const long number = (long)regs[REG_RAX];
	const int saved = errno;
	long result;

	(void)sig;
	(void)info;
	dispatch_selector = 0;
	dispatch_calls = dispatch_calls + 1;
	result = dispatch_handler(number, args);
	errno = saved;
	if (result != DISPATCH_EXECUTE) {
		regs[REG_RAX] = result;
	} else if (number == SYS_rt_sigprocmask && dispatch_sigprocmask(args, (uint64_t *)(void *)&interrupted->uc_sigmask)) {
		regs[REG_RAX] = 0;
	} else if (number == SYS_rt_sigreturn) {
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_sigreturn;
	} else if (number == SYS_clone || number == SYS_clone3 || number == SYS_fork || number == SYS_vfork) {
		dispatch_return = (uintptr_t)regs[REG_RIP];
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_clone;
	} else {
		regs[REG_RCX] = regs[REG_RIP];
		regs[REG_RIP] = (greg_t)(uintptr_t)dispatch_call;
	}
	dispatch_selector = 1;
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

/* False: not possible here. */
__attribute__((unused))
static bool dispatch_begin(long (*handler)(long number, const unsigned long args[6]))
{
	/* SA_SIGINFO, SA_RESTORER, and on the stack that the thread is on */
	const struct dispatch_sigaction action = { dispatch_sigsys, 4 | 0x04000000, dispatch_restorer, ~0UL };

	dispatch_handler = handler;
	dispatch_calls = 0;
	dispatch_selector = 0;
	if (dispatch_valgrind())
		return false;
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
