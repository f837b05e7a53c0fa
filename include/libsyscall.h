/*
 * libsyscall: the kernel's own interface for C programs.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * A call returns an error number, 0 for success. Results go through trailing
 * pointers, which are written only on success and may be NULL when the result is
 * not wanted. A call that cannot fail returns its value.
 *
 * There is no libc underneath: errno is not touched, nothing is allocated, no handler
 * is installed, no thread is started. EINTR comes back untouched. Every function is
 * async-signal-safe and may be called from any thread unless its comment says otherwise.
 * No function is a cancellation point.
 *
 * The header needs nothing but the compiler's own three headers, and may stand before
 * or behind any header of libc or of the kernel. Where libc has defined a constant
 * already, its value is checked to be the kernel's. Some constants are enumerators in
 * libc's or the kernel's headers (EPOLLIN, SOCK_STREAM, MSG_PEEK, ...), and a macro of
 * that name in front of those headers would break them. They are defined here
 *   - when the program is freestanding (-ffreestanding),
 *   - when LIBSYSCALL_ALL_CONSTANTS is defined before this header is included, which
 *     promises that no header with such enumerators follows;
 * in other programs they come from libc's headers.
 *
 * A program that has an Open or a Time of its own, or includes a header that has (X11's), may give
 * the functions other names: with LIBSYSCALL_PREFIX defined as sys_, say, this header declares
 * sys_Open and so on, and `make NAMES=sys_` builds the library with these names. Types and
 * constants keep theirs, and so do macros of the program's that are called as our functions are.
 */

#ifndef LIBSYSCALL_H
#define LIBSYSCALL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* glibc before 2.38 takes attributes away from tcc, which knows them (its <sys/cdefs.h>): structures would not be packed. */
#if defined __TINYC__ && defined __attribute__
# undef __attribute__
#endif

#if !defined LIBSYSCALL_ALL_CONSTANTS && (defined LIBSYSCALL_INTERNAL || !(defined __STDC_HOSTED__ && __STDC_HOSTED__))
# define LIBSYSCALL_ALL_CONSTANTS
#endif

/*
 * The port: which machine-generated headers to read. The build of a port for testing
 * elsewhere may set it (-DLIBSYSCALL_PORT=darwin_amd64 -DLIBSYSCALL_DARWIN).
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
 * With a prefix every public function is a macro of its name until the end of this header; for the
 * library's own files to their end, since they call each other by hidden names.
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

/* Checks at compile time; C99 has no _Static_assert, so there an array has a negative size. */
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
 * <linux/net.h> has the numbers of socketcall(2) under names of ours, <linux/signal.h>,
 * <asm/siginfo.h> and musl's <signal.h> a code of SIGSYS. Include these in front of this
 * header: behind it they take our names' place in silence.
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
 * A system call by its number (SYS_READ, ...): any that returns once to where it was made. vfork,
 * clone with a stack of the child's own and the return from a signal handler do not, and cannot be
 * made so. r1 and r2 receive the kernel's result registers; where a port has no second result, r2
 * receives 0. On 32-bit Linux a result in r1 above 0xfffff000 is an error, whatever the call means by
 * it, unless the port has a flag for errors (mips, ppc). The forms without a 6 pass zero for the
 * arguments they lack. Syscall and Syscall6 tell the program's hooks that the thread may block,
 * RawSyscall and RawSyscall6 never do.
 */
Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno Syscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2);
Errno RawSyscall6(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t *r1, uintptr_t *r2);

/* For calls that cannot fail: the result whole, even where it looks like an error (user 0xfffffffe on 32 bits). */
uintptr_t RawSyscallNoError(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3);

/*
 * What a runtime wants to be told: a user-space scheduler, the safe points of a garbage
 * collector, a tracer, a watchdog. enter runs before every Syscall and Syscall6 and exit
 * behind it, on the same thread; either may be NULL. They run wherever the program makes
 * system calls, in signal handlers too.
 */
typedef struct SyscallHooks {
	void (*enter)(uintptr_t trap);
	void (*exit)(uintptr_t trap, Errno err);
} SyscallHooks;

/* Sets the hooks for all threads; *hooks must stay. NULL: none, the start state. */
void SetSyscallHooks(const SyscallHooks *hooks);

/*
 * The text of an error number, "no such file or directory", which is not copied: buf stays
 * as it is. A number that has none is written to buf as "error 4095", cut to fit len with its
 * NUL; 18 bytes are enough for every int. With buf NULL or len 0 the answer is then "unknown error".
 */
