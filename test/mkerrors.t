#!/usr/bin/perl
# Tests of mkerrors: values, names and strings, on the native port and on stand-in headers.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Config;
use Errno ();
use File::Temp ();
use FindBin;
use lib $FindBin::Bin;
use POSIX ();
use Test::More;
use Tools qw(enter everything tool);

my $root = enter();
my $mkerrors = "$root/mkerrors";
my $scratch = File::Temp->newdir;
chdir $scratch or die "$scratch: $!";	# $CC is words, and the directory's name may be several
my $tmp = '.';
END { chdir '/'; undef $scratch }	# so that it can be removed
my @strict = qw(-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Werror);
POSIX::setlocale(POSIX::LC_ALL(), 'C');
delete @ENV{qw(CC LANGUAGE)};
$ENV{LC_ALL} = 'C';

# run starts a command, with further environment variables, and returns its
# exit status, standard output and standard error.
sub run {
	my ($env, @command) = @_;
	my $pid = fork // die "fork: $!";
	if (!$pid) {
		$ENV{$_} = $env->{$_} for keys %$env;
		open(STDIN, '<', '/dev/null') or POSIX::_exit(126);
		open(STDOUT, '>', $env->{stdout} // "$tmp/stdout") or POSIX::_exit(126);
		open(STDERR, '>', "$tmp/stderr") or POSIX::_exit(126);
		{ no warnings 'exec'; exec { $command[0] } @command; }
		POSIX::_exit(127);
	}
	waitpid $pid, 0;
	return ($? & 127 ? "signal $?" : $? >> 8, $env->{stdout} ? '' : slurp("$tmp/stdout"), slurp("$tmp/stderr"));
}

sub slurp {
	my ($file) = @_;
	open(my $in, '<:raw', $file) or die "$file: $!";
	local $/;
	return scalar(<$in>) // '';
}

sub spew {
	my ($file, $text) = @_;
	open(my $out, '>:raw', $file) or die "$file: $!";
	print $out $text;
	close $out or die "$file: $!";
}

# headers makes a directory of headers and returns the $CC that sees only it.
my $directories = 0;
sub headers {
	my ($flags, %files) = @_;
	my $dir = "$tmp/include" . $directories++;
	mkdir $dir or die "$dir: $!";
	for my $name (sort keys %files) {
		mkdir "$dir/$1" if $name =~ m{(.*)/};
		spew("$dir/$name", $files{$name});
	}
	return "gcc $flags -nostdinc -isystem $dir";
}

# constants returns what a header of ours defines, in order.
sub constants {
	my ($header) = @_;
	return join ' ', map { /\A#define (\w+ \d+)\z/ ? "$1," : () } split /\n/, $header;
}

# strings returns the strings of one member, in order.
sub strings {
	my ($source, $member) = @_;
	my ($part) = $source =~ /^#if defined MEMBER_$member \|\| defined MEMBER_all\n(.*?)^#endif$/ms or return;
	return join '|', $part =~ /^\t\t"(.*)\\0";?$/mg;
}

sub bad_usage {
	my ($what, @arguments) = @_;
	my ($status, $out, $err) = run({}, $mkerrors, @arguments);
	is($status, 2, "$what: exit 2");
	is($out, '', "$what: nothing on standard output");
	like($err, qr/^usage: mkerrors /m, "$what: usage on standard error");
}

sub bad_input {
	my ($what, $cc, $message, @arguments) = @_;
	my ($status, $out, $err) = run({ CC => $cc }, $mkerrors, @arguments);
	is($status, 1, "$what: exit 1");
	is($out, '', "$what: nothing on standard output");
	like($err, $message, "$what: message");
}

# What the lead-in of libsyscall.h and src/ give to the generated files.
mkdir "$tmp/lib" or die;
spew("$tmp/lib/libsyscall.h", <<'EOF_C');
#include <stddef.h>
#include <stdint.h>
#ifndef LIBSYSCALL_INTERNAL
#error LIBSYSCALL_INTERNAL
#endif
#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN const char *libsyscall_find(const uint16_t *numbers, const uint16_t *offsets, unsigned count, const char *text, int number);
HIDDEN const char *libsyscall_errtext(int number);
HIDDEN const char *libsyscall_errname(int number);
HIDDEN const char *libsyscall_signame(int number);
EOF_C
spew("$tmp/find.c", <<'EOF_C');
#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
const char *libsyscall_find(const uint16_t *numbers, const uint16_t *offsets, unsigned count, const char *text, int number) {
	unsigned low = 0;
	unsigned high = count;
	while (low < high) {
		const unsigned middle = low + (high - low) / 2;
		if (numbers[middle] < number) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < count && numbers[low] == number ? text + offsets[low] : 0;
}
EOF_C
spew("$tmp/print.c", <<'EOF_C');
#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>
#include <limits.h>
#include <stdio.h>
static void print(int i) {
	const char *t = libsyscall_errtext(i), *n = libsyscall_errname(i), *s = libsyscall_signame(i);
	if (t || n || s) {
		printf("%d %s: %s, %s\n", i, n ? n : "-", t ? t : "-", s ? s : "-");
	}
}
int main(void) {
	print(INT_MIN); print(INT_MIN + 1); print(INT_MAX);
	for (int i = -70000; i <= 70000; i++) print(i);
	return 0;
}
EOF_C

# Usage.
{
	my ($status, $out, $err) = run({}, $mkerrors, '--help');
	is($status, 0, '--help: exit 0');
	like($out, qr/\Ausage: mkerrors /, '--help: usage on standard output');
	like($out, qr/<asm\/signal\.h>.*^darwin all come from the comments/ms, '... and what is read');
	is($err, '', '--help: nothing on standard error');
	bad_usage('plain word', 'errno.h');
	bad_usage('plain word after -h', '-h', 'errno.h');
	bad_usage('end of a comment', '-DX=*/');
	bad_usage('begin of a comment', '-DX=/*');
	bad_usage('new line', "-DX=\n#error");
}

# The native port.
my ($header, $source);
{
	my ($status, $err);
	($status, $header, $err) = run({}, $mkerrors, '-h');
	is("$status$err", 0, 'native header');
	($status, $source, $err) = run({}, $mkerrors);
	is("$status$err", 0, 'native source');
	my $is_linux = (run({}, 'gcc', '-dM', '-E', '-x', 'c', '/dev/null'))[1] =~ /__linux__/;

	my $note = $is_linux ? qr{/\* Linux \d+\.\d+ \*/\n} : qr{};
	like($header, qr{\A/\* mkerrors -h \*/\n/\* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT \*/\n$note\n#ifdef E}, 'head of the header');
	like($source, qr{\A/\* mkerrors \*/\n/\* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT \*/\n$note\n#define LIBSYSCALL_INTERNAL\n#include <libsyscall.h>\n}, 'head of the source');
	like($header, qr/^#ifdef EPERM\nLIBSYSCALL_SAME\(EPERM, 1\);\n#else\n#define EPERM 1\n#endif\n#ifdef ENOENT$/m, 'form of a definition');

	# perl's own lists, made from libc's headers when it was built.
	my %ours = map { split / / } split /, ?/, constants($header);
	is_deeply({ map { $_ => $ours{$_} } grep { /\AE/ } keys %ours }, { map { $_ => Errno->can($_)->() } @Errno::EXPORT_OK }, 'the errors are those of Errno');
	my %perl;
	@perl{map { "SIG$_" } split ' ', $Config{sig_name}} = split ' ', $Config{sig_num};
	delete @perl{grep { /\ASIG(?:ZERO|NUM\d+|RTMIN|RTMAX)\z/ } keys %perl};
	cmp_ok(scalar(keys %perl), '>', 20, 'perl knows signals');
	is_deeply({ map { $_ => $ours{$_} } keys %perl }, \%perl, 'the signals that perl knows are there');
	ok(!exists $ours{$_}, "no $_") for qw(SIGRTMIN SIGRTMAX SIGSTKSZ NSIG);
	if ($is_linux) {
		ok(exists $ours{$_}, "$_ is there") for qw(EWOULDBLOCK EDEADLOCK ENOTSUP SIGIOT SIGPOLL SIGCLD);
		like($header, qr/#define EAGAIN \d+\n#endif\n#ifdef EWOULDBLOCK\n/, 'an alias follows its canonical name');
	}

	# Before and after libc's headers, in each compiler.
	for my $compiler (grep { defined } 'gcc', tool('clang')) {
		my $same = "#define LIBSYSCALL_SAME(name, number) _Static_assert((name) == (number), #name)\n";
		spew("$tmp/zerrors.h", $header);
		spew("$tmp/after.c", "#include <errno.h>\n#include <signal.h>\n$same#include \"zerrors.h\"\nint main(void) { return ENOENT - 2; }\n");
		spew("$tmp/alone.c", "$same#include \"zerrors.h\"\n#include \"zerrors.h\"\nint main(void) { return ENOENT - 2; }\n");
		for my $file (qw(after alone)) {
			is((run({}, $compiler, @strict, '-fsyntax-only', "$tmp/$file.c"))[2], '', "$compiler: header $file");
		}
		spew("$tmp/zerrors.c", $source);
		my @objects;
		my $messages = '';
		for my $member (qw(errtext errname signame)) {
			$messages .= (run({}, $compiler, @strict, '-O2', '-fPIE', "-I$tmp/lib", "-DMEMBER_$member", '-c', '-o', "$tmp/$member.o", "$tmp/zerrors.c"))[2];
			push @objects, "$tmp/$member.o";
		}
		is($messages, '', "$compiler: the members compile, one by one");
		$messages = (run({}, $compiler, @strict, "-I$tmp/lib", '-o', "$tmp/print", "$tmp/print.c", "$tmp/find.c", @objects))[2];
		is($messages, '', "$compiler: and link");
	}

	# What the functions answer, for every number.
	my (%text, %errname, %signame);
	for my $name (sort keys %ours) {
		next if $name =~ /\A(?:EWOULDBLOCK|SIGIOT|SIGPOLL|SIGCLD|SIGUNUSED)\z/;
		next if $name =~ /\A(?:EDEADLOCK|ENOTSUP)\z/ && grep { $_ ne $name && $ours{$_} == $ours{$name} } grep { /\AE/ } keys %ours;
		if ($name =~ /\AE/) {
			$errname{$ours{$name}} = $name;
			my $text = POSIX::strerror($ours{$name});
			substr($text, 0, 2) =~ /\A[A-Z][a-z]\z/ and $text = lcfirst $text;
			$text{$ours{$name}} = $text;
		} else {
			$signame{$ours{$name}} = $name;
		}
	}
	my $expected = join '', map {
		"$_ " . ($errname{$_} // '-') . ': ' . ($text{$_} // '-') . ', ' . ($signame{$_} // '-') . "\n"
	} sort { $a <=> $b } keys %{{ %errname, %signame }};
	is((run({}, "$tmp/print"))[1], $expected, 'the tables, looked up from INT_MIN to INT_MAX');
	if ($is_linux) {
		like($source, qr/^\t\t"no such file or directory\\0"$/m, 'first letter in lower case');
		like($source, qr/^\t\t"RFS specific error\\0"$/m, 'but not that of an abbreviation');
	}

	# No pointers, so no relocations of data.
	my ($readelf, $sections) = run({}, 'readelf', '-WS', "$tmp/errtext.o");
	SKIP: {
		skip('no readelf, or no ELF', 1) if $readelf != 0;
		unlike($sections, qr/\.data\.rel|\.rela?\.(?:rodata|data)/, 'no relocations in the tables');
	}
}

# Always the same bytes.
for my $env ({ LC_ALL => 'de_DE.UTF-8', LANGUAGE => 'de' }, { PERL_HASH_SEED => 1 }, { PERL_HASH_SEED => 2, TMPDIR => "$tmp" }, { CC => 'gcc -O3 -flto -g -Wall -Werror' }, { CC => ' ' }) {
	my $what = join ' ', map { "$_=$env->{$_}" } grep { $_ ne 'TMPDIR' } sort keys %$env;
	is((run($env, $mkerrors, '-h'))[1], $header, "same header with $what");
	is((run($env, $mkerrors))[1], $source, "same source with $what");
}
is_deeply([glob "$tmp/mkerrors*"], [], 'no temporary files remain');

# Linux, not this one: sparse numbers, own numbers, both ways round.
my %port = (
	'asm/errno.h' => <<'EOF_C',
#ifndef _ASM_ERRNO_H
#define _ASM_ERRNO_H
#define	ENOENT		2	/* nobody reads this */
#define EAGAIN		11
#define EWOULDBLOCK	EAGAIN	/* Operation would block */
#define EDEADLK		45	/* Resource deadlock would occur */
#define EDEADLOCK	56	/* File locking deadlock error */
#define EOPNOTSUPP	(100+22)
#define EINIT		141	/* "Reserved"
				 * \ here??) */
#define EREMDEV		142	// Remote device
#define EALSO		( EREMDEV )
#define EPROCLIM	67	/* SUNOS: Too many processes */
#define EDQUOT		0x46DU
#define EMPTY
#define ECALL()		3
#define E_lower		3
#define ELAST		1133
#define _ENAME		3
#endif
EOF_C
	'asm/signal.h' => <<'EOF_C',
#define SIGIOT		6
#define SIGABRT		SIGIOT
#define SIGCHLD		18
#define SIGPOLL		22
#define SIGIO		SIGPOLL
#define SIGLOST		29
#define SIGPWR		SIGLOST
#define SIGSYS		31
#define SIGUNUSED	31
#define SIGSWI		32
#define SIGRTMIN	32
#define SIGRTMAX	_NSIG
#define SIGSTKSZ	8192
#define SIGSTACK	4
#define SIG_BLOCK	1
#define SIGEV_SIGNAL	0
#define SIGCALL(x)	x
EOF_C
);
my $linux = '-U__APPLE__ -D__linux__=1';
{
	my $cc = headers($linux, %port, 'linux/version.h' => "#define LINUX_VERSION_CODE 394240\n#define LINUX_VERSION_SUBLEVEL 0\n");
	my ($status, $out, $err) = run({ CC => $cc }, $mkerrors, '-h');
	is("$status$err", 0, 'other port: header');
	is(constants($out), 'ENOENT 2, EAGAIN 11, EWOULDBLOCK 11, EDEADLK 45, EDEADLOCK 56, EPROCLIM 67, '
		. 'EOPNOTSUPP 122, ENOTSUP 122, EINIT 141, EREMDEV 142, EALSO 142, EDQUOT 1133, '
		. 'SIGABRT 6, SIGIOT 6, SIGCHLD 18, SIGCLD 18, SIGIO 22, SIGPOLL 22, SIGLOST 29, SIGPWR 29, SIGSYS 31, SIGUNUSED 31,',
		'other port: numbers, in order');
	like($out, qr{^/\* Linux 6\.4 \*/$}m, 'other port: version without the third number');
	($status, $out, $err) = run({ CC => $cc }, $mkerrors);
	is("$status$err", 0, 'other port: source');
	is(strings($out, 'errname'), 'ENOENT|EAGAIN|EDEADLK|EDEADLOCK|EPROCLIM|EOPNOTSUPP|EINIT|EREMDEV|EDQUOT', 'other port: names of errors');
	is(strings($out, 'signame'), 'SIGABRT|SIGCHLD|SIGIO|SIGLOST|SIGSYS', 'other port: names of signals');
	my $host = sub { lcfirst POSIX::strerror($_[0]) };
	SKIP: {
		skip('the strings are a Linux libc\'s', 1) if $^O ne 'linux';
		is(strings($out, 'errtext'), join('|', $host->(&Errno::ENOENT), $host->(&Errno::EAGAIN), $host->(&Errno::EDEADLK),
			'file locking deadlock error', 'too many processes', $host->(&Errno::EOPNOTSUPP), '\"Reserved\" \\\\ here\??)',
			'remote device', $host->(&Errno::EDQUOT)), 'other port: strings by name, from comments where the host has none');
	}
	like($out, qr/\b142, 1133,$/m, 'other port: large numbers in the table');

	# The flags reach the compiler, also the word after one.
	($status, $out, $err) = run({ CC => headers($linux) }, $mkerrors, '-h', '-isystem', ($cc =~ /(\S+)\z/));
	is($status, 0, 'flags on the command line');
	like($out, qr{\A/\* mkerrors -h -isystem \S+ \*/\n}, 'and in the head');
	unlike((run({ CC => headers($linux, %port) }, $mkerrors, '-h'))[1], qr/Linux/, 'no version note without <linux/version.h>');

	# What the headers of libc and the rest of the kernel's say without <asm/...> is a part, and no one says of what.
	my %libc = ('errno.h' => "#define EPERM 1\n", 'signal.h' => "#define SIGHUP 1\n", 'sys/signal.h' => "#define SIGHUP 1\n",
		'linux/errno.h' => "#include <asm/errno.h>\n", 'linux/version.h' => "#define LINUX_VERSION_CODE 394240\n");
	bad_input("only libc's headers", headers($linux, %libc), qr/asm\/errno\.h.*^mkerrors: gcc failed$/ms, @$_) for ['-h'], [];
	bad_input("<asm/errno.h> and libc's headers", headers($linux, %libc, map { $_ => $port{$_} } 'asm/errno.h'), qr/asm\/signal\.h.*^mkerrors: gcc failed$/ms, '-h');
	bad_input("<asm/signal.h> and libc's headers", headers($linux, %libc, map { $_ => $port{$_} } 'asm/signal.h'), qr/asm\/errno\.h.*^mkerrors: gcc failed$/ms, '-h');
	for my $what (qw(errno signal)) {
		bad_input("<asm/$what.h> without what it includes", headers($linux, %libc, %port, "asm/$what.h" => "#include <asm-generic/$what.h>\n$port{\"asm/$what.h\"}"),
			qr/asm-generic\/$what\.h.*^mkerrors: gcc failed$/ms, '-h');
	}
	($status, $out) = run({ CC => headers($linux, %libc, %port) }, $mkerrors, '-h');
	is($status, 0, 'all of them');
	unlike($out, qr/EPERM|SIGHUP/, "... and nothing of libc's");
}

# Aliases, in whatever way a header says so: both as numbers, the first as the second, the second as the first.
{
	my @pairs = ([qw(EWOULDBLOCK EAGAIN)], [qw(EDEADLOCK EDEADLK)], [qw(ENOTSUP EOPNOTSUPP)], [qw(SIGIOT SIGABRT)], [qw(SIGPOLL SIGIO)], [qw(SIGCLD SIGCHLD)], [qw(SIGUNUSED SIGSYS)]);
	for my $way (0 .. 2) {
		my %text = ('asm/errno.h' => '', 'asm/signal.h' => '');
		my ($number, $expected) = (1, '');
		for (@pairs) {
			my ($alias, $name) = @$_;
			$text{$name =~ /^E/ ? 'asm/errno.h' : 'asm/signal.h'} .= $way == 0 ? "#define $alias $number\n#define $name $number\n"
				: $way == 1 ? "#define $alias $name\n#define $name $number\n" : "#define $alias $number\n#define $name $alias\n";
			$expected .= ($expected eq '' ? '' : ' ') . "$name $number, $alias $number,";
			$number++;
		}
		is(constants((run({ CC => headers($linux, %text) }, $mkerrors, '-h'))[1]), $expected, "aliases: way $way");
	}
}

# Darwin, a stand-in.
{
	my $cc = headers('-U__linux__ -D__APPLE__=1', 'errno.h' => "#include <sys/errno.h>\n", 'sys/signal.h' => "#define SIGIOT SIGABRT\n#define SIGABRT 6\n#define SIGUSR2 31\n",
		'sys/errno.h' => <<'EOF_C');
#define EPERM		1		/* Operation not permitted */
#define EBUSY		16		/* Device / Resource busy */
#define	EAGAIN		35		/* Resource temporarily unavailable */
#define	EWOULDBLOCK	EAGAIN		/* Operation would block */
#define	ENOTSUP		45		/* Operation not supported */
#define EDEVERR		83		/* Device error, for example paper out */
#define EBADEXEC	85		/* Bad executable */
#define EBADMACHO	88		/* Malformed Macho file */
#define	EMULTIHOP	95		/* Reserved */
#define	ENOLINK		97		/* Reserved */
#define	ENOSR		98		/* No STR resources */
#define EOPNOTSUPP	102		/* Operation not supported on socket */
#define ENOPOLICY	103		/* No such policy registered */
#define EQFULL		106		/* Interface output queue is full */
#define	ELAST		106		/* Must be equal largest errno */
EOF_C
	my ($status, $out, $err) = run({ CC => $cc }, $mkerrors, '-h');
	is("$status$err", 0, 'darwin: header');
	is(constants($out), 'EPERM 1, EBUSY 16, EAGAIN 35, EWOULDBLOCK 35, ENOTSUP 45, EDEVERR 83, EBADEXEC 85, EBADMACHO 88, EMULTIHOP 95, ENOLINK 97, ENOSR 98, '
		. 'EOPNOTSUPP 102, ENOPOLICY 103, EQFULL 106, SIGABRT 6, SIGIOT 6, SIGUSR2 31,', 'darwin: numbers, no ELAST, nothing of Linux');
	unlike($out, qr/Linux/, 'darwin: no version note');
	($status, $out, $err) = run({ CC => $cc }, $mkerrors);
	is(strings($out, 'errtext'), 'operation not permitted|resource busy|resource temporarily unavailable|operation not supported|device error|bad executable (or shared library)|'
		. 'malformed Mach-o file|EMULTIHOP (Reserved)|ENOLINK (Reserved)|no STR resources|operation not supported on socket|policy not found|interface output queue is full',
		"darwin: strerror's strings");
	bad_input('darwin: no comment', headers('-U__linux__ -D__APPLE__=1', 'errno.h' => "#define EPERM 1\n", 'sys/signal.h' => "#define SIGHUP 1\n"), qr/no text for EPERM$/m);
}

# Foreign compilers, where they are installed.
for my $cross (everything() ? (['mips-linux-gnu-gcc', 1133, 18], ['powerpc-linux-gnu-gcc', 122, 17], ['sparc64-linux-gnu-gcc', 69, 20], ['aarch64-linux-gnu-gcc', 122, 17]) : ()) {
	my ($cc, $edquot, $sigchld) = @$cross;
	SKIP: {
		skip("no $cc, or no headers for it", 1) if (run({}, $cc, '-E', '-x', 'c', '-include', 'asm/errno.h', '/dev/null'))[0] != 0;
		my ($status, $out) = run({ CC => $cc }, $mkerrors, '-h');
		like($out, qr/#define EDQUOT $edquot\n.*#define SIGCHLD $sigchld\n/s, $cc);
	}
}

# Bad input.
my $signals = "#define SIGHUP 1\n";
bad_input('no compiler', 'no-such-compiler-here', qr/^mkerrors: cannot run no-such-compiler-here: /);
bad_input('failing compiler', 'false', qr/^mkerrors: false failed$/m);
bad_input('silent compiler', 'true', qr/^mkerrors: .*no error number$/m);
bad_input('no headers', headers($linux), qr/errno\.h.*^mkerrors: gcc failed$/ms, '-h');
bad_input('no errors', headers($linux, 'asm/errno.h' => "#define EMPTY\n", 'asm/signal.h' => $signals), qr/no error number/, '-h');
bad_input('no signals', headers($linux, 'asm/errno.h' => "#define EPERM 1\n", 'asm/signal.h' => "#define SIG_BLOCK 1\n"), qr/no signal number/, '-h');
bad_input('header with an error', headers($linux, 'asm/errno.h' => "#error nothing here\n", 'asm/signal.h' => $signals), qr/asm\/errno.h:1:.*nothing here/, '-h');
for my $value (-1, 0, 4096) {
	bad_input("error $value", headers($linux, 'asm/errno.h' => "#define EPERM 1\n#define EFOO $value\n#define EBAR $value\n", 'asm/signal.h' => $signals),
		qr/^\S+asm\/errno\.h:3: EBAR is $value,.*\n\S+asm\/errno\.h:2: EFOO is $value, not a number of error in 1\.\.4095$/m, '-h');
}
for my $value (-1, 0, 128, '18446744073709551615') {
	bad_input("signal $value", headers($linux, 'asm/errno.h' => "#define EPERM 1\n", 'asm/signal.h' => "$signals#define SIGFOO $value\n"),
		qr/^\S+asm\/signal\.h:2: SIGFOO is $value,/m, '-h');
}
for my $text ('"3"', 'evariable', '((void (*)(int))1)', '(EBASE + 3)', '3.5', 'sizeof(int)', "'3'") {
	bad_input("error $text", headers($linux, 'asm/errno.h' => "#define EPERM 1\n\n#define EFOO $text\n", 'asm/signal.h' => $signals),
		qr/^\S+asm\/errno\.h:3: EFOO is no number of error: \Q$text\E$/m, '-h');
	bad_input("signal $text", headers($linux, 'asm/errno.h' => "#define EPERM 1\n", 'asm/signal.h' => "$signals#define SIGFOO $text\n"),
		qr/^\S+asm\/signal\.h:2: SIGFOO is no number of signal: \Q$text\E$/m, '-h');
}
bad_input('an error with two values', headers($linux, 'asm/errno.h' => "#define EPERM 1\n#define EFOO 2\n#define EFOO 3\n#define EFOO 2\n", 'asm/signal.h' => $signals),
	qr/^\S+asm\/errno\.h:3: EFOO is '3' here and '2' in \S+asm\/errno\.h:2$/m, '-h');
bad_input('a signal with two values', headers($linux, 'asm/errno.h' => "#define EPERM 1\n", 'asm/signal.h' => "$signals#define SIGHUP 3\n"),
	qr/^\S+asm\/signal\.h:2: SIGHUP is '3' here and '1' in \S+asm\/signal\.h:1$/m, '-h');
is(constants((run({ CC => headers($linux, 'asm/errno.h' => "#define EPERM 1\n#define EPERM 1\n#undef EPERM\n#define EPERM 2\n#define EGUARD\n", 'asm/signal.h' => $signals) }, $mkerrors, '-h'))[1]),
	'EPERM 2, SIGHUP 1,', 'what is undefined may be defined again, and the same thing twice');

# The locale: the compiler's messages are in the C locale, and so is every text that libc gives. A signal leaves nothing behind.
{
	spew("$tmp/cc", "#!/bin/sh\necho \"\$LC_ALL\" >\"$tmp/locale\"\nexec gcc \"\$\@\"\n");
	chmod 0755, "$tmp/cc" or die "$tmp/cc: $!";
	mkdir "$tmp/perl" or die "$tmp/perl: $!";
	spew("$tmp/perl/Spy.pm", <<'EOF_PERL');
package Spy;
use POSIX ();
no warnings 'redefine';
*POSIX::strerror = sub { print STDERR 'locale: ', POSIX::setlocale(POSIX::LC_MESSAGES()), "\n"; local $! = $_[0]; return "$!" };
1;
EOF_PERL
	my ($status, $out, $err) = run({ CC => "$tmp/cc", LC_ALL => 'C.UTF-8', LANGUAGE => 'de', PERL5OPT => "-I$tmp/perl -MSpy" }, $mkerrors);
	is("$status$out", "0$source", 'another locale');
	is(slurp("$tmp/locale"), "C\n", '... is not that of the compiler');
	my %seen = map { $_ => 1 } split /\n/, $err;
	is(join(',', keys %seen), 'locale: C', "... nor of libc's texts");
	mkdir "$tmp/signals" or die "$tmp/signals: $!";
	spew("$tmp/cc", "#!/bin/sh\necho x >\"$tmp/started\"\nexec sleep 5\n");
	for my $signal (qw(HUP INT TERM)) {
		my $pid = fork // die "fork: $!";
		if (!$pid) {
			@ENV{qw(CC TMPDIR)} = ("$tmp/cc", "$tmp/signals");
			setpgrp 0, 0;		# also the compiler, as at a terminal
			$SIG{$signal} = 'DEFAULT';
			open(STDERR, '>', "$tmp/stderr") or POSIX::_exit(126);
			exec($mkerrors, '-h') or POSIX::_exit(127);
		}
		for (1 .. 2000) {
			last if -s "$tmp/started";
			select undef, undef, undef, 0.01;
		}
		my @before = glob "$tmp/signals/*";
		kill $signal, -$pid;
		waitpid $pid, 0;
		is(scalar(@before), 1, "SIG$signal: a directory was there");
		is($? >> 8, 1, "SIG$signal: exit 1");
		is_deeply([glob "$tmp/signals/*"], [], "SIG$signal: it is gone");
		unlink "$tmp/started" or die "$tmp/started: $!";
	}
}
bad_input('unknown error', headers($linux, 'asm/errno.h' => "#define EPERM 1\n#define EFOO 2\n#define EBAR 3\n", 'asm/signal.h' => $signals), qr/^mkerrors: no text for EBAR\nmkerrors: no text for EFOO$/m);
bad_input('comment in Latin-1', headers($linux, 'asm/errno.h' => "#define EFOO 2 /* caf\xe9 */\n", 'asm/signal.h' => $signals), qr/not plain ASCII/);
SKIP: {
	skip('no /dev/full', 2) if !-c '/dev/full';
	for my $option ('-h') {
		my ($status, $out, $err) = run({ stdout => '/dev/full' }, $mkerrors, $option);
		like("$status $err", qr/\A1 mkerrors: cannot write standard output: /, "full disk: $option");
	}
}
{
	my $bad = "$tmp/x|";
	mkdir $bad;
	my ($status) = run({ CC => headers($linux, %port) }, $mkerrors, '-h', '-isystem', $bad, '-isystem', "$tmp/>y");
	is($status, 0, 'names with the marks of the shell');
	ok(!-e "$tmp/y", 'are names');
}

done_testing;
