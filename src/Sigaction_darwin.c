/*
 * Signal handlers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * The kernel does not call a handler but this function, on the stack of the handler and with its address, and
 * does not expect it to return. It goes back by sigreturn with what it was given: xnu, bsd/dev/i386/unix_signal.c and
 * bsd/dev/arm/unix_signal.c, sendsig. Kernels before the token (macOS 10.13) do not look at the argument.
 */
static void callHandler(void (*handler)(int, Siginfo *, void *), int style, int sig, Siginfo *info, void *context,
	uintptr_t token)
{
	handler(sig, info, context);
	for (;;)
		RawSyscallNoError(SYS_SIGRETURN, (uintptr_t)context, (uintptr_t)style, token);
}

Errno Sigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	SigactionTramp with;

	if (!act)
		return libsyscall_sigaction(sig, NULL, old);
	with.sigaction = act->sigaction;
	with.tramp = (void (*)(void *, int, int, Siginfo *, void *))(void (*)(void))callHandler;
	with.mask = act->mask;
	with.flags = act->flags;
	return libsyscall_sigaction(sig, &with, old);
}

LIBSYSCALL_PUBLIC(Sigaction)
