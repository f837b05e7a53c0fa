/*
 * Input to mktypes: the structures and constants of the Linux system call interface.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Includes only the kernel's UAPI headers: libc's have other layouts and conflict with
 * them. A name that begins with $ is exported (see mktypes --help):
 *
 *	typedef struct stat $Stat_t		a structure with its layout asserted
 *	C(O_RDONLY)				a constant
 *	enum $libc_differs { ... }		constants to which some libc gives another value
 *	enum $libc_enum_... { ... }		constants that some libc or UAPI header declares as
 *						enumerators, so that a macro of the name would break it
 *	#define stx_atime stx_atime$StatxTimestamp	a member that we give one of our own types
 *
 * PORT defines TRAIT_x for each trait x of the port in the table `ports`. If a 32-bit port has an
 * old form, with 32-bit times and offsets, and a newer 64-bit one, programs get the newer. A Raw
 * type is the old form, which some calls still take.
 */

#define time		time$Timeval
#define stx_atime	stx_atime$StatxTimestamp
#define stx_btime	stx_btime$StatxTimestamp
#define stx_ctime	stx_ctime$StatxTimestamp
#define stx_mtime	stx_mtime$StatxTimestamp

#ifdef TRAIT_64bit
# define ru_utime	ru_utime$Timeval
# define ru_stime	ru_stime$Timeval
#endif
/* <sys/stat.h> defines these names as macros; seconds and nanoseconds form our Timespec. */
#ifdef TRAIT_stat
# define st_atime	st_atim$Timespec
# define st_mtime	st_mtim$Timespec
# define st_ctime	st_ctim$Timespec
#endif

#include <asm/bitsperlong.h>	/* before <asm/fcntl.h>, which on mips uses it but does not include it */
#include <asm/fcntl.h>
#include <asm/ioctls.h>
#include <asm/posix_types.h>
#include <asm/siginfo.h>
#include <asm/signal.h>
#include <asm/socket.h>
#include <asm/stat.h>
#include <asm/statfs.h>
#include <asm/termios.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/eventpoll.h>
#include <linux/fadvise.h>
#include <linux/falloc.h>
#include <linux/fcntl.h>
#include <linux/fs.h>
#include <linux/futex.h>
#include <linux/if_packet.h>
#include <linux/in.h>
#include <linux/in6.h>
#include <linux/inotify.h>
#include <linux/limits.h>
#include <linux/memfd.h>
#include <linux/mman.h>
#include <linux/mount.h>
#include <linux/netlink.h>
#include <linux/openat2.h>
#include <linux/poll.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include <linux/random.h>
#include <linux/reboot.h>
#include <linux/resource.h>
#include <linux/sched.h>
#include <linux/sched/types.h>
#include <linux/seccomp.h>
#include <linux/signalfd.h>
#include <linux/stat.h>
#include <linux/sysinfo.h>
#include <linux/tcp.h>
#include <linux/time.h>
#include <linux/time_types.h>
#include <linux/timerfd.h>
#include <linux/times.h>
#include <linux/timex.h>
#include <linux/uio.h>
#include <linux/un.h>
#include <linux/utime.h>
#include <linux/utsname.h>
#include <linux/wait.h>
#include <linux/xattr.h>

#define C(name)	$ ## name = name

