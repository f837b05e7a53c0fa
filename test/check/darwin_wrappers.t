#!/usr/bin/perl
#
# The hand-written functions of darwin's ports, compiled for this machine, whose words are as long, against a kernel of
# our own: stubs/darwin_wrappers.c.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use Darwin;
use Test::More;
use Tools qw(enter want not_tested scratch spew table);

enter();
want();
my $root = '.';
my $dir = scratch();
my @sources = grep { !m{_linux|/syscall_|/SetSyscallHooks} } glob 'src/*.c';

for my $port (Darwin::ports()) {
	subtest $port => sub {
		my ($compiler, $why) = Darwin::compiler($port);
		return not_tested($why) if !$compiler;
		my @command = (@$compiler, qw(-std=gnu11 -O1 -g -Wall -Wextra -Werror -fno-builtin -fno-strict-aliasing), "-I$root/include", "-I$root/src", "-Itest", "-Itest/stubs", '-o', "$dir/$port",
			"test/stubs/darwin_wrappers.c", @sources, spew("$dir/stubs.c", table('zsyscall.c', $port)));
		ok(system(@command) == 0, 'it compiles') or return;
		my ($plan, $count) = (-1, 0);
		my ($status, $said) = Tools::run("$dir/$port");
		for (split /\n/, $said) {
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
		is($status, 0, 'the program ends well');
		is($plan, $count, 'it came to its end');
	};
}
done_testing();
