/*
 * cat: copies files, one behind the other, to standard output.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	cat [file...]		"-", or no file at all: standard input
 *
 * A file that cannot be read is named on standard error, "cat: NAME: error 2", the others
 * are copied all the same, and the exit status is 1. The texts of Errstr alone are three
 * times as large as this program, so here the number has to do. There is no handler of a
 * signal, and so no EINTR: signal(7).
 */

#include <libsyscall.h>

/* Writes all of p. */
static Errno put(int fd, const char *p, size_t left)
{
	size_t n;

	for (; left > 0; p += n, left -= n) {
		const Errno err = Write(fd, p, left, &n);	/* perhaps not all */

		if (err != 0)
			return err;
	}
	return 0;
}

static void say(const char *text)
{
	size_t n = 0;

	while (text[n] != '\0')
		n++;
	(void)!Write(2, text, n, NULL);	/* if it fails there is no one left to tell */
}

static int complain(const char *name, unsigned err)
{
	char number[] = "0000\n";
	char *digit = number + 4;

	do
		*--digit = (char)('0' + err % 10);
	while ((err /= 10) > 0);
	say("cat: ");
	say(name);
	say(": error ");
	say(digit);
	return 1;
}

/* Copies the file name to standard output. */
static int copy(const char *name)
{
	char buf[65536];
	size_t n;
	int fd = 0;
	Errno err = 0;

	if (name[0] != '-' || name[1] != '\0')
		err = Open(name, O_RDONLY, 0, &fd);
	while (err == 0 && (err = Read(fd, buf, sizeof buf, &n)) == 0 && n > 0)
		err = put(1, buf, n);
	if (fd > 0)
		Close(fd);
	return err ? complain(name, (unsigned)err) : 0;
}

int main(int argc, char **argv)
{
	int status = 0;

	if (argc > 1)
		argv++;
	else
		argv[0] = (char *)"-";
	do
		status |= copy(*argv);
	while (*++argv);
	return status;
}
