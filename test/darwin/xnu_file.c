/*
 * Files: bsd/vfs/vfs_syscalls.c, bsd/kern/kern_descrip.c, bsd/kern/sys_generic.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <fcntl.h>
#include <limits.h>
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <unistd.h>

#define SAME(name) { name, D_ ## name }

/* bsd/sys/fcntl.h. Linux's O_SYNC is two bits, one of which is O_DSYNC. */
static const struct pair open_flags[] = {
	SAME(O_APPEND), SAME(O_ASYNC), SAME(O_CREAT), SAME(O_NOCTTY), SAME(O_NONBLOCK), SAME(O_SYNC), SAME(O_TRUNC),
	SAME(O_EXCL), SAME(O_NOFOLLOW), SAME(O_DIRECTORY), SAME(O_CLOEXEC),
};

int host_open_flags(int darwin)
{
	int flags = darwin & O_ACCMODE;

	for (size_t i = 0; i < COUNT(open_flags); i++)
		if (darwin & open_flags[i].darwin)
			flags |= open_flags[i].host;
	return darwin & D_O_DSYNC ? flags | O_DSYNC : flags;
}

static int darwin_flags(int host)
{
	int flags = host & O_ACCMODE;

	for (size_t i = 0; i < COUNT(open_flags); i++)
		if ((host & open_flags[i].host) == open_flags[i].host)
			flags |= open_flags[i].darwin;
	return (host & O_SYNC) == O_DSYNC ? flags | D_O_DSYNC : flags;
}

/*
 * A path as the host takes it: its own pointer, since the host checks it; xnu's limit is MAXPATHLEN, 1024 with the NUL
 * (bsd/sys/syslimits.h), and names end at 255 bytes.
 */
static int path_error(const char *path)
{
	char copy[1024];

	return copyinstr(path, copy, sizeof copy);
}

#define WITH_PATH(c, path) \
	const char *const path = arg_pointer(c); \
	do { const int path_err = path_error(path); if (path_err != 0) return path_err; } while (0)

int xnu_open(struct call *c)
{
	WITH_PATH(c, path);
	const int flags = arg_int(c);
	const int mode = arg_int(c);
	int fd;

	if ((flags & O_ACCMODE) == O_ACCMODE)	/* bsd/vfs/vfs_syscalls.c, open1 */
		return D_EINVAL;
	fd = open(path, host_open_flags(flags), (mode_t)mode & 07777);
	if (fd >= 0 && flags & (D_O_SHLOCK | D_O_EXLOCK))
		flock(fd, flags & D_O_EXLOCK ? LOCK_EX : LOCK_SH);
	return result_int(c, fd);
}

int xnu_close(struct call *c)
{
	const int fd = arg_int(c);
	const int err = result(close(fd));

	if (err == 0) {
		event_closed(fd);
		socket_closed(fd);
	}
	return err;
}

int xnu_dup(struct call *c)
{
	return result_int(c, dup(arg_int(c)));
}

int xnu_dup2(struct call *c)
{
	const int from = arg_int(c), to = arg_int(c);
	const int fd = dup2(from, to);

	if (fd >= 0 && from != to) {
		event_closed(to);
		socket_closed(to);
	}
	return result_int(c, fd);
}

int xnu_read(struct call *c)
{
	const int fd = arg_int(c);
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	ssize_t got;

	if (n > INT_MAX)	/* bsd/kern/sys_generic.c, dofileread */
		return D_EINVAL;
	got = read(fd, p, n);
	return got < 0 ? result(got) : ret_word(c, (uint64_t)got);
}

/* Writes to a socket with SO_NOSIGPIPE raise no signal: bsd/kern/sys_generic.c, dofilewrite. */
int xnu_write(struct call *c)
{
	const int fd = arg_int(c);
	const void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	ssize_t put;

	if (n > INT_MAX)
		return D_EINVAL;
	put = socket_is_quiet(fd) ? send(fd, p, n, MSG_NOSIGNAL) : write(fd, p, n);
	return put < 0 ? result(put) : ret_word(c, (uint64_t)put);
}

int xnu_pread(struct call *c)
{
	const int fd = arg_int(c);
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	ssize_t got;

	if (n > INT_MAX)	/* bsd/kern/sys_generic.c:307, dofileread */
		return D_EINVAL;
	got = pread(fd, p, n, arg_int64(c));
	return got < 0 ? result(got) : ret_word(c, (uint64_t)got);
}

int xnu_pwrite(struct call *c)
{
	const int fd = arg_int(c);
	const void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	ssize_t put;

	if (n > INT_MAX)
		return D_EINVAL;
	put = pwrite(fd, p, n, arg_int64(c));
	return put < 0 ? result(put) : ret_word(c, (uint64_t)put);
}

/* bsd/kern/sys_generic.c: EINVAL for none and for more than UIO_MAXIOV, which is 1024 here and there. */
int guest_iovec(const void *from, int count, struct iovec *host)
{
	if (count <= 0 || count > IOV_MAX)
		return D_EINVAL;
	for (int i = 0; i < count; i++) {
		word pair[2];
		const int err = copyin((const char *)from + (size_t)i * sizeof pair, pair, sizeof pair);

		if (err != 0)
			return err;
		host[i] = (struct iovec){ (void *)(uintptr_t)pair[0], pair[1] };
	}
	return 0;
}

