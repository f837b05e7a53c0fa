/*
 * How much do the library's calls cost? See bench.mk.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	calls NAME	makes one call, of the library or of libc, for callgrind to count its instructions
 *	calls		times calls of the library and of libc against the bare instruction, in one run
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <libsyscall.h>

static int zero, null, file;
static char byte;
static size_t n;

static void fail(const char *what)
{
	fprintf(stderr, "calls: %s failed\n", what);
	exit(1);
}

/* The bare instruction, as a program without any library would write it. */
static long bare(long number, long a1, long a2, long a3, long a4)
{
	long result;
	register long r10 __asm__("r10") = a4;

	__asm__ volatile("syscall" : "=a"(result) : "0"(number), "D"(a1), "S"(a2), "d"(a3), "r"(r10) : "rcx", "r11", "memory");
	return result;
}

static void bareGetppid(void) { bare(SYS_GETPPID, 0, 0, 0, 0); }
static void bareRead(void) { if (bare(SYS_READ, zero, (long)&byte, 1, 0) != 1) fail("read"); }
static void bareWrite(void) { if (bare(SYS_WRITE, null, (long)&byte, 1, 0) != 1) fail("write"); }
static void barePread(void) { if (bare(SYS_PREAD64, file, (long)&byte, 1, 1) != 1) fail("pread"); }
static void bareOpen(void)
{
	const long fd = bare(SYS_OPENAT, AT_FDCWD, (long)"/", O_RDONLY, 0);

	if (fd < 0 || bare(SYS_CLOSE, fd, 0, 0, 0) != 0)
		fail("open");
}

static void ourGetppid(void) { Getppid(); }
static void ourRead(void) { if (Read(zero, &byte, 1, &n) != 0) fail("Read"); }
static void ourWrite(void) { if (Write(null, &byte, 1, &n) != 0) fail("Write"); }
static void ourPread(void) { if (Pread(file, &byte, 1, 1, &n) != 0) fail("Pread"); }
static void ourOpen(void)
{
	int fd;

	if (Open("/", O_RDONLY, 0, &fd) != 0 || Close(fd) != 0)
		fail("Open");
}

static void libcGetppid(void) { getppid(); }
static void libcRead(void) { if (read(zero, &byte, 1) != 1) fail("read"); }
static void libcWrite(void) { if (write(null, &byte, 1) != 1) fail("write"); }
static void libcPread(void) { if (pread(file, &byte, 1, 1) != 1) fail("pread"); }
static void libcOpen(void)
{
	const int fd = open("/", O_RDONLY);

	if (fd < 0 || close(fd) != 0)
		fail("open");
}

static const struct {
	const char *name;
	void (*call[3])(void);	/* bare, ours, libc's */
} calls[] = {
	{ "getppid", { bareGetppid, ourGetppid, libcGetppid } },
	{ "read 1 byte", { bareRead, ourRead, libcRead } },
	{ "write 1 byte", { bareWrite, ourWrite, libcWrite } },
	{ "pread 1 byte", { barePread, ourPread, libcPread } },
	{ "open, close", { bareOpen, ourOpen, libcOpen } },
};

static int compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Rounds of the three kinds alternate, so that disturbances of the machine affect all alike. */
static void measure(size_t which)
{
	enum { Rounds = 401, Calls = 1000 };
	static double time[3][Rounds];

	for (int round = 0; round < Rounds; round++) {
		for (int kind = 0; kind < 3; kind++) {
			const double start = seconds();

			for (int i = 0; i < Calls; i++)
				calls[which].call[kind]();
			time[kind][round] = (seconds() - start) / Calls;
		}
	}
	for (int kind = 0; kind < 3; kind++)
		qsort(time[kind], Rounds, sizeof time[kind][0], compare);
	printf("%-14s %8.1f ns %12.3f %8.3f\n", calls[which].name, time[0][Rounds / 2] * 1e9,
		time[1][Rounds / 2] / time[0][Rounds / 2], time[2][Rounds / 2] / time[0][Rounds / 2]);
}

int main(int argc, char **argv)
{
	zero = open("/dev/zero", O_RDONLY | O_CLOEXEC);
	null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	if (zero < 0 || null < 0 || file < 0)
		fail("open");
	for (int i = 1; i < argc; i++) {
		static const struct {
			const char *name;
			void (*call)(void);
		} counted[] = {
			{ "Getppid", ourGetppid }, { "Read", ourRead }, { "Write", ourWrite }, { "Pread", ourPread },
			{ "Open", ourOpen }, { "Close", ourOpen }, { "getppid", libcGetppid }, { "read", libcRead },
			{ "write", libcWrite }, { "pread", libcPread }, { "open", libcOpen }, { "close", libcOpen },
		};

		for (size_t j = 0; j < sizeof counted / sizeof *counted; j++)
			if (strcmp(argv[i], counted[j].name) == 0)
				counted[j].call();
	}
	if (argc > 1)
		return 0;
	printf("%-14s %11s %12s %8s\n", "", "bare", "libsyscall", "libc");
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		measure(i);
	return 0;
}
