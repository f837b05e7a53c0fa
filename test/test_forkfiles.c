/*
 * ForkExec's descriptors in real children: every list of up to four entries -1 to 7, without
 * a status pipe and with one whose end that the child writes to is each of 3 to 9. The child
 * itself, helpers/seefds beside this program, looks at what it has got.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	LIBSYSCALL_TEST_ALL=1	all of them, by default a random part
 *	LIBSYSCALL_SEED=n	another part
 *
 * Descriptor i is a file of i + 1 bytes. Each worker is a child of its own that gives up
 * its other descriptors, and tells in shared memory what it has seen.
 */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tap.h"
#include "helper.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

enum { VALUES = 9, LONGEST = 4, LONGEST_NAMED = 5, FILES = 8, FIRST_PIPE = 3, LAST_PIPE = 9, WORKERS = 2, PART = 300, KEEP = 60 };

typedef struct Result {
	int cases, started, refused, bad;
	char first[300];
} Result;
static Result *results;	/* the workers', then those of cases with a number */
static char helper[4096];

/* Where the files are kept out of the way, close-on-exec. */
static int kept(int i)
{
	return KEEP + i;
}

__attribute__((format(printf, 2, 3)))
static void complain(Result *r, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (r->bad++ == 0)
		vsnprintf(r->first, sizeof r->first, format, args);
	va_end(args);
}

/* Opens 0 to 7, and with a pipe those only that leave the lowest free ones to it: the end to write is number pipe. */
static void set_up(int pipe)
{
	for (int i = 0; i < KEEP; i++)
		close(i);
	for (int i = 0; i < FILES || i < pipe - 1; i++)
		if (pipe == 0 || (i != pipe && i != pipe - 1))
			if (dup2(kept(i), i) != i)
				_exit(96);
}

static bool is_open(int fd)
{
	return fcntl(fd, F_GETFD) >= 0;
}

/* What the child is to see; false: the list is to be refused. */
static bool expect(const int *list, int n, char *want)
{
	int i;

	for (i = 0; i < n; i++) {
		if (list[i] != -1 && !is_open(list[i]))
			return false;
		want[i] = list[i] == -1 ? '-' : (char)('1' + list[i]);
	}
	for (; i < 12; i++)
		want[i] = i < 3 || !is_open(i) ? '-' : (char)('1' + i);
	want[i] = '\0';
	return true;
}

static void run_case(Result *r, const int *list, int n, int pipe)
{
	static SysProcAttr fork_mode;
	ProcAttr attr = { 0 };
	char text[80] = "", want[16];
	int copy[LONGEST_NAMED];
	char *argv[3] = { (char *)"seefds", want, NULL };
	const bool good = expect(list, n, want);
	int pid = -5;
	Errno err;

	memcpy(copy, list, (size_t)n * sizeof *list);
	fork_mode.plain_fork = true;
	attr.files = list;
	attr.nfiles = (size_t)n;
	attr.sys = pipe ? &fork_mode : NULL;
	err = ForkExecAttr(helper, argv, &attr, &pid);
	r->cases++;
	if (memcmp(copy, list, (size_t)n * sizeof *list) != 0)
		complain(r, "the caller's list is another afterwards");
	for (int i = 0; i < n; i++)
		sprintf(text + strlen(text), "%s%d", i ? "," : "", list[i]);
	if (err) {
		r->refused++;
		if (good || err != EBADF || pid != -5)
			complain(r, "{%s}, pipe %d: error %d, want %d; pid %d", text, pipe, err, good ? 0 : EBADF, pid);
	} else {
		int status = 0;

		r->started++;
		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		if (!good || status != 0)
			complain(r, "{%s}, pipe %d: wait status 0x%x, want %s", text, pipe, (unsigned)status, good ? want : "EBADF");
	}
	for (int i = 0; i < KEEP; i++) {
		const bool there = is_open(i), before = i < FILES ? pipe == 0 || (i != pipe && i != pipe - 1) : i < pipe - 1;

		if (there != before)
			complain(r, "{%s}, pipe %d: the parent's descriptor %d", text, pipe, i);
	}
}

