/*
 * Input to mktypes: the structures and constants of the Darwin system call interface.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Apple's headers describe the kernel's layouts (tools/darwin-headers gets them). What they lack
 * comes from xnu; the file is named there. A name that begins with $ is exported
 * (see mktypes --help):
 *
 *	typedef struct stat64 $Stat_t		a structure with its layout asserted
 *	C(O_RDONLY)				a constant
 *	enum $libc_enum_... { ... }		constants that a header declares as enumerators
 */

#define _DARWIN_USE_64_BIT_INODE

#include <aio.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/attr.h>
#include <sys/event.h>
#include <sys/filio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/param.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysctl.h>
#include <sys/time.h>
#include <sys/ttycom.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define C(name)	$ ## name = name

/* Asserts that a member has the same offset and size in our structure and in Apple's. */
#define SAME_MEMBER(ours, theirs, member) \
	_Static_assert(__builtin_offsetof(ours, member) == __builtin_offsetof(theirs, member) && \
		sizeof(((ours *)0)->member) == sizeof(((theirs *)0)->member), #ours "." #member)
#define SAME_SIZE(ours, theirs)	_Static_assert(sizeof(ours) == sizeof(theirs), #ours)

/* The machine. */
enum {
	$SizeofPtr = sizeof(void *),
	$SizeofShort = sizeof(short),
	$SizeofInt = sizeof(int),
	$SizeofLong = sizeof(long),
	$SizeofLongLong = sizeof(long long),
	$PathMax = PATH_MAX,
};

/* Time. The 32-bit kernel interface has only 32-bit seconds. */
typedef struct timespec $Timespec;
typedef struct timeval $Timeval;
typedef struct itimerval $Itimerval;
typedef time_t $Time_t;
typedef suseconds_t $Suseconds_t;

/* Processes. */
typedef struct rusage $Rusage;
typedef struct rlimit $Rlimit;
typedef uid_t $Uid_t;
typedef gid_t $Gid_t;

/* Signals. A set is 32 bits: signal n is bit n-1. */
typedef struct {
	__uint32_t sig[1];
} $Sigset_t;
SAME_SIZE($Sigset_t, sigset_t);
typedef union sigval $Sigval;
typedef siginfo_t $Siginfo;
typedef stack_t $Stack_t;
typedef struct {	/* struct sigaction, as the kernel reports it; it takes SigactionTramp */
	union {
		void (*handler)(int);
		void (*sigaction)(int, $Siginfo *, void *);
	};
	$Sigset_t mask;
	__int32_t flags;
} $Sigaction_t;
SAME_SIZE($Sigaction_t, struct sigaction);
_Static_assert(__builtin_offsetof($Sigaction_t, mask) == __builtin_offsetof(struct sigaction, sa_mask), "sa_mask");
_Static_assert(__builtin_offsetof($Sigaction_t, flags) == __builtin_offsetof(struct sigaction, sa_flags), "sa_flags");
typedef struct {	/* struct __sigaction; tramp calls the handler and returns for it */
	union {
		void (*handler)(int);
		void (*sigaction)(int, $Siginfo *, void *);
	};
	void (*tramp)(void *, int, int, $Siginfo *, void *);
	$Sigset_t mask;
	__int32_t flags;
} $SigactionTramp;
SAME_SIZE($SigactionTramp, struct __sigaction);
_Static_assert(__builtin_offsetof($SigactionTramp, tramp) == __builtin_offsetof(struct __sigaction, sa_tramp), "sa_tramp");
_Static_assert(__builtin_offsetof($SigactionTramp, mask) == __builtin_offsetof(struct __sigaction, sa_mask), "sa_mask");
_Static_assert(__builtin_offsetof($SigactionTramp, flags) == __builtin_offsetof(struct __sigaction, sa_flags), "sa_flags");

/* Files. */
typedef fsid_t $Fsid;
/* arm64 has only 64-bit inode numbers, under the plain names. */
#if __DARWIN_ONLY_64_BIT_INO_T
typedef struct stat $Stat_t;
typedef struct statfs $Statfs_t;
#else
typedef struct stat64 $Stat_t;
typedef struct statfs64 $Statfs_t;
#endif
typedef struct dirent $Dirent;
enum {
	$DirentNameOffset = __builtin_offsetof(struct dirent, d_name),
};
typedef struct iovec $Iovec;
typedef struct flock $Flock_t;
typedef struct fstore $Fstore;
typedef struct radvisory $Radvisory;
typedef struct log2phys $Log2phys;
typedef struct fhandle $Fhandle;
typedef struct attrlist $Attrlist;
typedef struct attrreference $Attrreference;

/* Sockets. */
typedef socklen_t $Socklen_t;
typedef struct {
	__uint8_t sin_len;
	__uint8_t sin_family;
	__uint16_t sin_port;
	__uint8_t sin_addr[4];
	__uint8_t sin_zero[8];
} $RawSockaddrInet4;
SAME_SIZE($RawSockaddrInet4, struct sockaddr_in);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_len);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_family);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_port);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_addr);
typedef struct {
	__uint8_t sin6_len;
	__uint8_t sin6_family;
	__uint16_t sin6_port;
	__uint32_t sin6_flowinfo;
	__uint8_t sin6_addr[16];
	__uint32_t sin6_scope_id;
} $RawSockaddrInet6;
SAME_SIZE($RawSockaddrInet6, struct sockaddr_in6);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_len);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_family);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_port);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_flowinfo);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_addr);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_scope_id);
typedef struct sockaddr_un $RawSockaddrUnix;
typedef struct sockaddr $RawSockaddr;
typedef struct {	/* room for every address that the kernel may write */
	$RawSockaddr addr;
	char pad[sizeof(struct sockaddr_storage) - sizeof($RawSockaddr)];
} __attribute__((aligned(8))) $RawSockaddrAny;
SAME_SIZE($RawSockaddrAny, struct sockaddr_storage);
enum {
	$SizeofSockaddrInet4 = sizeof($RawSockaddrInet4),
	$SizeofSockaddrInet6 = sizeof($RawSockaddrInet6),
	$SizeofSockaddrUnix = sizeof($RawSockaddrUnix),
	$SizeofSockaddrAny = sizeof($RawSockaddrAny),
	$SizeofSockaddrUnixPath = sizeof((($RawSockaddrUnix *)0)->sun_path),
};
typedef struct linger $Linger;
typedef struct msghdr $Msghdr;
typedef struct cmsghdr $Cmsghdr;
typedef struct sf_hdtr $SfHdtr;

