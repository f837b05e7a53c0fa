/*
 * Processes, users, limits, memory: bsd/kern/kern_fork.c, kern_exit.c, kern_exec.c, kern_prot.c, kern_resource.c, kern_mman.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "cpu.h"
#include "xnu_calls.h"

#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/fsuid.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define SAME(name) { name, D_ ## name }

int xnu_exit(struct call *c)
{
	_exit(arg_int(c) & 0xff);
}

/*
 * Both come back: the child with its own pid in r1, and with r2 1 (osfmk/i386/bsd_i386.c and osfmk/arm64/status.c,
 * thread_set_child: pid is the child's).
 */
int xnu_fork(struct call *c)
{
	const pid_t pid = fork();

	if (pid < 0)
		return result(-1);
	if (pid == 0) {
		event_forked();
		signal_forked();
		thread_forked();
		c->r1 = (uint64_t)getpid();
		c->r2 = 1;
	} else {
		c->r1 = (uint64_t)pid;
		c->r2 = 0;
	}
	return 0;
}

/* Strings of the guest, up to a NULL: E2BIG when they are too many. */
static int guest_strings(const void *from, char **to, int room, char *bytes, size_t size)
{
	size_t used = 0;

	for (int i = 0; i < room; i++) {
		word p;
		int err = from ? copyin((const char *)from + (size_t)i * sizeof p, &p, sizeof p) : 0;

		if (err != 0)
			return err;
		if (!from || p == 0) {
			to[i] = NULL;
			return 0;
		}
		err = copyinstr((const void *)(uintptr_t)p, bytes + used, size - used);
		if (err != 0)
			return err == D_ENAMETOOLONG ? D_E2BIG : err;
		to[i] = bytes + used;
		used += strlen(to[i]) + 1;
	}
	return D_E2BIG;
}

enum { STRINGS = 4096, BYTES = 1 << 20 };	/* ARG_MAX, bsd/sys/syslimits.h:75 */

/*
 * #!, the interpreter and its arguments, each word one, up to the end of the line or another # (IS_EOL): bsd/kern/kern_exec.c:599,
 * exec_shell_imgact, and :5930, exec_extract_strings. All that has to be in 512 bytes, IMG_SHSIZE. Returns 1 when argv begins with the
 * interpreter now, 0 when there is none, else the error.
 */
static int interpreter(int fd, char line[512], const char *path, char **argv)
{
	const ssize_t n = pread(fd, line, 511, 0);
	char *words[64], *at, *end;
	int count = 0, nwords = 0;

	if (n < 2 || line[0] != '#' || line[1] != '!')
		return 0;
	line[n] = '\0';
	at = line + 2;
	end = at + strcspn(at, "#\n");
	if (*end == '\0')
		return D_ENOEXEC;
	*end = '\0';
	for (at += strspn(at, " \t"); *at != '\0' && nwords < (int)COUNT(words); at += strspn(at, " \t")) {
		words[nwords++] = at;
		at += strcspn(at, " \t");
		if (*at != '\0')
			*at++ = '\0';
	}
	if (nwords == 0)
		return D_ENOEXEC;
	while (argv[count])
		count++;
	/* The path takes the place of the first argument. */
	memmove(argv + nwords + (count == 0), argv, (size_t)(count + 1) * sizeof *argv);
	memcpy(argv, words, (size_t)nwords * sizeof *argv);
	argv[nwords] = (char *)(uintptr_t)path;
	return 1;
}

/* A guest's program becomes a new emulator with the same process number; other programs are the host's own. */
static int execute(const char *path, char **argv, char **envv, int depth)
{
	static char line[512];
	static char *command[STRINGS + 128];
	const int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	int n = 0, kind = NOT_A_GUEST, script = 0;

	if (fd >= 0) {
		if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0) {
			kind = load_kind(fd);
			if (kind == NOT_A_GUEST && depth == 0)
				script = interpreter(fd, line, path, argv);
		}
		close(fd);
	}
	if (script > 1)
		return script;
	if (script == 1)
		return execute(argv[0], argv, envv, depth + 1);
	if (kind == NOT_A_GUEST) {
		execve(path, argv, envv);
		return result(-1);
	}
	for (char **word_of = front_end_argv(); *word_of; word_of++)
		command[n++] = *word_of;
	command[n++] = (char *)(uintptr_t)path;
	for (int i = 0; argv[i]; i++)
		command[n++] = argv[i];
	command[n] = NULL;
	execve("/proc/self/exe", command, envv);
	return result(-1);
}

