#!/usr/bin/perl
# PORT: what it prints, and what it refuses.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin qw($Bin);
use File::Temp ();
use Test::More;

chdir "$Bin/.." or die "cannot enter the tree: $!";
my $dir = File::Temp->newdir;

# Runs PORT with an environment; returns status, output and messages.
sub port {
	my (%env) = @_;
	local %ENV = (%ENV, %env);
	delete $ENV{$_} for grep { !defined $env{$_} } qw(GOOS GOARCH);
	my $out = qx(./PORT 2>"$dir/err");
	my $status = $? >> 8;
	open my $fh, '<', "$dir/err" or die;
	return ($status, $out, do { local $/; <$fh> } // '');
}

for my $missing ({}, { GOOS => 'linux' }, { GOARCH => 'amd64' }, { GOOS => '', GOARCH => '' }) {
	my ($status, $out, $err) = port(%$missing);
	is($status, 1, 'without GOOS or GOARCH: exit 1') or diag $out;
	is($out, '', '... and no commands');
	like($err, qr/set GOOS and GOARCH/, '... but a message');
}
for my $unknown ([ 'linux', 'vax' ], [ 'plan9', 'amd64' ], [ 'linux', '.*' ], [ 'linux', 'amd64|x' ]) {
	my ($status, $out, $err) = port(GOOS => $unknown->[0], GOARCH => $unknown->[1]);
	is($status, 1, "@$unknown: exit 1");
	is($out, '', '... and no commands');
	like($err, qr/unknown port \Q$unknown->[0]_$unknown->[1]\E; known are: .*linux_amd64/, '... but a message');
}

open my $table, '<', 'ports' or die "ports: $!";
for my $row (grep { !/^#/ } <$table>) {
	my ($name, $headers, $compiler, undef, undef, $flags, $traits, $numbers) = map { s/^\s+|\s+$//gr } split /\|/, $row, -1;
	my ($os, $arch) = split /_/, $name;
	my ($status, $out, $err) = port(GOOS => $os, GOARCH => $arch);
	is($status, 0, "$name: exit 0");
	is($err, '', '... and no message');
	like($out, qr/\$\{CC:=\Q$compiler\E\}/, '... its compiler');
	for my $z ("zerrors_$name.h", "zerrors_$name.c", "zsysnum_$name.h", "ztypes_$name.h", "znames_$os.h", "zsyscall_$name.h", "zsyscall_$name.c") {
		like($out, qr/^mv "\$GEN\/$z\.new" "\$GEN\/$z"$/m, "... makes $z");
		ok(-s "gen/$z", "... which is committed");
	}
	like($out, qr/ -isystem \$KERNEL_HEADERS\/\Q$headers\E -isystem \$KERNEL_HEADERS"$/m, '... its headers') if $os eq 'linux';
	my @traits = split ' ', $traits;
	my @prototypes = map { "src/syscall_$_.c" } $os, grep { -e "src/syscall_$_.c" } map { "${os}_$_" } @traits;
	my $mksyscall = './mksyscall ' . ($flags eq '-' ? '' : "$flags ") . "-n gen/zsysnum_$name.h ";
	like($out, qr/^\Q$mksyscall@prototypes\E >/m, '... its stubs: flags, numbers, prototypes');
	like($out, qr/^\Q${mksyscall}-h @prototypes\E >/m, '... their declarations');
	like($out, qr/\/mksysnum_$os\b.* \Q$numbers\E\b.* >/m, '... its numbers');
	my @all = sort glob "src/syscall_$os*.c";
	like($out, qr{^\Q./mksyscall -p @all include/libsyscall.h include/libsyscall_$os.h\E >}m, '... the names, of all ports');
	my $macros = join '', map { " -DTRAIT_$_" } @traits;
	like($out, qr/^\.\/mktypes\Q$macros\E types\/types_$os\.c >/m, '... its types');
	my ($be) = $arch =~ /^(.*?)(?:le)?$/;
	ok(-f "asm/asm_$name.S" || -f "asm/asm_${os}_$be.S", '... has its trampolines');
	ok(-f "asm/start_$os.c" || -f "asm/start_$name.S" || -f "asm/start_${os}_$be.S", '... and its start');

	($status, my $stubs) = port(GOOS => $os, GOARCH => $arch, STUBS => 1);
	is(join("\n", $stubs =~ /^mv (\S+)/mg), join("\n", map { "\"\$GEN/$_.new\"" } "znames_$os.h", "zsyscall_$name.h", "zsyscall_$name.c"), '... with STUBS=1 only the stubs');
	is(join("\n", grep { index($out, $_) < 0 } split /\n/, $stubs), '', '... made as otherwise');
}

# The worked example of the guide: what riscv64 took by hand.
sub lines_of_code {
	my ($file) = @_;
	open my $fh, '<', $file or die "$file: $!";
	my $text = do { local $/; <$fh> };
	$text =~ s{/\*.*?\*/}{}gs;
	return scalar grep { /\S/ } split /\n/, $text;
}
{
	open my $fh, '<', 'PORT' or die "PORT: $!";
	my $guide = do { local $/; <$fh> };
	$guide =~ s/\n# / /g;
	my @said = $guide =~ /What riscv64 took, without comments: a row, (\d+) lines in libsyscall\.h, (\d+) in asm_linux_riscv64\.S, (\d+) in start_linux_riscv64\.S, (\d+) in start\.c: (\d+) lines, (\d+) of them assembly/;
	my ($header, $asm, $start, $relocation, $all, $assembly) = @said or BAIL_OUT('the guide does not tell what riscv64 took');
	is($asm, lines_of_code('asm/asm_linux_riscv64.S'), "the guide's example: lines of asm_linux_riscv64.S");
	is($start, lines_of_code('asm/start_linux_riscv64.S'), '... of start_linux_riscv64.S');
	is($assembly, $asm + $start, '... of assembly');
	is($all, 1 + $header + $asm + $start + $relocation, '... in all');
	cmp_ok($all, '<', 120, '... which is little');
	my @others = grep { my $file = $_; open my $f, '<', $file or die; grep { /riscv/ } <$f> } glob('src/*.[ch] types/*.c include/*.h asm/start.c');
	is("@others", 'include/libsyscall.h asm/start.c', '... and nothing elsewhere');
}

# How the Makefile sees a row: by the compiler of the table, by a gcc for that machine, and on such a machine itself.
sub made {
	my ($variable, @arguments) = @_;
	delete local @ENV{qw(CC MAKEFLAGS MFLAGS MAKELEVEL BUILD PORT EMULATOR)};
	open my $make, '-|', 'make', '-s', @arguments, "print-$variable" or die "make: $!";
	chomp(my $value = <$make> // '');
	close $make;
	return $value;
}
for my $compiler ([ 'clang', 'clang version 19' ], [ 'gcc', 'gcc (GCC) 12' ]) {
	open my $script, '>', "$dir/$compiler->[0]" or die;
	print $script "#!/bin/sh\necho '$compiler->[1]'\n";
	close $script;
	chmod 0755, "$dir/$compiler->[0]" or die;
}
my @elsewhere = ('GOARCH=riscv64', 'NATIVE_ARCH=amd64', "CC=$dir/gcc");
is(made('PROGRAM', @elsewhere[0, 1], "CC=$dir/clang"), '-fuse-ld=lld -static --sysroot=build/sysroot', 'clang for another machine: linker and libc of the table');
is(made('PROGRAM', @elsewhere), '-static', 'gcc for another machine: its own');
is(made('LIBGCC', @elsewhere), '-lgcc', '... with its own library');
is(made('EMULATOR', @elsewhere), 'qemu-riscv64', '... and an emulator');
my @home = ('GOARCH=riscv64', 'NATIVE_ARCH=riscv64');
is(made('CC', @home), 'gcc', 'on the machine itself gcc is the compiler');
is(made($_, @home), '', "... without $_") for qw(PROGRAM EMULATOR);
is(made('CC', 'GOARCH=amd64', 'NATIVE_ARCH=amd64'), 'gcc -m64', 'on amd64 that of the table');
like(made('LIBFLAGS', 'GOARCH=arm64', 'NATIVE_ARCH=arm64'), qr/ -mno-outline-atomics\b/, 'on arm64 gcc calls none of its functions');

# A failing generator leaves the z file alone, and the commands stop there.
mkdir "$dir/gen" or die;
open my $old, '>', "$dir/gen/zerrors_linux_amd64.h" or die;
print $old "old\n";
close $old;
my $status = system "GOOS=linux GOARCH=amd64 ./PORT | CC=/nonexistent/cc GEN='$dir/gen' sh 2>'$dir/err'";
isnt($status, 0, 'no compiler: the commands fail');
is(-s "$dir/gen/zerrors_linux_amd64.h", 4, '... and the old file stays');
ok(!-e "$dir/gen/zsysnum_linux_amd64.h", '... and nothing after it is made');

done_testing();
