/*
 * The Linux system calls that every port has in the same form.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall (see mksyscall --help for the grammar), not compiled itself. A new call is one
 * //sys line here. Old calls are made through newer ones that all ports have (Open through openat,
 * Pipe through pipe2, ...). A name that begins with a small letter is internal; a function in src/
 * of the same name with a capital wraps it. The // lines above a declaration are its documentation.
 * They name the manual page last, except for errors, which have their own lines.
 *
 * Types: lengths of memory are size_t, and so are counts of iovecs. Where the kernel takes an int
 * for them, or looks at no more of a long, the line says int(): no length is cut silently. Other
 * counts are as wide as the kernel's. Offsets are int64. User and group IDs have 32 bits. const
 * means that the kernel only reads. An error named _ may be ignored. //sysnb marks a call that
 * cannot block. test/widths.t compares all this with the kernel's own widths.
 */

/* Files by path. */

// Access checks whether the real user may access path. mode is F_OK, or any of R_OK, W_OK, X_OK.
// access(2).
//sys	Access(path string, mode int) (errno Errno) = SYS_FACCESSAT(AT_FDCWD, path, mode)
// Acct turns process accounting on, with path as the file, or off if path is NULL. acct(2).
//sys	Acct(path string) (errno Errno)
// Chdir makes path the working directory. chdir(2).
//sys	Chdir(path string) (errno Errno)
// Chmod sets the permission bits of path. It follows links. chmod(2).
//sys	Chmod(path string, mode int) (errno Errno) = SYS_FCHMODAT(AT_FDCWD, path, mode)
// Chown sets the owner and group of path; (Uid_t)-1 leaves one unchanged. It follows links.
// chown(2).
//sys	Chown(path string, uid Uid_t, gid Gid_t) (errno Errno) = SYS_FCHOWNAT(AT_FDCWD, path, uid, gid, 0)
// Chroot makes path the root directory. The working directory does not change. chroot(2).
//sys	Chroot(path string) (errno Errno)
// Creat creates or truncates path and opens it for writing: Open with O_CREAT, O_WRONLY, O_TRUNC.
// creat(2).
//sys	Creat(path string, mode int) (fd int, errno Errno) = SYS_OPENAT(AT_FDCWD, path, O_CREAT_WRONLY_TRUNC, mode)
//sys	faccessat(dirfd int, path string, mode int) (errno Errno)
//sys	faccessat2(dirfd int, path string, mode int, flags int) (errno Errno)
//sys	fchmodat(dirfd int, path string, mode int) (errno Errno)
//sys	fchmodat2(dirfd int, path string, mode int, flags int) (errno Errno)
// Fchownat is Chown relative to dirfd. flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. fchownat(2).
//sys	Fchownat(dirfd int, path string, uid Uid_t, gid Gid_t, flags int) (errno Errno)
// Getcwd stores the working directory in buf, with its NUL; n counts the NUL, too. See Getwd.
// getcwd(2).
//sys	Getcwd(buf []byte) (n size_t, errno Errno)
// Lchown is Chown, but does not follow a link. lchown(2).
//sys	Lchown(path string, uid Uid_t, gid Gid_t) (errno Errno) = SYS_FCHOWNAT(AT_FDCWD, path, uid, gid, AT_SYMLINK_NOFOLLOW)
// Link creates newpath as another name of oldpath. It does not follow a symbolic link. link(2).
//sys	Link(oldpath string, newpath string) (errno Errno) = SYS_LINKAT(AT_FDCWD, oldpath, AT_FDCWD, newpath, 0)
// Linkat is Link relative to two directories. flags: AT_SYMLINK_FOLLOW, AT_EMPTY_PATH.
// linkat(2).
//sys	Linkat(olddirfd int, oldpath string, newdirfd int, newpath string, flags int) (errno Errno)
// Mkdir creates a directory with permissions mode, reduced by the umask. mkdir(2).
//sys	Mkdir(path string, mode int) (errno Errno) = SYS_MKDIRAT(AT_FDCWD, path, mode)
// Mkdirat is Mkdir relative to dirfd. mkdirat(2).
//sys	Mkdirat(dirfd int, path string, mode int) (errno Errno)
// Mknod creates a file of the type in mode (S_IFREG, S_IFIFO, S_IFCHR, ...). dev is the kernel's
// 32-bit device number. mknod(2).
//sys	Mknod(path string, mode int, dev uint) (errno Errno) = SYS_MKNODAT(AT_FDCWD, path, mode, dev)
// Mknodat is Mknod relative to dirfd. mknodat(2).
//sys	Mknodat(dirfd int, path string, mode int, dev uint) (errno Errno)
// NameToHandleAt converts a path to a handle for OpenByHandleAt. name_to_handle_at(2).
//sys	NameToHandleAt(dirfd int, path string, handle *void, mountId *int, flags int) (errno Errno)
// Open opens path. flags: O_RDONLY, O_CLOEXEC, .... O_SYNC and O_TMPFILE have several bits, some of
// which they share with other flags. perm, reduced by the umask, applies to O_CREAT and O_TMPFILE.
// open(2).
//sys	Open(path string, flags int, perm int) (fd int, errno Errno) = SYS_OPENAT(AT_FDCWD, path, flags|O_LARGE, perm)
// Openat is Open relative to dirfd. openat(2).
//sys	Openat(dirfd int, path string, flags int, perm int) (fd int, errno Errno) = SYS_OPENAT(dirfd, path, flags|O_LARGE, perm)
// Openat2 is Openat with rules for the resolution of path. size is sizeof *how. On 32-bit ports the
// caller must set O_LARGEFILE if it is wanted. openat2(2).
// E2BIG: the kernel is older than *how.
//sys	Openat2(dirfd int, path string, how *const OpenHow, size size_t) (fd int, errno Errno)
// OpenByHandleAt opens the file of a handle from NameToHandleAt. open_by_handle_at(2).
//sys	OpenByHandleAt(mountfd int, handle *void, flags int) (fd int, errno Errno) = SYS_OPEN_BY_HANDLE_AT(mountfd, handle, flags|O_LARGE)
// PivotRoot makes newroot the root mount and moves the old one to putold. pivot_root(2).
//sys	PivotRoot(newroot string, putold string) (errno Errno)
// Readlink stores the target of a link in buf, truncated to fit and without a NUL, and its length
// in n. readlink(2).
// EINVAL: path is not a link, or nbuf is 0.
//sys	Readlink(path string, buf []byte) (n size_t, errno Errno) = SYS_READLINKAT(AT_FDCWD, path, ptr(buf), int(buf))
// Readlinkat is Readlink relative to dirfd. readlinkat(2).
//sys	Readlinkat(dirfd int, path string, buf []byte) (n size_t, errno Errno) = SYS_READLINKAT(dirfd, path, ptr(buf), int(buf))
// Rename renames oldpath to newpath, and replaces what had that name. rename(2).
//sys	Rename(oldpath string, newpath string) (errno Errno) = SYS_RENAMEAT2(AT_FDCWD, oldpath, AT_FDCWD, newpath, 0)
// Renameat is Rename relative to two directories. renameat(2).
//sys	Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (errno Errno) = SYS_RENAMEAT2(olddirfd, oldpath, newdirfd, newpath, 0)
// Renameat2 is Renameat with flags: RENAME_NOREPLACE, RENAME_EXCHANGE, RENAME_WHITEOUT.
// renameat2(2).
//sys	Renameat2(olddirfd int, oldpath string, newdirfd int, newpath string, flags uint) (errno Errno)
// Rmdir removes an empty directory. rmdir(2).
//sys	Rmdir(path string) (errno Errno) = SYS_UNLINKAT(AT_FDCWD, path, AT_REMOVEDIR)
// Statfs describes the file system that holds path. statfs(2).
//sys	Statfs(path string, buf *Statfs_t) (errno Errno) = SYS_STATFS64(path, SizeofStatfs, buf) | SYS_STATFS
// Statx fills stx with what mask (STATX_...) requests. flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH,
// AT_STATX_.... statx(2).
//sys	Statx(dirfd int, path string, flags int, mask uint, stx *Statx_t) (errno Errno)
// Symlink creates newpath as a symbolic link with the text oldpath. symlink(2).
//sys	Symlink(oldpath string, newpath string) (errno Errno) = SYS_SYMLINKAT(oldpath, AT_FDCWD, newpath)
// Symlinkat is Symlink relative to newdirfd. symlinkat(2).
//sys	Symlinkat(oldpath string, newdirfd int, newpath string) (errno Errno)
// Truncate sets the size of path to length bytes. truncate(2).
//sys	Truncate(path string, length int64) (errno Errno) = SYS_TRUNCATE64 | SYS_TRUNCATE
// Unlink removes a name of a file. unlink(2).
//sys	Unlink(path string) (errno Errno) = SYS_UNLINKAT(AT_FDCWD, path, 0)
// Unlinkat is Unlink relative to dirfd, or Rmdir if flags has AT_REMOVEDIR. unlinkat(2).
//sys	Unlinkat(dirfd int, path string, flags int) (errno Errno)
// Utimensat sets the access and modification time of path, relative to dirfd. tv_nsec may be
// UTIME_NOW or UTIME_OMIT. If times is NULL, both become the current time. utimensat(2).
//sys	Utimensat(dirfd int, path string, times *[2]const Timespec, flags int) (errno Errno) = SYS_UTIMENSAT_TIME64 | SYS_UTIMENSAT