int xnu_readv(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	const int count = arg_int(c);
	static __thread struct iovec iov[IOV_MAX];
	const int err = guest_iovec(from, count, iov);
	const ssize_t got = err != 0 ? 0 : readv(fd, iov, count);

	return err != 0 ? err : got < 0 ? result(got) : ret_word(c, (uint64_t)got);
}

int xnu_writev(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	const int count = arg_int(c);
	static __thread struct iovec iov[IOV_MAX];
	const int err = guest_iovec(from, count, iov);
	const ssize_t put = err != 0 ? 0 : writev(fd, iov, count);

	return err != 0 ? err : put < 0 ? result(put) : ret_word(c, (uint64_t)put);
}

/* The new offset is an off_t: r1 and r2 of a 32-bit guest; bsd/vfs/vfs_syscalls.c, lseek. */
int xnu_lseek(struct call *c)
{
	const int fd = arg_int(c);
	const int64_t offset = arg_int64(c);
	const off_t at = lseek(fd, offset, arg_int(c));

	return at < 0 ? result(-1) : ret_off(c, at);
}

int xnu_ftruncate(struct call *c)
{
	const int fd = arg_int(c);

	return result(ftruncate(fd, arg_int64(c)));
}

int xnu_truncate(struct call *c)
{
	WITH_PATH(c, path);

	return result(truncate(path, arg_int64(c)));
}

/* Both ends in two registers: bsd/kern/sys_pipe.c. */
int xnu_pipe(struct call *c)
{
	int fd[2];

	if (pipe(fd) < 0)
		return result(-1);
	c->r1 = (uint64_t)fd[0];
	c->r2 = (uint64_t)fd[1];
	return 0;
}

static D_Timespec guest_timespec(const struct timespec *t)
{
	return (D_Timespec){ .tv_sec = (sword)t->tv_sec, .tv_nsec = (sword)t->tv_nsec };
}

/* bsd/kern/vfs: munge_stat64; there is no birth time on the host's stat: the oldest of the three. */
static int put_stat(const struct stat *st, void *to)
{
	D_Stat_t out;

	memset(&out, 0, sizeof out);
	out.st_dev = (int32_t)st->st_dev;
	out.st_mode = (uint16_t)st->st_mode;
	out.st_nlink = (uint16_t)st->st_nlink;
	out.st_ino = st->st_ino;
	out.st_uid = st->st_uid;
	out.st_gid = st->st_gid;
	out.st_rdev = (int32_t)(major(st->st_rdev) << 24 | minor(st->st_rdev));	/* bsd/sys/types.h, makedev */
	out.st_atimespec = guest_timespec(&st->st_atim);
	out.st_mtimespec = guest_timespec(&st->st_mtim);
	out.st_ctimespec = guest_timespec(&st->st_ctim);
	out.st_birthtimespec = guest_timespec(&st->st_mtim);
	out.st_size = st->st_size;
	out.st_blocks = st->st_blocks;
	out.st_blksize = (int32_t)st->st_blksize;
	return copyout(&out, to, sizeof out);
}

int xnu_stat(struct call *c)
{
	WITH_PATH(c, path);
	struct stat st;

	return stat(path, &st) < 0 ? result(-1) : put_stat(&st, arg_pointer(c));
}

int xnu_lstat(struct call *c)
{
	WITH_PATH(c, path);
	struct stat st;

	return lstat(path, &st) < 0 ? result(-1) : put_stat(&st, arg_pointer(c));
}

int xnu_fstat(struct call *c)
{
	const int fd = arg_int(c);
	struct stat st;

	return fstat(fd, &st) < 0 ? result(-1) : put_stat(&st, arg_pointer(c));
}

/* Where a device is mounted, and what it is. */
static void describe(const char *dir, D_Statfs_t *out)
{
	FILE *const mounts = setmntent("/proc/self/mounts", "re");
	const struct mntent *entry;
	struct stat want, st;

	if (!mounts)
		return;
	if (stat(dir, &want) == 0)
		while ((entry = getmntent(mounts)))
			if (stat(entry->mnt_dir, &st) == 0 && st.st_dev == want.st_dev) {
				snprintf(out->f_fstypename, sizeof out->f_fstypename, "%s", entry->mnt_type);
				snprintf(out->f_mntonname, sizeof out->f_mntonname, "%s", entry->mnt_dir);
				snprintf(out->f_mntfromname, sizeof out->f_mntfromname, "%s", entry->mnt_fsname);
			}
	endmntent(mounts);
}

