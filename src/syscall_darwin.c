/*
 * The Darwin system calls that every port has in the same form.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Input to mksyscall (mksyscall --help tells the grammar), not compiled itself. A new call
 * is one //sys line here. A name that begins with a small letter is internal, and a function
 * in src/ of the same name with a capital wraps it. The arguments are those of xnu's
 * syscalls.master; where the kernel takes the same as Linux the form is the same, too.
 *
 * Types: lengths of memory are size_t, and so are counts of iovecs; where the kernel takes an int of
 * them the line says int(): no length is cut in silence. Other counts are as wide as the kernel's.
 * Offsets are int64; const says that the kernel only reads. An error named _ may be ignored.
 * //sysnb marks a call that cannot block.
 *
 * What xnu has and is not here: private halves of libc's, dyld's and launchd's functions, whose
 * arguments change from release to release (bsdthread_*, workq_*, psynch_*, ulock_*, shared_region_*,
 * posix_spawn, identitysvc, __semwait_signal, kdebug_*, guarded_*, necp_*, ...); calls that a thread which pthread_cancel
 * has marked gets EINTR of, where there is a *_nocancel twin: that is the one; the *_extended
 * forms, which take a structure private to libc; stat, statfs, getdirentries and their like for 32-bit
 * inode numbers; semsys, msgsys, shmsys, whose parts are all here; vfork, whose child would return
 * through its parent's frame; what only answers ENOSYS or ENOTSUP; part of what came after macOS 10.5
 * (connectx, fs_snapshot, fsgetpath, ntp_adjtime, pselect, ...). Syscall and Syscall6 reach all that but kevent64,
 * getdirentriesattr and the like, which have more arguments than the trampolines.
 */

/* Files by path. */