/* Every case has a number; a worker does those of its share. */
static void work(Result *r, int worker, unsigned part, uint64_t seed)
{
	int cases = 0;

	/* Where memory is shared, the first spawn finds out; the next ones have no pipe. */
	{
		const int list[] = { 0, 1, 2 };

		set_up(0);
		run_case(r, list, 3, 0);
	}
	for (int pipe = FIRST_PIPE - 1; pipe <= LAST_PIPE; pipe++) {
		set_up(pipe < FIRST_PIPE ? 0 : pipe);
		for (int n = 0, lists = 1; n <= LONGEST; n++, lists *= VALUES) {
			for (int code = 0; code < lists; code++) {
				int list[LONGEST], rest = code;

				if (cases++ % WORKERS != worker)
					continue;
				seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
				if (part > 1 && (seed >> 33) % part != 0)
					continue;
				for (int i = 0; i < n; i++, rest /= VALUES)
					list[i] = rest % VALUES - 1;
				run_case(r, list, n, pipe < FIRST_PIPE ? 0 : pipe);
			}
		}
	}
}

static const struct {
	const char *name;
	int n, list[LONGEST_NAMED], pipe;
} named[] = {
	{ "F027: no entry", 0, { 0 }, 9 },
	{ "F028: one entry", 1, { 5 }, 9 },
	{ "F028: two entries", 2, { 5, 0 }, 9 },
	{ "F030: -1 closes, also what is closed", 4, { -1, 1, -1, -1 }, 4 },
	{ "F031, F040: 1 0", 2, { 1, 0 }, 9 },
	{ "F031, F040, F042: 2 1 0", 3, { 2, 1, 0 }, 9 },
	{ "F031, F040: 1 2 0", 3, { 1, 2, 0 }, 9 },
	{ "F032: 7 6 5 0 0", 5, { 7, 6, 5, 0, 0 }, 9 },
	{ "F033: 1 -1 0 4, a pipe at 5 and 6", 4, { 1, -1, 0, 4 }, 6 },
	{ "F035: 1 1 1", 3, { 1, 1, 1 }, 9 },
	{ "F036: 50 is not open", 3, { 0, 1, 50 }, 9 },
	{ "F037: -2", 3, { 0, -2, 2 }, 9 },
	{ "F038: the number that the pipe gets", 2, { 0, 9 }, 9 },
};
enum { NAMED = sizeof named / sizeof *named, SPECIAL = 3 };

/* Starts the helper, which wants that; the error, or 1000 and its exit status. */
static int started(const int *list, size_t n, const char *want, bool plain)
{
	char *argv[] = { helper, (char *)want, NULL };
	const SysProcAttr sys = { .plain_fork = plain };
	const ProcAttr attr = { .files = list, .nfiles = n, .sys = &sys };
	int pid, status = -1;
	Errno err = ForkExecAttr(helper, argv, &attr, &pid);

	if (err)
		return err;
	waitpid(pid, &status, 0);
	return 1000 + (WIFEXITED(status) ? WEXITSTATUS(status) : 500);
}

