#!/usr/bin/perl
# PORT: what it prints, and what it refuses.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use lib "$FindBin::Bin/../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools qw(enter entries make scratch slurp);

enter();
my $dir = scratch();
$ENV{DIR} = $dir;	# for commands of the shell
delete $ENV{CC};	# each port has its own

# Runs PORT with an environment; returns status, output and messages.
sub port {
	my (%env) = @_;
	local %ENV = (%ENV, %env);
	delete $ENV{$_} for grep { !defined $env{$_} } qw(GOOS GOARCH);
	return shell('./PORT');
}

# Runs a command of the shell, which knows no name of ours; returns status, output and messages.
sub shell {
	my ($command) = @_;
	local $ENV{ERR} = "$dir/err";
	my $out = qx({ $command; } 2>"\$ERR");
	return ($? >> 8, $out, slurp("$dir/err"));
}

for my $missing ({}, { GOOS => 'linux' }, { GOARCH => 'amd64' }, { GOOS => '', GOARCH => '' }) {
	my ($status, $out, $err) = port(%$missing);
	is($status, 1, 'without GOOS or GOARCH: exit 1') or diag $out;
	is($out, "exit 1\n", '... and a command that fails');
	like($err, qr/set GOOS and GOARCH/, '... but a message');
}
for my $unknown ([ 'linux', 'vax' ], [ 'plan9', 'amd64' ], [ 'linux', '.*' ], [ 'linux', 'amd64|x' ]) {
	my ($status, $out, $err) = port(GOOS => $unknown->[0], GOARCH => $unknown->[1]);
	is($status, 1, "@$unknown: exit 1");
	is($out, "exit 1\n", '... and a command that fails');
	like($err, qr/unknown port \Q$unknown->[0]_$unknown->[1]\E; known are: .*linux_amd64/, '... but a message');
}