/* bsd/vfs/vfs_syscalls.c, vfs_get_statfs64. */
static D_Statfs_t guest_statfs(const struct statfs *st, const char *dir)
{
	D_Statfs_t out;

	memset(&out, 0, sizeof out);
	out.f_bsize = (uint32_t)st->f_bsize;
	out.f_iosize = (int32_t)st->f_bsize;
	out.f_blocks = st->f_blocks;
	out.f_bfree = st->f_bfree;
	out.f_bavail = st->f_bavail;
	out.f_files = st->f_files;
	out.f_ffree = st->f_ffree;
	memcpy(&out.f_fsid, &st->f_fsid, sizeof out.f_fsid);
	out.f_flags = st->f_flags & ST_RDONLY ? D_MNT_RDONLY : 0;
	describe(dir, &out);
	return out;
}

static int put_statfs(const struct statfs *st, const char *dir, void *to)
{
	const D_Statfs_t out = guest_statfs(st, dir);

	return copyout(&out, to, sizeof out);
}

int xnu_statfs(struct call *c)
{
	WITH_PATH(c, path);
	struct statfs st;

	return statfs(path, &st) < 0 ? result(-1) : put_statfs(&st, path, arg_pointer(c));
}

int xnu_fstatfs(struct call *c)
{
	const int fd = arg_int(c);
	struct statfs st;
	char dir[32];

	snprintf(dir, sizeof dir, "/proc/self/fd/%d", fd);
	return fstatfs(fd, &st) < 0 ? result(-1) : put_statfs(&st, dir, arg_pointer(c));
}

/* getfsstat(buf, bytes, flags): as many as fit are written; without buf all are counted. */
int xnu_getfsstat(struct call *c)
{
	char *const buf = arg_pointer(c);
	const size_t room = (unsigned)arg_int(c) / sizeof(D_Statfs_t);
	FILE *const mounts = setmntent("/proc/self/mounts", "re");
	const struct mntent *entry;
	int n = 0, err = 0;

	while (mounts && err == 0 && (entry = getmntent(mounts))) {
		struct statfs st;

		if (statfs(entry->mnt_dir, &st) < 0)
			continue;
		if (buf && (size_t)n >= room)
			break;
		if (buf)
			err = put_statfs(&st, entry->mnt_dir, buf + (size_t)n * sizeof(D_Statfs_t));
		n++;
	}
	if (mounts)
		endmntent(mounts);
	return err != 0 ? err : ret_int(c, n);
}

/*
 * getdirentries64(fd, buf, bytes, position): eight bytes of position, from before the call, are always written:
 * bsd/vfs/vfs_syscalls.c. An entry takes its head and name with a NUL, in steps of 8: bsd/sys/dirent.h, struct direntry.
 */
int xnu_getdirentries(struct call *c)
{
	enum { HEAD = offsetof(D_Dirent, d_name) };
	struct host_entry { uint64_t ino, off; unsigned short reclen; unsigned char type; char name[]; };
	const int fd = arg_int(c);
	char *const buf = arg_pointer(c);
	const size_t all = arg_word(c);
	/* :10716: newer kernels keep the last four of 1024 or more for flags, of which 1 says that this is the end. */
	const bool extended = !xnu_old && all >= 1024;
	const size_t room = all - (extended ? 4 : 0);
	void *const position = arg_pointer(c);
	struct stat st;
	uint32_t flags = 0;
	const int64_t before = lseek(fd, 0, SEEK_CUR);
	_Alignas(struct host_entry) char in[4096];
	int64_t after = before;
	size_t done = 0;

	if (fstat(fd, &st) == 0 && !S_ISDIR(st.st_mode))	/* :10577, getdirentries_common */
		return D_EINVAL;
	for (;;) {
		const long got = syscall(SYS_getdents64, fd, in, sizeof in);
		bool full = false;

		if (got < 0)
			return result(got);
		for (long at = 0; at < got && !full;) {
			const struct host_entry *const entry = (const void *)(in + at);
			const size_t length = strlen(entry->name), size = (HEAD + length + 1 + 7) & ~(size_t)7;
			D_Dirent out;
			int err;

			if (done + size > room) {
				full = true;
				break;
			}
			memset(&out, 0, HEAD + 256);
			out.d_ino = entry->ino;
			out.d_seekoff = entry->off;
			out.d_reclen = (uint16_t)size;
			out.d_namlen = (uint16_t)length;
			out.d_type = entry->type;
			memcpy(out.d_name, entry->name, length);
			if ((err = copyout(&out, buf + done, size)) != 0)
				return err;
			done += size;
			after = (int64_t)entry->off;
			at += entry->reclen;
		}
		if (got == 0)
			flags = 1;
		if (got == 0 || full)
			break;
	}
	if (done == 0 && room < HEAD + 256)
		return D_EINVAL;
	lseek(fd, after, SEEK_SET);
	if (copyout(&before, position, sizeof before) != 0 || (extended && copyout(&flags, buf + room, sizeof flags) != 0))
		return D_EFAULT;
	return ret_word(c, done);
}

/* struct flock has other members in another order: bsd/sys/fcntl.h. */
static const struct pair lock_types[] = { SAME(F_RDLCK), SAME(F_UNLCK), SAME(F_WRLCK) };

