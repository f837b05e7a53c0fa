#!/usr/bin/perl
#
# Every stub of darwin's ports against a kernel of our own (stubs/fake.h): by which trampoline it goes, with what number
# and arguments, and what the caller gets of the results. The stubs are compiled for this machine, whose words are as long.
#
# The expectations come from the //sys lines, read by stubs/Prototypes.pm, and, where they are, from Apple's own
# tables, xnu-VERSION/syscalls.master in the directory $XNU; the generators have no part in them.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use Darwin;
use Prototypes;
use Test::More;
use Tools qw(enter want not_tested scratch spew table);

enter();
want();
my $root = '.';
my $xnu = $ENV{XNU} // "../shared/data";
my $dir = scratch();
my @flags = (qw(-std=gnu11 -O1 -Wall -Wextra -Werror), "-I$root/include", "-I$root/src", "-Itest/stubs", "-I$dir");

my $file = "$root/src/syscall_darwin.c";
my @stubs = Prototypes::parse($file);
cmp_ok(scalar @stubs, '>=', 230, scalar(@stubs) . ' //sys lines');

# Types by their size in bits, 'word' for what is as long as a pointer, and whether they have a sign.
my %type = (
	int => [32, 1], 'unsigned int' => [32, 0], uint32_t => [32, 0], Uid_t => [32, 0], Gid_t => [32, 0], Socklen_t => [32, 0],
	size_t => ['word', 0], uintptr_t => ['word', 0], intptr_t => ['word', 1], bool => [1, 0], int64_t => [64, 1], uint64_t => [64, 0],
);

sub slurp {
	my ($path) = @_;
	open my $fh, '<', $path or die "$path: $!";
	local $/;
	return scalar <$fh>;
}

sub type_of {
	my ($stub, $type) = @_;
	return ['word', 0] if $type =~ /\*$/;
	return $type{$type} // die "$stub->{where}: what is $type?";
}

