#!/usr/bin/perl
#
# The hand-written functions of darwin's ports, compiled for this machine, whose words are as long, against a kernel of
# our own: stubs/darwin_wrappers.c.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/../stubs";
use Darwin;
use Test::More;

my $root = "$FindBin::Bin/../..";
my $dir = tempdir(CLEANUP => 1);
my @sources = grep { !m{_linux|/syscall_|/SetSyscallHooks} } glob "$root/src/*.c";

for my $port (map { $_->[0] } Darwin::ports($root)) {
	subtest $port => sub {
		my ($compiler, $why) = Darwin::compiler($port);
		return Darwin::not_tested($why) if !$compiler;
		my @command = (@$compiler, qw(-std=gnu11 -O1 -g -Wall -Wextra -Werror -fno-builtin -fno-strict-aliasing), "-I$root/include", "-I$root/src", "-I$FindBin::Bin/..", "-I$FindBin::Bin/../stubs", '-o', "$dir/$port",
			"$FindBin::Bin/../stubs/darwin_wrappers.c", @sources, "$root/gen/zsyscall_$port.c", "$root/gen/zerrors_$port.c");
		ok(system(@command) == 0, 'it compiles') or return;
		my ($plan, $count) = (-1, 0);
		for (split /\n/, qx($dir/$port)) {
			if (/^# (.*)/) {
				diag $1;
			} elsif (/^(not )?ok \d+ - (.*)/) {
				ok(!$1, $2);
				$count++;
			} elsif (/^1\.\.(\d+)$/) {
				$plan = $1;
			} else {
				fail "unexpected output: $_";
			}
		}
		is($?, 0, 'the program ends well');
		is($plan, $count, 'it came to its end');
	};
}
done_testing();
