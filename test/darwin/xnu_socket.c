/*
 * Sockets: bsd/kern/uipc_syscalls.c, uipc_socket.c, uipc_usrreq.c. An address begins with its length, in one byte, and its family
 * in another; inet addresses have the rest at the places of Linux's.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <limits.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#define SAME(name) { name, D_ ## name }

enum {
	ADDRESS_MAX = 255,	/* SOCK_MAXADDRLEN, bsd/sys/socketvar.h */
	HEAD = 2,		/* offsetof(struct sockaddr, sa_data) */
	UNNAMED = 16,		/* sizeof(sun_noname), bsd/kern/uipc_usrreq.c */
	FILES = 1024,
};

static const struct pair families[] = { SAME(AF_UNIX), SAME(AF_INET), SAME(AF_INET6), { AF_UNSPEC, 0 } };
static const struct pair message_flags[] = {
	SAME(MSG_OOB), SAME(MSG_PEEK), SAME(MSG_DONTROUTE), SAME(MSG_EOR), SAME(MSG_TRUNC), SAME(MSG_CTRUNC), SAME(MSG_WAITALL),
	SAME(MSG_DONTWAIT),
};

static unsigned char quiet[FILES];	/* SO_NOSIGPIPE, which Linux does not have */

bool socket_is_quiet(int fd)
{
	return fd >= 0 && fd < FILES && quiet[fd];
}

void socket_closed(int fd)
{
	if (fd >= 0 && fd < FILES)
		quiet[fd] = 0;
}

static int host_family(int darwin)
{
	for (size_t i = 0; i < COUNT(families); i++)
		if (families[i].darwin == darwin)
			return families[i].host;
	return -1;
}

static int darwin_family(int host)
{
	for (size_t i = 0; i < COUNT(families); i++)
		if (families[i].host == host)
			return families[i].darwin;
	return 255;
}

static int host_flags(int darwin)
{
	int flags = 0;

	for (size_t i = 0; i < COUNT(message_flags); i++)
		if (darwin & message_flags[i].darwin)
			flags |= message_flags[i].host;
	return flags;
}

static int darwin_flags(int host)
{
	int flags = 0;

	for (size_t i = 0; i < COUNT(message_flags); i++)
		if (host & message_flags[i].host)
			flags |= message_flags[i].darwin;
	return flags;
}

/* getsockaddr: the length argument is what counts, sa_len is overwritten by it. */
static int get_address(const void *from, size_t length, struct sockaddr_storage *host, socklen_t *host_length)
{
	unsigned char bytes[ADDRESS_MAX];
	int err, family;

	if (length > ADDRESS_MAX)
		return D_ENAMETOOLONG;
	if (length < HEAD)
		return D_EINVAL;
	if ((err = copyin(from, bytes, length)) != 0)
		return err;
	memset(host, 0, sizeof *host);
	family = host_family(bytes[1]);
	if (family < 0)
		return D_EAFNOSUPPORT;
	if (family == AF_UNIX && length - HEAD > sizeof(((struct sockaddr_un *)0)->sun_path) - 1)
		return D_ENAMETOOLONG;
	if (length > sizeof *host)
		return D_EINVAL;
	/* Up to the first NUL a name, here; on Linux a leading NUL would make it an abstract one: unp_bind. */
	if (family == AF_UNIX)
		length = HEAD + strnlen((char *)bytes + HEAD, length - HEAD);
	memcpy((unsigned char *)host + HEAD, bytes + HEAD, length - HEAD);
	host->ss_family = (sa_family_t)family;
	*host_length = (socklen_t)length;
	if (family == AF_UNIX)
		*host_length += length > HEAD;
	return 0;
}

/* copyout_sa: as much as there is room for, and the whole length. */
static int put_address(const struct sockaddr_storage *host, socklen_t host_length, void *to, void *length_to)
{
	unsigned char bytes[sizeof *host];
	size_t length = host_length;
	uint32_t room;
	int err;

	if (!to)
		return 0;
	if ((err = copyin(length_to, &room, sizeof room)) != 0)
		return err;
	memset(bytes, 0, sizeof bytes);
	if (host->ss_family == AF_UNIX && host_length <= HEAD)
		length = UNNAMED;
	else if (host_length > HEAD)
		memcpy(bytes + HEAD, (const unsigned char *)host + HEAD, host_length - HEAD);
	if (length > 0) {
		bytes[0] = (unsigned char)length;
		bytes[1] = (unsigned char)darwin_family(host->ss_family);
	}
	if ((err = copyout(bytes, to, length < room ? length : room)) != 0)
		return err;
	room = (uint32_t)length;
	return copyout(&room, length_to, sizeof room);
}