int xnu_execve(struct call *c)
{
	static char *argv[STRINGS + 64], *envv[STRINGS];
	static char bytes[2][BYTES];
	char path[1024];
	int err = copyinstr(arg_pointer(c), path, sizeof path);

	if (err == 0)
		err = guest_strings(arg_pointer(c), argv, STRINGS, bytes[0], BYTES);
	if (err == 0)
		err = guest_strings(arg_pointer(c), envv, STRINGS, bytes[1], BYTES);
	if (err != 0)
		return err;
	signal_exec(c->mask);
	err = execute(path, argv, envv, 0);
	signal_exec_failed(c->mask);
	return err;
}

static D_Timeval guest_timeval(const struct timeval *tv)
{
	D_Timeval out;

	memset(&out, 0, sizeof out);
	out.tv_sec = (sword)tv->tv_sec;
	out.tv_usec = (int32_t)tv->tv_usec;
	return out;
}

static int put_rusage(const struct rusage *ru, void *to)
{
	D_Rusage out;

	memset(&out, 0, sizeof out);
	out.ru_utime = guest_timeval(&ru->ru_utime);
	out.ru_stime = guest_timeval(&ru->ru_stime);
	out.ru_maxrss = (sword)(ru->ru_maxrss * 1024);	/* bytes: bsd/kern/kern_resource.c, calcru */
	out.ru_minflt = (sword)ru->ru_minflt;
	out.ru_majflt = (sword)ru->ru_majflt;
	out.ru_inblock = (sword)ru->ru_inblock;
	out.ru_oublock = (sword)ru->ru_oublock;
	out.ru_nvcsw = (sword)ru->ru_nvcsw;
	out.ru_nivcsw = (sword)ru->ru_nivcsw;
	return copyout(&out, to, sizeof out);
}

/* bsd/sys/wait.h: as on Linux, but for the signals' numbers, and who goes on counts as stopped by SIGCONT (_WCONTINUED). */
static uint32_t guest_status(int status)
{
	if (WIFSIGNALED(status))
		return (uint32_t)(darwin_signal(WTERMSIG(status)) | (WCOREDUMP(status) ? 0x80 : 0));
	if (WIFCONTINUED(status))
		return D_SIGCONT << 8 | 0x7f;
	if (WIFSTOPPED(status))
		return (uint32_t)darwin_signal(WSTOPSIG(status)) << 8 | 0x7f;
	return (uint32_t)status;
}

int xnu_wait4(struct call *c)
{
	/* bsd/kern/kern_exit.c:2882, wait4_nocancel: options that it does not know do not matter; usage is told of the dead only. */
	static const struct pair names[] = { SAME(WNOHANG), SAME(WUNTRACED), SAME(WCONTINUED) };
	const int pid = arg_int(c);
	void *const to = arg_pointer(c);
	const int options = arg_int(c);
	void *const usage = arg_pointer(c);
	int host = 0, status, err = 0;
	struct rusage ru;
	pid_t got;

	for (size_t i = 0; i < COUNT(names); i++)
		if (options & names[i].darwin)
			host |= names[i].host;
	if (pid == INT_MIN)
		return D_EINVAL;
	got = wait4(pid, &status, host, &ru);
	if (got > 0) {
		const uint32_t word32 = guest_status(status);

		if (to)
			err = copyout(&word32, to, sizeof word32);
		if (err == 0 && usage && (WIFEXITED(status) || WIFSIGNALED(status)))
			err = put_rusage(&ru, usage);
	}
	return err != 0 ? err : result_int(c, got);
}

