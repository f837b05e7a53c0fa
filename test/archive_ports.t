#!/usr/bin/perl
# The archives of all Linux ports that are built: what they need of others, and what they may write to.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# archive.t looks closer at the one of this machine. `make ports` builds them; llvm-nm reads them all.

use strict;
use warnings;
use File::Temp ();
use FindBin qw($Bin);
use Test::More;

chdir "$Bin/.." or die "cannot enter the tree: $!";

my ($nm) = grep { -x } map { my $dir = $_; map { "$dir/$_" } qw(llvm-nm-19 llvm-nm) } split /:/, $ENV{PATH};
my @ports = map { /^(linux_\w+)/ ? $1 : () } do { open my $table, '<', 'ports' or die "ports: $!"; <$table> };

# Names that the linker gives a meaning.
my %of_linker = map { $_ => 1 } qw(_GLOBAL_OFFSET_TABLE_ _gp_disp .TOC.);
# README, Limits.
my %written = map { $_ => 1 } qw(installed libsyscall_SocketDisableIPv6 libsyscall_forkLock memoryIsShared);

# A program that has all public names, and a list of those that are not its own: weak ones have not been replaced.
my $dir = File::Temp->newdir;
{
	open my $list, '<', 'gen/znames_linux.h' or die "znames_linux.h: $!";
	my @names = map { /^#undef (\w+)$/ ? $1 : () } <$list>;
	open my $fh, '>', "$dir/all.c" or die "all.c: $!";
	print $fh "int main(void) { return 0; }\n", map { "void $_(void) { __builtin_trap(); }\n" } @names;
	close $fh or die "all.c: $!";
}

sub weak_names {
	my ($program) = @_;
	return map { / [wWvV] (?!libsyscall_)(\w+)$/ && $1 !~ /^_/ ? $1 : () } qx($nm $program);
}

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
	is(join(' ', grep { !/^libsyscall_/ && !$of_linker{$_} } sort keys %needed), '', "$port: no member needs a name that a program may have");
	my ($goarch) = $port =~ /_(\w+)/;
	my @link = split ' ', qx(env -u MAKEFLAGS -u BUILD -u PORT -u CC make -s GOARCH=$goarch print-CC print-LINKER);
	ok(system(@link, qw(-nostdlib -static -w -e main -o), "$dir/all", "$dir/all.c", '-Wl,--whole-archive', $archive, '-Wl,--no-whole-archive') == 0,
		"$port: a program with all of the names links with every member");
	is(join(' ', weak_names("$dir/all")), '', '... and has its own');
	is(join(' ', grep { !$written{$_} } sort keys %data), '', "$port: it writes to nothing but what README names");
	is(join(' ', grep { !$data{$_} } sort keys %written), '', '... which is all there');
}
plan skip_all => 'NOT TESTED: no port is built' if !$built;
done_testing();
