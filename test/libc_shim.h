/*
 * libc in the library's clothes: the functions of <libsyscall.h> over those of libc, so that
 * a test of behaviour can be compiled against either (-DTEST_LIBC), and an expectation that
 * only our own implementation meets is found out.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The contract is the library's: an error number is returned, results go through trailing
 * pointers, NULL when not wanted, and stay as they were on error. Programs define
 * _GNU_SOURCE before their first #include. Calls without a function in libc go through
 * syscall(3), so that programs do not have to leave them out.
 */

#ifndef LIBC_SHIM_H
#define LIBC_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/openat2.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/file.h>
#include <sys/fsuid.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

typedef int Errno;
typedef uint32_t WaitStatus;
typedef gid_t Gid_t;
typedef uid_t Uid_t;
typedef time_t Time_t;
typedef siginfo_t Siginfo;
typedef struct dirent64 Dirent;
typedef struct flock Flock_t;
typedef struct iovec Iovec;
typedef struct itimerspec Itimerspec;
typedef struct itimerval Itimerval;
typedef struct open_how OpenHow;
typedef struct rlimit Rlimit;
typedef struct rusage Rusage;
typedef struct sched_param SchedParam;
typedef struct stat Stat_t;
typedef struct statfs Statfs_t;
typedef struct statx Statx_t;
typedef struct sysinfo Sysinfo_t;
typedef struct timespec Timespec;
typedef struct timeval Timeval;
typedef struct timex Timex;
typedef struct tms Tms;
typedef struct utimbuf Utimbuf;
typedef struct utsname Utsname;
typedef struct winsize Winsize;

/* What a function returned, -1 and errno or a result, in our form. */
static inline Errno shim_err(long result)
{
	return result == -1 ? errno : 0;
}

static inline Errno shim_int(long result, int *out)
{
	if (result == -1)
		return errno;
	if (out)
		*out = (int)result;
	return 0;
}

static inline Errno shim_long(long result, intptr_t *out)
{
	if (result == -1)
		return errno;
	if (out)
		*out = result;
	return 0;
}

static inline Errno shim_size(ssize_t result, size_t *out)
{
	if (result == -1)
		return errno;
	if (out)
		*out = (size_t)result;
	return 0;
}

static inline Errno shim_pointer(void *result, void **out)
{
	if (result == (void *)-1)
		return errno;
	if (out)
		*out = result;
	return 0;
}

