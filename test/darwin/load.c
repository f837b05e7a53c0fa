/*
 * Loads a guest's program: a Mach-O executable, an archive of Mach-O objects, or an ELF file.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * Mach-O: osfmk/mach/machine.h, EXTERNAL_HEADERS/mach-o/loader.h. Linux has no linker that makes Mach-O programs for 386, so
 * these are archives of objects, which are linked here, in memory; EXTERNAL_HEADERS/mach-o/reloc.h.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "cpu.h"

#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Programs are linked for here, and no program of the host lies here. */
#ifdef GUEST_386
const uint64_t window_low = 0x10000000, window_high = 0x18000000;
enum { CPU_TYPE = 7, ELF_MACHINE = EM_386 };
#else
const uint64_t window_low = 0x100000000, window_high = 0x108000000;
# ifdef GUEST_amd64
enum { CPU_TYPE = 0x1000007, ELF_MACHINE = EM_X86_64 };
# else
enum { CPU_TYPE = 0x100000c, ELF_MACHINE = EM_AARCH64 };
# endif
#endif

struct mach_header { uint32_t magic, cputype, cpusubtype, filetype, ncmds, sizeofcmds, flags; };
struct load_command { uint32_t cmd, size; };
struct segment_command { uint32_t cmd, size; char name[16]; word vmaddr, vmsize, fileoff, filesize; uint32_t maxprot, initprot, nsects, flags; };
struct section { char name[16], segment[16]; word addr, size; uint32_t offset, align, reloff, nreloc, flags, reserved1, reserved2
#ifndef GUEST_386
	, reserved3
#endif
	; };
struct entry_point_command { uint32_t cmd, size; uint64_t entryoff, stacksize; };
struct symtab_command { uint32_t cmd, size, symoff, nsyms, stroff, strsize; };
struct nlist { uint32_t name; uint8_t type, sect; uint16_t desc; word value; };
struct relocation { int32_t address; uint32_t info; };
enum {
	MH_OBJECT = 1, MH_EXECUTE = 2,
	LC_SEGMENT_NATIVE = sizeof(word) == 4 ? 1 : 0x19, LC_SYMTAB = 2, LC_UNIXTHREAD = 5, LC_LOAD_DYLIB = 0xc,
	HEADER = sizeof(word) == 4 ? 28 : 32,
	N_EXT = 1, N_TYPE = 0xe, N_UNDF = 0, N_ABS = 2, N_SECT = 0xe, N_STAB = 0xe0, ZEROFILL = 1,
};
static const uint32_t MAGIC = sizeof(word) == 4 ? 0xfeedface : 0xfeedfacf, LC_MAIN = 0x80000028;

static bool fail(const char *path, const char *why)
{
	fprintf(stderr, "xnu: %s: %s\n", path, why);
	return false;
}

static const char archive_magic[] = "!<arch>\n";

/* By its first bytes. ELF files are guests when they lie in the window. */
int load_kind(int fd)
{
	union { char bytes[64]; struct mach_header mach; Elf32_Ehdr elf32; Elf64_Ehdr elf64; } head;

	memset(&head, 0, sizeof head);
	if (pread(fd, &head, sizeof head, 0) < (ssize_t)sizeof head.mach)
		return NOT_A_GUEST;
	if (head.mach.magic == MAGIC || memcmp(head.bytes, archive_magic, 8) == 0)
		return GUEST;
	if (memcmp(head.bytes, ELFMAG, SELFMAG) == 0) {
		const uint64_t entry = sizeof(word) == 4 ? head.elf32.e_entry : head.elf64.e_entry;

		return entry >= window_low && entry < window_high ? GUEST : NOT_A_GUEST;
	}
	return NOT_A_GUEST;
}

/* Memory of the guest at an address of its own; false: not free, or outside the window. */
static bool place(uint64_t address, uint64_t size, struct image *image)
{
	const uint64_t low = address & ~(uint64_t)4095, high = (address + size + 4095) & ~(uint64_t)4095;

	if (low < window_low || high > window_high || high <= low)
		return false;
	if (mmap((void *)(uintptr_t)low, (size_t)(high - low), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0)
		!= (void *)(uintptr_t)low)
		return false;
	if (image->low == 0 || low < image->low)
		image->low = low;
	if (high > image->high)
		image->high = high;
	return true;
}

static bool protect(uint64_t address, uint64_t size, int prot)
{
	const uint64_t low = address & ~(uint64_t)4095, high = (address + size + 4095) & ~(uint64_t)4095;

	return mprotect((void *)(uintptr_t)low, (size_t)(high - low), prot) == 0
		&& front_end_mapped((void *)(uintptr_t)low, (size_t)(high - low), prot) == 0;
}

