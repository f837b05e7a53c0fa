#!/usr/bin/perl
#
# Tests of mksyscall: what it prints, what it refuses, and what its stubs do when they run.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use File::Temp qw(tempdir);
use FindBin;
use lib $FindBin::Bin;
use POSIX ();
use Test::More;
use Tools qw(everything slurp spew);

my $root = "$FindBin::Bin/..";
my $mksyscall = "$root/mksyscall";
my $data = "$FindBin::Bin/mksyscall";
my $dir = tempdir(CLEANUP => 1);

delete @ENV{qw(PERL5OPT PERL_UNICODE)};
chdir $dir or die "$dir: $!";
END { chdir '/' }		# so that the directory can be removed

# Runs a command without a shell. Returns its exit status (or signal + 1000), standard output and standard error.
our $stdin = '/dev/null';
sub run {
	my (@command) = @_;
	my $pid = fork;
	die "fork: $!" if !defined $pid;
	if (!$pid) {
		open STDIN, '<', $stdin or POSIX::_exit(126);
		open STDOUT, '>', "$dir/.out" or POSIX::_exit(126);
		open STDERR, '>', "$dir/.err" or POSIX::_exit(126);
		{ no warnings; exec { $command[0] } @command; }
		POSIX::_exit(127);
	}
	waitpid $pid, 0;
	my $status = $? & 127 ? 1000 + ($? & 127) : $? >> 8;
	return ($status, slurp("$dir/.out"), slurp("$dir/.err"));
}

sub mksyscall { return run($^X, $mksyscall, @_) }

# What mksyscall prints for the lines, given as a file.
sub generate {
	my ($lines, @options) = @_;
	my ($status, $out, $err) = mksyscall(@options, spew('in.c', $lines));
	diag("mksyscall @options: $err") if $status != 0 || $err ne '';
	return $out;
}

