package DwarfNames;

# The numbers of DWARF 2 to 5 that we meet, by the standard's names without DW_TAG_ and so on.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use DwarfNames;			exports all of these
#
#	ARRAY, ENUM, ...		tags
#	BOOLEAN, FLOAT, ...		encodings of base types
#	attribute_name(NUMBER)		the attributes that are read, or undef
#	form(NUMBER)			{ number, name, class, read, bytes, section, indexed, relative }:
#		class		what it gives: number, string, block, reference
#		read		how it is read: fixed (bytes), address, offset (into section), unsigned, signed (LEB128),
#				text, block (after a length of bytes, or a LEB128), bytes, none; unknown
#		indexed		it is an index into str_offsets
#		relative	it counts from the unit's start

use strict;
use warnings;
use Exporter qw(import);

use constant {
	ARRAY => 0x01, ENUM => 0x04, PARAMETER => 0x05, LEXICAL_BLOCK => 0x0b, MEMBER => 0x0d,
	POINTER => 0x0f,
	UNIT => 0x11, STRUCT => 0x13, FUNCTION => 0x15, TYPEDEF => 0x16, UNION => 0x17, VARIADIC => 0x18,
	SUBRANGE => 0x21, BASE => 0x24, CONST => 0x26, ENUMERATOR => 0x28, SUBPROGRAM => 0x2e,
	VARIABLE => 0x34,
	VOLATILE => 0x35, RESTRICT => 0x37,
};
use constant {
	BOOLEAN => 0x02, FLOAT => 0x04, SIGNED => 0x05, SIGNED_CHAR => 0x06, UNSIGNED => 0x07,
	UNSIGNED_CHAR => 0x08, UTF => 0x10,
};

our @EXPORT = qw(
	ARRAY ENUM PARAMETER LEXICAL_BLOCK MEMBER POINTER UNIT STRUCT FUNCTION TYPEDEF UNION VARIADIC
	SUBRANGE BASE CONST ENUMERATOR SUBPROGRAM VARIABLE VOLATILE RESTRICT
	BOOLEAN FLOAT SIGNED SIGNED_CHAR UNSIGNED UNSIGNED_CHAR UTF
	attribute_name form
);

my %attribute = (
	0x03 => 'name', 0x0b => 'size', 0x0c => 'bit_offset', 0x0d => 'bit_size', 0x1c => 'value',
	0x27 => 'prototyped', 0x2f => 'upper', 0x37 => 'count', 0x38 => 'location', 0x3c => 'declaration',
	0x3e => 'encoding', 0x49 => 'type', 0x6b => 'data_bit_offset', 0x72 => 'str_offsets',
	0x88 => 'alignment', 0x2107 => 'vector',
);

my @forms = (
	[0x01, 'addr', 'number', 'address'],
	[0x03, 'block2', 'block', 'block', bytes => 2],
	[0x04, 'block4', 'block', 'block', bytes => 4],
	[0x05, 'data2', 'number', 'fixed', bytes => 2],
	[0x06, 'data4', 'number', 'fixed', bytes => 4],
	[0x07, 'data8', 'number', 'fixed', bytes => 8],
	[0x08, 'string', 'string', 'text'],
	[0x09, 'block', 'block', 'block'],
	[0x0a, 'block1', 'block', 'block', bytes => 1],
	[0x0b, 'data1', 'number', 'fixed', bytes => 1],
	[0x0c, 'flag', 'number', 'fixed', bytes => 1],
	[0x0d, 'sdata', 'number', 'signed'],
	[0x0e, 'strp', 'string', 'offset', section => 'str'],
	[0x0f, 'udata', 'number', 'unsigned'],
	[0x10, 'ref_addr', 'reference', 'offset'],
	[0x11, 'ref1', 'reference', 'fixed', bytes => 1, relative => 1],
	[0x12, 'ref2', 'reference', 'fixed', bytes => 2, relative => 1],
	[0x13, 'ref4', 'reference', 'fixed', bytes => 4, relative => 1],
	[0x14, 'ref8', 'reference', 'fixed', bytes => 8, relative => 1],
	[0x15, 'ref_udata', 'reference', 'unsigned', relative => 1],
	[0x16, 'indirect', 'number', 'none'],
	[0x17, 'sec_offset', 'number', 'offset'],
	[0x18, 'exprloc', 'block', 'block'],
	[0x19, 'flag_present', 'number', 'none'],
	[0x1a, 'strx', 'string', 'unsigned', indexed => 1],
	[0x1b, 'addrx', 'number', 'unsigned'],
	[0x1e, 'data16', 'block', 'bytes', bytes => 16],
	[0x1f, 'line_strp', 'string', 'offset', section => 'line_str'],
	[0x20, 'ref_sig8', 'number', 'fixed', bytes => 8],
	[0x21, 'implicit_const', 'number', 'none'],
	[0x22, 'loclistx', 'number', 'unsigned'],
	[0x23, 'rnglistx', 'number', 'unsigned'],
	[0x25, 'strx1', 'string', 'fixed', bytes => 1, indexed => 1],
	[0x26, 'strx2', 'string', 'fixed', bytes => 2, indexed => 1],
	[0x27, 'strx3', 'string', 'fixed', bytes => 3, indexed => 1],
	[0x28, 'strx4', 'string', 'fixed', bytes => 4, indexed => 1],
	[0x29, 'addrx1', 'number', 'fixed', bytes => 1],
	[0x2a, 'addrx2', 'number', 'fixed', bytes => 2],
	[0x2b, 'addrx3', 'number', 'fixed', bytes => 3],
	[0x2c, 'addrx4', 'number', 'fixed', bytes => 4],
);
my %form;
for my $row (@forms) {
	my ($number, $name, $class, $read, %more) = @$row;
	$form{$number} = { number => $number, name => $name, class => $class, read => $read, %more };
}

sub attribute_name {
	my ($number) = @_;
	return $attribute{$number};
}

sub form {
	my ($number) = @_;
	return $form{$number}
		// { number => $number, name => sprintf('0x%x', $number), class => 'number', read => 'unknown' };
}

1;
