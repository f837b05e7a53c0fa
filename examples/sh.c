/*
 * sh: a small shell; how to start programs and wait for them with ForkExec and Wait4 alone.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	sh [FILE]		commands from a file or from standard input
 *	sh -c TEXT		commands from TEXT
 *
 *	list		pipelines joined by && and ||, each list ended by ; or & or the line's end
 *	pipeline	commands joined by |
 *	command		words, and redirections of 0, 1 and 2: [N]<FILE [N]>FILE [N]>>FILE [N]>&M
 *	word		'as it is', "with $?", \x; $? is the last status; # begins a comment
 *	builtin		cd [DIR], exit [STATUS], wait (for all of the background)
 *
 * The status is sh's: 127 for no such program, 126 for one that cannot be started, 128 + N when
 * signal N has killed it, 2 for errors of our own; a syntax error ends the shell before anything
 * of its line has run. The terminal's SIGINT is meant for the command in the foreground: the
 * shell only notes it, and dies when the command has died of it. The background ignores it.
 *
 * Nothing here forks. What has to be a shell in a process of its own, a list in the background
 * or a builtin in a pipeline, is this program started anew with that piece of the text (there $? begins with 0). And
 * nothing is stored but the text: list, andOr, pipeline and words walk over it, and run what
 * they come by or only look whether it is right and where it ends.
 */

#include <libsyscall.h>

enum { TEXT = 131072, ERROR = 2 };	/* the longest argument of execve; the status of our own errors */

typedef struct Command {
	char **argv;
	int files[3];	/* ForkExec's list; those above 2 are ours, and the command's alone */
	bool failed;	/* a redirection did */
} Command;

static int input = 0;			/* where commands come from, */
static const char *source;		/* unless they come from here */
static char text[TEXT];			/* a line with its continuations, */
static size_t end, at;			/* its end and how far we are */
static const char *wrong;		/* with the text; NULL: nothing */
static char letters[2 * TEXT];		/* the words of a command; "$? " may become "100" and a NUL */
static char *args[TEXT / 2 + 1];	/* where each begins */
static size_t used;			/* of the letters */
static char **environment;
static bool ignored;			/* SIGINT, from the start; so it stays */
static volatile bool noted;		/* SIGINT, while a command ran */
static int status;			/* of the last command: $? */

static bool has(const char *set, char c)
{
	while (*set != '\0' && *set != c)
		set++;
	return *set != '\0';
}

/* Whether s is the word, or, with end '=', begins with the name word and that. */
static bool is(const char *s, const char *word, char last)
{
	for (; *word != '\0' && *s == *word; s++)
		word++;
	return *word == '\0' && *s == last;
}

static const char *variable(const char *name, size_t length, const char *otherwise)
{
	for (char **e = environment; *e; e++)
		if (is(*e, name, '='))
			return *e + length + 1;
	return otherwise;
}

/* "sh: NAME: WHAT" to fd, in one piece. If that fails there is no one left to tell. */
static int say(int fd, const char *name, const char *what)
{
	const char *const parts[] = { "sh: ", name, ": ", what, "\n" };
	Iovec iov[5];

	for (int i = 0; i < 5; i++) {
		iov[i].iov_base = (void *)(uintptr_t)parts[i];
		for (iov[i].iov_len = 0; parts[i][iov[i].iov_len] != '\0';)
			iov[i].iov_len++;
	}
	(void)!Writev(fd, iov, 5, NULL);
	return ERROR;
}

/* Says why name could not be started or opened, and returns the status for that. */
static int complain(int fd, const char *name, Errno err)
{
	say(fd, name, Errstr(err, NULL, 0));
	return err == ENOENT || err == ENOTDIR || err == ELOOP || err == ENAMETOOLONG ? 127 : 126;
}

/*
 * Adds a line to the text; false: there is none. It is read a byte at a time, because what
 * stands behind it in standard input is for the commands to read.
 */
static bool more(void)
{
	const size_t from = end;
	size_t n = 1;

	for (char c = '\0'; n > 0 && c != '\n' && !wrong;) {
		const Errno err = source ? 0 : Read(input, &c, 1, &n);

		if (err)
			Exit(complain(2, "input", err));
		if (source)
			n = (c = *source) != '\0', source += n;
		if (n > 0 && c != '\0')
			text[end++] = c;
		if (end == sizeof text - 1)
			wrong = "the line is too long";
	}
	text[end] = '\0';
	return end > from;
}

