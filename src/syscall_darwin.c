/*
 * The Darwin system calls that every port has in the same form.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall (see mksyscall --help for the grammar), not compiled itself. A new call is one
 * //sys line here. A name that begins with a small letter is internal; a function in src/ of the
 * same name with a capital wraps it. The arguments are those of xnu's syscalls.master. Where the
 * kernel takes the same arguments as Linux, the declaration is the same, too. The // lines above a
 * declaration are its documentation. They name the manual page last, except for errors and the
 * first macOS that has the call, which have their own lines.
 *
 * Types: lengths of memory are size_t, and so are counts of iovecs. Where the kernel takes an int
 * for them, the line says int(): no length is cut silently. Other counts are as wide as the
 * kernel's. Offsets are int64. const means that the kernel only reads. An error named _ may be
 * ignored. //sysnb marks a call that cannot block.
 *
 * These calls of xnu are not here:
 *   - private halves of functions of libc, dyld and launchd, whose arguments change from release to
 *     release (bsdthread_*, workq_*, psynch_*, ulock_*, shared_region_*, posix_spawn, identitysvc,
 *     __semwait_signal, kdebug_*, guarded_*, necp_*, ...)
 *   - calls that return EINTR in a thread that pthread_cancel has marked, if they have a twin
 *     *_nocancel: the twin is used
 *   - the *_extended forms, which take a structure private to libc
 *   - stat, statfs, getdirentries and the like for 32-bit inode numbers
 *   - semsys, msgsys, shmsys: all their parts are here
 *   - vfork: its child would return through the frame of its parent
 *   - calls that only return ENOSYS or ENOTSUP
 *   - some that are newer than macOS 10.5 (connectx, fs_snapshot, fsgetpath, ntp_adjtime, pselect,
 *     ...)
 * Syscall and Syscall6 reach all of these except kevent64, getdirentriesattr and the like, which
 * have more arguments than the trampolines.
 */

/* Files by path. */