int xnu_getrusage(struct call *c)
{
	const int who = arg_int(c);
	struct rusage ru;

	if (who != 0 && who != -1)
		return D_EINVAL;
	return getrusage(who, &ru) < 0 ? result(-1) : put_rusage(&ru, arg_pointer(c));
}

int xnu_getpid(struct call *c)
{
	return ret_int(c, getpid());
}

int xnu_getppid(struct call *c)
{
	return ret_int(c, getppid());
}

int xnu_getpgrp(struct call *c)
{
	return ret_int(c, getpgrp());
}

int xnu_getpgid(struct call *c)
{
	return result_int(c, getpgid(arg_int(c)));
}

int xnu_getsid(struct call *c)
{
	return result_int(c, getsid(arg_int(c)));
}

int xnu_setpgid(struct call *c)
{
	const int pid = arg_int(c);

	return result(setpgid(pid, arg_int(c)));
}

int xnu_setsid(struct call *c)
{
	return result_int(c, setsid());
}

int xnu_getuid(struct call *c)
{
	return ret_uint(c, getuid());
}

int xnu_geteuid(struct call *c)
{
	return ret_uint(c, geteuid());
}

int xnu_getgid(struct call *c)
{
	return ret_uint(c, getgid());
}

int xnu_getegid(struct call *c)
{
	return ret_uint(c, getegid());
}

int xnu_setuid(struct call *c)
{
	return result(setuid((uid_t)arg_int(c)));
}

int xnu_seteuid(struct call *c)
{
	return result(seteuid((uid_t)arg_int(c)));
}

int xnu_setreuid(struct call *c)
{
	const uid_t ruid = (uid_t)arg_int(c);

	return result(setreuid(ruid, (uid_t)arg_int(c)));
}

/*
 * bsd/sys/ucred.h:211: the effective group is cr_groups[0], and there is always one. The host has it apart from the others; what
 * the guest inherited may name it twice.
 */
enum { NGROUPS_DARWIN = 16 };	/* bsd/sys/param.h, NGROUPS */
static bool own_groups;

static int groups_of(gid_t groups[NGROUPS_DARWIN])
{
	int n = 1;
	gid_t host[NGROUPS_MAX];
	const int count = getgroups(NGROUPS_MAX, host);

	groups[0] = getegid();
	for (int i = 0; i < count && n < NGROUPS_DARWIN; i++)
		if (own_groups || host[i] != groups[0])
			groups[n++] = host[i];
	return n;
}

/* bsd/kern/kern_credential.c:1865, kauth_cred_change_egid: a new effective group that was one of the others changes places with the old one. */
static int group_changed(gid_t old)
{
	gid_t groups[NGROUPS_DARWIN];
	const int n = groups_of(groups);

	for (int i = 1; i < n && groups[0] != old; i++)
		if (groups[i] == groups[0]) {
			groups[i] = old;
			if (setgroups((size_t)n - 1, groups + 1) < 0 && errno != EPERM)	/* which only root may do on the host */
				return result(-1);
			break;
		}
	return 0;
}

int xnu_setgid(struct call *c)
{
	const gid_t old = getegid();

	return setgid((gid_t)arg_int(c)) < 0 ? result(-1) : group_changed(old);
}

int xnu_setegid(struct call *c)
{
	const gid_t old = getegid();

	return setegid((gid_t)arg_int(c)) < 0 ? result(-1) : group_changed(old);
}

int xnu_setregid(struct call *c)
{
	const gid_t rgid = (gid_t)arg_int(c), old = getegid();

	return setregid(rgid, (gid_t)arg_int(c)) < 0 ? result(-1) : group_changed(old);
}

int xnu_getgroups(struct call *c)
{
	const int room = arg_int(c);	/* bsd/kern/kern_prot.c:419 */
	void *const to = arg_pointer(c);
	gid_t groups[NGROUPS_DARWIN];
	const int n = groups_of(groups);
	int err;

	if (room == 0)
		return ret_int(c, n);
	if (room < n)
		return D_EINVAL;
	err = copyout(groups, to, (size_t)n * sizeof *groups);
	return err != 0 ? err : ret_int(c, n);
}

