#!/usr/bin/perl
# `make test` has the same result everywhere: some of its tests, quick ones that lean on their surroundings, in many.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use POSIX ();
use Test::More;
use Tools;

my $root = enter();
want();
my $build = build();
my @programs = map { "$build/test/$_" } qw(test_process libc_process test_layout test_file libc_file test_forkexec test_forkthreads test_socket test_directory test_getwd);
my @quick = map { "test/$_.t" } qw(examples examples_sh make mkerrors port readme stubs);
# The slow ones, too, where names of files, texts or who one is could matter to a generator.
my @tests = (@quick, map { "test/$_.t" } qw(mksysnum_linux mktypes mkmerge lib));
built('test-programs');
my $dir = scratch();
chmod 0755, $dir;

# Runs tests in a process that the function has changed; they are as they are in make test.
sub passes {
	my ($name, $change, @command) = @_;
	@command = ('test/run', @programs, @quick) if !@command;
	my $pid = open(my $fh, '-|') // die "fork: $!";
	if (!$pid) {
		delete @ENV{qw(LIBSYSCALL_TEST_ALL MAKEFLAGS MFLAGS MAKELEVEL)};
		@ENV{qw(PORT BUILD CC EMULATOR)} = (port(), $build, join(' ', cc()), '');
		open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
		$change->();
		exec { $command[0] } @command or POSIX::_exit(127);
	}
	my $text = do { local $/; <$fh> } // '';
	close $fh;
	return ok($? == 0 && $text =~ /^Result: PASS$/m, $name) || diag grep { !/ ok  / } split /^/, $text;
}

passes('a TMPDIR with a blank, quotes and a dollar, whose text is a command', sub {
	my $tmp = "$dir/a b'c\"d\$HOME;touch \$(touch x) `touch y`";
	mkdir $tmp or die "$tmp: $!";
	$ENV{TMPDIR} = $tmp;
}, 'test/run', @programs, @tests);
passes('niced', sub { POSIX::nice(15) });
passes('umask 077', sub { umask 077 });
passes('another locale', sub { @ENV{qw(LANG LC_ALL LANGUAGE PERL_UNICODE)} = ('tr_TR.UTF-8', 'de_DE.UTF-8', 'de:tr', 'SDA') }, 'test/run', @programs, @tests);
passes('standard input closed, no terminal', sub { POSIX::setsid(); close STDIN; POSIX::close(0) });
passes('signals ignored and blocked, as by nohup or a daemon', sub {
	$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT PIPE TERM USR1 ALRM TSTP TTOU);
	POSIX::sigprocmask(POSIX::SIG_BLOCK(), POSIX::SigSet->new(map { POSIX->can("SIG$_")->() } qw(CHLD ALRM USR2 TERM)));
});
passes('variables that change what make, gcc and shells do', sub {
	@ENV{qw(CDPATH GOOS GOARCH FORMAT CFLAGS CLANG PROGRAM POSIXLY_CORRECT)} = ('/:/tmp', 'plan9', 'vax', 'elf', '-Wno-such', 'no-clang', '-no-program', 1);
}, 'make', '-s', 'test-behaviour', "BUILD=$build", 'CC=' . join(' ', cc()));

# Where one may not do this there is nothing to see; make check as root has it all.
my @namespace = $> == 0 ? () : ('-r');
SKIP: {
	skip 'no mount namespaces here', 1 if (run('unshare', @namespace, '-m', 'true'))[0] != 0;
	passes('no /proc', sub { }, 'unshare', @namespace, '-m', 'sh', '-c', 'mount --make-rprivate / && mount -t tmpfs none /proc && exec "$@"', 'sh', 'test/run', @programs, @quick);
}
SKIP: {
	skip 'no network namespaces here', 1 if (run('unshare', @namespace, '-n', 'true'))[0] != 0;
	passes('the loopback device is down', sub { }, 'unshare', @namespace, '-n', 'test/run', @programs, @quick);
}

# Other programs may be there, or not, or be broken: none of them is called.
{
	my $bin = "$dir/bin";
	mkdir $bin or die "$bin: $!";
	for my $program (qw(clang clang++ clang-19 g++ c++ cc tcc ld.lld ld.lld-19 llvm-nm llvm-ar llvm-objdump valgrind strace gdb qemu-arm qemu-aarch64 qemu-x86_64
		prove npm node go rustc cargo python3 unshare aarch64-linux-gnu-gcc mips-linux-gnu-gcc powerpc-linux-gnu-gcc sparc64-linux-gnu-gcc arm-linux-gnueabi-gcc)) {
		spew("$bin/$program", "#!/bin/sh\necho \"\$0\" >>\"\${0%/*}/../called\"\nexit 1\n");
		chmod 0755, "$bin/$program";
	}
	passes('other compilers and tools, all of them broken', sub { $ENV{PATH} = "$bin:$ENV{PATH}" }, 'test/run', map { "test/$_.t" }
		qw(mkerrors mksyscall mksysnum_darwin mksysnum_linux mktypes port readme make stubs tables));
	is(-e "$dir/called" ? slurp("$dir/called") : '', '', '... and none of them was called');
}

# A copy of the tree, where the path means something to everybody; as root and as somebody who is not.
{
	my $copy = "$dir/it's a \"copy\" of \$HOME, made; by & by";
	mkdir $copy or die "$copy: $!";
	lines('cp', '-R', qw(Makefile PORT README ports lib include src asm gen types test examples bench tools mkmerge mkerrors mksyscall mksysnum_darwin mksysnum_linux mktypes), $copy);
	local $ENV{LIBSYSCALL_JOBS} = 2;
	my ($status, $text) = make('-s', '-j2', '-C', $copy, 'test-programs');
	is($status, 0, 'a tree in a directory with blanks, quotes and a dollar is built') or diag $text;
	my @here = ('sh', '-c', 'cd "$0" && exec "$@"', $copy, 'test/run', @programs, @tests);
	passes('... and tested', sub { }, @here);
	SKIP: {
		skip 'only root can become another user', 2 if $> != 0;
		lines('chown', '-R', '65534:65534', $copy);
		passes('... by a user without rights, too', sub { $ENV{HOME} = '/'; $( = $) = '65534 65534'; $< = $> = 65534 }, @here);
		lines('chown', '-R', '0:0', $copy);
		chmod 0700, $dir;
		passes('... and by root, where nobody else can walk', sub { $ENV{TMPDIR} = "$dir" }, @here);
	}
}
done_testing();
