/*
 * Sockets: making, naming, connecting, accepting, sending, receiving, options.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>

#include "dispatch.h"
#include "emulator.h"
#include "scratch.h"
#include "timers.h"

#include <libsyscall.h>

#define POISON 0xa5

static int none;	/* a descriptor that is not open */
static int file;	/* one that is no socket */

static Sockaddr poisoned;

static void poison(void *p, size_t n)
{
	memset(p, POISON, n);
}

static bool sockaddr_untouched(const Sockaddr *sa)
{
	return memcmp(sa, &poisoned, sizeof *sa) == 0;
}

/* A failed call of the test's preparations ends it. */
static void must(Errno err, const char *what)
{
	if (err) {
		printf("Bail out! %s: error %d\n", what, err);
		fflush(stdout);
		abort();
	}
}
#define MUST(call) must((call), #call)

static Sockaddr loopback(int port)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET;
	sa.in4.port = port;
	memcpy(sa.in4.addr, "\x7f\0\0\1", 4);
	return sa;
}

static Sockaddr loopback6(int port)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET6;
	sa.in6.port = port;
	sa.in6.addr[15] = 1;
	return sa;
}

static Sockaddr unix_name(const char *name)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	MUST(SockaddrSetUnix(&sa, name));
	return sa;
}

/* A socket bound to a free port of the loopback; *sa becomes its address. */
static int bound(int typ, Sockaddr *sa)
{
	int fd;

	*sa = sa->family == AF_INET6 ? loopback6(0) : loopback(0);
	MUST(Socket(sa->family, typ, 0, &fd));
	MUST(Bind(fd, sa));
	MUST(Getsockname(fd, sa));
	return fd;
}

static int listening(Sockaddr *sa)
{
	const int fd = bound(SOCK_STREAM, sa);

	MUST(Listen(fd, 16));
	return fd;
}

static int listening_unix(const Sockaddr *sa)
{
	int fd;

	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &fd));
	MUST(Bind(fd, sa));
	MUST(Listen(fd, 16));
	return fd;
}

static void test_socket(void)
{
	int fd = 4711;

	is_num(Socket(-1, SOCK_STREAM, 0, &fd), EAFNOSUPPORT, "F113: socket of domain -1");
	is_num(fd, 4711, "F113: fd untouched");
	is_num(Socket(AF_INET, -1, 0, &fd), EINVAL, "F113: socket of type -1");
	is_num(fd, 4711, "F113: fd untouched");
	is_num(Socket(AF_INET, SOCK_STREAM, IPPROTO_UDP, &fd), EPROTONOSUPPORT, "F113: a stream of UDP");
	is_num(fd, 4711, "F113: fd untouched");
	is_num(Socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, &fd), 0, "a socket with flags");
	is_num(fcntl(fd, F_GETFD), FD_CLOEXEC, "it is close-on-exec");
	ok(fcntl(fd, F_GETFL) & O_NONBLOCK, "it does not block");
	is_num(Close(fd), 0, "closed");
	is_num(Socket(AF_UNIX, SOCK_DGRAM, 0, &fd), 0, "a socket without flags");
	is_num(fcntl(fd, F_GETFD), 0, "it is not close-on-exec");
	ok(!(fcntl(fd, F_GETFL) & O_NONBLOCK), "it blocks");
	Close(fd);
}

static void test_socketpair(void)
{
	int fd[2] = { 4711, 4712 };

	/* The kernel has written the numbers of two descriptors by the time it finds out. */
	is_num(Socketpair(AF_INET, SOCK_STREAM, 0, fd), EOPNOTSUPP, "no socketpair of AF_INET");
	ok(fd[0] == 4711 && fd[1] == 4712, "fd untouched");
	fd[0] = 4711;
	fd[1] = 4712;
	is_num(Socketpair(-1, SOCK_STREAM, 0, fd), EAFNOSUPPORT, "socketpair of domain -1");
	ok(fd[0] == 4711 && fd[1] == 4712, "fd untouched");
	is_num(Socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fd), 0, "a socketpair");
	ok(fcntl(fd[0], F_GETFD) == FD_CLOEXEC && fcntl(fd[1], F_GETFD) == FD_CLOEXEC, "both are close-on-exec");
	Close(fd[0]);
	Close(fd[1]);
	is_num(Socketpair(AF_UNIX, SOCK_STREAM, 0, NULL), EFAULT, "socketpair to NULL");
}

static void test_bind(void)
{
	Sockaddr sa = loopback(0), other;
	int fd, second;

	fd = bound(SOCK_STREAM, &sa);
	ok(sa.family == AF_INET && sa.in4.port > 0 && sa.in4.port < 65536, "bind to port 0 gets a port");
	is_num(Bind(fd, &sa), EINVAL, "F109: bind of a bound socket");
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &second));
	is_num(Bind(second, &sa), EADDRINUSE, "F109: bind to an address in use");
	other = loopback(0);
	memcpy(other.in4.addr, "\xc0\0\2\1", 4);	/* 192.0.2.1, for documentation */
	is_num(Bind(second, &other), EADDRNOTAVAIL, "F109: bind to no address of this machine");
	other = unix_name("x");
	is_num(Bind(second, &other), EINVAL, "bind of AF_INET to a short AF_UNIX address");
	other = loopback6(0);
	is_num(Bind(second, &other), EAFNOSUPPORT, "bind of AF_INET to an AF_INET6 address");
	is_num(Bind(second, NULL), EINVAL, "F108: bind to NULL");
	is_num(Connect(second, NULL), EINVAL, "F108: connect to NULL");
	is_num(Bind(none, &sa), EBADF, "bind of no descriptor");
	is_num(Bind(file, &sa), ENOTSOCK, "bind of a file");
	Close(second);
	Close(fd);

	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &fd));
	memset(&other, 0, sizeof other);
	other.family = AF_UNIX;
	is_num(Bind(fd, &other), 0, "F091: bind to the unnamed unix address");
	is_num(Getsockname(fd, &other), 0, "F091: getsockname");
	ok(other.family == AF_UNIX && other.un.len == 6 && other.un.name[0] == '\0', "F091: the kernel chose an abstract name");
	Close(fd);
	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &fd));
	other = unix_name("named");
	is_num(Bind(fd, &other), 0, "F092: bind to a path");
	is_num(access("named", F_OK), 0, "F092: the file is there, by that name");
	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &second));
	is_num(Bind(second, &other), EADDRINUSE, "bind to a path that exists");
	other = unix_name("no/such/directory");
	is_num(Bind(second, &other), ENOENT, "bind in a missing directory");
	Close(second);
	Close(fd);
	unlink("named");
}

/* Fills a listener's queue, so that a further connect has to wait. */
static int full(Sockaddr *sa, int *filler)
{
	const int fd = bound(SOCK_STREAM, sa);

	MUST(Listen(fd, 0));
	MUST(Socket(AF_INET, SOCK_STREAM, 0, filler));
	MUST(Connect(*filler, sa));
	return fd;
}

