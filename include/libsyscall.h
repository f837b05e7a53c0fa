/*
 * libsyscall: the kernel's own interface for C programs.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * A call returns an error number, 0 for success. Results go through trailing pointers, which are
 * written only on success and may be NULL when the result is not wanted. A call that cannot fail
 * returns its value.
 *
 * There is no libc underneath. No call touches errno, allocates memory, installs a handler or
 * starts a thread. EINTR is returned, never retried. Every function is async-signal-safe and may be
 * called from any thread unless its comment says otherwise. No function is a cancellation point.
 *
 * This header needs only three headers of the compiler. Include it before or after any header of
 * libc or of the kernel. Where libc has already defined a constant, its value is checked against
 * the kernel's. Some constants are enumerators in the headers of libc or of the kernel (EPOLLIN,
 * SOCK_STREAM, MSG_PEEK, ...). A macro of that name before such a header would break it. Therefore
 * these constants are defined here only
 *   - if the program is freestanding (-ffreestanding), or
 *   - if LIBSYSCALL_ALL_CONSTANTS is defined before this header is included. The program
 *     promises that no header with such enumerators follows.
 * Other programs take them from libc's headers.
 *
 * A program may define an Open or a Time itself, or include a header that has one (X11's). It can
 * rename the functions: if LIBSYSCALL_PREFIX is defined as sys_, say, this header declares sys_Open
 * and so on, and `make NAMES=sys_` builds the library with these names. Types and constants keep
 * their names, and so do the program's own macros that are named as our functions are.
 */

#ifndef LIBSYSCALL_H
#define LIBSYSCALL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * glibc before 2.38 (<sys/cdefs.h>) hides attributes from tcc, which knows them. Without them
 * structures would not be packed.
 */
#if defined __TINYC__ && defined __attribute__
# undef __attribute__
#endif

#if !defined LIBSYSCALL_ALL_CONSTANTS && (defined LIBSYSCALL_INTERNAL || !(defined __STDC_HOSTED__ && __STDC_HOSTED__))
# define LIBSYSCALL_ALL_CONSTANTS
#endif

/*
 * The port selects the machine-generated headers. The build of a port that is tested elsewhere may
 * set it (-DLIBSYSCALL_PORT=darwin_amd64 -DLIBSYSCALL_DARWIN).
 */
#ifdef __APPLE__
# define LIBSYSCALL_DARWIN
#endif
#ifndef LIBSYSCALL_PORT
# if defined __APPLE__ && defined __x86_64__
#  define LIBSYSCALL_PORT darwin_amd64
# elif defined __APPLE__ && defined __i386__
#  define LIBSYSCALL_PORT darwin_386
# elif defined __APPLE__ && defined __aarch64__ && defined __LP64__ && !defined __arm64e__
#  define LIBSYSCALL_PORT darwin_arm64
# elif defined __linux__ && defined __i386__
#  define LIBSYSCALL_PORT linux_386
# elif defined __linux__ && defined __x86_64__ && !defined __ILP32__
#  define LIBSYSCALL_PORT linux_amd64
# elif defined __linux__ && defined __arm__ && defined __ARM_EABI__ && defined __ARMEL__
#  define LIBSYSCALL_PORT linux_arm
# elif defined __linux__ && defined __aarch64__ && defined __LP64__ && defined __AARCH64EL__
#  define LIBSYSCALL_PORT linux_arm64
# elif defined __linux__ && defined __loongarch__ && defined __LP64__
#  define LIBSYSCALL_PORT linux_loong64
# elif defined __linux__ && defined __mips__ && !defined __mips64 && defined __MIPSEB__
#  define LIBSYSCALL_PORT linux_mips
# elif defined __linux__ && defined __mips__ && !defined __mips64
#  define LIBSYSCALL_PORT linux_mipsle
# elif defined __linux__ && defined __mips64 && defined __LP64__ && defined __MIPSEB__
#  define LIBSYSCALL_PORT linux_mips64
# elif defined __linux__ && defined __mips64 && defined __LP64__
#  define LIBSYSCALL_PORT linux_mips64le
# elif defined __linux__ && defined __powerpc__ && !defined __powerpc64__
#  define LIBSYSCALL_PORT linux_ppc
# elif defined __linux__ && defined __powerpc64__ && defined __BIG_ENDIAN__
#  define LIBSYSCALL_PORT linux_ppc64
# elif defined __linux__ && defined __powerpc64__
#  define LIBSYSCALL_PORT linux_ppc64le
# elif defined __linux__ && defined __riscv && __riscv_xlen == 64
#  define LIBSYSCALL_PORT linux_riscv64
# elif defined __linux__ && defined __s390x__
#  define LIBSYSCALL_PORT linux_s390x
# elif defined __linux__ && defined __sparc__ && defined __arch64__
#  define LIBSYSCALL_PORT linux_sparc64
# else
#  error "libsyscall has no port to this system: see PORT"
# endif
#endif
#define LIBSYSCALL_STRING(text) #text
#define LIBSYSCALL_TEXT(text) LIBSYSCALL_STRING(text)
#define LIBSYSCALL_HEADER2(name, port) LIBSYSCALL_STRING(libsyscall/name ## _ ## port.h)
#define LIBSYSCALL_HEADER1(name, port) LIBSYSCALL_HEADER2(name, port)
#define LIBSYSCALL_HEADER(name) LIBSYSCALL_HEADER1(name, LIBSYSCALL_PORT)