/* Asserts that a member has the same offset and size in our structure and in the kernel's. */
#define SAME_MEMBER(ours, theirs, member) \
	_Static_assert(__builtin_offsetof(ours, member) == __builtin_offsetof(theirs, member) && \
		sizeof(((ours *)0)->member) == sizeof(((theirs *)0)->member), #ours "." #member)

/* The machine. */
enum {
	$SizeofPtr = sizeof(void *),
	$SizeofShort = sizeof(short),
	$SizeofInt = sizeof(int),
	$SizeofLong = sizeof(long),
	$SizeofLongLong = sizeof(long long),
	$PathMax = PATH_MAX,
};

/* Time. Seconds have 64 bits on every port, even where the kernel's old structures have 32. */
typedef struct __kernel_timespec $Timespec;
#ifdef TRAIT_64bit
typedef struct timeval $Timeval;
#else
typedef struct {
	__s64 tv_sec;
	__s64 tv_usec;
} $Timeval;
#endif
typedef __typeof__((($Timeval *)0)->tv_usec) $Suseconds_t;
typedef struct {
	$Timespec it_interval;
	$Timespec it_value;
} $Itimerspec;
typedef struct {
	$Timeval it_interval;
	$Timeval it_value;
} $Itimerval;
#ifdef TRAIT_32bit
typedef struct {
	struct {
		__kernel_old_time_t tv_sec;
		__kernel_suseconds_t tv_usec;
	} it_interval, it_value;
} $RawItimerval;
_Static_assert(sizeof($RawItimerval) == sizeof(struct itimerval), "itimerval");
#endif
typedef struct __kernel_timex $Timex;
typedef __s64 $Time_t;
typedef struct tms $Tms;
typedef struct {
	$Time_t actime;
	$Time_t modtime;
} $Utimbuf;

/* Processes. */
#ifdef TRAIT_64bit
typedef struct rusage $Rusage;
#else
typedef struct rusage $RawRusage;
typedef struct {
	$Timeval ru_utime;
	$Timeval ru_stime;
	long ru_maxrss;
	long ru_ixrss;
	long ru_idrss;
	long ru_isrss;
	long ru_minflt;
	long ru_majflt;
	long ru_nswap;
	long ru_inblock;
	long ru_oublock;
	long ru_msgsnd;
	long ru_msgrcv;
	long ru_nsignals;
	long ru_nvcsw;
	long ru_nivcsw;
} $Rusage;
#endif
typedef struct rlimit64 $Rlimit;
typedef __kernel_uid32_t $Uid_t;
typedef __kernel_gid32_t $Gid_t;
typedef struct __user_cap_header_struct $CapHeader;
typedef struct __user_cap_data_struct $CapData;
typedef struct clone_args $CloneArgs;
typedef struct {
	__s32 sched_priority;
} $SchedParam;	/* not in UAPI: Linux, include/uapi/linux/sched/types.h has only sched_attr */
typedef struct sched_attr $SchedAttr;

#ifdef __mips__
# define SIGNALS	128	/* UAPI's NSIG is outdated; Linux, arch/mips/include/uapi/asm/signal.h: _NSIG */
#else
# define SIGNALS	64
#endif

/*
 * Signals. The kernel's set is an array of longs: signal n is bit (n-1) % width of word (n-1) /
 * width.
 */
typedef struct {
	unsigned long sig[SIGNALS / 8 / sizeof(long)];
} $Sigset_t;
enum {
	$SizeofSigset = sizeof($Sigset_t),
};
typedef struct sigaltstack $Stack_t;

/* A signal's information; glibc's <signal.h> defines the kernel's names of its parts as macros. */
typedef struct {
	__s32 si_signo;
#ifdef __ARCH_HAS_SWAPPED_SIGINFO
	__s32 si_code;
	__s32 si_errno;
#else
	__s32 si_errno;
	__s32 si_code;
#endif
	union {
		char pad[sizeof(siginfo_t) - __builtin_offsetof(siginfo_t, _sifields)];
		struct {
			__s32 pid;
			$Uid_t uid;
		} kill;
		struct {
			__s32 tid;
			__s32 overrun;
			sigval_t value;
			__s32 sys_private;
		} timer;
		struct {
			__s32 pid;
			$Uid_t uid;
			sigval_t value;
		} rt;
		struct {
			__s32 pid;
			$Uid_t uid;
			__s32 status;
			long utime;
			long stime;
		} chld;
		struct {
			void *addr;
			__s16 addr_lsb;
			void *lower;
			void *upper;
		} fault;
		struct {
			__ARCH_SI_BAND_T band;
			__s32 fd;
		} poll;
		struct {
			void *call_addr;
			__s32 syscall;
			__u32 arch;
		} sys;
	} fields;
} $Siginfo;
#define SAME_FIELD(ours, theirs) \
	_Static_assert(__builtin_offsetof($Siginfo, fields.ours) == __builtin_offsetof(siginfo_t, _sifields.theirs) && \
		sizeof((($Siginfo *)0)->fields.ours) == sizeof(((siginfo_t *)0)->_sifields.theirs), #theirs)
SAME_MEMBER($Siginfo, siginfo_t, si_signo);
SAME_MEMBER($Siginfo, siginfo_t, si_errno);
SAME_MEMBER($Siginfo, siginfo_t, si_code);
SAME_FIELD(kill, _kill);
SAME_FIELD(kill.uid, _kill._uid);
SAME_FIELD(timer.overrun, _timer._overrun);
SAME_FIELD(timer.value, _timer._sigval);
SAME_FIELD(rt.value, _rt._sigval);
SAME_FIELD(chld.status, _sigchld._status);
SAME_FIELD(chld.utime, _sigchld._utime);
SAME_FIELD(chld.stime, _sigchld._stime);
SAME_FIELD(fault.addr, _sigfault._addr);
SAME_FIELD(fault.addr_lsb, _sigfault._addr_lsb);
SAME_FIELD(fault.lower, _sigfault._addr_bnd._lower);
SAME_FIELD(fault.upper, _sigfault._addr_bnd._upper);
SAME_FIELD(poll.band, _sigpoll._band);
SAME_FIELD(poll.fd, _sigpoll._fd);
SAME_FIELD(sys.call_addr, _sigsys._call_addr);
SAME_FIELD(sys.syscall, _sigsys._syscall);
SAME_FIELD(sys.arch, _sigsys._arch);
/*
 * On some ports rt_sigaction does not take UAPI's struct sigaction: Linux,
 * include/linux/signal_types.h.
 */
typedef struct {
#ifdef __mips__
	__u32 flags;
#endif
	union {
		void (*handler)(int);
		void (*sigaction)(int, $Siginfo *, void *);
	};
#ifndef __mips__
	unsigned long flags;
#endif
#if defined SA_RESTORER || defined __sparc__
	void (*restorer)(void);
#endif
	$Sigset_t mask;
} $Sigaction_t;
typedef struct signalfd_siginfo $SignalfdSiginfo;

/* Files. */
#if defined TRAIT_statx
typedef struct {	/* filled from a Statx_t; device numbers have Mknod's 32-bit form */
	__u64 st_dev;
	__u64 st_ino;
	__u32 st_mode;
	__u32 st_nlink;
	$Uid_t st_uid;
	$Gid_t st_gid;
	__u64 st_rdev;
	__s64 st_size;
	__s64 st_blocks;
	__u32 st_blksize;
	__u32 _pad1;
	$Timespec st_atim;
	$Timespec st_mtim;
	$Timespec st_ctim;
} $Stat_t;
#elif defined __sparc__
typedef struct stat64 $Stat_t;	/* struct stat has 16 bits for st_nlink */
#else
typedef struct stat $Stat_t;
#endif
#ifdef TRAIT_64bit
typedef struct flock $Flock_t;
#else
typedef struct flock64 $Flock_t;
#endif
typedef struct f_owner_ex $FOwnerEx;
typedef struct statfs64 $Statfs_t;
enum {
	$SizeofStatfs = sizeof($Statfs_t),
};
typedef struct statx_timestamp $StatxTimestamp;
typedef struct statx $Statx_t;
typedef struct iovec $Iovec;
typedef struct open_how $OpenHow;
typedef struct {	/* not in UAPI: Linux, include/linux/dirent.h; d_name follows, NUL-terminated */
	__u64 d_ino;
	__s64 d_off;
	__u16 d_reclen;
	__u8 d_type;
	char d_name[];
} $Dirent;
enum {
	$DirentNameOffset = __builtin_offsetof($Dirent, d_name),
};
typedef struct {	/* not in UAPI: Linux, include/linux/types.h, struct ustat */
	__kernel_daddr_t f_tfree;
#if defined __s390__
	unsigned int f_tinode;
#else
	__kernel_ulong_t f_tinode;
#endif
	char f_fname[6];
	char f_fpack[6];
} $Ustat_t;

/* Sockets. The kernel writes up to sizeof(struct sockaddr_storage) of an address. */
typedef __u32 $Socklen_t;	/* int in the kernel; libc's socklen_t is unsigned */
typedef struct sockaddr_in_bytes {
	__u16 sin_family;
	__u16 sin_port;
	__u8 sin_addr[4];
	__u8 sin_zero[8];
} $RawSockaddrInet4;
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_family);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_port);
SAME_MEMBER($RawSockaddrInet4, struct sockaddr_in, sin_addr);
_Static_assert(sizeof($RawSockaddrInet4) == sizeof(struct sockaddr_in), "sockaddr_in");
typedef struct {
	__u16 sin6_family;
	__u16 sin6_port;
	__u32 sin6_flowinfo;
	__u8 sin6_addr[16];
	__u32 sin6_scope_id;
} $RawSockaddrInet6;
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_port);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_flowinfo);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_addr);
SAME_MEMBER($RawSockaddrInet6, struct sockaddr_in6, sin6_scope_id);
_Static_assert(sizeof($RawSockaddrInet6) == sizeof(struct sockaddr_in6), "sockaddr_in6");
typedef struct sockaddr_un $RawSockaddrUnix;
typedef struct sockaddr_nl $RawSockaddrNetlink;
typedef struct sockaddr_ll $RawSockaddrPacket;
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h, struct sockaddr */
	__u16 sa_family;
	char sa_data[14];
} $RawSockaddr;
typedef struct {
	$RawSockaddr addr;
	char pad[_K_SS_MAXSIZE - sizeof($RawSockaddr)];
} __attribute__((aligned(8))) $RawSockaddrAny;
enum {
	$SizeofSockaddrInet4 = sizeof($RawSockaddrInet4),
	$SizeofSockaddrInet6 = sizeof($RawSockaddrInet6),
	$SizeofSockaddrUnix = sizeof($RawSockaddrUnix),
	$SizeofSockaddrNetlink = sizeof($RawSockaddrNetlink),
	$SizeofSockaddrPacket = sizeof($RawSockaddrPacket),
	$SizeofSockaddrAny = sizeof($RawSockaddrAny),
	$SizeofSockaddrUnixPath = sizeof((($RawSockaddrUnix *)0)->sun_path),
};
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h */
	__s32 l_onoff;
	__s32 l_linger;
} $Linger;
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h, struct ucred */
	__s32 pid;
	$Uid_t uid;
	$Gid_t gid;
} $Ucred;
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h, struct user_msghdr */
	void *msg_name;
	__s32 msg_namelen;
	$Iovec *msg_iov;
	__kernel_size_t msg_iovlen;
	void *msg_control;
	__kernel_size_t msg_controllen;
	__u32 msg_flags;
} $Msghdr;
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h, struct mmsghdr */
	$Msghdr msg_hdr;
	__u32 msg_len;
} $Mmsghdr;
typedef struct {	/* not in UAPI: Linux, include/linux/socket.h; the data follow, aligned as a long */
	__kernel_size_t cmsg_len;
	__s32 cmsg_level;
	__s32 cmsg_type;
} $Cmsghdr;
typedef struct {
	__u8 imr_multiaddr[4];
	__u8 imr_interface[4];
} $IPMreq;
_Static_assert(sizeof($IPMreq) == sizeof(struct ip_mreq), "ip_mreq");
typedef struct tcp_info $TCPInfo;

/* Events. The kernel declares data as a number; its meaning is up to the program. */
typedef struct pollfd $PollFd;
typedef struct {
	__u32 events;
	union {
		void *ptr;
		__s32 fd;
		__u32 u32;
		__u64 u64;
	} data;
} EPOLL_PACKED $EpollEvent;
SAME_MEMBER($EpollEvent, struct epoll_event, events);
SAME_MEMBER($EpollEvent, struct epoll_event, data);
_Static_assert(sizeof($EpollEvent) == sizeof(struct epoll_event), "epoll_event");
typedef struct inotify_event $InotifyEvent;
typedef __kernel_fd_set $FdSet;
enum {
	$FdSetSize = __FD_SETSIZE,
};

/* The rest. */
typedef struct sysinfo $Sysinfo_t;
typedef struct new_utsname $Utsname;
typedef struct winsize $Winsize;
typedef struct termios $Termios;

/* Some libcs give these names other values: with O_PATH included, 0 on 64-bit ports, 32, 128. */
enum $libc_differs {
	C(O_ACCMODE), C(O_LARGEFILE), C(NGROUPS_MAX), $SOMAXCONN = 4096,
	$O_NDELAY = O_NONBLOCK | O_NDELAY,	/* on sparc64 two bits; <asm/fcntl.h> has only the second */
	C(FUTEX_CMD_MASK), C(CAP_LAST_CAP),	/* grow with the kernel */
};

/*
 * A libc uses the old forms unless the program asks for the new ones. With _FILE_OFFSET_BITS, glibc
 * on ppc64 gives the locks other numbers, which only its fcntl knows.
 */
#ifdef TRAIT_64bit
enum $libc_differs_64bit {
	C(F_GETLK), C(F_SETLK), C(F_SETLKW),
};
enum {
	C(SO_RCVTIMEO), C(SO_SNDTIMEO), C(SO_TIMESTAMP), C(SO_TIMESTAMPNS),
	C(SO_TIMESTAMPING), C(SCM_TIMESTAMP), C(SCM_TIMESTAMPNS), C(SCM_TIMESTAMPING),
};
#else
enum $libc_differs_32bit {
	$F_GETLK32 = F_GETLK, $F_SETLK32 = F_SETLK, $F_SETLKW32 = F_SETLKW,
	$F_GETLK = F_GETLK64, $F_SETLK = F_SETLK64, $F_SETLKW = F_SETLKW64, $SO_RCVTIMEO = SO_RCVTIMEO_NEW,
	$SO_SNDTIMEO = SO_SNDTIMEO_NEW, $SO_TIMESTAMP = SO_TIMESTAMP_NEW, $SO_TIMESTAMPNS = SO_TIMESTAMPNS_NEW,
	$SO_TIMESTAMPING = SO_TIMESTAMPING_NEW, $SCM_TIMESTAMP = SO_TIMESTAMP_NEW, $SCM_TIMESTAMPNS = SO_TIMESTAMPNS_NEW,
	$SCM_TIMESTAMPING = SO_TIMESTAMPING_NEW,
};
#endif