static void test_connect(void)
{
	Sockaddr sa = loopback(0), un;
	PollFd poll;
	Socklen_t len = sizeof(int);
	int fd, second, filler, value = -1, n, fds[2];
	Errno err;

	fd = bound(SOCK_STREAM, &sa);
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &second));
	is_num(Connect(second, &sa), ECONNREFUSED, "F110: connect where nobody listens");
	Close(second);
	Close(fd);

	fd = listening(&sa);
	MUST(Socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0, &second));
	is_num(Connect(second, &sa), EINPROGRESS, "F110: connect that does not block");
	poll.fd = second;
	poll.events = POLLOUT;
	is_num(Poll(&poll, 1, 5000, &n), 0, "F110: it becomes writable");
	ok(n == 1 && poll.revents == POLLOUT, "F110: with POLLOUT only");
	is_num(Getsockopt(second, SOL_SOCKET, SO_ERROR, &value, &len), 0, "F110: SO_ERROR");
	is_num(value, 0, "F110: is 0");
	is_num(Connect(second, &sa), 0, "F110: connect again tells success once");
	is_num(Connect(second, &sa), EISCONN, "F110: then EISCONN");
	Close(second);
	Close(fd);
	is_num(Connect(none, &sa), EBADF, "connect of no descriptor");
	is_num(Connect(file, &sa), ENOTSOCK, "connect of a file");
	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &fd));
	un = unix_name("missing");
	is_num(Connect(fd, &un), ENOENT, "connect to a missing path");
	Close(fd);

	fd = full(&sa, &filler);
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &second));
	interrupts_begin(0);
	err = Connect(second, &sa);
	interrupts_end();
	is_num(err, EINTR, "F111: connect interrupted");
	MUST(SetNonblock(second, true));
	is_num(Connect(second, &sa), EALREADY, "F111: it goes on: EALREADY");
	Close(second);
	Close(filler);
	Close(fd);

	MUST(Socketpair(AF_UNIX, SOCK_STREAM, 0, fds));
	un = unix_name("listener");
	fd = listening_unix(&un);
	is_num(Connect(fds[0], &un), EISCONN, "F110: connect of one of a pair");
	Close(fds[0]);
	Close(fds[1]);
	Close(fd);
	unlink("listener");
}

static void test_disable_ipv6(void)
{
	int fd = 4711, other = 4711;
	unsigned calls, both;
	Errno err, err4;

	if (!dispatch_begin(NULL)) {
		skip(5, "F112: no syscall user dispatch here");
		return;
	}
	SocketDisableIPv6 = true;
	err = Socket(AF_INET6, SOCK_STREAM, 0, &fd);	/* a call would crash: there is no handler */
	calls = dispatch_calls;
	dispatch_end();
	err4 = Socket(AF_INET, SOCK_STREAM, 0, &other);
	SocketDisableIPv6 = false;
	both = fd == 4711;
	is_num(err, EAFNOSUPPORT, "F112: AF_INET6 with SocketDisableIPv6");
	is_num(calls, 0, "F112: no system call");
	ok(both, "F112: fd untouched");
	is_num(err4, 0, "F112: AF_INET is not concerned");
	if (err4 == 0)
		Close(other);
	err = Socket(AF_INET6, SOCK_STREAM, 0, &fd);
	ok(err == 0 || err == EAFNOSUPPORT, "F112: the kernel is asked again afterwards");
	if (err == 0)
		Close(fd);
}

/* A unix peer bound to raw bytes: what Accept says of it. */
static void accept_unix_peer(int listener, const Sockaddr *to, const char *name, size_t len, const char *what)
{
	struct sockaddr_un raw;
	Sockaddr sa = poisoned;
	int fd, nfd = -1;

	MUST(Socket(AF_UNIX, SOCK_STREAM, 0, &fd));
	memset(&raw, 0, sizeof raw);
	raw.sun_family = AF_UNIX;
	memcpy(raw.sun_path, name, len);
	if (len > 0 && bind(fd, (struct sockaddr *)&raw, (socklen_t)(2 + len)) != 0)
		must(errno, what);
	MUST(Connect(fd, to));
	is_num(Accept(listener, &nfd, &sa), 0, "%s: accepted", what);
	ok(sa.family == AF_UNIX && sa.un.len == len && memcmp(sa.un.name, name, len) == 0, "%s: name of %zu bytes, whole", what, len);
	Close(nfd);
	Close(fd);
	if (len > 0 && name[0]) {
		char path[109];

		memcpy(path, name, len);
		path[len] = '\0';
		unlink(path);
	}
}

static void test_accept_unix(void)
{
	const Sockaddr to = unix_name("listener");
	const int listener = listening_unix(&to);
	char name[108];

	memset(name, 'n', sizeof name);
	accept_unix_peer(listener, &to, "", 0, "F080: unnamed unix peer");
	accept_unix_peer(listener, &to, name, 107, "F081: unix peer with 107 bytes");
	accept_unix_peer(listener, &to, name, 108, "F082: unix peer with 108 bytes, no NUL");
	snprintf(name, sizeof name, "%cls%dx", 0, getpid());
	name[strlen(name + 1) + 1] = '\0';
	accept_unix_peer(listener, &to, name, strlen(name + 1) + 3, "F083: abstract unix peer with a NUL inside");
	Close(listener);
	unlink("listener");
}

static void test_accept_inet(int family)
{
	Sockaddr sa = poisoned, peer, self;
	int listener, fd, nfd = -1, port;

	memset(&peer, 0, sizeof peer);
	peer.family = family;
	listener = listening(&peer);
	port = family == AF_INET ? peer.in4.port : peer.in6.port;
	MUST(Socket(family, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &peer));
	MUST(Getsockname(fd, &self));
	is_num(Accept(listener, &nfd, &sa), 0, "F084: accept of family %d", family);
	ok(memcmp(&sa, &self, sizeof sa) == 0, "F084: the peer's address is what its getsockname says");
	if (family == AF_INET)
		ok(memcmp(sa.in4.addr, "\x7f\0\0\1", 4) == 0 && sa.in4.port > 1023, "F084: 127.0.0.1 and a port in host order");
	else
		ok(sa.in6.addr[15] == 1 && sa.in6.addr[0] == 0 && sa.in6.port > 1023 && sa.in6.scope_id == 0, "F084: ::1 and a port in host order");
	is_num(Getpeername(fd, &sa), 0, "getpeername of the other side");
	is_num(family == AF_INET ? sa.in4.port : sa.in6.port, port, "is the listener's port");
	Close(nfd);
	Close(fd);
	Close(listener);
}

