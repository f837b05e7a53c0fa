# libsyscall
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	make			build/$(GOOS)_$(GOARCH)/libsyscall.a and start.o
#	make demo		the same, the examples, and a run of one
#	make test		tests the generators and this machine's port; needs gcc, make, perl
#	make NAMES=sys_		puts sys_ before each public name: LIBSYSCALL_PREFIX in the header
#	make check-one T=test_select	runs one test; also T=names.t, T=check/values.t
#	make install		to $(DESTDIR)$(PREFIX)
#	make ports		builds the library for every port whose compiler is here
#	make test-ports		tests every port, those of other machines under an emulator
#	make gen		remakes this port's generated files; KERNEL_HEADERS: from which headers
#	make gen-all		remakes those of all ports
#	make stubs		remakes only those that come from the //sys lines, for all ports
#	make gen-check		compares gen/ with what the generators print, for all ports
#	make mutants		tries the changes of test/mutants.list: a test must notice each
#	make bench		instruction counts and times
#	make check		all other tests: ports, compilers, sanitizers, valgrind, long counts;
#				test/Tools.pm lists the programs that it may use
#
# GOOS and GOARCH choose the port, which the table `ports` describes; CC chooses the compiler.
# Darwin's format is Mach-O; FORMAT=elf builds its port as ELF, which tests can run on Linux.
#
# Set variables in capitals on make's command line, but not those in small letters. From the
# environment only CC, PREFIX and DESTDIR are used.

GOOS	= linux
# The machine that gcc compiles for; on a 64-bit kernel it may be a 32-bit one.
native_arch := $(shell { gcc -dumpmachine 2>/dev/null || uname -m; } | sed 's/-.*//; s/x86_64/amd64/; s/aarch64/arm64/; s/i.86/386/; \
	s/loongarch64/loong64/; s/arm[^6].*/arm/; s/^mips\(.*\)el$$/mips\1le/; s/powerpc/ppc/')
GOARCH	:= $(native_arch)
PORT	= $(GOOS)_$(GOARCH)
BUILD	= build/$(PORT)
PREFIX	?= /usr/local
DESTDIR	?=
FORMAT	=
UNWIND	=
SANITIZE =
PROVEFLAGS =

# Quotes any text as one word for the shell.
quote	= '$(subst ','\'',$1)'

# The port's columns of the table.
column	= $(shell tools/port $(PORT) $1)
traits	:= $(call column,traits)
ifeq ($(traits),)
$(error there is no port $(PORT) in the table `ports`)
endif
ifeq ($(origin CC),default)
# The table's compiler is for cross builds; the native port uses gcc.
CC	:= $(if $(filter-out linux_amd64,$(filter linux_$(native_arch),$(PORT))),gcc,$(call column,compiler))
endif
AR	:= $(shell $(CC) -print-prog-name=ar)
port_flags :=
ifeq ($(GOOS) $(FORMAT),darwin elf)
CC	:= $(shell echo '$(CC)' | sed 's/-apple-[^ ]*/-linux-gnu/')
BUILD	= build/$(PORT)_elf
port_flags := -DLIBSYSCALL_PORT=$(PORT) -DLIBSYSCALL_DARWIN
else ifeq ($(GOOS),darwin)
AR	= llvm-ar --format=darwin
endif
# A machine runs its own programs; x86_64 also runs those of 386.
native_ports	:= linux_$(native_arch) $(if $(filter x86_64,$(shell uname -m)),linux_386)
emulator := $(if $(filter $(native_ports),$(PORT)),,$(call column,emulator))
cc_is_clang	:= $(findstring clang,$(shell $(CC) --version))
# The table's linker and libc are for clang: gcc has its own, which emulators do not find.
program_flags	:= $(if $(cc_is_clang),$(call column,programs),$(if $(emulator),$(filter -static,$(call column,programs))))
linker	:= $(filter -fuse-ld=%,$(program_flags))

warnings = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
CFLAGS	= -O2 -g1

# Flags for the library itself, whatever CFLAGS say. No implicit calls of libc or of a compiler's
# runtime are allowed, even from compilers that protect the stack or fortify by default. Unwind
# tables go to the debug sections, which strip removes, so that tiny programs stay tiny; UNWIND=1
# loads them, for programs that unwind at run time.
lib_flags = -std=c11 -ffreestanding $(pic) -fno-stack-protector -U_FORTIFY_SOURCE -fno-exceptions -fno-ident -falign-functions=1 \
	$(if $(UNWIND),-fasynchronous-unwind-tables -DLIBSYSCALL_EH_FRAME,-fno-asynchronous-unwind-tables -fno-unwind-tables) \
	$(path_map) $(warnings)
# On arm64, gcc would call libgcc for atomic operations, to use newer instructions if available.
lib_flags += $(if $(filter %_arm64,$(PORT)),-mno-outline-atomics)
pic	= $(if $(filter -static,$(CC)),,-fPIC)
# Keep the build directory's path out of the archive.
path_map	:= $(call quote,-ffile-prefix-map=$(CURDIR)=.) $(if $(cc_is_clang),-fdebug-compilation-dir=.)
include_flags	= -Iinclude $(port_flags)
compile	= $(CC) $(CFLAGS) $(lib_flags) $(include_flags) $(if $(NAMES),-DLIBSYSCALL_NAMES=$(NAMES)) -MMD -MP -c -o $@

