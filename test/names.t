#!/usr/bin/perl
# The names of functions: what the members of libsyscall.a call each other by, and other names for programs.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# A program may have an Open or a Mmap of its own. Here one has all of the library's names, and
# none of its functions may ever be called by the library: what it runs are the test programs,
# which call the library by hidden names.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Tools;

enter();
my $build = build();
my $archive = "$build/libsyscall.a";
my @cc = cc();
my ($system) = port() =~ /^(\w+?)_/;
built($archive, 'native-helpers');
my $dir = scratch();
chmod 0755, $dir or die "$dir: $!";	# programs are started there as other users

sub succeeds {
	my ($name, @command) = @_;
	my ($status, $text) = run(@command);
	return ok($status == 0, $name) || !diag "@command\n$text";
}

my @names = slurp("gen/znames_$system.h") =~ /^#undef (\w+)$/mg;
my @functions = grep { $_ ne 'SocketDisableIPv6' } @names;
cmp_ok(scalar @names, '>', 280, 'there are names');

#
# The symbols of the archive.
#
my (%weak, %hidden, %needed, %other);
for (lines('readelf', '-sW', $archive)) {
	my (undef, undef, undef, undef, $bind, $visible, $section, $name) = split ' ';
	next if !defined $name || $bind !~ /^(?:GLOBAL|WEAK)$/;
	if ($section eq 'UND') {
		$needed{$name} = 1;
	} elsif ($visible eq 'HIDDEN') {
		$hidden{$name} = 1;
	} elsif ($bind eq 'WEAK') {
		$weak{$name}++;
	} else {
		$other{$name} = 1;
	}
}
is(join(' ', sort keys %weak), join(' ', sort @functions), 'the public functions are the weak names');
is(join(' ', grep { $weak{$_} > 1 } sort keys %weak), '', '... each in one member');
is(join(' ', sort keys %other), '', 'and all others are hidden');
# A name with a dot is none of C's: on 386 gcc's functions that load the address of the code have one.
is(join(' ', grep { !/^libsyscall_/ && !/\./ } sort keys %hidden), '', '... and begin with libsyscall_');
is(join(' ', grep { !/^libsyscall_/ && $_ ne '_GLOBAL_OFFSET_TABLE_' } sort keys %needed), '', 'no member needs a name that a program may have');

#
# A program that has all of the names.
#
my $aborts = spew("$dir/aborts.c", join "\n", 'void Abort(void);', map({ "void $_(void);\nvoid $_(void) { Abort(); }" } @functions),
	"int SocketDisableIPv6 = 1;\n");
my $abort = spew("$dir/abort.c", "#include <stdlib.h>\nvoid Abort(void);\nvoid Abort(void) { abort(); }\n");
my @flags = (qw(-std=gnu11 -O1 -pthread -Iinclude -Itest -fasynchronous-unwind-tables), libc_flags());
succeeds('a file with all of the names', @cc, qw(-O1 -w -c -o), "$dir/aborts.o", $aborts);
my $all = spew("$dir/all.c", "int main(void) { return 0; }\n");
succeeds('links with every member', @cc, '-o', "$dir/all", $all, "$dir/aborts.o", $abort, '-Wl,--whole-archive', $archive, '-Wl,--no-whole-archive');
(run(qw(cp -RLp), "$build/test/helpers", "$dir/helpers"))[0] == 0 or die "helpers";
for my $test (qw(test_forkexec test_descriptor test_socket test_process test_select test_getwd)) {
	succeeds("$test.c, which calls the library by its hidden names, links", @cc, @flags, qw(-w -DLIBSYSCALL_INTERNAL -o), "$dir/$test",
		"test/$test.c", "$dir/aborts.o", $abort, '-Wl,--whole-archive', $archive, '-Wl,--no-whole-archive') or next;
	local $ENV{BUILD} = $build;
	my ($status, $text) = run("$dir/$test");
	is($status, 0, '... and passes') or diag join "\n", grep { !/^ok/ } split /\n/, $text;
	cmp_ok(scalar(() = $text =~ /^ok /mg), '>', 20, '... all of it');
}

# Hooks replace Syscall for the stubs, also where the program has a Syscall itself, and for the public one.
my $hooked = <<'END';
#include <libsyscall.h>

