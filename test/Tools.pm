# What tests need of the machine: the tree, the library built, other programs, directories for their files.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use lib "$FindBin::Bin";		from test/check: "$FindBin::Bin/.."
#	use Tools;				exports all of these
#
#	enter()				goes to the top of the tree; from there names are relative
#	port(), build(), cc()		of the make that runs the test, or what make says by itself;
#					cc() is a list of words
#	libc_flags()			the words with which make compiles test_*.c, so that libc's structures are as wide as
#					the kernel's
#	run(COMMAND...)			returns wait's status and all that it printed
#	capture(HOW, COMMAND...)	returns exit status, standard output and standard error
#	lines(COMMAND...)		its standard output; dies when it fails
#	make(WORD...)			make, whatever make has called us; returns as run does
#	part(NAME, WORD...)		a test: does make WORD... succeed? Its last lines, where it does not
#	built(TARGET...)		asks make for them; dies when it cannot
#	fetched(WHAT)			gets build/sysroot and its like (tools/sysroot), or build/kernel-headers, where it is
#					not yet there; whether that can be had
#	scratch()			a directory for the test's files, gone at its end
#	slurp(FILE), spew(FILE, TEXT)
#	entries(DIRECTORY)		the names in it, sorted, but those that begin with a dot
#
# No command passes through a shell: a path may have anything in it.
#
#	everything()			is this `make check'?
#	tool(NAME), tools(NAME...)	paths, or undef, by the table below
#	want(NAME...)			in a test of `make check': the paths; when one is missing or unfit, that is one
#					line, with the Debian package, a failure where CI is set, and the test is over
#	lacks(NAME...)			the same words for what is missing, or nothing
#	not_tested(WHY)			one test that is skipped, and where CI is set fails
#
# `make test' takes gcc, make and perl alone, and gives the same result whatever else is there: then tool() finds
# nothing else.

package Tools;

use strict;
use warnings;
use Cwd ();
use Exporter qw(import);
use Fcntl qw(:flock);
use File::Temp ();
use FindBin ();
use POSIX ();
use Test::More ();

my $everything = ($ENV{LIBSYSCALL_TEST_ALL} // '') !~ /^0?$/;
our @EXPORT = qw(enter port build cc libc_flags run capture lines make part built fetched scratch slurp spew entries table everything tool tools want lacks not_tested ci);

# name => Debian's package, programs (the first that will do is taken), the least version
# or test: what says that it is there
my %table = (
	'g++' => { package => 'g++', programs => [ 'g++' ] },
	clang => { package => 'clang', programs => [ numbered('clang') ], least => 14 },
	'clang++' => { package => 'clang', programs => [ numbered('clang++') ], least => 14 },
	# loong64 and sparc64 take a newer one.
	'clang-19' => { package => 'clang-19', programs => [ 'clang-19', numbered('clang') ], least => 19 },
	'ld.lld-19' => { package => 'lld-19', programs => [ 'ld.lld-19', numbered('ld.lld') ], least => 19 },
	'ld64.lld' => { package => 'lld', programs => [ numbered('ld64.lld') ], least => 14 },
	(map { $_ => { package => 'llvm', programs => [ numbered($_) ], least => 14 } } qw(llvm-ar llvm-nm llvm-objdump llvm-readelf llvm-dwarfdump)),
	(map { $_ . '-19' => { package => 'llvm-19', programs => [ "$_-19", numbered($_) ], least => 19 } } qw(llvm-nm llvm-objdump llvm-readelf llvm-dwarfdump)),
	valgrind => { package => 'valgrind', programs => [ 'valgrind' ], least => '3.16' },
	strace => { package => 'strace', programs => [ 'strace' ] },
	tcc => { package => 'tcc', programs => [ 'tcc' ] },
	(map { ("qemu-$_" => { package => 'qemu-user', programs => [ "qemu-$_" ], least => '7.2' }) }
		qw(i386 x86_64 arm aarch64 mips mipsel mips64 mips64el ppc ppc64 ppc64le riscv64 s390x sparc64 loongarch64)),
	(map { ("$_-linux-gnu-gcc" => { package => "gcc-$_-linux-gnu", programs => [ "$_-linux-gnu-gcc" ] }) } qw(aarch64 powerpc)),
	(map { ("$_-linux-gnu-ld" => { package => "binutils-$_-linux-gnu", programs => [ "$_-linux-gnu-ld" ] }) } qw(powerpc64 sparc64)),
	musl => { package => 'musl-dev', test => sub { (grep { -e "$_/stdio.h" } glob '/usr/include/*-linux-musl')[0] } },
	'gcc -m32' => { package => 'libc6-dev-i386', test => sub { links('gcc', '-m32', "#include <stdio.h>\nint main(void) { return puts(\"\") < 0; }\n") } },
	unicorn => { package => 'libunicorn-dev', test => sub { links('gcc', '-lunicorn', "#include <unicorn/unicorn.h>\nint main(void) { return uc_version(0, 0) == 0; }\n") } },
	seccomp => { package => 'libseccomp2', test => sub { links('gcc', '-l:libseccomp.so.2', "int main(void) { return 0; }\n") } },
	golang => { package => 'golang-1.19-src', test => sub { (grep { -d } '/usr/share/go-1.19/src/syscall')[0] } },
	rust => { package => 'librust-libc-dev', test => sub { (glob '/usr/share/cargo/registry/libc-*/src/unix')[0] } },
	npm => { package => 'npm', programs => [ 'npm' ] },
	unshare => { package => 'util-linux', programs => [ 'unshare' ] },
	debootstrap => { package => 'debootstrap', programs => [ 'debootstrap', '/usr/sbin/debootstrap' ] },
);

# A program of LLVM's by its names, the newest first after the one without a number.
sub numbered {
	my ($name) = @_;
	return $name, map { "$name-$_" } reverse 14 .. 30;
}

sub enter {
	# The name that getcwd gives may differ from $FindBin::Bin's, where a symbolic link leads here.
	$ENV{LC_ALL} = 'C';
	my $top = $INC{'Tools.pm'} =~ s{[^/]*\z}{..}r;
	chdir $top or die "$top: $!\n";
	return Cwd::getcwd();
}

my %said;
sub made {
	my ($variable) = @_;
	return $said{$variable} //= do {
		my ($status, $text) = make('-s', "print-$variable");
		die "make print-$variable: $text" if $status;
		chomp $text;
		$text;
	};
}

