/*
 * The calls that fill a Stat_t, on the ports whose struct stat has 32-bit times, or that have no such call: on statx, in src/.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall, behind syscall_linux.c, which explains the conventions.
 */

// Fstat tells about an open file. fstat(2).
//sysc	Fstat(fd int, stat *Stat_t) (errno Errno)
// Fstatat tells about path, relative to dirfd; flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. fstatat(2).
//sysc	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno)
// Lstat is Stat of a link itself. lstat(2).
//sysc	Lstat(path string, stat *Stat_t) (errno Errno)
// Stat tells about path, following links. stat(2).
//sysc	Stat(path string, stat *Stat_t) (errno Errno)