/*
 * Who sent: bsd/kern/uipc_syscalls.c:1978, copyout_sa. Without a sender, or room for one, the length is 0; that the address
 * cannot be written is lost, and the length is left as it was. In xnu-1228 (:1162, recvit) it is EFAULT.
 */
static int put_sender(const struct sockaddr_storage *host, socklen_t host_length, void *to, void *length_to)
{
	uint32_t room;
	const uint32_t none = 0;
	int err;

	if (!to)
		return 0;
	if ((err = copyin(length_to, &room, sizeof room)) != 0)
		return err;
	if (room == 0 || host_length == 0)
		return copyout(&none, length_to, sizeof none);
	err = put_address(host, host_length, to, length_to);
	return err == D_EFAULT && !xnu_old ? copyout(&room, length_to, sizeof room) : err;
}

/* file_socket: EBADF, ENOTSOCK. */
static int no_socket(int fd)
{
	int type;
	socklen_t length = sizeof type;

	return result(getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length));
}

/* bsd/kern/uipc_socket.c, socreate: no such type for the family, or no such protocol, or one of another type. */
static int no_protocol(int protocol)
{
	if (errno != ESOCKTNOSUPPORT && errno != EPROTONOSUPPORT && errno != EINVAL)
		return result(-1);
	return protocol == IPPROTO_TCP || protocol == IPPROTO_UDP ? D_EPROTOTYPE : D_EPROTONOSUPPORT;
}

/* Flags in the type, such as Linux's SOCK_CLOEXEC, make it an unknown one. */
int xnu_socket(struct call *c)
{
	const int family = host_family(arg_int(c)), type = arg_int(c), protocol = arg_int(c);
	int fd;

	if (family <= 0)
		return D_EAFNOSUPPORT;
	if (type > 0xf)
		return D_EPROTONOSUPPORT;
	fd = socket(family, type, protocol);
	return fd < 0 ? no_protocol(protocol) : ret_int(c, fd);
}

int xnu_socketpair(struct call *c)
{
	const int family = host_family(arg_int(c)), type = arg_int(c), protocol = arg_int(c);
	void *const to = arg_pointer(c);
	int fd[2], err;

	if (family <= 0)
		return D_EAFNOSUPPORT;
	if (type > 0xf)
		return D_EPROTONOSUPPORT;
	if (socketpair(family, type, protocol, fd) < 0)
		return no_protocol(protocol);
	err = copyout(fd, to, sizeof fd);
	if (err != 0) {
		close(fd[0]);
		close(fd[1]);
	}
	return err;
}

/* bsd/kern/uipc_syscalls.c:346, :764: the socket first; bind without an address is EDESTADDRREQ, connect EINVAL. */
int xnu_bind(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	struct sockaddr_storage address;
	socklen_t length;
	int err = no_socket(fd);

	if (err == 0)
		err = from ? get_address(from, (uint32_t)arg_word(c), &address, &length) : D_EDESTADDRREQ;
	if (err == 0 && address.ss_family == AF_UNIX && length <= HEAD)
		return D_EINVAL;	/* no autobind: unp_bind, namelen <= 0 */
	return err != 0 ? err : result(bind(fd, (struct sockaddr *)&address, length));
}

int xnu_connect(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	struct sockaddr_storage address;
	socklen_t length;
	int err = no_socket(fd);

	if (err == 0)
		err = from ? get_address(from, (uint32_t)arg_word(c), &address, &length) : D_EINVAL;
	if (err == 0 && address.ss_family == AF_UNIX && length <= HEAD)
		return D_EINVAL;
	return err != 0 ? err : result(connect(fd, (struct sockaddr *)&address, length));
}

int xnu_listen(struct call *c)
{
	const int fd = arg_int(c);

	return result(listen(fd, arg_int(c)));
}

/* Reset by its peer while it was waiting: soaccept has no address for it any more. */
static bool already_gone(int fd)
{
	struct tcp_info info;
	socklen_t length = sizeof info;

	return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) == 0 && info.tcpi_state == TCP_CLOSE;
}

