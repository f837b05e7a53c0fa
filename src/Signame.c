/*
 * The names of signals.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#define ERROR(name, text)
#define SIGNAL(name) TEXT(of_##name, name, #name)
#include "texts.h"

const char *Signame(int sig)
{
	return findText(sig);
}

LIBSYSCALL_PUBLIC(Signame)
