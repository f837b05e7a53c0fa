/*
 * Layouts as they are at run time: what was put into the kernel one way comes back through our
 * structures another way, with the answer of libc, which has structures of its own, or of /proc.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Values fill their members, so that one that is cut, swapped or beside its place is seen.
 */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#include "timers.h"
#include <libsyscall.h>

#define SIZE 0x123456789		/* of a file with a hole */
#define ATIME ((struct timespec){ 0x123456789, 123456789 })	/* the year 2124 */
#define MTIME ((struct timespec){ 0x2abcdef01, 987654321 })	/* the year 2333 */

static void must(Errno err, const char *what)
{
	if (err) {
		errno = err;
		die(what);
	}
}
#define MUST(call) must((call), #call)
#define LIBC(call) must((call) < 0 ? errno : 0, #call)

/* A line of a file of /proc that begins with prefix, what is behind that; "" when there is none. */
static const char *proc(const char *path, const char *prefix)
{
	static char line[512];
	FILE *const f = fopen(path, "re");
	const size_t length = strlen(prefix);
	bool found = false;

	if (!f)
		die(path);
	while (!found && fgets(line, sizeof line, f))
		found = strncmp(line, prefix, length) == 0;
	fclose(f);
	if (!found)
		return "";
	line[strcspn(line, "\n")] = '\0';
	return line + length;
}

static void burn(long msec)
{
	volatile char *const pages = malloc(200 * 4096);
	struct timespec used;

	for (size_t i = 0; pages && i < 200; i++)
		pages[i * 4096] = 1;
	do
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
	while (used.tv_sec == 0 && used.tv_nsec < msec * 1000000);
	for (int i = 0; i < 3; i++)
		nanosleep(&(const struct timespec){ 0, 1000000 }, NULL);
	free((void *)pages);
}

/* Files. */

static bool later_than_2038;

static void check_stat(const Stat_t *st, const struct stat *s, const char *what)
{
	const bool root = geteuid() == 0;

	is_num(st->st_size, SIZE, "%s: st_size above 4 GiB", what);
	ok(st->st_mode == (S_IFREG | 0641) && st->st_nlink == 2, "%s: st_mode, st_nlink", what);
	ok(st->st_uid == (root ? 0x12345678 : geteuid()) && st->st_gid == (root ? 0x23456789 : getegid()), "%s: st_uid, st_gid", what);
	ok((uint64_t)st->st_dev == s->st_dev && (uint64_t)st->st_ino == s->st_ino && st->st_rdev == 0, "%s: st_dev, st_ino, st_rdev", what);
	ok((int64_t)st->st_blocks == s->st_blocks && (int64_t)st->st_blksize == s->st_blksize, "%s: st_blocks, st_blksize", what);
	ok(st->st_ctim.tv_sec == s->st_ctim.tv_sec, "%s: st_ctim", what);
	if (!later_than_2038)
		skip(2, "the file system cannot keep times after 2038");
	else {
		is_num(st->st_atim.tv_sec, ATIME.tv_sec, "%s: st_atim after 2038", what);
		is_num(st->st_mtim.tv_sec, MTIME.tv_sec, "%s: st_mtim", what);
	}
#ifdef __s390x__
	if (strcmp(what, "fstat") == 0 && emulator_lacks(1, "nanoseconds of fstat on s390x"))
		return;
#endif
	ok((uint64_t)st->st_atim.tv_nsec == 123456789 && (uint64_t)st->st_mtim.tv_nsec == 987654321
		&& (int64_t)st->st_ctim.tv_nsec == s->st_ctim.tv_nsec, "%s: nanoseconds", what);
}

static void files(void)
{
	const int fd = open("file", O_CREAT | O_RDWR | O_CLOEXEC, 0600);
	struct stat s;
	Statx_t x;
	Stat_t st;

	if (fd < 0 || write(fd, "text", 4) != 4)
		die("file");
	LIBC(ftruncate(fd, SIZE));
	LIBC(link("file", "second"));
	if (geteuid() == 0)
		LIBC(fchown(fd, 0x12345678, 0x23456789));
	LIBC(fchmod(fd, 0641));
	LIBC(futimens(fd, (const struct timespec[]){ ATIME, MTIME }));
	LIBC(fstat(fd, &s));
	later_than_2038 = s.st_mtim.tv_sec == MTIME.tv_sec;
	for (int fill = 0; fill < 0x100; fill += 0xff) {
		memset(&st, fill, sizeof st), MUST(Stat("file", &st)), check_stat(&st, &s, "stat");
		memset(&st, fill, sizeof st), MUST(Lstat("second", &st)), check_stat(&st, &s, "lstat");
		memset(&st, fill, sizeof st), MUST(Fstat(fd, &st)), check_stat(&st, &s, "fstat");
		memset(&st, fill, sizeof st), MUST(Fstatat(AT_FDCWD, "file", &st, 0)), check_stat(&st, &s, "fstatat");
		memset(&x, fill, sizeof x);
		MUST(Statx(fd, "", AT_EMPTY_PATH, STATX_BASIC_STATS, &x));
		ok(x.stx_size == SIZE && x.stx_mode == (S_IFREG | 0641) && x.stx_nlink == 2 && x.stx_uid == s.st_uid && x.stx_gid == s.st_gid
			&& x.stx_ino == s.st_ino && (int64_t)x.stx_blocks == s.st_blocks && makedev(x.stx_dev_major, x.stx_dev_minor) == s.st_dev,
			"statx: size, mode, links, owner, inode, blocks, device");
		ok(x.stx_atime.tv_sec == s.st_atim.tv_sec && x.stx_atime.tv_nsec == 123456789 && x.stx_mtime.tv_sec == s.st_mtim.tv_sec
			&& x.stx_mtime.tv_nsec == 987654321 && x.stx_ctime.tv_sec == s.st_ctim.tv_sec, "statx: times");
	}
	if (mknod("device", S_IFCHR | 0600, makedev(0xabc, 0x12345)) == 0) {
		MUST(Stat("device", &st));
#ifdef __sparc__
		if (!emulator_lacks(1, "device numbers of stat on sparc64"))
#endif
		ok(major((dev_t)st.st_rdev) == 0xabc && minor((dev_t)st.st_rdev) == 0x12345 && st.st_size == 0, "st_rdev, 12 and 20 bits");
		MUST(Statx(AT_FDCWD, "device", 0, STATX_BASIC_STATS, &x));
		ok(x.stx_rdev_major == 0xabc && x.stx_rdev_minor == 0x12345, "stx_rdev_major, stx_rdev_minor");
	} else
		skip(2, "making devices is not allowed");
	close(fd);
}

