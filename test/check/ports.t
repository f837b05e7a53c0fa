#!/usr/bin/perl
# The programs test/test_*.c on every port to Linux, those of other machines under an emulator.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
want();
my @ports = grep { /^linux/ } all_ports();
@ports = grep { my $port = $_; grep { $_ eq $port } @ARGV } @ports if @ARGV;
# What they are linked with, and the one emulator that Debian's oldest does not have.
fetched('sysroot') or not_tested('no C libraries of other machines are to be had: tools/sysroot');
{
	local $ENV{LIBSYSCALL_JOBS} = 1;
	delete local $ENV{LIBSYSCALL_TEST_ALL};
	for my $port (@ports) {
		my ($status, $line) = run('tools/test-ports', $port);
		chomp $line;
		if ($line =~ s/^.*NOT TESTED: //) {
			not_tested("$port: $line");
		} else {
			ok($status == 0, $line) or diag("see build/$port/test.log");
		}
	}
}
ok(scalar @ports, 'there are ports');
done_testing();