/*
 * With a prefix, every public function is a macro of its name until the end of this header. In the
 * library's own files the macros last to the end, since these files call each other by hidden
 * names.
 */
#ifdef LIBSYSCALL_INTERNAL
# undef LIBSYSCALL_PREFIX
# define LIBSYSCALL_PREFIX libsyscall_
# pragma GCC visibility push(hidden)
#endif
#ifdef LIBSYSCALL_PREFIX
# define LIBSYSCALL_NAME2(prefix, name) prefix ## name
# define LIBSYSCALL_NAME1(prefix, name) LIBSYSCALL_NAME2(prefix, name)
# define LIBSYSCALL_NAME(name) LIBSYSCALL_NAME1(LIBSYSCALL_PREFIX, name)
# ifdef LIBSYSCALL_DARWIN
#  define LIBSYSCALL_NAMES_HEADER "libsyscall/znames_darwin.h"
# else
#  define LIBSYSCALL_NAMES_HEADER "libsyscall/znames_linux.h"
# endif
# include LIBSYSCALL_NAMES_HEADER
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define LIBSYSCALL_MUST_CHECK __attribute__((__warn_unused_result__))
#define LIBSYSCALL_HIDDEN __attribute__((__visibility__("hidden")))
#define LIBSYSCALL_NORETURN __attribute__((__noreturn__))
/* A name as the linker sees it. */
#define LIBSYSCALL_LABEL(name) LIBSYSCALL_TEXT(__USER_LABEL_PREFIX__) name

/* Compile-time checks. C99 has no _Static_assert; there an array of negative size fails. */
#if defined __cplusplus && __cplusplus >= 201103L
# define LIBSYSCALL_ASSERT(condition, text) static_assert(condition, text)
#elif !defined __cplusplus && defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L
# define LIBSYSCALL_ASSERT(condition, text) _Static_assert(condition, text)
#else
# define LIBSYSCALL_ASSERT(condition, text) extern char libsyscall_assert[(condition) ? 1 : -1]
#endif
#define LIBSYSCALL_SIZE(type, size) LIBSYSCALL_ASSERT(sizeof(type) == (size), #type)
#define LIBSYSCALL_OFFSET(type, member, offset) \
	LIBSYSCALL_ASSERT(offsetof(type, member) == (offset), #type "." #member)
#define LIBSYSCALL_SAME(name, value) LIBSYSCALL_ASSERT((name) == (value), "libc's " #name " is not the kernel's")

/* 0, or a positive error number of this system: ENOENT, ... */
typedef int Errno;

/*
 * <linux/net.h> defines the numbers of socketcall(2) under names that we use; <linux/signal.h>,
 * <asm/siginfo.h> and musl's <signal.h> do so for a code of SIGSYS. Include these headers before
 * this one. Included after it, they replace our names silently.
 */
#undef SYS_ACCEPT
#undef SYS_ACCEPT4
#undef SYS_BIND
#undef SYS_CONNECT
#undef SYS_GETPEERNAME
#undef SYS_GETSOCKNAME
#undef SYS_GETSOCKOPT
#undef SYS_LISTEN
#undef SYS_RECV
#undef SYS_RECVFROM
#undef SYS_RECVMMSG
#undef SYS_RECVMSG
#undef SYS_SEND
#undef SYS_SENDMMSG
#undef SYS_SENDMSG
#undef SYS_SENDTO
#undef SYS_SETSOCKOPT
#undef SYS_SHUTDOWN
#undef SYS_SOCKET
#undef SYS_SOCKETPAIR
#undef SYS_SECCOMP

#include LIBSYSCALL_HEADER(zerrors)
#include LIBSYSCALL_HEADER(zsysnum)
#include LIBSYSCALL_HEADER(ztypes)

/*
 * Make a system call by its number (SYS_READ, ...). Any call works that returns once, to the place
 * where it was made. vfork, clone with a stack for the child, and the return from a signal handler
 * do not; they cannot be made with these functions.
 *
 * r1 and r2 receive the kernel's result registers. On a port without a second result r2 receives 0.
 * On 32-bit Linux a result in r1 above 0xfffff000 is an error, whatever it means to the call,
 * unless the port has an error flag (mips, ppc). The functions without a 6 pass zero for the
 * arguments that they lack. Syscall and Syscall6 call the program's hooks, since the thread may
 * block; RawSyscall and RawSyscall6 never do.
 */
Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t *r1, uintptr_t *r2);

