# The tests that `make test` does not run; included by test/Makefile.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# They are test/check/*.t; some call the targets below. test/Tools.pm finds the programs that they
# need; the first of them, tools.t, names missing ones.

# The longest first. Programs that count further when all is asked for are run again.
long_programs	= $(patsubst test/%.c,$(BUILD)/test/%,$(shell grep -l LIBSYSCALL_TEST_ALL $(test_sources) /dev/null))
again		= test/archive.t test/header.t test/mk*.t test/tables.t
parts		= test/check/ports.t test/check/tools.t test/check/clang.t test/check/sanitizers.t
check: test-programs
	@LIBSYSCALL_TEST_ALL=1 $(run) -j2 $(parts) $(filter-out $(parts),$(wildcard test/check/*.t)) $(again) $(long_programs)

# Repeats the tests with sanitizers, valgrind and other compilers, each in a separate build
# directory. Without start.o and the examples: a sanitizer needs libc.
check-programs: $(BUILD)/libsyscall.a $(test_programs)
	@$(run) $(test_programs)

# Programs that tests start have no libc, hence no sanitizer: they come from the plain build.

# Instruments the library's C, too. Tests that fault on purpose get the SIGSEGV that they expect.
asan	= -fsanitize=address,undefined -fno-sanitize-recover=all
check-asan: $(helpers)
	$(call borrow-helpers,$(BUILD),build/asan)
	+@ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:allow_user_segv_handler=1 $(MAKE) BUILD=build/asan \
		CFLAGS='-O1 -g $(asan)' SANITIZE='$(asan)' check-programs

# Programs with threads. Not test_signal: it reads back what sigaction(2) has set, and the thread
# sanitizer sets its own handlers. (test_forkexec has no threads, and counts signals, which the
# sanitizer delays until libc blocks.)
threaded = $(filter-out test/test_signal.c,$(shell grep -l pthread_create $(test_sources) /dev/null))
check-tsan: $(helpers)
	$(call borrow-helpers,$(BUILD),build/tsan)
	+@$(MAKE) BUILD=build/tsan CFLAGS='-O1 -g -fsanitize=thread' SANITIZE=-fsanitize=thread \
		test_sources='$(threaded)' check-programs

# valgrind has no user dispatch; the tests skip what needs it. It turns CLONE_VM with CLONE_VFORK
# into a fork, so it sees ForkExec's child up to execve but no shared memory; check-asan covers
# that.
check-valgrind: $(test_programs) $(helpers)
	@$(run) --exec tools/memcheck $(test_programs)

check-clang:
	+@$(MAKE) BUILD=build/clang CC=clang test

.PHONY: check check-programs check-asan check-tsan check-valgrind check-clang
