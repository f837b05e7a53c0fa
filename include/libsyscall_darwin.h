/*
 * The part of libsyscall.h that only Darwin has; libsyscall.h includes it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Apple guarantees the functions of libSystem, not the system calls below them, which change from
 * release to release. A name here is that of the system call, not that of libSystem's function.
 *
 * "Since macOS 10.12" means that older kernels lack the call. A call that the kernel lacks fails
 * with ENOSYS, but first raises SIGSYS, which ends a program that neither handles nor ignores it.
 *
 * Syscall and RawSyscall make Unix calls only. A Mach trap reports an error in its result, not in
 * the carry flag that these functions test.
 */

#ifndef LIBSYSCALL_DARWIN_H
#define LIBSYSCALL_DARWIN_H

/*
 * Further attributes of the child, in the order in which they are applied. All zero means none.
 */
struct SysProcAttr {
	bool setsid;		/* lead a new session: setsid(2) */
	bool setpgid;		/* join process group pgid, or lead a new one (0): setpgid(2) */
	int pgid;
	/*
	 * As setpgid, and make the group the foreground group of the terminal ctty, a descriptor
	 * of the caller.
	 */
	bool foreground;
	/* Root directory. The working directory is its "/", or dir, relative to that. */
	const char *chroot;
	const Credential *credential;
	/*
	 * Give up the terminal through descriptor 0 of the child, which must be /dev/tty, else
	 * ENOTTY. Not together with setsid.
	 */
	bool noctty;
	/*
	 * Make the terminal ctty, a descriptor of the child, the session's controlling terminal.
	 * It must not be that of another session.
	 */
	bool setctty;
	int ctty;
	/*
	 * Be traced by the caller, and stop at execve: ptrace(2), PT_TRACE_ME. A signal that
	 * arrives just before execve stops the child, even an ignored one, while the caller, its
	 * tracer, sleeps: only SIGKILL ends that (ECANCELED).
	 */
	bool ptrace;
	const Sigset_t *sigmask;	/* signal mask of the program; NULL: the caller's */
};

/*
 * Waits for a child that idtype (P_ALL, P_PID, P_PGID: 0, 1, 2) and id select. options: WEXITED,
 * WSTOPPED, WCONTINUED, with WNOHANG and WNOWAIT. info may be NULL; before macOS 10.8 it receives
 * the status only. waitid(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Waitid(int idtype, int id, Siginfo *info, int options);

/* Creates a pipe: p[0] reads what p[1] writes. Neither is close-on-exec. pipe(2). */
LIBSYSCALL_MUST_CHECK
Errno Pipe(int p[2]);

/* Always returns ENOTSUP: the kernel cannot report the working directory. */
enum { ImplementsGetwd = 0 };
LIBSYSCALL_MUST_CHECK
Errno Getwd(char *buf, size_t len);

/* Reads the clock. gettimeofday(2). */
LIBSYSCALL_MUST_CHECK
Errno Gettimeofday(Timeval *tv);

/*
 * Stores descriptions of the mounted file systems in buf[0..nbuf) and their number in n. If buf is
 * NULL, counts all that are mounted. flags: MNT_WAIT, MNT_NOWAIT. getfsstat(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Getfsstat(Statfs_t *buf, size_t nbuf, int flags, int *n);

/*
 * Sets (act) and reads (old) the action of signal sig. Either may be NULL. handler NULL is the
 * default action, 1 ignores the signal. The kernel calls handlers through a function of the
 * library. sigaction(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Sigaction(int sig, const Sigaction_t *act, Sigaction_t *old);

/* Waits with the signal mask set until a handler has run. Always returns EINTR. sigsuspend(2). */
LIBSYSCALL_MUST_CHECK
Errno Sigsuspend(const Sigset_t *set);

struct Sockaddr {
	int family;	/* AF_INET, AF_INET6, AF_UNIX; AF_UNSPEC (0): no address */
	__extension__ union {
		SockaddrInet4 in4;
		SockaddrInet6 in6;
		SockaddrUnix un;	/* a path of up to 103 bytes */
	};
};

#endif