// Access asks whether the real user may access path; mode is F_OK (0) or R_OK, W_OK, X_OK. access(2).
//sys	Access(path string, mode int) (errno Errno)
// Acct turns process accounting on, into the file path, or off when path is NULL. acct(2).
//sys	Acct(path string) (errno Errno)
// Chdir makes path the working directory. chdir(2).
//sys	Chdir(path string) (errno Errno)
// Chflags sets the flags (UF_..., SF_...) of path. chflags(2).
//sys	Chflags(path string, flags int) (errno Errno)
// Chmod sets the permission bits of path, following links. chmod(2).
//sys	Chmod(path string, mode int) (errno Errno)
// Chown sets owner and group of path, following links; (Uid_t)-1 leaves one as it is. chown(2).
//sys	Chown(path string, uid Uid_t, gid Gid_t) (errno Errno)
// Chroot makes path the root directory; the working directory stays. chroot(2).
//sys	Chroot(path string) (errno Errno)
// Clonefileat makes newpath a copy of oldpath that shares its blocks; macOS 10.12, before that SIGSYS. clonefile(2).
//sys	Clonefileat(olddirfd int, oldpath string, newdirfd int, newpath string, flags uint) (errno Errno)
// Copyfile copies a file within a file system that can do so; flags: 1 overwrites, 2 leaves mode aside (xnu, bsd/sys/vnode.h). copyfile, not copyfile(3).
//sys	Copyfile(from string, to string, mode int, flags int) (errno Errno)
// Delete removes a file unless it is open: Carbon's rule. delete(2).
//sys	Delete(path string) (errno Errno)
// Exchangedata swaps the contents of two files, and not their names; options: FSOPT_NOFOLLOW. exchangedata(2).
//sys	Exchangedata(path1 string, path2 string, options uint) (errno Errno)
// Faccessat is Access relative to dirfd; flags: AT_EACCESS, AT_SYMLINK_NOFOLLOW; macOS 10.10, before that SIGSYS. faccessat(2).
//sys	Faccessat(dirfd int, path string, mode int, flags int) (errno Errno)
// Fchmodat is Chmod relative to dirfd; flags: AT_SYMLINK_NOFOLLOW; macOS 10.10, before that SIGSYS. fchmodat(2).
//sys	Fchmodat(dirfd int, path string, mode int, flags int) (errno Errno)
// Fchownat is Chown relative to dirfd; flags: AT_SYMLINK_NOFOLLOW; macOS 10.10, before that SIGSYS. fchownat(2).
//sys	Fchownat(dirfd int, path string, uid Uid_t, gid Gid_t, flags int) (errno Errno)
// Fclonefileat is Clonefileat of an open file; macOS 10.12, before that SIGSYS. fclonefileat(2).
//sys	Fclonefileat(fd int, newdirfd int, newpath string, flags uint) (errno Errno)
// Fhopen opens the file that Getfh named. fhopen(2).
//sys	Fhopen(handle *const Fhandle, flags int) (fd int, errno Errno)
// Fsctl does a file system's cmd on path with data; options: FSOPT_NOFOLLOW. fsctl(2).
//sys	Fsctl(path string, cmd uintptr, data *void, options uint) (errno Errno)
// Fstatat tells about path, relative to dirfd; flags: AT_SYMLINK_NOFOLLOW; macOS 10.10, before that SIGSYS. fstatat(2).
//sys	Fstatat(dirfd int, path string, stat *Stat_t, flags int) (errno Errno) = SYS_FSTATAT64
// Getattrlist puts the attributes of path that list names into buf; options: FSOPT_.... getattrlist(2).
//sys	Getattrlist(path string, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Getattrlistat is Getattrlist relative to dirfd; macOS 10.10, before that SIGSYS. getattrlistat(2).
//sys	Getattrlistat(dirfd int, path string, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Getfh puts a handle of path for Fhopen into handle. getfh(2).
//sys	Getfh(path string, handle *Fhandle) (errno Errno)
// Getxattr puts the attribute name of path into value, from position on (0 but for resource forks); no room at all (0) only asks for its length; options: XATTR_NOFOLLOW. getxattr(2).
//sys	Getxattr(path string, name string, value []byte, position uint, options int) (n size_t, errno Errno)
// Lchown is Chown of a link itself. lchown(2).
//sys	Lchown(path string, uid Uid_t, gid Gid_t) (errno Errno)
// Link makes newpath another name of oldpath, following links, which Linux's does not. link(2).
//sys	Link(oldpath string, newpath string) (errno Errno)
// Linkat is Link relative to two directories; flags: AT_SYMLINK_FOLLOW; macOS 10.10, before that SIGSYS. linkat(2).
//sys	Linkat(olddirfd int, oldpath string, newdirfd int, newpath string, flags int) (errno Errno)
// Listxattr puts the names of all attributes into list, each with its NUL; options: XATTR_NOFOLLOW. listxattr(2).
//sys	Listxattr(path string, list []byte, options int) (n size_t, errno Errno)
// Lstat is Stat of a link itself. lstat(2).
//sys	Lstat(path string, stat *Stat_t) (errno Errno) = SYS_LSTAT64
// Mkdir makes a directory with permission mode less the umask. mkdir(2).
//sys	Mkdir(path string, mode int) (errno Errno)
// Mkdirat is Mkdir relative to dirfd; macOS 10.10, before that SIGSYS. mkdirat(2).
//sys	Mkdirat(dirfd int, path string, mode int) (errno Errno)
// Mkfifo makes a named pipe. mkfifo(2).
//sys	Mkfifo(path string, mode int) (errno Errno)
// Mkfifoat is Mkfifo relative to dirfd; macOS 13, before that SIGSYS. mkfifoat(2).
//sys	Mkfifoat(dirfd int, path string, mode int) (errno Errno)
// Mknod makes a file of the type in mode (S_IFCHR, S_IFBLK, ...); dev is the device number. mknod(2).
//sys	Mknod(path string, mode int, dev uint) (errno Errno)
// Mknodat is Mknod relative to dirfd; macOS 13, before that SIGSYS. mknodat(2).
//sys	Mknodat(dirfd int, path string, mode int, dev uint) (errno Errno)
// Open opens path; flags are O_RDONLY, O_CLOEXEC, ...; perm, less the umask, is for O_CREAT. open(2).
//sys	Open(path string, flags int, perm int) (fd int, errno Errno) = SYS_OPEN_NOCANCEL
// Openat is Open relative to dirfd; macOS 10.10, before that SIGSYS. openat(2).
//sys	Openat(dirfd int, path string, flags int, perm int) (fd int, errno Errno) = SYS_OPENAT_NOCANCEL
// Pathconf tells a limit (_PC_...) of path. pathconf(2).
//sys	Pathconf(path string, name int) (val int, errno Errno)
// Readlink puts the target of a link into buf, cut to fit and without NUL, and its length into n. readlink(2).
//sys	Readlink(path string, buf []byte) (n size_t, errno Errno) = SYS_READLINK(path, ptr(buf), int(buf))
// Readlinkat is Readlink relative to dirfd; macOS 10.10, before that SIGSYS. readlinkat(2).
//sys	Readlinkat(dirfd int, path string, buf []byte) (n size_t, errno Errno)
// Removexattr removes the attribute name of path; options: XATTR_NOFOLLOW. removexattr(2).
//sys	Removexattr(path string, name string, options int) (errno Errno)
// Rename gives oldpath the name newpath, in the place of what had it. rename(2).
//sys	Rename(oldpath string, newpath string) (errno Errno)
// Renameat is Rename relative to two directories; macOS 10.10, before that SIGSYS. renameat(2).
//sys	Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (errno Errno)
// RenameatxNp is Renameat with flags: RENAME_SWAP, RENAME_EXCL; macOS 10.12, before that SIGSYS. renameatx_np(2).
//sys	RenameatxNp(olddirfd int, oldpath string, newdirfd int, newpath string, flags uint) (errno Errno)
// Revoke invalidates all descriptors of path, a device. revoke(2).
//sys	Revoke(path string) (errno Errno)
// Rmdir removes an empty directory. rmdir(2).
//sys	Rmdir(path string) (errno Errno)
// Searchfs looks on the file system of path for what block, a struct fssearchblock, describes; n matches were found; options are those of searchfs(2); EAGAIN: there are more, state knows where. searchfs(2).
//sys	Searchfs(path string, block *const void, n *uint32, script uint32, options uint32, state *void) (errno Errno)
// Setattrlist sets the attributes of path that list names from buf; options: FSOPT_NOFOLLOW. setattrlist(2).
//sys	Setattrlist(path string, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Setattrlistat is Setattrlist relative to dirfd; macOS 10.13, before that SIGSYS. setattrlistat(2).
//sys	Setattrlistat(dirfd int, path string, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Setxattr sets the attribute name of path, from position on (0 but for resource forks); options: XATTR_CREATE, XATTR_REPLACE, XATTR_NOFOLLOW. setxattr(2).
//sys	Setxattr(path string, name string, value []const byte, position uint, options int) (errno Errno)
// Stat tells about path, following links. stat(2).
//sys	Stat(path string, stat *Stat_t) (errno Errno) = SYS_STAT64
// Statfs tells about the file system of path. statfs(2).
//sys	Statfs(path string, buf *Statfs_t) (errno Errno) = SYS_STATFS64
// Symlink makes newpath a symbolic link with the text oldpath. symlink(2).
//sys	Symlink(oldpath string, newpath string) (errno Errno)
// Symlinkat is Symlink relative to newdirfd; macOS 10.10, before that SIGSYS. symlinkat(2).
//sys	Symlinkat(oldpath string, newdirfd int, newpath string) (errno Errno)
// Truncate makes path length bytes long. truncate(2).
//sys	Truncate(path string, length int64) (errno Errno)
// Unlink removes a name of a file. unlink(2).
//sys	Unlink(path string) (errno Errno)
// Unlinkat is Unlink relative to dirfd; with AT_REMOVEDIR in flags it is Rmdir; macOS 10.10, before that SIGSYS. unlinkat(2).
//sys	Unlinkat(dirfd int, path string, flags int) (errno Errno)
// Utimes sets access and modification time of path; NULL: now. utimes(2).
//sys	Utimes(path string, tv *[2]const Timeval) (errno Errno)

