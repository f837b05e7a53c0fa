/*
 * Socket addresses between the library's form and the kernel's; no socket is made here.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "tap.h"

#include <arpa/inet.h>
#include <errno.h>
#include <limits.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>

#include "dispatch.h"

#include <libsyscall.h>

#define POISON 0xa5

static bool all_bytes(const void *p, size_t n, int byte)
{
	const unsigned char *const bytes = p;

	for (size_t i = 0; i < n; i++)
		if (bytes[i] != byte)
			return false;
	return true;
}

/* What SockaddrEncode made; everything poisoned before the call. */
typedef struct Encoded {
	Errno err;
	Socklen_t len;
	RawSockaddrAny raw;
} Encoded;

static Encoded encode(const Sockaddr *sa)
{
	Encoded e;

	memset(&e, POISON, sizeof e);
	e.err = SockaddrEncode(sa, &e.raw, &e.len);
	return e;
}

static bool untouched(const Encoded *e)
{
	return all_bytes(&e->raw, sizeof e->raw, POISON) && all_bytes(&e->len, sizeof e->len, POISON);
}

static void refused(const Sockaddr *sa, Errno want, const char *what)
{
	const Encoded e = encode(sa);

	is_num(e.err, want, "%s: %s", what, want == EINVAL ? "EINVAL" : "EAFNOSUPPORT");
	ok(untouched(&e), "%s: raw and len untouched", what);
}

/* The encoded address is the first len bytes of want, and zero from there. */
static void encodes(const Sockaddr *sa, const void *want, size_t len, const char *what)
{
	const Encoded e = encode(sa);

	is_num(e.err, 0, "%s: encoded", what);
	is_num(e.len, len, "%s: length", what);
	ok(memcmp(&e.raw, want, len) == 0, "%s: bytes", what);
	ok(all_bytes((const char *)&e.raw + len, sizeof e.raw - len, 0), "%s: zero behind them", what);
}

static Sockaddr address(int family)
{
	Sockaddr sa;

	memset(&sa, 0, sizeof sa);
	sa.family = family;
	return sa;
}

static Sockaddr unix_address(const void *name, size_t len)
{
	Sockaddr sa;

	memset(&sa, POISON, sizeof sa);	/* what lies behind the name must not matter */
	sa.family = AF_UNIX;
	sa.un.len = len;
	memcpy(sa.un.name, name, len < sizeof sa.un.name ? len : sizeof sa.un.name);
	return sa;
}

static void test_inet4(void)
{
	static const int bad[] = { -1, 65536, INT_MIN, INT_MAX };
	static const int good[] = { 0, 1, 80, 255, 256, 65535 };
	struct sockaddr_in want;
	Sockaddr sa = address(AF_INET);
	char what[80];

	memcpy(sa.in4.addr, "\x7f\x01\x02\x03", 4);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		sa.in4.port = bad[i];
		snprintf(what, sizeof what, "F087: Inet4 port %d", bad[i]);
		refused(&sa, EINVAL, what);
	}
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		sa.in4.port = good[i];
		memset(&want, 0, sizeof want);
		want.sin_family = AF_INET;
		want.sin_port = htons((uint16_t)good[i]);
		want.sin_addr.s_addr = htonl(0x7f010203);
		snprintf(what, sizeof what, "F088, F090: Inet4 port %d", good[i]);
		encodes(&sa, &want, 16, what);
	}
}

static void test_inet6(void)
{
	static const int bad[] = { -1, 65536, INT_MIN, INT_MAX };
	static const int good[] = { 0, 1, 80, 255, 256, 65535 };
	struct sockaddr_in6 want;
	Sockaddr sa = address(AF_INET6);
	char what[80];

	for (int i = 0; i < 16; i++)
		sa.in6.addr[i] = (uint8_t)(0xf0 + i);
	sa.in6.flowinfo = 0x12345678;
	sa.in6.scope_id = 0x9abcdef0;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		sa.in6.port = bad[i];
		snprintf(what, sizeof what, "F089: Inet6 port %d", bad[i]);
		refused(&sa, EINVAL, what);
	}
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		sa.in6.port = good[i];
		memset(&want, 0, sizeof want);
		want.sin6_family = AF_INET6;
		want.sin6_port = htons((uint16_t)good[i]);
		want.sin6_flowinfo = 0x12345678;
		want.sin6_scope_id = 0x9abcdef0;
		memcpy(&want.sin6_addr, sa.in6.addr, 16);
		snprintf(what, sizeof what, "F089: Inet6 port %d", good[i]);
		encodes(&sa, &want, 28, what);
	}
}