// Access checks whether the real user may access path. mode is F_OK (0), or any of R_OK, W_OK,
// X_OK. access(2).
//sys	Access(path string, mode int) (errno Errno)
// Acct turns process accounting on, with path as the file, or off if path is NULL. acct(2).
//sys	Acct(path string) (errno Errno)
// Chdir makes path the working directory. chdir(2).
//sys	Chdir(path string) (errno Errno)
// Chflags sets the flags (UF_..., SF_...) of path. chflags(2).
//sys	Chflags(path string, flags int) (errno Errno)
// Chmod sets the permission bits of path. It follows links. chmod(2).
//sys	Chmod(path string, mode int) (errno Errno)
// Chown sets the owner and group of path; (Uid_t)-1 leaves one unchanged. It follows links.
// chown(2).
//sys	Chown(path string, uid Uid_t, gid Gid_t) (errno Errno)
// Chroot makes path the root directory. The working directory does not change. chroot(2).
//sys	Chroot(path string) (errno Errno)
// Clonefileat makes newpath a copy of oldpath that shares its blocks. clonefile(2).
// Since macOS 10.12, before that SIGSYS.
//sys	Clonefileat(olddirfd int, oldpath string, newdirfd int, newpath string, flags uint) (errno Errno)
// Copyfile copies a file within a file system that supports it. flags: 1 overwrites, 2 leaves mode
// unused (xnu, bsd/sys/vnode.h). This is copyfile, not copyfile(3).
//sys	Copyfile(from string, to string, mode int, flags int) (errno Errno)
// Delete removes a file unless it is open, as Carbon requires. delete(2).
//sys	Delete(path string) (errno Errno)
// Exchangedata swaps the contents of two files, but not their names. options: FSOPT_NOFOLLOW.
// exchangedata(2).
//sys	Exchangedata(path1 string, path2 string, options uint) (errno Errno)
// Faccessat is Access relative to dirfd. flags: AT_EACCESS, AT_SYMLINK_NOFOLLOW. faccessat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Faccessat(dirfd int, path string, mode int, flags int) (errno Errno)
// Fchmodat is Chmod relative to dirfd. flags: AT_SYMLINK_NOFOLLOW. fchmodat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Fchmodat(dirfd int, path string, mode int, flags int) (errno Errno)
// Fchownat is Chown relative to dirfd. flags: AT_SYMLINK_NOFOLLOW. fchownat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Fchownat(dirfd int, path string, uid Uid_t, gid Gid_t, flags int) (errno Errno)
// Fclonefileat is Clonefileat for an open file. fclonefileat(2).
// Since macOS 10.12, before that SIGSYS.
//sys	Fclonefileat(fd int, newdirfd int, newpath string, flags uint) (errno Errno)
// Fhopen opens the file of a handle from Getfh. fhopen(2).
//sys	Fhopen(handle *const Fhandle, flags int) (fd int, errno Errno)
// Fsctl performs cmd of a file system on path with data. options: FSOPT_NOFOLLOW. fsctl(2).
//sys	Fsctl(path string, cmd uintptr, data *void, options uint) (errno Errno)
// Fstatat describes path, relative to dirfd. flags: AT_SYMLINK_NOFOLLOW. fstatat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno) = SYS_FSTATAT64
// Getattrlist stores the attributes of path that list selects in buf. options: FSOPT_....
// getattrlist(2).
//sys	Getattrlist(path string, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Getattrlistat is Getattrlist relative to dirfd. getattrlistat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Getattrlistat(dirfd int, path string, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Getfh stores a handle of path, for Fhopen, in handle. getfh(2).
//sys	Getfh(path string, handle *Fhandle) (errno Errno)
// Getxattr stores the attribute name of path in value, from position on (0 except for resource
// forks). If nvalue is 0, it only returns the length. options: XATTR_NOFOLLOW. getxattr(2).
//sys	Getxattr(path string, name string, value []byte, position uint, options int) (n size_t, errno Errno)
// Lchown is Chown, but does not follow a link. lchown(2).
//sys	Lchown(path string, uid Uid_t, gid Gid_t) (errno Errno)
// Link creates newpath as another name of oldpath. It follows links; that of Linux does not.
// link(2).
//sys	Link(oldpath string, newpath string) (errno Errno)
// Linkat is Link relative to two directories. flags: AT_SYMLINK_FOLLOW. linkat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Linkat(olddirfd int, oldpath string, newdirfd int, newpath string, flags int) (errno Errno)
// Listxattr stores the names of all attributes in list, each with its NUL. options: XATTR_NOFOLLOW.
// listxattr(2).
//sys	Listxattr(path string, list []byte, options int) (n size_t, errno Errno)
// Lstat is Stat, but does not follow a link. lstat(2).
//sys	Lstat(path string, stat *Stat_t) (errno Errno) = SYS_LSTAT64
// Mkdir creates a directory with permissions mode, reduced by the umask. mkdir(2).
//sys	Mkdir(path string, mode int) (errno Errno)
// Mkdirat is Mkdir relative to dirfd. mkdirat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Mkdirat(dirfd int, path string, mode int) (errno Errno)
// Mkfifo creates a named pipe. mkfifo(2).
//sys	Mkfifo(path string, mode int) (errno Errno)
// Mkfifoat is Mkfifo relative to dirfd. mkfifoat(2).
// Since macOS 13, before that SIGSYS.
//sys	Mkfifoat(dirfd int, path string, mode int) (errno Errno)
// Mknod creates a file of the type in mode (S_IFCHR, S_IFBLK, ...). dev is the device number.
// mknod(2).
//sys	Mknod(path string, mode int, dev uint) (errno Errno)
// Mknodat is Mknod relative to dirfd. mknodat(2).
// Since macOS 13, before that SIGSYS.
//sys	Mknodat(dirfd int, path string, mode int, dev uint) (errno Errno)
// Open opens path. flags: O_RDONLY, O_CLOEXEC, .... perm, reduced by the umask, applies to O_CREAT.
// open(2).
//sys	Open(path string, flags int, perm int) (fd int, errno Errno) = SYS_OPEN_NOCANCEL
// Openat is Open relative to dirfd. openat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Openat(dirfd int, path string, flags int, perm int) (fd int, errno Errno) = SYS_OPENAT_NOCANCEL
// Pathconf reads a limit (_PC_...) of path. pathconf(2).
//sys	Pathconf(path string, name int) (val int, errno Errno)
// Readlink stores the target of a link in buf, truncated to fit and without a NUL, and its length
// in n. readlink(2).
//sys	Readlink(path string, buf []byte) (n size_t, errno Errno) = SYS_READLINK(path, ptr(buf), int(buf))
// Readlinkat is Readlink relative to dirfd. readlinkat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Readlinkat(dirfd int, path string, buf []byte) (n size_t, errno Errno)
// Removexattr removes the attribute name of path. options: XATTR_NOFOLLOW. removexattr(2).
//sys	Removexattr(path string, name string, options int) (errno Errno)
// Rename renames oldpath to newpath, and replaces what had that name. rename(2).
//sys	Rename(oldpath string, newpath string) (errno Errno)
// Renameat is Rename relative to two directories. renameat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (errno Errno)
// RenameatxNp is Renameat with flags: RENAME_SWAP, RENAME_EXCL. renameatx_np(2).
// Since macOS 10.12, before that SIGSYS.
//sys	RenameatxNp(olddirfd int, oldpath string, newdirfd int, newpath string, flags uint) (errno Errno)
// Revoke invalidates all descriptors of path, a device. revoke(2).
//sys	Revoke(path string) (errno Errno)
// Rmdir removes an empty directory. rmdir(2).
//sys	Rmdir(path string) (errno Errno)
// Searchfs searches the file system of path for what block, a struct fssearchblock, describes. n
// matches are found. options are those of searchfs(2).
// EAGAIN: there are more matches; state holds the position.
//sys	Searchfs(path string, block *const void, n *uint32, script uint32, options uint32, state *void) (errno Errno)
// Setattrlist sets the attributes of path that list selects from buf. options: FSOPT_NOFOLLOW.
// setattrlist(2).
//sys	Setattrlist(path string, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Setattrlistat is Setattrlist relative to dirfd. setattrlistat(2).
// Since macOS 10.13, before that SIGSYS.
//sys	Setattrlistat(dirfd int, path string, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Setxattr sets the attribute name of path, from position on (0 except for resource forks).
// options: XATTR_CREATE, XATTR_REPLACE, XATTR_NOFOLLOW. setxattr(2).
//sys	Setxattr(path string, name string, value []const byte, position uint, options int) (errno Errno)
// Stat describes path. It follows links. stat(2).
//sys	Stat(path string, stat *Stat_t) (errno Errno) = SYS_STAT64
// Statfs describes the file system that holds path. statfs(2).
//sys	Statfs(path string, buf *Statfs_t) (errno Errno) = SYS_STATFS64
// Symlink creates newpath as a symbolic link with the text oldpath. symlink(2).
//sys	Symlink(oldpath string, newpath string) (errno Errno)
// Symlinkat is Symlink relative to newdirfd. symlinkat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Symlinkat(oldpath string, newdirfd int, newpath string) (errno Errno)
// Truncate sets the size of path to length bytes. truncate(2).
//sys	Truncate(path string, length int64) (errno Errno)
// Unlink removes a name of a file. unlink(2).
//sys	Unlink(path string) (errno Errno)
// Unlinkat is Unlink relative to dirfd, or Rmdir if flags has AT_REMOVEDIR. unlinkat(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Unlinkat(dirfd int, path string, flags int) (errno Errno)
// Utimes sets the access and modification time of path. If tv is NULL, both become the current
// time. utimes(2).
//sys	Utimes(path string, tv *[2]const Timeval) (errno Errno)

