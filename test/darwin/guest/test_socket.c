/*
 * Sockets and their addresses.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

static const uint8_t loopback[4] = { 127, 0, 0, 1 };

static Sockaddr inet4(int port)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET;
	sa.in4.port = port;
	memcpy(sa.in4.addr, loopback, 4);
	return sa;
}

static Sockaddr named(const char *path)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	if (SockaddrSetUnix(&sa, path) != 0)
		note("SockaddrSetUnix(%s) failed", path);
	return sa;
}

/* A listening socket on the loopback, and its address. */
static int listener(Sockaddr *sa)
{
	int fd = -1;

	*sa = inet4(0);
	if (Socket(AF_INET, SOCK_STREAM, 0, &fd) != 0 || Bind(fd, sa) != 0 || Listen(fd, 5) != 0 || Getsockname(fd, sa) != 0) {
		note("no listener");
		Exit(95);
	}
	return fd;
}

static void streams(void)
{
	Sockaddr server, client, peer;
	const int l = listener(&server);
	int c = -1, a = -1;
	char buf[8] = "";
	size_t n = 77;

	ok(server.family == AF_INET && server.in4.port > 0 && memcmp(server.in4.addr, loopback, 4) == 0, "Getsockname: where it listens");
	works(Socket(AF_INET, SOCK_STREAM, 0, &c), "Socket");
	works(Connect(c, &server), "Connect");
	works(Accept(l, &a, &peer), "Accept");
	works(Getsockname(c, &client), "Getsockname");
	ok(peer.family == AF_INET && peer.in4.port == client.in4.port, "Accept: whom");
	works(Getpeername(c, &peer), "Getpeername");
	is_num(peer.in4.port, server.in4.port, "Getpeername: whom");
	works(Write(c, "hello", 5, NULL), "Write");
	works(Recvfrom(a, buf, sizeof buf, MSG_PEEK, &n, NULL), "Recvfrom: MSG_PEEK");
	is_num(n, 5, "MSG_PEEK: what is there");
	works(Recvfrom(a, buf, sizeof buf, 0, &n, NULL), "Recvfrom");
	ok(n == 5 && memcmp(buf, "hello", 5) == 0, "Recvfrom: what");
	n = 77;
	fails(Recvfrom(a, buf, sizeof buf, MSG_DONTWAIT, &n, NULL), EAGAIN, "Recvfrom: MSG_DONTWAIT");
	is_num(n, 77, "an error writes nothing");
	works(Shutdown(c, SHUT_WR), "Shutdown");
	works(Read(a, buf, sizeof buf, &n), "Read");
	is_num(n, 0, "the end");
	Close(a);
	Close(c);
	works(SetNonblock(l, true), "SetNonblock");
	a = -7;
	fails(Accept(l, &a, NULL), EAGAIN, "Accept: nobody");
	is_num(a, -7, "Accept: an error writes nothing");
	fails(Accept(1, &a, NULL), ENOTSOCK, "Accept: no socket");
	fails(Accept(99, &a, NULL), EBADF, "Accept: a closed one");
	Close(l);
	works(Socket(AF_INET, SOCK_STREAM, 0, &c), "Socket");
	fails(Connect(c, &server), ECONNREFUSED, "Connect: nobody listens");
	fails(Getpeername(c, &peer), ENOTCONN, "Getpeername: nobody");
	Close(c);
}

/* A peer that has gone before it was accepted leaves an empty address. */
static void aborted(void)
{
	Sockaddr server, sa;
	const int l = listener(&server);
	const Linger hard = { .l_onoff = 1, .l_linger = 0 };
	int c = -1, a = -7;
	const int before = lowest_fd();

	works(Socket(AF_INET, SOCK_STREAM, 0, &c), "Socket");
	works(Connect(c, &server), "Connect");
	works(SetsockoptLinger(c, SOL_SOCKET, SO_LINGER, &hard), "SetsockoptLinger");
	works(Close(c), "Close with a reset");
	works(Sleep(20000000), "until it has arrived");
	memset(&sa, 0xa5, sizeof sa);
	fails(Accept(l, &a, &sa), ECONNABORTED, "Accept: ECONNABORTED");
	is_num(a, -7, "Accept: no descriptor");
	is_num(lowest_fd(), before, "Accept: and none is left open");
	Close(l);
}