static void file_times(void)
{
	const int64_t far = later_than_2038 ? 0x1fedcba98 : 0x7edcba98;
	struct stat s;

	MUST(Utimensat(AT_FDCWD, "file", (const Timespec[]){ { .tv_sec = far, .tv_nsec = 123456789 }, { .tv_sec = -5, .tv_nsec = 987654321 } }, 0));
	LIBC(stat("file", &s));
	ok(s.st_atim.tv_sec == far && s.st_atim.tv_nsec == 123456789 && s.st_mtim.tv_sec == -5 && s.st_mtim.tv_nsec == 987654321, "Timespec: utimensat");
	MUST(Utimes("file", (const Timeval[]){ { .tv_sec = -7, .tv_usec = 654321 }, { .tv_sec = far, .tv_usec = 123456 } }));
	LIBC(stat("file", &s));
	ok(s.st_atim.tv_sec == -7 && s.st_atim.tv_nsec == 654321000 && s.st_mtim.tv_sec == far && s.st_mtim.tv_nsec == 123456000, "Timeval: utimes");
	MUST(Utime("file", &(const Utimbuf){ .actime = far - 1, .modtime = -9 }));
	LIBC(stat("file", &s));
	ok(s.st_atim.tv_sec == far - 1 && s.st_mtim.tv_sec == -9, "Utimbuf: utime");
}

static void locks(void)
{
	const int fd = open("file", O_RDWR | O_CLOEXEC);
	Flock_t lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x123456789, .l_len = 0x100000007 };
	struct flock theirs = { .l_type = F_RDLCK };
	char want[64];
	int status;
	pid_t pid;

	MUST(Fcntl(fd, F_SETLK, (uintptr_t)&lock, NULL));
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		memset(&lock, 0, sizeof lock);
		lock.l_type = F_RDLCK;
		_exit(fcntl(fd, F_GETLK, &theirs) == 0 && theirs.l_type == F_WRLCK && theirs.l_start == 0x123456789
			&& theirs.l_len == 0x100000007 && theirs.l_pid == getppid()
			&& Fcntl(fd, F_GETLK, (uintptr_t)&lock, NULL) == 0 && lock.l_type == F_WRLCK && lock.l_whence == SEEK_SET
			&& lock.l_start == 0x123456789 && lock.l_len == 0x100000007 && lock.l_pid == getppid() ? 77 : 1);
	}
	waitpid(pid, &status, 0);
	ok(WIFEXITED(status) && WEXITSTATUS(status) == 77, "Flock_t: a lock above 4 GiB, as libc and we see it from another process");
	snprintf(want, sizeof want, " %lld %lld", 0x123456789LL, 0x123456789LL + 0x100000007LL - 1);
	{
		FILE *const f = fopen("/proc/locks", "re");
		char line[256];
		bool found = false;

		while (f && fgets(line, sizeof line, f))
			found = found || strstr(line, want);
		if (f)
			fclose(f);
		if (have_proc())
			ok(found, "... and /proc/locks");
		else
			skip(1, "no /proc");
	}
	close(fd);
}

