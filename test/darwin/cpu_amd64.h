/*
 * How amd64 calls xnu.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define CPU_NAME "amd64"

enum { RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15 };
enum { CPU_SP = RSP, CARRY = 1 };

/* The class stands above the number, osfmk/mach/i386/syscall_sw.h; the arguments as bsd/dev/i386/systemcalls.c, unix_syscall64, has them. */
static const char *cpu_arguments(const struct cpu *cpu, struct call *c)
{
	static const int order[6] = { RDI, RSI, RDX, R10, R8, R9 };
	int skip = 0;

	if (cpu->reg[RAX] >> 24 != 2)
		return "the class is not that of Unix calls, 2";
	c->number = cpu->reg[RAX] & 0xffffff;
	if (c->number == 0) {	/* indirect: the number is the first argument */
		c->number = (unsigned)cpu->reg[RDI];
		skip = 1;
	}
	for (int i = skip; i < 6; i++)
		c->arg[i - skip] = cpu->reg[order[i]];
	/* What has no register stands above the return address. */
	copyin((const void *)(uintptr_t)(cpu->reg[RSP] + sizeof(word)), &c->arg[6 - skip], 2 * sizeof(word));
	return NULL;
}

/* syscall leaves rip and flags in rcx and r11. No caller may count on the other registers that functions may destroy. */
static void cpu_poison(struct cpu *cpu)
{
	static const int poisoned[] = { RCX, RSI, RDI, R8, R9, R10, R11 };

	for (size_t i = 0; i < COUNT(poisoned); i++)
		cpu->reg[poisoned[i]] = 0xdead0000dead0000 + i;
}

/* bsd/dev/i386/systemcalls.c: carry tells an error; rdx keeps its value then. */
static void cpu_return(struct cpu *cpu, const struct call *c, int err)
{
	cpu_poison(cpu);
	cpu->flags &= ~(uint64_t)CARRY;
	if (err != 0) {
		cpu->reg[RAX] = (uint64_t)err;
		cpu->flags |= CARRY;
	} else {
		cpu->reg[RAX] = c->r1;
		cpu->reg[RDX] = c->r2;
	}
}

/* What r2 is of a call that sets none: uu_rval[1] starts as 0 in all kernels, not as in 386's; unix_syscall64. */
static uint64_t cpu_second(const struct cpu *cpu)
{
	(void)cpu;
	return 0;
}

/* pal_syscall_restart: back over the instruction, which finds its registers as they were. */
static void cpu_restart(struct cpu *cpu)
{
	cpu->pc -= 2;
}

/* bsd/dev/i386/unix_signal.c, sendsig: tramp(catcher, style, sig, info, context, token), behind the red zone, as if called. */
static int cpu_signal(struct cpu *cpu, uint64_t stack, const word args[6], uint64_t tramp)
{
	const word nowhere = 0;

	cpu->reg[RSP] = (stack & ~(uint64_t)15) - sizeof(word);
	if (copyout(&nowhere, (void *)(uintptr_t)cpu->reg[RSP], sizeof nowhere) != 0)
		return D_EFAULT;
	cpu->reg[RDI] = args[0];
	cpu->reg[RSI] = args[1];
	cpu->reg[RDX] = args[2];
	cpu->reg[RCX] = args[3];
	cpu->reg[R8] = args[4];
	cpu->reg[R9] = args[5];
	cpu->pc = tramp;
	cpu->flags &= ~(uint64_t)0x400;
	return 0;
}
enum { RED_ZONE = 128 };

/* thread_start(pthread, port, function, argument, stack size, flags): osfmk/i386, thread_set_wq_state64 and bsdthread_create. */
static void cpu_thread(struct cpu *cpu, uint64_t start, uint64_t stack, const word args[6])
{
	static const int order[6] = { RDI, RSI, RDX, RCX, R8, R9 };

	*cpu = (struct cpu){ .pc = start, .flags = 0x202 };
	cpu->reg[RSP] = (stack & ~(uint64_t)15) - sizeof(word);
	for (int i = 0; i < 6; i++)
		cpu->reg[order[i]] = args[i];
}

/* Without dyld: osfmk/i386/bsd_i386.c, thread_setentrypoint. The stack has argc. */
static void cpu_start(struct cpu *cpu, uint64_t entry, uint64_t stack)
{
	*cpu = (struct cpu){ .pc = entry, .flags = 0x202 };
	cpu->reg[RSP] = stack;
}
