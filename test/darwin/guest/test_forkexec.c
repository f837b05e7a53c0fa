/*
 * ForkExec: descriptors, attributes, failing steps. The program starts itself, as what its first argument says.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static char own_path[1024];
static char *const none[] = { NULL };

/* Descriptor i is what place i of want says: '-' closed, a digit an open file of that size. As test/helpers/seefds.c. */
static int see(const char *want)
{
	for (int fd = 0; fd < 64; fd++) {
		const char digit = *want == '\0' ? '-' : *want++;
		Stat_t st;
		const Errno err = Fstat(fd, &st);

		if (digit == '-' ? err != EBADF : err != 0 || st.st_size != digit - '0')
			return 1 + fd;
	}
	return 0;
}

static bool has_group(const Gid_t *groups, size_t n, Gid_t group)
{
	while (n > 0)
		if (groups[--n] == group)
			return true;
	return false;
}

/* Group 5 and these, all of them and no more: words of letters, a is 20. */
static int see_groups(const char *want)
{
	Gid_t groups[NGROUPS_MAX];
	size_t n = 0;

	if (Getgid() != 5 || Getegid() != 5 || Getgroups(groups, NGROUPS_MAX, &n) != 0 || n != 1 + strlen(want) || groups[0] != 5)
		return 1;
	for (; *want != '\0'; want++)
		if (!has_group(groups + 1, n - 1, (Gid_t)(20 + *want - 'a')))
			return 2;
	return 0;
}

/* Whether there is a terminal: none, one, or one whose foreground group the program leads. */
static int terminal(const char *want)
{
	int fd = -1, group = -1;

	if (Open("/dev/tty", O_RDWR | O_NOCTTY, 0, &fd) != 0)
		return strcmp(want, "none") != 0;
	if (strcmp(want, "foreground") == 0)
		return Ioctl(fd, TIOCGPGRP, (uintptr_t)&group, NULL) != 0 || group != Getpid() || Getpgrp() != Getpid();
	return strcmp(want, "one") != 0;
}

static int child_main(int argc, char **argv)
{
	Sigset_t mask;
	Sigaction_t action;
	int sid = -1;
	Gid_t groups[8];
	size_t ngroups = 0;

	if (strcmp(argv[1], "see") == 0)
		return see(argv[2]);
	if (strcmp(argv[1], "status") == 0)
		return argv[2][0] - '0';
	if (strcmp(argv[1], "arguments") == 0)
		return argc != 4 || strcmp(argv[2], "a b") != 0 || strcmp(argv[3], "") != 0;
	if (strcmp(argv[1], "session") == 0)
		return Getsid(0, &sid) != 0 || sid != Getpid();
	if (strcmp(argv[1], "group") == 0)
		return Getpgrp() != Getpid();
	if (strcmp(argv[1], "mask") == 0)
		return Sigprocmask(SIG_BLOCK, NULL, &mask) != 0 || SigsetHas(&mask, SIGUSR1) != (argv[2][0] == '1') || SigsetHas(&mask, SIGTERM);
	if (strcmp(argv[1], "actions") == 0)
		return Sigaction(SIGUSR1, NULL, &action) != 0 || action.handler != NULL || Sigaction(SIGUSR2, NULL, &action) != 0
			|| (uintptr_t)action.handler != 1;
	if (strcmp(argv[1], "here") == 0)
		return Access(argv[2], F_OK);
	if (strcmp(argv[1], "user") == 0)
		return Getuid() != 65534 || Getegid() != 65533 || Getgroups(groups, 8, &ngroups) != 0 || ngroups != 2 || !has_group(groups, ngroups, 7);
	if (strcmp(argv[1], "groups") == 0)
		return see_groups(argv[2]);
	if (strcmp(argv[1], "terminal") == 0)
		return terminal(argv[2]);
	return 98;
}

/* Starts itself with two words and the descriptors of a list, and returns its exit status. */
static int run(const ProcAttr *attr, const char *what, const char *word)
{
	char *const argv[] = { own_path, (char *)(uintptr_t)what, (char *)(uintptr_t)word, NULL };
	int pid = -7;
	const Errno err = ForkExecAttr(own_path, argv, attr, &pid);

	if (err != 0) {
		note("ForkExecAttr %s: %s", what, Errname(err));
		return -1;
	}
	return WaitStatusExitStatus(wait_for(pid));
}