/* Descriptors. */

// Close closes fd. close(2).
// EINTR: fd may or may not be closed.
//sys	Close(fd int) (_ Errno) = SYS_CLOSE_NOCANCEL
// Dup makes the lowest free descriptor a copy of oldfd. It is not close-on-exec. dup(2).
//sys	Dup(oldfd int) (fd int, errno Errno)
// Dup2 makes newfd a copy of oldfd; if newfd is open, it is closed first. It does nothing if both
// are equal. fd becomes newfd. dup2(2).
//sys	Dup2(oldfd int, newfd int) (fd int, errno Errno)
// Fchdir makes the open directory fd the working directory. fchdir(2).
//sys	Fchdir(fd int) (errno Errno)
// Fchflags is Chflags for an open file. fchflags(2).
//sys	Fchflags(fd int, flags int) (errno Errno)
// Fchmod sets the permission bits of an open file. fchmod(2).
//sys	Fchmod(fd int, mode int) (errno Errno)
// Fchown is Chown for an open file. fchown(2).
//sys	Fchown(fd int, uid Uid_t, gid Gid_t) (errno Errno)
// Fcntl performs cmd (F_...) on fd with arg, a number or a pointer. val is the result. fcntl(2).
//sys	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno) = SYS_FCNTL_NOCANCEL
// Fdatasync is Fsync without the metadata that a later read does not need. fdatasync(2).
// EINTR: also in a thread that pthread_cancel has marked.
//sys	Fdatasync(fd int) (errno Errno)
// Fgetattrlist is Getattrlist for an open file. fgetattrlist(2).
//sys	Fgetattrlist(fd int, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Fgetxattr is Getxattr for an open file. fgetxattr(2).
//sys	Fgetxattr(fd int, name string, value []byte, position uint, options int) (n size_t, errno Errno)
// Flistxattr is Listxattr for an open file. flistxattr(2).
//sys	Flistxattr(fd int, list []byte, options int) (n size_t, errno Errno)
// Flock locks or unlocks an open file: LOCK_SH, LOCK_EX, LOCK_UN. With LOCK_NB it does not wait.
// flock(2).
//sys	Flock(fd int, how int) (errno Errno)
// Fpathconf is Pathconf for an open file. fpathconf(2).
//sys	Fpathconf(fd int, name int) (val int, errno Errno)
// Fremovexattr is Removexattr for an open file. fremovexattr(2).
//sys	Fremovexattr(fd int, name string, options int) (errno Errno)
// Fsetattrlist is Setattrlist for an open file. fsetattrlist(2).
//sys	Fsetattrlist(fd int, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Fsetxattr is Setxattr for an open file. fsetxattr(2).
//sys	Fsetxattr(fd int, name string, value []const byte, position uint, options int) (errno Errno)
// Fstat describes an open file. fstat(2).
//sys	Fstat(fd int, stat *Stat_t) (errno Errno) = SYS_FSTAT64
// Fstatfs describes the file system that holds an open file. fstatfs(2).
//sys	Fstatfs(fd int, buf *Statfs_t) (errno Errno) = SYS_FSTATFS64
// Fsync hands a file's data and metadata to its device. Fcntl with F_FULLFSYNC also makes the
// device write them. fsync(2).
//sys	Fsync(fd int) (errno Errno) = SYS_FSYNC_NOCANCEL
// Ftruncate sets the size of an open file to length bytes. ftruncate(2).
//sys	Ftruncate(fd int, length int64) (errno Errno)
// Futimes is Utimes for an open file. futimes(2).
//sys	Futimes(fd int, tv *[2]const Timeval) (errno Errno)
// Getattrlistbulk stores attributes of entries of the open directory fd in buf. n is the number of
// entries, 0 at the end. getattrlistbulk(2).
// Since macOS 10.10, before that SIGSYS.
//sys	Getattrlistbulk(fd int, list *const Attrlist, buf []byte, options uint64) (n int, errno Errno)
// Getdirentries stores directory entries (Dirent, each d_reclen bytes long) in buf. n is 0 at the
// end. base, which must not be NULL, becomes the position. If buf has 1024 bytes or more, newer
// kernels use the last four for flags. getdirentries(2).
//sys	Getdirentries(fd int, buf []byte, base *int64) (n size_t, errno Errno) = SYS_GETDIRENTRIES64
// Getdtablesize returns the number of descriptors that the process may have. getdtablesize(2).
//sysnb	Getdtablesize() (size int)
// Ioctl performs req on fd with arg, a pointer or a number. val is the result, mostly 0.
// ioctl(2).
//sys	Ioctl(fd int, req uint, arg uintptr) (val int, errno Errno)
//sysnb	pipe() (r int, w int, errno Errno)
// Pread is Read at offset, with the same limit. The file position does not change. pread(2).
//sys	Pread(fd int, buf []byte, offset int64) (n size_t, errno Errno) = SYS_PREAD_NOCANCEL
// Preadv is Readv at offset. The file position does not change. preadv(2).
// Since macOS 11, before that SIGSYS.
//sys	Preadv(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PREADV_NOCANCEL(fd, ptr(iov), int(iov), offset)
// Pwrite is Write at offset, with the same limit. The file position does not change. pwrite(2).
//sys	Pwrite(fd int, buf []const byte, offset int64) (n size_t, errno Errno) = SYS_PWRITE_NOCANCEL
// Pwritev is Writev at offset. The file position does not change. pwritev(2).
// Since macOS 11, before that SIGSYS.
//sys	Pwritev(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PWRITEV_NOCANCEL(fd, ptr(iov), int(iov), offset)
// Read reads up to nbuf bytes. n is 0 at the end of the file. EINTR and EAGAIN are returned as they
// are. read(2).
// EINVAL: nbuf is more than 2147483647.
//sys	Read(fd int, buf []byte) (n size_t, errno Errno) = SYS_READ_NOCANCEL
// Readv is Read into several buffers. readv(2).
//sys	Readv(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_READV_NOCANCEL(fd, ptr(iov), int(iov))
// Seek moves the file position. whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the
// new position. lseek(2).
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
// Sync starts writing all file systems to their devices. sync(2).
//sys	Sync()
// Write writes up to nbuf bytes, possibly fewer. write(2).
// EINVAL: nbuf is more than 2147483647.
// EPIPE: SIGPIPE was raised, too. The program decides what that does.
//sys	Write(fd int, buf []const byte) (n size_t, errno Errno) = SYS_WRITE_NOCANCEL
// Writev is Write from several buffers. writev(2).
//sys	Writev(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_WRITEV_NOCANCEL(fd, ptr(iov), int(iov))

