/*
 * A small xnu on top of Linux, for tests: what its parts share.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * A front end catches the system calls of a Darwin program, the guest: native.c where the guest's
 * machine is ours, unicorn.c elsewhere. It keeps the guest's registers in a struct cpu; cpu_ARCH.h
 * knows which of them mean what; xnu_*.c do to Linux what the guest asked Darwin for. Guest addresses
 * are our addresses, in all front ends. One program emulates one kind of guest: darwin.h, made by
 * `names` from gen/, has its types and constants, with the prefix D_.
 *
 * Rules name the file of xnu that they come from; bsd/ and osfmk/ are directories of its source.
 */

#ifndef XNU_H
#define XNU_H

#include "darwin.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define COUNT(array) (sizeof (array) / sizeof (array)[0])

/* What handlers return beside Darwin's error numbers: bsd/sys/errno.h, for the kernel only. */
enum { RESTART = -1, JUST_RETURN = -2 };

/* The guest's registers, in the order of its architecture's manual; the width is the host's. */
struct cpu {
	uint64_t reg[32];
	uint64_t pc, flags;
	void *vector;		/* floating point registers where the front end has them, else NULL */
	size_t vector_size;
};

/* One call, under way. Handlers take the arguments in order. */
struct call {
	unsigned number;
	word arg[8];
	int next;
	uint64_t r1, r2;
	struct cpu *cpu;
	sigset_t *mask;		/* the signal mask with which the guest will go on */
};

static inline word arg_word(struct call *c)
{
	return c->arg[c->next++];
}

static inline int arg_int(struct call *c)
{
	return (int)arg_word(c);
}

static inline void *arg_pointer(struct call *c)
{
	return (void *)(uintptr_t)arg_word(c);
}

/* 64-bit arguments are two words of a 32-bit guest, low one first, at any place: bsd/kern/makesyscalls.sh, munge.c. */
static inline int64_t arg_int64(struct call *c)
{
	uint64_t value = arg_word(c);

	if (sizeof(word) == 4)
		value |= (uint64_t)arg_word(c) << 16 << 16;
	return (int64_t)value;
}

/* The result of an int call is sign-extended into its register, of an unsigned one not: systemcalls.c, _SYSCALL_RET_INT_T. */
static inline int ret_int(struct call *c, int value)
{
	c->r1 = (uint64_t)(int64_t)value;
	return 0;
}

static inline int ret_uint(struct call *c, unsigned value)
{
	c->r1 = value;
	return 0;
}

/* off_t, 64 bits in one register or two. */
static inline int ret_off(struct call *c, int64_t value)
{
	c->r1 = (uint64_t)value;
	if (sizeof(word) == 4) {
		c->r1 = (uint32_t)value;
		c->r2 = (uint64_t)value >> 32;
	}
	return 0;
}

/* An address or a ssize_t fills one register. */
static inline int ret_word(struct call *c, uint64_t value)
{
	c->r1 = value;
	return 0;
}

/* Options, see front.c. */
extern bool xnu_old;		/* answers as xnu-1228 where the newest differs */
extern bool xnu_trace;		/* calls go to standard error */
extern const char *xnu_coverage;	/* a file that gets the number of each call that is made, or NULL */

/* xnu_call.c */
int darwin_error(int host);
int darwin_signal(int host);	/* 0: Darwin does not have it */
int host_signal(int darwin);	/* 0 likewise */
int result(long value);		/* of a host call: 0, or the Darwin error of errno */
int result_int(struct call *c, long value);
/* Does the call; the answer goes to *cpu, and *mask becomes the signal mask with which the guest goes on. */
void xnu_call(struct cpu *cpu, sigset_t *mask);

/* xnu_memory.c: copies from and to the guest, EFAULT where it has no memory */
int copyin(const void *from, void *to, size_t n);
int copyout(const void *from, void *to, size_t n);
int copyinstr(const void *from, char *to, size_t size);	/* ENAMETOOLONG when there is no NUL in size bytes */

/* xnu_signal.c */
bool signal_due(const sigset_t *mask);	/* one is pending and not blocked */
bool signal_interrupts(const sigset_t *mask);	/* and its handler wants calls to fail with EINTR, not to be restarted */
void signal_deliver(struct cpu *cpu, sigset_t *mask);	/* runs what is pending, in the guest */
bool signal_arrived(int host, const siginfo_t *info);	/* called by host handlers: false: not the guest's */
void signal_start(void);
extern void (*signal_handler)(int, siginfo_t *, void *);	/* what handles the guest's signals on the host */
void signal_post(int darwin);	/* to the calling thread */
void signal_fault(int darwin);	/* of the guest's instruction */
void signal_watch(int darwin);	/* from now on signal_count counts it, ignored or not */
unsigned signal_count(int darwin);
void host_set(uint32_t darwin, sigset_t *host);
/* The guest's mask. Faults are in it, which the host's must not have: so it is more than *mask tells. */
uint32_t mask_get(const sigset_t *mask);
void mask_set(uint32_t darwin, sigset_t *mask);
bool mask_has(const sigset_t *mask, int darwin);
void signal_exec(const sigset_t *mask);		/* mask and what is ignored, as the next program is to have them */
void signal_exec_failed(const sigset_t *mask);	/* and as we have them */
void signal_forked(void);

/* xnu_thread.c */
#define NUDGE (SIGRTMAX - 2)	/* the emulator's own signal, for a thread to look after its mask; it is never blocked for long */
struct thread;
void thread_started(void);
void thread_forked(void);
void thread_begin(struct thread *thread);	/* the calling thread is this one */
void thread_enter(sigset_t *mask);	/* and begins with this mask */
void thread_sync(sigset_t *mask);	/* what others did to the mask */
unsigned thread_port(void);
bool thread_refuses(bool point);	/* a call begins, a cancellation point or not: is it EINTR? */
bool thread_canceled(void);	/* it ends with EINTR: since the thread was cancelled? */
bool thread_nudged(void);	/* or only for it to look after its mask? */
void thread_leaves(void);	/* the call is over */

/* xnu_event.c */
void event_closed(int fd);
void event_forked(void);

/* xnu_socket.c */
void socket_closed(int fd);
bool socket_is_quiet(int fd);	/* SO_NOSIGPIPE */

/* load.c: programs */
struct image {
	uint64_t entry;
	uint64_t low, high;	/* what its segments cover */
};
enum { NOT_A_GUEST, GUEST };
int load_kind(int fd);
bool load(const char *path, struct image *image);	/* tells why not on standard error */
uint64_t load_stack(char *const argv[], char *const envv[], const char *path, size_t size);
extern const uint64_t window_low, window_high;	/* guest programs lie there, nothing else does */

/* The front end. */
char **front_end_argv(void);	/* how this emulator is started, up to its guest's path */
int front_end_mapped(void *p, size_t n, int prot);	/* the guest's memory changed: prot -1: no longer there */
int front_end_thread(const struct cpu *cpu, struct thread *thread);	/* Darwin error */
__attribute__((noreturn)) void front_end_exit_thread(void);
__attribute__((noreturn)) void front_end_run(const struct cpu *cpu, bool armed);

#endif