static int with_files(const int *fd, size_t nfd, const char *want)
{
	const ProcAttr attr = { .files = fd, .nfiles = nfd };

	return run(&attr, "see", want);
}

/* Files of sizes 1 to 8 have descriptors 10 to 17, close-on-exec. */
static void open_sizes(void)
{
	for (int i = 1; i <= 8; i++) {
		char name[8];
		int fd = -1;

		snprintf(name, sizeof name, "size%d", i);
		fd = make_file(name, &"xxxxxxxx"[8 - i]);
		if (Dup2(fd, 9 + i, NULL) != 0 || CloseOnExec(9 + i) != 0)
			note("cannot place %d", fd);
		Close(fd);
	}
}

static void descriptors(void)
{
	const int straight[] = { 10, 11, 12 }, swapped[] = { 11, 10 }, twice[] = { 10, 10, 10, 10 }, holes[] = { -1, 12, -1, 13 };
	const int bad[] = { 10, 63 };
	int shuffle[8], many[20];
	int pid = -7;
	const int before = lowest_fd();

	is_num(with_files(straight, 3, "123"), 0, "three descriptors");
	is_num(with_files(NULL, 0, ""), 0, "none: 0, 1 and 2 are closed, and nothing else is open");
	is_num(with_files(swapped, 2, "21"), 0, "two");
	is_num(with_files(twice, 4, "1111"), 0, "the same one four times");
	is_num(with_files(holes, 4, "-3-4"), 0, "holes");
	for (int i = 0; i < 8; i++)
		shuffle[i] = 17 - i;
	is_num(with_files(shuffle, 8, "87654321"), 0, "backwards");
	for (int i = 0; i < 20; i++)
		many[i] = 10 + i % 8;
	is_num(with_files(many, 20, "12345678123456781234"), 0, "more than fit on the stack");
	fails(ForkExec(own_path, none, none, NULL, bad, 2, &pid), EBADF, "a closed one");
	is_num(pid, -7, "an error writes nothing");
	is_num(lowest_fd(), before, "nothing is left open");
	fails(Wait4(-1, NULL, 0, NULL, NULL), ECHILD, "no child is left");
}

/* The list's descriptors are the child's own numbers: cycles. */
static void cycles(void)
{
	const int cycle[] = { 11, 12, 10 };
	const int pid = fork_child();

	if (pid == 0) {
		const int low[] = { 1, 2, 0 };
		int status;

		for (int i = 0; i < 3; i++)
			if (Dup2(10 + i, i, NULL) != 0)
				Exit(90);
		for (int i = 10; i < 18; i++)
			Close(i);
		status = with_files(low, 3, "231");
		Exit(status < 0 ? 91 : status);
	}
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "a cycle of 0, 1, 2");
	is_num(with_files(cycle, 3, "231"), 0, "a cycle elsewhere");
}

static void failing(void)
{
	int pid = -7;
	const int before = lowest_fd();

	fails(ForkExec("nothing", none, none, NULL, NULL, 0, &pid), ENOENT, "no program");
	fails(ForkExec(own_path, none, none, "nothing", NULL, 0, &pid), ENOENT, "no directory");
	Close(make_file("plain", "text"));
	fails(ForkExec("plain", none, none, NULL, NULL, 0, &pid), EACCES, "not executable");
	works(Chmod("plain", 0755), "Chmod");
	fails(ForkExec("plain", none, none, NULL, NULL, 0, &pid), ENOEXEC, "no program in it");
	fails(ForkExec(own_path, none, none, "plain", NULL, 0, &pid), ENOTDIR, "no directory but a file");
	fails(ForkExec(BAD_ADDRESS, none, none, NULL, NULL, 0, &pid), EFAULT, "a bad address");
	if (Geteuid() == 0) {
		const int child = fork_child();

		if (child == 0) {
			const Credential root = { .uid = 0 };
			const SysProcAttr sys = { .credential = &root };
			const ProcAttr attr = { .sys = &sys };

			Exit(Setuid(1000) != 0 || ForkExecAttr(own_path, none, &attr, &pid) != EPERM);
		}
		is_num(WaitStatusExitStatus(wait_for(child)), 0, "a credential that is refused");
	} else {
		skip(1, "needs root");
	}
	is_num(pid, -7, "an error writes nothing");
	is_num(lowest_fd(), before, "nothing is left open");
	fails(Wait4(-1, NULL, 0, NULL, NULL), ECHILD, "no child is left");
}

