/*
 * Advice on the use of a file, as it is passed on most ports.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Fadvise tells how [offset, offset+len) of a file will be read (POSIX_FADV_...); len 0: to the end. posix_fadvise(2).
//sys	Fadvise(fd int, offset int64, len int64, advice int) (errno Errno) = SYS_FADVISE64_64 | SYS_FADVISE64
