/*
 * Structures of Linux's own headers for mktypes to read.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */
#define st_atime st_atim$Timespec
#define st_mtime st_mtim$Timespec
#define st_ctime st_ctim$Timespec
#include <asm/stat.h>
#undef st_atime
#undef st_mtime
#undef st_ctime
#include <asm/statfs.h>
#include <linux/bpf.h>
#include <linux/eventpoll.h>
#include <linux/in.h>
#include <linux/in6.h>
#include <linux/io_uring.h>
#include <linux/openat2.h>
#include <linux/perf_event.h>
#include <linux/posix_types.h>
#include <linux/resource.h>
#include <linux/sched.h>
#include <linux/signal.h>
#include <linux/stat.h>
#include <linux/sysinfo.h>
#include <linux/tcp.h>
#include <linux/time.h>
#include <linux/time_types.h>
#include <linux/times.h>
#include <linux/timex.h>
#include <linux/types.h>
#include <linux/un.h>
#include <linux/utime.h>
#include <linux/utsname.h>

/* not in the headers */
struct linux_dirent64 {
	__u64 d_ino;
	__s64 d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[];
};
struct iovec {
	void *iov_base;
	__kernel_size_t iov_len;
};
struct user_msghdr {
	void *msg_name;
	int msg_namelen;
	struct iovec *msg_iov;
	__kernel_size_t msg_iovlen;
	void *msg_control;
	__kernel_size_t msg_controllen;
	unsigned msg_flags;
};

enum {
	$sizeofPtr = sizeof (void *),
	$sizeofLong = sizeof (long),
	$CLONE_NEWTIME = CLONE_NEWTIME,
	$SIGCHLD = SIGCHLD,
};
enum $epoll {
	$EPOLLIN = EPOLLIN,
	$EPOLLET = EPOLLET,
};

typedef __kernel_gid32_t $Gid_t;
typedef __kernel_old_time_t $Time_t;
#ifdef __LP64__
typedef struct timespec $Timespec;
#else
typedef struct { long tv_sec, tv_nsec; } $Timespec;	/* for the old struct stat */
#endif
typedef struct timeval $Timeval;
typedef struct __kernel_timespec $Timespec64;
typedef struct __kernel_timex $Timex;
typedef struct tms $Tms;
typedef struct utimbuf $Utimbuf;
typedef struct rusage $Rusage;
typedef struct rlimit $Rlimit;
typedef struct stat $Stat_t;
typedef struct statfs64 $Statfs_t;
typedef struct linux_dirent64 $Dirent;
typedef struct sockaddr_in $RawSockaddrInet4;
typedef struct sockaddr_in6 $RawSockaddrInet6;
typedef struct sockaddr_un $RawSockaddrUnix;
typedef struct sysinfo $Sysinfo_t;
typedef struct new_utsname $Utsname;
typedef struct epoll_event $EpollEvent;
typedef __kernel_fd_set $FdSet;
typedef struct iovec $Iovec;
typedef struct user_msghdr $Msghdr;
typedef struct statx $Statx_t;
typedef struct open_how $OpenHow;
typedef struct clone_args $CloneArgs;
typedef struct perf_event_attr $PerfEventAttr;
typedef union bpf_attr $BpfAttr;
typedef struct tcp_info $TCPInfo;
typedef struct io_uring_params $IoUringParams;
typedef struct io_uring_sqe $IoUringSqe;
typedef siginfo_t $Siginfo;
typedef struct sigaction $Sigaction;
typedef __sighandler_t $Sighandler;