/* Descriptors. */

// Close closes fd. EINTR: it may or may not be closed. close(2).
//sys	Close(fd int) (_ Errno) = SYS_CLOSE_NOCANCEL
// Dup makes the lowest free descriptor a copy of oldfd, without close-on-exec. dup(2).
//sys	Dup(oldfd int) (fd int, errno Errno)
// Dup2 makes newfd a copy of oldfd, closing what it was; equal ones are left alone. fd becomes newfd. dup2(2).
//sys	Dup2(oldfd int, newfd int) (fd int, errno Errno)
// Fchdir makes the open directory fd the working directory. fchdir(2).
//sys	Fchdir(fd int) (errno Errno)
// Fchflags is Chflags of an open file. fchflags(2).
//sys	Fchflags(fd int, flags int) (errno Errno)
// Fchmod sets the permission bits of an open file. fchmod(2).
//sys	Fchmod(fd int, mode int) (errno Errno)
// Fchown is Chown of an open file. fchown(2).
//sys	Fchown(fd int, uid Uid_t, gid Gid_t) (errno Errno)
// Fcntl does cmd (F_...) on fd with arg, a number or a pointer; val is the answer. fcntl(2).
//sys	Fcntl(fd int, cmd int, arg uintptr) (val int, errno Errno) = SYS_FCNTL_NOCANCEL
// Fdatasync is Fsync without the metadata that a later read does not need; EINTR in a thread that pthread_cancel has marked. fdatasync(2).
//sys	Fdatasync(fd int) (errno Errno)
// Fgetattrlist is Getattrlist of an open file. fgetattrlist(2).
//sys	Fgetattrlist(fd int, list *const Attrlist, buf []byte, options uint) (errno Errno)
// Fgetxattr is Getxattr of an open file. fgetxattr(2).
//sys	Fgetxattr(fd int, name string, value []byte, position uint, options int) (n size_t, errno Errno)
// Flistxattr is Listxattr of an open file. flistxattr(2).
//sys	Flistxattr(fd int, list []byte, options int) (n size_t, errno Errno)
// Flock locks an open file: LOCK_SH, LOCK_EX, LOCK_UN, with LOCK_NB not to wait. flock(2).
//sys	Flock(fd int, how int) (errno Errno)
// Fpathconf is Pathconf of an open file. fpathconf(2).
//sys	Fpathconf(fd int, name int) (val int, errno Errno)
// Fremovexattr is Removexattr of an open file. fremovexattr(2).
//sys	Fremovexattr(fd int, name string, options int) (errno Errno)
// Fsetattrlist is Setattrlist of an open file. fsetattrlist(2).
//sys	Fsetattrlist(fd int, list *const Attrlist, buf []const byte, options uint) (errno Errno)
// Fsetxattr is Setxattr of an open file. fsetxattr(2).
//sys	Fsetxattr(fd int, name string, value []const byte, position uint, options int) (errno Errno)
// Fstat tells about an open file. fstat(2).
//sys	Fstat(fd int, stat *Stat_t) (errno Errno) = SYS_FSTAT64
// Fstatfs tells about the file system of an open file. fstatfs(2).
//sys	Fstatfs(fd int, buf *Statfs_t) (errno Errno) = SYS_FSTATFS64
// Fsync hands a file's data and metadata to its device; F_FULLFSYNC of Fcntl makes the device write them. fsync(2).
//sys	Fsync(fd int) (errno Errno) = SYS_FSYNC_NOCANCEL
// Ftruncate makes an open file length bytes long. ftruncate(2).
//sys	Ftruncate(fd int, length int64) (errno Errno)
// Futimes is Utimes of an open file. futimes(2).
//sys	Futimes(fd int, tv *[2]const Timeval) (errno Errno)
// Getattrlistbulk puts attributes of the entries of the open directory fd into buf; n entries, 0 at the end; macOS 10.10, before that SIGSYS. getattrlistbulk(2).
//sys	Getattrlistbulk(fd int, list *const Attrlist, buf []byte, options uint64) (n int, errno Errno)
// Getdirentries puts directory entries (Dirent, each d_reclen bytes long) into buf; n is 0 at the end; base, which must not be NULL, becomes the position. Of buffers of 1024 bytes or more newer kernels use the last four for flags. getdirentries(2).
//sys	Getdirentries(fd int, buf []byte, base *int64) (n size_t, errno Errno) = SYS_GETDIRENTRIES64
// Getdtablesize returns how many descriptors the process may have. getdtablesize(2).
//sysnb	Getdtablesize() (size int)
// Ioctl does req on fd with arg, a pointer or a number; val is the kernel's answer, mostly 0. ioctl(2).
//sys	Ioctl(fd int, req uint, arg uintptr) (val int, errno Errno)
//sysnb	pipe() (r int, w int, errno Errno)
// Pread is Read at offset, with its limit; the file position stays. pread(2).
//sys	Pread(fd int, buf []byte, offset int64) (n size_t, errno Errno) = SYS_PREAD_NOCANCEL
// Preadv is Readv at offset; the file position stays; macOS 11, before that SIGSYS. preadv(2).
//sys	Preadv(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PREADV_NOCANCEL(fd, ptr(iov), int(iov), offset)
// Pwrite is Write at offset, with its limit; the file position stays. pwrite(2).
//sys	Pwrite(fd int, buf []const byte, offset int64) (n size_t, errno Errno) = SYS_PWRITE_NOCANCEL
// Pwritev is Writev at offset; the file position stays; macOS 11, before that SIGSYS. pwritev(2).
//sys	Pwritev(fd int, iov []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PWRITEV_NOCANCEL(fd, ptr(iov), int(iov), offset)
// Read reads up to nbuf bytes; n is 0 at the end of the file; EINVAL: more than 2147483647. EINTR and EAGAIN come back as they are. read(2).
//sys	Read(fd int, buf []byte) (n size_t, errno Errno) = SYS_READ_NOCANCEL
// Readv is Read into several buffers. readv(2).
//sys	Readv(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_READV_NOCANCEL(fd, ptr(iov), int(iov))
// Seek moves the file position: whence is SEEK_SET (0), SEEK_CUR (1), SEEK_END (2), .... off is the new one. lseek(2).
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
// Sync starts writing all file systems to their devices. sync(2).
//sys	Sync()
// Write writes up to nbuf bytes, perhaps fewer; EINVAL: more than 2147483647. EPIPE comes with SIGPIPE, whose disposition is the program's affair. write(2).
//sys	Write(fd int, buf []const byte) (n size_t, errno Errno) = SYS_WRITE_NOCANCEL
// Writev is Write from several buffers. writev(2).
//sys	Writev(fd int, iov []const Iovec) (n size_t, errno Errno) = SYS_WRITEV_NOCANCEL(fd, ptr(iov), int(iov))