for my $name (all_ports()) {
	my ($headers, $compiler, $flags, $traits, $numbers) = @{port_row($name)}{qw(headers compiler words traits numbers)};
	my ($os, $arch) = split /_/, $name;
	my ($status, $out, $err) = port(GOOS => $os, GOARCH => $arch);
	is($status, 0, "$name: exit 0");
	is($err, '', '... and no message');
	like($out, qr/\$\{CC:=\Q$compiler\E\}/, '... its compiler');
	for my $z (qw(zerrors.h ztexts.h zsysnum.h ztypes.h zsyscall.h zsyscall.c)) {
		like($out, qr/ >"\$new\/$z"$/m, "... makes $z");
		ok(-s 'gen/' . $z =~ s/\./_$name./r, "... which is committed");
	}
	like($out, qr/^\.\/mkmerge -g "\$GEN" $name="\$new"\nmv "\$new\/znames\.h" "\$GEN\/znames_$os\.h"$/m, '... and puts all into gen/');
	like($out, qr/ -isystem \$KERNEL_HEADERS\/\Q$headers\E -isystem \$KERNEL_HEADERS"$/m, '... its headers') if $os eq 'linux';
	my @traits = split ' ', $traits;
	my @prototypes = map { "src/syscall_$_.c" } $os, grep { -e "src/syscall_$_.c" } map { "${os}_$_" } @traits;
	my $mksyscall = './mksyscall ' . ($flags eq '' ? '' : "$flags ") . "-n \"\$numbers\" ";
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
	is(join(' ', grep { !/\.out/ } $stubs =~ /^.* >"\$new\/(\S+)"$/mg), 'znames.h zsyscall.h zsyscall.c', '... with STUBS=1 only the stubs');
	is(join("\n", grep { index($out, $_) < 0 } split /\n/, $stubs), "numbers=\${NUMBERS:-gen}/zsysnum_$name.h", '... made as otherwise, but for where the numbers are');
	like($out, qr/^numbers=.* numbers=\$\{numbers:-\$new\/zsysnum\.h\}$/m, '... which is the file just made');
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
	my ($status, $value) = make('-s', @arguments, "print-$variable");
	chomp $value;
	return $value;
}
for my $compiler ([ 'clang', 'clang version 19' ], [ 'gcc', 'gcc (GCC) 12' ]) {
	open my $script, '>', "$dir/$compiler->[0]" or die;
	print $script "#!/bin/sh\necho '$compiler->[1]'\n";
	close $script;
	chmod 0755, "$dir/$compiler->[0]" or die;
}
local $ENV{PATH} = "$dir:$ENV{PATH}";
my @elsewhere = ('GOARCH=riscv64', 'native_arch=amd64', 'CC=gcc');
is(made('program_flags', @elsewhere[0, 1], 'CC=clang'), '-fuse-ld=lld -static --sysroot=build/sysroot', 'clang for another machine: linker and libc of the table');
is(made('program_flags', @elsewhere), '-static', 'gcc for another machine: its own');
is(made('libgcc', @elsewhere), '-lgcc', '... with its own library');
is(made('emulator', @elsewhere), 'qemu-riscv64', '... and an emulator');
my @home = ('GOARCH=riscv64', 'native_arch=riscv64');
is(made('CC', @home), 'gcc', 'on the machine itself gcc is the compiler');
is(made($_, @home), '', "... without $_") for qw(program_flags emulator);
is(made('CC', 'GOARCH=amd64', 'native_arch=amd64'), 'gcc -m64', 'on amd64 that of the table');
like(made('lib_flags', 'GOARCH=arm64', 'native_arch=arm64'), qr/ -mno-outline-atomics\b/, 'on arm64 gcc calls none of its functions');

# With the commands PORT has a shell end with 0 only after all of them.
for my $unknown ('GOOS=linux GOARCH=vax', 'GOOS= GOARCH=', 'GOOS=linux') {
	is(system("env -u GOARCH $unknown ./PORT 2>\"\$DIR/err\" | sh") >> 8, 1, "$unknown: the shell fails, too");
}
{
	my ($status, $out) = port(GOOS => 'linux', GOARCH => 'amd64', STUBS => 1);
	my @lines = split /^/, $out;
	mkdir "$dir/cut" or die "$dir/cut: $!";
	for my $n (1 .. $#lines) {
		open my $sh, '|-', 'GEN="$DIR/cut" sh 2>"$DIR/err"' or die "sh: $!";
		local $SIG{PIPE} = 'IGNORE';
		print $sh @lines[0 .. $n - 1];
		close $sh;
		isnt($?, 0, "the first $n of " . @lines . ' lines: the shell fails');
	}
	is(join(' ', entries("$dir/cut")), '', '... and does nothing');
}

# A copy of what PORT needs, for tables with faults and for numbers elsewhere.
mkdir "$dir/tree" or die;
system('cp', '-R', 'PORT', 'ports', 'mksyscall', 'mkerrors', 'mksysnum_linux', 'mktypes', 'mkmerge', 'lib', 'tools', 'src', 'types', 'gen', 'include', "$dir/tree") == 0 or die 'cp';
sub file {
	my ($name, $text) = @_;
	if (defined $text) {
		open my $out, '>', $name or die "$name: $!";
		print $out $text;
		close $out or die "$name: $!";
	}
	open my $in, '<', $name or die "$name: $!";
	return do { local $/; <$in> } // '';
}
{
	my $table = file('ports');
	for my $fault (
		[ 'a row twice', $table . ($table =~ /^(linux_amd64 .*\n)/m)[0], qr/^PORT: ports:\d+: linux_amd64 has a row already$/ ],
		[ 'a trait that nothing has', $table =~ s/^(linux_amd64 .*\b)stat\b/${1}stats/mr, qr/nothing has the trait stats, which the table `ports' gives to linux_amd64/ ],
		[ 'a trait that is a part of another', $table =~ s/^(linux_amd64 .*\b)stat\b/${1}sta/mr, qr/nothing has the trait sta,/ ],
		[ 'no target', $table =~ s/^(linux_amd64 [^|]*\|)[^|]*/$1 /mr, qr/^PORT: ports:\d+: linux_amd64 has no target$/ ],
		[ 'a short row', $table =~ s/^(linux_amd64 [^|]*\|[^|]*\|[^|]*)\|.*/$1/mr, qr/^PORT: ports:\d+: a row has 6 columns$/ ],
		[ 'no GOOS', $table =~ s/^linux_amd64 /amd64 /mr, qr/^PORT: ports:\d+: `amd64' is not GOOS_GOARCH$/ ],
	) {
		my ($what, $text, $message) = @$fault;
		isnt($text, $table, "$what: another table");
		file("$dir/tree/ports", $text);
		is(system("cd \"\$DIR/tree\" && GOOS=linux GOARCH=amd64 ./PORT >out 2>err") >> 8, 1, "$what: exit 1");
		is(file("$dir/tree/out"), "exit 1\n", '... a command that fails');
		like(file("$dir/tree/err"), $message, '... a message');
	}
	file("$dir/tree/ports", $table);
}

# The numbers that the stubs come from. In this gen/ there is no mkdirat, and so Mkdirat would have no call.
{
	my $numbers = file('gen/zsysnum_linux_amd64.h');
	my %was = map { $_ => file("gen/$_") } entries('gen');
	my $reset = sub { file("$dir/$_[0]/$_", $was{$_}) for keys %was };
	my $differs = sub { my ($where) = @_; return join ' ', grep { !defined $was{$_} || file("$dir/$where/$_") ne $was{$_} } entries("$dir/$where") };
	my $make = sub {
		my ($environment) = @_;
		return system("cd \"\$DIR/tree\" && GOOS=linux GOARCH=amd64 STUBS=1 ./PORT | env $environment sh 2>err") >> 8;
	};
	mkdir "$dir/else where" or die;
	mkdir "$dir/numbers" or die;
	$reset->($_) for 'tree/gen', 'else where', 'numbers';
	file("$dir/tree/gen/zsysnum_linux_amd64.h", $numbers =~ s/^#define SYS_MKDIRAT .*\n//mr);
	is($make->('GEN="$DIR/else where" NUMBERS="$DIR/numbers"'), 0, 'NUMBERS: the directory of the numbers') or diag file("$dir/tree/err");
	is($differs->('else where'), '', '... with the same numbers the same bytes, and nothing else is left');
	is($make->('GEN="$DIR/else where"'), 1, 'STUBS=1: the numbers of gen/, whatever is in GEN');
	like(file("$dir/tree/err"), qr/there is no SYS_MKDIRAT in gen\/zsysnum_linux_amd64\.h/, '... which lack a call here');
	is($differs->('else where'), '', '... and GEN is as it was');
	file("$dir/tree/gen/zsysnum_linux_amd64.h", $numbers);
	is($make->('GEN="$DIR/else where"'), 0, '... and now not');
	is($differs->('else where'), '', '... with the same bytes');

	# All files: a mksysnum_linux that says no mkdirat.
	my %said = (mkerrors => 'for a in "$@"; do [ "$a" = -h ] && kind=zerrors.h; done; ./mkmerge -p ${kind:-ztexts.h} linux_amd64',
		mktypes => './mkmerge -p ztypes.h linux_amd64; echo "typedef int64_t $(env | sed -n \'s/^CC=//p\' | tr -d \' -\');"');
	file("$dir/tree/$_", "#!/bin/sh\n$said{$_}\n") for keys %said;
	file("$dir/tree/mksysnum_linux", "#!/bin/sh\n./mkmerge -p zsysnum.h linux_amd64 | grep -v MKDIRAT\n");
	is(system("cd \"\$DIR/tree\" && GOOS=linux GOARCH=amd64 ./PORT | GEN=\"\$DIR/else where\" sh 2>err") >> 8, 1, 'GEN elsewhere: the numbers just made');
	like(file("$dir/tree/err"), qr/there is no SYS_MKDIRAT in .+\/zsysnum\.h$/m, '... count, not those of gen/');
	is($differs->('else where'), '', '... and GEN is as it was');
	is(system("cd \"\$DIR/tree\" && GOOS=linux GOARCH=amd64 ./PORT | NUMBERS=gen GEN=\"\$DIR/else where\" sh 2>err") >> 8, 0, '... unless NUMBERS says so') or diag file("$dir/tree/err");
	is($differs->('else where'), 'zsysnum_linux_amd64.h ztypes_linux_amd64.h', '... and then the stubs are those of gen/');
	like(file("$dir/else where/ztypes_linux_amd64.h"), qr/^typedef int64_t gccm64;$/m, 'the generators know the compiler');

	# A failing generator leaves all as it was.
	$reset->('else where');
	for my $generator (qw(mkerrors mksysnum_linux mktypes mksyscall mkmerge)) {
		my $good = file("$dir/tree/$generator");
		file("$dir/tree/$generator", "#!/bin/sh\necho half\nexit 1\n");
		isnt(system("cd \"\$DIR/tree\" && GOOS=linux GOARCH=amd64 ./PORT | TMPDIR=\"\$DIR/numbers\" NUMBERS=gen GEN=\"\$DIR/else where\" sh >out 2>err"), 0, "a $generator that fails: the commands fail");
		is($differs->('else where'), '', '... and GEN is as it was');
		is($differs->('numbers'), '', '... and so is the directory of temporary files');
		file("$dir/tree/$generator", $good);
	}
}

done_testing();
