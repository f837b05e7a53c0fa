/*
 * ls: lists files as `ls -l` does, times in UTC.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	ls [-a] [--] [path...]		-a: names that begin with "." too
 *
 * There is no malloc: the names of a directory are read into one mapping that grows, and
 * sorted by an array of pointers into it. Control characters and backslashes in names are
 * printed as \ooo, so that a line is always a file. Exit status 1: something could not be listed.
 */

#include <libsyscall.h>

static int status;

/* Output, collected and written when the buffer is full. */
static char out[16384];
static size_t out_len;

static size_t length(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0')
		n++;
	return n;
}

static Errno write_all(int fd, const char *p, size_t np)
{
	while (np > 0) {
		size_t n;
		Errno err = Write(fd, p, np, &n);

		if (err == EAGAIN) {	/* another process made it non-blocking */
			PollFd ready = { fd, POLLOUT, 0 };

			err = Poll(&ready, 1, -1, NULL);
		} else if (err == 0) {
			p += n;
			np -= n;
		}
		if (err != 0 && err != EINTR)
			return err;
	}
	return 0;
}

static void say(const char *s)
{
	(void)!write_all(2, s, length(s));
}

/* ls: DIR/NAME: what is wrong; either of dir and name may be NULL */
static void complain(const char *dir, const char *name, Errno err)
{
	char buf[48];

	status = 1;
	say("ls: ");
	if (dir)
		say(dir);
	if (dir && name)
		say("/");
	if (name)
		say(name);
	say(": ");
	say(Errstr(err, buf, sizeof buf));
	say("\n");
}

static void flush(void)
{
	const Errno err = write_all(1, out, out_len);

	out_len = 0;
	if (err != 0) {
		complain(NULL, "standard output", err);
		Exit(1);
	}
}

static void put(char c)
{
	if (out_len == sizeof out)
		flush();
	out[out_len++] = c;
}

static void put_name(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const unsigned char c = (unsigned char)s[i];

		if (c >= ' ' && c != '\\' && c != 0x7f) {
			put(s[i]);
			continue;
		}
		put('\\');
		put((char)('0' + (c >> 6)));
		put((char)('0' + (c >> 3 & 7)));
		put((char)('0' + (c & 7)));
	}
}

/*
 * Divides *n and returns the remainder, byte by byte: on 32-bit machines compilers call a
 * function for a 64-bit division that a program without their library does not have.
 */
static uint32_t divide(uint64_t *n, uint32_t by)
{
	uint64_t quotient = 0;
	uint32_t rest = 0;	/* below 2^24, as by is */

	for (int shift = 56; shift >= 0; shift -= 8) {
		rest = rest << 8 | (uint32_t)(*n >> shift & 0xff);
		quotient = quotient << 8 | rest / by;
		rest %= by;
	}
	*n = quotient;
	return rest;
}

/* Decimal, at least width wide, filled from the left. */
static void put_number(uint64_t n, int width, char fill)
{
	char digits[20];
	int i = 0;

	do
		digits[i++] = (char)('0' + divide(&n, 10));
	while (n > 0);
	while (width-- > i)
		put(fill);
	while (i > 0)
		put(digits[--i]);
}

static void put_mode(unsigned mode)
{
	static const char types[] = "?pc?d?b?-?l?s???";	/* by S_IFMT, S_IFIFO is 1 */
	static const char bits[] = "rwxrwxrwx";
	char text[10];

	text[0] = types[mode >> 12];
	for (unsigned i = 0; i < 9; i++)
		text[i + 1] = mode >> (8 - i) & 1 ? bits[i] : '-';
	if (mode & S_ISUID)
		text[3] = mode & S_IXUSR ? 's' : 'S';
	if (mode & S_ISGID)
		text[6] = mode & S_IXGRP ? 's' : 'S';
	if (mode & S_ISVTX)
		text[9] = mode & S_IXOTH ? 't' : 'T';
	for (unsigned i = 0; i < sizeof text; i++)
		put(text[i]);
}

