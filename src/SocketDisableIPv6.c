/*
 * Makes Socket refuse IPv6; for tests.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

bool SocketDisableIPv6;