/* accept_nocancel: without an address the length becomes 0, and the descriptor is there all the same. */
int xnu_accept(struct call *c)
{
	const int fd = arg_int(c);
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	struct sockaddr_storage address;
	socklen_t length = sizeof address;
	const uint32_t none = 0;
	uint32_t room;
	int err = to ? copyin(length_to, &room, sizeof room) : 0, got;

	if (err != 0)
		return err;
	got = accept(fd, (struct sockaddr *)&address, &length);
	if (got < 0)
		return result(-1);
	if (already_gone(got))
		err = to ? copyout(&none, length_to, sizeof none) : 0;
	else
		err = put_address(&address, length, to, length_to);
	if (err != 0) {
		close(got);
		return err;
	}
	return ret_int(c, got);
}

static int name_of(struct call *c, int (*get)(int, struct sockaddr *, socklen_t *))
{
	const int fd = arg_int(c);
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	struct sockaddr_storage address;
	socklen_t length = sizeof address;

	if (get(fd, (struct sockaddr *)&address, &length) < 0)
		return result(-1);
	return to ? put_address(&address, length, to, length_to) : D_EFAULT;
}

static int own_name(int fd, struct sockaddr *address, socklen_t *length)
{
	return getsockname(fd, address, length);
}

static int peer_name(int fd, struct sockaddr *address, socklen_t *length)
{
	return getpeername(fd, address, length);
}

int xnu_getsockname(struct call *c)
{
	return name_of(c, own_name);
}

int xnu_getpeername(struct call *c)
{
	return name_of(c, peer_name);
}

int xnu_shutdown(struct call *c)
{
	const int fd = arg_int(c);

	return result(shutdown(fd, arg_int(c)));
}

/* Options: how their value looks, and their names. */
enum form { NUMBER, LINGER, LINGER_SECONDS, TIME, QUIET, ERROR };
static const struct option {
	int level, name;		/* darwin's */
	int host_level, host_name;
	enum form form;
} options[] = {
#define SAME_OPTION(level, name, form) { D_ ## level, D_ ## name, level, name, form }
	SAME_OPTION(SOL_SOCKET, SO_REUSEADDR, NUMBER), SAME_OPTION(SOL_SOCKET, SO_KEEPALIVE, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_DONTROUTE, NUMBER), SAME_OPTION(SOL_SOCKET, SO_BROADCAST, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_OOBINLINE, NUMBER), SAME_OPTION(SOL_SOCKET, SO_REUSEPORT, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_TIMESTAMP, NUMBER), SAME_OPTION(SOL_SOCKET, SO_ACCEPTCONN, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_SNDBUF, NUMBER), SAME_OPTION(SOL_SOCKET, SO_RCVBUF, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_RCVLOWAT, NUMBER), SAME_OPTION(SOL_SOCKET, SO_TYPE, NUMBER),
	SAME_OPTION(SOL_SOCKET, SO_ERROR, ERROR), SAME_OPTION(SOL_SOCKET, SO_LINGER, LINGER),
	{ D_SOL_SOCKET, D_SO_LINGER_SEC, SOL_SOCKET, SO_LINGER, LINGER_SECONDS },
	SAME_OPTION(SOL_SOCKET, SO_SNDTIMEO, TIME), SAME_OPTION(SOL_SOCKET, SO_RCVTIMEO, TIME),
	{ D_SOL_SOCKET, D_SO_NOSIGPIPE, SOL_SOCKET, 0, QUIET },
	SAME_OPTION(IPPROTO_IP, IP_TOS, NUMBER), SAME_OPTION(IPPROTO_IP, IP_TTL, NUMBER),
	SAME_OPTION(IPPROTO_TCP, TCP_NODELAY, NUMBER), SAME_OPTION(IPPROTO_TCP, TCP_MAXSEG, NUMBER),
	{ D_IPPROTO_TCP, D_TCP_KEEPALIVE, IPPROTO_TCP, TCP_KEEPIDLE, NUMBER },
	SAME_OPTION(IPPROTO_TCP, TCP_KEEPINTVL, NUMBER), SAME_OPTION(IPPROTO_TCP, TCP_KEEPCNT, NUMBER),
	SAME_OPTION(IPPROTO_IPV6, IPV6_V6ONLY, NUMBER), SAME_OPTION(IPPROTO_IPV6, IPV6_UNICAST_HOPS, NUMBER),
#undef SAME_OPTION
};

static const struct option *find_option(int level, int name)
{
	for (size_t i = 0; i < COUNT(options); i++)
		if (options[i].level == level && options[i].name == name)
			return &options[i];
	return NULL;
}

