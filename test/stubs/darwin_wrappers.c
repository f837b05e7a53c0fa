/*
 * Darwin's hand-written functions against a kernel that answers as the test says; see ../darwin_wrappers.t.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

/* First: behind libc's headers darwin's numbers would not be what they say. */
#include "fake.h"

#include "tap.h"

/* The nth call was of this number with these first arguments. */
static bool asked(int n, uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
	const struct fake_call *const call = &fake.calls[n];
	const bool good = n < fake.count && call->trap == trap && call->a[0] == a1 && call->a[1] == a2 && call->a[2] == a3;

	if (!good)
		note("call %d of %d is %d(0x%llx, 0x%llx, 0x%llx)", n, fake.count, (int)call->trap,
			(unsigned long long)call->a[0], (unsigned long long)call->a[1], (unsigned long long)call->a[2]);
	return good;
}

static void wait_status(void)
{
	static const struct {
		WaitStatus w;
		char is;	/* Exited, sIgnaled, Stopped, Continued */
		int number;
		bool core;
	} rows[] = {
		{ 0, 'E', 0, false }, { 0x0100, 'E', 1, false }, { 0xff00, 'E', 255, false }, { 0x123400, 'E', 0x34, false },
		{ 0x0009, 'I', 9, false }, { 0x008b, 'I', 11, true }, { 0x117f, 'S', SIGSTOP, false }, { 0x127f, 'S', SIGTSTP, false },
		{ 0x157f, 'S', SIGTTIN, false }, { 0x137f, 'C', -1, false }, { 0x13ff, 'C', -1, false },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const WaitStatus w = rows[i].w;
		const char is = rows[i].is;

		ok(WaitStatusExited(w) == (is == 'E') && WaitStatusSignaled(w) == (is == 'I') && WaitStatusStopped(w) == (is == 'S') &&
			WaitStatusContinued(w) == (is == 'C'), "F077: status 0x%x is %c", w, is);
		is_num(WaitStatusExitStatus(w), is == 'E' ? rows[i].number : -1, "... exit status");
		is_num(WaitStatusSignal(w), is == 'I' ? rows[i].number : -1, "... signal");
		is_num(WaitStatusStopSignal(w), is == 'S' ? rows[i].number : -1, "... stop signal");
		ok(WaitStatusCoreDump(w) == rows[i].core, "... core dump");
	}
}

static void give_status(struct fake_call *call)
{
	*(int *)call->a[1] = 0x0300;
}

static void waiting(void)
{
	WaitStatus status = 77;
	int pid = 77;

	fake_hook = give_status;
	fake_answer(0, 42, 0);
	ok(Wait4(-1, &status, WNOHANG, NULL, &pid) == 0 && pid == 42 && status == 0x0300, "Wait4 tells the child and its status");
	ok(fake.calls[0].trap == SYS_WAIT4_NOCANCEL && fake.calls[0].a[0] == (uintptr_t)-1 && fake.calls[0].a[2] == WNOHANG && fake.calls[0].a[3] == 0, "... by wait4");
	status = 77;
	fake_answer(0, 0, 0);
	ok(Wait4(-1, &status, WNOHANG, NULL, &pid) == 0 && pid == 0 && status == 77, "no news: no status");
	pid = 77;
	fake_answer(ECHILD, 0, 0);
	ok(Wait4(-1, &status, 0, NULL, &pid) == ECHILD && pid == 77 && status == 77, "a failed Wait4 writes nothing");
	fake_hook = NULL;
	fake_answer(0, 42, 0);
	ok(Wait4(-1, NULL, 0, NULL, NULL) == 0 && fake.calls[0].a[1] != 0, "the kernel gets a good pointer for the status");
}