static void test_unix(void)
{
	struct sockaddr_un want;
	char name[4096];
	Sockaddr sa;
	char what[80];

	memset(name, 'n', sizeof name);
	memset(&want, 0, sizeof want);
	want.sun_family = AF_UNIX;

	sa = unix_address("", 0);
	encodes(&sa, &want, 2, "F091: unix name of no bytes (unnamed)");
	want.sun_path[0] = 'n';
	sa = unix_address("n", 1);
	encodes(&sa, &want, 4, "F092: unix name of 1 byte, with its NUL");
	memset(want.sun_path, 'n', 107);
	sa = unix_address(name, 107);
	encodes(&sa, &want, 110, "F093: unix path of 107 bytes");
	sa = unix_address(name, 108);
	refused(&sa, EINVAL, "F094: unix path of 108 bytes");
	for (size_t i = 0; i < 4; i++) {
		const size_t lens[] = { 109, 4096, SIZE_MAX, SIZE_MAX - 1 };

		snprintf(what, sizeof what, "F095: unix path of %zu bytes", lens[i]);
		sa = unix_address(name, 108);
		sa.un.len = lens[i];
		refused(&sa, EINVAL, what);
		sa.un.name[0] = '\0';
		snprintf(what, sizeof what, "F095: abstract name of %zu bytes", lens[i]);
		refused(&sa, EINVAL, what);
	}

	memset(want.sun_path, 0, sizeof want.sun_path);
	want.sun_path[0] = '@';
	want.sun_path[1] = 'a';
	sa = unix_address("@a", 2);
	encodes(&sa, &want, 5, "'@' is an ordinary character of a path");
	memcpy(want.sun_path, "\0a\0b", 4);
	sa = unix_address("\0a\0b", 4);
	encodes(&sa, &want, 6, "F099: abstract name with a NUL inside");
	memcpy(want.sun_path, "\0\0\0\0", 4);
	sa = unix_address("\0\0\0", 3);
	encodes(&sa, &want, 5, "F099: abstract name of NULs only");
	sa = unix_address("\0", 1);
	encodes(&sa, &want, 3, "F097: abstract name of no bytes");
	memset(want.sun_path + 1, 'n', 107);
	name[0] = '\0';
	sa = unix_address(name, 108);
	encodes(&sa, &want, 110, "F098: abstract name of 108 bytes with its NUL");
	sa = unix_address(name, 109);
	refused(&sa, EINVAL, "F098: abstract name of 109 bytes");

	sa = unix_address("a\0b", 3);
	refused(&sa, EINVAL, "F100: path with a NUL inside");
	sa = unix_address("ab\0", 3);
	refused(&sa, EINVAL, "F100: path with its NUL counted");
}

/* One raw for a long and then for a short name: the second is clean. */
static void test_reuse(void)
{
	RawSockaddrAny raw;
	Socklen_t len;
	char name[107];
	Sockaddr sa;

	memset(name, 'x', sizeof name);
	sa = unix_address(name, sizeof name);
	is_num(SockaddrEncode(&sa, &raw, &len), 0, "F101: a long name");
	sa = unix_address("y", 1);
	is_num(SockaddrEncode(&sa, &raw, &len), 0, "F101: then a short one into the same raw");
	is_num(len, 4, "F101: its length");
	ok(memcmp((const char *)&raw + 2, "y", 2) == 0 && all_bytes((const char *)&raw + 4, sizeof raw - 4, 0),
		"F101: nothing is left of the long name");
}

static void *encode_often(void *p)
{
	const Sockaddr *const sa = p;
	intptr_t wrong = 0;

	for (int i = 0; i < 20000; i++) {
		const Encoded e = encode(sa);

		if (e.err || e.len != 28 || e.raw.addr.sa_family != AF_INET6)
			wrong++;
	}
	return (void *)wrong;
}

