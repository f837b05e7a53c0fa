/*
 * Wait4 and Waitid of children that the test makes itself.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <limits.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "emulator.h"
#include "scratch.h"
#ifdef TEST_LIBC
# include "libc_shim.h"
#else
# include <libsyscall.h>
#endif

static volatile sig_atomic_t handled;

static void handler(int sig)
{
	(void)sig;
	handled++;
}

static void on_alarm(int flags, suseconds_t usec, bool again)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };
	const struct itimerval timer = { { 0, again ? usec : 0 }, { 0, usec } };

	handled = 0;
	if (sigaction(SIGALRM, &action, NULL) < 0 || setitimer(ITIMER_REAL, &timer, NULL) < 0)
		die("setitimer");
}

/* A child that waits until the pipe's other end is closed, and then exits with code. */
static pid_t child(int code, int *gate)
{
	int p[2];
	pid_t pid;

	if (pipe2(p, O_CLOEXEC) < 0)
		die("pipe");
	pid = fork();
	if (pid < 0)
		die("fork");
	if (pid == 0) {
		char byte;

		close(p[1]);
		if (read(p[0], &byte, 1) < 0)
			_exit(100);
		_exit(code);
	}
	close(p[0]);
	*gate = p[1];
	return pid;
}

static void errors(void)
{
	WaitStatus status = 0x55;
	Rusage usage;
	int pid = -55;

	memset(&usage, '#', sizeof usage);
	is_num(Wait4(-1, &status, 0, &usage, &pid), ECHILD, "F062: wait4 without children");
	is_num(Wait4(INT_MAX, &status, 0, &usage, &pid), ECHILD, "wait4 of a number that is no child");
	is_num(Wait4(1, &status, WNOHANG, &usage, &pid), ECHILD, "wait4 of process 1");
	is_num(Wait4(INT_MIN, &status, 0, &usage, &pid), ESRCH, "F063: wait4 of INT_MIN");
	is_num(Wait4(-1, &status, 0x40, &usage, &pid), EINVAL, "F064: wait4 with an unknown option");
	ok(status == 0x55 && pid == -55 && is_filled(&usage, sizeof usage, '#'), "F062: no failure touched the results");
}

static void results(void)
{
	WaitStatus status = 0x55;
	Rusage usage;
	int gate, pid = -55;
	pid_t made = child(42, &gate);

	memset(&usage, '#', sizeof usage);
	is_num(Wait4(-1, &status, WNOHANG, &usage, &pid), 0, "F065: wait4 WNOHANG of a child that runs");
	is_num(pid, 0, "F065: ... pid is 0");
	is_num(status, 0x55, "F065: ... status is not written");
#ifndef TEST_LIBC	/* which passes on what the kernel does */
	if (!emulator_lacks(1, "no usage without news"))
		ok(is_filled(&usage, sizeof usage, '#'), "F065: ... nor is usage, as the header says");
#endif
	close(gate);
	is_num(Wait4(made, &status, 0, &usage, &pid), 0, "wait4");
	is_num(pid, made, "... the child");
	ok(WaitStatusExited(status) && WaitStatusExitStatus(status) == 42, "... exited with 42");
	ok(usage.ru_maxrss > 0 && usage.ru_utime.tv_sec == 0 && usage.ru_utime.tv_usec < 1000000, "... and its usage");
	is_num(Wait4(made, &status, 0, NULL, NULL), ECHILD, "it is reaped");

	made = child(3, &gate);
	close(gate);
	is_num(Wait4(0, NULL, 0, NULL, NULL), 0, "F068: wait4 for the own group with no results wanted");
	is_num(Wait4(made, NULL, 0, NULL, NULL), ECHILD, "F068: ... reaped");
	made = child(3, &gate);
	close(gate);
	is_num(Wait4(-getpgrp(), NULL, 0, NULL, &pid), 0, "F068: wait4 with the pid only");
	is_num(pid, made, "F068: ... is it");

	made = child(0, &gate);
	kill(made, SIGSTOP);
	is_num(Wait4(made, &status, WUNTRACED, NULL, &pid), 0, "wait4 WUNTRACED");
	ok(pid == made && WaitStatusStopped(status) && WaitStatusStopSignal(status) == SIGSTOP, "... stopped");
	kill(made, SIGCONT);
	is_num(Wait4(made, &status, WCONTINUED, NULL, &pid), 0, "wait4 WCONTINUED");
	ok(pid == made && WaitStatusContinued(status) && !WaitStatusStopped(status), "... continued");
	kill(made, SIGKILL);
	is_num(Wait4(made, &status, 0, NULL, &pid), 0, "wait4 of a killed child");
	ok(pid == made && WaitStatusSignaled(status) && WaitStatusSignal(status) == SIGKILL && !WaitStatusCoreDump(status), "... signaled");
	close(gate);
}

