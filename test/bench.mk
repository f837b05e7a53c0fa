# Benchmarks; included by Makefile.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

$(BUILD)/bench $(BUILD)/bench_spawn: $(BUILD)/%: test/%.c $(BUILD)/libsyscall.a $(headers)
	@$(CC) -std=gnu11 -O2 $(warnings) -Wno-unused-result $(include_flags) -static -o $@ $< $(BUILD)/libsyscall.a

bench-count: $(BUILD)/bench
	@echo "Instructions from the call to the return, counted by callgrind:"
	@test/bench-count $(BUILD)/bench

bench: bench-count bench-spawn $(examples)
	@echo; echo "Time of the bare instruction, and ratios to it:"
	@$(BUILD)/bench
	@echo; echo "Sizes in bytes: the archive's members and code; programs, stripped:"
	@echo "libsyscall.a: $$($(AR) t $(BUILD)/libsyscall.a | wc -l) members, $$(size $(BUILD)/libsyscall.a | awk '{ n += $$1 } END { print n }') bytes"
	@for p in $(examples); do strip -o $(BUILD)/stripped $$p && echo "$${p##*/}: $$(wc -c <$(BUILD)/stripped) bytes"; done

# How many MiB the parent has touched.
SPAWN_MIB	= 16 2048
bench-spawn: $(BUILD)/bench_spawn $(helpers)
	@echo; echo "To start a program and wait for it; the bare system calls, and ratios to them:"
	@$(BUILD)/bench_spawn $(BUILD)/test/helpers/nothing $(SPAWN_MIB)

.PHONY: bench bench-count bench-spawn
