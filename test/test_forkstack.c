/*
 * The stack of ForkExec's child, which is the rest of its parent's.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * A thread runs on a mapping of ours: below its stack stands a guard page, and below that
 * a page that nothing may ever write to.
 */

#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "emulator.h"
#include "tap.h"
#include "helper.h"
#define LIBSYSCALL_ALL_CONSTANTS
#include <libsyscall.h>

enum { SANITIZED = ADDRESS_SANITIZER || THREAD_SANITIZER, STACK = 16384, PAINT = 0xa5, MANY = 10000, FILES = 4000 };

typedef struct Area {
	unsigned char *below, *stack;
	size_t page;
} Area;

typedef struct Job {
	const Area *area;
	char *const *argv;
	const ProcAttr *attr;
	size_t left;		/* bytes of stack to leave, 0: all there are */
	Errno err;
	WaitStatus status;
	size_t depth;		/* how far below its caller's frame ForkExecAttr and the child wrote */
	bool untouched;		/* the caller's frame */
} Job;

static char report[4096];

static Area make_area(void)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	Area a = { .page = page };

	a.below = mmap(NULL, 2 * page + STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (a.below == MAP_FAILED || mprotect(a.below + page, page, PROT_NONE) != 0)
		skip_all("no memory");
	a.stack = a.below + 2 * page;
	/* Shared, so that we see what a child with its own memory does there too. */
	if (mmap(a.below, page, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != a.below)
		skip_all("no memory");
	return a;
}

/* Not memset: below the stack pointer valgrind complains, and its complaints of a test's own lines do not count. */
static void paint(unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		((volatile unsigned char *)p)[i] = PAINT;
}

static bool is_painted(const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] != PAINT)
			return false;
	return true;
}

__attribute__((noinline))
static void start(Job *job)
{
	unsigned char *const here = __builtin_frame_address(0);
	volatile unsigned char mine[256];
	size_t lowest = 0;
	int pid;

	paint((unsigned char *)mine, sizeof mine);	/* nor memset here, whose first call goes through the dynamic linker */
	job->err = ForkExecAttr(report, job->argv, job->attr, &pid);
	while (lowest < STACK && job->area->stack[lowest] == PAINT)
		lowest++;
	job->depth = (size_t)(here - (job->area->stack + lowest));
	job->untouched = is_painted((const unsigned char *)mine, sizeof mine);
	if (job->err == 0)
		job->err = Wait4(pid, &job->status, 0, NULL, NULL);
}

static void *run(void *arg)
{
	Job *const job = arg;

	if (job->left > 0) {
		unsigned char *const here = __builtin_frame_address(0), *const end = job->area->stack + job->left;
		volatile char *const rest = here > end ? __builtin_alloca((size_t)(here - end)) : NULL;

		if (rest)
			*rest = 0;
		start(job);
	} else {
		start(job);
	}
	return NULL;
}

/* False: the thread could not be made. */
static bool on_small_stack(Job *job)
{
	pthread_attr_t attr;
	pthread_t thread;

	paint(job->area->below, job->area->page);
	paint(job->area->stack, STACK);
	pthread_attr_init(&attr);
	if (pthread_attr_setstack(&attr, job->area->stack, STACK) != 0 || pthread_create(&thread, &attr, run, job) != 0)
		return false;
	pthread_join(thread, NULL);
	return true;
}