/* File systems. */

//sys	getfsstat(buf *Statfs_t, size size_t, flags int) (n int, errno Errno) = SYS_GETFSSTAT64(buf, int(size), flags)
// Mount mounts a file system of the type at path. flags are MNT_...; data depends on the file
// system. mount(2).
//sys	Mount(type string, path string, flags int, data *void) (errno Errno)
// Nfssvc serves the daemons of NFS. nfssvc(2).
//sys	Nfssvc(flags int, arg *void) (errno Errno)
// Quotactl reads or changes disk quotas. quotactl(2).
//sys	Quotactl(path string, cmd int, id int, addr *void) (errno Errno)
// Unmount unmounts path. flags: MNT_FORCE. unmount(2).
//sys	Unmount(path string, flags int) (errno Errno)

/* Events. */

// Kevent changes the filters of the queue kq, and waits for events until timeout (NULL: for ever).
// n is the number of events. kevent(2).
//sys	Kevent(kq int, changes *const Kevent_t, nchanges int, events *Kevent_t, nevents int, timeout *const Timespec) (n int, errno Errno)
// Kqueue creates an event queue. A forked child does not inherit it. kqueue(2).
//sysnb	Kqueue() (fd int, errno Errno)
// Poll waits up to msec milliseconds for events on nfds descriptors. -1, and no other negative
// number, waits for ever. n becomes the number of descriptors that have some. poll(2).
//sys	Poll(fds *PollFd, nfds uint, msec int) (n int, errno Errno) = SYS_POLL_NOCANCEL
//sys	select(n int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (ready int, errno Errno) = SYS_SELECT_NOCANCEL

/* Sockets. Calls without a wrapper take raw addresses: see SockaddrEncode, SockaddrDecode. */

//sys	accept(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (nfd int, errno Errno) = SYS_ACCEPT_NOCANCEL
//sys	bind(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno)
//sys	connect(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno) = SYS_CONNECT_NOCANCEL
//sysnb	getpeername(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
//sysnb	getsockname(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
// Getsockopt reads a socket option into val. vallen is the size of val before the call and that of
// the option after it. getsockopt(2).
//sysnb	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
// Listen lets a socket accept connections. backlog is the number that may wait; it is cut to the
// system's limit. listen(2).
//sysnb	Listen(fd int, backlog int) (errno Errno)
//sys	recvfrom(fd int, buf []byte, flags int, addr *RawSockaddrAny, addrlen *Socklen_t) (n size_t, errno Errno) = SYS_RECVFROM_NOCANCEL
// Recvmsg receives a message with its address and control data. recvmsg(2).
//sys	Recvmsg(fd int, msg *Msghdr, flags int) (n size_t, errno Errno) = SYS_RECVMSG_NOCANCEL
// Sendfile sends a file, from offset on, to a stream socket. It sends len bytes, or up to the end
// of the file if that is 0. len becomes the number of bytes sent, also with EAGAIN and EINTR. hdtr,
// unless NULL, holds data to send before and after the file. sendfile(2).
//sys	Sendfile(fd int, s int, offset int64, len *int64, hdtr *const SfHdtr, flags int) (errno Errno)
// Sendmsg sends a message with an address and control data. sendmsg(2).
//sys	Sendmsg(fd int, msg *const Msghdr, flags int) (n size_t, errno Errno) = SYS_SENDMSG_NOCANCEL
//sys	sendto(fd int, buf []const byte, flags int, addr *const RawSockaddrAny, addrlen Socklen_t) (n size_t, errno Errno) = SYS_SENDTO_NOCANCEL
// Setsockopt sets a socket option; vallen is the size of val. setsockopt(2).
//sysnb	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
// Shutdown ends one or both directions of a connection. how: SHUT_RD (0), SHUT_WR (1), SHUT_RDWR
// (2). shutdown(2).
//sysnb	Shutdown(fd int, how int) (errno Errno)
//sysnb	socket(domain int, type int, proto int) (fd int, errno Errno)
//sysnb	socketpair(domain int, type int, proto int, fd *[2]int) (errno Errno)

