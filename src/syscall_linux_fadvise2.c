/*
 * Advice on the use of a file, on arm and ppc, where the two pairs of registers come last.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sys	Fadvise(fd int, offset int64, len int64, advice int) (errno Errno) = SYS_ARM_FADVISE64_64(fd, advice, offset, len) | SYS_FADVISE64_64(fd, advice, offset, len)
