/*
 * What the library's own files share; libsyscall.h includes it when LIBSYSCALL_INTERNAL is defined.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef LIBSYSCALL_INTERNAL_H
#define LIBSYSCALL_INTERNAL_H

/*
 * LIBSYSCALL_PUBLIC(Close) gives the function Close its name for programs. Inside the library every
 * public name is a macro for a hidden one (libsyscall/znames_*.h), here libsyscall_Close; members
 * define and call functions by it. The name for programs is a weak second one, with the prefix
 * LIBSYSCALL_NAMES if the build has one. A program may define its own Close, which the library
 * never calls. In Mach-O a weak symbol is a separate definition: asm/darwin.h.
 */
#ifdef LIBSYSCALL_NAMES
# define LIBSYSCALL_PUBLIC_LABEL(name) LIBSYSCALL_LABEL(LIBSYSCALL_TEXT(LIBSYSCALL_NAMES) name)
#else
# define LIBSYSCALL_PUBLIC_LABEL(name) LIBSYSCALL_LABEL(name)
#endif
#ifdef __ELF__
# ifndef __clang__	/* GCC warns if the second name of a noreturn function is not noreturn */
#  pragma GCC diagnostic ignored "-Wmissing-attributes"
# endif
# define LIBSYSCALL_WEAK __attribute__((__weak__))
# define LIBSYSCALL_PUBLIC(name) \
	extern __typeof__(libsyscall_ ## name) libsyscall_public_ ## name \
		__asm__(LIBSYSCALL_PUBLIC_LABEL(#name)) \
		__attribute__((__weak__, __visibility__("default"), __alias__("libsyscall_" #name)));
#else
# define LIBSYSCALL_WEAK __attribute__((__weak__)) LIBSYSCALL_HIDDEN
# ifdef __aarch64__
#  define LIBSYSCALL_JUMP "b "
# else
#  define LIBSYSCALL_JUMP "jmp "
# endif
# define LIBSYSCALL_PUBLIC(name) __asm__(".text\n" \
	".globl " LIBSYSCALL_PUBLIC_LABEL(#name) "\n" \
	".weak_definition " LIBSYSCALL_PUBLIC_LABEL(#name) "\n" \
	".private_extern " LIBSYSCALL_PUBLIC_LABEL(#name) "\n" \
	LIBSYSCALL_PUBLIC_LABEL(#name) ":\n" \
	LIBSYSCALL_JUMP LIBSYSCALL_LABEL("libsyscall_" #name) "\n");
#endif

#define LIBSYSCALL_ELEMENTS(array) (sizeof (array) / sizeof (array)[0])
#define LIBSYSCALL_BITS(word) (8 * sizeof (word))

/*
 * The result of a call that cannot fail, converted to a type. If the ABI ignores the upper half of
 * a register with a narrow value, the trampoline's result is the function's, and the call a tail
 * call.
 */
#if defined __x86_64__ && !defined LIBSYSCALL_DARWIN
LIBSYSCALL_HIDDEN
uint32_t libsyscall_noError32(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3);
# define LIBSYSCALL_NO_ERROR(type, ...) \
	(sizeof(type) == 4 ? (type)libsyscall_noError32(__VA_ARGS__) : \
		(type)RawSyscallNoError(__VA_ARGS__))
#else
# define LIBSYSCALL_NO_ERROR(type, ...) ((type)RawSyscallNoError(__VA_ARGS__))
#endif

/*
 * Zero and copy memory. They are written so that compilers do not turn them into calls of memset
 * and memcpy, which the library must not need.
 */
LIBSYSCALL_HIDDEN
void libsyscall_zero(void *to, size_t n);
LIBSYSCALL_HIDDEN
void libsyscall_copy(void *to, const void *from, size_t n);

/* Returns n / d and stores the remainder in *rest. d is at most 2^31. */
LIBSYSCALL_HIDDEN
uint64_t libsyscall_divide(uint64_t n, uint32_t d, uint32_t *rest);

/*
 * Calls of seven words: mips aligns 64-bit arguments to even words, and darwin/386 has calls of six
 * arguments one of which is a 64-bit offset.
 */
#if (defined __mips__ && !defined __mips64) || (defined LIBSYSCALL_DARWIN && defined __i386__)
# define LIBSYSCALL_SEVEN_WORDS
LIBSYSCALL_HIDDEN
Errno libsyscall_syscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2);
LIBSYSCALL_HIDDEN
Errno libsyscall_rawSyscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
	uintptr_t a5, uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2);
#endif

#ifndef LIBSYSCALL_DARWIN
/* Without this flag, 32-bit kernels do not open files of 2 GiB or more. */
# define O_LARGE (sizeof(long) == 4 ? O_LARGEFILE : 0)

/* Creat's flags, under one name for its //sys line. */
# define O_CREAT_WRONLY_TRUNC (O_CREAT | O_WRONLY | O_TRUNC | O_LARGE)

/*
 * Signal handlers with SA_SIGINFO return to the first, others to the second: asm/. Most ports have
 * one for both.
 */
LIBSYSCALL_HIDDEN
void libsyscall_sigreturn(void);
LIBSYSCALL_HIDDEN
void libsyscall_oldSigreturn(void);

/*
 * The last two arguments of rt_sigaction: the size of the sets and 0. On sparc64: the restorer
 * minus 8, which a return adds, and the size (Linux, arch/sparc/kernel/sys_sparc_64.c).
 */
# ifdef __sparc__
#  define LIBSYSCALL_SIGACTION_LAST(restorer) ((restorer) ? (uintptr_t)(restorer) - 8 : 0), SizeofSigset
# else
#  define LIBSYSCALL_SIGACTION_LAST(restorer) SizeofSigset, 0
# endif

# if UINTPTR_MAX == UINT32_MAX
/* Returns the option to use for a value of vallen bytes: for a Timeval, never the old one. */
LIBSYSCALL_HIDDEN
int libsyscall_sockopt(int level, int name, Socklen_t vallen);
# endif

/* clone(2)'s flags and the child's stack; s390x swaps the two (CONFIG_CLONE_BACKWARDS2). */
# ifdef __s390x__
#  define LIBSYSCALL_CLONE(flags, stack) (stack), (flags)
# else
#  define LIBSYSCALL_CLONE(flags, stack) (flags), (stack)
# endif

#endif

#endif