/* bsd/kern/kern_prot.c:1335, setgroups1: too many, then a bad address, then who asks; :1366: none is one, which is 0. */
int xnu_setgroups(struct call *c)
{
	const unsigned n = (unsigned)arg_int(c);
	const void *const from = arg_pointer(c);
	gid_t groups[NGROUPS_DARWIN] = { 0 };
	int err;

	if (n > NGROUPS_DARWIN)
		return D_EINVAL;
	if (n > 0 && (err = copyin(from, groups, n * sizeof *groups)) != 0)
		return err;
	if (geteuid() != 0)
		return D_EPERM;
	if (setgroups(n > 0 ? n - 1 : 0, groups + 1) < 0 || setegid(groups[0]) < 0)
		return result(-1);
	own_groups = true;
	return 0;
}

/* osfmk has no nice values below -20 or above 20; the answer is the value itself: bsd/kern/kern_resource.c. */
int xnu_getpriority(struct call *c)
{
	const int which = arg_int(c);
	int value;

	if (which < 0 || which > 2)
		return D_EINVAL;
	errno = 0;
	value = getpriority((__priority_which_t)which, (id_t)arg_int(c));
	return errno != 0 ? result(-1) : ret_int(c, value);
}

int xnu_setpriority(struct call *c)
{
	const int which = arg_int(c);
	const id_t who = (id_t)arg_int(c);

	return which < 0 || which > 2 ? D_EINVAL : result(setpriority((__priority_which_t)which, who, arg_int(c)));
}

/* bsd/sys/resource.h. */
static const struct pair limits[] = {
	SAME(RLIMIT_CPU), SAME(RLIMIT_FSIZE), SAME(RLIMIT_DATA), SAME(RLIMIT_STACK), SAME(RLIMIT_CORE), SAME(RLIMIT_AS),
	SAME(RLIMIT_MEMLOCK), SAME(RLIMIT_NPROC), SAME(RLIMIT_NOFILE),
};
static const uint64_t infinity = D_RLIM_INFINITY;

/* bsd/kern/kern_resource.c:1490: a bit of the number is libc's. */
static int host_limit(int darwin)
{
	darwin &= ~0x1000;	/* _RLIMIT_POSIX_FLAG */
	for (size_t i = 0; i < COUNT(limits); i++)
		if (limits[i].darwin == darwin)
			return limits[i].host;
	return -1;
}

int xnu_getrlimit(struct call *c)
{
	const int which = host_limit(arg_int(c));
	struct rlimit rl;
	D_Rlimit out;

	if (which < 0)
		return D_EINVAL;
	if (getrlimit((__rlimit_resource_t)which, &rl) < 0)
		return result(-1);
	out.rlim_cur = rl.rlim_cur == RLIM_INFINITY ? infinity : rl.rlim_cur;
	out.rlim_max = rl.rlim_max == RLIM_INFINITY ? infinity : rl.rlim_max;
	return copyout(&out, arg_pointer(c), sizeof out);
}

int xnu_setrlimit(struct call *c)
{
	const int which = host_limit(arg_int(c));
	struct rlimit rl;
	D_Rlimit in;
	int err;

	if ((err = copyin(arg_pointer(c), &in, sizeof in)) != 0)
		return err;
	if (which < 0)
		return D_EINVAL;
	rl.rlim_cur = in.rlim_cur >= infinity ? RLIM_INFINITY : (rlim_t)in.rlim_cur;
	rl.rlim_max = in.rlim_max >= infinity ? RLIM_INFINITY : (rlim_t)in.rlim_max;
	return result(setrlimit((__rlimit_resource_t)which, &rl));
}

int xnu_issetugid(struct call *c)
{
	return ret_int(c, getauxval(AT_SECURE) != 0);
}

