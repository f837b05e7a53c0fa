/*
 * Waiting: select, poll, kqueue. bsd/kern/sys_generic.c, bsd/kern/kern_event.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * A kqueue's descriptor is an epoll instance that only holds the number; what it watches is a list here, as it is
 * in xnu (struct knote), and a wait is a poll of all of it. A child of fork has the descriptor closed: it does not inherit kqueues.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* select: descriptors that are not open are EBADF, more than there can be are ignored; a bad time EINVAL (itimerfix). */
int xnu_select(struct call *c)
{
	const int n = arg_int(c);
	void *const sets[3] = { arg_pointer(c), arg_pointer(c), arg_pointer(c) };
	const void *const timeout = arg_pointer(c);
	fd_set host[3];
	D_Timeval in;
	struct timeval tv;
	size_t bytes;
	int err, ready;

	if (n < 0)
		return D_EINVAL;
	bytes = (size_t)((n > FD_SETSIZE ? FD_SETSIZE : n) + 31) / 32 * 4;
	for (int i = 0; i < 3; i++) {
		FD_ZERO(&host[i]);
		if (sets[i] && (err = copyin(sets[i], &host[i], bytes)) != 0)
			return err;
	}
	if (timeout) {
		if ((err = copyin(timeout, &in, sizeof in)) != 0)
			return err;
		if (in.tv_sec < 0 || in.tv_sec > 100000000 || in.tv_usec < 0 || in.tv_usec >= 1000000)
			return D_EINVAL;
		tv = (struct timeval){ in.tv_sec, in.tv_usec };
	}
	ready = select(n > FD_SETSIZE ? FD_SETSIZE : n, sets[0] ? &host[0] : NULL, sets[1] ? &host[1] : NULL, sets[2] ? &host[2] : NULL,
		timeout ? &tv : NULL);
	if (ready < 0)
		return result(-1);
	for (int i = 0; i < 3; i++)
		if (sets[i] && (err = copyout(&host[i], sets[i], bytes)) != 0)
			return err;
	return ret_int(c, ready);
}

/* bsd/sys/poll.h. The structures are the same. */
#define SAME(name) { name, D_ ## name }
static const struct pair poll_bits[] = {
	SAME(POLLIN), SAME(POLLPRI), SAME(POLLOUT), SAME(POLLERR), SAME(POLLHUP), SAME(POLLNVAL), SAME(POLLRDNORM), SAME(POLLRDBAND),
	SAME(POLLWRBAND),
};

static short poll_convert(short bits, bool to_host)
{
	short out = 0;

	for (size_t i = 0; i < COUNT(poll_bits); i++)
		if (bits & (to_host ? poll_bits[i].darwin : poll_bits[i].host))
			out = (short)(out | (to_host ? poll_bits[i].host : poll_bits[i].darwin));
	return out;
}

int xnu_poll(struct call *c)
{
	enum { MANY = 1024 };
	struct pollfd *const guest = arg_pointer(c);
	const unsigned n = (unsigned)arg_word(c);
	const int timeout = arg_int(c);
	static __thread struct pollfd host[MANY];
	int err, ready;

	if (n > MANY)
		return D_EINVAL;
	if ((err = copyin(guest, host, n * sizeof *host)) != 0)
		return err;
	for (unsigned i = 0; i < n; i++)
		host[i].events = poll_convert(host[i].events, true);
	ready = poll(host, n, timeout);
	if (ready < 0)
		return result(-1);
	for (unsigned i = 0; i < n; i++) {
		host[i].revents = poll_convert(host[i].revents, false);
		host[i].events = poll_convert(host[i].events, false);
	}
	err = copyout(host, guest, n * sizeof *host);
	return err != 0 ? err : ret_int(c, ready);
}

struct knote {
	struct knote *next;
	int queue;
	D_Kevent_t event;	/* as it was added */
	bool disabled;
	int fd;			/* what to poll of PROC and VNODE, and of EV_CLEAR an epoll instance that tells news only; else -1 */
	unsigned seen;		/* SIGNAL: signals counted so far */
	int64_t deadline, period;	/* TIMER, in nanoseconds */
	off_t size;		/* VNODE */
};
static struct knote *knotes;

static int64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void drop(struct knote **at)
{
	struct knote *const gone = *at;

	*at = gone->next;
	if (gone->fd >= 0)
		close(gone->fd);
	free(gone);
}

/* knote_fdclose, kqueue_close. */
void event_closed(int fd)
{
	for (struct knote **at = &knotes; *at;) {
		const D_Kevent_t *const e = &(*at)->event;
		const bool of_fd = e->filter == D_EVFILT_READ || e->filter == D_EVFILT_WRITE || e->filter == D_EVFILT_VNODE;

		if ((*at)->queue == fd || (of_fd && e->ident == (word)fd))
			drop(at);
		else
			at = &(*at)->next;
	}
}