/* Whether there is such a socket at all comes first. */
static int no_option(int fd)
{
	int type;
	socklen_t length = sizeof type;

	return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) < 0 ? result(-1) : D_ENOPROTOOPT;
}

/* sooptcopyin: a short value is EINVAL, of a longer one the beginning counts. Lingering is in ticks, hz = 100: sosetopt. */
int xnu_setsockopt(struct call *c)
{
	const int fd = arg_int(c), level = arg_int(c), name = arg_int(c);
	const void *const from = arg_pointer(c);
	const size_t length = (uint32_t)arg_word(c);
	const struct option *const option = find_option(level, name);
	union { int number; D_Linger linger; D_Timeval tv; } in;
	const size_t size = !option ? 0 : option->form == TIME ? sizeof in.tv : option->form >= LINGER && option->form <= LINGER_SECONDS
		? sizeof in.linger : sizeof in.number;
	int err;

	if (!option || option->form == ERROR)
		return no_option(fd);
	if (length < size)
		return D_EINVAL;
	if ((err = copyin(from, &in, size)) != 0)
		return err;
	if (option->form == LINGER || option->form == LINGER_SECONDS) {
		const int scale = option->form == LINGER ? 100 : 1;
		const struct linger out = { in.linger.l_onoff, (in.linger.l_linger + scale - 1) / scale };

		return result(setsockopt(fd, option->host_level, option->host_name, &out, sizeof out));
	}
	if (option->form == TIME) {
		const struct timeval out = { in.tv.tv_sec, in.tv.tv_usec };

		if (in.tv.tv_sec < 0 || in.tv.tv_usec < 0 || in.tv.tv_usec >= 1000000)
			return D_EDOM;
		return result(setsockopt(fd, option->host_level, option->host_name, &out, sizeof out));
	}
	if (option->form == QUIET) {
		err = no_option(fd);
		if (err != D_ENOPROTOOPT || fd >= FILES)
			return err;
		quiet[fd] = in.number != 0;
		return 0;
	}
	if (level == D_SOL_SOCKET && (name == D_SO_SNDBUF || name == D_SO_RCVBUF || name == D_SO_RCVLOWAT) && in.number < 1)
		return D_EINVAL;
	return result(setsockopt(fd, option->host_level, option->host_name, &in.number, sizeof in.number));
}

/* sooptcopyout: the value is cut to the room there is. Boolean options answer with their bit: sogetopt, so_options & name. */
int xnu_getsockopt(struct call *c)
{
	const int fd = arg_int(c), level = arg_int(c), name = arg_int(c);
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	const struct option *const option = find_option(level, name);
	union { int number; struct linger linger; struct timeval tv; } host;
	union { int number; D_Linger linger; D_Timeval tv; } out;
	socklen_t host_length = sizeof host;
	uint32_t length;
	size_t size = sizeof out.number;
	int err;

	if (!option)
		return no_option(fd);
	if ((err = copyin(length_to, &length, sizeof length)) != 0)
		return err;
	memset(&out, 0, sizeof out);
	if (option->form == QUIET) {
		if ((err = no_option(fd)) != D_ENOPROTOOPT)
			return err;
		out.number = socket_is_quiet(fd) ? name : 0;
	} else if (getsockopt(fd, option->host_level, option->host_name, &host, &host_length) < 0) {
		return result(-1);
	} else if (option->form == LINGER || option->form == LINGER_SECONDS) {
		out.linger.l_onoff = host.linger.l_onoff ? xnu_old ? D_SO_LINGER : 1 : 0;	/* bsd/kern/uipc_socket.c, sogetoptlock */
		out.linger.l_linger = host.linger.l_linger * (option->form == LINGER ? 100 : 1);
		size = sizeof out.linger;
	} else if (option->form == TIME) {
		out.tv.tv_sec = (sword)host.tv.tv_sec;
		out.tv.tv_usec = (int32_t)host.tv.tv_usec;
		size = sizeof out.tv;
	} else if (option->form == ERROR) {
		out.number = host.number == 0 ? 0 : darwin_error(host.number);
	} else {
		out.number = level == D_SOL_SOCKET && name < 0x1000 && host.number != 0 ? name : host.number;
		if (option->host_name == SO_SNDBUF || option->host_name == SO_RCVBUF)
			out.number /= 2;	/* Linux counts its own needs in: socket(7) */
	}
	if (length < size)
		size = length;
	if ((err = copyout(&out, to, size)) != 0)
		return err;
	length = (uint32_t)size;
	return copyout(&length, length_to, sizeof length);
}

