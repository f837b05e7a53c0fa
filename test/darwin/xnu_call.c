/*
 * The door of the small xnu: numbers, errors, and what each machine has to say.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined GUEST_amd64
# include "cpu_amd64.h"
#elif defined GUEST_386
# include "cpu_386.h"
#elif defined GUEST_arm64
# include "cpu_arm64.h"
#else
# error "which guest? -DGUEST_amd64, _386 or _arm64"
#endif
#include "cpu.h"

bool xnu_old, xnu_trace;
const char *xnu_coverage;
const char *const cpu_name = CPU_NAME;
const unsigned cpu_red_zone = RED_ZONE;

uint64_t cpu_stack(const struct cpu *cpu)
{
	return cpu->reg[CPU_SP];
}

int cpu_enter_handler(struct cpu *cpu, uint64_t stack, const word args[6], uint64_t tramp)
{
	return cpu_signal(cpu, stack, args, tramp);
}

void cpu_enter_thread(struct cpu *cpu, uint64_t start, uint64_t stack, const word args[6])
{
	cpu_thread(cpu, start, stack, args);
}

void cpu_enter_program(struct cpu *cpu, uint64_t entry, uint64_t stack)
{
	cpu_start(cpu, entry, stack);
}

static int other(const struct pair *pairs, size_t n, int number, bool to_host)
{
	for (size_t i = 0; i < n; i++)
		if ((to_host ? pairs[i].darwin : pairs[i].host) == number)
			return to_host ? pairs[i].host : pairs[i].darwin;
	return 0;
}

/* By name. Errors that only Linux has come from no call that has an equivalent on Darwin. */
int darwin_error(int host)
{
	const int err = other(D_ERRORS, COUNT(D_ERRORS), host, false);

	if (err == 0)
		fprintf(stderr, "xnu: Linux's error %d has no name on darwin\n", host);
	return err != 0 ? err : D_EIO;
}

/* SIGEMT and SIGINFO borrow the last two real-time signals. */
static const int borrowed[][2] = { { D_SIGEMT, 1 }, { D_SIGINFO, 0 } };

int darwin_signal(int host)
{
	for (size_t i = 0; i < COUNT(borrowed); i++)
		if (host == SIGRTMAX - borrowed[i][1])
			return borrowed[i][0];
	return other(D_SIGNALS, COUNT(D_SIGNALS), host, false);
}

int host_signal(int darwin)
{
	for (size_t i = 0; i < COUNT(borrowed); i++)
		if (darwin == borrowed[i][0])
			return SIGRTMAX - borrowed[i][1];
	return other(D_SIGNALS, COUNT(D_SIGNALS), darwin, true);
}

int result(long value)
{
	return value < 0 ? darwin_error(errno) : 0;
}

int result_int(struct call *c, long value)
{
	return value < 0 ? darwin_error(errno) : ret_int(c, (int)value);
}

/* Which calls were made, for the tests: number and kind, a line each. */
static void record(unsigned number, const char *how)
{
	static unsigned char seen[4096];
	char line[64];
	int fd;

	if (number >= sizeof seen || seen[number])
		return;
	seen[number] = 1;
	if (!xnu_coverage || (fd = open(xnu_coverage, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666)) < 0)
		return;
	snprintf(line, sizeof line, "%u %s\n", number, how);
	if (write(fd, line, strlen(line)) < 0)
		perror(xnu_coverage);
	close(fd);
}

/* A program that breaks the convention, which no real kernel would answer either. */
__attribute__((noreturn))
static void refuse(const struct cpu *cpu, const char *why)
{
	fprintf(stderr, "xnu: the guest's call at %#llx: %s\n", (unsigned long long)cpu->pc, why);
	signal(SIGSYS, SIG_DFL);
	raise(SIGSYS);
	_exit(99);
}

/* bsd/kern/subr_xxx.c, nosys: an unknown number is an error and a signal. */
static int nosys(void)
{
	signal_post(D_SIGSYS);
	return D_ENOSYS;
}

void xnu_call(struct cpu *cpu, sigset_t *mask)
{
	struct call c = { .cpu = cpu, .mask = mask, .r2 = cpu_second(cpu) };
	const char *const broken = cpu_arguments(cpu, &c);
	const struct service *service = NULL;
	int err;

	if (broken)
		refuse(cpu, broken);
	thread_sync(mask);
	if (signal_due(mask)) {		/* before the call, which might block */
		cpu_restart(cpu);
		return;
	}
	for (size_t i = 0; i < services_count && !service; i++)
		if (services[i].number == c.number)
			service = &services[i];
	if (xnu_trace)
		fprintf(stderr, "[%d] %s(%u: %#llx, %#llx, %#llx, %#llx)\n", getpid(), service ? service->name : "?", c.number,
			(unsigned long long)c.arg[0], (unsigned long long)c.arg[1], (unsigned long long)c.arg[2], (unsigned long long)c.arg[3]);
	record(c.number, !service ? "unknown" : service->call ? "emulated" : "fixed");
	if (thread_refuses(service && service->point)) {	/* bsd/kern/kern_sig.c:918: nothing is done, and it is not restarted */
		err = D_EINTR;
	} else {
		err = !service ? nosys() : service->call ? service->call(&c) : service->fixed;
		if (err == D_EINTR && service && !thread_canceled()
			&& (service->restarts ? !signal_interrupts(mask) : thread_nudged() && !signal_due(mask)))
			err = RESTART;
	}
	thread_leaves();
	if (xnu_trace)
		fprintf(stderr, "[%d] %s = %d, %#llx, %#llx\n", getpid(), service ? service->name : "?", err,
			(unsigned long long)c.r1, (unsigned long long)c.r2);
	if (err == RESTART)
		cpu_restart(cpu);
	else if (err != JUST_RETURN)
		cpu_return(cpu, &c, err);
}
