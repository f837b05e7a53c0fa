/*
 * The Linux system calls that only the 64-bit ports have in the form that we want.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
// Getrlimit reads a limit (RLIMIT_...) of the process; RLIM64_INFINITY is none. getrlimit(2).
//sysnb	Getrlimit(resource int, rlim *Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, 0, rlim)
// Getrusage tells what the process (RUSAGE_SELF, 0), its children (-1) or the thread (1) used. getrusage(2).
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
// Getsockopt reads a socket option into val; vallen is its room before and its size after. getsockopt(2).
//sysnb	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
// Gettimeofday reads the clock; tv may be NULL. A true system call, not the vDSO. gettimeofday(2).
//sysnb	Gettimeofday(tv *Timeval) (errno Errno) = SYS_GETTIMEOFDAY(tv, 0)
// Prlimit64 sets (newlim) and reads (oldlim) a limit of process pid; either may be NULL; RLIM64_INFINITY is none. prlimit(2).
//sysnb	Prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. Positions -4095..-1, which only /dev/mem, /proc/PID/mem and their like have, look like errors. lseek(2).
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
// Setitimer sets an interval timer; old may be NULL. setitimer(2).
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Setrlimit sets a limit (RLIMIT_...) of the process; RLIM64_INFINITY is none. setrlimit(2).
//sysnb	Setrlimit(resource int, rlim *const Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, rlim, 0)
// Setsockopt sets a socket option; vallen is the size of val. setsockopt(2).
//sysnb	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysnb	Settimeofday(tv *const Timeval) (errno Errno) = SYS_SETTIMEOFDAY(tv, 0)
// Times tells processor times in clock ticks; ticks is the time since some moment in the past. tms may be NULL. times(2).
//sysnb	Times(tms *Tms) (ticks uintptr, errno Errno)
//sys	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