/* File systems. */

//sys	getfsstat(buf *Statfs_t, size size_t, flags int) (n int, errno Errno) = SYS_GETFSSTAT64(buf, int(size), flags)
// Mount mounts a file system of the type at path; flags are MNT_...; data is the file system's own. mount(2).
//sys	Mount(type string, path string, flags int, data *void) (errno Errno)
// Nfssvc is what the daemons of NFS call. nfssvc(2).
//sys	Nfssvc(flags int, arg *void) (errno Errno)
// Quotactl reads and changes disk quotas. quotactl(2).
//sys	Quotactl(path string, cmd int, id int, addr *void) (errno Errno)
// Unmount unmounts path; flags: MNT_FORCE. unmount(2).
//sys	Unmount(path string, flags int) (errno Errno)

/* Events. */

// Kevent changes the filters of the queue kq and waits for events, until timeout (NULL: for ever); n events came. kevent(2).
//sys	Kevent(kq int, changes *const Kevent_t, nchanges int, events *Kevent_t, nevents int, timeout *const Timespec) (n int, errno Errno)
// Kqueue makes a queue of events, which a fork does not copy. kqueue(2).
//sysnb	Kqueue() (fd int, errno Errno)
// Poll waits up to msec milliseconds (-1, and no other negative number: for ever) for events of nfds descriptors; n have some. poll(2).
//sys	Poll(fds *PollFd, nfds uint, msec int) (n int, errno Errno) = SYS_POLL_NOCANCEL
//sys	select(n int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (ready int, errno Errno) = SYS_SELECT_NOCANCEL

/* Sockets. Addresses of the calls without a wrapper are raw: see SockaddrEncode and SockaddrDecode. */