/* The caller's object may be in memory that cannot be written, and be shared. */
static void test_const(void)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	Sockaddr *const sa = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	const int families[] = { AF_INET, AF_UNIX, AF_NETLINK, AF_PACKET, AF_INET6 };
	pthread_t threads[2];
	intptr_t wrong = 0;

	if (sa == MAP_FAILED) {
		ok(false, "mmap");
		return;
	}
	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		mprotect(sa, page, PROT_READ | PROT_WRITE);
		*sa = address(families[i]);
		mprotect(sa, page, PROT_READ);
		is_num(encode(sa).err, 0, "F102: encode family %d from memory that cannot be written", families[i]);
	}
	for (int i = 0; i < 2; i++)
		if (pthread_create(&threads[i], NULL, encode_often, sa) != 0)
			abort();
	for (int i = 0; i < 2; i++) {
		void *result;

		pthread_join(threads[i], &result);
		wrong += (intptr_t)result;
	}
	is_num(wrong, 0, "F102: two threads encode one address");
	munmap(sa, page);
}

static void test_netlink_packet(void)
{
	struct sockaddr_nl nl;
	struct sockaddr_ll ll;
	Sockaddr sa = address(AF_NETLINK);

	sa.nl.pid = 0xfedcba98;
	sa.nl.groups = 0x80000001;
	memset(&nl, 0, sizeof nl);
	nl.nl_family = AF_NETLINK;
	nl.nl_pid = 0xfedcba98;
	nl.nl_groups = 0x80000001;
	encodes(&sa, &nl, sizeof nl, "netlink");

	sa = address(AF_PACKET);
	sa.ll.protocol = 0x88cc;
	sa.ll.ifindex = -5;
	sa.ll.hatype = 772;
	sa.ll.pkttype = PACKET_OUTGOING;
	sa.ll.halen = 6;
	memcpy(sa.ll.addr, "\1\2\3\4\5\6\7\10", 8);
	memset(&ll, 0, sizeof ll);
	ll.sll_family = AF_PACKET;
	ll.sll_protocol = htons(0x88cc);
	ll.sll_ifindex = -5;
	ll.sll_hatype = 772;
	ll.sll_pkttype = PACKET_OUTGOING;
	ll.sll_halen = 6;
	memcpy(ll.sll_addr, "\1\2\3\4\5\6", 6);	/* no more than halen says */
	encodes(&sa, &ll, sizeof ll, "packet");
	sa.ll.halen = 8;
	memcpy(ll.sll_addr, "\1\2\3\4\5\6\7\10", 8);
	ll.sll_halen = 8;
	encodes(&sa, &ll, sizeof ll, "packet with 8 bytes of hardware address");
	sa.ll.halen = 9;
	refused(&sa, EINVAL, "packet with 9");
	sa.ll.halen = 255;
	refused(&sa, EINVAL, "packet with 255");
	sa.ll.halen = 6;
	sa.ll.protocol = 0x10000;
	refused(&sa, EINVAL, "packet protocol 0x10000");
	sa.ll.protocol = -1;
	refused(&sa, EINVAL, "packet protocol -1");
}

static void test_families(void)
{
	static const int families[] = { 3, AF_VSOCK, AF_ALG, 255, 65535, -1, INT_MIN,
		0x10000 | AF_INET, 0x10000 | AF_UNIX };
	const Sockaddr sa = address(AF_INET);
	RawSockaddrAny raw;
	Socklen_t len;
	char what[80];

	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		const Sockaddr other = address(families[i]);

		snprintf(what, sizeof what, "encode family %d", families[i]);
		refused(&other, EAFNOSUPPORT, what);
	}
	{
		const Sockaddr none = address(AF_UNSPEC);
		const RawSockaddr zero = { .sa_family = AF_UNSPEC };

		encodes(&none, &zero, sizeof zero, "no address, AF_UNSPEC");
	}
	refused(NULL, EINVAL, "F108: encode NULL");
	is_num(SockaddrEncode(&sa, NULL, &len), 0, "encode without raw");
	is_num(len, 16, "and the length is told");
	is_num(SockaddrEncode(&sa, &raw, NULL), 0, "encode without len");
	is_num(raw.addr.sa_family, AF_INET, "and raw is written");
	is_num(SockaddrEncode(&sa, NULL, NULL), 0, "encode without either, as a check");
}

