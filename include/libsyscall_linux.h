/*
 * The part of libsyscall.h that is Linux's own; libsyscall.h includes it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef LIBSYSCALL_LINUX_H
#define LIBSYSCALL_LINUX_H

/* Ends the calling thread only: _exit(2) of the kernel. */
LIBSYSCALL_NORETURN void ExitThread(int code);

/* size numbers from container_id on in a new user namespace are those from host_id on outside: user_namespaces(7). */
typedef struct IDMapping {
	uint32_t container_id;
	uint32_t host_id;
	uint32_t size;
} IDMapping;

/*
 * What else ForkExecAttr does to the child, in the order of the steps. All zero is none of it.
 * Changes of credentials, identity maps and ptrace need a child with its own copy of the memory, and so
 * two descriptors for a time (EMFILE).
 */
struct SysProcAttr {
	bool plain_fork;	/* always give the child its own copy of the memory */
	bool own_stack;		/* until execve run on a mapping with a guard page, not on the rest of the caller's stack */
	uintptr_t cloneflags;	/* namespaces to make with the child: CLONE_NEW..., clone(2) */
	bool use_cgroup_fd;	/* start in the cgroup of the open directory cgroup_fd; Linux 5.7 */
	int cgroup_fd;
	int *pidfd;		/* receives, on success only, a descriptor of the child, close-on-exec: pidfd_open(2) */
	const IDMapping *uid_mappings;	/* for CLONE_NEWUSER in cloneflags or unshareflags; EINVAL: more than 4095 bytes of text */
	size_t nuid_mappings;
	const IDMapping *gid_mappings;
	size_t ngid_mappings;
	bool gid_mappings_enable_setgroups;
	bool setsid;		/* lead a new session: setsid(2) */
	bool setpgid;		/* join process group pgid, 0: lead a new one; setpgid(2) */
	int pgid;
	bool foreground;	/* the same, and make it the foreground group of the terminal ctty, a caller's descriptor */
	uintptr_t unshareflags;	/* namespaces to make: unshare(2); of CLONE_NEWNS all mounts become private */
	const char *chroot;	/* root directory; the working directory is its "/", or dir, relative to that */
	const Credential *credential;
	const unsigned *ambient_caps;	/* capabilities that stay across execve: capabilities(7), CAP_...; EINVAL above 63 */
	size_t nambient_caps;
	int pdeathsig;		/* signal when the thread that started it ends: prctl(2), PR_SET_PDEATHSIG */
	bool close_others;	/* close every descriptor above the list; without close_range(2) and /proc, up to RLIMIT_NOFILE */
	bool noctty;		/* give up the terminal, which is descriptor 0 of the child */
	bool setctty;		/* take the terminal ctty, a descriptor of the child, for the session */
	int ctty;
	/*
	 * Be traced by the calling thread, and stop at execve, with SIGTRAP: ptrace(2), PTRACE_TRACEME. Signals that come
	 * before do what they do in a process that nobody traces, but that nothing stops it. Meanwhile no other thread may
	 * wait for any child: it would get stops that are ForkExec's to see. SIGTRAP in sigmask: no stop, but a pending signal.
	 */
	bool ptrace;
	const Sigset_t *sigmask;	/* signal mask of the program; NULL: the caller's */
};

/*
 * Waits for a child that idtype (P_ALL, P_PID, P_PGID, P_PIDFD: 0..3) and id name; options:
 * WEXITED, WSTOPPED, WCONTINUED, with WNOHANG and WNOWAIT. info->si_signo is SIGCHLD, or 0 with
 * WNOHANG and no news, when usage is not written; info and usage may be NULL. waitid(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Waitid(int idtype, int id, Siginfo *info, int options, Rusage *usage);

/* Makes newfd a copy of oldfd, closing what it was; equal ones are left alone. fd becomes newfd. dup2(2). */
LIBSYSCALL_MUST_CHECK
Errno Dup2(int oldfd, int newfd, int *fd);

/* Faccessat and Fchmodat honour flags (AT_EACCESS, AT_SYMLINK_NOFOLLOW); ENOSYS: the kernel is too old for them. */
LIBSYSCALL_MUST_CHECK
Errno Faccessat(int dirfd, const char *path, int mode, int flags);
LIBSYSCALL_MUST_CHECK
Errno Fchmodat(int dirfd, const char *path, int mode, int flags);

/*
 * The working directory, into buf, NUL-terminated. ERANGE: len is too small. ENOENT: it was
 * removed, or is outside the root directory, where the kernel's answer would begin with
 * "(unreachable)". ENAMETOOLONG: it is longer than the kernel can tell (PathMax). getcwd(2).
 */
enum { ImplementsGetwd = 1 };
LIBSYSCALL_MUST_CHECK
Errno Getwd(char *buf, size_t len);

/*
 * Access and modification time, of path, of path relative to dirfd, or, with path NULL, of
 * the open file dirfd. tv NULL means now. EINVAL: tv_usec is not in 0..999999. utimes(2), futimesat(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Utimes(const char *path, const Timeval tv[2]);
LIBSYSCALL_MUST_CHECK
Errno Futimesat(int dirfd, const char *path, const Timeval tv[2]);

/* The same in whole seconds; buf NULL means now. utime(2). */
LIBSYSCALL_MUST_CHECK
Errno Utime(const char *path, const Utimbuf *buf);

/* Waits up to msec milliseconds (negative: for ever) for events of nfds descriptors; n have some. poll(2). */
LIBSYSCALL_MUST_CHECK
Errno Poll(PollFd *fds, unsigned int nfds, int msec, int *n);

/* An epoll descriptor without close-on-exec; size only has to be positive. epoll_create(2); see EpollCreate1. */
LIBSYSCALL_MUST_CHECK
Errno EpollCreate(int size, int *fd);

/*
 * Sets (act) and reads (old) what happens on signal sig; either may be NULL. The library
 * puts its own restorer in, and keeps it out of old. handler NULL is the default, 1 ignores.
 * In a program with libc, signals set here and there mix freely. sigaction(2).
 */
LIBSYSCALL_MUST_CHECK
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old);

typedef struct SockaddrNetlink {
	uint32_t pid;
	uint32_t groups;
} SockaddrNetlink;

typedef struct SockaddrPacket {
	int protocol;	/* host order, 0..65535 */
	int ifindex;
	uint16_t hatype;
	uint8_t pkttype;
	uint8_t halen;	/* 0..8 */
	uint8_t addr[8];
} SockaddrPacket;

struct Sockaddr {
	int family;	/* AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET; AF_UNSPEC (0): no address */
	__extension__ union {
		SockaddrInet4 in4;
		SockaddrInet6 in6;
		SockaddrUnix un;
		SockaddrNetlink nl;
		SockaddrPacket ll;
	};
};

/* Accept with flags: SOCK_CLOEXEC, SOCK_NONBLOCK. accept4(2). */
LIBSYSCALL_MUST_CHECK
Errno Accept4(int fd, int flags, int *nfd, Sockaddr *sa);

#endif