static void directory(void)
{
	static const struct { const char *name; unsigned char type; } entries[] = {
		{ "f", DT_REG }, { "dd", DT_DIR }, { "lnk", DT_LNK }, { "fifo", DT_FIFO }, { "sock12", DT_SOCK }
	};
	enum { COUNT = sizeof entries / sizeof *entries };
	union { uint64_t align; char bytes[4096]; } buf, one;
	int64_t after[COUNT + 2];
	unsigned found = 0, n = 0;
	size_t size, at;
	int fd, sock;

	LIBC(mkdir("dir", 0700));
	LIBC(fd = open("dir", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
	close(openat(fd, "f", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	LIBC(mkdirat(fd, "dd", 0700));
	LIBC(symlinkat("f", fd, "lnk"));
	LIBC(mkfifoat(fd, "fifo", 0600));
	LIBC(sock = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
	LIBC(bind(sock, (const struct sockaddr *)&(const struct sockaddr_un){ AF_UNIX, "dir/sock12" }, sizeof(struct sockaddr_un)));
	MUST(Getdents(fd, buf.bytes, sizeof buf, &size));
	for (at = 0; at < size && n < COUNT + 2; n++) {
		const Dirent *const d = (const Dirent *)(buf.bytes + at);
		const char *const name = buf.bytes + at + 19;	/* d_name, behind d_type */
		struct stat s;

		after[n] = d->d_off;
		for (size_t i = 0; i < COUNT; i++)
			if (strcmp(name, entries[i].name) == 0)
				found += fstatat(fd, name, &s, AT_SYMLINK_NOFOLLOW) == 0 && s.st_ino == d->d_ino && d->d_type == entries[i].type
					&& d->d_reclen % 8 == 0 && d->d_reclen >= 19 + strlen(name) + 1;
		at += d->d_reclen;
	}
	ok(at == size && n == COUNT + 2 && found == COUNT, "Dirent: all entries, their inodes, types, names");
	MUST(Seek(fd, after[2], SEEK_SET, NULL));
	MUST(Getdents(fd, one.bytes, sizeof one, &size));
	{
		const Dirent *const first = (const Dirent *)one.bytes;
		const char *next = buf.bytes;

		for (int i = 0; i < 3; i++)
			next += ((const Dirent *)next)->d_reclen;
		ok(size > 0 && first->d_ino == ((const Dirent *)next)->d_ino && strcmp(one.bytes + 19, next + 19) == 0, "... and d_off, from where the next is read");
	}
	close(sock);
	close(fd);
}

static void file_system(void)
{
	struct statfs s;
	Statfs_t buf;

	if (!in_namespaces(CLONE_NEWNS) || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 || mkdir("mnt", 0700) < 0
	    || mount("none", "mnt", "tmpfs", MS_NOSUID | MS_NOEXEC, "size=8m,nr_inodes=777") < 0) {
		skip(6, "no file systems of one's own are allowed here");
		return;
	}
	close(open("mnt/file", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	for (int fill = 0; fill < 0x100; fill += 0xff) {
		memset(&buf, fill, sizeof buf);
		MUST(Statfs("mnt", &buf));
		LIBC(statfs("mnt", &s));
		ok(buf.f_type == 0x01021994 && (long)buf.f_bsize == (long)s.f_bsize && (long)buf.f_frsize == (long)s.f_frsize && buf.f_namelen == 255,
			"Statfs_t: f_type, f_bsize, f_frsize, f_namelen");
		ok((uint64_t)buf.f_blocks * (uint64_t)buf.f_bsize == 8 << 20 && (uint64_t)buf.f_bfree == s.f_bfree && (uint64_t)buf.f_bavail == s.f_bavail
			&& buf.f_files == 777 && buf.f_ffree == 775, "Statfs_t: f_blocks, f_bfree, f_bavail, f_files, f_ffree");
		ok(((unsigned)buf.f_flags & 0xf) == (ST_NOSUID | ST_NOEXEC) && memcmp(&buf.f_fsid, &s.f_fsid, sizeof s.f_fsid) == 0, "Statfs_t: f_flags, f_fsid");
	}
}

/* The system and the process. */

static void system_wide(void)
{
	Sysinfo_t info;
	struct sysinfo_loads { double one, five, fifteen; } loads = { -1, -1, -1 };
	bool good = false;
	double uptime;
	unsigned threads = 0;

	memset(&info, 0xff, sizeof info);
	MUST(Sysinfo(&info));
	if (!have_proc()) {
		ok(info.uptime > 0 && info.totalram > 0 && info.procs > 0, "Sysinfo_t: uptime, totalram, procs");
		skip(5, "no /proc to compare with");
		return;
	}
	uptime = strtod(proc("/proc/uptime", ""), NULL);
	MUST(Sysinfo(&info));
	ok((double)info.uptime >= uptime - 1 && (double)info.uptime <= strtod(proc("/proc/uptime", ""), NULL) + 1, "Sysinfo_t: uptime as /proc/uptime");
	if (sizeof(long) == 8 || !emulator_lacks(2, "sizes of memory above 4 GiB on 32-bit machines"))
		is_num((uint64_t)info.totalram * info.mem_unit / 1024, strtoll(proc("/proc/meminfo", "MemTotal:"), NULL, 10), "Sysinfo_t: totalram as /proc/meminfo");
	is_num((uint64_t)info.totalswap * info.mem_unit / 1024, strtoll(proc("/proc/meminfo", "SwapTotal:"), NULL, 10), "Sysinfo_t: totalswap");
	for (int i = 0; i < 100 && !good; i++) {
		MUST(Sysinfo(&info));
		good = sscanf(proc("/proc/loadavg", ""), "%lf %lf %lf %*d/%u", &loads.one, &loads.five, &loads.fifteen, &threads) == 4
			&& (unsigned)(loads.one * 100) - (unsigned)((double)info.loads[0] / 655.36) + 1 <= 2
			&& (unsigned)(loads.five * 100) - (unsigned)((double)info.loads[1] / 655.36) + 1 <= 2
			&& (unsigned)(loads.fifteen * 100) - (unsigned)((double)info.loads[2] / 655.36) + 1 <= 2
			&& (unsigned)(info.procs - threads) + 50 <= 100;
	}
	ok(good, "Sysinfo_t: loads, procs as /proc/loadavg");
	if (!good)
		note("%f %f %f %u, %lu %lu %lu %u", loads.one, loads.five, loads.fifteen, threads, (unsigned long)info.loads[0],
			(unsigned long)info.loads[1], (unsigned long)info.loads[2], info.procs);
	good = false;
	for (int i = 0; i < 100 && !good; i++) {	/* others take and give memory all the time */
		const char *const pages = proc("/proc/meminfo", "MemFree:");
		const int64_t free = strtoll(pages, NULL, 10), buffers = strtoll(proc("/proc/meminfo", "Buffers:"), NULL, 10);

		MUST(Sysinfo(&info));
		good = llabs((int64_t)((uint64_t)info.freeram * info.mem_unit / 1024) - free) < 65536
			&& llabs((int64_t)((uint64_t)info.bufferram * info.mem_unit / 1024) - buffers) < 65536;
	}
	if (sizeof(long) == 8 || !emulated())
		ok(good, "Sysinfo_t: freeram, bufferram as /proc/meminfo, but for 64 MiB");
}

static void names(void)
{
	struct utsname s;
	Utsname u;

	if (in_namespaces(CLONE_NEWUTS)) {
		LIBC(sethostname("libsyscall-h0st", 15));
		if (setdomainname("d0main", 6) != 0 && errno != ENOSYS)	/* valgrind does not know it */
			die("setdomainname");
	}
	memset(&u, 0xff, sizeof u);
	MUST(Uname(&u));
	LIBC(uname(&s));
	ok(strcmp(u.sysname, "Linux") == 0 && strcmp(u.release, s.release) == 0 && strcmp(u.machine, s.machine) == 0, "Utsname: sysname, release, machine");
	if (!have_proc()) {
		ok(strcmp(u.nodename, s.nodename) == 0 && strcmp(u.version, s.version) == 0, "Utsname: nodename, version");
		skip(2, "no /proc to compare with");
		return;
	}
	is_str(u.nodename, proc("/proc/sys/kernel/hostname", ""), "Utsname: nodename as /proc");
	is_str(u.domainname, proc("/proc/sys/kernel/domainname", ""), "Utsname: domainname as /proc");
	is_str(u.version, proc("/proc/sys/kernel/version", ""), "Utsname: version as /proc");
}

static int64_t usec(const struct timeval *tv)
{
	return (int64_t)tv->tv_sec * 1000000 + tv->tv_usec;
}

static void usage(void)
{
	struct rusage low, high, children;
	Rusage r;
	WaitStatus w;
	pid_t pid;

#define US(member) ((int64_t)r.member.tv_sec * 1000000 + r.member.tv_usec)
#define BETWEEN(member) (r.member >= low.member && r.member <= high.member)
	burn(50);
	memset(&r, 0xff, sizeof r);
	LIBC(getrusage(RUSAGE_SELF, &low));
	MUST(Getrusage(RUSAGE_SELF, &r));
	LIBC(getrusage(RUSAGE_SELF, &high));
	ok(US(ru_utime) >= usec(&low.ru_utime) && US(ru_utime) <= usec(&high.ru_utime) && US(ru_stime) >= usec(&low.ru_stime)
		&& US(ru_stime) <= usec(&high.ru_stime), "Rusage: ru_utime, ru_stime between libc's readings");
	ok(r.ru_maxrss > 0 && BETWEEN(ru_maxrss) && r.ru_minflt >= 10 && BETWEEN(ru_minflt) && BETWEEN(ru_majflt) && BETWEEN(ru_inblock) && BETWEEN(ru_oublock)
		&& r.ru_nvcsw >= 3 && BETWEEN(ru_nvcsw) && BETWEEN(ru_nivcsw), "Rusage: memory, faults, blocks, switches");
	ok(r.ru_ixrss == 0 && r.ru_idrss == 0 && r.ru_isrss == 0 && r.ru_nswap == 0 && r.ru_msgsnd == 0 && r.ru_msgrcv == 0 && r.ru_nsignals == 0,
		"Rusage: what Linux does not count");
	fflush(stdout);
	LIBC(getrusage(RUSAGE_CHILDREN, &low));
	pid = fork();
	if (pid == 0) {
		burn(50);
		_exit(0x5a);
	}
	memset(&r, 0xff, sizeof r);
	MUST(Wait4(pid, &w, 0, &r, NULL));
	LIBC(getrusage(RUSAGE_CHILDREN, &children));
	ok(WaitStatusExited(w) && WaitStatusExitStatus(w) == 0x5a, "WaitStatus: an exit status");
	/* Sums are cut to microseconds, too. */
#ifdef __sparc__
	if (emulator_lacks(1, "microseconds of usage on sparc64"))
		return;
#endif
	if (!ok(llabs(US(ru_utime) - usec(&children.ru_utime) + usec(&low.ru_utime)) <= 1 && llabs(US(ru_stime) - usec(&children.ru_stime) + usec(&low.ru_stime)) <= 1
		&& US(ru_utime) + US(ru_stime) >= 50000 && r.ru_minflt == children.ru_minflt - low.ru_minflt && r.ru_nvcsw == children.ru_nvcsw - low.ru_nvcsw
		&& r.ru_maxrss > 0, "Rusage: of a child, what the children have more now"))
		note("%lld and %lld us, libc %lld and %lld; %ld faults, libc %ld; %ld switches, libc %ld", (long long)US(ru_utime), (long long)US(ru_stime),
			(long long)(usec(&children.ru_utime) - usec(&low.ru_utime)), (long long)(usec(&children.ru_stime) - usec(&low.ru_stime)),
			(long)r.ru_minflt, children.ru_minflt - low.ru_minflt, (long)r.ru_nvcsw, children.ru_nvcsw - low.ru_nvcsw);
#undef BETWEEN
#undef US
}

static void process_times(void)
{
	struct tms low, high;
	uintptr_t ticks;
	Tms t;

	memset(&t, 0xff, sizeof t);
	times(&low);
	MUST(Times(&t, &ticks));
	times(&high);
	if (!ok(t.tms_utime >= low.tms_utime && t.tms_utime <= high.tms_utime && t.tms_stime >= low.tms_stime && t.tms_stime <= high.tms_stime
		&& t.tms_cutime == low.tms_cutime && t.tms_cstime == low.tms_cstime && t.tms_utime + t.tms_stime > 0 && t.tms_cutime + t.tms_cstime > 0,
		"Tms: between libc's readings"))
		note("%ld %ld %ld %ld, %ld %ld %ld %ld, %ld %ld %ld %ld", (long)low.tms_utime, (long)low.tms_stime, (long)low.tms_cutime, (long)low.tms_cstime,
			(long)t.tms_utime, (long)t.tms_stime, (long)t.tms_cutime, (long)t.tms_cstime,
			(long)high.tms_utime, (long)high.tms_stime, (long)high.tms_cutime, (long)high.tms_cstime);
}

static void clock_state(void)
{
	struct timex theirs;
	struct timespec low, high;
	Timex t;
	int state;

	memset(&theirs, 0, sizeof theirs);
	memset(&t, 0, sizeof t);
	LIBC(clock_gettime(CLOCK_REALTIME, &low));
	MUST(Adjtimex(&t, &state));
	LIBC(clock_gettime(CLOCK_REALTIME, &high));
	LIBC(adjtimex(&theirs));
	ok(t.tick == theirs.tick && t.tick >= 9000 && t.tick <= 11000 && t.precision == theirs.precision && t.precision > 0 && t.tolerance == theirs.tolerance
		&& t.tolerance > 0 && t.constant == theirs.constant && t.freq == theirs.freq && t.esterror == theirs.esterror && t.offset == theirs.offset,
		"Timex: tick, precision, tolerance, constant, freq, esterror, offset as libc's");
	ok(t.status == theirs.status && t.tai == theirs.tai && t.shift == theirs.shift && t.stabil == theirs.stabil && t.maxerror <= theirs.maxerror
		&& t.maxerror > 0, "Timex: status, tai, shift, stabil, maxerror");
	ok(t.time.tv_sec >= low.tv_sec && t.time.tv_sec <= high.tv_sec, "Timex: the time");
}

static void limits(void)
{
	const struct rlimit theirs = { 0x23456789a, 0x3456789ab };
	Rlimit r = { 0x123456789a, 0x1b2c3d4e5f };
	unsigned long long soft, hard;
	struct rlimit s;

	MUST(Setrlimit(RLIMIT_FSIZE, &r));
	LIBC(getrlimit(RLIMIT_FSIZE, &s));
	ok(s.rlim_cur == 0x123456789a && s.rlim_max == 0x1b2c3d4e5f, "Rlimit: what was set is what libc reads");
	if (!have_proc())
		skip(1, "no /proc");
	else
		ok(sscanf(proc("/proc/self/limits", "Max file size"), "%llu %llu", &soft, &hard) == 2 && soft == 0x123456789a && hard == 0x1b2c3d4e5f, "... and /proc");
	LIBC(setrlimit(RLIMIT_FSIZE, &theirs));
	MUST(Getrlimit(RLIMIT_FSIZE, &r));
	ok(r.rlim_cur == 0x23456789a && r.rlim_max == 0x3456789ab, "Rlimit: what libc set is read");
	memset(&r, 0, sizeof r);
	MUST(Prlimit64(0, RLIMIT_FSIZE, NULL, &r));
	ok(r.rlim_cur == 0x23456789a && r.rlim_max == 0x3456789ab, "Rlimit: by prlimit64");
}

static void capabilities(void)
{
	CapHeader header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	CapData data[2];

	MUST(Capget(&header, data));
	if (!have_proc()) {
		skip(1, "no /proc");
		return;
	}
#define BOTH(member) ((uint64_t)data[1].member << 32 | data[0].member)
	ok(BOTH(effective) == strtoull(proc("/proc/self/status", "CapEff:"), NULL, 16) && BOTH(permitted) == strtoull(proc("/proc/self/status", "CapPrm:"), NULL, 16)
		&& BOTH(inheritable) == strtoull(proc("/proc/self/status", "CapInh:"), NULL, 16), "CapData: as /proc");
#undef BOTH
}

static void scheduling(void)
{
	const int nice = getpriority(PRIO_PROCESS, 0) > 5 ? getpriority(PRIO_PROCESS, 0) : 5;	/* one can only become nicer */
	SchedAttr attr;
	struct sched_param param;

	memset(&attr, 0, sizeof attr);
	attr.size = sizeof attr;
	attr.sched_policy = SCHED_BATCH;
	attr.sched_nice = nice;
	MUST(SchedSetattr(0, &attr, 0));
	ok(sched_getscheduler(0) == SCHED_BATCH && getpriority(PRIO_PROCESS, 0) == nice, "SchedAttr: policy and nice value");
	memset(&attr, 0xff, sizeof attr);
	MUST(SchedGetattr(0, &attr, sizeof attr, 0));
	ok(attr.size == sizeof attr && attr.sched_policy == SCHED_BATCH && attr.sched_nice == nice && attr.sched_priority == 0, "SchedAttr: read");
	if (geteuid() == 0 && SchedSetscheduler(0, SCHED_FIFO, &(const SchedParam){ .sched_priority = 7 }) == 0) {
		SchedParam ours = { -1 };

		LIBC(sched_getparam(0, &param));
		MUST(SchedGetparam(0, &ours));
		ok(param.sched_priority == 7 && ours.sched_priority == 7, "SchedParam");
	} else
		skip(1, "SCHED_FIFO is not allowed");
}

/* Timers. */

static void interval_timers(void)
{
	const Itimerval ours = { .it_interval = { .tv_sec = 5, .tv_usec = 123456 }, .it_value = { .tv_sec = 0x1234567, .tv_usec = 654321 } };
	const Itimerspec spec = { .it_interval = { .tv_sec = 0x123456789, .tv_nsec = 123456789 }, .it_value = { .tv_sec = 0x1bcdef012, .tv_nsec = 987654321 } };
	struct itimerval theirs;
	Itimerval old;
	Itimerspec now;
	char path[64];
	long long sec, nsec;
	int fd;

	/* What is left of it just after; again, where something came between. */
	for (int i = 0; i < 100; i++) {
		MUST(Setitimer(ITIMER_REAL, &ours, NULL));
		LIBC(getitimer(ITIMER_REAL, &theirs));
		memset(&old, 0xff, sizeof old);
		MUST(Getitimer(ITIMER_REAL, &old));
		if (old.it_value.tv_sec == 0x1234567 && old.it_value.tv_usec > 600000)
			break;
	}
	ok(theirs.it_interval.tv_sec == 5 && theirs.it_interval.tv_usec == 123456 && theirs.it_value.tv_sec == 0x1234567 && theirs.it_value.tv_usec > 600000,
		"Itimerval: as libc's");
	ok(old.it_interval.tv_sec == 5 && old.it_interval.tv_usec == 123456 && old.it_value.tv_sec == 0x1234567 && old.it_value.tv_usec > 600000, "Itimerval: read");
	memset(&theirs, 0, sizeof theirs);
	LIBC(setitimer(ITIMER_REAL, &theirs, NULL));

	MUST(TimerfdCreate(CLOCK_MONOTONIC, TFD_CLOEXEC, &fd));
	MUST(TimerfdSettime(fd, 0, &spec, NULL));
	snprintf(path, sizeof path, "/proc/self/fdinfo/%d", fd);
	if (have_proc()) {
		ok(sscanf(proc(path, "it_interval:"), " (%lld, %lld)", &sec, &nsec) == 2 && sec == 0x123456789 && nsec == 123456789, "Itimerspec: it_interval as /proc");
		ok(sscanf(proc(path, "it_value:"), " (%lld, %lld)", &sec, &nsec) == 2 && sec > 0x1bcdef012 - 3600 && sec <= 0x1bcdef012, "Itimerspec: it_value as /proc");
	} else
		skip(2, "no /proc");
	memset(&now, 0xff, sizeof now);
	MUST(TimerfdGettime(fd, &now));
	ok(now.it_interval.tv_sec == 0x123456789 && now.it_interval.tv_nsec == 123456789 && now.it_value.tv_sec > 0x1bcdef012 - 3600
		&& now.it_value.tv_sec <= 0x1bcdef012, "Itimerspec: read");
	close(fd);
}

/* Events and signals. */

static void events(void)
{
	EpollEvent event = { .events = EPOLLIN | EPOLLRDHUP }, got[2];
	struct epoll_event theirs[2];
	char path[64], want[64];
	int ep, n, a[2], b[2];

	MUST(EpollCreate1(EPOLL_CLOEXEC, &ep));
	LIBC(pipe2(a, O_CLOEXEC));
	LIBC(pipe2(b, O_CLOEXEC));
	event.data.u64 = 0x0123456789abcdef;
	MUST(EpollCtl(ep, EPOLL_CTL_ADD, a[0], &event));
	event.data.u64 = 0xfedcba9876543210;
	MUST(EpollCtl(ep, EPOLL_CTL_ADD, b[0], &event));
	snprintf(path, sizeof path, "/proc/self/fdinfo/%d", ep);
	snprintf(want, sizeof want, "tfd: %8d events: %8x data: ", a[0], EPOLLIN | EPOLLRDHUP | EPOLLERR | EPOLLHUP);
	if (!have_proc())
		skip(1, "no /proc");
	else
		ok(strtoull(proc(path, want), NULL, 16) == 0x0123456789abcdef || strtoull(proc(path, want), NULL, 16) == 0xefcdab8967452301,
		"EpollEvent: events and data as /proc");
	if (write(a[1], "a", 1) != 1 || write(b[1], "b", 1) != 1)
		die("write");
	memset(got, 0xff, sizeof got);
	MUST(EpollWait(ep, got, 2, 0, &n));
	ok(n == 2 && got[0].events == EPOLLIN && got[0].data.u64 == 0x0123456789abcdef && got[1].events == EPOLLIN && got[1].data.u64 == 0xfedcba9876543210,
		"EpollEvent: an array of two");
	ok(epoll_wait(ep, theirs, 2, 0) == 2 && theirs[0].data.u64 == 0x0123456789abcdef && theirs[1].data.u64 == 0xfedcba9876543210, "... as libc's");
	close(ep), close(a[0]), close(a[1]), close(b[0]), close(b[1]);
}

static void watching(void)
{
	union { uint32_t align; char bytes[1024]; } buf;
	const InotifyEvent *event[3];
	size_t n, at = 0, i;
	int fd, wd;

	MUST(InotifyInit1(IN_CLOEXEC | IN_NONBLOCK, &fd));
	MUST(InotifyAddWatch(fd, ".", IN_CREATE | IN_MOVE, &wd));
	close(open("aa", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	LIBC(rename("aa", "a-name-of-17-byte"));
	MUST(Read(fd, buf.bytes, sizeof buf, &n));
	for (i = 0; i < 3 && at < n; i++) {
		event[i] = (const InotifyEvent *)(buf.bytes + at);
		at += sizeof(InotifyEvent) + event[i]->len;
	}
	ok(i == 3 && at == n, "InotifyEvent: three of their lengths");
	ok(i == 3 && event[0]->wd == wd && event[0]->mask == IN_CREATE && event[0]->cookie == 0 && strcmp((const char *)(event[0] + 1), "aa") == 0, "InotifyEvent: of a new file");
	ok(i == 3 && event[1]->mask == IN_MOVED_FROM && event[2]->mask == IN_MOVED_TO && event[1]->cookie != 0 && event[1]->cookie == event[2]->cookie
		&& event[2]->wd == wd && event[2]->len == 32 && strcmp((const char *)(event[2] + 1), "a-name-of-17-byte") == 0, "InotifyEvent: of a new name, a pair");
	close(fd);
}

static void signals(void)
{
	void *const value = (void *)(uintptr_t)0x5a6b7c8d9eafb1c2;
	const int sig = SIGRTMIN + 3;
	struct sigevent timed = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN + 4 };
	struct itimerspec soon = { { 0, 1000000 }, { 0, 1000000 } };
	SignalfdSiginfo info;
	Siginfo si;
	Sigset_t set;
	sigset_t blocked;
	timer_t timer;
	size_t n;
	int fd, got, p[2];
	pid_t pid = -1;
	long ticks = 0;

	SigsetEmpty(&set);
	MUST(SigsetAdd(&set, sig));
	MUST(SigsetAdd(&set, SIGCHLD));
	MUST(SigsetAdd(&set, SIGRTMIN + 4));
	MUST(SigsetAdd(&set, SIGIO));
	MUST(RtSigprocmask(SIG_BLOCK, &set, NULL));
	LIBC(sigprocmask(SIG_BLOCK, NULL, &blocked));
	ok(sigismember(&blocked, sig) && sigismember(&blocked, SIGCHLD) && !sigismember(&blocked, SIGRTMIN + 6), "Sigset_t: as libc's");

	LIBC(sigqueue(getpid(), sig, (union sigval){ .sival_ptr = value }));
	memset(&si, 0xff, sizeof si);
	MUST(RtSigtimedwait(&set, &si, NULL, &got));
	ok(got == sig && si.si_signo == sig && si.si_code == SI_QUEUE && si.si_errno == 0 && si.fields.rt.pid == getpid() && si.fields.rt.uid == getuid()
		&& si.fields.rt.value.sival_ptr == value, "Siginfo: queued, with a pointer");

	LIBC(sigqueue(getpid(), sig, (union sigval){ .sival_ptr = value }));
	MUST(SignalFd4(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK, &fd));
	memset(&info, 0xff, sizeof info);
	MUST(Read(fd, &info, sizeof info, &n));
	ok(n == sizeof info && info.ssi_signo == (uint32_t)sig && info.ssi_code == SI_QUEUE && info.ssi_pid == (uint32_t)getpid() && info.ssi_uid == getuid()
		&& info.ssi_ptr == (uintptr_t)value, "SignalfdSiginfo: queued, with a pointer");

	timed.sigev_value.sival_ptr = value;
	LIBC(timer_create(CLOCK_MONOTONIC, &timed, &timer));
	LIBC(timer_settime(timer, 0, &soon, NULL));
	nanosleep(&(const struct timespec){ 0, 20000000 }, NULL);
	memset(&si, 0xff, sizeof si);
	MUST(RtSigtimedwait(&set, &si, NULL, &got));
#ifdef __mips__
	if (!emulator_lacks(1, "SI_TIMER on mips"))
#endif
		ok(got == SIGRTMIN + 4 && si.si_code == SI_TIMER && si.fields.timer.value.sival_ptr == value && si.fields.timer.overrun >= 5
			&& si.fields.timer.overrun < 10000, "Siginfo: of a timer, its overruns and value");
	timer_delete(timer);

	/* The kernel counts this time in ticks, of which a process may see none. */
	for (int i = 0; ticks < 1 && i < 20; i++) {
		if (i > 0)
			waitpid(pid, NULL, 0);
		fflush(stdout);
		pid = fork();
		if (pid == 0) {
			burn(50);
			_exit(0x2a);
		}
		memset(&si, 0xff, sizeof si);
		do
			MUST(RtSigtimedwait(&set, &si, NULL, &got));
		while (got != SIGCHLD);
		ticks = (long)si.fields.chld.utime + (long)si.fields.chld.stime;
	}
	ok(si.si_code == CLD_EXITED && si.fields.chld.pid == pid && si.fields.chld.uid == getuid() && si.fields.chld.status == 0x2a, "Siginfo: of a child");
	if (!emulator_lacks(1, "times of children in signals"))
		ok(ticks >= 1 && ticks < 1000, "Siginfo: the time that it took, %ld ticks", ticks);
	memset(&si, 0xff, sizeof si);
	MUST(Waitid(P_PID, pid, &si, WEXITED, NULL));
	ok(si.si_signo == SIGCHLD && si.si_code == CLD_EXITED && si.fields.chld.pid == pid && si.fields.chld.uid == getuid() && si.fields.chld.status == 0x2a,
		"Siginfo: by waitid");

	LIBC(pipe2(p, O_CLOEXEC));
	LIBC(fcntl(p[0], F_SETSIG, SIGIO));
	LIBC(fcntl(p[0], F_SETOWN, getpid()));
	LIBC(fcntl(p[0], F_SETFL, O_ASYNC));
	if (write(p[1], "x", 1) != 1)
		die("write");
	memset(&si, 0xff, sizeof si);
	MUST(RtSigtimedwait(&set, &si, &(const Timespec){ .tv_sec = 5 }, &got));
	if (sizeof(long) == 4 || !emulator_lacks(1, "SIGIO on 64-bit machines"))
		ok(got == SIGIO && si.si_code == POLL_IN && si.fields.poll.fd == p[0] && (si.fields.poll.band & 1) == 1, "Siginfo: of a descriptor");
	close(p[0]), close(p[1]), close(fd);
}

/* Sockets. */

static void options(void)
{
	struct timeval tv = { 0 };
	struct linger theirs;
	Linger linger = { 0, 0 };
	Timeval got;
	Socklen_t len = sizeof got;
	socklen_t size = sizeof tv;
	int fd;

	MUST(Socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0, &fd));
	if (sizeof(long) == 8 || !emulator_lacks(2, "SO_RCVTIMEO of 64 bits")) {
		MUST(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, &(const Timeval){ .tv_sec = 0x12345, .tv_usec = 500000 }));
		LIBC(getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, &size));
		ok(size == sizeof tv && tv.tv_sec == 0x12345 && tv.tv_usec == 500000, "Timeval: SO_RCVTIMEO as libc's");
		tv = (struct timeval){ .tv_sec = 0x23456, .tv_usec = 500000 };
		LIBC(setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof tv));
		memset(&got, 0xff, sizeof got);
		MUST(Getsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &got, &len));
		ok(len == sizeof got && got.tv_sec == 0x23456 && got.tv_usec == 500000, "Timeval: SO_SNDTIMEO that libc set");
	}
	MUST(SetsockoptLinger(fd, SOL_SOCKET, SO_LINGER, &(const Linger){ 1, 0x1234 }));
	size = sizeof theirs;
	LIBC(getsockopt(fd, SOL_SOCKET, SO_LINGER, &theirs, &size));
	ok(theirs.l_onoff == 1 && theirs.l_linger == 0x1234, "Linger: as libc's");
	len = sizeof linger;
	MUST(Getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &len));
	ok(linger.l_onoff == 1 && linger.l_linger == 0x1234, "Linger: read");
	close(fd);

	MUST(Socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0, &fd));
	if (have_proc() && Setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, &(const IPMreq){ { 239, 1, 2, 3 }, { 127, 0, 0, 1 } }, sizeof(IPMreq)) == 0)
		ok(*proc("/proc/net/igmp", "\t\t\t\t030201EF") || *proc("/proc/net/igmp", "\t\t\t\tEF010203"), "IPMreq: the group as /proc");
	else
		skip(1, "no group can be joined here");
	close(fd);
}