const char *Errstr(Errno err, char *buf, size_t len);
const char *Errname(Errno err);	/* "ENOENT", or NULL */
const char *Signame(int sig);	/* "SIGHUP", or NULL; real-time signals have no names */

/* Ends the process with code & 0xff. Nothing is flushed, no handler of atexit(3) runs. exit_group(2), on darwin exit(2). */
LIBSYSCALL_NORETURN void Exit(int code);

/*
 * Becomes the program argv0, with argv and envv; NULL is an empty list. Returns only on
 * error. There is no search in PATH and no shell for scripts without #!. execve(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Exec(const char *argv0, char *const argv[], char *const envv[]);

/*
 * Starts the program argv0 in a child process, which the caller has to wait for: Wait4.
 * argv and envv NULL are empty lists; dir, unless NULL, becomes the working directory.
 * fd[i] becomes descriptor i of the child, for i < nfd; -1 closes it. Of 0, 1, 2 what is
 * not in the list is closed; other descriptors are inherited unless close-on-exec.
 *
 * The error of a step that failed in the child, execve's too, is returned, with nothing left
 * behind and pid not written: EBADF: a descriptor of the list is not open; EMFILE; ENOENT,
 * EACCES, ENOEXEC, ...: of dir or of the program; EAGAIN, ENOMEM: there can be no child; EINVAL:
 * the attributes contradict each other, and nothing was tried; ECANCELED: the child was ended
 * before it became the program, by a signal, a seccomp filter, or for want of stack.
 *
 * The caller's thread sleeps until the child has become the program. No handler of the caller
 * runs in the child: there, ignored signals are ignored, others have their default action, and
 * the mask is the caller's. A signal that stops the child just before execve (SIGSTOP, SIGTSTP)
 * makes the caller sleep until the child gets SIGCONT, or SIGKILL. Threads may start programs at
 * the same time.
 *
 * On Linux nobody else in the process sees a child that fails: there is no SIGCHLD, and a wait for
 * any child does not find it, unless it asks for children of all kinds (__WALL, __WCLONE).
 * Emulators (qemu's user mode) and sandboxes that refuse such children get ordinary ones, as
 * darwin always does: others may see the end of these, and one that is killed while execve is
 * under way is a program that was killed, as Wait4 tells.
 *
 * On Linux the cost does not grow with the memory of the caller, of whose stack 2 KiB are needed,
 * with identity maps 6 KiB (if there is less, ask for own_stack). No descriptor is needed but to
 * move those of the list, and for what attributes ask for; two more, for a time, where the child
 * has its own copy of the memory (plain_fork and others, emulators; darwin always). Signal
 * handlers may start programs too; on darwin not where they interrupt a holder of ForkLock.
 *
 * On darwin a child that libSystem makes at the same time, by fork, posix_spawn or system, knows
 * nothing of ForkLock: it can inherit the pipe by which our child tells its error, and ForkExec then
 * returns when that child has ended, too.
 */
LIBSYSCALL_MUST_CHECK
Errno ForkExec(const char *argv0, char *const argv[], char *const envv[], const char *dir,
	const int *fd, size_t nfd, int *pid);

/*
 * The user and groups of a program: setgroups(2), setgid(2), setuid(2). On darwin gid counts as one of
 * the groups, and there are NGROUPS_MAX (16) with it, else EINVAL.
 */
typedef struct Credential {
	Uid_t uid;
	Gid_t gid;
	const Gid_t *groups;
	size_t ngroups;
	bool no_setgroups;	/* leave the supplementary groups as they are; otherwise EINVAL above NGROUPS_MAX of them */
} Credential;

/* What else ForkExecAttr does to the child: below, since it differs from system to system. */
typedef struct SysProcAttr SysProcAttr;

typedef struct ProcAttr {
	const char *dir;	/* as for ForkExec */
	char *const *env;
	const int *files;
	size_t nfiles;
	const SysProcAttr *sys;	/* NULL: nothing of it */
} ProcAttr;

/* ForkExec with attributes; attr NULL is all zero. */
LIBSYSCALL_MUST_CHECK
Errno ForkExecAttr(const char *argv0, char *const argv[], const ProcAttr *attr, int *pid);

/*
 * A lock for programs that make descriptors without close-on-exec and start programs in other
 * threads: who makes one holds it shared (RLock) until CloseOnExec is done, who starts a
 * program, or forks, holds it alone (Lock). ForkExec takes it on darwin only: on Linux everything
 * that makes a descriptor can make it close-on-exec. Writers come first. Not for signal handlers.
 */