/* Opening files: open(2), openat(2). */
enum {
	C(O_RDONLY), C(O_WRONLY), C(O_RDWR), C(O_CREAT), C(O_EXCL), C(O_NOCTTY), C(O_TRUNC),
	C(O_APPEND), C(O_NONBLOCK), C(O_DSYNC), C(O_DIRECT), C(O_DIRECTORY), C(O_NOFOLLOW), C(O_NOATIME),
	C(O_CLOEXEC), C(O_SYNC), C(O_PATH), C(O_TMPFILE), C(RESOLVE_NO_XDEV), C(RESOLVE_NO_MAGICLINKS),
	C(RESOLVE_NO_SYMLINKS), C(RESOLVE_BENEATH), C(RESOLVE_IN_ROOT), C(RESOLVE_CACHED), C(AT_FDCWD),
	C(AT_SYMLINK_NOFOLLOW), C(AT_EACCESS), C(AT_REMOVEDIR), C(AT_SYMLINK_FOLLOW), C(AT_NO_AUTOMOUNT),
	C(AT_EMPTY_PATH), C(AT_STATX_SYNC_TYPE), C(AT_STATX_SYNC_AS_STAT), C(AT_STATX_FORCE_SYNC),
	C(AT_STATX_DONT_SYNC), C(AT_RECURSIVE),
};

/* fcntl(2), flock(2). */
enum {
	C(F_DUPFD), C(F_GETFD), C(F_SETFD), C(F_GETFL), C(F_SETFL), C(F_SETOWN), C(F_GETOWN), C(F_SETSIG), C(F_GETSIG), C(F_SETOWN_EX), C(F_GETOWN_EX), C(F_GETOWNER_UIDS),
	C(F_OFD_GETLK), C(F_OFD_SETLK), C(F_OFD_SETLKW), C(FD_CLOEXEC), C(F_RDLCK), C(F_WRLCK), C(F_UNLCK),
	C(LOCK_SH), C(LOCK_EX), C(LOCK_NB), C(LOCK_UN), C(F_SETLEASE), C(F_GETLEASE), C(F_DUPFD_CLOEXEC),
	C(F_NOTIFY), C(F_SETPIPE_SZ), C(F_GETPIPE_SZ), C(F_ADD_SEALS), C(F_GET_SEALS), C(F_SEAL_SEAL),
	C(F_SEAL_SHRINK), C(F_SEAL_GROW), C(F_SEAL_WRITE), C(F_SEAL_FUTURE_WRITE),
};
enum $libc_enum_fcntl {
	C(F_OWNER_TID), C(F_OWNER_PID), C(F_OWNER_PGRP),
};

/* Permissions: access(2) (Linux, include/linux/fs.h, MAY_READ and others). */
enum {
	$F_OK = 0, $X_OK = 1, $W_OK = 2, $R_OK = 4,
};

/* posix_fadvise(2). */
enum {
	C(POSIX_FADV_NORMAL), C(POSIX_FADV_RANDOM), C(POSIX_FADV_SEQUENTIAL), C(POSIX_FADV_WILLNEED),
	C(POSIX_FADV_DONTNEED), C(POSIX_FADV_NOREUSE),
};

/* lseek(2), fallocate(2), close_range(2), memfd_create(2), copy and rename. */
enum {
	C(CLOSE_RANGE_UNSHARE), C(CLOSE_RANGE_CLOEXEC), C(FALLOC_FL_KEEP_SIZE), C(FALLOC_FL_PUNCH_HOLE),
	C(FALLOC_FL_NO_HIDE_STALE), C(FALLOC_FL_COLLAPSE_RANGE), C(FALLOC_FL_ZERO_RANGE), C(FALLOC_FL_INSERT_RANGE),
	C(FALLOC_FL_UNSHARE_RANGE), C(SEEK_SET), C(SEEK_CUR), C(SEEK_END), C(SEEK_DATA), C(SEEK_HOLE),
	C(RENAME_NOREPLACE), C(RENAME_EXCHANGE), C(RENAME_WHITEOUT), C(SYNC_FILE_RANGE_WAIT_BEFORE),
	C(SYNC_FILE_RANGE_WRITE), C(SYNC_FILE_RANGE_WAIT_AFTER), C(SYNC_FILE_RANGE_WRITE_AND_WAIT), C(RWF_HIPRI),
	C(RWF_DSYNC), C(RWF_SYNC), C(RWF_NOWAIT), C(RWF_APPEND), C(MFD_CLOEXEC), C(MFD_ALLOW_SEALING),
	C(MFD_HUGETLB), C(MFD_HUGE_SHIFT), C(MFD_HUGE_MASK), C(GRND_NONBLOCK), C(GRND_RANDOM), C(GRND_INSECURE),
};
enum $libc_enum_xattr {
	C(XATTR_CREATE), C(XATTR_REPLACE),
};

/* File modes and limits: inode(7). */
enum {
	C(NAME_MAX), C(PATH_MAX), C(PIPE_BUF), C(XATTR_NAME_MAX), C(XATTR_SIZE_MAX),
	C(XATTR_LIST_MAX), C(S_IFMT), C(S_IFSOCK), C(S_IFLNK), C(S_IFREG), C(S_IFBLK), C(S_IFDIR), C(S_IFCHR),
	C(S_IFIFO), C(S_ISUID), C(S_ISGID), C(S_ISVTX), C(S_IRWXU), C(S_IRUSR), C(S_IWUSR), C(S_IXUSR), C(S_IRWXG),
	C(S_IRGRP), C(S_IWGRP), C(S_IXGRP), C(S_IRWXO), C(S_IROTH), C(S_IWOTH), C(S_IXOTH),
};

/* statx(2). */
enum {
	C(STATX_TYPE), C(STATX_MODE), C(STATX_NLINK), C(STATX_UID), C(STATX_GID), C(STATX_ATIME), C(STATX_MTIME),
	C(STATX_CTIME), C(STATX_INO), C(STATX_SIZE), C(STATX_BLOCKS), C(STATX_BASIC_STATS), C(STATX_BTIME),
	C(STATX_MNT_ID), C(STATX_DIOALIGN), C(STATX_ALL), C(STATX_ATTR_COMPRESSED), C(STATX_ATTR_IMMUTABLE),
	C(STATX_ATTR_APPEND), C(STATX_ATTR_NODUMP), C(STATX_ATTR_ENCRYPTED), C(STATX_ATTR_AUTOMOUNT),
	C(STATX_ATTR_MOUNT_ROOT), C(STATX_ATTR_VERITY), C(STATX_ATTR_DAX),
};

/* Mounting: mount(2), umount2(2). */
enum {
	C(MS_MGC_VAL), C(OPEN_TREE_CLONE), C(OPEN_TREE_CLOEXEC), C(MOVE_MOUNT_F_SYMLINKS),
	C(MOVE_MOUNT_F_AUTOMOUNTS), C(MOVE_MOUNT_F_EMPTY_PATH), C(MOVE_MOUNT_T_SYMLINKS),
	C(MOVE_MOUNT_T_AUTOMOUNTS), C(MOVE_MOUNT_T_EMPTY_PATH), C(MOVE_MOUNT_SET_GROUP), C(FSOPEN_CLOEXEC),
	C(FSPICK_CLOEXEC), C(FSPICK_SYMLINK_NOFOLLOW), C(FSPICK_NO_AUTOMOUNT), C(FSPICK_EMPTY_PATH),
	C(FSMOUNT_CLOEXEC), C(MOUNT_ATTR_RDONLY), C(MOUNT_ATTR_NOSUID), C(MOUNT_ATTR_NODEV), C(MOUNT_ATTR_NOEXEC),
	C(MOUNT_ATTR__ATIME), C(MOUNT_ATTR_RELATIME), C(MOUNT_ATTR_NOATIME), C(MOUNT_ATTR_STRICTATIME),
	C(MOUNT_ATTR_NODIRATIME), C(MOUNT_ATTR_IDMAP), C(MOUNT_ATTR_NOSYMFOLLOW), C(MS_ASYNC), C(MS_INVALIDATE),
	C(MS_SYNC),
};
enum $libc_enum_mount {
	C(MS_RDONLY), C(MS_NOSUID), C(MS_NODEV), C(MS_NOEXEC), C(MS_SYNCHRONOUS), C(MS_REMOUNT), C(MS_MANDLOCK),
	C(MS_DIRSYNC), C(MS_NOSYMFOLLOW), C(MS_NOATIME), C(MS_NODIRATIME), C(MS_BIND), C(MS_MOVE), C(MS_REC),
	C(MS_SILENT), C(MS_POSIXACL), C(MS_UNBINDABLE), C(MS_PRIVATE), C(MS_SLAVE), C(MS_SHARED), C(MS_RELATIME),
	C(MS_I_VERSION), C(MS_STRICTATIME), C(MS_LAZYTIME),
	$MNT_FORCE = 1, $MNT_DETACH = 2, $MNT_EXPIRE = 4, $UMOUNT_NOFOLLOW = 8,	/* Linux, include/linux/fs.h */
};

