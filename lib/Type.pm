package Type;

# What the target's compiler thinks of a type, a DIE (Dwarf.pm). Faults are thrown (Fault.pm).
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Type qw(...);
#
#	measured(POINTER, KEY => BYTES, ...)
#		tells the size of a pointer and the alignments of the plain types, int1 to int16, float4,
#		float8 and pointer, within a structure: DWARF does not
#	alignment(KEY)	of a plain type, or undef
# and the functions below, each with its comment.

use strict;
use warnings FATAL => 'all';	# the last line of defence, see Objectfile.pm
use DwarfNames;
use Exporter qw(import);
use Fault qw(fault);

our @EXPORT_OK = qw(measured alignment strip is_record called dimensions size_of scalar_kind members
	align_of misplaced);

my ($pointer_size, %align);

sub measured {
	($pointer_size, %align) = @_;
	return;
}

sub alignment {
	my ($key) = @_;
	return $align{$key};
}

# strip takes typedefs and qualifiers off: the type below and what was met: const, volatile,
# align (of the outermost typedef that sets one), alias (the outermost $ name), typedef (the
# innermost name).
sub strip {
	my ($t) = @_;
	my %met;
	while ($t) {
		my $tag = $t->{tag};
		$met{align} //= $t->{alignment};
		if ($tag == TYPEDEF) {
			$met{typedef} = $t->{name};
			$met{alias} //= $1 if $t->{name} =~ /^\$(.*)/s;
		} elsif ($tag == CONST) {
			$met{const} = 1;
		} elsif ($tag == VOLATILE) {
			$met{volatile} = 1;
		} elsif ($tag != RESTRICT) {
			last;
		}
		$t = $t->{type};
	}
	return ($t, \%met);
}

sub is_record {
	my ($t) = @_;
	return $t && ($t->{tag} == STRUCT || $t->{tag} == UNION);
}

# called gives a structure or enumeration its name in messages.
sub called {
	my ($t, $met) = @_;
	my $kind = $t->{tag} == UNION ? 'union' : $t->{tag} == ENUM ? 'enum' : 'struct';
	return "$kind $t->{name}" if defined $t->{name};
	return $met->{typedef} // "anonymous $kind";
}

# dimensions splits an array type into its element and its bounds; a bound that is not there is 0.
sub dimensions {
	my ($t) = @_;
	my @bounds;
	while () {
		my ($b) = strip($t);
		return ($t, @bounds) unless $b && $b->{tag} == ARRAY;
		fault("a vector type") if $b->{vector};
		for my $r (grep { $_->{tag} == SUBRANGE } @{$b->{kids}}) {
			my $n = $r->{count} // (defined $r->{upper} ? $r->{upper} + 1 : 0);
			fault("an array whose length is not a constant") unless $n =~ /^\d+$/ && $n < 1 << 48;
			push @bounds, $n;
		}
		$t = $b->{type};
	}
}

sub size_of {
	my ($t) = @_;
	my ($b, $met) = strip($t);
	fault("a member of type void") unless $b;
	if ($b->{tag} == ARRAY) {
		my ($element, @bounds) = dimensions($b);
		my $size = size_of($element);
		$size *= $_ for @bounds;
		return $size;
	}
	fault(called($b, $met) . " is incomplete: no header defines it") if $b->{declaration};
	return $b->{size} // $pointer_size // fault('the size of a pointer is not known yet')
		if $b->{tag} == POINTER;
	fault("an unknown form of type") unless defined $b->{size};
	return $b->{size};
}

sub is_signed {
	my ($encoding) = @_;
	return $encoding == SIGNED || $encoding == SIGNED_CHAR;
}

# scalar_kind says what a plain type is: its C name (the fixed-width one), its key in %align,
# and the bound of an array that has to stand for it (__int128 is two uint64_t).
sub scalar_kind {
	my ($t) = @_;
	my $size = $t->{size};
	if ($t->{tag} == ENUM) {
		fault(called($t) . " is incomplete: no header defines it") if $t->{declaration};
		my $signed = defined $t->{encoding} ? is_signed($t->{encoding})
			: $t->{type} ? is_signed((strip($t->{type}))[0]{encoding})
			: grep { ($_->{value} // 0) < 0 } @{$t->{kids}};
		return (($signed ? 'int' : 'uint') . 8 * $size . '_t', "int$size");
	}
	my $encoding = $t->{encoding} // 0;
	my $name = $t->{name} // '';
	return ('bool', 'int1') if $encoding == BOOLEAN && $size == 1;
	return ('char', 'int1') if $name eq 'char';
	return ('float', 'float4') if $encoding == FLOAT && $size == 4 && $name eq 'float';
	return ('double', 'float8') if $encoding == FLOAT && $size == 8;
	if ($encoding >= SIGNED && $encoding <= UNSIGNED_CHAR || $encoding == UTF) {
		return ((is_signed($encoding) ? 'int' : 'uint') . 8 * $size . '_t', "int$size")
			if $size =~ /^[1248]$/;
		return ('uint64_t', 'int16', 2) if $size == 16;
	}
	fault("the type $name has no counterpart of fixed width");
}

# members gives a structure's members as hashes: name, type, at and bits (place and size in bits),
# field (true: a bit-field), alignment (when it has one of its own).
sub members {
	my ($t) = @_;
	my @list;
	for my $d (grep { $_->{tag} == MEMBER } @{$t->{kids}}) {
		my $m = { name => $d->{name}, type => $d->{type}, at => $d->{at}, alignment => $d->{alignment} };
		$m->{field} = defined $d->{bit_size};
		$m->{bits} = $m->{field} ? $d->{bit_size} : 8 * size_of($d->{type});
		push @list, $m;
	}
	return @list;
}

# align_of gives the alignment that the target's compiler gives the type. What DWARF does not
# record, packing, is seen by members that stand where they could not.
sub align_of {
	my ($t) = @_;
	my ($b, $met) = strip($t);
	return $met->{align} if $met->{align};
	return align_of((dimensions($b))[0]) if $b->{tag} == ARRAY;
	return $align{pointer} if $b->{tag} == POINTER;
	return $align{(scalar_kind($b))[1]} // 16 unless is_record($b);
	unless ($b->{aligned}) {
		my $max = 1;
		my $packed;
		for my $m (members($b)) {
			my $align = $m->{alignment} // align_of($m->{type});
			$max = $align if $align > $max;
			$packed ||= misplaced($m, $align);
		}
		$b->{aligned} = $packed || $b->{size} % $max ? 1 : $max;
	}
	return $b->{aligned};
}

# misplaced: true when only a packed structure can have the member where it is. A bit-field may not
# reach over more units of its type's alignment than the type has.
sub misplaced {
	my ($m, $align) = @_;
	return $m->{at} % (8 * $align) + $m->{bits} > 8 * size_of($m->{type}) if $m->{field};
	return $m->{at} % (8 * $align);
}

1;
