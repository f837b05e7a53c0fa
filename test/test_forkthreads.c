/*
 * Many threads start programs at once, while others open and close descriptors: each program
 * has the descriptors of its list and no other. And ForkLock; and what other threads see of
 * children that fail.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	LIBSYSCALL_TEST_ALL=1	for longer
 *
 * The programs, helpers/seefds beside this one, look at their descriptors themselves.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#include "scratch.h"
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

static volatile sig_atomic_t children_told;
static bool enough;

static void on_child(int sig)
{
	(void)sig;
	children_told++;
}

static void *wait_for_all(void *count)
{
	while (!__atomic_load_n(&enough, __ATOMIC_SEQ_CST))
		if (waitpid(-1, NULL, WNOHANG) > 0)
			++*(int *)count;
	return NULL;
}

/* Children that do not become programs, beside a thread that waits for any child: nobody else sees one. */
static void test_unseen(void)
{
	static char *const none[] = { NULL };
	const SysProcAttr plain = { .plain_fork = true };
	pthread_t thread;
	int taken = 0, bad = 0, pid = 4711;

	signal(SIGCHLD, on_child);
	if (pthread_create(&thread, NULL, wait_for_all, &taken) != 0)
		exit(99);
	for (int i = 0; i < 300; i++) {
		const ProcAttr attr = { .sys = i % 2 ? &plain : NULL };

		if (i == 200)
			signal(SIGCHLD, SIG_IGN);
		bad += ForkExecAttr("/nonexistent", none, &attr, &pid) != ENOENT || pid != 4711;
	}
	__atomic_store_n(&enough, true, __ATOMIC_SEQ_CST);
	pthread_join(thread, NULL);
	signal(SIGCHLD, SIG_DFL);
	is_num(bad, 0, "programs that do not exist, beside a thread that waits for any child, and with SIGCHLD ignored: the error");
	is_num(taken, 0, "... that thread gets none of the children");
	is_num(children_told, 0, "... and there is no SIGCHLD");
	ok(waitpid(-1, NULL, WNOHANG | __WALL) == -1, "... and nothing is left");
}

/*
 * ForkLock, held for milliseconds. What a thread does it tells in shared words; nothing here is about how the lock is made.
 * Where a thread must be seen to wait, it sleeps in the kernel: /proc/self/task says so.
 */
enum { HOLDERS = 16 };

typedef struct Holder {
	pthread_t thread;
	bool writes;
	int tid, entered;	/* 0: not yet there; the number in the order of entering, from 1 */
	bool leaves;
} Holder;

static int readers, writers, torn, entries;

static void nap(int milliseconds)
{
	const struct timespec time = { 0, milliseconds * 1000000L };

	nanosleep(&time, NULL);
}

static void enter(bool writes)
{
	if (writes) {
		ForkLockLock();
		if (__atomic_add_fetch(&writers, 1, __ATOMIC_SEQ_CST) != 1 || __atomic_load_n(&readers, __ATOMIC_SEQ_CST) != 0)
			__atomic_add_fetch(&torn, 1, __ATOMIC_SEQ_CST);
	} else {
		ForkLockRLock();
		__atomic_add_fetch(&readers, 1, __ATOMIC_SEQ_CST);
		if (__atomic_load_n(&writers, __ATOMIC_SEQ_CST) != 0)
			__atomic_add_fetch(&torn, 1, __ATOMIC_SEQ_CST);
	}
}

static void leave(bool writes)
{
	__atomic_sub_fetch(writes ? &writers : &readers, 1, __ATOMIC_SEQ_CST);
	if (writes)
		ForkLockUnlock();
	else
		ForkLockRUnlock();
}

/* Enters, and leaves when it is told to. */
static void *holder(void *arg)
{
	Holder *const h = arg;

	__atomic_store_n(&h->tid, (int)syscall(SYS_gettid), __ATOMIC_SEQ_CST);
	enter(h->writes);
	__atomic_store_n(&h->entered, __atomic_add_fetch(&entries, 1, __ATOMIC_SEQ_CST), __ATOMIC_SEQ_CST);
	while (!__atomic_load_n(&h->leaves, __ATOMIC_SEQ_CST))
		nap(1);
	leave(h->writes);
	return NULL;
}

