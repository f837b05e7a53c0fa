#!/usr/bin/perl
#
# Every stub of every Linux port: what it hands to its trampoline, and what the caller gets of each result. The stubs are
# compiled by the port's compiler, with recording fakes for the trampolines (stubs/ports.c), and run under its emulator; so
# are the functions in C on which ports differ, with scripted results.
#
# The expectations come from the //sys lines, read by stubs/Prototypes.pm, and from the kernel's own headers, where
# tools/kernel-headers has put them; the generators and gen/ have no part in them.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
no warnings 'portable';	# integers have 64 bits
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use POSIX ();
use Prototypes;
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools qw(enter want tool lacks not_tested scratch fetched slurp spew lines table);

enter();
my ($clang) = want('clang-19');
# Below build/, so that no name has a blank in it: commands here are words between blanks.
mkdir 'build';
my $dir = scratch('build');
my $kernel_headers = $ENV{KERNEL_HEADERS} // 'build/kernel-headers/usr/include';
fetched('kernel-headers') if !$ENV{KERNEL_HEADERS};

# A compiler that makes programs of the port here: the one of the table, or a clang for the same target.
sub compiler {
	my ($row) = @_;
	my $table = $row->{compiler};
	my ($linker) = $row->{programs} =~ /(-fuse-ld=\S+)/;
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

#
# The C that is made for a port.
#

# Sizes of types, 0 for that of a word, and whether they have a sign.
my %type = (
	int => [4, 1], 'unsigned int' => [4, 0], int32_t => [4, 1], uint32_t => [4, 0], Uid_t => [4, 0], Gid_t => [4, 0], Socklen_t => [4, 0],
	int64_t => [8, 1], uint64_t => [8, 0], Time_t => [8, 1], size_t => [0, 0], uintptr_t => [0, 0], intptr_t => [0, 1],
);
sub type_of {
	my ($type, $bits) = @_;
	my ($size, $signed) = $type =~ /\*$/ ? (0, 0) : @{$type{$type} // die "stubs_ports.t: how wide is $type?"};
	return ($size || $bits / 8, $signed);
}

# Where the ABI leaves the upper half of a register with a narrow argument to chance, callers pass garbage in it.
my %garbage = (linux_amd64 => 1, linux_arm64 => 1);

sub calls {
	my ($port, @stubs) = @_;
	my ($text, $table) = ('', '');
	for my $i (0 .. $#stubs) {
		my $stub = $stubs[$i];
		my @types = map { $_->{type} } @{$stub->{param}};
		my $returns = $stub->{error} ? 'Errno' : $stub->{result}[0] // 'void';
		my @outputs = $stub->{error} ? map { "$_ *" } @{$stub->{result}} : ();
		$text .= sprintf qq{_Static_assert(__builtin_types_compatible_p(__typeof__(%s), %s (%s)), "%s: %s");\n},
			$stub->{symbol}, $returns, join(', ', @types, @outputs) || 'void', $stub->{where}, $stub->{name};
		my ($function, $variable) = ($stub->{symbol}, '');
		if ($garbage{$port}) {
			my @words = map { (type_of($_, 64))[0] < 8 ? 'uintptr_t' : $_ } @types;
			my $signature = join(', ', @words, @outputs) || 'void';
			$variable = "\t$returns (*volatile f)($signature) = ($returns (*)($signature))(void (*)(void))$function;\n\n";
			$function = 'f';
			@types = @words;
		}
		my @arguments = map { $types[$_] =~ /\*$/ ? "($types[$_])(uintptr_t)a[$_]" : "($types[$_])a[$_]" } 0 .. $#types;
		my $call = "$function(" . join(', ', @arguments, map { "OUT($outputs[$_], $_)" } 0 .. $#outputs) . ')';
		$text .= "static void stub$i(void)\n{\n$variable\t" . ($returns eq 'void' ? $call
			: 'returned = (uint64_t)' . ($returns =~ /\*$/ ? '(uintptr_t)' : '') . $call) . ";\n}\n";
		$table .= "\t{ stub$i },\n";
	}
	return "$text\nstatic const struct stub stubs[] = {\n$table};\n";
}

# Names in templates that the kernel's headers do not have under that name.
my $large = '(sizeof(long) == 4 ? O_LARGEFILE : 0)';
my %constant = (
	O_LARGE => $large,
	O_CREAT_WRONLY_TRUNC => "(O_CREAT | O_WRONLY | O_TRUNC | $large)",
	SizeofSigset => '(SIGNALS / 8)',
	SizeofStatfs => 'sizeof(struct statfs64)',
);
# Linux, arch/*/include/asm/signal.h, _NSIG; the type that UAPI calls sigset_t is that of the old calls on some machines.
my $signals = "#ifdef __mips__\n#define SIGNALS 128\n#else\n#define SIGNALS 64\n#endif\n";
my @kernel = map { "#include <$_>\n" } qw(asm/bitsperlong.h asm/errno.h asm/statfs.h asm/unistd.h linux/fcntl.h linux/reboot.h linux/signal.h linux/time.h);

sub wanted {
	my ($has_headers, @stubs) = @_;
	my $text = $has_headers ? join '', @kernel, $signals : "#define LIBSYSCALL_INTERNAL\n#include <libsyscall.h>\n";
	$text .= "extern const unsigned long long wanted[][9];\nconst unsigned long long wanted[][9] = {\n";
	for my $stub (@stubs) {
		my @word = @{$stub->{word}};
		my @values = map { $word[$_]{value} // 0 } 0 .. 6;
		@values = map { $constant{$_} // $_ } @values if $has_headers;
		my $nr = !defined $stub->{nr} ? -1 : $has_headers ? "__NR_$stub->{nr}" : 'SYS_' . uc $stub->{nr};
		$text .= "\t{ " . join(', ', map { "(unsigned long)($_)" } 'ENOSYS', $nr, @values) . " },\n";
	}
	return "$text};\n";
}

#
# Making and running the program of a port.
#

my @fakes = map { "libsyscall_$_" } qw(Syscall Syscall6 RawSyscall RawSyscall6 RawSyscallNoError syscall7 rawSyscall7 noError32);
my @warnings = qw(-Wall -Wextra -Werror);

sub prepare {
	my ($port) = @_;
	my $row = port_row($port);
	my %job = (port => $port, dir => "$dir/$port", cc => scalar compiler($row), emulator => scalar emulator($row));
	return \%job if !defined $job{cc} || !defined $job{emulator};
	mkdir $job{dir} or die "$job{dir}: $!";

	my @headers;
	if (-d "$kernel_headers/linux") {
		@headers = ("-isystem $kernel_headers/$row->{headers}", "-isystem $kernel_headers");
		chomp(my $own = (lines(split(' ', $job{cc}), '-print-file-name=include'))[0]);
		unshift @headers, '-nostdinc', "-isystem $own";
	}
	my @names = @headers ? map { /^#define __NR_(\w+) / ? $1 : () } lines(split(' ', "$job{cc} @headers"), '-E', '-dM', spew("$job{dir}/unistd.c", "#include <asm/unistd.h>\n"))
		: map { /^#define SYS_(\w+) / ? lc $1 : () } split /^/, table('zsysnum.h', $port);
	my @files = Prototypes::files('.', $port);
	$job{stubs} = [Prototypes::parse(Prototypes::target('.', $port, \@names), @files)];
	$job{in_c} = [Prototypes::in_c(@files)];
	$job{target} = Prototypes::target('.', $port);

	my ($os, $arch) = split /_/, $port, 2;
	my ($asm, $start, $sources) = split /\n/, (Tools::make('-s', "GOOS=$os", "GOARCH=$arch", "CC=$job{cc}", qw(print-asm_files print-start_files print-sources)))[1];
	# The functions in C of this port's traits, and what they stand on.
	my $traits = join '|', split ' ', $row->{traits};
	my @sources = grep { m{_linux_(?:$traits)\.c$|/(?:zero|copy|divide|SetNonblock|SetsockoptTimeval|(?:Fcntl|Fork|RtSigaction|Time|Poll|Select)_linux)\.c$} } split ' ', $sources;
	spew("$job{dir}/all_stubs.c", table('zsyscall.c', $port));
	spew("$job{dir}/stubs.c", join '', map { "#include \"$_\"\n" } "$job{dir}/all_stubs.c", @sources);
	spew("$job{dir}/calls.h", calls($port, @{$job{stubs}}));
	spew("$job{dir}/wanted.c", wanted(@headers > 0, @{$job{stubs}}));
	my ($linker) = $row->{programs} =~ /(-fuse-ld=\S+)/;
	my $flags = join ' ', '-fPIC -ffreestanding -fno-stack-protector -fno-asynchronous-unwind-tables', @headers;
	my $renamed = join ' ', map { "-D$_=fake_$_" } @fakes;
	my @c = grep { /\.c$/ } split ' ', $start;
	my @s = grep { /\.S$/ } split ' ', "$asm $start";
	my $n = 0;
	my @commands = (
		(map { "$job{cc} -c -DMEMBER_all -o $job{dir}/s" . $n++ . ".o $_" } @s),
		(map { "$job{cc} $flags -Os -c -o $job{dir}/s" . $n++ . ".o $_" } @c),
		"$job{cc} $flags @warnings -std=gnu11 -O1 $renamed -DMEMBER_all -I. -Iinclude -Isrc -c -o $job{dir}/stubs.o $job{dir}/stubs.c",
		"$job{cc} $flags @warnings -std=gnu11 -O1 $renamed -I. -Iinclude -Isrc -DCALLS='\"$job{dir}/calls.h\"' "
			. join(' ', map { "-DTRAIT_$_" } split ' ', $row->{traits}) . " -c -o $job{dir}/ports.o test/stubs/ports.c",
		"$job{cc} $flags @warnings -std=gnu11 -Iinclude -Isrc -c -o $job{dir}/wanted.o $job{dir}/wanted.c",
		"$job{cc} " . ($linker // '') . " -nostdlib -static -o $job{dir}/program $job{dir}/*.o",
		"$job{emulator} $job{dir}/program >$job{dir}/output",
	);
	spew("$job{dir}/commands", join '', "set -e\n", map { "$_\n" } @commands);
	$job{headers} = @headers > 0;
	return \%job;
}

# Runs the commands of jobs, two at a time.
sub run {
	my (@jobs) = @_;
	my %running;
	while (@jobs || %running) {
		if (@jobs && keys %running < 2) {
			my $job = shift @jobs;
			my $pid = fork // die "fork: $!";
			if (!$pid) {
				open STDOUT, '>', "$job->{dir}/messages" or POSIX::_exit(126);
				open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
				exec 'timeout', '1800', 'sh', "$job->{dir}/commands" or POSIX::_exit(127);
			}
			$running{$pid} = $job;
			next;
		}
		my $pid = wait;
		$running{$pid}{status} = $?;
		delete $running{$pid};
	}
}

#
# What has to come out.
#

# As in stubs/ports.c.
sub value {
	my ($pattern, $n) = @_;
	return (0xf0e1d200 + $n * 0x11) << 32 | (0x91a2b300 + $n) if $pattern == 0;
	return (0x0102a500 + $n) << 32 | ($n * 0x1000 + 0x33) if $pattern == 1;
	return $n * 0x01000100 + 0x5a if $pattern == 3;
	return 0xffffffff << 32 | (0xffffff9c - $n);
}
my @rounds = (
	[ 0, 1, 0, 0x8877665594332211, 0x99aabbccddeeff01 ],
	[ 0, 1, 123, 0x1111111111111111, 0x2222222222222222 ],
	[ 1, 0, 0, 0x3333333333333333, 0x4444444444444444 ],
	[ 2, 1, 0, 5, 0 ],
	[ 1, 0, 4095, 6, 7 ],
	[ 3, 1, 0, 9, 1 ],
);

# A value in a type, as wide as a register of 64 bits.
sub extended {
	my ($value, $size, $signed) = @_;
	return $value if $size == 8;
	$value &= (1 << 8 * $size) - 1;
	$value |= ~0 << 8 * $size if $signed && $value >> (8 * $size - 1);
	return $value;
}

sub expected {
	my ($job, $stub, $round, @want) = @_;
	my ($bits, $little) = @$job{qw(bits little)};
	my ($pattern, $outputs, $err, $r1, $r2) = @$round;
	my $mask = $bits == 64 ? ~0 : 0xffffffff;
	$_ &= $mask for $r1, $r2;
	my ($enosys, $nr, @constants) = @want;

	my @out = ([('a5') x 24], [('a5') x 24]);
	my @words;
	for my $i (0 .. $#{$stub->{word}}) {
		my $word = $stub->{word}[$i];
		my $w = $constants[$i];
		if (defined $word->{param}) {
			my $value = value($pattern, $word->{param} + 1);
			$value = 0x7fffffff if $word->{int} && ($value & $mask) > 0x7fffffff;
			my $half = $word->{half} // '';
			$w |= $half eq 'lo' ? $value & 0xffffffff : $half eq 'hi' ? $value >> 32
				: extended($value, type_of($stub->{param}[$word->{param}]{type}, $bits));
		}
		push @words, $w & $mask;
	}
	my $n = @words;
	push @words, 0 while @words < 7;
	return [0, 'nobody', '*', ('*') x 7, $enosys, map { join '', @$_ } @out] if !defined $stub->{nr};

	my @results = @{$stub->{result}};
	my $by = $stub->{error} || !@results ? ($stub->{blocking} ? '' : 'Raw') . 'Syscall' . ($n > 6 ? 7 : $n > 3 ? 6 : '') : 'RawSyscallNoError';
	my $returned = $stub->{error} ? $err : @results ? extended($r1, type_of($results[0], $bits)) : 0;
	if ($stub->{error} && $outputs && !$err) {
		my @registers = ($r1, $r2);
		my $order = $job->{target}{order};
		for my $result (@results) {
			my ($size) = type_of($result, $bits);
			my $value = shift @registers;
			if ($size > $bits / 8) {
				my $second = shift @registers;
				$value = $order eq 'l' ? $second << 32 | $value : $value << 32 | $second;
			}
			my @bytes = map { sprintf '%02x', $value >> 8 * $_ & 0xff } 0 .. $size - 1;
			splice @{$out[@results == 2 && \$result == \$results[1] ? 1 : 0]}, 8, $size, $little ? @bytes : reverse @bytes;
		}
	}
	return [1, $by, $nr, @words, $returned, map { join '', @$_ } @out];
}

sub judge {
	my ($job) = @_;
	my (%want, %calls, %written);
	my $ended = 0;
	for (split /\n/, slurp("$job->{dir}/output")) {
		if (/^port (\d+) (little|big)$/) {
			@$job{qw(bits little)} = ($1, $2 eq 'little');
		} elsif (/^want (\S+) (.*)$/) {
			$want{hex $1} = [map { hex } split / /, $2];
		} elsif (/^call (\S+) (\S+) (\S+) (\w+) (.*) (\w{48}) (\w{48})$/) {
			$calls{hex $1}[hex $2] = [hex $3, $4, (map { hex } split / /, $5), $6, $7];
		} elsif (/^(not )?ok ((\w+).*)$/) {
			ok(!$1, $2);
			$written{$3} = 1;
		} elsif ($_ eq 'end') {
			$ended = 1;
		} else {
			fail "unexpected output: $_";
		}
	}
	ok($ended, 'the program came to its end');
	my @stubs = @{$job->{stubs}};
	for my $i (0 .. $#stubs) {
		my $stub = $stubs[$i];
		my @wrong;
		for my $r (0 .. $#rounds) {
			my $got = $calls{$i}[$r] // [];
			my $want = expected($job, $stub, $rounds[$r], @{$want{$i} // [0]});
			my @name = ('calls', 'trampoline', 'number', (map { "word $_" } 1 .. 7), 'returned', 'output 1', 'output 2');
			for my $k (0 .. $#name) {
				my ($g, $w) = map { !defined $_ ? 'nothing' : /^\d+$/ && $k != 1 && $k < 11 ? sprintf '0x%x', $_ : $_ } $got->[$k], $want->[$k];
				push @wrong, "round $r: $name[$k] is $g, want $w" if $w ne '*' && $g ne $w;
			}
		}
		ok(!@wrong, $stub->{name}) or diag join "\n", "$stub->{where}, $job->{port}:", @wrong[0 .. ($#wrong < 5 ? $#wrong : 5)];
	}
	is(join(' ', grep { !$written{$_} } @{$job->{in_c}}), '', 'all functions in C were called');
}

not_tested('numbers and constants against the kernel\'s headers, only against gen/: get them by tools/kernel-headers') if !-d "$kernel_headers/linux";
my @ports = grep { /^linux/ } all_ports();
@ports = grep { my $port = $_; grep { $_ eq $port } @ARGV } @ports if @ARGV;
my @jobs = map { prepare($_) } @ports;
run(grep { defined $_->{stubs} } @jobs);
for my $job (@jobs) {
	my $port = $job->{port};
	if (!defined $job->{stubs}) {
		not_tested("the stubs of $port: no " . (defined $job->{cc} ? 'emulator' : 'compiler or linker') . ' for it here');
		next;
	}
	subtest $port => sub {
		is($job->{status}, 0, 'the program compiles, with the prototypes of the //sys lines, and runs')
			or do { diag(substr slurp("$job->{dir}/messages"), 0, 2000); return };
		my @members = map { /^#if defined MEMBER_(?:libsyscall_)?(\w+)/ } split /^/, table('zsyscall.c', $port);
		is(join(' ', sort @members), join(' ', sort map { $_->{name} } @{$job->{stubs}}), 'gen/ has a stub of each //sys line, and no other');
		cmp_ok(scalar @{$job->{stubs}}, '>', 230, scalar(@{$job->{stubs}}) . ' stubs');
		judge($job);
	};
}
ok(scalar @jobs, 'there are ports');
done_testing();
