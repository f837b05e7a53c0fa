/*
 * Mapping on s390x, where the call takes a pointer to its arguments.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Mmap maps len bytes of fd at offset, or, with MAP_ANONYMOUS, fresh memory; p is where. EINVAL: offset is not a multiple of the page size. mmap(2).
//sysc	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
//sys	mmap(arguments *const uintptr) (p *void, errno Errno)