# Each member of the archive holds one function. Files with several members have lines
# `#if defined MEMBER_Open || ...` and are compiled once for each. From src/ the port takes NAME.c,
# NAME_$(GOOS).c, and NAME_$(GOOS)_trait.c for its traits. Byte orders share their assembly.
members	= $(if $1,$(shell sed -n 's/^\#if defined MEMBER_\([A-Za-z0-9_]*\) .*/\1/p' $1))
asm	= $(firstword $(wildcard asm/$1_$(PORT).S) $(wildcard asm/$1_$(PORT:%le=%).S))
asm_files	:= $(call asm,asm)
start_files	:= $(or $(wildcard asm/start_$(GOOS).c),$(call asm,start) $(if $(filter %_amd64,$(PORT)),,asm/start.c))
systems	:= $(GOOS) $(addprefix $(GOOS)_,$(traits))
stub_files	:= $(wildcard $(patsubst %,gen/zsyscall_%.c,$(sort $(systems) $(PORT))))
sources	:= $(filter-out src/syscall_%,$(wildcard src/*.c))
sources	:= $(foreach f,$(sources),$(if $(findstring _linux,$f)$(findstring _darwin,$f),,$f)) \
	$(foreach s,$(systems),$(filter %_$s.c,$(sources)))
headers	:= $(wildcard include/*.h src/*.h $(foreach s,$(sort $(systems) $(PORT:%le=%) $(PORT)),gen/z*_$s.h))

objects	= $(patsubst %,$(BUILD)/obj/%.o,$(call members,$1))
asm_objects	:= $(call objects,$(asm_files))
stub_objects	:= $(foreach f,$(stub_files),$(call objects,$f))
src_objects	:= $(sources:src/%.c=$(BUILD)/obj/src/%.o)
# Linkers search an archive in order. The bare trampolines come first and the member that replaces
# Syscall by one with hooks second, so that only programs that set hooks link it.
hooks		:= $(BUILD)/obj/src/SetSyscallHooks.o
all_objects		:= $(asm_objects) $(hooks) $(sort $(stub_objects) $(filter-out $(hooks),$(src_objects)))

all: $(BUILD)/libsyscall.a $(BUILD)/start.o

$(BUILD)/libsyscall.a: $(all_objects)
	@rm -f $@
	@echo "  AR      $@"
	@$(AR) rcsD $@ $^

member	= -DMEMBER_$*
$(asm_objects): $(BUILD)/obj/%.o: $(asm_files) Makefile
	@mkdir -p $(@D)
	@$(compile) $(member) $<
define stub_rule
$(call objects,$1): $(BUILD)/obj/%.o: $1 Makefile
	@mkdir -p $$(@D)
	@$$(compile) $$(member) $$<
endef
$(foreach f,$(stub_files),$(if $(call members,$f),$(eval $(call stub_rule,$f))))
$(src_objects): $(BUILD)/obj/src/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	@$(compile) $<
# ForkExec's child runs in its parent's memory and never returns: a sanitizer's records of its stack
# would stay and spoil later uses of that memory.
$(BUILD)/obj/src/spawn_%.o: override CFLAGS := $(filter-out -fsanitize%,$(CFLAGS))
# The thread sanitizer does not see that its copy of a long list is freed and then reused by another
# thread.
$(BUILD)/obj/src/ForkExecAttr_linux.o $(BUILD)/obj/src/copy.o: override CFLAGS := $(filter-out -fsanitize=thread,$(CFLAGS))
start_objects	= $(patsubst asm/%,$(BUILD)/obj/start/%.o,$(start_files))
$(start_objects): $(BUILD)/obj/start/%.o: asm/% Makefile
	@mkdir -p $(@D)
	@$(compile) -Os $<
$(BUILD)/start.o: $(start_objects)
	@$(if $(filter 1,$(words $^)),cp $< $@,$(CC) $(linker) -nostdlib -r -o $@ $^)

# The compiler says which headers each object depends on.
-include $(wildcard $(patsubst %.o,%.d,$(all_objects) $(start_objects)))

include test/Makefile

gen:
	GOOS=$(GOOS) GOARCH=$(GOARCH) ./PORT | CC=$(call quote,$(CC)) sh

all_ports	:= $(shell tools/port)
# Those of all ports together.
stubs gen-all:
	@rm -rf build/whole
	@for p in $(all_ports); do GOOS=$${p%%_*} GOARCH=$${p#*_} STUBS=$(filter stubs,$@) WHOLE=build/whole ./PORT | WHOLE=build/whole env -u CC sh || exit 1; done
	@./mkmerge $(foreach p,$(all_ports),$p=build/whole/$p) && mv build/whole/znames_*.h gen/

gen-check:
	tools/gen-check $(all_ports)

# Uses each port's own compiler, whatever CC is.
ports:
	+@for p in $(all_ports); do \
		make="env -u CC $(MAKE) --no-print-directory MAKEOVERRIDES= GOOS=$${p%%_*} GOARCH=$${p#*_}"; \
		cc=$$($$make -s print-CC 2>/dev/null); cc=$${cc%% *}; \
		command -v $$cc >/dev/null || { echo "$$p: NOT BUILT: $$cc is not installed"; [ -z "$$CI" ] || exit 1; continue; }; \
		$$make all || exit 1; \
	done

# Makes files readable for all, whatever the umask.
prefix	= $(call quote,$(DESTDIR)$(PREFIX))
install: all
	install -d -m 755 $(prefix)/lib $(prefix)/include/libsyscall
	install -m 644 $(BUILD)/libsyscall.a $(prefix)/lib/libsyscall.a
	install -m 644 $(BUILD)/start.o $(prefix)/lib/libsyscall-start.o
	install -m 644 include/libsyscall.h include/libsyscall_$(GOOS).h $(prefix)/include/
	install -m 644 $(filter gen/%,$(headers)) $(prefix)/include/libsyscall/

clean:
	rm -rf build

# For the tests: prints a variable, as in `make -s print-sources`.
print-%:
	@: $(info $($*))

.PHONY: all gen gen-all stubs gen-check ports install clean