/* Memory: mmap(2), madvise(2), mremap(2). */
enum {
#ifdef MAP_32BIT
	C(MAP_32BIT),
#endif
	C(PROT_READ), C(PROT_WRITE), C(PROT_EXEC), C(PROT_NONE), C(PROT_GROWSDOWN), C(PROT_GROWSUP),
	C(MAP_TYPE), C(MAP_FIXED), C(MAP_ANONYMOUS), C(MAP_POPULATE), C(MAP_NONBLOCK), C(MAP_STACK), C(MAP_HUGETLB),
#ifndef __mips__
	C(MAP_SYNC), C(MADV_SOFT_OFFLINE),
#endif
	C(MAP_FIXED_NOREPLACE), C(MLOCK_ONFAULT), C(MADV_NORMAL), C(MADV_RANDOM), C(MADV_SEQUENTIAL),
	C(MADV_WILLNEED), C(MADV_DONTNEED), C(MADV_FREE), C(MADV_REMOVE), C(MADV_DONTFORK), C(MADV_DOFORK),
	C(MADV_HWPOISON), C(MADV_MERGEABLE), C(MADV_UNMERGEABLE), C(MADV_HUGEPAGE),
	C(MADV_NOHUGEPAGE), C(MADV_DONTDUMP), C(MADV_DODUMP), C(MADV_WIPEONFORK), C(MADV_KEEPONFORK), C(MADV_COLD),
	C(MADV_PAGEOUT), C(MADV_POPULATE_READ), C(MADV_POPULATE_WRITE), C(MADV_DONTNEED_LOCKED), C(MADV_COLLAPSE),
	C(MAP_FILE), C(MAP_GROWSDOWN), C(MAP_LOCKED), C(MAP_NORESERVE), C(MCL_CURRENT), C(MCL_FUTURE),
	C(MCL_ONFAULT), C(MREMAP_MAYMOVE), C(MREMAP_FIXED), C(MREMAP_DONTUNMAP), C(MAP_SHARED), C(MAP_PRIVATE),
	C(MAP_SHARED_VALIDATE), C(MAP_HUGE_SHIFT), C(MAP_HUGE_MASK),
};

/* Clocks and timers: clock_gettime(2), timerfd_create(2), setitimer(2). */
enum {
	C(CLOCK_REALTIME), C(CLOCK_MONOTONIC), C(CLOCK_PROCESS_CPUTIME_ID), C(CLOCK_THREAD_CPUTIME_ID),
	C(CLOCK_MONOTONIC_RAW), C(CLOCK_REALTIME_COARSE), C(CLOCK_MONOTONIC_COARSE), C(CLOCK_BOOTTIME),
	C(CLOCK_REALTIME_ALARM), C(CLOCK_BOOTTIME_ALARM), C(CLOCK_TAI), C(TIMER_ABSTIME), C(TFD_IOC_SET_TICKS),
	C(ADJ_OFFSET), C(ADJ_FREQUENCY), C(ADJ_MAXERROR), C(ADJ_ESTERROR), C(ADJ_STATUS), C(ADJ_TIMECONST),
	C(ADJ_TAI), C(ADJ_SETOFFSET), C(ADJ_MICRO), C(ADJ_NANO), C(ADJ_TICK), C(ADJ_OFFSET_SINGLESHOT), C(STA_PLL),
	C(STA_PPSFREQ), C(STA_PPSTIME), C(STA_FLL), C(STA_INS), C(STA_DEL), C(STA_UNSYNC), C(STA_FREQHOLD),
	C(STA_PPSSIGNAL), C(STA_PPSJITTER), C(STA_PPSWANDER), C(STA_PPSERROR), C(STA_CLOCKERR), C(STA_NANO),
	C(STA_MODE), C(STA_CLK), C(STA_RONLY), C(TIME_OK), C(TIME_INS), C(TIME_DEL), C(TIME_OOP), C(TIME_WAIT),
	C(TIME_ERROR),
};
enum $libc_enum_timer {
	C(ITIMER_REAL), C(ITIMER_VIRTUAL), C(ITIMER_PROF), C(TFD_TIMER_ABSTIME), C(TFD_TIMER_CANCEL_ON_SET),
	C(TFD_CLOEXEC), C(TFD_NONBLOCK),
};