/*
 * A bad pointer for the usage: the kernel reaps and then says EFAULT, there is no help. A bad
 * one for the status never gets to the kernel, and is an ordinary fault of the program.
 */
static void bad_status(void)
{
	int gate, pid = -55, status;
	pid_t made = child(5, &gate), faulting;
	WaitStatus word = 0x55;
	Rusage *const volatile bad = (Rusage *)16;

	close(gate);
	if (sizeof(long) == 4) {
		skip(2, "on 32-bit ports it is not the kernel that writes the usage");
		waitpid(made, NULL, 0);
	} else {
		is_num(Wait4(made, &word, 0, bad, &pid), EFAULT, "wait4 with a bad pointer for the usage");
		ok(word == 0x55 && pid == -55, "... touches nothing");
	}
#ifndef TEST_LIBC
	faulting = fork();
	if (faulting == 0) {
		WaitStatus *const volatile nowhere = (WaitStatus *)16;

		made = fork();
		if (made == 0)
			_exit(0);
		if (Wait4(made, nowhere, 0, NULL, &pid) == EFAULT)
			_exit(1);
		_exit(2);
	}
	waitpid(faulting, &status, 0);
	ok(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV, "F069: a bad pointer for the status faults, and is not a child reaped with EFAULT");
#else
	(void)faulting, (void)status;
#endif
}

static void interrupted(void)
{
	WaitStatus status = 0x55;
	int gate, pid = -55;
	pid_t made = child(7, &gate);

	on_alarm(0, 5000, true);
	is_num(Wait4(made, &status, 0, NULL, &pid), EINTR, "F066: wait4 interrupted by a handler");
	on_alarm(0, 0, false);
	ok(status == 0x55 && pid == -55, "F066: ... touches nothing");
	close(gate);
	is_num(Wait4(made, &status, 0, NULL, &pid), 0, "F066: ... and the child is still there");
	ok(pid == made && WaitStatusExitStatus(status) == 7, "F066: ... with its status");

	made = fork();
	if (made == 0) {
		const struct timespec nap = { 0, 30000000 };

		nanosleep(&nap, NULL);
		_exit(8);
	}
	on_alarm(SA_RESTART, 5000, false);
	is_num(Wait4(made, &status, 0, NULL, &pid), 0, "F067: wait4 over a handler with SA_RESTART");
	ok(handled > 0 && pid == made && WaitStatusExitStatus(status) == 8, "F067: ... the handler ran, and the child came");
}

static void waiting_by_id(void)
{
	Siginfo info;
	Rusage usage;
	int gate;
	pid_t made = child(9, &gate);

	memset(&info, '#', sizeof info);
	memset(&usage, '#', sizeof usage);
	is_num(Waitid(P_PID, made, &info, WEXITED | WNOHANG, &usage), 0, "waitid WNOHANG of a child that runs");
	is_num(info.si_signo, 0, "... no news");
	is_num(Waitid(P_PID, made, NULL, WEXITED | WNOHANG, &usage), 0, "... without info");
	if (!emulator_lacks(1, "no usage without news"))
		ok(is_filled(&usage, sizeof usage, '#'), "... neither wrote the usage");
	close(gate);
	is_num(Waitid(P_PID, made, &info, WEXITED | WNOWAIT, NULL), 0, "waitid WNOWAIT");
	ok(info.si_signo == SIGCHLD && info.si_code == CLD_EXITED, "... exited");
#ifndef TEST_LIBC
	ok(info.fields.chld.pid == made && info.fields.chld.status == 9 && info.fields.chld.uid == getuid(), "... who, and how");
#endif
	memset(&usage, '#', sizeof usage);
	is_num(Waitid(P_PID, made, NULL, WEXITED, &usage), 0, "waitid without info, with usage");
	ok(usage.ru_maxrss > 0 && usage.ru_maxrss < 1 << 30, "... its usage");
	memset(&info, '#', sizeof info);
	is_num(Waitid(P_PID, made, &info, WEXITED, NULL), ECHILD, "waitid of what is reaped");
	is_num(Waitid(P_ALL, 0, &info, 0, NULL), EINVAL, "waitid without options");
	is_num(Waitid(99, 0, &info, WEXITED, NULL), EINVAL, "waitid of an unknown kind");
#ifndef TEST_LIBC	/* libc lets the kernel fill info with "no news" */
	is_num(info.si_signo, 0x23232323, "info untouched by all of these");
#endif
}

int main(void)
{
	errors();
	results();
	bad_status();
	interrupted();
	waiting_by_id();
	return done_testing();
}
