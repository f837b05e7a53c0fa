#!/usr/bin/perl
# libsyscall.h among other headers, in every language it is for, and what it declares.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# test/header/headers lists the headers of libc and of the kernel. Each is compiled in front
# of ours and behind it; in the other languages those that mix go together into one translation unit.
# In `make check` the same with all compilers, and each header by itself in all of them: some minutes.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use lib "$FindBin::Bin/../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my $port = port();
my $archive = build() . '/libsyscall.a';
my $all = everything();
my $dir = scratch();
my @strict = qw(-Iinclude -Wall -Wextra -Wpedantic -Werror);
my %have = (gcc => 'gcc');
plan skip_all => 'these checks are for Linux' unless $port =~ /^linux_/;
if ($all) {
	for my $compiler (qw(g++ clang clang++ tcc)) {
		$have{$compiler} = tool($compiler) or not_tested(lacks($compiler));
	}
}
built($archive);

# Jobs [name, should it compile (or qr of the message when not, or what messages may be said), source, command ...], two
# at a time.
my @jobs;
sub compile {
	my ($name, $want, $source, @command) = @_;
	push @jobs, [$name, $want, $source, @command];
}

sub run_jobs {
	my (%running, @status);
	my $next = 0;
	while ($next < @jobs || %running) {
		if ($next < @jobs && keys %running < 2) {
			my (undef, undef, $source, @command) = @{$jobs[$next]};
			my $suffix = $command[0] =~ /\+\+$/ ? 'cc' : 'c';
			spew("$dir/job$next.$suffix", $source);
			my $pid = fork // die "fork: $!";
			if (!$pid) {
				open STDOUT, '>', "$dir/job$next.out" or die;
				open STDERR, '>&', \*STDOUT or die;
				exec { $have{$command[0]} } @command, "$dir/job$next.$suffix" or die "$command[0]: $!";
			}
			$running{$pid} = $next++;
			next;
		}
		my $pid = wait;
		$status[delete $running{$pid}] = $?;
	}
	for my $i (0 .. $#jobs) {
		my ($name, $want) = @{$jobs[$i]};
		my $messages = slurp("$dir/job$i.out");
		my $good = ref $want eq 'CODE' ? $status[$i] == 0 && !grep { !$want->() } split /^/, $messages
			: ref $want ? $status[$i] != 0 && $messages =~ $want : $status[$i] == 0;
		ok($good, $name) or diag join '', grep { defined } (split /^/, $messages)[0 .. 5];
		unlink map { "$dir/job$i.$_" } qw(c cc out);
	}
	@jobs = ();
}

sub output_of { return map { "$_\n" } lines(@_) }

