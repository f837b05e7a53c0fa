/*
 * More of libc_shim.h: waiting for events, and signal sets.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef LIBC_SHIM_SOCKET_H
#define LIBC_SHIM_SOCKET_H

#include "libc_shim.h"

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

typedef fd_set FdSet;
typedef sigset_t Sigset_t;
typedef struct epoll_event EpollEvent;
typedef struct inotify_event InotifyEvent;
typedef struct pollfd PollFd;
typedef struct signalfd_siginfo SignalfdSiginfo;

enum { FdSetSize = FD_SETSIZE };

static inline void FdSetZero(FdSet *set) { FD_ZERO(set); }
static inline bool FdSetTest(const FdSet *set, int fd) { return fd >= 0 && fd < FD_SETSIZE && FD_ISSET(fd, set); }

static inline Errno FdSetSet(FdSet *set, int fd)
{
	if (fd < 0 || fd >= FD_SETSIZE)
		return EINVAL;
	FD_SET(fd, set);
	return 0;
}

static inline Errno FdSetClear(FdSet *set, int fd)
{
	if (fd < 0 || fd >= FD_SETSIZE)
		return EINVAL;
	FD_CLR(fd, set);
	return 0;
}

static inline Errno Select(int n, FdSet *r, FdSet *w, FdSet *e, Timeval *timeout, int *nn) { return shim_int(select(n, r, w, e, timeout), nn); }
static inline Errno Poll(PollFd *fds, unsigned nfds, int msec, int *n) { return shim_int(poll(fds, nfds, msec), n); }
static inline Errno Ppoll(PollFd *fds, unsigned nfds, Timespec *timeout, const Sigset_t *sigmask, int *n) { return shim_int(ppoll(fds, nfds, timeout, sigmask), n); }

static inline Errno EpollCreate(int size, int *fd) { return shim_int(epoll_create(size), fd); }
static inline Errno EpollCreate1(int flags, int *fd) { return shim_int(epoll_create1(flags), fd); }
static inline Errno EpollCtl(int epfd, int op, int fd, const EpollEvent *event) { return shim_err(epoll_ctl(epfd, op, fd, (EpollEvent *)(uintptr_t)event)); }
static inline Errno EpollWait(int epfd, EpollEvent *events, int maxevents, int msec, int *n) { return shim_int(epoll_wait(epfd, events, maxevents, msec), n); }
static inline Errno EpollPwait(int epfd, EpollEvent *events, int maxevents, int msec, const Sigset_t *sigmask, int *n) { return shim_int(epoll_pwait(epfd, events, maxevents, msec, sigmask), n); }

static inline Errno Eventfd2(unsigned initval, int flags, int *fd) { return shim_int(eventfd(initval, flags), fd); }
static inline Errno InotifyInit1(int flags, int *fd) { return shim_int(inotify_init1(flags), fd); }
static inline Errno InotifyAddWatch(int fd, const char *path, unsigned mask, int *wd) { return shim_int(inotify_add_watch(fd, path, mask), wd); }
static inline Errno InotifyRmWatch(int fd, int wd) { return shim_err(inotify_rm_watch(fd, wd)); }
static inline Errno SignalFd4(int fd, const Sigset_t *mask, int flags, int *sfd) { return shim_int(signalfd(fd, mask, flags), sfd); }
static inline Errno TimerfdCreate(int clock, int flags, int *fd) { return shim_int(timerfd_create(clock, flags), fd); }
static inline Errno TimerfdSettime(int fd, int flags, const Itimerspec *value, Itimerspec *old) { return shim_err(timerfd_settime(fd, flags, value, old)); }
static inline Errno TimerfdGettime(int fd, Itimerspec *value) { return shim_err(timerfd_gettime(fd, value)); }

static inline void SigsetEmpty(Sigset_t *set) { sigemptyset(set); }
static inline void SigsetFill(Sigset_t *set) { sigfillset(set); }
static inline Errno SigsetAdd(Sigset_t *set, int sig) { return shim_err(sigaddset(set, sig)); }
static inline Errno RtSigprocmask(int how, const Sigset_t *set, Sigset_t *old) { return shim_err(sigprocmask(how, set, old)); }

#endif
