/*
 * Catches system calls at the kernel's door: the call is recorded and not executed, and
 * its result is the test's choice. For amd64 and 386.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	how = intercept_start();		once, early in main; NULL: impossible here
 *	intercept->inject[0] = result;		of the first call, [1] of the second, ...; the last one goes on
 *	intercept_call(function, arg, &after);	calls function; all system calls of it are caught
 *	intercept->count, intercept->trap[]	what it asked the kernel for
 *
 * The function gets all of its argument registers and stack words as they stand in arg, so
 * the upper halves of int arguments may hold garbage; on 386 the lower halves of arg. `after` tells
 * whether it kept what a function has to keep. On amd64 rcx and r11 come back destroyed from each
 * system call, the other registers unharmed: that is what the kernel promises; on 386 all are
 * unharmed. Numbers, arguments and results have the width of a register. A function that makes more than
 * INTERCEPT_LIMIT calls is left by force; `escaped` says so.
 *
 * Syscall User Dispatch does it in the process itself: while the selector byte says so,
 * the kernel turns each system call into SIGSYS. Where the kernel lacks that, or when the
 * environment has INTERCEPT=ptrace, a parent traces the program and replaces the number of
 * the call by -1. INTERCEPT=dispatch refuses that second way.
 */

#ifndef INTERCEPT_H
#define INTERCEPT_H

#if !defined __x86_64__ && !defined __i386__
# error "intercept.h knows the registers of amd64 and 386 only"
#endif

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>
#include <unistd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>

#ifndef PR_SET_SYSCALL_USER_DISPATCH
# define PR_SET_SYSCALL_USER_DISPATCH 59
# define PR_SYS_DISPATCH_ON 1
#endif

enum {
	INTERCEPT_ARGS = 10,	/* words that intercept_call passes: six registers, the rest on the stack */
	INTERCEPT_LIMIT = 8,	/* system calls of one intercept_call */
	INTERCEPT_LOG = 64
};

struct intercept_trap {
	uint64_t number, arg[6];
};

/* In memory that the tracer shares. */
struct intercept {
	volatile uint8_t selector;	/* 0: system calls pass, 1: they are caught */
	volatile bool escaped;
	volatile int count;
	struct intercept_trap trap[INTERCEPT_LIMIT];
	uint64_t inject[INTERCEPT_LIMIT];
	int injected;			/* how many of inject[] are set */
	char log[INTERCEPT_LOG];	/* a 't' for each system call; the test may add more */
	volatile int logged;
};

/* The offsets stand in the assembly below. */
#ifdef __x86_64__
struct intercept_frame {
	uint64_t arg[INTERCEPT_ARGS];	/*   0 */
	uint64_t function;		/*  80 */
	uint64_t selector;		/*  88: its address */
	uint64_t rsp;			/*  96: of the thunk */
	uint64_t rax, rdx, after_rsp;	/* 104 112 120 */
	uint64_t kept[6];		/* 128: rbx rbp r12 r13 r14 r15 */
	uint64_t flags;			/* 176 */
};
_Static_assert(offsetof(struct intercept_frame, function) == 80, "function");
_Static_assert(offsetof(struct intercept_frame, kept) == 128, "kept");
_Static_assert(offsetof(struct intercept_frame, flags) == 176, "flags");

static const char *const intercept_kept[] = { "rbx", "rbp", "r12", "r13", "r14", "r15" };
#define INTERCEPT_KEPT 0xb0b0b0b0b0b0b001	/* in the first register, 1 more in the next, ... */
#define INTERCEPT_BELOW (4 * sizeof (uint64_t))	/* words on the stack, below that of the thunk */

#else
struct intercept_frame {
	uint32_t arg[INTERCEPT_ARGS];	/*  0 */
	uint32_t function;		/* 40 */
	uint32_t selector;		/* 44: its address */
	uint32_t rsp;			/* 48: esp of the thunk */
	uint32_t rax, rdx, after_rsp;	/* 52 56 60 */
	uint32_t kept[4];		/* 64: ebx ebp esi edi */
	uint32_t flags;			/* 80 */
};
_Static_assert(offsetof(struct intercept_frame, function) == 40, "function");
_Static_assert(offsetof(struct intercept_frame, kept) == 64, "kept");
_Static_assert(offsetof(struct intercept_frame, flags) == 80, "flags");

static const char *const intercept_kept[] = { "ebx", "ebp", "esi", "edi" };
#define INTERCEPT_KEPT 0xb0b0b001
#define INTERCEPT_BELOW ((INTERCEPT_ARGS + 1) * sizeof (uint32_t))
#endif

struct intercept_after {
	uint64_t result;	/* rax, eax */
	const char *damage;	/* NULL, or the first thing that the function should have kept */
};

