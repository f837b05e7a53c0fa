#!/usr/bin/perl
#
# Every stub, and the wrappers of one system call, against the kernel's door: what number and
# arguments arrive there, and what the caller gets of each result. Nothing is executed, see
# stubs/intercept.h. That is for amd64. On other machines the stubs call trampolines that write down
# what they get, as in check/stubs_ports.t.
#
# The expectations come from the //sys lines, read by stubs/Prototypes.pm, and from the kernel's own headers; the
# generators and gen/ have no part in them.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin, "$FindBin::Bin/stubs";
use POSIX ();
use Prototypes;
use Recorded;
use Test::More;
use Tools qw(enter port cc lines built scratch);

enter();
my $root = '.';
my $port = port();
if ($port ne 'linux_amd64') {
	my $place = scratch('build');	# a name without a blank
	my $job = Recorded::prepare(port => $port, dir => "$place/$port", cc => join(' ', cc()),
		emulator => '', headers => []);
	Recorded::run_jobs($job);
	Recorded::tests($job);
	done_testing();
	exit;
}
plan skip_all => 'this machine is not linux/amd64' if "@{[(POSIX::uname())[0, 4]]}" ne 'Linux x86_64';
my $library = Tools::build() . '/libsyscall.a';
built($library);
my @cc = cc();
my $dir = scratch();

# Wrappers that pass their parameters on, in the grammar of //sys lines. The others stand in stubs/stubs.c.
my @wrappers = map { Prototypes::line($_, 'stubs.t') } split /\n/, <<'END';
//sys	Dup2(oldfd int, newfd int) (fd int, errno Errno) = SYS_DUP3(oldfd, newfd, 0)
//sys	Faccessat(dirfd int, path string, mode int, flags int) (errno Errno) = SYS_FACCESSAT2
//sys	Fchmodat(dirfd int, path string, mode int, flags int) (errno Errno) = SYS_FCHMODAT2
//sysnb	Socket(domain int, typ int, proto int) (fd int, errno Errno)
//sysnb	SetsockoptLinger(fd int, level int, name int, linger *const Linger) (errno Errno) = SYS_SETSOCKOPT(fd, level, name, linger, 8)
//sysnb	SetsockoptTimeval(fd int, level int, name int, tv *const Timeval) (errno Errno) = SYS_SETSOCKOPT(fd, level, name, tv, 16)
END

# Calls that are younger than the headers of some machines.
my %younger = (fchmodat2 => 452);

# Names in templates that the kernel's headers do not have under that name.
my %constant = (
	O_LARGE => '0',
	O_CREAT_WRONLY_TRUNC => '(O_CREAT | O_WRONLY | O_TRUNC)',
	SizeofSigset => 'sizeof(sigset_t)',
);

sub spew {
	my ($file, $text) = @_;
	open my $fh, '>', "$dir/$file" or die "$dir/$file: $!";
	print $fh $text;
	close $fh or die "$dir/$file: $!";
}