static void pipes(void)
{
	int p[2] = { 77, 78 };

	fake_answer(0, 3, 4);
	ok(Pipe(p) == 0 && p[0] == 3 && p[1] == 4 && fake.calls[0].trap == SYS_PIPE, "F121: Pipe takes its two results from two registers");
	p[0] = 77, p[1] = 78;
	fake_answer(EMFILE, 3, 4);
	ok(Pipe(p) == EMFILE && p[0] == 77 && p[1] == 78, "F121: ... on success only");
	fake_answer(0, 3, 4);
	ok(Pipe(NULL) == EFAULT && fake.count == 0, "Pipe without a place for them makes none");
}

static Timeval in_memory;

static void give_time(struct fake_call *call)
{
	*(Timeval *)call->a[0] = in_memory;
}

static void times(void)
{
	Timeval tv = { .tv_sec = 77, .tv_usec = 78 };

	fake_answer(0, 1700000000, 123456);
	ok(Gettimeofday(&tv) == 0 && tv.tv_sec == 1700000000 && tv.tv_usec == 123456, "Gettimeofday: in registers, as up to xnu-3248");
	ok(fake.calls[0].trap == SYS_GETTIMEOFDAY && fake.calls[0].a[0] != 0 && fake.calls[0].a[1] == 0 && fake.calls[0].a[2] == 0, "... with a structure, and zero for the arguments that came later");
	in_memory.tv_sec = 1800000000;
	in_memory.tv_usec = 654321;
	fake_hook = give_time;
	fake_answer(0, 0, 0);
	ok(Gettimeofday(&tv) == 0 && tv.tv_sec == 1800000000 && tv.tv_usec == 654321, "Gettimeofday: in memory, as from xnu-3789 on");
	ok(Gettimeofday(NULL) == 0, "F177: Gettimeofday(NULL) writes nowhere");
	fake_hook = NULL;
	fake_answer(EINVAL, 1, 1);
	ok(Gettimeofday(&tv) == EINVAL && tv.tv_sec == 1800000000, "a failed Gettimeofday writes nothing");
}

/* The seconds that all ports have room for, to both ends. */
static void conversions(void)
{
	static const struct {
		int64_t nsec;
		int32_t sec, rest;	/* of a Timespec */
	} rows[] = {
		{ 0, 0, 0 }, { 1, 0, 1 }, { 999999999, 0, 999999999 }, { 1000000000, 1, 0 }, { -1, -1, 999999999 }, { -1000000000, -1, 0 },
		{ -1000000001, -2, 999999999 }, { INT64_C(2147483646999999999), 2147483646, 999999999 }, { INT64_C(2147483647999999000), INT32_MAX, 999999000 },
		{ INT64_C(2147483647) * -1000000000 - 1000000000, INT32_MIN, 0 }, { INT64_C(1700000000123456789), 1700000000, 123456789 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const Timespec ts = NsecToTimespec(rows[i].nsec);
		const Timeval tv = NsecToTimeval(rows[i].nsec);
		const int64_t up = TimevalToNsec(tv) - rows[i].nsec;

		ok(ts.tv_sec == rows[i].sec && ts.tv_nsec == rows[i].rest, "%lld ns as a Timespec", (long long)rows[i].nsec);
		ok(TimespecToNsec(ts) == rows[i].nsec, "... and back");
		ok(up >= 0 && up < 1000 && tv.tv_usec >= 0 && tv.tv_usec < 1000000, "... as a Timeval");
	}
}

static void errors(void)
{
	char buf[16] = "";

	ok(strcmp(Errstr(EBUSY, NULL, 0), "resource busy") == 0 && strcmp(Errname(EBUSY), "EBUSY") == 0, "the text and the name of an error");
	ok(strcmp(Errstr(EPERM, NULL, 0), "operation not permitted") == 0 && strcmp(Errname(1), "EPERM") == 0, "... of the first");
	ok(strcmp(Errstr(106, NULL, 0), "interface output queue is full") == 0 && strcmp(Errname(106), "EQFULL") == 0, "... of the last");
	ok(strcmp(Errstr(107, buf, sizeof buf), "error 107") == 0 && Errname(107) == NULL && Errname(0) == NULL && Errname(-1) == NULL, "... of others");
	ok(strcmp(Signame(1), "SIGHUP") == 0 && strcmp(Signame(31), "SIGUSR2") == 0 && Signame(0) == NULL && Signame(32) == NULL, "names of signals");
}

static int64_t slept;

static void count_sleep(struct fake_call *call)
{
	const Timeval *const tv = (const Timeval *)call->a[4];

	if (call->trap != SYS_SELECT_NOCANCEL || tv->tv_sec < 0 || tv->tv_sec > 100000000 || tv->tv_usec < 0 || tv->tv_usec >= 1000000)
		fake.err = EINVAL;	/* as itimerfix of xnu */
	slept += TimevalToNsec(*tv);
}

static void sleeping(void)
{
	static const int64_t rows[] = { 1, 999, 1000, 1001, 999999999, 1000000000, 1500000000, INT64_C(100000000000000000), INT64_C(100000000000000001), INT64_MAX / 1000 * 1000 };

	fake_hook = count_sleep;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		slept = 0;
		fake_answer(0, 0, 0);
		ok(Sleep(rows[i]) == 0 && slept == (rows[i] / 1000 + (rows[i] % 1000 != 0)) * 1000, "Sleep(%lld)", (long long)rows[i]);
	}
	fake_answer(EINTR, 0, 0);
	ok(Sleep(1000) == EINTR && fake.count == 1, "Sleep returns EINTR");
	fake_answer(0, 0, 0);
	ok(Sleep(0) == 0 && Sleep(-1) == 0 && Sleep(INT64_MIN) == 0 && fake.count == 0, "F160 F162: no sleep of nothing");
	fake_hook = NULL;
}