/* Files by path. */
static inline Errno Access(const char *path, int mode) { return shim_err(access(path, mode)); }
static inline Errno Chdir(const char *path) { return shim_err(chdir(path)); }
static inline Errno Chmod(const char *path, int mode) { return shim_err(chmod(path, (mode_t)mode)); }
static inline Errno Chown(const char *path, Uid_t uid, Gid_t gid) { return shim_err(chown(path, uid, gid)); }
static inline Errno Chroot(const char *path) { return shim_err(chroot(path)); }
static inline Errno Creat(const char *path, int mode, int *fd) { return shim_int(creat(path, (mode_t)mode), fd); }
static inline Errno Faccessat(int dirfd, const char *path, int mode, int flags) { return shim_err(faccessat(dirfd, path, mode, flags)); }
static inline Errno Fchmodat(int dirfd, const char *path, int mode, int flags) { return shim_err(fchmodat(dirfd, path, (mode_t)mode, flags)); }
static inline Errno Fchownat(int dirfd, const char *path, Uid_t uid, Gid_t gid, int flags) { return shim_err(fchownat(dirfd, path, uid, gid, flags)); }
static inline Errno Lchown(const char *path, Uid_t uid, Gid_t gid) { return shim_err(lchown(path, uid, gid)); }
static inline Errno Link(const char *oldpath, const char *newpath) { return shim_err(link(oldpath, newpath)); }
static inline Errno Linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags) { return shim_err(linkat(olddirfd, oldpath, newdirfd, newpath, flags)); }
static inline Errno Mkdir(const char *path, int mode) { return shim_err(mkdir(path, (mode_t)mode)); }
static inline Errno Mkdirat(int dirfd, const char *path, int mode) { return shim_err(mkdirat(dirfd, path, (mode_t)mode)); }
static inline Errno Mknod(const char *path, int mode, unsigned dev) { return shim_err(mknod(path, (mode_t)mode, dev)); }
static inline Errno Mknodat(int dirfd, const char *path, int mode, unsigned dev) { return shim_err(mknodat(dirfd, path, (mode_t)mode, dev)); }
static inline Errno NameToHandleAt(int dirfd, const char *path, void *handle, int *mountId, int flags) { return shim_err(name_to_handle_at(dirfd, path, handle, mountId, flags)); }
static inline Errno Open(const char *path, int flags, int perm, int *fd) { return shim_int(open(path, flags, perm), fd); }
static inline Errno OpenByHandleAt(int mountfd, void *handle, int flags, int *fd) { return shim_int(open_by_handle_at(mountfd, handle, flags), fd); }
static inline Errno Openat(int dirfd, const char *path, int flags, int perm, int *fd) { return shim_int(openat(dirfd, path, flags, perm), fd); }
static inline Errno Openat2(int dirfd, const char *path, const OpenHow *how, size_t size, int *fd) { return shim_int(syscall(SYS_openat2, dirfd, path, how, size), fd); }
typedef struct f_owner_ex FOwnerEx;
static inline Errno Readlink(const char *path, void *buf, size_t len, size_t *n) { return shim_size(readlink(path, buf, len), n); }
static inline Errno Readlinkat(int dirfd, const char *path, void *buf, size_t len, size_t *n) { return shim_size(readlinkat(dirfd, path, buf, len), n); }
static inline Errno Rename(const char *oldpath, const char *newpath) { return shim_err(rename(oldpath, newpath)); }
static inline Errno Renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath) { return shim_err(renameat(olddirfd, oldpath, newdirfd, newpath)); }
static inline Errno Renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned flags) { return shim_err(renameat2(olddirfd, oldpath, newdirfd, newpath, flags)); }
static inline Errno Rmdir(const char *path) { return shim_err(rmdir(path)); }
static inline Errno Statx(int dirfd, const char *path, int flags, unsigned mask, Statx_t *stx) { return shim_err(statx(dirfd, path, flags, mask, stx)); }
static inline Errno Symlink(const char *oldpath, const char *newpath) { return shim_err(symlink(oldpath, newpath)); }
static inline Errno Symlinkat(const char *oldpath, int newdirfd, const char *newpath) { return shim_err(symlinkat(oldpath, newdirfd, newpath)); }
static inline Errno Truncate(const char *path, int64_t length) { return shim_err(truncate(path, length)); }
static inline Errno Unlink(const char *path) { return shim_err(unlink(path)); }
static inline Errno Unlinkat(int dirfd, const char *path, int flags) { return shim_err(unlinkat(dirfd, path, flags)); }
static inline Errno Stat(const char *path, Stat_t *st) { return shim_err(stat(path, st)); }
static inline Errno Lstat(const char *path, Stat_t *st) { return shim_err(lstat(path, st)); }
static inline Errno Fstatat(int dirfd, const char *path, Stat_t *st, int flags) { return shim_err(fstatat(dirfd, path, st, flags)); }
static inline Errno Statfs(const char *path, Statfs_t *buf) { return shim_err(statfs(path, buf)); }
static inline Errno Utimensat(int dirfd, const char *path, const Timespec times[2], int flags) { return shim_err(utimensat(dirfd, path, times, flags)); }
static inline Errno Utimes(const char *path, const Timeval tv[2]) { return shim_err(utimes(path, tv)); }
static inline Errno Futimesat(int dirfd, const char *path, const Timeval tv[2]) { return shim_err(futimesat(dirfd, path, tv)); }
static inline Errno Utime(const char *path, const Utimbuf *buf) { return shim_err(utime(path, buf)); }

/*
 * The kernel's getcwd with its own buffer, as Getwd promises: glibc falls back to reading
 * the parent directories where the kernel's answer does not fit into a page.
 */
static inline Errno Getcwd(void *buf, size_t nbuf, size_t *n) { return shim_size(syscall(SYS_getcwd, buf, nbuf), n); }
static inline Errno Getwd(char *buf, size_t len)
{
	char *const name = getcwd(NULL, 0);
	size_t size;

	if (!name)
		return errno;
	size = strlen(name) + 1;
	if (size > 4096) {
		free(name);
		return ENAMETOOLONG;
	}
	if (size > len) {
		free(name);
		return ERANGE;
	}
	memcpy(buf, name, size);
	free(name);
	return 0;
}

