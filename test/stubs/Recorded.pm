package Recorded;

# Every stub of a Linux port: what it hands to its trampoline, and what the caller gets of each
# result. The port's compiler compiles the stubs with recording fakes for the trampolines (ports.c);
# they run, under an emulator where that is another machine. So do the functions in C on which ports
# differ, with scripted results.
#
# The expectations come from the //sys lines, read by Prototypes.pm, and from the kernel's own
# headers; the generators and gen/ have no part in them.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	$job = prepare(port => PORT, dir => DIRECTORY, cc => COMPILER, emulator => COMMAND,
#			headers => [FLAG...], linker => FLAG)
#		makes the directory and what is compiled there. No name may have a blank in it:
#		commands are words between blanks. The flags lead to the kernel's headers; undef:
#		there are none, and numbers are compared with those of gen/ only. Without a flag for
#		the linker it is the compiler's own
#	run_jobs($job...)
#		compiles and runs, two at a time
#	tests($job)
#		the tests of what has come out of it

use strict;
use warnings;
no warnings 'portable';	# integers have 64 bits
use Exporter qw(import);
use File::Basename qw(dirname);
use POSIX ();
use Prototypes;
use Test::More;
use lib dirname(__FILE__) . '/..', dirname(__FILE__) . '/../../lib';
use Ports qw(port_row);
use Tools qw(slurp spew lines table);

our @EXPORT_OK = qw(prepare run_jobs tests);

#
# The C that is made for a port.
#

