/*
 * start.o of darwin: how a freestanding program begins and ends.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * The kernel enters at _start with argc, argv[], NULL, envv[], NULL, apple[], NULL at the stack
 * pointer, which is a multiple of 16 (xnu, bsd/kern/kern_exec.c, exec_copyout_strings). The program
 * has no dyld and is linked with `-e _start` for its load address. This is for emulators: macOS
 * accepts no such program on arm64, and on amd64 only with the command LC_UNIXTHREAD, where lld
 * writes LC_MAIN (bsd/kern/mach_loader.c, parse_machfile). libsyscall_start(sp) in start.c runs
 * main and returns its result. This is C around assembly, since no linker here joins two Mach-O
 * objects into one.
 */

#include "start.c"

#define STRING(text) #text
#define TEXT(text) STRING(text)
#define SYM(name) TEXT(__USER_LABEL_PREFIX__) #name

#ifdef __APPLE__
/* clang turns memset to 0 into calls of it, by its name in libSystem. */
# ifdef __aarch64__
#  define BZERO bzero
# else
#  define BZERO __bzero
# endif
void BZERO(void *to, size_t n);
void BZERO(void *to, size_t n)
{
	for (volatile char *p = to; n > 0; n--)
		*p++ = 0;
}
#endif

__asm__(
	".text\n"
	".globl _start\n"
	"_start:\n"
#if defined __x86_64__
	"xor %ebp, %ebp\n"
	"mov %rsp, %rdi\n"
	"call " SYM(libsyscall_start) "\n"
	"mov %eax, %edi\n"
	"mov $0x2000001, %eax\n"	/* exit */
	"syscall\n"
#elif defined __i386__
	"xor %ebp, %ebp\n"
	"mov %esp, %eax\n"
	"sub $12, %esp\n"
	"push %eax\n"
	"call " SYM(libsyscall_start) "\n"
	"push %eax\n"
	"push %eax\n"			/* the word that the kernel skips */
	"mov $1, %eax\n"		/* exit */
	"int $0x80\n"
#elif defined __aarch64__
	"mov x29, #0\n"
	"mov x30, #0\n"
	"mov x0, sp\n"
	"bl " SYM(libsyscall_start) "\n"
	"mov x16, #1\n"			/* exit */
	"svc #0x80\n"
#endif
);