static void selecting(void)
{
	FdSet set;
	Timeval tv = { .tv_sec = 1, .tv_usec = 2 };
	int n = 77;

	FdSetZero(&set);
	ok(FdSetSet(&set, 1) == 0 && FdSetSet(&set, 40) == 0 && FdSetSet(&set, 1023) == 0 && FdSetSet(&set, 1024) == EINVAL && FdSetSet(&set, -1) == EINVAL, "FdSetSet");
	ok(((const uint32_t *)(const void *)&set)[0] == 2 && ((const uint32_t *)(const void *)&set)[1] == 1U << 8 && ((const uint32_t *)(const void *)&set)[31] == 1U << 31, "... in the kernel's 32-bit words");
	ok(FdSetTest(&set, 40) && !FdSetTest(&set, 41) && FdSetClear(&set, 40) == 0 && !FdSetTest(&set, 40), "FdSetTest, FdSetClear");
	fake_answer(0, 2, 0);
	ok(Select(1024, &set, NULL, &set, &tv, &n) == 0 && n == 2, "F150: Select tells how many");
	ok(asked(0, SYS_SELECT_NOCANCEL, 1024, (uintptr_t)&set, 0) && fake.calls[0].a[3] == (uintptr_t)&set && fake.calls[0].a[4] == (uintptr_t)&tv, "... by select");
	fake_answer(0, 2, 0);
	ok(Select(-1, NULL, NULL, NULL, NULL, &n) == EINVAL && Select(1025, NULL, NULL, NULL, NULL, &n) == EINVAL && fake.count == 0, "Select of more than a set is EINVAL");
}

static void groups(void)
{
	Gid_t gids[4] = { 7, 7, 7, 7 };
	size_t n = 77;

	fake_answer(0, 3, 0);
	ok(Getgroups(NULL, 0, &n) == 0 && n == 3 && asked(0, SYS_GETGROUPS, 0, 0, 0), "Getgroups counts");
	fake_answer(EINVAL, 0, 0);
	n = 77;
	ok(Getgroups(gids, 4, &n) == EINVAL && n == 77, "Getgroups fails, and is not zero groups");
	fake_answer(0, 0, 0);
	ok(Setgroups(gids, 4) == 0 && asked(0, SYS_SETGROUPS, 4, (uintptr_t)gids, 0), "Setgroups");
	fake_answer(0, 0, 0);
	ok(Setgroups(gids, NGROUPS_MAX + 1) == EINVAL && Setgroups(gids, (size_t)1 << 31) == EINVAL && fake.count == 0, "Setgroups of too many");
}