static void test_set_unix(void)
{
	char name[200];
	Sockaddr sa, before;
	Encoded e;

	memset(&before, POISON, sizeof before);
	sa = before;
	is_num(SockaddrSetUnix(&sa, "/run/x"), 0, "SockaddrSetUnix of a path");
	ok(sa.family == AF_UNIX && sa.un.len == 6 && memcmp(sa.un.name, "/run/x", 6) == 0, "its family, length and name");
	is_num(SockaddrSetUnix(&sa, ""), 0, "F091: SockaddrSetUnix of nothing is the unnamed address");
	ok(sa.family == AF_UNIX && sa.un.len == 0, "F091: its length is 0");

	is_num(SockaddrSetUnix(&sa, "@a"), 0, "F096: SockaddrSetUnix(\"@a\")");
	ok(sa.un.len == 2 && memcmp(sa.un.name, "\0a", 2) == 0, "F096: the first byte is NUL");
	e = encode(&sa);
	is_num(e.len, 4, "F096: length 4, no NUL counted");
	is_num(SockaddrSetUnix(&sa, "@"), 0, "F097: SockaddrSetUnix(\"@\")");
	e = encode(&sa);
	is_num(e.len, 3, "F097: length 3, not the 2 of autobind");
	is_num(SockaddrSetUnix(&sa, "a@b"), 0, "'@' elsewhere");
	ok(sa.un.len == 3 && memcmp(sa.un.name, "a@b", 3) == 0, "is itself");
	is_num(SockaddrSetUnix(&sa, "@@b"), 0, "a second '@'");
	ok(sa.un.len == 3 && memcmp(sa.un.name, "\0@b", 3) == 0, "is itself");

	memset(name, 'n', sizeof name);
	name[107] = '\0';
	is_num(SockaddrSetUnix(&sa, name), 0, "F093: SockaddrSetUnix of 107 bytes");
	ok(sa.un.len == 107 && memcmp(sa.un.name, name, 107) == 0, "F093: all of them");
	name[107] = 'n';
	for (size_t n = 108; n < 200; n++) {
		name[n] = '\0';
		sa = before;
		if (SockaddrSetUnix(&sa, name) != EINVAL || memcmp(&sa, &before, sizeof sa) != 0) {
			ok(false, "F094, F095: SockaddrSetUnix of %zu bytes: EINVAL, sa untouched", n);
			break;
		}
		name[n] = 'n';
	}
	ok(true, "F094, F095: SockaddrSetUnix of 108 and more bytes: EINVAL, sa untouched");
	name[0] = '@';
	name[108] = '\0';
	is_num(SockaddrSetUnix(&sa, name), 0, "F098: SockaddrSetUnix of '@' and 107 bytes");
	is_num(sa.un.len, 108, "F098: all of them");
	is_num(encode(&sa).len, 110, "F098: encoded in 110");
	name[108] = 'n';
	name[109] = '\0';
	sa = before;
	is_num(SockaddrSetUnix(&sa, name), EINVAL, "F098: SockaddrSetUnix of '@' and 108 bytes");
	ok(memcmp(&sa, &before, sizeof sa) == 0, "F098: sa untouched");
	is_num(SockaddrSetUnix(&sa, NULL), EINVAL, "SockaddrSetUnix(sa, NULL)");
	ok(memcmp(&sa, &before, sizeof sa) == 0, "sa untouched");
	is_num(SockaddrSetUnix(NULL, "x"), EINVAL, "SockaddrSetUnix(NULL, name)");
}

/*
 * Decodes an address that ends, but for what alignment needs, before a page that cannot
 * be read, twice, with other bytes behind its length: those bytes must not be told.
 */
static char *page_end;	/* of the last page that can be read */