/* The next character, NUL at the end. A backslash at the end of a line joins the next one to it. */
static char peek(void)
{
	while (text[at] == '\\' && text[at + 1] == '\n') {
		at += 2;
		if (text[at] == '\0')
			more();
	}
	return text[at];
}

static bool isTwice(char c)
{
	return peek() == c && text[at + 1] == c;
}

/* Goes over blanks and a comment. Behind | && || a newline is a blank too, and the list goes on in the next line. */
static void blanks(const char *blank)
{
	while (has(blank, peek()) || text[at] == '#') {
		if (text[at] == '#')
			while (text[at] != '\0' && text[at] != '\n')
				at++;
		else if (text[++at] == '\0' && has(blank, '\n'))
			more();
	}
}

static void unexpected(void)
{
	static char what[] = "near ' '";

	what[6] = peek();
	if (!wrong)
		wrong = what[6] == '\0' || what[6] == '\n' ? "at the end of the line" : what;
}

/* What stands behind $. */
static void expand(void)
{
	if (text[at++] != '?')
		wrong = "only ? can stand behind $";
	/* Without a division, for which some machines need their compiler's runtime. */
	static const int powers[] = { 100, 10, 1 };
	int rest = status;

	for (unsigned i = 0; i < 3; i++) {
		char digit = '0';

		for (; rest >= powers[i]; rest -= powers[i])
			digit++;
		if (status >= powers[i] || powers[i] == 1)
			letters[used++] = digit;
	}
}

/* Takes a word, without its quotes; NULL: there is none. */
static char *word(void)
{
	char *const start = letters + used;
	const size_t from = at;
	char quote = '\0';

	while (!wrong) {
		const char c = quote == '\'' ? text[at] : peek();

		if (quote && c == '\0') {
			if (!more() && !wrong)
				wrong = "a quote is not closed";
			continue;
		}
		if (c == '\0' || (!quote && has(" \t\n;&|<>()`", c)))
			break;
		at++;
		if (c == quote)
			quote = '\0';
		else if (!quote && (c == '\'' || c == '"'))
			quote = c;
		else if (quote != '\'' && c == '$')
			expand();
		else if (quote == '"' && c == '`')
			wrong = "no command can stand in a word";
		else if (c == '\\' && (quote ? quote == '"' && has("$`\"\\", text[at]) : text[at] != '\0'))
			letters[used++] = text[at++];
		else
			letters[used++] = c;
	}
	if (at == from)
		return NULL;
	letters[used++] = '\0';
	return start;
}

/* Makes fd the command's descriptor n, and closes what that was, if it is ours and in no other use. */
static void assign(Command *c, int n, int fd)
{
	const int old = c->files[n];

	c->files[n] = fd;
	if (old > 2 && old != c->files[0] && old != c->files[1] && old != c->files[2])
		Close(old);
}

/* Takes a redirection and, unless c is NULL, makes it. */
static void redirection(Command *c)
{
	const int n = text[at] <= '9' && text[at] >= '0' ? text[at++] - '0' : text[at] == '>';
	const bool reading = text[at++] == '<', appending = !reading && text[at] == '>', copying = text[at] == '&';
	const int flags = reading ? O_RDONLY : O_WRONLY | O_CREAT | (appending ? O_APPEND : O_TRUNC);
	const char *file;
	int fd = -1;
	Errno err = EBADF;

	at += appending || copying;
	blanks(" \t");
	file = word();
	if (!file || n > 2)
		unexpected();
	if (wrong || !c || c->failed)
		return;
	if (!copying)
		err = Open(file, flags | O_CLOEXEC, 0666, &fd);
	else if (file[0] >= '0' && file[0] <= '2' && file[1] == '\0')
		err = 0, fd = c->files[file[0] - '0'];
	if (err)
		complain(c->files[2], file, err);
	else
		assign(c, n, fd);
	c->failed = err != 0;
}

