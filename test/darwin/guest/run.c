/*
 * run PROGRAM ARGUMENT...: starts another program, waits for it, and ends as it did.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <libsyscall.h>

int main(int argc, char **argv, char **envv)
{
	static const int files[] = { 0, 1, 2 };
	WaitStatus status;
	Errno err;
	int pid;

	if (argc < 2)
		return 99;
	err = ForkExec(argv[1], argv + 1, envv, NULL, files, 3, &pid);
	if (err == 0)
		err = Wait4(pid, &status, 0, NULL, NULL);
	if (err != 0)
		return err;
	return WaitStatusExited(status) ? WaitStatusExitStatus(status) : 100 + WaitStatusSignal(status);
}