//sys	accept(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (nfd int, errno Errno) = SYS_ACCEPT_NOCANCEL
//sys	bind(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno)
//sys	connect(fd int, addr *const RawSockaddrAny, addrlen Socklen_t) (errno Errno) = SYS_CONNECT_NOCANCEL
//sysnb	getpeername(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
//sysnb	getsockname(fd int, addr *RawSockaddrAny, addrlen *Socklen_t) (errno Errno)
// Getsockopt reads a socket option into val; vallen is its room before and its size after. getsockopt(2).
//sysnb	Getsockopt(fd int, level int, name int, val *void, vallen *Socklen_t) (errno Errno)
// Listen lets a socket accept connections; backlog is how many may wait, cut to the system's limit. listen(2).
//sysnb	Listen(fd int, backlog int) (errno Errno)
//sys	recvfrom(fd int, buf []byte, flags int, addr *RawSockaddrAny, addrlen *Socklen_t) (n size_t, errno Errno) = SYS_RECVFROM_NOCANCEL
// Recvmsg receives a message with address and control data. recvmsg(2).
//sys	Recvmsg(fd int, msg *Msghdr, flags int) (n size_t, errno Errno) = SYS_RECVMSG_NOCANCEL
// Sendfile sends a file from offset on to a stream socket: len bytes, 0: to its end; it becomes how many were sent, after EAGAIN and EINTR too; hdtr, unless NULL, goes before and behind. sendfile(2).
//sys	Sendfile(fd int, s int, offset int64, len *int64, hdtr *const SfHdtr, flags int) (errno Errno)
// Sendmsg sends a message with address and control data. sendmsg(2).
//sys	Sendmsg(fd int, msg *const Msghdr, flags int) (n size_t, errno Errno) = SYS_SENDMSG_NOCANCEL
//sys	sendto(fd int, buf []const byte, flags int, addr *const RawSockaddrAny, addrlen Socklen_t) (n size_t, errno Errno) = SYS_SENDTO_NOCANCEL
// Setsockopt sets a socket option; vallen is the size of val. setsockopt(2).
//sysnb	Setsockopt(fd int, level int, name int, val *const void, vallen Socklen_t) (errno Errno)
// Shutdown ends one direction, or both, of a connection: SHUT_RD (0), SHUT_WR (1), SHUT_RDWR (2). shutdown(2).
//sysnb	Shutdown(fd int, how int) (errno Errno)
//sysnb	socket(domain int, type int, proto int) (fd int, errno Errno)
//sysnb	socketpair(domain int, type int, proto int, fd *[2]int) (errno Errno)

/* Memory. */

// Madvise tells how memory will be used: MADV_.... madvise(2).
//sys	Madvise(addr *void, len size_t, behav int) (errno Errno)
// Mincore puts a byte for each page into vec: MINCORE_.... mincore(2).
//sys	Mincore(addr *const void, len size_t, vec *uint8) (errno Errno)
// Minherit says what a fork does to memory: VM_INHERIT_SHARE, VM_INHERIT_COPY, VM_INHERIT_NONE. minherit(2).
//sys	Minherit(addr *void, len size_t, inherit int) (errno Errno)
// Mlock keeps pages in memory. mlock(2).
//sys	Mlock(addr *const void, len size_t) (errno Errno)
// Mmap maps len bytes of fd at offset, or, with MAP_ANON, fresh memory; p is where. mmap(2).
//sys	Mmap(addr *void, len size_t, prot int, flags int, fd int, offset int64) (p *void, errno Errno)
// Mprotect sets the protection of pages: PROT_.... mprotect(2).
//sys	Mprotect(addr *void, len size_t, prot int) (errno Errno)
// Msync writes the pages of a mapped file: MS_ASYNC, MS_SYNC, MS_INVALIDATE. msync(2).
//sys	Msync(addr *void, len size_t, flags int) (errno Errno) = SYS_MSYNC_NOCANCEL
// Munlock ends Mlock. munlock(2).
//sys	Munlock(addr *const void, len size_t) (errno Errno)
// Munmap unmaps pages. munmap(2).
//sys	Munmap(addr *void, len size_t) (errno Errno)

/* Processes. */