static int lock(int fd, int cmd, void *p)
{
	D_Flock_t in;
	struct flock host = { 0 };
	int err = copyin(p, &in, sizeof in);

	if (err != 0)
		return err;
	host.l_type = -1;
	for (size_t i = 0; i < COUNT(lock_types); i++)
		if (lock_types[i].darwin == in.l_type)
			host.l_type = (short)lock_types[i].host;
	if (host.l_type < 0)
		return D_EINVAL;
	host.l_whence = in.l_whence;
	host.l_start = in.l_start;
	host.l_len = in.l_len;
	err = result(fcntl(fd, cmd, &host));
	if (err == D_EACCES)
		err = D_EAGAIN;
	if (err != 0 || cmd != F_GETLK)
		return err;
	for (size_t i = 0; i < COUNT(lock_types); i++)
		if (lock_types[i].host == host.l_type)
			in.l_type = (int16_t)lock_types[i].darwin;
	if (host.l_type != F_UNLCK) {
		in.l_start = host.l_start;
		in.l_len = host.l_len;
		in.l_whence = host.l_whence;
		in.l_pid = host.l_pid;
	}
	return copyout(&in, p, sizeof in);
}

/* The path of an open file, into MAXPATHLEN bytes. */
static int get_path(int fd, void *to)
{
	char link[32], path[1024];
	ssize_t n;

	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	n = readlink(link, path, sizeof path - 1);
	if (n < 0)
		return D_EBADF;
	path[n] = '\0';
	return copyout(path, to, (size_t)n + 1);
}

/* bsd/sys/fcntl.h; F_DUPFD_CLOEXEC and F_GETPATH came after xnu-1228. */
int xnu_fcntl(struct call *c)
{
	const int fd = arg_int(c), cmd = arg_int(c);
	const word arg = arg_word(c);
	void *const p = (void *)(uintptr_t)arg;
	int value;

	switch (cmd) {
	case D_F_DUPFD:
		return result_int(c, fcntl(fd, F_DUPFD, (int)arg));
	case D_F_GETFD:
		return result_int(c, fcntl(fd, F_GETFD));
	case D_F_SETFD:
		return result(fcntl(fd, F_SETFD, (int)arg & FD_CLOEXEC));
	case D_F_GETFL:
		value = fcntl(fd, F_GETFL);
		return value < 0 ? result(value) : ret_int(c, darwin_flags(value));
	case D_F_SETFL:
		return result(fcntl(fd, F_SETFL, host_open_flags((int)arg)));
	case D_F_GETOWN:
		return result_int(c, fcntl(fd, F_GETOWN));
	case D_F_SETOWN:
		return result(fcntl(fd, F_SETOWN, (int)arg));
	case D_F_GETLK:
		return lock(fd, F_GETLK, p);
	case D_F_SETLK:
		return lock(fd, F_SETLK, p);
	case D_F_SETLKW:
		return lock(fd, F_SETLKW, p);
	case D_F_GETPATH:
		return get_path(fd, p);
	case D_F_FULLFSYNC:
		return result(fsync(fd));
	case D_F_DUPFD_CLOEXEC:
		return xnu_old ? D_EINVAL : result_int(c, fcntl(fd, F_DUPFD_CLOEXEC, (int)arg));
	default:
		return fcntl(fd, F_GETFD) < 0 ? result(-1) : D_EINVAL;
	}
}

/* The controlling terminal is given up by /dev/tty only, and kept by who leads the session: bsd/kern/tty_tty.c, cttyioctl. */
static int give_up_terminal(int fd)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return result(-1);
	if (!S_ISCHR(st.st_mode) || st.st_rdev != makedev(5, 0))
		return D_ENOTTY;
	return getsid(0) == getpid() ? D_EINVAL : result(ioctl(fd, TIOCNOTTY));
}

/* Pseudo-terminals: bsd/kern/tty_ptmx.c, ptyioctl. They are not the caller's before grant, and not locked here. */
static int unlock_terminal(int fd)
{
	const int locked = 0;

	return result(ioctl(fd, TIOCSPTLCK, &locked));
}

static int name_terminal(int fd, void *to)
{
	char name[128] = "";	/* what the request's number says */
	int number;

	if (ioctl(fd, TIOCGPTN, &number) < 0)
		return result(-1);
	snprintf(name, sizeof name, "/dev/pts/%d", number);
	return copyout(name, to, sizeof name);
}

