/*
 * The front end for guests of any machine: the Unicorn engine runs them, in our memory, at the same addresses.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The engine stops at each system call, which is then done outside of it. Signals come to the guest after a call only.
 * There are no threads.
 */

#define _GNU_SOURCE
#include "xnu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unicorn/unicorn.h>
#include <unistd.h>

#if defined GUEST_amd64
static int registers[] = {
	UC_X86_REG_RAX, UC_X86_REG_RCX, UC_X86_REG_RDX, UC_X86_REG_RBX, UC_X86_REG_RSP, UC_X86_REG_RBP, UC_X86_REG_RSI, UC_X86_REG_RDI,
	UC_X86_REG_R8, UC_X86_REG_R9, UC_X86_REG_R10, UC_X86_REG_R11, UC_X86_REG_R12, UC_X86_REG_R13, UC_X86_REG_R14, UC_X86_REG_R15,
};
enum { PC = UC_X86_REG_RIP, FLAGS = UC_X86_REG_RFLAGS, INTERRUPT = -1 };
# define ENGINE UC_ARCH_X86, UC_MODE_64
static const unsigned char call_bytes[] = { 0x0f, 0x05 };	/* syscall */
#elif defined GUEST_386
static int registers[] = {
	UC_X86_REG_EAX, UC_X86_REG_ECX, UC_X86_REG_EDX, UC_X86_REG_EBX, UC_X86_REG_ESP, UC_X86_REG_EBP, UC_X86_REG_ESI, UC_X86_REG_EDI,
};
enum { PC = UC_X86_REG_EIP, FLAGS = UC_X86_REG_EFLAGS, INTERRUPT = 0x80 };
# define ENGINE UC_ARCH_X86, UC_MODE_32
static const unsigned char call_bytes[] = { 0xcd, 0x80 };	/* int $0x80 */
#else
static int registers[] = {
	UC_ARM64_REG_X0, UC_ARM64_REG_X1, UC_ARM64_REG_X2, UC_ARM64_REG_X3, UC_ARM64_REG_X4, UC_ARM64_REG_X5, UC_ARM64_REG_X6,
	UC_ARM64_REG_X7, UC_ARM64_REG_X8, UC_ARM64_REG_X9, UC_ARM64_REG_X10, UC_ARM64_REG_X11, UC_ARM64_REG_X12, UC_ARM64_REG_X13,
	UC_ARM64_REG_X14, UC_ARM64_REG_X15, UC_ARM64_REG_X16, UC_ARM64_REG_X17, UC_ARM64_REG_X18, UC_ARM64_REG_X19,
	UC_ARM64_REG_X20, UC_ARM64_REG_X21, UC_ARM64_REG_X22, UC_ARM64_REG_X23, UC_ARM64_REG_X24, UC_ARM64_REG_X25,
	UC_ARM64_REG_X26, UC_ARM64_REG_X27, UC_ARM64_REG_X28, UC_ARM64_REG_X29, UC_ARM64_REG_X30, UC_ARM64_REG_SP,
};
enum { PC = UC_ARM64_REG_PC, FLAGS = UC_ARM64_REG_NZCV, INTERRUPT = 2 };
# define ENGINE UC_ARCH_ARM64, UC_MODE_ARM
static const unsigned char call_bytes[] = { 0x01, 0x10, 0x00, 0xd4 };	/* svc #0x80 */
#endif

static uc_engine *engine;
static bool called;
static int interrupt;

static void check(uc_err err, const char *what)
{
	if (err != UC_ERR_OK) {
		fprintf(stderr, "xnu: unicorn: %s: %s\n", what, uc_strerror(err));
		_exit(98);
	}
}

static uc_engine *open_engine(void)
{
	if (!engine) {
		check(uc_open(ENGINE, &engine), "open");
#ifdef GUEST_arm64
		check(uc_ctl_set_cpu_model(engine, UC_CPU_ARM64_MAX), "cpu model");	/* Apple's have the atomics of ARMv8.1 */
		const uint64_t vectors = 3 << 20;	/* floating point, which a kernel would turn on */

		check(uc_reg_write(engine, UC_ARM64_REG_CPACR_EL1, &vectors), "CPACR_EL1");
#endif
	}
	return engine;
}