int xnu_sendto(struct call *c)
{
	const int fd = arg_int(c);
	const void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int flags = host_flags(arg_int(c));
	const void *const from = arg_pointer(c);
	const size_t length = (uint32_t)arg_word(c);
	struct sockaddr_storage address;
	socklen_t host_length = 0;
	int err = from ? get_address(from, length, &address, &host_length) : 0;

	if (err != 0)
		return err;
	return result_int(c, sendto(fd, p, n, flags | (socket_is_quiet(fd) ? MSG_NOSIGNAL : 0),
		from ? (struct sockaddr *)&address : NULL, host_length));
}

int xnu_recvfrom(struct call *c)
{
	const int fd = arg_int(c);
	void *const p = arg_pointer(c);
	const size_t n = arg_word(c);
	const int flags = host_flags(arg_int(c));
	void *const to = arg_pointer(c), *const length_to = arg_pointer(c);
	struct sockaddr_storage address;
	socklen_t length = sizeof address;
	const ssize_t got = recvfrom(fd, p, n, flags, (struct sockaddr *)&address, &length);
	int err;

	if (got < 0)
		return result(-1);
	err = put_sender(&address, length, to, length_to);
	return err != 0 ? err : ret_int(c, (int)got);
}

/* Control messages: heads of 12 bytes, in steps of 4: bsd/sys/socket.h, __DARWIN_ALIGN32. Descriptors only. */
enum { CONTROL = 1024 };

static int control_in(const D_Msghdr *guest, struct msghdr *host, char *space)
{
	char in[CONTROL];
	size_t at = 0;

	host->msg_control = space;
	host->msg_controllen = 0;
	if (guest->msg_control == 0 || guest->msg_controllen == 0)
		return 0;
	if (guest->msg_controllen > sizeof in)
		return D_EINVAL;
	if (copyin((const void *)(uintptr_t)guest->msg_control, in, guest->msg_controllen) != 0)
		return D_EFAULT;
	while (at + sizeof(D_Cmsghdr) <= guest->msg_controllen) {
		D_Cmsghdr head;
		struct cmsghdr *const out = (struct cmsghdr *)(void *)(space + host->msg_controllen);
		size_t data;

		memcpy(&head, in + at, sizeof head);
		if (head.cmsg_len < sizeof head || head.cmsg_len > guest->msg_controllen - at || head.cmsg_level != D_SOL_SOCKET || head.cmsg_type != D_SCM_RIGHTS)
			return D_EINVAL;
		data = head.cmsg_len - sizeof head;
		out->cmsg_len = CMSG_LEN(data);
		out->cmsg_level = SOL_SOCKET;
		out->cmsg_type = SCM_RIGHTS;
		memcpy(CMSG_DATA(out), in + at + sizeof head, data);
		host->msg_controllen += CMSG_SPACE(data);
		at += (head.cmsg_len + 3) & ~(size_t)3;
	}
	return 0;
}

static int control_out(struct msghdr *host, D_Msghdr *guest)
{
	char out[CONTROL];
	size_t used = 0;

	for (struct cmsghdr *in = CMSG_FIRSTHDR(host); in; in = CMSG_NXTHDR(host, in)) {
		const size_t data = in->cmsg_len - CMSG_LEN(0);
		const D_Cmsghdr head = { (uint32_t)(sizeof head + data), D_SOL_SOCKET, D_SCM_RIGHTS };

		if (in->cmsg_level != SOL_SOCKET || in->cmsg_type != SCM_RIGHTS)
			continue;
		if (used + head.cmsg_len > guest->msg_controllen || used + head.cmsg_len > sizeof out) {
			guest->msg_flags |= D_MSG_CTRUNC;
			break;
		}
		memcpy(out + used, &head, sizeof head);
		memcpy(out + used + sizeof head, CMSG_DATA(in), data);
		used += (head.cmsg_len + 3) & ~(size_t)3;
	}
	guest->msg_controllen = (uint32_t)used;
	return copyout(out, (void *)(uintptr_t)guest->msg_control, used);
}

