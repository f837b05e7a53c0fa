/*
 * Signal handlers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * The first action that a process sets decides for good whether sigreturn validates the token; it
 * does only if this flag is set, as libplatform always does. Older kernels ignore the flag: xnu,
 * bsd/kern/kern_sig.c, sigaction; bsd/sys/signal.h, SA_VALIDATE_SIGRETURN_FROM_SIGTRAMP.
 */
enum { VALIDATE_SIGRETURN = 0x0400 };

/* Ends a process whose sigreturn failed. The kernel would retry a blocked fault for ever. */
LIBSYSCALL_NORETURN
static void crash(void)
{
	Sigset_t set;

	set.sig[0] = UINT32_C(1) << (SIGILL - 1) | UINT32_C(1) << (SIGTRAP - 1);
	RawSyscall(SYS___PTHREAD_SIGMASK, SIG_UNBLOCK, (uintptr_t)&set, 0, NULL, NULL);
	__builtin_trap();
}

/*
 * The kernel calls this function, not the handler, whose address it passes, on the handler's stack.
 * The function must not return; it calls sigreturn with what it was given: xnu,
 * bsd/dev/i386/unix_signal.c and bsd/dev/arm/unix_signal.c, sendsig. Kernels without tokens (before
 * macOS 10.14) ignore that argument.
 */
static void callHandler(void (*handler)(int, Siginfo *, void *), int style, int sig, Siginfo *info,
	void *context, uintptr_t token)
{
	handler(sig, info, context);
	RawSyscallNoError(SYS_SIGRETURN, (uintptr_t)context, (uintptr_t)style, token);
	crash();
}

Errno Sigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	SigactionTramp with;

	if (!act)
		return libsyscall_sigaction(sig, NULL, old);
	with.sigaction = act->sigaction;
	with.tramp = (void (*)(void *, int, int, Siginfo *, void *))(void (*)(void))callHandler;
	with.mask = act->mask;
	with.flags = act->flags | VALIDATE_SIGRETURN;
	return libsyscall_sigaction(sig, &with, old);
}

LIBSYSCALL_PUBLIC(Sigaction)