static void test_accept(void)
{
	Sockaddr to = loopback(0), sa = poisoned;
	struct rlimit limit, small;
	int listener, fd, nfd = 4711, datagram;
	Errno err;

	datagram = bound(SOCK_DGRAM, &sa);
	sa = poisoned;
	is_num(Accept(none, &nfd, &sa), EBADF, "F086: accept from no descriptor");
	is_num(Accept(-1, &nfd, &sa), EBADF, "F086: accept from -1");
	is_num(Accept(file, &nfd, &sa), ENOTSOCK, "F086: accept from a file");
	is_num(Accept(datagram, &nfd, &sa), EOPNOTSUPP, "F086: accept from a datagram socket");
	Close(datagram);
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	is_num(Accept(fd, &nfd, &sa), EINVAL, "F086: accept from a socket that does not listen");
	Close(fd);

	listener = listening(&to);
	MUST(SetNonblock(listener, true));
	is_num(Accept(listener, &nfd, &sa), EAGAIN, "F079: accept without a connection");
	MUST(SetNonblock(listener, false));
	interrupts_begin(0);
	err = Accept(listener, &nfd, &sa);
	interrupts_end();
	is_num(err, EINTR, "F079: accept interrupted");
	is_num(Accept4(listener, 1, &nfd, &sa), EINVAL, "accept with an unknown flag");

	is_num(nfd, 4711, "F079, F086: nfd untouched by all of these");
	ok(sockaddr_untouched(&sa), "F079, F086: sa untouched by all of these");

	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &to));
	is_num(Accept(listener, &nfd, NULL), 0, "accept without sa");
	is_num(fcntl(nfd, F_GETFD), 0, "not close-on-exec");
	ok(!(fcntl(nfd, F_GETFL) & O_NONBLOCK), "blocking");
	Close(nfd);
	Close(fd);
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &to));
	is_num(Accept4(listener, SOCK_CLOEXEC | SOCK_NONBLOCK, &nfd, &sa), 0, "accept4 with flags");
	is_num(fcntl(nfd, F_GETFD), FD_CLOEXEC, "close-on-exec");
	ok(fcntl(nfd, F_GETFL) & O_NONBLOCK, "not blocking");
	Close(nfd);
	Close(fd);

	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &to));
	is_num(Accept(listener, NULL, &sa), 0, "accept without nfd");
	{
		PollFd poll = { .fd = fd, .events = POLLIN };
		char byte;
		int ready = 0;

		MUST(Poll(&poll, 1, 5000, &ready));
		ok(ready == 1 && recv(fd, &byte, 1, 0) == 0, "the connection is closed, it does not leak");
	}
	Close(fd);

	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &to));
	getrlimit(RLIMIT_NOFILE, &limit);
	small = limit;
	small.rlim_cur = 3;
	setrlimit(RLIMIT_NOFILE, &small);
	nfd = 4711;
	sa = poisoned;
	err = Accept(listener, &nfd, &sa);
	setrlimit(RLIMIT_NOFILE, &limit);
	is_num(err, EMFILE, "F079: accept without free descriptors");
	ok(nfd == 4711 && sockaddr_untouched(&sa), "F079: nfd and sa untouched");
	Close(fd);
	Close(listener);
}

/* Forced answers to accept. */
static struct {
	long answer;		/* of accept4, a descriptor or an error */
	uint16_t family;	/* of the peer */
	Socklen_t len;		/* that the kernel tells */
	unsigned accepts, closes, others;
	long closed;
	bool pointers;		/* addr and addrlen were there */
	Socklen_t room;
} force;

static long forced_accept(long number, const unsigned long args[6])
{
	switch (number) {
#ifdef SYS_accept
	case SYS_accept:
#endif
	case SYS_accept4:
		force.accepts++;
		force.pointers = args[1] != 0 && args[2] != 0;
		if (args[2])
			force.room = *(Socklen_t *)args[2];
		if (force.answer >= 0 && force.pointers) {
			memset((void *)args[1], 'q', force.room);
			*(uint16_t *)args[1] = force.family;
			*(Socklen_t *)args[2] = force.len;
		}
		return force.answer;
	case SYS_close:
		force.closes++;
		force.closed = (long)args[0];
		return 0;
	}
	force.others++;
	return DISPATCH_EXECUTE;
}

static Errno accept_forced(long answer, int family, Socklen_t len, int *nfd, Sockaddr *sa)
{
	Errno err;

	memset(&force, 0, sizeof force);
	force.answer = answer;
	force.family = (uint16_t)family;
	force.len = len;
	dispatch_begin(forced_accept);
	err = Accept(3, nfd, sa);
	dispatch_end();
	return err;
}

/* What Accept has to say of a peer's address. */
static Errno forced_outcome(int family, Socklen_t len)
{
	if (len > sizeof(RawSockaddrAny))
		return EINVAL;
	if (len < 2)
		return 0;
	switch (family) {
	case AF_UNSPEC:
		return 0;
	case AF_INET:
		return len < 16 ? EINVAL : 0;
	case AF_INET6:
		return len < 28 ? EINVAL : 0;
	case AF_UNIX:
		return len > 111 ? EINVAL : 0;
	case AF_NETLINK:
	case AF_PACKET:
		return len < 12 ? EINVAL : 0;
	}
	return EAFNOSUPPORT;
}

static void test_accept_forced(void)
{
	static const int errors[] = { EAGAIN, ECONNABORTED, EMFILE, ENFILE, EINTR, EPERM, EPROTO, 4095 };
	static const int families[] = { AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET, AF_VSOCK, 0, 65535 };
	Sockaddr sa = poisoned;
	int nfd = 4711;
	Errno err;

	if (!dispatch_begin(forced_accept)) {
		skip(23, "F078 - F086: no syscall user dispatch here");
		return;
	}
	dispatch_end();
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		err = accept_forced(-errors[i], AF_INET, 16, &nfd, &sa);
		ok(err == errors[i] && nfd == 4711 && sockaddr_untouched(&sa) && force.accepts == 1 && force.closes == 0,
			"F079: accept fails with %d: passed on, nothing touched, nothing closed, not tried again", errors[i]);
	}
	err = accept_forced(777, AF_VSOCK, 16, &nfd, &sa);
	is_num(err, EAFNOSUPPORT, "F078: accept of a peer of unknown family");
	ok(force.closes == 1 && force.closed == 777, "F078: the connection is closed, once");
	is_num(nfd, 4711, "F078: nfd untouched");
	ok(sockaddr_untouched(&sa), "F078: sa untouched");
	err = accept_forced(777, AF_PACKET, 20, &nfd, &sa);
	ok(err == 0 && nfd == 777 && sa.family == AF_PACKET && force.closes == 0, "F078: AF_PACKET is a family that is known");
	is_num(force.room, sizeof(RawSockaddrAny), "F085: the kernel is told the room that there is");
	err = accept_forced(778, AF_VSOCK, 16, &nfd, NULL);
	ok(err == 0 && nfd == 778 && force.closes == 0 && !force.pointers, "F085: no address is asked for when sa is NULL, any family will do");

	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		bool good = true;

		for (Socklen_t len = 0; len <= 200; len++) {
			const Errno want = forced_outcome(families[i], len);
			bool right;

			nfd = 4711;
			sa = poisoned;
			err = accept_forced(0, families[i], len, &nfd, &sa);	/* descriptor 0 is one like others */
			right = err == want && force.accepts == 1 && force.others == 0;
			if (want)
				right = right && nfd == 4711 && sockaddr_untouched(&sa) && force.closes == 1 && force.closed == 0;
			else
				right = right && nfd == 0 && force.closes == 0 && sa.family == (len < 2 ? 0 : families[i]);
			if (right && want == 0 && families[i] == AF_UNIX && len >= 2)
				right = sa.un.len == (len > 110 ? 108 : len - 2);
			if (!right) {
				note("length %u: error %d, want %d; closes %u", len, err, want, force.closes);
				good = false;
			}
		}
		ok(good, "F080 - F085: accept of family %d with each length 0..200", families[i]);
	}
}

