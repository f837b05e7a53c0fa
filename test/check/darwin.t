#!/usr/bin/perl
# The ports to darwin run: programs with the library, and nothing else, on a small xnu that stands on Linux, see darwin/xnu.h.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# Front ends (seccomp natively, Unicorn for other machines) times formats (ELF by the host's compiler, Mach-O by clang and lld): each
# of darwin/guest/test_*.c runs on all of them. Then the trampolines are broken, one instruction at a time, and the tests have to
# notice. At the end stands which calls of the port were really made.
#
# What is missing here is said, and not tested; with CI=true it is a failure.

use strict;
use warnings;
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/..";
use POSIX ();
use Test::More;
use Tools qw(enter port want tool lacks not_tested table);

my $root = enter();
want();
my $wanted = port();
plan skip_all => "this is for darwin, not for $wanted" if $wanted !~ /^(?:linux_amd64|darwin_\w+)$/;
plan skip_all => 'this machine is not linux/amd64' if "@{[(POSIX::uname())[0, 4]]}" ne 'Linux x86_64';

my $out = 'build/darwin';
my $dir = tempdir(CLEANUP => 1);
my @gcc = split ' ', $ENV{HOSTCC} || 'gcc';

my ($clang, $lld, $ar) = map { tool($_) } 'clang', 'ld64.lld', 'llvm-ar';
my $m32 = tool('gcc -m32');
my $macho = $clang && $lld && $ar;
my $unicorn = tool('unicorn');

# emulator, guest, what both need
my @fronts = (
	[ 'native_amd64', 'amd64_elf', 1 ],
	[ 'native_386', '386_elf', $m32 ],
	[ 'native_amd64', 'amd64_macho', $macho ],
	[ 'native_386', '386_macho', $macho && $m32 ],
	[ 'unicorn_arm64', 'arm64_macho', $macho && $unicorn ],
	[ 'unicorn_386', '386_macho', $macho && $unicorn ],
	[ 'unicorn_amd64', 'amd64_macho', $macho && $unicorn ],
);
@fronts = grep { $wanted !~ /^darwin_(\w+)/ || $_->[1] =~ /^$1_/ } @fronts;	# make test GOOS=darwin GOARCH=... asks for one port

for my $part ([ '32-bit programs', 'gcc -m32' ], [ 'Mach-O', 'clang', 'ld64.lld', 'llvm-ar' ], [ 'darwin/arm64', 'unicorn' ]) {
	my ($what, @tools) = @$part;
	my $why = lacks(@tools);
	not_tested("$what: $why") if $why;
}

my @make = ('-s', '-j2', '--no-print-directory', '-f', 'test/darwin/build.mk', "HOSTCC=@gcc",
	map({ $_->[1] ? "$_->[0]=$_->[1]" : () } [ CLANG => $clang ], [ LLD => $lld ], [ LLVM_AR => $ar ]));
sub make {
	my (@goals) = @_;
	# Other tests build the same archives: one at a time.
	mkdir 'build';
	open my $lock, '>', 'build/lock' or die "build/lock: $!\n";
	flock $lock, 2 or die "build/lock: $!\n";
	my ($status, $log) = Tools::make(@make, @goals);
	return $status == 0 ? '' : $log || 'make failed';
}

my %goal = map { ($_->[0] => 1, $_->[1] => 1) } grep { $_->[2] } @fronts;
my $log = make("OUT=$out", sort keys %goal);
is($log, '', 'emulators and programs are built, without a warning') or BAIL_OUT('nothing to run');
my @tests = map { m{/(\w+)\.c$} } sort glob 'test/darwin/guest/test_*.c';

# Starts a program in an empty directory; it has not many seconds.
my $limit = 600;	# of a machine that may have much else to do
sub start {
	my ($emulator, $options, $program, @words) = @_;
	my $work = tempdir(DIR => $dir);
	$program = "$root/$program" if $program !~ m{^/};	# make has it relative
	my $pid = open my $fh, '-|';
	die "fork: $!" unless defined $pid;
	if ($pid == 0) {
		chdir $work;
		open STDERR, '>&', \*STDOUT;
		open STDIN, '<', '/dev/null';
		exec 'timeout', '-k1', $limit, "$root/$out/$emulator/xnu", split(' ', $options), $program, $program, @words or POSIX::_exit(127);
	}
	return ($fh, $work);
}