# Sizes of types, 0 for that of a word, and whether they have a sign.
my %type = (
	(map { $_ => [4, 1] } qw(int int32_t)),
	(map { $_ => [4, 0] } 'unsigned int', qw(uint32_t Uid_t Gid_t Socklen_t)),
	(map { $_ => [8, 1] } qw(int64_t Time_t)), uint64_t => [8, 0],
	(map { $_ => [0, 0] } qw(size_t uintptr_t)), intptr_t => [0, 1],
);
sub type_of {
	my ($type, $bits) = @_;
	my ($size, $signed) = $type =~ /\*$/ ? (0, 0)
		: @{$type{$type} // die "Recorded.pm: how wide is $type?"};
	return ($size || $bits / 8, $signed);
}

# Where the ABI leaves the upper half of a register with a narrow argument to chance, callers pass
# garbage in it.
my %garbage = (linux_amd64 => 1, linux_arm64 => 1);

sub calls {
	my ($port, @stubs) = @_;
	my ($text, $table) = ('', '');
	for my $i (0 .. $#stubs) {
		my $stub = $stubs[$i];
		my @types = map { $_->{type} } @{$stub->{param}};
		my $returns = $stub->{error} ? 'Errno' : $stub->{result}[0] // 'void';
		my @outputs = $stub->{error} ? map { "$_ *" } @{$stub->{result}} : ();
		my $parameters = join(', ', @types, @outputs) || 'void';
		my $same = "__builtin_types_compatible_p(__typeof__($stub->{symbol}), "
			. "$returns ($parameters))";
		$text .= "_Static_assert($same, \"$stub->{where}: $stub->{name}\");\n";
		my ($function, $variable) = ($stub->{symbol}, '');
		if ($garbage{$port}) {
			my @words = map { (type_of($_, 64))[0] < 8 ? 'uintptr_t' : $_ } @types;
			my $signature = join(', ', @words, @outputs) || 'void';
			my $cast = "($returns (*)($signature))(void (*)(void))";
			$variable = "\t$returns (*volatile f)($signature) = $cast$function;\n\n";
			$function = 'f';
			@types = @words;
		}
		my @casts = map { /\*$/ ? "($_)(uintptr_t)" : "($_)" } @types;
		my @arguments = map { "$casts[$_]a[$_]" } 0 .. $#types;
		push @arguments, map { "OUT($outputs[$_], $_)" } 0 .. $#outputs;
		my $call = "$function(" . join(', ', @arguments) . ')';
		my $cast = $returns =~ /\*$/ ? '(uint64_t)(uintptr_t)' : '(uint64_t)';
		$call = "returned = $cast$call" if $returns ne 'void';
		$text .= "static void stub$i(void)\n{\n$variable\t$call;\n}\n";
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
# Calls that are younger than the headers of some machines.
my %younger = (fchmodat2 => 452);
# Linux, arch/*/include/asm/signal.h, _NSIG; the type that UAPI calls sigset_t is that of the old
# calls on some machines.
my $signals = "#ifdef __mips__\n#define SIGNALS 128\n#else\n#define SIGNALS 64\n#endif\n";
my @kernel = map { "#include <$_>\n" }
	qw(asm/bitsperlong.h asm/errno.h asm/statfs.h asm/unistd.h linux/fcntl.h linux/reboot.h
		linux/signal.h linux/time.h);
my $younger = join '', map { "#ifndef __NR_$_\n# define __NR_$_ $younger{$_}\n#endif\n" }
	sort keys %younger;

sub wanted {
	my ($has_headers, @stubs) = @_;
	my $text = $has_headers ? join '', @kernel, $signals, $younger
		: "#define LIBSYSCALL_INTERNAL\n#include <libsyscall.h>\n";
	$text .= "extern const unsigned long long wanted[][9];\n"
		. "const unsigned long long wanted[][9] = {\n";
	for my $stub (@stubs) {
		my @word = @{$stub->{word}};
		my @values = map { $word[$_]{value} // 0 } 0 .. 6;
		@values = map { $constant{$_} // $_ } @values if $has_headers;
		my $nr = !defined $stub->{nr} ? -1
			: $has_headers ? "__NR_$stub->{nr}" : 'SYS_' . uc $stub->{nr};
		@values = map { "(unsigned long)($_)" } 'ENOSYS', $nr, @values;
		$text .= "\t{ " . join(', ', @values) . " },\n";
	}
	return "$text};\n";
}

#
# Making and running the program of a port.
#

my @fakes = map { "libsyscall_$_" } qw(Syscall Syscall6 RawSyscall RawSyscall6 RawSyscallNoError
	syscall7 rawSyscall7 noError32);
my @warnings = qw(-Wall -Wextra -Werror);

sub prepare {
	my (%job) = @_;
	my $port = $job{port};
	my $row = port_row($port);
	mkdir $job{dir} or die "$job{dir}: $!";

	my @headers = @{$job{headers} // []};
	my %has;
	if ($job{headers}) {
		my $unistd = spew("$job{dir}/unistd.c", "#include <asm/unistd.h>\n");
		/^#define __NR_(\w+) / and $has{$1} = 1
			for lines(split(' ', "$job{cc} @headers"), '-E', '-dM', $unistd);
	} else {
		/^#define SYS_(\w+) / and $has{lc $1} = 1 for split /^/, table('zsysnum.h', $port);
	}
	my @names = keys %{{ %has, %younger }};
	my @files = Prototypes::files('.', $port);
	$job{stubs} = [Prototypes::parse(Prototypes::target('.', $port, \@names), @files)];
	$job{in_c} = [Prototypes::in_c(@files)];
	$job{target} = Prototypes::target('.', $port);

	my ($os, $arch) = split /_/, $port, 2;
	my ($status, $said) = Tools::make('-s', "GOOS=$os", "GOARCH=$arch", "CC=$job{cc}",
		qw(print-asm_files print-start_files print-sources));
	my ($asm, $start, $sources) = split /\n/, $said;
	# The functions in C of this port's traits, and what they stand on.
	my $traits = join '|', split ' ', $row->{traits};
	my $and = join '|', qw(zero copy divide SetNonblock SetsockoptTimeval),
		map { "${_}_linux" } qw(Fcntl Fork RtSigaction Time Poll Select);
	my @sources = grep { m{_linux_(?:$traits)\.c$|/(?:$and)\.c$} } split ' ', $sources;
	spew("$job{dir}/all_stubs.c", table('zsyscall.c', $port));
	my @included = ("$job{dir}/all_stubs.c", @sources);
	spew("$job{dir}/stubs.c", join '', map { "#include \"$_\"\n" } @included);
	spew("$job{dir}/calls.h", calls($port, @{$job{stubs}}));
	spew("$job{dir}/wanted.c", wanted(defined $job{headers}, @{$job{stubs}}));
	my @flags = qw(-fPIC -ffreestanding -fno-stack-protector -fno-asynchronous-unwind-tables);
	push @flags, @headers;
	my @renamed = map { "-D$_=fake_$_" } @fakes;
	my @traits = map { "-DTRAIT_$_" } split ' ', $row->{traits};
	my @c = grep { /\.c$/ } split ' ', $start;
	my @s = grep { /\.S$/ } split ' ', "$asm $start";
	my ($n, $to, $cc) = (0, $job{dir}, $job{cc});
	my $gnu11 = "$cc @flags @warnings -std=gnu11 -Iinclude -Isrc -c";
	my @commands = (
		(map { "$cc -c -DMEMBER_all -o $to/s" . $n++ . ".o $_" } @s),
		(map { "$cc @flags -Os -c -o $to/s" . $n++ . ".o $_" } @c),
		"$gnu11 -O1 @renamed -DMEMBER_all -I. -o $to/stubs.o $to/stubs.c",
		"$gnu11 -O1 @renamed -DCALLS='\"$to/calls.h\"' @traits -I. -o $to/ports.o "
			. 'test/stubs/ports.c',
		"$gnu11 -o $to/wanted.o $to/wanted.c",
		"$cc " . ($job{linker} // '') . " -nostdlib -static -o $to/program $to/*.o",
		"$job{emulator} $to/program >$to/output",
	);
	spew("$job{dir}/commands", join '', "set -e\n", map { "$_\n" } @commands);
	return \%job;
}

# Runs the commands of jobs, two at a time.
sub run_jobs {
	my (@jobs) = @_;
	my %running;
	while (@jobs || %running) {
		if (@jobs && keys %running < 2) {
			my $job = shift @jobs;
			my $pid = fork // die "fork: $!";
			if (!$pid) {
				open STDOUT, '>', "$job->{dir}/messages" or POSIX::_exit(126);
				open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
				exec 'timeout', '1800', 'sh', "$job->{dir}/commands"
					or POSIX::_exit(127);
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

# As in ports.c.
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
			my $type = $stub->{param}[$word->{param}]{type};
			$w |= $half eq 'lo' ? $value & 0xffffffff : $half eq 'hi' ? $value >> 32
				: extended($value, type_of($type, $bits));
		}
		push @words, $w & $mask;
	}
	my $n = @words;
	push @words, 0 while @words < 7;
	my $out = sub { return map { join '', @$_ } @out };
	return [0, 'nobody', '*', ('*') x 7, $enosys, $out->()] if !defined $stub->{nr};

	my @results = @{$stub->{result}};
	my $by = ($stub->{blocking} ? '' : 'Raw') . 'Syscall' . ($n > 6 ? 7 : $n > 3 ? 6 : '');
	my $returned = $stub->{error} ? $err : 0;
	if (!$stub->{error} && @results) {
		$by = 'RawSyscallNoError';
		$returned = extended($r1, type_of($results[0], $bits));
	}
	if ($stub->{error} && $outputs && !$err) {
		my @registers = ($r1, $r2);
		my $order = $job->{target}{order};
		for my $result (@results) {
			my ($size) = type_of($result, $bits);
			my $value = shift @registers;
			if ($size > $bits / 8) {
				my $second = shift @registers;
				($value, $second) = ($second, $value) if $order eq 'l';
				$value = $value << 32 | $second;
			}
			my @bytes = map { sprintf '%02x', $value >> 8 * $_ & 0xff } 0 .. $size - 1;
			my $to = $out[@results == 2 && \$result == \$results[1] ? 1 : 0];
			splice @$to, 8, $size, $little ? @bytes : reverse @bytes;
		}
	}
	return [1, $by, $nr, @words, $returned, $out->()];
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
	my @name = (qw(calls trampoline number), (map { "word $_" } 1 .. 7), 'returned',
		'output 1', 'output 2');
	my %is_text = map { $_ => 1 } 1, 11, 12;
	for my $i (0 .. $#stubs) {
		my $stub = $stubs[$i];
		my @wrong;
		for my $r (0 .. $#rounds) {
			my $got = $calls{$i}[$r] // [];
			my $want = expected($job, $stub, $rounds[$r], @{$want{$i} // [0]});
			for my $k (0 .. $#name) {
				next if $want->[$k] eq '*';
				my $form = $is_text{$k} ? '%s' : '0x%x';
				my $w = sprintf $form, $want->[$k];
				my $g = defined $got->[$k] ? sprintf $form, $got->[$k] : 'nothing';
				push @wrong, "round $r: $name[$k] is $g, want $w" if $g ne $w;
			}
		}
		splice @wrong, 6 if @wrong > 6;
		ok(!@wrong, $stub->{name})
			or diag join "\n", "$stub->{where}, $job->{port}:", @wrong;
	}
	is(join(' ', grep { !$written{$_} } @{$job->{in_c}}), '', 'all functions in C were called');
}

# The tests of a job that has run.
sub tests {
	my ($job) = @_;
	my $port = $job->{port};
	my @stubs = map { $_->{name} } @{$job->{stubs}};
	my $text = table('zsyscall.c', $port);
	my @members = $text =~ /^#if defined MEMBER_(?:libsyscall_)?(\w+)/mg;
	is($job->{status}, 0,
		'the program compiles, with the prototypes of the //sys lines, and runs')
		or do { diag(substr slurp("$job->{dir}/messages"), 0, 2000); return };
	is(join(' ', sort @members), join(' ', sort @stubs),
		'gen/ has a stub of each //sys line, and no other');
	cmp_ok(scalar @stubs, '>', 230, scalar(@stubs) . ' stubs');
	judge($job);
	return;
}

1;
