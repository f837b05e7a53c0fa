/*
 * PUBLIC(name): the name of a function for programs, with the prefix LIBSYSCALL_NAMES if the build
 * has one. linux.h and darwin.h include this and define WEAK.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#ifdef LIBSYSCALL_NAMES
# define PUBLIC(name)	PUBLIC1(LIBSYSCALL_NAMES, name)
# define PUBLIC1(prefix, name)	PUBLIC2(prefix, name)
# define PUBLIC2(prefix, name)	WEAK prefix ## name, libsyscall_ ## name
#else
# define PUBLIC(name)	WEAK name, libsyscall_ ## name
#endif
