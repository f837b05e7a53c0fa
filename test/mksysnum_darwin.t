#!/usr/bin/perl
# Tests of mksysnum_darwin: every form that a line of syscalls.master has had, and what is none.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# The fixtures are written for these tests. Apple's own files are read where
# they are, as xnu-VERSION/syscalls.master in the directory $XNU, by default
# shared/data beside the repository.

use strict;
use warnings;
use Cwd ();
use File::Temp ();
use FindBin;
use lib $FindBin::Bin;
use POSIX ();
use Test::More;
use Tools qw(capture everything slurp spew);

my $root = Cwd::abs_path("$FindBin::Bin/..");
my $mksysnum = "$root/mksysnum_darwin";
my $tmp = File::Temp->newdir;
delete $ENV{LANGUAGE};
$ENV{LC_ALL} = 'C';

# run starts the program in the temporary directory.
sub run {
	my ($how, @arguments) = @_;
	return capture({ directory => $tmp, %$how }, $mksysnum, @arguments);
}

# table returns what is defined, in order.
sub table {
	my ($out) = @_;
	return join ', ', map { /\A#define SYS_(\w+ \d+)\z/ ? $1 : () } split /\n/, $out;
}

sub good {
	my ($what, $text, $expected, @options) = @_;
	spew("$tmp/in", $text);
	my ($status, $out, $err) = run({}, @options, 'in');
	is("$status$err", 0, "$what: good");
	is(table($out), $expected, "$what: numbers");
}

# bad wants exactly these lines on standard error.
sub bad {
	my ($what, $text, $messages, @options) = @_;
	spew("$tmp/in", $text);
	my ($status, $out, $err) = run({}, @options, 'in');
	is($status, 1, "$what: exit 1");
	is($out, '', "$what: nothing on standard output");
	is($err, join('', map { "$_\n" } ref $messages ? @$messages : $messages), "$what: message");
}

sub bad_usage {
	my ($what, @arguments) = @_;
	my ($status, $out, $err) = run({}, @arguments);
	is($status, 2, "$what: exit 2");
	is($out, '', "$what: nothing on standard output");
	like($err, qr/^usage: mksysnum_darwin /m, "$what: usage on standard error");
}

# Usage.
{
	my ($status, $out, $err) = run({}, '--help');
	is("$status$err", 0, '--help: exit 0');
	like($out, qr/\Ausage: mksysnum_darwin /, '--help: usage on standard output');
	like($out, qr/^\tnumber  \[AUE_x .*^\tfiles          ALL/ms, '... and the form of a line');
	bad_usage('two files', 'a', 'b');
	bad_usage('unknown option', '-x');
	bad_usage('empty name', '');
	bad_usage('-D and nothing', '-D');
	bad_usage("-D $_", '-D', $_) for '', '=1', 'X=', 'X=2', 'X=01', '1X', 'X Y';
	bad_usage('-D twice', '-DX=1', '-D', 'X=0');
	bad_usage('end of a comment', 'x*/y');
	bad_usage('begin of a comment', 'x/*y');
	bad_usage('new line', "x\ny");
}

# The forms of the columns.
good('no columns', <<'EOF_M', 'SYSCALL 0, EXIT 1, READ 3');
; a comment
	
#include <sys/param.h>
#include "bsd/thing.h"

0	ALL	{ int nosys(void); }   { indirect syscall }
1	ALL	{ void exit(int rval); } 
2	ALL	{ int nosys(void); }   { old fork }
3 ALL { user_ssize_t read(int fd, user_addr_t cbuf, user_size_t nbyte); }
EOF_M
good('cancel and funnel', <<'EOF_M', 'EXIT 1, READ 3, CLOSE 6');
1	NONE	KERN	ALL	{ void exit(int rval); } 
3	PRE 	NONE	ALL	{ user_ssize_t read(int fd); } 
6	POST	NONE    ALL	{ int close(int fd); }	
EOF_M
good('audit event', <<'EOF_M', 'EXIT 1, OPEN 5, CHUD 185');
1	AUE_EXIT	ALL	{ void exit(int rval); }
5	AUE_OPEN_RWTC	ALL	{ int open(user_addr_t path, int flags, int mode) NO_SYSCALL_STUB; }
185	AUE_NULL	ALL 	{ int	chud(int a[4], char *b) NO_SYSCALL_STUB ; }
EOF_M
good('files', <<'EOF_M', 'A 1, B 2, C 3, D 4, E 5');
1	ALL	{ int a(void); }
2	UALL	{ int b(void); }
3	HN	{ int c(void); }
4	UHN	{ int d(void); }
5	H	{ int e(void); }
6	T	{ int f(void); }
7	TNP	{ int g(void); }
EOF_M
good('after the prototype', <<'EOF_M', 'A 1, B 2, C 3, D 4, E 5');
1	ALL	{ int a(void); }{ comment }
2	ALL	{ int b(void) NO_SYSCALL_STUB; }	{ old "b", (x) }  
3	ALL	{ int c(void); } /* as in C */
4	ALL	{ int d(void); } }
5	ALL	{ int e(void); } { old x } }
EOF_M
good('names', <<'EOF_M', 'SYSCALL 0, CLOSE 6, SYSFOO 7, SYS_ 8, GETTIMEOFDAY 116, PPC_OTHER 117, ATPSNDREQ 209, __PTHREAD_KILL 328');
0	AUE_NULL	ALL	{ int enosys(void); }
6	AUE_CLOSE	ALL	{ int sys_close(int fd); }
7	AUE_CLOSE	ALL	{ int sysfoo(int fd); }
8	AUE_CLOSE	ALL	{ int sys_(int fd); }
116	AUE_NULL	ALL	{ int ppc_gettimeofday(struct timeval *tp); }
117	AUE_NULL	ALL	{ int ppc_other(struct timeval *tp); }
209	AUE_NULL	ALL	{ int ATPsndreq(int fd); }
328	AUE_NULL	ALL	{ int __pthread_kill(int port, int sig); }
329	AUE_NULL	ALL	{ int nosys(void); }
330	AUE_NULL	ALL	{ int enosys(void); }
EOF_M
good('comments', ";/*\n; { int a(void); }\n;*/\n;\n9\tALL\t{ int a(void); }", 'A 9');