static void let_go(Holder *h)
{
	__atomic_store_n(&h->leaves, true, __ATOMIC_SEQ_CST);
}

static bool is_in(const Holder *h)
{
	return __atomic_load_n(&h->entered, __ATOMIC_SEQ_CST) != 0;
}

/* Within seconds. */
static bool comes_in(const Holder *h)
{
	for (int i = 0; i < 2000 && !is_in(h); i++)
		nap(1);
	return is_in(h);
}

/* Starts one, and waits until it is in or sleeps: on a futex, not in its naps. */
static void begin(Holder *h, bool writes)
{
	char name[64], line[256];
	bool sleeps = false;

	memset(h, 0, sizeof *h);
	h->writes = writes;
	if (pthread_create(&h->thread, NULL, holder, h) != 0)
		exit(99);
	if (!have_proc()) {	/* nothing tells */
		for (int i = 0; i < 50 && !is_in(h); i++)
			nap(1);
		return;
	}
	for (int i = 0; i < 3000 && !sleeps && !is_in(h); i++) {
		FILE *f;
		const int tid = __atomic_load_n(&h->tid, __ATOMIC_SEQ_CST);

		nap(1);
		snprintf(name, sizeof name, "/proc/self/task/%d/stat", tid);
		f = tid ? fopen(name, "re") : NULL;
		if (!f)
			continue;
		sleeps = fgets(line, sizeof line, f) && strrchr(line, ')') && strncmp(strrchr(line, ')'), ") S", 3) == 0 && !is_in(h);
		fclose(f);
	}
}

/* After a failure the others might wait for ever. */
static void must(bool good, const char *what)
{
	if (!ok(good, "%s", what))
		exit(1);
}

/* The next ones start only when those before are in or wait: so the order is known. */
static void test_lock_order(void)
{
	static Holder h[HOLDERS];
	bool good;

	/* A writer lets nobody in; when it leaves, all readers that wait come in, and together. */
	torn = entries = 0;
	begin(&h[0], true);
	for (int i = 1; i < HOLDERS; i++)
		begin(&h[i], false);
	nap(5);
	good = is_in(&h[0]);
	for (int i = 1; i < HOLDERS; i++)
		good = good && !is_in(&h[i]);
	must(good, "ForkLock: a writer holds it, and 15 readers wait");
	let_go(&h[0]);
	good = true;
	for (int i = 1; i < HOLDERS; i++)
		good = good && comes_in(&h[i]);
	pthread_join(h[0].thread, NULL);
	must(good, "... all of them come in when it lets go, and hold it together");

	/* A writer waits until the last reader has gone; a reader that comes later waits for the writer. */
	begin(&h[0], true);
	must(!is_in(&h[0]), "... beside readers no writer comes in");
	{
		static Holder late[2];

		begin(&late[0], false);
		begin(&late[1], true);
		nap(5);
		must(!is_in(&late[0]), "... nor, while a writer waits, another reader");
		for (int i = 1; i < HOLDERS - 1; i++) {
			let_go(&h[i]);
			pthread_join(h[i].thread, NULL);
		}
		nap(5);
		must(!is_in(&h[0]) && !is_in(&late[0]) && !is_in(&late[1]), "... the writer waits for the last of the readers");
		let_go(&h[HOLDERS - 1]);
		for (int i = 0; i < 3000 && !is_in(&h[0]) && !is_in(&late[1]); i++)
			nap(1);
		must(is_in(&h[0]) + is_in(&late[1]) == 1 && !is_in(&late[0]), "... which wakes one that waits, a writer");
		nap(5);
		must(is_in(&h[0]) + is_in(&late[1]) == 1 && !is_in(&late[0]), "... and that is alone");
		let_go(&h[0]);
		let_go(&late[0]);
		let_go(&late[1]);
		must(comes_in(&h[0]) && comes_in(&late[1]) && comes_in(&late[0]), "... the others follow");
		pthread_join(late[0].thread, NULL);
		pthread_join(late[1].thread, NULL);
	}
	pthread_join(h[0].thread, NULL);
	pthread_join(h[HOLDERS - 1].thread, NULL);

	/* Writers one after the other, each woken by the one before. */
	entries = 0;
	for (int i = 0; i < HOLDERS; i++)
		begin(&h[i], true);
	good = true;
	for (int in = 0; in < HOLDERS; in++) {
		int who = -1, count = 0;

		for (int i = 0; i < 3000 && count == 0; i++) {
			for (int j = 0; j < HOLDERS; j++) {
				if (is_in(&h[j]) && !h[j].leaves) {
					who = j;
					count++;
				}
			}
			if (count == 0)
				nap(1);
		}
		good = good && count == 1;
		if (count == 0)
			break;
		let_go(&h[who]);
		pthread_join(h[who].thread, NULL);
	}
	must(good && entries == HOLDERS, "... 16 writers come in one by one");
	must(torn == 0, "... and at no time was a writer in beside anybody");
}

