#!/usr/bin/perl
# What can go wrong with a library of raw system calls, T01 to T49, and what says that it does not.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# A threat is checked here, or by another test, which is named with the words that it is
# known by: when they go, the threat's subtest fails. `make test' runs those tests;
# `make check' runs those under sanitizers, valgrind and clang.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools qw(enter port cc want tool lacks not_tested run scratch built everything table);

my $root = enter();
want();
my $port = port();
my $build = Tools::build();
my $archive = "$build/libsyscall.a";
my @cc = cc();
plan skip_all => 'these threats are those of linux_amd64' unless $port eq 'linux_amd64';
built('all', 'native-helpers');
my $dir = scratch();

sub text_of {
	open my $fh, '<', $_[0] or return '';
	local $/;
	return <$fh> // '';
}

# Compiles C with the library and runs it.
sub program {
	my ($name, $source, @flags) = @_;
	open my $fh, '>', "$dir/$name.c" or die "$name: $!";
	print $fh $source;
	close $fh or die "$name: $!";
	my ($status, $text) = run(@cc, qw(-std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Iinclude -pthread), @flags, '-o', "$dir/$name", "$dir/$name.c", $archive);
	ok($status == 0, 'the program compiles') or return diag $text;
	($status, $text) = run("$dir/$name");
	ok($status == 0, "$name: what it says of itself") or diag "status $status\n$text";
	return;
}