/* bsd/kern/mach_loader.c: segments, and LC_UNIXTHREAD or LC_MAIN. __PAGEZERO is not mapped here. */
static bool load_executable(const char *path, const char *file, size_t size, struct image *image)
{
	const struct mach_header *const header = (const void *)file;
	const char *command = file + HEADER;
	uint64_t text = 0;

	if (header->cputype != CPU_TYPE || header->filetype != MH_EXECUTE)
		return fail(path, "not an executable of this machine");
	for (uint32_t i = 0; i < header->ncmds; i++, command += ((const struct load_command *)(const void *)command)->size) {
		const struct load_command *const lc = (const void *)command;
		const struct segment_command *const sc = (const void *)command;

		if (lc->cmd == LC_LOAD_DYLIB)
			return fail(path, "needs a dynamic library");
		if (lc->cmd == LC_MAIN)
			image->entry = text + ((const struct entry_point_command *)(const void *)command)->entryoff;
		if (lc->cmd == LC_UNIXTHREAD)
			return fail(path, "LC_UNIXTHREAD: lld does not write it");
		if (lc->cmd != (uint32_t)LC_SEGMENT_NATIVE || sc->vmsize == 0 || sc->initprot == 0)
			continue;
		if (sc->fileoff + sc->filesize > size || !place(sc->vmaddr, sc->vmsize, image))
			return fail(path, "a segment lies outside the window or the file");
		if (sc->fileoff == 0 && sc->filesize > 0)
			text = sc->vmaddr;
		memcpy((void *)(uintptr_t)sc->vmaddr, file + sc->fileoff, sc->filesize);
		if (!protect(sc->vmaddr, sc->vmsize, (int)sc->initprot))
			return fail(path, "a segment cannot be protected");
	}
	return image->entry != 0 || fail(path, "no entry point");
}

/* The linking of objects. */
enum { OBJECTS = 600, SYMBOLS = 4000 };
static struct object {
	const char *file;
	const struct section *sections;
	uint32_t nsections;
	const struct nlist *symbols;
	uint32_t nsymbols;
	const char *strings;
	uint64_t at[64];	/* where each section lies */
} objects[OBJECTS];
static int nobjects;
static struct { const char *name; uint64_t value; bool weak; } symbols[SYMBOLS];
static int nsymbols;

static uint64_t *symbol(const char *name)
{
	for (int i = 0; i < nsymbols; i++)
		if (strcmp(symbols[i].name, name) == 0)
			return &symbols[i].value;
	return NULL;
}

static bool read_object(const char *path, const char *file)
{
	const struct mach_header *const header = (const void *)file;
	const char *command = file + HEADER;
	struct object *const o = &objects[nobjects];

	if (header->magic != MAGIC || header->cputype != CPU_TYPE || header->filetype != MH_OBJECT || nobjects == OBJECTS - 1)
		return fail(path, "a member is no object of this machine");
	o->file = file;
	for (uint32_t i = 0; i < header->ncmds; i++, command += ((const struct load_command *)(const void *)command)->size) {
		const struct segment_command *const sc = (const void *)command;
		const struct symtab_command *const st = (const void *)command;

		if (sc->cmd == (uint32_t)LC_SEGMENT_NATIVE) {
			o->sections = (const void *)(command + sizeof *sc);
			o->nsections = sc->nsects;
		} else if (st->cmd == LC_SYMTAB) {
			o->symbols = (const void *)(file + st->symoff);
			o->nsymbols = st->nsyms;
			o->strings = file + st->stroff;
		}
	}
	if (o->nsections > COUNT(o->at))
		return fail(path, "too many sections");
	nobjects++;
	return true;
}

/* Sections one behind the other; code and data in the same pages, which an old Mac allows. */
static bool lay_out(const char *path, struct image *image)
{
	uint64_t at = window_low, size = 0;

	for (int pass = 0; pass < 2; pass++) {
		at = window_low;
		for (int i = 0; i < nobjects; i++)
			for (uint32_t s = 0; s < objects[i].nsections; s++) {
				const struct section *const section = &objects[i].sections[s];
				const uint64_t align = (uint64_t)1 << section->align;

				if (strncmp(section->segment, "__DWARF", 16) == 0)
					continue;
				at = (at + align - 1) & ~(align - 1);
				objects[i].at[s] = at;
				if (pass == 1 && (section->flags & 0xff) != ZEROFILL)
					memcpy((void *)(uintptr_t)at, objects[i].file + section->offset, section->size);
				at += section->size;
			}
		size = at - window_low;
		if (pass == 0 && !place(window_low, size, image))
			return fail(path, "no room");
	}
	return true;
}

static uint64_t local_address(const struct object *o, const struct nlist *n)
{
	return o->at[n->sect - 1] + n->value - o->sections[n->sect - 1].addr;
}