/*
 * The login name is the session's: bsd/kern/kern_prot.c:1561, :1614. Kept per process here. MAXLOGNAME is 255; a name with its NUL has one
 * byte less, and what is longer is set, cut, all the same.
 */
enum { LOGIN = 255 };
static char login[LOGIN];

int xnu_setlogin(struct call *c)
{
	char name[LOGIN] = "";
	int err;

	if (geteuid() != 0)
		return D_EPERM;
	err = copyinstr(arg_pointer(c), name, LOGIN - 1);
	memcpy(login, name, sizeof name);
	return err == D_ENAMETOOLONG ? D_EINVAL : err;
}

int xnu_getlogin(struct call *c)
{
	void *const to = arg_pointer(c);
	const size_t room = (unsigned)arg_int(c);

	return copyout(login, to, room < sizeof login ? room : sizeof login);
}

/* A privileged process may have itself stay privileged across exec; older systems and the newest answer ENOSYS: bsd/kern/kern_prot.c. */
int xnu_setprivexec(struct call *c)
{
	static int setting;
	const int old = setting;

	setting = arg_int(c);
	return ret_int(c, old);
}

/* Memory: bsd/sys/mman.h. */
static const struct pair map_flags[] = {
	SAME(MAP_SHARED), SAME(MAP_PRIVATE), SAME(MAP_FIXED), SAME(MAP_NORESERVE), SAME(MAP_ANONYMOUS),
};

int xnu_mmap(struct call *c)
{
	void *const at = arg_pointer(c);
	const size_t n = arg_word(c);
	const int prot = arg_int(c), flags = arg_int(c), fd = arg_int(c);
	const int64_t offset = arg_int64(c);
	int host = sizeof(word) < sizeof(void *) ? MAP_32BIT : 0, err;
	void *p;

	for (size_t i = 0; i < COUNT(map_flags); i++)
		if (flags & map_flags[i].darwin)
			host |= map_flags[i].host;
	if (host & MAP_ANONYMOUS && fd != -1 && fd >> 24 == 0)	/* the descriptor may say what the memory is for: VM_MAKE_TAG */
		return D_EINVAL;
	p = mmap(at, n, prot, host, host & MAP_ANONYMOUS ? -1 : fd, offset);
	if (p == MAP_FAILED)
		return result(-1);
	if ((err = front_end_mapped(p, n, prot)) != 0) {
		munmap(p, n);
		return err;
	}
	return ret_word(c, (uintptr_t)p);
}

int xnu_munmap(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);

	if (n == 0)	/* bsd/kern/kern_mman.c */
		return D_EINVAL;
	if (munmap(p, n) < 0)
		return result(-1);
	return front_end_mapped(p, n, -1);
}

int xnu_mprotect(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int prot = arg_int(c);

	if (mprotect(p, n, prot) < 0)
		return result(-1);
	return front_end_mapped(p, n, prot);
}

static const struct pair advices[] = {
	SAME(MADV_NORMAL), SAME(MADV_RANDOM), SAME(MADV_SEQUENTIAL), SAME(MADV_WILLNEED), SAME(MADV_DONTNEED), SAME(MADV_FREE),
};

int xnu_madvise(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int advice = arg_int(c);

	for (size_t i = 0; i < COUNT(advices); i++)
		if (advices[i].darwin == advice)
			return result(madvise(p, n, advices[i].host));
	return D_EINVAL;
}

/* 0 is MS_SYNC as well: bsd/kern/kern_mman.c. */
int xnu_msync(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int flags = arg_int(c);

	if ((flags & (D_MS_ASYNC | D_MS_SYNC)) == (D_MS_ASYNC | D_MS_SYNC))
		return D_EINVAL;
	return result(msync(p, n, (flags & D_MS_ASYNC ? MS_ASYNC : MS_SYNC) | (flags & D_MS_INVALIDATE ? MS_INVALIDATE : 0)));
}

int xnu_mlock(struct call *c)
{
	void *const p = arg_pointer(c);

	return result(mlock(p, arg_word(c)));
}

