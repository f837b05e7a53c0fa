#!/usr/bin/perl
# libsyscall.a and start.o as files: what is in them, what they need, how programs link with them.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# Two more copies of the library are built, one in another directory and one with what
# distributions turn on by default; with LIBSYSCALL_TEST_ALL=1 also those of other compilers
# and optimisations.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Tools;

enter();
my $port = port();
my $build = build();
my @cc = cc();
my $archive = "$build/libsyscall.a";
my $start = "$build/start.o";
plan skip_all => 'these checks are for Linux' unless $port =~ /^linux_/;
built('all');
my $dir = scratch();
my $include = '-Iinclude';
my @goos_goarch = $port =~ /^(\w+?)_(\w+)$/ ? ("GOOS=$1", "GOARCH=$2") : ();

# Where other copies of the library are built: make knows no blank in a name.
mkdir 'build';
my $place = scratch('build');


sub succeeds {
	my ($name, @command) = @_;
	my ($status, $text) = run(@command);
	return ok($status == 0, $name) || !diag "@command\n$text";
}

# The members with their symbols: { NAME.o => { symbol => letter } }, U and w those that it needs.
sub symbols {
	my ($file) = @_;
	my (%member, $name);
	for (lines('nm', '-P', '-A', $file)) {
		next unless /\[(.*?)\]: (\S+) (\w)/;
		$member{$1}{$2} = $3;
	}
	return \%member;
}

# What $file needs and does not define itself.
sub undefined {
	my $member = symbols($_[0]);
	my (%defined, %needed);
	for my $symbols (values %$member) {
		for (keys %$symbols) {
			if ($symbols->{$_} =~ /[Uw]/) {
				$needed{$_}++;
			} else {
				$defined{$_}++ if $symbols->{$_} =~ /[A-Z]/;
			}
		}
	}
	return join ' ', grep { !$defined{$_} && $_ ne '_GLOBAL_OFFSET_TABLE_' } sort keys %needed;
}

sub build_in {
	my ($directory, @variables) = @_;
	my $compiler = 'CC=' . join ' ', @cc;	# unless the variables name another one
	return make('-s', '-j2', '-C', $directory, @goos_goarch, $compiler, @variables, 'all');
}

#
# The members.
#

my @members = lines('ar', 't', $archive);
{
	my %count;
	$count{$_}++ for @members;
	is(join(' ', grep { $count{$_} > 1 } sort keys %count), '', 'no two members have one name');
}
my $symbols = symbols($archive);
my (@crowded, @writable);
for my $member (sort keys %$symbols) {
	# Those with a dot are gcc's, on 386.
	my @functions = grep { $symbols->{$member}{$_} =~ /^[TW]$/ && !/^libsyscall_/ && !/\./ } sort keys %{$symbols->{$member}};
	push @crowded, "$member(@functions)" if @functions > 1;
	push @writable, map { "$member:$_" } grep { $symbols->{$member}{$_} =~ /^[BbDdCcSsGg]$/ } sort keys %{$symbols->{$member}};
}
is(join(' ', @crowded), '', 'each function is a member of its own');
is(join(' ', grep { !/SocketDisableIPv6/ } @writable), 'ForkExecAttr_linux.o:memoryIsShared SetSyscallHooks.o:installed forklock_linux.o:libsyscall_forkLock',
	'T13: the only writable data are the hooks, SocketDisableIPv6, ForkLock, and what ForkExec has found out');
