/*
 * Input to mktypes, behind types_linux.c: what the 64-bit ports take from the kernel as it is.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

/* <sys/stat.h> makes macros of these names; seconds and nanoseconds together are our Timespec. */
#define st_atime	st_atim$Timespec
#define st_mtime	st_mtim$Timespec
#define st_ctime	st_ctim$Timespec

#include <asm/stat.h>

typedef struct stat $Stat_t;
