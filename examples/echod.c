/*
 * echod: sends every client on the loopback network back what it sent.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 *	echod PORT	0: the kernel chooses; the port is printed on standard output
 *
 * One thread, one epoll descriptor. It listens on 127.0.0.1 and on ::1, or on the one that
 * the system has. Each connection has a buffer: while something in it has not been sent, the
 * connection is not read, so that a client that does not read is itself held up in the end.
 * SIGTERM and SIGINT arrive through a descriptor as well and end the program, exit status 0.
 */

#include <libsyscall.h>

/* What an event's pointer points to; listeners and the signals have no buffer. */
typedef struct Connection {
	int fd;
	uint32_t events;	/* what epoll waits for */
	size_t from, to;	/* data[from..to) is still to be sent */
} Connection;

enum { ConnectionSize = 65536, DataSize = ConnectionSize - sizeof(Connection) };

static int epoll;
static Connection listeners[2] = { { .fd = -1 }, { .fd = -1 } };
static Connection signals = { .fd = -1 };
static bool paused;	/* no descriptors are left: nothing is accepted */

/* A connection's buffer stands behind it. */
static char *data(Connection *c)
{
	return (char *)(c + 1);
}

static void say(int fd, const char *text)
{
	size_t n = 0;

	while (text[n] != '\0')
		n++;
	(void)!Write(fd, text, n, NULL);
}

static int fail(const char *what, Errno err)
{
	char buf[48];

	say(2, "echod: ");
	say(2, what);
	say(2, ": ");
	say(2, Errstr(err, buf, sizeof buf));
	say(2, "\n");
	return 1;
}

static Errno watch(Connection *c, int op, uint32_t events)
{
	EpollEvent event = { .events = events, .data = { .ptr = c } };

	c->events = events;
	return EpollCtl(epoll, op, c->fd, &event);
}

static void pause_listeners(bool pause)
{
	paused = pause;
	for (int i = 0; i < 2; i++)
		if (listeners[i].fd >= 0)
			(void)!watch(&listeners[i], EPOLL_CTL_MOD, pause ? 0 : EPOLLIN);
}

static void accept_client(int listener)
{
	void *memory;
	Connection *c;
	int fd;
	Errno err = Accept4(listener, SOCK_NONBLOCK | SOCK_CLOEXEC, &fd, NULL);

	/* The client stays in the queue until a descriptor is free. Other errors are that client's. */
	if (err == EMFILE || err == ENFILE || err == ENOBUFS || err == ENOMEM)
		pause_listeners(true);
	if (err != 0)
		return;
	err = Mmap(NULL, ConnectionSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0, &memory);
	if (err != 0) {
		Close(fd);
		return;
	}
	c = memory;
	c->fd = fd;
	if (watch(c, EPOLL_CTL_ADD, EPOLLIN) != 0) {
		Close(fd);
		(void)!Munmap(c, ConnectionSize);
	}
}

/* Receives when all was sent, then sends. What is not 0 and does not pass is the connection's end. */
static Errno serve(Connection *c, bool *end)
{
	uint32_t events = EPOLLIN;
	Errno err;
	size_t n;

	if (c->from == c->to) {
		err = Read(c->fd, data(c), DataSize, &n);
		if (err != 0)
			return err;
		c->from = 0;
		c->to = n;
		*end = n == 0;
		if (*end)
			return 0;
	}
	/* MSG_NOSIGNAL: a client that has gone is an error, no SIGPIPE. */
	err = Sendto(c->fd, data(c) + c->from, c->to - c->from, MSG_NOSIGNAL, NULL, &n);
	if (err == 0)
		c->from += n;
	if (c->from < c->to)
		events = EPOLLOUT;
	if (events != c->events && (err == 0 || err == EAGAIN || err == EINTR))
		err = watch(c, EPOLL_CTL_MOD, events);
	return err;
}

static void handle(Connection *c)
{
	bool end = false;
	const Errno err = serve(c, &end);

	if (!end && (err == 0 || err == EAGAIN || err == EINTR))
		return;
	Close(c->fd);
	(void)!Munmap(c, ConnectionSize);
	if (paused)
		pause_listeners(false);
}