int xnu_munlock(struct call *c)
{
	void *const p = arg_pointer(c);

	return result(munlock(p, arg_word(c)));
}

/* A bit for each page: resident ones, MINCORE_INCORE 1. */
int xnu_mincore(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);

	return result(mincore(p, n, arg_pointer(c)));
}

/* bsd/kern/kern_proc.c and bsd/kern/sys_generic.c: an identity of the host that never changes. */
int xnu_gethostuuid(struct call *c)
{
	static const unsigned char uuid[16] = { 0x6c, 0x69, 0x62, 0x73, 0x79, 0x73, 0x63, 0x61, 0x6c, 0x6c, 1, 2, 3, 4, 5, 6 };

	void *const to = arg_pointer(c);
	D_Timespec timeout;

	if (copyin(arg_pointer(c), &timeout, sizeof timeout) != 0)	/* bsd/kern/sys_generic.c:2191: it must be there */
		return D_EFAULT;
	return copyout(uuid, to, sizeof uuid);
}

/* Only that a child is to be traced is asked for, PT_TRACE_ME 0 and PT_DENY_ATTACH 31; nobody can trace a guest. bsd/kern/mach_process.c, ptrace. */
int xnu_ptrace(struct call *c)
{
	const int request = arg_int(c), pid = arg_int(c);

	if (request == 31 || request == 0)
		return 0;
	if (pid < 2)
		return D_EPERM;
	return pid != getpid() && kill(pid, 0) < 0 && errno == ESRCH ? D_ESRCH : D_EPERM;
}

/*
 * bsd/kern/kern_exit.c:3144, waitid_nocancel: si_status is the status or the signal, and no user is told; where no child has anything to
 * tell, nothing is written. The higher bits of a status, which it tells as well, are lost on the host.
 */
int xnu_waitid(struct call *c)
{
	static const struct pair names[] = { SAME(WNOHANG), SAME(WEXITED), SAME(WSTOPPED), SAME(WCONTINUED), SAME(WNOWAIT) };
	static const struct pair types[] = { SAME(P_ALL), SAME(P_PID), SAME(P_PGID) };
	const int type = arg_int(c);
	const id_t id = (id_t)arg_int(c);
	void *const to = arg_pointer(c);
	const int options = arg_int(c);
	siginfo_t info = { .si_signo = 0 };
	D_Siginfo out;
	int host = 0, host_type = -1;

	for (size_t i = 0; i < COUNT(names); i++)
		if (options & names[i].darwin)
			host |= names[i].host;
	for (size_t i = 0; i < COUNT(types); i++)
		if (types[i].darwin == type)
			host_type = types[i].host;
	if (options == 0 || options & ~(D_WNOHANG | D_WNOWAIT | D_WCONTINUED | D_WSTOPPED | D_WEXITED))
		return D_EINVAL;
	if (host_type < 0)	/* what it does not know is any child */
		host_type = P_ALL;
	if (host_type != P_ALL && (int)id < 0)
		return D_EINVAL;
	if ((options & (D_WEXITED | D_WSTOPPED | D_WCONTINUED)) == 0) {	/* nobody is waited for: 0, or for ever */
		const int there = waitid((idtype_t)host_type, id, &info, WEXITED | WNOHANG | WNOWAIT);

		return there < 0 ? result(-1) : options & D_WNOHANG ? 0 : D_EINVAL;
	}
	if (waitid((idtype_t)host_type, id, &info, host) < 0)
		return result(-1);
	if (info.si_signo == 0)
		return 0;
	memset(&out, 0, sizeof out);
	out.D_si_signo = D_SIGCHLD;
	out.D_si_code = info.si_code;	/* CLD_EXITED 1 to CLD_CONTINUED 6 are the same: bsd/sys/signal.h */
	out.D_si_pid = info.si_pid;
	out.D_si_status = info.si_code == CLD_EXITED ? info.si_status : darwin_signal(info.si_status);
	return copyout(&out, to, sizeof out);
}

