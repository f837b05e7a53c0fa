#!/usr/bin/perl
# Does the compiler's own unwinder get through the library's assembly? Out of handlers, by the restorer, and up in clone's
# child, where it has to end: asm_ports/unwind.c, with and without loaded unwind tables, on every Linux port.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	test/check/unwind.t [PORT...]
#
# Without tables (UNWIND=1 makes them) unwinders know the restorer by its instructions, and clone is where they end. What the
# tables say of each register is asm_ports.t's affair.

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

for my $port (grep { /^linux_/ } all_ports()) {
	next if @ARGV && !grep { $_ eq $port } @ARGV;
	my $row = port_row($port);
	my ($os, $arch) = split /_/, $port;
	my $cc = $row->{compiler} =~ s/^clang-19(?= )/$clang/r;
	my ($qemu, @options) = (grep { $_ eq $port } @native) ? () : split ' ', $row->{emulator};
	my @emulator = !defined $qemu ? () : ($qemu =~ m{/} && -x $qemu ? $qemu : tool($qemu =~ s{.*/}{}r) // '', @options);
	my ($asm) = split /\n/, (Tools::make('-s', "GOOS=$os", "GOARCH=$arch", 'print-asm_files'))[1];
	if (@emulator && $emulator[0] eq '') {
		not_tested("$port: " . lacks($qemu =~ s{.*/}{}r));
		next;
	}
	spew("$dir/probe.c", "int main(void) { return 0; }\n");
	if ((run(split(' ', "$cc $row->{programs}"), '-o', "$dir/probe", "$dir/probe.c"))[0] != 0) {
		not_tested("$port: no compiler or libc for it ($cc $row->{programs})");
		next;
	}
	spew("$dir/stubs.c", table('zsyscall.c', $port));
	for my $tables (0, 1) {
		subtest "$port, " . ($tables ? 'with' : 'without') . ' loaded tables' => sub {
			my $program = "$dir/$port.$tables";
			# As in the archive, an object a member.
			my @members = slurp($asm) =~ /^#if defined MEMBER_(\w+)/mg;
			my @library = ((map { "$dir/$_.o" } @members), "$dir/stubs.o", "$dir/RtSigaction.o");
			my @flags = (qw(-std=gnu11 -O2 -g -ffreestanding -fno-stack-protector -Iinclude -Isrc), $tables ? '-fasynchronous-unwind-tables' : ('-fno-asynchronous-unwind-tables', '-fno-unwind-tables'));
			for (
				(map { [$tables ? '-DLIBSYSCALL_EH_FRAME' : (), "-DMEMBER_$_", '-c', '-o', "$dir/$_.o", $asm] } @members),
				[@flags, '-DMEMBER_libsyscall_rtSigaction', '-c', '-o', "$dir/stubs.o", "$dir/stubs.c"],
				[@flags, '-c', '-o', "$dir/RtSigaction.o", 'src/RtSigaction_linux.c'],
				[qw(-std=gnu11 -O2 -g -fasynchronous-unwind-tables -Wall -Wextra -Werror -Wno-missing-prototypes -Iinclude -Itest), split(' ', $row->{programs}),
					$tables ? '-DWITH_TABLES' : (),
					'-o', $program, 'test/asm_ports/unwind.c', @library],
			) {
				my ($status, $out) = run(split(' ', $cc), @$_);
				is($status, 0, 'compiles') or return diag $out;
			}
			local $ENV{EMULATOR} = "@emulator";
			my ($status, $out) = run(@emulator, $program);
			is($status, 0, 'all is well') or diag $out;
			my $ended = 0;
			for (split /\n/, $out) {
				/^(not )?ok \d+ (?:- |# SKIP )(.*)/ ? ok(!$1, $2) : /^1\.\./ ? ($ended = 1) : /^#/ || fail($_);
			}
			ok($ended, 'to the end');
		};
	}
}
done_testing();