# Returns its output and its wait status.
sub finish {
	my ($fh, $work) = @_;
	my $text = do { local $/; <$fh> } // '';
	close $fh;
	my $status = $?;
	remove_tree($work);
	return ($text, $status);
}

sub run { return finish(start(@_)) }

# The tests that a guest printed become tests of a subtest.
sub guest {
	my ($emulator, $guest, $test, $options) = @_;
	my ($text, $status) = run($emulator, $options, "$out/$guest/$test");
	subtest "$test on $emulator, $guest" . ($options =~ /--old/ ? ', as xnu-1228' : '') => sub {
		my $planned;
		for (split /\n/, $text) {
			if (/^(not )?ok \d+ (?:- |# )(.*)/) {
				my ($bad, $name) = ($1, $2);
				$name =~ s/^SKIP /skipped: /;
				ok(!$bad, $name);
			} elsif (/^1\.\.(\d+)$/) {
				$planned = $1;
			} elsif (/^# (.*)/) {
				note $1;
			} else {
				fail "unexpected output: $_";
			}
		}
		is(Test::More->builder->current_test, $planned // 'no plan', 'all tests ran');
		is($status, 0, 'it ended well');
	};
}

my %covered;
for my $front (@fronts) {
	my ($emulator, $guest, $possible) = @$front;
	next unless $possible;
	my $bin = "$root/$out/$guest";
	my ($text, $status) = run($emulator, '', "$bin/hello", 'a', 'b c');
	if ($status >> 8 == 98 || $status >> 8 == 126) {	# the emulator says so, or cannot be executed
		not_tested("$guest does not run on $emulator, for want of seccomp or of 32-bit programs: $text");
		next;
	}
	like($text, qr{^hello from darwin\n0: \Q$bin\E/hello\n1: a\n2: b c\n\S*=}, "hello on $emulator, $guest");
	is($status >> 8, 3, 'the result of main is the exit status');

	open my $fh, '>', "$dir/text" or die $!;
	print $fh "line $_\n" for 1 .. 20000;
	close $fh;
	($text, $status) = run($emulator, '', "$bin/cat", "$dir/text", "$dir/text");
	is($status, 0, 'cat ends well');
	ok($text eq join('', map { "line $_\n" } 1 .. 20000, 1 .. 20000), 'cat copies');
	($text, $status) = run($emulator, '', "$bin/run", "$bin/cat", "$dir/text");
	ok($status == 0 && $text eq join('', map { "line $_\n" } 1 .. 20000), 'a program starts another one') or diag $text;
	($text, $status) = run($emulator, '', "$bin/run", '/bin/sh', '-c', 'echo the host; exit 5');
	is($text . ($status >> 8), "the host\n5", 'and one of the host');
	open $fh, '>', "$dir/script" or die $!;
	print $fh "#!$bin/cat\nbody\n";
	close $fh;
	chmod 0755, "$dir/script";
	SKIP: {
		skip 'no script can name a program with a blank', 1 if $bin =~ /\s/;
		($text, $status) = run($emulator, '', "$bin/run", "$dir/script");
		is($text, "#!$bin/cat\nbody\n", 'and a script');
	}

	# A child that fails is waited for, and gets no signal: its number may be another's by then.
	($text, $status) = run($emulator, "--coverage $dir/failed", "$bin/run", '/nonexistent');
	open $fh, '<', "$dir/failed" or die "$dir/failed: $!";
	my %failed = map { /^(\d+)/ ? ($1 => 1) : () } <$fh>;
	close $fh;
	ok($status != 0 && $failed{2} && $failed{400} && !$failed{37}, 'a program that does not exist: fork, wait4, no kill') or
		diag "status $status, calls @{[sort { $a <=> $b } keys %failed]}";
	unlink "$dir/failed";

	my $file = "$dir/$emulator.$guest";
	guest($emulator, $guest, $_, "--coverage $file") for @tests;
	guest($emulator, $guest, $_, '--old') for grep { $emulator =~ /native/ && /test_(?:call|time|signal|process)/ } @tests;
	open $fh, '<', $file or next;
	while (<$fh>) {
		/^(\d+) (\w+)$/ and $covered{"$emulator, $guest"}{$1} = $2;
	}
	close $fh;
}

# The trampolines, broken. Each occurrence of the first pattern is replaced, one at a time; test_call has to fail.
my $remove = '';
my %mutations = (
	amd64 => [
		[ 'wrong carry sense', qr/\tjc\t2f/, "\tjnc\t2f" ],
		[ 'errors are not looked for', qr/\tjc\t2f\n/, $remove ],
		[ 'lost r2', qr/mov\t%rdx, \(%rcx\)/, 'andq $0, (%rcx)' ],
		[ 'lost r1', qr/mov\t%rax, \(%rcx\)/, 'andq $0, (%rcx)' ],
		[ 'wrong class', qr/UNIX 0x2000000/, 'UNIX 0x3000000' ],
		[ 'no class', qr/UNIX 0x2000000/, 'UNIX 0' ],
		[ 'a register that is not saved', qr/(?<=\tsyscall\n)/, "\tmov\t\$0, %rbx\n" ],
		[ 'another one', qr/(?<=\tsyscall\n)/, "\tmov\t\$0, %r15\n" ],
		[ 'fourth argument not zeroed', qr/\txor\t%r10d, %r10d\n/, $remove ],
		[ 'fifth argument not zeroed', qr/\txor\t%r8d, %r8d\n/, $remove ],
		[ 'sixth argument not zeroed', qr/\txor\t%r9d, %r9d\n/, $remove ],
		[ 'fourth argument lost', qr/\tmov\t%r8, %r10\n/, $remove ],
		[ 'sixth argument lost', qr/\tmov\t8\(%rsp\), %r9\n/, $remove ],
		[ 'success does not return 0', qr/xor\t%eax, %eax/, 'nop' ],
	],
	386 => [
		[ 'wrong carry sense', qr/\tjc\t2f/, "\tjnc\t2f" ],
		[ 'errors are not looked for', qr/\tjc\t2f\n/, $remove ],
		[ 'the stack drops by add, which changes the carry', qr/lea\t4 \* \\words\(%esp\), %esp/, 'add $4 * \words, %esp' ],
		[ 'lost r2', qr/mov\t%edx, \(%ecx\)/, 'andl $0, (%ecx)' ],
		[ 'lost r1', qr/mov\t%eax, \(%ecx\)/, 'andl $0, (%ecx)' ],
		[ 'r2 of a call that has none', qr/\txor\t%edx, %edx\n/, $remove, '--old' ],
		[ 'a register that is not saved', qr/(?<=\tint\t\$0x80\n)/, "\tmov\t\$0, %ebx\n" ],
		[ 'no word for the kernel to skip', qr/\tARGUMENT %eax\t[^\n]*\n(?=\tint)/, $remove ],
		[ 'an unused argument not zeroed', qr/(?<=\txor\t%ecx, %ecx\n)\tARGUMENT %ecx/, "\tARGUMENT %eax" ],
		[ 'another unused argument not zeroed', qr/(?<=\txor\t%ecx, %ecx\n\tARGUMENT %ecx\n)\tARGUMENT %ecx/, "\tARGUMENT %eax" ],
		[ 'a third unused argument not zeroed', qr/\tARGUMENT %ecx(?=\n\tARGUMENT 28)/, "\tARGUMENT %eax" ],
		[ 'success does not return 0', qr/xor\t%eax, %eax/, 'nop' ],
	],
	arm64 => [
		[ 'wrong carry sense', qr/\tb\.cs\t2f/, "\tb.cc\t2f" ],
		[ 'errors are not looked for', qr/\tb\.cs\t2f\n/, $remove ],
		[ 'lost r2', qr/str\tx1,/, "str\txzr," ],
		[ 'lost r1', qr/str\tx0,/, "str\txzr," ],
		[ 'the number in the register of Linux', qr/mov\tw16, w0/, "mov\tw8, w0" ],
		[ 'a register that is not saved', qr/(?<=\tsvc\t#0x80\n)/, "\tmov\tx19, #0\n" ],
		[ 'fourth argument not zeroed', qr/\tmov\tx3, #0\n/, $remove ],
		[ 'fifth argument not zeroed', qr/\tmov\tx4, #0\n/, $remove ],
		[ 'sixth argument not zeroed', qr/\tmov\tx5, #0\n/, $remove ],
		[ 'success does not return 0', qr/mov\tw0, #0/, 'nop' ],
	],
);

# The text with its nth match replaced; undef when there are not so many.
sub nth {
	my ($text, $n, $pattern, $new) = @_;
	while ($text =~ /$pattern/g) {
		next if $n-- > 0;
		return substr($text, 0, $-[0]) . $new . substr($text, $+[0]);
	}
	return undef;
}

# All are built at once, and several run at a time, since some of them wait for ever.
$limit = 6;	# unbroken it takes a hundredth of that
my @mutants;
remove_tree("$out/mutants");
for ([ 'native_amd64', 'amd64', 'elf' ], [ 'native_386', '386', 'elf' ], [ 'unicorn_arm64', 'arm64', 'macho' ]) {
	my ($emulator, $arch, $format) = @$_;
	next unless $covered{"$emulator, ${arch}_$format"};
	my $file = "asm/asm_darwin_$arch.S";
	open my $fh, '<', $file or die "$file: $!";
	my $asm = do { local $/; <$fh> };
	close $fh;
	my $place = "$out/mutants/${arch}_$format";
	make_path($place);
	for my $mutation (@{$mutations{$arch}}) {
		my ($name, $pattern, $new, $options) = @$mutation;
		my $n = 0;
		while (defined(my $text = nth($asm, $n, $pattern, $new))) {
			$n++;
			my $mutant = 'mutant_' . @mutants;
			open $fh, '>', "$place/$mutant.S" or die "$mutant: $!";
			print $fh $text;
			close $fh;
			push @mutants, [ $emulator, "$out/${arch}_$format/$mutant", "$arch: the tests notice: $name, $n", $options // '' ];
		}
		ok($n > 0, "$arch: there is a place for: $name");
	}
}
is(make("OUT=$out", map { $_->[1] } @mutants), '', 'the mutants are built') or @mutants = () if @mutants;
my $noticed = 0;
while (my @some = splice @mutants, 0, 4) {
	my @running = map { [ $_->[2], start(@$_[0, 3, 1]) ] } @some;
	for (@running) {
		my ($name, @run) = @$_;
		my ($text, $status) = finish(@run);
		$noticed++ if ok($status != 0, $name);
	}
	unlink map { $_->[1] } @some;
}
note "mutants of the trampolines: $noticed noticed";

# What was called, of what the port has: the //sys lines, and the numbers in wrappers.
my %calls;
for my $file (glob('src/syscall_darwin*.c'), glob('src/*_darwin*.c'), grep { !/_(?:linux|darwin)/ } glob 'src/*.c') {
	open my $fh, '<', $file or die "$file: $!";
	while (<$fh>) {
		if (m{^//sys(?:nb)?\s+(\w+)}) {
			my $name = $1;
			$calls{/= SYS_(\w+)/ ? $1 : uc($name =~ s/(?<=[a-z0-9])(?=[A-Z])/_/gr)} = 1;
		} elsif (!m{^\s*(?:/?\*|//)}) {
			s/\bNOCANCEL\(SYS_(\w+)\)/SYS_$1_NOCANCEL/g;
			$calls{$1} = 1 while /\bSYS_(\w+)/g;
		}
	}
	close $fh;
}
for my $front (@fronts) {
	my ($emulator, $guest, $possible) = @$front;
	my $seen = $covered{"$emulator, $guest"} or next;
	my $port = 'darwin_' . ($guest =~ /^([^_]+)/)[0];
	my %number = table('zsysnum.h', $port) =~ /^#define SYS_(\w+) (\d+)$/mg;
	my @calls = grep { defined $number{$_} } sort keys %calls;	# shared sources name those of Linux as well
	my @real = grep { ($seen->{$number{$_}} // '') eq 'emulated' } @calls;
	my @fixed = grep { ($seen->{$number{$_}} // '') eq 'fixed' } @calls;
	my @never = grep { !$seen->{$number{$_}} } @calls;
	diag sprintf '%s, %s on %s: of %d calls %d run for real, %d are answered by an error of the emulator, %d are not called%s',
		$port, $guest =~ /elf/ ? 'ELF' : 'Mach-O', $emulator, scalar @calls, scalar @real, scalar @fixed, scalar @never,
		@never ? ": @never" : '';
	is("@never", '', "every call of $port is made on $emulator, $guest") if $> == 0;
}
done_testing();