/* Queues can be empty: their descriptors are marked. */
static unsigned char is_queue[1024];

void event_forked(void)
{
	while (knotes)
		drop(&knotes);
	for (int fd = 0; fd < (int)COUNT(is_queue); fd++) {
		if (is_queue[fd])
			close(fd);
		is_queue[fd] = 0;
	}
}

/* Not close-on-exec, and gone after it all the same, since it is none of the new program's. bsd/kern/kern_event.c, kqueue. */
int xnu_kqueue(struct call *c)
{
	const int fd = epoll_create1(EPOLL_CLOEXEC);

	if (fd >= (int)COUNT(is_queue)) {
		close(fd);
		return D_EMFILE;
	}
	if (fd >= 0)
		is_queue[fd] = 1;
	return result_int(c, fd);
}

static bool queue_there(int fd)
{
	struct epoll_event none = { 0 };

	if (fd < 0 || fd >= (int)COUNT(is_queue) || !is_queue[fd])
		return false;
	/* It may have been closed, and be another file by now. */
	return epoll_wait(fd, &none, 1, 0) == 0;
}

static struct knote **find(int queue, const D_Kevent_t *e)
{
	struct knote **at = &knotes;

	while (*at && ((*at)->queue != queue || (*at)->event.ident != e->ident || (*at)->event.filter != e->filter))
		at = &(*at)->next;
	return at;
}

static void start_timer(struct knote *k)
{
	const int64_t unit = k->event.fflags & D_NOTE_SECONDS ? 1000000000 : k->event.fflags & D_NOTE_USECONDS ? 1000
		: k->event.fflags & D_NOTE_NSECONDS ? 1 : 1000000;

	k->period = (int64_t)(sword)k->event.data * unit;
	k->deadline = now() + k->period;
}

/* filt_vnode, over inotify; the file is found by its descriptor. */
static int watch_file(struct knote *k)
{
	char path[32];
	struct stat st;

	if (fstat((int)k->event.ident, &st) < 0)
		return result(-1);
	k->size = st.st_size;
	snprintf(path, sizeof path, "/proc/self/fd/%d", (int)k->event.ident);
	k->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (k->fd < 0 || inotify_add_watch(k->fd, path, IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF) < 0)
		return result(-1);
	return 0;
}

/* EV_CLEAR tells changes, not states. Files, which epoll does not take, are always ready. */
static int watch_news(struct knote *k)
{
	struct epoll_event event = { .events = EPOLLET | (k->event.filter == D_EVFILT_READ ? EPOLLIN | EPOLLRDHUP : EPOLLOUT) };

	k->fd = epoll_create1(EPOLL_CLOEXEC);
	if (k->fd >= 0 && epoll_ctl(k->fd, EPOLL_CTL_ADD, (int)k->event.ident, &event) < 0) {
		close(k->fd);
		k->fd = -1;
	}
	return 0;
}

static int attach(struct knote *k)
{
	const D_Kevent_t *const e = &k->event;

	switch (e->filter) {
	case D_EVFILT_READ:
	case D_EVFILT_WRITE:
		if (fcntl((int)e->ident, F_GETFD) < 0)
			return D_EBADF;
		return e->flags & D_EV_CLEAR ? watch_news(k) : 0;
	case D_EVFILT_VNODE:
		return watch_file(k);
	case D_EVFILT_TIMER:
		start_timer(k);
		return 0;
	case D_EVFILT_SIGNAL:
		if (e->ident == 0 || e->ident >= 32)
			return D_EINVAL;
		signal_watch((int)e->ident);
		k->seen = signal_count((int)e->ident);
		return 0;
	case D_EVFILT_PROC:
		k->fd = (int)syscall(SYS_pidfd_open, (pid_t)e->ident, 0);
		return k->fd < 0 ? D_ESRCH : 0;
	default:
		return e->filter < 0 && e->filter >= -17 ? D_ENOTSUP : D_EINVAL;
	}
}

/* bsd/kern/kern_event.c:4005, kevent_register: to delete is not to add; what is not there is ENOENT, in old kernels EBADF first. */
static int change(int queue, const D_Kevent_t *e)
{
	struct knote **const at = find(queue, e);
	int err;

	if (e->filter >= 0 || e->filter < -17)
		return D_EINVAL;
	if (!*at && (!(e->flags & D_EV_ADD) || e->flags & D_EV_DELETE))
		return xnu_old && e->filter == D_EVFILT_READ && fcntl((int)e->ident, F_GETFD) < 0 ? D_EBADF : D_ENOENT;
	if (e->flags & D_EV_DELETE) {
		drop(at);
		return 0;
	}
	if (!*at) {
		struct knote *const k = calloc(1, sizeof *k);

		if (!k)
			return D_ENOMEM;
		k->queue = queue;
		k->event = *e;
		k->fd = -1;
		if ((err = attach(k)) != 0) {
			if (k->fd >= 0)
				close(k->fd);
			free(k);
			return err;
		}
		*at = k;
	} else if (e->flags & D_EV_ADD) {
		(*at)->event.fflags = e->fflags;
		(*at)->event.data = e->data;
		(*at)->event.udata = e->udata;
		if (e->filter == D_EVFILT_TIMER)
			start_timer(*at);
	}
	if (e->flags & D_EV_DISABLE)
		(*at)->disabled = true;
	if (e->flags & D_EV_ENABLE && !(e->flags & D_EV_DISABLE))
		(*at)->disabled = false;
	return 0;
}