static void test_depth(const Area *area, char *const *many, const int *files, size_t nfiles)
{
	char *short_list[] = { report, (char *)"exit", (char *)"3", NULL };
	const IDMapping map = { 0, 0, 1 };
	const int three[] = { 0, 1, 2 };
	const SysProcAttr shared = { .setsid = true, .pdeathsig = SIGKILL, .close_others = true },
		mapped = { .cloneflags = CLONE_NEWUSER, .uid_mappings = &map, .nuid_mappings = 1 },
		own = { .own_stack = true, .setsid = true, .pdeathsig = SIGKILL, .close_others = true },
		own_fork = { .own_stack = true, .plain_fork = true, .close_others = true };
	const struct {
		const char *name;
		char *const *argv;
		ProcAttr attr;
		size_t most;	/* the header's promise */
	} cases[] = {
		{ "three descriptors", short_list, { .files = three, .nfiles = 3 }, 2048 },
		{ "many attributes", short_list, { .files = three, .nfiles = 3, .dir = "/", .sys = &shared }, 2048 },
		{ "10000 arguments, 10000 of environment, 4000 descriptors", many, { .files = files, .nfiles = nfiles, .env = many }, 2048 },
		{ "identity maps", short_list, { .files = three, .nfiles = 3, .sys = &mapped }, 6144 },
		{ "a stack of its own", short_list, { .files = three, .nfiles = 3, .dir = "/", .sys = &own }, 2048 },
		{ "a stack of its own, plain fork", short_list, { .files = three, .nfiles = 3, .sys = &own_fork }, 2048 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Job job = { .area = area, .argv = cases[i].argv, .attr = &cases[i].attr };

		if (cases[i].attr.sys == &mapped && emulator_lacks(3, "clone into namespaces"))
			continue;
		if (cases[i].attr.sys == &mapped && access("/proc/self/uid_map", F_OK) != 0) {
			skip(3, "no /proc, where maps of users are written");
			continue;
		}
		if (cases[i].attr.nfiles == 0 || !on_small_stack(&job)) {
			skip(3, "%s: no such limit of descriptors, or no such thread", cases[i].name);
			continue;
		}
		if (job.err == EPERM && cases[i].attr.sys == &mapped) {
			skip(3, "no user namespaces here");
			continue;
		}
		ok(job.err == 0 && WaitStatusExited(job.status) && WaitStatusExitStatus(job.status) == (cases[i].argv == many ? 0 : 3),
			"%s, from a stack of 16 KiB", cases[i].name);
		ok(job.untouched && is_painted(area->below, area->page), "... touches nothing of its caller's, nor what is below the guard");
		note("%zu bytes of stack", job.depth);
		if (SANITIZED)
			skip(1, "the depth is another with a sanitizer");
		else
			ok(job.depth > 0 && job.depth <= cases[i].most, "... and uses at most %zu bytes of stack", cases[i].most);
	}
}

/*
 * With too little stack parent or child dies of SIGSEGV at the guard page, as from any call, and of the
 * child's death the parent hears. Nothing is written below it, however much is left.
 */
static void test_guard(const Area *area)
{
	char *argv[] = { report, (char *)"exit", (char *)"3", NULL };
	const IDMapping map = { 0, 0, 1 };
	const int files[] = { 0, 1, 2 };
	const SysProcAttr shared = { .close_others = true }, plain = { .plain_fork = true, .close_others = true },
		mapped = { .unshareflags = CLONE_NEWUSER, .uid_mappings = &map, .nuid_mappings = 1 },
		own = { .own_stack = true, .close_others = true };
	const struct {
		const char *name;
		const SysProcAttr *sys;
	} kinds[] = { { "shared memory", &shared }, { "plain fork", &plain }, { "identity maps", &mapped }, { "a stack of its own", &own } };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const ProcAttr attr = { .files = files, .nfiles = 3, .sys = kinds[i].sys };
		int parents = 0, children = 0, fine = 0, other = 0, refused = 0, all = 0;
		bool clean = true;

		for (size_t left = 64; left <= 7168; left += 64) {
			int status = 0;
			pid_t pid;

			fflush(stdout);
			pid = fork();
			if (pid == 0) {
				const struct rlimit none = { 0, 0 };
				Job job = { .area = area, .argv = argv, .attr = &attr, .left = left };

				setrlimit(RLIMIT_CORE, &none);
				if (!on_small_stack(&job))
					_exit(9);
				if (job.err == ECANCELED)
					_exit(1);
				_exit(job.err == 0 && WaitStatusExitStatus(job.status) == 3 ? 0 : job.err == EPERM ? 8 : 2);
			}
			waitpid(pid, &status, 0);
			all++;
			refused += WIFEXITED(status) && WEXITSTATUS(status) == 9;
			parents += WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV;
			children += WIFEXITED(status) && WEXITSTATUS(status) == 1;
			fine += status == 0;
			other += !(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV) && !(WIFEXITED(status) && WEXITSTATUS(status) < 2);
			clean = clean && is_painted(area->below, area->page);
		}
		if (refused == all) {
			skip(2, "%s: threads have larger stacks here", kinds[i].name);
			continue;
		}
		if (other > 0 && kinds[i].sys == &mapped && parents + children + fine < 100) {
			skip(2, "no user namespaces here");
			continue;
		}
		ok(clean, "%s: nothing below the guard page is written, whatever is left above it", kinds[i].name);
		ok(fine > 0 && parents > 0 && other == 0, "... too little is SIGSEGV: %d times of the parent, %d of the child, %d enough, %d other",
			parents, children, fine, other);
		if (kinds[i].sys == &own)
			ok(children == 0, "... the child has enough whenever the parent has");
	}
}

int main(void)
{
	const Area area = make_area();
	char **const many = calloc(MANY + 1, sizeof *many);
	int *const files = calloc(FILES, sizeof *files);
	struct rlimit limit;

	if (!many || !files)
		skip_all("no memory");
	find_helper(report, sizeof report, "report");
	for (int i = 0; i < MANY; i++)
		many[i] = (char *)"argument";
	files[1] = open("/dev/null", O_WRONLY | O_CLOEXEC);
	getrlimit(RLIMIT_NOFILE, &limit);
	limit.rlim_cur = limit.rlim_max < FILES + 100 ? limit.rlim_max : FILES + 100;
	setrlimit(RLIMIT_NOFILE, &limit);
	test_depth(&area, many, files, limit.rlim_cur < FILES + 100 ? 0 : FILES);
	if (SANITIZED)
		skip(9, "a sanitizer needs more stack than these threads have");
	else
		test_guard(&area);
	free(many);
	free(files);
	return done_testing();
}