static bool define(const char *path)
{
	for (int i = 0; i < nobjects; i++)
		for (uint32_t s = 0; s < objects[i].nsymbols; s++) {
			const struct nlist *const n = &objects[i].symbols[s];
			const bool weak = n->desc & 0x80;	/* N_WEAK_DEF */
			uint64_t *old;

			if (n->type & N_STAB || !(n->type & N_EXT) || (n->type & N_TYPE) != N_SECT)
				continue;
			old = symbol(objects[i].strings + n->name);
			if (old) {
				const size_t k = (size_t)((char *)old - (char *)&symbols[0].value) / sizeof symbols[0];

				if (!weak && !symbols[k].weak)
					return fail(objects[i].strings + n->name, "defined twice");
				if (!weak) {
					symbols[k].value = local_address(&objects[i], n);
					symbols[k].weak = false;
				}
				continue;
			}
			if (nsymbols == SYMBOLS)
				return fail(path, "too many symbols");
			symbols[nsymbols].name = objects[i].strings + n->name;
			symbols[nsymbols].weak = weak;
			symbols[nsymbols++].value = local_address(&objects[i], n);
		}
	return true;
}

/* The section that an address of an object lies in. */
static int section_of(const struct object *o, word address)
{
	for (uint32_t s = 0; s < o->nsections; s++)
		if (address >= o->sections[s].addr && address < o->sections[s].addr + o->sections[s].size)
			return (int)s;
	for (uint32_t s = 0; s < o->nsections; s++)
		if (address == o->sections[s].addr + o->sections[s].size)
			return (int)s;
	return -1;
}

/* GENERIC_RELOC_VANILLA, plain and scattered, of 1, 2 or 4 bytes; i386 objects compiled with -static have no others. */
static bool relocate(const char *path, const struct object *o, const struct section *section, uint64_t at, const struct relocation *r)
{
	const bool scattered = (uint32_t)r->address >> 31;
	const uint32_t offset = scattered ? (uint32_t)r->address & 0xffffff : (uint32_t)r->address;
	const unsigned type = scattered ? (uint32_t)r->address >> 24 & 0xf : r->info >> 28;
	const unsigned length = scattered ? (uint32_t)r->address >> 28 & 3 : r->info >> 25 & 3;
	const bool pcrel = scattered ? (uint32_t)r->address >> 30 & 1 : r->info >> 24 & 1;
	const bool external = !scattered && r->info >> 27 & 1;
	const uint32_t index = r->info & 0xffffff;
	const uint32_t from = (uint32_t)(at + offset), old = (uint32_t)section->addr + offset;
	int32_t value, place_of;

	if (type != 0 || length != 2)
		return fail(path, "a relocation that is not plain");
	memcpy(&value, (void *)(uintptr_t)from, sizeof value);
	if (external) {
		const struct nlist *const n = &o->symbols[index];
		const char *const name = o->strings + n->name;
		const uint64_t *const target = symbol(name);

		if (!target && (n->type & N_TYPE) == N_UNDF && !(n->desc & 0x40))	/* N_WEAK_REF */
			return fail(name, "undefined");
		value += target ? (int32_t)*target : 0;
		if (pcrel)
			value += (int32_t)(old - from);
	} else {
		/* The old address of the target is in the place, relative to it or not. */
		const word target = scattered ? r->info : (word)(value + (pcrel ? (int32_t)(old + 4) : 0));
		const int s = scattered || index == 0 ? section_of(o, target) : (int)index - 1;

		if (s < 0)
			return fail(path, "a relocation to nowhere");
		place_of = (int32_t)((uint32_t)o->at[s] - (uint32_t)o->sections[s].addr);
		value += place_of;
		if (pcrel)
			value += (int32_t)(old - from);
	}
	memcpy((void *)(uintptr_t)from, &value, sizeof value);
	return true;
}

static bool load_objects(const char *path, const char *file, size_t size, struct image *image)
{
	size_t at = 8;
	const uint64_t *start;

	while (at + 60 <= size) {	/* ar(5); BSD's long names, #1/length, stand in front of the member */
		const char *const head = file + at;
		const size_t length = strtoul(head + 48, NULL, 10);
		size_t skip = strncmp(head, "#1/", 3) == 0 ? strtoul(head + 3, NULL, 10) : 0;
		const bool index = strncmp(head, "/ ", 2) == 0 || strncmp(head, "__.SYMDEF", 9) == 0
			|| (skip && strncmp(head + 60, "__.SYMDEF", 9) == 0) || strncmp(head, "// ", 3) == 0;

		if (!index && !read_object(path, head + 60 + skip))
			return false;
		at += 60 + length + (length & 1);
	}
	if (!lay_out(path, image) || !define(path))
		return false;
	for (int i = 0; i < nobjects; i++)
		for (uint32_t s = 0; s < objects[i].nsections; s++) {
			const struct section *const section = &objects[i].sections[s];
			const struct relocation *const r = (const void *)(objects[i].file + section->reloff);

			for (uint32_t k = 0; objects[i].at[s] != 0 && k < section->nreloc; k++)
				if (!relocate(path, &objects[i], section, objects[i].at[s], &r[k]))
					return false;
		}
	start = symbol("_start");
	if (!start)
		start = symbol("start");
	if (!start)
		return fail(path, "no start");
	image->entry = *start;
	return protect(image->low, image->high - image->low, PROT_READ | PROT_WRITE | PROT_EXEC) || fail(path, "no memory for code");
}

