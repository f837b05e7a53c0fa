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
use Test::More;

my $root = "$FindBin::Bin/..";
my $dir = tempdir(CLEANUP => 1);
my @cc = split ' ', $ENV{CC} || 'gcc';
my @sources = grep { !m{_linux|/syscall_|/SetSyscallHooks} } glob "$root/src/*.c";

for my $port (qw(darwin_386 darwin_amd64 darwin_arm64)) {
	my $bits = $port eq 'darwin_386' ? 32 : 64;
	subtest $port => sub {
		plan skip_all => 'NOT TESTED: no C library of 32 bits here (libc6-dev-i386)'
			if $bits == 32 && system("echo '#include <stdio.h>' | $cc[0] -m32 -E -x c - >/dev/null 2>&1") != 0;
		my @command = (@cc, qw(-std=gnu11 -O1 -g -Wall -Wextra -Werror -fno-builtin -fno-strict-aliasing), "-m$bits", "-DLIBSYSCALL_PORT=$port", '-DLIBSYSCALL_DARWIN', '-DMEMBER_all',
			split(' ', $ENV{SANITIZE} // ''), "-I$root/include", "-I$root/src", "-I$FindBin::Bin", "-I$FindBin::Bin/stubs", '-o', "$dir/$port",
			"$FindBin::Bin/stubs/darwin_wrappers.c", @sources, "$root/gen/zsyscall_$port.c", "$root/gen/zerrors_$port.c");
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
