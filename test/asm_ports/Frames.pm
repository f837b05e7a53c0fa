# What the call frame information of a program says, evaluated where the program stands.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# Reads .debug_frame of a linked ELF file: DWARF 5, sections 6.4 and 2.5. What it does not know is an error.

package Frames;

use strict;
use warnings;

# Reads numbers from a string, one behind another.
package Frames::Reader {
	sub new {
		my ($class, $bytes, $order, $width) = @_;
		return bless { bytes => $bytes, at => 0, order => $order, width => $width }, $class;
	}
	sub left { my ($self) = @_; return length($self->{bytes}) - $self->{at} }
	sub take {
		my ($self, $n) = @_;
		die "the frame information is cut\n" if $n > $self->left;
		$self->{at} += $n;
		return substr $self->{bytes}, $self->{at} - $n, $n;
	}
	sub number {
		my ($self, $n) = @_;
		my $bytes = $self->take($n);
		$bytes = reverse $bytes if $self->{order} eq 'N';
		my $value = 0;
		$value = $value << 8 | $_ for reverse unpack 'C*', $bytes;
		return $value;
	}
	sub word { my ($self) = @_; return $self->number($self->{width}) }
	sub uleb {
		my ($self) = @_;
		my ($value, $shift) = (0, 0);
		for (;;) {
			my $byte = $self->number(1);
			$value |= ($byte & 0x7f) << $shift;
			$shift += 7;
			return wantarray ? ($value, $shift, $byte) : $value unless $byte & 0x80;
		}
	}
	sub sleb {
		my ($self) = @_;
		my ($value, $shift, $byte) = $self->uleb;
		return $byte & 0x40 ? $value - (1 << $shift) : $value;
	}
	sub string {
		my ($self) = @_;
		my $string = '';
		while ((my $c = $self->take(1)) ne "\0") {
			$string .= $c;
		}
		return $string;
	}
	sub block { my ($self) = @_; return $self->take(scalar $self->uleb) }
}

# The descriptions of a file's functions.
sub new {
	my ($class, $file) = @_;
	open my $fh, '<:raw', $file or die "$file: $!";
	my $elf = do { local $/; <$fh> };
	my ($wide, $big) = unpack 'x4 C C', $elf;
	my ($width, $order) = ($wide == 2 ? 8 : 4, $big == 2 ? 'N' : 'V');
	my $self = bless { width => $width, order => $order, fdes => [] }, $class;
	my $at = sub {
		my ($offset, $n) = @_;
		return Frames::Reader->new(substr($elf, $offset, $n), $order, $width)->number($n);
	};
	my ($shoff, $size, $count, $names) = $width == 8 ? map({ $at->(@$_) } [ 40, 8 ], [ 58, 2 ], [ 60, 2 ], [ 62, 2 ])
		: map { $at->(@$_) } [ 32, 4 ], [ 46, 2 ], [ 48, 2 ], [ 50, 2 ];
	my $section = sub {
		my $header = $shoff + $size * $_[0];
		return ($at->($header, 4), $width == 8 ? ($at->($header + 24, 8), $at->($header + 32, 8)) : ($at->($header + 16, 4), $at->($header + 20, 4)));
	};
	my (undef, $strings) = $section->($names);
	for my $i (0 .. $count - 1) {
		my ($name, $offset, $length) = $section->($i);
		$self->read(substr $elf, $offset, $length) if substr($elf, $strings + $name, 13) eq ".debug_frame\0";
	}
	return $self;
}

sub reader {
	my ($self, $bytes) = @_;
	return Frames::Reader->new($bytes, $self->{order}, $self->{width});
}

