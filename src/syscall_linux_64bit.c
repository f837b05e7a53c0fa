/*
 * The Linux system calls that only 64-bit ports have in the form that we want.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
//sysnb	Getrlimit(resource int, rlim *Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, 0, rlim)
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
//sysnb	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
//sysnb	Gettimeofday(tv *Timeval) (errno Errno) = SYS_GETTIMEOFDAY(tv, 0)
//sysnb	Prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
//sysnb	Setrlimit(resource int, rlim *const Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, rlim, 0)
//sysnb	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
//sysnb	Settimeofday(tv *const Timeval) (errno Errno) = SYS_SETTIMEOFDAY(tv, 0)
//sysnb	Times(tms *Tms) (ticks uintptr, errno Errno)
//sys	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