static void file_systems(void)
{
	static Statfs_t buf[3];
	int n = 77;

	fake_answer(0, 2, 0);
	ok(Getfsstat(buf, 3, MNT_NOWAIT, &n) == 0 && n == 2 && asked(0, SYS_GETFSSTAT64, (uintptr_t)buf, sizeof buf, MNT_NOWAIT), "Getfsstat passes a size in bytes");
	fake_answer(0, 9, 0);
	ok(Getfsstat(NULL, 0, MNT_NOWAIT, &n) == 0 && n == 9 && asked(0, SYS_GETFSSTAT64, 0, 0, MNT_NOWAIT), "Getfsstat counts");
	fake_answer(0, 9, 0);
	(void)!Getfsstat(buf, SIZE_MAX, 0, NULL);
	ok(fake.calls[0].a[1] <= INT32_MAX && fake.calls[0].a[1] % sizeof buf[0] == 0 && fake.calls[0].a[1] > INT32_MAX - sizeof buf[0], "... of a buffer of any size");
}

static void handler(int sig) { (void)sig; }

static SigactionTramp given;
static bool had_act;

static void take_action(struct fake_call *call)
{
	had_act = call->a[1] != 0;
	if (had_act)
		given = *(const SigactionTramp *)call->a[1];
}

static void signals(void)
{
	Sigaction_t act, old;
	Sigset_t set;

	memset(&act, 0, sizeof act);
	act.handler = handler;
	act.mask.sig[0] = 0x12345;
	act.flags = SA_RESTART | SA_ONSTACK;
	fake_hook = take_action;
	fake_answer(0, 0, 0);
	ok(Sigaction(SIGUSR2, &act, &old) == 0 && fake.calls[0].trap == SYS_SIGACTION && fake.calls[0].a[0] == 31 && fake.calls[0].a[2] == (uintptr_t)&old, "Sigaction");
	ok(given.handler == handler && given.mask.sig[0] == 0x12345 && given.flags == (act.flags | 0x0400) && given.tramp, "... with a function to call handlers from, and the flag that has sigreturn look at its token");
	fake_answer(0, 0, 0);
	ok(Sigaction(SIGUSR2, NULL, &old) == 0 && !had_act, "Sigaction only reads");
	fake_hook = NULL;

	SigsetEmpty(&set);
	ok(SigsetAdd(&set, 1) == 0 && SigsetAdd(&set, 31) == 0 && set.sig[0] == 0x40000001 && SigsetHas(&set, 31) && !SigsetHas(&set, 2), "signal n is bit n-1");
	ok(SigsetAdd(&set, 0) == EINVAL && SigsetAdd(&set, 33) == EINVAL && SigsetAdd(&set, -1) == EINVAL && set.sig[0] == 0x40000001, "others are in no set");
	ok(SigsetDel(&set, 1) == 0 && set.sig[0] == 0x40000000, "SigsetDel");
	SigsetFill(&set);
	is_num(set.sig[0], 0xffffffffU, "SigsetFill");
	set.sig[0] = 0x11;
	fake_answer(EINTR, 0, 0);
	ok(Sigsuspend(&set) == EINTR && asked(0, SYS_SIGSUSPEND_NOCANCEL, 0x11, 0, 0), "Sigsuspend passes the set itself");
	fake_answer(0, 0, 0);
	ok(Sigsuspend(NULL) == EFAULT && fake.count == 0, "Sigsuspend without a set");
}

