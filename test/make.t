#!/usr/bin/perl
# The Makefile: which variables count, and where `make install` puts things.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Tools;

enter();
my $dir = scratch();
my $port = port();
my ($os, $arch) = split /_/, $port;
my @choice = ("GOOS=$os", "GOARCH=$arch", 'CC=' . join ' ', cc());

#
# A variable of the Makefile's own begins with a small letter: what others set is in capitals.
#

my @files = ('Makefile', 'test/Makefile', glob 'test/*.mk');
my %yours = map { $_ => 1 } qw(GOOS GOARCH PORT BUILD PREFIX DESTDIR FORMAT UNWIND SANITIZE PROVEFLAGS CC AR CFLAGS SPAWN_MIB NAMES);
my %capital;
for my $file (@files) {
	# Of environment variables it is said that they go to programs: export NAME := value.
	$capital{$_} = $file for slurp($file) =~ /^(?:override )?([A-Z][A-Z_]+)\s*(?:[:?+]?=)/mg;
}
is(join(' ', grep { !$yours{$_} } sort keys %capital), '', 'the variables in capitals are those that one may set');

# Names that Makefiles elsewhere use, and that this one once had, change nothing.
my @names = qw(CLANG LLD LLVM_AR PROGRAM LINKER NATIVE NATIVE_ARCH ELSEWHERE LIBFLAGS PIC NOWHERE INCLUDE COMPILE WARNINGS ASM START STUBS SOURCES
	SYSTEMS HEADERS OBJECTS HOOKS PORTS TESTFLAGS TEST_SOURCES TEST_PROGRAMS EXAMPLES HELPERS LIBGCC EMULATOR PROVE LIMIT ASAN COLUMN
	LDFLAGS CPPFLAGS LIBS TARGET_ARCH ARFLAGS ASFLAGS);
my @goals = ('-n', '-B', @choice, 'BUILD=build/none', 'all');
my ($status, $plain) = make(@goals);
is($status, 0, 'make -n') or diag $plain;
is((make((map { "$_=-mistaken" } @names), @goals))[1], $plain, 'on the command line they count for nothing: ' . scalar @names);
{
	local %ENV = (%ENV, map { $_ => '-mistaken' } @names, qw(FORMAT UNWIND SANITIZE CFLAGS));
	is((make(@goals))[1], $plain, 'nor in the environment');
}
like($plain, qr/^\S*gcc|^mkdir|^\S*cc/m, '... and commands were seen');

#
# make install.
#

my @want = sort 'lib/libsyscall.a', 'lib/libsyscall-start.o', 'include/libsyscall.h', "include/libsyscall_$os.h", map { "include/libsyscall/$_" }
	map { m{^gen/(.*)} ? $1 : () } split ' ', (make('-s', @choice, 'print-headers'))[1];
sub tree {
	my ($top, $below) = @_;
	opendir my $d, "$top/$below" or return "no $top/$below";
	return map { my $name = length $below ? "$below/$_" : $_; -d "$top/$name" ? tree($top, $name) : $name } grep { !/^\.\.?$/ } sort readdir $d;
}
built('all');
my $umask = umask 077;
my $place = "$dir/a 'b' \"c\" ;d";
($status, my $text) = make('-s', @choice, 'BUILD=' . build(), 'DESTDIR=' . $place =~ s/\$/\$\$/gr, 'PREFIX=/opt/lib syscall', 'install');
is($status, 0, 'make install with a blank and quotes in DESTDIR and PREFIX') or diag $text;
is(join(' ', sort(tree("$place/opt/lib syscall", ''))), "@want", '... has all files there');
opendir my $all, $dir or die "$dir: $!";
is(join(' ', grep { !/^\./ } readdir $all), "a 'b' \"c\" ;d", '... and nothing elsewhere');
is(join(' ', grep { ((stat "$place/opt/lib syscall/$_")[2] & 07777) != 0644 } @want), '', '... which everybody may read, whatever the umask');
is((stat "$place/opt/lib syscall/include/libsyscall")[2] & 07777, 0755, '... and go to');
umask $umask;
{
	local $ENV{DESTDIR} = "$dir/by environment" =~ s/\$/\$\$/gr;	# as make has it
	($status, $text) = make('-s', @choice, 'BUILD=' . build(), 'PREFIX=/usr', 'install');
	is(join(' ', sort(tree("$dir/by environment/usr", ''))), "@want", 'DESTDIR in the environment counts') or diag $text;
}
# Systems whose file names do not tell capitals from small letters: nor does what is extracted from the archive.
sub alike {
	my (@names) = @_;
	my %seen;
	return join ' ', grep { $seen{lc $_}++ } @names;
}
my @all = grep { !/^(?:build|\.git)\// } tree('.', '');
is(alike(@all), '', 'no two of ' . @all . ' files have names that differ in case only');
is(alike(lines((make('-s', @choice, 'print-AR'))[1] =~ /(\S+)/, 't', build() . '/libsyscall.a')), '', '... nor two members of the archive');
done_testing();