/*
 * Seconds since 1970 as 2026-01-31T23:59:59Z. Years are counted from a March, so that leap
 * days come last, in cycles of 400 years, which all have 146097 days; from 400 * 2^30 years
 * before 1970, so that no number is negative.
 */
static void put_time(int64_t seconds)
{
	const uint64_t cycles = UINT64_C(1) << 30, cycle = 146097;
	/* 719468 days are between March of year 0 and 1970. */
	uint64_t n = (uint64_t)seconds + (cycles * cycle + 719468) * 86400;
	const uint32_t second = divide(&n, 60), minute = divide(&n, 60), hour = divide(&n, 24);
	const uint32_t day = divide(&n, (uint32_t)cycle);
	const uint32_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	const uint32_t yday = day - (365 * year + year / 4 - year / 100);
	const uint32_t month = (5 * yday + 2) / 153;	/* 0: March */
	int64_t y = ((int64_t)n - (int64_t)cycles) * 400 + year + (month >= 10);

	if (y < 0) {
		put('-');
		y = -y;
	}
	put_number((uint64_t)y, 4, '0');
	put('-');
	put_number(month < 10 ? month + 3 : month - 9, 2, '0');
	put('-');
	put_number(yday - (153 * month + 2) / 5 + 1, 2, '0');
	put('T');
	put_number(hour, 2, '0');
	put(':');
	put_number(minute, 2, '0');
	put(':');
	put_number(second, 2, '0');
	put('Z');
}

/* The line of a file. */
static void list_file(int dirfd, const char *dir, const char *name, const Statx_t *st)
{
	put_mode(st->stx_mode);
	put(' ');
	put_number(st->stx_nlink, 3, ' ');
	put(' ');
	put_number(st->stx_uid, 5, ' ');
	put(' ');
	put_number(st->stx_gid, 5, ' ');
	put(' ');
	if ((st->stx_mode & S_IFMT) == S_IFCHR || (st->stx_mode & S_IFMT) == S_IFBLK) {
		put_number(st->stx_rdev_major, 5, ' ');
		put(',');
		put(' ');
		put_number(st->stx_rdev_minor, 5, ' ');
	} else {
		put_number(st->stx_size, 12, ' ');
	}
	put(' ');
	put_time(st->stx_mtime.tv_sec);
	put(' ');
	put_name(name, length(name));
	if ((st->stx_mode & S_IFMT) == S_IFLNK) {
		char target[PathMax];
		size_t n;
		const Errno err = Readlinkat(dirfd, name, target, sizeof target, &n);

		if (err != 0) {
			complain(dir, name, err);
		} else {
			put_name(" -> ", 4);
			put_name(target, n);
		}
	}
	put('\n');
}

static Errno stat_file(int dirfd, const char *name, Statx_t *st)
{
	return Statx(dirfd, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, st);
}

static bool before(const char *a, const char *b)
{
	while (*a == *b && *a != '\0') {
		a++;
		b++;
	}
	return (unsigned char)*a < (unsigned char)*b;
}

/* Moves v[i] down to its place in the heap v[0..n). */
static void sift(char **v, size_t i, size_t n)
{
	char *const s = v[i];

	for (size_t child; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && before(v[child], v[child + 1]))
			child++;
		if (!before(s, v[child]))
			break;
		v[i] = v[child];
	}
	v[i] = s;
}

/* Heap sort: no recursion, no memory, no bad case. */
static void sort(char **v, size_t n)
{
	for (size_t i = n / 2; i > 0; i--)
		sift(v, i - 1, n);
	for (size_t i = n; i > 1; i--) {
		char *const greatest = v[0];

		v[0] = v[i - 1];
		v[i - 1] = greatest;
		sift(v, 0, i - 1);
	}
}

static Errno map(size_t len, void **p)
{
	return Mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0, p);
}