sub table {
	my (@stubs) = @_;
	my $text = "#define LIBSYSCALL_INTERNAL\n#include <libsyscall.h>\n#include \"stubs.h\"\n\n";
	my $rows = '';
	for my $stub (@stubs) {
		my @params = map { $_->{type} } @{$stub->{param}};
		my $returns = $stub->{error} ? 'Errno' : $stub->{result}[0] // 'void';
		my @outputs = $stub->{error} ? map { "$_ *" } @{$stub->{result}} : ();
		my $signature = join ', ', @params, @outputs;
		$text .= sprintf "_Static_assert(__builtin_types_compatible_p(__typeof__(%s), %s (%s)), \"%s: %s\");\n",
			$stub->{symbol}, $returns, $signature || 'void', $stub->{where}, $stub->{name};
		my $type = sub { $_[0] =~ /\*$/ ? 'POINTER' : "NUMBER($_[0])" };
		$rows .= sprintf "\t{ \"%s\", (void (*)(void))%s, %s, %s, %d, { %s }, %d, { %s }, { %s }, { %s } },\n",
			$stub->{name}, $stub->{symbol}, $stub->{blocking} ? 'true' : 'false', $stub->{error} ? 'true' : 'false',
			scalar @params, join(', ', map({ $type->($_) } @params), 'NONE'),
			scalar @{$stub->{result}}, join(', ', map({ $type->($_) } @{$stub->{result}}), @{$stub->{result}} < 2 ? 'NONE' : ()),
			join(', ', map { $stub->{word}[$_]{param} // -1 } 0 .. 5), join(', ', map { $stub->{word}[$_]{int} // 0 } 0 .. 5);
	}
	return "$text\nconst struct stub stubs[] = {\n$rows};\nconst int stubs_count = sizeof stubs / sizeof stubs[0];\n";
}

sub expected {
	my (@stubs) = @_;
	my $text = join '', map { "#include <$_>\n" } qw(asm/unistd.h linux/fcntl.h linux/reboot.h linux/signal.h linux/time.h);
	$text .= "#ifndef __NR_$_\n# define __NR_$_ $younger{$_}\n#endif\n" for sort keys %younger;
	$text .= "#include \"stubs.h\"\n\n";
	$text .= "const uint64_t stubs_expected[][7] = {\n";
	for my $stub (@stubs) {
		my @values = map { my $value = $_->{value} // '0'; $constant{$value} // $value } @{$stub->{word}};
		$text .= "\t{ " . join(', ', map { "(uint64_t)$_" } "__NR_$stub->{nr}", @values) . " },\n";
	}
	return "$text};\n";
}

# Compiles and links; returns whether that went well.
sub build {
	my ($program, @options) = @_;
	my @flags = (qw(-std=gnu11 -O1 -g -pthread -Wall -Wextra -Werror), "-I$root/include", "-I$root/src", "-Itest/stubs");
	my @command = (@cc, @flags, split(' ', $ENV{SANITIZE} // ''), @options, '-o', "$dir/$program",
		"test/stubs/stubs.c", "$dir/table.c", "$dir/expected.c", $library);
	return system(@command) == 0;
}

# Runs a program and makes tests of what it prints.
sub run {
	my ($title, $program, $intercept, @names) = @_;
	my $ended = 0;
	subtest $title => sub {
		local $ENV{INTERCEPT} = $intercept;
		local $ENV{ASAN_OPTIONS} = join ':', $ENV{ASAN_OPTIONS} // (), 'detect_leaks=0';	# it needs ptrace itself
		my ($status, $text) = Tools::run("$dir/$program");
		my %seen;
		for (split /\n/, $text) {
			if (/^# (.*)/) {
				my $remark = $1;
				$remark =~ /^(?:syscall user dispatch|ptrace)$/ ? note $remark : diag $remark;
			} elsif (/^(not )?ok (.*)/) {
				$seen{$2} = 1;
				ok(!$1, $2);
			} elsif ($_ eq 'cannot intercept') {
				$ended = -1;
				plan skip_all => "no $intercept here";
			} elsif ($_ eq 'done') {
				$ended = 1;
			} else {
				fail "unexpected output: $_";
			}
		}
		is($status, 0, 'the program ends well');
		ok($ended, 'it came to its end');
		is(join(' ', grep { !$seen{$_} } @names), '', 'all stubs were called');
	};
	return $ended;
}

my @files = Prototypes::files($root, $port);
spew('names.c', "#include <asm/unistd.h>\n");
my @calls = map { /^#define __NR_(\w+) / ? $1 : () } lines(@cc, '-E', '-dM', "$dir/names.c");
cmp_ok(scalar @calls, '>', 300, 'the calls of the kernel\'s headers');
my @stubs = Prototypes::parse(Prototypes::target($root, $port, [@calls, keys %younger]), @files);

# Nothing else is in the generated files, and nothing is missing.
my @members = Tools::table('zsyscall.c', $port) =~ /^#if defined MEMBER_(?:libsyscall_)?(\w+)/mg;
is(join(' ', sort @members), join(' ', sort map { $_->{name} } @stubs), 'gen/ has a stub of each //sys line, and no other');
cmp_ok(scalar @stubs, '>', 200, scalar(@stubs) . ' stubs');

my @all = (@stubs, @wrappers);
spew('table.c', table(@all));
spew('expected.c', expected(@all));
ok(build('stubs'), 'every stub has the C prototype that its //sys line says') or BAIL_OUT('the stubs cannot be called');
ok(build('stubs_hooks', '-DHOOKS'), 'also in a program with hooks');
my @names = map { $_->{name} } @all;

# ptrace is slow and finds nothing more: where dispatch works, one run shows that the other way would do.
my $ran = 0;
for my $way ('dispatch', 'ptrace') {
	my $again = $ran > 0;
	$ran++ if run("without hooks, by $way", 'stubs', $way, @names) > 0;
	next if $again;
	$ran++ if run("with hooks, by $way: //sys stubs call them, //sysnb stubs do not", 'stubs_hooks', $way, @names) > 0;
}
diag('neither syscall user dispatch nor ptrace works here: no stub was called') if $ran == 0;
done_testing();
