/*
 * Errstr, Errname, Signame for every number, and into buffers of every length.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "tap.h"
#include <libsyscall.h>

/* As libc says it, but for the capital that begins a sentence: "Input/output error", not "RFS specific error". */
static bool same_text(const char *ours, const char *theirs)
{
	const bool sentence = isupper((unsigned char)theirs[0]) && islower((unsigned char)theirs[1]);

	return (sentence ? tolower((unsigned char)theirs[0]) : theirs[0]) == ours[0] && strcmp(ours + 1, theirs + 1) == 0;
}

static void errors(void)
{
	unsigned bad = 0, named = 0;
	char buf[64], want[64];

	for (int err = 1; err <= 4095; err++) {
		const char *const name = Errname(err), *const theirs = strerrorname_np(err);
		const char *const text = Errstr(err, buf, sizeof buf);

		if (name && !theirs && strstr(" EFTYPE EDEADLOCK EINIT EREMDEV ERREMOTE ", name))
			continue;	/* not known to this libc: of Linux 7.3, of ppc, mips and sparc */
		named += name != NULL;

		if (!text || (name == NULL) != (theirs == NULL) || (name && strcmp(name, theirs) != 0)) {
			if (bad++ < 5)
				note("name of %d: ours %s, libc's %s", err, name ? name : "none", theirs ? theirs : "none");
		} else if (!name) {
			snprintf(want, sizeof want, "error %d", err);
			if ((strcmp(text, want) != 0 || text != buf) && bad++ < 5)
				note("text of %d: %s", err, text);
		} else if ((!same_text(text, strerror(err)) || text == buf) && bad++ < 5)
			note("text of %d: ours \"%s\", libc's \"%s\"", err, text, strerror(err));
	}
	is_num(bad, 0, "F207: texts and names of 1..4095 as libc's");
	ok(named >= 131, "F207: %u of them have one", named);
	is_str(Errname(EAGAIN), "EAGAIN", "EAGAIN, not EWOULDBLOCK");
	is_str(Errname(EOPNOTSUPP), "EOPNOTSUPP", "EOPNOTSUPP, not ENOTSUP");
	is_str(Errname(EDEADLK), "EDEADLK", "EDEADLK, not EDEADLOCK");
	is_str(Errstr(ENOENT, NULL, 0), "no such file or directory", "a known number needs no buffer");
	is_str(Errstr(EHWPOISON, NULL, 0), "memory page has hardware error", "F207: one of the last");
	is_str(Errname(EFTYPE), "EFTYPE", "F207: of Linux 7.3");
	is_str(Errstr(EFTYPE, NULL, 0), "wrong file type for the intended operation", "... its text");
	is_str(Errstr(1, NULL, 0), "operation not permitted", "F207: 1, the first");
	is_str(Errstr(0, NULL, 0), "success", "F207: 0");
	ok(!Errname(0), "0 has no name");
}

static void unknown(void)
{
	struct { Errno err; const char *text; } cases[] = {
		{ 0, NULL }, { 4095, "error 4095" }, { -1, "error -1" }, { 4096, "error 4096" },
		{ INT_MAX, "error 2147483647" }, { INT_MIN, "error -2147483648" }, { 65536 + ENOENT, "error 65538" }, { -ENOENT, "error -2" },
	};
	char hole[32];

	/* The first number between others that has no name: 41 on most machines. */
	do
		cases[0].err++;
	while (strerrorname_np(cases[0].err));
	snprintf(hole, sizeof hole, "error %d", cases[0].err);
	cases[0].text = hole;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const size_t whole = strlen(cases[i].text);
		bool good = true;

		for (size_t len = 1; len <= 18; len++) {
			char buf[64];

			memset(buf, '#', sizeof buf);
			good = good && Errstr(cases[i].err, buf, len) == buf;
			good = good && strlen(buf) == (len > whole ? whole : len - 1) && strncmp(buf, cases[i].text, strlen(buf)) == 0;
			for (size_t j = len; j < sizeof buf; j++)
				good = good && buf[j] == '#';
		}
		ok(good, "F207: \"%s\", cut to lengths 1..18, nothing behind", cases[i].text);
		ok(whole < 18, "... 18 bytes are enough for it");
		ok(!Errname(cases[i].err), "... has no name");
		is_str(Errstr(cases[i].err, NULL, 45), "unknown error", "... without a buffer");
	}
	{
		char buf[4] = "###";

		is_str(Errstr(4095, buf, 0), "unknown error", "F207: a buffer of length 0");
		is_str(buf, "###", "... is not written");
	}
	{
		char buf[32];

		is_str(Errstr(INT_MIN, buf, SIZE_MAX), "error -2147483648", "F207: a length of SIZE_MAX");
	}
}

static void signals(void)
{
	unsigned bad = 0;

	for (int sig = -70; sig <= 4096; sig++) {
		const char *const abbreviation = sigabbrev_np(sig), *const name = Signame(sig);
		char want[32] = "";

		if (abbreviation)
			snprintf(want, sizeof want, "SIG%s", sig == SIGIO ? "IO" : abbreviation);	/* libc: the alias, SIGPOLL */
#ifdef __sparc__
		if (sig == SIGPWR)
			strcpy(want, "SIGLOST");	/* libc: the alias */
#endif
		if ((name == NULL) != (abbreviation == NULL) || (name && strcmp(name, want) != 0))
			if (bad++ < 5)
				note("name of %d: ours %s, libc's %s", sig, name ? name : "none", want);
	}
	is_num(bad, 0, "names of all signals as libc's");
	is_str(Signame(SIGKILL), "SIGKILL", "SIGKILL");
	is_str(Signame(SIGABRT), "SIGABRT", "SIGABRT, not SIGIOT");
	ok(!Signame(0), "0 is no signal");
	ok(!Signame(SIGRTMIN), "real-time signals have no names");
	ok(!Signame(INT_MIN), "nor has INT_MIN");
	ok(!Signame(INT_MAX), "nor INT_MAX");
	ok(!Signame(65536 + SIGKILL), "nor 65536 + 9");
}

int main(void)
{
	errors();
	unknown();
	signals();
	return done_testing();
}