/* Descriptors. */
static inline Errno Close(int fd) { return shim_err(close(fd)); }
static inline Errno CloseRange(unsigned first, unsigned last, unsigned flags) { return shim_err(close_range(first, last, (int)flags)); }
static inline Errno CopyFileRange(int rfd, int64_t *roff, int wfd, int64_t *woff, size_t len, unsigned flags, size_t *n) { return shim_size(copy_file_range(rfd, roff, wfd, woff, len, flags), n); }
static inline Errno Dup(int oldfd, int *fd) { return shim_int(dup(oldfd), fd); }
static inline Errno Dup2(int oldfd, int newfd, int *fd) { return shim_int(dup2(oldfd, newfd), fd); }
static inline Errno Dup3(int oldfd, int newfd, int flags, int *fd) { return shim_int(dup3(oldfd, newfd, flags), fd); }
static inline Errno Fadvise(int fd, int64_t offset, int64_t len, int advice) { return posix_fadvise(fd, offset, len, advice); }
static inline Errno Fallocate(int fd, int mode, int64_t off, int64_t len) { return shim_err(fallocate(fd, mode, off, len)); }
static inline Errno Fchdir(int fd) { return shim_err(fchdir(fd)); }
static inline Errno Fchmod(int fd, int mode) { return shim_err(fchmod(fd, (mode_t)mode)); }
static inline Errno Fchown(int fd, Uid_t uid, Gid_t gid) { return shim_err(fchown(fd, uid, gid)); }
static inline Errno Fcntl(int fd, int cmd, uintptr_t arg, int *val) { return shim_int(fcntl(fd, cmd, arg), val); }
static inline Errno Fdatasync(int fd) { return shim_err(fdatasync(fd)); }
static inline Errno Flock(int fd, int how) { return shim_err(flock(fd, how)); }
static inline Errno Fstat(int fd, Stat_t *st) { return shim_err(fstat(fd, st)); }
static inline Errno Fstatfs(int fd, Statfs_t *buf) { return shim_err(fstatfs(fd, buf)); }
static inline Errno Fsync(int fd) { return shim_err(fsync(fd)); }
static inline Errno Ftruncate(int fd, int64_t length) { return shim_err(ftruncate(fd, length)); }
static inline Errno Getdents(int fd, void *buf, size_t len, size_t *n) { return shim_size(getdents64(fd, buf, len), n); }
static inline Errno Ioctl(int fd, unsigned req, uintptr_t arg, int *val) { return shim_int(ioctl(fd, req, arg), val); }
static inline Errno MemfdCreate(const char *name, unsigned flags, int *fd) { return shim_int(memfd_create(name, flags), fd); }
static inline Errno Pipe(int p[2]) { return shim_err(pipe(p)); }
static inline Errno Pipe2(int p[2], int flags) { return shim_err(pipe2(p, flags)); }
static inline Errno Pread(int fd, void *p, size_t np, int64_t offset, size_t *n) { return shim_size(pread(fd, p, np, offset), n); }
static inline Errno Preadv(int fd, const Iovec *iov, size_t niov, int64_t offset, size_t *n) { return shim_size(preadv(fd, iov, (int)niov, offset), n); }
static inline Errno Preadv2(int fd, const Iovec *iov, size_t niov, int64_t offset, int flags, size_t *n) { return shim_size(preadv2(fd, iov, (int)niov, offset, flags), n); }
static inline Errno Pwrite(int fd, const void *p, size_t np, int64_t offset, size_t *n) { return shim_size(pwrite(fd, p, np, offset), n); }
static inline Errno Pwritev(int fd, const Iovec *iov, size_t niov, int64_t offset, size_t *n) { return shim_size(pwritev(fd, iov, (int)niov, offset), n); }
static inline Errno Pwritev2(int fd, const Iovec *iov, size_t niov, int64_t offset, int flags, size_t *n) { return shim_size(pwritev2(fd, iov, (int)niov, offset, flags), n); }
static inline Errno Read(int fd, void *p, size_t np, size_t *n) { return shim_size(read(fd, p, np), n); }
static inline Errno Readahead(int fd, int64_t offset, size_t count) { return shim_err(readahead(fd, offset, count)); }
static inline Errno Readv(int fd, const Iovec *iov, size_t niov, size_t *n) { return shim_size(readv(fd, iov, (int)niov), n); }
static inline Errno Sendfile(int wfd, int rfd, int64_t *offset, size_t count, size_t *n) { return shim_size(sendfile(wfd, rfd, offset, count), n); }
static inline Errno Splice(int rfd, int64_t *roff, int wfd, int64_t *woff, size_t len, unsigned flags, size_t *n) { return shim_size(splice(rfd, roff, wfd, woff, len, flags), n); }
static inline Errno SyncFileRange(int fd, int64_t off, int64_t n, unsigned flags) { return shim_err(sync_file_range(fd, off, n, flags)); }
static inline Errno Syncfs(int fd) { return shim_err(syncfs(fd)); }
static inline Errno Tee(int rfd, int wfd, size_t len, unsigned flags, size_t *n) { return shim_size(tee(rfd, wfd, len, flags), n); }
static inline Errno Vmsplice(int fd, const Iovec *iov, size_t niov, unsigned flags, size_t *n) { return shim_size(vmsplice(fd, iov, niov, flags), n); }
static inline Errno Write(int fd, const void *p, size_t np, size_t *n) { return shim_size(write(fd, p, np), n); }
static inline Errno Writev(int fd, const Iovec *iov, size_t niov, size_t *n) { return shim_size(writev(fd, iov, (int)niov), n); }

