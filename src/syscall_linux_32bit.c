/*
 * The calls that Linux has on 32-bit ports with old times or offsets in parts only; the public ones stand on them, in src/.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysc	Getitimer(which int, value *Itimerval) (errno Errno)
//sysnb	getitimer(which int, value *RawItimerval) (errno Errno)
// Getrlimit reads a limit (RLIMIT_...) of the process; RLIM64_INFINITY is none; a libc's RLIM_INFINITY may be another number. getrlimit(2).
//sysnb	Getrlimit(resource int, rlim *Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, 0, rlim)
// Getrusage tells what the process (RUSAGE_SELF, 0), its children (-1) or the thread (1) used. getrusage(2).
//sysc	Getrusage(who int, rusage *Rusage) (errno Errno)
//sysnb	getrusage(who int, rusage *RawRusage) (errno Errno)
// Getsockopt reads a socket option into val; vallen is its room before and its size after. The numbers of libc's struct timeval of old, SO_RCVTIMEO_OLD and SO_SNDTIMEO_OLD, with the size of a Timeval mean the new ones, whose value that is. getsockopt(2).
//sysc	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
//sysnb	getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
// Gettimeofday reads the clock; tv may be NULL. A true system call, not the vDSO. gettimeofday(2).
//sysc	Gettimeofday(tv *Timeval) (errno Errno)
//sys	llseek(fd int, offset int64, result *int64, whence int) (errno Errno) = SYS__LLSEEK(fd, hi(offset), lo(offset), result, whence)
// Mmap maps len bytes of fd at offset, or, with MAP_ANONYMOUS, fresh memory; p is where. EINVAL: offset is not a multiple of the page size, or EOVERFLOW beyond 16 TiB. mmap(2).
//sysc	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
//sys	mmap2(addr *void, len size_t, prot int, flags int, fd int, page uint) (p *void, errno Errno)
// Prlimit64 sets (newlim) and reads (oldlim) a limit of process pid; either may be NULL. RLIM64_INFINITY is none; the RLIM_INFINITY of 32-bit kernels is set as such, too. prlimit(2).
//sysc	Prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
//sysnb	prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. lseek(2).
//sysc	Seek(fd int, offset int64, whence int) (off int64, errno Errno)
// Setitimer sets an interval timer; old may be NULL. EOVERFLOW: seconds of more than 31 bits. setitimer(2).
//sysc	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
//sysnb	setitimer(which int, value *const RawItimerval, old *RawItimerval) (errno Errno)
// Setrlimit sets a limit (RLIMIT_...) of the process. RLIM64_INFINITY is none; the RLIM_INFINITY of 32-bit kernels is set as such, too. setrlimit(2).
//sysc	Setrlimit(resource int, rlim *const Rlimit) (errno Errno)
// Setsockopt sets a socket option; vallen is the size of val. The numbers of libc's struct timeval of old, SO_RCVTIMEO_OLD and SO_SNDTIMEO_OLD, with the size of a Timeval mean the new ones, whose value that is. setsockopt(2).
//sysc	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
//sysnb	setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysc	Settimeofday(tv *const Timeval) (errno Errno)
// Times tells processor times in clock ticks; ticks is the time since some moment in the past, of 32 bits. tms may be NULL. times(2).
//sysc	Times(tms *Tms) (ticks uintptr, errno Errno)
//sysnb	times(tms *Tms) (ticks uintptr, errno Errno)
//sysc	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	wait4Raw(pid int, status *int, options int, rusage *RawRusage) (wpid int, errno Errno) = SYS_WAIT4
//sysc	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
//sys	waitidRaw(idtype int, id int, info *Siginfo, options int, rusage *RawRusage) (errno Errno) = SYS_WAITID