/* Processes: waitid(2), clone(2), prctl(2), setrlimit(2), getpriority(2), sched_setscheduler(2). */
enum {
	C(PR_SET_PDEATHSIG), C(PR_GET_PDEATHSIG), C(PR_GET_DUMPABLE), C(PR_SET_DUMPABLE), C(PR_GET_UNALIGN),
	C(PR_SET_UNALIGN), C(PR_UNALIGN_NOPRINT), C(PR_UNALIGN_SIGBUS), C(PR_GET_KEEPCAPS), C(PR_SET_KEEPCAPS),
	C(PR_GET_TIMING), C(PR_SET_TIMING), C(PR_TIMING_STATISTICAL), C(PR_TIMING_TIMESTAMP), C(PR_SET_NAME),
	C(PR_GET_NAME), C(PR_GET_ENDIAN), C(PR_SET_ENDIAN), C(PR_ENDIAN_BIG), C(PR_ENDIAN_LITTLE),
	C(PR_ENDIAN_PPC_LITTLE), C(PR_GET_SECCOMP), C(PR_SET_SECCOMP), C(PR_CAPBSET_READ), C(PR_CAPBSET_DROP),
	C(PR_GET_TSC), C(PR_SET_TSC), C(PR_TSC_ENABLE), C(PR_TSC_SIGSEGV), C(PR_GET_SECUREBITS),
	C(PR_SET_SECUREBITS), C(PR_SET_TIMERSLACK), C(PR_GET_TIMERSLACK), C(PR_TASK_PERF_EVENTS_DISABLE),
	C(PR_TASK_PERF_EVENTS_ENABLE), C(PR_MCE_KILL), C(PR_MCE_KILL_CLEAR), C(PR_MCE_KILL_SET),
	C(PR_MCE_KILL_LATE), C(PR_MCE_KILL_EARLY), C(PR_MCE_KILL_DEFAULT), C(PR_MCE_KILL_GET), C(PR_SET_MM),
	C(PR_SET_MM_START_CODE), C(PR_SET_MM_END_CODE), C(PR_SET_MM_START_DATA), C(PR_SET_MM_END_DATA),
	C(PR_SET_MM_START_STACK), C(PR_SET_MM_START_BRK), C(PR_SET_MM_BRK), C(PR_SET_MM_ARG_START),
	C(PR_SET_MM_ARG_END), C(PR_SET_MM_ENV_START), C(PR_SET_MM_ENV_END), C(PR_SET_MM_AUXV),
	C(PR_SET_MM_EXE_FILE), C(PR_SET_MM_MAP), C(PR_SET_MM_MAP_SIZE), C(PR_SET_PTRACER), C(PR_SET_PTRACER_ANY),
	C(PR_SET_CHILD_SUBREAPER), C(PR_GET_CHILD_SUBREAPER), C(PR_SET_NO_NEW_PRIVS), C(PR_GET_NO_NEW_PRIVS),
	C(PR_GET_TID_ADDRESS), C(PR_SET_THP_DISABLE), C(PR_GET_THP_DISABLE), C(PR_SET_FP_MODE), C(PR_GET_FP_MODE),
	C(PR_FP_MODE_FR), C(PR_FP_MODE_FRE), C(PR_CAP_AMBIENT), C(PR_CAP_AMBIENT_IS_SET), C(PR_CAP_AMBIENT_RAISE),
	C(PR_CAP_AMBIENT_LOWER), C(PR_CAP_AMBIENT_CLEAR_ALL), C(PR_SVE_SET_VL), C(PR_SVE_SET_VL_ONEXEC),
	C(PR_SVE_GET_VL), C(PR_SVE_VL_LEN_MASK), C(PR_SVE_VL_INHERIT), C(PR_GET_SPECULATION_CTRL),
	C(PR_SET_SPECULATION_CTRL), C(PR_SPEC_STORE_BYPASS), C(PR_SPEC_INDIRECT_BRANCH), C(PR_SPEC_L1D_FLUSH),
	C(PR_SPEC_NOT_AFFECTED), C(PR_SPEC_PRCTL), C(PR_SPEC_ENABLE), C(PR_SPEC_DISABLE), C(PR_SPEC_FORCE_DISABLE),
	C(PR_SPEC_DISABLE_NOEXEC), C(PR_PAC_RESET_KEYS), C(PR_PAC_APIAKEY), C(PR_PAC_APIBKEY), C(PR_PAC_APDAKEY),
	C(PR_PAC_APDBKEY), C(PR_PAC_APGAKEY), C(PR_SET_TAGGED_ADDR_CTRL), C(PR_GET_TAGGED_ADDR_CTRL),
	C(PR_TAGGED_ADDR_ENABLE), C(PR_MTE_TCF_NONE), C(PR_MTE_TCF_SYNC), C(PR_MTE_TCF_ASYNC), C(PR_MTE_TCF_MASK),
	C(PR_MTE_TAG_SHIFT), C(PR_MTE_TAG_MASK), C(PR_SET_IO_FLUSHER), C(PR_GET_IO_FLUSHER),
	C(PR_SET_SYSCALL_USER_DISPATCH), C(PR_SYS_DISPATCH_OFF), C(PR_SYS_DISPATCH_ON), C(PR_PAC_SET_ENABLED_KEYS),
	C(PR_PAC_GET_ENABLED_KEYS), C(PR_SCHED_CORE), C(PR_SCHED_CORE_GET), C(PR_SCHED_CORE_CREATE),
	C(PR_SCHED_CORE_SHARE_TO), C(PR_SCHED_CORE_SHARE_FROM), C(PR_SCHED_CORE_MAX), C(PR_SCHED_CORE_SCOPE_THREAD),
	C(PR_SCHED_CORE_SCOPE_THREAD_GROUP), C(PR_SCHED_CORE_SCOPE_PROCESS_GROUP), C(PR_SME_SET_VL),
	C(PR_SME_SET_VL_ONEXEC), C(PR_SME_GET_VL), C(PR_SME_VL_LEN_MASK), C(PR_SME_VL_INHERIT), C(PR_SET_VMA),
	C(PR_SET_VMA_ANON_NAME), C(LINUX_REBOOT_MAGIC1), C(LINUX_REBOOT_MAGIC2), C(LINUX_REBOOT_CMD_RESTART),
	C(LINUX_REBOOT_CMD_HALT), C(LINUX_REBOOT_CMD_CAD_ON), C(LINUX_REBOOT_CMD_CAD_OFF),
	C(LINUX_REBOOT_CMD_POWER_OFF), C(LINUX_REBOOT_CMD_RESTART2), C(LINUX_REBOOT_CMD_SW_SUSPEND),
	C(LINUX_REBOOT_CMD_KEXEC), C(RLIMIT_RSS), C(RLIMIT_NPROC), C(RLIMIT_MEMLOCK), C(RLIMIT_LOCKS),
	C(RLIMIT_SIGPENDING), C(RLIMIT_MSGQUEUE), C(RLIMIT_NICE), C(RLIMIT_RTPRIO), C(RLIMIT_RTTIME),
	C(RLIM64_INFINITY), C(CLONE_VM),
	C(CLONE_FS), C(CLONE_FILES), C(CLONE_SIGHAND), C(CLONE_PIDFD), C(CLONE_PTRACE), C(CLONE_VFORK),
	C(CLONE_PARENT), C(CLONE_THREAD), C(CLONE_NEWNS), C(CLONE_SYSVSEM), C(CLONE_SETTLS), C(CLONE_PARENT_SETTID),
	C(CLONE_CHILD_CLEARTID), C(CLONE_UNTRACED), C(CLONE_CHILD_SETTID), C(CLONE_NEWCGROUP), C(CLONE_NEWUTS),
	C(CLONE_NEWIPC), C(CLONE_NEWUSER), C(CLONE_NEWPID), C(CLONE_NEWNET), C(CLONE_IO), C(CLONE_CLEAR_SIGHAND),
	C(CLONE_INTO_CGROUP), C(CLONE_NEWTIME), C(SCHED_NORMAL), C(SCHED_FIFO), C(SCHED_RR), C(SCHED_BATCH),
	C(SCHED_IDLE), C(SCHED_DEADLINE), C(SCHED_RESET_ON_FORK), C(SCHED_FLAG_RESET_ON_FORK),
	C(SCHED_FLAG_RECLAIM), C(SCHED_FLAG_DL_OVERRUN), C(SCHED_FLAG_KEEP_POLICY), C(SCHED_FLAG_KEEP_PARAMS),
	C(SCHED_FLAG_UTIL_CLAMP_MIN), C(SCHED_FLAG_UTIL_CLAMP_MAX), C(SCHED_FLAG_KEEP_ALL),
	C(SCHED_FLAG_UTIL_CLAMP), C(WNOHANG), C(WUNTRACED), C(WSTOPPED), C(WEXITED), C(WCONTINUED), C(WNOWAIT),
	C(__WNOTHREAD), C(__WALL), C(__WCLONE),
};
enum $libc_enum_process {
	C(RUSAGE_SELF), C(RUSAGE_CHILDREN), C(RUSAGE_THREAD), C(PRIO_PROCESS), C(PRIO_PGRP), C(PRIO_USER),
	C(RLIMIT_CPU), C(RLIMIT_FSIZE), C(RLIMIT_DATA), C(RLIMIT_STACK), C(RLIMIT_CORE), C(RLIMIT_NOFILE),
	C(RLIMIT_AS), C(P_ALL), C(P_PID), C(P_PGID), C(P_PIDFD),
};

/* Signals: sigaction(2), siginfo. */
enum {
	C(SA_NOCLDSTOP), C(SA_NOCLDWAIT), C(SA_SIGINFO), C(SA_ONSTACK), C(SA_RESTART), C(SA_NODEFER),
	C(SA_RESETHAND),
#ifdef SA_RESTORER
	C(SA_RESTORER),
#endif
	 C(SIG_BLOCK), C(SIG_UNBLOCK), C(SIG_SETMASK),
};
enum $libc_enum_signalfd {
	C(SFD_CLOEXEC), C(SFD_NONBLOCK),
};

/* Futexes: futex(2). */
enum {
	C(FUTEX_WAIT), C(FUTEX_WAKE), C(FUTEX_REQUEUE), C(FUTEX_CMP_REQUEUE), C(FUTEX_WAKE_OP), C(FUTEX_LOCK_PI),
	C(FUTEX_UNLOCK_PI), C(FUTEX_TRYLOCK_PI), C(FUTEX_WAIT_BITSET), C(FUTEX_WAKE_BITSET),
	C(FUTEX_WAIT_REQUEUE_PI), C(FUTEX_CMP_REQUEUE_PI), C(FUTEX_LOCK_PI2), C(FUTEX_PRIVATE_FLAG),
	C(FUTEX_CLOCK_REALTIME), C(FUTEX_WAIT_PRIVATE), C(FUTEX_WAKE_PRIVATE),
	C(FUTEX_REQUEUE_PRIVATE), C(FUTEX_CMP_REQUEUE_PRIVATE), C(FUTEX_WAKE_OP_PRIVATE), C(FUTEX_LOCK_PI_PRIVATE),
	C(FUTEX_LOCK_PI2_PRIVATE), C(FUTEX_UNLOCK_PI_PRIVATE), C(FUTEX_TRYLOCK_PI_PRIVATE),
	C(FUTEX_WAIT_BITSET_PRIVATE), C(FUTEX_WAKE_BITSET_PRIVATE), C(FUTEX_WAIT_REQUEUE_PI_PRIVATE),
	C(FUTEX_CMP_REQUEUE_PI_PRIVATE), C(FUTEX_32), C(FUTEX_WAITV_MAX), C(FUTEX_WAITERS), C(FUTEX_OWNER_DIED),
	C(FUTEX_TID_MASK), C(FUTEX_BITSET_MATCH_ANY), C(FUTEX_OP_SET), C(FUTEX_OP_ADD), C(FUTEX_OP_OR),
	C(FUTEX_OP_ANDN), C(FUTEX_OP_XOR), C(FUTEX_OP_OPARG_SHIFT), C(FUTEX_OP_CMP_EQ), C(FUTEX_OP_CMP_NE),
	C(FUTEX_OP_CMP_LT), C(FUTEX_OP_CMP_LE), C(FUTEX_OP_CMP_GT), C(FUTEX_OP_CMP_GE),
};

