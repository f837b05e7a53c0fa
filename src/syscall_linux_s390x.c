/*
 * Mapping on s390x, where the call takes a pointer to its arguments.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sys	mmap(arguments *const uintptr) (p *void, errno Errno)
