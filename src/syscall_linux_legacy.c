/*
 * The Linux system calls that only the older ports have; the others get them from src/ by other means.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Ioperm opens (on 1) or closes num input-output ports of the machine from port from on. ioperm(2).
//sysnb	Ioperm(from uintptr, num uintptr, on int) (errno Errno)
// Iopl sets the input-output privilege level, 0..3. iopl(2).
//sysnb	Iopl(level uint) (errno Errno)
// Time reads the clock in seconds, into t, unless NULL, and tt. time(2).
//sysnb	Time(t *Time_t) (tt Time_t, errno Errno)
// Ustat tells about the file system on device dev; obsolete, use Statfs. ustat(2).
//sys	Ustat(dev uint, ubuf *Ustat_t) (errno Errno)