sub macros {
	my ($source, @flags) = @_;
	spew("$dir/macros.c", $source);
	return map { /^#define (\w+)(\([^)]*\))? ?(.*)/ ? ($1 => defined $2 ? "()$3" : $3) : () }
	    output_of('gcc', '-std=c11', '-Iinclude', @flags, '-E', '-dM', "$dir/macros.c");
}

#
# Names: the macros, types and functions of our header alone.
#

my $ours = "#include <libsyscall.h>\n";
my %theirs = macros("#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n", '-ffreestanding');
my %macro = macros($ours, '-ffreestanding');
delete @macro{keys %theirs};
my (%type_constant, %libc_differs);
{
	my $traits = port_row($port)->{traits};
	my $types = join '', output_of('gcc', '-E', '-P', (map { "-DTRAIT_$_" } split ' ', $traits), 'types/types_linux.c');
	$type_constant{$1}++ while $types =~ /\$(\w+)\s*=(?!=)/g;
	while ($types =~ /enum \$libc_differs\w*\s*\{(.*?)\}/gs) {
		my $enumerators = $1;
		$libc_differs{$1}++ while $enumerators =~ /\$(\w+)\s*=/g;
	}
}
my @strange = grep { !$type_constant{$_} && !/^(?:LIBSYSCALL_\w+|E[A-Z0-9]+|SIG[A-Z0-9]+|SYS_[A-Z0-9_]+)$/ } sort keys %macro;
is("@strange", '', 'no macro leaks: LIBSYSCALL_*, E*, SIG*, SYS_* and the constants of types/');
cmp_ok(scalar(keys %macro), '>', 1500, '... and all of them were seen');
ok($libc_differs{O_LARGEFILE} && keys %libc_differs < 30, 'a few of them are not what some libc says');
is(join(' ', grep { !exists $macro{$_} } sort keys %type_constant), '', 'every constant of types/ is there, freestanding');

spew("$dir/names.c", $ours);
my $text = join '', output_of('gcc', '-std=c11', '-Iinclude', '-ffreestanding', '-E', '-P', "$dir/names.c");
1 while $text =~ s/\{[^{}]*\}//g;
my @typedefs = map { /(\w+)\s*(?:\[\w+\])?$/ ? $1 : () } $text =~ /\btypedef\b([^;]*);/g;
my %of_compiler = map { $_ => 1 } qw(max_align_t ptrdiff_t size_t wchar_t);
@strange = grep { !/^[A-Z]\w*$/ && !$of_compiler{$_} && !/^u?int(?:_least|_fast)?(?:8|16|32|64|ptr|max)_t$/ } @typedefs;
is("@strange", '', 'types begin with a capital');
@strange = grep { !/^[A-Z]/ && !$of_compiler{$_} } $text =~ /\b(?:struct|union|enum)\s+(\w+)/g;
is("@strange", '', 'so do tags');

#
# Functions: the header's and the archive's; their comments.
#

my (%declared, %at);
output_of('gcc', '-std=c11', '-Iinclude', '-ffreestanding', '-aux-info', "$dir/aux", '-S', '-o', '/dev/null', "$dir/names.c");
for (split /\n/, slurp("$dir/aux")) {
	next unless m{^/\* (\S+?):(\d+):\w+ \*/ (?:extern|static) .*?\b(\w+) \(};
	$declared{$3}++;
	$at{$3} = [$1, $2];
}
cmp_ok(scalar(keys %declared), '>', 250, 'the declarations were found');

{
	my %hidden;
	for (output_of('readelf', '-sW', $archive)) {
		$hidden{$1} = 1 if / (?:HIDDEN|INTERNAL) +\w+ (\w+)$/;
	}
	my %defined = map { /^(\w+) [A-Z] / ? ($1 => 1) : () } output_of('nm', '-gP', '--defined-only', $archive);
	delete @defined{keys %hidden};
	delete $defined{SocketDisableIPv6};	# the one variable
	is(join(' ', grep { !$defined{$_} } sort keys %declared), '', 'every declared function is in the archive');
	is(join(' ', grep { !$declared{$_} } sort keys %defined), '', 'every exported symbol is declared');
}

my (%lines, @bare);
for my $name (sort keys %at) {
	my ($file, $line) = @{$at{$name}};
	my $lines = $lines{$file} //= ['', split /\n/, slurp($file)];
	# A block of declarations without an empty line shares the comment at its head.
	my $documented = $lines->[$line] =~ m{/\*};
	for (my $i = $line - 1; $i > 0 && !$documented && $lines->[$i] =~ /\S/; $i--) {
		$documented = $lines->[$i] =~ m{\*/};
	}
	push @bare, $name unless $documented;
}
is("@bare", '', 'every function has its comment');

#
# Any order: each header by itself, with all constants checked behind both.
#

my (@mixing, @single, $present);
{
	my @listed = map { /^(all|single)\t(\S+)$/ ? [$1, $2] : () } split /\n/, slurp('test/header/headers');
	my $probe = join '', map { "#if __has_include(<$_->[1]>)\nPRESENT $_->[1]\n#endif\n" } @listed;
	spew("$dir/probe.c", $probe);
	my %present = map { /^PRESENT (.*?)\s*$/ ? ($1 =~ s/ //gr => 1) : () } output_of('gcc', '-undef', '-E', '-P', "$dir/probe.c");
	@mixing = map { $_->[1] } grep { $_->[0] eq 'all' && $present{$_->[1]} } @listed;
	@single = map { $_->[1] } grep { $_->[0] eq 'single' && $present{$_->[1]} } @listed;
}
cmp_ok(@mixing + @single, '>=', 60, scalar(@mixing + @single) . ' headers are here');

# Behind ours, these take names of ours for other numbers, as libsyscall.h says.
my %takes = (
	'linux/net.h' => qr/^SYS_/, 'linux/signal.h' => qr/^SYS_SECCOMP$/,
	'asm/siginfo.h' => qr/^SYS_SECCOMP$/, 'asm-generic/siginfo.h' => qr/^SYS_SECCOMP$/,
);
sub values_but {
	my ($but) = @_;
	return join '', map { "#ifdef $_\n_Static_assert(($_) == ($macro{$_}), \"$_\");\n#endif\n" }
	    grep { /^[A-Z]/ && !/^LIBSYSCALL/ && !$libc_differs{$_} && $macro{$_} =~ /^[(\d-]/ && !(defined $but && /$but/) } sort keys %macro;
}
spew("$dir/values.h", values_but());
my %values = ('' => '#include "values.h"' . "\n");
for my $header (keys %takes) {
	(my $file = $header) =~ tr/\/./__/;
	spew("$dir/$file.values", values_but($takes{$header}));
	$values{$header} = "#include \"$file.values\"\n";
}

my @gnu = ('gcc', '-std=gnu11', '-D_GNU_SOURCE', @strict, "-I$dir", '-fsyntax-only');
for my $header (@mixing, @single) {
	my $line = "#include <$header>\n";
	compile("<$header> in front", 1, "$line$ours" . $values{''}, @gnu);
	compile("<$header> behind", 1, "$ours$line" . ($values{$header} // $values{''}), @gnu);
}

# In all the languages: those that mix in one translation unit, the others by themselves.
my @modes = grep { $have{$_->[0]} } (
	(map { ([gcc => $_], [clang => $_]) } qw(c99 c11 c17 gnu17)),
	[gcc => 'c2x'], [clang => 'c2x'],
	[tcc => 'c99'], [tcc => 'c11'],
	(map { (['g++' => $_], ['clang++' => $_]) } qw(c++11 c++17)), ['g++' => 'c++20'],
);
my $mixed = join '', map { "#include <$_>\n" } @mixing;
# tcc has no words for the rest. Some of libc's headers are not for it: those that it reads alone mix with ours.
# It removes the file that it writes to and makes another: root would lose /dev/null.
my @tcc = (qw(tcc -Iinclude -Wall -Werror -c -o), "$dir/tcc.o");
# It also says of libc's headers that they define a macro again, as gcc does not; gcc and clang check that the value is the same.
my $mixed_by_tcc = '';
my $repeated = sub { m{^In file included |^/\S+:\d+: warning: \w+ redefined$} };
if ($have{tcc}) {
	for my $header (@mixing) {
		spew("$dir/tcc.c", "$mixed_by_tcc#include <$header>\n");
		$mixed_by_tcc .= "#include <$header>\n" if (run(@tcc, "$dir/tcc.c"))[0] == 0;
	}
	cmp_ok(scalar(() = $mixed_by_tcc =~ /\n/g), '>', @mixing / 2, 'tcc reads most of the headers');
}
for (@modes) {
	my ($compiler, $standard) = @$_;
	my @command = $compiler eq 'tcc' ? (@tcc, "-std=$standard") : ($compiler, "-std=$standard", @strict, '-fsyntax-only');
	push @command, '-D_GNU_SOURCE' if $standard =~ /gnu/;
	my @groups = (['nothing else', ''], ['libc and more', $compiler eq 'tcc' ? $mixed_by_tcc : $mixed]);
	push @groups, ["<$_>", "#include <$_>\n"] for $all && $compiler ne 'tcc' ? (@mixing, @single) : ();
	for my $group (@groups) {
		my ($name, $others) = @$group;
		compile("$compiler -std=$standard: $name in front", 1, "$others$ours", @command);
		compile("$compiler -std=$standard: $name behind", $compiler eq 'tcc' ? $repeated : 1, "$ours$others$ours",
			grep { $compiler ne 'tcc' || $_ ne '-Werror' } @command);
	}
}
run_jobs();

#
# The same with musl's headers.
#

SKIP: {
	skip 'the headers of musl are for make check', 1 unless $all;
	my $musl = tool('musl');
	if (!$musl) {
		not_tested(lacks('musl'));
		last SKIP;
	}
	mkdir "$dir/uapi";
	symlink "/usr/include/$_", "$dir/uapi/$_" for qw(linux asm-generic);
	my ($machine) = lines('gcc', '-print-multiarch');
	symlink "/usr/include/$machine/asm", "$dir/uapi/asm";
	my @musl = grep { -e "$musl/$_" } @mixing;
	my @command = ('gcc', '-std=gnu11', '-D_GNU_SOURCE', '-nostdinc', '-isystem', $musl, '-isystem', "$dir/uapi",
	    @strict, '-Wno-cpp', '-fsyntax-only');
	compile("musl's <$_> in front", 1, "#include <$_>\n$ours", @command) for @musl;
	compile("musl's headers behind", 1, join('', $ours, map { "#include <$_>\n" } @musl), @command);
	run_jobs();
}

#
# The conditions of the header.
#

my $use = "$ours" . 'int s[SOCK_STREAM], e[EPOLLIN], m[MSG_PEEK], x[O_CREAT], t[sizeof(Stat_t)];' . "\n";
for my $compiler (grep { $have{$_} } qw(gcc clang)) {
	my ($include) = $compiler eq 'gcc' ? output_of('gcc', '-print-file-name=include') : output_of($have{clang}, '-print-resource-dir');
	chomp $include;
	$include .= '/include' if $compiler eq 'clang';
	compile("$compiler, freestanding, with the compiler's own headers only: all constants", 1, $use,
	    $compiler, '-std=c11', '-ffreestanding', '-nostdinc', '-isystem', $include, @strict, '-fsyntax-only');
	compile("$compiler, hosted: the constants that may be enumerators are not there", 1,
	    join('', $ours, map { "#ifdef $_\n#error $_ is defined\n#endif\n" } qw(SOCK_STREAM EPOLLIN MSG_PEEK)),
	    $compiler, '-std=c11', @strict, '-fsyntax-only');
	compile("$compiler, hosted with LIBSYSCALL_ALL_CONSTANTS: they are", 1, "#define LIBSYSCALL_ALL_CONSTANTS\n$use",
	    $compiler, '-std=c11', @strict, '-fsyntax-only');
	compile("$compiler, LIBSYSCALL_ALL_CONSTANTS behind libc's headers", 1,
	    "$mixed#define LIBSYSCALL_ALL_CONSTANTS\n$use", $compiler, '-std=gnu11', '-D_GNU_SOURCE', @strict, '-fsyntax-only');
	compile("$compiler: a result that is not looked at is noticed", qr/warn_unused_result|unused-result/,
	    "${ours}void f(void);\nvoid f(void) { Chdir(\"/\"); }\n", $compiler, '-std=c11', @strict, '-S', '-o', '/dev/null');
	for my $wrong (['O_CREAT', 1], ['ENOENT', 3], ['EAGAIN', '0x1000'], ['SIGHUP', 2]) {
		compile("$compiler: a wrong $wrong->[0] is noticed", qr/$wrong->[0] is not the kernel|libsyscall_assert/,
		    "#define $wrong->[0] $wrong->[1]\n$ours", $compiler, '-std=c11', @strict, '-fsyntax-only');
	}
	compile("$compiler -std=c99: a wrong O_CREAT is noticed", qr/negative|libsyscall_assert/,
	    "#define O_CREAT 1\n$ours", $compiler, '-std=c99', @strict, '-fsyntax-only');
}
compile('included twice', 1, "$ours$ours", @gnu);
compile('LIBSYSCALL_PORT names the port', 1, $ours, @gnu, "-DLIBSYSCALL_PORT=$port");
compile('a port without headers', qr/zerrors_vax_vms\.h/, $ours, @gnu, '-DLIBSYSCALL_PORT=vax_vms');
compile('a system without a port', qr/libsyscall has no port to this system/, $ours, 'gcc', '-std=c11', '-U__linux__', @strict, '-E', '-o', '/dev/null');
# On whatever machine this runs: all that the header asks a compiler of machines, undefined, and then another machine's.
my %asks = map { $_ => 1 } map { /\b(__\w+)/g } grep { /^# elif defined __linux__/ } split /\n/, slurp('include/libsyscall.h');
delete $asks{__linux__};
cmp_ok(scalar keys %asks, '>', 15, 'the header knows the machines by macros');
my @machine = ('gcc', '-std=c11', '-ffreestanding', (map { "-U$_" } sort keys %asks), @strict, qw(-E -o /dev/null));
compile("$_->[0] is another port", qr/libsyscall has no port to this system/, $ours, @machine, map { "-D$_" } split ' ', $_->[1])
	for [ 'big-endian arm', '__arm__ __ARM_EABI__ __ARMEB__' ], [ 'big-endian arm64', '__aarch64__ __LP64__ __AARCH64EB__' ],
		[ 'x32', '__x86_64__ __ILP32__' ], [ 'arm64 with pointers of 32 bits', '__aarch64__ __ILP32__ __AARCH64EL__' ],
		[ 'mips64 with pointers of 32 bits', '__mips__ __mips64 __ILP32__ __MIPSEB__' ], [ 'riscv32', '__riscv __riscv_xlen=32' ];
# What makes the difference: with the right byte order or width the same macros are a port's.
compile("... and $_->[0] is one", 1, $ours, @machine, map { "-D$_" } split ' ', $_->[1])
	for [ 'arm', '__arm__ __ARM_EABI__ __ARMEL__' ], [ 'arm64', '__aarch64__ __LP64__ __AARCH64EL__' ],
		[ 'amd64', '__x86_64__' ], [ 'riscv64', '__riscv __riscv_xlen=64' ];
run_jobs();

{
	spew("$dir/two_a.c", "#include <stdio.h>\n${ours}int other(void);\nint main(void) { return Getpid() != other(); }\n");
	spew("$dir/two_b.c", "${ours}#include <unistd.h>\nint other(void);\nint other(void) { return (int)getpid(); }\n");
	is((run('gcc', '-std=c11', @strict, '-o', "$dir/two", "$dir/two_a.c", "$dir/two_b.c", $archive))[0] || (run("$dir/two"))[0], 0,
	    'two translation units link together');
	if ($have{tcc}) {
		spew("$dir/tiny.c", "${ours}int main(void) { EpollEvent e; Timeval tv = { 0, 5 }; int p[2]; (void)e; return Pipe(p) || Close(p[0]) || Close(p[1]) || tv.tv_usec != 5 || Getpid() <= 1; }\n");
		is((run('tcc', '-Iinclude', '-Wall', '-Werror', '-o', "$dir/tiny", "$dir/tiny.c", $archive))[0] || (run("$dir/tiny"))[0], 0, 'a program made by tcc links and runs');
	}
	if ($have{'g++'}) {
		spew("$dir/plus.cc", "${ours}#include <cstdio>\nint main() { int p[2]; return Pipe(p) || Close(p[0]) || Close(p[1]) || Getpid() <= 1; }\n");
		is((run('g++', '-std=c++11', @strict, '-o', "$dir/plus", "$dir/plus.cc", $archive))[0] || (run("$dir/plus"))[0], 0,
		    'a C++ program links and runs');
	}
}

done_testing();
