#!/usr/bin/perl
# Are the files in gen/ what the generators print, for every port?
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
my @ports = all_ports();
fetched('kernel-headers');
my ($status, $text) = run('tools/gen-check', @ports);
my %said;
for (split /\n/, $text) {
	/^(\w+_\w+): (.*)/ && grep({ $_ eq $1 } @ports) ? push @{$said{$1}}, $2 : note $_;
}
my $untested = 0;
for my $port (@ports) {
	my @lines = @{$said{$port} // ['nothing was said of it']};
	for my $why (map { /^NOT TESTED: (.*)/ ? $1 : () } @lines) {
		# Apple's headers, and the tables of its kernel, are not ours to give.
		$port =~ /^darwin/ && $why !~ /no clang/ ? note "$port: NOT TESTED: $why" : not_tested("$port: $why");
		$untested++;
	}
	my ($last) = grep { !/^NOT TESTED/ } reverse @lines;
	like($last // '', qr/ as in gen\/|the numbers and errors of gen\/ are those of/, "$port: " . ($last // 'nothing')) or diag($text);
}
ok($status == 0 || $untested && ci(), 'gen-check is content') or diag($text);
done_testing();