static void datagrams(void)
{
	Sockaddr one = inet4(0), two = inet4(0), from;
	int a = -1, b = -1;
	char buf[8];
	Iovec in = { buf, sizeof buf };
	Msghdr message;
	size_t n = 77;

	works(Socket(AF_INET, SOCK_DGRAM, 0, &a), "Socket");
	works(Socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP, &b), "Socket");
	works(Bind(a, &one), "Bind");
	works(Bind(b, &two), "Bind");
	works(Getsockname(a, &one), "Getsockname");
	works(Getsockname(b, &two), "Getsockname");
	works(Sendto(a, "abc", 3, 0, &two, &n), "Sendto");
	is_num(n, 3, "Sendto: how much");
	works(Recvfrom(b, buf, sizeof buf, 0, &n, &from), "Recvfrom");
	ok(n == 3 && from.family == AF_INET && from.in4.port == one.in4.port, "Recvfrom: from whom");
	works(Connect(a, &two), "Connect");
	works(Sendto(a, "d", 1, 0, NULL, &n), "Sendto without an address");
	works(Recvfrom(b, buf, 0, 0, &n, NULL), "Recvfrom of nothing");
	memset(&message, 0, sizeof message);
	works(Sendto(a, "lost", 4, 0, NULL, &n), "Sendto");
	message.msg_iov = &in;
	message.msg_iovlen = 1;
	message.msg_name = BAD_ADDRESS;
	message.msg_namelen = sizeof from;
	works(Recvmsg(b, &message, 0, &n), "Recvmsg: an address that cannot be written is no error");
	ok(n == 4 && memcmp(buf, "lost", 4) == 0, "Recvmsg: the bytes are there");
	is_num(message.msg_namelen, sizeof from, "Recvmsg: and the length is left alone");
	Close(a);
	Close(b);
}

static void inet6(void)
{
	Sockaddr sa, back, peer;
	int l = -1, c = -1, a = -1;

	memset(&sa, 0, sizeof sa);
	sa.family = AF_INET6;
	sa.in6.addr[15] = 1;
	if (Socket(AF_INET6, SOCK_STREAM, 0, &l) != 0 || Bind(l, &sa) != 0) {
		skip(1, "no IPv6 here");
		Close(l);
		return;
	}
	works(Listen(l, 1), "Listen");
	works(Getsockname(l, &back), "Getsockname");
	ok(back.family == AF_INET6 && back.in6.port > 0 && memcmp(back.in6.addr, sa.in6.addr, 16) == 0, "an address of IPv6");
	works(Socket(AF_INET6, SOCK_STREAM, 0, &c), "Socket");
	works(Connect(c, &back), "Connect");
	works(Accept(l, &a, &peer), "Accept");
	ok(peer.family == AF_INET6 && peer.in6.addr[15] == 1, "Accept: whom");
	Close(a);
	Close(c);
	Close(l);
}

