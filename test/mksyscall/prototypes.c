/*
 * The prototypes that run.c calls: one of each kind.
 *
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

// One word each, one result.
//sys	Open(path string, mode int, perm int) (fd int, errno Errno)
//sys	OpenRel(path string, mode int, perm int) (fd int, errno Errno) = SYS_OPENAT(AT_FDCWD, path, mode, perm)
//sys	Close(fd int) (_ Errno)
//sysnb	Kill(pid int, sig int) (errno int)
//sys	Narrow(a int8, b uint8, c int16, d uint16, e bool, f int32) (err error)
//sys	Unsigned(a uint, b uint32, c uintptr, d byte) (errno Errno)

// Slices and arrays.
//sys	Read(fd int, p []byte) (n size_t, errno Errno)
//sys	Write(fd int, p []const byte) (n uintptr, errno Errno)
//sys	Getgroups(gids []Gid_t) (n int, errno Errno)
//sys	SliceParts(p []uint32) (errno Errno) = SYS_SLICE_PARTS(len(p), 7, ptr(p))
//sys	IntLengths(p []byte, new size_t) (errno Errno) = SYS_INT_LENGTHS(int(new), ptr(p), int(p))
//sys	Pipe2(p *[NPIPE]int, flags int) (errno Errno)
//sys	Utimes(path string, times *[2]const int64) (errno Errno)
//sysnb	Execve(path string, argv *const string, envv *const *char) (errno Errno)

// Results.
//sys	Pipe() (r int, w int, errno Errno)
//sys	Mixed() (r int, w uintptr, errno Errno)
//sys	Words() (a uintptr, b size_t, errno Errno)
//sys	Flag() (b bool, errno Errno)
//sys	Octet() (b byte, errno Errno)
//sys	Signed8() (b int8, errno Errno)
//sys	Text() (s string, errno Errno)
//sys	Mmap(addr *void, length size_t, prot int, flags int, fd int, offset uintptr) (mem *void, errno Errno)
//sys	Swapgid(gid Gid_t) (old Gid_t, errno Errno)
//sys	Locals(r1 int, r2 int, err int) (n int, m int, errno Errno)

// Calls that cannot fail.
//sys	Getpid() (pid int)
//sysnb	Getuid() (uid uint32)
//sys	Issetugid() (tainted bool)
//sys	Brk(p *void) (q *void)
//sys	Umask(a int, b int, c int) (old uintptr)
//sys	Sync()
//sysnb	Yield(a int, b int, c int, d int)

// Names.
//sysnb	exitThread(code int) = SYS_EXIT
//sys	accept(s int, new *void, class *uint32) (nfd int, errno Errno)
//sys	Keywords(errno int, unix int, NULL int, Gid_t *Gid_t) (linux int, errno Errno) = SYS_KEYWORDS(Gid_t, NULL, unix, errno)

// Templates.
//sys	Reverse(a int, b int, c int) (errno Errno) = SYS_REVERSE(c, b, a)
//sys	Constants(a int) (errno Errno) = SYS_CONSTANTS(-1, 0, 0x7fffffff, a, MaxRate, _LIMIT)
//sys	Twice(a int) (errno Errno) = SYS_TWICE ( a , 42 , a )

// 64-bit values.
//sys	Pread(fd int, p []byte, offset int64) (n size_t, errno Errno) = SYS_PREAD64
//sys	Truncate(path string, length uint64) (errno Errno) = SYS_TRUNCATE64
//sys	PairFirst(a int64, b int) (errno Errno)
//sys	TwoPairs(a int64, b uint64, c int, d int) (errno Errno)
//sys	Fadvise(fd int, offset int64, length int64, advice int) (errno Errno) = SYS_ARM_FADVISE(fd, advice, offset, length)
//sys	Preadv(fd int, v []const Iovec, offset int64) (n size_t, errno Errno) = SYS_PREADV(fd, v, lo(offset), hi(offset))
//sys	Llseek(fd int, offset int64, result *int64, whence uint) (errno Errno) = SYS__LLSEEK(fd, hi(offset), lo(offset), result, whence)
//sys	Seek(fd int, offset int64, whence int) (off int64, errno Errno) = SYS_LSEEK
//sys	Counter() (n uint64, errno Errno)