static struct intercept *intercept;
/* The assembly finds its frame by it. */
__attribute__((used, visibility("hidden"))) struct intercept_frame *intercept_current;

void intercept_thunk(struct intercept_frame *frame);
extern const char intercept_restorer[], intercept_restorer_end[], intercept_escape[];

#ifdef __x86_64__
__asm__(
	"	.pushsection .text\n"
	"	.globl	intercept_thunk, intercept_escape, intercept_restorer, intercept_restorer_end\n"
	"	.hidden	intercept_thunk, intercept_escape, intercept_restorer, intercept_restorer_end\n"
	"	.type	intercept_thunk, @function\n"
	"intercept_thunk:\n"
	"	push	%rbp\n"
	"	push	%rbx\n"
	"	push	%r12\n"
	"	push	%r13\n"
	"	push	%r14\n"
	"	push	%r15\n"
	"	push	%rdi\n"
	"	mov	%rsp, 96(%rdi)\n"
	"	push	72(%rdi)\n"
	"	push	64(%rdi)\n"
	"	push	56(%rdi)\n"
	"	push	48(%rdi)\n"
	"	mov	%rdi, %rax\n"
	"	mov	(%rax), %rdi\n"
	"	mov	8(%rax), %rsi\n"
	"	mov	16(%rax), %rdx\n"
	"	mov	24(%rax), %rcx\n"
	"	mov	32(%rax), %r8\n"
	"	mov	40(%rax), %r9\n"
	"	mov	80(%rax), %r10\n"
	"	mov	88(%rax), %r11\n"
	"	movabs	$0xb0b0b0b0b0b0b001, %rbx\n"
	"	movabs	$0xb0b0b0b0b0b0b002, %rbp\n"
	"	movabs	$0xb0b0b0b0b0b0b003, %r12\n"
	"	movabs	$0xb0b0b0b0b0b0b004, %r13\n"
	"	movabs	$0xb0b0b0b0b0b0b005, %r14\n"
	"	movabs	$0xb0b0b0b0b0b0b006, %r15\n"
	"	movabs	$0xbadbadbadbadbad0, %rax\n"
	"	movb	$1, (%r11)\n"
	"	call	*%r10\n"
	"intercept_escape:\n"
	"	mov	intercept_current(%rip), %r11\n"
	"	mov	88(%r11), %r10\n"
	"	movb	$0, (%r10)\n"
	"	mov	%rax, 104(%r11)\n"
	"	mov	%rdx, 112(%r11)\n"
	"	mov	%rsp, 120(%r11)\n"
	"	mov	%rbx, 128(%r11)\n"
	"	mov	%rbp, 136(%r11)\n"
	"	mov	%r12, 144(%r11)\n"
	"	mov	%r13, 152(%r11)\n"
	"	mov	%r14, 160(%r11)\n"
	"	mov	%r15, 168(%r11)\n"
	"	mov	96(%r11), %rsp\n"
	"	pushfq\n"
	"	pop	176(%r11)\n"
	"	cld\n"
	"	pop	%rdi\n"
	"	pop	%r15\n"
	"	pop	%r14\n"
	"	pop	%r13\n"
	"	pop	%r12\n"
	"	pop	%rbx\n"
	"	pop	%rbp\n"
	"	ret\n"
	"	.size	intercept_thunk, . - intercept_thunk\n"
	/* The one place whose system call is never caught. */
	"intercept_restorer:\n"
	"	mov	$15, %eax\n"	/* rt_sigreturn */
	"	syscall\n"
	"	nop\n"			/* the kernel looks at the address behind the instruction */
	"intercept_restorer_end:\n"
	"	.popsection\n"
);
#else
__asm__(
	"	.pushsection .text\n"
	"	.globl	intercept_thunk, intercept_escape, intercept_restorer, intercept_restorer_end\n"
	"	.hidden	intercept_thunk, intercept_escape, intercept_restorer, intercept_restorer_end\n"
	"	.hidden	intercept_current\n"
	"	.type	intercept_thunk, @function\n"
	"intercept_thunk:\n"
	"	push	%ebp\n"
	"	push	%ebx\n"
	"	push	%esi\n"
	"	push	%edi\n"
	"	mov	20(%esp), %eax\n"
	"	mov	%esp, 48(%eax)\n"
	"	push	%eax\n"		/* so that esp is a multiple of 16 at the call */
	"	push	36(%eax)\n"
	"	push	32(%eax)\n"
	"	push	28(%eax)\n"
	"	push	24(%eax)\n"
	"	push	20(%eax)\n"
	"	push	16(%eax)\n"
	"	push	12(%eax)\n"
	"	push	8(%eax)\n"
	"	push	4(%eax)\n"
	"	push	(%eax)\n"
	"	mov	40(%eax), %edx\n"
	"	mov	44(%eax), %ecx\n"
	"	mov	$0xb0b0b001, %ebx\n"
	"	mov	$0xb0b0b002, %ebp\n"
	"	mov	$0xb0b0b003, %esi\n"
	"	mov	$0xb0b0b004, %edi\n"
	"	mov	$0xbadbadb0, %eax\n"
	"	movb	$1, (%ecx)\n"
	"	call	*%edx\n"
	"intercept_escape:\n"
	"	call	1f\n"
	"1:	pop	%ecx\n"
	"	mov	intercept_current - 1b(%ecx), %ecx\n"
	"	mov	%edx, 56(%ecx)\n"
	"	mov	44(%ecx), %edx\n"
	"	movb	$0, (%edx)\n"
	"	mov	%eax, 52(%ecx)\n"
	"	mov	%esp, 60(%ecx)\n"
	"	mov	%ebx, 64(%ecx)\n"
	"	mov	%ebp, 68(%ecx)\n"
	"	mov	%esi, 72(%ecx)\n"
	"	mov	%edi, 76(%ecx)\n"
	"	mov	48(%ecx), %esp\n"
	"	pushf\n"
	"	pop	80(%ecx)\n"
	"	cld\n"
	"	pop	%edi\n"
	"	pop	%esi\n"
	"	pop	%ebx\n"
	"	pop	%ebp\n"
	"	ret\n"
	"	.size	intercept_thunk, . - intercept_thunk\n"
	/* The one place whose system call is never caught. */
	"intercept_restorer:\n"
	"	mov	$173, %eax\n"	/* rt_sigreturn */
	"	int	$0x80\n"
	"	nop\n"
	"intercept_restorer_end:\n"
	"	.popsection\n"
);
#endif