void ForkLockRLock(void);
void ForkLockRUnlock(void);
void ForkLockLock(void);
void ForkLockUnlock(void);

/*
 * The bare fork(2): pid becomes 0 in the child. libc knows nothing of it: in a program with
 * threads or with libc's state the child may do little but Exec and Exit. Prefer ForkExec.
 */
LIBSYSCALL_MUST_CHECK
Errno Fork(int *pid);

/*
 * What Wait4 says of a child. Exactly one of Exited, Signaled, Stopped and Continued is
 * true of a status that the kernel gave; the numbers are -1 where their question is not
 * the right one. As the macros of <sys/wait.h>, but CoreDump is false unless Signaled.
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
 * Waits for a child: pid > 0 that one, 0 one of the own group, -1 any, -n one of group n;
 * options: WNOHANG, WUNTRACED, WCONTINUED. With WNOHANG and no news wpid becomes 0 and
 * status and usage are not written. ECHILD: there is none. wait4(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Wait4(int pid, WaitStatus *status, int options, Rusage *usage, int *wpid);

/* Sets close-on-exec, keeping the other descriptor flags. fcntl(2), F_SETFD. */
LIBSYSCALL_MUST_CHECK
Errno CloseOnExec(int fd);

/* Sets or clears O_NONBLOCK of the open file, all bits that mean it, for all its descriptors. fcntl(2), F_SETFL. */
LIBSYSCALL_MUST_CHECK
Errno SetNonblock(int fd, bool nonblocking);

/*
 * The supplementary groups: n are there, written to gids[0..max). max 0 only counts; EINVAL: max is too small. On darwin the
 * first is the effective group. getgroups(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Getgroups(Gid_t *gids, size_t max, size_t *n);

/*
 * Sets the supplementary groups, on Linux of the calling thread only. EINVAL: more than NGROUPS_MAX. On darwin the first becomes the
 * effective group, and none at all makes that 0, wheel: hand the effective group before the others. setgroups(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Setgroups(const Gid_t *gids, size_t n);

/* Sleeps nsec nanoseconds; 0 or less returns at once. EINTR: a handler ran, time was left. nanosleep(2), on darwin select(2). */
LIBSYSCALL_MUST_CHECK
Errno Sleep(int64_t nsec);

/*
 * A set of descriptors 0..FdSetSize-1 (1023) for Select. Numbers outside are in no set:
 * to set or clear one is EINVAL and writes nothing.
 */
void FdSetZero(FdSet *set);
Errno FdSetSet(FdSet *set, int fd);
Errno FdSetClear(FdSet *set, int fd);
bool FdSetTest(const FdSet *set, int fd);

/*
 * Waits until a descriptor below n in r can be read, in w written, or has an exceptional
 * condition (e); the sets keep those that are ready, ready counts them. Linux leaves what is
 * left in timeout; NULL waits for ever. EINVAL: n is not in 0..FdSetSize; the kernel would
 * read and write behind the sets. select(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *ready);

/*
 * Sets of signals, 1..64 (darwin: 32, mips: 128), for RtSigprocmask, Sigprocmask and the like.
 * Numbers outside are in no set: to add or delete one is EINVAL and writes nothing.
 */
void SigsetEmpty(Sigset_t *set);
void SigsetFill(Sigset_t *set);
Errno SigsetAdd(Sigset_t *set, int sig);
Errno SigsetDel(Sigset_t *set, int sig);
bool SigsetHas(const Sigset_t *set, int sig);

/*
 * Times as nanoseconds and back. To Timespec rounds down, to Timeval up to the next
 * microsecond, both exact for every int64_t (on darwin/386, whose seconds have 32 bits, for what
 * fits); tv_nsec and tv_usec are never negative. To nanoseconds wraps round when the time does not
 * fit (years 1677 to 2262 do).
 */
int64_t TimespecToNsec(Timespec ts);
Timespec NsecToTimespec(int64_t nsec);
int64_t TimevalToNsec(Timeval tv);
Timeval NsecToTimeval(int64_t nsec);

/*
 * Socket addresses. Ports are in host order, 0..65535, the bytes of an address in
 * network order. A unix name is len bytes long. On Linux 0 is the unnamed address (bind: the
 * kernel chooses an abstract name); one that begins with NUL is abstract and kept byte
 * for byte, up to 108; others are paths of up to 107 bytes without a NUL. On darwin all are
 * paths, of up to 103 bytes; 0 is what a socket without a name has, and cannot be given.
 */
