/*
 * Mapping, on all 64-bit ports except s390x.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sys	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
