package Declarator;

# How a type is written in C, without the target's headers. Faults are thrown (Fault.pm).
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Declarator qw(...);
#
#	announce(NAME, DIE)	a $ name that will be printed, in order: a constant's, without DIE, or a
#				typedef's. The first name of a structure is the one that members of its type
#				are written with.
#	check_name(NAME, WHAT)	refuses what cannot be a name in C and C++
#	typedef_of(NAME, DIE)	the typedef with its assertions; and of a structure that it defines
#				{ places, pads }: its members, [path, place in bits, bits, bit-field], and
#				the names of its padding
#
# A template is C with %s where the declared name goes.

use strict;
use warnings FATAL => 'all';	# the last line of defence, see Objectfile.pm
use CWords qw(is_keyword);
use DwarfNames;
use Exporter qw(import);
use Fault qw(fault caught);
use Type qw(alignment strip is_record called dimensions size_of scalar_kind members align_of
	misplaced);

our @EXPORT_OK = qw(announce check_name typedef_of);

my %owner;		# "struct tag" or typedef name => the first $ name of the structure
my %record;		# that name => the structure
my %printed;		# $ name => [bytes, alignment] once it is printed
my $current = '';	# the $ name being printed
my %constant;		# the names of all constants, which are printed as macros

sub announce {
	my ($name, $type) = @_;
	if (!$type) {
		$constant{$name} = 1;
		return;
	}
	my ($b, $met) = strip($type);
	return if !is_record($b) || $b->{declaration};
	my $key = record_key($b, $met);
	return if defined $owner{$key};
	$owner{$key} = $name;
	$record{$name} = $b;
	return;
}

# insert writes a name into a template.
sub insert {
	my ($template, $name) = @_;
	$template =~ s/ ?%s// if $name eq '';
	$template =~ s/%s/$name/;
	return $template;
}

# record_key identifies a structure: by its tag; one without a tag by the typedef that names it.
sub record_key {
	my ($b, $met) = @_;
	return called($b) if defined $b->{name};
	return defined $met->{typedef} ? "typedef $met->{typedef}" : '';
}

# record_name gives the $ name of a structure, or undef.
sub record_name {
	my ($b, $met) = @_;
	return $met->{alias} // $owner{record_key($b, $met)};
}

# same_record: structures from different files can have the same tag; then they have to be the same.
sub same_record {
	my ($b, $name) = @_;
	fault(called($b) . " is not the one that \$$name names") if shape($b) ne shape($record{$name});
}