/* Memory. */

// Madvise announces how memory will be used: MADV_.... madvise(2).
//sys	Madvise(addr *void, len size_t, behav int) (errno Errno)
// Mincore stores a byte for each page in vec: MINCORE_.... mincore(2).
//sys	Mincore(addr *const void, len size_t, vec *uint8) (errno Errno)
// Minherit sets what a fork does with memory: VM_INHERIT_SHARE, VM_INHERIT_COPY, VM_INHERIT_NONE.
// minherit(2).
//sys	Minherit(addr *void, len size_t, inherit int) (errno Errno)
// Mlock locks pages in memory. mlock(2).
//sys	Mlock(addr *const void, len size_t) (errno Errno)
// Mmap maps len bytes of fd at offset, or new memory with MAP_ANON. p is the address. mmap(2).
//sys	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
// Mprotect sets the protection of pages: PROT_.... mprotect(2).
//sys	Mprotect(addr *void, len size_t, prot int) (errno Errno)
// Msync writes the pages of a mapped file. flags: MS_ASYNC, MS_SYNC, MS_INVALIDATE. msync(2).
//sys	Msync(addr *void, len size_t, flags int) (errno Errno) = SYS_MSYNC_NOCANCEL
// Munlock reverses Mlock. munlock(2).
//sys	Munlock(addr *const void, len size_t) (errno Errno)
// Munmap unmaps pages. munmap(2).
//sys	Munmap(addr *void, len size_t) (errno Errno)

/* Processes. */

// Csops reads or changes the code signing status of process pid. ops are those of xnu,
// bsd/sys/codesign.h.
//sys	Csops(pid int, ops uint, addr *void, size size_t) (errno Errno)
// Getpgid returns the process group of process pid (0: the caller). getpgid(2).
//sysnb	Getpgid(pid int) (pgid int, errno Errno)
// Getpgrp returns the caller's process group. getpgrp(2).
//sysnb	Getpgrp() (pgrp int)
// Getpid returns the process ID of the caller. getpid(2).
//sysnb	Getpid() (pid int)
// Getppid returns the process ID of the parent. getppid(2).
//sysnb	Getppid() (ppid int)
// Getpriority returns the nice value, -20..20, of a process, group or user: PRIO_....
// getpriority(2).
//sysnb	Getpriority(which int, who int) (prio int, errno Errno)
// Getrlimit reads a limit: RLIMIT_.... getrlimit(2).
//sysnb	Getrlimit(which int, lim *Rlimit) (errno Errno)
// Getrusage reads the resources used by the process (RUSAGE_SELF, 0) or its children
// (RUSAGE_CHILDREN, -1). getrusage(2).
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
// Getsid returns the session of process pid (0: the caller). getsid(2).
//sysnb	Getsid(pid int) (sid int, errno Errno)
// Iopolicysys reads or sets the input-output policy. arg is a struct _iopol_param_t.
// setiopolicy_np(3).
//sysnb	Iopolicysys(cmd int, arg *void) (errno Errno)
// Issetugid returns whether the program runs with users or groups other than those that started it.
// issetugid(2).
//sysnb	Issetugid() (tainted bool)
// Kill sends sig to process pid, to process group n if pid is -n, to the caller's group if it is 0,
// or to all processes if it is -1. The kernel's third argument, for POSIX rules, is 1. kill(2).
//sysnb	Kill(pid int, sig int) (errno Errno) = SYS_KILL(pid, sig, 1)
// ProcInfo reads about process pid, or about all. call: 1 lists processes, 2 describes pid, and
// more. n is the number of bytes stored, or what call defines. xnu, bsd/sys/proc_info.h.
//sys	ProcInfo(call int, pid int, flavor uint, arg uint64, buf []byte) (n size_t, errno Errno) = SYS_PROC_INFO(call, pid, flavor, arg, ptr(buf), int(buf))
// Ptrace traces a process. req is PT_TRACE_ME, PT_ATTACHEXC, PT_CONTINUE, .... ptrace(2).
// EINVAL: also for PT_READ_... and PT_WRITE_..., which the kernel lacks. Use Mach to access memory
// and registers.
//sys	Ptrace(req int, pid int, addr *void, data int) (errno Errno)
// Setpgid moves process pid (0: the caller) to group pgid (0: a new one, which it leads).
// setpgid(2).
//sysnb	Setpgid(pid int, pgid int) (errno Errno)
// Setpriority sets the nice value of a process, group or user. setpriority(2).
//sysnb	Setpriority(which int, who int, prio int) (errno Errno)
// Setprivexec makes programs untraceable that are executed from now on. old is the previous
// setting. xnu, bsd/kern/kern_prot.c.
//sysnb	Setprivexec(flag int) (old int, errno Errno)
// Setrlimit sets a limit. setrlimit(2).
//sysnb	Setrlimit(which int, lim *const Rlimit) (errno Errno)
// Setsid makes the caller the leader of a new session. setsid(2).
//sysnb	Setsid() (sid int, errno Errno)
//sys	wait4(pid int, status *int, options int, rusage *Rusage) (wpid int, errno Errno) = SYS_WAIT4_NOCANCEL
//sys	waitid(idtype int, id int, info *Siginfo, options int) (errno Errno) = SYS_WAITID_NOCANCEL

/* Users and groups. */

