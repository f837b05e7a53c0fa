# Slower checks: the tests again, with sanitizers, valgrind and another compiler.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# Included by test/Makefile. Each compiler or sanitizer builds into a directory of its own.

# Without start.o and the examples: a sanitizer needs libc.
check-programs: $(BUILD)/libsyscall.a $(TEST_PROGRAMS)
	$(PROVE) $(PROVEFLAGS) $(LIMIT) --timer $(TEST_PROGRAMS)

# The programs that tests start have no libc, and so no sanitizer: they are those of the plain build.
borrow-helpers	= @mkdir -p $1/test && ln -sfn $(CURDIR)/$(BUILD)/test/helpers $1/test/helpers

# The library's own C is instrumented too. Faults that tests make are SIGSEGV, as they expect.
ASAN	= -fsanitize=address,undefined -fno-sanitize-recover=all
check-asan: $(HELPERS)
	$(call borrow-helpers,build/asan)
	+ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:allow_user_segv_handler=1 $(MAKE) BUILD=build/asan \
		CFLAGS='-O1 -g $(ASAN)' SANITIZE='$(ASAN)' check-programs

# Programs with threads. test_signal reads back what sigaction(2) has; the thread sanitizer puts its own there.
# (test_forkexec has none, and counts signals, which the sanitizer keeps back until libc blocks.)
THREADED = $(filter-out test/test_signal.c,$(shell grep -l pthread_create $(TEST_SOURCES) /dev/null))
check-tsan: $(HELPERS)
	$(call borrow-helpers,build/tsan)
	+$(MAKE) BUILD=build/tsan CFLAGS='-O1 -g -fsanitize=thread' SANITIZE=-fsanitize=thread \
		TEST_SOURCES='$(THREADED)' check-programs

# Under valgrind, which has no user dispatch, the tests skip what needs it. It makes a fork of CLONE_VM with
# CLONE_VFORK, so it sees ForkExec's child up to execve, but no memory shared with it: that is for check-asan.
check-valgrind: $(TEST_PROGRAMS) $(HELPERS)
	$(PROVE) $(PROVEFLAGS) --timer --exec test/memcheck $(TEST_PROGRAMS)

check-clang:
	+$(MAKE) BUILD=build/clang CC=clang test

check: check-asan check-tsan check-valgrind check-clang

.PHONY: check check-programs check-asan check-tsan check-valgrind check-clang