/* What the kernel is given by the Setsockopt wrappers and Listen. */
static struct {
	unsigned count;
	unsigned long args[6];
	unsigned char value[16];
} seen;

static long record(long number, const unsigned long args[6])
{
	if (number != SYS_setsockopt && number != SYS_listen)
		return DISPATCH_EXECUTE;
	seen.count++;
	memcpy(seen.args, args, sizeof seen.args);
	if (number == SYS_setsockopt && args[3] && args[4] <= sizeof seen.value)
		memcpy(seen.value, (const void *)args[3], args[4]);
	return 0;
}

static void test_setsockopt_args(void)
{
	static const int values[] = { -1, 0, 1, INT_MIN, INT_MAX };
	const Timeval tv = { 5, 250000 };
	const Linger linger = { 1, 17 };
	Errno err;

	if (!dispatch_begin(record)) {
		skip(10, "F114 - F118: no syscall user dispatch here");
		return;
	}
	dispatch_end();
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		memset(&seen, 0, sizeof seen);
		dispatch_begin(record);
		err = SetsockoptInt(-7, 11, 12, values[i]);
		dispatch_end();
		ok(err == 0 && seen.count == 1 && (int)seen.args[0] == -7 && seen.args[1] == 11 && seen.args[2] == 12
			&& seen.args[4] == 4 && memcmp(seen.value, &values[i], 4) == 0, "F114: SetsockoptInt %d: 4 bytes, length 4", values[i]);
	}
	dispatch_begin(record);
	err = SetsockoptTimeval(3, SOL_SOCKET, SO_RCVTIMEO, &tv);
	dispatch_end();
	ok(err == 0 && seen.args[4] == sizeof tv && memcmp(seen.value, &tv, sizeof tv) == 0, "F115: SetsockoptTimeval: length %zu", sizeof tv);
	dispatch_begin(record);
	err = SetsockoptLinger(3, SOL_SOCKET, SO_LINGER, &linger);
	dispatch_end();
	ok(err == 0 && seen.args[4] == 8 && memcmp(seen.value, &linger, 8) == 0, "F117: SetsockoptLinger: length 8");
	dispatch_begin(record);
	err = Listen(3, -1);
	dispatch_end();
	ok(err == 0 && (int)seen.args[1] == -1, "F118: listen -1 is passed as given");
	dispatch_begin(record);
	err = Listen(3, INT_MAX);
	dispatch_end();
	ok(err == 0 && (int)seen.args[1] == INT_MAX, "F118: listen INT_MAX is passed as given");
	is_num(SetsockoptInt(none, SOL_SOCKET, SO_KEEPALIVE, 1), EBADF, "setsockopt of no descriptor");
}

static void test_options(void)
{
	Sockaddr sa = loopback(0);
	Timeval tv = { 5, 250000 }, got;
	Linger linger = { 1, 0 }, lingers;
	TCPInfo info;
	Socklen_t len;
	Ucred cred;
	int listener, fd, nfd, value, want, pair[2];
	char byte;

	listener = bound(SOCK_STREAM, &sa);
	is_num(Listen(listener, -1), 0, "F118: listen with backlog -1");
	is_num(Listen(listener, INT_MAX), 0, "F118: listen with backlog INT_MAX");
	is_num(Listen(none, 1), EBADF, "listen of no descriptor");
	is_num(Listen(file, 1), ENOTSOCK, "listen of a file");
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	if (sizeof(long) == 8 || !emulator_lacks(13, "SO_RCVTIMEO of 64 bits")) {
		is_num(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, &tv), 0, "F115: a receive timeout");
		len = sizeof got;
		is_num(Getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &got, &len), 0, "F115: getsockopt");
		ok(len == sizeof got && got.tv_sec == 5 && got.tv_usec >= 250000 && got.tv_usec < 260000, "F115: it is what was set, in ticks");
		tv.tv_usec = 1000000;
		is_num(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, &tv), EDOM, "F115: tv_usec 1000000");
		tv.tv_usec = -1;
		is_num(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, &tv), EDOM, "F116: tv_usec -1");
		tv.tv_sec = -1;
		tv.tv_usec = 0;
		is_num(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, &tv), 0, "F116: tv_sec -1");
		is_num(SetsockoptTimeval(fd, SOL_SOCKET, SO_RCVTIMEO, NULL), EFAULT, "SetsockoptTimeval of NULL");
		/* A libc in front may make the old number of it, for two longs. */
		for (int i = 0; i < 2; i++) {
			const int old[] = { SO_RCVTIMEO_OLD, SO_SNDTIMEO_OLD }, new[] = { SO_RCVTIMEO_NEW, SO_SNDTIMEO_NEW };
			const Timeval other_tv = { 7, 500000 };
			int64_t words[2];	/* of the new form, on sparc64 too */
			Timeval other;

			is_num(SetsockoptTimeval(fd, SOL_SOCKET, old[i], &other_tv), 0, "a Timeval by the name of old");
			len = sizeof words;
			if (sizeof(long) == 4 || !emulator_lacks(1, "getsockopt of the new timeouts on 64-bit machines"))
				ok(Getsockopt(fd, SOL_SOCKET, new[i], words, &len) == 0 && len == 16 && words[0] == 7 && words[1] / 10000 == 50, "... is what was set");
			memset(&other, '#', sizeof other), len = sizeof other;
			ok(Getsockopt(fd, SOL_SOCKET, old[i], &other, &len) == 0 && len == 16 && other.tv_sec == 7 && other.tv_usec / 10000 == 50, "... by either name");
		}
	}
	is_num(SetsockoptLinger(fd, SOL_SOCKET, SO_LINGER, NULL), EFAULT, "F117: SetsockoptLinger of NULL");
	is_num(SetsockoptInt(fd, SOL_SOCKET, 12345, 1), ENOPROTOOPT, "an unknown option");
	is_num(SetsockoptInt(file, SOL_SOCKET, SO_KEEPALIVE, 1), ENOTSOCK, "an option of a file");
	is_num(Setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, 3), EINVAL, "an option of 3 bytes");
	is_num(SetsockoptInt(fd, SOL_SOCKET, SO_KEEPALIVE, 1), 0, "SO_KEEPALIVE");
	value = 4711;
	len = sizeof value;
	is_num(Getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, &len), 0, "getsockopt of it");
	ok(value == 1 && len == 4, "is 1");
	value = 4711;
	is_num(Getsockopt(fd, SOL_SOCKET, 12345, &value, &len), ENOPROTOOPT, "getsockopt of an unknown option");
	is_num(Getsockopt(file, SOL_SOCKET, SO_TYPE, &value, &len), ENOTSOCK, "getsockopt of a file");
	is_num(Getsockopt(none, SOL_SOCKET, SO_TYPE, &value, &len), EBADF, "getsockopt of no descriptor");
	ok(value == 4711 && len == 4, "val and vallen untouched");
	len = (Socklen_t)-1;
	is_num(Getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len), EINVAL, "getsockopt with length -1");
	is_num(len, (Socklen_t)-1, "vallen untouched");
	value = -1;
	len = 1;
	is_num(Getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len), 0, "getsockopt into 1 byte");
	want = -1;
	memcpy(&want, &(const int){ SOCK_STREAM }, 1);
	if (!emulator_lacks(1, "getsockopt into 1 byte"))
		ok(len == 1 && value == want, "writes 1 byte, the first of the int");
	value = -1;
	len = sizeof value;
	is_num(Getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len), 0, "getsockopt SO_TYPE");
	ok(len == 4 && value == SOCK_STREAM, "is SOCK_STREAM");

	/* A connection that is reset by close. */
	MUST(Connect(fd, &sa));
	MUST(Accept(listener, &nfd, NULL));
	memset(&info, 0, sizeof info);
	len = sizeof info;
	is_num(Getsockopt(nfd, IPPROTO_TCP, TCP_INFO, &info, &len), 0, "getsockopt TCP_INFO");
	if (!emulator_lacks(1, "TCP_INFO"))
		ok(info.tcpi_state == TCP_ESTABLISHED && info.tcpi_snd_mss > 0 && info.tcpi_snd_cwnd > 0, "the connection is established");
	is_num(SetsockoptLinger(fd, SOL_SOCKET, SO_LINGER, &linger), 0, "F117: linger {1, 0}");
	len = sizeof lingers;
	is_num(Getsockopt(fd, SOL_SOCKET, SO_LINGER, &lingers, &len), 0, "F117: getsockopt");
	ok(len == 8 && lingers.l_onoff == 1 && lingers.l_linger == 0, "F117: it is what was set, length 8");
	Close(fd);
	{
		size_t n = 4711;

		sa = poisoned;
		is_num(Recvfrom(nfd, &byte, 1, 0, &n, &sa), ECONNRESET, "F117: close resets the connection");
		ok(n == 4711 && sockaddr_untouched(&sa), "n and from untouched");
	}
	Close(nfd);
	Close(listener);

	MUST(Socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	len = sizeof cred;
	is_num(Getsockopt(pair[0], SOL_SOCKET, SO_PEERCRED, &cred, &len), 0, "getsockopt SO_PEERCRED");
	ok(len == sizeof cred && cred.pid == getpid() && cred.uid == getuid() && cred.gid == getgid(), "tells who we are");
	Close(pair[0]);
	Close(pair[1]);
}

