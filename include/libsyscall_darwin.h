/*
 * The part of libsyscall.h that is Darwin's own; libsyscall.h includes it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Apple promises the functions of libSystem and not the system calls below them, which change
 * from release to release. A name here is that of the call, not of libSystem's function.
 *
 * "macOS 10.12" at a call means that older kernels lack it. A call that a kernel lacks is ENOSYS, but
 * first it raises SIGSYS, which ends a program that neither handles nor ignores it.
 *
 * Syscall and RawSyscall make Unix calls only: Mach traps tell errors in their result, not by the
 * carry flag, which these functions look at.
 */

#ifndef LIBSYSCALL_DARWIN_H
#define LIBSYSCALL_DARWIN_H

/*
 * What else ForkExecAttr does to the child, in the order of the steps. All zero is none of it.
 */
struct SysProcAttr {
	bool setsid;		/* lead a new session: setsid(2) */
	bool setpgid;		/* join process group pgid, 0: lead a new one; setpgid(2) */
	int pgid;
	bool foreground;	/* the same, and make it the foreground group of the terminal ctty, a caller's descriptor */
	const char *chroot;	/* root directory; the working directory is its "/", or dir, relative to that */
	const Credential *credential;
	bool noctty;		/* give up the terminal by descriptor 0 of the child, /dev/tty, else ENOTTY; not with setsid */
	bool setctty;		/* take the terminal ctty, a descriptor of the child and no other session's, for the session */
	int ctty;
	/*
	 * Be traced by the caller, and stop at execve: ptrace(2), PT_TRACE_ME. A signal that comes just before execve stops the
	 * child, even an ignored one, while the caller, its tracer, sleeps: only SIGKILL gets it out (ECANCELED).
	 */
	bool ptrace;
	const Sigset_t *sigmask;	/* signal mask of the program; NULL: the caller's */
};

/*
 * Waits for a child that idtype (P_ALL, P_PID, P_PGID: 0, 1, 2) and id name; options: WEXITED,
 * WSTOPPED, WCONTINUED, with WNOHANG and WNOWAIT. info may be NULL; before macOS 10.8 it tells
 * the status only. waitid(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Waitid(int idtype, int id, Siginfo *info, int options);

/* A pipe: p[0] reads what p[1] writes; neither is close-on-exec. pipe(2). */
LIBSYSCALL_MUST_CHECK
Errno Pipe(int p[2]);

/* The kernel cannot tell the working directory: always ENOTSUP. */
enum { ImplementsGetwd = 0 };
LIBSYSCALL_MUST_CHECK
Errno Getwd(char *buf, size_t len);

/* Reads the clock. gettimeofday(2). */
LIBSYSCALL_MUST_CHECK
Errno Gettimeofday(Timeval *tv);

/*
 * Tells about the mounted file systems: n are written to buf[0..nbuf). buf NULL counts all that there are;
 * flags: MNT_WAIT, MNT_NOWAIT. getfsstat(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Getfsstat(Statfs_t *buf, size_t nbuf, int flags, int *n);

/*
 * Sets (act) and reads (old) what happens on signal sig; either may be NULL. handler NULL is the
 * default, 1 ignores. The library has its own function from which the kernel has handlers called. sigaction(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Sigaction(int sig, const Sigaction_t *act, Sigaction_t *old);

/* Waits with the signal mask set until a handler has run; always EINTR. sigsuspend(2). */
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