/* bsd/sys/filio.h, ttycom.h: in the table those whose argument is the same. */
int xnu_ioctl(struct call *c)
{
	static const struct { unsigned darwin; unsigned long host; } requests[] = {
		{ D_FIONREAD, FIONREAD }, { D_FIONBIO, FIONBIO }, { D_FIOASYNC, FIOASYNC }, { D_FIOCLEX, FIOCLEX }, { D_FIONCLEX, FIONCLEX },
		{ D_TIOCGWINSZ, TIOCGWINSZ }, { D_TIOCSWINSZ, TIOCSWINSZ }, { D_TIOCGPGRP, TIOCGPGRP }, { D_TIOCSPGRP, TIOCSPGRP },
	};
	const int fd = arg_int(c);
	const unsigned request = (unsigned)arg_word(c);
	void *const p = arg_pointer(c);

	switch (request) {
	case D_TIOCSCTTY:
		return result(ioctl(fd, TIOCSCTTY, 0));	/* the argument does not count, and none is taken from others: bsd/kern/tty.c */
	case D_TIOCNOTTY:
		return give_up_terminal(fd);
	case D_TIOCPTYGRANT:
	case D_TIOCPTYUNLK:
		return unlock_terminal(fd);
	case D_TIOCPTYGNAME:
		return name_terminal(fd, p);
	}
	for (size_t i = 0; i < COUNT(requests); i++)
		if (requests[i].darwin == request)
			return result_int(c, ioctl(fd, requests[i].host, p));
	return fcntl(fd, F_GETFD) < 0 ? result(-1) : D_ENOTTY;
}

/* _PC_ names: bsd/sys/unistd.h. */
static const struct pair path_names[] = {
	SAME(_PC_LINK_MAX), SAME(_PC_MAX_CANON), SAME(_PC_MAX_INPUT), SAME(_PC_NAME_MAX), SAME(_PC_PATH_MAX), SAME(_PC_PIPE_BUF),
	SAME(_PC_CHOWN_RESTRICTED), SAME(_PC_NO_TRUNC), SAME(_PC_VDISABLE), SAME(_PC_FILESIZEBITS), SAME(_PC_SYNC_IO),
};

static int host_pathconf(int darwin)
{
	for (size_t i = 0; i < COUNT(path_names); i++)
		if (path_names[i].darwin == darwin)
			return path_names[i].host;
	return -1;
}

int xnu_pathconf(struct call *c)
{
	WITH_PATH(c, path);
	const int name = host_pathconf(arg_int(c));

	return name < 0 ? D_EINVAL : result_int(c, pathconf(path, name));
}

int xnu_fpathconf(struct call *c)
{
	const int fd = arg_int(c);
	const int name = host_pathconf(arg_int(c));

	return name < 0 ? D_EINVAL : result_int(c, fpathconf(fd, name));
}

int xnu_access(struct call *c)
{
	WITH_PATH(c, path);

	return result(access(path, arg_int(c) & 7));
}

int xnu_chdir(struct call *c)
{
	WITH_PATH(c, path);

	return result(chdir(path));
}

int xnu_chmod(struct call *c)
{
	WITH_PATH(c, path);

	return result(chmod(path, (mode_t)arg_int(c)));
}

int xnu_chown(struct call *c)
{
	WITH_PATH(c, path);
	const uid_t uid = (uid_t)arg_int(c);

	return result(chown(path, uid, (gid_t)arg_int(c)));
}

int xnu_lchown(struct call *c)
{
	WITH_PATH(c, path);
	const uid_t uid = (uid_t)arg_int(c);

	return result(lchown(path, uid, (gid_t)arg_int(c)));
}

int xnu_fchmod(struct call *c)
{
	const int fd = arg_int(c);

	return result(fchmod(fd, (mode_t)arg_int(c)));
}

int xnu_fchown(struct call *c)
{
	const int fd = arg_int(c);
	const uid_t uid = (uid_t)arg_int(c);

	return result(fchown(fd, uid, (gid_t)arg_int(c)));
}

int xnu_fchdir(struct call *c)
{
	return result(fchdir(arg_int(c)));
}

int xnu_chroot(struct call *c)
{
	WITH_PATH(c, path);

	return result(chroot(path));
}

/* File systems without flags: bsd/vfs/vfs_syscalls.c, chflags1, after the file was found; flags 0 can always be set. */
int xnu_chflags(struct call *c)
{
	WITH_PATH(c, path);
	struct stat st;

	return stat(path, &st) < 0 ? result(-1) : arg_int(c) == 0 ? 0 : D_ENOTSUP;
}

int xnu_fchflags(struct call *c)
{
	struct stat st;

	return fstat(arg_int(c), &st) < 0 ? result(-1) : arg_int(c) == 0 ? 0 : D_ENOTSUP;
}

int xnu_flock(struct call *c)
{
	const int fd = arg_int(c), how = arg_int(c);

	if (fcntl(fd, F_GETFD) < 0)
		return result(-1);
	if (!(how & (LOCK_UN | LOCK_EX | LOCK_SH)))	/* bsd/kern/kern_descrip.c:5773: not EINVAL */
		return D_EBADF;
	return result(flock(fd, how & LOCK_UN ? LOCK_UN : (how & LOCK_EX ? LOCK_EX : LOCK_SH) | (how & LOCK_NB)));
}

int xnu_fsync(struct call *c)
{
	return result(fsync(arg_int(c)));
}

int xnu_sync(struct call *c)
{
	(void)c;
	sync();
	return 0;
}

/* bsd/vfs/vfs_syscalls.c:5953: it follows links, which Linux's does not. */
int xnu_link(struct call *c)
{
	WITH_PATH(c, path);
	WITH_PATH(c, link_path);

	return result(linkat(AT_FDCWD, path, AT_FDCWD, link_path, AT_SYMLINK_FOLLOW));
}