static void addresses(void)
{
	const struct sockaddr_in in = { .sin_family = AF_INET, .sin_port = htons(0x1234), .sin_addr = { htonl(0x7f000001) } };
	struct sockaddr_in6 in6 = { .sin6_family = AF_INET6, .sin6_port = htons(0x2345), .sin6_flowinfo = htonl(0x12345), .sin6_scope_id = 0x1234567 };
	const struct sockaddr_un un = { .sun_family = AF_UNIX, .sun_path = "a/path" };
	RawSockaddrAny raw;
	Socklen_t len;
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET;
	sa.in4 = (SockaddrInet4){ .port = 0x1234, .addr = { 127, 0, 0, 1 } };
	MUST(SockaddrEncode(&sa, &raw, &len));
	ok(len == sizeof in && memcmp(&raw, &in, len) == 0, "RawSockaddrInet4: libc's bytes");
	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET6;
	sa.in6 = (SockaddrInet6){ .port = 0x2345, .scope_id = 0x1234567 };
	MUST(SockaddrDecode((const RawSockaddrAny *)(const void *)&in6, sizeof in6, &sa));
	ok(sa.in6.port == 0x2345 && sa.in6.scope_id == 0x1234567, "RawSockaddrInet6: port and scope of libc's bytes");
	memset(&raw, 0xff, sizeof raw);
	MUST(SockaddrEncode(&sa, &raw, &len));
	ok(len == sizeof in6 && memcmp(&raw, &in6, len) == 0, "RawSockaddrInet6: the same bytes again, flowinfo too");
	memset(&sa, 0, sizeof sa);
	MUST(SockaddrDecode((const RawSockaddrAny *)(const void *)&un, offsetof(struct sockaddr_un, sun_path) + 7, &sa));
	ok(sa.family == AF_UNIX && strcmp(sa.un.name, "a/path") == 0, "RawSockaddrUnix: the path of libc's bytes");
}

