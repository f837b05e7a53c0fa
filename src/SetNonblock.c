/*
 * The non-blocking flag.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

/*
 * All bits of the flag. On sparc64, ioctl(FIONBIO) sets O_NDELAY as well, and while that is set
 * F_SETFL sets O_NONBLOCK again (Linux, fs/ioctl.c, ioctl_fionbio; fs/fcntl.c, setfl). Elsewhere
 * O_NDELAY is O_NONBLOCK.
 */
#define NONBLOCK	(O_NONBLOCK | O_NDELAY)

Errno SetNonblock(int fd, bool nonblocking)
{
	int flags;
	const Errno err = Fcntl(fd, F_GETFL, 0, &flags);
	int wanted;

	if (err)
		return err;
	wanted = nonblocking ? flags | O_NONBLOCK : flags & ~NONBLOCK;
	return wanted == flags ? 0 : Fcntl(fd, F_SETFL, (uintptr_t)wanted, NULL);
}

LIBSYSCALL_PUBLIC(SetNonblock)