/* In a session of its own that has the terminal. Returns 0, or where it went wrong. */
static int with_terminal(const char *name)
{
	const Sigaction_t ignore = { .handler = (void (*)(int))(uintptr_t)1 };
	int fd = -1, tty = -1, group = Getpid(), pid = -7;
	int files[3];
	SysProcAttr sys = { .foreground = true };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };

	if (Setsid(NULL) != 0 || Open(name, O_RDWR | O_NOCTTY | O_CLOEXEC, 0, &fd) != 0 || Ioctl(fd, TIOCSCTTY, 0, NULL) != 0 ||
		Open("/dev/tty", O_RDWR | O_CLOEXEC, 0, &tty) != 0 || Sigaction(SIGTTOU, &ignore, NULL) != 0 || Sigaction(SIGHUP, &ignore, NULL) != 0)
		return 1;
	files[0] = files[1] = files[2] = fd;
	sys.ctty = fd;
	if (run(&attr, "terminal", "foreground") != 0 || Ioctl(fd, TIOCSPGRP, (uintptr_t)&group, NULL) != 0)
		return 2;
	sys = (SysProcAttr){ .noctty = false };
	if (run(&attr, "terminal", "one") != 0)
		return 3;
	sys.noctty = true;
	if (ForkExecAttr(own_path, none, &attr, &pid) != ENOTTY || pid != -7)
		return 4;
	files[0] = tty;
	return run(&attr, "terminal", "none") != 0 ? 5 : 0;
}

static void terminals(void)
{
	char name[128] = "";
	int master = -1, slave = -1, pid = -7;
	int files[3];
	SysProcAttr sys = { .setsid = true, .setctty = true, .ctty = 1 };
	const ProcAttr attr = { .files = files, .nfiles = 3, .sys = &sys };

	if (Open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC, 0, &master) != 0) {
		skip(10, "no pseudo-terminals here");
		return;
	}
	works(Ioctl(master, TIOCPTYGRANT, 0, NULL), "grantpt");
	works(Ioctl(master, TIOCPTYUNLK, 0, NULL), "unlockpt");
	works(Ioctl(master, TIOCPTYGNAME, (uintptr_t)name, NULL), "ptsname");
	pid = fork_child();
	if (pid == 0)
		Exit(with_terminal(name));
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "foreground and noctty");
	works(Open(name, O_RDWR | O_NOCTTY | O_CLOEXEC, 0, &slave), "the terminal");
	files[0] = files[1] = files[2] = slave;
	pid = -7;
	sys.setsid = false;
	fails(ForkExecAttr(own_path, none, &attr, &pid), EPERM, "setctty without leading a session");
	sys = (SysProcAttr){ .foreground = true, .ctty = slave };
	fails(ForkExecAttr(own_path, none, &attr, &pid), ENOTTY, "foreground of a terminal that is not ours");
	sys.ctty = 10;
	fails(ForkExecAttr(own_path, none, &attr, &pid), ENOTTY, "foreground of a file");
	is_num(pid, -7, "an error writes nothing");
	sys = (SysProcAttr){ .setsid = true, .setctty = true, .ctty = 1 };
	is_num(run(&attr, "terminal", "one"), 0, "setctty");
	Close(slave);
	Close(master);
}

/* Programs that are directories: EACCES tells that they were found. */
static void roots(void)
{
	SysProcAttr sys = { .chroot = "jail" };
	ProcAttr attr = { .sys = &sys };
	int pid = -7;

	if (Geteuid() != 0) {
		skip(9, "needs root");
		return;
	}
	ok(Mkdir("jail", 0755) == 0 && Mkdir("jail/inside", 0755) == 0 && Mkdir("jail/inside/further", 0755) == 0 && Mkdir("outside", 0755) == 0,
		"Mkdir");
	fails(ForkExecAttr("/inside", none, &attr, &pid), EACCES, "a program in another root");
	fails(ForkExecAttr("inside", none, &attr, &pid), EACCES, "without a directory: that of the new root");
	fails(ForkExecAttr("../outside", none, &attr, &pid), ENOENT, "... and no way leads out");
	attr.dir = "inside";
	fails(ForkExecAttr("further", none, &attr, &pid), EACCES, "a directory that is relative is so to the new root");
	attr.dir = "outside";
	fails(ForkExecAttr("/inside", none, &attr, &pid), ENOENT, "... and not to the directory outside");
	attr.dir = "jail";
	fails(ForkExecAttr("/inside", none, &attr, &pid), ENOENT, "... nor is the new root inside itself");
	attr.dir = "/inside";
	fails(ForkExecAttr("../inside", none, &attr, &pid), EACCES, "the directory is inside, too");
	sys.chroot = "size1";
	fails(ForkExecAttr("/inside", none, &attr, &pid), ENOTDIR, "no directory");
}