/* One more system call was caught: tells its result, and whether to leave the function. */
static uint64_t intercept_record(uint64_t number, const uint64_t arg[6], bool *escape)
{
	const int i = intercept->count;

	*escape = i >= INTERCEPT_LIMIT - 1;
	intercept->escaped = *escape;
	intercept->trap[i].number = number;
	for (int a = 0; a < 6; a++)
		intercept->trap[i].arg[a] = arg[a];
	intercept->count = i + 1;
	if (intercept->logged < INTERCEPT_LOG - 1)
		intercept->log[intercept->logged++] = 't';
	return intercept->inject[i < intercept->injected ? i : intercept->injected - 1];
}

/* The kernel leaves the return address and the flags in rcx and r11; worse is fair. */
#define INTERCEPT_RCX 0xdeadc0dedeadc0deULL
#define INTERCEPT_R11 0xdeadf1a9deadf1a9ULL

static void intercept_sigsys(int sig, siginfo_t *info, void *context)
{
	greg_t *const r = ((ucontext_t *)context)->uc_mcontext.gregs;
#ifdef __x86_64__
	enum { NUMBER = REG_RAX, IP = REG_RIP };
	static const int from[6] = { REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8, REG_R9 };
#else
	enum { NUMBER = REG_EAX, IP = REG_EIP };
	static const int from[6] = { REG_EBX, REG_ECX, REG_EDX, REG_ESI, REG_EDI, REG_EBP };
#endif
	uint64_t arg[6];
	bool escape;

	(void)sig;
	(void)info;
	for (int i = 0; i < 6; i++)
		arg[i] = (uintptr_t)r[from[i]];
	r[NUMBER] = (greg_t)intercept_record((uintptr_t)r[NUMBER], arg, &escape);
#ifdef __x86_64__
	r[REG_RCX] = (greg_t)INTERCEPT_RCX;
	r[REG_R11] = (greg_t)INTERCEPT_R11;
#endif
	if (escape)
		r[IP] = (greg_t)(uintptr_t)intercept_escape;
}

static bool intercept_dispatch(void)
{
	/* The kernel's struct sigaction: libc's call would put a restorer of its own. */
	const struct {
		void (*handler)(int, siginfo_t *, void *);
		unsigned long flags;
		const char *restorer;
		uint64_t mask;
	} act = { intercept_sigsys, SA_SIGINFO | 0x04000000 /* SA_RESTORER */, intercept_restorer, 0 };

	return syscall(SYS_rt_sigaction, SIGSYS, &act, NULL, sizeof act.mask) == 0
		&& prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, (unsigned long)(uintptr_t)intercept_restorer,
			(unsigned long)(intercept_restorer_end - intercept_restorer), &intercept->selector) == 0;
}

