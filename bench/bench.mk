# Benchmarks; included by Makefile.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

$(BUILD)/bench/calls $(BUILD)/bench/spawn: $(BUILD)/bench/%: bench/%.c $(BUILD)/libsyscall.a $(headers)
	@mkdir -p $(@D)
	@$(CC) -std=gnu11 -O2 $(warnings) -Itest -Wno-unused-result $(include_flags) -static -o $@ $< $(BUILD)/libsyscall.a

bench-count: $(BUILD)/bench/calls
	@echo "Instructions from the call to the return, counted by callgrind:"
	@bench/count $(BUILD)/bench/calls

bench: bench-count bench-spawn $(examples)
	@echo; echo "Time of the bare instruction, and ratios to it:"
	@$(BUILD)/bench/calls
	@echo; echo "Sizes in bytes: the archive's members and code; programs, stripped:"
	@echo "libsyscall.a: $$($(AR) t $(BUILD)/libsyscall.a | wc -l) members, $$(size $(BUILD)/libsyscall.a | awk '{ n += $$1 } END { print n }') bytes"
	@for p in $(examples); do strip -o $(BUILD)/stripped $$p && echo "$${p##*/}: $$(wc -c <$(BUILD)/stripped) bytes"; done

# The numbers of MiB that the parent touches.
SPAWN_MIB	= 16 2048
bench-spawn: $(BUILD)/bench/spawn $(helpers)
	@echo; echo "To start a program and wait for it; the bare system calls, and ratios to them:"
	@$(BUILD)/bench/spawn $(BUILD)/test/helpers/nothing $(SPAWN_MIB)

.PHONY: bench bench-count bench-spawn
