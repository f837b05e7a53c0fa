/*
 * Many threads start programs at once, while others open and close descriptors: each program
 * has the descriptors of its list and no other. And ForkLock.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	LIBSYSCALL_TEST_ALL=1	for longer
 *
 * The programs, helpers/seefds beside this one, look at their descriptors themselves.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#include "helper.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

enum { SPAWNERS = 8, OPENERS = 3, FILES = 9, KEEP = 100, MOST = 1024, LONGEST = 24 };

typedef struct Worker {
	pthread_t thread;
	uint64_t random;
	bool inherited;		/* descriptors come without close-on-exec, and programs start with close_others */
	int started, plain, bad;
	char first[200];
} Worker;

static char helper[4096];
static struct timespec end;

static bool goes_on(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec < end.tv_sec || (now.tv_sec == end.tv_sec && now.tv_nsec < end.tv_nsec);
}

static unsigned roll(Worker *w, unsigned n)
{
	w->random = w->random * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(w->random >> 33) % n;
}

/* Starts a program with a list of its own; the list is longer than what ForkExec keeps on the stack at times. */
static void start(Worker *w)
{
	const int n = (int)roll(w, roll(w, 4) ? 6 : LONGEST);
	SysProcAttr sys = { .plain_fork = roll(w, 8) == 0, .close_others = w->inherited || roll(w, 4) == 0 };
	int list[LONGEST], copy[LONGEST], pid = -1, got = -1;
	char want[LONGEST + 1], *argv[] = { helper, want, NULL };
	const ProcAttr attr = { .files = list, .nfiles = (size_t)n, .sys = &sys };
	WaitStatus status = 0;
	Errno err;

	for (int i = 0; i < n; i++) {
		const int file = (int)roll(w, FILES + 1);

		list[i] = copy[i] = file == FILES ? -1 : KEEP + file;
		want[i] = file == FILES ? '-' : (char)('1' + file);
	}
	want[n] = '\0';
	err = ForkExecAttr(helper, argv, &attr, &pid);
	if (err == 0)
		err = Wait4(pid, &status, 0, NULL, &got);
	w->started++;
	w->plain += sys.plain_fork;
	if ((err || got != pid || status != 0 || memcmp(list, copy, (size_t)n * sizeof *list) != 0) && w->bad++ == 0)
		snprintf(w->first, sizeof w->first, "error %d, pid %d, wait status 0x%x, want %s%s", err, pid, status, want,
			sys.plain_fork ? " (plain fork)" : "");
}

static void *spawner(void *arg)
{
	Worker *const w = arg;

	while (goes_on())
		start(w);
	return NULL;
}

static void *opener(void *arg)
{
	Worker *const w = arg;
	const int flag = w->inherited ? 0 : O_CLOEXEC;

	while (goes_on()) {
		int p[2] = { -1, -1 };

		switch (roll(w, 4)) {
		case 0: w->bad += pipe2(p, flag) != 0; break;
		case 1: w->bad += socketpair(AF_UNIX, SOCK_STREAM | (flag ? SOCK_CLOEXEC : 0), 0, p) != 0; break;
		case 2: p[0] = open("/dev/null", O_RDWR | flag); w->bad += p[0] < 0; break;
		case 3: p[0] = fcntl(KEEP, flag ? F_DUPFD_CLOEXEC : F_DUPFD, (int)roll(w, 60)); w->bad += p[0] < 0; break;
		}
		w->started++;
		for (int i = 0; i < 2; i++)
			if (p[i] >= 0)
				close(p[i]);
	}
	return NULL;
}

/* What each descriptor is, so that one that has become another is seen. */
static void look(struct stat *files)
{
	memset(files, 0, MOST * sizeof *files);
	for (int fd = 0; fd < MOST; fd++)
		if (fstat(fd, &files[fd]) != 0)
			files[fd].st_mode = 0;
}