static void messages(void)
{
	union { size_t align; char bytes[512]; } control;
	char text[8] = "";
	Iovec iov = { .iov_base = text, .iov_len = sizeof text };
	Msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control };
	struct timespec now;
	const Cmsghdr *c;
	Timeval stamp;
	Ucred cred;
	size_t n, at = 0;
	int fd[2], on = 1, seen = 0;

	MUST(Socketpair(AF_UNIX, SOCK_DGRAM, 0, fd));
	MUST(Setsockopt(fd[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof on));
	if (!emulator_lacks(1, "time stamps of messages"))
		MUST(Setsockopt(fd[1], SOL_SOCKET, SO_TIMESTAMP, &on, sizeof on));
	if (write(fd[0], "packet", 6) != 6)
		die("write");
	MUST(Recvmsg(fd[1], &msg, 0, &n));
	ok(n == 6 && memcmp(text, "packet", 6) == 0 && msg.msg_flags == 0 && (size_t)msg.msg_controllen > 0, "Msghdr: text, flags, length of the control data");
	while (at + sizeof *c <= (size_t)msg.msg_controllen) {
		c = (const Cmsghdr *)(control.bytes + at);
		if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_CREDENTIALS && c->cmsg_len == CMSG_LEN(sizeof cred)) {
			memcpy(&cred, (const char *)c + CMSG_LEN(0), sizeof cred);
			ok(cred.pid == getpid() && cred.uid == getuid() && cred.gid == getgid(), "Cmsghdr, Ucred: who sent it");
			seen++;
		}
		if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMP && c->cmsg_len >= CMSG_LEN(sizeof stamp)) {
			memcpy(&stamp, (const char *)c + CMSG_LEN(0), sizeof stamp);
			clock_gettime(CLOCK_REALTIME, &now);
			ok(stamp.tv_sec >= now.tv_sec - 5 && stamp.tv_sec <= now.tv_sec && stamp.tv_usec >= 0 && stamp.tv_usec < 1000000, "Cmsghdr, Timeval: when");
			seen++;
		}
		if (c->cmsg_len < sizeof *c)
			break;
		at += CMSG_ALIGN(c->cmsg_len);
	}
	is_num(seen, emulated() ? 1 : 2, "Cmsghdr: all that was asked for");
	close(fd[0]), close(fd[1]);
}