// Getegid returns the effective group. getegid(2).
//sysnb	Getegid() (egid Gid_t)
// Geteuid returns the effective user. geteuid(2).
//sysnb	Geteuid() (euid Uid_t)
// Getgid returns the real group. getgid(2).
//sysnb	Getgid() (gid Gid_t)
//sysnb	getgroups(ngid int, gids *Gid_t) (n int, errno Errno)
// Getlogin stores the login name in buf, with a NUL. getlogin(2).
//sysnb	Getlogin(buf []byte) (errno Errno) = SYS_GETLOGIN(ptr(buf), int(buf))
// Gettid reads the user and group that Settid has given to the calling thread. xnu,
// bsd/kern/kern_prot.c.
//sysnb	Gettid(uid *Uid_t, gid *Gid_t) (errno Errno)
// Getuid returns the real user. getuid(2).
//sysnb	Getuid() (uid Uid_t)
// Initgroups is Setgroups, with the effective group first as there. It also makes the kernel look
// up further group memberships of user gmuid. xnu, bsd/kern/kern_prot.c.
//sysnb	Initgroups(ngid uint, gids *const Gid_t, gmuid int) (errno Errno)
// Setegid sets the effective group, the first of Getgroups. setegid(2).
//sysnb	Setegid(egid Gid_t) (errno Errno)
// Seteuid sets the effective user. seteuid(2).
//sysnb	Seteuid(euid Uid_t) (errno Errno)
// Setgid sets the effective group; for root, the real and saved, too. setgid(2).
//sysnb	Setgid(gid Gid_t) (errno Errno)
//sysnb	setgroups(ngid int, gids *const Gid_t) (errno Errno)
// Setlogin sets the login name of the session. setlogin(2).
//sysnb	Setlogin(name string) (errno Errno)
// Setregid sets the real and effective group; -1 leaves one unchanged. setregid(2).
//sysnb	Setregid(rgid Gid_t, egid Gid_t) (errno Errno)
// Setreuid sets the real and effective user; -1 leaves one unchanged. setreuid(2).
//sysnb	Setreuid(ruid Uid_t, euid Uid_t) (errno Errno)
// Settid gives the calling thread its own user and group; (Uid_t)-101 drops them. xnu,
// bsd/kern/kern_prot.c.
//sysnb	Settid(uid Uid_t, gid Gid_t) (errno Errno)
// SettidWithPid gives the calling thread the user and group of process pid if assume is 1, and
// drops them if it is 0. xnu, bsd/kern/kern_prot.c.
//sysnb	SettidWithPid(pid int, assume int) (errno Errno)
// Setuid sets the effective user; for root, the real and saved, too. setuid(2).
//sysnb	Setuid(uid Uid_t) (errno Errno)

/* Signals. */

// PthreadKill sends sig to the thread whose Mach port is thread. pthread_kill(2).
//sysnb	PthreadKill(thread uint, sig int) (errno Errno) = SYS___PTHREAD_KILL
// PthreadSigmask changes the signal mask of the calling thread. how: SIG_BLOCK, SIG_UNBLOCK,
// SIG_SETMASK. set and old may be NULL. pthread_sigmask(2).
//sysnb	PthreadSigmask(how int, set *const Sigset_t, old *Sigset_t) (errno Errno) = SYS___PTHREAD_SIGMASK
//sysnb	sigaction(sig int, act *const SigactionTramp, old *Sigaction_t) (errno Errno)
// Sigaltstack sets (stack) and reads (old) the stack of handlers with SA_ONSTACK.
// sigaltstack(2).
//sysnb	Sigaltstack(stack *const Stack_t, old *Stack_t) (errno Errno)
// Sigpending reads the set of pending signals that are blocked. sigpending(2).
//sysnb	Sigpending(set *Sigset_t) (errno Errno)
// Sigprocmask changes the signal masks of all threads of the process; PthreadSigmask changes one.
// old receives that of the calling thread. how: SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK. set and old
// may be NULL. sigprocmask(2).
//sysnb	Sigprocmask(how int, set *const Sigset_t, old *Sigset_t) (errno Errno)
//sys	sigsuspend(set uint32) (errno Errno) = SYS_SIGSUSPEND_NOCANCEL
// Sigwait waits for one of the signals in set and takes it. They should be blocked. sigwait(2).
//sys	Sigwait(set *const Sigset_t, sig *int) (errno Errno) = SYS___SIGWAIT_NOCANCEL

/* Threads, as far as the kernel knows them. */

// DisableThreadsignal stops signals from being sent to the calling thread. xnu,
// bsd/kern/kern_sig.c.
//sysnb	DisableThreadsignal(value int) (errno Errno) = SYS___DISABLE_THREADSIGNAL
// PthreadCanceled asks whether the calling thread is to end (0), permits this (1) or forbids it
// (2). xnu, bsd/kern/kern_sig.c.
//sysnb	PthreadCanceled(action int) (errno Errno) = SYS___PTHREAD_CANCELED
// PthreadChdir gives the calling thread its own working directory. xnu, bsd/vfs/vfs_syscalls.c.
//sys	PthreadChdir(path string) (errno Errno) = SYS___PTHREAD_CHDIR
// PthreadFchdir is PthreadChdir for an open directory; -1 drops it. xnu, bsd/vfs/vfs_syscalls.c.
//sys	PthreadFchdir(fd int) (errno Errno) = SYS___PTHREAD_FCHDIR
// PthreadMarkcancel ends the wait of the thread whose Mach port is thread. xnu,
// bsd/kern/kern_sig.c.
//sysnb	PthreadMarkcancel(thread uint) (errno Errno) = SYS___PTHREAD_MARKCANCEL

/* Time. */

