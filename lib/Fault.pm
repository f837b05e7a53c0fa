package Fault;

# A fault of what the user gave us, thrown as an object: no message of perl's, which tells of a bug
# of ours, can be taken for one.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Fault qw(fault caught);
#
#	fault(MESSAGE)		throws a fault
#	caught { ... }		runs the block: the message of a fault that it throws, undef when there is none;
#				every other exception passes

use strict;
use warnings;
use Exporter qw(import);

our @EXPORT_OK = qw(fault caught);

sub fault {
	my ($message) = @_;
	die bless \$message, __PACKAGE__;
}

sub caught(&) {
	my ($block) = @_;
	local $@;
	return undef if eval { $block->(); 1 };
	my $exception = $@;
	die $exception if !ref $exception || !eval { $exception->isa(__PACKAGE__) };
	return $$exception;
}

1;
