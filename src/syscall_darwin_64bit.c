/*
 * The Darwin system calls that pass an offset among six arguments, for 64 bits. With 32 the offset
 * takes two of the words and makes seven of them: src/Mmap_darwin_386.c and others.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_darwin.c, which explains the conventions.
 */

// Mmap maps len bytes of fd at offset, or, with MAP_ANON, fresh memory; p is where. mmap(2).
//sys	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
// ProcInfo asks about process pid, or all: call is PROC_INFO_CALL_...; n bytes, or whatever call says, came. xnu, bsd/sys/proc_info.h.
//sys	ProcInfo(call int, pid int, flavor uint, arg uint64, buf *void, size int) (n int, errno Errno)
// Sendfile sends a file from offset on to a stream socket: len bytes, 0: to its end; it becomes how many were sent, after EAGAIN and EINTR too; hdtr, unless NULL, goes before and behind. sendfile(2).
//sys	Sendfile(fd int, s int, offset int64, len *int64, hdtr *SfHdtr, flags int) (errno Errno)