/* Descriptors. */

// Close closes fd. Whatever it returns, even EINTR, fd is closed and must not be closed again.
// close(2).
//sys	Close(fd int) (_ Errno)
// CloseRange closes the descriptors first to last, or marks them with CLOSE_RANGE_CLOEXEC.
// close_range(2).
//sys	CloseRange(first uint, last uint, flags uint) (errno Errno)
// CopyFileRange copies between files within the kernel. If an offset is NULL, it uses and advances
// the file position. copy_file_range(2).
//sys	CopyFileRange(rfd int, roff *int64, wfd int, woff *int64, len size_t, flags uint) (n size_t, errno Errno)
// Dup makes the lowest free descriptor a copy of oldfd. It is not close-on-exec. dup(2).
//sys	Dup(oldfd int) (fd int, errno Errno)
// Dup3 makes newfd a copy of oldfd. flags: O_CLOEXEC. dup3(2).
// EINVAL: newfd equals oldfd; see Dup2.
//sys	Dup3(oldfd int, newfd int, flags int) (fd int, errno Errno)
// Eventfd2 creates an event counter. flags: EFD_CLOEXEC, EFD_NONBLOCK, EFD_SEMAPHORE.
// eventfd(2).
//sys	Eventfd2(initval uint, flags int) (fd int, errno Errno)
// Fallocate allocates space in a file; with mode FALLOC_FL_..., it frees or zeroes space.
// fallocate(2).
//sys	Fallocate(fd int, mode int, off int64, len int64) (errno Errno)
// Fchdir makes the open directory fd the working directory. fchdir(2).
//sys	Fchdir(fd int) (errno Errno)
// Fchmod sets the permission bits of an open file. fchmod(2).
//sys	Fchmod(fd int, mode int) (errno Errno)
// Fchown is Chown for an open file. fchown(2).
//sys	Fchown(fd int, uid Uid_t, gid Gid_t) (errno Errno) = SYS_FCHOWN32 | SYS_FCHOWN
// Fcntl performs cmd (F_...) on fd with arg, a number or a pointer. val is the result. Locks are
// Flock_t, with 64-bit offsets. For a process group, F_GETOWN stores its ID, negated, in val: the
// library uses F_GETOWN_EX, whose result cannot be taken for an error. F_GETPIPE_SZ of 2 GiB, which
// pages of 64 KiB allow, is negative. fcntl(2).
//sysc	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno)
//sys	fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno) = SYS_FCNTL64 | SYS_FCNTL
// Fdatasync is Fsync without the metadata that a later read does not need. fdatasync(2).
//sys	Fdatasync(fd int) (errno Errno)
// Flock locks or unlocks an open file: LOCK_SH, LOCK_EX, LOCK_UN. With LOCK_NB it does not wait.
// flock(2).
//sys	Flock(fd int, how int) (errno Errno)
// Fstatfs describes the file system that holds an open file. fstatfs(2).
//sys	Fstatfs(fd int, buf *Statfs_t) (errno Errno) = SYS_FSTATFS64(fd, SizeofStatfs, buf) | SYS_FSTATFS
// Fsync writes a file's data and metadata to its device. fsync(2).
//sys	Fsync(fd int) (errno Errno)
// Ftruncate sets the size of an open file to length bytes. ftruncate(2).
//sys	Ftruncate(fd int, length int64) (errno Errno) = SYS_FTRUNCATE64 | SYS_FTRUNCATE
// Getdents stores directory entries (Dirent, each d_reclen bytes long) in buf. n is 0 at the end.
// getdents64(2).
// EINVAL: buf is too small for one entry.
//sys	Getdents(fd int, buf []byte) (n size_t, errno Errno) = SYS_GETDENTS64(fd, ptr(buf), int(buf))
// Ioctl performs req on fd with arg, a pointer or a number. val is the result, mostly 0.
// ioctl(2).
//sys	Ioctl(fd int, req uint, arg uintptr) (val int, errno Errno)
// MemfdCreate creates a file in memory. flags: MFD_CLOEXEC, MFD_ALLOW_SEALING, ....
// memfd_create(2).
//sys	MemfdCreate(name string, flags uint) (fd int, errno Errno)
// Pipe creates a pipe: p[0] reads what p[1] writes. Prefer Pipe2 with O_CLOEXEC. pipe(2).
//sysnb	Pipe(p *[2]int) (errno Errno) = SYS_PIPE2(p, 0)
// Pipe2 is Pipe with flags: O_CLOEXEC, O_NONBLOCK, O_DIRECT. pipe2(2).
//sysnb	Pipe2(p *[2]int, flags int) (errno Errno)
// Pread is Read at offset. The file position does not change. pread(2).
//sys	Pread(fd int, buf []byte, offset int64) (n size_t, errno Errno) = SYS_PREAD64
// Preadv is Readv at offset. The file position does not change. preadv(2).
//sys	Preadv(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PREADV(fd, ptr(iov), int(iov), lo(offset), hi(offset))
// Preadv2 is Preadv with flags (RWF_...). If offset is -1, it uses and advances the file position.
// preadv2(2).
//sys	Preadv2(fd int, iov []const Iovec, offset int64, flags int) (n size_t, errno Errno) = SYS_PREADV2(fd, ptr(iov), int(iov), lo(offset), hi(offset), flags)
// Pwrite is Write at offset. The file position does not change. pwrite(2).
//sys	Pwrite(fd int, buf []const byte, offset int64) (n size_t, errno Errno) = SYS_PWRITE64
// Pwritev is Writev at offset. The file position does not change. pwritev(2).
//sys	Pwritev(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PWRITEV(fd, ptr(iov), int(iov), lo(offset), hi(offset))
// Pwritev2 is Pwritev with flags (RWF_...). If offset is -1, it uses and advances the file
// position. pwritev2(2).
//sys	Pwritev2(fd int, iov []const Iovec, offset int64, flags int) (n size_t, errno Errno) = SYS_PWRITEV2(fd, ptr(iov), int(iov), lo(offset), hi(offset), flags)
// Read reads up to nbuf bytes. n is 0 at the end of the file. EINTR and EAGAIN are returned as they
// are. read(2).
//sys	Read(fd int, buf []byte) (n size_t, errno Errno)
// Pause waits until a signal handler has run. It always returns EINTR. pause(2).
//sys	Pause() (errno Errno) = SYS_PPOLL_TIME64(0, 0, 0, 0) | SYS_PPOLL(0, 0, 0, 0)
// Readahead reads part of a file into the page cache. readahead(2).
//sys	Readahead(fd int, offset int64, count size_t) (errno Errno)
// Readv is Read into several buffers. readv(2).
//sys	Readv(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_READV(fd, ptr(iov), int(iov))
// Sendfile copies from rfd to wfd within the kernel. If offset is NULL, it uses and advances the
// file position of rfd. sendfile(2).
//sys	Sendfile(wfd int, rfd int, offset *int64, count size_t) (n size_t, errno Errno) = SYS_SENDFILE64 | SYS_SENDFILE
// Splice moves data between a pipe and another descriptor. splice(2).
//sys	Splice(rfd int, roff *int64, wfd int, woff *int64, len size_t, flags uint) (n size_t, errno Errno)
// Sync writes all file systems to their devices, and waits for the end. sync(2).
//sys	Sync()
// SyncFileRange starts writing part of a file, or waits for the end. flags: SYNC_FILE_RANGE_....
// sync_file_range(2).
//sys	SyncFileRange(fd int, off int64, n int64, flags uint) (errno Errno) = SYS_SYNC_FILE_RANGE2(fd, flags, off, n) | SYS_SYNC_FILE_RANGE
// Syncfs is Sync for the file system that holds fd. syncfs(2).
//sys	Syncfs(fd int) (errno Errno)
// Tee copies data from one pipe to another without consuming them. tee(2).
//sys	Tee(rfd int, wfd int, len size_t, flags uint) (n size_t, errno Errno)
// Vmsplice moves user pages into a pipe, or copies a pipe's data out. vmsplice(2).
//sys	Vmsplice(fd int, iov []const Iovec, flags uint) (n size_t, errno Errno) = SYS_VMSPLICE(fd, ptr(iov), int(iov), flags)
// Write writes up to nbuf bytes, possibly fewer. write(2).
// EPIPE: SIGPIPE was raised, too. The program decides what that does.
//sys	Write(fd int, buf []const byte) (n size_t, errno Errno)
// Writev is Write from several buffers. writev(2).
//sys	Writev(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_WRITEV(fd, ptr(iov), int(iov))


