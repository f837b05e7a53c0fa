package Compiler;

# The target's compiler: $CC, by default gcc, in the C locale, with a directory for its files.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Compiler;			exports all of these
#
#	compiler_words()		the words of $CC
#	work_file(NAME)			its path in a directory that is gone when the program ends, also by a signal
#	compile(TEXT, FLAG...)		gives it a text on standard input: its standard output, or undef when it
#					failed; its messages go where ours go
#	build(FLAG...)			runs it, silently: wait's status, and its messages
#
# No command passes through a shell. A compiler that cannot be run at all is the end, exit 1.

use strict;
use warnings;
use Exporter qw(import);
use File::Temp ();
use Generator;
use POSIX ();

our @EXPORT = qw(compiler_words work_file compile build);

my $directory;			# an object, whose end removes it

sub compiler_words {
	my @words = split ' ', $ENV{CC} // '';
	return @words ? @words : ('gcc');
}

sub work_file {
	my ($name) = @_;
	if (!$directory) {
		# exit runs destructors, the death by a signal does not.
		$SIG{$_} = sub { exit 1 } for qw(HUP INT TERM);
		$directory = File::Temp->newdir(program() . 'XXXXXX', TMPDIR => 1);
	}
	return "$directory/$name";
}

sub compile {
	my ($text, @flags) = @_;
	my $file = work_file('source.c');
	my @command = (compiler_words(), @flags, '-x', 'c', '-');
	write_all($file, $text);
	# By standard input, so that messages name no temporary file; ours is not used, or has been read.
	open STDIN, '<', $file or fail("cannot read $file: $!");
	local $ENV{LC_ALL} = 'C';
	no warnings 'exec';		# fail says it
	open my $pipe, '-|', @command or fail("cannot run $command[0]: $!");
	local $/;
	my $output = <$pipe> // '';
	return close $pipe ? $output : undef;
}

sub build {
	my (@flags) = @_;
	my $messages = work_file('messages');
	my @command = (compiler_words(), @flags);
	my $pid = fork // fail("fork: $!");
	if ($pid == 0) {
		open STDIN, '<', '/dev/null' or warn "/dev/null: $!\n";
		open STDOUT, '>', '/dev/null' or warn "/dev/null: $!\n";
		open STDERR, '>', $messages or warn "$messages: $!\n";
		$ENV{LC_ALL} = 'C';
		no warnings 'exec';
		exec { $command[0] } @command or print STDERR program(), ": cannot run $command[0]: $!\n";
		POSIX::_exit(127);	# not exit, which would remove the directory
	}
	waitpid $pid, 0;
	return ($?, read_all($messages));
}

1;