static Errno decode(const void *bytes, size_t len, Sockaddr *sa)
{
	char *const raw = page_end - (len + 7) / 8 * 8;
	Sockaddr sa2 = *sa;
	Errno err, err2;

	memset(raw, 0xee, (size_t)(page_end - raw));
	memcpy(raw, bytes, len);
	err = SockaddrDecode((const RawSockaddrAny *)(const void *)raw, (Socklen_t)len, sa);
	memset(raw, 0x11, (size_t)(page_end - raw));
	memcpy(raw, bytes, len);
	err2 = SockaddrDecode((const RawSockaddrAny *)(const void *)raw, (Socklen_t)len, &sa2);
	if (err != err2 || memcmp(sa, &sa2, sizeof *sa) != 0)
		ok(false, "decode of family %d, length %zu depends on bytes behind the length", *(const uint16_t *)bytes, len);
	return err;
}

/* Every length of a family: which are refused, whether sa is left alone then. */
static void decode_lengths(int family, size_t least, const char *what)
{
	RawSockaddrAny raw;
	Sockaddr sa, before;
	bool good = true;

	memset(&before, POISON, sizeof before);
	memset(&raw, 'p', sizeof raw);
	raw.addr.sa_family = (uint16_t)family;
	for (size_t len = 2; len <= 128; len++) {
		const Errno want = least == 0 ? EAFNOSUPPORT : family == AF_UNIX && len > 111 ? EINVAL : len < least ? EINVAL : 0;
		Errno err;

		sa = before;
		err = decode(&raw, len, &sa);
		if (err != want || (err ? memcmp(&sa, &before, sizeof sa) != 0 : sa.family != family)) {
			note("length %zu: %d, want %d, family %d", len, err, want, sa.family);
			good = false;
		}
	}
	ok(good, "F104: decode %s of each length 2..128", what);
}

/*
 * Whatever lengths the kernel and the address itself claim, nothing is copied that its place does not hold: all bytes of
 * sa are what they should be, and sa ends before a page that cannot be written.
 */
static void test_decode_claims(void)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *const map = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	Sockaddr *sa, want;
	unsigned bad = 0;

	if (map == MAP_FAILED || mprotect(map + page, page, PROT_NONE) != 0 || mprotect(map + 3 * page, page, PROT_NONE) != 0) {
		ok(false, "mmap");
		return;
	}
	sa = (Sockaddr *)(void *)(map + 3 * page - sizeof *sa);
	for (size_t len = 12; len <= 128; len++)
		for (unsigned halen = 0; halen < 256; halen++) {
			RawSockaddrAny *const raw = (RawSockaddrAny *)(void *)(map + page - sizeof *raw);
			struct sockaddr_ll ll = { .sll_family = AF_PACKET, .sll_ifindex = 5, .sll_halen = (unsigned char)halen };
			size_t n = len - 12 < 8 ? len - 12 : 8;

			if (n > halen)
				n = halen;
			memset(raw, 0x77, sizeof *raw);
			memcpy(raw, &ll, 12);
			memset(&want, 0, sizeof want);
			want.family = AF_PACKET;
			want.ll.ifindex = 5;
			want.ll.halen = (uint8_t)n;
			memset(want.ll.addr, 0x77, n);
			memset(sa, POISON, sizeof *sa);
			if ((SockaddrDecode(raw, (Socklen_t)len, sa) != 0 || memcmp(sa, &want, sizeof want) != 0) && bad++ < 5)
				note("length %zu, halen %u: %u, want %zu", len, halen, sa->ll.halen, n);
		}
	is_num(bad, 0, "F105: decode packet of each length 12..128 with each halen: at most 8 bytes, and those that there are");
	bad = 0;
	for (size_t len = 2; len <= 128; len++)
		for (int nul = -1; nul <= (int)len - 2; nul++) {
			RawSockaddrAny *const raw = (RawSockaddrAny *)(void *)(map + page - sizeof *raw);
			const Errno err = len <= 111 ? 0 : EINVAL;
			size_t n = len - 2 < 108 ? len - 2 : 108;

			memset(raw, 0x66, sizeof *raw);
			raw->addr.sa_family = AF_UNIX;
			if (nul >= 0 && 2 + (size_t)nul < sizeof *raw)
				((char *)raw)[2 + nul] = '\0';
			if (nul > 0 && (size_t)nul < n)
				n = (size_t)nul;
			memset(&want, 0, sizeof want);
			want.family = AF_UNIX;
			want.un.len = n;
			memset(want.un.name, 0x66, n);
			if (nul == 0)
				want.un.name[0] = '\0';
			if (err)
				memset(&want, POISON, sizeof want);
			memset(sa, POISON, sizeof *sa);
			if ((SockaddrDecode(raw, (Socklen_t)len, sa) != err || memcmp(sa, &want, sizeof want) != 0) && bad++ < 5)
				note("length %zu, NUL at %d: %zu bytes, want %zu", len, nul, sa->un.len, n);
		}
	is_num(bad, 0, "F105: decode unix of each length 2..128 with a NUL at each place: at most 108 bytes, and up to the NUL");
	munmap(map, 4 * page);
}