static void local(void)
{
	const Sockaddr sa = named("socket");
	Sockaddr back, longest, peer;
	char name[110];
	int l = -1, c = -1, a = -1;

	works(Socket(AF_UNIX, SOCK_STREAM, 0, &l), "Socket");
	works(Bind(l, &sa), "Bind");
	works(Getsockname(l, &back), "Getsockname");
	ok(back.family == AF_UNIX && back.un.len == 6 && memcmp(back.un.name, "socket", 6) == 0, "the name it was bound to");
	works(Listen(l, 1), "Listen");
	works(Socket(AF_UNIX, SOCK_STREAM, 0, &c), "Socket");
	works(Getsockname(c, &back), "Getsockname of one without a name");
	ok(back.family == AF_UNIX && back.un.len == 0, "it has none");
	works(Connect(c, &sa), "Connect");
	memset(&peer, 0xa5, sizeof peer);
	works(Accept(l, &a, &peer), "Accept");
	ok(peer.family == AF_UNIX && peer.un.len == 0, "Accept: one without a name");
	works(Getpeername(c, &back), "Getpeername");
	ok(back.un.len == 6, "Getpeername: the name");
	Close(a);
	Close(c);
	works(Socket(AF_UNIX, SOCK_STREAM, 0, &c), "Socket");
	fails(RawSyscall(SYS_BIND, (uintptr_t)c, 0, 16, NULL, NULL), EDESTADDRREQ, "bind: no address");
	fails(RawSyscall(SYS_CONNECT_NOCANCEL, (uintptr_t)c, 0, 16, NULL, NULL), EINVAL, "connect: no address");
	fails(RawSyscall(SYS_BIND, 99, 0, 16, NULL, NULL), EBADF, "bind: the descriptor is looked at first");
	fails(Bind(c, &sa), EADDRINUSE, "Bind: the name is taken");
	memset(name, 'n', sizeof name);
	name[103] = '\0';
	longest = named(name);
	works(Bind(c, &longest), "Bind: the longest path, 103 bytes");
	works(Getsockname(c, &back), "Getsockname");
	is_num(back.un.len, 103, "the longest path comes back");
	name[103] = 'n';
	name[104] = '\0';
	fails(SockaddrSetUnix(&longest, name), EINVAL, "one more is too long");
	Close(c);
	Close(l);
	works(Socket(AF_UNIX, SOCK_STREAM, 0, &c), "Socket");
	fails(Connect(c, &sa), ECONNREFUSED, "Connect: nobody listens");
	back = named("no/such/socket");
	fails(Connect(c, &back), ENOENT, "Connect: no file");
	Close(c);
}

/* Raw calls with little room: what is written, and the length that comes back. */
static void truncated(void)
{
	Sockaddr server;
	const int l = listener(&server);
	struct { unsigned char bytes[8], guard[8]; } raw;
	Socklen_t len = 8;
	RawSockaddrInet4 in;

	memset(&raw, 0xa5, sizeof raw);
	works(Syscall(SYS_GETSOCKNAME, (uintptr_t)l, (uintptr_t)&raw, (uintptr_t)&len, NULL, NULL), "getsockname with room for 8 bytes");
	is_num(len, sizeof(RawSockaddrInet4), "the whole length comes back");
	is_num(raw.bytes[0], sizeof(RawSockaddrInet4), "the first byte is the length");
	is_num(raw.bytes[1], AF_INET, "the second the family");
	ok(is_filled(raw.guard, sizeof raw.guard, 0xa5), "nothing is written behind the room");
	len = sizeof in;
	works(Syscall(SYS_GETSOCKNAME, (uintptr_t)l, (uintptr_t)&in, (uintptr_t)&len, NULL, NULL), "getsockname");
	is_num((in.sin_port & 0xff) << 8 | in.sin_port >> 8, server.in4.port, "the port, in the order of the net");
	fails(Syscall(SYS_BIND, (uintptr_t)l, (uintptr_t)&in, 1, NULL, NULL), EINVAL, "bind: an address of one byte");
	fails(Syscall(SYS_BIND, (uintptr_t)l, (uintptr_t)&in, 300, NULL, NULL), ENAMETOOLONG, "bind: an address of 300 bytes");
	fails(Syscall(SYS_BIND, (uintptr_t)l, (uintptr_t)BAD_ADDRESS, 16, NULL, NULL), EFAULT, "bind: a bad address");
	Close(l);
}

