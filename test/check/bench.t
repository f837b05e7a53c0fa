#!/usr/bin/perl
# How many instructions a call takes: a bound for each of two.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin qw($Bin);
use Test::More;

chdir "$Bin/../.." or die "cannot enter the tree: $!";
my $build = $ENV{BUILD} || 'build/linux_amd64';
plan skip_all => 'valgrind is not installed' if system('valgrind --version >/dev/null 2>&1') != 0;
plan skip_all => 'the bounds are for gcc' if ($ENV{CC} || 'gcc') =~ /clang/;
plan skip_all => 'the bounds are for an optimised library' if ($ENV{SANITIZE} || '') ne '' || ($ENV{CFLAGS} || '-O2') !~ /-O2/;
plan skip_all => "$build/bench is not built: make test-programs" if !-x "$build/bench";

my $table = qx(test/bench-count $build/bench);
my %most = (Getppid => 15, Read => 30);
for my $name (sort keys %most) {
	my ($count) = $table =~ /^$name +(\d+) /m;
	ok(defined $count && $count > 3 && $count <= $most{$name}, "$name takes at most $most{$name} instructions: " . ($count // 'none')) or diag($table);
}
done_testing();