// Adjtime adjusts the clock by delta, slowly. old is what was left of the previous adjustment.
// adjtime(2).
// EFAULT: delta is NULL.
//sysnb	Adjtime(delta *const Timeval, old *Timeval) (errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2).
// getitimer(2).
//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
//sysnb	gettimeofday(tv *Timeval) (sec uintptr, usec uintptr, errno Errno)
// Setitimer sets an interval timer; old may be NULL. setitimer(2).
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysnb	Settimeofday(tv *const Timeval) (errno Errno)

/* Asynchronous input and output. */

// AioCancel cancels the operation cb, or all on fd if cb is NULL. state is AIO_CANCELED,
// AIO_NOTCANCELED or AIO_ALLDONE. aio_cancel(2).
//sys	AioCancel(fd int, cb *Aiocb) (state int, errno Errno)
// AioError returns the error of cb: 0, EINPROGRESS, .... aio_error(2).
//sysnb	AioError(cb *const Aiocb) (status int, errno Errno)
// AioFsync is Fsync for the file of cb, after the operations pending on it. op: O_SYNC.
// aio_fsync(2).
//sys	AioFsync(op int, cb *Aiocb) (errno Errno)
// AioRead starts a read. aio_read(2).
//sys	AioRead(cb *Aiocb) (errno Errno)
// AioReturn returns the number of bytes that cb has read or written, and forgets cb.
// aio_return(2).
//sysnb	AioReturn(cb *Aiocb) (n size_t, errno Errno)
// AioSuspend waits until one of ncbs operations is done, or until timeout (NULL: for ever).
// aio_suspend(2).
//sys	AioSuspend(cbs *const *const Aiocb, ncbs int, timeout *const Timespec) (errno Errno) = SYS_AIO_SUSPEND_NOCANCEL
// AioWrite starts a write. aio_write(2).
//sys	AioWrite(cb *Aiocb) (errno Errno)
// LioListio starts ncbs operations. With mode LIO_WAIT it waits for them. With LIO_NOWAIT, event,
// unless NULL, announces the end. lio_listio(2).
//sys	LioListio(mode int, cbs *const *Aiocb, ncbs int, event *const Sigevent) (errno Errno)

/* System V and POSIX communication. */

// Msgctl performs cmd (IPC_STAT, IPC_SET, IPC_RMID) on a message queue. msgctl(2).
//sysnb	Msgctl(msqid int, cmd int, buf *MsqidDs) (errno Errno)
// Msgget finds or creates the message queue of a key. flags: IPC_CREAT, IPC_EXCL and permissions.
// msgget(2).
//sysnb	Msgget(key int, flags int) (msqid int, errno Errno)
// Msgrcv takes a message of type type (0: any). msg begins with a long, the type, which size does
// not count. msgrcv(2).
//sys	Msgrcv(msqid int, msg *void, size size_t, type intptr_t, flags int) (n size_t, errno Errno) = SYS_MSGRCV_NOCANCEL
// Msgsnd sends a message. msg begins with a long, the type, which size does not count.
// msgsnd(2).
//sys	Msgsnd(msqid int, msg *const void, size size_t, flags int) (errno Errno) = SYS_MSGSND_NOCANCEL
// SemClose closes a semaphore that SemOpen returned. sem_close(2).
//sysnb	SemClose(sem *void) (errno Errno)
// SemOpen opens a named semaphore. mode and value apply to O_CREAT in flags. sem_open(2).
//sysnb	SemOpen(name string, flags int, mode int, value int) (sem *void, errno Errno)
// SemPost adds one to a semaphore. sem_post(2).
//sysnb	SemPost(sem *void) (errno Errno)
// SemTrywait is SemWait, but does not wait. sem_trywait(2).
// EAGAIN: SemWait would wait.
//sysnb	SemTrywait(sem *void) (errno Errno)
// SemUnlink removes the name of a semaphore. sem_unlink(2).
//sysnb	SemUnlink(name string) (errno Errno)
// SemWait waits until a semaphore is above 0, and then subtracts one. sem_wait(2).
//sys	SemWait(sem *void) (errno Errno) = SYS_SEM_WAIT_NOCANCEL
// Semctl performs cmd (GETVAL, SETVAL, IPC_RMID, ...) on a semaphore. arg is a number or a pointer,
// as cmd needs it (Semun). semctl(2).
//sysnb	Semctl(semid int, semnum int, cmd int, arg uintptr) (val int, errno Errno)
// Semget finds or creates the set of nsems semaphores of a key. flags: IPC_CREAT, IPC_EXCL and
// permissions. semget(2).
//sysnb	Semget(key int, nsems int, flags int) (semid int, errno Errno)
// Semop performs nops operations on a set of semaphores atomically. semop(2).
//sys	Semop(semid int, ops *const Sembuf, nops int) (errno Errno)
// ShmOpen opens named shared memory for Mmap. flags: O_RDONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC.
// shm_open(2).
//sysnb	ShmOpen(name string, flags int, mode int) (fd int, errno Errno)
// ShmUnlink removes the name of shared memory. shm_unlink(2).
//sysnb	ShmUnlink(name string) (errno Errno)
// Shmat maps shared memory at addr, or anywhere if that is NULL. flags: SHM_RDONLY, SHM_RND.
// shmat(2).
//sysnb	Shmat(shmid int, addr *const void, flags int) (p *void, errno Errno)
// Shmctl performs cmd (IPC_STAT, IPC_SET, IPC_RMID) on shared memory. shmctl(2).
//sysnb	Shmctl(shmid int, cmd int, buf *ShmidDs) (errno Errno)
// Shmdt unmaps shared memory. shmdt(2).
//sysnb	Shmdt(addr *const void) (errno Errno)
// Shmget finds or creates the shared memory of a key. flags: IPC_CREAT, IPC_EXCL and permissions.
// shmget(2).
//sysnb	Shmget(key int, size size_t, flags int) (shmid int, errno Errno)