/*
 * Makes a system call that cannot fail. Returns the whole result, even if it looks like an error
 * (user 0xfffffffe on 32 bits).
 */
uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3);

/*
 * Hooks for a runtime: a user-space scheduler, the safe points of a garbage collector, a tracer, a
 * watchdog. enter runs before every Syscall and Syscall6, exit runs after it, on the same thread.
 * Either may be NULL. They run wherever the program makes system calls, also in signal handlers.
 */
typedef struct SyscallHooks {
	void (*enter)(uintptr_t trap);
	void (*exit)(uintptr_t trap, Errno err);
} SyscallHooks;

/* Sets the hooks of all threads. *hooks must stay valid. NULL, the initial state, means none. */
void SetSyscallHooks(const SyscallHooks *hooks);

/*
 * Returns the text of an error number, such as "no such file or directory". The text is not copied,
 * and buf is untouched. A number without a text is written to buf as "error 4095", cut to fit len
 * with its NUL; 18 bytes are enough for every int. If buf is NULL or len is 0, the result is then
 * "unknown error".
 */
const char *Errstr(Errno err, char *buf, size_t len);
const char *Errname(Errno err);	/* "ENOENT", or NULL */
const char *Signame(int sig);	/* "SIGHUP", or NULL; real-time signals have no names */

/*
 * Ends the process with status code & 0xff. Nothing is flushed, and no handler of atexit(3) runs.
 * exit_group(2), on darwin exit(2).
 */
LIBSYSCALL_NORETURN void Exit(int code);

/*
 * Replaces the process's program by argv0, with the arguments argv and the environment envv. NULL
 * is an empty list. Returns only on error. Does not search PATH, and starts no shell for a script
 * without #!. execve(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Exec(const char *argv0, char *const argv[], char *const envv[]);

/*
 * Starts the program argv0 in a child process. The caller must wait for the child with Wait4. argv
 * and envv may be NULL, for empty lists. Unless it is NULL, dir becomes the working directory.
 * fd[i] becomes descriptor i of the child, for i < nfd; -1 closes descriptor i. Descriptors 0, 1
 * and 2 are closed unless listed. Other descriptors are inherited unless close-on-exec.
 *
 * If a step fails in the child, execve included, its error is returned, the child is reaped and
 * *pid is untouched.
 * EBADF: a descriptor in the list is not open.
 * EMFILE: no descriptor is free.
 * ENOENT, EACCES, ENOEXEC, ...: from dir or from the program.
 * EAGAIN, ENOMEM: no child can be created.
 * EINVAL: the attributes contradict each other. Nothing was tried.
 * ECANCELED: a signal, a seccomp filter or lack of stack ended the child before it became the
 * program.
 *
 * The calling thread sleeps until the child has become the program. No handler of the caller runs
 * in the child: ignored signals stay ignored, all others have their default action. The signal mask
 * is the caller's. If a signal (SIGSTOP, SIGTSTP) stops the child just before execve, the caller
 * sleeps until the child gets SIGCONT or SIGKILL. Several threads may start programs at the same
 * time.
 *
 * On Linux no other part of the process sees a child that fails. It sends no SIGCHLD, and a wait
 * for any child does not find it unless it asks for children of all kinds (__WALL, __WCLONE). Some
 * emulators (qemu's user mode) and sandboxes refuse such children. There, and always on darwin, the
 * child is an ordinary one: others may see it end, and a child that is killed during execve counts
 * as a program that was killed, as Wait4 reports.
 *
 * On Linux the cost does not grow with the caller's memory. ForkExec needs 2 KiB of the caller's
 * stack, 6 KiB with identity maps; if there is less, set own_stack. It needs free descriptors only
 * to move those in the list and for attributes that ask for one. It needs two more, temporarily, if
 * the child has its own copy of the memory (plain_fork and some other attributes, emulators; always
 * on darwin). Signal handlers may start programs, too, but on darwin not if they interrupt a holder
 * of ForkLock.
 *
 * On darwin a child that libSystem creates at the same time (fork, posix_spawn, system) does not
 * honour ForkLock. It can inherit the pipe through which our child reports its error. ForkExec then
 * returns only when that child has ended, too.
 */