/* All entries of a directory, as Getdents gives them, in a mapping of *size bytes, *len used. */
static Errno read_entries(int fd, void **entries, size_t *size, size_t *len)
{
	enum { Room = 32768 };	/* what Getdents gets at least */
	Errno err;
	size_t n;

	*size = 4 * Room;
	*len = 0;
	err = map(*size, entries);
	if (err != 0)
		return err;
	do {
		if (err == 0 && *size - *len < Room) {
			err = Mremap(*entries, *size, 2 * *size, MREMAP_MAYMOVE, NULL, entries);
			if (err == 0)
				*size *= 2;
		}
		n = 1;
		if (err == 0 || err == EINTR)
			err = Getdents(fd, (char *)*entries + *len, Room, &n);
		if (err == 0)
			*len += n;
	} while (err == EINTR || (err == 0 && n > 0));
	if (err != 0)
		(void)!Munmap(*entries, *size);
	return err;
}

/* The names among entries that are to be listed, to names unless NULL; returns how many. */
static size_t pick(char *entries, size_t len, bool all, char **names)
{
	size_t n = 0;

	for (size_t i = 0; i < len; ) {
		const Dirent *const entry = (const Dirent *)(const void *)(entries + i);
		char *const name = entries + i + DirentNameOffset;

		if (all || name[0] != '.') {
			if (names)
				names[n] = name;
			n++;
		}
		i += entry->d_reclen;
	}
	return n;
}

static void list_directory(const char *path, bool all)
{
	void *entries, *names;
	size_t size, len, n;
	int fd;
	Errno err = Open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, &fd);

	if (err != 0) {
		complain(NULL, path, err);
		return;
	}
	err = read_entries(fd, &entries, &size, &len);
	if (err == 0) {
		n = pick(entries, len, all, NULL);
		err = map((n + 1) * sizeof(char *), &names);	/* + 1: not even an empty directory asks for 0 bytes */
		if (err == 0) {
			char **const name = names;

			pick(entries, len, all, name);
			sort(name, n);
			for (size_t i = 0; i < n; i++) {
				Statx_t st;
				const Errno bad = stat_file(fd, name[i], &st);

				if (bad != 0)
					complain(path, name[i], bad);
				else
					list_file(fd, path, name[i], &st);
			}
			(void)!Munmap(names, (n + 1) * sizeof(char *));
		}
		(void)!Munmap(entries, size);
	}
	if (err != 0)
		complain(NULL, path, err);
	Close(fd);
}

int main(int argc, char **argv)
{
	static char here[] = ".", *only_here[] = { here, NULL };
	char **paths = argv;
	size_t n = 0, directories = 0;
	bool all = false;

	if (argc > 0)
		paths++;
	for (; *paths && (*paths)[0] == '-' && (*paths)[1] != '\0'; paths++) {
		const char *option = *paths;

		if (!before("--", option) && !before(option, "--")) {
			paths++;
			break;
		}
		while (*++option == 'a')
			all = true;
		if (*option != '\0') {
			say("usage: ls [-a] [--] [path...]\n");
			return 2;
		}
	}
	if (!*paths)
		paths = only_here;
	while (paths[n])
		n++;
	sort(paths, n);

	/* Files first; of the paths the directories are kept. */
	for (size_t i = 0; i < n; i++) {
		Statx_t st;
		const Errno err = stat_file(AT_FDCWD, paths[i], &st);

		if (err != 0)
			complain(NULL, paths[i], err);
		else if ((st.stx_mode & S_IFMT) == S_IFDIR)
			paths[directories++] = paths[i];
		else
			list_file(AT_FDCWD, NULL, paths[i], &st);
	}
	for (size_t i = 0; i < directories; i++) {
		if (n > 1) {
			if (i > 0 || directories < n)
				put('\n');
			put_name(paths[i], length(paths[i]));
			put(':');
			put('\n');
		}
		list_directory(paths[i], all);
	}
	flush();
	return status;
}