static void test_decode(void)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *const map = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	RawSockaddrAny raw;
	struct sockaddr_in in4;
	struct sockaddr_in6 in6;
	struct sockaddr_nl nl;
	struct sockaddr_ll ll;
	Sockaddr sa, before;
	bool good;

	if (map == MAP_FAILED || mprotect(map + page, page, PROT_NONE) != 0) {
		ok(false, "mmap");
		return;
	}
	page_end = map + page;
	memset(&before, POISON, sizeof before);

	memset(&in4, 0, sizeof in4);
	in4.sin_family = AF_INET;
	in4.sin_port = htons(0x1234);
	in4.sin_addr.s_addr = htonl(0x01020304);
	sa = before;
	is_num(decode(&in4, sizeof in4, &sa), 0, "F084: decode Inet4");
	ok(sa.family == AF_INET && sa.in4.port == 0x1234 && memcmp(sa.in4.addr, "\1\2\3\4", 4) == 0,
		"F084: port in host order, address in network order");
	memset(&in6, 0, sizeof in6);
	in6.sin6_family = AF_INET6;
	in6.sin6_port = htons(65535);
	in6.sin6_flowinfo = 0x01020304;
	in6.sin6_scope_id = 77;
	memset(&in6.sin6_addr, 0xfe, 16);
	sa = before;
	is_num(decode(&in6, sizeof in6, &sa), 0, "F084: decode Inet6");
	ok(sa.family == AF_INET6 && sa.in6.port == 65535 && sa.in6.flowinfo == 0x01020304 && sa.in6.scope_id == 77
		&& all_bytes(sa.in6.addr, 16, 0xfe), "F084: port, address, flow, scope");
	memset(&nl, 0, sizeof nl);
	nl.nl_family = AF_NETLINK;
	nl.nl_pid = 0xffffffff;
	nl.nl_groups = 0x80000000;
	sa = before;
	is_num(decode(&nl, sizeof nl, &sa), 0, "decode netlink");
	ok(sa.family == AF_NETLINK && sa.nl.pid == 0xffffffff && sa.nl.groups == 0x80000000, "pid and groups");
	memset(&ll, 0, sizeof ll);
	ll.sll_family = AF_PACKET;
	ll.sll_protocol = htons(0x0806);
	ll.sll_ifindex = 3;
	ll.sll_hatype = 1;
	ll.sll_pkttype = PACKET_BROADCAST;
	ll.sll_halen = 6;
	memset(ll.sll_addr, 0x77, sizeof ll.sll_addr);
	sa = before;
	is_num(decode(&ll, 18, &sa), 0, "decode packet of 18 bytes, as getsockname gives it");
	ok(sa.family == AF_PACKET && sa.ll.protocol == 0x0806 && sa.ll.ifindex == 3 && sa.ll.hatype == 1
		&& sa.ll.pkttype == PACKET_BROADCAST && sa.ll.halen == 6 && memcmp(sa.ll.addr, "wwwwww\0", 8) == 0,
		"its members, the address without what is behind it");
	ll.sll_halen = 20;	/* InfiniBand: longer than the member */
	sa = before;
	is_num(decode(&ll, 20, &sa), 0, "decode packet with halen 20");
	is_num(sa.ll.halen, 8, "halen is what there is");
	sa = before;
	is_num(decode(&ll, 12, &sa), 0, "decode packet with halen 20 in 12 bytes");
	ok(sa.ll.halen == 0 && all_bytes(sa.ll.addr, 8, 0), "halen is what there is");

	/* Unix */
	memset(&raw, 'p', sizeof raw);
	raw.addr.sa_family = AF_UNIX;
	for (size_t len = 0; len <= 2; len++) {
		sa = before;
		is_num(decode(&raw, len, &sa), 0, "F103, F080: decode AF_UNIX of length %zu", len);
		ok(sa.family == (len < 2 ? AF_UNSPEC : AF_UNIX) && sa.un.len == 0 && all_bytes(sa.un.name, sizeof sa.un.name, 0),
			"F103, F080: no name, family %s", len < 2 ? "AF_UNSPEC" : "AF_UNIX");
	}
	good = true;
	for (size_t len = 3; len <= 111; len++) {
		const size_t n = len - 2 < 108 ? len - 2 : 108;

		sa = before;
		if (decode(&raw, len, &sa) != 0 || sa.un.len != n || !all_bytes(sa.un.name, n, 'p')
			|| !all_bytes(sa.un.name + n, sizeof sa.un.name - n, 0)) {
			note("length %zu: len %zu", len, sa.un.len);
			good = false;
		}
	}
	ok(good, "F082: decode paths without NUL of each length up to 111");
	((char *)&raw)[2 + 107] = '\0';
	sa = before;
	is_num(decode(&raw, 110, &sa), 0, "F081: decode a path of 107 bytes");
	is_num(sa.un.len, 107, "F081: its length, without the NUL");
	((char *)&raw)[2 + 5] = '\0';
	sa = before;
	is_num(decode(&raw, 110, &sa), 0, "decode a path with NUL at 5");
	is_num(sa.un.len, 5, "it ends there");
	memcpy((char *)&raw + 2, "\0a\0b", 4);
	sa = before;
	is_num(decode(&raw, 6, &sa), 0, "F083: decode an abstract name with a NUL inside");
	ok(sa.un.len == 4 && memcmp(sa.un.name, "\0a\0b", 4) == 0, "F083: all 4 bytes");
	sa = before;
	is_num(decode(&raw, 3, &sa), 0, "F083: decode an abstract name of no bytes");
	ok(sa.un.len == 1 && sa.un.name[0] == '\0', "F083: its NUL");
	sa = before;
	is_num(decode(&raw, 110, &sa), 0, "F083: decode an abstract name of 108 bytes");
	is_num(sa.un.len, 108, "F083: its length");

	decode_lengths(AF_INET, 16, "Inet4");
	decode_lengths(AF_INET6, 28, "Inet6");
	decode_lengths(AF_UNIX, 2, "unix");
	decode_lengths(AF_NETLINK, 12, "netlink");
	decode_lengths(AF_PACKET, 12, "packet");
	decode_lengths(AF_VSOCK, 0, "an unknown family");

	for (size_t i = 0; i < 5; i++) {
		static const Socklen_t lens[] = { 129, 130, 65535, 0x7fffffff, 0xffffffff };
		static const uint16_t families[] = { AF_INET, AF_UNIX, AF_PACKET };

		for (size_t f = 0; f < 3; f++) {
			raw.addr.sa_family = families[f];
			sa = before;
			is_num(SockaddrDecode(&raw, lens[i], &sa), EINVAL, "F105: decode family %d, length %u", families[f], lens[i]);
			ok(memcmp(&sa, &before, sizeof sa) == 0, "F105: sa untouched");
		}
	}
	raw.addr.sa_family = AF_UNIX;
	sa = before;
	is_num(SockaddrDecode(NULL, 16, &sa), EINVAL, "decode NULL");
	ok(memcmp(&sa, &before, sizeof sa) == 0, "sa untouched");
	is_num(SockaddrDecode(&raw, 4, NULL), 0, "decode to NULL, as a check");
	is_num(SockaddrDecode(&raw, 129, NULL), EINVAL, "decode a bad one to NULL");
	munmap(map, 2 * page);
}

