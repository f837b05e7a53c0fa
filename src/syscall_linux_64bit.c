/*
 * The Linux system calls whose number or form differs between 32-bit and 64-bit ports, for 64 bits.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

/* Files. */

// Fadvise tells how [offset, offset+len) of a file will be read (POSIX_FADV_..., 0..5); len 0: to the end. posix_fadvise(2).
//sys	Fadvise(fd int, offset int64, len int64, advice int) (errno Errno) = SYS_FADVISE64
// Fallocate makes room in a file, or with mode FALLOC_FL_... frees or zeroes it. fallocate(2).
//sys	Fallocate(fd int, mode int, off int64, len int64) (errno Errno)
// Fchown is Chown of an open file. fchown(2).
//sys	Fchown(fd int, uid Uid_t, gid Gid_t) (errno Errno)
// Fcntl does cmd (F_...) on fd with arg, a number or a pointer; val is the answer. fcntl(2).
//sys	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno)
// Fstat tells about an open file. fstat(2).
//sys	Fstat(fd int, stat *Stat_t) (errno Errno)
// Fstatat tells about path, relative to dirfd; flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. fstatat(2).
//sys	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno) = SYS_NEWFSTATAT
// Fstatfs tells about the file system of an open file. fstatfs(2).
//sys	Fstatfs(fd int, buf *Statfs_t) (errno Errno)
// Ftruncate makes an open file length bytes long. ftruncate(2).
//sys	Ftruncate(fd int, length int64) (errno Errno)
// Lstat is Stat of a link itself. lstat(2).
//sys	Lstat(path string, stat *Stat_t) (errno Errno) = SYS_NEWFSTATAT(AT_FDCWD, path, stat, AT_SYMLINK_NOFOLLOW)
// Mmap maps len bytes of fd at offset, or, with MAP_ANONYMOUS, fresh memory; p is where. EINVAL: offset is not a multiple of the page size. mmap(2).
//sys	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
// Pread is Read at offset; the file position stays. pread(2).
//sys	Pread(fd int, p []byte, offset int64) (n size_t, errno Errno) = SYS_PREAD64
// Pwrite is Write at offset; the file position stays. pwrite(2).
//sys	Pwrite(fd int, p []const byte, offset int64) (n size_t, errno Errno) = SYS_PWRITE64
// Readahead reads a part of a file into the page cache. readahead(2).
//sys	Readahead(fd int, offset int64, count size_t) (errno Errno)
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. Positions -4095..-1, which only devices such as /dev/mem have, look like errors. lseek(2).
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
// Sendfile copies from rfd to wfd within the kernel; a NULL offset uses and moves rfd's position. sendfile(2).
//sys	Sendfile(wfd int, rfd int, offset *int64, count size_t) (n size_t, errno Errno)
// Stat tells about path, following links. stat(2).
//sys	Stat(path string, stat *Stat_t) (errno Errno) = SYS_NEWFSTATAT(AT_FDCWD, path, stat, 0)
// Statfs tells about the file system of path. statfs(2).
//sys	Statfs(path string, buf *Statfs_t) (errno Errno)
// SyncFileRange starts or awaits the writing of a part of a file; flags: SYNC_FILE_RANGE_.... sync_file_range(2).
//sys	SyncFileRange(fd int, off int64, n int64, flags uint) (errno Errno)
// Truncate makes path length bytes long. truncate(2).
//sys	Truncate(path string, length int64) (errno Errno)
// Utimensat sets access and modification time of path relative to dirfd; tv_nsec may be UTIME_NOW or UTIME_OMIT; NULL times: now. utimensat(2).
//sys	Utimensat(dirfd int, path string, times *[2]const Timespec, flags int) (errno Errno)

/* User and group numbers; the calls that set change the calling thread only. */

// Getegid returns the effective group. getegid(2).
//sysnb	Getegid() (egid Gid_t)
// Geteuid returns the effective user. geteuid(2).
//sysnb	Geteuid() (euid Uid_t)
// Getgid returns the real group. getgid(2).
//sysnb	Getgid() (gid Gid_t)
// Getresgid reads real, effective and saved group. getresgid(2).
//sysnb	Getresgid(rgid *Gid_t, egid *Gid_t, sgid *Gid_t) (errno Errno)
// Getresuid reads real, effective and saved user. getresuid(2).
//sysnb	Getresuid(ruid *Uid_t, euid *Uid_t, suid *Uid_t) (errno Errno)
// Getuid returns the real user. getuid(2).
//sysnb	Getuid() (uid Uid_t)
// Setfsgid sets the group for file access and returns the old one; compare to see whether it worked. This thread only. setfsgid(2).
//sysnb	Setfsgid(gid Gid_t) (old Gid_t)
// Setfsuid sets the user for file access and returns the old one; compare to see whether it worked. This thread only. setfsuid(2).
//sysnb	Setfsuid(uid Uid_t) (old Uid_t)
// Setgid sets the effective group, with CAP_SETGID all three, of this thread only. setgid(2).
//sysnb	Setgid(gid Gid_t) (errno Errno)
// Setregid sets real and effective group of this thread only; -1 leaves one as it is. setregid(2).
//sysnb	Setregid(rgid Gid_t, egid Gid_t) (errno Errno)
// Setresgid sets real, effective and saved group of this thread only; -1 leaves one as it is. setresgid(2).
//sysnb	Setresgid(rgid Gid_t, egid Gid_t, sgid Gid_t) (errno Errno)
// Setresuid sets real, effective and saved user of this thread only; -1 leaves one as it is. setresuid(2).
//sysnb	Setresuid(ruid Uid_t, euid Uid_t, suid Uid_t) (errno Errno)
// Setreuid sets real and effective user of this thread only; -1 leaves one as it is. setreuid(2).
//sysnb	Setreuid(ruid Uid_t, euid Uid_t) (errno Errno)
// Setuid sets the effective user, with CAP_SETUID all three, of this thread only. setuid(2).
//sysnb	Setuid(uid Uid_t) (errno Errno)