// Csops asks and changes the code signing status of process pid; ops are those of xnu, bsd/sys/codesign.h.
//sys	Csops(pid int, ops uint, addr *void, size size_t) (errno Errno)
// Getpgid tells the process group of process pid, 0: the caller's. getpgid(2).
//sysnb	Getpgid(pid int) (pgid int, errno Errno)
// Getpgrp returns the caller's process group. getpgrp(2).
//sysnb	Getpgrp() (pgrp int)
// Getpid returns the caller's process number. getpid(2).
//sysnb	Getpid() (pid int)
// Getppid returns the parent's process number. getppid(2).
//sysnb	Getppid() (ppid int)
// Getpriority tells the nice value, -20..20, of a process, group or user: PRIO_.... getpriority(2).
//sysnb	Getpriority(which int, who int) (prio int, errno Errno)
// Getrlimit reads a limit: RLIMIT_.... getrlimit(2).
//sysnb	Getrlimit(which int, lim *Rlimit) (errno Errno)
// Getrusage tells what the process (RUSAGE_SELF, 0) or its children (RUSAGE_CHILDREN, -1) used. getrusage(2).
//sysnb	Getrusage(who int, rusage *Rusage) (errno Errno)
// Getsid tells the session of process pid, 0: the caller's. getsid(2).
//sysnb	Getsid(pid int) (sid int, errno Errno)
// Iopolicysys reads and sets the input-output policy; arg is a struct _iopol_param_t. setiopolicy_np(3).
//sysnb	Iopolicysys(cmd int, arg *void) (errno Errno)
// Issetugid tells whether the program runs with other users or groups than it was started by. issetugid(2).
//sysnb	Issetugid() (tainted bool)
// Kill sends sig to process pid, 0: the own group, -1: all, -n: group n. The kernel's third argument, POSIX rules, is 1. kill(2).
//sysnb	Kill(pid int, sig int) (errno Errno) = SYS_KILL(pid, sig, 1)
// ProcInfo asks about process pid, or all: call: 1 lists, 2 tells about pid, and more; n bytes, or whatever call says, came. xnu, bsd/sys/proc_info.h.
//sys	ProcInfo(call int, pid int, flavor uint, arg uint64, buf []byte) (n size_t, errno Errno) = SYS_PROC_INFO(call, pid, flavor, arg, ptr(buf), int(buf))
// Ptrace traces a process: req is PT_TRACE_ME, PT_ATTACHEXC, PT_CONTINUE, .... There is no PT_READ_... or PT_WRITE_..., which are EINVAL: memory and registers are Mach's. ptrace(2).
//sys	Ptrace(req int, pid int, addr *void, data int) (errno Errno)
// Setpgid moves process pid (0: the caller) to group pgid (0: one of its own). setpgid(2).
//sysnb	Setpgid(pid int, pgid int) (errno Errno)
// Setpriority sets the nice value of a process, group or user. setpriority(2).
//sysnb	Setpriority(which int, who int, prio int) (errno Errno)
// Setprivexec makes programs that are executed from now on untraceable; old is what was set before. xnu, bsd/kern/kern_prot.c.
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
// Getlogin puts the login name, NUL-terminated, into buf. getlogin(2).
//sysnb	Getlogin(buf []byte) (errno Errno) = SYS_GETLOGIN(ptr(buf), int(buf))
// Gettid reads the user and group that Settid has given to the calling thread. xnu, bsd/kern/kern_prot.c.
//sysnb	Gettid(uid *Uid_t, gid *Gid_t) (errno Errno)
// Getuid returns the real user. getuid(2).
//sysnb	Getuid() (uid Uid_t)
// Initgroups is Setgroups, the effective group first as well, and has group memberships of user gmuid beyond these looked up. xnu, bsd/kern/kern_prot.c.
//sysnb	Initgroups(ngid uint, gids *const Gid_t, gmuid int) (errno Errno)
// Setegid sets the effective group, the first of Getgroups. setegid(2).
//sysnb	Setegid(egid Gid_t) (errno Errno)
// Seteuid sets the effective user. seteuid(2).
//sysnb	Seteuid(euid Uid_t) (errno Errno)
// Setgid sets the effective group, for root all three. setgid(2).
//sysnb	Setgid(gid Gid_t) (errno Errno)
//sysnb	setgroups(ngid int, gids *const Gid_t) (errno Errno)
// Setlogin sets the login name of the session. setlogin(2).
//sysnb	Setlogin(name string) (errno Errno)
// Setregid sets real and effective group; -1 leaves one as it is. setregid(2).
//sysnb	Setregid(rgid Gid_t, egid Gid_t) (errno Errno)
// Setreuid sets real and effective user; -1 leaves one as it is. setreuid(2).
//sysnb	Setreuid(ruid Uid_t, euid Uid_t) (errno Errno)
// Settid gives the calling thread a user and a group of its own; (Uid_t)-101 gives them up. xnu, bsd/kern/kern_prot.c.
//sysnb	Settid(uid Uid_t, gid Gid_t) (errno Errno)
// SettidWithPid gives the calling thread (assume 1) those of process pid, or (0) gives them up. xnu, bsd/kern/kern_prot.c.
//sysnb	SettidWithPid(pid int, assume int) (errno Errno)
// Setuid sets the effective user, for root all three. setuid(2).
//sysnb	Setuid(uid Uid_t) (errno Errno)

/* Signals. */

// PthreadKill sends sig to the thread with the Mach port thread. pthread_kill(2).
//sysnb	PthreadKill(thread uint, sig int) (errno Errno) = SYS___PTHREAD_KILL
// PthreadSigmask changes the signal mask of the calling thread; how: SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK; set and old may be NULL. pthread_sigmask(2).
//sysnb	PthreadSigmask(how int, set *const Sigset_t, old *Sigset_t) (errno Errno) = SYS___PTHREAD_SIGMASK
//sysnb	sigaction(sig int, act *const SigactionTramp, old *Sigaction_t) (errno Errno)
// Sigaltstack sets and reads the stack for handlers with SA_ONSTACK. sigaltstack(2).
//sysnb	Sigaltstack(stack *const Stack_t, old *Stack_t) (errno Errno)
// Sigpending reads the set of signals that wait, blocked. sigpending(2).
//sysnb	Sigpending(set *Sigset_t) (errno Errno)
// Sigprocmask changes the signal masks of all threads of the process, where PthreadSigmask changes one; old is the calling thread's; how: SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK; set and old may be NULL. sigprocmask(2).
//sysnb	Sigprocmask(how int, set *const Sigset_t, old *Sigset_t) (errno Errno)
//sys	sigsuspend(set uint32) (errno Errno) = SYS_SIGSUSPEND_NOCANCEL
// Sigwait waits for one of the signals in set, which should be blocked, and takes it. sigwait(2).
//sys	Sigwait(set *const Sigset_t, sig *int) (errno Errno) = SYS___SIGWAIT_NOCANCEL

/* Threads, as far as the kernel knows them. */

