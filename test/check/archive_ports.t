#!/usr/bin/perl
# The archives of all Linux ports that are built: what they need of others, and what they may write to.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# archive.t looks closer at the one of this machine. llvm-nm reads them all.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my ($nm) = want('llvm-nm-19');
my @ports = grep { /^linux/ } all_ports();
my (undef, $made) = make('-j2', 'ports');

# Names that the linker gives a meaning.
my %of_linker = map { $_ => 1 } qw(_GLOBAL_OFFSET_TABLE_ _gp_disp .TOC.);
# README, Limits.
my %written = map { $_ => 1 } qw(installed libsyscall_SocketDisableIPv6 libsyscall_forkLock memoryIsShared);

# A program that has all public names, and a list of those that are not its own: weak ones have not been replaced.
my $dir = scratch();
spew("$dir/all.c", join '', "int main(void) { return 0; }\n", map { "void $_(void) { __builtin_trap(); }\n" } slurp('gen/znames_linux.h') =~ /^#undef (\w+)$/mg);

sub weak_names {
	my ($program) = @_;
	return map { / [wWvV] (?!libsyscall_)(\w+)$/ && $1 !~ /^_/ ? $1 : () } lines($nm, $program);
}

for my $port (@ports) {
	my $archive = "build/$port/libsyscall.a";
	if (!-e $archive) {
		my ($why) = $made =~ /^$port: NOT BUILT: (.*)/m;
		defined $why ? not_tested("$port: $why") : fail("$port is built") || diag($made);
		next;
	}
	my (%defined, %needed, %data);
	for (lines($nm, '--format=sysv', $archive)) {
		my ($name, undef, $kind, $type) = map { s/^\s+|\s+$//gr } split /\|/;
		next if !defined $type || $name =~ /^\$[adtx]\b/;	# arm's marks of code and data, which older ones print
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
	is(join(' ', grep { !/^libsyscall_/ && !$of_linker{$_} } sort keys %needed), '', "$port: no member needs a name that a program may have");
	my ($goarch) = $port =~ /_(\w+)/;
	my @link = split ' ', (make('-s', "GOARCH=$goarch", 'print-CC', 'print-linker'))[1];
	my ($status, $text) = run(@link, qw(-nostdlib -static -w -e main -o), "$dir/all", "$dir/all.c", '-Wl,--whole-archive', $archive, '-Wl,--no-whole-archive');
	ok($status == 0, "$port: a program with all of the names links with every member") or diag $text;
	is(join(' ', weak_names("$dir/all")), '', '... and has its own');
	is(join(' ', grep { !$written{$_} } sort keys %data), '', "$port: it writes to nothing but what README names");
	is(join(' ', grep { !$data{$_} } sort keys %written), '', '... which is all there');
}
done_testing();
