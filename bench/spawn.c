/*
 * What does it cost to start a program? See bench.mk.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	spawn PROGRAM MIB...	starts PROGRAM, which should end at once, from a process
 *					that has touched that many MiB
 *
 * "bare" is the lower limit: only clone(CLONE_VM | CLONE_VFORK), execve and wait4.
 */

#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <libsyscall.h>

static char *program[2];
static char *none[1];

static void finish(pid_t pid)
{
	int status;

	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0) {
		fprintf(stderr, "spawn: %s does not run\n", program[0]);
		exit(1);
	}
}

static void bare(void)
{
	static char stack[65536] __attribute__((aligned(16)));
	register long r10 __asm__("r10") = 0;
	register long r8 __asm__("r8") = 0;
	register char **argv __asm__("r12") = program;
	register char **envv __asm__("r13") = none;
	long result;

	__asm__ volatile(
		"syscall\n\ttest %%rax, %%rax\n\tjnz 1f\n\t"
		"mov (%%r12), %%rdi\n\tmov %%r12, %%rsi\n\tmov %%r13, %%rdx\n\tmov $59, %%eax\n\tsyscall\n\t"
		"mov $231, %%eax\n\tsyscall\n1:"
		: "=a"(result)
		: "0"(SYS_CLONE), "D"(CLONE_VM | CLONE_VFORK | SIGCHLD), "S"(stack + sizeof stack), "d"(0), "r"(r10), "r"(r8),
		  "r"(argv), "r"(envv)
		: "rcx", "r11", "memory");
	finish((pid_t)result);
}

static void ours(void)
{
	static const int files[] = { 0, 1, 2 };
	int pid;

	finish(ForkExec(program[0], program, none, NULL, files, 3, &pid) == 0 ? pid : -1);
}

static void ownStack(void)
{
	static const int files[] = { 0, 1, 2 };
	static const SysProcAttr sys = { .own_stack = true };
	const ProcAttr attr = { .env = none, .files = files, .nfiles = 3, .sys = &sys };
	int pid;

	finish(ForkExecAttr(program[0], program, &attr, &pid) == 0 ? pid : -1);
}

static void libcVfork(void)
{
	const pid_t pid = vfork();

	if (pid == 0) {
		execve(program[0], program, none);
		_exit(1);
	}
	finish(pid);
}

static void libcSpawn(void)
{
	pid_t pid;

	finish(posix_spawn(&pid, program[0], NULL, NULL, program, none) == 0 ? pid : -1);
}

static void libcFork(void)
{
	const pid_t pid = fork();

	if (pid == 0) {
		execve(program[0], program, none);
		_exit(1);
	}
	finish(pid);
}

static const struct {
	const char *name;
	void (*start)(void);
} kinds[] = { { "bare", bare }, { "ForkExec", ours }, { "own_stack", ownStack },
	{ "vfork", libcVfork }, { "posix_spawn", libcSpawn }, { "fork", libcFork } };
enum { Kinds = sizeof kinds / sizeof *kinds, Rounds = 201 };

static double microseconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec * 1e-3;
}

static int compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The kinds alternate; fork, whose cost grows with the memory, runs in every 20th round only. */
static void measure(size_t mib)
{
	static double time[Kinds][Rounds];
	int count[Kinds] = { 0 };
	char *const memory = mmap(NULL, mib << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED) {
		printf("%6zu MiB: no memory\n", mib);
		return;
	}
	memset(memory, 1, mib << 20);
	for (int round = 0; round < Rounds; round++) {
		for (int kind = 0; kind < Kinds; kind++) {
			const double start = microseconds();

			if (kinds[kind].start == libcFork && round % 20 != 0)
				continue;
			kinds[kind].start();
			time[kind][count[kind]++] = microseconds() - start;
		}
	}
	printf("%6zu MiB:", mib);
	for (int kind = 0; kind < Kinds; kind++) {
		qsort(time[kind], (size_t)count[kind], sizeof time[kind][0], compare);
		if (kind == 0)
			printf(" %s %.1f us", kinds[kind].name, time[kind][count[kind] / 2]);
		else
			printf(", %s %.3f", kinds[kind].name, time[kind][count[kind] / 2] / time[0][count[0] / 2]);
	}
	printf("\n");
	munmap(memory, mib << 20);
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return 2;
	program[0] = argv[1];
	for (int i = 2; i < argc; i++)
		measure(strtoul(argv[i], NULL, 10));
	return 0;
}