static inline Errno Seek(int fd, int64_t offset, int whence, int64_t *off)
{
	const off_t result = lseek(fd, offset, whence);

	if (result == -1)
		return errno;
	if (off)
		*off = result;
	return 0;
}

static inline Errno CloseOnExec(int fd)
{
	const int flags = fcntl(fd, F_GETFD);

	return flags < 0 ? errno : shim_err(fcntl(fd, F_SETFD, flags | FD_CLOEXEC));
}

static inline Errno SetNonblock(int fd, bool nonblocking)
{
	const int flags = fcntl(fd, F_GETFL);

	return flags < 0 ? errno : shim_err(fcntl(fd, F_SETFL, nonblocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK));
}

/* Extended attributes. */
static inline Errno Fgetxattr(int fd, const char *name, void *value, size_t nvalue, size_t *n) { return shim_size(fgetxattr(fd, name, value, nvalue), n); }
static inline Errno Flistxattr(int fd, void *list, size_t nlist, size_t *n) { return shim_size(flistxattr(fd, list, nlist), n); }
static inline Errno Fremovexattr(int fd, const char *name) { return shim_err(fremovexattr(fd, name)); }
static inline Errno Fsetxattr(int fd, const char *name, const void *value, size_t nvalue, int flags) { return shim_err(fsetxattr(fd, name, value, nvalue, flags)); }
static inline Errno Getxattr(const char *path, const char *name, void *value, size_t nvalue, size_t *n) { return shim_size(getxattr(path, name, value, nvalue), n); }
static inline Errno Lgetxattr(const char *path, const char *name, void *value, size_t nvalue, size_t *n) { return shim_size(lgetxattr(path, name, value, nvalue), n); }
static inline Errno Listxattr(const char *path, void *list, size_t nlist, size_t *n) { return shim_size(listxattr(path, list, nlist), n); }
static inline Errno Llistxattr(const char *path, void *list, size_t nlist, size_t *n) { return shim_size(llistxattr(path, list, nlist), n); }
static inline Errno Lremovexattr(const char *path, const char *name) { return shim_err(lremovexattr(path, name)); }
static inline Errno Lsetxattr(const char *path, const char *name, const void *value, size_t nvalue, int flags) { return shim_err(lsetxattr(path, name, value, nvalue, flags)); }
static inline Errno Removexattr(const char *path, const char *name) { return shim_err(removexattr(path, name)); }
static inline Errno Setxattr(const char *path, const char *name, const void *value, size_t nvalue, int flags) { return shim_err(setxattr(path, name, value, nvalue, flags)); }