// DisableThreadsignal lets no signal be sent to the calling thread any more. xnu, bsd/kern/kern_sig.c.
//sysnb	DisableThreadsignal(value int) (errno Errno) = SYS___DISABLE_THREADSIGNAL
// PthreadCanceled asks (0) whether the calling thread is to end, or lets (1) or does not let (2) this happen. xnu, bsd/kern/kern_sig.c.
//sysnb	PthreadCanceled(action int) (errno Errno) = SYS___PTHREAD_CANCELED
// PthreadChdir gives the calling thread a working directory of its own. xnu, bsd/vfs/vfs_syscalls.c.
//sys	PthreadChdir(path string) (errno Errno) = SYS___PTHREAD_CHDIR
// PthreadFchdir is PthreadChdir with an open directory; -1 gives it up. xnu, bsd/vfs/vfs_syscalls.c.
//sys	PthreadFchdir(fd int) (errno Errno) = SYS___PTHREAD_FCHDIR
// PthreadMarkcancel ends the waiting of the thread with the Mach port thread. xnu, bsd/kern/kern_sig.c.
//sysnb	PthreadMarkcancel(thread uint) (errno Errno) = SYS___PTHREAD_MARKCANCEL

/* Time. */

// Adjtime moves the clock by delta, slowly; old is what was left of the last such move. EFAULT: delta is NULL. adjtime(2).
//sysnb	Adjtime(delta *const Timeval, old *Timeval) (errno Errno)
// Getitimer reads an interval timer: ITIMER_REAL (0), ITIMER_VIRTUAL (1), ITIMER_PROF (2). getitimer(2).
//sysnb	Getitimer(which int, value *Itimerval) (errno Errno)
//sysnb	gettimeofday(tv *Timeval) (sec uintptr, usec uintptr, errno Errno)
// Setitimer sets an interval timer; old may be NULL. setitimer(2).
//sysnb	Setitimer(which int, value *const Itimerval, old *Itimerval) (errno Errno)
// Settimeofday sets the clock. settimeofday(2).
//sysnb	Settimeofday(tv *const Timeval) (errno Errno)

/* Asynchronous input and output. */

// AioCancel cancels what cb, or with cb NULL all that fd, waits for; state is AIO_CANCELED, AIO_NOTCANCELED or AIO_ALLDONE. aio_cancel(2).
//sys	AioCancel(fd int, cb *Aiocb) (state int, errno Errno)
// AioError tells the error of cb: 0, EINPROGRESS, .... aio_error(2).
//sysnb	AioError(cb *const Aiocb) (status int, errno Errno)
// AioFsync is Fsync of cb's file when what waits for it is done; op: O_SYNC. aio_fsync(2).
//sys	AioFsync(op int, cb *Aiocb) (errno Errno)
// AioRead starts to read. aio_read(2).
//sys	AioRead(cb *Aiocb) (errno Errno)
// AioReturn tells how many bytes cb has read or written, and forgets it. aio_return(2).
//sysnb	AioReturn(cb *Aiocb) (n size_t, errno Errno)
// AioSuspend waits until one of ncbs is done, or until timeout (NULL: for ever). aio_suspend(2).
//sys	AioSuspend(cbs *const *const Aiocb, ncbs int, timeout *const Timespec) (errno Errno) = SYS_AIO_SUSPEND_NOCANCEL
// AioWrite starts to write. aio_write(2).
//sys	AioWrite(cb *Aiocb) (errno Errno)
// LioListio starts ncbs operations, and waits for them with mode LIO_WAIT; with LIO_NOWAIT event, unless NULL, tells the end. lio_listio(2).
//sys	LioListio(mode int, cbs *const *Aiocb, ncbs int, event *const Sigevent) (errno Errno)

/* System V and POSIX communication. */

// Msgctl does cmd (IPC_STAT, IPC_SET, IPC_RMID) on a queue of messages. msgctl(2).
//sysnb	Msgctl(msqid int, cmd int, buf *MsqidDs) (errno Errno)
// Msgget finds or makes the queue of messages of a key; flags: IPC_CREAT, IPC_EXCL and permission. msgget(2).
//sysnb	Msgget(key int, flags int) (msqid int, errno Errno)
// Msgrcv takes a message of type type (0: any); msg begins with a long, the type, which size does not count. msgrcv(2).
//sys	Msgrcv(msqid int, msg *void, size size_t, type intptr_t, flags int) (n size_t, errno Errno) = SYS_MSGRCV_NOCANCEL
// Msgsnd sends a message; msg begins with a long, the type, which size does not count. msgsnd(2).
//sys	Msgsnd(msqid int, msg *const void, size size_t, flags int) (errno Errno) = SYS_MSGSND_NOCANCEL
// SemClose gives up what SemOpen returned. sem_close(2).
//sysnb	SemClose(sem *void) (errno Errno)
// SemOpen opens a named semaphore; mode and value are for O_CREAT in flags. sem_open(2).
//sysnb	SemOpen(name string, flags int, mode int, value int) (sem *void, errno Errno)
// SemPost adds one to a semaphore. sem_post(2).
//sysnb	SemPost(sem *void) (errno Errno)
// SemTrywait is SemWait, but EAGAIN when it would wait. sem_trywait(2).
//sysnb	SemTrywait(sem *void) (errno Errno)
// SemUnlink removes the name of a semaphore. sem_unlink(2).
//sysnb	SemUnlink(name string) (errno Errno)
// SemWait waits until a semaphore is above 0 and takes one from it. sem_wait(2).
//sys	SemWait(sem *void) (errno Errno) = SYS_SEM_WAIT_NOCANCEL
// Semctl does cmd (GETVAL, SETVAL, IPC_RMID, ...) on a semaphore; arg is a number or a pointer, as cmd needs it (Semun). semctl(2).
//sysnb	Semctl(semid int, semnum int, cmd int, arg uintptr) (val int, errno Errno)
// Semget finds or makes the set of nsems semaphores of a key; flags: IPC_CREAT, IPC_EXCL and permission. semget(2).
//sysnb	Semget(key int, nsems int, flags int) (semid int, errno Errno)
// Semop does nops operations on a set of semaphores at once. semop(2).
//sys	Semop(semid int, ops *const Sembuf, nops int) (errno Errno)
// ShmOpen opens named shared memory for Mmap; flags: O_RDONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC. shm_open(2).
//sysnb	ShmOpen(name string, flags int, mode int) (fd int, errno Errno)
// ShmUnlink removes the name of shared memory. shm_unlink(2).
//sysnb	ShmUnlink(name string) (errno Errno)
// Shmat maps shared memory at addr, NULL: anywhere; flags: SHM_RDONLY, SHM_RND. shmat(2).
//sysnb	Shmat(shmid int, addr *const void, flags int) (p *void, errno Errno)
// Shmctl does cmd (IPC_STAT, IPC_SET, IPC_RMID) on shared memory. shmctl(2).
//sysnb	Shmctl(shmid int, cmd int, buf *ShmidDs) (errno Errno)
// Shmdt unmaps shared memory. shmdt(2).
//sysnb	Shmdt(addr *const void) (errno Errno)
// Shmget finds or makes the shared memory of a key; flags: IPC_CREAT, IPC_EXCL and permission. shmget(2).
//sysnb	Shmget(key int, size size_t, flags int) (shmid int, errno Errno)

