/*
 * Starts a guest: xnu [--old] [--trace] [--coverage FILE] PROGRAM [ARGV0 ARGUMENT...]
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	--old		answer as xnu-1228 where the newest differs
 *	--trace		show calls
 *	--coverage	append the number of each call that is made to FILE
 *	--armed		the process catches the guest's calls already: a program that a guest executes
 *
 * The guest has our environment, descriptors and signals.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "cpu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static char *arguments[] = { NULL, NULL, NULL, NULL, NULL, NULL, NULL };

char **front_end_argv(void)
{
	int n = 0;

	arguments[n++] = "xnu";
	arguments[n++] = "--armed";
	if (xnu_old)
		arguments[n++] = "--old";
	if (xnu_trace)
		arguments[n++] = "--trace";
	if (xnu_coverage) {
		arguments[n++] = "--coverage";
		arguments[n++] = (char *)(uintptr_t)xnu_coverage;
	}
	return arguments;
}

int main(int argc, char **argv)
{
	bool armed = false;
	struct image image;
	struct cpu cpu;
	uint64_t stack;
	int i = 1;

	for (; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
		if (strcmp(argv[i], "--old") == 0)
			xnu_old = true;
		else if (strcmp(argv[i], "--trace") == 0)
			xnu_trace = true;
		else if (strcmp(argv[i], "--armed") == 0)
			armed = true;
		else if (strcmp(argv[i], "--coverage") == 0 && i + 1 < argc)
			xnu_coverage = argv[++i];
	}
	if (i >= argc) {
		fprintf(stderr, "usage: xnu [--old] [--trace] [--coverage FILE] PROGRAM [ARGV0 ARGUMENT...]\n");
		return 99;
	}
	thread_started();
	if (!load(argv[i], &image))
		return 99;
	stack = load_stack(i + 1 < argc ? argv + i + 1 : argv + i, environ, argv[i], 8 << 20);
	if (stack == 0)
		return 99;
	cpu_enter_program(&cpu, image.entry, stack);
	front_end_run(&cpu, armed);
}