/* The tracer's whole life: it ends as the program did. */
__attribute__((noreturn))
static void intercept_trace(pid_t pid)
{
	bool inside = false, caught = false;
	uint64_t result = 0;
	bool escape = false;
	int status;

	for (int deliver = 0;;) {
		struct user_regs_struct r;

		if (ptrace(PTRACE_SYSCALL, pid, NULL, (void *)(intptr_t)deliver) != 0 || waitpid(pid, &status, __WALL) != pid)
			_exit(99);
		if (WIFEXITED(status))
			_exit(WEXITSTATUS(status));
		if (WIFSIGNALED(status)) {
			signal(WTERMSIG(status), SIG_DFL);
			raise(WTERMSIG(status));
			_exit(99);
		}
		deliver = 0;
		if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
			deliver = WSTOPSIG(status);
			continue;
		}
		inside = !inside;
		if (inside && intercept->selector == 1) {
			if (ptrace(PTRACE_GETREGS, pid, NULL, &r) != 0)
				_exit(99);
#ifdef __x86_64__
			result = intercept_record(r.orig_rax,
				(const uint64_t[]){ r.rdi, r.rsi, r.rdx, r.r10, r.r8, r.r9 }, &escape);
			r.orig_rax = (unsigned long long)-1;
#else
			result = intercept_record((uint32_t)r.orig_eax,
				(const uint64_t[]){ (uint32_t)r.ebx, (uint32_t)r.ecx, (uint32_t)r.edx, (uint32_t)r.esi,
					(uint32_t)r.edi, (uint32_t)r.ebp }, &escape);
			r.orig_eax = -1;
#endif
			if (ptrace(PTRACE_SETREGS, pid, NULL, &r) != 0)
				_exit(99);
			caught = true;
		} else if (!inside && caught) {
			caught = false;
			if (ptrace(PTRACE_GETREGS, pid, NULL, &r) != 0)
				_exit(99);
#ifdef __x86_64__
			r.rax = result;
			r.rcx = INTERCEPT_RCX;
			r.r11 = INTERCEPT_R11;
			if (escape)
				r.rip = (uintptr_t)intercept_escape;
#else
			r.eax = (long)result;
			if (escape)
				r.eip = (long)(uintptr_t)intercept_escape;
#endif
			if (ptrace(PTRACE_SETREGS, pid, NULL, &r) != 0)
				_exit(99);
		}
	}
}

/* Goes on in a child that the parent traces. */
static bool intercept_ptrace(void)
{
	volatile bool *const traced = mmap(NULL, sizeof *traced, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pid_t pid;
	int status;

	if (traced == MAP_FAILED)
		return false;
	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(0);
		raise(SIGSTOP);
		return true;
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status))
		return false;
	if (ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) != 0) {
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
		return false;
	}
	intercept_trace(pid);
}

/* Returns the way that works here, or NULL. */
__attribute__((unused))
static const char *intercept_start(void)
{
	const char *const want = getenv("INTERCEPT"), *const preload = getenv("LD_PRELOAD");

	if (preload && strstr(preload, "vgpreload"))
		return NULL;	/* valgrind's own system calls would be caught with the program's */
	intercept = mmap(NULL, sizeof *intercept, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (intercept == MAP_FAILED)
		return NULL;
	if ((!want || strcmp(want, "ptrace") != 0) && intercept_dispatch())
		return "syscall user dispatch";
	return (!want || strcmp(want, "dispatch") != 0) && intercept_ptrace() ? "ptrace" : NULL;
}

/* Forgets what was recorded, and sets the one result of all system calls that follow. */
__attribute__((unused))
static void intercept_reset(uint64_t result)
{
	intercept->escaped = false;
	intercept->count = 0;
	intercept->logged = 0;
	intercept->inject[0] = result;
	intercept->injected = 1;
}

__attribute__((unused))
static void intercept_call(void (*function)(void), const uint64_t arg[INTERCEPT_ARGS], struct intercept_after *after)
{
	struct intercept_frame frame;

	memset(&frame, 0, sizeof frame);
	for (int i = 0; i < INTERCEPT_ARGS; i++)
		frame.arg[i] = (uintptr_t)arg[i];
	frame.function = (uintptr_t)function;
	frame.selector = (uintptr_t)&intercept->selector;
	intercept_current = &frame;
	errno = 12345;
	intercept_thunk(&frame);
	intercept_current = NULL;

	after->result = frame.rax;
	after->damage = NULL;
	if (intercept->escaped)
		return;
	if (errno != 12345)
		after->damage = "errno";
	if (frame.after_rsp != frame.rsp - INTERCEPT_BELOW)
		after->damage = "the stack pointer";
	if (frame.flags & 0x400)
		after->damage = "the direction flag";
	for (unsigned i = 0; i < sizeof intercept_kept / sizeof *intercept_kept; i++)
		if (frame.kept[i] != INTERCEPT_KEPT + i)
			after->damage = intercept_kept[i];
}

#endif