/* There and back, for each family and many values. */
static void test_round(void)
{
	uint32_t seed = 1;
	bool good = true;

	for (int i = 0; i < 20000 && good; i++) {
		static const int families[] = { AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET };
		Sockaddr sa = address(families[i % 5]), back;
		uint8_t bytes[128];
		RawSockaddrAny raw;
		Socklen_t len;

		for (size_t b = 0; b < sizeof bytes; b++) {
			seed = seed * 1664525 + 1013904223;
			bytes[b] = (uint8_t)(seed >> 24);
		}
		switch (sa.family) {
		case AF_INET:
			sa.in4.port = bytes[0] << 8 | bytes[1];
			memcpy(sa.in4.addr, bytes + 2, 4);
			break;
		case AF_INET6:
			sa.in6.port = bytes[0] << 8 | bytes[1];
			memcpy(sa.in6.addr, bytes + 2, 16);
			memcpy(&sa.in6.flowinfo, bytes + 18, 4);
			memcpy(&sa.in6.scope_id, bytes + 22, 4);
			break;
		case AF_UNIX:
			sa.un.len = bytes[0] % 108;
			for (size_t b = 0; b < sa.un.len; b++)
				sa.un.name[b] = (char)(bytes[1 + b] ? bytes[1 + b] : 1);
			if (bytes[127] & 1)
				sa.un.name[0] = '\0';
			break;
		case AF_NETLINK:
			memcpy(&sa.nl.pid, bytes, 4);
			memcpy(&sa.nl.groups, bytes + 4, 4);
			break;
		case AF_PACKET:
			sa.ll.protocol = bytes[0] << 8 | bytes[1];
			memcpy(&sa.ll.ifindex, bytes + 2, 4);
			sa.ll.hatype = bytes[6];
			sa.ll.pkttype = bytes[7];
			sa.ll.halen = bytes[8] % 9;
			memcpy(sa.ll.addr, bytes + 9, sa.ll.halen);
			break;
		}
		if (SockaddrEncode(&sa, &raw, &len) != 0 || SockaddrDecode(&raw, len, &back) != 0
			|| memcmp(&sa, &back, sizeof sa) != 0) {
			note("family %d, round %d", sa.family, i);
			good = false;
		}
	}
	ok(good, "encode and decode give the same address again");
}