static void options(void)
{
	Sockaddr server;
	const int l = listener(&server);
	Timeval tv = { .tv_sec = 1, .tv_usec = 500000 }, back;
	Linger linger = { .l_onoff = 1, .l_linger = 300 };
	Socklen_t len;
	int value = 0, pair[2] = { -1, -1 };
	char buf[4];

	works(SetsockoptInt(l, SOL_SOCKET, SO_REUSEADDR, 1), "SO_REUSEADDR");
	len = sizeof value;
	works(Getsockopt(l, SOL_SOCKET, SO_REUSEADDR, &value, &len), "Getsockopt");
	ok(value != 0 && len == sizeof value, "SO_REUSEADDR is set");
	works(SetsockoptInt(l, SOL_SOCKET, SO_KEEPALIVE, 1), "SO_KEEPALIVE");
	works(SetsockoptInt(l, IPPROTO_TCP, TCP_NODELAY, 1), "TCP_NODELAY");
	works(SetsockoptTimeval(l, SOL_SOCKET, SO_RCVTIMEO, &tv), "SO_RCVTIMEO");
	memset(&back, 0, sizeof back);
	len = sizeof back;
	works(Getsockopt(l, SOL_SOCKET, SO_RCVTIMEO, &back, &len), "Getsockopt");
	ok(back.tv_sec == 1 && back.tv_usec == 500000, "SO_RCVTIMEO is set");
	works(SetsockoptLinger(l, SOL_SOCKET, SO_LINGER, &linger), "SO_LINGER");
	memset(&linger, 0, sizeof linger);
	len = sizeof linger;
	works(Getsockopt(l, SOL_SOCKET, SO_LINGER, &linger, &len), "Getsockopt");
	ok(linger.l_onoff != 0 && linger.l_linger == 300, "SO_LINGER is set, in ticks");
	works(SetsockoptInt(l, SOL_SOCKET, SO_RCVBUF, 20000), "SO_RCVBUF");
	len = sizeof value;
	works(Getsockopt(l, SOL_SOCKET, SO_RCVBUF, &value, &len), "Getsockopt");
	is_num(value, 20000, "SO_RCVBUF is set");
	works(Getsockopt(l, SOL_SOCKET, SO_TYPE, &value, &len), "SO_TYPE");
	is_num(value, SOCK_STREAM, "SO_TYPE: a stream");
	fails(SetsockoptInt(l, SOL_SOCKET, 0x7777, 1), ENOPROTOOPT, "an unknown option");
	fails(Setsockopt(l, SOL_SOCKET, SO_REUSEADDR, &value, 1), EINVAL, "too short a value");
	fails(SetsockoptInt(1, SOL_SOCKET, SO_REUSEADDR, 1), ENOTSOCK, "no socket");
	Close(l);
	works(Socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "Socketpair");
	tv.tv_sec = 0;
	tv.tv_usec = 20000;
	works(SetsockoptTimeval(pair[0], SOL_SOCKET, SO_RCVTIMEO, &tv), "SO_RCVTIMEO");
	fails(Read(pair[0], buf, 1, NULL), EAGAIN, "Read gives up");
	works(SetsockoptInt(pair[0], SOL_SOCKET, SO_NOSIGPIPE, 1), "SO_NOSIGPIPE");
	Close(pair[1]);
	fails(Write(pair[0], "x", 1, NULL), EPIPE, "Write to nobody, without a signal");
	fails(Sendto(pair[0], "x", 1, 0, NULL, NULL), EPIPE, "Sendto to nobody, without a signal");
	Close(pair[0]);
	fails(Socket(AF_INET, 77, 0, NULL), EPROTONOSUPPORT, "Socket: an unknown type");
	fails(Socket(AF_INET, SOCK_SEQPACKET, 0, NULL), EPROTONOSUPPORT, "Socket: a type that the family does not have");
	fails(Socket(AF_INET, SOCK_STREAM, IPPROTO_UDP, NULL), EPROTOTYPE, "Socket: a protocol of another type");
	fails(Socket(200, SOCK_STREAM, 0, NULL), EAFNOSUPPORT, "Socket: an unknown family");
}

