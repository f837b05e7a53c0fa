/*
 * Signal handlers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * x86, arm, s390x and sparc64 need a restorer from the program or can use one. powerpc has the
 * field but ignores it: there, and on all other ports, handlers return through the vDSO.
 */
#if defined SA_RESTORER && !defined __powerpc__
# define RESTORER_FLAG SA_RESTORER
#elif defined __sparc__
# define RESTORER_FLAG 0
#endif

/* Handlers without SA_SIGINFO get another kind of frame. */
#if defined __i386__ || defined __arm__ || defined __s390x__
# define OLD_SIGRETURN libsyscall_oldSigreturn
#else
# define OLD_SIGRETURN libsyscall_sigreturn
#endif

#ifdef RESTORER_FLAG
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	void (*const restorer)(void) =
		act && !(act->flags & SA_SIGINFO) ? OLD_SIGRETURN : libsyscall_sigreturn;
	Sigaction_t restored;
	Errno err;

	if (act) {
		restored.handler = act->handler;
		restored.flags = act->flags | RESTORER_FLAG;
		restored.restorer = restorer;
		for (unsigned i = 0; i < LIBSYSCALL_ELEMENTS(act->mask.sig); i++)
			restored.mask.sig[i] = act->mask.sig[i];
		act = &restored;
	}
	err = libsyscall_rtSigaction(sig, act, old, LIBSYSCALL_SIGACTION_LAST(restorer));
	if (err == 0 && old) {
		old->flags &= ~(uintptr_t)RESTORER_FLAG;
		old->restorer = NULL;
	}
	return err;
}
#else
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	return libsyscall_rtSigaction(sig, act, old, LIBSYSCALL_SIGACTION_LAST(NULL));
}
#endif

LIBSYSCALL_PUBLIC(RtSigaction)
