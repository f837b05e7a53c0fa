#!/usr/bin/perl
#
# Does the compiler's own unwinder get through the library's assembly? Out of handlers, by the
# restorer, and up in clone's child, where it has to end: runs asm_ports/unwind.c on every Linux
# port, with and without loaded unwind tables.
#
#	test/check/unwind.t [PORT...]
#
# Without tables (UNWIND=1 makes them) unwinders know the restorer by its instructions, and clone is
# where they end. What the tables say of each register is for asm_ports.t.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my ($clang) = want('clang-19');
# Below build/, so that no name has a blank in it: commands here are words between blanks.
mkdir 'build';
my $dir = scratch('build');
fetched('sysroot') or not_tested('no libc of other machines: tools/sysroot');
my @native = split ' ', (Tools::make('-s', 'print-native_ports'))[1];

my @for_all = qw(-std=gnu11 -O2 -g -Iinclude);
my @for_library = (@for_all, qw(-ffreestanding -fno-stack-protector -Isrc));
my @for_program = (@for_all, qw(-Itest -fasynchronous-unwind-tables -Wall -Wextra -Werror),
	'-Wno-missing-prototypes');

# Makes the program as the archive is made, of an object a member; returns whether that went well.
sub build_program {
	my ($row, $cc, $assembly, $tables, $program) = @_;
	my @members = slurp($assembly) =~ /^#if defined MEMBER_(\w+)/mg;
	my $c_tables = $tables ? '-fasynchronous-unwind-tables' : '-fno-asynchronous-unwind-tables';
	my @compile;
	for my $member (@members) {
		my @flags = ("-DMEMBER_$member", $tables ? '-DLIBSYSCALL_EH_FRAME' : ());
		push @compile, [ @flags, '-c', '-o', "$dir/$member.o", $assembly ];
	}
	push @compile, [ @for_library, $c_tables, '-DMEMBER_libsyscall_rtSigaction',
		'-c', '-o', "$dir/stub.o", "$dir/stubs.c" ];
	push @compile, [ @for_library, $c_tables,
		'-c', '-o', "$dir/RtSigaction.o", 'src/RtSigaction_linux.c' ];
	push @compile, [ @for_program, $tables ? '-DWITH_TABLES' : (), split(' ', $row->{programs}),
		'-o', $program, 'test/asm_ports/unwind.c',
		map { "$dir/$_.o" } @members, 'stub', 'RtSigaction' ];
	for (@compile) {
		my ($status, $out) = run(split(' ', $cc), @$_);
		is($status, 0, "compiles: $_->[-1]") or return diag($out) && 0;
	}
	return 1;
}

# Runs it, and makes tests of what it prints.
sub judge {
	my (@command) = @_;
	my ($status, $out) = run(@command);
	my $ended = 0;
	for (split /\n/, $out) {
		if (/^(not )?ok \d+ (?:- |# SKIP )(.*)/) {
			ok(!$1, $2);
		} elsif (/^1\.\./) {
			$ended = 1;
		} elsif (!/^#/) {
			fail($_);
		}
	}
	is($status, 0, 'all is well') or diag $out;
	ok($ended, 'to the end');
	return;
}

for my $port (grep { /^linux_/ } all_ports()) {
	next if @ARGV && !grep { $_ eq $port } @ARGV;
	my $row = port_row($port);
	my ($os, $arch) = split /_/, $port;
	my $cc = $row->{compiler} =~ s/^clang-19(?= )/$clang/r;
	my @emulator = (grep { $_ eq $port } @native) ? () : split ' ', $row->{emulator};
	if (@emulator && !($emulator[0] =~ m{/} && -x $emulator[0])) {
		my $name = $emulator[0] =~ s{.*/}{}r;
		$emulator[0] = tool($name);
		if (!defined $emulator[0]) {
			not_tested("$port: " . lacks($name));
			next;
		}
	}
	spew("$dir/probe.c", "int main(void) { return 0; }\n");
	my @probe = (split(' ', "$cc $row->{programs}"), '-o', "$dir/probe", "$dir/probe.c");
	if ((run(@probe))[0] != 0) {
		not_tested("$port: no compiler or libc for it: @probe");
		next;
	}
	my ($assembly) = split /\n/,
		(Tools::make('-s', "GOOS=$os", "GOARCH=$arch", 'print-asm_files'))[1];
	spew("$dir/stubs.c", table('zsyscall.c', $port));
	for my $tables (0, 1) {
		subtest "$port, " . ($tables ? 'with' : 'without') . ' loaded tables' => sub {
			my $program = "$dir/$port.$tables";
			build_program($row, $cc, $assembly, $tables, $program) or return;
			local $ENV{EMULATOR} = "@emulator";
			judge(@emulator, $program);
		};
	}
}
done_testing();