/* Takes the words and redirections of a command, for c or, NULL, to see where they end. */
static void words(Command *c)
{
	size_t n = 0;
	const size_t from = at;

	used = 0;
	for (blanks(" \t"); !wrong; blanks(" \t")) {
		if (has("<>", text[at + (text[at] >= '0' && text[at] <= '9')]))
			redirection(c);
		else if ((args[n] = word()) != NULL)
			n++;
		else
			break;
	}
	args[n] = NULL;
	if (at == from)
		unexpected();
}

/* What changes the shell itself; returns the status. */
static int builtin(char **argv, int messages)
{
	const char *arg = argv[1];
	unsigned n = arg ? 0 : (unsigned)status;
	Errno err;

	if (argv[0][0] == 'w') {
		while (Wait4(-1, NULL, 0, NULL, NULL) == 0)
			;
		return 0;
	}
	if (argv[0][0] == 'c') {
		arg = arg ? arg : variable("HOME", 4, "");
		err = Chdir(arg);
		return err ? say(messages, arg, Errstr(err, NULL, 0)) : 0;
	}
	for (; arg && has("0123456789", *arg); arg++)
		n = n * 10 + (unsigned)(*arg - '0');
	if (arg && (*arg != '\0' || arg == argv[1]))
		Exit(say(messages, "exit", "not a status"));
	Exit((int)n);
}

static void note(int signal)
{
	noted = signal == SIGINT;
}

/* What SIGINT does: note, NULL the default, 1 nothing. Programs inherit the last, but no handler. */
static void onInterrupt(void (*handler)(int))
{
	const Sigaction_t action = { .handler = handler };

	if (!ignored)
		(void)!RtSigaction(SIGINT, &action, NULL);
}

/* Starts another shell like this for text[from..at). */
static Errno startShell(const Command *c, size_t from, int *pid)
{
	static char name[] = "sh", option[] = "-c";
	char *argv[] = { name, option, text + from, NULL };
	const char last = text[at];
	Errno err;

	text[at] = '\0';
	err = ForkExec("/proc/self/exe", argv, environment, NULL, c->files, 3, pid);
	text[at] = last;
	return err;
}

/* Starts a program, sought in PATH unless its name has a slash. */
static Errno startProgram(const Command *c, int *pid)
{
	const char *dir = variable("PATH", 4, "/bin:/usr/bin"), *const name = c->argv[0];
	Errno missing = ENOENT;

	if (has(name, '/') || name[0] == '\0')
		return ForkExec(name, c->argv, environment, NULL, c->files, 3, pid);
	for (;; dir++) {
		char path[PathMax];
		size_t n = 0;
		Errno err;

		for (; *dir != '\0' && *dir != ':'; dir++)
			if (n < sizeof path - 1)
				path[n++] = *dir;
		if (n > 0)	/* else it is the working directory */
			path[n++] = '/';
		for (const char *s = name; n < sizeof path && (path[n] = *s) != '\0'; n++)
			s++;
		err = n < sizeof path ? Access(path, 1) : ENAMETOOLONG;	/* 1: to execute it */
		if (err == 0)
			err = ForkExec(path, c->argv, environment, NULL, c->files, 3, pid);
		if (err != ENOENT && err != ENOTDIR && err != EACCES)
			return err;
		if (err == EACCES && Access(path, 0) == 0)	/* 0: it is there; the directory may be what denies */
			missing = err;
		if (*dir == '\0')
			return missing;
	}
}

/* Starts the command text[from..at); returns its process number, or, when it has none, its status negated. */
static int start(const Command *c, size_t from, bool alone)
{
	const char *const name = c->argv[0];
	bool isBuiltin;
	Errno err;
	int pid;

	if (c->failed || !name)
		return c->failed ? -ERROR : 0;
	isBuiltin = is(name, "cd", '\0') || is(name, "exit", '\0') || is(name, "wait", '\0');
	if (isBuiltin && alone)
		return -builtin(c->argv, c->files[2]);
	onInterrupt(note);
	err = isBuiltin ? startShell(c, from, &pid) : startProgram(c, &pid);
	return err ? -complain(c->files[2], name, err) : pid;
}