static void processes(void)
{
	static char *const argv[] = { NULL };
	int pid = 77;

	fake_answer(0, 42, 0);
	ok(Fork(&pid) == 0 && pid == 42 && asked(0, SYS_FORK, 0, 0, 0), "Fork in the parent");
	fake_answer(0, 43, 1);	/* its own number */
	ok(Fork(&pid) == 0 && pid == 0, "Fork in the child");
	pid = 77;
	fake_answer(EAGAIN, 0, 0);
	ok(Fork(&pid) == EAGAIN && pid == 77, "Fork fails");
	fake_answer(ENOENT, 0, 0);
	ok(Exec("/x", argv, NULL) == ENOENT && fake.calls[0].trap == SYS_EXECVE && fake.calls[0].a[1] == (uintptr_t)argv && fake.calls[0].a[2] != 0 && *(void **)fake.calls[0].a[2] == NULL, "Exec; NULL is an empty list");
	fake_answer(0, 0, 0);
	ok(Kill(-5, SIGTERM) == 0 && asked(0, SYS_KILL, (uintptr_t)-5, SIGTERM, 1), "Kill asks for POSIX rules");
	fake_answer(0, 0, 0);
	ok(Getwd(NULL, 0) == ENOTSUP && ImplementsGetwd == 0 && fake.count == 0, "F129: no Getwd");
}

/* Addresses. */

static void encode(void)
{
	static const uint8_t inet4[16] = { 16, 2, 0x1f, 0x90, 127, 0, 0, 1 };
	static const uint8_t inet6[28] = { 28, 30, 0, 80, 1, 2, 3, 4, [23] = 1, [24] = 5 };
	Sockaddr sa;
	RawSockaddrAny raw;
	Socklen_t len = 0;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET;
	sa.in4.port = 8080;
	memcpy(sa.in4.addr, inet4 + 4, 4);
	ok(SockaddrEncode(&sa, &raw, &len) == 0 && len == 16 && memcmp(&raw, inet4, 16) == 0, "an IPv4 address begins with its length");
	memset(&sa, 0, sizeof sa);
	ok(SockaddrDecode(&raw, len, &sa) == 0 && sa.family == AF_INET && sa.in4.port == 8080 && memcmp(sa.in4.addr, inet4 + 4, 4) == 0, "... and comes back");
	ok(SockaddrDecode(&raw, 15, &sa) == EINVAL, "... but not cut");

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET6;
	sa.in6.port = 80;
	memcpy(&sa.in6.flowinfo, inet6 + 4, 4);
	sa.in6.addr[15] = 1;
	sa.in6.scope_id = 5;
	ok(SockaddrEncode(&sa, &raw, &len) == 0 && len == 28 && memcmp(&raw, inet6, 28) == 0, "an IPv6 address likewise");
	memset(&sa, 0, sizeof sa);
	ok(SockaddrDecode(&raw, len, &sa) == 0 && sa.in6.port == 80 && sa.in6.scope_id == 5 && sa.in6.addr[15] == 1 && memcmp(&sa.in6.flowinfo, inet6 + 4, 4) == 0, "... and comes back");

	for (size_t n = 0; n <= 104; n++) {
		memset(&sa, 0, sizeof sa);
		sa.family = AF_UNIX;
		sa.un.len = n;
		memset(sa.un.name, 'x', n);
		len = 77;
		if (n == 0 || n == 104) {
			ok(SockaddrEncode(&sa, &raw, &len) == EINVAL && len == 77, "F107: a path of %zu bytes is EINVAL", n);
		} else {
			const uint8_t *const bytes = (const uint8_t *)&raw;
			const Errno err = SockaddrEncode(&sa, &raw, &len);

			if (n == 1 || n == 12 || n == 103)
				ok(err == 0 && len == 3 + n && bytes[0] == 3 + n && bytes[1] == AF_UNIX && bytes[2 + n] == 0, "F107: a path of %zu bytes", n);
			memset(&sa, 0, sizeof sa);
			if (SockaddrDecode(&raw, len, &sa) != 0 || sa.un.len != n)
				ok(false, "a path of %zu bytes comes back", n);
		}
	}
	sa.family = AF_UNIX;
	sa.un.len = 3;
	memcpy(sa.un.name, "a\0b", 3);
	ok(SockaddrEncode(&sa, &raw, &len) == EINVAL, "a path with a NUL in it is EINVAL");
	sa.family = AF_DATAKIT;
	ok(SockaddrEncode(&sa, &raw, &len) == EAFNOSUPPORT && SockaddrEncode(NULL, &raw, &len) == EINVAL, "other families");
	ok(SockaddrSetUnix(&sa, "@x") == 0 && sa.family == AF_UNIX && sa.un.len == 2 && memcmp(sa.un.name, "@x", 2) == 0, "'@' is a character like others");
}