/* Memory. */
static inline Errno Madvise(void *addr, size_t len, int advice) { return shim_err(madvise(addr, len, advice)); }
static inline Errno Membarrier(int cmd, unsigned flags, int cpu, int *val) { return shim_int(syscall(SYS_membarrier, cmd, flags, cpu), val); }
static inline Errno Mincore(void *addr, size_t len, uint8_t *vec) { return shim_err(mincore(addr, len, vec)); }
static inline Errno Mlock(const void *addr, size_t len) { return shim_err(mlock(addr, len)); }
static inline Errno Mlock2(const void *addr, size_t len, int flags) { return shim_err(mlock2(addr, len, (unsigned)flags)); }
static inline Errno Mlockall(int flags) { return shim_err(mlockall(flags)); }
static inline Errno Mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t offset, void **p) { return shim_pointer(mmap(addr, len, prot, flags, fd, offset), p); }
static inline Errno Mprotect(void *addr, size_t len, int prot) { return shim_err(mprotect(addr, len, prot)); }
static inline Errno Mremap(void *addr, size_t oldlen, size_t newlen, int flags, void *newaddr, void **p) { return shim_pointer(mremap(addr, oldlen, newlen, flags, newaddr), p); }
static inline Errno Msync(void *addr, size_t len, int flags) { return shim_err(msync(addr, len, flags)); }
static inline Errno Munlock(const void *addr, size_t len) { return shim_err(munlock(addr, len)); }
static inline Errno Munlockall(void) { return shim_err(munlockall()); }
static inline Errno Munmap(void *addr, size_t len) { return shim_err(munmap(addr, len)); }
static inline Errno ProcessVmReadv(int pid, const Iovec *local, size_t nlocal, const Iovec *remote, size_t nremote, uintptr_t flags, size_t *n) { return shim_size(process_vm_readv(pid, local, nlocal, remote, nremote, flags), n); }
static inline Errno ProcessVmWritev(int pid, const Iovec *local, size_t nlocal, const Iovec *remote, size_t nremote, uintptr_t flags, size_t *n) { return shim_size(process_vm_writev(pid, local, nlocal, remote, nremote, flags), n); }