static void handler(int sig)
{
	(void)sig;
}

/* A process that sends its group SIGTERM, for which the parent has a handler and its children none. */
static void flood(int parent)
{
	const Sigaction_t ignore = { .handler = (void (*)(int))(uintptr_t)1 };

	if (Sigaction(SIGTERM, &ignore, NULL) == 0)
		while (Getppid() == parent)
			(void)!Kill(0, SIGTERM);
	Exit(0);
}

/* Starts programs beside it: each is one, or was killed before, or after. */
static int killed(void)
{
	char *const argv[] = { own_path, "status", "6", NULL };
	const Sigaction_t action = { .handler = handler };
	const int parent = Getpid();
	int flooder, dead = 0;

	if (Sigaction(SIGTERM, &action, NULL) != 0 || Setpgid(0, 0) != 0)
		return 1;
	flooder = fork_child();
	if (flooder == 0)
		flood(parent);
	for (int i = 0; i < 1000 && (i < 20 || dead == 0); i++) {
		int pid = -7, got = 0;
		WaitStatus w = 0;
		Errno err = ForkExec(own_path, argv, none, NULL, NULL, 0, &pid);

		if (err == ECANCELED && pid == -7) {
			dead++;
			continue;
		}
		if (err != 0)
			return 2;
		do
			err = Wait4(pid, &w, 0, NULL, &got);
		while (err == EINTR);
		if (err != 0 || got != pid || (WaitStatusExitStatus(w) != 6 && WaitStatusSignal(w) != SIGTERM))
			return 3;
	}
	if (Kill(flooder, SIGKILL) != 0)
		return 4;
	while (Wait4(flooder, NULL, 0, NULL, NULL) == EINTR)
		;
	return Wait4(-1, NULL, WNOHANG, NULL, NULL) != ECHILD ? 5 : dead == 0 ? 6 : 0;
}

static void deaths(void)
{
	const int pid = fork_child();

	if (pid == 0)
		Exit(killed());
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "a signal that ends children before execve: ECANCELED, and nothing is left");
}

static int faulting(const ProcAttr *attr)
{
	const int child = fork_child();
	int pid = -1;

	if (child == 0) {
		Errno err = Setpgid(0, 0);

		if (err == 0)
			err = ForkExecAttr(own_path, none, attr, &pid);

		Exit(err == 0 && WaitStatusSignal(wait_for(pid)) != SIGSEGV);
	}
	for (int i = 0; i < 300; i++) {
		WaitStatus status = 0;
		int got = 0;

		if (Wait4(child, &status, WNOHANG, NULL, &got) != 0 || got == child)
			return WaitStatusExitStatus(status);
		(void)!Sleep(10000000);
	}
	works(Kill(-child, SIGKILL), "Kill");
	wait_for(child);
	return -1;
}

/* The first of the kernel's groups is the effective one; the others are not to be lost. */
static void credentials(void)
{
	Gid_t many[NGROUPS_MAX + 1];
	Credential five = { .uid = 0, .gid = 5, .groups = many };
	const SysProcAttr sys = { .credential = &five };
	const ProcAttr attr = { .sys = &sys };
	int pid = -7;

	for (size_t i = 0; i <= NGROUPS_MAX; i++)
		many[i] = 20 + (Gid_t)i;
	is_num(run(&attr, "groups", ""), 0, "a group without others");
	five.ngroups = 2;
	is_num(run(&attr, "groups", "ab"), 0, "a group and two others");
	five.ngroups = NGROUPS_MAX - 1;
	is_num(run(&attr, "groups", "abcdefghijklmno"), 0, "a group and as many others as there can be");
	five.ngroups = NGROUPS_MAX;
	fails(ForkExecAttr(own_path, none, &attr, &pid), EINVAL, "one too many");
	many[3] = 5;
	is_num(run(&attr, "groups", "abcefghijklmnop"), 0, "the group is one of the others, too");
	five.ngroups = NGROUPS_MAX + 1;
	fails(ForkExecAttr(own_path, none, &attr, &pid), EINVAL, "more than there can be");
	five.ngroups = (size_t)UINT32_MAX;
	five.ngroups++;
	if (five.ngroups != 0)
		fails(ForkExecAttr(own_path, none, &attr, &pid), EINVAL, "a number that 32 bits do not hold");
	five.ngroups = SIZE_MAX;
	fails(ForkExecAttr(own_path, none, &attr, &pid), EINVAL, "the largest number");
	is_num(pid, -7, "an error writes nothing");
	/* Read in the child, with signals blocked: a fault ends it, and is not tried again for ever. */
	five.groups = BAD_ADDRESS;
	five.ngroups = 1;
	is_num(faulting(&attr), 0, "a fault in the child is its end");
}

