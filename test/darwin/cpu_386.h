/*
 * How 386 calls xnu.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define CPU_NAME "386"

enum { EAX, ECX, EDX, EBX, ESP, EBP, ESI, EDI };
enum { CPU_SP = ESP, CARRY = 1 };

/* bsd/dev/i386/systemcalls.c, unix_syscall: the arguments stand behind a word that would be libc's return address. */
static const char *cpu_arguments(const struct cpu *cpu, struct call *c)
{
	const void *const params = (const void *)(uintptr_t)(cpu->reg[ESP] + sizeof(word));
	word in[9] = { 0 };

	c->number = cpu->reg[EAX] & 0xffff;
	if (copyin(params, in, sizeof in) != 0 && copyin(params, in, 3 * sizeof(word)) != 0)
		return "there are no arguments at esp";
	if (c->number == 0)	/* indirect */
		c->number = in[0];
	for (int i = 0; i < 8; i++)
		c->arg[i] = in[i + ((cpu->reg[EAX] & 0xffff) == 0)];
	return NULL;
}

/* sysenter destroys ecx, and eax and edx are results. */
static void cpu_return(struct cpu *cpu, const struct call *c, int err)
{
	cpu->reg[ECX] = 0xdead0001;
	cpu->flags &= ~(uint64_t)CARRY;
	if (err != 0) {
		cpu->reg[EAX] = (uint64_t)err;
		cpu->flags |= CARRY;
	} else {
		cpu->reg[EAX] = (uint32_t)c->r1;
		cpu->reg[EDX] = (uint32_t)c->r2;
	}
}

/* What r2 is of a call that sets none: uu_rval[1] starts as edx in xnu-1228, as 0 in the newest; unix_syscall. */
static uint64_t cpu_second(const struct cpu *cpu)
{
	return xnu_old ? (uint32_t)cpu->reg[EDX] : 0;
}

static void cpu_restart(struct cpu *cpu)
{
	cpu->pc -= 2;
}

/* bsd/dev/i386/unix_signal.c, struct sigframe32: a return address, and the arguments of tramp. */
static int cpu_signal(struct cpu *cpu, uint64_t stack, const word args[6], uint64_t tramp)
{
	word frame[7] = { 0 };

	for (int i = 0; i < 6; i++)
		frame[1 + i] = args[i];
	cpu->reg[ESP] = ((stack - sizeof frame) & ~(uint64_t)15) - sizeof(word);
	cpu->pc = tramp;
	cpu->flags &= ~(uint64_t)0x400;
	return copyout(frame, (void *)(uintptr_t)cpu->reg[ESP], sizeof frame);
}
enum { RED_ZONE = 0 };

/* bsdthread_create: eax pthread, ebx port, ecx function, edx argument, edi stack size, esi flags. */
static void cpu_thread(struct cpu *cpu, uint64_t start, uint64_t stack, const word args[6])
{
	static const int order[6] = { EAX, EBX, ECX, EDX, EDI, ESI };

	*cpu = (struct cpu){ .pc = start, .flags = 0x202 };
	cpu->reg[ESP] = (stack & ~(uint64_t)15) - sizeof(word);
	for (int i = 0; i < 6; i++)
		cpu->reg[order[i]] = args[i];
}

static void cpu_start(struct cpu *cpu, uint64_t entry, uint64_t stack)
{
	*cpu = (struct cpu){ .pc = entry, .flags = 0x202 };
	cpu->reg[ESP] = stack;
}
