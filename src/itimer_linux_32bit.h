/*
 * Interval timers; the kernel's have 32-bit times on 32-bit ports.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifndef ITIMER_LINUX_32BIT_H
#define ITIMER_LINUX_32BIT_H

LIBSYSCALL_HIDDEN
void libsyscall_itimerval(const RawItimerval *raw, Itimerval *value);

#endif