/* Those with a number; each in both modes. */
static void work_named(Result *r)
{
	const int straight[] = { 0, 1, 2 }, third[] = { -1, -1, 3 }, gone[] = { 50, -1, 3 };
	int many[100] = { 0 };
	struct rlimit limit, old;

	for (int i = 0; i < NAMED; i++, r++) {
		for (int mode = 0; mode < 2; mode++) {
			set_up(mode ? named[i].pipe : 0);
			run_case(r, named[i].list, named[i].n, mode ? named[i].pipe : 0);
		}
	}
	for (int mode = 0; mode < 2; mode++) {
		set_up(0);
		for (int fd = 0; fd < FILES; fd++)
			fcntl(fd, F_SETFD, FD_CLOEXEC);
		if (started(straight, 3, "123", mode) != 1000 || fcntl(1, F_GETFD) != FD_CLOEXEC)
			complain(&r[0], "F029: close-on-exec, mode %d", mode);
		set_up(0);
		close(0), close(1), close(2);
		if (started(third, 3, "--445678", mode) != 1000 || started(gone, 3, "", mode) != EBADF || is_open(0) || is_open(1) || is_open(2))
			complain(&r[1], "F034: 0, 1, 2 closed, mode %d", mode);
		set_up(0);
		getrlimit(RLIMIT_NOFILE, &old);
		limit = old;
		limit.rlim_cur = 80;
		setrlimit(RLIMIT_NOFILE, &limit);
		if (started(many, 100, "", mode) != EBADF)
			complain(&r[2], "F039: a list longer than the limit, mode %d", mode);
		setrlimit(RLIMIT_NOFILE, &old);
	}
}

static void test_named(void)
{
	static const char *const special[SPECIAL] = { "F029: close-on-exec goes in the program and stays here",
		"F034: 0, 1, 2 closed here", "F039: a list longer than the limit: EBADF" };

	for (int i = 0; i < NAMED + SPECIAL; i++) {
		const Result *const r = &results[WORKERS + i];

		ok(r->bad == 0 && (i >= NAMED || r->cases == 2), "%s", i < NAMED ? named[i].name : special[i - NAMED]);
		if (r->bad)
			note("%s", r->first);
	}
}

int main(void)
{
	const char *const all = getenv("LIBSYSCALL_TEST_ALL"), *const text = getenv("LIBSYSCALL_SEED");
	const uint64_t seed = text ? strtoull(text, NULL, 0) : 20261123;
	Result sum = { 0 };
	int status;

	find_helper(helper, sizeof helper, "seefds");
	results = mmap(NULL, sizeof(Result) * (WORKERS + NAMED + SPECIAL), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (results == MAP_FAILED)
		skip_all("no memory");
	fflush(stdout);
	for (int worker = 0; worker < WORKERS; worker++) {
		const pid_t pid = fork();

		if (pid < 0)
			skip_all("no processes");
		if (pid != 0)
			continue;
		for (int i = 0; i <= LAST_PIPE; i++) {
			const int fd = memfd_create("file", MFD_CLOEXEC);

			if (fd < 0 || ftruncate(fd, i + 1) < 0 || dup3(fd, kept(i), O_CLOEXEC) < 0)
				_exit(95);
			close(fd);
		}
		/* What prove or make has left open is none of the children's business. */
		for (int fd = 3; fd < 1024; fd++)
			if (fd < kept(0) || fd > kept(LAST_PIPE))
				close(fd);
		if (worker == 0)
			work_named(&results[WORKERS]);
		work(&results[worker], worker, all ? 1 : 59049 / PART, seed + (unsigned)worker);
		_exit(77);
	}
	for (int worker = 0; worker < WORKERS; worker++) {
		const pid_t pid = wait(&status);

		ok(pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 77, "a worker came to its end");
	}
	test_named();
	for (int worker = 0; worker < WORKERS; worker++) {
		sum.cases += results[worker].cases;
		sum.started += results[worker].started;
		sum.refused += results[worker].refused;
		sum.bad += results[worker].bad;
		if (results[worker].bad)
			note("%s", results[worker].first);
	}
	note("%d started, %d refused, %d bad", sum.started, sum.refused, sum.bad);
	ok(sum.bad == 0, "F028-F036 F038 F041 F042: %d lists, %s (LIBSYSCALL_SEED=%llu)", sum.cases, all ? "all there are" : "a part",
		(unsigned long long)seed);
	ok(all ? sum.cases == 8 * 7381 + WORKERS : sum.cases > PART / 2, "the number of cases");
	ok(sum.started > sum.cases / 4 && sum.refused > sum.cases / 20, "lists of both kinds");
	return done_testing();
}
