/*
 * Whose the signal mask is: sigprocmask's is the process's, __pthread_sigmask's the thread's. ForkExec changes its own thread's only.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "threads.h"

enum { SPAWNS = 60 };

static char own_path[1024];
static int go, wrong, spawned, changed, inherited;
static Sigset_t seen[THREADS];

static bool same(const Sigset_t *a, const Sigset_t *b)
{
	return a->sig[0] == b->sig[0];
}

static Sigset_t now(void)
{
	Sigset_t mask;

	mask.sig[0] = 0xdeadbeef;
	if (PthreadSigmask(SIG_BLOCK, NULL, &mask) != 0)
		__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
	return mask;
}

static void nothing(int i)
{
	(void)i;
}

/* Tells its mask each time it is asked. */
static void tell(int i)
{
	for (int round = 1; round <= 3; round++) {
		while (__atomic_load_n(&go, __ATOMIC_SEQ_CST) < round)
			(void)!Sleep(1000000);
		seen[i] = now();
		__atomic_add_fetch(&spawned, 1, __ATOMIC_SEQ_CST);
	}
}

static Sigset_t ask(int round)
{
	__atomic_store_n(&spawned, 0, __ATOMIC_SEQ_CST);
	__atomic_store_n(&go, round, __ATOMIC_SEQ_CST);
	for (int i = 0; i < 20000 && __atomic_load_n(&spawned, __ATOMIC_SEQ_CST) == 0; i++)
		(void)!Sleep(1000000);
	return seen[0];
}

/* The kernel's rule, by the emulator. */
static void kernel(void)
{
	Sigset_t usr1, usr2, mask;

	SigsetEmpty(&usr1);
	SigsetEmpty(&usr2);
	works(SigsetAdd(&usr1, SIGUSR1), "SigsetAdd");
	works(SigsetAdd(&usr2, SIGUSR2), "SigsetAdd");
	works(PthreadSigmask(SIG_BLOCK, &usr2, NULL), "PthreadSigmask");
	works(start(0, tell), "a thread");
	mask = ask(1);
	ok(SigsetHas(&mask, SIGUSR2) && !SigsetHas(&mask, SIGUSR1), "a thread has the mask of the one that made it");
	works(PthreadSigmask(SIG_UNBLOCK, &usr2, NULL), "PthreadSigmask");
	works(Sigprocmask(SIG_BLOCK, &usr1, NULL), "Sigprocmask");
	mask = ask(2);
	ok(SigsetHas(&mask, SIGUSR2), "PthreadSigmask leaves another thread's mask alone");
	ok(SigsetHas(&mask, SIGUSR1), "Sigprocmask blocks for the other thread, too");
	SigsetEmpty(&usr2);
	works(Sigprocmask(SIG_SETMASK, &usr2, NULL), "Sigprocmask");
	mask = ask(3);
	is_num(mask.sig[0], 0, "Sigprocmask sets the other thread's mask");
	wait_for_threads(1);
}

static void spawn(int i)
{
	const int first = i == 0 ? SIGUSR1 : SIGUSR2;
	char *const argv[] = { own_path, (char *)(uintptr_t)(i == 0 ? "1" : "2"), NULL };
	Sigset_t mask;

	SigsetEmpty(&mask);
	if (SigsetAdd(&mask, first) != 0 || PthreadSigmask(SIG_SETMASK, &mask, NULL) != 0)
		__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
	for (int round = 0; round < SPAWNS; round++) {
		const Sigset_t before = now();
		Sigset_t after;
		int pid = -1;

		if (ForkExec(own_path, argv, NULL, NULL, NULL, 0, &pid) != 0) {
			__atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
			continue;
		}
		if (wait_for(pid) != 0)
			__atomic_add_fetch(&inherited, 1, __ATOMIC_SEQ_CST);
		after = now();
		if (!same(&before, &mask) || !same(&after, &mask))
			__atomic_add_fetch(&changed, 1, __ATOMIC_SEQ_CST);
		__atomic_add_fetch(&spawned, 1, __ATOMIC_SEQ_CST);
	}
}

/* Two threads start programs, and a third one looks at its own mask. */
static void library(void)
{
	Sigset_t mine, mask;
	int other = 0, pid = -1;
	char *const argv[] = { own_path, (char *)(uintptr_t)"0", NULL };

	SigsetEmpty(&mine);
	works(SigsetAdd(&mine, SIGHUP), "SigsetAdd");
	works(PthreadSigmask(SIG_SETMASK, &mine, NULL), "PthreadSigmask");
	spawned = 0;
	for (int i = 0; i < 2; i++)
		works(start(i, spawn), "a thread");
	while (__atomic_load_n(&ended, __ATOMIC_SEQ_CST) < 2) {
		mask = now();
		other += !same(&mask, &mine);
	}
	wait_for_threads(2);
	is_num(spawned, 2 * SPAWNS, "programs were started");
	is_num(wrong, 0, "and nothing failed");
	is_num(inherited, 0, "programs that began with another mask than their thread's");
	is_num(changed, 0, "times that the mask of a thread was another one after ForkExec");
	is_num(other, 0, "times that the mask of a thread beside was another one");
	SigsetEmpty(&mask);
	works(PthreadSigmask(SIG_SETMASK, &mask, NULL), "PthreadSigmask");
	works(ForkExec(own_path, argv, NULL, NULL, NULL, 0, &pid), "ForkExec");
	is_num(wait_for(pid), 0, "the mask of a program");
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		const Sigset_t mask = now();

		return mask.sig[0] != (argv[1][0] == '0' ? 0 : UINT32_C(1) << ((argv[1][0] == '1' ? SIGUSR1 : SIGUSR2) - 1));
	}
	snprintf(own_path, sizeof own_path, "%s", argv[0]);
	threads_begin();
	if (start(2, nothing) == ENOTSUP) {
		skip(1, "this front end has no threads");
		return done_testing();
	}
	wait_for_threads(1);
	kernel();
	library();
	return done_testing();
}