sub read {
	my ($self, $bytes) = @_;
	my $all = $self->reader($bytes);
	my %cie;
	while ($all->left) {
		my $at = $all->{at};
		my $length = $all->number(4);
		die "64-bit DWARF\n" if $length == 0xffffffff;
		next if $length == 0;
		my $entry = $self->reader($all->take($length));
		my $id = $entry->number(4);
		if ($id == 0xffffffff) {
			my $version = $entry->number(1);
			my $augmentation = $entry->string;
			die "augmentation $augmentation\n" if $augmentation ne '';
			if ($version == 4) {
				die "addresses of another size\n" if $entry->number(1) != $self->{width} || $entry->number(1) != 0;
			}
			my $cie = $cie{$at} = { code => scalar $entry->uleb, data => $entry->sleb };
			$cie->{ra} = $version == 1 ? $entry->number(1) : $entry->uleb;
			$cie->{instructions} = $entry->take($entry->left);
		} else {
			my $start = $entry->word;
			my $end = $start + $entry->word;
			push @{$self->{fdes}}, { cie => $cie{$id} // die("no CIE\n"), start => $start, end => $end, instructions => $entry->take($entry->left) };
		}
	}
	return;
}

# The FDE that covers an address.
sub find {
	my ($self, $pc) = @_;
	my @found = grep { $_->{start} <= $pc && $pc < $_->{end} } @{$self->{fdes}};
	return @found == 1 ? $found[0] : undef;
}

# All rows of an FDE: [ address from which on, { cfa => rule, registers => { number => rule } } ].
sub rows {
	my ($self, $fde) = @_;
	return @{$fde->{rows}} if $fde->{rows};
	my $cie = $fde->{cie};
	my $row = { registers => {} };
	my ($initial, @rows, @stack);
	my $loc = $fde->{start};
	my $copy = sub { return { cfa => $_[0]{cfa}, registers => { %{$_[0]{registers}} } } };
	my $advance = sub {
		push @rows, [ $loc, $copy->($row) ] unless $_[0] == 0;
		$loc += $_[0] * $cie->{code};
	};
	for my $instructions ($cie->{instructions}, $fde->{instructions}) {
		my $in = $self->reader($instructions);
		my $registers = sub { $row->{registers}{$_[0]} = $_[1] };
		while ($in->left) {
			my $op = $in->number(1);
			my ($high, $low) = ($op & 0xc0, $op & 0x3f);
			if ($high == 0x40) { $advance->($low) }
			elsif ($high == 0x80) { $registers->($low, [ offset => $in->uleb * $cie->{data} ]) }
			elsif ($high == 0xc0) { restore($row, $initial, $low) }
			elsif ($op == 0x00) { }
			elsif ($op == 0x02) { $advance->($in->number(1)) }
			elsif ($op == 0x03) { $advance->($in->number(2)) }
			elsif ($op == 0x04) { $advance->($in->number(4)) }
			elsif ($op == 0x05) { my $r = $in->uleb; $registers->($r, [ offset => $in->uleb * $cie->{data} ]) }
			elsif ($op == 0x06) { restore($row, $initial, scalar $in->uleb) }
			elsif ($op == 0x07) { $registers->(scalar $in->uleb, [ 'undefined' ]) }
			elsif ($op == 0x08) { $registers->(scalar $in->uleb, [ 'same' ]) }
			elsif ($op == 0x09) { my $r = $in->uleb; $registers->($r, [ register => scalar $in->uleb ]) }
			elsif ($op == 0x0a) { push @stack, $copy->($row) }
			elsif ($op == 0x0b) { $row = pop @stack or die "no state is remembered\n" }
			elsif ($op == 0x0c) { my $r = $in->uleb; $row->{cfa} = [ register => $r, scalar $in->uleb ] }
			elsif ($op == 0x0d) { $row->{cfa} = [ register => scalar $in->uleb, $row->{cfa}[2] // 0 ] }
			elsif ($op == 0x0e) { $row->{cfa} = [ register => $row->{cfa}[1], scalar $in->uleb ] }
			elsif ($op == 0x0f) { $row->{cfa} = [ expression => $in->block ] }
			elsif ($op == 0x10) { my $r = $in->uleb; $registers->($r, [ expression => $in->block ]) }
			elsif ($op == 0x11) { my $r = $in->uleb; $registers->($r, [ offset => $in->sleb * $cie->{data} ]) }
			elsif ($op == 0x12) { my $r = $in->uleb; $row->{cfa} = [ register => $r, $in->sleb * $cie->{data} ] }
			elsif ($op == 0x13) { $row->{cfa} = [ register => $row->{cfa}[1], $in->sleb * $cie->{data} ] }
			elsif ($op == 0x16) { my $r = $in->uleb; $registers->($r, [ value => $in->block ]) }
			elsif ($op == 0x2d) { $registers->($_, [ window => 8 * ($_ - 16) ]) for 16 .. 31 }	# DW_CFA_GNU_window_save
			else { die sprintf "DW_CFA 0x%x\n", $op }
		}
		$initial //= $copy->($row);
	}
	push @rows, [ $loc, $copy->($row) ];
	$fde->{rows} = \@rows;
	return @rows;
}

sub restore {
	my ($row, $initial, $register) = @_;
	my $rule = $initial->{registers}{$register};
	if ($rule) {
		$row->{registers}{$register} = $rule;
	} else {
		delete $row->{registers}{$register};
	}
	return;
}

# The row for an address of an FDE.
sub row {
	my ($self, $fde, $pc) = @_;
	my ($row) = map { $_->[1] } grep { $_->[0] <= $pc } reverse $self->rows($fde);
	return $row;
}

sub is_undefined {
	my ($row, $register) = @_;
	my $rule = $row->{registers}{$register};
	return $rule && $rule->[0] eq 'undefined';
}

# The value of an expression. $machine has register(number) and memory(address).
sub evaluate {
	my ($self, $bytes, $machine, @stack) = @_;
	my $in = $self->reader($bytes);
	while ($in->left) {
		my $op = $in->number(1);
		if ($op >= 0x70 && $op <= 0x8f) { push @stack, $machine->register($op - 0x70) + $in->sleb }
		elsif ($op >= 0x30 && $op <= 0x4f) { push @stack, $op - 0x30 }
		elsif ($op == 0x06) { push @stack, $machine->memory(pop @stack) }
		elsif ($op == 0x1c) { my $b = pop @stack; push @stack, pop(@stack) - $b }
		elsif ($op == 0x22) { my $b = pop @stack; push @stack, pop(@stack) + $b }
		elsif ($op == 0x23) { push @stack, pop(@stack) + $in->uleb }
		else { die sprintf "DW_OP 0x%x\n", $op }
	}
	return $stack[-1];
}

sub cfa {
	my ($self, $row, $machine) = @_;
	my ($kind, $what, $offset) = @{$row->{cfa}};
	return $kind eq 'register' ? $machine->register($what) + $offset : $self->evaluate($what, $machine);
}

# The value that a register had in the caller: undef if the row says that it is undefined or lies in a register window.
sub caller_register {
	my ($self, $row, $cfa, $register, $machine) = @_;
	my ($kind, $what) = @{$row->{registers}{$register} // [ 'same' ]};
	return $kind eq 'same' ? $machine->register($register) : $kind eq 'offset' ? $machine->memory($cfa + $what)
		: $kind eq 'register' ? $machine->register($what) : $kind eq 'expression' ? $machine->memory($self->evaluate($what, $machine, $cfa))
		: $kind eq 'value' ? $self->evaluate($what, $machine, $cfa) : undef;
}

1;