LIBSYSCALL_MUST_CHECK
Errno ForkExec(const char *argv0, char *const argv[], char *const envv[], const char *dir,
	const int *fd, size_t nfd, int *pid);

/*
 * The user and groups of a program: setgroups(2), setgid(2), setuid(2). On darwin gid counts as one
 * of the groups; with it there may be at most NGROUPS_MAX (16), else EINVAL.
 */
typedef struct Credential {
	Uid_t uid;
	Gid_t gid;
	const Gid_t *groups;
	size_t ngroups;
	/* Keep the supplementary groups. If false, more than NGROUPS_MAX groups are EINVAL. */
	bool no_setgroups;
} Credential;

/* Further attributes of the child. They differ between systems: see below. */
typedef struct SysProcAttr SysProcAttr;

typedef struct ProcAttr {
	const char *dir;	/* as for ForkExec */
	char *const *env;
	const int *files;
	size_t nfiles;
	const SysProcAttr *sys;	/* NULL: no further attributes */
} ProcAttr;

/* ForkExec with attributes. NULL for attr means all zero. */
LIBSYSCALL_MUST_CHECK
Errno ForkExecAttr(const char *argv0, char *const argv[], const ProcAttr *attr, int *pid);

/*
 * A lock for programs that create descriptors without close-on-exec in some threads and start
 * programs in others. Hold it shared (RLock) while creating a descriptor and marking it
 * close-on-exec with CloseOnExec; hold it exclusively (Lock) while forking or starting a program.
 * ForkExec takes it on darwin only: on Linux every call that creates a descriptor can make it
 * close-on-exec. Writers have priority. Do not use the lock in signal handlers.
 */
void ForkLockRLock(void);
void ForkLockRUnlock(void);
void ForkLockLock(void);
void ForkLockUnlock(void);

/*
 * The bare fork(2): pid becomes 0 in the child. libc knows nothing of it. If the program has
 * threads or uses state of libc, the child may do little but Exec and Exit. Prefer ForkExec.
 */
LIBSYSCALL_MUST_CHECK
Errno Fork(int *pid);

/*
 * The status of a child, from Wait4. Exactly one of Exited, Signaled, Stopped and Continued is true
 * of a status from the kernel. The functions that return a number return -1 if it does not apply.
 * They work as the macros of <sys/wait.h> do, but CoreDump is false unless Signaled is true.
 */
typedef uint32_t WaitStatus;
bool WaitStatusExited(WaitStatus w);
bool WaitStatusSignaled(WaitStatus w);
bool WaitStatusStopped(WaitStatus w);
bool WaitStatusContinued(WaitStatus w);
bool WaitStatusCoreDump(WaitStatus w);
int WaitStatusExitStatus(WaitStatus w);
int WaitStatusSignal(WaitStatus w);
int WaitStatusStopSignal(WaitStatus w);

/*
 * Waits for a child. pid > 0: the child pid; 0: any child in the caller's process group; -1: any
 * child; -n: any child in process group n. options: WNOHANG, WUNTRACED, WCONTINUED. With WNOHANG
 * and nothing to report, wpid becomes 0, and status and usage are untouched. wait4(2).
 * ECHILD: there is no such child.
 */
LIBSYSCALL_MUST_CHECK
Errno Wait4(int pid, WaitStatus *status, int options, Rusage *usage, int *wpid);

/* Sets close-on-exec and keeps the other descriptor flags. fcntl(2), F_SETFD. */
LIBSYSCALL_MUST_CHECK
Errno CloseOnExec(int fd);

/*
 * Sets or clears O_NONBLOCK, with all of its bits, on the open file. This affects all descriptors
 * of the open file. fcntl(2), F_SETFL.
 */