/* Extended attributes. Size 0 only asks for the length. ERANGE: the buffer is too small. */

// Fgetxattr is Getxattr for an open file. fgetxattr(2).
//sys	Fgetxattr(fd int, name string, value []byte) (n size_t, errno Errno)
// Flistxattr is Listxattr for an open file. flistxattr(2).
//sys	Flistxattr(fd int, list []byte) (n size_t, errno Errno)
// Fremovexattr is Removexattr for an open file. fremovexattr(2).
//sys	Fremovexattr(fd int, name string) (errno Errno)
// Fsetxattr is Setxattr for an open file. fsetxattr(2).
//sys	Fsetxattr(fd int, name string, value []const byte, flags int) (errno Errno)
// Getxattr stores the attribute name of path in value. If nvalue is 0, it only returns the length.
// getxattr(2).
//sys	Getxattr(path string, name string, value []byte) (n size_t, errno Errno)
// Lgetxattr is Getxattr, but does not follow a link. lgetxattr(2).
//sys	Lgetxattr(path string, name string, value []byte) (n size_t, errno Errno)
// Listxattr stores the names of all attributes in list, each with its NUL. listxattr(2).
//sys	Listxattr(path string, list []byte) (n size_t, errno Errno)
// Llistxattr is Listxattr, but does not follow a link. llistxattr(2).
//sys	Llistxattr(path string, list []byte) (n size_t, errno Errno)
// Lremovexattr is Removexattr, but does not follow a link. lremovexattr(2).
//sys	Lremovexattr(path string, name string) (errno Errno)
// Lsetxattr is Setxattr, but does not follow a link. lsetxattr(2).
//sys	Lsetxattr(path string, name string, value []const byte, flags int) (errno Errno)
// Removexattr removes the attribute name of path. removexattr(2).
//sys	Removexattr(path string, name string) (errno Errno)
// Setxattr sets the attribute name of path. flags: XATTR_CREATE, XATTR_REPLACE. setxattr(2).
//sys	Setxattr(path string, name string, value []const byte, flags int) (errno Errno)