/* Processes. */
static inline Errno Getcpu(unsigned *cpu, unsigned *node) { return shim_err(getcpu(cpu, node)); }
static inline Uid_t Getuid(void) { return getuid(); }
static inline Uid_t Geteuid(void) { return geteuid(); }
static inline Gid_t Getgid(void) { return getgid(); }
static inline Gid_t Getegid(void) { return getegid(); }
static inline Errno Getpgid(int pid, int *pgid) { return shim_int(getpgid(pid), pgid); }
static inline int Getpgrp(void) { return getpgrp(); }
static inline int Getpid(void) { return getpid(); }
static inline int Getppid(void) { return getppid(); }
static inline int Gettid(void) { return gettid(); }
static inline Errno Getrlimit(int resource, Rlimit *rlim) { return shim_err(getrlimit((__rlimit_resource_t)resource, rlim)); }
static inline Errno Setrlimit(int resource, const Rlimit *rlim) { return shim_err(setrlimit((__rlimit_resource_t)resource, rlim)); }
static inline Errno Prlimit64(int pid, int resource, const Rlimit *newlim, Rlimit *oldlim) { return shim_err(prlimit(pid, (__rlimit_resource_t)resource, newlim, oldlim)); }
static inline Errno Getrusage(int who, Rusage *rusage) { return shim_err(getrusage((__rusage_who_t)who, rusage)); }
static inline Errno Getsid(int pid, int *sid) { return shim_int(getsid(pid), sid); }
static inline Errno Getresuid(Uid_t *ruid, Uid_t *euid, Uid_t *suid) { return shim_err(getresuid(ruid, euid, suid)); }
static inline Errno Getresgid(Gid_t *rgid, Gid_t *egid, Gid_t *sgid) { return shim_err(getresgid(rgid, egid, sgid)); }
static inline Errno Kill(int pid, int sig) { return shim_err(kill(pid, sig)); }
static inline Errno Kcmp(int pid1, int pid2, int typ, uintptr_t idx1, uintptr_t idx2, int *val) { return shim_int(syscall(SYS_kcmp, pid1, pid2, typ, idx1, idx2), val); }
static inline Errno Personality(unsigned persona, unsigned *old) { return shim_int(personality(persona), (int *)old); }
static inline Errno Prctl(int option, uintptr_t arg2, uintptr_t arg3, uintptr_t arg4, uintptr_t arg5, intptr_t *val) { return shim_long(prctl(option, arg2, arg3, arg4, arg5), val); }
static inline Errno SchedGetPriorityMax(int policy, int *prio) { return shim_int(sched_get_priority_max(policy), prio); }
static inline Errno SchedGetPriorityMin(int policy, int *prio) { return shim_int(sched_get_priority_min(policy), prio); }
static inline Errno SchedGetparam(int pid, SchedParam *param) { return shim_err(sched_getparam(pid, param)); }
static inline Errno SchedGetscheduler(int pid, int *policy) { return shim_int(sched_getscheduler(pid), policy); }
static inline Errno SchedRrGetInterval(int pid, Timespec *interval) { return shim_err(sched_rr_get_interval(pid, interval)); }
static inline Errno SchedSetparam(int pid, const SchedParam *param) { return shim_err(sched_setparam(pid, param)); }
static inline Errno SchedSetscheduler(int pid, int policy, const SchedParam *param) { return shim_err(sched_setscheduler(pid, policy, param)); }
static inline Errno SchedYield(void) { return shim_err(sched_yield()); }
static inline Errno Setns(int fd, int nstype) { return shim_err(setns(fd, nstype)); }
static inline Errno Setpgid(int pid, int pgid) { return shim_err(setpgid(pid, pgid)); }
static inline Errno Setpriority(int which, int who, int prio) { return shim_err(setpriority((__priority_which_t)which, (id_t)who, prio)); }
static inline Errno Setsid(int *sid) { return shim_int(setsid(), sid); }
static inline int Umask(int mask) { return (int)umask((mode_t)mask); }
static inline Errno Unshare(uintptr_t flags) { return shim_err(unshare((int)flags)); }
static inline Errno Setgid(Gid_t gid) { return shim_err(setgid(gid)); }
static inline Errno Setuid(Uid_t uid) { return shim_err(setuid(uid)); }
static inline Errno Setregid(Gid_t rgid, Gid_t egid) { return shim_err(setregid(rgid, egid)); }
static inline Errno Setreuid(Uid_t ruid, Uid_t euid) { return shim_err(setreuid(ruid, euid)); }
static inline Errno Setresgid(Gid_t rgid, Gid_t egid, Gid_t sgid) { return shim_err(setresgid(rgid, egid, sgid)); }
static inline Errno Setresuid(Uid_t ruid, Uid_t euid, Uid_t suid) { return shim_err(setresuid(ruid, euid, suid)); }
static inline Gid_t Setfsgid(Gid_t gid) { return (Gid_t)setfsgid(gid); }
static inline Uid_t Setfsuid(Uid_t uid) { return (Uid_t)setfsuid(uid); }
static inline Errno Setgroups(const Gid_t *gids, size_t n) { return shim_err(setgroups(n, gids)); }
static inline Errno Getgroups(Gid_t *gids, size_t max, size_t *n) { return shim_size(getgroups((int)max, gids), n); }
static inline Errno Waitid(int idtype, int id, Siginfo *info, int options, Rusage *rusage) { return shim_err(syscall(SYS_waitid, idtype, id, info, options, rusage)); }
static inline __attribute__((noreturn)) void Exit(int code) { _exit(code); }

static inline Errno Getpriority(int which, int who, int *prio)
{
	int nice;

	errno = 0;
	nice = getpriority((__priority_which_t)which, (id_t)who);
	if (nice == -1 && errno != 0)
		return errno;
	if (prio)
		*prio = 20 - nice;	/* as the kernel answers */
	return 0;
}

static inline Errno Wait4(int pid, WaitStatus *status, int options, Rusage *usage, int *wpid)
{
	int raw = 0;
	const pid_t who = wait4(pid, &raw, options, usage);

	if (who == -1)
		return errno;
	if (who != 0 && status)
		*status = (WaitStatus)raw;
	if (wpid)
		*wpid = who;
	return 0;
}

