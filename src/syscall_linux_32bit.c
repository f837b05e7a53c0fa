/*
 * The calls that 32-bit ports have only with old times or with offsets in parts. The public calls,
 * in src/, use them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sysnb	getitimer(which int, value *RawItimerval) (errno Errno)
//sysnb	Getrlimit(resource int, rlim *Rlimit) (errno Errno) = SYS_PRLIMIT64(0, resource, 0, rlim)
//sysnb	getrusage(who int, rusage *RawRusage) (errno Errno)
//sysnb	getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
//sys	llseek(fd int, offset int64, result *int64, whence int) (errno Errno) = SYS__LLSEEK(fd, hi(offset), lo(offset), result, whence)
//sys	mmap2(addr *void, len size_t, prot int, flags int, fd int, page uint) (p *void, errno Errno)
//sysnb	prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
//sysnb	setitimer(which int, value *const RawItimerval, old *RawItimerval) (errno Errno)
//sysnb	setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
//sysnb	times(tms *Tms) (ticks uintptr, errno Errno)
//sys	wait4Raw(pid int, status *int, options int, rusage *RawRusage) (wpid int, errno Errno) = SYS_WAIT4
//sys	waitidRaw(idtype int, id int, info *Siginfo, options int, rusage *RawRusage) (errno Errno) = SYS_WAITID