static void test_threads(bool inherited, int seconds)
{
	static struct stat before[MOST], after[MOST];
	static Worker workers[SPAWNERS + OPENERS];
	int started = 0, plain = 0, opened = 0, bad = 0, changed = 0, status;

	memset(workers, 0, sizeof workers);
	look(before);
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += seconds;
	for (int i = 0; i < SPAWNERS + OPENERS; i++) {
		workers[i].random = ((uint64_t)i << 32) + inherited;
		workers[i].inherited = inherited;
		if (pthread_create(&workers[i].thread, NULL, i < SPAWNERS ? spawner : opener, &workers[i]) != 0)
			exit(99);
	}
	for (int i = 0; i < SPAWNERS + OPENERS; i++) {
		pthread_join(workers[i].thread, NULL);
		*(i < SPAWNERS ? &started : &opened) += workers[i].started;
		plain += workers[i].plain;
		bad += workers[i].bad;
		if (workers[i].bad)
			note("%d bad in thread %d: %s", workers[i].bad, i, workers[i].first);
	}
	look(after);
	for (int fd = 0; fd < MOST; fd++)
		if (before[fd].st_mode != after[fd].st_mode || before[fd].st_ino != after[fd].st_ino || before[fd].st_dev != after[fd].st_dev)
			changed++;
	note("%d programs, %d of them by plain fork, %d descriptors opened meanwhile", started, plain, opened);
	is_num(bad, 0, "F051, F052, T24: eight threads start programs%s: each has the descriptors of its list",
		inherited ? " with close_others, while others open what would be inherited" : " while others open descriptors");
	ok(started > 50 && plain > 0 && opened > 50, "... there were some");
	is_num(changed, 0, "... and here are the same as before");
	ok(waitpid(-1, &status, WNOHANG) == -1, "... and no child is left");
}

static int readers, writers, torn, rounds;

static void *locker(void *arg)
{
	for (int i = 0; i < 20000; i++) {
		if (arg && i % 4 == 0) {
			ForkLockLock();
			torn += __atomic_add_fetch(&writers, 1, __ATOMIC_RELAXED) != 1 || __atomic_load_n(&readers, __ATOMIC_RELAXED) != 0;
			rounds++;
			__atomic_sub_fetch(&writers, 1, __ATOMIC_RELAXED);
			ForkLockUnlock();
		} else {
			ForkLockRLock();
			__atomic_add_fetch(&readers, 1, __ATOMIC_RELAXED);
			if (__atomic_load_n(&writers, __ATOMIC_RELAXED) != 0)
				__atomic_add_fetch(&torn, 1, __ATOMIC_RELAXED);
			__atomic_sub_fetch(&readers, 1, __ATOMIC_RELAXED);
			ForkLockRUnlock();
		}
	}
	return NULL;
}

static void test_lock(void)
{
	pthread_t threads[6];

	for (int i = 0; i < 6; i++)
		pthread_create(&threads[i], NULL, locker, i < 3 ? &threads : NULL);
	for (int i = 0; i < 6; i++)
		pthread_join(threads[i], NULL);
	is_num(torn, 0, "ForkLock: a writer is alone");
	is_num(rounds, 15000, "ForkLock: all of them came in turn");
}

int main(void)
{
	const int seconds = getenv("LIBSYSCALL_TEST_ALL") ? 8 : 1;

	find_helper(helper, sizeof helper, "seefds");
	/* What prove or make has left open is none of the programs' business. */
	for (int fd = 3; fd < MOST; fd++)
		close(fd);
	for (int i = 0; i < FILES; i++) {
		const int fd = memfd_create("file", MFD_CLOEXEC);

		if (fd < 0 || ftruncate(fd, i + 1) < 0 || dup3(fd, KEEP + i, O_CLOEXEC) < 0)
			skip_all("no memfd");
		close(fd);
	}
	if (!emulator_lacks(8, "fork beside busy threads")) {
		test_threads(false, seconds);
		test_threads(true, seconds);
	}
	test_lock();
	return done_testing();
}
