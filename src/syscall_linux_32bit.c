/*
 * The calls that Linux has on 32-bit ports with old times or offsets in parts only; the public ones stand on them, in src/.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Fcntl does cmd (F_...) on fd with arg, a number or a pointer; val is the answer. F_GETLK and its like take a Flock_t, whose offsets have 64 bits. fcntl(2).
//sysc	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno)
//sys	fcntl64(fd int, cmd int, arg uintptr) (val int, errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysc	Getitimer(which int, value *Itimerval) (errno Errno)
//sysnb	getitimer(which int, value *RawItimerval) (errno Errno)
// Getrusage tells what the process (RUSAGE_SELF, 0), its children (-1) or the thread (1) used. getrusage(2).
//sysc	Getrusage(who int, rusage *Rusage) (errno Errno)
//sysnb	getrusage(who int, rusage *RawRusage) (errno Errno)
// Gettimeofday reads the clock; tv may be NULL. A true system call, not the vDSO. gettimeofday(2).
//sysc	Gettimeofday(tv *Timeval) (errno Errno)
//sys	llseek(fd int, offset int64, result *int64, whence int) (errno Errno) = SYS__LLSEEK(fd, hi(offset), lo(offset), result, whence)
// Mmap maps len bytes of fd at offset, or, with MAP_ANONYMOUS, fresh memory; p is where. EINVAL: offset is not a multiple of the page size, or EOVERFLOW beyond 16 TiB. mmap(2).
//sysc	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
//sys	mmap2(addr *void, len size_t, prot int, flags int, fd int, page uint) (p *void, errno Errno)
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. lseek(2).
//sysc	Seek(fd int, offset int64, whence int) (off int64, errno Errno)
// Setitimer sets an interval timer; old may be NULL. EOVERFLOW: seconds of more than 31 bits. setitimer(2).
//sysc	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
//sysnb	setitimer(which int, value *const RawItimerval, old *RawItimerval) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysc	Settimeofday(tv *const Timeval) (errno Errno)
//sysc	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sys	wait4Raw(pid int, status *int, options int, rusage *RawRusage) (wpid int, errno Errno) = SYS_WAIT4
//sysc	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
//sys	waitidRaw(idtype int, id int, info *Siginfo, options int, rusage *RawRusage) (errno Errno) = SYS_WAITID