static void test_shutdown(void)
{
	char bytes[4];
	size_t n = 4711;
	int fd[2], other;

	MUST(Socketpair(AF_UNIX, SOCK_STREAM, 0, fd));
	is_num(Shutdown(fd[0], 3), EINVAL, "shutdown 3");
	is_num(Shutdown(fd[0], -1), EINVAL, "shutdown -1");
	is_num(Shutdown(none, SHUT_WR), EBADF, "shutdown of no descriptor");
	is_num(Shutdown(file, SHUT_WR), ENOTSOCK, "shutdown of a file");
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &other));
	is_num(Shutdown(other, SHUT_WR), ENOTCONN, "shutdown of what is not connected");
	Close(other);
	is_num(Shutdown(fd[0], SHUT_WR), 0, "shutdown of writing");
	is_num(Recvfrom(fd[1], bytes, 4, 0, &n, NULL), 0, "the other side reads");
	is_num(n, 0, "the end");
	n = 4711;
	is_num(Sendto(fd[0], "x", 1, MSG_NOSIGNAL, NULL, &n), EPIPE, "writing fails");
	is_num(n, 4711, "n untouched");
	is_num(Sendto(fd[1], "x", 1, 0, NULL, &n), 0, "the other direction still works");
	is_num(n, 1, "1 byte");
	is_num(Shutdown(fd[1], SHUT_RDWR), 0, "shutdown of both");
	Close(fd[0]);
	Close(fd[1]);
}

static long forced_name(long number, const unsigned long args[6])
{
	const bool from = number == SYS_recvfrom;

	if (number != SYS_getsockname && number != SYS_getpeername && !from)
		return DISPATCH_EXECUTE;
	if (!args[from ? 4 : 1])
		return -EDOM;	/* no address was asked for */
	memset((void *)args[from ? 4 : 1], 'q', *(Socklen_t *)args[from ? 5 : 2]);
	*(uint16_t *)args[from ? 4 : 1] = force.family;
	*(Socklen_t *)args[from ? 5 : 2] = force.len;
	return force.answer;
}

