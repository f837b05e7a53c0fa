# What the tests that compile darwin's C for this machine share.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

package Darwin;

use strict;
use warnings;
use POSIX ();
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../../lib';
use Ports qw(all_ports port_row);
use Test::More;
use Tools ();

# The compiler of this machine, and not that of the port in the environment, which may be another's.
my @cc = ($ENV{PORT} // '') eq 'linux_amd64' && $ENV{CC} ? split(' ', $ENV{CC}) : ('gcc');

# The ports; one of them when the environment names it.
sub ports {
	my ($only) = ($ENV{PORT} // '') =~ /^(darwin_\w+)$/;
	return grep { defined $only ? $_ eq $only : /^darwin/ } all_ports();
}

sub bits { return $_[0] eq 'darwin_386' ? 32 : 64 }

# compiler(PORT): the command for programs whose words are as long as the port's, or nothing and the reason.
sub compiler {
	my ($port) = @_;
	my $bits = bits($port);
	my $machine = (POSIX::uname())[4];
	return (undef, "this machine, $machine, is not little-endian x86") if $machine !~ /^(?:x86_64|i.86)$/ || $bits == 64 && $machine ne 'x86_64';
	return (undef, Tools::lacks('gcc -m32')) if $bits == 32 && !Tools::tool('gcc -m32');
	return [@cc, "-m$bits", split(' ', $ENV{SANITIZE} // ''), "-DLIBSYSCALL_PORT=$port", '-DLIBSYSCALL_DARWIN', '-DMEMBER_all'];
}

# built(PORT, CLANG, AR): has the archive made, as Mach-O; dies when it cannot.
sub built {
	my ($port, $clang, $ar) = @_;
	my ($arch) = $port =~ /_(\w+)/;
	my $compiler = port_row($port)->{compiler} =~ s/^clang(?= )/$clang/r;
	open my $lock, '>', 'build/lock' or die "build/lock: $!\n";
	flock $lock, 2 or die "build/lock: $!\n";
	my ($status, $text) = Tools::make('-s', '-j2', 'GOOS=darwin', "GOARCH=$arch", "CC=$compiler", "AR=$ar --format=darwin", 'all');
	die "make GOOS=darwin GOARCH=$arch:\n$text" if $status;
	return;
}

1;