static inline bool WaitStatusExited(WaitStatus w) { return WIFEXITED((int)w); }
static inline bool WaitStatusSignaled(WaitStatus w) { return WIFSIGNALED((int)w); }
static inline bool WaitStatusStopped(WaitStatus w) { return WIFSTOPPED((int)w); }
static inline bool WaitStatusContinued(WaitStatus w) { return WIFCONTINUED((int)w); }
static inline bool WaitStatusCoreDump(WaitStatus w) { return WIFSIGNALED((int)w) && WCOREDUMP((int)w); }
static inline int WaitStatusExitStatus(WaitStatus w) { return WIFEXITED((int)w) ? WEXITSTATUS((int)w) : -1; }
static inline int WaitStatusSignal(WaitStatus w) { return WIFSIGNALED((int)w) ? WTERMSIG((int)w) : -1; }
static inline int WaitStatusStopSignal(WaitStatus w) { return WIFSTOPPED((int)w) ? WSTOPSIG((int)w) : -1; }

/* Time. */
static inline Errno Adjtimex(Timex *buf, int *state) { return shim_int(adjtimex(buf), state); }
static inline Errno ClockGetres(int clock, Timespec *res) { return shim_err(clock_getres(clock, res)); }
static inline Errno ClockGettime(int clock, Timespec *time) { return shim_err(clock_gettime(clock, time)); }
static inline Errno ClockNanosleep(int clock, int flags, const Timespec *time, Timespec *leftover) { return clock_nanosleep(clock, flags, time, leftover); }
static inline Errno ClockSettime(int clock, const Timespec *time) { return shim_err(clock_settime(clock, time)); }
#if defined SYS_futex_time64 && __SIZEOF_LONG__ == 4	/* libc's timespec has 64 bits, the old call's has not */
# define SHIM_FUTEX SYS_futex_time64
#else
# define SHIM_FUTEX SYS_futex
#endif
static inline Errno Futex(uint32_t *uaddr, int op, uint32_t val, const Timespec *timeout, uint32_t *uaddr2, uint32_t val3, int *n) { return shim_int(syscall(SHIM_FUTEX, uaddr, op, val, timeout, uaddr2, val3), n); }
static inline Errno Getitimer(int which, Itimerval *value) { return shim_err(getitimer((__itimer_which_t)which, value)); }
static inline Errno Gettimeofday(Timeval *tv) { return shim_err(gettimeofday(tv, NULL)); }
static inline Errno Nanosleep(const Timespec *time, Timespec *leftover) { return shim_err(nanosleep(time, leftover)); }
static inline Errno Setitimer(int which, const Itimerval *value, Itimerval *old) { return shim_err(setitimer((__itimer_which_t)which, value, old)); }
static inline Errno Settimeofday(const Timeval *tv) { return shim_err(settimeofday(tv, NULL)); }

static inline Errno Sleep(int64_t nsec)
{
	const Timespec time = { nsec / 1000000000, (long)(nsec % 1000000000) };

	return nsec <= 0 ? 0 : shim_err(nanosleep(&time, NULL));
}

static inline Errno Time(Time_t *t)
{
	const time_t now = time(NULL);

	if (t)
		*t = now;
	return 0;
}

static inline Errno Times(Tms *buf, uintptr_t *ticks)
{
	Tms unwanted;
	const clock_t now = times(buf ? buf : &unwanted);

	if (ticks)
		*ticks = (uintptr_t)now;
	return 0;
}

/* The system. */
static inline Errno Getrandom(void *p, size_t np, unsigned flags, size_t *n) { return shim_size(getrandom(p, np, flags), n); }
static inline Errno Mount(const char *source, const char *target, const char *fstype, uintptr_t flags, const void *data) { return shim_err(mount(source, target, fstype, flags, data)); }
static inline Errno PivotRoot(const char *newroot, const char *putold) { return shim_err(syscall(SYS_pivot_root, newroot, putold)); }
static inline Errno Setdomainname(const void *name, size_t len) { return shim_err(setdomainname(name, len)); }
static inline Errno Sethostname(const void *name, size_t len) { return shim_err(sethostname(name, len)); }
static inline Errno Sysinfo(Sysinfo_t *info) { return shim_err(sysinfo(info)); }
static inline Errno Umount2(const char *target, int flags) { return shim_err(umount2(target, flags)); }
static inline Errno Uname(Utsname *buf) { return shim_err(uname(buf)); }

#endif
