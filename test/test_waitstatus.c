/*
 * The questions to a wait status, for every word there is, against <sys/wait.h>.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/wait.h>

#include "tap.h"
#include <libsyscall.h>

static unsigned bad_words;

static void expect(WaitStatus w, const char *what, int got, int want)
{
	if (got != want && bad_words++ < 10)
		note("word 0x%08x: %s is %d, want %d", w, what, got, want);
}

int main(void)
{
	static const struct { WaitStatus word; int exit, signal, stop; bool core, continued; } known[] = {
		{ 0x0000, 0, -1, -1, false, false }, { 0x0100, 1, -1, -1, false, false }, { 0xff00, 255, -1, -1, false, false },
		{ 0x0009, -1, 9, -1, false, false }, { 0x008b, -1, 11, -1, true, false }, { 0x0040, -1, 64, -1, false, false },
		{ 0x137f, -1, -1, 19, false, false }, { 0xffff, -1, -1, -1, false, true }, { 0x0080, 0, -1, -1, false, false },
	};
	unsigned many = 0;

	for (unsigned i = 0; i <= 0xffff; i++) {
		const WaitStatus w = i;
		const int raw = (int)i;

		expect(w, "Exited", WaitStatusExited(w), WIFEXITED(raw));
		expect(w, "Signaled", WaitStatusSignaled(w), WIFSIGNALED(raw));
		expect(w, "Stopped", WaitStatusStopped(w), WIFSTOPPED(raw));
		expect(w, "Continued", WaitStatusContinued(w), WIFCONTINUED(raw));
		expect(w, "ExitStatus", WaitStatusExitStatus(w), WIFEXITED(raw) ? WEXITSTATUS(raw) : -1);
		expect(w, "Signal", WaitStatusSignal(w), WIFSIGNALED(raw) ? WTERMSIG(raw) : -1);
		expect(w, "StopSignal", WaitStatusStopSignal(w), WIFSTOPPED(raw) ? WSTOPSIG(raw) : -1);
		/* The one difference: a core dump only of what a signal ended. */
		expect(w, "CoreDump", WaitStatusCoreDump(w), WIFSIGNALED(raw) && WCOREDUMP(raw));
		many += WaitStatusExited(w) + WaitStatusSignaled(w) + WaitStatusStopped(w) + WaitStatusContinued(w) > 1;
	}
	is_num(bad_words, 0, "F075: all 65536 words as <sys/wait.h>");
	is_num(many, 0, "F075: never two of Exited, Signaled, Stopped, Continued");

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		const WaitStatus w = known[i].word;

		ok(WaitStatusExitStatus(w) == known[i].exit && WaitStatusSignal(w) == known[i].signal && WaitStatusStopSignal(w) == known[i].stop
			&& WaitStatusCoreDump(w) == known[i].core && WaitStatusContinued(w) == known[i].continued, "F075: word 0x%04x", w);
	}

	for (unsigned event = 1; event <= 0xffff; event = event * 2 + 1) {
		const WaitStatus w = event << 16 | 0x137f;

		ok(WaitStatusStopped(w) && WaitStatusStopSignal(w) == 0x13 && !WaitStatusExited(w) && !WaitStatusSignaled(w) && !WaitStatusContinued(w)
			&& !WaitStatusCoreDump(w), "F076: ptrace event 0x%x: stopped by signal 0x13", event);
	}
	return done_testing();
}