static void *crowd(void *arg)
{
	for (int i = 0; i < 60; i++) {
		const bool writes = arg && i % 4 == 0;

		enter(writes);
		nap(writes ? 1 : 2);
		leave(writes);
		if (!arg)
			nap(1);
	}
	return NULL;
}

static void *many_entries(void *arg)
{
	for (int i = 0; i < 20000; i++) {
		const bool writes = arg && i % 4 == 0;

		enter(writes);
		if (writes)
			entries++;
		leave(writes);
	}
	return NULL;
}

/* All at once: for milliseconds, and, so that everything meets everything, for nanoseconds. */
static void test_lock_crowd(void)
{
	pthread_t threads[HOLDERS];

	torn = entries = 0;
	for (int i = 0; i < HOLDERS; i++)
		if (pthread_create(&threads[i], NULL, crowd, i % 2 ? &threads : NULL) != 0)
			exit(99);
	for (int i = 0; i < HOLDERS; i++)
		pthread_join(threads[i], NULL);
	is_num(torn, 0, "ForkLock: 16 threads hold it for milliseconds, and no writer beside another");
	for (int i = 0; i < 6; i++)
		if (pthread_create(&threads[i], NULL, many_entries, i < 3 ? &threads : NULL) != 0)
			exit(99);
	for (int i = 0; i < 6; i++)
		pthread_join(threads[i], NULL);
	is_num(torn, 0, "... nor for nanoseconds");
	is_num(entries, 15000, "... and all of them came in turn");
}

/* What no thread can see of the lock: src/forklock.h. */
extern struct {
	uint32_t word, sleepers;
} libsyscall_forkLock;
void libsyscall_forkLockSleep(uint32_t seen);

static volatile sig_atomic_t slept;

static void on_alarm(int sig)
{
	(void)sig;
	slept = 1;
}

/*
 * A thread that has looked at the word, and is about to sleep while another one lets go, must not sleep: whoever
 * lets go does not know of it yet. And without sleepers there is nobody to wake by a system call.
 */
static void test_lock_inside(void)
{
	const struct sigaction action = { .sa_handler = on_alarm };
	struct sigaction old;

	is_num(libsyscall_forkLock.word, 0, "ForkLock: nobody holds it after all that");
	is_num(libsyscall_forkLock.sleepers, 0, "ForkLock: ... and nobody is counted as asleep");
	sigaction(SIGALRM, &action, &old);
	alarm(10);
	libsyscall_forkLockSleep(1);
	alarm(0);
	sigaction(SIGALRM, &old, NULL);
	is_num(slept, 0, "ForkLock: one that was let go meanwhile is not waited for");
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
	alarm(1800);	/* for locks that never wake anybody; a loaded machine takes its time */
	test_lock_order();
	test_lock_inside();
	alarm(1800);
	test_lock_crowd();
	alarm(0);
	if (!emulator_lacks(4, "clone without an exit signal"))
		test_unseen();
	return done_testing();
}