LIBSYSCALL_MUST_CHECK
Errno SetNonblock(int fd, bool nonblocking);

/*
 * Stores the supplementary groups in gids[0..max) and their count in n. If max is 0, counts only.
 * On darwin the first group is the effective group. getgroups(2).
 * EINVAL: max is too small.
 */
LIBSYSCALL_MUST_CHECK
Errno Getgroups(Gid_t *gids, size_t max, size_t *n);

/*
 * Sets the supplementary groups, on Linux of the calling thread only. On darwin the first group
 * becomes the effective group, and an empty list makes it 0, wheel: put the effective group first.
 * setgroups(2).
 * EINVAL: there are more than NGROUPS_MAX groups.
 */
LIBSYSCALL_MUST_CHECK
Errno Setgroups(const Gid_t *gids, size_t n);

/*
 * Sleeps for nsec nanoseconds. Returns at once if nsec is 0 or less. nanosleep(2), on darwin
 * select(2).
 * EINTR: a handler ran before the time was up.
 */
LIBSYSCALL_MUST_CHECK
Errno Sleep(int64_t nsec);

/*
 * A set of descriptors 0..FdSetSize-1 (1023) for Select. Other numbers are in no set; setting or
 * clearing one is EINVAL and writes nothing.
 */
void FdSetZero(FdSet *set);
Errno FdSetSet(FdSet *set, int fd);
Errno FdSetClear(FdSet *set, int fd);
bool FdSetTest(const FdSet *set, int fd);

/*
 * Waits until a descriptor below n in r can be read, one in w can be written, or one in e has an
 * exceptional condition. The sets keep the descriptors that are ready; ready counts them. If
 * timeout is NULL, waits for ever. Linux stores the remaining time in timeout. select(2).
 * EINVAL: n is not in 0..FdSetSize. The kernel would read and write past the end of the sets.
 */
LIBSYSCALL_MUST_CHECK
Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *ready);

/*
 * Sets of signals, 1..64 (darwin: 32, mips: 128), for RtSigprocmask, Sigprocmask and the like.
 * Other numbers are in no set; adding or deleting one is EINVAL and writes nothing.
 */
void SigsetEmpty(Sigset_t *set);
void SigsetFill(Sigset_t *set);
Errno SigsetAdd(Sigset_t *set, int sig);
Errno SigsetDel(Sigset_t *set, int sig);
bool SigsetHas(const Sigset_t *set, int sig);

/*
 * Convert between times and nanoseconds. NsecToTimespec rounds down. NsecToTimeval rounds up to the
 * next microsecond. Both are exact for every int64_t (on darwin/386, where seconds have 32 bits,
 * for every time that fits). tv_nsec and tv_usec are never negative. The conversion to nanoseconds
 * wraps around if the time does not fit; the years 1677 to 2262 fit.
 */
int64_t TimespecToNsec(Timespec ts);
Timespec NsecToTimespec(int64_t nsec);
int64_t TimevalToNsec(Timeval tv);
Timeval NsecToTimeval(int64_t nsec);

/*
 * Socket addresses. Ports are in host byte order, 0..65535. The bytes of an address are in network
 * byte order. A unix name has len bytes.
 *
 * On Linux len 0 is the unnamed address; Bind then lets the kernel choose an abstract name. A name
 * that begins with NUL is abstract and is kept byte for byte, up to 108 bytes. Other names are
 * paths of up to 107 bytes without a NUL.
 *
 * On darwin all names are paths of up to 103 bytes. len 0 is the address of a socket without a
 * name, and cannot be set.
 */
typedef struct SockaddrInet4 {
	int port;
	uint8_t addr[4];
} SockaddrInet4;

typedef struct SockaddrInet6 {
	int port;
	uint8_t addr[16];
	uint32_t flowinfo;	/* in network byte order */
	uint32_t scope_id;
} SockaddrInet6;

typedef struct SockaddrUnix {
	size_t len;
	char name[SizeofSockaddrUnixPath];
} SockaddrUnix;

/*
 * family selects the member that holds the address; AF_UNSPEC (0) means none. The families differ
 * between systems: see below.
 */
typedef struct Sockaddr Sockaddr;

/*
 * Convert between the library's form of an address and the kernel's. SockaddrEncode writes all of
 * raw, and len, only on success.
 * EINVAL: sa is NULL, or a value is out of range.
 * EAFNOSUPPORT: the family is unknown.
 * SockaddrDecode reads at most len bytes, the length that the kernel returned.
 * EINVAL: the bytes do not hold an address of their family.
 */
