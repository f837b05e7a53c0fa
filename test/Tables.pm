# What tests read in gen/, as text.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

package Tables;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(slurp number layouts);

sub slurp {
	my ($file) = @_;
	open my $in, '<', $file or return;
	local $/;
	return scalar <$in>;
}

# number reads a constant of C or Go.
sub number {
	my ($text) = @_;
	my ($minus, $digits) = $text =~ /\A\(*(-?)(0x[0-9a-f]+|\d+)(?:u?l*)\)*\z/i or return;
	no warnings 'portable';	# hexadecimal digits of 64 bits
	my $value = $digits =~ /\A0/ ? oct $digits : $digits + 0;
	return $minus ? -$value : $value;
}

# fields splits the body of a structure, whose padding is explicit, into its members: name,
# width, and those of a structure without a name of its own.
sub fields {
	my ($lines, $size, $pointer) = @_;
	my @fields;
	while (defined(my $line = shift @$lines)) {
		if ($line =~ /^\s*(?:__extension__ )?(struct|union) \{$/) {
			my $kind = $1;
			my ($inner, $name, $count) = fields($lines, $size, $pointer);
			my $width = 0;
			for my $field (@$inner) {
				$width = $kind eq 'struct' ? $width + $field->[1] : $width > $field->[1] ? $width : $field->[1];
			}
			push @fields, [ $name, $width * $count, $inner ];
		} elsif ($line =~ /^\s*\}\s*(?:__attribute__\(\(.*\)\) )?(\w*)((?:\[\d+\])*);$/) {
			my ($name, $dimensions) = ($1, $2);
			my $count = 1;
			$count *= $_ for $dimensions =~ /\d+/g;
			return (\@fields, $name, $count);
		} elsif ($line =~ /^\s*(?:(?:const|volatile) )*(\w+) (\**)(\w+)((?:\[\d+\])*);$/ || $line =~ /^\s*(\w+) \((\*)(\w+)\)()\(.*\);$/) {
			my ($type, $star, $name, $dimensions) = ($1, $2, $3, $4);
			my $width = $star ? $pointer : $size->{$type} // die "of what size is $type, in: $line\n";
			$width *= $_ for $dimensions =~ /\d+/g;
			push @fields, [ $name, $width, [] ];
		} elsif ($line !~ m{^\s*/\*.*\*/$| : \d+;$}) {	# bit-fields have no offset
			die "not a member: $line\n";
		}
	}
	die "a structure has no end\n";
}

# widths enters the width of each member under its dotted name.
sub widths {
	my ($into, $name, $fields) = @_;
	for my $field (@$fields) {
		my $path = $field->[0] eq '' ? $name : "$name.$field->[0]";
		$into->{$path} = $field->[1] if $field->[0] ne '';
		widths($into, $path, $field->[2]);
	}
}

# layouts reads gen/ztypes_*.h: sizes under the types' names, offset+width under the members'.
sub layouts {
	my ($text) = @_;
	my %size = (char => 1, map { ("int${_}_t" => $_ / 8, "uint${_}_t" => $_ / 8) } 8, 16, 32, 64);
	my ($pointer) = $text =~ /^#define SizeofPtr (\d+)$/m;
	my (%types, %width);
	my @lines = split /\n/, $text;
	while (defined(my $line = shift @lines)) {
		if ($line =~ /^typedef (?:struct|union) \w+ \{$/) {
			my ($fields, $name) = fields(\@lines, \%size, $pointer);
			widths(\%width, $name, $fields);
		} elsif ($line =~ /^LIBSYSCALL_SIZE\((\w+), (\d+)\);$/) {
			$types{$1} = $size{$1} = $2;
		} elsif ($line =~ /^LIBSYSCALL_OFFSET\((\w+), ([\w.]+), (\d+)\);$/) {
			$types{"$1.$2"} = "$3+" . ($width{"$1.$2"} // die "$1 has no member $2\n");
		}
	}
	return %types;
}

1;