static void decode(void)
{
	static const struct {
		uint8_t sun_len, len;
		const char *path;
		int n;		/* -1: EINVAL */
	} rows[] = {
		{ 0, 106, "x", -1 }, { 2, 106, "x", -1 }, { 3, 3, "", 0 }, { 3, 3, "x", 1 }, { 16, 16, "", 0 }, { 5, 5, "abc", 3 }, { 6, 6, "abc", 3 },
		{ 106, 106, "abc", 3 }, { 107, 107, "abc", -1 }, { 255, 128, "abc", -1 }, { 6, 5, "abc", -1 }, { 6, 128, "abc", 3 },
	};
	RawSockaddrAny raw;
	uint8_t *const bytes = (uint8_t *)&raw;
	Sockaddr sa;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		Errno err;

		memset(&raw, 0, sizeof raw);
		bytes[0] = rows[i].sun_len;
		bytes[1] = AF_UNIX;
		strcpy((char *)bytes + 2, rows[i].path);
		memset(&sa, 0x55, sizeof sa);
		err = SockaddrDecode(&raw, rows[i].len, &sa);
		if (rows[i].n < 0)
			is_num(err, EINVAL, "F106: sun_len %d of %d bytes", rows[i].sun_len, rows[i].len);
		else
			ok(err == 0 && sa.un.len == (size_t)rows[i].n && memcmp(sa.un.name, rows[i].path, sa.un.len) == 0, "F106: sun_len %d of %d bytes", rows[i].sun_len, rows[i].len);
	}
	memset(&raw, 'y', sizeof raw);
	bytes[0] = 106;
	bytes[1] = AF_UNIX;
	ok(SockaddrDecode(&raw, 106, &sa) == 0 && sa.un.len == 104, "F106: a path that fills the structure has no NUL");
	ok(SockaddrDecode(&raw, 0, &sa) == 0 && sa.family == AF_UNSPEC && SockaddrDecode(&raw, 1, &sa) == 0 && sa.family == AF_UNSPEC, "no address at all");
	bytes[1] = AF_LINK;
	ok(SockaddrDecode(&raw, 20, &sa) == EAFNOSUPPORT, "an address of another family");
}

static struct {
	Socklen_t len;
	uint8_t bytes[128];
} peer;
static bool listed_close;

static void give_peer(struct fake_call *call)
{
	if (call->trap == SYS_ACCEPT_NOCANCEL) {
		memcpy((void *)call->a[1], peer.bytes, sizeof peer.bytes);
		*(Socklen_t *)call->a[2] = peer.len;
	}
	listed_close |= call->trap == SYS_CLOSE_NOCANCEL && call->a[0] == 9;
}