/* Events. */
typedef struct pollfd $PollFd;
typedef struct kevent $Kevent_t;
typedef struct kevent64_s $Kevent64_t;
typedef struct {	/* the kernel reads 32-bit words; little-endian longs have the same bits */
	unsigned long fds_bits[FD_SETSIZE / 8 / sizeof(long)];
} $FdSet;
SAME_SIZE($FdSet, fd_set);
enum {
	$FdSetSize = FD_SETSIZE,
};

/* Asynchronous input and output. */
typedef struct sigevent $Sigevent;
typedef struct aiocb $Aiocb;

/* System V. */
typedef struct ipc_perm $IpcPerm;
typedef struct semid_ds $SemidDs;
typedef struct sembuf $Sembuf;
typedef union semun $Semun;
typedef struct msqid_ds $MsqidDs;
typedef struct shmid_ds $ShmidDs;

/* Mandatory access control: xnu, security/mac.h, struct mac. */
typedef struct {
	unsigned long m_buflen;
	char *m_string;
} $Mac;

/* Terminals. */
typedef struct winsize $Winsize;
typedef struct termios $Termios;

/* Opening files: open(2), openat(2). */
enum {
	C(O_RDONLY), C(O_WRONLY), C(O_RDWR), C(O_ACCMODE), C(O_APPEND), C(O_ASYNC), C(O_CREAT), C(O_EXCL), C(O_NOCTTY),
	C(O_NONBLOCK), C(O_NDELAY), C(O_SYNC), C(O_DSYNC), C(O_TRUNC), C(O_CLOEXEC), C(O_DIRECTORY), C(O_NOFOLLOW), C(O_SYMLINK),
	C(O_EVTONLY), C(O_SHLOCK), C(O_EXLOCK), C(AT_FDCWD), C(AT_EACCESS), C(AT_SYMLINK_NOFOLLOW), C(AT_SYMLINK_FOLLOW),
	C(AT_REMOVEDIR),
};