/* Events: epoll_ctl(2), eventfd2(2), inotify(7), poll(2). */
enum {
	C(EPOLL_CTL_ADD), C(EPOLL_CTL_DEL), C(EPOLL_CTL_MOD), C(EPOLLNVAL), C(EPOLL_URING_WAKE),
	C(IN_ACCESS), C(IN_MODIFY), C(IN_ATTRIB), C(IN_CLOSE_WRITE), C(IN_CLOSE_NOWRITE), C(IN_OPEN),
	C(IN_MOVED_FROM), C(IN_MOVED_TO), C(IN_CREATE), C(IN_DELETE), C(IN_DELETE_SELF), C(IN_MOVE_SELF),
	C(IN_UNMOUNT), C(IN_Q_OVERFLOW), C(IN_IGNORED), C(IN_CLOSE), C(IN_MOVE), C(IN_ONLYDIR), C(IN_DONT_FOLLOW),
	C(IN_EXCL_UNLINK), C(IN_MASK_CREATE), C(IN_MASK_ADD), C(IN_ISDIR), C(IN_ONESHOT), C(IN_ALL_EVENTS),
	C(POLLIN), C(POLLPRI), C(POLLOUT), C(POLLERR), C(POLLHUP), C(POLLNVAL), C(POLLRDNORM), C(POLLRDBAND),
	C(POLLWRNORM), C(POLLWRBAND), C(POLLMSG), C(POLLRDHUP),
};
enum $libc_enum_epoll {
	C(EPOLL_CLOEXEC), C(EPOLLIN), C(EPOLLPRI), C(EPOLLOUT), C(EPOLLERR), C(EPOLLHUP), C(EPOLLRDNORM),
	C(EPOLLRDBAND), C(EPOLLWRNORM), C(EPOLLWRBAND), C(EPOLLMSG), C(EPOLLRDHUP), C(EPOLLEXCLUSIVE),
	C(EPOLLWAKEUP), C(EPOLLONESHOT), C(EPOLLET), C(IN_CLOEXEC), C(IN_NONBLOCK),
};

/* Sockets: socket(7). */
enum {
	C(SOL_SOCKET), C(SO_DEBUG), C(SO_REUSEADDR), C(SO_TYPE), C(SO_ERROR), C(SO_DONTROUTE), C(SO_BROADCAST),
	C(SO_SNDBUF), C(SO_RCVBUF), C(SO_SNDBUFFORCE), C(SO_RCVBUFFORCE), C(SO_KEEPALIVE), C(SO_OOBINLINE),
	C(SO_NO_CHECK), C(SO_PRIORITY), C(SO_LINGER), C(SO_REUSEPORT), C(SO_PASSCRED), C(SO_PEERCRED),
	C(SO_RCVLOWAT), C(SO_SNDLOWAT), C(SO_BINDTODEVICE), C(SO_ATTACH_FILTER), C(SO_DETACH_FILTER),
	C(SO_GET_FILTER), C(SO_PEERNAME), C(SO_ACCEPTCONN), C(SO_PEERSEC), C(SO_PASSSEC), C(SO_MARK),
	C(SO_PROTOCOL), C(SO_DOMAIN), C(SO_RXQ_OVFL), C(SO_WIFI_STATUS), C(SCM_WIFI_STATUS), C(SO_PEEK_OFF),
	C(SO_NOFCS), C(SO_LOCK_FILTER), C(SO_SELECT_ERR_QUEUE), C(SO_BUSY_POLL), C(SO_MAX_PACING_RATE),
	C(SO_BPF_EXTENSIONS), C(SO_INCOMING_CPU), C(SO_ATTACH_BPF), C(SO_DETACH_BPF), C(SO_ATTACH_REUSEPORT_CBPF),
	C(SO_ATTACH_REUSEPORT_EBPF), C(SO_CNX_ADVICE), C(SCM_TIMESTAMPING_OPT_STATS), C(SO_MEMINFO),
	C(SO_INCOMING_NAPI_ID), C(SO_COOKIE), C(SCM_TIMESTAMPING_PKTINFO), C(SO_PEERGROUPS), C(SO_ZEROCOPY),
	C(SO_TXTIME), C(SCM_TXTIME), C(SO_BINDTOIFINDEX), C(SO_DETACH_REUSEPORT_BPF), C(SO_PREFER_BUSY_POLL),
	C(SO_BUSY_POLL_BUDGET), C(SO_NETNS_COOKIE), C(SO_BUF_LOCK), C(SO_RESERVE_MEM), C(SO_TXREHASH),
	C(SO_RCVMARK), C(SO_RCVTIMEO_OLD), C(SO_SNDTIMEO_OLD), C(SO_RCVTIMEO_NEW),
	C(SO_SNDTIMEO_NEW), C(SO_TIMESTAMP_OLD), C(SO_TIMESTAMPNS_OLD), C(SO_TIMESTAMPING_OLD), C(SO_TIMESTAMP_NEW),
	C(SO_TIMESTAMPNS_NEW), C(SO_TIMESTAMPING_NEW),
};

/* Internet: ip(7), ipv6(7), tcp(7). */
enum {
	C(IP_TOS), C(IP_TTL), C(IP_HDRINCL), C(IP_OPTIONS), C(IP_ROUTER_ALERT), C(IP_RECVOPTS), C(IP_RETOPTS),
	C(IP_PKTINFO), C(IP_PKTOPTIONS), C(IP_MTU_DISCOVER), C(IP_RECVERR), C(IP_RECVTTL), C(IP_RECVTOS), C(IP_MTU),
	C(IP_FREEBIND), C(IP_IPSEC_POLICY), C(IP_XFRM_POLICY), C(IP_PASSSEC), C(IP_TRANSPARENT), C(IP_RECVRETOPTS),
	C(IP_ORIGDSTADDR), C(IP_RECVORIGDSTADDR), C(IP_MINTTL), C(IP_NODEFRAG), C(IP_CHECKSUM),
	C(IP_BIND_ADDRESS_NO_PORT), C(IP_RECVFRAGSIZE), C(IP_PMTUDISC_DONT), C(IP_PMTUDISC_WANT), C(IP_PMTUDISC_DO),
	C(IP_PMTUDISC_PROBE), C(IP_PMTUDISC_INTERFACE), C(IP_PMTUDISC_OMIT), C(IP_MULTICAST_IF),
	C(IP_MULTICAST_TTL), C(IP_MULTICAST_LOOP), C(IP_ADD_MEMBERSHIP), C(IP_DROP_MEMBERSHIP),
	C(IP_UNBLOCK_SOURCE), C(IP_BLOCK_SOURCE), C(IP_ADD_SOURCE_MEMBERSHIP), C(IP_DROP_SOURCE_MEMBERSHIP),
	C(IP_MSFILTER), C(IP_MULTICAST_ALL), C(IP_UNICAST_IF), C(IP_LOCAL_PORT_RANGE), C(IP_DEFAULT_MULTICAST_TTL),
	C(IP_DEFAULT_MULTICAST_LOOP), C(IPV6_ADDRFORM), C(IPV6_CHECKSUM), C(IPV6_NEXTHOP), C(IPV6_AUTHHDR),
	C(IPV6_FLOWINFO), C(IPV6_UNICAST_HOPS), C(IPV6_MULTICAST_IF), C(IPV6_MULTICAST_HOPS),
	C(IPV6_MULTICAST_LOOP), C(IPV6_ADD_MEMBERSHIP), C(IPV6_DROP_MEMBERSHIP), C(IPV6_ROUTER_ALERT),
	C(IPV6_MTU_DISCOVER), C(IPV6_MTU), C(IPV6_RECVERR), C(IPV6_V6ONLY), C(IPV6_JOIN_ANYCAST),
	C(IPV6_LEAVE_ANYCAST), C(IPV6_MULTICAST_ALL), C(IPV6_ROUTER_ALERT_ISOLATE), C(IPV6_RECVERR_RFC4884),
	C(IPV6_PMTUDISC_DONT), C(IPV6_PMTUDISC_WANT), C(IPV6_PMTUDISC_DO), C(IPV6_PMTUDISC_PROBE),
	C(IPV6_PMTUDISC_INTERFACE), C(IPV6_PMTUDISC_OMIT), C(IPV6_FLOWLABEL_MGR), C(IPV6_IPSEC_POLICY),
	C(IPV6_XFRM_POLICY), C(IPV6_HDRINCL), C(IPV6_RECVPKTINFO), C(IPV6_PKTINFO), C(IPV6_RECVHOPLIMIT),
	C(IPV6_HOPLIMIT), C(IPV6_RECVHOPOPTS), C(IPV6_HOPOPTS), C(IPV6_RTHDRDSTOPTS), C(IPV6_RECVRTHDR),
	C(IPV6_RTHDR), C(IPV6_RECVDSTOPTS), C(IPV6_DSTOPTS), C(IPV6_RECVPATHMTU), C(IPV6_PATHMTU), C(IPV6_DONTFRAG),
	C(IPV6_RECVTCLASS), C(IPV6_TCLASS), C(IPV6_AUTOFLOWLABEL), C(IPV6_MINHOPCOUNT), C(IPV6_ORIGDSTADDR),
	C(IPV6_RECVORIGDSTADDR), C(IPV6_TRANSPARENT), C(IPV6_UNICAST_IF), C(IPV6_RECVFRAGSIZE), C(IPV6_FREEBIND),
	C(TCP_NODELAY), C(TCP_MAXSEG), C(TCP_CORK), C(TCP_KEEPIDLE), C(TCP_KEEPINTVL), C(TCP_KEEPCNT),
	C(TCP_SYNCNT), C(TCP_LINGER2), C(TCP_DEFER_ACCEPT), C(TCP_WINDOW_CLAMP), C(TCP_INFO), C(TCP_QUICKACK),
	C(TCP_CONGESTION), C(TCP_MD5SIG), C(TCP_USER_TIMEOUT), C(TCP_REPAIR), C(TCP_FASTOPEN), C(TCP_TIMESTAMP),
	C(TCP_NOTSENT_LOWAT), C(TCP_SAVE_SYN), C(TCP_SAVED_SYN), C(TCP_FASTOPEN_CONNECT), C(TCP_ULP),
	C(TCP_ZEROCOPY_RECEIVE), C(TCP_INQ),
};
enum $libc_enum_internet {
	C(IPPROTO_IP), C(IPPROTO_ICMP), C(IPPROTO_IGMP), C(IPPROTO_IPIP), C(IPPROTO_TCP), C(IPPROTO_EGP),
	C(IPPROTO_PUP), C(IPPROTO_UDP), C(IPPROTO_IDP), C(IPPROTO_DCCP), C(IPPROTO_IPV6), C(IPPROTO_RSVP),
	C(IPPROTO_GRE), C(IPPROTO_ESP), C(IPPROTO_AH), C(IPPROTO_MTP), C(IPPROTO_PIM), C(IPPROTO_COMP),
	C(IPPROTO_L2TP), C(IPPROTO_SCTP), C(IPPROTO_UDPLITE), C(IPPROTO_MPLS), C(IPPROTO_ETHERNET), C(IPPROTO_RAW),
	C(IPPROTO_MPTCP), C(IPPROTO_HOPOPTS), C(IPPROTO_ROUTING), C(IPPROTO_FRAGMENT), C(IPPROTO_ICMPV6),
	C(IPPROTO_NONE), C(IPPROTO_DSTOPTS), C(IPPROTO_MH),
};