/* Time. */

// Adjtimex reads and steers the clock; state is TIME_OK and so on. adjtimex(2).
//sysnb	Adjtimex(buf *Timex) (state int, errno Errno)
// ClockAdjtime is Adjtimex of any clock. clock_adjtime(2).
//sysnb	ClockAdjtime(clock int, buf *Timex) (state int, errno Errno)
// ClockGetres tells the resolution of a clock. clock_getres(2).
//sysnb	ClockGetres(clock int, res *Timespec) (errno Errno)
// ClockGettime reads a clock: CLOCK_REALTIME, CLOCK_MONOTONIC, .... A true system call, not the vDSO. clock_gettime(2).
//sysnb	ClockGettime(clock int, time *Timespec) (errno Errno)
// ClockNanosleep sleeps on a clock, with TIMER_ABSTIME until a time; EINTR fills leftover, unless NULL, of a relative one. clock_nanosleep(2).
//sys	ClockNanosleep(clock int, flags int, time *const Timespec, leftover *Timespec) (errno Errno)
// ClockSettime sets a clock. clock_settime(2).
//sysnb	ClockSettime(clock int, time *const Timespec) (errno Errno)
// Futex waits for and wakes waiters on the word uaddr; op is FUTEX_...; timeout and uaddr2, val3 as op needs them. val is the answer. futex(2).
//sys	Futex(uaddr *uint32, op int, val uint32, timeout *const Timespec, uaddr2 *uint32, val3 uint32) (n int, errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
// Getrusage tells what the process (RUSAGE_SELF, 0), its children (-1) or the thread (1) used. getrusage(2).
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
// Gettimeofday reads the clock; tv may be NULL. A true system call, not the vDSO. gettimeofday(2).
//sysnb	Gettimeofday(tv *Timeval) (errno Errno) = SYS_GETTIMEOFDAY(tv, 0)
// Nanosleep sleeps; EINTR fills leftover, unless NULL. nanosleep(2).
//sys	Nanosleep(time *const Timespec, leftover *Timespec) (errno Errno)
// Ppoll is Poll with a Timespec (NULL: for ever; the kernel leaves what is left in it) and the signal mask sigmask, unless NULL, while it waits. ppoll(2).
//sys	Ppoll(fds *PollFd, nfds uint, timeout *Timespec, sigmask *const Sigset_t) (n int, errno Errno) = SYS_PPOLL(fds, nfds, timeout, sigmask, SizeofSigset)
// Recvmmsg receives several messages; n is how many. recvmmsg(2).
//sys	Recvmmsg(fd int, msgs *Mmsghdr, count uint, flags int, timeout *Timespec) (n int, errno Errno)
// RtSigtimedwait takes one of the signals in set, waiting until timeout (NULL: for ever). EAGAIN: none came. sigtimedwait(2).
//sys	RtSigtimedwait(set *const Sigset_t, info *Siginfo, timeout *const Timespec) (sig int, errno Errno) = SYS_RT_SIGTIMEDWAIT(set, info, timeout, SizeofSigset)
// SchedRrGetInterval tells the round-robin time slice of thread pid. sched_rr_get_interval(2).
//sysnb	SchedRrGetInterval(pid int, interval *Timespec) (errno Errno)
// Setitimer sets an interval timer; old may be NULL. setitimer(2).
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysnb	Settimeofday(tv *const Timeval) (errno Errno) = SYS_SETTIMEOFDAY(tv, 0)
// TimerfdGettime tells the time left of a timer. timerfd_gettime(2).
//sysnb	TimerfdGettime(fd int, value *Itimerspec) (errno Errno)
// TimerfdSettime sets a timer; flags: TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET; old may be NULL. timerfd_settime(2).
//sysnb	TimerfdSettime(fd int, flags int, value *const Itimerspec, old *Itimerspec) (errno Errno)
//sys	select(n int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (nn int, errno Errno)
//sys	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