sub port { return $ENV{PORT} || made('PORT') }
sub build { return $ENV{BUILD} || made('BUILD') }
sub cc { return split ' ', $ENV{CC} || made('CC') }
sub everything { return $everything }
sub ci { return ($ENV{CI} // '') !~ /^(?:|0|false)$/ }

sub run {
	my (@command) = @_;
	my $pid = open(my $fh, '-|') // die "fork: $!";
	if (!$pid) {
		open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
		no warnings 'exec';
		exec { $command[0] } @command or print "$command[0]: $!\n";
		POSIX::_exit(127);
	}
	my $text = do { local $/; <$fh> } // '';
	close $fh;
	return ($?, $text);
}

# capture(HOW, COMMAND...): the same with standard output and standard error apart. Returns the exit
# status, or "signal N", and both. HOW has variables of the environment, whose names are capitals, and
# stdin and stdout, files, and directory, where it is to run.
sub capture {
	my ($how, @command) = @_;
	open my $out, '+>:raw', $how->{stdout} // undef or die "standard output: $!\n";
	open my $err, '+>:raw', undef or die "standard error: $!\n";
	my $pid = fork // die "fork: $!";
	if (!$pid) {
		$ENV{$_} = $how->{$_} for grep { /\A[A-Z]/ } keys %$how;
		!defined $how->{directory} || chdir $how->{directory} or POSIX::_exit(126);
		open STDIN, '<', $how->{stdin} // '/dev/null' or POSIX::_exit(126);
		open STDOUT, '>&', $out or POSIX::_exit(126);
		open STDERR, '>&', $err or POSIX::_exit(126);
		no warnings 'exec';
		exec { $command[0] } @command or POSIX::_exit(127);
	}
	waitpid $pid, 0;
	my $status = $? & 127 ? 'signal ' . ($? & 127) : $? >> 8;
	my $text = sub { my ($fh) = @_; local $/; seek $fh, 0, 0; return scalar(<$fh>) // '' };
	return ($status, $how->{stdout} ? '' : $text->($out), $text->($err));
}

sub lines {
	my (@command) = @_;
	# In Perl a list of one word would be a command of the shell.
	my $pid = open(my $fh, '-|') // die "fork: $!";
	if (!$pid) {
		no warnings 'exec';
		exec { $command[0] } @command or print STDERR "$command[0]: $!\n";
		POSIX::_exit(127);
	}
	my @lines = <$fh>;
	close $fh or die "@command: failed\n";
	chomp @lines;
	return @lines;
}

# The variables that a make hands on to the make that it calls would change what ours does.
sub make {
	my (@words) = @_;
	local %ENV = %ENV;
	# Long counts are for the tests that make check runs itself; two of its parts run at a time.
	delete @ENV{qw(MAKEFLAGS MFLAGS MAKELEVEL MAKEFILES GNUMAKEFLAGS CC PORT BUILD EMULATOR GOOS GOARCH LIBSYSCALL_TEST_ALL)};
	$ENV{LIBSYSCALL_JOBS} = 1 if $everything;
	return run('make', '--no-print-directory', @words);
}

sub part {
	my ($name, @words) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	my ($status, $text) = make(@words);
	my @last = split /^/, $text;
	splice @last, 0, -40 if @last > 40;
	Test::More::ok($status == 0, $name) or Test::More::diag(@last);
	Test::More::note(grep { /^(?:Files=|All tests)/ } @last);
	return $status == 0;
}

# What was chosen for the port under test, for a make of ours.
sub choice {
	my ($os, $arch) = split /_/, port(), 2;
	return ("GOOS=$os", "GOARCH=$arch", 'BUILD=' . build(), 'CC=' . join ' ', cc());
}

sub libc_flags {
	my ($status, $text) = make('-s', choice(), 'print-libc_flags');
	die "make print-libc_flags: $text" if $status;
	return split ' ', $text;
}

sub built {
	my (@targets) = @_;
	mkdir 'build';
	open my $lock, '>', 'build/lock' or die "build/lock: $!\n";
	flock $lock, LOCK_EX or die "build/lock: $!\n";
	my ($status, $text) = make('-s', choice(), @targets);
	die "make @targets:\n$text" if $status;
	return;
}

sub fetched {
	my ($what) = @_;
	mkdir 'build';
	open my $lock, '>', "build/lock.$what" or die "build/lock.$what: $!\n";
	flock $lock, LOCK_EX or die "build/lock.$what: $!\n";
	my ($status, $text) = run("tools/$what");
	Test::More::note($text) if $status;
	return $status == 0;
}

sub scratch {
	my ($name) = @_;
	return File::Temp->newdir($name ? (DIR => $name) : (TMPDIR => 1));
}

sub slurp {
	my ($file) = @_;
	open my $fh, '<:raw', $file or die "$file: $!\n";
	local $/;
	return scalar(<$fh>) // '';
}

sub spew {
	my ($file, $text) = @_;
	open my $fh, '>:raw', $file or die "$file: $!\n";
	print $fh $text;
	close $fh or die "$file: $!\n";
	return $file;
}

# table(NAME, PORT): a table of a port, whole: zsysnum.h, zerrors.h, ztexts.h, ztypes.h, zsyscall.h, zsyscall.c.
my %table_of;
sub table {
	my ($name, $port) = @_;
	return $table_of{"$name $port"} //= do {
		my ($status, $text) = run('./mkmerge', '-p', $name, $port);
		die $text if $status != 0;
		$text;
	};
}

sub entries {
	my ($directory) = @_;
	opendir my $d, $directory or die "$directory: $!\n";
	return sort grep { !/^\./ } readdir $d;
}

sub links {
	my ($compiler, $flag, $text) = @_;
	my $dir = scratch();
	spew("$dir/try.c", $text);
	my ($status) = run($compiler, '-o', "$dir/try", "$dir/try.c", $flag);
	return $status == 0 ? $flag : undef;
}

sub newer {
	my ($version, $least) = @_;
	my @a = split /\./, $version;
	my @b = split /\./, $least;
	for my $i (0 .. $#b) {
		my $order = ($a[$i] // 0) <=> $b[$i];
		return $order > 0 if $order;
	}
	return 1;
}

my (%found, %unfit);
sub tool {
	my ($name) = @_;
	return undef if !everything();
	return $found{$name} if exists $found{$name};
	my $row = $table{$name} // die "Tools.pm has no row for $name";
	return $found{$name} = $row->{test}->() if $row->{test};
	for my $program (@{$row->{programs}}) {
		for my $path ($program =~ m{/} ? $program : map { "$_/$program" } split /:/, $ENV{PATH} // '/usr/bin:/bin') {
			next if !-x $path || -d _;
			my ($status, $text) = $row->{least} ? run($path, '--version') : (0, '');
			my ($version) = $text =~ /(?:version|valgrind-|LLD) *(\d+(?:\.\d+)*)/;
			return $found{$name} = $path if !$row->{least} || $status == 0 && defined $version && newer($version, $row->{least});
			$unfit{$name} //= "$path is " . ($version // 'no version that can be read') . ", not $row->{least} or newer";
		}
	}
	return $found{$name} = undef;
}

sub tools { return map { tool($_) } @_ }

sub lacks {
	my @lines = map { $unfit{$_} ? "$_: $unfit{$_}; Debian has it in $table{$_}{package}" : "$_ is not here; Debian has it in $table{$_}{package}" }
		grep { !defined tool($_) } @_;
	return join '; ', @lines;
}

sub not_tested {
	my ($why) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	my $builder = Test::More->builder;
	return $builder->ok(0, "NOT TESTED: $why") if ci();
	$builder->skip("NOT TESTED: $why");
	return 1;
}

sub want {
	my (@names) = @_;
	my $why = !everything() ? 'this is for make check, which sets LIBSYSCALL_TEST_ALL=1' : lacks(@names);
	return map { tool($_) } @names if !$why;
	if (everything()) {
		not_tested($why);
		Test::More::done_testing();
	} else {
		Test::More::plan(skip_all => $why);
	}
	exit(ci() && everything() ? 1 : 0);
}

# For test/check/tools.t: all that may be used.
sub names { return sort keys %table }

1;
