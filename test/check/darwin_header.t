#!/usr/bin/perl
#
# libsyscall.h for darwin: in every language it is for, alone and among Apple's headers, and what it declares.
# Needs clang, which knows Apple's targets; Apple's headers where tools/darwin-headers has put them.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use Darwin;
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my $dir = scratch();
my ($clang, $ar, $nm) = want('clang', 'llvm-ar', 'llvm-nm');
my @strict = qw(-Wall -Wextra -Wpedantic -Werror -Wundef);
my $ours = "#include <libsyscall.h>\n";

# compile(NAME, WANT, SOURCE, COMMAND...): WANT is 1 for silence and success, or a pattern for the messages.
sub compile {
	my ($name, $want, $source, @command) = @_;
	my ($language) = map { /-std=(?:c|gnu)\+\+/ ? 'c++' : () } @command;
	my ($status, $text) = run((map { split } @command), '-Iinclude', '-x', $language // 'c', '-fsyntax-only', spew("$dir/source", $source));
	return ref $want ? like($text, $want, $name) : ok($status == 0 && $text eq '', $name) || diag $text;
}

# What the types file exports.
my $types = join '', grep { !/^#define|^ \*/ } split /^/, slurp('types/types_darwin.c');
my @constants = ($types =~ /(?<!## )\bC\((\w+)\)/g, $types =~ /\$([A-Za-z]\w*)\s*=/g);
my @types = ($types =~ /^typedef [^{};\n]*\$(\w+);$/mg, $types =~ /^\} (?:__attribute__\S+ )?\$(\w+);$/mg);
cmp_ok(scalar @constants, '>', 500, scalar(@constants) . ' constants');
cmp_ok(scalar @types, '>', 50, scalar(@types) . ' types');

my @headers = grep { -e "build/darwin-headers/common/$_" } qw(aio.h assert.h ctype.h dirent.h errno.h fcntl.h grp.h inttypes.h limits.h math.h
	netdb.h netinet/in.h netinet/ip.h netinet/tcp.h net/if.h poll.h pthread.h pwd.h sched.h semaphore.h setjmp.h signal.h spawn.h
	stdio.h stdlib.h string.h sys/acl.h sys/attr.h sys/event.h sys/file.h sys/filio.h sys/ioctl.h sys/ipc.h sys/mman.h sys/mount.h
	sys/msg.h sys/param.h sys/poll.h sys/proc.h sys/resource.h sys/select.h sys/sem.h sys/shm.h sys/socket.h sys/sockio.h sys/stat.h
	sys/statvfs.h sys/sysctl.h sys/syslimits.h sys/time.h sys/times.h sys/ttycom.h sys/types.h sys/ucontext.h sys/uio.h sys/un.h
	sys/unistd.h sys/utsname.h sys/wait.h termios.h time.h unistd.h utime.h mach/mach.h);
my $apple = join '', map { "#include <$_>\n" } @headers;
note 'NOT TESTED: among Apple\'s headers, which tools/darwin-headers finds' if !@headers;

for my $port (Darwin::ports()) {
	my ($machine, $compiler) = @{port_row($port)}{qw(headers compiler)};
	$compiler =~ s/^clang(?= )/$clang/;
	my @bare = (split(' ', $compiler), '-ffreestanding', '-nostdlibinc', '-Iinclude', '-E', '-x', 'c');
	my @free = ($compiler, @strict, '-ffreestanding -nostdlibinc');
	my $use = join('', map { "enum { use_$_ = $_ != 0 };\n" } @constants) . join('', map { "extern $_ use_type_$_;\n" } @types);

	compile("$port: $_, freestanding", 1, "$ours$ours", @free, "-std=$_") for qw(c99 c11 c17 c2x gnu11 c++11 c++20);
	compile("$port: all types and constants are there", 1, "$ours$use", @free, '-Wno-everything', '-std=c11');
	compile("$port: for the compiler of another system, with -DLIBSYSCALL_PORT -DLIBSYSCALL_DARWIN", 1, $ours, ($compiler =~ s/-apple-\S+/-linux-gnu/r), @strict, '-ffreestanding -std=c11', "-DLIBSYSCALL_PORT=$port -DLIBSYSCALL_DARWIN");
	compile("$port: a wrong O_CREAT is noticed", qr/O_CREAT is not the kernel/, "#define O_CREAT 1\n$ours", @free, '-std=c11');
	my @macros = map { /^#define (\w+)/ ? $1 : () } lines(@bare, '-dM', spew("$dir/ours", $ours));
	my %theirs = map { $_ => 1 } map { /^#define (\w+)/ ? $1 : () } lines(@bare, '-dM', spew("$dir/theirs", join '', map { "#include <std$_.h>\n" } qw(bool def int)));
	my %known = map { $_ => 1 } @constants;
	is(join(' ', grep { !$theirs{$_} && !$known{$_} && !/^(?:LIBSYSCALL_\w+|E[A-Z0-9]+|SIG[A-Z0-9]+|SYS_[A-Z0-9_]+)$/ } sort @macros), '', "$port: no macro leaks");

	if (@headers) {
		my $hosted = "$compiler -nostdlibinc -isystem build/darwin-headers/$machine -isystem build/darwin-headers/common";
		compile("$port: in front of Apple's headers, $_", 1, "$ours$apple", $hosted, @strict, '-Wno-nullability-completeness', "-std=$_") for qw(gnu11 gnu++17);
		compile("$port: behind Apple's headers, $_", 1, "$apple$ours", $hosted, @strict, "-std=$_") for qw(gnu11 gnu++17);
		compile("$port: behind Apple's headers with all constants", 1, "$apple#define LIBSYSCALL_ALL_CONSTANTS\n$ours", $hosted, @strict, '-std=gnu11');
	}

	# Every function of the header is in the archive, and the other way round.
	Darwin::built($port, $clang, $ar);
	{
		my $text = join '', map { "$_\n" } lines(@bare, '-P', spew("$dir/ours", $ours));
		1 while $text =~ s/\{[^{}]*\}//g;
		my %declared = map { $_ => 1 } $text =~ /^(?:__attribute__\(\(\w+\)\)\s*)*(?:extern )?(?:const )?\w+ \**(\w+)\([^;]*\);/mg;
		my $prefix = '_';
		my %defined = map { /^[0-9a-f]+ [tTDBSWCV] $prefix([A-Z]\w+)$/ ? ($1 => 1) : () } lines($nm, '--defined-only', "build/$port/libsyscall.a");
		is(join(' ', grep { !$defined{$_} } sort keys %declared), '', "$port: the archive has all functions of the header");
		is(join(' ', grep { !$declared{$_} } sort keys %defined), '', "$port: ... and no others");
		cmp_ok(scalar keys %declared, '>', 280, "$port: " . scalar(keys %declared) . ' functions');
	}
}
compile('arm64e, whose kernel wants signed pointers, is another port', qr/libsyscall has no port to this system/, $ours, $clang, '-target arm64e-apple-macosx12 -ffreestanding -nostdlibinc');
compile('watchOS is another port', qr/libsyscall has no port to this system/, $ours, $clang, '-target arm64_32-apple-watchos7 -ffreestanding -nostdlibinc');
done_testing();
