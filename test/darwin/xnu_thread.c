/*
 * Threads: how they begin and end, whose the signal mask is, and how one cancels another: bsd/kern/kern_sig.c, bsd/kern/kern_fork.c,
 * bsd/pthread/pthread_shims.c. Line numbers are those of xnu-11417.121.6; all rules stand in the table `rules`.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "cpu.h"
#include "xnu_calls.h"

#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* bsd/sys/user.h:393, and what the thread does at present. */
enum { CANCEL = 1, CANCELED = 2, CANCELDISABLE = 4 };

enum { FIRST_PORT = 0x103, NEXT_PORT = 0x100 };	/* names of Mach ports, as they look */

struct thread {
	struct thread *next;
	unsigned port;
	pid_t id;			/* 0: it has not begun */
	uint32_t keep, add;		/* what others do to its mask, until it notices: mask & keep | add */
	int cancel;
	bool waits;			/* it is in a call that is a cancellation point: not UT_NOTCANCELPT */
	bool nudged;
	bool inherits;			/* with this mask */
	uint32_t mask;
};

static struct thread first = { .port = FIRST_PORT, .keep = UINT32_MAX };
static struct thread *threads = &first;
static __thread struct thread *self = &first;
static unsigned last_port = FIRST_PORT;
static bool threads_locked;

/* Nobody's handler comes in between, as it would wait for this lock. */
static void lock(sigset_t *old)
{
	static const struct timespec short_while = { .tv_nsec = 100000 };
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, old);
	while (__atomic_test_and_set(&threads_locked, __ATOMIC_ACQUIRE))
		nanosleep(&short_while, NULL);
}

static void unlock(const sigset_t *old)
{
	__atomic_clear(&threads_locked, __ATOMIC_RELEASE);
	sigprocmask(SIG_SETMASK, old, NULL);
}

/* Makes a thread look after its mask, or ends its waiting. */
static void nudge(struct thread *thread)
{
	__atomic_store_n(&thread->nudged, true, __ATOMIC_SEQ_CST);
	if (thread->id != 0)
		syscall(SYS_tgkill, getpid(), thread->id, NUDGE);
}

void thread_sync(sigset_t *mask)
{
	sigset_t old;

	if (__atomic_load_n(&self->keep, __ATOMIC_ACQUIRE) == UINT32_MAX && __atomic_load_n(&self->add, __ATOMIC_ACQUIRE) == 0)
		return;
	lock(&old);
	mask_set((mask_get(mask) & self->keep) | self->add, mask);
	self->keep = UINT32_MAX;
	self->add = 0;
	unlock(&old);
}

/* The mask of all threads but this one: kern_sig.c:559-612, unblock_procsigmask, block_procsigmask, set_procsigmask. */
static void change_others(uint32_t keep, uint32_t add)
{
	sigset_t old;

	lock(&old);
	for (struct thread *t = threads; t; t = t->next) {
		if (t == self)
			continue;
		t->keep &= keep;
		t->add = (t->add & keep) | add;
		nudge(t);
	}
	unlock(&old);
}

/*
 * kern_sig.c:788, sigprocmask: the old mask is the thread's, the new one the process's; :1144, __pthread_sigmask: all is the
 * thread's. In both a set that cannot be read is EFAULT, an old one that cannot be written is not told.
 */
static int change_mask(struct call *c, bool of_process)
{
	const int how = arg_int(c);
	const void *const in = arg_pointer(c);
	void *const out = arg_pointer(c);
	const uint32_t old = mask_get(c->mask);
	uint32_t set, keep, add;
	int err;

	if (in) {
		if ((err = copyin(in, &set, sizeof set)) != 0)
			return err;
		if (how != D_SIG_BLOCK && how != D_SIG_UNBLOCK && how != D_SIG_SETMASK)
			return D_EINVAL;
		keep = how == D_SIG_SETMASK ? 0 : how == D_SIG_UNBLOCK ? ~set : UINT32_MAX;
		add = how == D_SIG_UNBLOCK ? 0 : set;
		mask_set((old & keep) | add, c->mask);
		if (of_process)
			change_others(keep, add);
	}
	if (out)
		copyout(&old, out, sizeof old);
	return 0;
}

int xnu_sigprocmask(struct call *c)
{
	return change_mask(c, true);
}

int xnu_pthread_sigmask(struct call *c)
{
	return change_mask(c, false);
}

/* bsd/pthread: the program says once where threads start. */
static word thread_start;

int xnu_bsdthread_register(struct call *c)
{
	if (thread_start != 0)
		return D_EINVAL;
	thread_start = arg_word(c);
	return 0;
}

void thread_begin(struct thread *thread)
{
	self = thread;
	__atomic_store_n(&thread->id, (pid_t)syscall(SYS_gettid), __ATOMIC_SEQ_CST);
}

void thread_enter(sigset_t *mask)
{
	if (self->inherits) {	/* kern_fork.c:1373, uthread_init: the mask is that of the thread that makes it */
		self->inherits = false;
		mask_set(self->mask, mask);
	}
	thread_sync(mask);
}

static void forget(struct thread *thread)
{
	sigset_t old;

	lock(&old);
	for (struct thread **t = &threads; *t; t = &(*t)->next)
		if (*t == thread) {
			*t = thread->next;
			break;
		}
	unlock(&old);
	if (thread != &first)
		free(thread);
}