typedef struct SockaddrInet4 {
	int port;
	uint8_t addr[4];
} SockaddrInet4;

typedef struct SockaddrInet6 {
	int port;
	uint8_t addr[16];
	uint32_t flowinfo;	/* as on the wire */
	uint32_t scope_id;
} SockaddrInet6;

typedef struct SockaddrUnix {
	size_t len;
	char name[SizeofSockaddrUnixPath];
} SockaddrUnix;

/* family says which of the members holds the address; AF_UNSPEC (0): none. The families differ from system to system: below. */
typedef struct Sockaddr Sockaddr;

/*
 * Between the library's form and the kernel's. Encode writes raw (all of it) and len only
 * on success; EINVAL: sa is NULL, or a value is out of range; EAFNOSUPPORT: another family.
 * Decode reads no more than len bytes, which is what the kernel said; EINVAL: they do not
 * hold an address of their family.
 */
LIBSYSCALL_MUST_CHECK
Errno SockaddrEncode(const Sockaddr *sa, RawSockaddrAny *raw, Socklen_t *len);
LIBSYSCALL_MUST_CHECK
Errno SockaddrDecode(const RawSockaddrAny *raw, Socklen_t len, Sockaddr *sa);

/* Makes a unix address of a path, or on Linux with a leading '@' of the abstract name behind it. EINVAL: too long. */
LIBSYSCALL_MUST_CHECK
Errno SockaddrSetUnix(Sockaddr *sa, const char *name);

/* For tests: while true, Socket answers EAFNOSUPPORT for AF_INET6 without asking the kernel. */
extern bool SocketDisableIPv6 __asm__(LIBSYSCALL_LABEL("libsyscall_SocketDisableIPv6"));

/* A socket; type is SOCK_STREAM, ..., on Linux with SOCK_CLOEXEC, SOCK_NONBLOCK. socket(2). */
LIBSYSCALL_MUST_CHECK
Errno Socket(int domain, int type, int proto, int *fd);
LIBSYSCALL_MUST_CHECK
Errno Socketpair(int domain, int type, int proto, int fd[2]);	/* two connected sockets: socketpair(2) */
LIBSYSCALL_MUST_CHECK
Errno Bind(int fd, const Sockaddr *sa);	/* bind(2) */

/*
 * EINTR and EINPROGRESS: it goes on; wait with Poll until fd is writable, then ask SO_ERROR. An
 * address of family AF_UNSPEC takes the peer of a datagram socket away. connect(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Connect(int fd, const Sockaddr *sa);

/*
 * Takes a waiting connection; sa, unless NULL, becomes the peer's address. When that is of
 * a family that Sockaddr does not know, the connection is closed: EAFNOSUPPORT; on darwin also when
 * it is a path that Sockaddr has no room for: EINVAL. ECONNABORTED: it is gone already. accept(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Accept(int fd, int *nfd, Sockaddr *sa);

/* The socket's own address and its peer's. getsockname(2), getpeername(2). */
LIBSYSCALL_MUST_CHECK
Errno Getsockname(int fd, Sockaddr *sa);
LIBSYSCALL_MUST_CHECK
Errno Getpeername(int fd, Sockaddr *sa);

/*
 * Sends to an address, NULL: the peer; receives with the sender's address, unless from is
 * NULL. A sender without an address, as on a connected stream, has family AF_UNSPEC (0).
 * When the sender's family is unknown the data are received all the same, and so from->family
 * is its number and the rest zero. sendto(2), recvfrom(2).
 */
LIBSYSCALL_MUST_CHECK
Errno Sendto(int fd, const void *buf, size_t nbuf, int flags, const Sockaddr *to, size_t *n);
LIBSYSCALL_MUST_CHECK
Errno Recvfrom(int fd, void *buf, size_t nbuf, int flags, size_t *n, Sockaddr *from);

/*
 * Setsockopt of an int, a time or a struct linger. On 32-bit ports a libc in front may have SO_RCVTIMEO
 * and SO_SNDTIMEO for its own struct timeval; with a Timeval they mean the same here. setsockopt(2).
 */
LIBSYSCALL_MUST_CHECK
Errno SetsockoptInt(int fd, int level, int name, int value);
LIBSYSCALL_MUST_CHECK
Errno SetsockoptTimeval(int fd, int level, int name, const Timeval *tv);
LIBSYSCALL_MUST_CHECK
Errno SetsockoptLinger(int fd, int level, int name, const Linger *linger);

/* What differs from system to system. */
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