/* fcntl(2), flock(2). */
enum {
	C(F_DUPFD), C(F_DUPFD_CLOEXEC), C(F_GETFD), C(F_SETFD), C(F_GETFL), C(F_SETFL), C(F_GETOWN), C(F_SETOWN), C(F_GETLK),
	C(F_SETLK), C(F_SETLKW), C(F_PREALLOCATE), C(F_SETSIZE), C(F_RDADVISE), C(F_RDAHEAD), C(F_NOCACHE), C(F_LOG2PHYS),
	C(F_GETPATH), C(F_FULLFSYNC), C(F_BARRIERFSYNC), C(F_SETNOSIGPIPE), C(F_GETNOSIGPIPE), C(FD_CLOEXEC), C(F_RDLCK),
	C(F_UNLCK), C(F_WRLCK), C(F_ALLOCATECONTIG), C(F_ALLOCATEALL), C(F_PEOFPOSMODE), C(F_VOLPOSMODE), C(LOCK_SH), C(LOCK_EX),
	C(LOCK_NB), C(LOCK_UN), C(F_OK), C(X_OK), C(W_OK), C(R_OK),
};

/* lseek(2), renameatx_np(2), getxattr(2). */
enum {
	C(SEEK_SET), C(SEEK_CUR), C(SEEK_END), C(SEEK_HOLE), C(SEEK_DATA), C(RENAME_SWAP), C(RENAME_EXCL),
	/* <sys/xattr.h>, from xnu, bsd/sys/xattr.h */
	$XATTR_NOFOLLOW = 0x0001, $XATTR_CREATE = 0x0002, $XATTR_REPLACE = 0x0004, $XATTR_NOSECURITY = 0x0008,
	$XATTR_NODEFAULT = 0x0010, $XATTR_SHOWCOMPRESSION = 0x0020,
};

/* File modes, flags and limits: stat(2), chflags(2). */
enum {
	C(NAME_MAX), C(PATH_MAX), C(PIPE_BUF), C(NGROUPS_MAX), C(S_IFMT), C(S_IFIFO), C(S_IFCHR), C(S_IFDIR), C(S_IFBLK), C(S_IFREG),
	C(S_IFLNK), C(S_IFSOCK), C(S_IFWHT), C(S_ISUID), C(S_ISGID), C(S_ISVTX), C(S_IRWXU), C(S_IRUSR), C(S_IWUSR), C(S_IXUSR),
	C(S_IRWXG), C(S_IRGRP), C(S_IWGRP), C(S_IXGRP), C(S_IRWXO), C(S_IROTH), C(S_IWOTH), C(S_IXOTH), C(UF_NODUMP),
	C(UF_IMMUTABLE), C(UF_APPEND), C(UF_OPAQUE), C(UF_HIDDEN), C(SF_ARCHIVED), C(SF_IMMUTABLE), C(SF_APPEND), C(DT_UNKNOWN),
	C(DT_FIFO), C(DT_CHR), C(DT_DIR), C(DT_BLK), C(DT_REG), C(DT_LNK), C(DT_SOCK), C(DT_WHT),
};

/* pathconf(2). */
enum {
	C(_PC_LINK_MAX), C(_PC_MAX_CANON), C(_PC_MAX_INPUT), C(_PC_NAME_MAX), C(_PC_PATH_MAX), C(_PC_PIPE_BUF),
	C(_PC_CHOWN_RESTRICTED), C(_PC_NO_TRUNC), C(_PC_VDISABLE), C(_PC_CASE_SENSITIVE), C(_PC_CASE_PRESERVING),
	C(_PC_FILESIZEBITS), C(_PC_SYMLINK_MAX), C(_PC_SYNC_IO),
};

/* Mounting: mount(2), unmount(2), getfsstat(2). */
enum {
	C(MNT_RDONLY), C(MNT_SYNCHRONOUS), C(MNT_NOEXEC), C(MNT_NOSUID), C(MNT_NODEV), C(MNT_UNION), C(MNT_ASYNC), C(MNT_EXPORTED),
	C(MNT_LOCAL), C(MNT_QUOTA), C(MNT_ROOTFS), C(MNT_DONTBROWSE), C(MNT_IGNORE_OWNERSHIP), C(MNT_AUTOMOUNTED), C(MNT_JOURNALED),
	C(MNT_NOUSERXATTR), C(MNT_NOATIME), C(MNT_UPDATE), C(MNT_NOBLOCK), C(MNT_RELOAD), C(MNT_FORCE), C(MNT_WAIT), C(MNT_NOWAIT),
};

