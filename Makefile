# libsyscall
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	make			build/$(GOOS)_$(GOARCH)/libsyscall.a and start.o
#	make demo		the same, the examples, and a run of one
#	make test		all tests that this machine can run
#	make NAMES=sys_		the same with sys_ before each public name: see LIBSYSCALL_PREFIX in the header
#	make install		to $(DESTDIR)$(PREFIX)
#	make ports		builds the library for every port whose compiler is here
#	make test-ports		tests every port, those of other machines under an emulator
#	make gen		machine-made files of this port; KERNEL_HEADERS says from which headers
#	make stubs		those of them that come from the //sys lines, for all ports
#	make gen-check		compares all of all ports with what the generators print
#	make bench		instruction counts and times
#	make check		test under sanitizers, valgrind and clang too; the threats
#
# GOOS and GOARCH choose the port, the table `ports` has its particulars; CC the compiler. Darwin's
# own format is Mach-O; with FORMAT=elf the port is built as ELF, which tests can run on Linux.

GOOS	= linux
NATIVE_ARCH := $(shell uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/; s/i.86/386/; s/loongarch64/loong64/; s/armv.*/arm/')
GOARCH	:= $(NATIVE_ARCH)
PORT	= $(GOOS)_$(GOARCH)
BUILD	= build/$(PORT)
PREFIX	= /usr/local
DESTDIR	=

# A column of the port's row, without the blanks around it.
column	= $(shell awk -F '|' -v port=$(PORT) '{ for (i = 1; i <= NF; i++) gsub(/^[ \t]+|[ \t]+$$/, "", $$i) } $$1 == port { print $$$1 }' ports)
ifeq ($(call column,1),)
$(error there is no port $(PORT) in the table `ports`)
endif
ifeq ($(origin CC),default)
# That of the table makes programs of other machines; where the port is at home gcc does, too.
CC	:= $(if $(filter-out linux_amd64,$(filter linux_$(NATIVE_ARCH),$(PORT))),gcc,$(call column,3))
endif
AR	:= $(shell $(CC) -print-prog-name=ar)
ifeq ($(GOOS) $(FORMAT),darwin elf)
CC	:= $(shell echo '$(CC)' | sed 's/-apple-[^ ]*/-linux-gnu/')
BUILD	= build/$(PORT)_elf
ELSEWHERE = -DLIBSYSCALL_PORT=$(PORT) -DLIBSYSCALL_DARWIN
else ifeq ($(GOOS),darwin)
AR	= llvm-ar --format=darwin
endif
PROVE	= prove
# The machine runs its own programs; x86_64 those of 386 as well.
NATIVE	:= linux_$(NATIVE_ARCH) $(if $(filter x86_64,$(shell uname -m)),linux_386)
EMULATOR := $(if $(filter $(NATIVE),$(PORT)),,$(subst build/,$(CURDIR)/build/,$(call column,5)))
CLANG	:= $(findstring clang,$(shell $(CC) --version))
# What the table says of linker and libc is for clang: gcc has its own, of which emulators know nothing.
PROGRAM	:= $(if $(CLANG),$(call column,4),$(if $(EMULATOR),$(filter -static,$(call column,4))))
LINKER	:= $(filter -fuse-ld=%,$(PROGRAM))

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
CFLAGS	= -O2 -g1

# What the library itself is compiled with, whatever CFLAGS say. Nothing may call libc or a
# runtime of the compiler behind our back, also with compilers that by default protect the
# stack or fortify; unwind tables go to the debug sections, which strip takes away, so that
# tiny programs stay tiny: UNWIND=1 makes them loaded, for programs that unwind at run time.
LIBFLAGS = -std=c11 -ffreestanding $(PIC) -fno-stack-protector -U_FORTIFY_SOURCE -fno-exceptions -fno-ident -falign-functions=1 \
	$(if $(UNWIND),-fasynchronous-unwind-tables -DLIBSYSCALL_EH_FRAME,-fno-asynchronous-unwind-tables -fno-unwind-tables) \
	$(NOWHERE) $(WARNINGS)
# gcc would call libgcc for atomic operations on arm64, to use newer instructions where there are.
LIBFLAGS += $(if $(filter %_arm64,$(PORT)),-mno-outline-atomics)
PIC	= $(if $(filter -static,$(CC)),,-fPIC)
# The archive does not tell where it was built.
NOWHERE	:= -ffile-prefix-map=$(CURDIR)=. $(if $(CLANG),-fdebug-compilation-dir=.)
INCLUDE	= -Iinclude $(ELSEWHERE)
COMPILE	= $(CC) $(CFLAGS) $(LIBFLAGS) $(INCLUDE) $(if $(NAMES),-DLIBSYSCALL_NAMES=$(NAMES)) -c -o $@

# Members of the archive: a function each. Files of several say `#if defined MEMBER_Open || ...`
# and are compiled once for each member. Of src/ the port has NAME.c, NAME_$(GOOS).c, and
# NAME_$(GOOS)_trait.c of its traits. Byte orders share their assembly.
members	= $(shell sed -n 's/^\#if defined MEMBER_\([A-Za-z0-9_]*\) .*/\1/p' $1)
asm	= $(firstword $(wildcard asm/$1_$(PORT).S) $(wildcard asm/$1_$(PORT:%le=%).S))
ASM	:= $(call asm,asm)
START	:= $(or $(wildcard asm/start_$(GOOS).c),$(call asm,start) $(if $(filter %_amd64,$(PORT)),,asm/start.c))
STUBS	= gen/zsyscall_$(PORT).c
TEXTS	= gen/zerrors_$(PORT).c
SYSTEMS	= $(GOOS) $(addprefix $(GOOS)_,$(call column,7))
SOURCES	:= $(filter-out src/syscall_%,$(wildcard src/*.c))
SOURCES	:= $(foreach f,$(SOURCES),$(if $(findstring _linux,$f)$(findstring _darwin,$f),,$f)) \
	$(foreach s,$(SYSTEMS),$(filter %_$s.c,$(SOURCES)))
HEADERS	= $(wildcard include/*.h src/*.h) $(foreach z,zerrors zsyscall zsysnum ztypes,gen/$z_$(PORT).h) gen/znames_$(GOOS).h

# An internal member, whose name begins with a small letter, gets the prefix of its symbol.
objects	= $(patsubst %,$(BUILD)/obj/%.o,$(foreach m,$1,$(if $(filter a% b% c% d% e% f% g% h% i% j% k% l% m% n% o% p% q% r% s% t% u% v% w% x% y% z%,$m),libsyscall_$m,$m)))
ASM_OBJECTS	:= $(call objects,$(call members,$(ASM)))
STUB_OBJECTS	:= $(call objects,$(call members,$(STUBS)))
TEXT_OBJECTS	:= $(call objects,$(call members,$(TEXTS)))
SRC_OBJECTS	:= $(SOURCES:src/%.c=$(BUILD)/obj/src/%.o)
# Linkers go through an archive in order: with the bare trampolines first and the member that
# replaces Syscall by one with hooks second, that is linked only into programs that set hooks.
HOOKS		:= $(BUILD)/obj/src/SetSyscallHooks.o
OBJECTS		:= $(ASM_OBJECTS) $(HOOKS) $(sort $(STUB_OBJECTS) $(TEXT_OBJECTS) $(filter-out $(HOOKS),$(SRC_OBJECTS)))

all: $(BUILD)/libsyscall.a $(BUILD)/start.o

$(BUILD)/libsyscall.a: $(OBJECTS)
	@rm -f $@
	@echo "  AR      $@"
	@$(AR) rcsD $@ $^

member	= -DMEMBER_$(patsubst libsyscall_%,%,$*)
$(ASM_OBJECTS): $(BUILD)/obj/%.o: $(ASM) $(wildcard asm/*.h) Makefile
	@mkdir -p $(@D)
	@$(COMPILE) $(member) $<
$(STUB_OBJECTS): $(BUILD)/obj/%.o: $(STUBS) $(HEADERS) Makefile
	@mkdir -p $(@D)
	@$(COMPILE) $(member) $<
$(TEXT_OBJECTS): $(BUILD)/obj/%.o: $(TEXTS) $(HEADERS) Makefile
	@mkdir -p $(@D)
	@$(COMPILE) $(member) $<
$(SRC_OBJECTS): $(BUILD)/obj/src/%.o: src/%.c $(HEADERS) Makefile
	@mkdir -p $(@D)
	@$(COMPILE) $<
# The child of ForkExec runs in its parent's memory and never returns: what a sanitizer would
# note down of its stack would be left behind for what comes to lie there later.
$(BUILD)/obj/src/spawn_%.o: override CFLAGS := $(filter-out -fsanitize%,$(CFLAGS))
# Nor does the thread sanitizer see that its copy of a long list is given back and becomes another thread's memory.
$(BUILD)/obj/src/ForkExecAttr_linux.o $(BUILD)/obj/src/copy.o: override CFLAGS := $(filter-out -fsanitize=thread,$(CFLAGS))
START_OBJECTS	= $(patsubst asm/%,$(BUILD)/obj/start/%.o,$(START))
$(START_OBJECTS): $(BUILD)/obj/start/%.o: asm/% Makefile
	@mkdir -p $(@D)
	@$(COMPILE) -Os $<
$(BUILD)/start.o: $(START_OBJECTS)
	@$(if $(filter 1,$(words $^)),cp $< $@,$(CC) $(LINKER) -nostdlib -r -o $@ $^)

include test/Makefile

gen:
	GOOS=$(GOOS) GOARCH=$(GOARCH) ./PORT | CC='$(CC)' sh

PORTS	:= $(shell sed '/^\#/d; s/[ \t|].*//' ports)
stubs:
	@for p in $(PORTS); do GOOS=$${p%%_*} GOARCH=$${p#*_} STUBS=1 ./PORT | sh || exit 1; done

gen-check:
	test/gen-check $(PORTS)

# Each with its own compiler, whatever CC is here.
ports:
	+@for p in $(PORTS); do \
		make="env -u CC $(MAKE) --no-print-directory MAKEOVERRIDES= GOOS=$${p%%_*} GOARCH=$${p#*_}"; \
		cc=$$($$make -s print-CC 2>/dev/null); cc=$${cc%% *}; \
		command -v $$cc >/dev/null || { echo "$$p: NOT BUILT: $$cc is not installed"; [ -z "$$CI" ] || exit 1; continue; }; \
		$$make all || exit 1; \
	done

install: all
	mkdir -p $(DESTDIR)$(PREFIX)/lib $(DESTDIR)$(PREFIX)/include/libsyscall
	cp $(BUILD)/libsyscall.a $(DESTDIR)$(PREFIX)/lib/libsyscall.a
	cp $(BUILD)/start.o $(DESTDIR)$(PREFIX)/lib/libsyscall-start.o
	cp include/libsyscall.h include/libsyscall_$(GOOS).h $(DESTDIR)$(PREFIX)/include/
	cp gen/z*_$(PORT).h gen/znames_$(GOOS).h $(DESTDIR)$(PREFIX)/include/libsyscall/

clean:
	rm -rf build

# For the tests: what a variable is, as in `make -s print-SOURCES`.
print-%:
	@echo '$($*)'

.PHONY: all gen stubs gen-check ports install clean