static void accepting(void)
{
	Sockaddr sa;
	int fd = 77;

	fake_hook = give_peer;
	peer.len = 16;
	peer.bytes[0] = 16;
	peer.bytes[1] = AF_INET;
	peer.bytes[3] = 80;
	fake_answer(0, 9, 0);
	listed_close = false;
	ok(Accept(3, &fd, &sa) == 0 && fd == 9 && sa.family == AF_INET && sa.in4.port == 80 && !listed_close, "Accept");
	fd = 77;
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, NULL) == 0 && fd == 9 && !listed_close, "Accept without an address");
	fd = 77;
	peer.len = 0;
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, &sa) == ECONNABORTED && fd == 77 && listed_close, "a socket without an address is closed: ECONNABORTED");
	listed_close = false;
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, NULL) == ECONNABORTED && fd == 77 && listed_close, "... also when nobody wants the address");
	listed_close = false;
	peer.len = 20;
	peer.bytes[1] = AF_LINK;
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, &sa) == EAFNOSUPPORT && fd == 77 && listed_close, "a peer of an unknown family is closed");
	listed_close = false;
	peer.len = 200;	/* what bind takes: xnu, bsd/kern/uipc_usrreq.c, unp_bind */
	peer.bytes[0] = 200;
	peer.bytes[1] = AF_UNIX;
	memset(peer.bytes + 2, 'p', sizeof peer.bytes - 2);
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, &sa) == EINVAL && fd == 77 && listed_close, "a peer with a path that has no room is closed");
	fake_answer(0, 9, 0);
	ok(Accept(3, &fd, NULL) == 0 && fd == 9, "... unless nobody wants the address");
	fd = 77;
	fake_answer(EAGAIN, 9, 0);
	listed_close = false;
	ok(Accept(3, &fd, &sa) == EAGAIN && fd == 77 && !listed_close, "Accept fails");
	fake_hook = NULL;
}

static void options(void)
{
	static const Linger linger = { 1, 5 };
	static const Timeval tv = { .tv_sec = 1, .tv_usec = 2 };

	fake_answer(0, 0, 0);
	ok(SetsockoptInt(3, SOL_SOCKET, SO_REUSEADDR, 1) == 0 && asked(0, SYS_SETSOCKOPT, 3, 0xffff, 4) && fake.calls[0].a[4] == 4, "SetsockoptInt");
	fake_answer(0, 0, 0);
	ok(SetsockoptTimeval(3, SOL_SOCKET, SO_RCVTIMEO, &tv) == 0 && fake.calls[0].a[3] == (uintptr_t)&tv && fake.calls[0].a[4] == sizeof tv, "SetsockoptTimeval");
	fake_answer(0, 0, 0);
	ok(SetsockoptLinger(3, SOL_SOCKET, SO_LINGER, &linger) == 0 && fake.calls[0].a[3] == (uintptr_t)&linger && fake.calls[0].a[4] == 8, "SetsockoptLinger");
	fake_answer(0, 5, 0);
	SocketDisableIPv6 = true;
	ok(Socket(AF_INET6, SOCK_STREAM, 0, NULL) == EAFNOSUPPORT && fake.count == 0 && Socket(AF_INET, SOCK_STREAM, 0, NULL) == 0, "SocketDisableIPv6");
	SocketDisableIPv6 = false;
}

/* ForkExec, up to the child, which only an emulator has: how it goes wrong, and what it leaves behind. */

static struct {
	uintptr_t fail;		/* the call that fails */
	int locked, forked, open;
	uint32_t blocked;	/* by the first mask */
	Errno status;		/* what the child says, 0: that it is about to call execve; */
	bool dumb;		/* or nothing at all */
	int reads;
} script;
extern struct { uint32_t word, sleepers; } libsyscall_forkLock;

static void fork_script(struct fake_call *call)
{
	fake.err = call->trap == script.fail ? EMFILE : 0;
	fake.r1 = fake.r2 = 0;
	switch (call->trap) {
	case SYS___PTHREAD_SIGMASK:
		if (script.blocked == 0 && call->a[1])
			script.blocked = ((const Sigset_t *)call->a[1])->sig[0];
		break;
	case SYS_PIPE:
		fake.r1 = 20, fake.r2 = 21;
		script.open += fake.err ? 0 : 2;
		break;
	case SYS_FORK:
		fake.r1 = 42;
		script.forked++;
		/* FALLTHROUGH */
	case SYS_FCNTL_NOCANCEL:
		script.locked += libsyscall_forkLock.word != 0;
		break;
	case SYS_READ_NOCANCEL:
		if (script.reads++ == 0 && !script.dumb) {
			*(uintptr_t *)call->a[1] = (uintptr_t)script.status;
			fake.r1 = sizeof(uintptr_t);
		}
		break;
	case SYS_CLOSE_NOCANCEL:
		script.open -= call->a[0] == 20 || call->a[0] == 21;
		break;
	}
}