/* What poll would have to look at, for a knote. */
static struct pollfd polled(const struct knote *k)
{
	switch (k->fd >= 0 ? 0 : k->event.filter) {
	case D_EVFILT_READ:
		return (struct pollfd){ .fd = (int)k->event.ident, .events = POLLIN | POLLRDHUP };
	case D_EVFILT_WRITE:
		return (struct pollfd){ .fd = (int)k->event.ident, .events = POLLOUT };
	default:
		return (struct pollfd){ .fd = k->fd, .events = POLLIN };
	}
}

/* filt_soread, filt_piperead, filt_vnode: bytes there, pending connections of a listener; of a file the way to its end. */
static sword readable(int fd)
{
	struct stat st;
	int n = 0, listening = 0;
	socklen_t length = sizeof listening;

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return (sword)(st.st_size - lseek(fd, 0, SEEK_CUR));
	if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) == 0 && listening)
		return 1;
	ioctl(fd, FIONREAD, &n);
	return n;
}

/* Drains what came, and says it in NOTE_ bits. */
static uint32_t file_notes(struct knote *k)
{
	_Alignas(struct inotify_event) char buf[4096];
	const ssize_t n = read(k->fd, buf, sizeof buf);
	uint32_t notes = 0;
	struct stat st;

	for (ssize_t at = 0; at < n;) {
		const struct inotify_event *const e = (const void *)(buf + at);

		notes |= (e->mask & IN_MODIFY ? D_NOTE_WRITE : 0) | (e->mask & IN_MOVE_SELF ? D_NOTE_RENAME : 0)
			| (e->mask & IN_ATTRIB ? D_NOTE_ATTRIB : 0) | (e->mask & IN_DELETE_SELF ? D_NOTE_DELETE : 0);
		at += (ssize_t)(sizeof *e + e->len);
	}
	if (fstat((int)k->event.ident, &st) < 0)
		return notes;
	if (notes & D_NOTE_WRITE && st.st_size > k->size)
		notes |= D_NOTE_EXTEND;
	if (notes & D_NOTE_ATTRIB && st.st_nlink == 0)	/* still open, and so not yet gone on Linux */
		notes |= D_NOTE_DELETE;
	k->size = st.st_size;
	return notes;
}

/* filt_procexit: NOTE_EXITSTATUS came later; data stays 0. The child is left to wait4. */
static bool told(struct knote *k, short revents, D_Kevent_t *out)
{
	const D_Kevent_t *const e = &k->event;
	struct epoll_event news;
	struct stat st;

	if (k->fd >= 0 && (e->filter == D_EVFILT_READ || e->filter == D_EVFILT_WRITE))
		revents = epoll_wait(k->fd, &news, 1, 0) == 1 ? (short)(news.events & 0x7fff) : 0;	/* the bits are poll's */
	*out = *e;
	out->flags = (uint16_t)(e->flags & (D_EV_ONESHOT | D_EV_CLEAR | D_EV_ADD));
	out->fflags = 0;
	out->data = 0;
	switch (e->filter) {
	case D_EVFILT_READ:
		out->data = readable((int)e->ident);
		if (revents & (POLLHUP | POLLRDHUP))
			out->flags |= D_EV_EOF;
		if (e->fflags & D_NOTE_LOWAT && out->data < e->data && !(out->flags & D_EV_EOF))
			return false;
		if (out->data == 0 && fstat((int)e->ident, &st) == 0 && S_ISREG(st.st_mode))	/* filt_vnode */
			return false;
		return revents != 0;
	case D_EVFILT_WRITE:
		out->data = 4096;	/* room: at least a page */
		if (revents & (POLLHUP | POLLERR))
			out->flags |= D_EV_EOF;
		return revents != 0;
	case D_EVFILT_TIMER:
		if (now() < k->deadline)
			return false;
		/* how often it expired */
		out->data = (sword)(e->flags & D_EV_ONESHOT || k->period <= 0 ? 1 : 1 + (now() - k->deadline) / k->period);
		k->deadline += (int64_t)out->data * k->period;
		out->flags |= D_EV_CLEAR;
		return true;
	case D_EVFILT_SIGNAL:
		out->data = (sword)(signal_count((int)e->ident) - k->seen);
		k->seen = signal_count((int)e->ident);
		out->flags |= D_EV_CLEAR;
		return out->data != 0;
	case D_EVFILT_PROC:
		if (revents == 0)
			return false;
		out->fflags = e->fflags & (uint32_t)D_NOTE_EXIT;
		out->flags |= D_EV_EOF | D_EV_ONESHOT;
		return true;
	case D_EVFILT_VNODE:
		out->fflags = revents != 0 ? file_notes(k) & e->fflags : 0;
		return out->fflags != 0;
	default:
		return false;
	}
}

