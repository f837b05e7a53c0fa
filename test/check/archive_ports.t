#!/usr/bin/perl
# The archives of all Linux ports that are built: what they need of others, and what they may write to.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# archive.t looks closer at the one of this machine. `make ports` builds them; llvm-nm reads them all.

use strict;
use warnings;
use FindBin qw($Bin);
use Test::More;

chdir "$Bin/../.." or die "cannot enter the tree: $!";

my ($nm) = grep { -x } map { my $dir = $_; map { "$dir/$_" } qw(llvm-nm-19 llvm-nm) } split /:/, $ENV{PATH};
my @ports = map { /^(linux_\w+)/ ? $1 : () } do { open my $table, '<', 'ports' or die "ports: $!"; <$table> };

# Names that the linker gives a meaning.
my %of_linker = map { $_ => 1 } qw(_GLOBAL_OFFSET_TABLE_ _gp_disp .TOC.);
# README, Limits.
my %written = map { $_ => 1 } qw(installed SocketDisableIPv6 libsyscall_forkLock memoryIsShared);

if (!$nm) {
	plan skip_all => 'NOT TESTED: no llvm-nm' if !$ENV{CI};
	BAIL_OUT('no llvm-nm');
}
my $built = 0;
for my $port (@ports) {
	my $archive = "build/$port/libsyscall.a";
	if (!-e $archive) {
		$ENV{CI} ? fail("$port is built") : diag("NOT TESTED: $port is not built: make ports");
		next;
	}
	$built++;
	my (%defined, %needed, %data);
	for (qx($nm --format=sysv $archive 2>&1)) {
		my ($name, undef, $kind, $type) = map { s/^\s+|\s+$//gr } split /\|/;
		next if !defined $type;
		if ($kind eq 'U') {
			$needed{$name} = 1;
		} else {
			$defined{$name} = 1;
			# On ppc64 the symbols of functions stand for descriptors, which are data of the linker's.
			$data{$name} = 1 if $kind =~ /[bBdDgGsSC]/ && $type ne 'FUNC';
		}
	}
	cmp_ok(scalar keys %defined, '>', 300, "$port: its names");
	is(join(' ', grep { !$defined{$_} && !$of_linker{$_} } sort keys %needed), '', "$port: T13: it needs no function of others, libgcc's neither");
	is(join(' ', grep { !$written{$_} } sort keys %data), '', "$port: it writes to nothing but what README names");
	is(join(' ', grep { !$data{$_} } sort keys %written), '', '... which is all there');
}
plan skip_all => 'NOT TESTED: no port is built' if !$built;
done_testing();