int front_end_mapped(void *p, size_t n, int prot)
{
	const uint32_t perms = (uint32_t)(prot & PROT_READ ? UC_PROT_READ : 0) | (prot & PROT_WRITE ? UC_PROT_WRITE : 0)
		| (prot & PROT_EXEC ? UC_PROT_EXEC : 0);
	const uint64_t at = (uintptr_t)p;

	n = (n + 4095) & ~(size_t)4095;
	if (prot == -1)
		return uc_mem_unmap(open_engine(), at, n) == UC_ERR_OK ? 0 : D_EINVAL;
	if (uc_mem_map_ptr(open_engine(), at, n, perms, p) == UC_ERR_OK)
		return 0;
	return uc_mem_protect(open_engine(), at, n, perms) == UC_ERR_OK ? 0 : D_ENOMEM;
}

int front_end_thread(const struct cpu *cpu, struct thread *thread)
{
	(void)cpu;
	(void)thread;
	return D_ENOTSUP;
}

void front_end_exit_thread(void)
{
	_exit(0);
}

static void get(struct cpu *cpu)
{
	*cpu = (struct cpu){ .pc = 0 };
	for (size_t i = 0; i < COUNT(registers); i++)
		check(uc_reg_read(engine, registers[i], &cpu->reg[i]), "register");
	check(uc_reg_read(engine, PC, &cpu->pc), "pc");
	check(uc_reg_read(engine, FLAGS, &cpu->flags), "flags");
}

static void set(const struct cpu *cpu)
{
	for (size_t i = 0; i < COUNT(registers); i++)
		check(uc_reg_write(engine, registers[i], &cpu->reg[i]), "register");
	check(uc_reg_write(engine, FLAGS, &cpu->flags), "flags");
}

static void stop(void)
{
	called = true;
	uc_emu_stop(engine);
}

#ifdef GUEST_amd64
static void on_syscall(uc_engine *uc, void *data)
{
	(void)uc;
	(void)data;
	stop();
}
#endif

static void on_interrupt(uc_engine *uc, uint32_t number, void *data)
{
	(void)uc;
	(void)data;
	interrupt = (int)number;
	if (interrupt != INTERRUPT) {
		called = false;
		uc_emu_stop(engine);
		return;
	}
	stop();
}

/* Before or behind the instruction, as the engine stops: always behind it. */
static void pass_instruction(struct cpu *cpu)
{
	unsigned char bytes[sizeof call_bytes];

	if (copyin((const void *)(uintptr_t)cpu->pc, bytes, sizeof bytes) == 0 && memcmp(bytes, call_bytes, sizeof bytes) == 0)
		cpu->pc += sizeof call_bytes;
}

static void finish(struct cpu *cpu, sigset_t *mask)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	signal_deliver(cpu, mask);
	sigprocmask(SIG_SETMASK, mask, NULL);
}

void front_end_run(const struct cpu *start, bool armed)
{
	static union { void (*function)(uc_engine *, uint32_t, void *); void *pointer; } interrupt_hook = { .function = on_interrupt };
#ifdef GUEST_amd64
	static union { void (*function)(uc_engine *, void *); void *pointer; } syscall_hook = { .function = on_syscall };
#endif
	const struct sigaction action = { .sa_sigaction = signal_handler, .sa_flags = SA_SIGINFO };
	struct cpu cpu = *start;
	uc_hook hook;

	(void)armed;
	signal_start();
	sigaction(SIGSYS, &action, NULL);	/* which xnu_signal.c leaves to the front end */
	open_engine();
	check(uc_hook_add(engine, &hook, UC_HOOK_INTR, interrupt_hook.pointer, NULL, 1, 0), "hook");
#ifdef GUEST_amd64
	check(uc_hook_add(engine, &hook, UC_HOOK_INSN, syscall_hook.pointer, NULL, 1, 0, UC_X86_INS_SYSCALL), "hook");
#endif
	for (;;) {
		sigset_t mask;
		uc_err err;

		set(&cpu);
		called = false;
		interrupt = INTERRUPT;
		err = uc_emu_start(engine, cpu.pc, UINT64_C(0xfffffff0), 0, 0);
		get(&cpu);
		sigprocmask(SIG_SETMASK, NULL, &mask);
		if (called) {
			pass_instruction(&cpu);
			xnu_call(&cpu, &mask);
		} else if (err == UC_ERR_INSN_INVALID || err == UC_ERR_EXCEPTION || interrupt != INTERRUPT) {
			signal_fault(D_SIGILL);
		} else if (err != UC_ERR_OK) {
			signal_fault(D_SIGSEGV);
		}
		finish(&cpu, &mask);
	}
}