# Conditions.
my $conditions = <<'EOF_M';
1	ALL	{ int a(void); }
#if SOCKETS
2	ALL	{ int b(void); }
3	ALL	{ int c(void); }
#else	/* not SOCKETS */
2	ALL	{ int nosys(void); }
3	ALL	{ int nosys(void); }
#endif // SOCKETS
#ifdef OLD /* XXX */
4	ALL	{ int od(void); }
#else
4	ALL	{ int d(void); }
#endif /* OLD */
# if MORE
5	ALL	{ int e(void); }
# endif
6	ALL	{ int f(void); }
EOF_M
good('both branches count', $conditions, 'A 1, B 2, C 3, D 4, OD 4, E 5, F 6');
good('-D NAME', $conditions, 'A 1, B 2, C 3, OD 4, E 5, F 6', '-D', 'OLD');
good('-DNAME=1', $conditions, 'A 1, B 2, C 3, OD 4, E 5, F 6', '-DOLD=1');
good('-D NAME=0', $conditions, 'A 1, B 2, C 3, D 4, E 5, F 6', '-D', 'OLD=0');
good('-D twice', $conditions, 'A 1, D 4, E 5, F 6', '-DSOCKETS=0', '-D', 'OLD=0');
good('-D without #else', $conditions, 'A 1, B 2, C 3, D 4, OD 4, F 6', '-D', 'MORE=0');
good('-D of another', $conditions, 'A 1, B 2, C 3, D 4, OD 4, E 5, F 6', '-D', 'OTHER=0');

my $moved = <<'EOF_M';
#if COMPAT
18	ALL	{ int oget(void); }
#else
18	ALL	{ int get(void); }
#endif
#ifdef __ppc__
103	ALL	{ int nosys(void); }
#else
103	ALL	{ int ret(void); }
#endif
#ifdef __ppc__
184	ALL	{ int ret(void); }
#else
184	ALL	{ int nosys(void); }
#endif
#if COMPAT
193	ALL	{ int get(void); }
#else
193	ALL	{ int nosys(void); }
#endif
EOF_M
bad('one name, two numbers', $moved, ['in:12: SYS_RET is 184 here and 103 in line 9; say which: -D __ppc__=0 or -D __ppc__=1', 'in:17: SYS_GET is 193 here and 18 in line 4; say which: -D COMPAT=0 or -D COMPAT=1']);
bad('half an answer', $moved, 'in:17: SYS_GET is 193 here and 18 in line 4; say which: -D COMPAT=0 or -D COMPAT=1', '-D__ppc__=0');
good('the answer 0 0', $moved, 'GET 18, RET 103', '-D__ppc__=0', '-D', 'COMPAT=0');
good('the answer 1 1', $moved, 'OGET 18, RET 184, GET 193', '-D__ppc__', '-D', 'COMPAT');
bad('one name, two numbers, no condition', "1\tALL\t{ int a(void); }\n2\tALL\t{ int sys_a(void); }\n", 'in:2: SYS_A is 2 here and 1 in line 1');
good('one name, one number, in both branches', "#if X\n1\tALL\t{ int a(void); }\n#else\n1\tHN\t{ int a(void); }\n#endif\n", 'A 1');