/* File systems. */

// Mount mounts source at target. flags are MS_...; data depends on the file system. mount(2).
//sys	Mount(source string, target string, fstype string, flags uintptr, data *const void) (errno Errno)
// Umount2 unmounts target. flags: MNT_FORCE, MNT_DETACH, MNT_EXPIRE, UMOUNT_NOFOLLOW. umount(2).
//sys	Umount2(target string, flags int) (errno Errno)
// Fsopen opens a new file system for configuration. fsopen(2).
//sys	Fsopen(fstype string, flags uint) (fd int, errno Errno)
// Fsconfig sets a parameter of a file system that is being configured. fsconfig(2).
//sys	Fsconfig(fd int, cmd uint, key string, value *const void, aux int) (errno Errno)
// Fsmount creates a mount of a configured file system. fsmount(2).
//sys	Fsmount(fd int, flags uint, attrs uint) (mountfd int, errno Errno)
// Fspick opens a mounted file system for configuration. fspick(2).
//sys	Fspick(dirfd int, path string, flags uint) (fd int, errno Errno)
// MoveMount moves a mount, or attaches one from Fsmount or OpenTree. move_mount(2).
//sys	MoveMount(fromfd int, frompath string, tofd int, topath string, flags uint) (errno Errno)
// OpenTree opens a mount, or a copy of it with OPEN_TREE_CLONE. open_tree(2).
//sys	OpenTree(dirfd int, path string, flags uint) (fd int, errno Errno)
// Quotactl reads or changes disk quotas. quotactl(2).
//sys	Quotactl(cmd uint, special string, id int, addr *void) (errno Errno)
// Swapoff stops swapping to path. swapoff(2).
//sys	Swapoff(path string) (errno Errno)
// Swapon starts swapping to path. swapon(2).
//sys	Swapon(path string, flags int) (errno Errno)
// Ustat describes the file system on device dev. Obsolete: use Statfs. ustat(2).
//sys	Ustat(dev uint, ubuf *Ustat_t) (errno Errno) = SYS_USTAT | ENOSYS


/* Events. */

// EpollCreate1 creates an epoll descriptor. flags: EPOLL_CLOEXEC. epoll_create(2).
//sys	EpollCreate1(flags int) (fd int, errno Errno)
// EpollCtl adds (EPOLL_CTL_ADD), changes (EPOLL_CTL_MOD) or removes (EPOLL_CTL_DEL) fd in the set
// epfd. epoll_ctl(2).
//sys	EpollCtl(epfd int, op int, fd int, event *const EpollEvent) (errno Errno)
// EpollPwait is EpollWait with sigmask, unless NULL, as the signal mask during the wait.
// epoll_pwait(2).
//sys	EpollPwait(epfd int, events *EpollEvent, maxevents int, msec int, sigmask *const Sigset_t) (n int, errno Errno) = SYS_EPOLL_PWAIT(epfd, events, maxevents, msec, sigmask, SizeofSigset)
// EpollWait waits up to msec milliseconds (-1: for ever) for at most maxevents events.
// epoll_wait(2).
//sys	EpollWait(epfd int, events *EpollEvent, maxevents int, msec int) (n int, errno Errno) = SYS_EPOLL_PWAIT(epfd, events, maxevents, msec, 0, SizeofSigset)
// InotifyAddWatch watches path for the events in mask (IN_...). wd identifies the watch.
// inotify_add_watch(2).
//sys	InotifyAddWatch(fd int, path string, mask uint) (wd int, errno Errno)
// InotifyInit1 creates an inotify descriptor, from which InotifyEvents are read. flags: IN_CLOEXEC,
// IN_NONBLOCK. inotify_init(2).
//sys	InotifyInit1(flags int) (fd int, errno Errno)
// InotifyRmWatch removes a watch. inotify_rm_watch(2).
//sys	InotifyRmWatch(fd int, wd int) (errno Errno)
// SignalFd4 creates a descriptor (if fd is -1) or changes one. SignalfdSiginfos of the blocked
// signals in mask are read from it. signalfd(2).
//sys	SignalFd4(fd int, mask *const Sigset_t, flags int) (sfd int, errno Errno) = SYS_SIGNALFD4(fd, mask, SizeofSigset, flags)
// TimerfdCreate creates a timer descriptor on clock (CLOCK_...). flags: TFD_CLOEXEC, TFD_NONBLOCK.
// timerfd_create(2).
//sys	TimerfdCreate(clock int, flags int) (fd int, errno Errno)

/* Memory. */

// Brk moves the end of the data segment and returns its current position, moved or not. This is the
// raw call: the position alone shows a failure. brk(2).
//sysnb	Brk(addr *void) (end *void)
// Madvise announces how [addr, addr+len) will be used (MADV_...). madvise(2).
//sys	Madvise(addr *void, len size_t, advice int) (errno Errno)
// Membarrier orders memory accesses with those of other threads. membarrier(2).
//sys	Membarrier(cmd int, flags uint, cpu int) (val int, errno Errno)
// Mincore stores in vec, one byte for each page, which pages are in memory. mincore(2).
//sys	Mincore(addr *void, len size_t, vec *uint8) (errno Errno)
// Mlock locks pages in memory. mlock(2).
//sys	Mlock(addr *const void, len size_t) (errno Errno)
// Mlock2 is Mlock with flags: MLOCK_ONFAULT. mlock2(2).
//sys	Mlock2(addr *const void, len size_t, flags int) (errno Errno)
// Mlockall locks all pages in memory. flags: MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT. mlockall(2).
//sys	Mlockall(flags int) (errno Errno)
// Mprotect sets the protection (PROT_...) of pages. mprotect(2).
//sys	Mprotect(addr *void, len size_t, prot int) (errno Errno)
// Mremap grows, shrinks or moves a mapping. newaddr is used with MREMAP_FIXED. mremap(2).
//sys	Mremap(addr *void, oldlen size_t, newlen size_t, flags int, newaddr *void) (p *void, errno Errno)
// Msync writes a mapping back to its file. flags: MS_SYNC or MS_ASYNC, MS_INVALIDATE. msync(2).
//sys	Msync(addr *void, len size_t, flags int) (errno Errno)
// Munlock reverses Mlock. munlock(2).
//sys	Munlock(addr *const void, len size_t) (errno Errno)
// Munlockall reverses Mlockall. munlockall(2).
//sys	Munlockall() (errno Errno)
// Munmap removes the mappings of whole pages in [addr, addr+len). munmap(2).
//sys	Munmap(addr *void, len size_t) (errno Errno)

