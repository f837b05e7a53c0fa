/*
 * Users and groups: supplementary groups, and the calls that change one thread only.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <grp.h>
#include <limits.h>
#include <pthread.h>
#include <sys/fsuid.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#include <libsyscall.h>

enum { MANY = 65536, SENTINEL = 0x23232323 };
static const size_t no_int = (size_t)((uint64_t)1 << (sizeof(size_t) > 4 ? 32 : 31));	/* a size that an int does not keep */

static Gid_t set[MANY + 1], got[MANY + 1];

static void fill(void)
{
	memset(got, '#', sizeof got);
}

static void reading(void)
{
	const int count = getgroups(0, NULL);
	gid_t *const theirs = calloc((size_t)count + 1, sizeof *theirs);
	size_t n = 77;

	if (!theirs || getgroups(count, theirs) != count)
		die("getgroups");
	is_num(Getgroups(NULL, 0, &n), 0, "getgroups, counting");
	is_num(n, count, "... as libc");
	fill();
	is_num(Getgroups(got, MANY, &n), 0, "getgroups");
	ok(n == (size_t)count && memcmp(got, theirs, n * sizeof *got) == 0 && is_filled(got + n, sizeof got - n * sizeof *got, '#'), "... as libc, nothing behind");
	if (!emulator_lacks(3, "getgroups with room for more than 65536")) {
		is_num(Getgroups(got, SIZE_MAX, NULL), 0, "getgroups with all the room there is");
		is_num(Getgroups(got, no_int, &n), 0, "getgroups with room for 2^32, or 2^31: not cut to 0 or negative");
		is_num(n, count, "... as libc");
	}
	free(theirs);
}

static void setting(void)
{
	size_t n = 77;

	if (geteuid() != 0 || setgroups(0, NULL) < 0) {
		skip(27, "not allowed to set groups");
		return;
	}
	is_num(Setgroups(NULL, 0), 0, "F139: setgroups of none");
	is_num(Getgroups(NULL, 0, &n), 0, "F131: getgroups of none, counting");
	is_num(n, 0, "F131: ... none");
	n = 77;
	fill();
	is_num(Getgroups(got, 10, &n), 0, "F131: getgroups of none");
	ok(n == 0 && is_filled(got, sizeof got, '#'), "F131: ... none, nothing written");

	set[0] = 4294967294U;
	is_num(Setgroups(set, 1), 0, "F139: setgroups of one");
	is_num(Getgroups(got, 1, &n), 0, "F138: getgroups");
	ok(n == 1 && got[0] == 4294967294U && got[1] == SENTINEL, "F138: ... 4294967294 is kept");
	set[0] = (Gid_t)-1;
	is_num(Setgroups(set, 1), EINVAL, "F140: setgroups of -1");
	is_num(Getgroups(got, 1, &n), 0, "F140: ... leaves the groups");
	ok(n == 1 && got[0] == 4294967294U, "F140: ... as they were");

	for (Gid_t i = 0; i <= MANY; i++)
		set[i] = 100000 + 3 * i;
	is_num(Setgroups(set, MANY), 0, "F139: setgroups of 65536");
	n = 77;
	fill();
	is_num(Getgroups(NULL, 0, &n), 0, "F132: getgroups, counting");
	is_num(n, MANY, "F132: ... 65536");
	if (!emulator_lacks(1, "getgroups with room for more than 65536"))
		is_num(Getgroups(got, MANY + 1, &n), 0, "F132: getgroups with room for one more");
	is_num(Getgroups(got, MANY, &n), 0, "F132: getgroups with room for just these");
	ok(n == MANY && memcmp(got, set, MANY * sizeof *got) == 0 && got[MANY] == SENTINEL, "F132: ... all of them");
	n = 77;
	fill();
	is_num(Getgroups(got, MANY - 1, &n), EINVAL, "F133: getgroups with room for one less");
	is_num(Getgroups(got, 1, &n), EINVAL, "F133: getgroups with room for one");
	ok(n == 77 && is_filled(got, sizeof got, '#'), "F133: ... touches nothing");
	is_num(Setgroups(set, MANY + 1), EINVAL, "F139: setgroups of 65537");
	is_num(Setgroups(set, no_int + 1), EINVAL, "F141: setgroups of 2^32+1, or 2^31+1: not cut to 1 or negative");
	is_num(Setgroups(set, SIZE_MAX), EINVAL, "F141: setgroups of SIZE_MAX");
	is_num(Getgroups(NULL, 0, &n), 0, "F139: ... leave the groups");
	is_num(n, MANY, "F139: ... as they were");

	if (setgroups(0, NULL) < 0 || setresuid(65534, 65534, 65534) < 0)
		die("setresuid");
	set[0] = 1;
	is_num(Setgroups(set, 1), EPERM, "F142: setgroups by another than root");
	is_num(Setgroups(NULL, 0), EPERM, "F142: ... not even none");
}

