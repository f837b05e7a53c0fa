/*
 * The front end for guests of our own machine, amd64 or 386: they run as they are, and a filter of seccomp(2) turns every
 * system call from where they lie into SIGSYS. It is inherited by threads, by fork and by exec, needs no privilege, and asks for
 * nothing but the address of the call, so that the emulator's own calls and the host's programs are not touched.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#ifdef GUEST_386
static const int order[] = { REG_EAX, REG_ECX, REG_EDX, REG_EBX, REG_ESP, REG_EBP, REG_ESI, REG_EDI };
enum { PC = REG_EIP, FLAGS = REG_EFL };
#else
static const int order[] = {
	REG_RAX, REG_RCX, REG_RDX, REG_RBX, REG_RSP, REG_RBP, REG_RSI, REG_RDI,
	REG_R8, REG_R9, REG_R10, REG_R11, REG_R12, REG_R13, REG_R14, REG_R15,
};
enum { PC = REG_RIP, FLAGS = REG_EFL };
#endif

enum { SYS_SECCOMP_CODE = 1 };	/* SYS_SECCOMP, include/uapi/asm-generic/siginfo.h, which glibc does not tell */

static __thread const struct cpu *to_enter;

/* The x87 and SSE registers of the signal frame, as fxsave has them; on 386 behind the old form, when there are any. */
static void find_vector(const ucontext_t *context, struct cpu *cpu)
{
	cpu->vector = context->uc_mcontext.fpregs;
#ifdef GUEST_386
	cpu->vector_size = cpu->vector && context->uc_mcontext.fpregs->status >> 16 == 0 ? 112 + 512 : 112;
#else
	cpu->vector_size = 512;
#endif
}

static void get(const ucontext_t *context, struct cpu *cpu)
{
	*cpu = (struct cpu){ .pc = 0 };
	for (size_t i = 0; i < COUNT(order); i++)
		cpu->reg[i] = (word)context->uc_mcontext.gregs[order[i]];
	cpu->pc = (word)context->uc_mcontext.gregs[PC];
	cpu->flags = (word)context->uc_mcontext.gregs[FLAGS];
	find_vector(context, cpu);
}

static void set(ucontext_t *context, const struct cpu *cpu)
{
	for (size_t i = 0; i < COUNT(order); i++)
		context->uc_mcontext.gregs[order[i]] = (greg_t)cpu->reg[i];
	context->uc_mcontext.gregs[PC] = (greg_t)cpu->pc;
	context->uc_mcontext.gregs[FLAGS] = (greg_t)cpu->flags;
}

static bool in_guest(const ucontext_t *context)
{
	const uint64_t pc = (word)context->uc_mcontext.gregs[PC];

	return pc >= window_low && pc < window_high;
}

static void block_all(void)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
}

/* A call of the guest; or ours, to enter it; or a signal that somebody sent. */
static void sigsys(int sig, siginfo_t *info, void *p)
{
	ucontext_t *const context = p;
	struct cpu cpu;

	if (to_enter) {
		const struct cpu *const start = to_enter;

		to_enter = NULL;
		set(context, start);
		block_all();
		thread_enter(&context->uc_sigmask);
		return;
	}
	get(context, &cpu);
	if (info->si_code == SYS_SECCOMP_CODE && in_guest(context))
		xnu_call(&cpu, &context->uc_sigmask);
	else
		signal_arrived(sig, info);
	if (in_guest(context)) {
		block_all();
		signal_deliver(&cpu, &context->uc_sigmask);
		sigdelset(&context->uc_sigmask, SIGSYS);
		set(context, &cpu);
	}
}

/* The other signals of the guest. Inside a call they wait for its end. */
static void other_signal(int sig, siginfo_t *info, void *p)
{
	ucontext_t *const context = p;
	const int saved = errno;
	struct cpu cpu;

	if (!in_guest(context) && info->si_code > 0 && (sig == SIGSEGV || sig == SIGBUS || sig == SIGILL || sig == SIGFPE || sig == SIGTRAP)) {
		static const char text[] = "xnu: the emulator itself has crashed\n";

		_exit(write(2, text, sizeof text - 1) < 0 ? 96 : 97);
	}
	signal_arrived(sig, info);
	if (in_guest(context)) {
		get(context, &cpu);
		signal_deliver(&cpu, &context->uc_sigmask);
		sigdelset(&context->uc_sigmask, SIGSYS);
		set(context, &cpu);
	}
	errno = saved;
}

/* The emulator works on a stack of its own: the guest's may be small, and what is below its pointer is the guest's. */
static bool own_stack(void)
{
	enum { SIZE = 1 << 20 };
	const stack_t stack = {
		.ss_sp = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), .ss_size = SIZE
	};

	return stack.ss_sp != MAP_FAILED && sigaltstack(&stack, NULL) == 0;
}

static bool arm(void)
{
	enum { IP = offsetof(struct seccomp_data, instruction_pointer) };
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, IP + 4),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(window_low >> 32), 0, 4),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, IP),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (uint32_t)window_low, 0, 2),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (uint32_t)window_high, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { COUNT(filter), filter };

	/* root keeps its privileges for set-user-id programs; the others give them up */
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0
		|| (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
}

__attribute__((noreturn))
static void enter(const struct cpu *cpu)
{
	to_enter = cpu;
	raise(SIGSYS);
	abort();
}

void front_end_run(const struct cpu *cpu, bool armed)
{
	struct sigaction action = { .sa_sigaction = sigsys, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER };
	sigset_t only;

	signal_handler = other_signal;
	signal_start();
	sigemptyset(&only);
	sigaddset(&only, SIGSYS);
	if (!own_stack() || sigaction(SIGSYS, &action, NULL) != 0 || sigprocmask(SIG_UNBLOCK, &only, NULL) != 0 || (!armed && !arm())) {
		perror("xnu: seccomp");
		_exit(98);
	}
	enter(cpu);
}

/* The guest runs on its own stack. */
struct start {
	struct cpu cpu;
	struct thread *thread;
};

static void *thread(void *p)
{
	static __thread struct cpu cpu;

	cpu = ((struct start *)p)->cpu;
	thread_begin(((struct start *)p)->thread);
	free(p);
	if (!own_stack())
		abort();
	enter(&cpu);
}

int front_end_thread(const struct cpu *cpu, struct thread *of)
{
	struct start *const copy = malloc(sizeof *copy);
	pthread_attr_t attr;
	pthread_t id;
	int err;

	if (!copy)
		return D_ENOMEM;
	*copy = (struct start){ *cpu, of };
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	err = pthread_create(&id, &attr, thread, copy);
	pthread_attr_destroy(&attr);
	return err == 0 ? 0 : darwin_error(err);
}

/* Not pthread_exit, which would unwind a stack that is the guest's. */
void front_end_exit_thread(void)
{
	for (;;)
		syscall(SYS_exit, 0);
}

int front_end_mapped(void *p, size_t n, int prot)
{
	(void)p;
	(void)n;
	(void)prot;
	return 0;
}
