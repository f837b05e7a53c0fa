/*
 * Conversion of resource usage, for 32-bit ports.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef RUSAGE_LINUX_32BIT_H
#define RUSAGE_LINUX_32BIT_H

LIBSYSCALL_HIDDEN
void libsyscall_rusage(const RawRusage *raw, Rusage *usage);

#endif