sub shape {
	my ($t) = @_;
	my ($b) = strip((dimensions($t))[0]);
	return '' unless is_record($b);
	return $b->{shape} //= join ' ', $b->{tag}, $b->{size}, '{',
		map({ ($_->{name} // '', $_->{at}, $_->{bits}, shape($_->{type})) } members($b)), '}';
}

# spell gives the template of a type that needs no definition of its own, or undef. As the target of
# a pointer a structure need only be known by name; among the parameters of a function it must have
# been printed before.
sub spell {
	my ($t, $place) = @_;
	return 'void %s' unless $t;
	my ($b, $met) = strip($t);
	my $cv = join '', map { "$_ " } grep { $met->{$_} } qw(const volatile);
	return "${cv}void %s" unless $b;
	if (is_record($b)) {
		my $name = record_name($b, $met) // return undef;
		return "$cv$name %s" if $printed{$name};
		return undef
			unless $place eq 'pointer' || $name eq $current && $place eq 'pointer in a prototype';
		return $cv . ($b->{tag} == UNION ? 'union' : 'struct') . " $name %s";
	}
	if ($b->{tag} == POINTER) {
		my ($target, $of) = strip($b->{type});
		my $in = $place =~ /prototype/ ? 'pointer in a prototype' : 'pointer';
		my $inner = spell($b->{type}, $in);
		$inner //= join '', (map { "$_ " } grep { $of->{$_} } qw(const volatile)), 'void %s';
		my $name = "*$cv%s";
		$name = "($name)" if $target && $target->{tag} == FUNCTION;
		return insert($inner, $name);
	}
	if ($b->{tag} == FUNCTION) {
		fault("a pointer to a function without a prototype") unless $b->{prototyped};
		my $result = spell($b->{type}, 'prototype')
			// fault('a pointer to a function that returns ' . unwritten($b->{type}));
		my @parameters;
		for my $p (grep { $_->{tag} == PARAMETER || $_->{tag} == VARIADIC } @{$b->{kids}}) {
			push @parameters, $p->{tag} == VARIADIC ? '...'
				: insert(spell($p->{type}, 'prototype')
					// fault('a pointer to a function that takes ' . unwritten($p->{type})), '');
		}
		return insert($result, '%s(' . (join(', ', @parameters) || 'void') . ')');
	}
	return undef unless $b->{tag} == BASE || $b->{tag} == ENUM;
	my ($name, $bound);
	caught { ($name, undef, $bound) = scalar_kind($b) };
	return defined $name && !$bound ? "$cv$name %s" : undef;
}

# unwritten tells why a type cannot stand in a prototype.
sub unwritten {
	my ($t) = @_;
	my ($b, $met) = strip($t);
	return called($b, $met) . ", which has no \$ name above" if is_record($b);
	return ($b->{name} // 'what has no name') . ", which has no counterpart of fixed width";
}

# check_name refuses what cannot be a name in C and C++.
sub check_name {
	my ($name, $what) = @_;
	fault("the $what $name is not a C identifier") unless $name =~ /^[A-Za-z_][A-Za-z0-9_]*$/;
	fault("the $what $name is a keyword of C or C++; rename it with #define") if is_keyword($name);
	fault("the $what $name is also a constant, \$$name") if $constant{$name} && $what ne 'constant';
}

# known gives size and alignment of a type that may follow a member's $, or nothing.
sub known {
	my ($name) = @_;
	return ($1 / 8, alignment('int' . $1 / 8)) if $name =~ /^u?int(8|16|32|64)_t$/;
	return @{$printed{$name} // []};
}

# retype deals with a member called NAME$TYPE: it takes the members that it covers off the list of
# those after it, and returns the template and the alignment.
sub retype {
	my ($m, $record, $rest) = @_;
	my ($name, $type) = $m->{name} =~ /^([A-Za-z_][A-Za-z0-9_]*)\$([A-Za-z_][A-Za-z0-9_]*)$/
		or fault("the member $m->{name} is not called NAME\$TYPE");
	fault("the member $name is a bit-field and cannot be $type") if $m->{field};
	my ($size, $align) = known($type) or fault("the member $name: no type $type stands above");
	$m->{name} = $name;
	my ($element, @bounds) = dimensions($m->{type});
	return ("$type %s" . join('', map { "[$_]" } @bounds), $align)
		if @bounds && size_of($element) == $size;
	my $end = $m->{at} + 8 * $size;
	my $last = $m;
	while ($record->{tag} == STRUCT && @$rest && $rest->[0]{at} < $end) {
		$last = shift @$rest;
	}
	fault("the member $name: $type ends at byte " . $end / 8 . ", not where a member ends")
		if $last->{at} + $last->{bits} > $end || $record->{tag} == UNION && $m->{bits} != 8 * $size;
	fault("the member $name: $type ends past its structure") if $end > 8 * $record->{size};
	$m->{bits} = 8 * $size;
	return ("$type %s", $align);
}

# names_in collects the member names of a structure and of those within it.
sub names_in {
	my ($t, $names) = @_;
	for my $m (members($t)) {
		$names->{$1} = 1 if defined $m->{name} && $m->{name} =~ /^(\w+)/;
		my ($b) = strip((dimensions($m->{type}))[0]);
		names_in($b, $names) if is_record($b);
	}
}

# empty says in comments what members without size are called and where they begin, for C++ has no
# such arrays.
sub empty {
	my ($m, $base, $tab) = @_;
	my ($element, @bounds) = dimensions($m->{type});
	my ($b, $met) = strip($element);
	return map { empty($_, $base + $m->{at}, $tab) } members($b) if !@bounds && is_record($b);
	my $type = spell($element, 'member')
		// ((is_record($b) ? called($b, $met) : $b->{name} // 'void *') . ' %s');
	my $name = ($m->{name} // '') . join '', map { $_ ? "[$_]" : '[]' } @bounds;
	return sprintf "%s/* %s follows at offset %d */\n", $tab, insert($type, $name),
		($base + $m->{at}) / 8;
}

# declare writes a member that is neither a bit-field nor retyped: the template and the alignment.
sub declare {
	my ($m, $all, $path, $base, $depth) = @_;
	my ($element, @bounds) = dimensions($m->{type});
	my ($b, $met) = strip($element);
	my $volatile = $met->{volatile} ? 'volatile ' : '';
	my ($template, $align);
	if (is_record($b)) {
		my $name = defined $m->{name} ? record_name($b, $met) : undef;
		if (defined $name) {
			fault("the member $m->{name} needs \$$name, which is not declared above") unless $printed{$name};
			same_record($b, $name) if $record{$name};
			($template, $align) = ("$volatile$name %s", $printed{$name}[1]);
		} else {
			$path .= $m->{name} . '[0]' x @bounds . '.' if defined $m->{name};
			(my $inner, $align, my $named) = body($b, $all, '', $path, $base + $m->{at}, $depth + 1);
			# No ISO C++ has anonymous structures, no C before C11 structures whose members are all
			# anonymous.
			$template = (defined $m->{name} && $named ? '' : '__extension__ ') . "$inner %s";
		}
	} elsif ($b->{tag} == POINTER) {
		$template = spell($element, 'member');
		$template =~ s/\*const (?=(?:volatile )?%s)/*/;		# that would make the structure constant
		$align = alignment('pointer');
	} elsif ($b->{tag} == BASE || $b->{tag} == ENUM) {
		my ($type, $key, $bound) = scalar_kind($b);
		$template = "$volatile$type %s";
		$align = alignment($key);
		if ($bound) {
			push @bounds, $bound;
			$align = alignment('int8');
		}
	} else {
		fault("the member $m->{name} has an unknown form of type");
	}
	return (insert($template, join '', '%s', map { "[$_]" } @bounds), $align);
}

# bits writes a bit-field. ISO C has those of int, unsigned int and _Bool only.
sub bits {
	my ($type, $name, $width) = @_;
	my $extension = $type =~ /^(?:u?int32_t|bool)$/ ? '' : '__extension__ ';
	return "$extension$type $name : $width;\n" if $name ne '';
	# tcc takes the name of a type for that of the member when there is no other: say what it is by
	# keywords.
	my %words = (int8_t => 'signed char', int16_t => 'short', int32_t => 'int',
		int64_t => 'long long', bool => '_Bool');
	my $words = $type =~ /^u(.*)/
		? 'unsigned ' . ($words{$1} // $type) =~ s/^signed //r : $words{$type} // $type;
	return "$extension$words : $width;\n";
}

# body writes a structure or union: from the word struct to the brace and the attributes after it.
# It returns that, the alignment of what is written, and whether a member of it has a name.
# $all is common to a $ structure and those within it:
#	names	taken by members
#	pads	names of the padding
#	places	the members: [path, place in bits, bits, bit-field]
# $path and $base are the way there, in C and in bits; $want is the alignment when it is not that of
# $t itself.
sub body {
	my ($t, $all, $tag, $path, $base, $depth, $want) = @_;
	my $union = $t->{tag} == UNION;
	my $tab = "\t" x $depth;
	my $text = ($union ? 'union' : 'struct') . ($tag eq '' ? '' : " $tag") . " {\n";
	my ($max, $packed, $named) = (1, 0, 0);
	my $end = 0;		# where the last member ends, in bits
	my $unit;		# type and bits of the storage unit when that member is a bit-field

	my $pad = sub {
		my ($bytes) = @_;
		my $n = 1;
		$n++ while $all->{names}{"_pad$n"};
		$all->{names}{"_pad$n"} = $all->{pads}{"_pad$n"} = 1;
		$named = 1;
		$text .= "${tab}uint8_t _pad${n}[$bytes];\n";
	};
	# A gap is filled with unnamed bits of the unit that the bit-field before it is in, whole bytes,
	# and unnamed bits of the unit that the bit-field after it is in.
	my $fill = sub {
		my ($to, $next) = @_;
		if ($unit && $end < $to && $end % $unit->[1]) {
			my $stop = $end + $unit->[1] - $end % $unit->[1];
			$stop = $to if $stop > $to;
			$text .= $tab . bits($unit->[0], '', $stop - $end);
			$end = $stop;
		}
		my $start = $next ? $to - $to % $next->[1] : $to;
		$start = $end if $start < $end;
		fault("a gap that C cannot express") if ($start - $end) % 8;
		$pad->(($start - $end) / 8) if $start > $end;
		$text .= $tab . bits($next->[0], '', $to - $start) if $to > $start;
	};

	my @list = members($t);
	while (my $m = shift @list) {
		if ($m->{bits} == 0) {
			$text .= join '', empty($m, $base, $tab);
			next;
		}
		fault("members of " . called($t) . " overlap") if !$union && $m->{at} < $end;
		my ($template, $align, $next);
		($template, $align) = retype($m, $t, \@list) if defined $m->{name} && $m->{name} =~ /\$/;
		if (defined $m->{name}) {
			check_name($m->{name}, 'member');
			push @{$all->{places}}, ["$path$m->{name}", $base + $m->{at}, $m->{bits}, $m->{field}];
			$named = 1;
		}
		if ($m->{field}) {
			my ($b) = strip($m->{type});
			my ($type, $key) = scalar_kind($b);
			$type = $b->{encoding} == SIGNED_CHAR ? 'int8_t' : 'uint8_t' if $type eq 'char';
			$next = [$type, 8 * $b->{size}];
			$align = alignment($key);
		}
		$fill->($m->{at}, $next) unless $union;
		($template, $align) = declare($m, $all, $path, $base, $depth) unless defined $align;
		$packed ||= misplaced($m, $align);
		$max = $align if $align > $max;
		my $called = $m->{name} // '';
		$text .= $tab
			. ($next ? bits($next->[0], $called, $m->{bits}) : insert($template, $called) . ";\n");
		$unit = $next;
		$end = $m->{at} + $m->{bits} if $end < $m->{at} + $m->{bits};
	}

	$packed ||= $t->{size} % $max;
	$want //= align_of($t);
	my $align = $packed ? 1 : $max;
	my @attributes = $packed ? 'packed' : ();
	if ($want > $align) {
		push @attributes, "aligned($want)";
		$align = $want;
	}
	if (!$union && !$unit && !$packed && $end % 32 == 0 && 8 * $t->{size} - $end == 32) {
		# Unnamed, so that `(Timeval){ 1, 2 }' has no missing initializer where tv_usec is an int.
		$text .= $tab . bits('uint32_t', '', 32);
	} elsif (!$union) {
		$fill->(8 * $t->{size});
	} elsif ($end + -$end % (8 * $align) < 8 * $t->{size}) {
		$pad->($t->{size});
	}
	$text .= "\t" x ($depth - 1) . '}';
	$text .= ' __attribute__((' . join(', ', @attributes) . '))' if @attributes;
	return ($text, $align, $named);
}

# typedef_of writes a typedef.
sub typedef_of {
	my ($name, $d) = @_;
	check_name($name, 'type');
	$current = $name;
	my ($b, $met) = strip($d);
	fault("neither structure, union, number nor pointer")
		unless is_record($b) || $b && $b->{tag} =~ /^(?:@{[BASE]}|@{[ENUM]}|@{[POINTER]})$/;
	fault("a const or volatile type") if $met->{const} || $met->{volatile};
	my $size = size_of($d);
	my $align = align_of($d);
	my ($text, @places, $layout);
	if (is_record($b)) {
		fault("a structure without bytes") if $size == 0;
		my $owner = $owner{record_key($b, $met)};
		if ($owner ne $name) {
			same_record($b, $owner);
			fault("\$$owner, the same structure, has no layout") unless $printed{$owner};
			$text = "typedef $owner $name;\n";
			$align = $printed{$owner}[1];
		} else {
			my %all = (names => {}, pads => {}, places => \@places);
			names_in($b, $all{names});
			($text, $align, my $named) = body($b, \%all, $name, '', 0, 1, $align);
			$text = ($named ? '' : '__extension__ ') . "typedef $text $name;\n";
			$layout = \%all;
		}
	} else {
		my ($template, $natural);
		if ($b->{tag} == POINTER) {
			($template, $natural) = (spell($b, 'member'), alignment('pointer'));
		} else {
			my ($type, $key, $bound) = scalar_kind($b);
			fault("the type $b->{name} has no counterpart of fixed width") if $bound;
			($template, $natural) = ("$type %s", alignment($key));
		}
		$text = 'typedef ' . insert($template, $name)
			. ($align == $natural ? '' : " __attribute__((aligned($align)))") . ";\n";
	}
	$text .= "LIBSYSCALL_SIZE($name, $size);\n";
	$text .= sprintf "LIBSYSCALL_OFFSET(%s, %s, %d);\n", $name, $_->[0], $_->[1] / 8
		for grep { !$_->[3] } @places;
	$printed{$name} = [$size, $align];
	return ($text, $layout);
}

1;
