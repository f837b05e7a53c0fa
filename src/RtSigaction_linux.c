/*
 * Signal handlers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#ifdef SA_RESTORER
/* x86 needs a restorer of the program's; the others return through the vDSO and would ignore it. */
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	Sigaction_t restored;
	Errno err;

	if (act) {
		restored.handler = act->handler;
		restored.flags = act->flags | SA_RESTORER;
		restored.restorer = libsyscall_sigreturn;
		for (unsigned i = 0; i < LIBSYSCALL_ELEMENTS(act->mask.sig); i++)
			restored.mask.sig[i] = act->mask.sig[i];
		act = &restored;
	}
	err = libsyscall_rtSigaction(sig, act, old);
	if (err == 0 && old) {
		old->flags &= ~(uintptr_t)SA_RESTORER;
		old->restorer = NULL;
	}
	return err;
}
#else
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old)
{
	return libsyscall_rtSigaction(sig, act, old);
}
#endif