enum { WATCHED = 256 };

/* One look at all knotes of a queue, waiting up to until (-1: for ever). Returns events, or -1 with errno. */
static int look(int queue, D_Kevent_t *events, int room, int64_t until)
{
	struct pollfd fds[WATCHED];
	int n = 0, found = 0, count = 0;
	int64_t wait = until;
	struct timespec ts;

	for (const struct knote *k = knotes; k && n < WATCHED; k = k->next) {
		if (k->queue != queue)
			continue;
		fds[n++] = k->disabled ? (struct pollfd){ .fd = -1 } : polled(k);
		if (k->event.filter == D_EVFILT_TIMER && !k->disabled && (wait < 0 || k->deadline < wait))
			wait = k->deadline;
		if (k->event.filter == D_EVFILT_SIGNAL && !k->disabled && signal_count((int)k->event.ident) != k->seen)
			wait = 0;
	}
	if (wait >= 0) {
		const int64_t left = wait > now() ? wait - now() : 0;

		ts = (struct timespec){ left / 1000000000, (long)(left % 1000000000) };
	}
	if (ppoll(fds, (nfds_t)n, wait >= 0 ? &ts : NULL, NULL) < 0) {
		/* A signal that is only watched wakes the wait, and is its answer. */
		bool counted = false;

		for (const struct knote *k = knotes; k; k = k->next)
			counted = counted || (k->queue == queue && k->event.filter == D_EVFILT_SIGNAL && signal_count((int)k->event.ident) != k->seen);
		if (errno != EINTR || !counted)
			return -1;
		for (int i = 0; i < n; i++)
			fds[i].revents = 0;
	}
	for (struct knote **at = &knotes; *at && count < n && found < room;) {
		struct knote *const k = *at;
		D_Kevent_t event;

		if (k->queue != queue) {
			at = &k->next;
			continue;
		}
		if (!k->disabled && told(k, fds[count].revents, &event)) {
			events[found++] = event;
			if (event.flags & D_EV_ONESHOT) {
				drop(at);
				count++;
				continue;
			}
		}
		count++;
		at = &k->next;
	}
	return found;
}

/*
 * kevent(queue, changes, how many, events, how many, timeout): an error of a change becomes an event when there is room for one, and
 * with EV_RECEIPT every change does; then the call does not wait. kern_event.c, kevent.
 */
int xnu_kevent(struct call *c)
{
	const int queue = arg_int(c);
	const char *const changes = arg_pointer(c);
	const int nchanges = arg_int(c);
	char *const events = arg_pointer(c);
	const int room = arg_int(c);
	const void *const timeout = arg_pointer(c);
	D_Kevent_t out[64];
	int64_t until = -1;
	int receipts = 0, n, err;

	if (!queue_there(queue))
		return D_EBADF;
	if (timeout) {
		D_Timespec ts;

		if ((err = copyin(timeout, &ts, sizeof ts)) != 0)
			return err;
		if (ts.tv_sec < 0 || ts.tv_nsec < 0 || ts.tv_nsec >= 1000000000)
			return D_EINVAL;
		until = now() + (int64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
	}
	for (int i = 0; i < nchanges; i++) {
		D_Kevent_t e;

		if ((err = copyin(changes + (size_t)i * sizeof e, &e, sizeof e)) != 0)
			return err;
		err = change(queue, &e);
		if (err == 0 && (!(e.flags & D_EV_RECEIPT) || receipts >= room))
			continue;
		if (receipts >= room)
			return err;
		e.flags = xnu_old ? D_EV_ERROR : (uint16_t)(e.flags | D_EV_ERROR);
		e.data = err;
		if ((err = copyout(&e, events + (size_t)receipts++ * sizeof e, sizeof e)) != 0)
			return err;
	}
	if (receipts > 0 || room == 0)
		return ret_int(c, receipts);
	do
		n = look(queue, out, room < (int)COUNT(out) ? room : (int)COUNT(out), until);
	while (n == 0 && (until < 0 || now() < until));
	if (n < 0)
		return result(-1);
	err = copyout(out, events, (size_t)n * sizeof *out);
	return err != 0 ? err : ret_int(c, n);
}
