/*
 * The parent of ForkExec as the tracer of its child, up to execve: ptrace(2).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Any signal stops a traced child, an ignored one too, and only its tracer makes it go on: a parent that
 * slept meanwhile would sleep for ever. So stops that come before execve are passed on here, each with its
 * signal. The stop at execve is left to the caller.
 *
 * By default that one is an ordinary SIGTRAP, which the program sends itself. It is not told from one that
 * somebody else has sent: of two only one is kept, with what is known of its sender. So the kernel is asked
 * for an event of execve in its place, which is a stop of another kind, and a SIGTRAP follows it.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

#define CALL SPAWN_CALL

/* Lets the child go on with a signal, 0: none, and with options for its next stops. ESRCH: it has been killed. */
static Errno resume(int pid, int options, int sig)
{
	Errno err = CALL(SYS_PTRACE, PTRACE_SETOPTIONS, pid, 0, options);

	if (err == 0)
		err = CALL(SYS_PTRACE, PTRACE_CONT, pid, 0, sig);
	return err == ESRCH ? 0 : err;
}

Errno libsyscall_followTraced(int pid)
{
	Errno refused = ECANCELED;

	for (;;) {
		int status = 0;
		Errno err = CALL(SYS_WAIT4, pid, &status, __WALL | __WNOTHREAD);
		bool runs = false;

		if (err == EINTR)
			continue;
		if (err || (status & 0xff) != 0x7f)
			return refused;	/* ECHILD: another thread has waited for all children, and taken it */
		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8)) {
			runs = true;
			err = CALL(SYS_KILL, pid, SIGTRAP);
			if (err == 0 || err == ESRCH)
				err = resume(pid, 0, 0);
		} else {
			const int sig = status >> 8 & 0xff;

			/* The child's own SIGSTOP was for us; nor does anybody else's keep it from execve. */
			err = resume(pid, PTRACE_O_TRACEEXEC, sig == SIGSTOP ? 0 : sig);
		}
		if (err == 0 && runs)
			return 0;
		if (err) {
			/* A sandbox without ptrace: nothing else gets the child out of its stop. It is our tracee, so the number is its own. */
			refused = err;
			CALL(SYS_KILL, pid, SIGKILL);
		}
	}
}