/* Processes. The calls for identities change the calling thread only, unlike libc's. */

// Capget reads the capabilities of a thread. Version 3 (_LINUX_CAPABILITY_VERSION_3) fills two
// CapData. capget(2).
//sysnb	Capget(header *CapHeader, data *CapData) (errno Errno)
// Capset sets the capabilities of the calling thread. capset(2).
//sysnb	Capset(header *CapHeader, data *const CapData) (errno Errno)
//sysnb	exitThread(code int) = SYS_EXIT
// Getcpu returns the processor and the node on which the caller runs. getcpu(2).
//sysnb	Getcpu(cpu *uint, node *uint) (errno Errno) = SYS_GETCPU(cpu, node, 0)
// Getpgid returns the process group of pid (0: the caller). getpgid(2).
//sysnb	Getpgid(pid int) (pgid int, errno Errno)
// Getpgrp returns the caller's process group. getpgrp(2).
//sysnb	Getpgrp() (pgrp int) = SYS_GETPGID(0)
// Getpid returns the process ID. getpid(2).
//sysnb	Getpid() (pid int)
// Getppid returns the process ID of the parent. getppid(2).
//sysnb	Getppid() (ppid int)
// Getpriority returns 20 minus the nice value: 1..40. libc converts it back. which: PRIO_PROCESS,
// .... getpriority(2).
//sysnb	Getpriority(which int, who int) (prio int, errno Errno)
// Getsid returns the session of pid (0: the caller). getsid(2).
//sysnb	Getsid(pid int) (sid int, errno Errno)
// Gettid returns the thread ID. gettid(2).
//sysnb	Gettid() (tid int)
// Kill sends sig to process pid, to process group n if pid is -n, to the caller's group if it is 0,
// or to all processes if it is -1. sig 0 only checks. kill(2).
//sysnb	Kill(pid int, sig int) (errno Errno)
// Kcmp compares a resource of two processes. The manual explains the result. kcmp(2).
//sys	Kcmp(pid1 int, pid2 int, type int, idx1 uintptr, idx2 uintptr) (val int, errno Errno)
// Personality sets the execution domain; 0xffffffff only reads it. On 32-bit ports an old domain
// above 0xfffff000 looks like an error. personality(2).
//sysnb	Personality(persona uint) (old uint, errno Errno)
// PidfdGetfd copies descriptor targetfd of the process that pidfd refers to. pidfd_getfd(2).
//sys	PidfdGetfd(pidfd int, targetfd int, flags uint) (fd int, errno Errno)
// PidfdOpen creates a descriptor, close-on-exec, that refers to process pid. pidfd_open(2).
//sys	PidfdOpen(pid int, flags uint) (fd int, errno Errno)
// PidfdSendSignal sends sig to the process that pidfd refers to. info may be NULL.
// pidfd_send_signal(2).
//sysnb	PidfdSendSignal(pidfd int, sig int, info *const Siginfo, flags uint) (errno Errno)
// Prctl controls the calling process or thread: PR_.... val is the result, a long, mostly 0. Timer
// slack (PR_GET_TIMERSLACK) in the last 4095 values of an unsigned long looks like an error.
// prctl(2).
//sys	Prctl(option int, arg2 uintptr, arg3 uintptr, arg4 uintptr, arg5 uintptr) (val intptr_t, errno Errno)
// Ptrace traces process pid. req is PTRACE_.... This is the raw call: PTRACE_PEEKTEXT and
// PTRACE_PEEKDATA store the word at data, so that val cannot be taken for an error. On sparc64
// PTRACE_DETACH differs from that of <linux/ptrace.h>, which is another request there. ptrace(2).
//sys	Ptrace(req int, pid int, addr uintptr, data uintptr) (val intptr_t, errno Errno)
// ProcessVmReadv reads the memory of another process. process_vm_readv(2).
//sys	ProcessVmReadv(pid int, local []const Iovec, remote []const Iovec, flags uintptr) (n size_t, errno Errno) = SYS_PROCESS_VM_READV(pid, ptr(local), int(local), ptr(remote), int(remote), flags)
// ProcessVmWritev writes the memory of another process. process_vm_writev(2).
//sys	ProcessVmWritev(pid int, local []const Iovec, remote []const Iovec, flags uintptr) (n size_t, errno Errno) = SYS_PROCESS_VM_WRITEV(pid, ptr(local), int(local), ptr(remote), int(remote), flags)
// SchedGetPriorityMax returns the highest priority of a policy. sched_get_priority_max(2).
//sysnb	SchedGetPriorityMax(policy int) (prio int, errno Errno)
// SchedGetPriorityMin returns the lowest priority of a policy. sched_get_priority_min(2).
//sysnb	SchedGetPriorityMin(policy int) (prio int, errno Errno)
// SchedGetaffinity stores the set of processors of thread pid in mask, which has len bytes. n bytes
// are written. sched_getaffinity(2).
//sysnb	SchedGetaffinity(pid int, len size_t, mask *void) (n size_t, errno Errno) = SYS_SCHED_GETAFFINITY(pid, int(len), mask)
// SchedGetattr reads the scheduling attributes of thread pid. size is sizeof *attr.
// sched_getattr(2).
//sysnb	SchedGetattr(pid int, attr *SchedAttr, size size_t, flags uint) (errno Errno) = SYS_SCHED_GETATTR(pid, attr, int(size), flags)
// SchedGetparam reads the priority of thread pid. sched_getparam(2).
//sysnb	SchedGetparam(pid int, param *SchedParam) (errno Errno)
// SchedGetscheduler returns the policy (SCHED_...) of thread pid. sched_getscheduler(2).
//sysnb	SchedGetscheduler(pid int) (policy int, errno Errno)
// SchedSetaffinity binds thread pid to the processors in mask, which has len bytes.
// sched_setaffinity(2).
//sysnb	SchedSetaffinity(pid int, len size_t, mask *const void) (errno Errno) = SYS_SCHED_SETAFFINITY(pid, int(len), mask)
// SchedSetattr sets the scheduling attributes of thread pid. sched_setattr(2).
//sysnb	SchedSetattr(pid int, attr *SchedAttr, flags uint) (errno Errno)
// SchedSetparam sets the priority of thread pid. sched_setparam(2).
//sysnb	SchedSetparam(pid int, param *const SchedParam) (errno Errno)
// SchedSetscheduler sets the policy and priority of thread pid. sched_setscheduler(2).
//sysnb	SchedSetscheduler(pid int, policy int, param *const SchedParam) (errno Errno)
// SchedYield lets other threads run. sched_yield(2).
//sys	SchedYield() (_ Errno)
// Seccomp restricts the system calls of the calling thread. seccomp(2).
//sys	Seccomp(operation uint, flags uint, args *void) (val int, errno Errno)
// Setdomainname sets the NIS domain name of the UTS namespace. setdomainname(2).
//sysnb	Setdomainname(name []const byte) (errno Errno) = SYS_SETDOMAINNAME(ptr(name), int(name))
// Sethostname sets the host name of the UTS namespace. sethostname(2).
//sysnb	Sethostname(name []const byte) (errno Errno) = SYS_SETHOSTNAME(ptr(name), int(name))
// Setns joins the namespace that fd refers to, or namespaces of the process that it refers to.
// setns(2).
//sys	Setns(fd int, nstype int) (errno Errno)
// Setpgid moves process pid (0: the caller) to group pgid (0: a new one, which it leads).
// setpgid(2).
//sysnb	Setpgid(pid int, pgid int) (errno Errno)
// Setpriority sets the nice value, -20..19. setpriority(2).
//sysnb	Setpriority(which int, who int, prio int) (errno Errno)
// Setsid makes the caller the leader of a new session. setsid(2).
// EPERM: the caller already leads a process group.
//sysnb	Setsid() (sid int, errno Errno)
// SetTidAddress sets the word that the kernel clears when the thread ends, waking its futex. It
// returns the thread ID. set_tid_address(2).
//sysnb	SetTidAddress(tidptr *int) (tid int)
// Tgkill sends sig to thread tid of process tgid. tgkill(2).
//sysnb	Tgkill(tgid int, tid int, sig int) (errno Errno)
// Unshare gives the caller its own namespaces and tables: CLONE_NEW..., CLONE_FILES, CLONE_FS.
// unshare(2).
//sys	Unshare(flags uintptr) (errno Errno)
// Vhangup hangs up the current terminal. vhangup(2).
//sys	Vhangup() (errno Errno)

