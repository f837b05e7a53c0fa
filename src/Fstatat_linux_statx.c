/*
 * fstatat(2) on statx, which has 64-bit times on every port.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/* Encodes a device number in 32 bits: Linux, include/linux/kdev_t.h, new_encode_dev. */
static uint64_t device(uint32_t major, uint32_t minor)
{
	return (minor & 0xff) | major << 8 | (minor & ~(uint32_t)0xff) << 12;
}

static Timespec timespec(const StatxTimestamp *t)
{
	Timespec ts;

	ts.tv_sec = t->tv_sec;
	ts.tv_nsec = t->tv_nsec;
	return ts;
}

Errno Fstatat(int dirfd, const char *path, Stat_t *stat, int flags)
{
	Statx_t x;
	/*
	 * fstatat accepts statx's flags, too, and triggers no automount: Linux, fs/stat.c,
	 * vfs_fstatat.
	 */
	const Errno err = Statx(dirfd, path, flags | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &x);

	if (err)
		return err;
	if (!stat)
		return EFAULT;
	stat->st_dev = device(x.stx_dev_major, x.stx_dev_minor);
	stat->st_ino = x.stx_ino;
	stat->st_mode = x.stx_mode;
	stat->st_nlink = x.stx_nlink;
	stat->st_uid = x.stx_uid;
	stat->st_gid = x.stx_gid;
	stat->st_rdev = device(x.stx_rdev_major, x.stx_rdev_minor);
	stat->st_size = (int64_t)x.stx_size;
	stat->st_blocks = (int64_t)x.stx_blocks;
	stat->st_blksize = x.stx_blksize;
	stat->_pad1 = 0;
	stat->st_atim = timespec(&x.stx_atime);
	stat->st_mtim = timespec(&x.stx_mtime);
	stat->st_ctim = timespec(&x.stx_ctime);
	return 0;
}

LIBSYSCALL_PUBLIC(Fstatat)