int xnu_sendmsg(struct call *c)
{
	const int fd = arg_int(c);
	const void *const from = arg_pointer(c);
	const int flags = host_flags(arg_int(c));
	static __thread struct iovec iov[IOV_MAX];
	_Alignas(struct cmsghdr) char space[2 * CONTROL];
	D_Msghdr guest;
	struct sockaddr_storage address;
	struct msghdr host = { .msg_iov = iov };
	int err = copyin(from, &guest, sizeof guest);

	memset(space, 0, sizeof space);
	if (err == 0)
		err = guest.msg_iovlen <= 0 || guest.msg_iovlen > IOV_MAX ? D_EMSGSIZE : guest_iovec((const void *)(uintptr_t)guest.msg_iov, guest.msg_iovlen, iov);
	if (err == 0 && guest.msg_name != 0) {
		host.msg_name = &address;
		err = get_address((const void *)(uintptr_t)guest.msg_name, guest.msg_namelen, &address, &host.msg_namelen);
	}
	if (err == 0)
		err = control_in(&guest, &host, space);
	host.msg_iovlen = (size_t)guest.msg_iovlen;
	return err != 0 ? err : result_int(c, sendmsg(fd, &host, flags | (socket_is_quiet(fd) ? MSG_NOSIGNAL : 0)));
}

int xnu_recvmsg(struct call *c)
{
	const int fd = arg_int(c);
	void *const message = arg_pointer(c);
	const int asked = arg_int(c), flags = host_flags(asked);
	static __thread struct iovec iov[IOV_MAX];
	_Alignas(struct cmsghdr) char space[2 * CONTROL];
	D_Msghdr guest;
	struct sockaddr_storage address;
	struct msghdr host = { .msg_name = &address, .msg_namelen = sizeof address, .msg_iov = iov, .msg_control = space, .msg_controllen = sizeof space };
	int err = copyin(message, &guest, sizeof guest);
	ssize_t got;

	if (err == 0)
		err = guest.msg_iovlen <= 0 || guest.msg_iovlen > IOV_MAX ? D_EMSGSIZE : guest_iovec((const void *)(uintptr_t)guest.msg_iov, guest.msg_iovlen, iov);
	if (err != 0)
		return err;
	host.msg_iovlen = (size_t)guest.msg_iovlen;
	if (guest.msg_control == 0)
		host.msg_controllen = 0;
	got = recvmsg(fd, &host, flags);
	if (got < 0)
		return result(-1);
	guest.msg_flags = asked | darwin_flags(host.msg_flags);	/* bsd/kern/uipc_socket.c:4025, soreceive */
	err = put_sender(&address, host.msg_namelen, (void *)(uintptr_t)guest.msg_name,
		(char *)message + offsetof(D_Msghdr, msg_namelen));
	if (err == 0 && guest.msg_name != 0)
		err = copyin((char *)message + offsetof(D_Msghdr, msg_namelen), &guest.msg_namelen, sizeof guest.msg_namelen);
	if (err == 0 && guest.msg_control != 0)
		err = control_out(&host, &guest);
	if (err == 0)
		err = copyout(&guest, message, sizeof guest);
	return err != 0 ? err : ret_int(c, (int)got);
}

/* sendfile(file, socket, offset, *length, headers, flags): length 0 is all; what was sent comes back in it, with an error too. */
int xnu_sendfile(struct call *c)
{
	const int file = arg_int(c), fd = arg_int(c);
	off_t offset = arg_int64(c);
	void *const length_to = arg_pointer(c);
	const word headers = arg_word(c), flags = arg_word(c);
	int64_t length, sent = 0;
	struct stat st;
	int err, type;
	socklen_t size = sizeof type;
	struct sockaddr_storage peer;
	socklen_t peer_size = sizeof peer;

	/* bsd/kern/uipc_syscalls.c:3716, in this order. Headers and trailers are not emulated. */
	if (fstat(file, &st) < 0)
		return result(-1);
	if (!S_ISREG(st.st_mode))
		return D_ENOTSUP;
	if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) < 0)
		return result(-1);
	if (type != SOCK_STREAM)
		return D_EINVAL;
	if (getpeername(fd, (struct sockaddr *)&peer, &peer_size) < 0)
		return result(-1);
	if (offset < 0 || !length_to || flags != 0)
		return D_EINVAL;
	if ((err = copyin(length_to, &length, sizeof length)) != 0)
		return err;
	if (headers != 0)
		return D_EINVAL;
	while (length == 0 || sent < length) {
		const ssize_t n = sendfile(fd, file, &offset, length == 0 ? 1 << 30 : (size_t)(length - sent));

		if (n < 0)
			err = result(-1);
		if (n <= 0)
			break;
		sent += n;
	}
	if (copyout(&sent, length_to, sizeof sent) != 0)
		return D_EFAULT;
	return err;
}
