/*
 * The part of start.o that all ports share, except linux/amd64, which has it in assembly: the start
 * of a freestanding program, and the four memory functions that compilers call implicitly. Every
 * program carries these bytes, so this prefers small to fast.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <stddef.h>
#include <stdint.h>

#define HIDDEN __attribute__((visibility("hidden")))

HIDDEN
int main(int argc, char **argv, char **envv);

/*
 * Runs main and returns its result, with which _start ends the process. sp is where the
 * kernel left argc, argv[], NULL, envv[], NULL.
 */
HIDDEN
int libsyscall_start(uintptr_t *sp);

/* ELF, as far as it is needed here; Linux, include/uapi/linux/elf.h. */
typedef struct FileHeader {
	unsigned char ident[16];
	uint16_t type, machine;
	uint32_t version;
	uintptr_t entry, phoff, shoff;
	uint32_t flags;
	uint16_t ehsize, phentsize, phnum;
} FileHeader;

typedef struct Segment {
	uint32_t type;
#if UINTPTR_MAX > UINT32_MAX
	uint32_t flags;
#endif
	uintptr_t offset, vaddr, paddr, filesz, memsz;
#if UINTPTR_MAX == UINT32_MAX
	uint32_t flags;
#endif
	uintptr_t align;
} Segment;

typedef struct Rel {
	uintptr_t offset, info;
} Rel;

typedef struct Rela {
	uintptr_t offset, info, addend;
} Rela;

enum {
	ET_DYN = 3,
	PT_DYNAMIC = 2,
	DT_NULL = 0, DT_RELA = 7, DT_RELASZ = 8, DT_REL = 17, DT_RELSZ = 18, DT_RELRSZ = 35, DT_RELR = 36,
	DT_WANTED = 37,		/* the tags above are below it */
	WORD = sizeof(uintptr_t),
};

/* info of *(base + offset) = base + addend, the only kind without symbols and indirect functions */
#if !defined __ELF__		/* Mach-O: linked for its place */
#elif defined __i386__
# define RELATIVE 8		/* R_386_RELATIVE */
#elif defined __arm__
# define RELATIVE 23		/* R_ARM_RELATIVE */
#elif defined __aarch64__
# define RELATIVE 1027		/* R_AARCH64_RELATIVE */
#elif defined __riscv || defined __loongarch__
# define RELATIVE 3		/* R_RISCV_RELATIVE, R_LARCH_RELATIVE */
#elif defined __s390x__
# define RELATIVE 12		/* R_390_RELATIVE */
#elif defined __powerpc__ || defined __sparc__
# define RELATIVE 22		/* R_PPC_RELATIVE, R_PPC64_RELATIVE, R_SPARC_RELATIVE */
#endif				/* mips: no static PIE, its GOT needs special relocations */

#ifdef RELATIVE
extern const FileHeader __ehdr_start HIDDEN;

/*
 * The program's first byte. On ppc, the compiler would load the address from memory that is not yet
 * relocated.
 */
static const FileHeader *header(void)
{
#if defined __powerpc__ && !defined __powerpc64__
	const FileHeader *h;

	__asm__ ("bcl\t20, 31, 1f\n1:\tmflr\t%0\n\taddis\t%0, %0, (__ehdr_start - 1b)@ha\n\taddi\t%0, %0, (__ehdr_start - 1b)@l"
		: "=b" (h) : : "lr");
	return h;
#else
	return &__ehdr_start;
#endif
}

static void relocate(uintptr_t base, const uintptr_t *dynamic)
{
	uintptr_t wanted[DT_WANTED];

	for (int i = 0; i < DT_WANTED; i++) {
		wanted[i] = 0;
		__asm__ volatile ("");	/* or compilers turn this into a call of memset */
	}
	for (; dynamic[0] != DT_NULL; dynamic += 2)
		if (dynamic[0] < DT_WANTED)
			wanted[dynamic[0]] = dynamic[1];

	for (const Rela *r = (const Rela *)(base + wanted[DT_RELA]); wanted[DT_RELASZ] > 0; r++, wanted[DT_RELASZ] -= sizeof *r)
		if (r->info == RELATIVE)
			*(uintptr_t *)(base + r->offset) = base + r->addend;
	for (const Rel *r = (const Rel *)(base + wanted[DT_REL]); wanted[DT_RELSZ] > 0; r++, wanted[DT_RELSZ] -= sizeof *r)
		if (r->info == RELATIVE)
			*(uintptr_t *)(base + r->offset) += base;

	/*
	 * An even entry is a word's offset; each bit of an odd one, except the lowest, stands for a
	 * following word.
	 */
	uintptr_t *next = NULL;
	for (const uintptr_t *r = (const uintptr_t *)(base + wanted[DT_RELR]); wanted[DT_RELRSZ] > 0; r++, wanted[DT_RELRSZ] -= sizeof *r) {
		if (*r % 2 == 0) {
			next = (uintptr_t *)(base + *r);
			*next++ += base;
			continue;
		}
		for (unsigned bit = 1; bit < WORD * 8; bit++, next++)
			if (*r >> bit & 1)
				*next += base;
	}
}
#endif

int libsyscall_start(uintptr_t *sp)
{
	const int argc = (int)sp[0];
	char **const argv = (char **)(sp + 1);

#ifdef RELATIVE
	/*
	 * A position-independent program (-static-pie) is linked at 0 and puts its own address into
	 * its pointers.
	 */
	const FileHeader *const h = header();

	if (h->type == ET_DYN) {
		const uintptr_t base = (uintptr_t)h;
		const Segment *const segment = (const Segment *)(base + h->phoff);

		for (int i = 0; i < h->phnum; i++)
			if (segment[i].type == PT_DYNAMIC)
				relocate(base, (const uintptr_t *)(base + segment[i].vaddr));
	}
#endif
	return main(argc, argv, argv + argc + 1);
}

/*
 * Functions that compilers call implicitly. The barriers keep them from turning the loops into such
 * calls.
 */
void *memmove(void *to, const void *from, size_t n);
void *memcpy(void *to, const void *from, size_t n);
void *memset(void *to, int byte, size_t n);
int memcmp(const void *a, const void *b, size_t n);

typedef uintptr_t Word __attribute__((may_alias));

void *memmove(void *to, const void *from, size_t n)
{
	unsigned char *t = to;
	const unsigned char *f = from;

	if ((uintptr_t)t - (uintptr_t)f < n) {	/* to is inside from[0..n) */
		while (n-- > 0) {
			t[n] = f[n];
			__asm__ volatile ("");
		}
		return to;
	}
	if (((uintptr_t)t | (uintptr_t)f) % WORD == 0)
		for (; n >= WORD; n -= WORD, t += WORD, f += WORD) {
			*(Word *)(void *)t = *(const Word *)(const void *)f;
			__asm__ volatile ("");
		}
	for (; n > 0; n--) {
		*t++ = *f++;
		__asm__ volatile ("");
	}
	return to;
}

#ifdef __ELF__
void *memcpy(void *to, const void *from, size_t n) __attribute__((alias("memmove")));
#else
void *memcpy(void *to, const void *from, size_t n)
{
	return memmove(to, from, n);
}
#endif

void *memset(void *to, int byte, size_t n)
{
	unsigned char *t = to;

	for (; n > 0; n--) {
		*t++ = (unsigned char)byte;
		__asm__ volatile ("");
	}
	return to;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *p = a, *q = b;

	for (; n > 0; n--, p++, q++) {
		if (*p != *q)
			return *p - *q;
		__asm__ volatile ("");
	}
	return 0;
}