is(join(' ', grep { /SocketDisableIPv6/ } @writable) =~ s/^\S+://r, 'libsyscall_SocketDisableIPv6', '... which is there once');
is(undefined($archive), '', 'T13: no undefined symbols');

SKIP: {
	my ($libc) = grep { m{^/} } lines(@cc, '-print-file-name=libc.so.6');
	skip 'no libc.so.6 here', 1 unless defined $libc && -e $libc;
	my %libc = map { /^(\w+)/ ? ($1 => 1) : () } lines('nm', '-D', '-P', '--defined-only', $libc);
	my %clash = map { $_ => 1 } grep { $libc{$_} } map { my $s = $_; grep { $s->{$_} =~ /[A-TV-Z]/ } keys %$s } values %$symbols;
	is(join(' ', sort keys %clash), '', 'T12: no name of libc');
	cmp_ok(scalar(keys %libc), '>', 1000, '... and those were seen');
}

my %section;	# object => text of its section table
{
	my $name;
	for (lines('readelf', '-SW', $archive)) {
		$name = $1 if /^File: .*\((.*)\)$/;
		$section{$name} .= "$_\n" if defined $name;
	}
}
is(scalar(keys %section), scalar @members, 'all section tables were read');
is(join(' ', grep { $section{$_} !~ /\.note\.GNU-stack +PROGBITS +\S+ \S+ \S+ \S+ +0 / } sort keys %section), '',
	'T01: every member says that its stack is not executable');
like(join('', lines('readelf', '-SW', $start)), qr/\.note\.GNU-stack +PROGBITS +\S+ \S+ \S+ \S+ +0 /, 'T01: so does start.o');
# On 386 that is what a pointer among the data needs, too, and only code may not have it.
my ($absolute, $may) = $port eq 'linux_386' ? (qr/ R_386_32 /, qr/^(?!.*'\.rel\.text)/) : (qr/ R_X86_64_32S? /, qr/debug/);
is(scalar(grep { /$absolute/ } relocations_but($may, $archive)), 0, 'T05: no absolute 32-bit relocations');
sub relocations_but {
	my ($but, $file) = @_;
	my $out = 0;
	return grep { $out = /$but/ if /^Relocation section/; !$out } lines('readelf', '-rW', $file);
}
succeeds('T05: it links into a shared object', @cc, '-shared', '-nostdlib', '-o', "$dir/all.so",
	'-Wl,--whole-archive', $archive, '-Wl,--no-whole-archive', '-Wl,-z,text', '-Wl,-z,defs', '-Wl,-z,muldefs');

# Call frame information: as many functions with it as the assembly has.
sub fdes {
	return scalar grep { / FDE / } lines('readelf', '--debug-dump=frames', $_[0]);
}
mkdir "$dir/asm" or die;
for my $object (map { "$build/obj/$_.o" } qw(RawSyscall RawSyscall6 RawSyscallNoError libsyscall_sigreturn)) {
	is(fdes($object), 1, "T44: the function of " . $object =~ s{.*/}{}r . ' has call frame information');
}
{
	my %function = map { /^ *\d+: (\w+) +\d+ FUNC +\w+ +\w+ +(\d+) / ? ("$1 $2" => 1) : () } lines('readelf', '-sW', $start);
	cmp_ok(scalar keys %function, '>=', 4, 'the functions of start.o');
	is(fdes($start), scalar keys %function, 'T44: ... have it, too');
}

#
# Programs.
#

my @tiny = (@cc, qw(-std=c11 -Os -ffreestanding -fno-asynchronous-unwind-tables -fno-ident -fno-stack-protector -Wall -Wextra -Werror), $include,
	split ' ', '-nostdlib -static -Wl,-z,noseparate-code -Wl,--build-id=none');
my $hello = spew("$dir/hello.c", <<'EOT');
#include <libsyscall.h>
int main(void)
{
	return Write(1, "hello\n", 6, NULL);
}
EOT
# Stripped; where start.o is in C (asm/start.c), it has some hundred bytes more.
my %bound = %{{ linux_amd64 => { hello => 720, cat => 1200 }, linux_386 => { hello => 1200, cat => 1800 } }->{$port} // {}};
if (succeeds('freestanding hello links', @tiny, '-o', "$dir/hello", $start, $hello, $archive)) {
	is((run("$dir/hello"))[1], "hello\n", '... and runs');
	my @linked = map { (split)[-1] } lines('nm', "$dir/hello");
	is(join(' ', grep { /SetSyscallHooks|installed/ } @linked), '', 'hooks are only in programs that set them');
	lines('strip', "$dir/hello");
	SKIP: {
		skip "no bound is known for $port", 1 unless $bound{hello};
		cmp_ok(-s "$dir/hello", '<', $bound{hello}, "hello is below $bound{hello} bytes: " . -s _);
	}
	unlike(join("\n", lines('readelf', '-lW', "$dir/hello")), qr/GNU_STACK .*E /, 'T01: its stack is not executable');
}
SKIP: {
	skip 'there is no example cat', 2 unless -e 'examples/cat.c';
	succeeds('the example cat links', @tiny, '-Wl,--gc-sections', '-o', "$dir/cat", $start, 'examples/cat.c', $archive);
	lines('strip', "$dir/cat");
	skip 'the bound of cat is for gcc', 1 if !$bound{cat} || (run(@cc, '--version'))[1] =~ /clang/;
	cmp_ok(-s "$dir/cat", '<', $bound{cat}, "cat is below $bound{cat} bytes: " . -s _);
}
my $hooked = spew("$dir/hooked.c", <<'EOT');
#include <libsyscall.h>
static int count;
static void enter(uintptr_t trap) { count += trap == SYS_CLOSE; }
int main(void)
{
	static const SyscallHooks hooks = { enter, 0 };
	SetSyscallHooks(&hooks);
	(void)Close(-1);
	return count != 1;
}
EOT
succeeds('a program with hooks links', @tiny, '-o', "$dir/hooked", $start, $hooked, $archive)
	and succeeds('... and they run', "$dir/hooked");

my $pointers = spew("$dir/pointers.c", <<'EOT');
#include <libsyscall.h>
static const char *const volatile table[] = { "zero", "one", "two" };
static int (*const volatile functions[])(void) = { Getpid, Getppid };
int main(int argc, char **argv, char **envv)
{
	if (argc != 3 || argv[3] || argv[2][0] != 'b' || !envv)
		return 2;
	if (table[1][0] != 'o' || table[2][2] != 'o' || functions[0]() != Getpid())
		return 3;
	return Errname(2)[0] != 'E';
}
EOT
my @protection = $port =~ /_(?:386|amd64)$/ ? '-fcf-protection' : ();
for my $how (['-static'], ['-static-pie', '-fPIE'], ['-static-pie', '-fPIE', '-O0'], ['-static-pie', '-fPIE', @protection]) {
	(my $name = "@$how") =~ s/^-//;
	my @flags = grep { $_ ne '-static' && !/noseparate/ } @tiny;
	succeeds("$name: links", @flags, @$how, '-o', "$dir/pointers", $start, $pointers, $archive)
	    and succeeds("$name: arguments, environment and tables of pointers", "$dir/pointers", 'a', 'b');
}

# Programs that have functions of our names: theirs is taken and ours left.
my $own = spew("$dir/own.c", <<'EOT');
#include <libsyscall.h>
Errno Open(const char *path, int mode, int perm, int *fd)
{
	(void)path; (void)mode; (void)perm; (void)fd;
	return 4000;
}
Errno Read(int fd, void *p, size_t np, size_t *n)
{
	(void)fd; (void)p; (void)np; (void)n;
	return 4001;
}
void *memcpy(void *to, const void *from, size_t n);
void *memcpy(void *to, const void *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		((volatile char *)to)[i] = ((const char *)from)[i];
	return to;
}
int main(void)
{
	char c[4];
	if (Open("/", 0, 0, NULL) != 4000 || Read(0, c, 4, NULL) != 4001 || memcpy(c, "abc", 4) != c || Write(-1, c, 1, NULL) != EBADF)
		return 1;
	return Getppid() < 0;
}
EOT
succeeds('a program with its own Open, Read and memcpy links with libc', @cc, '-std=c11', '-fno-builtin', $include, '-o', "$dir/own", $own, $archive)
	and succeeds('... and runs', "$dir/own");
my $front = spew("$dir/front.c", <<'EOT');
#include <stdio.h>
#include <string.h>
#include <libsyscall.h>
int main(int argc, char **argv)
{
	char copy[64];
	memcpy(copy, argv[0], strlen(argv[0]) % 64);
	memset(copy, argc, 10);
	return memcmp(copy, argv[0], 3) == 0 || Getpid() < 0 || puts("hosted") < 0;
}
EOT
succeeds('T12: the archive in front of libc', @cc, '-std=c11', '-O0', '-fno-builtin', $include, '-o', "$dir/front", $front, $archive, '-lc')
	and is(join(' ', sort map { /\bU (mem\w+)@/ ? $1 : () } lines('nm', "$dir/front")), 'memcmp memcpy memset', '... leaves the program libc\'s functions');

# A freestanding program gets memcpy and the like from start.o.
my $needs = spew("$dir/needs.c", <<'EOT');
#include <libsyscall.h>
typedef struct Big { char bytes[4096]; } Big;
void copy(Big *to, const Big *from);
void clear(Big *to);
__attribute__((noinline)) void copy(Big *to, const Big *from) { *to = *from; }
__attribute__((noinline)) void clear(Big *to) { *to = (Big){ { 0 } }; }
int main(void)
{
	static Big a, b;
	for (int i = 0; i < 4096; i++)
		a.bytes[i] = (char)i;
	copy(&b, &a);
	clear(&a);
	return a.bytes[77] != 0 || b.bytes[77] != 77 || __builtin_memcmp(&a, &b, (size_t)Getpid() * 0 + 4096) == 0;
}
EOT
succeeds('a freestanding program that copies structures links', @tiny, '-O2', '-o', "$dir/needs", $start, $needs, $archive)
	and succeeds('... and runs', "$dir/needs");
if (succeeds('start.o with other names', 'objcopy', (map { ('--redefine-sym', "$_=our_$_") } qw(_start memcpy memmove memset memcmp)), $start, "$dir/renamed.o")
    && succeeds('... links', @cc, '-std=gnu11', '-O1', '-fno-builtin', '-Itest', '-o', "$dir/memory", 'test/archive/memory.c', "$dir/renamed.o")) {
	my ($status, $text) = run("$dir/memory");
	is($status, 0, '... and agrees with libc') or diag $text;
}

# All of the library's C and assembly in one link-time optimisation.
SKIP: {
	skip 'no gcc', 1 unless $cc[0] =~ /gcc/;
	my @sources = split ' ', (make('-s', @goos_goarch, map { "print-$_" } qw(stub_files asm_files sources)))[1];
	cmp_ok(scalar @sources, '>', 70, 'the sources of the port');
	succeeds('T11: link-time optimisation', @cc, qw(-std=c11 -O2 -flto -DMEMBER_all -Werror=lto-type-mismatch -fno-builtin), $include, '-Isrc',
		'-o', "$dir/lto", $hooked, @sources)
	    and succeeds('... and the program runs', "$dir/lto");
}

#
# Other builds.
#

{
	# No path is to mean anything: to make, to a shell, or to the compiler's options.
	my $copy = "$dir/another  'directory' \"with\" \$HOME, a;b & \\c";
	mkdir $copy or die;
	lines('cp', '-R', qw(Makefile ports PORT lib tools include src asm gen types test bench examples), $copy);
	my ($status, $text) = build_in($copy, "BUILD=out");
	is($status, 0, 'T48: a copy in another directory builds') or diag $text;
	my $main = $archive;
	is((run('cmp', $main, "$copy/out/libsyscall.a"))[1], '', 'T48: the same archive, byte for byte');
	is((run('cmp', $start, "$copy/out/start.o"))[1], '', 'T48: the same start.o');
}
SKIP: {
	skip 'the flags are of gcc', 1 unless $cc[0] =~ /gcc/;
	my $out = "$place/hard";
	my ($status, $text) = build_in('.', "BUILD=$out", 'UNWIND=1',
		"CFLAGS=-O2 @protection -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fstack-usage");
	is($status, 0, 'it builds with what distributions turn on') or diag $text;
	is(undefined("$out/libsyscall.a"), '', '... and needs no __stack_chk_fail, __memcpy_chk or the like');
	my $name;
	SKIP: {
		skip 'the marks and landing pads of x86', 3 unless @protection;
		my %ibt;
		for (lines('readelf', '-nW', "$out/libsyscall.a")) {
			$name = $1 if /^File: .*\((.*)\)$/;
			$ibt{$name} = 1 if /x86 feature: IBT, SHSTK/;
		}
		is(join(' ', grep { !$ibt{$_} } @members), '', 'T02, T03: every member is marked for IBT and the shadow stack');
		like(join('', lines('readelf', '-nW', "$out/start.o")), qr/IBT, SHSTK/, 'T02, T03: so is start.o');
		my @without;
		for my $object ((map { "$out/obj/$_.o" } qw(RawSyscall RawSyscall6 RawSyscallNoError)), "$out/start.o") {
			my ($function);
			for (lines('objdump', '-d', '--no-show-raw-insn', $object)) {
				if (/^[0-9a-f]+ <(\w+)>:$/) {
					$function = $1;
				} elsif (defined $function && /^\s+[0-9a-f]+:\s+(\w+)/) {
					push @without, $function if $1 !~ /^endbr(?:32|64)$/;
					undef $function;
				}
			}
		}
		is("@without", '', 'T02: every function of the assembly begins with endbr');
	}
	my %frame;
	for (lines('readelf', '-SW', "$out/libsyscall.a")) {
		$name = $1 if /^File: .*\((.*)\)$/;
		$frame{$name} = 1 if /\.eh_frame /;
	}
	# A variable alone, and tables, have nothing to unwind.
	my @data = map { my $m = $_; (grep { $symbols->{$m}{$_} =~ /^[TtWi]$/ } keys %{$symbols->{$m}}) ? () : $m } @members;
	my %data = map { $_ => 1 } @data;
	is(join(' ', grep { !$frame{$_} && !$data{$_} && !($port eq 'linux_arm64' && /sigreturn/) } @members), '', 'T44: UNWIND=1 gives loaded unwind tables');
	my @usage = map { split /\n/ } map { open my $fh, '<', $_ or die; local $/; <$fh> // '' } glob "$out/obj/*.su $out/obj/src/*.su";
	cmp_ok(scalar @usage, '>', 250, 'T28: the stack use of all functions is known');
	is(join(' ', grep { /\t(\d+)\t/ && $1 > 8192 || /dynamic(?!,bounded)/ } @usage), '', 'T28: none uses more than 8192 bytes');
}
SKIP: {
	skip 'other compilers and optimisations: LIBSYSCALL_TEST_ALL is not set', 1 unless everything();
	for my $compiler (grep { defined } 'gcc', tool('clang')) {
		for my $level (qw(-O0 -O1 -O2 -Os -O3)) {
			my $out = "$place/" . ($compiler =~ s{.*/}{}r) . $level;
			my ($status, $text) = build_in('.', "BUILD=$out", "CC=$compiler", "CFLAGS=$level");
			is($status, 0, "$compiler $level: builds") or diag $text;
			is(undefined("$out/libsyscall.a"), '', "$compiler $level: no undefined symbols");
		}
	}
}

done_testing();