# The names of the archive members that the stubs become, one a line.
sub members {
	my ($out) = @_;
	return join('', map { "$_\n" } $out =~ /^#if defined MEMBER_(\w+) /mg);
}

# The stub of one declaration: signature and body.
sub stub {
	my ($decl, @options) = @_;
	my $out = generate("//sys $decl\n", @options);
	return $out =~ /^#if defined MEMBER_\w+ \|\| defined MEMBER_all\n(.*?)^(?:LIBSYSCALL_PUBLIC\(\w+\)\n)?#endif\n/ms ? $1 : $out;
}

# The declarations in the header of calls that are named A, B, ... in the prototypes.
sub headers {
	my (@decls) = @_;
	my $out = generate(join('', map { "//sys $_\n" } @decls), '-h');
	my @headers = $out =~ /^(\w[^;]*;)$/mg;
	s/\n/ / for @headers;
	return @headers;
}

# Checks many declarations at once: each is a text, what has to stand in the header, and the name of the test. F is the name
# of the function in all of them.
sub check_headers {
	my (@checks) = @_;
	my $n = 0;
	my @headers = headers(map { my $d = $_->[0]; $n++; $d =~ s/\bF\b/F$n/r } @checks);
	for my $i (0 .. $#checks) {
		my ($decl, $want, $name) = @{$checks[$i]};
		(my $got = $headers[$i] // 'nothing') =~ s/\bF[0-9]+\(/F(/;
		is($got, $want, $name);
	}
	return;
}

#
# The names of functions, for the prefix.
#
{
	my $header = spew('names.h', <<'END');
/* Open of a comment; */
#define Macro(x) \\
	int Hidden(x);
#ifdef __cplusplus
extern "C" {
#endif
typedef struct T {
	int (*Member)(int);
} T;
enum { Enumerator = 1 };
LIBSYSCALL_MUST_CHECK
Errno Wide(int a,
	const char *b);	/* Comment(2); */
const char *Text(Errno err); LIBSYSCALL_HIDDEN void Leave(int code);
extern bool Variable __asm__(LABEL("x"));
#ifdef __cplusplus
}
#endif
END
	my $lines = spew('a.c', "//sys Open(path string) (errno Errno) = SYS_A | SYS_B\n//sysc Zero()\n//sys small(x int)\n");
	my $again = spew('b.c', "//sysc Open(path string) (errno Errno)\n");
	my ($status, $out, $err) = mksyscall('-p', $lines, $again, $header);
	is("$status$err", '0', '-p: exit 0, no message');
	my @names = qw(Leave Open Text Variable Wide Zero);
	is($out =~ s{^/\*.*\n/\*.*\n}{}r, join('', "#ifdef LIBSYSCALL_NAME\n",
		map({ "#pragma push_macro(\"$_\")\n#undef $_\n#define $_ LIBSYSCALL_NAME($_)\n" } @names),
		"#else\n", map({ "#pragma pop_macro(\"$_\")\n" } @names), "#endif\n"), '... all public names, in order');
	for my $bad ([ "int F(void);\n\nint G(void) { return 1; }\n", 3 ], [ "int\nf(int x);\n", 1 ], [ "int (*F)(int);\n", 1 ],
		[ "int A(int);\nwhat is this\n", 2 ], [ "int A(int), B(int);\n", 1 ], [ "/* nothing */\n", 1 ]) {
		my ($text, $line) = @$bad;
		($status, $out, $err) = mksyscall('-p', $lines, spew('bad.h', $text));
		like("$status$out$err", qr/^1\Qbad.h:$line: \E.*\n\z/, "-p: refused: $text");
	}
	for my $option (qw(-l32 -h -7), "-n$;numbers.h") {
		($status, $out, $err) = mksyscall('-p', split(/$;/, $option), $lines);
		like("$status$out$err", qr/^2mksyscall: -p is for all targets\n/, "-p with $option is refused");
	}
}

#
# The whole of a file of stubs and of a file of declarations.
#
my $example = <<'END';
/* A comment of C. */
// A comment of nothing.

// Open opens the file path; see open(2).
//
//	mode	like O_RDONLY
//sys	Open(path string, mode int, perm int) (fd int, errno Errno) = SYS_OPENAT(AT_FDCWD, path, mode, perm)
//sys	Close(fd int) (_ Errno)

// accept accepts.
//sysnb	accept(s int, addr *void) (fd int, errno Errno) = SYS_ACCEPT4(s, addr, 0, 0)
//sysnb Getpid() (pid int)
int x;
END
spew('example.c', $example);
my ($status, $out, $err) = mksyscall('example.c');
is($status, 0, 'stubs: exit status');
is($err, '', 'stubs: no message');
is($out, <<'END', 'stubs: the output');
/* mksyscall example.c */
/* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT */

#define LIBSYSCALL_INTERNAL
#include <libsyscall.h>

#ifndef LIBSYSCALL_PUBLIC
# define LIBSYSCALL_PUBLIC(name)
#endif

#if defined MEMBER_Open || defined MEMBER_all
Errno Open(const char *path, int mode, int perm, int *fd)
{
	uintptr_t r1;
	const Errno err = Syscall6(SYS_OPENAT, (uintptr_t)AT_FDCWD, (uintptr_t)path, (uintptr_t)mode, (uintptr_t)perm, 0, 0, &r1, 0);

	if (err == 0 && fd)
		*fd = (int)r1;
	return err;
}
LIBSYSCALL_PUBLIC(Open)
#endif

#if defined MEMBER_Close || defined MEMBER_all
Errno Close(int fd)
{
	return Syscall(SYS_CLOSE, (uintptr_t)fd, 0, 0, 0, 0);
}
LIBSYSCALL_PUBLIC(Close)
#endif

#if defined MEMBER_libsyscall_accept || defined MEMBER_all
Errno libsyscall_accept(int s, void *addr, int *fd)
{
	uintptr_t r1;
	const Errno err = RawSyscall6(SYS_ACCEPT4, (uintptr_t)s, (uintptr_t)addr, 0, 0, 0, 0, &r1, 0);

	if (err == 0 && fd)
		*fd = (int)r1;
	return err;
}
#endif

#if defined MEMBER_Getpid || defined MEMBER_all
int Getpid(void)
{
	return LIBSYSCALL_NO_ERROR(int, SYS_GETPID, 0, 0, 0);
}
LIBSYSCALL_PUBLIC(Getpid)
#endif
END
($status, $out, $err) = mksyscall('-h', 'example.c');
is("$status$err", '0', 'declarations: exit status and no message');
is($out, <<'END', 'declarations: the output');
/* mksyscall -h example.c */
/* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT */

/*
 * Open opens the file path; see open(2).
 *
 *	mode	like O_RDONLY
 */
LIBSYSCALL_MUST_CHECK
Errno Open(const char *path, int mode, int perm, int *fd);

/* System call close, manual page close(2). */
Errno Close(int fd);

/* System call getpid, manual page getpid(2). */
int Getpid(void);

#ifdef LIBSYSCALL_INTERNAL

/*
 * accept accepts.
 * System call accept4, manual page accept4(2).
 */
LIBSYSCALL_HIDDEN
LIBSYSCALL_MUST_CHECK
Errno libsyscall_accept(int s, void *addr, int *fd);

#endif
END
($status, $out, $err) = mksyscall('example.c');
is(members($out), "Open\nClose\nlibsyscall_accept\nGetpid\n", 'members: the output');

#
# Names of calls.
#
my @names = ([qw(Open OPEN)], [qw(FooBar FOO_BAR)], [qw(fooBar FOO_BAR)], [qw(exit EXIT)], [qw(Pread64 PREAD64)],
	[qw(Dup3 DUP3)], [qw(Pwritev2 PWRITEV2)], [qw(GetXAttr GET_XATTR)], [qw(SyncFileRange SYNC_FILE_RANGE)],
	[qw(Pivot_root PIVOT_ROOT)]);
my $numbered = generate(join '', map { "//sys $_->[0]() (errno Errno)\n" } @names);
for (@names) {
	my ($name, $number) = @$_;
	like($numbered, qr/^Errno (?:libsyscall_)?$name\(void\)\n\{\n\treturn Syscall\(SYS_$number,/m, "number: $name is SYS_$number");
}
like(stub('Seek() (errno Errno) = SYS__LLSEEK'), qr/Syscall\(SYS__LLSEEK,/, 'number: = SYS__LLSEEK');
like(stub('Sync() () = SYS_SYNC()'), qr/^void Sync\(void\)\n/, 'an empty result list and an empty template');

#
# Types of parameters.
#
my $must = 'LIBSYSCALL_MUST_CHECK';
check_headers(map { [ "F(x $_->[0]) (errno Errno)", "$must Errno F($_->[1]);", "parameter: $_->[0]" ] }
	['string', 'const char *x'], ['bool', 'bool x'], ['byte', 'uint8_t x'], ['int', 'int x'], ['uint', 'unsigned int x'],
	(map { (["int$_", "int${_}_t x"], ["uint$_", "uint${_}_t x"]) } 8, 16, 32, 64), ['uintptr', 'uintptr_t x'],
	['Gid_t', 'Gid_t x'], ['_C_int', '_C_int x'], ['size_t', 'size_t x'], ['long', 'long x'],
	['*void', 'void *x'], ['*const void', 'const void *x'], ['*Stat_t', 'Stat_t *x'], ['*const Stat_t', 'const Stat_t *x'],
	['*int64', 'int64_t *x'], ['*byte', 'uint8_t *x'], ['*string', 'const char **x'], ['*const string', 'const char *const *x'],
	['**char', 'char **x'], ['*const *char', 'char *const *x'], ['**const char', 'const char **x'], ['**void', 'void **x'],
	['* const  T', 'const T *x'], ['*[2]int', 'int x[2]'], ['*[2]_C_int', '_C_int x[2]'], ['*[ N_MAX ]const T', 'const T x[N_MAX]'],
	['*[2]*T', 'T *x[2]'], ['*[2]const *T', 'T *const x[2]'],
	['[]byte', 'void *x, size_t nx'], ['[]const byte', 'const void *x, size_t nx'], ['[]void', 'void *x, size_t nx'],
	['[]const void', 'const void *x, size_t nx'], ['[]Timeval', 'Timeval *x, size_t nx'], ['[]const int', 'const int *x, size_t nx'],
	['[]string', 'const char **x, size_t nx'], ['[]*T', 'T **x, size_t nx'],
);
my $assert = qr/^\t_Static_assert\(sizeof\(Gid_t\) <= sizeof\(uintptr_t\), ".*"\);\n/m;
like(stub('F(x Gid_t) (errno Errno)'), $assert, 'the width of a type that the program cannot know is asserted');
like(stub('F() (x Gid_t, errno Errno)'), $assert, '... of a result too');
is(() = stub('F(x Gid_t, y Gid_t) (errno Errno)') =~ /_Static_assert/g, 1, '... once');
unlike(stub('F(x *Gid_t, y size_t, z int) (errno Errno)'), qr/_Static_assert/, '... and of no other');

#
# Results.
#
check_headers(map { [ "F() $_->[0]", $_->[1], "results: $_->[0]" ] }
	['(errno Errno)', "$must Errno F(void);"],
	['(errno int)', "$must Errno F(void);"],
	['(err error)', "$must Errno F(void);"],
	['(_ Errno)', 'Errno F(void);'],
	['(_ error)', 'Errno F(void);'],
	['', 'void F(void);'],
	['(x int)', 'int F(void);'],
	['(x bool)', 'bool F(void);'],
	['(x *const T)', 'const T *F(void);'],
	['(x int, errno Errno)', "$must Errno F(int *x);"],
	['(x *T, y uintptr, errno Errno)', "$must Errno F(T **x, uintptr_t *y);"],
	['(x *const *T, errno Errno)', "$must Errno F(T *const **x);"],
	['(x string, _ Errno)', 'Errno F(const char **x);'],
);
like(stub('F() (n uintptr, errno Errno)'), qr/^\treturn Syscall\(SYS_F, 0, 0, 0, n, 0\);\n/m, 'uintptr comes straight');
like(stub('F() (n size_t, errno Errno)'), qr/^\treturn Syscall\(SYS_F, 0, 0, 0, \(uintptr_t \*\)n, 0\);\n/m, 'size_t comes straight');
like(stub('F() (n int64, errno Errno)'), qr/^\treturn Syscall\(SYS_F, 0, 0, 0, \(uintptr_t \*\)n, 0\);\n/m, 'int64 comes straight');
unlike(stub('F() (n int64, errno Errno)', '-l32'), qr/\(uintptr_t \*\)/, '... but not on a 32-bit target');

#
# Arguments of 64 bits, written out.
#
my $high = '(uintptr_t)((uint64_t)x >> 32)';
my $low = '(uintptr_t)x';
for (
	['F(x int64) (errno Errno)', "$low, 0, 0", "$low, $high, 0", "$high, $low, 0"],
	['F(a int, x int64) (errno Errno)', "(uintptr_t)a, $low, 0", "(uintptr_t)a, $low, $high", "(uintptr_t)a, $high, $low",
		"(uintptr_t)a, 0, $low, $high, 0, 0", "(uintptr_t)a, 0, $high, $low, 0, 0"],
	['F(a int, b int, x uint64) (errno Errno)', "(uintptr_t)a, (uintptr_t)b, $low",
		"(uintptr_t)a, (uintptr_t)b, $low, $high, 0, 0", "(uintptr_t)a, (uintptr_t)b, $high, $low, 0, 0"],
	['F(a int, x int64) (errno Errno) = SYS_F(a, lo(x), hi(x))', "(uintptr_t)a, $low, 0", "(uintptr_t)a, $low, $high",
		"(uintptr_t)a, $low, $high"],
	['F(a int, x int64) (errno Errno) = SYS_F(a, hi(x), lo(x))', "(uintptr_t)a, 0, $low", "(uintptr_t)a, $high, $low",
		"(uintptr_t)a, $high, $low"],
) {
	my ($decl, $w64, $l32, $b32, $l32a, $b32a) = @$_;
	my %want = ('' => $w64, '-l32' => $l32, '-b32' => $b32, '-l32 -a32' => $l32a || $l32, '-a32 -b32' => $b32a || $b32);
	for my $options (sort keys %want) {
		like(stub($decl, split / /, $options), qr/Syscall6?\(SYS_F, \Q$want{$options}\E, 0, 0\);/, "words: $decl $options");
	}
}
like(stub('F() (x int64, errno Errno)', '-l32'), qr/\*x = \(int64_t\)\(\(uint64_t\)r2 << 32 \| r1\);/, 'result of 64 bits, -l32');
like(stub('F() (x int64, errno Errno)', '-b32'), qr/\*x = \(int64_t\)\(\(uint64_t\)r1 << 32 \| r2\);/, 'result of 64 bits, -b32');
like(generate("//sys F(x int64)\n"), qr/^\t_Static_assert\(sizeof\(uintptr_t\) == 8,/m, 'a 64-bit target is asserted');
like(generate("//sys F(x int64)\n", '-l32'), qr/^\t_Static_assert\(sizeof\(uintptr_t\) == 4,/m, 'a 32-bit target is asserted');
unlike(generate("//sys F(x *int64)\n"), qr/_Static_assert/, '... only where it matters');

#
# Seven words, as mips o32 has them.
#
my $seven = 'F(a int, x int64, y int64, z int) (n int, errno Errno)';
my ($x, $y) = map { "(uintptr_t)$_, (uintptr_t)((uint64_t)$_ >> 32)" } qw(x y);
like(stub($seven, '-l32', '-a32', '-7'), qr/libsyscall_syscall7\(SYS_F, \(uintptr_t\)a, 0, \Q$x, $y\E, \(uintptr_t\)z, &r1, 0\);/, 'seven words');
like(generate("//sysnb $seven\n", '-l32', '-a32', '-7'), qr/= libsyscall_rawSyscall7\(/, '... of a call that never blocks');
like(stub($seven, '-l32', '-7'), qr/= Syscall6\(/, '-7: six words are six');
like(stub('F(a int) (errno Errno)', '-7'), qr/ Syscall\(/, '... and one is one');

#
# Bits that a parameter gets.
#
my $added = stub('F(a int, b uint, c uintptr) (errno Errno) = SYS_F(a|O_LARGE, b | _Xy, c, a)');
like($added, qr/\(SYS_F, \(uintptr_t\)\(a \| O_LARGE\), \(uintptr_t\)\(b \| _Xy\), \(uintptr_t\)c, \(uintptr_t\)a, 0, 0,/, 'x|CONSTANT');
like(stub('F(new int) (errno Errno) = SYS_F(new|O_A)'), qr/\(uintptr_t\)\(new_ \| O_A\)/, '... of a parameter with another name in C');

#
# Calls chosen among others. They are named one after the other, A before B before C, each with what it passes.
#
spew("has-$_.h", join '', map { "#define SYS_$_ 1\n" } 'NEVER', split //) for '', qw(A B C AB ABC BC);
my @choices = (
	# the line, and which call the targets with A, B, C, ... get: its arguments
	['F(x int, y int) (errno Errno) = SYS_A | SYS_B', { A => 'SYS_A, x, y, 0', B => 'SYS_B, x, y, 0', AB => 'SYS_A, x, y, 0', BC => 'SYS_B, x, y, 0' }],
	['F(x int, y int) (errno Errno) = SYS_A(y, x) | SYS_B(x, 7, y)', { A => 'SYS_A, y, x, 0', B => 'SYS_B, x, 7, y', ABC => 'SYS_A, y, x, 0' }],
	['F(x int, y int) (errno Errno) = SYS_A | SYS_B(y, x)', { A => 'SYS_A, x, y, 0', B => 'SYS_B, y, x, 0' }],
	['F(x int, y int) (errno Errno) = SYS_A(y, x)|SYS_B', { A => 'SYS_A, y, x, 0', B => 'SYS_B, x, y, 0' }],
	['F(x int, y int) (errno Errno) = SYS_A(y|O_X, x) | SYS_B(x|O_X, y)', { A => 'SYS_A, y|O_X, x, 0', B => 'SYS_B, x|O_X, y, 0' }],
	['F(p []byte) (errno Errno) = SYS_A(len(p), ptr(p)) | SYS_B(p)', { A => 'SYS_A, np, p, 0', B => 'SYS_B, p, np, 0' }],
	['F(x int) (errno Errno) = SYS_A|SYS_B | SYS_C', { A => 'SYS_A, x, 0, 0', BC => 'SYS_B, x, 0, 0', C => 'SYS_C, x, 0, 0' }],
	['F(x int) (errno Errno) = SYS_A | ENOSYS', { A => 'SYS_A, x, 0, 0', BC => 'ENOSYS' }],
	['F(x int) (errno Errno) = SYS_A(x, 5) | SYS_B | ENOSYS', { A => 'SYS_A, x, 5, 0', BC => 'SYS_B, x, 0, 0', C => 'ENOSYS', '' => 'ENOSYS' }],
	['F(x int) (n int, errno Errno) = SYS_A | ENOSYS', { B => 'ENOSYS' }],
	['F(p []byte) (a int, b *T, _ Errno) = SYS_A | ENOSYS', { B => 'ENOSYS' }],
);
for (@choices) {
	my ($decl, $want) = @$_;
	for my $has (sort keys %$want) {
		my $stub = stub($decl, '-n', "has-$has.h");
		my $args = $want->{$has} =~ s/\b(?=(?:n?p|x|y)\b)/(uintptr_t)/gr =~ s/\(uintptr_t\)(\w+)\|(\w+)/(uintptr_t)($1 | $2)/gr;
		if ($args eq 'ENOSYS') {
			ok($stub =~ /^\treturn ENOSYS;\n\}\n\z/m && $stub !~ /Syscall|SYS_/, "chosen: $decl with `$has': ENOSYS") or diag($stub);
			my %unused = map { $_ => 1 } $stub =~ /^\t\(void\)(\w+);$/mg;
			my ($params) = $stub =~ /\A.*?\((.*)\)\n/;
			is(join(' ', sort keys %unused), join(' ', sort map { /(\w+)$/ } split /, /, $params), '... and no parameter is unused');
		} else {
			like($stub, qr/\bSyscall\(\Q$args\E, /, "chosen: $decl with `$has'");
		}
	}
}
$out = generate("//sys F() (errno Errno) = SYS_A | SYS_B\n//sys G() (errno Errno) = SYS_A | ENOSYS\n", '-h', '-n', 'has-B.h');
like($out, qr{^/\* System call a or b, manual page a\(2\)\. \*/\n.*\nErrno F}m, 'the comment names all calls, since it is for all targets');
like($out, qr{^/\*\n \* System call a, manual page a\(2\)\.\n \* ENOSYS: some machines have no such call\.\n \*/\n.*\nErrno G}m, '... and says that some targets have none');

#
# Functions in C: declared and nothing more.
#
my $written = "// F is.\n//sysc\tF(x int, p []byte) (n int64, errno Errno)\n//sysc f()\n//sys G()\n";
is(members(generate($written)), "G\n", '//sysc: no stub');
$out = generate($written, '-h');
like($out, qr{^/\* F is\. \*/\n$must\nErrno F\(int x, void \*p, size_t np, int64_t \*n\);$}m, '... but a declaration with its documentation');
like($out, qr/^LIBSYSCALL_HIDDEN\nvoid libsyscall_f\(void\);$/m, '... also of internal ones');
unlike(generate("//sysc F(x int64)\n//sys G()\n"), qr/_Static_assert/, '... nor an assertion');
($status, $out, $err) = mksyscall('-n', 'has-A.h', spew('c.c', "//sysc F()\n"));
is("$status$err", '0', '... nor a number');
is(members($out), '', '... and a file may have no others');

#
# Names of parameters.
#
check_headers(
	(map { [ "F($_->[0] int)", "void F(int $_->[1]);", "name: $_->[0] is $_->[1] in C" ] }
	[qw(new new_)], [qw(errno errno_)], [qw(unix unix_)], [qw(stdin stdin_)], [qw(EOF EOF_)], [qw(NULL NULL_)],
	[qw(class class_)], [qw(int int_)], [qw(and and_)], [qw(I I_)], [qw(typ typ)], [qw(Syscall Syscall_)],
	[qw(uintptr_t uintptr_t_)], [qw(r1 r1)], [qw(x_ x_)], [qw(_x _x)]),
	['F(T *T)', 'void F(T *T_);', 'name: that of a type of the declaration'],
);
like(stub('F(r1 int, err int) (n int, errno Errno)'), qr/uintptr_t r1_;\n.*const Errno err_ = .*&r1_, 0\);/, 'names of variables give way');
like(stub('F(new int) (errno Errno) = SYS_F(new)'), qr/\(SYS_F, \(uintptr_t\)new_,/, 'a template knows a parameter by its own name');

# The keywords of C23 and of C++23, in the order of the standards' own tables (ISO C 6.4.1, ISO C++ [tab:lex.key], [lex.digraph]), and
# words that compilers and libcs define as macros: none can be a parameter, and each can be a name here.
my @reserved = qw(
	alignas alignof auto bool break case char const constexpr continue default do double else enum extern false float for goto if
	inline int long nullptr register restrict return short signed sizeof static static_assert struct switch thread_local true
	typedef typeof typeof_unqual union unsigned void volatile while
	asm catch char8_t char16_t char32_t class concept consteval constinit const_cast co_await co_return co_yield decltype delete
	dynamic_cast explicit export friend mutable namespace new noexcept operator private protected public reinterpret_cast requires
	static_cast template this throw try typeid typename using virtual wchar_t
	and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq
	I arm complex environ errno far h_addr h_errno hppa i386 imaginary linux m68k mips near noreturn pixel s_addr sa_handler
	sa_sigaction signals sparc st_atime st_ctime st_mtime stderr stdin stdout sun unix vax vector
	Syscall Syscall6 RawSyscall RawSyscall6 RawSyscallNoError Errno uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t
	uintptr_t size_t
);
check_headers(map { [ "F($_ *T) (errno Errno)", "LIBSYSCALL_MUST_CHECK Errno F(T *${_}_);", "reserved: $_" ] } @reserved);
check_headers(map { [ "F($_ *T) (errno Errno)", "LIBSYSCALL_MUST_CHECK Errno F(T *$_);", "free: $_" ] } qw(path fd mode flags addr len size
	offset count sig set old act pid uid gid name type data cmd arg op val timeout events iov msg how dir attr owner group time
	times link target buf rusage status options i n p x r1 r2 err errno1 interrupt export_ string byte uint error_ id in out));
for my $word (qw(float double struct union enum signed unsigned const volatile static register inline class new)) {
	($status, $out, $err) = mksyscall(spew('keyword.c', "//sys F(a $word)\n"));
	like("$status$out$err", qr/^1keyword\.c:1: .*(?:`$word' is a keyword, not a type|$word: system calls take no floating point|`const)/, "no type: $word");
}

#
# What is a declaration, and what is documentation.
#
for my $blank (' ', "\t", " \t ") {
	my $decl = "_F_(_a_int_,b_*T_)_(_c int,_errno Errno_)_=_SYS_G_(b,a_)_" =~ s/_(?!G_)/$blank/gr;
	check_headers([ $decl, "$must Errno F(int a, T *b, int *c);", 'blanks are free' ]);
}
is(generate("// Doc.\r\n//sys F()\r\n", '-h'), generate("// Doc.\n//sys F()\n", '-h'), 'lines may end with CR LF');
is(members(generate("//sys F()")), "F\n", 'the last line may lack its end');
is(members(generate("$_\n//sys F()\n")), "F\n", "no declaration: $_") for '//system calls', '// sys', '//SYS x', '//system(3) does', '//system calls(all)',
	'//sysctl(2)', '//sys/x', '// A new call is one //sys line here.', '// sys is not Open(path)', '// Sync starts (but does not wait)', '// Sysctl reads (old, of n bytes) it. sysctl(3).',
	'// says nothing(at all)', '/* A //sys line. */', '// see sys(2)', '// sys read(2) is one', '/* sys open(2) */', '// f(2) (errno Errno)', '//sysctl(2) and sysinfo(2)', 'int sys(void);', 'int f(int x) { return x; }', '#include <sys/types.h>', "#if 1\n#endif",
	"#ifndef X\n# if 2\n# endif\n#endif", "/* 1 //sys\n * 2 */", "\f", "// caf\xc3\xa9 // \xff", "char c = '\"'; /* x */", 'char *s = "/*";', "char c[] = \"\\\"/*\";", '// /*' . "\n", '/* x */ int y; // /*',
	"// a\\\n";
is(members(generate("//sys F()\n//sysnb G()\n")), "F\nG\n", 'a declaration may follow a declaration');

my $docs = generate("// One.\n\n// Two,\n//   wide(2) .  \n//sys F()\n//sys G()\n// No.\nint x;\n//sys H()\n//x\n//sys I()\n", '-h');
like($docs, qr{/\*\n \* Two,\n \*   wide\(2\) \.\n \*/\nvoid F}, 'documentation: the lines right above');
like($docs, qr{^/\* System call g, manual page g\(2\)\. \*/\nvoid G}m, 'documentation: of the first declaration only');
like($docs, qr{^/\* System call h, manual page h\(2\)\. \*/\nvoid H}m, 'documentation: not past a line of C');
like($docs, qr{^/\*\n \* x\n \* System call i, manual page i\(2\)\.\n \*/\nvoid I}m, 'documentation: without a blank');
unlike($docs, qr/One|No\./, 'documentation: not before an empty line');

#
# Bad input. All of one set of options is in one file; each piece has to be refused in its own line.
#
my @bad = (
	['//sys', qr/no function name/],
	['//sysnb	', qr/no function name/],
	['//sys (a int)', qr/no function name/],
	['//sys 9x()', qr/`9x' is not a function name/],
	['//sys _x()', qr/`_x' is not a function name/],
	['//sys F.G()', qr/`F.G' is not a function name/],
	['//sys F', qr/F: no parameter list/],
	['//sys F(a int', qr/F: no parameter list/],
	['//sys F(f func(int))', qr/F: no parameter list/],
	['//sys F() int', qr/F: unexpected `int'/],
	['//sys F() (a int) (errno Errno)', qr/F: unexpected/],
	['//sys F() (errno Errno) SYS_F', qr/F: unexpected `SYS_F'/],
	['//sys F() (errno Errno) =', qr/F: no SYS_ name/],
	['//sys F() (errno Errno) = 5', qr/F: no SYS_ name/],
	['//sys F() (errno Errno) = SYS_f', qr/F: no SYS_ name/],
	['//sys F() (errno Errno) = SYS_F x', qr/F: unexpected `x'/],
	['//sys F() (errno Errno) = SYS_F(1', qr/F: unexpected `\(1'/],
	['//sys F() (errno Errno) // why', qr/F: a comment cannot follow/],
	['//sys F() (errno Errno) = SYS_F(1) // why', qr/F: a comment cannot follow/],
	['//sys F();', qr/F: unexpected `;'/],
	['//sysx F(a int)', qr/begins with \/\/sys, \/\/sysnb or \/\/sysc and a blank/],
	['//sysF(a int)', qr/begins with \/\/sys, \/\/sysnb or \/\/sysc and a blank/],
	['//sysNB F() (errno Errno)', qr/begins with \/\/sys, \/\/sysnb or \/\/sysc and a blank/],
	['//sys Syscall6()', qr/Syscall6 is one of the trampolines/],
	['//sys all()', qr/`all' is taken/],

	['//sys F(a int,)', qr/a parameter is empty/],
	['//sys F(,a int)', qr/a parameter is empty/],
	['//sys F(a, b int)', qr/parameter `a' is not a name and a type/],
	['//sys F(*T)', qr/parameter `\*T' is not a name and a type/],
	['//sys F(a-b int)', qr/parameter name `a-b' is not a C identifier/],
	['//sys F(9 int)', qr/parameter name `9' is not a C identifier/],
	['//sys F(__a int)', qr/parameter name `__a' is reserved/],
	['//sys F(_A int)', qr/parameter name `_A' is reserved/],
	['//sys F(a int, a int)', qr/parameter `a' has the C name `a', which parameter `a' has already/],
	['//sys F(np int, p []byte)', qr/the count of `p' has the C name `np'/],
	['//sys F(p []byte, np int)', qr/parameter `np' has the C name `np', which the count of `p' has/],
	['//sys F(new int, new_ int)', qr/parameter `new_' has the C name `new_'/],
	['//sys F(a int) (a int, errno Errno)', qr/result `a' has the C name `a'/],

	['//sys F(a int b)', qr/`int b' is not a type/],
	['//sys F(a unsafe.Pointer)', qr/`unsafe.Pointer' is not a type/],
	['//sys F(a const T)', qr/`const T' is not a type/],
	['//sys F(a ...int)', qr/`...int' is not a type/],
	['//sys F(a void)', qr/nothing can have the type void/],
	['//sys F(a error)', qr/the type error is for the error result/],
	['//sys F(a float64)', qr/float64: .* floating point/],
	['//sys F(a double)', qr/double: .* floating point/],
	['//sys F(a struct)', qr/`struct' is a keyword/],
	['//sys F(a *)', qr/`\*' is not a type/],
	['//sys F(a [])', qr/`\[\]' is not a type/],
	['//sys F(a [2]int)', qr/`\[2\]int' is not a type/],
	['//sys F(a *[]int)', qr/array length `' is neither/],
	['//sys F(a *[0]int)', qr/array length `0' is neither/],
	['//sys F(a *[n]int)', qr/array length `n' is neither/],
	['//sys F(a *[-1]int)', qr/array length `-1' is neither/],
	['//sys F(a *[2]void)', qr/array cannot have elements of type void/],
	['//sys F(a **[2]int)', qr/`\[2\]int': an array is|`\*\[2\]int': an array is/],
	['//sys F(a [][]int)', qr/`\[\]int': an array is/],

	['//sys F() (errno Errno, n int)', qr/F: the error result is not the last one/],
	['//sys F() (errno Errno, err error)', qr/F: the error result is not the last one/],
	['//sys F() (errno string)', qr/result `errno string': the error result is/],
	['//sys F() (err int)', qr/result `err int': the error result is/],
	['//sys F() (e Errno)', qr/result `e Errno': the error result is/],
	['//sys F() (_ int)', qr/result `_ int': the error result is/],
	['//sys F() (int, errno Errno)', qr/result `int' is not a name and a type/],
	['//sys F() (a int, b int)', qr/F: without an error result there can be only one/],
	['//sys F() (a int, b int, c int, errno Errno)', qr/F: more than two results/],
	['//sys F() (a []int, errno Errno)', qr/result `a' cannot be an array or a slice/],
	['//sys F() (a *[2]int, errno Errno)', qr/result `a' cannot be an array or a slice/],
	['//sys F() (a int64)', qr/F: a 64-bit result needs a second register/, '-l32'],
	['//sys F() (a uint64, b int, errno Errno)', qr/F: a 64-bit result needs both registers/, '-b32'],
	['//sys F() (b int, a int64, errno Errno)', qr/F: a 64-bit result needs both registers/, '-l32'],

	['//sys F(a int, b int, c int, d int, e int, f int, g int)', qr/F: 7 argument words; .* six/],
	['//sys F(a int, b int, c int, d int, e int, p []byte)', qr/F: 7 argument words; .* six/],
	['//sys F(a int64, b int64, c int64, d int)', qr/F: 7 argument words; .* six/, '-l32'],
	['//sys F(a int, b int64, c int64, d int)', qr/F: 7 argument words; .* six/, '-b32', '-a32'],
	['//sys F() = SYS_F(1, 2, 3, 4, 5, 6, 7)', qr/F: 7 argument words; .* six/],
	['//sys F(a int, b int, c int, d int) (e int)', qr/F: 4 argument words; .* three/],

	['//sys F(path string) = SYS_F(pth)', qr/`pth' is neither a parameter nor/],
	['//sys F(path string, a int) = SYS_F(path)', qr/does not use the parameter `a'/],
	['//sys F(a int) = SYS_F()', qr/does not use the parameter `a'/],
	['//sys F(a int) = SYS_F(a,)', qr/an argument of the template is empty/],
	['//sys F(a int) = SYS_F(,a)', qr/an argument of the template is empty/],
	['//sys F(a int) = SYS_F(a+1)', qr/`a\+1' is neither/],
	['//sys F(a int) = SYS_F(a, 0644)', qr/`0644' is neither a decimal nor/],
	['//sys F(a int) = SYS_F(a, 12ab)', qr/`12ab' is neither a decimal nor/],
	['//sys F(a int) = SYS_F(a, 0x)', qr/`0x' is neither a decimal nor/],
	['//sys F(a int) = SYS_F(a, 4294967296)', qr/the integer 4294967296 is too large/],
	['//sys F(a int) = SYS_F(a, -2147483649)', qr/the integer -2147483649 is too large/],
	['//sys F(a int) = SYS_F(a, 99999999999999999999)', qr/the integer 9{20} is too large/],
	['//sys F(a int) = SYS_F(a, 0x123456789)', qr/the integer 0x123456789 is too large/, '-l32'],
	['//sys F(a int) = SYS_F(a, 0x10000000000000000)', qr/the integer 0x10000000000000000 is too large/],
	['//sys F(a int) = SYS_F(len(a))', qr/`len\(a\)': the parameter `a' is not a slice/],
	['//sys F(a *[2]int) = SYS_F(ptr(a))', qr/`ptr\(a\)': the parameter `a' is not a slice/],
	['//sys F(a int) = SYS_F(lo(a), hi(a))', qr/`lo\(a\)': the parameter `a' is neither int64/],
	['//sys F(a *int64) = SYS_F(lo(a), hi(a))', qr/`lo\(a\)': the parameter `a' is neither int64/],
	['//sys F(a int64) = SYS_F(lo(b), hi(a))', qr/`lo\(b\)': there is no parameter `b'/],
	['//sys F(a int) = SYS_F(cap(a))', qr/`cap\(a\)': a template knows/],
	['//sys F(a int64) = SYS_F(lo(a))', qr/uses lo\(a\) but not hi\(a\)/],
	['//sys F(a int64) = SYS_F(hi(a))', qr/uses hi\(a\) but not lo\(a\)/],
	['//sys F(a []int) = SYS_F(ptr(a))', qr/uses ptr\(a\) but not len\(a\)/],
	['//sys F(a []int) = SYS_F(len(a))', qr/uses len\(a\) but not ptr\(a\)/],
	['//sys F(a []int) = SYS_F(int(a))', qr/uses len\(a\) but not ptr\(a\)/],
	['//sys F(a int) = SYS_F(int(a))', qr/`int\(a\)': the parameter `a' is neither a slice nor a size_t/],
	['//sys F(a uint64) = SYS_F(int(a))', qr/`int\(a\)': the parameter `a' is neither a slice nor a size_t/],
	['//sys F(a *size_t) = SYS_F(int(a))', qr/`int\(a\)': the parameter `a' is neither a slice nor a size_t/],
	['//sys F(a size_t) = SYS_F(int(b))', qr/`int\(b\)': there is no parameter `b'/],
	['//sys F(a size_t, b size_t) = SYS_F(int(b))', qr/does not use the parameter `a'/],
	['//sys F(a int) = SYS_F(a|b)', qr/`a\|b' is neither/],
	['//sys F(a int) = SYS_F(a|1)', qr/`a\|1' is neither/],
	['//sys F(a int) = SYS_F(a|O_X|O_Y)', qr/`a\|O_X\|O_Y' is neither/],
	['//sys F(a int) = SYS_F(|O_X)', qr/`\|O_X' is neither/],
	['//sys F(a int) = SYS_F(O_X|a)', qr/`O_X\|a' is neither/],
	['//sys F(a int) = SYS_F(b|O_X)', qr/`b\|O_X': there is no parameter `b' of one word/],
	['//sys F(a *T) = SYS_F(a|O_X)', qr/`a\|O_X': there is no parameter `a' of one word that is a number/],
	['//sys F(a []int) = SYS_F(a|O_X)', qr/`a\|O_X': there is no parameter `a' of one word that is a number/],
	['//sys F(a int64) = SYS_F(a|O_X)', qr/`a\|O_X': there is no parameter `a' of one word that is a number/],
	['//sys F(a int, b int) = SYS_F(a|O_X)', qr/does not use the parameter `b'/],

	['//sys F() (errno Errno) = SYS_A | SYS_B', qr/F: to choose among SYS_A, SYS_B takes a file of numbers: -n/],
	['//sys F() (errno Errno) = SYS_A | ENOSYS', qr/F: to choose among SYS_A, ENOSYS takes a file of numbers: -n/],
	['//sys F() (errno Errno) = SYS_A |', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = | SYS_A', qr/F: no SYS_ name in capitals after =/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A || SYS_B', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A | b', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A SYS_B', qr/F: unexpected `SYS_B'/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = ENOSYS', qr/F: no SYS_ name in capitals after =/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = ENOSYS | SYS_A', qr/F: no SYS_ name in capitals after =/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A | ENOSYS | SYS_B', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A | ENOSYS(1)', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A | EPERM', qr/F: no SYS_ name in capitals after \|/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A | SYS_A', qr/F: SYS_A is named twice/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A(1) | SYS_B | SYS_A(2)', qr/F: SYS_A is named twice/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_B | SYS_C', qr/F: there is no SYS_B and no SYS_C in has-A\.h/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_B | SYS_C | SYS_D', qr/F: there is no SYS_B, no SYS_C and no SYS_D in has-A\.h/, '-n', 'has-A.h'],
	['//sys F() (n int) = SYS_A | ENOSYS', qr/F: a call that cannot fail cannot end in ENOSYS/, '-n', 'has-A.h'],
	['//sys F() = SYS_B | ENOSYS', qr/F: a call that cannot fail cannot end in ENOSYS/, '-n', 'has-A.h'],
	['//sys F(a int) (errno Errno) = SYS_A | SYS_B(b)', qr/`b' is neither a parameter nor/, '-n', 'has-A.h'],
	['//sys F(a int) (errno Errno) = SYS_B(1) | SYS_A', qr/does not use the parameter `a'/, '-n', 'has-A.h'],
	['//sys F(a int) (errno Errno) = SYS_B(1) | ENOSYS', qr/does not use the parameter `a'/, '-n', 'has-A.h'],
	['//sys F() (errno Errno) = SYS_A(1, 2, 3, 4, 5, 6, 7) | SYS_B', qr/F: 7 argument words; .* six/, '-n', 'has-A.h'],

	['//sysc F() (errno Errno) = SYS_F', qr/F: what \/\/sysc declares has no number/],
	['//sysc F(a float)', qr/float: .* floating point/],
	['//sysc F() (e Errno)', qr/the error result is/],
	['//sysc', qr/no function name/],
	['//sysc RawSyscall()', qr/RawSyscall is one of the trampolines/],
	["//sys Q()\n\n//sysc Q()", qr/Q is declared already at bad\.c:[0-9]+$/],
	["//sysc Q2()\n//sys Q2()\n//sysnb Q2()", qr/Q2 is declared already at bad\.c:[0-9]+$/],
	["//sysc Q3()\n//sys Q3(x int)", qr/Q3 is declared otherwise at bad\.c:[0-9]+$/],
	["//sysc Q4() (errno Errno)\n//sys Q4() (_ Errno)", qr/Q4 is declared otherwise at bad\.c:[0-9]+$/],
	["//sysc Q5()\n//x\n//sys Q5()", qr/Q5 has its documentation at bad\.c:[0-9]+$/],

	['//sys F(a int, b int, c int, d int, e int, f int, g int, h int)', qr/F: 8 argument words; .* seven/, '-7'],
	['//sys F(a int, b int64, c int64, d int, e int)', qr/F: 8 argument words; .* seven/, '-b32', '-a32', '-7'],
	['//sys F(a int, b int, c int, d int) (e int)', qr/F: 4 argument words; .* three/, '-7'],

	# What is almost a declaration.
	(map { [$_, qr/a declaration begins in the first column/] } ' //sys F()', "\t//sysnb F()", "\xc2\xa0//sys F()", ' //sys F', ' //sysc', "\xe2\x80\x8b//sys F() (errno Errno)"),
	(map { [$_, qr/a declaration has a line of its own, and begins in the first column/] } 'int x; //sys F()', '} //sysnb F(a int)', '"//sys F()', '/* //sys F() */', '* //sys F()', '/*sys F()',
		'/* sys F() */', "int x;\xe2\x80\xa8//sys F()", '// //sys F()', '///sys F()'),
	(map { [$_, qr/a declaration begins with \/\/sys, \/\/sysnb or \/\/sysc and a blank/] } '// sys F()', "//\tsys F()", '//Sys F()', '//SYS F(a int)', '//sysNB F()', '//sys:F()', '//sys-F(a int)',
		"//sys\xc2\xa0F()", "//sys\xc2\xa0 F()", "//s\xe2\x80\x8bys F()", '//sysn F()', '//sysnbb F()', '//sysb F()', '//syss F()', '//sy F()', '//ssy F()', '//yss F()', '//sus F()', '//syc F()',
		'//synb F()', '//sysbn F()', '//sysF()', '//sys(a int)', 'sys F()', '/sys F(a int)', '/ /sys F()', '#sys F()', '//sysc: F()', '// !sys F()',
		'//! sys F()', '//sysnbF(a int)'),
	(map { [$_, qr/this looks like a declaration, which begins with/] } '// F(a int) (errno Errno)', '//foo F(a int) (fd int, errno int)', 'F() (err error)', '//F() (_ Errno)', '// F() = SYS_F', '//call F() (a int) = SYS_F(1)',
		'// F(a int) (_ error)', '//F()=SYS_F | SYS_G', '//f() = ENOSYS'),
	# The names come first.
	['//sys F(int a)', qr/parameter `int a' is in the order of C; .* as in `a int'/],
	['//sys F(b int, size_t a)', qr/parameter `size_t a' is in the order of C; .* as in `a size_t'/],
	['//sys F(uint32_t a)', qr/parameter `uint32_t a' is in the order of C; .* as in `a uint32'/],
	['//sys F(unsigned int a)', qr/parameter `unsigned int a' is in the order of C; .* as in `a uint'/],
	['//sys F(unsigned a)', qr/parameter `unsigned a' is in the order of C; .* as in `a uint'/],
	['//sys F(unsigned long a)', qr/parameter `unsigned long a' is in the order of C; .* as in `a uintptr'/],
	['//sys F(const struct stat *a)', qr/parameter `const struct stat \*a' is in the order of C; .* as in `a \*const stat'/],
	['//sys F(void *a)', qr/parameter `void \*a' is in the order of C; .* as in `a \*void'/],
	['//sys F(Stat_t *a)', qr/parameter `Stat_t \*a' is in the order of C; .* as in `a \*Stat_t'/],
	['//sys F(char **a)', qr/parameter `char \*\*a' is in the order of C; .* as in `a \*\*char'/],
	['//sys F(int a[2])', qr/parameter `int a\[2\]' is in the order of C; .* as in `a \*\[2\]int'/],
	['//sys F(string a)', qr/parameter `string a' is in the order of C; .* as in `a string'/],
	['//sysnb F() (int a, errno Errno)', qr/result `int a' is in the order of C; .* as in `a int'/],
	['//sysc F() (a int, Errno errno)', qr/result `Errno errno' is in the order of C; .* as in `errno Errno'/],

	["//sys F(a \xc3\xa9)", qr/is not a type/],
	["//sys E()\n\n//sys E()", qr/E is declared already at bad\.c:[0-9]+$/],
	["//sys X()\n// ends here */\n//sys Y()", qr/documentation cannot contain/],
	["//sys Z()\n// begins here /*\n//sys W()", qr/documentation cannot contain/],
);
my %group;
push @{$group{join ' ', @$_[2 .. $#$_]}}, $_ for @bad;
for my $options (sort keys %group) {
	my ($text, $line, @where) = ("//sys Good() = SYS_NEVER\n\n", 2);
	for (@{$group{$options}}) {
		my ($piece) = @$_;
		# The fault is in the last line, or, of documentation, in the last but one.
		push @where, $line + ($piece =~ tr/\n//) + ($piece =~ /\n\/\/ / ? 0 : 1);
		$text .= "$piece\n\n";
		$line += 2 + ($piece =~ tr/\n//);
	}
	($status, $out, $err) = mksyscall(split(/ /, $options), spew('bad.c', $text));
	is("$status$out", '1', "bad input: exit status and no output $options");
	my %message;
	for (split /\n/, $err) {
		my ($where, $message) = /^bad\.c:([0-9]+): (.*)$/ or do { fail("a message without its place: $_"); next };
		$message{$where} //= $message;
	}
	for my $i (0 .. $#where) {
		my ($piece, $message) = @{$group{$options}[$i]};
		like(delete $message{$where[$i]} // 'no message', $message, "refused: $piece $options");
	}
	is(join(' ', sort keys %message), '', "bad input: no other line is refused $options");
}

# What hides lines, or makes others of them: each in a file of its own, beside a good line.
for (
	['a byte-order mark', "\xef\xbb\xbf//sys F()\n//sys G()\n", 'hidden.c:1: the file begins with a byte-order mark; save it without'],
	['UTF-16, little-endian', "\xff\xfe" . join('', map { "$_\0" } split //, "//sys F()\n"), 'hidden.c:1: the file has NUL bytes; is it UTF-16? It has to be ASCII or UTF-8'],
	['UTF-16, big-endian', join('', map { "\0$_" } split //, "\n//sys F()\n"), 'hidden.c:1: the file has NUL bytes; is it UTF-16? It has to be ASCII or UTF-8'],
	['the mark of UTF-16 alone', "\xfe\xff//sys F()\n//sys G()\n", 'hidden.c:1: the file begins with a byte-order mark; save it without'],
	['NUL', "//sys G()\n//sys \0F()\n", 'hidden.c:2: the file has NUL bytes; is it UTF-16? It has to be ASCII or UTF-8'],
	['CR ends lines', "// x\r//sys F()\r", 'hidden.c:1: a carriage return ends no line; lines end with LF or CR LF'],
	['CR ends a line', "//sys G()\n\n// x\r//sys F()\n", 'hidden.c:3: a carriage return ends no line; lines end with LF or CR LF'],
	['CR CR LF', "//sys G()\r\r\n", 'hidden.c:1: a carriage return ends no line; lines end with LF or CR LF'],
	['a vertical tab', "//sys G()\n\x0b//sys F()\n", "hidden.c:2: a control character\nhidden.c:2: a declaration begins in the first column"],
	['a form feed', "//sys G()\n\f//sys F()\n", "hidden.c:2: a control character\nhidden.c:2: a declaration begins in the first column"],
	['an escape', "//sys G()\n// \x1b\n", 'hidden.c:2: a control character'],
	['DEL', "//sys G()\n//\x7fsys F()\n", "hidden.c:2: a control character\nhidden.c:2: a declaration begins with //sys, //sysnb or //sysc and a blank"],
	['in a C comment', "//sys G()\n/* x\n//sys F()\n*/\n//sys H()\n", 'hidden.c:3: a declaration in the C comment that begins in line 2'],
	['in a C comment after others', "/* x */ int c = '\"'; /*\n*/ /* \"\n//sys F()\n*/\n", 'hidden.c:3: a declaration in the C comment that begins in line 2'],
	['after its end', "/*\n\n*/\n//sys F()\n/*\n//sys G()", 'hidden.c:6: a declaration in the C comment that begins in line 5'],
	['in an #if', "# if 0\n#if X\n#endif\n//sys F()\n#endif\n//sys G()\n", 'hidden.c:4: a declaration in the #if of line 1, which is not looked at here'],
	['in an #else', "#ifdef X\n\n#else\n//sys F()\n#endif\n", 'hidden.c:4: a declaration in the #if of line 1, which is not looked at here'],
	['after a backslash', "//sys G()\n// x \\\n//sys F()\nint x; \\\n//sys H()\n", "hidden.c:3: a declaration after a line that ends with a backslash\nhidden.c:5: a declaration after a line that ends with a backslash"],
) {
	my ($name, $text, $messages) = @$_;
	spew('hidden.c', $text);
	($status, $out, $err) = mksyscall('hidden.c');
	is("$status$out$err", "1$messages\n", "hidden: $name");
}
spew('form.c', "//sys F()\r\n\f\r\n\f\n//sys G()\n\f\n");
is(members((mksyscall('form.c'))[1]), "F\nG\n", 'a form feed may have a line of its own');

spew('bad.c', "//sys F(a)\n//sys ok()\n//sys G(a void, b error)\n\n//sys\n");
($status, $out, $err) = mksyscall('bad.c');
is(join(' ', $err =~ /^(\S+): /mg), 'bad.c:1 bad.c:3 bad.c:5', 'every line with an error is reported, once');
is("$status$out", '1', '... and nothing printed');

spew('one.c', "\n//sys F()\n");
spew('two.c', "int x;\n\n//sys F() (errno Errno)\n");
($status, $out, $err) = mksyscall('one.c', 'two.c');
is($err, "two.c:3: F is declared already at one.c:2\n", 'a function in two files: both places are named');
is("$status$out", '1', '... exit status, no output');
spew('three.c', "//sys f()\n");
($status, $out, $err) = mksyscall('two.c', 'three.c');
is($status . members($out) . $err, "0F\nlibsyscall_f\n", 'several files, in order; F and f are two functions');

for my $text ('', "\n", "int x;\n// sys F\n") {
	($status, $out, $err) = mksyscall('one.c', spew('none.c', $text));
	is("$status$out$err", "1none.c:1: no //sys declaration\n", 'a file without a declaration is refused');
}
for my $file ('missing.c', '.') {
	for my $option ([], ['-h']) {
		($status, $out, $err) = mksyscall(@$option, 'one.c', $file);
		like("$status$out$err", qr/^1\Q$file\E: cannot (?:open|read): /, "refused: file $file @$option");
	}
}

#
# The table of numbers.
#
spew('numbers.h', "#define SYS_F 1\n # define\tSYS_G\t0x2 /* two */\n#define SYS_H (4000 + 1)\n#define SYS_NONE\n#define SYS_TEXT abc\n");
spew('calls.c', "//sys F()\n//sys G()\n//sys H()\n");
for my $option ([], ['-h']) {
	($status, $out, $err) = mksyscall(@$option, '-n', 'numbers.h', 'calls.c');
	is("$status$err", '0', "-n: known numbers are accepted @$option");
	for my $name (qw(FF NONE TEXT)) {
		($status, $out, $err) = mksyscall(@$option, '-n', 'numbers.h', spew('unknown.c', "//sys F()\n//sys X() = SYS_$name\n"));
		is("$status$out$err", "1unknown.c:2: X: there is no SYS_$name in numbers.h\n", "-n: SYS_$name is refused @$option");
	}
}
($status, $out, $err) = mksyscall('-n', spew('empty.h', "#define NR_F 1\n"), 'calls.c');
is("$status$out$err", "1empty.h:1: no line `#define SYS_NAME number'\n", '-n: a file without numbers is refused');
for (
	["#define SYS_F 1\n#define SYS_G 2\n#define SYS_F 3\n", "numbers.h:3: SYS_F is `3' here and `1' in numbers.h:1"],
	["#define SYS_F 1\n#define SYS_G 2\n#define SYS_F\n", "numbers.h:3: SYS_F is `' here and `1' in numbers.h:1"],
	["#define SYS_F 1\n#define SYS_G 2\n#undef SYS_F\n", "numbers.h:3: this is no line `#define SYS_NAME number'"],
	["#define SYS_F 1\n/* #define SYS_G 2 */\n", "numbers.h:2: this is no line `#define SYS_NAME number'"],
	["#define SYS_F 1\n#define  SYS_G(x) 2\n", "numbers.h:2: this is no line `#define SYS_NAME number'"],
	["#ifdef X\n#define SYS_F 1\n", "numbers.h:1: this is no line `#define SYS_NAME number'"],
	["\xef\xbb\xbf#define SYS_F 1\n#define SYS_G 2\n", 'numbers.h:1: the file begins with a byte-order mark; save it without'],
	["#define SYS_F 1\r#define SYS_G 2\n", 'numbers.h:1: a carriage return ends no line; lines end with LF or CR LF'],
	["#define SYS_F 1\n#define SYS_G 2\n\0", 'numbers.h:3: the file has NUL bytes; is it UTF-16? It has to be ASCII or UTF-8'],
) {
	my ($text, $message) = @$_;
	($status, $out, $err) = mksyscall('-n', spew('numbers.h', $text), spew('some.c', "//sys F() (errno Errno) = SYS_F | SYS_G\n"));
	like("$status$out$err", qr/^1(?:.*\n)*\Q$message\E$/m, '-n: ' . $text =~ s/[^ -~]/./gr);
}
spew('numbers.h', "/* SYS_X */\n#define SYS_F 1\n#define SYS_F 1 /* again */\n");
is(members(generate("//sys F()\n", '-n', 'numbers.h')), "F\n", '-n: one number twice');
($status, $out, $err) = mksyscall('-n', 'missing.h', 'calls.c');
like("$status$out$err", qr/^1missing\.h: cannot open: /, '-n: a missing file is refused');

#
# Usage.
#
for (
	['-x'], ['-l'], ['-6'], ['-77'], ['-l32', '-b32'], ['-b32', '-l32'], ['-a32'], ['-a32', 'calls.c'], ['-m'], ['-n'],
	['-n', 'a', '-n', 'b'], ['--version'], ['a*/b'], ["a\nb"], ['src/*.c'],
) {
	($status, $out, $err) = mksyscall(@$_);
	ok($status == 2 && $out eq '' && $err =~ /^usage: mksyscall /m, "usage: @$_") or diag("exit $status: $out$err");
}
($status, $out, $err) = mksyscall('--help');
ok($status == 0 && $err eq '' && $out =~ /^usage: mksyscall \[-l32 \| -b32\] \[-a32\]/, '--help');
for my $word ('//sys ', '//sysnb', '//sysc', 'errno Errno', '= SYS_NAME', 'ENOSYS', 'string', '*[N]T', '[]T', 'lo(x)', 'hi(x)', 'len(x)', 'int(x)', 'x|O_CREAT', '42', 'keyword of C') {
	cmp_ok(index($out, $word), '>', 0, "--help tells the grammar: $word");
}
for my $option (qw(-l32 -b32 -a32 -7 -n -h)) {
	like($out, qr/^\t$option\t/m, "--help explains $option");
}
($status, $out, $err) = run($^X, '-wc', $mksyscall);
is($err, "$mksyscall syntax OK\n", 'perl -wc has no complaint');
ok(-x $mksyscall, 'the program is executable');

#
# Files, environment, output.
#
$stdin = 'calls.c';
for my $args ([], ['-']) {
	($status, $out, $err) = mksyscall(@$args);
	is($status . members($out) . $err, "0F\nG\nH\n", "standard input: @$args");
}
$stdin = 'none.c';
($status, $out, $err) = mksyscall();
is("$status$out$err", "1stdin:1: no //sys declaration\n", 'standard input without a declaration');
$stdin = '/dev/null';
($status, $out, $err) = mksyscall();
is("$status$out$err", "1stdin:1: no //sys declaration\n", 'empty standard input');

{
	local $stdin = $dir;
	($status, $out, $err) = mksyscall();
	like("$status$out$err", qr/^1stdin: cannot read: /, 'a directory as standard input');
	($status, $out, $err) = run('/bin/sh', '-c', 'exec "$0" "$@" <&-', $^X, $mksyscall);
	like("$status$out$err", qr/^1stdin:.*\n\z/, 'a closed standard input');
}
$stdin = 'calls.c';
($status, $out, $err) = mksyscall('-', '-');
is("$status$out$err", "1stdin:1: no //sys declaration\n", 'standard input can be read once');
$stdin = '/dev/null';

for my $name ('touch pipe|', '|touch pipe', '>created', 'with blank.c', '-dash.c', ' lead', 'trail ') {
	spew("./$name", "//sys F()\n");
	($status, $out, $err) = mksyscall('--', $name);
	ok($status == 0 && $out =~ m{^/\* mksyscall -- \Q$name\E \*/\n}, "file name: `$name'") or diag("exit $status: $err");
}
ok(!-e 'pipe' && !-e 'created', 'file names run no command and create no file');

spew('seen.c', $example);
my @first = mksyscall('-l32', 'seen.c');
for my $locale (qw(C C.UTF-8 tr_TR.UTF-8 de_DE)) {
	local $ENV{LC_ALL} = $locale;
	local $ENV{LANG} = $locale;
	local $ENV{PERL_UNICODE} = 'SDA';
	local $ENV{PERL_BADLANG} = 0;
	local $ENV{PERL_HASH_SEED} = length $locale;
	is_deeply([ mksyscall('-l32', 'seen.c') ], \@first, "the output is always the same: $locale");
}
{
	local $ENV{PERL_UNICODE} = 'SDA';
	my $umlaut = "\xc3\xa9";
	like(generate("// caf$umlaut\n//sys F()\n", '-h'), qr/^ \* caf$umlaut\n/m, 'bytes of documentation are kept');
}

SKIP: {
	skip 'no /dev/full', 2 if !-c '/dev/full';
	for my $option ([], ['-h']) {
		($status, $out, $err) = run('/bin/sh', '-c', 'exec "$0" "$@" >/dev/full', $^X, $mksyscall, @$option, 'calls.c');
		ok($status == 1 && $err =~ /^mksyscall: cannot write standard output: /, "a full disk is an error @$option")
			or diag("exit $status: $err");
	}
}
{
	($status, $out, $err) = run('/bin/sh', '-c', 'exec "$0" "$@" >&-', $^X, $mksyscall, 'calls.c');
	is($status, 1, 'a closed standard output is an error');
	pipe my $r, my $w or die "pipe: $!";
	my $pid = fork;
	die "fork: $!" if !defined $pid;
	if (!$pid) {
		close $r;
		open STDOUT, '>&', $w or POSIX::_exit(126);
		open STDERR, '>', '/dev/null' or POSIX::_exit(126);
		close $w;
		exec $^X, '-e', 'select undef, undef, undef, 0.05; exec @ARGV', $^X, $mksyscall, 'calls.c' or POSIX::_exit(127);
	}
	close $r;
	close $w;
	waitpid $pid, 0;
	is($? >> 8, 1, 'a pipe that nobody reads is an error');
}

#
# The compilers.
#
my @strict = qw(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Werror);
my %have;
my @cc = split ' ', $ENV{CC} || 'gcc';
sub have {
	my (@compiler) = @_;
	return 0 if $compiler[0] eq 'clang' && !everything();
	return $have{"@compiler"} //= do {
		spew('try.c', "int x;\n");
		(run(@compiler, '-c', '-o', 'try.o', 'try.c'))[0] == 0;
	};
}

sub compiles {
	my ($name, @command) = @_;
	($status, $out, $err) = run(@command);
	return ok($status == 0 && "$out$err" eq '', $name) || diag("@command\n$out$err");
}

# Prints stubs, declarations and numbers of some files. Returns the options that make C use them.
sub prepare {
	my ($name, $options, @files) = @_;
	my ($s1, $stubs, $e1) = mksyscall(@$options, @files);
	my ($s2, $decls, $e2) = mksyscall(@$options, '-h', @files);
	is("$s1$e1$s2$e2", '00', "$name: mksyscall @$options");
	my %seen;
	my $n = 100;
	my $numbers = join '', map { "#define $_ " . $n++ . "\n" } grep { !$seen{$_}++ } $stubs =~ /\b(SYS_\w+)/g;
	spew("$name.c", $stubs);
	spew("$name-decls.h", $decls);
	spew("$name-numbers.h", $numbers);
	return ("-I$data", '-I.', "-DDECLARATIONS=\"$name-decls.h\"", "-DNUMBERS=\"$name-numbers.h\"");
}

# 64-bit targets are tried natively; 32-bit ones with -m32 without libc, and natively for the order of the words.
my ($bits, $native) = (0, 0);
if (have(@cc)) {
	spew('try.c', "int main(void) { return 0; } int wide[sizeof(void *) == 8 ? 1 : -1];\n");
	$bits = (run(@cc, '-c', '-o', 'try.o', 'try.c'))[0] == 0 ? 64 : 32;
	spew('try.c', "int main(void) { return 0; }\n");
	$native = (run(@cc, '-o', 'try', 'try.c'))[0] == 0 && (run('./try'))[0] == 0;
}
my @bare = qw(-m32 -ffreestanding -nostdlib -static -fno-pie -fno-stack-protector -DFREESTANDING);
my $i386 = have(@cc) && do {
	spew('try.c', "void _start(void); void _start(void) { __asm__ volatile(\"int \$0x80\" : : \"a\"(1), \"b\"(0)); for (;;); }\n");
	(run(@cc, @bare, '-o', 'try32', 'try.c'))[0] == 0 && (run('./try32'))[0] == 0;
};
my %modes = (
	'64' => [ [], '-DTARGET64' ],
	'l32' => [ ['-l32'], '-DTARGET_L32' ],
	'b32' => [ ['-b32'], '-DTARGET_B32' ],
	'l32-a32' => [ ['-l32', '-a32'], '-DTARGET_L32', '-DALIGNED' ],
	'b32-a32' => [ ['-b32', '-a32'], '-DTARGET_B32', '-DALIGNED' ],
);

sub runs {
	my ($name, $source, @command) = @_;
	compiles("$name: compiles", @command, '-std=c11', '-O1', @strict, '-DMEMBER_all', '-o', $name, "$source.c", spew('run.c', slurp("$data/run.c"))) or return;
	($status, $out, $err) = run("./$name");
	for my $line (split /\n/, $out) {
		if ($line =~ /^(not )?ok (.*)/) {
			ok(!$1, "$name: $2");
		} elsif ($line ne 'end') {
			diag($line);
		}
	}
	ok($status == 0 && $out =~ /^end$/m, "$name: ran to its end") or diag("exit $status");
}

for my $mode (sort keys %modes) {
	my ($options, @defines) = @{$modes{$mode}};
	my @use = prepare("run-$mode", $options, "$data/prototypes.c");
	SKIP: {
		skip "@cc makes no programs that run here", 1 if !$native;
		skip "@cc is for $bits bits", 1 if $mode eq '64' && $bits != 64;
		my $source = "run-$mode";
		if ($mode ne '64') {
			# Natively the assertion that the target has 32 bits has to go.
			my $stubs = slurp("run-$mode.c");
			ok($stubs =~ s/^\t_Static_assert\(sizeof\(uintptr_t\) == 4,.*\n//mg, "run-$mode: the assertion of the word size is there");
			spew("run-$mode-native.c", $stubs);
			$source .= '-native';
		}
		runs("native-$mode", $source, @cc, @use, @defines, $mode eq '64' ? () : '-DNATIVE');
	}
	next if $mode eq '64';
	SKIP: {
		skip "@cc -m32 makes no programs that run here", 1 if !$i386;
		runs("i386-$mode", "run-$mode", @cc, @bare, @use, @defines);
	}
}

# Stubs as wide as the compiler's words, and those of 64 bits: on x86 a gcc of 32 bits makes both.
my $own = $bits == 64 ? '64' : 'l32';
my @wide = (@cc, $bits == 64 ? () : qw(-m64 -ffreestanding));
sub using {
	my ($mode) = @_;
	my @files = ("DECLARATIONS=\"run-$mode-decls.h\"", "NUMBERS=\"run-$mode-numbers.h\"");
	return ("-I$data", '-I.', map { "-D$_" } @files);
}

# Each member holds its own function and nothing else; a stub with nothing but the error is a tail call.
SKIP: {
	skip "@cc is not there", 5 if !have(@cc);
	skip 'no nm', 5 if (run('nm', '--version'))[0] != 0;
	my @use = using($own);
	for (['Open', 'Open'], ['libsyscall_accept', 'libsyscall_accept'], ['none', '']) {
		my ($member, $symbol) = @$_;
		run(@cc, qw(-std=c11 -O2), @use, "-DMEMBER_$member", qw(-c -o member.o), "run-$own.c");
		($status, $out, $err) = run('nm', '-g', '--defined-only', 'member.o');
		is(join(' ', $out =~ /^\w+ \w (\w+)$/mg), $symbol, "member $member defines `$symbol' only");
	}
	($status, $out, $err) = run(@cc, '-dumpmachine');
	skip 'not x86', 2 if $out !~ /^(?:x86_64|i.86)/;
	skip "@wide does not compile here", 2 if !have(@wide);
	for my $member (qw(Close Read)) {
		run(@wide, qw(-std=c11 -O2 -fno-pie), using('64'), "-DMEMBER_$member",
			qw(-S -o member.s run-64.c));
		my $asm = slurp('member.s');
		ok($asm =~ /^\s*jmp\s+Syscall\b/m && $asm !~ /^\s*call\b/m, "member $member is a tail call");
	}
}

# A forgotten error is noticed, and one that may be ignored is not.
SKIP: {
	skip "@cc is not there", 2 if !have(@cc);
	my @use = using($own);
	spew('ignore.c', "#include <libsyscall.h>\nvoid f(void);\nvoid f(void) { Close(1); }\n");
	compiles('the error of Close can be ignored', @cc, '-std=c11', @strict, @use, '-c', '-o', 'ignore.o', 'ignore.c');
	spew('ignore.c', "#include <libsyscall.h>\nvoid f(void);\nvoid f(void) { Kill(1, 1); }\n");
	isnt((run(@cc, '-std=c11', @strict, @use, '-c', '-o', 'ignore.o', 'ignore.c'))[0], 0, 'the error of Kill cannot');
}

# The stubs of every kind, with both compilers and the levels where gcc looks closest; -Wcast-qual is beyond the house flags.
for my $mode (sort keys %modes) {
	my ($options) = @{$modes{$mode}};
	my @use = using($mode);
	for my $compiler (\@cc, ['clang']) {
		SKIP: {
			my @width = ($mode eq '64' ? '-m64' : '-m32', '-ffreestanding');
			my @command = (@$compiler, $mode eq '64' && $bits == 64 ? () : @width);
			skip "@command does not compile here", 1 if !have(@command);
			compiles("stubs $mode: @command", @command, '-std=c11', '-O3', @strict, '-Wcast-qual', '-Wundef', @use, '-DMEMBER_all',
				'-c', '-o', 'stubs.o', "run-$mode.c");
		}
	}
}

done_testing();