/* getattrlist(2). */
enum {
	C(ATTR_BIT_MAP_COUNT), C(FSOPT_NOFOLLOW), C(FSOPT_REPORT_FULLSIZE), C(FSOPT_PACK_INVAL_ATTRS), C(ATTR_CMN_NAME),
	C(ATTR_CMN_DEVID), C(ATTR_CMN_FSID), C(ATTR_CMN_OBJTYPE), C(ATTR_CMN_OBJTAG), C(ATTR_CMN_OBJID), C(ATTR_CMN_CRTIME),
	C(ATTR_CMN_MODTIME), C(ATTR_CMN_CHGTIME), C(ATTR_CMN_ACCTIME), C(ATTR_CMN_BKUPTIME), C(ATTR_CMN_FNDRINFO),
	C(ATTR_CMN_OWNERID), C(ATTR_CMN_GRPID), C(ATTR_CMN_ACCESSMASK), C(ATTR_CMN_FLAGS), C(ATTR_CMN_FILEID),
	C(ATTR_CMN_FULLPATH), C(ATTR_CMN_ERROR), C(ATTR_CMN_RETURNED_ATTRS), C(ATTR_VOL_INFO), C(ATTR_VOL_FSTYPE),
	C(ATTR_VOL_SIZE), C(ATTR_VOL_SPACEFREE), C(ATTR_VOL_SPACEAVAIL), C(ATTR_VOL_NAME), C(ATTR_DIR_LINKCOUNT),
	C(ATTR_DIR_ENTRYCOUNT), C(ATTR_FILE_LINKCOUNT), C(ATTR_FILE_TOTALSIZE), C(ATTR_FILE_ALLOCSIZE), C(ATTR_FILE_DATALENGTH),
};

/* Waiting for children: wait4(2), waitid(2). */
enum {
	C(WNOHANG), C(WUNTRACED), C(WEXITED), C(WSTOPPED), C(WCONTINUED), C(WNOWAIT),
};
enum $libc_enum_wait {
	C(P_ALL), C(P_PID), C(P_PGID),
};

/* Memory: mmap(2), madvise(2), msync(2), mlock(2), minherit(2). */
enum {
	C(PROT_NONE), C(PROT_READ), C(PROT_WRITE), C(PROT_EXEC), C(MAP_SHARED), C(MAP_PRIVATE), C(MAP_FIXED), C(MAP_NORESERVE),
	C(MAP_NOCACHE), C(MAP_JIT), C(MAP_FILE), C(MAP_ANON), C(MAP_ANONYMOUS), C(MADV_NORMAL), C(MADV_RANDOM), C(MADV_SEQUENTIAL),
	C(MADV_WILLNEED), C(MADV_DONTNEED), C(MADV_FREE), C(MS_ASYNC), C(MS_INVALIDATE), C(MS_SYNC), C(MCL_CURRENT), C(MCL_FUTURE),
	C(MINCORE_INCORE), C(MINCORE_REFERENCED), C(MINCORE_MODIFIED),
	/* <mach/vm_inherit.h> */
	$VM_INHERIT_SHARE = 0, $VM_INHERIT_COPY = 1, $VM_INHERIT_NONE = 2,
};

/* Signals: sigaction(2), sigprocmask(2), sigaltstack(2). */
enum {
	C(SA_ONSTACK), C(SA_RESTART), C(SA_RESETHAND), C(SA_NOCLDSTOP), C(SA_NODEFER), C(SA_NOCLDWAIT), C(SA_SIGINFO), C(SIG_BLOCK),
	C(SIG_UNBLOCK), C(SIG_SETMASK), C(SS_ONSTACK), C(SS_DISABLE), C(MINSIGSTKSZ),
};

/* Limits, usage, priorities, timers. */
enum {
	C(RLIMIT_CPU), C(RLIMIT_FSIZE), C(RLIMIT_DATA), C(RLIMIT_STACK), C(RLIMIT_CORE), C(RLIMIT_AS), C(RLIMIT_RSS),
	C(RLIMIT_MEMLOCK), C(RLIMIT_NPROC), C(RLIMIT_NOFILE), C(RLIM_INFINITY), C(RUSAGE_SELF), C(RUSAGE_CHILDREN), C(PRIO_PROCESS),
	C(PRIO_PGRP), C(PRIO_USER), C(PRIO_DARWIN_THREAD), C(PRIO_DARWIN_PROCESS), C(PRIO_DARWIN_BG), C(ITIMER_REAL),
	C(ITIMER_VIRTUAL), C(ITIMER_PROF),
};

