/*
 * The Linux system calls that only the 64-bit ports have in the form that we want.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Fcntl does cmd (F_...) on fd with arg, a number or a pointer; val is the answer. fcntl(2).
//sys	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
// Getrusage tells what the process (RUSAGE_SELF, 0), its children (-1) or the thread (1) used. getrusage(2).
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
// Gettimeofday reads the clock; tv may be NULL. A true system call, not the vDSO. gettimeofday(2).
//sysnb	Gettimeofday(tv *Timeval) (errno Errno) = SYS_GETTIMEOFDAY(tv, 0)
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. Positions -4095..-1, which only devices such as /dev/mem have, look like errors. lseek(2).
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
// Setitimer sets an interval timer; old may be NULL. setitimer(2).
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysnb	Settimeofday(tv *const Timeval) (errno Errno) = SYS_SETTIMEOFDAY(tv, 0)
//sys	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