# The source files of the library.
my @sources = (glob('src/*.c src/*.h asm/*.S'));
my $sources = join "\n", map { text_of($_) } @sources;
my $header = text_of('include/libsyscall.h') . table('zsyscall.h', $port);
my $assembly = text_of("asm/asm_$port.S");
(my $code = $sources) =~ s{/\*.*?\*/|//[^\n]*}{}gs;

# By another test: file, words in it.
sub by {
	my ($file, $words) = @_;
	ok(text_of($file) =~ $words, "$file has it");
	return;
}

sub later {
	my ($why) = @_;
	plan skip_all => $why;
	return;
}

my %threat = (
	T01 => ['executable stack', sub { by('test/archive.t', qr/T01: every member/) }],
	T02 => ['IBT: endbr64 in assembly', sub { by('test/archive.t', qr/T02: every function/) }],
	T03 => ['shadow stack', sub {
		by('test/archive.t', qr/T02, T03: every member/);
		(my $text = $assembly) =~ s{/\*.*?\*/}{}gs;
		ok($text !~ qr/^\s*(?:jmp\s*\*|ret[ \t]+\S|(?:mov\w*|xchg|pop)[ \t].*[ \t]\(%rsp\)$)/m, 'no return address is jumped to or changed');
		is(join(' ', $text =~ /^\s*call\s+(.*)$/mg), '*%r12', 'the trampolines call nothing, but the child of clone its function');
	}],
	T04 => ['BTI and PAC of arm64', sub {
		by('test/check/asm_ports.t', qr/-mbranch-protection=standard.*BTI, PAC/);
		{
			my ($clang, $objdump) = map { tool($_) } 'clang', 'llvm-objdump';
			my $why = lacks('clang', 'llvm-objdump');
			return not_tested($why) if $why;
			for my $file ('asm', 'start') {
				my @command = ($clang, qw(--target=aarch64-linux-gnu -mbranch-protection=standard -DMEMBER_all -c -o), "$dir/arm64.o", "asm/${file}_linux_arm64.S");
				my ($status, $text) = run(@command);
				is($status, 0, "@command") or diag $text;
				(undef, $text) = run($objdump, '-d', '--no-show-raw-insn', "$dir/arm64.o");
				my %first = $text =~ /^[0-9a-f]+ <(\w+)>:\n\s*[0-9a-f]+:\s+(.*)$/mg;
				ok(keys %first > 0, "$file: functions: " . join ' ', sort keys %first);
				delete $first{libsyscall_sigreturn};	# handlers return there, and a return wants none
				is(join(' ', grep { $first{$_} !~ /^(?:bti\s+c|hint\s+#34|paciasp|hint\s+#25)\b/ } sort keys %first), '', '... begin with a landing pad');	# older ones print them as hints
			}
		}
	}],
	T05 => ['text relocations', sub { by('test/archive.t', qr/T05: it links into a shared object/) }],
	T06 => ['the red zone', sub {
		by('test/test_trampoline.c', qr/T06: all calls are right/);
		my $labels = qr/\b__asm__\(LIBSYSCALL_(?:PUBLIC_)?LABEL\([^()]*\)\)|# define LIBSYSCALL_PUBLIC\(name\) __asm__\(/;
		ok(($code =~ s/^\s*\.\w.*$//gmr =~ s/$labels//gr) !~ qr/\b(?:__asm__|asm)\b/, 'no inline assembly anywhere');
	}],
	T07 => ['stack alignment', sub {
		ok(($assembly =~ s{/\*.*?\*/}{}gsr) !~ qr/\bcall\b(?!\s*\*%r12\n)/, 'the trampolines call no C, but on the stack that clone gave the child');
		like(text_of("asm/start_$port.S"), qr/\bcall\s+main\b/, '_start does: see the program');
		program('aligned', <<'EOT', qw(-nostdlib -static -ffreestanding -O1 -fno-stack-protector), "$build/start.o");
#include <libsyscall.h>
int main(int argc, char **argv, char **envv)
{
	uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
	(void)argc; (void)argv; (void)envv;
	return frame % 16 != 0;
}
EOT
	}],
	T08 => ['callee-saved registers, direction flag', sub { by('test/test_trampoline.c', qr/F204 F205: .*keeps registers/) }],
	T09 => ['registers that the kernel destroys', sub {
		by('test/test_trampoline.c', qr/F204 F205/);
		by('test/stubs/intercept.h', qr/rcx and r11 come back destroyed/);
	}],
	T10 => ['buffers cached over a call', sub {
		my $labels = qr/\b__asm__\(LIBSYSCALL_(?:PUBLIC_)?LABEL\([^()]*\)\)|# define LIBSYSCALL_PUBLIC\(name\) __asm__\(/;
		ok(($code =~ s/^\s*\.\w.*$//gmr =~ s/$labels//gr) !~ qr/\b(?:__asm__|asm)\b/, 'real functions: no inline assembly');
		program('cached', <<'EOT', '-O3', '-flto');
#include <libsyscall.h>
int main(void)
{
	int p[2];
	char c = 'a';
	if (Pipe(p))
		return 1;
	for (int i = 0; i < 100; i++) {
		char d = (char)(i + 1);
		size_t n;
		if (Write(p[1], &d, 1, &n) || n != 1 || Read(p[0], &c, 1, &n) || n != 1 || c != d)
			return 2;
	}
	return 0;
}
EOT
	}],
	T11 => ['link-time optimisation', sub { by('test/archive.t', qr/T11: link-time/) }],
	T12 => ['names of libc', sub { by('test/archive.t', qr/T12: no name of libc/) }],
	T13 => ['hidden dependencies', sub { by('test/archive.t', qr/T13: no undefined symbols/) }],
	T14 => ['errno', sub {
		by('test/test_trampoline.c', qr/F204 F205: .*errno/);
		ok($code !~ qr/\berrno\b(?!\.h)/, 'nothing names errno');
	}],
	T15 => ['pointers and sizes in an int', sub { by('test/stubs/stubs.c', qr/result %#llx: output %d is not right/); by('test/test_faked.c', qr/F181: read of more than 32 bits/) }],
	T16 => ['sign extension', sub { by('test/stubs/intercept.h', qr/gets all of its argument registers/) }],
	T17 => ['arguments that the prototype lacks', sub { by('test/stubs/intercept.h', qr/gets all of its argument registers/); by('test/test_faked.c', qr/F196: unlink passes 0/) }],
	T18 => ['the window of errors', sub { by('test/test_trampoline.c', qr/F202: .*gives the errors 1 to 4095/); by('test/test_trampoline.c', qr/F203: .*takes no other result/) }],
	T19 => ['EINTR of close', sub { by('test/test_faked.c', qr/F185: close, EINTR: once and never again/) }],
	T20 => ['EINTR elsewhere', sub { by('test/test_faked.c', qr/F066: wait4, EINTR: once/); by('test/test_faked.c', qr/F164: sleep .*EINTR: one call/) }],
	T21 => ['stale results', sub { by('test/test_trampoline.c', qr/leaves r1 and r2 alone/); by('test/test_faked.c', qr/n == 77/) }],
	T22 => ['dispositions and masks of signals', sub {
		program('signals', <<'EOT');
#include <signal.h>
#include <string.h>
#include <libsyscall.h>
static size_t lines(char *text, size_t len)
{
	int fd;
	size_t n = 0;
	if (Open("/proc/self/status", O_RDONLY, 0, &fd) || Read(fd, text, len - 1, &n) || Close(fd))
		return 0;
	text[n] = '\0';
	char *sig = strstr(text, "SigQ:");
	char *end = sig ? strstr(sig, "CapInh:") : NULL;
	if (!end)
		return 0;
	sig = strchr(sig, '\n');	/* the queue may differ */
	memmove(text, sig, (size_t)(end - sig));
	return (size_t)(end - sig);
}
int main(void)
{
	static char before[8192], after[8192];
	char buf[4096];
	Gid_t gids[64];
	size_t n, m;
	int fd[2];
	SigsetEmpty((Sigset_t *)buf);
	n = lines(before, sizeof before);
	if (Socketpair(AF_UNIX, 1, 0, fd) || Close(fd[0]))
		return 1;
	(void)!Sendto(fd[1], "x", 1, 0x4000, NULL, NULL);	/* MSG_NOSIGNAL */
	(void)!Getwd(buf, sizeof buf);
	(void)!Getgroups(gids, 64, NULL);
	(void)!Sleep(1);
	(void)!Wait4(-1, NULL, 1, NULL, NULL);
	(void)!Close(fd[1]);
	m = lines(after, sizeof after);
	return n == 0 || n != m || memcmp(before, after, n) != 0;
}
EOT
	}],
	T23 => ['descriptors leaked on errors', sub {
		program('leaks', <<'EOT');
#include <libsyscall.h>
int main(void)
{
	int first, last, fd[2], bad = 0;
	Sockaddr sa = { 0 };
	if (Open("/", O_RDONLY, 0, &first) || Close(first))
		return 1;
	for (int i = 0; i < 10000; i++) {
		bad += Accept(-1, &fd[0], &sa) == 0;
		bad += Accept(first, &fd[0], NULL) == 0;
		bad += Pipe2(fd, -1) == 0;
		bad += Socket(-1, -1, -1, &fd[0]) == 0;
		bad += Open("/nowhere/at/all", O_RDONLY, 0, &fd[0]) == 0;
	}
	if (Open("/", O_RDONLY, 0, &last))
		return 2;
	return bad != 0 || last != first;
}
EOT
	}],
	T24 => ['close-on-exec race', sub { by('test/test_forkthreads.c', qr/T24: eight threads/); ok(text_of('src/ForkExecAttr_linux.c') =~ /Pipe2\(pipes->status, O_CLOEXEC\)/, 'the status pipe is born close-on-exec') }],
	T25 => ['handlers in a vfork child', sub { by('test/test_forkexec.c', qr/T25: no handler ran in a child/) }],
	T26 => ['the stack of vfork', sub {
		ok(text_of('asm/asm_linux_amd64.S') =~ /MEMBER_libsyscall_clone .*does not touch the parent's frame.*call\t\*%r12\n\tud2/s, 'the child calls a function and does not return');
		by('test/test_forkstack.c', qr/touches nothing of its caller's/);
		symlink $build =~ m{^/} ? "$build/test/helpers" : "$root/$build/test/helpers", "$dir/helpers" or die "$dir/helpers: $!";
		for my $cc (grep { defined } everything() ? ('gcc', tool('clang')) : $cc[0]) {
			for my $level (everything() ? qw(-O0 -O1 -O2 -O3 -Os) : qw(-O0 -O3)) {
				my ($status, $text) = run($cc, qw(-std=gnu11 -ffreestanding -fPIC -fno-stack-protector -Wno-gnu -pthread -Iinclude -Isrc -Itest), $level,
					'-o', "$dir/forkstack", 'test/test_forkstack.c', (grep { !/darwin/ } glob 'src/ForkExec*.c src/spawn_*.c'), $archive);
				is($status, 0, "$cc $level: ForkExec and its test compile") or diag $text;
				($status, $text) = run("$dir/forkstack");
				ok($status == 0 && $text =~ /^1\.\.\d/m, "$cc $level: T26, T27: the test passes") or diag $text;
			}
		}
	}],
	T27 => ['the stack of a CLONE_VM child', sub {
		by('test/test_forkstack.c', qr/nothing below the guard page is written/);
		by('test/test_forkstack.c', qr/10000 arguments, 10000 of environment, 4000 descriptors/);
	}],
	T28 => ['big frames', sub {
		by('test/archive.t', qr/T28: none uses more/);
		program('small', <<'EOT');
#include <limits.h>
#include <pthread.h>
#include <libsyscall.h>
static char wd[4096];
static Gid_t gids[65536];
static void *work(void *bad)
{
	Sockaddr sa;
	size_t n;
	RawSockaddrAny raw;
	Socklen_t len;
	*(int *)bad = Getwd(wd, sizeof wd) || Getgroups(gids, 65536, &n) || SockaddrSetUnix(&sa, "/x") || SockaddrEncode(&sa, &raw, &len);
	(void)!Accept(-1, NULL, &sa);
	(void)!Recvfrom(-1, wd, 1, 0, NULL, &sa);
	(void)Select(0, NULL, NULL, NULL, &(Timeval){ 0, 0 }, NULL);
	return NULL;
}
int main(void)
{
	pthread_t thread;
	pthread_attr_t attr;
	int bad = 1;
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, PTHREAD_STACK_MIN);
	if (pthread_create(&thread, &attr, work, &bad) || pthread_join(thread, NULL))
		return 2;
	return bad;
}
EOT
	}],
	T29 => ['malloc or locks in the child', sub { ok(join('', map { text_of($_) } glob 'src/spawn_*.c') !~ /\b(?:malloc|Syscall6?)\s*\(/, 'the child calls raw trampolines only'); by('test/test_forkmodel.c', qr/RawSyscall/) }],
	T30 => ['setuid of one thread', sub {
		for my $name (qw(Setuid Setgid Setreuid Setregid Setresuid Setresgid)) {
			next unless $header =~ m{(/\*(?:(?!\*/).)*\*/)\s*(?:LIBSYSCALL_MUST_CHECK\s*)?\w+ $name\(}s;
			like($1, qr/calling thread|this thread only/i, "the comment of $name says so");
		}
		by('test/test_groups.c', qr/in a program with two threads/);
	}],
	T31 => ['fork behind libc', sub { ok(text_of('src/spawn.h') =~ /RawSyscall6/, 'only raw calls between clone and execve'); by('include/libsyscall.h', qr/libc knows nothing of it/) }],
	T32 => ['seccomp sandboxes', sub {
		by('test/test_forkmodel.c', qr/without clone3 and close_range/);
		my @fallbacks = $code =~ /\b(?:err|e)\s*==\s*(E[A-Z]+)\b/g;
		is(join(' ', grep { !/^(?:ENOSYS|EPERM|EINTR|EINVAL|ERANGE|EAFNOSUPPORT|ENOENT|ENAMETOOLONG|EBADF|EMFILE|ENFILE|ESRCH|ECANCELED)$/ } @fallbacks), '', 'errors are looked at only where they mean something known');
	}],
	T33 => ['ports without legacy calls', sub {
		by('test/tables.t', qr/the numbers of its \$calls prototypes exist/);
		by('test/stubs/Recorded.pm', qr/gen\/ has a stub of each/);
		for my $arch (qw(arm64 riscv64 loong64)) {
			my %number = map { $_ => 1 } table('zsysnum.h', "linux_$arch") =~ /^#define (SYS_\w+)/mg;
			is(join(' ', grep { $number{$_} } qw(SYS_OPEN SYS_DUP2 SYS_PIPE SYS_FORK SYS_SELECT SYS_UTIMES SYS_EPOLL_WAIT SYS_MKDIR)), '', "$arch has none");
			is(join(' ', grep { !$number{$_} } table('zsyscall.c', "linux_$arch") =~ /\b(SYS_\w+)/g), '', '... and its stubs need none');
		}
	}],
	T34 => ['no vDSO, no auxiliary vector', sub {
		ok($code !~ qr/AT_SYSINFO|getauxval|vdso/i, 'nothing looks for them');
		by('test/archive.t', qr/freestanding hello links/);
	}],
	T35 => ['the year 2038', sub {
		like(table('ztypes.h', $port), qr/typedef struct Time(?:val|spec) \{\s*int64_t tv_sec;/, 'seconds have 64 bits');
		by('test/test_utimes.c', qr/2038|1LL? << 3[12]|0x80000000|4294967296/);
	}],
	T36 => ['signed overflow', sub {
		by('test/check.mk', qr/address,undefined/);
		by('test/test_time.c', qr/INT64_M(?:IN|AX)/);
		by('test/test_names.c', qr/INT_MIN/);
	}],
	T37 => ['uninitialised bytes', sub { by('tools/memcheck', qr/T37:/); by('test/check.mk', qr/check-valgrind/) }],
	T38 => ['memory sanitizer', sub {
		ok((text_of('README') . $header) =~ qr/MemorySanitizer|memory sanitizer|msan/i, 'README or header tells its users');
	}],
	T39 => ['address sanitizer', sub {
		ok((text_of('README') . $header) =~ qr/AddressSanitizer|address sanitizer|sanitizers? (?:do|does|cannot)/i, 'README or header tells its users');
		by('test/check.mk', qr/check-asan/);
	}],
	T40 => ['data races', sub { by('test/check.mk', qr/check-tsan/); by('test/test_trampoline.c', qr/hooks change while threads make calls/) }],
	T41 => ['memory that changes between check and use', sub { by('test/test_faked.c', qr/F136: getgroups of a set that grew/) }],
	T42 => ['bounds of descriptor sets', sub { by('test/test_select.c', qr/FdSetSet/); by('test/check.mk', qr/check-asan/) }],
	T43 => ['lengths of socket addresses', sub { by('test/test_sockaddr.c', qr/SockaddrDecode/); by('test/check.mk', qr/check-asan/) }],
	T44 => ['unwinding', sub { by('test/archive.t', qr/T44: UNWIND=1/); by('test/test_signal.c', qr/unwind/i) }],
	T45 => ['cancellation', sub { ok($header =~ qr/No function is a cancellation point/, 'the header says that there is none') }],
	T46 => ['header hygiene', sub { by('test/header.t', qr/<\$header> in front/) }],
	T47 => ['constants of another machine', sub {
		by('test/header.t', qr/is not the kernel/);
		ok($header =~ qr/LIBSYSCALL_SAME/, 'those of libc are compared');
	}],
	T48 => ['reproducible archive', sub { by('test/archive.t', qr/T48: the same archive/) }],
	T49 => ['commands in the names of files', sub {
		by("test/$_.t", qr/'x\|'/) for qw(mksysnum_linux mksysnum_darwin mktypes);
		for my $generator (qw(mksyscall mkerrors mksysnum_linux mksysnum_darwin mktypes)) {
			ok((text_of($generator) =~ s/#.*//gr) !~ qr/\bopen\s*\(?\s*(?:my\s+)?\$?\w+\s*,\s*[^,;]+;/, "$generator opens files with three arguments");
			my ($status) = run('perl', $generator, 'x|');
			isnt($status, 0, "$generator: a file 'x|' is a name, not a command");
		}
	}],
);

my @numbers = map { sprintf 'T%02d', $_ } 1 .. 49;
is(join(' ', sort keys %threat), "@numbers", 'all 49 threats are answered');
for my $number (@numbers) {
	my ($name, $check) = @{$threat{$number}};
	subtest "$number: $name" => sub { $check->(); done_testing() };
}
done_testing();