# The C of one stub's check, with lengths that an int holds or with longer ones.
sub test_of {
	my ($stub, $bits, $short) = @_;
	my (@arguments, @words, $text);
	for my $i (0 .. $#{$stub->{param}}) {
		my $param = $stub->{param}[$i];
		my ($size, $signed) = @{type_of($stub, $param->{type})};
		# All bits of the value are significant, and the first is set: it shows how the word was filled.
		my $value = $size eq 'word' && $bits == 32 || $size eq '32' ? sprintf('0x%08xU', 0xf1000000 + 0x11111 * $i) : sprintf('0x%xf1234567%02xULL', 9 + $i, 0x11 * $i);
		$value = sprintf '0x%08xU', 0x7fffff00 + $i if $short && $param->{type} eq 'size_t';
		push @arguments, "($param->{type})$value";
		$param->{words} = $size eq '64' && $bits == 32 ? ["(uintptr_t)($value & 0xffffffff)", "(uintptr_t)($value >> 32)"]
			: $size eq '32' && $signed ? ["(uintptr_t)(intptr_t)(int32_t)$value"] : ["(uintptr_t)$value"];
	}
	for my $word (@{$stub->{word}}) {
		my @param = defined $word->{param} ? @{$stub->{param}[$word->{param}]{words}} : ();
		# Of a length the kernel takes an int: what is more is the largest.
		@param = map { "($_ < 0x7fffffff ? $_ : 0x7fffffff)" } @param if $word->{int};
		push @words, @param ? @param : $word->{value};
	}
	my @results = @{$stub->{result}};
	my $signature = join ', ', (map { $_->{type} } @{$stub->{param}}), $stub->{error} ? map { "$_ *" } @results : ();
	my $returns = $stub->{error} ? 'Errno' : $results[0] // 'void';
	my $by = @words > 6 ? 'syscall7' : $stub->{error} || !@results ? ($stub->{blocking} ? 'Syscall' : 'RawSyscall') . (@words > 3 ? '6' : '') : 'RawSyscallNoError';
	my $list = @words ? '(uintptr_t[]){ ' . join(', ', @words) . ' }' : 'NULL';
	my $check = qq{check("$by", $stub->{trap}, $list, } . @words . ')';
	my $call = sub { "$stub->{symbol}(" . join(', ', @arguments, @_) . ')' };

	$text = sprintf qq{\t_Static_assert(__builtin_types_compatible_p(__typeof__(%s), %s (%s)), "%s: %s");\n},
		$stub->{symbol}, $returns, $signature || 'void', $stub->{where}, $stub->{name};
	$text .= qq{\tbegin("$stub->{name}");\n\tfake_answer(0, R1, R2);\n};
	if (!$stub->{error}) {
		$text .= "\t{\n" . (@results ? "\t\tconst $results[0] result = " . $call->() . ";\n\n\t\t$check;\n\t\tif (result != ($results[0])R1)\n\t\t\tfail(\"the result\", (unsigned long long)result, (unsigned long long)($results[0])R1);\n"
			: "\t\t" . $call->() . ";\n\t\t$check;\n") . "\t}\n";
	} else {
		my @want = ('R1', 'R2');
		@want = ('(uint64_t)R2 << 32 | R1') if @results == 1 && $bits == 32 && type_of($stub, $results[0])->[0] eq '64';
		$text .= "\t{\n" . join('', map { my $t = $results[$_] =~ s/ \*$/ */r; "\t\t$t result$_;\n" } 0 .. $#results) . "\t\tErrno err;\n\n";
		for my $err (0, 35) {
			$text .= "\t\tfake_answer($err, R1, R2);\n" . join('', map { "\t\tmemset(&result$_, UNTOUCHED, sizeof result$_);\n" } 0 .. $#results)
				. "\t\terr = " . $call->(map { "&result$_" } 0 .. $#results) . ";\n\t\t$check;\n\t\tif (err != $err)\n\t\t\tfail(\"the error\", (unsigned)err, $err);\n";
			for my $i (0 .. $#results) {
				$text .= $err ? "\t\tif (!untouched(&result$i, sizeof result$i))\n\t\t\tfail(\"a result of a failed call\", 1, 0);\n"
					: "\t\tif (result$i != ($results[$i])($want[$i]))\n\t\t\tfail(\"result $i\", (unsigned long long)(uintptr_t)result$i, (unsigned long long)($want[$i]));\n";
			}
		}
		$text .= "\t\tfake_answer(0, R1, R2);\n\t\terr = " . $call->(map { 'NULL' } @results) . ";\n\t\t$check;\n\t\tif (err != 0)\n\t\t\tfail(\"the error, with no place for results\", (unsigned)err, 0);\n" if @results;
		$text .= "\t}\n";
	}
	return $text . "\tend();\n";
}

# The numbers of a table: Apple's where it is, else our own.
sub numbers {
	my ($port) = @_;
	my ($version) = table('zsysnum.h', $port) =~ /xnu-([\d.]+)/ or die "zsysnum.h of $port does not name its xnu";
	my %number;
	if (-r "$xnu/xnu-$version/syscalls.master") {
		note "numbers of xnu-$version";
		for (split /\n/, slurp("$xnu/xnu-$version/syscalls.master")) {
			$number{$2} //= $1 if /^(\d+)\s.*?\{\s*\w+\s+(?:sys_)?(\w+)\s*\(/ && $2 ne 'nosys' && $2 ne 'enosys';
		}
	} else {
		diag "NOT TESTED: the numbers against Apple's, since there is no syscalls.master of xnu-$version";
		%number = map { /^#define SYS_(\w+) (\d+)$/ ? (lc $1 => $2) : () } split /\n/, table('zsysnum.h', $port);
	}
	return \%number;
}

for my $port (Darwin::ports()) {
	my $bits = Darwin::bits($port);
	my $number = numbers($port);
	subtest $port => sub {
		my @members = table('zsyscall.c', $port) =~ /^#if defined MEMBER_(?:libsyscall_)?(\w+)/mg;
		is(join(' ', sort @members), join(' ', sort map { $_->{name} } @stubs), 'gen/ has a stub of each //sys line, and no other');
		my @unknown = grep { !defined $number->{$_->{nr}} } @stubs;
		is(join(' ', map { "$_->{name}=$_->{nr}" } @unknown), '', 'the kernel has all of the calls') or return;
		$_->{trap} = $number->{$_->{nr}} for @stubs;
		my $text = "static void stubs(void)\n{\n" . join('', (map { test_of($_, $bits) } @stubs), map { test_of($_, $bits, 1) } grep { grep { $_->{int} } @{$_->{word}} } @stubs) . "}\n";
		open my $fh, '>', "$dir/darwin_stubs.h" or die "$dir/darwin_stubs.h: $!";
		print $fh $text;
		close $fh or die "$dir/darwin_stubs.h: $!";
		my ($compiler, $why) = Darwin::compiler($port);
		return not_tested($why) if !$compiler;
		my @command = (@$compiler, @flags, '-Wno-unused-function', '-o', "$dir/$port", "test/stubs/darwin.c", spew("$dir/stubs.c", table('zsyscall.c', $port)));
		ok(system(@command) == 0, 'every stub has the C prototype that its //sys line says') or return;
		my (%seen, $ended);
		my ($status, $said) = Tools::run("$dir/$port");
		for (split /\n/, $said) {
			if (/^# (.*)/) {
				diag $1;
			} elsif (/^(not )?ok (\w+)$/) {
				ok(!$1, $2);
				$seen{$2} = 1;
			} elsif ($_ eq 'done') {
				$ended = 1;
			} else {
				fail "unexpected output: $_";
			}
		}
		ok($ended, 'the program came to its end');
		is(join(' ', grep { !$seen{$_} } map { $_->{name} } @stubs), '', 'all stubs were called');
	};
}
done_testing();
