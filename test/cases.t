#!/usr/bin/perl
# The numbers that tests mention, F123 and T12: each says one thing, in test/cases and in threats.t.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin qw($Bin);
use File::Find;
use Test::More;

chdir $Bin or die "$Bin: $!";

sub lines {
	my ($file) = @_;
	open my $fh, '<', $file or die "$file: $!";
	return <$fh>;
}

# What is defined: number => the reason why no test has it, or ''.
my (%defined, @twice, @bad, $last);
for (lines('cases')) {
	next if /^(?:#.*)?$/;
	if (/^(F\d{3}) \w+: .*?(?:\(no test: (.+)\))?$/ && length() <= 101) {
		push @twice, $1 if exists $defined{$1};
		push @bad, "$1 stands behind $last" if defined $last && $1 lt $last;
		$defined{$1} = $2 // '';
		$last = $1;
	} else {
		push @bad, $_;
	}
}
my $cases = keys %defined;
for (lines('check/threats.t')) {
	next unless /^\t(T\d\d) => \['/;
	push @twice, $1 if exists $defined{$1};
	$defined{$1} = '';
}
is(join('', @bad), '', 'cases: one line of at most 100 columns each, in order');
is("@twice", '', 'no number is defined twice');
cmp_ok($cases, '>', 200, 'cases are defined');
cmp_ok(keys(%defined) - $cases, '>', 40, 'threats are defined');

# What is mentioned: a number, a list of them from one to another, and never one that is put together.
my (%mentioned, @unknown, @composed);
find({ no_chdir => 1, wanted => sub {
	my $file = $File::Find::name =~ s{^\./}{}r;
	return if !-f || $file =~ m{^(?:cases|cases\.t)$};
	my $line = 0;
	for (lines($file)) {
		$line++;
		push @composed, "$file:$line" if /"[^"]*\b[FT]\d*%/;
		for my $range (/\b(F\d{3}(?: ?- ?F\d{3})?|T\d\d(?: (?:to|-) T\d\d)?)\b/g) {
			my ($from, $to) = $range =~ /^(\w+)(?:.*\b(\w+))?$/;
			for my $number ($from .. $to // $from) {
				push @unknown, "$file:$line: $number" unless exists $defined{$number};
				$mentioned{$number} = 1 unless $file eq 'threats.t' && $number =~ /^T/;
			}
		}
	}
} }, '.');
is(join("\n", @unknown), '', 'each number that is mentioned is defined');
is(join("\n", @composed), '', 'each mention can be found');
is(join(' ', grep { /^F/ && !$mentioned{$_} && !$defined{$_} } sort keys %defined), '', 'each case is mentioned by a test, or says why not');
is(join(' ', grep { $mentioned{$_} && $defined{$_} } sort keys %defined), '', '... and is not when it says so');

done_testing();