static Errno open_listener(Sockaddr *sa, Connection *c)
{
	int fd;
	Errno err = Socket(sa->family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, &fd);

	if (err != 0)
		return err;
	err = SetsockoptInt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
	if (err == 0)
		err = Bind(fd, sa);
	if (err == 0)
		err = Listen(fd, SOMAXCONN);
	if (err == 0)
		err = Getsockname(fd, sa);
	if (err != 0)
		Close(fd);
	else
		c->fd = fd;
	return err;
}

/* Listens on both loopback addresses, or the one there is; *port 0 becomes the kernel's choice. */
static Errno listen_on(int *port)
{
	Errno err, err6;
	int tries = 20;

	do {
		Sockaddr sa = { .family = AF_INET, .in4 = { .port = *port, .addr = { 127, 0, 0, 1 } } };
		Sockaddr sa6 = { .family = AF_INET6, .in6 = { .port = *port, .addr = { [15] = 1 } } };

		err = open_listener(&sa, &listeners[0]);
		if (err == 0)
			sa6.in6.port = sa.in4.port;
		else if (err != EAFNOSUPPORT && err != EADDRNOTAVAIL)
			return err;
		err6 = open_listener(&sa6, &listeners[1]);
		if (err6 == 0 || err6 == EAFNOSUPPORT || err6 == EADDRNOTAVAIL) {
			if (err == 0 || err6 == 0)
				*port = sa6.in6.port;
			return err == 0 ? 0 : err6;
		}
		if (err == 0)
			Close(listeners[0].fd);
		listeners[0].fd = -1;
		/* The port that the kernel chose for IPv4 was taken for IPv6. */
	} while (*port == 0 && err6 == EADDRINUSE && --tries > 0);
	return err6;
}

/* The port of an argument, or -1. */
static int parse_port(const char *s)
{
	int port = 0;

	if (*s == '\0')
		return -1;
	for (; *s != '\0'; s++) {
		if (*s < '0' || *s > '9')
			return -1;
		port = port * 10 + (*s - '0');
		if (port > 65535)
			return -1;
	}
	return port;
}

static void print_port(int port)
{
	char text[] = "     \n", *digit = text + sizeof text - 2;

	for (; port > 0; port /= 10)
		*--digit = (char)('0' + port % 10);
	say(1, digit);
}

int main(int argc, char **argv)
{
	Sigset_t set;
	int port = argc == 2 ? parse_port(argv[1]) : -1;
	Errno err;

	if (port < 0) {
		say(2, "usage: echod PORT\n");
		return 2;
	}
	SigsetEmpty(&set);
	SigsetAdd(&set, SIGTERM);
	SigsetAdd(&set, SIGINT);
	err = RtSigprocmask(SIG_BLOCK, &set, NULL);
	if (err == 0)
		err = SignalFd4(-1, &set, SFD_CLOEXEC, &signals.fd);
	if (err != 0)
		return fail("signals", err);
	err = EpollCreate1(EPOLL_CLOEXEC, &epoll);
	if (err == 0)
		err = watch(&signals, EPOLL_CTL_ADD, EPOLLIN);
	if (err != 0)
		return fail("epoll", err);
	err = listen_on(&port);
	for (int i = 0; i < 2 && err == 0; i++)
		if (listeners[i].fd >= 0)
			err = watch(&listeners[i], EPOLL_CTL_ADD, EPOLLIN);
	if (err != 0)
		return fail(argv[1], err);
	print_port(port);

	for (;;) {
		EpollEvent events[64];
		int n = 0;

		/* Descriptors may become free in other processes too: after a second try again. */
		err = EpollWait(epoll, events, 64, paused ? 1000 : -1, &n);
		if (err != 0 && err != EINTR)
			return fail("epoll", err);
		if (err == 0 && n == 0 && paused)
			pause_listeners(false);
		for (int i = 0; i < n; i++) {
			Connection *const c = events[i].data.ptr;

			if (c == &signals)
				return 0;
			if (c == &listeners[0] || c == &listeners[1])
				accept_client(c->fd);
			else
				handle(c);
		}
	}
}
