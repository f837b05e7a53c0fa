/*
 * <string.h> of the guests, see guest_libc.h.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest_libc.h"
