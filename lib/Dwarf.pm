package Dwarf;

# The debugging information of an object, DWARF 2 to 5.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Dwarf qw(read_dwarf);
#
#	read_dwarf(FILE)	the children of the compilation unit. A DIE is a hash: tag (DwarfNames.pm),
#				kids, and the attributes that DwarfNames.pm lists, by these names; type is a
#				reference to another DIE; a member has `at', its place in bits. What
#				is wrong is thrown (Fault.pm).

use strict;
use warnings FATAL => 'all';	# the last line of defence, see Objectfile.pm
use DwarfNames;
use Exporter qw(import);
use Fault qw(fault caught);
use Objectfile qw(debug_sections damaged LARGE);
use Type qw(strip is_record size_of);

our @EXPORT_OK = qw(read_dwarf);

# What the attributes are that are no number. A bound and a place may be computed at run time, a
# constant too large.
my %wanted_class = (name => 'string', type => 'reference');
my %may_be_else = map { $_ => 1 } qw(upper count value location);
# What no type is.
my %no_type = map { $_ => 1 } PARAMETER, LEXICAL_BLOCK, MEMBER, UNIT, VARIADIC, SUBRANGE,
	ENUMERATOR, SUBPROGRAM, VARIABLE;

# suits tells whether an attribute can have the form.
sub suits {
	my ($name, $form) = @_;
	return !defined $name || $may_be_else{$name}
		|| $form->{class} eq ($wanted_class{$name} // 'number');
}

sub read_dwarf {
	my ($path) = @_;
	my ($section, $e) = debug_sections($path);
	my ($buf, $at);		# where we read

	my $take = sub {	# N bytes
		my ($n) = @_;
		damaged('the debugging information is truncated') if $at > length $buf || $n > length($buf) - $at;
		$at += $n;
		return substr $buf, $at - $n, $n;
	};
	my $fixed = sub {	# an unsigned number of N bytes
		my ($n) = @_;
		my $bytes = $take->($n);
		return unpack 'C', $bytes if $n == 1;
		return unpack "S$e", $bytes if $n == 2;
		return unpack "L$e", $bytes if $n == 4;
		return unpack "Q$e", $bytes if $n == 8;
		return unpack "L$e", $e eq '<' ? "$bytes\0" : "\0$bytes" if $n == 3;
		damaged("a number of $n bytes");
	};
	my $leb = sub {		# LEB128; true argument: signed
		my ($signed) = @_;
		my ($value, $shift) = (0, 0);
		while () {
			my $byte = ord $take->(1);
			$value |= ($byte & 0x7f) << $shift if $shift < 64;
			$shift += 7;
			next if $byte & 0x80;
			return $value unless $signed;
			$value |= ~0 << $shift if $byte & 0x40 && $shift < 64;
			return unpack 'q', pack 'Q', $value;
		}
	};
	my $string = sub {	# the string at an offset of a section
		my ($name, $offset) = @_;
		my $text = \($section->{$name} // '');
		my $end = $offset < length $$text ? index $$text, "\0", $offset : -1;
		damaged("a string outside of debug_$name") if $end < 0;
		return substr $$text, $offset, $end - $offset;
	};

	my %abbrevs;		# by offset: code => [tag, has children, [name or undef, form, implicit value]...]
	my $abbrevs_at = sub {
		my ($offset) = @_;
		return $abbrevs{$offset} if $abbrevs{$offset};
		my %table;
		my @saved = ($buf, $at);
		($buf, $at) = ($section->{abbrev} // '', $offset);
		while (my $code = $leb->()) {
			my @entry = ($leb->(), $fixed->(1));
			damaged("the abbreviation $code is there twice") if $table{$code};
			damaged("the abbreviation $code is of no DIE") if $entry[0] == 0 || $entry[1] > 1;
			my %seen;
			while () {
				my ($number, $form) = ($leb->(), $leb->());
				last if $number == 0 && $form == 0;
				damaged("the abbreviation $code has an attribute without its form, or twice")
					if $number == 0 || $form == 0 || $seen{$number}++;
				my $name = attribute_name($number);
				$form = form($form);
				my $implicit = $form->{name} eq 'implicit_const' ? $leb->(1) : undef;
				damaged("the abbreviation $code has a $name of form $form->{name}")
					if $form->{name} ne 'indirect' && !suits($name, $form);
				push @entry, [$name, $form, $implicit];
			}
			$table{$code} = \@entry;
		}
		($buf, $at) = @saved;
		return $abbrevs{$offset} = \%table;
	};

	my (%die, @dies, @top);
	my $info = $section->{info} // '';	# there is none when nothing is declared
	my $unit = 0;		# offset of the unit
	while ($unit < length $info) {
		($buf, $at) = ($info, $unit);
		my $wide = 4;	# bytes of an offset
		my $length = $fixed->(4);
		($wide, $length) = (8, $fixed->(8)) if $length == 0xffffffff;
		damaged('a unit reaches beyond the end of debug_info') if $length > length($info) - $at;
		my $next = $at + $length;
		my $version = $fixed->(2);
		fault("DWARF version $version is not known here") if $version < 2 || $version > 5;
		my ($kind, $address, $table) = (1);
		if ($version >= 5) {
			($kind, $address, $table) = ($fixed->(1), $fixed->(1), $fixed->($wide));
			fault("DWARF unit type $kind is not known here") if $kind != 1;
		} else {
			($table, $address) = ($fixed->($wide), $fixed->(1));
		}
		damaged("addresses of $address bytes") if $address != 4 && $address != 8;
		my $abbrev = $abbrevs_at->($table);
		my $str_offsets = 2 * $wide;	# past the section's header, where a unit does not say
		my @indexed;			# [DIE, index]: names that wait for the unit's str_offsets

		my %read = (		# by DwarfNames.pm's words
			address => sub { return $fixed->($address) },
			fixed => sub { return $fixed->($_[0]{bytes}) },
			bytes => sub { return $take->($_[0]{bytes}) },
			unsigned => sub { return $leb->() },
			signed => sub { return $leb->(1) },
			block => sub { return $take->($_[0]{bytes} ? $fixed->($_[0]{bytes}) : $leb->()) },
			text => sub {
				my $text = $string->('info', $at);
				$at += 1 + length $text;
				return $text;
			},
			offset => sub {
				my ($form) = @_;
				# Version 2 has an address there.
				my $value = $fixed->($form->{name} eq 'ref_addr' && $version == 2 ? $address : $wide);
				return $form->{section} ? $string->($form->{section}, $value) : $value;
			},
			none => sub { return $_[1] // 1 },		# the flag that is there
			unknown => sub { fault("DWARF form $_[0]{name} is not known here") },
		);

		my @open;	# the DIEs that we are inside of
		while ($at < $next) {
			my $where = $at;
			my $code = $leb->();
			if ($code == 0) {
				pop @open;
				last unless @open;
				next;
			}
			my ($tag, $children, @list) =
				@{$abbrev->{$code} // damaged("the abbreviation $code is missing")};
			damaged("a unit begins with a DIE of tag $tag") if !@open && $tag != UNIT;
			my %new = (tag => $tag, kids => []);
			for (@list) {
				my ($name, $form, $implicit) = @$_;
				if ($form->{name} eq 'indirect') {	# the form precedes the value
					$form = form($leb->());
					damaged("an attribute of form $form->{name}, which says that its form is elsewhere")
						if $form->{name} =~ /^(?:indirect|implicit_const)$/;
					damaged("a $name of form $form->{name}") if !suits($name, $form);
				}
				my $value = $read{$form->{read}}->($form, $implicit);
				next if !defined $name;
				$value += $unit if $form->{relative};
				my $class = $form->{class};
				if ($name eq 'name' && $form->{indexed}) {
					push @indexed, [\%new, $value];
				} elsif ($class eq 'number' || $name eq 'name' || $name eq 'type') {
					$new{$name} = $value;
				} elsif ($name eq 'location' && $class eq 'block') {
					$new{location} = location($value);
				} elsif ($name ne 'value') {
					$new{$name} = 'computed';	# no number; what needs one says so
				}
			}
			$str_offsets = $new{str_offsets} if $tag == UNIT && defined $new{str_offsets};
			$new{order} = @dies;
			push @dies, $die{$where} = \%new;
			push @{$open[-1]{kids}}, \%new if @open;
			push @top, \%new if @open == 1;
			push @open, \%new if $children;
			last unless @open;
		}
		damaged('a unit ends within a DIE, or before its end')
			if $at > $next || @open || substr($info, $at, $next - $at) =~ /[^\0]/;
		my $offsets = \($section->{str_offsets} // '');
		for (@indexed) {
			my ($d, $index) = @$_;
			my $place = $str_offsets + $wide * $index;
			damaged('a string outside of debug_str_offsets') if $place > length($$offsets) - $wide;
			my $offset = unpack $wide == 8 ? "Q$e" : "L$e", substr $$offsets, $place, $wide;
			$d->{name} = $string->('str', $offset);
		}
		$unit = $next;
	}
	for my $d (@dies) {
		$d->{type} = $die{$d->{type}} // damaged('a type is missing') if defined $d->{type};
	}
	check_dies(\@dies, $e);
	return @top;
}

# location evaluates the expression that older DWARF gives for a member's place.
sub location {
	my ($expression) = @_;
	my ($op, @bytes) = unpack 'C*', $expression;
	my ($value, $shift) = (0, 0);
	damaged('a member\'s place is not a constant')
		unless defined $op && ($op == 0x23 || $op == 0x10) && @bytes;
	while (@bytes) {
		my $byte = shift @bytes;
		damaged('a member\'s place is too far away') if $shift > 42;
		$value |= ($byte & 0x7f) << $shift;
		$shift += 7;
		last unless $byte & 0x80;
	}
	damaged('a member\'s place is not a constant') if @bytes;
	return $value;
}

# check_dies holds against each DIE what the compiler's DIEs all have, and puts the members in their
# places.
sub check_dies {
	my ($dies, $e) = @_;
	for my $d (@$dies) {
		my ($tag, $type, $name) = @$d{qw(tag type name)};
		damaged('a type is none') if $type && $no_type{$type->{tag}};
		damaged('a name is missing')
			if !defined $name && ($tag == TYPEDEF || $tag == BASE || $tag == ENUMERATOR);
		damaged('a name is empty') if defined $name && $name eq '' && $tag != UNIT;
		damaged('a type is missing') if !$type && ($tag == MEMBER || $tag == ARRAY || $tag == PARAMETER);
		damaged('a size is missing')
			if !defined $d->{size} && !$d->{declaration}
				&& ($tag == STRUCT || $tag == UNION || $tag == ENUM || $tag == BASE);
		for my $number (grep { defined $d->{$_} } qw(size bit_size data_bit_offset location alignment)) {
			damaged("a $number of $d->{$number}") if $d->{$number} !~ /^\d+$/ || $d->{$number} >= LARGE;
		}
		damaged("an alignment of $d->{alignment}")
			if defined $d->{alignment}
				&& ($d->{alignment} == 0 || $d->{alignment} & $d->{alignment} - 1 || $d->{alignment} > 1 << 28);
		damaged("a pointer of $d->{size} bytes")
			if $tag == POINTER && defined $d->{size} && $d->{size} != 4 && $d->{size} != 8;
		damaged("an enumeration of $d->{size} bytes")
			if $tag == ENUM && defined $d->{size} && $d->{size} !~ /^(?:1|2|4|8|16)$/ && !$d->{declaration};
		damaged("the number $name of $d->{size} bytes") if $tag == BASE && $d->{size} > 64;
	}
	# A structure cannot be within itself; and a type can be written only if it leads to itself by way
	# of a structure.
	acyclic($dies, sub {
		my ($d) = @_;
		return if $d->{tag} == POINTER || $d->{tag} == FUNCTION;
		return ($d->{type} // (), is_record($d) ? grep({ $_->{tag} == MEMBER } @{$d->{kids}}) : ());
	});
	acyclic($dies, sub {
		my ($d) = @_;
		return if is_record($d);
		return ($d->{type} // (), $d->{tag} == FUNCTION ? @{$d->{kids}} : ());
	});
	for my $d (grep { $_->{tag} == ENUM && $_->{type} } @$dies) {
		my ($b) = strip($d->{type});
		damaged('an enumeration of what is no number')
			if !$b || $b->{tag} != BASE || !defined $b->{encoding};
	}

	# Bit-fields get their place in bits from the start of the structure, counted in the order of
	# memory: from the low end of a unit on little-endian targets, the high end on others.
	for my $d (@$dies) {
		next unless $d->{tag} == MEMBER;
		if (defined $d->{data_bit_offset}) {
			$d->{at} = $d->{data_bit_offset};
			next;
		}
		$d->{at} = 8 * ($d->{location} // 0);
		next unless defined $d->{bit_size} && defined $d->{bit_offset};
		# Counted from the high end of the storage unit; clang writes -1, before it, in an unsigned form.
		my $begin = unpack 'q', pack 'Q', $d->{bit_offset};
		my $storage = 8 * ($d->{size} // size_of($d->{type}));
		$d->{at} += $e eq '<' ? $storage - $begin - $d->{bit_size} : $begin;
	}
	for my $record (grep { is_record($_) && !$_->{declaration} } @$dies) {
		for my $m (grep { $_->{tag} == MEMBER } @{$record->{kids}}) {
			my $bits = $m->{bit_size};
			if (defined $bits) {
				my ($b) = strip($m->{type});
				damaged('a bit-field of what is no number')
					if !$b || $b->{tag} != BASE && $b->{tag} != ENUM || $b->{declaration};
				damaged("a bit-field of $bits bits") if $bits == 0 || $bits > 8 * $b->{size};
			} else {
				# What has no size is an error of whoever prints it.
				my $bytes;
				caught { $bytes = size_of($m->{type}) };
				next if !defined $bytes;
				$bits = 8 * $bytes;
			}
			damaged('a member lies outside of its structure')
				if $m->{at} < 0 || $m->{at} + $bits > 8 * $record->{size};
		}
	}
}

# acyclic looks for a way from a DIE to itself by the steps that $next gives.
sub acyclic {
	my ($dies, $next) = @_;
	my @state;		# by order: 1 on the way, 2 done
	my $walk;
	$walk = sub {
		my ($d) = @_;
		no warnings 'recursion';
		my $state = $state[$d->{order}] // 0;
		damaged('a type is made of itself') if $state == 1;
		return if $state == 2;
		$state[$d->{order}] = 1;
		$walk->($_) for $next->($d);
		$state[$d->{order}] = 2;
	};
	$walk->($_) for @$dies;
	undef $walk;		# it holds itself
	return;
}

1;