/* Tracing: ptrace(2); <sys/ptrace.h> from xnu, bsd/sys/ptrace.h. */
enum {
	$PT_TRACE_ME = 0, $PT_READ_I = 1, $PT_READ_D = 2, $PT_READ_U = 3, $PT_WRITE_I = 4, $PT_WRITE_D = 5, $PT_WRITE_U = 6,
	$PT_CONTINUE = 7, $PT_KILL = 8, $PT_STEP = 9, $PT_ATTACH = 10, $PT_DETACH = 11, $PT_SIGEXC = 12, $PT_THUPDATE = 13,
	$PT_ATTACHEXC = 14, $PT_DENY_ATTACH = 31,
};

/* Restarting: reboot(2); <sys/reboot.h> from xnu, bsd/sys/reboot.h. */
enum {
	$RB_AUTOBOOT = 0, $RB_ASKNAME = 0x01, $RB_SINGLE = 0x02, $RB_NOSYNC = 0x04, $RB_HALT = 0x08,
};

/* Sockets: socket(2), setsockopt(2), send(2), recv(2). */
enum {
	C(AF_UNSPEC), C(AF_UNIX), C(AF_LOCAL), C(AF_INET), C(AF_INET6), C(AF_DATAKIT), C(AF_LINK), C(AF_ROUTE), C(AF_SYSTEM), C(SOCK_STREAM),
	C(SOCK_DGRAM), C(SOCK_RAW), C(SOCK_RDM), C(SOCK_SEQPACKET), C(SOL_SOCKET), C(SO_DEBUG), C(SO_ACCEPTCONN), C(SO_REUSEADDR),
	C(SO_KEEPALIVE), C(SO_DONTROUTE), C(SO_BROADCAST), C(SO_USELOOPBACK), C(SO_LINGER), C(SO_LINGER_SEC), C(SO_OOBINLINE),
	C(SO_REUSEPORT), C(SO_TIMESTAMP), C(SO_SNDBUF), C(SO_RCVBUF), C(SO_SNDLOWAT), C(SO_RCVLOWAT), C(SO_SNDTIMEO), C(SO_RCVTIMEO),
	C(SO_ERROR), C(SO_TYPE), C(SO_NREAD), C(SO_NWRITE), C(SO_NOSIGPIPE), C(SO_NOADDRERR), C(SO_REUSESHAREUID), C(SOMAXCONN),
	C(MSG_OOB), C(MSG_PEEK), C(MSG_DONTROUTE), C(MSG_EOR), C(MSG_TRUNC), C(MSG_CTRUNC), C(MSG_WAITALL), C(MSG_DONTWAIT),
	C(SHUT_RD), C(SHUT_WR), C(SHUT_RDWR),
	C(SCM_RIGHTS), C(SCM_TIMESTAMP), C(SCM_CREDS),
};

/* Internet protocols. */
enum {
	C(IPPROTO_IP), C(IPPROTO_ICMP), C(IPPROTO_TCP), C(IPPROTO_UDP), C(IPPROTO_IPV6), C(IPPROTO_ICMPV6), C(IPPROTO_RAW),
	C(IP_OPTIONS), C(IP_HDRINCL), C(IP_TOS), C(IP_TTL), C(IP_RECVDSTADDR), C(IP_MULTICAST_IF), C(IP_MULTICAST_TTL),
	C(IP_MULTICAST_LOOP), C(IP_ADD_MEMBERSHIP), C(IP_DROP_MEMBERSHIP), C(IPV6_UNICAST_HOPS), C(IPV6_MULTICAST_IF),
	C(IPV6_MULTICAST_HOPS), C(IPV6_MULTICAST_LOOP), C(IPV6_JOIN_GROUP), C(IPV6_LEAVE_GROUP), C(IPV6_V6ONLY), C(TCP_NODELAY),
	C(TCP_MAXSEG), C(TCP_NOPUSH), C(TCP_NOOPT), C(TCP_KEEPALIVE), C(TCP_KEEPINTVL), C(TCP_KEEPCNT), C(TCP_CONNECTIONTIMEOUT),
};