int xnu_symlink(struct call *c)
{
	WITH_PATH(c, path);
	WITH_PATH(c, link_path);

	return result(symlink(path, link_path));
}

int xnu_readlink(struct call *c)
{
	WITH_PATH(c, path);
	char *const buf = arg_pointer(c);

	const size_t size = (unsigned)arg_int(c);	/* :7482, readlinkat_internal: room for nothing is no error */
	char none;

	if (size > INT_MAX)
		return D_EINVAL;
	return size == 0 ? result(readlink(path, &none, 1) < 0 ? -1 : 0) : result_int(c, readlink(path, buf, size));
}

int xnu_rename(struct call *c)
{
	WITH_PATH(c, from);
	WITH_PATH(c, to);

	return result(rename(from, to));
}

/* A directory is no file to unlink: EPERM here, EISDIR on Linux; bsd/vfs/vfs_syscalls.c, unlink1. */
int xnu_unlink(struct call *c)
{
	WITH_PATH(c, path);
	const int err = result(unlink(path));

	return err == D_EISDIR ? D_EPERM : err;
}

int xnu_mkdir(struct call *c)
{
	WITH_PATH(c, path);

	return result(mkdir(path, (mode_t)arg_int(c)));
}

int xnu_rmdir(struct call *c)
{
	WITH_PATH(c, path);

	return result(rmdir(path));
}

int xnu_mkfifo(struct call *c)
{
	WITH_PATH(c, path);

	return result(mkfifo(path, (mode_t)arg_int(c)));
}

/* bsd/vfs/vfs_syscalls.c:5354, mknodat_internal: fifos for all, devices for root, and no regular files. */
static int no_node(mode_t mode)
{
	return S_ISFIFO(mode) ? 0 : geteuid() != 0 ? D_EPERM : S_ISCHR(mode) || S_ISBLK(mode) ? 0 : D_EINVAL;
}

int xnu_mknod(struct call *c)
{
	WITH_PATH(c, path);
	const mode_t mode = (mode_t)arg_int(c);
	const unsigned dev = (unsigned)arg_int(c);

	return no_node(mode) != 0 ? no_node(mode) : result(mknod(path, mode, makedev(dev >> 24, dev & 0xffffff)));
}

int xnu_umask(struct call *c)
{
	return ret_int(c, (int)umask((mode_t)arg_int(c) & 0777));
}

/* bsd/vfs/vfs_syscalls.c:2721: what is no root of a file system is EINVAL, for all users. */
int xnu_unmount(struct call *c)
{
	WITH_PATH(c, path);
	struct stat st;

	return stat(path, &st) < 0 ? result(-1) : D_EINVAL;	/* nothing is mounted that could be taken away */
}

int xnu_getdtablesize(struct call *c)
{
	return ret_int(c, (int)sysconf(_SC_OPEN_MAX));
}

/* Microseconds; NULL is now. */
static int put_times(const D_Timeval *in, struct timespec out[2])
{
	D_Timeval tv[2];
	int err;

	if (!in) {
		out[0].tv_nsec = out[1].tv_nsec = UTIME_NOW;
		return 0;
	}
	if ((err = copyin(in, tv, sizeof tv)) != 0)
		return err;
	for (int i = 0; i < 2; i++)
		out[i] = (struct timespec){ .tv_sec = tv[i].tv_sec, .tv_nsec = tv[i].tv_usec * 1000 };
	return 0;
}

int xnu_utimes(struct call *c)
{
	WITH_PATH(c, path);
	struct timespec times[2];
	const int err = put_times(arg_pointer(c), times);

	return err != 0 ? err : result(utimensat(AT_FDCWD, path, times, 0));
}

int xnu_futimes(struct call *c)
{
	const int fd = arg_int(c);
	struct timespec times[2];
	const int err = put_times(arg_pointer(c), times);

	return err != 0 ? err : result(futimens(fd, times));
}

/* Extended attributes: position must be 0 but for the resource fork; Linux has them in the name space "user.". bsd/sys/xattr.h. */
static int host_options(int darwin)
{
	return (darwin & D_XATTR_CREATE ? XATTR_CREATE : 0) | (darwin & D_XATTR_REPLACE ? XATTR_REPLACE : 0);
}

static int host_xattr_name(const char *from, char to[256])
{
	char name[128];		/* XATTR_MAXNAMELEN 127 */
	const int err = copyinstr(from, name, sizeof name);

	if (err == 0)
		snprintf(to, 256, "user.%s", name);
	return err;
}

static int xattr_error(long value)
{
	return value >= 0 ? 0 : errno == ENODATA ? D_ENOATTR : result(value);
}