LIBSYSCALL_MUST_CHECK
Errno SockaddrEncode(const Sockaddr *sa, RawSockaddrAny *raw, Socklen_t *len);
LIBSYSCALL_MUST_CHECK
Errno SockaddrDecode(const RawSockaddrAny *raw, Socklen_t len, Sockaddr *sa);

/*
 * Sets sa to the unix address of a path. On Linux a leading '@' makes it the abstract name that
 * follows the '@'. EINVAL: the name is too long.
 */
LIBSYSCALL_MUST_CHECK
Errno SockaddrSetUnix(Sockaddr *sa, const char *name);

/* For tests: while true, Socket returns EAFNOSUPPORT for AF_INET6 without asking the kernel. */
extern bool SocketDisableIPv6 __asm__(LIBSYSCALL_LABEL("libsyscall_SocketDisableIPv6"));

/*
 * Socket creates a socket, Socketpair two that are connected. type is SOCK_STREAM, ..., on Linux
 * together with SOCK_CLOEXEC, SOCK_NONBLOCK. socket(2), socketpair(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Socket(int domain, int type, int proto, int *fd);
LIBSYSCALL_MUST_CHECK
Errno Socketpair(int domain, int type, int proto, int fd[2]);
LIBSYSCALL_MUST_CHECK
Errno Bind(int fd, const Sockaddr *sa);	/* bind(2) */

/*
 * Connects a socket. An address of family AF_UNSPEC dissolves the association of a datagram socket
 * with its peer. connect(2).
 * EINTR, EINPROGRESS: the attempt continues. Wait with Poll until fd is writable, then read
 * SO_ERROR.
 */
LIBSYSCALL_MUST_CHECK
Errno Connect(int fd, const Sockaddr *sa);

/*
 * Accepts a connection. Unless it is NULL, sa becomes the peer's address. accept(2).
 * EAFNOSUPPORT: Sockaddr does not know the peer's family. The connection is closed.
 * EINVAL: on darwin, the peer's path does not fit into Sockaddr. The connection is closed.
 * ECONNABORTED: the connection is already gone.
 */
LIBSYSCALL_MUST_CHECK
Errno Accept(int fd, int *nfd, Sockaddr *sa);

/* The address of the socket and that of its peer. getsockname(2), getpeername(2). */
LIBSYSCALL_MUST_CHECK
Errno Getsockname(int fd, Sockaddr *sa);
LIBSYSCALL_MUST_CHECK
Errno Getpeername(int fd, Sockaddr *sa);

/*
 * Sendto sends to the address to, or to the peer if that is NULL. Recvfrom receives and stores the
 * sender's address unless from is NULL. A sender without an address, as on a connected stream, has
 * family AF_UNSPEC (0). If the sender's family is unknown, the data are received all the same;
 * from->family is then its number, and the rest of *from is zero. sendto(2), recvfrom(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Sendto(int fd, const void *buf, size_t nbuf, int flags, const Sockaddr *to, size_t *n);
LIBSYSCALL_MUST_CHECK
Errno Recvfrom(int fd, void *buf, size_t nbuf, int flags, size_t *n, Sockaddr *from);

/*
 * Setsockopt for an int, a time or a struct linger. On 32-bit ports a libc header included earlier
 * may define SO_RCVTIMEO and SO_SNDTIMEO for its own struct timeval; with a Timeval they work here
 * all the same. setsockopt(2).
 */
LIBSYSCALL_MUST_CHECK
Errno SetsockoptInt(int fd, int level, int name, int value);
LIBSYSCALL_MUST_CHECK
Errno SetsockoptTimeval(int fd, int level, int name, const Timeval *tv);
LIBSYSCALL_MUST_CHECK
Errno SetsockoptLinger(int fd, int level, int name, const Linger *linger);

/* What differs between systems. */
#ifdef LIBSYSCALL_DARWIN
# include "libsyscall_darwin.h"
#else
# include "libsyscall_linux.h"
#endif

/* The system calls that need no wrapper. */
#include LIBSYSCALL_HEADER(zsyscall)

#ifdef __cplusplus
}
#endif

#ifdef LIBSYSCALL_INTERNAL
# pragma GCC visibility pop
# include "../src/internal.h"
#elif defined LIBSYSCALL_PREFIX
# undef LIBSYSCALL_NAME
# include LIBSYSCALL_NAMES_HEADER
#endif

#endif
