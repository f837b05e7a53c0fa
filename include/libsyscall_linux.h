/*
 * The part of libsyscall.h that only Linux has; libsyscall.h includes it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef LIBSYSCALL_LINUX_H
#define LIBSYSCALL_LINUX_H

/* Ends the calling thread only: the kernel's _exit(2). */
LIBSYSCALL_NORETURN void ExitThread(int code);

/*
 * Maps size IDs, from container_id on in a new user namespace, to those from host_id on outside:
 * user_namespaces(7).
 */
typedef struct IDMapping {
	uint32_t container_id;
	uint32_t host_id;
	uint32_t size;
} IDMapping;

/*
 * Further attributes of the child, in the order in which they are applied. All zero means none.
 * Changes of credentials, identity maps and ptrace need a child with its own copy of the memory,
 * and so two descriptors temporarily (EMFILE).
 */
struct SysProcAttr {
	bool plain_fork;	/* always give the child its own copy of the memory */
	/* Until execve, run on a mapping with a guard page, not on the caller's stack. */
	bool own_stack;
	uintptr_t cloneflags;	/* namespaces to create with the child: CLONE_NEW..., clone(2) */
	/* Start in the cgroup of the open directory cgroup_fd. Since Linux 5.7. */
	bool use_cgroup_fd;
	int cgroup_fd;
	/* Receives, on success only, a descriptor of the child, close-on-exec: pidfd_open(2). */
	int *pidfd;
	/* For CLONE_NEWUSER in cloneflags or unshareflags. EINVAL: more than 4095 bytes of text. */
	const IDMapping *uid_mappings;
	size_t nuid_mappings;
	const IDMapping *gid_mappings;
	size_t ngid_mappings;
	bool gid_mappings_enable_setgroups;
	bool setsid;		/* lead a new session: setsid(2) */
	bool setpgid;		/* join process group pgid, or lead a new one (0): setpgid(2) */
	int pgid;
	/*
	 * As setpgid, and make the group the foreground group of the terminal ctty, a descriptor
	 * of the caller.
	 */
	bool foreground;
	/* Namespaces to create: unshare(2). With CLONE_NEWNS all mounts become private. */
	uintptr_t unshareflags;
	/* Root directory. The working directory is its "/", or dir, relative to that. */
	const char *chroot;
	const Credential *credential;
	/* Capabilities (CAP_...) to keep across execve: capabilities(7). EINVAL: above 63. */
	const unsigned *ambient_caps;
	size_t nambient_caps;
	/* Signal to the child when the thread that started it ends: prctl(2), PR_SET_PDEATHSIG. */
	int pdeathsig;
	/*
	 * Close every descriptor above the list; without close_range(2) and /proc, only up to
	 * RLIMIT_NOFILE.
	 */
	bool close_others;
	bool noctty;		/* give up the terminal that is descriptor 0 of the child */
	/* Make the terminal ctty, a descriptor of the child, the session's controlling terminal. */
	bool setctty;
	int ctty;
	/*
	 * Be traced by the calling thread, and stop at execve with SIGTRAP: ptrace(2),
	 * PTRACE_TRACEME. Signals that arrive earlier act as on an untraced process, but none
	 * stops it. Until ForkExecAttr returns, no other thread may wait for any child: it would
	 * take stops that ForkExecAttr needs to see. If SIGTRAP is in sigmask, there is no stop,
	 * but the signal is pending.
	 */
	bool ptrace;
	const Sigset_t *sigmask;	/* signal mask of the program; NULL: the caller's */
};

/*
 * Waits for a child that idtype (P_ALL, P_PID, P_PGID, P_PIDFD: 0..3) and id select. options:
 * WEXITED, WSTOPPED, WCONTINUED, with WNOHANG and WNOWAIT. info->si_signo becomes SIGCHLD. With
 * WNOHANG and nothing to report it becomes 0, and usage is untouched. info and usage may be NULL.
 * waitid(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Waitid(int idtype, int id, Siginfo *info, int options, Rusage *usage);

/*
 * Makes newfd a copy of oldfd; if newfd is open, it is closed first. Does nothing if both are
 * equal. fd becomes newfd. dup2(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Dup2(int oldfd, int newfd, int *fd);

/*
 * Access and Chmod relative to dirfd. flags are honoured: AT_EACCESS, AT_SYMLINK_NOFOLLOW.
 * faccessat(2), fchmodat(2).
 * ENOSYS: the kernel is too old for the flags.
 */
LIBSYSCALL_MUST_CHECK
Errno Faccessat(int dirfd, const char *path, int mode, int flags);
LIBSYSCALL_MUST_CHECK
Errno Fchmodat(int dirfd, const char *path, int mode, int flags);

/*
 * Stores the working directory in buf, with a NUL. getcwd(2).
 * ERANGE: len is too small.
 * ENOENT: the directory was removed, or is outside the root directory, where the kernel's result
 * begins with "(unreachable)".
 * ENAMETOOLONG: the path is longer than the kernel can report (PathMax).
 */
enum { ImplementsGetwd = 1 };
LIBSYSCALL_MUST_CHECK
Errno Getwd(char *buf, size_t len);

/*
 * Set the access and modification time of path. Futimesat takes path relative to dirfd; if path is
 * NULL, it sets the times of the open file dirfd. If tv is NULL, sets both to the current time.
 * utimes(2), futimesat(2).
 * EINVAL: tv_usec is not in 0..999999.
 */
LIBSYSCALL_MUST_CHECK
Errno Utimes(const char *path, const Timeval tv[2]);
LIBSYSCALL_MUST_CHECK
Errno Futimesat(int dirfd, const char *path, const Timeval tv[2]);

/* As Utimes, in whole seconds. If buf is NULL, sets both to the current time. utime(2). */
LIBSYSCALL_MUST_CHECK
Errno Utime(const char *path, const Utimbuf *buf);

/*
 * Waits up to msec milliseconds (negative: for ever) for events on nfds descriptors. n becomes the
 * number of those that have some. poll(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Poll(PollFd *fds, unsigned int nfds, int msec, int *n);

/*
 * Creates an epoll descriptor, without close-on-exec; see EpollCreate1. size must be
 * positive, and is otherwise ignored. epoll_create(2).
 */
LIBSYSCALL_MUST_CHECK
Errno EpollCreate(int size, int *fd);

/*
 * Sets (act) and reads (old) the action of signal sig. Either may be NULL. The library inserts its
 * own restorer and hides it from old. handler NULL is the default action, 1 ignores the signal. A
 * program with libc may set actions here and there in any mixture. sigaction(2).
 */
LIBSYSCALL_MUST_CHECK
Errno RtSigaction(int sig, const Sigaction_t *act, Sigaction_t *old);

typedef struct SockaddrNetlink {
	uint32_t pid;
	uint32_t groups;
} SockaddrNetlink;

typedef struct SockaddrPacket {
	int protocol;	/* host byte order, 0..65535 */
	int ifindex;
	uint16_t hatype;
	uint8_t pkttype;
	uint8_t halen;	/* 0..8 */
	uint8_t addr[8];
} SockaddrPacket;

struct Sockaddr {
	/* AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET; AF_UNSPEC (0): no address */
	int family;
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
