/*
 * Threads, made by bsdthread_create as Apple's libpthread does: the library's calls and ForkLock among them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "threads.h"

enum { ROUNDS = 40 };

static char own_path[1024];
static int stop, wrong, counter, made;

/* Each thread's calls have their own results. */
static void calls(int i)
{
	for (int round = 0; round < 300; round++) {
		uintptr_t r1 = 0, r2 = 0;

		if (RawSyscall(SYS_PIPE, 0, 0, 0, &r1, &r2) != 0 || r1 == r2)
			__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
		if (Close((int)r1) != 0 || Close((int)r2) != 0 || Close(-1 - i) != EBADF)
			__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
	}
}

/* Not atomic: only the lock protects it. */
static void count(int i)
{
	(void)i;
	for (int round = 0; round < 300; round++) {
		int seen;

		ForkLockLock();
		seen = *(volatile int *)&counter;
		if (round % 100 == 0)
			(void)!Sleep(1000);
		*(volatile int *)&counter = seen + 1;
		ForkLockUnlock();
	}
}

/* Makes pipes, which are not close-on-exec for a moment; closes them again. */
static void make(int i)
{
	(void)i;
	while (!__atomic_load_n(&stop, __ATOMIC_SEQ_CST)) {
		int p[2] = { -1, -1 };
		bool good;

		ForkLockRLock();
		good = Pipe(p) == 0 && CloseOnExec(p[0]) == 0 && CloseOnExec(p[1]) == 0;
		ForkLockRUnlock();
		if (!good)
			__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
		Close(p[0]);
		Close(p[1]);
		__atomic_add_fetch(&made, 1, __ATOMIC_SEQ_CST);
	}
}

/* As a program that was started: are any descriptors open? */
static int leaked(void)
{
	for (int fd = 0; fd < 64; fd++)
		if (Fcntl(fd, F_GETFD, 0, NULL) == 0)
			return 1 + fd;
	return 0;
}

int main(int argc, char **argv)
{
	char *const arguments[] = { own_path, "leaked", NULL };
	int bad = 0;
	Errno err;

	if (argc > 1)
		return leaked();
	close_inherited();
	snprintf(own_path, sizeof own_path, "%s", argv[0]);
	threads_begin();
	err = start(0, calls);
	if (err == ENOTSUP) {
		skip(1, "this front end has no threads");
		return done_testing();
	}
	works(err, "a thread");
	for (int i = 1; i < THREADS; i++)
		works(start(i, calls), "a thread");
	calls(9);
	wait_for_threads(THREADS);
	is_num(wrong, 0, "calls of several threads at once");

	for (int i = 0; i < THREADS; i++)
		works(start(i, count), "a thread");
	count(9);
	wait_for_threads(THREADS);
	is_num(counter, 300 * (THREADS + 1), "ForkLockLock keeps others out");

	for (int i = 0; i < THREADS; i++)
		works(start(i, make), "a thread");
	for (int round = 0; round < ROUNDS; round++) {
		int pid = -1;

		WaitStatus status = 0;

		err = ForkExec(own_path, arguments, NULL, NULL, NULL, 0, &pid);
		if (err == 0)
			status = wait_for(pid);
		bad += err != 0 || status != 0;
		if (bad == 1)
			note("error %d, status 0x%x", err, status);
	}
	__atomic_store_n(&stop, 1, __ATOMIC_SEQ_CST);
	wait_for_threads(THREADS);
	ok(made > ROUNDS, "pipes were made: %d", made);
	is_num(bad, 0, "no program inherited one: ForkLock");
	is_num(wrong, 0, "and none failed");
	return done_testing();
}