static void test_names(void)
{
	Sockaddr sa = poisoned, un;
	Errno errs[4];
	size_t n;
	int fd[2], inet;
	char byte;
	bool good = true;

	MUST(Socketpair(AF_UNIX, SOCK_STREAM, 0, fd));
	MUST(Socket(AF_INET, SOCK_STREAM, 0, &inet));
	is_num(Getsockname(none, &sa), EBADF, "getsockname of no descriptor");
	is_num(Getsockname(file, &sa), ENOTSOCK, "getsockname of a file");
	is_num(Getpeername(none, &sa), EBADF, "getpeername of no descriptor");
	is_num(Getpeername(file, &sa), ENOTSOCK, "getpeername of a file");
	is_num(Getpeername(inet, &sa), ENOTCONN, "getpeername of what is not connected");
	ok(sockaddr_untouched(&sa), "sa untouched by all of these");
	is_num(Getsockname(inet, &sa), 0, "getsockname of what is not bound");
	ok(sa.family == AF_INET && sa.in4.port == 0 && memcmp(sa.in4.addr, "\0\0\0\0", 4) == 0, "0.0.0.0, port 0");
	is_num(Getsockname(fd[0], &un), 0, "getsockname of an unnamed unix socket");
	ok(un.family == AF_UNIX && un.un.len == 0, "F080: no name");
	is_num(Getpeername(fd[0], &un), 0, "getpeername of it");
	ok(un.family == AF_UNIX && un.un.len == 0, "F080: no name");
	is_num(Getsockname(fd[0], NULL), 0, "getsockname to NULL, as a check");
	Close(inet);
	Close(fd[0]);
	Close(fd[1]);

	if (!dispatch_begin(forced_name)) {
		skip(3, "no syscall user dispatch here");
		return;
	}
	sa = poisoned;
	force.answer = 0;
	force.family = AF_VSOCK;
	force.len = 16;
	errs[0] = Getsockname(3, &sa);
	errs[1] = Getpeername(3, &sa);
	force.family = AF_INET;
	force.len = 15;
	errs[2] = Getsockname(3, &sa);
	errs[3] = Getpeername(3, &sa);
	dispatch_end();
	ok(errs[0] == EAFNOSUPPORT && errs[1] == EAFNOSUPPORT && errs[2] == EINVAL && errs[3] == EINVAL && sockaddr_untouched(&sa),
		"names of an unknown family, and too short: errors, sa untouched");

	/* Received data are gone from the socket, so they are told whatever the address. */
	for (Socklen_t len = 0; len <= 200; len++) {
		static const int families[] = { AF_VSOCK, AF_INET, AF_UNIX, 65535 };

		for (int i = 0; i < 4; i++) {
			const bool known = len <= 128 && (families[i] == AF_UNIX ? len <= 111 : families[i] == AF_INET && len >= 16);
			Sockaddr from = poisoned;
			Errno err;

			force.answer = 1;
			force.family = (uint16_t)families[i];
			force.len = len;
			n = 4711;
			dispatch_begin(forced_name);
			err = Recvfrom(3, &byte, 1, 0, &n, &from);
			dispatch_end();
			if (err || n != 1 || from.family != (len < 2 ? 0 : families[i])) {
				note("family %d, length %u: error %d, n %zu, family %d", families[i], len, err, n, from.family);
				good = false;
			} else if (!known && (from.un.len != 0 || from.un.name[0] != 0 || memcmp(from.un.name, from.un.name + 1, sizeof from.un.name - 1) != 0)) {
				note("family %d, length %u: the rest is not zero", families[i], len);
				good = false;
			}
		}
	}
	ok(good, "recvfrom with senders of all kinds and lengths: data and family come");
	force.answer = 1;
	n = 4711;
	dispatch_begin(forced_name);
	errs[0] = Recvfrom(3, &byte, 1, 0, &n, NULL);
	dispatch_end();
	ok(errs[0] == EDOM && n == 4711, "recvfrom asks for no address when from is NULL");
}

static void test_datagrams(void)
{
	Sockaddr a = loopback(0), b = loopback(0), from = poisoned;
	const int fda = bound(SOCK_DGRAM, &a), fdb = bound(SOCK_DGRAM, &b);
	static char big[70000];
	char bytes[16];
	size_t n = 4711;
	Errno err;
	int fd;

	is_num(Sendto(fda, "hello", 5, 0, &b, &n), 0, "sendto");
	is_num(n, 5, "5 bytes");
	n = 4711;
	is_num(Recvfrom(fdb, bytes, sizeof bytes, MSG_PEEK, &n, &from), 0, "recvfrom with MSG_PEEK");
	ok(n == 5 && memcmp(bytes, "hello", 5) == 0 && memcmp(&from, &a, sizeof from) == 0, "data and sender");
	is_num(Recvfrom(fdb, bytes, 2, MSG_TRUNC, &n, NULL), 0, "recvfrom of 2 bytes with MSG_TRUNC");
	is_num(n, 5, "tells the true length");
	n = 4711;
	from = poisoned;
	is_num(Recvfrom(fdb, bytes, sizeof bytes, MSG_DONTWAIT, &n, &from), EAGAIN, "recvfrom of nothing");
	interrupts_begin(0);
	err = Recvfrom(fdb, bytes, sizeof bytes, 0, &n, &from);
	interrupts_end();
	is_num(err, EINTR, "recvfrom interrupted");
	is_num(Recvfrom(none, bytes, sizeof bytes, 0, &n, &from), EBADF, "recvfrom of no descriptor");
	is_num(Recvfrom(file, bytes, sizeof bytes, 0, &n, &from), ENOTSOCK, "recvfrom of a file");
	ok(n == 4711 && sockaddr_untouched(&from), "n and from untouched by all of these");
	is_num(Sendto(fda, "", 0, 0, &b, &n), 0, "an empty datagram");
	is_num(n, 0, "0 bytes sent");
	n = 4711;
	is_num(Recvfrom(fdb, bytes, sizeof bytes, 0, &n, &from), 0, "received");
	ok(n == 0 && memcmp(&from, &a, sizeof from) == 0, "0 bytes, and its sender");

	n = 4711;
	is_num(Sendto(fda, "x", 1, 0, NULL, &n), EDESTADDRREQ, "sendto nobody");
	is_num(Sendto(fda, big, sizeof big, 0, &b, &n), EMSGSIZE, "sendto of too much");
	is_num(Sendto(none, "x", 1, 0, &b, &n), EBADF, "sendto of no descriptor");
	is_num(Sendto(file, "x", 1, 0, &b, &n), ENOTSOCK, "sendto of a file");
	is_num(n, 4711, "n untouched by all of these");
	MUST(Connect(fda, &b));
	is_num(Sendto(fda, "x", 1, 0, NULL, NULL), 0, "sendto the peer, n NULL");
	is_num(Recvfrom(fdb, bytes, 1, 0, NULL, &from), 0, "received, n NULL");
	ok(bytes[0] == 'x' && from.in4.port == a.in4.port, "data and sender");
	memset(&from, 0, sizeof from);
	from.family = AF_UNSPEC;
	is_num(Connect(fda, &from), 0, "connect to AF_UNSPEC");
	is_num(Sendto(fda, "x", 1, 0, NULL, &n), EDESTADDRREQ, "... takes the peer away");
	Close(fda);
	Close(fdb);

	MUST(Socket(AF_UNIX, SOCK_DGRAM, 0, &fd));
	a = unix_name("receiver");
	MUST(Bind(fd, &a));
	{
		int sender;

		MUST(Socket(AF_UNIX, SOCK_DGRAM, 0, &sender));
		is_num(Sendto(sender, "u", 1, 0, &a, NULL), 0, "an unnamed unix sender");
		from = poisoned;
		is_num(Recvfrom(fd, bytes, 1, 0, &n, &from), 0, "received");
		ok(n == 1 && from.family == AF_UNSPEC && from.un.len == 0, "it has no address");
		b = unix_name("@");
		b.un.len = 1 + (size_t)snprintf(b.un.name + 1, 40, "ls-sender-%d", getpid());
		MUST(Bind(sender, &b));
		is_num(Sendto(sender, "n", 1, 0, &a, NULL), 0, "an abstract unix sender");
		from = poisoned;
		is_num(Recvfrom(fd, bytes, 1, 0, &n, &from), 0, "received");
		ok(from.family == AF_UNIX && from.un.len == b.un.len && memcmp(from.un.name, b.un.name, b.un.len) == 0, "its name");
		Close(sender);
	}
	Close(fd);
	unlink("receiver");
}

