#!/usr/bin/perl
# The assembly of the Linux ports: what the objects contain, and what they do under qemu-user.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# For each port: every member of asm/asm_linux_ARCH.S is assembled alone and all together;
# asm_ports/program.c runs with them and start.o, without any library, linked at a fixed
# address and as a position-independent program; a plugin of the emulator shows the raw
# arguments, and a debugger answers calls in the kernel's place. Needs clang, lld, llvm and qemu-user, and
# binutils-powerpc64-linux-gnu for the ABI of ppc64 that lld cannot link. Arguments: the ports to test, not all.

use strict;
use warnings;
use FindBin qw($Bin);
use lib "$Bin/..", "$Bin/../asm_ports";
use POSIX ();
use Test::More;
use Frames;
use Kernel;
use Tools qw(enter want tool lacks not_tested scratch);

enter();

# arch	of asm/, and of asm_ports/ARCH.h
# name	of the port, where it is not the same
# target, flags		clang's
# static	compiles programs for a fixed address, where -fno-pic does not
# pie	lld links static position-independent programs for it, and they need no other relocations
# run	the emulator; native: the machine (uname -m) that runs the program itself, too
# no_relr	start.o knows no relocations in DT_RELR
# handler	how gdb and the unwinders of gcc know a signal's frame without our tables: member, its code
# linker	where it is not lld; it knows no --pack-dyn-relocs
# descriptors	a function's symbol is not the address of its code
# hardened	flags for landing pads, and what then stands in the notes of the object
# cloneLast	what clone has in the sixth register, * for anything; seven: the number of sync_file_range, for syscall7
my @ports = (
	{ arch => '386', target => 'i686-linux-gnu', run => 'qemu-i386', pie => 1, native => 'x86_64',
		handler => { sigreturn => 'b8ad000000cd80', oldSigreturn => '58b877000000cd80' },
		hardened => [ '-fcf-protection', qr/IBT, SHSTK/ ], cloneLast => '*' },
	{ arch => 'amd64', target => 'x86_64-linux-gnu', run => 'qemu-x86_64', pie => 1, no_relr => 1, native => 'x86_64',
		handler => { sigreturn => '48c7c00f0000000f05' },
		hardened => [ '-fcf-protection', qr/IBT, SHSTK/ ] },
	{ arch => 'arm', target => 'arm-linux-gnueabi', flags => '-march=armv5te', run => 'qemu-arm', pie => 1,
		handler => { sigreturn => 'ad70a0e3000000ef', oldSigreturn => '7770a0e3000000ef' } },
	{ arch => 'arm64', target => 'aarch64-linux-gnu', run => 'qemu-aarch64', pie => 1,
		handler => { sigreturn => '681180d2010000d4' }, hardened => [ '-mbranch-protection=standard', qr/BTI, PAC/ ] },
	{ arch => 'loong64', target => 'loongarch64-linux-gnu', flags => '-mno-lsx', run => 'qemu-loongarch64', pie => 1 },
	{ arch => 'mips', target => 'mips-linux-gnu', run => 'qemu-mips', seven => 4305 },
	{ arch => 'mips', name => 'mipsle', target => 'mipsel-linux-gnu', run => 'qemu-mipsel', seven => 4305 },
	{ arch => 'mips64', target => 'mips64-linux-gnuabi64', static => '', run => 'qemu-mips64' },
	{ arch => 'mips64', name => 'mips64le', target => 'mips64el-linux-gnuabi64', static => '', run => 'qemu-mips64el' },
	{ arch => 'ppc', target => 'powerpc-linux-gnu', run => 'qemu-ppc', pie => 1 },
	{ arch => 'ppc64', target => 'powerpc64-linux-gnu', flags => '-mabi=elfv2', run => 'qemu-ppc64', pie => 1 },
	{ arch => 'ppc64', name => 'ppc64-elfv1', target => 'powerpc64-linux-gnu', run => 'qemu-ppc64', pie => 1,
		linker => 'powerpc64-linux-gnu-ld', descriptors => 1 },
	{ arch => 'ppc64', name => 'ppc64le', target => 'powerpc64le-linux-gnu', run => 'qemu-ppc64le', pie => 1 },
	{ arch => 'riscv64', target => 'riscv64-linux-gnu', run => 'qemu-riscv64', pie => 1 },
	{ arch => 's390x', target => 's390x-linux-gnu', run => 'qemu-s390x', pie => 1,
		handler => { sigreturn => '0aad' } },
	{ arch => 'sparc64', target => 'sparc64-linux-gnu', run => 'qemu-sparc64',
		handler => { sigreturn => '8210206591d0206d' } },
);
my @darwin = (
	{ arch => '386', target => 'i686-linux-gnu', run => 'qemu-i386' },
	{ arch => 'amd64', target => 'x86_64-linux-gnu', run => 'qemu-x86_64' },
	{ arch => 'arm64', target => 'aarch64-linux-gnu', run => 'qemu-aarch64' },
);
@darwin = grep { my $port = $_; grep { $_ eq "darwin_$port->{arch}" } @ARGV } @darwin if @ARGV;
@ports = grep { my $port = $_; grep { $_ eq ($port->{name} // $port->{arch}) } @ARGV } @ports if @ARGV;

my ($clang, $lld, $readelf, $dwarfdump) = want('clang-19', 'ld.lld-19', 'llvm-readelf-19', 'llvm-dwarfdump-19');
my $machine = (POSIX::uname())[4];
# Below build/, so that no name has a blank in it: commands here are words between blanks.
mkdir 'build';
my $tmp = scratch('build');
my $c = '-std=gnu11 -O2 -ffreestanding -fno-stack-protector -Wall -Wextra -Wno-unused-parameter -Werror';

# Runs a command, a string of words or a list; returns its exit status and all it says.
sub run {
	my (@command) = @_;
	@command = split ' ', $command[0] if @command == 1;
	my ($status, $out) = Tools::run(@command);
	return ($status & 127 ? 128 + ($status & 127) : $status >> 8, $out);
}

# Runs commands, two at a time; returns what failed.
sub together {
	my (@commands) = @_;
	my @failed;
	while (my @two = splice @commands, 0, 2) {
		my @running = map {
			my @command = split ' ', $_;
			my $pid = open(my $fh, '-|') // die "fork: $!";
			if (!$pid) {
				open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
				exec { $command[0] } @command or POSIX::_exit(127);
			}
			[ $_, $fh ];
		} @two;
		for (@running) {
			my ($command, $fh) = @$_;
			my $out = do { local $/; <$fh> } // '';
			push @failed, "$command\n$out" if !close($fh) || length $out;
		}
	}
	return join '', @failed;
}

# What is not there that a port needs; nothing: its objects and programs can be made.
sub missing {
	my ($cc, $port) = @_;
	my $why = lacks($port->{linker} // (), $port->{run});
	return $why if $why;
	Tools::spew("$tmp/probe.c", "void _start(void) { } void __start(void) { }\n");
	my ($status) = run("$cc -c -o $tmp/probe.o $tmp/probe.c");
	return "$clang knows no $port->{target}" if $status;
	($status) = run("$port->{ld} -static -o $tmp/probe $tmp/probe.o");
	return "$port->{ld} knows no $port->{target}" if $status;
	return;
}

sub succeeds {
	my ($command, $name) = @_;
	my ($status, $out) = run($command);
	return is("$status $out", '0 ', $name) || !diag($command);
}

sub members {
	my ($file) = @_;
	open my $fh, '<', $file or die "$file: $!";
	return map { /^#if defined MEMBER_(?:libsyscall_)?(\w+) / ? $1 : () } <$fh>;
}

# An internal one has the name of its symbol.
sub member {
	my ($name) = @_;
	return $name =~ /^(?!all$)[a-z]/ ? "libsyscall_$name" : $name;
}

# What an object may not lack, and not have.
sub checkObjects {
	my ($name, @objects) = @_;
	my (undef, $out) = run("$readelf -SsW @objects");
	my @each = split /^File: /m, $out;
	is(@each, @objects + 1, "$name: objects") or diag $out;
	for (@each[1 .. $#each]) {
		my ($object) = m{\.(\w+)\.o$}m;
		ok(/\.note\.GNU-stack +PROGBITS +0+ [0-9a-f]+ 0+ 00 +\d/, "$name, $object: needs no executable stack");
		unlike($_, qr/ \.(?:data|bss) +\w+ +0+ [0-9a-f]+ 0*[1-9a-f]/, "$name, $object: no data");
		next if $object eq 'start_s';
		my @names = grep { $_ ne '.TOC.' } / UND +(\S+)$/mg;	# that is the linker's
		is("@names", '', "$name, $object: needs no other symbol");
	}
}

# gcc, libgcc/config/*/*linux*.h (MD_FALLBACK_FRAME_STATE_FOR); gdb, gdb/*-linux-tdep.c
sub checkHandlers {
	my ($name, $handler, %object) = @_;
	for my $member (sort keys %$handler) {
		my $code = pack 'H*', $handler->{$member};
		cmp_ok(index(Tools::slurp($object{$member}), $code), '>', 0,
			"$name, $member: the code by which others know a signal's frame");
	}
	return;
}

# The functions of a linked file: name => [ address, size ].
sub functions {
	my ($file) = @_;
	my (undef, $symbols) = run("$readelf -sW $file");
	return map { /^ *\d+: ([0-9a-f]+) +(\d+) FUNC .* (\S+)$/ ? ($3 => [ hex $1, $2 ]) : () } split /\n/, $symbols;
}

# All functions of a linked file and all FDEs: as many, the same ranges.
sub checkFrames {
	my ($file, $name) = @_;
	my (undef, $frames) = run("$dwarfdump --debug-frame $file");
	my %fde = map { /FDE .*pc=([0-9a-f]+)\.\.\.([0-9a-f]+)/ ? (hex($1) => hex($2)) : () } split /\n/, $frames;
	my %function = functions($file);
	my @bad;
	my %start;
	for my $symbol (sort keys %function) {
		my ($value, $size) = @{$function{$symbol}};
		push @bad, "$symbol has no size" unless $size;
		# Unwinders look up the return address minus 1: the FDE of a restorer begins before it.
		my ($start) = $symbol =~ /[sS]igreturn$/ ? grep { $_ < $value && $fde{$_} > $value } keys %fde : $value;
		if (!defined $start || !defined $fde{$start} || $fde{$start} != $value + $size) {
			push @bad, "$symbol has no FDE of its own";
			next;
		}
		$start{$start} = 1;
	}
	push @bad, 'FDEs: ' . keys(%fde) . ', functions: ' . keys %start if keys %fde != keys %start;
	ok(%function && !@bad, "$name: one FDE a function") or diag join "\n", @bad, $frames;
}

# With UNWIND=1: the loaded tables say the same, and which frames are a signal's. Those of arm say what is popped.
sub checkLoaded {
	my ($name, $cc, $asm, @members) = @_;
	is(together(map { "$cc -fPIC -DLIBSYSCALL_EH_FRAME -DMEMBER_@{[member($_)]} -c -o $tmp/$name.$_.eh.o $asm" } @members), '', "$name: each member with loaded unwind tables: compile")
		or return;
	for my $member (@members) {
		my $restores = $member =~ /igreturn$/;
		my (undef, $dump) = run("$dwarfdump --debug-frame --eh-frame $tmp/$name.$member.eh.o");
		# arm64's restorer has none, and unwinders know it by its instructions: unwind.t.
		if ($name eq 'arm64' && $restores) {
			unlike($dump, qr/^\.eh_frame contents:\n\s*\S/m, "$name, $member: no loaded table");
			next;
		}
		my ($debug, $eh) = $dump =~ /^\.debug_frame contents:\n(.*)^\.eh_frame contents:\n(.*)/ms or return fail("$name, $member: both tables") || diag $dump;
		if ($name eq 'arm') {
			my (undef, $index) = run("$readelf -u $tmp/$name.$member.eh.o");
			my %saved = map { lc() => 1 } $debug =~ /\b(R\d+|LR)=\[CFA/g;
			my @popped = $index =~ /; pop \{(.*?)\}/g;
			is(join(', ', map { split /, / } @popped), $restores ? join(', ', map({ "r$_" } 0 .. 10), qw(fp ip sp lr pc)) : join(', ', grep { $saved{$_} } map({ "r$_" } 0 .. 12), 'lr'), "$name, $member: all that is saved is popped");
			next;
		}
		# From the first row on: a loaded table's addresses may wait for the linker.
		my @rows = map {
			my ($first) = /^  (0x[0-9a-f]+): CFA=/m;
			[ map { s/^(0x[0-9a-f]+)/hex($1) - hex($first)/er } /^  (0x[0-9a-f]+: CFA=.*)$/mg ];
		} $debug, $eh;
		is(join("\n", @{$rows[1]}), join("\n", @{$rows[0]}), "$name, $member: the loaded table is the same");
		my @augmentations = $eh =~ /^  Augmentation: +"(.*)"$/mg;
		ok(@{$rows[0]} > 0 && !grep({ /S/ != $restores } @augmentations), "$name, $member: " . ($restores ? 'a signal\'s frame' : 'no frame of a signal'));
	}
	return;
}

# Links a program with the members, as they are in the archive; returns its name.
sub link_ {
	my ($port, $how, $program, $flags) = @_;
	my @members = map { "$tmp/" . ($port->{name} // $port->{arch}) . ".$_.o" } members("asm/asm_linux_$port->{arch}.S");
	my $name = $port->{name} // $port->{arch};
	my $out = "$tmp/$name.$how";
	return succeeds("$port->{ld} $flags -o $out $tmp/$name.start.o $tmp/$name.program.$program.o @members", "$name: links, $how") && $out;
}

my $data = "$tmp/data";
open my $fh, '>', $data or die "$data: $!";
print $fh '.' x 65536, 'behind the offset', '.' x 65536;
close $fh or die "$data: $!";

# The lines of a program that checks itself.
sub checkRun {
	my ($command, $name) = @_;
	my ($status, $out) = run('env', '-i', 'ONLY=this', split(' ', $command), $data, 'two words');
	is($status, 7, "$name: the result of main is the status") or diag $out;
	my @lines = split /\n/, $out;
	for (@lines) {
		next if /^#/;
		/^(not )?ok - (.*)/ ? ok(!$1, "$name: $2") : fail("$name: $_");
	}
	cmp_ok(scalar @lines, '>', 40, "$name: all checks ran");
	return $out;
}

# The plugin for an emulator, which may ask for a newer version of the interface.
my %plugin;
sub plugin {
	my ($qemu, $program) = @_;
	my $version = 1;
	for (1 .. 2) {
		my $plugin = "$tmp/plugin$version.so";
		unless (-e $plugin) {
			my ($status, $out) = run("gcc -shared -fPIC -O -Wall -DVERSION=$version -o $plugin test/asm_ports/plugin.c");
			return ($status, $out) if $status;
		}
		my ($status, $out) = run("$qemu -plugin $plugin $program sentinels");
		return ($status, $out) unless $status && $out =~ /minimum version of (\d+)/;
		$version = $1;
	}
}

sub checkArguments {
	my ($port, $program, $number, $exit, $bits) = @_;
	my $name = $port->{name} // $port->{arch};
	my ($status, $out) = plugin($port->{qemu}, $program);
	is($status, 0, "$name: sentinels") or return diag $out;
	my $s = sub { ($bits == 64 ? 'a1b2c3d4' : '') . $_[0] x 4 };
	my @six = map { $s->($_) } qw(11 22 33 44 55 66);
	my @want = (
		[ 'RawSyscall6: six arguments in place', @six ],
		[ 'RawSyscall: three, and zero in the others', (map { $s->($_) } qw(77 12 13)), 0, 0, 0 ],
		[ 'RawSyscall6 again', @six ],
		[ 'RawSyscallNoError: three, and zero in the others', (map { $s->($_) } qw(78 14 15)), 0, 0, 0 ],
		[ 'RawSyscall6 once more', @six ],
		[ 'clone: five, and zero in the last', (map { $s->($_) } qw(21 23 24 25 26)), $port->{cloneLast} // 0 ],
	);
	my @calls = map { /^call $number (.*)/ ? [ split ' ', $1 ] : () } split /\n/, $out;
	for (@want) {
		my ($what, @arguments) = @$_;
		my $got = shift @calls // [];
		my @got = @$got;
		# A plugin may see 32-bit registers sign-extended.
		@got = map { substr $_, -8 } @got if $bits == 32;
		$arguments[5] = $got[5] if $arguments[5] eq '*';
		is("@got[0 .. ($#got < 5 ? $#got : 5)]", "@arguments", "$name: $what");
	}
	my ($last) = $out =~ /^call ([^\n]*)\n\z/m;
	like($last // 'not called', qr/^$exit 0 /, "$name: at the end all threads, with main's result");
	return unless $port->{seven};
	my ($seven) = map { /^call $port->{seven} (.*)/ ? $1 : () } split /\n/, $out;
	is($seven // 'not called', join(' ', map { $_ x 4 } 72 .. 78), "$name: syscall7: seven arguments in place");
}

# Every kind of result and error, with registers destroyed as the kernel may.
sub checkFakes {
	my ($port, $program) = @_;
	my $name = $port->{name} // $port->{arch};
	my %function = functions($program);
	my ($calls, $status) = eval {
		my $kernel = Kernel->new($name, "$tmp/socket", $port->{qemu}, $program, 'fakes');
		$kernel->watch(grep { defined } @function{qw(RawSyscall RawSyscall6 RawSyscallNoError libsyscall_syscall7 libsyscall_clone)});
		$kernel->answer;
	};
	is($@, '', "$name: a debugger answers for the kernel");
	is($status, 7, "$name: results, errors and the child are told apart, no register is relied on that the kernel may destroy");
	cmp_ok($calls // 0, '>', 100, "$name: calls answered");
}

# The frame information, before each instruction of each function, in every kind of call.
sub checkWalk {
	my ($port, $program, $want) = @_;
	my $name = $port->{name} // $port->{arch};
	my %function = functions($program);
	my $frames = Frames->new($program);
	my @walked = grep { $function{$_} } qw(RawSyscall RawSyscall6 RawSyscallNoError libsyscall_rawSyscall7 libsyscall_clone);
	# Of start.o, what is assembly.
	push @walked, grep { $function{$_} && $frames->find($function{$_}[0]) } qw(memmove memset memcmp);
	my ($bad, $status) = eval {
		my $kernel = Kernel->new($name, "$tmp/socket", $port->{qemu}, $program, 'fakes');
		# The symbol of a function may be that of a descriptor, which begins with the address of its code.
		@function{@walked} = map { [ $kernel->memory($_->[0]), $_->[1] ] } @function{@walked} if $port->{descriptors};
		$kernel->walk($frames, map { ($_ => $function{$_}) } @walked);
	};
	is($@, '', "$name: a debugger goes through @walked");
	is(join("\n", @{$bad // [ 'not at all' ]}), '', "$name: the frame information is right before each of their instructions, and so is the child's stack");
	is($status, $want, "$name: ... to the end");
	return if !$want || $port->{descriptors};
	my $start = $frames->find((($function{_start} // $function{__start})->[0]));
	ok($start && !grep({ !Frames::is_undefined($_->[1], $start->{cie}{ra}) } grep { $_->[0] >= $start->{start} } $frames->rows($start)), "$name: nothing has called _start");
}

# ... and what it says of a signal's frame.
sub checkRestorers {
	my ($port, $program) = @_;
	my $name = $port->{name} // $port->{arch};
	my %function = functions($program);
	my @restorers = grep { $function{$_} } qw(libsyscall_sigreturn libsyscall_oldSigreturn) or return;
	my ($kill) = map { /^#define SYS_kill\t(\d+)/ ? $1 : () } do { open my $fh, '<', "test/asm_ports/$port->{arch}.h" or die; <$fh> };
	my @bad;
	eval {
		my $kernel = Kernel->new($name, "$tmp/socket", $port->{qemu}, $program, 'signals');
		my $frames = Frames->new($program);
		for my $restorer (@restorers) {
			my ($bad, $compared) = $kernel->restored($frames, $function{RawSyscall}, $function{$restorer}[0], $kill);
			push @bad, map { "$restorer: $_" } @$bad;
			push @bad, "$restorer: only $compared registers were compared" if $compared < 9;
		}
		my $end = $kernel->ask('c');
		push @bad, "the program's end: $end" if $end !~ /^W07/;
	};
	is($@, '', "$name: a debugger follows handlers to @restorers");
	is(join("\n", @bad), '', "$name: the frame information says there what becomes of the registers");
}

for my $port (@ports) {
	my $arch = $port->{arch};
	my $name = $port->{name} // $arch;
	subtest "linux/$name" => sub {
		my $cc = "$clang --target=$port->{target} " . ($port->{flags} // '');

		$port->{ld} = $port->{linker} ? tool($port->{linker}) : $lld;
		$port->{qemu} = tool($port->{run});
		if (my $missing = missing($cc, $port)) {
			not_tested("$name: $missing");
			return done_testing();
		}
		my $asm = "asm/asm_linux_$arch.S";

		my @members = members($asm);
		my %object = map { ($_ => "$tmp/$name.$_.o") } @members, qw(all eh start_s);
		is(together(
			(map { "$cc -fPIC -DMEMBER_@{[member($_)]} -c -o $object{$_} $asm" } @members, 'all'),
			"$cc -fPIC -DLIBSYSCALL_EH_FRAME -DMEMBER_all -c -o $object{eh} $asm",
			"$cc -c -o $object{start_s} asm/start_linux_$arch.S",
			$arch eq 'amd64' ? () : "$cc $c -fPIC -c -o $tmp/$name.start_c.o asm/start.c",
			(map { "$cc $c $_->[1] -DARCH_H=\"$arch.h\" -c -o $tmp/$name.program.$_->[0].o test/asm_ports/program.c" } [ static => $port->{static} // '-fno-pic' ], [ pie => '-fPIE' ]),
		), '', "$name: each member, all together, with loaded unwind tables, start, the program: compile") or return done_testing();
		checkObjects($name, @object{@members, 'start_s'});
		checkHandlers($name, $port->{handler} // {}, %object);
		if (my $hardened = $port->{hardened}) {
			my ($flags, $note) = @$hardened;
			succeeds("$cc $flags -DMEMBER_all -c -o $tmp/$name.hardened.o $asm", "$name: $flags");
			my (undef, $notes) = run("$readelf -nW $tmp/$name.hardened.o");
			like($notes, $note, '... is in its notes');
		}
		checkLoaded($name, $cc, $asm, @members) unless $port->{descriptors};
		succeeds("$port->{ld} -shared -z text --no-undefined -o $tmp/$name.so " . join(' ', map { "$tmp/$name.$_.o" } @members), "$name: position-independent, no text relocations")
			and !$port->{descriptors} and checkFrames("$tmp/$name.so", $name);

		succeeds("$port->{ld} -r -o $tmp/$name.start.o $tmp/$name.start_s.o" . ($arch eq 'amd64' ? '' : " $tmp/$name.start_c.o"), "$name: start.o") or return done_testing();
		my $static = link_($port, 'static', 'static', '-static');
		return done_testing() unless $static;
		my @programs = [ 'static', $static ];
		if ($port->{pie}) {
			for ([ pie => '' ], $port->{linker} || $port->{no_relr} ? () : [ relr => '--pack-dyn-relocs=relr' ]) {
				my ($how, $flags) = @$_;
				my $program = link_($port, $how, 'pie', "-static -pie --no-dynamic-linker -z text $flags")
					or next;
				my (undef, $dynamic) = run("$readelf -dW $program");
				like($dynamic, $how eq 'relr' ? qr/\(RELR\)/ : qr/\(RELA?\)/, "$name: has relocations of its kind");
				push @programs, [ $how, $program ];
			}
		}
		my (undef, $header) = run("$readelf -lW $static");
		like($header, qr/GNU_STACK .* RW /, "$name: the program's stack is not executable");
		for (@programs) {
			my ($how, $program) = @$_;
			checkRun("$port->{qemu} $program", "$name, $how");
			if ($port->{native}) {
			SKIP: {
					skip "NOT RUN: this machine is no $port->{native}", 1 unless $machine eq $port->{native};
					my $out = checkRun($program, "$name, $how, without an emulator");
					like($out, qr/^# memory is shared$/m, "$name, $how: the child shares memory");
				}
			}
		}
		{
			my $source = "#include \"test/asm_ports/$arch.h\"\nSYS_splice SYS_exit_group\n";
			my (undef, $numbers) = run("$cc -E -P -I. " . Tools::spew("$tmp/splice.c", $source));
			my ($splice, $exit) = split ' ', $numbers;
			my $bits = (run("$cc -fsyntax-only " . Tools::spew("$tmp/bits.c", "typedef char c[sizeof(void *) == 8 ? 1 : -1];\n")))[0] ? 32 : 64;
			checkArguments($port, $static, $splice, $exit, $bits);
			checkFakes($port, $static) unless $port->{descriptors};
			checkWalk($port, $static, 7);
			checkRestorers($port, $static) unless $port->{descriptors};
		}
		done_testing();
	};
}

# Darwin's, in ELF: their frame information. The rest is for test/darwin.t.
for my $port (@darwin) {
	my $name = "darwin_$port->{arch}";
	subtest "darwin/$port->{arch}" => sub {
		my $cc = "$clang --target=$port->{target}";
		$port->{ld} = $lld;
		$port->{qemu} = tool($port->{run});
		if (my $missing = missing($cc, $port)) {
			not_tested("$name: $missing");
			return done_testing();
		}
		my $asm = "asm/asm_$name.S";
		my @members = members($asm);
		my @objects = map { "$tmp/$name.$_.o" } @members;
		checkLoaded($name, $cc, $asm, @members);
		is(together(
			(map { "$cc -fPIC -DMEMBER_@{[member($_)]} -c -o $tmp/$name.$_.o $asm" } @members),
			"$cc $c -fno-pic " . (grep({ $_ eq 'rawSyscall7' } @members) ? '-DSEVEN ' : '') . "-c -o $tmp/$name.program.o test/asm_ports/darwin.c",
		), '', "$name: each member, the program: compile") or return done_testing();
		succeeds("$port->{ld} -shared -Bsymbolic -o $tmp/$name.so @objects", "$name: all members") and checkFrames("$tmp/$name.so", $name);
		succeeds("$port->{ld} -static -o $tmp/$name.static $tmp/$name.program.o @objects", "$name: links")
			and checkWalk({ %$port, name => $name }, "$tmp/$name.static", undef);
		done_testing();
	};
}

done_testing();
