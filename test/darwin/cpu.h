/*
 * What the other parts ask of the guest's machine; cpu_ARCH.h has the answers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef CPU_H
#define CPU_H

extern const char *const cpu_name;
extern const unsigned cpu_red_zone;	/* bytes below the stack pointer that belong to the running function */

uint64_t cpu_stack(const struct cpu *cpu);
int cpu_enter_handler(struct cpu *cpu, uint64_t stack, const word args[6], uint64_t tramp);
void cpu_enter_thread(struct cpu *cpu, uint64_t start, uint64_t stack, const word args[6]);
void cpu_enter_program(struct cpu *cpu, uint64_t entry, uint64_t stack);

#endif
