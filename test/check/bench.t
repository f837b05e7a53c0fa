#!/usr/bin/perl
# How many instructions a call takes: a bound for each of two.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
want('valgrind');
plan skip_all => 'the bounds are for gcc' if join(' ', cc()) =~ /clang/;
my $bench = build() . '/bench/calls';
built($bench);

my $table = join "\n", lines('bench/count', $bench);
my %most = (Getppid => 15, Read => 30);
for my $name (sort keys %most) {
	my ($count) = $table =~ /^$name +(\d+) /m;
	ok(defined $count && $count > 3 && $count <= $most{$name}, "$name takes at most $most{$name} instructions: " . ($count // 'none')) or diag($table);
}
done_testing();