int xnu_getxattr(struct call *c)
{
	WITH_PATH(c, path);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);
	void *const value = arg_pointer(c);
	const size_t size = arg_word(c);
	const uint32_t position = (uint32_t)arg_word(c);
	const int options = arg_int(c);
	ssize_t n;

	if (err != 0 || position != 0)
		return err != 0 ? err : D_EINVAL;
	n = options & D_XATTR_NOFOLLOW ? lgetxattr(path, name, value, value ? size : 0) : getxattr(path, name, value, value ? size : 0);
	return n < 0 ? xattr_error(n) : ret_word(c, (uint64_t)n);
}

int xnu_fgetxattr(struct call *c)
{
	const int fd = arg_int(c);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);
	void *const value = arg_pointer(c);
	const size_t size = arg_word(c);
	ssize_t n;

	if (err != 0)
		return err;
	n = fgetxattr(fd, name, value, value ? size : 0);
	return n < 0 ? xattr_error(n) : ret_word(c, (uint64_t)n);
}

int xnu_setxattr(struct call *c)
{
	WITH_PATH(c, path);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);
	const void *const value = arg_pointer(c);
	const size_t size = arg_word(c);
	const uint32_t position = (uint32_t)arg_word(c);
	const int options = arg_int(c);

	if (err != 0 || position != 0 || (!value && size != 0))	/* bsd/vfs/vfs_syscalls.c:13469: no value */
		return err != 0 ? err : D_EINVAL;
	return xattr_error(options & D_XATTR_NOFOLLOW ? lsetxattr(path, name, value, size, host_options(options))
		: setxattr(path, name, value, size, host_options(options)));
}

int xnu_fsetxattr(struct call *c)
{
	const int fd = arg_int(c);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);
	const void *const value = arg_pointer(c);
	const size_t size = arg_word(c);
	const uint32_t position = (uint32_t)arg_word(c);
	const int options = arg_int(c);

	if (err != 0 || position != 0 || (!value && size != 0))
		return err != 0 ? err : D_EINVAL;
	return xattr_error(fsetxattr(fd, name, value, size, host_options(options)));
}

int xnu_removexattr(struct call *c)
{
	WITH_PATH(c, path);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);

	if (err != 0)
		return err;
	return xattr_error(arg_int(c) & D_XATTR_NOFOLLOW ? lremovexattr(path, name) : removexattr(path, name));
}

int xnu_fremovexattr(struct call *c)
{
	const int fd = arg_int(c);
	char name[256];
	const int err = host_xattr_name(arg_pointer(c), name);

	return err != 0 ? err : xattr_error(fremovexattr(fd, name));
}

/* The names without Linux's "user.", one NUL behind each. */
static int put_names(struct call *c, const char *names, ssize_t n, char *to, size_t size)
{
	size_t done = 0;

	if (n < 0)
		return xattr_error(n);
	for (const char *name = names; name < names + n; name += strlen(name) + 1) {
		const size_t length = strlen(name) + 1;

		if (strncmp(name, "user.", 5) != 0)
			continue;
		if (to && done + length - 5 > size)
			return D_ERANGE;
		if (to && copyout(name + 5, to + done, length - 5) != 0)
			return D_EFAULT;
		done += length - 5;
	}
	return ret_word(c, done);
}

int xnu_listxattr(struct call *c)
{
	WITH_PATH(c, path);
	char *const to = arg_pointer(c);
	const size_t size = arg_word(c);
	static __thread char names[65536];

	return put_names(c, names, arg_int(c) & D_XATTR_NOFOLLOW ? llistxattr(path, names, sizeof names) : listxattr(path, names, sizeof names), to, size);
}

int xnu_flistxattr(struct call *c)
{
	const int fd = arg_int(c);
	char *const to = arg_pointer(c);
	const size_t size = arg_word(c);
	static __thread char names[65536];

	return put_names(c, names, flistxattr(fd, names, sizeof names), to, size);
}

/* Calls on paths below a directory, since xnu-2782; their numbers stand behind 463. */

static int arg_dir(struct call *c)
{
	const int fd = arg_int(c);

	return fd == D_AT_FDCWD ? AT_FDCWD : fd;
}

/* Each call refuses what is none of its flags: unlinkat (6501), linkat (5960), faccessat (7084), fchmodat (7965), fchownat (8170), fstatat64. */
static bool has_other(int flags, int known)
{
	return (flags & ~known) != 0;
}

static int at_flags(int darwin)
{
	return (darwin & D_AT_SYMLINK_NOFOLLOW ? AT_SYMLINK_NOFOLLOW : 0) | (darwin & D_AT_SYMLINK_FOLLOW ? AT_SYMLINK_FOLLOW : 0)
		| (darwin & D_AT_REMOVEDIR ? AT_REMOVEDIR : 0);
}

int xnu_openat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const int flags = arg_int(c);

	if ((flags & O_ACCMODE) == O_ACCMODE)
		return D_EINVAL;
	return result_int(c, openat(dir, path, host_open_flags(flags), (mode_t)arg_int(c) & 07777));
}

int xnu_fstatat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	void *const to = arg_pointer(c);
	const int flags = arg_int(c);
	struct stat st;

	if (has_other(flags, D_AT_SYMLINK_NOFOLLOW))
		return D_EINVAL;
	return fstatat(dir, path, &st, at_flags(flags)) < 0 ? result(-1) : put_stat(&st, to);
}

