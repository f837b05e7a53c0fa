/*
 * What the library's own files share; libsyscall.h includes it when LIBSYSCALL_INTERNAL is defined.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef LIBSYSCALL_INTERNAL_H
#define LIBSYSCALL_INTERNAL_H

/*
 * LIBSYSCALL_PUBLIC(Close) gives the function Close its name for programs. Inside the library every
 * public name is a macro for a hidden one (libsyscall/znames_*.h), by which the members define and
 * call their functions, here libsyscall_Close. Outside it is a weak second name, with the prefix
 * LIBSYSCALL_NAMES if the build has one: a program may have a Close of its own, which nothing of
 * the library calls. In Mach-O a weak symbol is a definition of its own: asm/darwin.h.
 */
#ifdef LIBSYSCALL_NAMES
# define LIBSYSCALL_PUBLIC_LABEL(name) LIBSYSCALL_LABEL(LIBSYSCALL_TEXT(LIBSYSCALL_NAMES) name)
#else
# define LIBSYSCALL_PUBLIC_LABEL(name) LIBSYSCALL_LABEL(name)
#endif
#ifdef __ELF__
# ifndef __clang__	/* GCC warns when the second name does not say as well that there is no return */
#  pragma GCC diagnostic ignored "-Wmissing-attributes"
# endif
# define LIBSYSCALL_WEAK __attribute__((__weak__))
# define LIBSYSCALL_PUBLIC(name) \
	extern __typeof__(libsyscall_ ## name) libsyscall_public_ ## name __asm__(LIBSYSCALL_PUBLIC_LABEL(#name)) \
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
 * The result of a call that cannot fail, in a type. Where the ABI does not care for the upper half of
 * a register with a narrow value the trampoline's result is the function's, and its call a tail call.
 */
#if defined __x86_64__ && !defined LIBSYSCALL_DARWIN
LIBSYSCALL_HIDDEN
uint32_t libsyscall_noError32(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3);
# define LIBSYSCALL_NO_ERROR(type, ...) \
	(sizeof(type) == 4 ? (type)libsyscall_noError32(__VA_ARGS__) : (type)RawSyscallNoError(__VA_ARGS__))
#else
# define LIBSYSCALL_NO_ERROR(type, ...) ((type)RawSyscallNoError(__VA_ARGS__))
#endif

/*
 * Fills and copies memory. Written so that compilers do not make calls of memset and
 * memcpy of them, which the library must not need.
 */
LIBSYSCALL_HIDDEN
void libsyscall_zero(void *to, size_t n);
LIBSYSCALL_HIDDEN
void libsyscall_copy(void *to, const void *from, size_t n);

/* n / d, d at most 2^31, and in *rest what is left. */
LIBSYSCALL_HIDDEN
uint64_t libsyscall_divide(uint64_t n, uint32_t d, uint32_t *rest);

/* Calls of seven words: mips has 64-bit values that begin at even words, darwin calls with an offset among six arguments. */
#if (defined __mips__ && !defined __mips64) || (defined LIBSYSCALL_DARWIN && defined __i386__)
# define LIBSYSCALL_SEVEN_WORDS
LIBSYSCALL_HIDDEN
Errno libsyscall_syscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2);
LIBSYSCALL_HIDDEN
Errno libsyscall_rawSyscall7(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5,
	uintptr_t a6, uintptr_t a7, uintptr_t *r1, uintptr_t *r2);
#endif

#ifndef LIBSYSCALL_DARWIN
/* Files of more than 2 GiB: a 64-bit kernel opens them without being asked, a 32-bit one with this flag only. */
# define O_LARGE (sizeof(long) == 4 ? O_LARGEFILE : 0)

/* The flags of Creat, in one name for its //sys line. */
# define O_CREAT_WRONLY_TRUNC (O_CREAT | O_WRONLY | O_TRUNC | O_LARGE)

/* Where signal handlers return to, those with SA_SIGINFO and those without: asm/. Most ports have one for both. */
LIBSYSCALL_HIDDEN
void libsyscall_sigreturn(void);
LIBSYSCALL_HIDDEN
void libsyscall_oldSigreturn(void);

/*
 * The last two arguments of rt_sigaction: the size of the sets and none, but on sparc64 the
 * restorer, less the 8 that a return there adds, and the size (Linux, arch/sparc/kernel/sys_sparc_64.c).
 */
# ifdef __sparc__
#  define LIBSYSCALL_SIGACTION_LAST(restorer) ((restorer) ? (uintptr_t)(restorer) - 8 : 0), SizeofSigset
# else
#  define LIBSYSCALL_SIGACTION_LAST(restorer) SizeofSigset, 0
# endif

# if UINTPTR_MAX == UINT32_MAX
/* The option that name means for a value of vallen bytes: that of a Timeval is never the old one. */
LIBSYSCALL_HIDDEN
int libsyscall_sockopt(int level, int name, Socklen_t vallen);
# endif

/* The flags of clone(2) and the child's stack, which on s390x change places (CONFIG_CLONE_BACKWARDS2). */
# ifdef __s390x__
#  define LIBSYSCALL_CLONE(flags, stack) (stack), (flags)
# else
#  define LIBSYSCALL_CLONE(flags, stack) (flags), (stack)
# endif

#endif

#endif
