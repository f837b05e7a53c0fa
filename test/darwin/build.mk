# Builds the emulators and the programs that run under them, for ../check/darwin.t.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	make -f test/darwin/build.mk OUT=directory emulator_amd64 guests_amd64_elf ...
#
# Emulators: native_amd64, native_386, and with Unicorn unicorn_amd64, unicorn_386, unicorn_arm64.
# Guests: amd64_elf, 386_elf, by the host's compiler; amd64_macho, 386_macho, arm64_macho, by clang and lld. A 386_macho program is
# an archive of objects, which load.c links, since no linker here makes executables of that kind.

HERE	= test/darwin
OUT	= build/darwin
HOSTCC	= gcc
CLANG	= clang
LLD	= ld64.lld
LLVM_AR	= llvm-ar

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wno-missing-field-initializers -Werror
HEADERS	= $(wildcard $(HERE)/*.h $(HERE)/*/*.h test/*.h include/*.h)

# Emulators. 386 has 64-bit offsets and times; the kernel's headers are not where a 32-bit gcc looks for them, unless a package
# is there that excludes all cross compilers.
CORE	= $(filter-out native unicorn,$(basename $(notdir $(wildcard $(HERE)/*.c))))
# No sanitizers: their shadow lies where guests do.
EMULATORFLAGS = -std=gnu11 -O1 -g $(WARNINGS) -I$(HERE)
FLAGS_native_386 = -m32 -idirafter /usr/include/$(shell uname -m)-linux-gnu -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
# The threads of a guest are threads of the host.
LIBS_native = -pthread
LIBS_unicorn = -lunicorn
arch	= $(lastword $(subst _, ,$1))
front	= $(firstword $(subst _, ,$1))

define emulator
$(OUT)/$1/darwin.h: $(HERE)/names $(wildcard $(foreach z,zerrors zsysnum ztypes,gen/$z_darwin.h gen/$z_darwin_$(if $(findstring 64,$1),64bit,32bit).h gen/$z_darwin_$(call arch,$1).h))
	@mkdir -p $$(@D)
	@$$^ > $$@.tmp && mv $$@.tmp $$@
$(OUT)/$1/%.o: $(HERE)/%.c $(OUT)/$1/darwin.h $(HEADERS)
	@$(HOSTCC) $(EMULATORFLAGS) $(FLAGS_$1) -DGUEST_$(call arch,$1) -I$(OUT)/$1 -c -o $$@ $$<
$(OUT)/$1/xnu: $(CORE:%=$(OUT)/$1/%.o) $(OUT)/$1/$(call front,$1).o
	@$(HOSTCC) $(EMULATORFLAGS) $(FLAGS_$1) -no-pie -o $$@ $$^ $(LIBS_$(call front,$1))
$1: $(OUT)/$1/xnu
.PHONY: $1
endef
EMULATORS = native_amd64 native_386 unicorn_amd64 unicorn_386 unicorn_arm64
$(foreach e,$(EMULATORS),$(eval $(call emulator,$e)))

# Guests, with the library of their port and nothing else.
PROGRAMS = $(basename $(notdir $(wildcard $(HERE)/guest/*.c))) cat
GUESTFLAGS = -std=c11 -O1 -g1 -ffreestanding -fno-stack-protector -fno-asynchronous-unwind-tables $(WARNINGS) \
	-I$(HERE)/libc -Itest -I$(HERE)/guest -Iinclude
vpath %.c $(HERE)/guest examples

library_elf	= build/darwin_$1_elf
library_macho	= build/darwin_$1
elf_amd64	= -m64 -fPIC -DLIBSYSCALL_PORT=darwin_amd64 -DLIBSYSCALL_DARWIN
elf_386		= -m32 -fno-pic -DLIBSYSCALL_PORT=darwin_386 -DLIBSYSCALL_DARWIN
place_amd64	= -Wl,--no-relax -Wl,-Ttext-segment=0x100000000
place_386	= -Wl,-Ttext-segment=0x10000000
macho_amd64	= -target x86_64-apple-macosx10.13 -fPIC
macho_386	= -target i386-apple-macosx10.6 -static -fno-pic
macho_arm64	= -target arm64-apple-macosx11 -fPIC
# The platform's version keeps lld from writing chained fixups.
link_amd64	= -arch x86_64 -platform_version macos 10.13 10.13
link_arm64	= -arch arm64 -platform_version macos 11 11

# A mutant is test_call with other trampolines, which stand in front of the library's: mutants/amd64_elf/NAME.S -> amd64_elf/NAME.
define guests
$(call library_$2,$1)/libsyscall.a: FORCE
	+@$$(MAKE) -s --no-print-directory GOOS=darwin GOARCH=$1 $(if $(filter elf,$2),FORMAT=elf CC='$(HOSTCC) $(if $(filter 386,$1),-m32,-m64)') all
$1_$2: $(PROGRAMS:%=$(OUT)/$1_$2/%)
.PHONY: $1_$2
$(PROGRAMS:%=$(OUT)/$1_$2/%.o): $(OUT)/$1_$2/%.o: %.c $(HEADERS)
	@mkdir -p $$(@D)
	@$(compile_$2) $(GUESTFLAGS) $($2_$1) -c -o $$@ $$<
$(OUT)/mutants/$1_$2/%.o: $(OUT)/mutants/$1_$2/%.S
	@$(compile_$2) $($2_$1) -DMEMBER_all -Iasm -c -o $$@ $$<
$(PROGRAMS:%=$(OUT)/$1_$2/%): $(OUT)/$1_$2/%: $(OUT)/$1_$2/%.o $(call library_$2,$1)/libsyscall.a
	@$(call link_$2,$1,$$@,$$<)
$(OUT)/$1_$2/mutant_%: $(OUT)/$1_$2/test_call.o $(OUT)/mutants/$1_$2/mutant_%.o
	@$(call link_$2,$1,$$@,$$^)
endef
compile_elf	= $(HOSTCC)
compile_macho	= $(CLANG)
# $1 architecture, $2 program, $3 objects
link_elf	= $(HOSTCC) $(elf_$1) $(place_$1) -nostdlib -static -no-pie -Wl,--build-id=none -Wl,-z,noexecstack -o $2 \
	$(call library_elf,$1)/start.o $3 $(call library_elf,$1)/libsyscall.a
link_macho	= $(if $(filter 386,$1),$(archive),$(LLD) $(link_$1) -e _start -o $2 \
	$(call library_macho,$1)/start.o $3 $(call library_macho,$1)/libsyscall.a)
archive	= rm -rf $2.d $2 && mkdir $2.d && (cd $2.d && $(LLVM_AR) x "$$$$OLDPWD/$(call library_macho,$1)/libsyscall.a") && \
	$(LLVM_AR) --format=darwin rcS $2 $3 $(call library_macho,$1)/start.o $2.d/*.o && chmod +x $2 && rm -r $2.d
$(eval $(call guests,amd64,elf))
$(eval $(call guests,386,elf))
$(eval $(call guests,amd64,macho))
$(eval $(call guests,386,macho))
$(eval $(call guests,arm64,macho))

FORCE:
.PHONY: FORCE