/* Waits for the process pid; returns its status. */
static int finish(int pid)
{
	WaitStatus w = 0;

	while (Wait4(pid, &w, 0, NULL, NULL) == EINTR)
		;
	return WaitStatusSignaled(w) ? 128 + WaitStatusSignal(w) : WaitStatusExitStatus(w);
}

static void pipeline(bool run)
{
	static int started[TEXT / 2];	/* a command and its | are two characters at least */
	size_t n = 0;
	bool piped = true;

	noted = false;
	for (int in = 0; piped && !wrong; n++) {
		Command c = { args, { in, 1, 2 }, false };
		const size_t from = at;
		int ends[2] = { 0, 1 };

		words(NULL);
		piped = peek() == '|' && !isTwice('|');
		if (run) {
			const Errno err = piped ? Pipe2(ends, O_CLOEXEC) : 0;

			if (err)
				Exit(say(2, "pipe", Errstr(err, NULL, 0)));
			assign(&c, 1, ends[1]);	/* before the redirections: 2>&1 may mean it */
			in = ends[0];
			at = from;
			words(&c);
			started[n] = start(&c, from, n == 0 && !piped);
			for (int i = 0; i < 3; i++)
				assign(&c, i, i);
		}
		at += piped;
		if (piped)
			blanks(" \t\n");
	}
	if (!run)
		return;
	for (size_t i = 0; i < n; i++)
		status = started[i] > 0 ? finish(started[i]) : -started[i];
	onInterrupt(NULL);
	if (noted && status == 128 + SIGINT) {
		(void)!Kill(Getpid(), SIGINT);
		Exit(status);
	}
}

static void andOr(bool run)
{
	pipeline(run);
	while (!wrong && (isTwice('&') || isTwice('|'))) {
		const bool and = text[at] == '&';

		at += 2;
		blanks(" \t\n");
		pipeline(run && and == (status == 0));
	}
}

/* Starts text[from..at) in the background, where there is nothing to read. */
static void background(size_t from)
{
	Command c = { NULL, { 0, 1, 2 }, false };
	Errno err = Open("/dev/null", O_RDONLY | O_CLOEXEC, 0, &c.files[0]);

	if (err == 0) {
		onInterrupt((void (*)(int))1);
		err = startShell(&c, from, NULL);
		onInterrupt(NULL);
		assign(&c, 0, 0);
	}
	status = err ? complain(2, "&", err) : 0;
}

static void list(bool run)
{
	for (blanks(" \t"); !wrong && peek() != '\0' && peek() != '\n'; blanks(" \t")) {
		const size_t from = at;
		int dead = 1;

		while (run && dead > 0 && Wait4(-1, NULL, WNOHANG, NULL, &dead) == 0)
			;	/* the background's */
		andOr(false);
		if (run && peek() == '&') {
			background(from);
		} else if (run) {
			at = from;
			andOr(true);
		}
		if (peek() == ';' || peek() == '&')
			at++;
		else if (peek() != '\0' && peek() != '\n')
			unexpected();
	}
}

int main(int argc, char **argv, char **envv)
{
	const Sigaction_t standard = { .handler = NULL };
	Sigaction_t old = standard;
	Errno err;
	int fd = 0;

	/* Nobody's descriptor shall get a number that means standard input, output or error. */
	while (Open("/dev/null", O_RDWR | O_CLOEXEC, 0, &fd) == 0 && fd <= 2)
		;
	Close(fd);
	environment = envv;
	ignored = RtSigaction(SIGINT, NULL, &old) == 0 && (uintptr_t)old.handler == 1;
	(void)!RtSigaction(SIGCHLD, &standard, NULL);	/* ignored, it would take the statuses away */
	if (argc == 3 && is(argv[1], "-c", '\0')) {
		source = argv[2];
	} else if (argc == 2 && argv[1][0] != '-') {
		err = Open(argv[1], O_RDONLY | O_CLOEXEC, 0, &input);
		if (err)
			return complain(2, argv[1], err);
	} else if (argc > 1) {
		return say(2, "usage", "sh [FILE | -c TEXT]");
	}
	for (;;) {
		at = end = 0;
		if (!more() && !wrong)
			return status;
		list(false);
		at = 0;
		if (!wrong)
			list(true);
		if (wrong)
			return say(2, "syntax error", wrong);
	}
}