/* A descriptor goes through a socket. */
static void messages(void)
{
	const int file = make_file("passed", "contents");
	int pair[2] = { -1, -1 }, got = -1;
	char text[] = "with it", into[16] = "", back[16] = "";
	struct { Cmsghdr head; int fd; } control, received;
	Iovec out = { text, 7 }, in = { into, sizeof into };
	Msghdr message;
	size_t n = 77;

	works(Socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "Socketpair");
	memset(&control, 0, sizeof control);
	control.head.cmsg_len = sizeof control;
	control.head.cmsg_level = SOL_SOCKET;
	control.head.cmsg_type = SCM_RIGHTS;
	control.fd = file;
	memset(&message, 0, sizeof message);
	message.msg_iov = &out;
	message.msg_iovlen = 1;
	message.msg_control = &control;
	message.msg_controllen = sizeof control;
	works(Sendmsg(pair[0], &message, 0, &n), "Sendmsg");
	is_num(n, 7, "Sendmsg: how much");
	memset(&message, 0, sizeof message);
	memset(&received, 0, sizeof received);
	message.msg_iov = &in;
	message.msg_iovlen = 1;
	message.msg_control = &received;
	message.msg_controllen = sizeof received;
	works(Recvmsg(pair[1], &message, 0, &n), "Recvmsg");
	ok(n == 7 && memcmp(into, "with it", 7) == 0, "Recvmsg: the bytes");
	ok(message.msg_controllen == sizeof received && received.head.cmsg_type == SCM_RIGHTS, "Recvmsg: the control message");
	got = received.fd;
	ok(got >= 0 && got != file, "Recvmsg: a descriptor");
	works(Pread(got, back, 8, 0, &n), "Pread");
	ok(memcmp(back, "contents", 8) == 0, "it is the file");
	Close(got);
	fails(Sendmsg(pair[0], BAD_ADDRESS, 0, &n), EFAULT, "Sendmsg: a bad address");
	memset(&message, 0, sizeof message);
	message.msg_iov = &out;
	message.msg_iovlen = 1;
	works(Sendmsg(pair[0], &message, 0, &n), "Sendmsg");
	message.msg_iov = &in;
	message.msg_name = back;
	message.msg_namelen = sizeof back;
	works(Recvmsg(pair[1], &message, MSG_PEEK, &n), "Recvmsg with MSG_PEEK");
	ok((message.msg_flags & MSG_PEEK) != 0, "Recvmsg: the flags asked for are told, too");
	is_num(message.msg_namelen, 0, "Recvmsg: a stream tells no sender");
	message.msg_iovlen = 0;
	fails(Recvmsg(pair[1], &message, 0, &n), EMSGSIZE, "Recvmsg: no place");
	Close(file);
	Close(pair[0]);
	Close(pair[1]);
}

static void files(void)
{
	const int file = make_file("sent", "0123456789");
	int pair[2] = { -1, -1 };
	int64_t length = 5;
	char buf[16] = "";
	size_t n = 77;
	Errno err;

	works(Socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "Socketpair");
	err = Sendfile(file, pair[0], 3, &length, NULL, 0);
	works(err, "Sendfile");
	is_num(length, 5, "Sendfile: how much");
	works(Read(pair[1], buf, sizeof buf, &n), "Read");
	ok(n == 5 && memcmp(buf, "34567", 5) == 0, "Sendfile: what");
	length = 0;
	works(Sendfile(file, pair[0], 0, &length, NULL, 0), "Sendfile: all");
	is_num(length, 10, "Sendfile: all of it");
	fails(Sendfile(file, file, 0, &length, NULL, 0), ENOTSOCK, "Sendfile: no socket");
	Close(file);
	Close(pair[0]);
	Close(pair[1]);
}

int main(void)
{
	streams();
	aborted();
	datagrams();
	inet6();
	local();
	truncated();
	options();
	messages();
	files();
	return done_testing();
}