# What is no line.
my $a = "1\tALL\t{ int a(void); }\n";
my $no = 'this is not a line of syscalls.master';
for my $line ('word', '2', "2\tALL", "2\tALL\t{ int b(void) }", "2\tALL\t{ int b(void); ", "2\tALL\t int b(void);", "2\tALL\t{ b(void); }", "2\tALL\t{ int b; }", "2\tALL\t{ int b(); }",
	"2\tSOME\t{ int b(void); }", "2\tTNHPT\t{ int b(void); }", "2\tTNTN\t{ int b(void); }", "2\tUU\t{ int b(void); }", "2\tHALL\t{ int b(void); }", "2\tALLU\t{ int b(void); }", "2\tAUE_NULL\t{ int b(void); }", "2\tAUE_NULL\tPRE\tNONE\tALL\t{ int b(void); }", "2\tNONE\tALL\t{ int b(void); }",
	"2\tKERN\tNONE\tALL\t{ int b(void); }", "2\tALL\t{ int b(void) NO_STUB; }", "2\tALL\t{ int *b(void); }", "2\tALL\t{ int b(void); } comment", "2\tALL\t{ int b(void); } { x } { y }",
	"2\tALL\t{ int b(void); } /* x", "2\tALL\t{ int b(void); } ; int c(void); }", "2 ALL { int b(void", "-2\tALL\t{ int b(void); }", "0x2\tALL\t{ int b(void); }", " 2\tALL\t{ int b(void); }",
	"2ALL\t{ int b(void); }", "2\tALL\t{ int caf\xc3\xa9(void); }", "\xd9\xa2\tALL\t{ int b(void); }", "2\tALL\t{ int b(int a, \\", "#define SYS_b 2 x", "2\tALL\t{ int b(void); } \\") {
	bad("'$line'", "$a$line\n", 'in:2: ' . ($line =~ /\A#/ ? 'a directive that syscalls.master does not have' : $no));
}
for my $directive ('#elif X', '#if X && Y', '#if defined(X)', '#if !X', '#if 0', '#ifndef X', '#if', '#else X', '#endif X', '#include', '#pragma once', '#if X /* y', '#') {
	bad($directive, "$a$directive\n", ['in:2: a directive that syscalls.master does not have']);
}
# What would hide a line.
bad('a byte-order mark', "\xef\xbb\xbf$a", 'in:1: a byte-order mark; the file is to be ASCII');
bad('a byte-order mark before a comment', "\xef\xbb\xbf; x\n$a", 'in:1: a byte-order mark; the file is to be ASCII');
bad('UTF-16', "\xff\xfe;\0\n", 'in:1: a byte-order mark; the file is to be ASCII');
bad('UTF-16, big-endian', "$a\0;\n", 'in:2: a NUL byte; the file is to be ASCII');
bad('NUL in a comment', "$a; \0\n", 'in:2: a NUL byte; the file is to be ASCII');
bad('CR ends a comment', "$a; x\r2\tALL\t{ int b(void); }\n", 'in:2: a carriage return ends no line; lines end with LF or CR LF');
bad('CR ends all lines', $a =~ s/\n/\r/r . "2\tALL\t{ int b(void); }\r", 'in:1: a carriage return ends no line; lines end with LF or CR LF');
bad('CR CR LF', $a =~ s/\n/\r\r\n/r, 'in:1: a carriage return ends no line; lines end with LF or CR LF');
bad('a form feed', "$a\f\n", 'in:2: a control character');
bad('a vertical tab', "$a; x\x0b2\tALL\t{ int b(void); }\n", 'in:2: a control character');
good('CR LF', ("$a; x\n\n#if X\n2\tALL\t{ int b(void); } /* x */\n#else\n#endif\n#include <x>\n" =~ s/\n/\r\n/gr), 'A 1, B 2');
bad('all errors, in order', "${a}x\n2\tALL\t{ int b(void); }\ny\n", ["in:2: $no", "in:4: $no"]);
bad('an #if in an #if', "$a#if X\n#if Y\n#endif\n", 'in:3: an #if inside that of line 2');
bad('no #endif', "$a#if X\n2\tALL\t{ int b(void); }\n", 'in:3: the #if of line 2 has no #endif');
bad('no #if before #else', "$a#else\n", 'in:2: an #else without its #if');
bad('two #else', "$a#if X\n#else\n#else\n#endif\n", 'in:4: an #else without its #if');
bad('no #if before #endif', "$a#endif\n", 'in:2: an #endif without its #if');
bad('a number again', "$a$a", 'in:2: the number 1 does not ascend, 1 stands before it');
bad('a number too late', "3\tALL\t{ int b(void); }\n$a", 'in:2: the number 1 does not ascend, 3 stands before it');
bad('a number too late, after a branch', "#if X\n3\tALL\t{ int b(void); }\n#else\n2\tALL\t{ int b(void); }\n#endif\n2\tALL\t{ int c(void); }\n",
	['in:4: SYS_B is 2 here and 3 in line 2; say which: -D X=0 or -D X=1', 'in:6: the number 2 does not ascend, 3 stands before it']);
bad('a number too late, after the other branch', "#if X\n2\tALL\t{ int b(void); }\n#else\n3\tALL\t{ int c(void); }\n#endif\n3\tALL\t{ int d(void); }\n",
	'in:6: the number 3 does not ascend, 3 stands before it');
bad('a large number', "9999999999\tALL\t{ int b(void); }\n", 'in:1: the number is too large');
bad('a wrong line in a branch that does not count', "$a#if X\nwrong\n#endif\n", "in:3: $no", '-D', 'X=0');
bad('an empty file', '', 'in: no system call numbers');
bad('only comments', "; x\n\n", 'in: no system call numbers');
bad('only empty places', "0\tT\t{ int nosys(void); }\n1\tALL\t{ int nosys(void); }\n", 'in: no system call numbers');
bad('nothing counts', "#if X\n$a#endif\n", 'in: no system call numbers', '-D', 'X=0');

# Files, standard input, the head.
for my $name ('plain', 'x|', '>x', 'a b', "quote\"'", 'back\\slash', '$HOME', '%s') {
	spew("$tmp/$name", $a);
	my ($status, $out, $err) = run({}, $name);
	is("$status$err$out", "0/* mksysnum_darwin $name */\n/* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT */\n\n#define SYS_A 1\n", "a file named $name");
}
ok(!-e "$tmp/x", 'no file was made by a name');
is((run({ stdin => "$tmp/plain" }))[1], "/* mksysnum_darwin */\n/* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT */\n\n#define SYS_A 1\n", 'standard input without a name');
is((run({ stdin => "$tmp/plain" }, '-D', 'X', '-'))[1], "/* mksysnum_darwin -D X - */\n/* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT */\n\n#define SYS_A 1\n", 'standard input as -');
is(join('', run({})), "1stdin: no system call numbers\n", 'empty standard input');
is(join('', (run({}, 'no/such'))[0, 1]), 1, 'no such file');
like((run({}, 'no/such'))[2], qr{\Amksysnum_darwin: no/such: }, 'no such file: message');
is(join('', run({}, "$tmp")), "1mksysnum_darwin: $tmp: is a directory\n", 'a directory');
SKIP: {
	skip('no /dev/full', 1) if !-c '/dev/full';
	my ($status, $out, $err) = run({ stdout => '/dev/full' }, 'plain');
	like("$status $err", qr/\A1 mksysnum_darwin: cannot write standard output: /, 'full disk');
}
spew("$tmp/in", $conditions);
my $once = (run({}, 'in'))[1];
is((run($_, 'in'))[1], $once, 'same bytes with ' . join ' ', %$_) for { LC_ALL => 'de_DE.UTF-8' }, { PERL_HASH_SEED => 1 }, { PERL_HASH_SEED => 2 }, { PERL_UNICODE => 'SDA' };

# Apple's own.
my $xnu = !everything() ? '' : $ENV{XNU} // "$root/../shared/data";
for my $case (['1228', 337, 'READ 3', 'GETFSSTAT 18', 'OGETFSSTAT 18', 'KEVENT 363'], ['11417.121.6', 455, 'READ 3', 'CLOSE 6', 'GETDIRENTRIES64 344', 'NECP_OPEN 501'],
	['792', 258, 'GETTIMEOFDAY 116', 'SIGRETURN 103', 'GETFSSTAT 18']) {
	my ($version, $count, @entries) = @$case;
	my $file = "$xnu/xnu-$version/syscalls.master";
	SKIP: {
		skip("no syscalls.master of xnu-$version", 2 + @entries) if !-r $file;
		my @options = $version eq '792' ? qw(-D __ppc__=0 -D COMPAT_GETFSSTAT=0) : ();
		my ($status, $out, $err) = run({}, @options, $file);
		is("$status$err", 0, "xnu-$version");
		is(scalar(() = $out =~ /^#define /mg), $count, "xnu-$version: number of names");
		like($out, qr/^#define SYS_$_$/m, "xnu-$version: $_") for @entries;
	}
}
SKIP: {
	my $file = "$xnu/xnu-792/syscalls.master";
	skip('no syscalls.master of xnu-792', 2) if !-r $file;
	my ($status, $out, $err) = run({}, $file);
	is("$status$out", 1, 'xnu-792 needs -D');
	is(scalar(() = $err =~ /: SYS_\w+ is \d+ here and \d+ in line \d+; say which: /g), 2, 'xnu-792 needs two');
}

done_testing;
