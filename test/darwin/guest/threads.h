/*
 * Threads of guests, made by bsdthread_create as Apple's libpthread does. Not all front ends have them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	threads_begin()				once, before the first
 *	start(i, function)			thread i < THREADS calls function(i); ENOTSUP: there are none
 *	wait_for_threads(n)			until n have ended
 *	own_port(envv), port_of[i]		their Mach ports, as __pthread_markcancel wants them
 */

#ifndef THREADS_H
#define THREADS_H

#include "guest.h"

enum { THREADS = 3, STACK = 65536, OWN_STACK = 0x01000000 /* PTHREAD_START_CUSTOM */ };

static _Alignas(16) char stacks[THREADS][STACK];
static int ended;
static volatile unsigned port_of[THREADS];

#ifdef __i386__
/* The kernel hands over ebx port, ecx function, edx argument, and more: bsd/pthread/pthread_shims.c. */
void thread_entry(void);
__asm__(
	".text\n"
# ifdef __ELF__
	"thread_entry:\n push %ebx\n push %edx\n push %ecx\n call thread_main\n"
# else
	"_thread_entry:\n push %ebx\n push %edx\n push %ecx\n call _thread_main\n"
# endif
);
void thread_main(void (*function)(int), int argument, unsigned port);
#else
static void thread_main(void (*function)(int), int argument, unsigned port);

static void thread_entry(void *pthread, uintptr_t port, void (*function)(int), uintptr_t argument)
{
	(void)pthread;
	thread_main(function, (int)argument, (unsigned)port);
}
#endif

#ifndef __i386__
static
#endif
void thread_main(void (*function)(int), int argument, unsigned port)
{
	port_of[argument] = port;
	function(argument);
	__atomic_add_fetch(&ended, 1, __ATOMIC_SEQ_CST);
	for (;;)
		(void)!RawSyscall6(SYS_BSDTHREAD_TERMINATE, 0, 0, 0, 0, 0, 0, NULL, NULL);
}

static void threads_begin(void)
{
	works(RawSyscall(SYS_BSDTHREAD_REGISTER, (uintptr_t)thread_entry, 0, 0, NULL, NULL), "bsdthread_register");
}

static Errno start(int i, void (*function)(int))
{
	return RawSyscall6(SYS_BSDTHREAD_CREATE, (uintptr_t)function, (uintptr_t)i, (uintptr_t)(stacks[i] + STACK), (uintptr_t)stacks[i], OWN_STACK, 0,
		NULL, NULL);
}

static void wait_for_threads(int n)
{
	for (int i = 0; i < 20000 && __atomic_load_n(&ended, __ATOMIC_SEQ_CST) < n; i++)
		(void)!Sleep(1000000);
	is_num(ended, n, "all threads have ended");
	ended = 0;
}

/* The kernel tells it behind the environment: bsd/kern/kern_exec.c:6484. */
__attribute__((unused))
static unsigned own_port(char **envv)
{
	static const char key[] = "th_port=0x";
	unsigned port = 0;

	while (*envv)
		envv++;
	for (char **apple = envv + 1; *apple; apple++)
		if (strncmp(*apple, key, sizeof key - 1) == 0)
			for (const char *p = *apple + sizeof key - 1; *p != '\0'; p++)
				port = port * 16 + (unsigned)(*p <= '9' ? *p - '0' : *p - 'a' + 10);
	return port;
}

#endif