/* Netlink and packets: netlink(7), packet(7). */
enum {
	C(PACKET_HOST), C(PACKET_BROADCAST), C(PACKET_MULTICAST), C(PACKET_OTHERHOST), C(PACKET_OUTGOING),
	C(PACKET_LOOPBACK), C(PACKET_ADD_MEMBERSHIP), C(PACKET_DROP_MEMBERSHIP), C(PACKET_RECV_OUTPUT),
	C(PACKET_RX_RING), C(PACKET_STATISTICS), C(PACKET_COPY_THRESH), C(PACKET_AUXDATA), C(PACKET_ORIGDEV),
	C(PACKET_VERSION), C(PACKET_HDRLEN), C(PACKET_RESERVE), C(PACKET_TX_RING), C(PACKET_LOSS),
	C(PACKET_VNET_HDR), C(PACKET_TX_TIMESTAMP), C(PACKET_TIMESTAMP), C(PACKET_FANOUT), C(PACKET_TX_HAS_OFF),
	C(PACKET_QDISC_BYPASS), C(PACKET_ROLLOVER_STATS), C(PACKET_FANOUT_DATA), C(PACKET_IGNORE_OUTGOING),
	C(PACKET_FANOUT_HASH), C(PACKET_FANOUT_LB), C(PACKET_FANOUT_CPU), C(PACKET_FANOUT_ROLLOVER),
	C(PACKET_FANOUT_RND), C(PACKET_FANOUT_QM), C(PACKET_FANOUT_CBPF), C(PACKET_FANOUT_EBPF),
	C(PACKET_FANOUT_FLAG_ROLLOVER), C(PACKET_FANOUT_FLAG_UNIQUEID), C(PACKET_FANOUT_FLAG_DEFRAG),
	C(PACKET_MR_MULTICAST), C(PACKET_MR_PROMISC), C(PACKET_MR_ALLMULTI), C(PACKET_MR_UNICAST), C(NETLINK_ROUTE),
	C(NETLINK_USERSOCK), C(NETLINK_SOCK_DIAG), C(NETLINK_NFLOG), C(NETLINK_XFRM), C(NETLINK_SELINUX),
	C(NETLINK_ISCSI), C(NETLINK_AUDIT), C(NETLINK_FIB_LOOKUP), C(NETLINK_CONNECTOR), C(NETLINK_NETFILTER),
	C(NETLINK_KOBJECT_UEVENT), C(NETLINK_GENERIC), C(NETLINK_SCSITRANSPORT), C(NETLINK_ECRYPTFS),
	C(NETLINK_RDMA), C(NETLINK_CRYPTO), C(NETLINK_SMC), C(NETLINK_INET_DIAG), C(NLM_F_REQUEST), C(NLM_F_MULTI),
	C(NLM_F_ACK), C(NLM_F_ECHO), C(NLM_F_DUMP_INTR), C(NLM_F_DUMP_FILTERED), C(NLM_F_ROOT), C(NLM_F_MATCH),
	C(NLM_F_ATOMIC), C(NLM_F_DUMP), C(NLM_F_REPLACE), C(NLM_F_EXCL), C(NLM_F_CREATE), C(NLM_F_APPEND),
	C(NLM_F_NONREC), C(NLM_F_BULK), C(NLM_F_CAPPED), C(NLM_F_ACK_TLVS), C(NLMSG_NOOP), C(NLMSG_ERROR),
	C(NLMSG_DONE), C(NLMSG_OVERRUN), C(NLMSG_MIN_TYPE), C(NETLINK_ADD_MEMBERSHIP), C(NETLINK_DROP_MEMBERSHIP),
	C(NETLINK_PKTINFO), C(NETLINK_BROADCAST_ERROR), C(NETLINK_NO_ENOBUFS), C(NETLINK_RX_RING),
	C(NETLINK_TX_RING), C(NETLINK_LISTEN_ALL_NSID), C(NETLINK_LIST_MEMBERSHIPS), C(NETLINK_CAP_ACK),
	C(NETLINK_EXT_ACK), C(NETLINK_GET_STRICT_CHK),
};

/* Terminals and descriptors: ioctl_tty(2). */
enum $libc_differs_termios {	/* on ppc they contain the size of struct termios, which differs in libc */
	C(TCGETS), C(TCSETS), C(TCSETSW), C(TCSETSF),
};
enum {
	C(TCSBRK), C(TCXONC), C(TCFLSH), C(TIOCSCTTY), C(TIOCGPGRP),
	C(TIOCSPGRP), C(TIOCOUTQ), C(TIOCSTI), C(TIOCGWINSZ), C(TIOCSWINSZ), C(FIONREAD), C(FIONBIO), C(TIOCNOTTY),
	C(TIOCGSID), C(TIOCGPTN), C(TIOCSPTLCK), C(TIOCGPTPEER), C(FIONCLEX), C(FIOCLEX), C(FIOASYNC),
};

/* Capabilities and seccomp: capset(2), seccomp(2). */
enum {
	C(_LINUX_CAPABILITY_VERSION_3), C(_LINUX_CAPABILITY_U32S_3), C(CAP_CHOWN), C(CAP_DAC_OVERRIDE),
	C(CAP_DAC_READ_SEARCH), C(CAP_FOWNER), C(CAP_FSETID), C(CAP_KILL), C(CAP_SETGID), C(CAP_SETUID),
	C(CAP_SETPCAP), C(CAP_LINUX_IMMUTABLE), C(CAP_NET_BIND_SERVICE), C(CAP_NET_BROADCAST), C(CAP_NET_ADMIN),
	C(CAP_NET_RAW), C(CAP_IPC_LOCK), C(CAP_IPC_OWNER), C(CAP_SYS_MODULE), C(CAP_SYS_RAWIO), C(CAP_SYS_CHROOT),
	C(CAP_SYS_PTRACE), C(CAP_SYS_PACCT), C(CAP_SYS_ADMIN), C(CAP_SYS_BOOT), C(CAP_SYS_NICE),
	C(CAP_SYS_RESOURCE), C(CAP_SYS_TIME), C(CAP_SYS_TTY_CONFIG), C(CAP_MKNOD), C(CAP_LEASE), C(CAP_AUDIT_WRITE),
	C(CAP_AUDIT_CONTROL), C(CAP_SETFCAP), C(CAP_MAC_OVERRIDE), C(CAP_MAC_ADMIN), C(CAP_SYSLOG),
	C(CAP_WAKE_ALARM), C(CAP_BLOCK_SUSPEND), C(CAP_AUDIT_READ), C(CAP_PERFMON), C(CAP_BPF),
	C(CAP_CHECKPOINT_RESTORE), C(SECCOMP_MODE_DISABLED), C(SECCOMP_MODE_STRICT),
	C(SECCOMP_MODE_FILTER), C(SECCOMP_SET_MODE_STRICT), C(SECCOMP_SET_MODE_FILTER), C(SECCOMP_GET_ACTION_AVAIL),
	C(SECCOMP_GET_NOTIF_SIZES), C(SECCOMP_FILTER_FLAG_TSYNC), C(SECCOMP_FILTER_FLAG_LOG),
	C(SECCOMP_FILTER_FLAG_SPEC_ALLOW), C(SECCOMP_FILTER_FLAG_NEW_LISTENER), C(SECCOMP_FILTER_FLAG_TSYNC_ESRCH),
	C(SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV), C(SECCOMP_RET_KILL_PROCESS), C(SECCOMP_RET_KILL_THREAD),
	C(SECCOMP_RET_KILL), C(SECCOMP_RET_TRAP), C(SECCOMP_RET_ERRNO), C(SECCOMP_RET_USER_NOTIF),
	C(SECCOMP_RET_TRACE), C(SECCOMP_RET_LOG), C(SECCOMP_RET_ALLOW), C(SECCOMP_RET_ACTION_FULL),
	C(SECCOMP_RET_ACTION), C(SECCOMP_RET_DATA),
};