static void test_stream(void)
{
	Sockaddr sa = loopback(0), from = poisoned;
	const int listener = listening(&sa);
	char bytes[8];
	size_t n = 4711;
	int fd, nfd;

	MUST(Socket(AF_INET, SOCK_STREAM, 0, &fd));
	MUST(Connect(fd, &sa));
	MUST(Accept(listener, &nfd, NULL));
	is_num(Sendto(fd, "data", 4, 0, NULL, &n), 0, "send on a stream");
	is_num(n, 4, "4 bytes");
	is_num(Recvfrom(nfd, bytes, sizeof bytes, 0, &n, &from), 0, "recvfrom on a TCP stream");
	is_num(n, 4, "4 bytes");
	ok(from.family == AF_UNSPEC, "the sender is AF_UNSPEC");
	ok(from.un.len == 0 && from.in4.port == 0, "and the rest is zero");
	Close(fd);
	is_num(Recvfrom(nfd, bytes, sizeof bytes, 0, &n, NULL), 0, "recvfrom at the end");
	is_num(n, 0, "0 bytes");
	Close(nfd);
	Close(listener);
}

static void test_messages(void)
{
	union {
		Cmsghdr header;
		char bytes[64];
	} control;
	char text[8] = "", more[8] = "";
	Iovec iov[2], out = { (void *)(uintptr_t)"onetwo", 6 };
	Mmsghdr messages[3];
	Msghdr msg;
	size_t n = 4711;
	int fd[2], pipe_fd[2], passed = -1, count = 4711;
	Timespec timeout = { 0, 1000000 };

	MUST(Socketpair(AF_UNIX, SOCK_DGRAM, 0, fd));
	MUST(Pipe(pipe_fd));
	memset(&msg, 0, sizeof msg);
	memset(&control, 0, sizeof control);
	msg.msg_iov = &out;
	msg.msg_iovlen = 1;
	msg.msg_control = &control;
	msg.msg_controllen = CMSG_SPACE(sizeof(int));
	control.header.cmsg_len = CMSG_LEN(sizeof(int));
	control.header.cmsg_level = SOL_SOCKET;
	control.header.cmsg_type = SCM_RIGHTS;
	memcpy(control.bytes + CMSG_LEN(0), &pipe_fd[0], sizeof(int));
	is_num(Sendmsg(fd[0], &msg, 0, &n), 0, "sendmsg with SCM_RIGHTS");
	is_num(n, 6, "6 bytes");

	memset(&control, POISON, sizeof control);
	iov[0].iov_base = text;
	iov[0].iov_len = 3;
	iov[1].iov_base = more;
	iov[1].iov_len = 8;
	msg.msg_iov = iov;
	msg.msg_iovlen = 2;
	msg.msg_controllen = sizeof control;
	is_num(Recvmsg(fd[1], &msg, MSG_CMSG_CLOEXEC, &n), 0, "recvmsg");
	ok(n == 6 && memcmp(text, "one", 3) == 0 && memcmp(more, "two", 3) == 0, "the text in two parts");
	ok(msg.msg_controllen >= CMSG_LEN(sizeof(int)) && control.header.cmsg_len == CMSG_LEN(sizeof(int))
		&& control.header.cmsg_level == SOL_SOCKET && control.header.cmsg_type == SCM_RIGHTS, "a header of SCM_RIGHTS");
	is_num(msg.msg_flags & ~(uint32_t)MSG_CMSG_CLOEXEC, 0, "nothing was cut");
	memcpy(&passed, control.bytes + CMSG_LEN(0), sizeof(int));
	is_num(fcntl(passed, F_GETFD), FD_CLOEXEC, "a descriptor, close-on-exec");
	is_num(write(pipe_fd[1], "p", 1), 1, "written to the pipe");
	ok(read(passed, text, 1) == 1 && text[0] == 'p', "and read from that descriptor");
	Close(passed);
	Close(pipe_fd[0]);
	Close(pipe_fd[1]);

	n = 4711;
	is_num(Recvmsg(fd[1], &msg, MSG_DONTWAIT, &n), EAGAIN, "recvmsg of nothing");
	is_num(Recvmsg(none, &msg, 0, &n), EBADF, "recvmsg of no descriptor");
	is_num(Sendmsg(none, &msg, 0, &n), EBADF, "sendmsg of no descriptor");
	is_num(Sendmsg(file, &msg, 0, &n), ENOTSOCK, "sendmsg of a file");
	is_num(Sendmsg(fd[0], NULL, 0, &n), EFAULT, "sendmsg of NULL");
	is_num(n, 4711, "n untouched");

	memset(messages, 0, sizeof messages);
	for (int i = 0; i < 3; i++) {
		messages[i].msg_hdr.msg_iov = &out;
		messages[i].msg_hdr.msg_iovlen = 1;
	}
	is_num(Sendmmsg(fd[0], messages, 3, 0, &count), 0, "sendmmsg");
	is_num(count, 3, "3 messages");
	ok(messages[0].msg_len == 6 && messages[2].msg_len == 6, "each of 6 bytes");
	count = 4711;
	for (int i = 0; i < 3; i++) {
		messages[i].msg_hdr.msg_iov = &iov[i & 1];
		messages[i].msg_len = 0;
	}
	if (sizeof(long) == 8 || !emulator_lacks(8, "recvmmsg_time64")) {
		is_num(Recvmmsg(fd[1], messages, 2, 0, NULL, &count), 0, "recvmmsg of 2");
		is_num(count, 2, "2 messages");
		ok(messages[0].msg_len == 3 && (messages[0].msg_hdr.msg_flags & MSG_TRUNC), "the first was cut to 3 bytes");
		ok(messages[1].msg_len == 6 && !(messages[1].msg_hdr.msg_flags & MSG_TRUNC), "the second was not");
		is_num(Recvmmsg(fd[1], messages, 3, MSG_DONTWAIT, &timeout, &count), 0, "recvmmsg of 3 where 1 is left");
		is_num(count, 1, "1 message");
		count = 4711;
		is_num(Recvmmsg(fd[1], messages, 3, MSG_DONTWAIT, NULL, &count), EAGAIN, "recvmmsg of nothing");
		timeout.tv_nsec = -1;
		if (!emulator_lacks(1, "the timeout of recvmmsg"))
			is_num(Recvmmsg(fd[1], messages, 3, 0, &timeout, &count), EINVAL, "recvmmsg with timeout -1");
	}
	count = 4711;
	is_num(Sendmmsg(none, messages, 3, 0, &count), EBADF, "sendmmsg of no descriptor");
	is_num(count, 4711, "n untouched");
	Close(fd[0]);
	Close(fd[1]);
}