int xnu_unlinkat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const int flags = arg_int(c);
	int err;

	if (has_other(flags, D_AT_REMOVEDIR))
		return D_EINVAL;
	err = result(unlinkat(dir, path, at_flags(flags)));
	return err == D_EISDIR ? D_EPERM : err;	/* as unlink */
}

int xnu_mkdirat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);

	return result(mkdirat(dir, path, (mode_t)arg_int(c)));
}

int xnu_renameat(struct call *c)
{
	const int from_dir = arg_dir(c);
	WITH_PATH(c, from);
	const int to_dir = arg_dir(c);
	WITH_PATH(c, to);

	return result(renameat(from_dir, from, to_dir, to));
}

int xnu_readlinkat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	char *const buf = arg_pointer(c);

	const size_t size = arg_word(c);
	char none;

	if (size > INT_MAX)
		return D_EINVAL;
	return size == 0 ? result(readlinkat(dir, path, &none, 1) < 0 ? -1 : 0) : result_int(c, readlinkat(dir, path, buf, size));
}

int xnu_symlinkat(struct call *c)
{
	WITH_PATH(c, target);
	const int dir = arg_dir(c);
	WITH_PATH(c, path);

	return result(symlinkat(target, dir, path));
}

int xnu_linkat(struct call *c)
{
	const int from_dir = arg_dir(c);
	WITH_PATH(c, from);
	const int to_dir = arg_dir(c);
	WITH_PATH(c, to);
	const int flags = arg_int(c);

	return has_other(flags, D_AT_SYMLINK_FOLLOW) ? D_EINVAL : result(linkat(from_dir, from, to_dir, to, at_flags(flags)));
}

int xnu_faccessat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const int mode = arg_int(c), flags = arg_int(c);

	if (has_other(flags, D_AT_EACCESS | D_AT_SYMLINK_NOFOLLOW))
		return D_EINVAL;
	return result(faccessat(dir, path, mode & 7, (flags & D_AT_EACCESS ? AT_EACCESS : 0) | at_flags(flags)));
}

int xnu_fchmodat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const mode_t mode = (mode_t)arg_int(c);
	const int flags = arg_int(c);

	return has_other(flags, D_AT_SYMLINK_NOFOLLOW) ? D_EINVAL : result(fchmodat(dir, path, mode, at_flags(flags)));
}

int xnu_fchownat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const uid_t uid = (uid_t)arg_int(c);
	const gid_t gid = (gid_t)arg_int(c);
	const int flags = arg_int(c);

	return has_other(flags, D_AT_SYMLINK_NOFOLLOW) ? D_EINVAL : result(fchownat(dir, path, uid, gid, at_flags(flags)));
}

int xnu_fdatasync(struct call *c)
{
	return result(fdatasync(arg_int(c)));
}

int xnu_preadv(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	const int count = arg_int(c);
	static __thread struct iovec iov[IOV_MAX];
	const int err = guest_iovec(from, count, iov);
	const ssize_t got = err != 0 ? 0 : preadv(fd, iov, count, arg_int64(c));

	return err != 0 ? err : got < 0 ? result(-1) : ret_word(c, (uint64_t)got);
}

int xnu_pwritev(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	const int count = arg_int(c);
	static __thread struct iovec iov[IOV_MAX];
	const int err = guest_iovec(from, count, iov);
	const ssize_t put = err != 0 ? 0 : pwritev(fd, iov, count, arg_int64(c));

	return err != 0 ? err : put < 0 ? result(-1) : ret_word(c, (uint64_t)put);
}

int xnu_mkfifoat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);

	return result(mkfifoat(dir, path, (mode_t)arg_int(c)));
}

int xnu_mknodat(struct call *c)
{
	const int dir = arg_dir(c);
	WITH_PATH(c, path);
	const mode_t mode = (mode_t)arg_int(c);
	const unsigned dev = (unsigned)arg_int(c);

	return no_node(mode) != 0 ? no_node(mode) : result(mknodat(dir, path, mode, makedev(dev >> 24, dev & 0xffffff)));
}

int xnu_renameatx_np(struct call *c)
{
	const int from_dir = arg_dir(c);
	WITH_PATH(c, from);
	const int to_dir = arg_dir(c);
	WITH_PATH(c, to);
	const unsigned flags = (unsigned)arg_word(c);

	if (flags & ~(unsigned)(D_RENAME_SWAP | D_RENAME_EXCL) || flags == (D_RENAME_SWAP | D_RENAME_EXCL))
		return D_EINVAL;
	return result(renameat2(from_dir, from, to_dir, to,
		(flags & D_RENAME_SWAP ? RENAME_EXCHANGE : 0u) | (flags & D_RENAME_EXCL ? RENAME_NOREPLACE : 0u)));
}

/* Carbon's unlink, which fails when the file is open: bsd/vfs/vfs_syscalls.c, delete; nothing is known here of other openers. */
int xnu_delete(struct call *c)
{
	return xnu_unlink(c);
}
