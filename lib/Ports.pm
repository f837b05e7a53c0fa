package Ports;

# The table `ports` and what follows from its columns; nothing else reads it.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Exporter qw(import);
use File::Basename qw(dirname);

our @EXPORT_OK = qw(all_ports port_row);

my @columns = qw(port target linker emulator words traits);
my (@order, %row);

# The compiler of a port, with its flags. Clang makes code for all machines; gcc is at home on one.
sub compiler {
	my ($port, $target) = @_;
	return 'gcc -m64' if $port eq 'linux_amd64';
	return ($port =~ /^darwin/ ? 'clang' : 'clang-19') . " --target=$target";
}

# The directory of <asm/...> among the kernel's headers as Debian has them; Apple's <machine/...>.
sub headers {
	my ($port, $target) = @_;
	return $port eq 'darwin_arm64' ? 'arm64' : 'amd64' if $port =~ /^darwin/;
	return $target =~ s/ .*//r =~ s/^i686/i386/r;
}

# Adds what more it takes to make and to run a program with the port's libc: tools/sysroot gets that.
# Debian has loong64 in later releases only, and no static libc of it.
sub programs {
	my ($row) = @_;
	my $target = $row->{target} =~ s/ .*//r;
	my $own = $row->{port} eq 'linux_loong64';
	$row->{programs} = $row->{linker} eq '' ? ''
		: "-fuse-ld=$row->{linker} " . ($own ? '--sysroot=build/loong64' : '-static --sysroot=build/sysroot');
	return if $row->{emulator} eq '';
	$row->{emulator} = "qemu-$row->{emulator}";
	$row->{emulator} = "build/qemu/usr/bin/$row->{emulator} -L build/loong64/usr/$target" if $own;
	return;
}

sub read_table {
	my $file = dirname(__FILE__) . '/../ports';
	return if @order;
	open my $in, '<', $file or die "$file: $!\n";
	while (my $line = <$in>) {
		next if $line =~ /^\s*(?:#|$)/;
		my @values = map { s/^\s+|\s+$//gr } split /\|/, $line, -1;
		die "ports:$.: a row has " . @columns . " columns\n" if @values != @columns;
		my %column;
		@column{@columns} = @values;
		my $port = $column{port};
		die "ports:$.: `$port' is not GOOS_GOARCH\n" if $port !~ /^(?:linux|darwin)_[a-z0-9]+$/;
		die "ports:$.: $port has no target\n" if $column{target} eq '';
		die "ports:$.: $port has a row already\n" if $row{$port};
		$column{compiler} = compiler($port, $column{target});
		$column{headers} = headers($port, $column{target});
		$column{numbers} = $port =~ /^linux/ ? 'asm/unistd.h' : 'xnu-11417.121.6/syscalls.master';
		programs(\%column);
		push @order, $port;
		$row{$port} = \%column;
	}
	return;
}

# The names of all ports, in the order of the table.
sub all_ports {
	read_table();
	return @order;
}

# What is known of a port, by name: the columns, compiler, headers, numbers (what mksysnum reads) and
# programs; nothing of an unknown port.
sub port_row {
	my ($port) = @_;
	read_table();
	return $row{$port};
}

1;
