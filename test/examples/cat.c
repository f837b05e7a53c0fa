/*
 * cat: copies files, one behind the other, to standard output.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	cat [file...]		"-", or no file at all: standard input
 *
 * A file that cannot be read is named on standard error, "cat: NAME: error 2", the others
 * are copied all the same, and the exit status is 1. The texts of Errstr alone are three
 * times as large as this program, so here the number has to do.
 */

#include <libsyscall.h>

/* Text to standard error. If that fails there is no one left to tell. */
static void say(const char *text)
{
	size_t n = 0;

	while (text[n] != '\0')
		n++;
	(void)!Write(2, text, n, NULL);
}

static void complain(const char *name, Errno err)
{
	char number[] = ": error    \n";
	char *digit = number + sizeof number - 2;

	for (; err > 0; err /= 10)
		*--digit = (char)('0' + err % 10);
	say("cat: ");
	say(name);
	say(number);
}

/* Copies fd to standard output until its end. *writing: the error is standard output's. */
static Errno copy(int fd, bool *writing)
{
	char buf[65536];
	size_t from = 0, to = 0;	/* buf[from..to) is still to be written */

	for (;;) {
		Errno err;
		size_t n;

		*writing = from < to;
		if (*writing)
			err = Write(1, buf + from, to - from, &n);	/* may take less */
		else
			err = Read(fd, buf, sizeof buf, &n);
		if (err == EAGAIN) {
			/* Another process made it non-blocking. */
			PollFd ready = { *writing ? 1 : fd, *writing ? POLLOUT : POLLIN, 0 };

			err = Ppoll(&ready, 1, NULL, NULL, NULL);
			if (err == 0)
				continue;
		}
		if (err == EINTR)
			continue;
		if (err != 0 || n == 0)
			return err;
		if (*writing)
			from += n;
		else
			from = 0, to = n;
	}
}

int main(int argc, char **argv)
{
	int status = 0, i = 1;

	do {
		const char *name = i < argc ? argv[i] : "-";
		bool writing = false;
		int fd = 0;
		Errno err = 0;

		if (name[0] != '-' || name[1] != '\0')
			err = Open(name, O_RDONLY | O_CLOEXEC, 0, &fd);
		if (err == 0)
			err = copy(fd, &writing);
		if (err != 0) {
			status = 1;
			complain(writing ? "standard output" : name, err);
		}
		if (fd != 0)
			Close(fd);
		if (writing)
			break;
	} while (++i < argc);
	return status;
}
