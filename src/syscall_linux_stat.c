/*
 * The calls that fill a Stat_t, on the ports whose struct stat holds 64-bit times.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, after syscall_linux.c, which explains the conventions.
 */

//sys	Fstat(fd int, stat *Stat_t) (errno Errno) = SYS_FSTAT64 | SYS_FSTAT
//sys	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno) = SYS_FSTATAT64 | SYS_NEWFSTATAT
//sys	Lstat(path string, stat *Stat_t) (errno Errno) = SYS_FSTATAT64(AT_FDCWD, path, stat, AT_SYMLINK_NOFOLLOW) | SYS_NEWFSTATAT(AT_FDCWD, path, stat, AT_SYMLINK_NOFOLLOW)
//sys	Stat(path string, stat *Stat_t) (errno Errno) = SYS_FSTATAT64(AT_FDCWD, path, stat, 0) | SYS_NEWFSTATAT(AT_FDCWD, path, stat, 0)