/* VM_INHERIT_SHARE has no equivalent. */
int xnu_minherit(struct call *c)
{
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int inherit = arg_int(c);

	if (inherit != D_VM_INHERIT_NONE && inherit != D_VM_INHERIT_COPY)
		return inherit == D_VM_INHERIT_SHARE ? D_ENOTSUP : D_EINVAL;
	return result(madvise(p, n, inherit == D_VM_INHERIT_NONE ? MADV_DONTFORK : MADV_DOFORK));
}

/* bsd/kern/kern_prot.c: setgroups with an identity for the membership daemon. */
int xnu_initgroups(struct call *c)
{
	return xnu_setgroups(c);
}

int xnu_getentropy(struct call *c)
{
	void *const to = arg_pointer(c);
	const size_t n = arg_word(c);
	unsigned char bytes[256];

	if (n > sizeof bytes)	/* bsd/kern/sys_generic.c: EINVAL; Linux says EIO */
		return D_EINVAL;
	return getentropy(bytes, n) < 0 ? result(-1) : copyout(bytes, to, n);
}

/* bsd/kern/kern_newsysctl.c: of the whole tree what programs ask for first. */
static const struct {
	int name[2];
	const char *dotted, *text;
	int number;
} controls[] = {
	{ { D_CTL_KERN, D_KERN_OSTYPE }, "kern.ostype", "Darwin", 0 },
	{ { D_CTL_KERN, D_KERN_OSRELEASE }, "kern.osrelease", "24.6.0", 0 },
	{ { D_CTL_KERN, D_KERN_ARGMAX }, "kern.argmax", NULL, BYTES },
	{ { D_CTL_HW, D_HW_NCPU }, "hw.ncpu", NULL, 1 },
	{ { D_CTL_HW, D_HW_PAGESIZE }, "hw.pagesize", NULL, 4096 },
};

/* The length says how much there is, even without a buffer; ENOMEM when it does not fit. */
static int answer(size_t which, void *to, void *length_to, bool sets)
{
	const void *const from = controls[which].text ? (const void *)controls[which].text : &controls[which].number;
	const size_t size = controls[which].text ? strlen(controls[which].text) + 1 : sizeof controls[which].number;
	word length = (word)size;
	word room = 0;

	if (sets)
		return D_EPERM;
	if (!length_to)
		return 0;
	if (copyin(length_to, &room, sizeof room) != 0)
		return D_EFAULT;
	if (to && room < size) {	/* bsd/kern/kern_newsysctl.c:1636, sysctl_old_user: nothing was put there, and that is the length */
		length = 0;
		return copyout(&length, length_to, sizeof length) == 0 ? D_ENOMEM : D_EFAULT;
	}
	if (to && copyout(from, to, size) != 0)
		return D_EFAULT;
	return copyout(&length, length_to, sizeof length);
}

int xnu_sysctl(struct call *c)
{
	const void *const from = arg_pointer(c);
	const unsigned n = (unsigned)arg_word(c);
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	const bool sets = arg_word(c) != 0;
	int name[2];

	if (n < 2 || n > D_CTL_MAXNAME)
		return D_EINVAL;
	if (copyin(from, name, sizeof name) != 0)
		return D_EFAULT;
	for (size_t i = 0; i < COUNT(controls); i++)
		if (n == 2 && controls[i].name[0] == name[0] && controls[i].name[1] == name[1])
			return answer(i, to, length_to, sets);
	return D_ENOENT;
}

int xnu_sysctlbyname(struct call *c)
{
	const void *const from = arg_pointer(c);
	const size_t length = arg_word(c);
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	const bool sets = arg_word(c) != 0;
	char name[128] = "";

	if (length >= sizeof name)
		return D_ENAMETOOLONG;
	if (copyin(from, name, length) != 0)
		return D_EFAULT;
	for (size_t i = 0; i < COUNT(controls); i++)
		if (strcmp(controls[i].dotted, name) == 0)
			return answer(i, to, length_to, sets);
	return D_ENOENT;
}
