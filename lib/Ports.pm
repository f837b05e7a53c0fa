package Ports;

# The table `ports`: the one place that reads it.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Exporter qw(import);
use File::Basename qw(dirname);

our @EXPORT_OK = qw(all_ports port_row);

my @columns = qw(port headers compiler programs emulator mksyscall traits numbers);
my (@order, %row);

sub read_table {
	my $file = dirname(__FILE__) . '/../ports';
	return if @order;
	open my $in, '<', $file or die "$file: $!\n";
	while (my $line = <$in>) {
		next if $line =~ /^\s*(?:#|$)/;
		my %column;
		@column{@columns} = map { s/^\s+|\s+$//gr } split /\|/, $line, -1;
		my $port = $column{port};
		die "ports:$.: $port stands there twice\n" if $row{$port};
		$column{mksyscall} = '' if $column{mksyscall} eq '-';
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

# The columns of a port by their names; nothing of an unknown port.
sub port_row {
	my ($port) = @_;
	read_table();
	return $row{$port};
}

1;
