/*
 * The names of error numbers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#define ERROR(name, text) TEXT(of_##name, name, #name)
#define SIGNAL(name)
#include "texts.h"

const char *Errname(Errno err)
{
	return findText(err);
}

LIBSYSCALL_PUBLIC(Errname)
