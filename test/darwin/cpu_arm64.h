/*
 * How arm64 calls xnu.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define CPU_NAME "arm64"

enum { X0, X16 = 16, CPU_SP = 31 };
#define CARRY ((uint64_t)1 << 29)

/* osfmk/arm64/sleh.c, handle_svc: x16 below zero is a Mach trap; bsd/dev/arm/systemcalls.c, arm_get_u64_syscall_args. */
static const char *cpu_arguments(const struct cpu *cpu, struct call *c)
{
	const int skip = cpu->reg[X16] == 0;	/* indirect */

	if ((int32_t)cpu->reg[X16] < 0 || cpu->reg[X16] > 0xffff)
		return "x16 is not the number of a Unix call";
	c->number = (unsigned)cpu->reg[skip ? X0 : X16];
	for (int i = skip; i < 8; i++)
		c->arg[i - skip] = cpu->reg[i];
	return NULL;
}

/* arm_prepare_u64_syscall_return; osfmk/arm64/locore.s gives back all other registers. An error makes x1 0. */
static void cpu_return(struct cpu *cpu, const struct call *c, int err)
{
	cpu->flags &= ~CARRY;
	cpu->reg[0] = err != 0 ? (uint64_t)err : c->r1;
	cpu->reg[1] = err != 0 ? 0 : c->r2;
	if (err != 0)
		cpu->flags |= CARRY;
}

/* bsd/dev/arm/systemcalls.c, unix_syscall: uu_rval[1] starts as 0. */
static uint64_t cpu_second(const struct cpu *cpu)
{
	(void)cpu;
	return 0;
}

static void cpu_restart(struct cpu *cpu)
{
	cpu->pc -= 4;
}

/* bsd/dev/arm/unix_signal.c, sendsig: x0 catcher, x1 style, x2 sig, x3 info, x4 context, x5 token. */
static int cpu_signal(struct cpu *cpu, uint64_t stack, const word args[6], uint64_t tramp)
{
	cpu->reg[CPU_SP] = stack & ~(uint64_t)15;
	for (int i = 0; i < 6; i++)
		cpu->reg[i] = args[i];
	cpu->pc = tramp;
	return 0;
}
enum { RED_ZONE = 128 };

static void cpu_thread(struct cpu *cpu, uint64_t start, uint64_t stack, const word args[6])
{
	*cpu = (struct cpu){ .pc = start };
	cpu->reg[CPU_SP] = stack & ~(uint64_t)15;
	for (int i = 0; i < 6; i++)
		cpu->reg[i] = args[i];
}

/*
 * xnu starts no arm64 program without dyld. This one finds on the stack what it would on the other machines.
 */
static void cpu_start(struct cpu *cpu, uint64_t entry, uint64_t stack)
{
	*cpu = (struct cpu){ .pc = entry };
	cpu->reg[CPU_SP] = stack;
}