static void identity(void)
{
	Uid_t r = 77, e = 77, s = 77;
	uid_t lr, le, ls;

	is_num(Getuid(), getuid(), "getuid is libc's");
	is_num(Geteuid(), geteuid(), "geteuid is libc's");
	is_num(Getgid(), getgid(), "getgid is libc's");
	is_num(Getegid(), getegid(), "getegid is libc's");
	is_num(Getresuid(&r, &e, &s), 0, "getresuid");
	ok(getresuid(&lr, &le, &ls) == 0 && r == lr && e == le && s == ls, "... is libc's");
	is_num(Getresgid(&r, &e, &s), 0, "getresgid");
	ok(getresgid(&lr, &le, &ls) == 0 && r == lr && e == le && s == ls, "... is libc's");
	is_num(Setfsuid((Uid_t)-1), geteuid(), "F199: setfsuid of -1 returns the old one");
	is_num(Setfsuid((Uid_t)-1), geteuid(), "F199: ... and changed nothing");
	is_num(Setfsgid((Gid_t)-1), getegid(), "F199: setfsgid likewise");
	is_num(Setuid((Uid_t)-1), EINVAL, "setuid of -1");
	is_num(Setgid((Gid_t)-1), EINVAL, "setgid of -1");
	is_num(Setreuid((Uid_t)-1, (Uid_t)-1), 0, "setreuid that changes nothing");
	is_num(Setregid((Gid_t)-1, (Gid_t)-1), 0, "setregid that changes nothing");
	is_num(Setresuid((Uid_t)-1, (Uid_t)-1, (Uid_t)-1), 0, "setresuid that changes nothing");
	is_num(Setresgid((Gid_t)-1, (Gid_t)-1, (Gid_t)-1), 0, "setresgid that changes nothing");
}

static bool has(Uid_t real, Uid_t effective, Uid_t saved)
{
	Uid_t r, e, s;

	return Getresuid(&r, &e, &s) == 0 && r == real && e == effective && s == saved;
}

static bool has_groups(Gid_t real, Gid_t effective, Gid_t saved)
{
	Gid_t r, e, s;

	return Getresgid(&r, &e, &s) == 0 && r == real && e == effective && s == saved;
}

static void changing(void)
{
	if (geteuid() != 0 || setgroups(0, NULL) < 0) {
		skip(20, "not root");
		return;
	}
	is_num(Setresgid(11, 12, 13), 0, "setresgid");
	ok(has_groups(11, 12, 13), "... all three");
	is_num(Setregid(21, 22), 0, "setregid");
	ok(has_groups(21, 22, 22), "... and the saved one");
	is_num(Setfsgid(23), 22, "setfsgid returns the old one");
	is_num(Setfsgid((Gid_t)-1), 23, "... and set the new one");
	is_num(Setgid(4294967294U), 0, "setgid of the largest");
	ok(has_groups(4294967294U, 4294967294U, 4294967294U), "... all three");
	is_num(Setfsuid(31), 0, "setfsuid returns the old one");
	is_num(Setfsuid((Uid_t)-1), 31, "... and set the new one");
	is_num(Setresuid(41, 0, 43), 0, "setresuid");
	ok(has(41, 0, 43), "... all three");
	is_num(Setreuid(51, 0), 0, "setreuid");
	ok(has(51, 0, 0), "... and the saved one");
	is_num(Setuid(4294967294U), 0, "setuid");
	ok(has(4294967294U, 4294967294U, 4294967294U), "... all three");
	is_num(Geteuid(), 4294967294U, "geteuid of the largest is no error");
	is_num(Setuid(0), EPERM, "setuid back to root");
	is_num(Setresuid(0, 0, 0), EPERM, "setresuid back to root");
	is_num(Setgid(0), EPERM, "setgid back to root");
}

static pthread_barrier_t barrier;
static Uid_t other_uid;

static void *other_thread(void *unused)
{
	pthread_barrier_wait(&barrier);
	pthread_barrier_wait(&barrier);
	other_uid = Getuid();
	return unused;
}

static void one_thread(void)
{
	pthread_t thread;

	if (geteuid() != 0) {
		skip(2, "not root");
		return;
	}
	pthread_barrier_init(&barrier, NULL, 2);
	if (pthread_create(&thread, NULL, other_thread, NULL) != 0)
		die("pthread_create");
	pthread_barrier_wait(&barrier);
	is_num(Setresuid(65534, 65534, 65534), 0, "setresuid in a program with two threads");
	pthread_barrier_wait(&barrier);
	pthread_join(thread, NULL);
	ok(Getuid() == 65534 && other_uid == 0, "... changes the calling one only, as the header says");
}

int main(void)
{
#ifdef __sparc__
	emulator_lacks_all("user and group numbers in memory on sparc64");
#endif
	reading();
	in_child(setting);
	identity();
	in_child(changing);
	in_child(one_thread);
	return done_testing();
}