/* Auditing. */

// Audit adds a record of the program to the audit trail. audit(2).
//sys	Audit(record []const byte) (errno Errno) = SYS_AUDIT(ptr(record), int(record))
// Auditctl makes path the audit trail. auditctl(2).
//sys	Auditctl(path string) (errno Errno)
// Auditon reads or sets the state of auditing. auditon(2).
//sys	Auditon(cmd int, data []byte) (errno Errno) = SYS_AUDITON(cmd, ptr(data), int(data))
// GetauditAddr reads the caller's struct auditinfo_addr. getaudit_addr(2).
//sysnb	GetauditAddr(info []byte) (errno Errno) = SYS_GETAUDIT_ADDR(ptr(info), int(info))
// Getauid reads the caller's audit user. getauid(2).
//sysnb	Getauid(auid *Uid_t) (errno Errno)
// SetauditAddr sets the caller's struct auditinfo_addr. setaudit_addr(2).
//sysnb	SetauditAddr(info []const byte) (errno Errno) = SYS_SETAUDIT_ADDR(ptr(info), int(info))
// Setauid sets the caller's audit user. setauid(2).
//sysnb	Setauid(auid *const Uid_t) (errno Errno)

/* Mandatory access control: security/mac.h of xnu. A Mac is a buffer for labels as text. */

// MacExecve is Exec with a label. xnu, bsd/kern/kern_exec.c.
//sys	MacExecve(path string, argv *const *char, envv *const *char, mac *const Mac) (errno Errno) = SYS___MAC_EXECVE
// MacGetFd reads the label of an open file. xnu, security/mac_base.c.
//sys	MacGetFd(fd int, mac *Mac) (errno Errno) = SYS___MAC_GET_FD
// MacGetFile reads the label of path. xnu, security/mac_base.c.
//sys	MacGetFile(path string, mac *Mac) (errno Errno) = SYS___MAC_GET_FILE
// MacGetLink is MacGetFile, but does not follow a link. xnu, security/mac_base.c.
//sys	MacGetLink(path string, mac *Mac) (errno Errno) = SYS___MAC_GET_LINK
// MacGetMount reads the label of a mounted file system. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacGetMount(path string, mac *Mac) (errno Errno) = SYS___MAC_GET_MOUNT
// MacGetPid reads the label of process pid. xnu, security/mac_base.c.
//sysnb	MacGetPid(pid int, mac *Mac) (errno Errno) = SYS___MAC_GET_PID
// MacGetProc reads the caller's label. xnu, security/mac_base.c.
//sysnb	MacGetProc(mac *Mac) (errno Errno) = SYS___MAC_GET_PROC
// MacGetfsstat is Getfsstat into nbuf bytes. It stores the labels of the file systems in nmac bytes
// of Mac structures. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacGetfsstat(buf []byte, mac []byte, flags int) (n int, errno Errno) = SYS___MAC_GETFSSTAT(ptr(buf), int(buf), ptr(mac), int(mac), flags)
// MacMount is Mount with a label. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacMount(type string, path string, flags int, data *void, mac *const Mac) (errno Errno) = SYS___MAC_MOUNT
// MacSetFd sets the label of an open file. xnu, security/mac_base.c.
//sys	MacSetFd(fd int, mac *const Mac) (errno Errno) = SYS___MAC_SET_FD
// MacSetFile sets the label of path. xnu, security/mac_base.c.
//sys	MacSetFile(path string, mac *const Mac) (errno Errno) = SYS___MAC_SET_FILE
// MacSetLink is MacSetFile, but does not follow a link. xnu, security/mac_base.c.
//sys	MacSetLink(path string, mac *const Mac) (errno Errno) = SYS___MAC_SET_LINK
// MacSetProc sets the caller's label. xnu, security/mac_base.c.
//sysnb	MacSetProc(mac *const Mac) (errno Errno) = SYS___MAC_SET_PROC
// MacSyscall calls a policy module by name. xnu, security/mac_base.c.
//sys	MacSyscall(policy string, call int, arg uintptr) (errno Errno) = SYS___MAC_SYSCALL

/* The system. */

// Getentropy fills buf with random bytes, 256 at most. getentropy(2).
// Since macOS 10.12, before that SIGSYS.
//sys	Getentropy(buf []byte) (errno Errno)
// Gethostuuid stores the machine's identifier in uuid. It waits up to timeout for it.
// gethostuuid(2).
//sys	Gethostuuid(uuid *[16]byte, timeout *const Timespec) (errno Errno)
// Reboot restarts or halts the system. flags are RB_...; msg, a string for the log, may be NULL.
// reboot(2).
//sys	Reboot(flags int, msg string) (errno Errno)
// Sysctl reads (old, of oldlen bytes) and sets (val, of vallen bytes) the variable that the nname
// numbers in name select. sysctl(3).
//sys	Sysctl(name *const int, nname uint, old *void, oldlen *size_t, val *const void, vallen size_t) (errno Errno)
// Sysctlbyname is Sysctl for a dotted name of len bytes. sysctlbyname(3).
// Since macOS 10.10, before that SIGSYS.
//sys	Sysctlbyname(name string, len size_t, old *void, oldlen *size_t, val *const void, vallen size_t) (errno Errno)
// Umask sets the mask for the permissions of new files and returns the old one. umask(2).
//sysnb	Umask(mask int) (oldmask int)