/* User and group IDs, of 32 bits everywhere. Those that set change the calling thread only. */

// Getegid returns the effective group. getegid(2).
//sysnb	Getegid() (egid Gid_t) = SYS_GETEGID32 | SYS_GETEGID
// Geteuid returns the effective user. geteuid(2).
//sysnb	Geteuid() (euid Uid_t) = SYS_GETEUID32 | SYS_GETEUID
// Getgid returns the real group. getgid(2).
//sysnb	Getgid() (gid Gid_t) = SYS_GETGID32 | SYS_GETGID
// Getresgid reads the real, effective and saved group. getresgid(2).
//sysnb	Getresgid(rgid *Gid_t, egid *Gid_t, sgid *Gid_t) (errno Errno) = SYS_GETRESGID32 | SYS_GETRESGID
// Getresuid reads the real, effective and saved user. getresuid(2).
//sysnb	Getresuid(ruid *Uid_t, euid *Uid_t, suid *Uid_t) (errno Errno) = SYS_GETRESUID32 | SYS_GETRESUID
// Getuid returns the real user. getuid(2).
//sysnb	Getuid() (uid Uid_t) = SYS_GETUID32 | SYS_GETUID
// Setfsgid sets the group for file access, of this thread only. It returns the old group; read it
// again to see whether the call worked. setfsgid(2).
//sysnb	Setfsgid(gid Gid_t) (old Gid_t) = SYS_SETFSGID32 | SYS_SETFSGID
// Setfsuid sets the user for file access, of this thread only. It returns the old user; read it
// again to see whether the call worked. setfsuid(2).
//sysnb	Setfsuid(uid Uid_t) (old Uid_t) = SYS_SETFSUID32 | SYS_SETFSUID
// Setgid sets the effective group of this thread only; with CAP_SETGID, the real and saved, too.
// setgid(2).
//sysnb	Setgid(gid Gid_t) (errno Errno) = SYS_SETGID32 | SYS_SETGID
// Setregid sets the real and effective group of this thread only; -1 leaves one unchanged.
// setregid(2).
//sysnb	Setregid(rgid Gid_t, egid Gid_t) (errno Errno) = SYS_SETREGID32 | SYS_SETREGID
// Setresgid sets the real, effective and saved group of this thread only; -1 leaves one unchanged.
// setresgid(2).
//sysnb	Setresgid(rgid Gid_t, egid Gid_t, sgid Gid_t) (errno Errno) = SYS_SETRESGID32 | SYS_SETRESGID
// Setresuid sets the real, effective and saved user of this thread only; -1 leaves one unchanged.
// setresuid(2).
//sysnb	Setresuid(ruid Uid_t, euid Uid_t, suid Uid_t) (errno Errno) = SYS_SETRESUID32 | SYS_SETRESUID
// Setreuid sets the real and effective user of this thread only; -1 leaves one unchanged.
// setreuid(2).
//sysnb	Setreuid(ruid Uid_t, euid Uid_t) (errno Errno) = SYS_SETREUID32 | SYS_SETREUID
// Setuid sets the effective user of this thread only; with CAP_SETUID, the real and saved, too.
// setuid(2).
//sysnb	Setuid(uid Uid_t) (errno Errno) = SYS_SETUID32 | SYS_SETUID
//sysnb	getgroups(n int, list *Gid_t) (count int, errno Errno) = SYS_GETGROUPS32 | SYS_GETGROUPS
//sysnb	setgroups(n int, list *const Gid_t) (errno Errno) = SYS_SETGROUPS32 | SYS_SETGROUPS

/* Signals. */

//sysnb	rtSigaction(sig int, act *const Sigaction_t, old *Sigaction_t, fourth uintptr, fifth uintptr) (errno Errno)
// RtSigpending reads the set of pending signals that are blocked. sigpending(2).
//sysnb	RtSigpending(set *Sigset_t) (errno Errno) = SYS_RT_SIGPENDING(set, SizeofSigset)
// RtSigprocmask changes the signal mask of the calling thread. how: SIG_BLOCK, SIG_UNBLOCK,
// SIG_SETMASK. set and old may be NULL. sigprocmask(2).
//sysnb	RtSigprocmask(how int, set *const Sigset_t, old *Sigset_t) (errno Errno) = SYS_RT_SIGPROCMASK(how, set, old, SizeofSigset)
// RtSigqueueinfo sends sig with data to a process. rt_sigqueueinfo(2).
//sysnb	RtSigqueueinfo(pid int, sig int, info *const Siginfo) (errno Errno)
// RtTgsigqueueinfo sends sig with data to a thread. rt_tgsigqueueinfo(2).
//sysnb	RtTgsigqueueinfo(tgid int, tid int, sig int, info *const Siginfo) (errno Errno)
// RtSigsuspend waits with the signal mask set until a handler has run. It always returns EINTR.
// sigsuspend(2).
//sys	RtSigsuspend(set *const Sigset_t) (errno Errno) = SYS_RT_SIGSUSPEND(set, SizeofSigset)
// Sigaltstack sets (stack) and reads (old) the stack of handlers with SA_ONSTACK.
// sigaltstack(2).
//sysnb	Sigaltstack(stack *const Stack_t, old *Stack_t) (errno Errno)

