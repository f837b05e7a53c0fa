/*
 * Advice on the use of a file, as most ports pass it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sys	Fadvise(fd int, offset int64, len int64, advice int) (errno Errno) = SYS_FADVISE64_64 | SYS_FADVISE64