static void connection(void)
{
	struct sockaddr_in in = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	socklen_t size = sizeof in;
	char bytes[1000] = { 0 };
	struct tcp_info theirs;
	TCPInfo info;
	Socklen_t len = sizeof info;
	int listener, fd, peer;

	if (emulator_lacks(2, "TCP_INFO"))
		return;
	if (!have_loopback()) {
		skip(2, "the loopback device is down");
		return;
	}
	LIBC(listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
	LIBC(bind(listener, (struct sockaddr *)&in, sizeof in));
	LIBC(listen(listener, 1));
	LIBC(getsockname(listener, (struct sockaddr *)&in, &size));
	LIBC(fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
	LIBC(connect(fd, (struct sockaddr *)&in, sizeof in));
	LIBC(peer = accept4(listener, NULL, NULL, SOCK_CLOEXEC));
	if (write(fd, bytes, 1000) != 1000 || recv(peer, bytes, 1000, MSG_WAITALL) != 1000 || write(peer, bytes, 77) != 77 || recv(fd, bytes, 77, MSG_WAITALL) != 77)
		die("talking");
	memset(&info, 0xff, sizeof info);
	MUST(Getsockopt(peer, IPPROTO_TCP, TCP_INFO, &info, &len));
	size = sizeof theirs;
	LIBC(getsockopt(peer, IPPROTO_TCP, TCP_INFO, &theirs, &size));
	ok(info.tcpi_state == TCP_ESTABLISHED && info.tcpi_snd_mss == theirs.tcpi_snd_mss && info.tcpi_pmtu == theirs.tcpi_pmtu && info.tcpi_snd_cwnd == theirs.tcpi_snd_cwnd
		&& info.tcpi_total_retrans == theirs.tcpi_total_retrans && info.tcpi_rcv_space == theirs.tcpi_rcv_space, "TCPInfo: as far as libc knows it");
	ok(info.tcpi_bytes_received == 1000 && info.tcpi_bytes_sent == 77 && info.tcpi_snd_wscale == theirs.tcpi_snd_wscale, "TCPInfo: bytes received and sent");
	close(fd), close(peer), close(listener);
}

/* On ppc the size of the structure is in the number, and libc's TCGETS speaks of libc's structure. */
#ifdef __powerpc__
# define OUR_TCGETS _IOR('t', 19, Termios)
#else
# define OUR_TCGETS TCGETS
#endif

static void terminal(void)
{
	const int fd = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
	const struct winsize theirs = { 0x1234, 0x2345, 0x3456, 0x4567 };
	struct termios s;
	Termios t;
	Winsize w;

	if (fd < 0) {
		skip(2, "no terminals here");
		return;
	}
	LIBC(ioctl(fd, TIOCSWINSZ, &theirs));
	memset(&w, 0xff, sizeof w);
	MUST(Ioctl(fd, TIOCGWINSZ, (uintptr_t)&w, NULL));
	ok(w.ws_row == 0x1234 && w.ws_col == 0x2345 && w.ws_xpixel == 0x3456 && w.ws_ypixel == 0x4567, "Winsize: as libc set it");
	LIBC(tcgetattr(fd, &s));
	s.c_cc[VINTR] = 7, s.c_cc[VSUSP] = 9;
	s.c_lflag &= ~(tcflag_t)ECHO;
	LIBC(tcsetattr(fd, TCSANOW, &s));
	memset(&t, 0xff, sizeof t);
	MUST(Ioctl(fd, OUR_TCGETS, (uintptr_t)&t, NULL));
	ok(t.c_iflag == s.c_iflag && t.c_oflag == s.c_oflag && t.c_lflag == s.c_lflag && t.c_cflag == s.c_cflag && t.c_cc[VINTR] == 7 && t.c_cc[VSUSP] == 9,
		"Termios: as libc set it");
	close(fd);
}

int main(void)
{
	scratch();
	watchdog(60);
	files();
	file_times();
	locks();
	directory();
	in_child(file_system);
	system_wide();
	in_child(names);
	usage();
	process_times();
	clock_state();
	in_child(limits);
	capabilities();
	in_child(scheduling);
	interval_timers();
	events();
	watching();
	in_child(signals);
	options();
	addresses();
	messages();
	in_child(connection);
	terminal();
	return done_testing();
}