/*
 * Sockets: the numbers of socket(2), send(2) and shutdown(2), which UAPI lacks
 * (Linux, include/linux/socket.h, include/linux/net.h).
 */
enum {
	$AF_UNSPEC = 0, $AF_UNIX = 1, $AF_LOCAL = 1, $AF_INET = 2, $AF_X25 = 9, $AF_INET6 = 10, $AF_NETLINK = 16,
	$AF_PACKET = 17, $AF_RDS = 21, $AF_PPPOX = 24, $AF_LLC = 26, $AF_IB = 27, $AF_MPLS = 28, $AF_CAN = 29,
	$AF_TIPC = 30, $AF_BLUETOOTH = 31, $AF_ALG = 38, $AF_VSOCK = 40, $AF_KCM = 41, $AF_XDP = 44, $AF_MCTP = 45,
	$SOL_IP = 0, $SOL_TCP = 6, $SOL_UDP = 17, $SOL_IPV6 = 41, $SOL_RAW = 255, $SOL_PACKET =
	263, $SOL_NETLINK = 270, $SOL_ALG = 279, $SOL_VSOCK = 287,
};
enum $libc_enum_socket {
	
#ifdef __mips__
	$SOCK_STREAM = 2, $SOCK_DGRAM = 1,	/* Linux, arch/mips/include/asm/socket.h */
#else
	$SOCK_STREAM = 1, $SOCK_DGRAM = 2,
#endif
	$SOCK_RAW = 3, $SOCK_RDM = 4, $SOCK_SEQPACKET = 5, $SOCK_DCCP = 6,
	$SOCK_PACKET = 10, $SOCK_CLOEXEC = O_CLOEXEC, $SOCK_NONBLOCK = O_NONBLOCK, $SHUT_RD = 0, $SHUT_WR = 1,
	$SHUT_RDWR = 2, $SCM_RIGHTS = 1, $SCM_CREDENTIALS = 2, $MSG_OOB = 1, $MSG_PEEK = 2, $MSG_DONTROUTE = 4,
	$MSG_CTRUNC = 8, $MSG_TRUNC = 0x20, $MSG_DONTWAIT = 0x40, $MSG_EOR = 0x80, $MSG_WAITALL = 0x100,
	$MSG_CONFIRM = 0x800, $MSG_ERRQUEUE = 0x2000, $MSG_NOSIGNAL = 0x4000, $MSG_MORE = 0x8000, $MSG_WAITFORONE =
	0x10000, $MSG_ZEROCOPY = 0x4000000, $MSG_FASTOPEN = 0x20000000, $MSG_CMSG_CLOEXEC = 0x40000000,
};

/* Files: utimensat(2), readdir (Linux, include/linux/stat.h, include/linux/fs_types.h). */
enum {
	$UTIME_NOW = 0x3fffffff, $UTIME_OMIT = 0x3ffffffe,
};
enum $libc_enum_dirent {
	$DT_UNKNOWN = 0, $DT_FIFO = 1, $DT_CHR = 2, $DT_DIR = 4, $DT_BLK = 6, $DT_REG = 8, $DT_LNK = 10, $DT_SOCK =
	12, $DT_WHT = 14,
};

/* Event counters: eventfd2(2) (Linux, include/linux/eventfd.h). */
enum $libc_enum_eventfd {
	$EFD_SEMAPHORE = 1, $EFD_CLOEXEC = O_CLOEXEC, $EFD_NONBLOCK = O_NONBLOCK,
};

/* Signal codes: sigaction(2). */
enum $libc_enum_siginfo {
	C(SI_USER), C(SI_KERNEL), C(SI_QUEUE), C(SI_TIMER), C(SI_MESGQ), C(SI_ASYNCIO), C(SI_SIGIO), C(SI_TKILL),
	C(ILL_ILLOPC), C(ILL_ILLOPN), C(ILL_ILLADR), C(ILL_ILLTRP), C(ILL_PRVOPC), C(ILL_PRVREG), C(ILL_COPROC),
	C(ILL_BADSTK), C(FPE_INTDIV), C(FPE_INTOVF), C(FPE_FLTDIV), C(FPE_FLTOVF), C(FPE_FLTUND), C(FPE_FLTRES),
	C(FPE_FLTINV), C(FPE_FLTSUB), C(SEGV_MAPERR), C(SEGV_ACCERR), C(SEGV_BNDERR), C(SEGV_PKUERR), C(BUS_ADRALN),
	C(BUS_ADRERR), C(BUS_OBJERR), C(BUS_MCEERR_AR), C(BUS_MCEERR_AO), C(TRAP_BRKPT), C(TRAP_TRACE),
	C(TRAP_BRANCH), C(TRAP_HWBKPT), C(CLD_EXITED), C(CLD_KILLED), C(CLD_DUMPED), C(CLD_TRAPPED), C(CLD_STOPPED),
	C(CLD_CONTINUED), C(POLL_IN), C(POLL_OUT), C(POLL_MSG), C(POLL_ERR), C(POLL_PRI), C(POLL_HUP),
	C(SIGEV_SIGNAL), C(SIGEV_NONE), C(SIGEV_THREAD), C(SIGEV_THREAD_ID), $SS_ONSTACK = 1, $SS_DISABLE = 2,
};

/* Tracing: ptrace(2). */
enum $libc_enum_ptrace {
#ifdef PTRACE_SPARC_DETACH	/* sparc: 17, elsewhere PTRACE_DETACH, is PTRACE_WRITEDATA */
	$PTRACE_DETACH = PTRACE_SPARC_DETACH,
#else
	C(PTRACE_DETACH),
#endif
	C(PTRACE_TRACEME), C(PTRACE_PEEKTEXT), C(PTRACE_PEEKDATA), C(PTRACE_POKETEXT), C(PTRACE_POKEDATA), C(PTRACE_CONT),
	C(PTRACE_KILL), C(PTRACE_SINGLESTEP), C(PTRACE_ATTACH), C(PTRACE_SYSCALL), C(PTRACE_SETOPTIONS),
	C(PTRACE_GETEVENTMSG), C(PTRACE_GETSIGINFO), C(PTRACE_SETSIGINFO), C(PTRACE_GETREGSET), C(PTRACE_SETREGSET),
	C(PTRACE_SEIZE), C(PTRACE_INTERRUPT), C(PTRACE_LISTEN), C(PTRACE_PEEKSIGINFO), C(PTRACE_GETSIGMASK),
	C(PTRACE_SETSIGMASK), C(PTRACE_SECCOMP_GET_FILTER), C(PTRACE_SECCOMP_GET_METADATA), C(PTRACE_GET_SYSCALL_INFO),
	C(PTRACE_O_TRACESYSGOOD), C(PTRACE_O_TRACEFORK), C(PTRACE_O_TRACEVFORK), C(PTRACE_O_TRACECLONE), C(PTRACE_O_TRACEEXEC),
	C(PTRACE_O_TRACEVFORKDONE), C(PTRACE_O_TRACEEXIT), C(PTRACE_O_TRACESECCOMP), C(PTRACE_O_EXITKILL),
	C(PTRACE_O_SUSPEND_SECCOMP), C(PTRACE_EVENT_FORK), C(PTRACE_EVENT_VFORK), C(PTRACE_EVENT_CLONE), C(PTRACE_EVENT_EXEC),
	C(PTRACE_EVENT_VFORK_DONE), C(PTRACE_EVENT_EXIT), C(PTRACE_EVENT_SECCOMP), C(PTRACE_EVENT_STOP),
};