/* Sockets. Calls without a wrapper take raw addresses: see SockaddrEncode, SockaddrDecode. */

//sys	accept4(fd int, addr *RawSockaddrAny, addrlen *Socklen_t, flags int) (nfd int, errno Errno)
//sys	bind(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno)
//sys	connect(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno)
//sysnb	getpeername(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
//sysnb	getsockname(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
// Listen lets a socket accept connections. backlog is the number that may wait; it is cut to the
// system's limit. listen(2).
//sysnb	Listen(fd int, backlog int) (errno Errno)
//sys	recvfrom(fd int, buf []byte, flags int, addr *RawSockaddrAny, addrlen *Socklen_t) (n size_t, errno Errno)
// Recvmsg receives a message with its address and control data. recvmsg(2).
//sys	Recvmsg(fd int, msg *Msghdr, flags int) (n size_t, errno Errno)
//sys	sendto(fd int, buf []const byte, flags int, addr *const RawSockaddrAny, addrlen Socklen_t) (n size_t, errno Errno)
// Sendmmsg sends several messages. n is their number. sendmmsg(2).
//sys	Sendmmsg(fd int, msgs *Mmsghdr, count uint, flags int) (n int, errno Errno)
// Sendmsg sends a message with an address and control data. sendmsg(2).
//sys	Sendmsg(fd int, msg *const Msghdr, flags int) (n size_t, errno Errno)
// Shutdown ends one or both directions of a connection. how: SHUT_RD (0), SHUT_WR (1), SHUT_RDWR
// (2). shutdown(2).
//sysnb	Shutdown(fd int, how int) (errno Errno)
//sysnb	socket(domain int, type int, proto int) (fd int, errno Errno)
//sysnb	socketpair(domain int, type int, proto int, fd *[2]int) (errno Errno)

/* Time: 64 bits on every port; 32-bit ports use the *_time64 calls of Linux 5.1. */

// Adjtimex reads and adjusts the clock. state is TIME_OK and so on. adjtimex(2).
//sysnb	Adjtimex(buf *Timex) (state int, errno Errno) = SYS_CLOCK_ADJTIME64(CLOCK_REALTIME, buf) | SYS_CLOCK_ADJTIME(CLOCK_REALTIME, buf)
// ClockAdjtime is Adjtimex for any clock. clock_adjtime(2).
//sysnb	ClockAdjtime(clock int, buf *Timex) (state int, errno Errno) = SYS_CLOCK_ADJTIME64 | SYS_CLOCK_ADJTIME
// ClockGetres reads the resolution of a clock. clock_getres(2).
//sysnb	ClockGetres(clock int, res *Timespec) (errno Errno) = SYS_CLOCK_GETRES_TIME64 | SYS_CLOCK_GETRES
// ClockGettime reads a clock: CLOCK_REALTIME, CLOCK_MONOTONIC, .... It makes a system call and does
// not use the vDSO. clock_gettime(2).
//sysnb	ClockGettime(clock int, time *Timespec) (errno Errno) = SYS_CLOCK_GETTIME64 | SYS_CLOCK_GETTIME
// ClockNanosleep sleeps on a clock for a time, or until a time with TIMER_ABSTIME.
// clock_nanosleep(2).
// EINTR: a handler ran. The rest of a relative time is in leftover, unless that is NULL.
//sys	ClockNanosleep(clock int, flags int, time *const Timespec, leftover *Timespec) (errno Errno) = SYS_CLOCK_NANOSLEEP_TIME64 | SYS_CLOCK_NANOSLEEP
// ClockSettime sets a clock. clock_settime(2).
//sysnb	ClockSettime(clock int, time *const Timespec) (errno Errno) = SYS_CLOCK_SETTIME64 | SYS_CLOCK_SETTIME
// Futex waits on the word uaddr, or wakes waiters. op is FUTEX_...; val, timeout, uaddr2 and val3
// depend on op. If op takes a number instead of timeout, cast it to the pointer. n is the result,
// mostly the number of waiters woken. futex(2).
//sys	Futex(uaddr *uint32, op int, val uint32, timeout *const Timespec, uaddr2 *uint32, val3 uint32) (n int, errno Errno) = SYS_FUTEX_TIME64 | SYS_FUTEX
// Nanosleep sleeps. nanosleep(2).
// EINTR: a handler ran. The rest of the time is in leftover, unless that is NULL.
//sys	Nanosleep(time *const Timespec, leftover *Timespec) (errno Errno) = SYS_CLOCK_NANOSLEEP_TIME64(CLOCK_MONOTONIC, 0, time, leftover) | SYS_CLOCK_NANOSLEEP(CLOCK_MONOTONIC, 0, time, leftover)
// Ppoll is Poll with a Timespec and a signal mask. If timeout is NULL, it waits for ever; otherwise
// the kernel stores the remaining time there. Unless it is NULL, sigmask is the signal mask during
// the wait. ppoll(2).
//sys	Ppoll(fds *PollFd, nfds uint, timeout *Timespec, sigmask *const Sigset_t) (n int, errno Errno) = SYS_PPOLL_TIME64(fds, nfds, timeout, sigmask, SizeofSigset) | SYS_PPOLL(fds, nfds, timeout, sigmask, SizeofSigset)
//sys	pselect6(n int, r *FdSet, w *FdSet, e *FdSet, timeout *Timespec) (ready int, errno Errno) = SYS_PSELECT6_TIME64(n, r, w, e, timeout, 0) | SYS_PSELECT6(n, r, w, e, timeout, 0)
// Recvmmsg receives several messages. n is their number. recvmmsg(2).
//sys	Recvmmsg(fd int, msgs *Mmsghdr, count uint, flags int, timeout *Timespec) (n int, errno Errno) = SYS_RECVMMSG_TIME64 | SYS_RECVMMSG
// RtSigtimedwait takes one of the signals in set, and waits for it until timeout (NULL: for ever).
// sigtimedwait(2).
// EAGAIN: none arrived.
//sys	RtSigtimedwait(set *const Sigset_t, info *Siginfo, timeout *const Timespec) (sig int, errno Errno) = SYS_RT_SIGTIMEDWAIT_TIME64(set, info, timeout, SizeofSigset) | SYS_RT_SIGTIMEDWAIT(set, info, timeout, SizeofSigset)
// SchedRrGetInterval reads the round-robin time slice of thread pid. sched_rr_get_interval(2).
//sysnb	SchedRrGetInterval(pid int, interval *Timespec) (errno Errno) = SYS_SCHED_RR_GET_INTERVAL_TIME64 | SYS_SCHED_RR_GET_INTERVAL
// Time reads the clock in seconds, as 64 bits. time(2).
//sysc	Time() (t Time_t, errno Errno)
// TimerfdGettime reads the time left on a timer. timerfd_gettime(2).
//sysnb	TimerfdGettime(fd int, value *Itimerspec) (errno Errno) = SYS_TIMERFD_GETTIME64 | SYS_TIMERFD_GETTIME
// TimerfdSettime sets a timer. flags: TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET. old may be NULL.
// timerfd_settime(2).
//sysnb	TimerfdSettime(fd int, flags int, value *const Itimerspec, old *Itimerspec) (errno Errno) = SYS_TIMERFD_SETTIME64 | SYS_TIMERFD_SETTIME

