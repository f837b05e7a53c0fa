/*
 * The parent of ForkExec as its child's tracer, until execve: ptrace(2).
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Any signal, even an ignored one, stops a traced child, and only its tracer resumes it: a parent
 * that just slept would sleep for ever. So we resume it from stops before execve, with their
 * signals. The stop at execve is left to the caller.
 *
 * By default that stop is an ordinary SIGTRAP, which the program sends itself. It cannot be told
 * from another process's: of two, the kernel keeps only one and its sender. So we ask for an event
 * of execve instead, which is another kind of stop, and send a SIGTRAP after it.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include "spawn_linux.h"

#define CALL SPAWN_CALL

/*
 * Resumes the child with a signal (0: none) and options for its next stops. ESRCH, it was killed,
 * is no error.
 */
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
			return refused;	/* ECHILD: another thread has reaped it, waiting for any child */
		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8)) {
			runs = true;
			err = CALL(SYS_KILL, pid, SIGTRAP);
			if (err == 0 || err == ESRCH)
				err = resume(pid, 0, 0);
		} else {
			const int sig = status >> 8 & 0xff;

			/*
			 * The child's own SIGSTOP was for us, and no one else's may keep it from
			 * execve.
			 */
			err = resume(pid, PTRACE_O_TRACEEXEC, sig == SIGSTOP ? 0 : sig);
		}
		if (err == 0 && runs)
			return 0;
		if (err) {
			/*
			 * A sandbox refuses ptrace: only SIGKILL ends the stop. The child is our
			 * tracee, so its number is still its own.
			 */
			refused = err;
			CALL(SYS_KILL, pid, SIGKILL);
		}
	}
}
