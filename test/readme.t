#!/usr/bin/perl
# README: its program, its commands, its numbers and the names in it.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Tools;

enter();
built('all');
my $dir = scratch();
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
	my $build = build();
	skip 'the commands are for a machine of its own, and gcc', 5 if $build !~ m{^build/linux_\w+$} || (cc())[0] ne 'gcc';
	for my $i (0, 1) {
		my @command = map { $_ eq 'hello.c' ? "$dir/hello.c" : s{^build/linux_amd64/}{$build/}r } grep { $_ ne '\\' } split ' ', $commands[$i];
		splice @command, 0, 1, cc();
		is(join('', run(@command, '-o', "$dir/hello$i")), 0, 'it links' . ($i ? ' freestanding' : ' with libc'));
		is(join('', run("$dir/hello$i")), "0hello, world\n", '... and runs');
	}
	skip 'README tells the size on linux/amd64', 1 if $build ne 'build/linux_amd64';
	run('strip', "$dir/hello1");
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
	like((make('-n', $target))[1], qr/^(?!make: \*\*\*)/, "make $target exists");
}
my ($line) = $readme =~ m{^\t(//sys\t.*)$}m;
my ($status, $text) = run('./mksyscall', spew("$dir/call.c", "$line\n"));
is($status, 0, 'the example of a call is one') or diag($text);
done_testing();