/* function, argument, stack, pthread, flags; with PTHREAD_START_CUSTOM (0x01000000) the stack is the program's own. */
int xnu_bsdthread_create(struct call *c)
{
	const word function = arg_word(c), argument = arg_word(c), stack = arg_word(c), pthread = arg_word(c), flags = arg_word(c);
	struct thread *const t = calloc(1, sizeof *t);
	struct cpu cpu;
	sigset_t old;
	int err;

	if (!t || thread_start == 0 || !(flags & 0x01000000)) {
		free(t);
		return t ? D_EINVAL : D_ENOMEM;
	}
	*t = (struct thread){ .keep = UINT32_MAX, .inherits = true, .mask = mask_get(c->mask) };
	lock(&old);
	t->port = last_port += NEXT_PORT;
	t->next = threads;
	threads = t;
	unlock(&old);
	const word args[6] = { pthread, t->port, function, argument, stack, flags };

	cpu_enter_thread(&cpu, thread_start, stack, args);
	err = front_end_thread(&cpu, t);
	if (err != 0)
		forget(t);
	return err != 0 ? err : ret_word(c, pthread);
}

/* The stack that it names is freed on a real system; the tests' stacks are not to be. */
int xnu_bsdthread_terminate(struct call *c)
{
	struct thread *const me = self;
	sigset_t all;

	(void)c;
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	me->id = 0;
	self = &first;
	forget(me);
	front_end_exit_thread();
}

/* bsd/kern/kern_fork.c: a fork copies the thread that calls it, and no other. What it was marked with stays with the old one. */
void thread_forked(void)
{
	threads_locked = false;
	if (self != &first)
		first = *self;
	self = &first;
	first.next = NULL;
	first.id = (pid_t)syscall(SYS_gettid);
	first.keep = UINT32_MAX;
	first.add = 0;
	first.cancel = 0;
	first.port = FIRST_PORT;
	threads = &first;
}

void thread_started(void)
{
	first.id = (pid_t)syscall(SYS_gettid);
}

unsigned thread_port(void)
{
	return self->port;
}

/* kern_sig.c:918, the test of __pthread_testcancel. */
static bool marked(const struct thread *t)
{
	return (__atomic_load_n(&t->cancel, __ATOMIC_SEQ_CST) & (CANCEL | CANCELED | CANCELDISABLE)) == CANCEL;
}

bool thread_refuses(bool point)
{
	__atomic_store_n(&self->nudged, false, __ATOMIC_SEQ_CST);
	__atomic_store_n(&self->waits, point, __ATOMIC_SEQ_CST);	/* systemcalls.c: UT_NOTCANCELPT, which kern_sig.c:916 takes away */
	return point && marked(self);
}

bool thread_canceled(void)
{
	return self->waits && marked(self);
}

bool thread_nudged(void)
{
	return __atomic_load_n(&self->nudged, __ATOMIC_SEQ_CST);
}

void thread_leaves(void)
{
	__atomic_store_n(&self->waits, false, __ATOMIC_SEQ_CST);
}

/* kern_sig.c:928: the port is of a thread of the same task. */
int xnu_pthread_markcancel(struct call *c)
{
	static const struct timespec pause = { .tv_nsec = 1000000 };
	const unsigned port = (unsigned)arg_word(c);
	struct thread *t;
	sigset_t old;
	bool found, again = false;

	do {
		if (again)
			nanosleep(&pause, NULL);
		lock(&old);
		for (t = threads; t && t->port != port; t = t->next)
			;
		found = t != NULL;
		if (t && (again || (t->cancel & (CANCEL | CANCELED)) == 0)) {
			__atomic_or_fetch(&t->cancel, CANCEL, __ATOMIC_SEQ_CST);
			/* thread_abort_safely: what waits stops to; it may be just about to wait, so look again. */
			again = t != self && __atomic_load_n(&t->waits, __ATOMIC_SEQ_CST) && !(t->cancel & CANCELDISABLE);
			if (again)
				nudge(t);
		}
		unlock(&old);
	} while (again && found);
	return found || again ? 0 : D_ESRCH;
}

/* kern_sig.c:968: 1 lets the thread be cancelled, 2 does not, all else asks, and is told only once. */
int xnu_pthread_canceled(struct call *c)
{
	const int action = arg_int(c);

	if (action == 1) {
		__atomic_and_fetch(&self->cancel, ~CANCELDISABLE, __ATOMIC_SEQ_CST);
		return 0;
	}
	if (action == 2) {
		__atomic_or_fetch(&self->cancel, CANCELDISABLE, __ATOMIC_SEQ_CST);
		return 0;
	}
	if (!marked(self))
		return D_EINVAL;
	__atomic_and_fetch(&self->cancel, ~CANCEL, __ATOMIC_SEQ_CST);
	__atomic_or_fetch(&self->cancel, CANCELED, __ATOMIC_SEQ_CST);
	return 0;
}

/* kern_sig.c:891. That it gets no signals any more (UT_NO_SIGMASK) is not emulated. */
int xnu_disable_threadsignal(struct call *c)
{
	(void)c;
	__atomic_or_fetch(&self->cancel, CANCELDISABLE, __ATOMIC_SEQ_CST);
	return 0;
}