/* The system. */

// Getrandom fills buf with random bytes. flags: GRND_NONBLOCK, GRND_RANDOM. It may return fewer
// than asked for above 256 bytes. getrandom(2).
//sys	Getrandom(buf []byte, flags uint) (n size_t, errno Errno)
// Ioperm permits (on 1) or forbids access to num input-output ports, beginning at port from.
// ioperm(2).
//sysnb	Ioperm(from uintptr, num uintptr, on int) (errno Errno) = SYS_IOPERM | ENOSYS
// Iopl sets the input-output privilege level, 0..3. iopl(2).
//sysnb	Iopl(level uint) (errno Errno) = SYS_IOPL | ENOSYS
// Klogctl reads or controls the kernel's log, as type says. The manual lists the types.
// syslog(2).
//sys	Klogctl(type int, buf []byte) (n size_t, errno Errno) = SYS_SYSLOG(type, ptr(buf), int(buf))
// Reboot restarts or halts the system, or prepares to. cmd is LINUX_REBOOT_CMD_...; arg is a string
// with LINUX_REBOOT_CMD_RESTART2. reboot(2).
//sys	Reboot(cmd uint, arg *const void) (errno Errno) = SYS_REBOOT(LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, cmd, arg)
// Sysinfo reads the system's memory, load and uptime. sysinfo(2).
//sysnb	Sysinfo(info *Sysinfo_t) (errno Errno)
// Umask sets the mask for the permissions of new files and returns the old one. umask(2).
//sysnb	Umask(mask int) (oldmask int)
// Uname reads the system's names. uname(2).
//sysnb	Uname(buf *Utsname) (errno Errno)

/*
 * Calls that some ports have, by trait: see syscall_linux_TRAIT.c. The other ports have functions
 * in src/ on top of other calls.
 */

// Fadvise announces how [offset, offset+len) of a file will be used (POSIX_FADV_...). If len is 0,
// the range extends to the end. posix_fadvise(2).
//sysc	Fadvise(fd int, offset int64, len int64, advice int) (errno Errno)
// Fstat describes an open file. fstat(2).
//sysc	Fstat(fd int, stat *Stat_t) (errno Errno)
// Fstatat describes path, relative to dirfd. flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH.
// fstatat(2).
//sysc	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2).
// getitimer(2).
//sysc	Getitimer(which int, value *Itimerval) (errno Errno)
// Getrlimit reads a limit (RLIMIT_...) of the process. RLIM64_INFINITY means no limit; a libc's
// RLIM_INFINITY may be another number. getrlimit(2).
//sysc	Getrlimit(resource int, rlim *Rlimit) (errno Errno)
// Getrusage reads the resources used by the process (RUSAGE_SELF, 0), its children (-1) or the
// thread (1). getrusage(2).
//sysc	Getrusage(who int, rusage *Rusage) (errno Errno)
// Getsockopt reads a socket option into val. vallen is the size of val before the call and that of
// the option after it. On 32-bit ports the numbers for libc's old struct timeval, SO_RCVTIMEO_OLD
// and SO_SNDTIMEO_OLD, mean the new ones if the size is that of a Timeval. getsockopt(2).
//sysc	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
// Gettimeofday reads the clock. tv may be NULL. It makes a system call and does not use the vDSO.
// gettimeofday(2).
//sysc	Gettimeofday(tv *Timeval) (errno Errno)
// Lstat is Stat, but does not follow a link. lstat(2).
//sysc	Lstat(path string, stat *Stat_t) (errno Errno)
// Mmap maps len bytes of fd at offset, or new memory with MAP_ANONYMOUS. p is the address. mmap(2).
// EINVAL: offset is not a multiple of the page size.
// EOVERFLOW: offset is beyond 16 TiB, on 32-bit ports.
//sysc	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
// Prlimit64 sets (newlim) and reads (oldlim) a limit of process pid. Either may be NULL.
// RLIM64_INFINITY means no limit; on 32-bit ports the kernel's RLIM_INFINITY is taken for it, too.
// prlimit(2).
//sysc	Prlimit64(pid int, resource int, newlim *const Rlimit, oldlim *Rlimit) (errno Errno)
// Seek moves the file position. whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the
// new position. On 64-bit ports the positions -4095..-1 look like errors; only /dev/mem,
// /proc/PID/mem and the like have them. lseek(2).
//sysc	Seek(fd int, offset int64, whence int) (off int64, errno Errno)
// Setitimer sets an interval timer. old may be NULL. setitimer(2).
// EOVERFLOW: the seconds have more than 31 bits, on 32-bit ports.
//sysc	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Setrlimit sets a limit (RLIMIT_...) of the process. RLIM64_INFINITY means no limit; on 32-bit
// ports the kernel's RLIM_INFINITY is taken for it, too. setrlimit(2).
//sysc	Setrlimit(resource int, rlim *const Rlimit) (errno Errno)
// Setsockopt sets a socket option. vallen is the size of val. On 32-bit ports the numbers for
// libc's old struct timeval, SO_RCVTIMEO_OLD and SO_SNDTIMEO_OLD, mean the new ones if the size is
// that of a Timeval. setsockopt(2).
//sysc	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysc	Settimeofday(tv *const Timeval) (errno Errno)
// Stat describes path. It follows links. stat(2).
//sysc	Stat(path string, stat *Stat_t) (errno Errno)
// Times reads processor times in clock ticks. ticks is the time since some moment in the past, of
// 32 bits on 32-bit ports. tms may be NULL. times(2).
//sysc	Times(tms *Tms) (ticks uintptr, errno Errno)
//sysc	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno)
//sysc	waitid(idtype int, id int, info *Siginfo, options int, rusage *Rusage) (errno Errno)