/* Events: kqueue(2), kevent(2), poll(2). */
enum {
	C(EVFILT_READ), C(EVFILT_WRITE), C(EVFILT_AIO), C(EVFILT_VNODE), C(EVFILT_PROC), C(EVFILT_SIGNAL), C(EVFILT_TIMER),
	C(EVFILT_MACHPORT), C(EVFILT_FS), C(EVFILT_USER), C(EVFILT_VM), C(EVFILT_EXCEPT), C(EVFILT_SYSCOUNT), C(EV_ADD), C(EV_DELETE),
	C(EV_ENABLE), C(EV_DISABLE), C(EV_RECEIPT), C(EV_ONESHOT), C(EV_CLEAR), C(EV_DISPATCH), C(EV_SYSFLAGS), C(EV_FLAG0),
	C(EV_FLAG1), C(EV_EOF), C(EV_ERROR), C(EV_POLL), C(EV_OOBAND), C(POLLIN), C(POLLPRI), C(POLLOUT), C(POLLERR), C(POLLHUP),
	C(POLLNVAL), C(POLLRDNORM), C(POLLRDBAND), C(POLLWRNORM), C(POLLWRBAND),
};
enum {
	C(NOTE_TRIGGER), C(NOTE_FFNOP), C(NOTE_FFAND), C(NOTE_FFOR), C(NOTE_FFCOPY), C(NOTE_LOWAT), C(NOTE_DELETE), C(NOTE_WRITE),
	C(NOTE_EXTEND), C(NOTE_ATTRIB), C(NOTE_LINK), C(NOTE_RENAME), C(NOTE_REVOKE), C(NOTE_NONE), C(NOTE_EXIT), C(NOTE_FORK), C(NOTE_EXEC),
	C(NOTE_SIGNAL), C(NOTE_EXITSTATUS), C(NOTE_SECONDS), C(NOTE_USECONDS), C(NOTE_NSECONDS), C(NOTE_ABSOLUTE),
};

/* System V and POSIX: semctl(2), shmat(2), msgrcv(2), aio_read(2). */
enum {
	C(IPC_CREAT), C(IPC_EXCL), C(IPC_NOWAIT), C(IPC_PRIVATE), C(IPC_RMID), C(IPC_SET), C(IPC_STAT), C(GETNCNT), C(GETPID),
	C(GETVAL), C(GETALL), C(GETZCNT), C(SETVAL), C(SETALL), C(SEM_UNDO), C(SHM_RDONLY), C(SHM_RND), C(MSG_NOERROR), C(LIO_NOP),
	C(LIO_READ), C(LIO_WRITE), C(LIO_NOWAIT), C(LIO_WAIT), C(AIO_ALLDONE), C(AIO_CANCELED), C(AIO_NOTCANCELED),
	/* <sys/signal.h>, the actions of a sigevent */
	C(SIGEV_NONE), C(SIGEV_SIGNAL),
};

/* Terminals and other devices: ioctl(2). */
enum {
	C(TIOCGETA), C(TIOCSETA), C(TIOCSETAW), C(TIOCSETAF), C(TIOCGPGRP), C(TIOCSPGRP), C(TIOCNOTTY), C(TIOCSCTTY), C(TIOCGWINSZ),
	C(TIOCSWINSZ), C(TIOCOUTQ), C(TIOCSTI), C(TIOCEXCL), C(TIOCNXCL), C(TIOCPTYGRANT), C(TIOCPTYUNLK), C(TIOCPTYGNAME),
	C(FIOCLEX), C(FIONCLEX), C(FIONREAD), C(FIONBIO), C(FIOASYNC),
};

/* sysctl(2). */
enum {
	C(CTL_KERN), C(CTL_VM), C(CTL_VFS), C(CTL_NET), C(CTL_HW), C(CTL_USER), C(CTL_MAXNAME), C(KERN_OSTYPE), C(KERN_OSRELEASE),
	C(KERN_VERSION), C(KERN_MAXPROC), C(KERN_MAXFILES), C(KERN_ARGMAX), C(KERN_HOSTNAME), C(KERN_BOOTTIME), C(KERN_PROC),
	C(KERN_PROC_PID), C(KERN_PROC_ALL), C(HW_MACHINE), C(HW_MODEL), C(HW_NCPU), C(HW_PAGESIZE), C(HW_MEMSIZE),
};