static void test_netlink(void)
{
	static char buffer[65536] __attribute__((aligned(8)));
	struct {
		struct nlmsghdr header;
		struct ifinfomsg info;
	} request;
	Sockaddr sa, self, from = poisoned;
	bool found = false, done = false;
	size_t n = 0;
	int fd;

	if (Socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE, &fd) != 0) {
		skip(8, "no netlink sockets here");
		return;
	}
	memset(&sa, 0, sizeof sa);
	sa.family = AF_NETLINK;
	is_num(Bind(fd, &sa), 0, "bind of a netlink socket");
	is_num(Getsockname(fd, &self), 0, "its name");
	ok(self.family == AF_NETLINK && self.nl.pid != 0 && self.nl.groups == 0, "the kernel gave it an id");
	memset(&request, 0, sizeof request);
	request.header.nlmsg_len = sizeof request;
	request.header.nlmsg_type = RTM_GETLINK;
	request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	request.header.nlmsg_seq = 42;
	is_num(Sendto(fd, &request, sizeof request, 0, &sa, &n), 0, "RTM_GETLINK to the kernel");
	is_num(n, sizeof request, "all of it");
	while (!done) {
		struct nlmsghdr *header;
		unsigned left;

		if (Recvfrom(fd, buffer, sizeof buffer, 0, &n, &from) != 0)
			break;
		left = (unsigned)n;
		for (header = (void *)buffer; NLMSG_OK(header, left); header = NLMSG_NEXT(header, left)) {
			const struct ifinfomsg *const info = NLMSG_DATA(header);

			if (header->nlmsg_type == NLMSG_DONE || header->nlmsg_type == NLMSG_ERROR)
				done = true;
			else if (header->nlmsg_type == RTM_NEWLINK && header->nlmsg_seq == 42
				&& header->nlmsg_pid == self.nl.pid && (info->ifi_flags & IFF_LOOPBACK))
				found = true;
		}
	}
	ok(done, "the answer comes to its end");
	ok(found, "it has the loopback interface");
	ok(from.family == AF_NETLINK && from.nl.pid == 0 && from.nl.groups == 0, "it comes from the kernel");
	Close(fd);
}

/* Runs in a network namespace of its own, in a child; tells by shared memory. */
typedef struct Isolated {
	Errno unreachable, refused, socket, bind, name, send, receive, sendll, again;
	Sockaddr self, from;
	size_t n;
	int lo;
	bool up, done;
} Isolated;

static void isolated(Isolated *r)
{
	Sockaddr sa = loopback(9), ll;
	struct ifreq request;
	char bytes[128];
	int fd, udp;

	memcpy(sa.in4.addr, "\xc0\0\2\1", 4);
	MUST(Socket(AF_INET, SOCK_DGRAM, 0, &udp));
	r->unreachable = Connect(udp, &sa);
	memset(&request, 0, sizeof request);
	strcpy(request.ifr_name, "lo");
	request.ifr_flags = IFF_UP | IFF_RUNNING;
	r->up = ioctl(udp, SIOCSIFFLAGS, &request) == 0;
	r->lo = (int)if_nametoindex("lo");
	r->socket = Socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP), &fd);
	if (r->socket)
		return;
	memset(&ll, 0, sizeof ll);
	ll.family = AF_PACKET;
	ll.ll.protocol = ETH_P_IP;
	ll.ll.ifindex = r->lo;
	r->bind = Bind(fd, &ll);
	poison(&r->self, sizeof r->self);
	r->name = Getsockname(fd, &r->self);
	sa = loopback(9);
	r->send = Sendto(udp, "packet!", 7, 0, &sa, NULL);
	poison(&r->from, sizeof r->from);
	r->receive = Recvfrom(fd, bytes, sizeof bytes, 0, &r->n, &r->from);
	ll.ll.halen = 6;
	r->sendll = Sendto(fd, bytes, r->n, 0, &ll, NULL);
	ll.ll.ifindex = 12345;
	r->again = Bind(fd, &ll);
	r->done = true;
}

static void test_isolated(void)
{
	Isolated *const r = mmap(NULL, sizeof *r, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status = 0;
	pid_t pid;

	if (r == MAP_FAILED || (pid = fork()) < 0) {
		ok(false, "mmap and fork");
		return;
	}
	if (pid == 0) {
		watchdog(10);
		if (!in_namespaces(CLONE_NEWNET))
			_exit(77);
		isolated(r);
		_exit(0);
	}
	waitpid(pid, &status, 0);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
		skip(12, "F110: cannot make a network namespace");
		munmap(r, sizeof *r);
		return;
	}
	ok(WIFEXITED(status) && r->done, "a child in its own network namespace ends well");
	is_num(r->unreachable, ENETUNREACH, "F110: connect without a route");
	is_num(r->socket, 0, "a packet socket");
	is_num(r->bind, 0, "bind to lo");
	is_num(r->name, 0, "its name");
	ok(r->self.family == AF_PACKET && r->self.ll.protocol == ETH_P_IP && r->self.ll.ifindex == r->lo && r->lo > 0,
		"protocol in host order, interface");
	ok(r->self.ll.hatype == 772 && r->self.ll.halen == 6 && memcmp(r->self.ll.addr, "\0\0\0\0\0\0\0\0", 8) == 0,
		"the hardware type of loopbacks, an address of 6 zero bytes");
	is_num(r->send, 0, "a UDP datagram to the loopback");
	is_num(r->receive, 0, "a packet received");
	ok(r->n == 35 && r->from.family == AF_PACKET && r->from.ll.protocol == ETH_P_IP && r->from.ll.ifindex == r->lo,
		"28 bytes of headers and 7 of data, its sender");
	is_num(r->sendll, 0, "a packet sent");
	is_num(r->again, ENODEV, "bind to an interface that is not there");
	munmap(r, sizeof *r);
}

int main(void)
{
	int fd, last;
	Errno err;

	scratch();
	watchdog(20);
	if (!have_loopback())
		skip_all("the loopback device is down, and a network namespace with another is not to be had");
	poison(&poisoned, sizeof poisoned);
	file = open(".", O_RDONLY | O_CLOEXEC);
	none = fcntl(file, F_DUPFD, 200);
	close(none);
	last = lowest_fd();

	test_socket();
	test_socketpair();
	test_bind();
	test_connect();
	test_disable_ipv6();
	test_accept_unix();
	test_accept_inet(AF_INET);
	err = Socket(AF_INET6, SOCK_STREAM, 0, &fd);
	if (err == 0) {
		const Sockaddr sa = loopback6(0);

		err = Bind(fd, &sa);
		Close(fd);
	}
	if (err == 0)
		test_accept_inet(AF_INET6);
	else
		skip(5, "F084: no IPv6 loopback here");
	test_accept();
	test_accept_forced();
	test_setsockopt_args();
	test_options();
	test_shutdown();
	test_names();
	test_datagrams();
	test_stream();
	test_messages();
	test_netlink();
	test_isolated();

	is_num(lowest_fd(), last, "no descriptor was left open");
	return done_testing();
}