static long nothing_special(long number, const unsigned long args[6])
{
	(void)number;
	(void)args;
	return DISPATCH_EXECUTE;
}

/* None of it, and no refused Bind, Connect or Sendto, asks the kernel. */
static void test_no_call(void)
{
	Sockaddr sa = address(AF_INET), un = unix_address("a\0b", 3);
	Errno bound, connected, sent, nulls, named, set;
	unsigned calls;
	size_t n = 4711;

	sa.in4.port = 65536;
	if (!dispatch_begin(nothing_special)) {
		skip(7, "F087: no syscall user dispatch here");
		return;
	}
	bound = Bind(-1, &sa);
	connected = Connect(-1, &sa);
	sent = Sendto(-1, "", 1, 0, &sa, &n);
	nulls = Bind(-1, NULL) == EINVAL ? Connect(-1, NULL) : -1;
	named = Bind(-1, &un);
	set = SockaddrSetUnix(&un, "x");
	calls = dispatch_calls;
	dispatch_end();
	is_num(bound, EINVAL, "F087: Bind to port 65536");
	is_num(connected, EINVAL, "F087: Connect to port 65536");
	is_num(sent, EINVAL, "F087: Sendto to port 65536");
	is_num(n, 4711, "F087: and n is untouched");
	is_num(nulls, EINVAL, "F108: Bind and Connect to NULL");
	ok(named == EINVAL && set == 0, "F100: Bind to a path with a NUL inside");
	is_num(calls, 0, "F087, F100, F108: no system call was made");
}

int main(void)
{
	test_inet4();
	test_inet6();
	test_unix();
	test_reuse();
	test_const();
	test_netlink_packet();
	test_families();
	test_set_unix();
	test_decode();
	test_decode_claims();
	test_round();
	test_no_call();
	return done_testing();
}