static int calls_of(uintptr_t trap)
{
	int n = 0;

	for (int i = 0; i < fake.count; i++)
		n += fake.calls[i].trap == trap;
	return n;
}

static void forkexec(void)
{
	static const int files[] = { 0, 1, 2 }, named[] = { 0, 21 };
	int pid = 77;

	fake_hook = fork_script;
	memset(&script, 0, sizeof script);
	fake_answer(0, 0, 0);
	ok(ForkExec("/x", NULL, NULL, NULL, files, 3, &pid) == 0 && pid == 42, "ForkExec");
	ok(script.locked == 3 && libsyscall_forkLock.word == 0 && script.open == 0, "... under the lock from the pipe to the fork, and nothing stays open");
	ok(asked(2, SYS_FCNTL_NOCANCEL, 20, F_SETFD, FD_CLOEXEC) && asked(3, SYS_FCNTL_NOCANCEL, 21, F_SETFD, FD_CLOEXEC), "... with a pipe that no program inherits");
	ok(fake.calls[0].trap == SYS___PTHREAD_SIGMASK && fake.calls[fake.count - 1].trap == SYS___PTHREAD_SIGMASK && calls_of(SYS___PTHREAD_SIGMASK) == 2 &&
		calls_of(SYS_SIGPROCMASK) == 0, "... with signals blocked, for this thread only");
	ok(script.blocked == ~(1U << (SIGILL - 1) | 1U << (SIGTRAP - 1) | 1U << (SIGFPE - 1) | 1U << (SIGBUS - 1) | 1U << (SIGSEGV - 1) | 1U << (SIGSYS - 1)),
		"... all of them but those of faults");
	ok(calls_of(SYS_WAIT4_NOCANCEL) == 0 && calls_of(SYS_KILL) == 0, "... and the child is the caller's");

	pid = 77;
	script.reads = 0;
	script.status = ENOENT;
	fake_answer(0, 0, 0);
	ok(ForkExec("/x", NULL, NULL, NULL, files, 3, &pid) == ENOENT && pid == 77, "the child's error");
	ok(calls_of(SYS_WAIT4_NOCANCEL) == 1 && script.open == 0 && libsyscall_forkLock.word == 0, "... and the child is reaped");
	memset(&script, 0, sizeof script);
	script.dumb = true;
	fake_answer(0, 0, 0);
	ok(ForkExec("/x", NULL, NULL, NULL, files, 3, &pid) == ECANCELED && pid == 77 && calls_of(SYS_WAIT4_NOCANCEL) == 1 && calls_of(SYS_KILL) == 0,
		"a child that says nothing has died before: ECANCELED, reaped, no signal");

	for (int i = 0; i < 3; i++) {
		const uintptr_t step[] = { SYS_PIPE, SYS_FCNTL_NOCANCEL, SYS_FORK };

		memset(&script, 0, sizeof script);
		script.fail = step[i];
		fake_answer(0, 0, 0);
		ok(ForkExec("/x", NULL, NULL, NULL, files, 3, &pid) == EMFILE && pid == 77 && script.open == 0 && libsyscall_forkLock.word == 0 &&
			calls_of(SYS___PTHREAD_SIGMASK) == 2, "call %d fails", (int)step[i]);
	}
	memset(&script, 0, sizeof script);
	fake_answer(0, 0, 0);
	ok(ForkExec("/x", NULL, NULL, NULL, named, 2, &pid) == EBADF && script.forked == 0 && script.open == 0, "a list that names the status pipe was not open");
	fake_answer(0, 0, 0);
	ok(ForkExec("/x", NULL, NULL, NULL, NULL, 1, &pid) == EINVAL && fake.count == 0, "a list that is not there");
	fake_hook = NULL;
}

int main(void)
{
	wait_status();
	waiting();
	pipes();
	times();
	conversions();
	errors();
	sleeping();
	selecting();
	groups();
	file_systems();
	signals();
	processes();
	encode();
	decode();
	accepting();
	options();
	forkexec();
	return done_testing();
}