static int entered;

static void enter(uintptr_t trap)
{
	entered += trap == SYS_CLOSE;
}

#ifdef OWN
Errno Syscall(uintptr_t trap, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t *r1, uintptr_t *r2)
{
	(void)trap, (void)a1, (void)a2, (void)a3, (void)r1, (void)r2;
	return 77;
}
#endif

int main(void)
{
	static const SyscallHooks hooks = { enter, NULL };
	Errno err;

	SetSyscallHooks(&hooks);
	err = Close(-1);
	if (err != EBADF || entered != 1)
		return 1;
	err = Syscall(SYS_CLOSE, (uintptr_t)-1, 0, 0, NULL, NULL);
#ifdef OWN
	return err != 77 || entered != 1;
#else
	return err != EBADF || entered != 2;
#endif
}
END
for my $own ('-DOWN', '-UOWN') {
	succeeds("hooks, $own", @cc, qw(-std=c11 -O1 -Iinclude -Wall -Wextra -Werror), $own, '-o', "$dir/hooked", spew("$dir/hooked.c", $hooked), $archive)
	    and succeeds('... are called', "$dir/hooked");
}

#
# Other names: make NAMES=, LIBSYSCALL_PREFIX.
#
my $place = scratch('build');	# make knows no blank in a name
my ($status, $text) = make('-s', '-j2', "GOOS=$system", 'GOARCH=' . port() =~ s/^\w+?_//r, 'NAMES=sys_', "BUILD=$place", "CC=@cc", "$place/libsyscall.a");
is($status, 0, 'make NAMES=sys_') or diag $text;
is(join(' ', sort grep { !/^libsyscall_/ && !/\./ } map { (split ' ')[0] } grep { / [A-Z] / } lines('nm', '-P', '-g', '--defined-only', "$place/libsyscall.a")),
	join(' ', sort map { "sys_$_" } @functions), '... has these names and no others');

my $own = <<'END';
#ifdef __cplusplus
extern "C" {
#endif
typedef unsigned long Time;
#define Select(x) something else
#define Getpid "no function"
static int Open(const char *name) { return name[0]; }
static inline int Fork(void) { return 3; }
enum Read { Write = 1, Close };
struct Mmap { int Pipe; };
#ifdef __cplusplus
}
#endif
END
my $uses = <<'END';
static const char *text = Getpid;

int main(void)
{
	const char hello[] = "hello\n";
	struct Mmap m = { 4 };
	Time t = 5;
	sys_Errno_is_not_a_name
	size_t n = 0;
	int fd;
	Errno err = sys_Open("/dev/null", O_WRONLY, 0, &fd);

	if (err == 0)
		err = sys_Write(fd, hello, sizeof hello, &n);
	if (err == 0)
		err = sys_Close(fd);
	sys_SocketDisableIPv6 = true;
	return err != 0 || n != sizeof hello || sys_Getpid() <= 0 || text[0] != 'n' || Open("a") != 'a' || Fork() != 3 ||
		Close != 2 || m.Pipe != 4 || t != 5 || sys_Socket(AF_INET6, 1, 0, &fd) != EAFNOSUPPORT;
}
END
$uses =~ s/\tsys_Errno_is_not_a_name\n//;
for my $language (qw(c99 c11 c23 c++98 c++17)) {
	my ($compiler, $suffix) = $language =~ /\+/ ? ('g++', 'cc') : ($cc[0], 'c');
	my $standard = $language eq 'c23' ? 'c2x' : $language;
	next if $suffix eq 'cc' && !tool('g++');
	{
		for my $first (0, 1) {
			my $include = "#define LIBSYSCALL_PREFIX sys_\n#define LIBSYSCALL_ALL_CONSTANTS\n#include <libsyscall.h>\n";
			my $source = spew("$dir/own$first.$suffix", ($first ? $include . $own : $own . $include) . $uses);
			succeeds("$language: a program with names of its own " . ($first ? 'after' : 'before') . ' libsyscall.h', $compiler, "-std=$standard",
				qw(-Wall -Wextra -Wno-unused-function -Werror -Iinclude -o), "$dir/own", $source, "$place/libsyscall.a")
			    and succeeds('... runs', "$dir/own");
		}
	}
}

done_testing();
