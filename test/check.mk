# Everything that `make test` does not do; included by test/Makefile.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# test/check/*.t are its parts; some of them call the targets below. test/Tools.pm finds the programs that they
# take; the first part, tools.t, names those that are missing.

# The longest first. Programs that count longer when they are asked for everything are run again.
long_programs	= $(patsubst test/%.c,$(BUILD)/test/%,$(shell grep -l LIBSYSCALL_TEST_ALL $(test_sources) /dev/null))
again		= test/archive.t test/header.t test/mk*.t test/tables.t
parts		= test/check/ports.t test/check/tools.t test/check/clang.t test/check/sanitizers.t
check: test-programs
	@LIBSYSCALL_TEST_ALL=1 $(run) -j2 $(parts) $(filter-out $(parts),$(wildcard test/check/*.t)) $(again) $(long_programs)

# The tests again with sanitizers, valgrind and other compilers, each built into a directory of its own.
# Without start.o and the examples: a sanitizer needs libc.
check-programs: $(BUILD)/libsyscall.a $(test_programs)
	@$(run) $(test_programs)

# The programs that tests start have no libc, and so no sanitizer: they are those of the plain build.

# The library's own C is instrumented too. Faults that tests make are SIGSEGV, as they expect.
asan	= -fsanitize=address,undefined -fno-sanitize-recover=all
check-asan: $(helpers)
	$(call borrow-helpers,$(BUILD),build/asan)
	+@ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:allow_user_segv_handler=1 $(MAKE) BUILD=build/asan \
		CFLAGS='-O1 -g $(asan)' SANITIZE='$(asan)' check-programs

# Programs with threads. test_signal reads back what sigaction(2) has; the thread sanitizer puts its own there.
# (test_forkexec has none, and counts signals, which the sanitizer keeps back until libc blocks.)
threaded = $(filter-out test/test_signal.c,$(shell grep -l pthread_create $(test_sources) /dev/null))
check-tsan: $(helpers)
	$(call borrow-helpers,$(BUILD),build/tsan)
	+@$(MAKE) BUILD=build/tsan CFLAGS='-O1 -g -fsanitize=thread' SANITIZE=-fsanitize=thread \
		test_sources='$(threaded)' check-programs

# Under valgrind, which has no user dispatch, the tests skip what needs it. It makes a fork of CLONE_VM with
# CLONE_VFORK, so it sees ForkExec's child up to execve, but no memory shared with it: that is for check-asan.
check-valgrind: $(test_programs) $(helpers)
	@$(run) --exec tools/memcheck $(test_programs)

check-clang:
	+@$(MAKE) BUILD=build/clang CC=clang test

.PHONY: check check-programs check-asan check-tsan check-valgrind check-clang