/* Auditing. */

// Audit adds a record of the program's own to the trail. audit(2).
//sys	Audit(record []const byte) (errno Errno) = SYS_AUDIT(ptr(record), int(record))
// Auditctl makes path the trail. auditctl(2).
//sys	Auditctl(path string) (errno Errno)
// Auditon reads and sets the state of auditing. auditon(2).
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
// MacGetLink reads the label of a link itself. xnu, security/mac_base.c.
//sys	MacGetLink(path string, mac *Mac) (errno Errno) = SYS___MAC_GET_LINK
// MacGetMount reads the label of a mounted file system. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacGetMount(path string, mac *Mac) (errno Errno) = SYS___MAC_GET_MOUNT
// MacGetPid reads the label of process pid. xnu, security/mac_base.c.
//sysnb	MacGetPid(pid int, mac *Mac) (errno Errno) = SYS___MAC_GET_PID
// MacGetProc reads the caller's label. xnu, security/mac_base.c.
//sysnb	MacGetProc(mac *Mac) (errno Errno) = SYS___MAC_GET_PROC
// MacGetfsstat is Getfsstat into nbuf bytes, with the file systems' labels in nmac bytes of Mac structures. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacGetfsstat(buf []byte, mac []byte, flags int) (n int, errno Errno) = SYS___MAC_GETFSSTAT(ptr(buf), int(buf), ptr(mac), int(mac), flags)
// MacMount is Mount with a label. xnu, bsd/vfs/vfs_syscalls.c.
//sys	MacMount(type string, path string, flags int, data *void, mac *const Mac) (errno Errno) = SYS___MAC_MOUNT
// MacSetFd sets the label of an open file. xnu, security/mac_base.c.
//sys	MacSetFd(fd int, mac *const Mac) (errno Errno) = SYS___MAC_SET_FD
// MacSetFile sets the label of path. xnu, security/mac_base.c.
//sys	MacSetFile(path string, mac *const Mac) (errno Errno) = SYS___MAC_SET_FILE
// MacSetLink sets the label of a link itself. xnu, security/mac_base.c.
//sys	MacSetLink(path string, mac *const Mac) (errno Errno) = SYS___MAC_SET_LINK
// MacSetProc sets the caller's label. xnu, security/mac_base.c.
//sysnb	MacSetProc(mac *const Mac) (errno Errno) = SYS___MAC_SET_PROC
// MacSyscall asks a policy module by name. xnu, security/mac_base.c.
//sys	MacSyscall(policy string, call int, arg uintptr) (errno Errno) = SYS___MAC_SYSCALL

/* The system. */

// Getentropy fills buf with random bytes, 256 at most; macOS 10.12, before that SIGSYS. getentropy(2).
//sys	Getentropy(buf []byte) (errno Errno)
// Gethostuuid puts the machine's identifier into uuid, waiting for it until timeout. gethostuuid(2).
//sys	Gethostuuid(uuid *[16]byte, timeout *const Timespec) (errno Errno)
// Reboot restarts or halts: RB_...; msg, a string for the log, may be NULL. reboot(2).
//sys	Reboot(flags int, msg string) (errno Errno)
// Sysctl reads (old, of oldlen bytes) and sets (val, of vallen bytes) the variable that nname numbers name. sysctl(3).
//sys	Sysctl(name *const int, nname uint, old *void, oldlen *size_t, val *const void, vallen size_t) (errno Errno)
// Sysctlbyname is Sysctl with the len bytes of a dotted name; macOS 10.10, before that SIGSYS. sysctlbyname(3).
//sys	Sysctlbyname(name string, len size_t, old *void, oldlen *size_t, val *const void, vallen size_t) (errno Errno)
// Umask sets the mask for the permissions of new files and returns the old one. umask(2).
//sysnb	Umask(mask int) (oldmask int)