#if UINTPTR_MAX > UINT32_MAX && !defined GUEST_386
typedef Elf64_Ehdr Ehdr;
typedef Elf64_Phdr Phdr;
#else
typedef Elf32_Ehdr Ehdr;
typedef Elf32_Phdr Phdr;
#endif

static bool load_elf(const char *path, const char *file, size_t size, struct image *image)
{
	const Ehdr *const header = (const void *)file;
	const Phdr *const ph = (const void *)(file + header->e_phoff);

	if (header->e_machine != ELF_MACHINE || header->e_type != ET_EXEC)
		return fail(path, "not a program of this machine, linked for its place");
	for (int i = 0; i < header->e_phnum; i++) {
		if (ph[i].p_type != PT_LOAD || ph[i].p_memsz == 0)
			continue;
		if (ph[i].p_offset + ph[i].p_filesz > size || !place(ph[i].p_vaddr, ph[i].p_memsz, image))
			return fail(path, "a segment lies outside the window or the file");
		memcpy((void *)(uintptr_t)ph[i].p_vaddr, file + ph[i].p_offset, ph[i].p_filesz);
		if (!protect(ph[i].p_vaddr, ph[i].p_memsz, (int)(ph[i].p_flags & PF_R ? PROT_READ : 0) | (ph[i].p_flags & PF_W ? PROT_WRITE : 0)
			| (ph[i].p_flags & PF_X ? PROT_EXEC : 0)))
			return fail(path, "a segment cannot be protected");
	}
	image->entry = header->e_entry;
	return true;
}

bool load(const char *path, struct image *image)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	const char *file;
	bool good;

	*image = (struct image){ 0, 0, 0 };
	if (fd < 0 || fstat(fd, &st) < 0 || st.st_size < 64)
		return fail(path, "cannot be read");
	file = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (file == MAP_FAILED)
		return fail(path, "cannot be mapped");
	if (memcmp(file, ELFMAG, SELFMAG) == 0)
		good = load_elf(path, file, (size_t)st.st_size, image);
	else if (memcmp(file, archive_magic, 8) == 0)
		good = load_objects(path, file, (size_t)st.st_size, image);
	else
		good = load_executable(path, file, (size_t)st.st_size, image);
	munmap((void *)(uintptr_t)file, (size_t)st.st_size);
	return good;
}

/* bsd/kern/kern_exec.c, exec_copyout_strings: argc, argv, NULL, envv, NULL, the path and the like, NULL. Returns where argc is. */
uint64_t load_stack(char *const argv[], char *const envv[], const char *path, size_t size)
{
	const int low = sizeof(word) < sizeof(void *) ? MAP_32BIT : 0;
	char *const base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | low, -1, 0);
	char *strings = base + size;
	word *out;
	char *const *const lists[2] = { argv, envv };
	char port[32] = "";	/* :6484, of the first thread; __pthread_markcancel wants it */
	size_t argc = 0;
	word *p;

	if (base == MAP_FAILED || front_end_mapped(base, size, PROT_READ | PROT_WRITE) != 0)
		return 0;
	out = p = (word *)(((uintptr_t)base + size / 2) & ~(uintptr_t)63);	/* strings above, the stack below */
	while (argv[argc])
		argc++;
	*p++ = (word)argc;
	for (int l = 0; l < 2; l++) {
		for (size_t i = 0; lists[l][i]; i++) {
			const size_t length = strlen(lists[l][i]) + 1;

			strings -= length;
			memcpy(strings, lists[l][i], length);
			*p++ = (word)(uintptr_t)strings;
		}
		*p++ = 0;
	}
	strings -= strlen(path) + 1;
	memcpy(strings, path, strlen(path) + 1);
	*p++ = (word)(uintptr_t)strings;
	snprintf(port, sizeof port, "th_port=0x%x", thread_port());
	strings -= sizeof port;
	memcpy(strings, port, sizeof port);
	*p++ = (word)(uintptr_t)strings;
	*p = 0;
	return (uintptr_t)out;
}
