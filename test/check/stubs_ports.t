#!/usr/bin/perl
#
# Every stub of every Linux port, by stubs/Recorded.pm: compiled by the port's compiler, run under its
# emulator, and compared with the kernel's own headers, where tools/kernel-headers has put them.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use POSIX ();
use Recorded qw(prepare run_jobs tests);
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools qw(enter want tool not_tested scratch fetched spew lines);

enter();
my ($clang) = want('clang-19');
# Below build/, so that no name has a blank in it: commands here are words between blanks.
mkdir 'build';
my $dir = scratch('build');
my $kernel_headers = $ENV{KERNEL_HEADERS} // 'build/kernel-headers/usr/include';
fetched('kernel-headers') if !$ENV{KERNEL_HEADERS};

sub linker {
	my ($row) = @_;
	return $row->{programs} =~ /(-fuse-ld=\S+)/ ? $1 : undef;
}

# A compiler that makes programs of the port here: the one of the table, or a clang for the same target.
sub compiler {
	my ($row) = @_;
	my $table = $row->{compiler};
	my $linker = linker($row);
	my ($target) = $table =~ /--target=(\S+)/;
	(my $flags = $table) =~ s/^\S+\s*|--target=\S+\s*//g;
	$target //= $row->{headers};
	spew("$dir/probe.c", "void _start(void) { }\n");
	for my $cc ($table, "$clang --target=$target $flags") {
		return $cc if (Tools::run(split(' ', $cc), split(' ', $linker // ''), '-nostdlib', '-static', '-o', "$dir/probe", "$dir/probe.c"))[0] == 0;
	}
	return undef;
}

# What runs a program of the port: nothing, an emulator, or undef when there is none.
my $machine = (POSIX::uname())[4];
my %native = (x86_64 => [qw(linux_amd64 linux_386)], aarch64 => ['linux_arm64'], riscv64 => ['linux_riscv64'], s390x => ['linux_s390x'],
	loongarch64 => ['linux_loong64'], ppc64le => ['linux_ppc64le']);
sub emulator {
	my ($row) = @_;
	return '' if grep { $_ eq $row->{port} } @{$native{$machine} // []};
	my ($program) = split ' ', $row->{emulator};
	return undef if !defined $program;
	return $program if $program =~ m{/} && -x $program;
	return tool($program =~ s{.*/}{}r);
}

sub job {
	my ($port) = @_;
	my $row = port_row($port);
	my ($cc, $emulator) = (compiler($row), emulator($row));
	return { port => $port, cc => $cc } if !defined $cc || !defined $emulator;
	my $headers;
	if (-d "$kernel_headers/linux") {
		chomp(my $own = (lines(split(' ', $cc), '-print-file-name=include'))[0]);
		$headers = [ '-nostdinc', map { "-isystem $_" } $own, "$kernel_headers/$row->{headers}",
			$kernel_headers ];
	}
	return prepare(port => $port, dir => "$dir/$port", cc => $cc, emulator => $emulator,
		headers => $headers, linker => linker($row));
}

not_tested('numbers and constants against the kernel\'s headers, only against gen/: get them by tools/kernel-headers') if !-d "$kernel_headers/linux";
my @ports = grep { /^linux/ } all_ports();
@ports = grep { my $port = $_; grep { $_ eq $port } @ARGV } @ports if @ARGV;
my @jobs = map { job($_) } @ports;
run_jobs(grep { defined $_->{stubs} } @jobs);
for my $job (@jobs) {
	my $port = $job->{port};
	if (!defined $job->{stubs}) {
		not_tested("the stubs of $port: no " . (defined $job->{cc} ? 'emulator' : 'compiler or linker') . ' for it here');
		next;
	}
	subtest $port => sub { tests($job) };
}
ok(scalar @jobs, 'there are ports');
done_testing();
