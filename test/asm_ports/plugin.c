/*
 * A plugin of qemu-user that writes the number and the raw arguments of each system call
 * to standard error, as the program's registers held them.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

#ifndef VERSION
# define VERSION 1
#endif

/* Of qemu-plugin.h, which distributions do not package. */
typedef uint64_t Id;
typedef void OnSyscall(Id id, unsigned vcpu, int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4,
	uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8);
void qemu_plugin_register_vcpu_syscall_cb(Id id, OnSyscall *f);

int qemu_plugin_version = VERSION;
int qemu_plugin_install(Id id, const void *info, int argc, char **argv);

static void onSyscall(Id id, unsigned vcpu, int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4,
	uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8)
{
	(void)id, (void)vcpu, (void)a8;
	fprintf(stderr, "call %" PRId64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %" PRIx64 "\n",
		number, a1, a2, a3, a4, a5, a6, a7);
}

int qemu_plugin_install(Id id, const void *info, int argc, char **argv)
{
	(void)info, (void)argc, (void)argv;
	qemu_plugin_register_vcpu_syscall_cb(id, onSyscall);
	return 0;
}
