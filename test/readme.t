#!/usr/bin/perl
# README: its program, its commands, its numbers and the names in it.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin qw($Bin);
use File::Temp ();
use Test::More;

chdir "$Bin/.." or die "cannot enter the tree: $!";
my $build = $ENV{BUILD} || 'build/linux_amd64';
plan skip_all => "$build is not built: make" if !-e "$build/libsyscall.a";
my $dir = File::Temp->newdir;
open my $fh, '<', 'README' or die "README: $!";
my $readme = do { local $/; <$fh> };

my ($program) = $readme =~ /^A program\n\n((?:\t.*\n|\n)+)/m;
ok(defined $program, 'there is a program') or BAIL_OUT('README has no program');
$program =~ s/^\t//mg;
open my $c, '>', "$dir/hello.c" or die;
print $c $program;
close $c or die;

my @commands = $readme =~ /^\t(gcc (?:.*\\\n\t\t)*.*)$/mg;
is(scalar @commands, 2, 'two commands that link it');
SKIP: {
	skip 'the commands are for gcc on linux/amd64', 7 if $build ne 'build/linux_amd64' || system('gcc --version >/dev/null 2>&1') != 0;
	for my $i (0, 1) {
		(my $command = $commands[$i]) =~ s/\bhello\.c\b/$dir\/hello.c/;
		$command =~ s/\\\n\t\t//g;
		is(system("$command -o $dir/hello$i"), 0, 'it links' . ($i ? ' freestanding' : ' with libc'));
		is(qx($dir/hello$i), "hello, world\n", '... and runs');
		is($?, 0, '... with status 0');
	}
	system("strip $dir/hello1");
	my ($bytes) = $readme =~ /freestanding, (\d+) bytes when stripped/;
	is(-s "$dir/hello1", $bytes, 'it is as small as README says');
}

for my $file ($readme =~ /^  ((?:include|src|asm|types|test|PORT|ports|mk\w+)[\w\/.*, ]*?)  /mg) {
	for my $name (split /, /, $file) {
		next if $name eq 'src/Name.c';
		ok(scalar(() = glob $name) > 0 && -e (glob $name)[0], "the tree has $name");
	}
}
for my $target (qw(all demo test gen gen-check bench check install clean)) {
	like(qx(make -n $target 2>&1), qr/^(?!make: \*\*\*)/, "make $target exists");
}
my ($line) = $readme =~ m{^\t(//sys\t.*)$}m;
open my $pipe, '|-', "./mksyscall >'$dir/stub' 2>'$dir/errors'" or die;
print $pipe "$line\n";
ok(close $pipe, 'the example of a call is one') or diag(qx(cat $dir/errors));
done_testing();