/* The words of a first line are arguments of their own, and a # ends it: bsd/kern/kern_exec.c:5930, exec_extract_strings. */
static void script(const char *what, const char *text, Errno error, int status)
{
	char line[1200];
	int pid = -1;

	snprintf(line, sizeof line, text, own_path);
	Close(make_file("script", line));
	works(Chmod("script", 0755), "Chmod");
	fails(ForkExec("./script", none, none, NULL, NULL, 0, &pid), error, "a script with %s", what);
	if (error == 0)
		is_num(WaitStatusExitStatus(wait_for(pid)), status, "its status");
}

static void scripts(void)
{
	script("two arguments", "#!%s status 7 # status 8\n", 0, 7);
	script("a blank in front", "#! %s status 6\n", 0, 6);
	script("no interpreter", "#!\n", ENOEXEC, 0);
	script("no end of line", "#!%s status 7", ENOEXEC, 0);
}

static void attributes(void)
{
	char *const arguments[] = { own_path, "arguments", "a b", "", NULL };
	SysProcAttr sys;
	ProcAttr attr;
	Sigset_t mask, old;
	Sigaction_t action;
	int pid = -7;

	works(ForkExec(own_path, arguments, none, NULL, NULL, 0, &pid), "ForkExec");
	is_num(WaitStatusExitStatus(wait_for(pid)), 0, "its arguments");
	memset(&sys, 0, sizeof sys);
	memset(&attr, 0, sizeof attr);
	is_num(run(&attr, "status", "6"), 6, "its status");
	attr.sys = &sys;
	sys.setsid = true;
	is_num(run(&attr, "session", ""), 0, "setsid");
	sys.setsid = false;
	sys.setpgid = true;
	is_num(run(&attr, "group", ""), 0, "setpgid");
	sys.setpgid = false;
	works(Mkdir("below", 0755), "Mkdir");
	Close(make_file("below/it", ""));
	attr.dir = "below";
	is_num(run(&attr, "here", "it"), 0, "a directory");
	attr.dir = NULL;
	SigsetEmpty(&mask);
	works(SigsetAdd(&mask, SIGUSR1), "SigsetAdd");
	sys.sigmask = &mask;
	is_num(run(&attr, "mask", "1"), 0, "a mask");
	sys.sigmask = NULL;
	is_num(run(&attr, "mask", "0"), 0, "no mask");
	works(Sigprocmask(SIG_BLOCK, &mask, &old), "Sigprocmask");
	is_num(run(&attr, "mask", "1"), 0, "the caller's mask");
	works(Sigprocmask(SIG_SETMASK, &old, NULL), "Sigprocmask");
	memset(&action, 0, sizeof action);
	action.handler = handler;
	works(Sigaction(SIGUSR1, &action, NULL), "a handler");
	action.handler = (void (*)(int))(uintptr_t)1;
	works(Sigaction(SIGUSR2, &action, NULL), "ignored");
	is_num(run(&attr, "actions", ""), 0, "handlers become the default, what is ignored stays so");
	if (Geteuid() == 0) {
		const Gid_t groups[] = { 7 };
		const Credential nobody = { .uid = 65534, .gid = 65533, .groups = groups, .ngroups = 1 };

		works(Chmod(".", 0755), "Chmod");
		sys.credential = &nobody;
		is_num(run(&attr, "user", ""), 0, "another user");
		sys.credential = NULL;
		credentials();
	} else {
		skip(2, "needs root");
	}
}

int main(int argc, char **argv)
{
	if (argc > 1)
		return child_main(argc, argv);
	close_inherited();
	snprintf(own_path, sizeof own_path, "%s", argv[0]);
	open_sizes();
	descriptors();
	cycles();
	failing();
	terminals();
	roots();
	deaths();
	attributes();
	scripts();
	return done_testing();
}
