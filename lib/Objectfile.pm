package Objectfile;

# The sections of an object that hold its debugging information: ELF and Mach-O.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use Objectfile qw(debug_sections damaged LARGE);
#
#	debug_sections(FILE)	the sections by their names without .debug_ or __debug_, relocated:
#				name => bytes; and the byte order, as pack's < or >
#	damaged(WHAT)		throws a fault (Fault.pm)
#	LARGE			bytes; no structure, no array, and no file of debugging information has so many
#
# Nothing that stands in an object is believed: what the readers use is checked first. Their last
# line of defence is that perl's warnings are errors in them.

use strict;
use warnings FATAL => 'all';
use Exporter qw(import);
use Fault qw(fault);
use Generator qw(read_all);

our @EXPORT_OK = qw(debug_sections damaged LARGE);

use constant LARGE => 1 << 40;

sub damaged {
	my ($what) = @_;
	fault("the object file is damaged: $what");
	return;
}

# part gives the bytes of a file's part.
sub part {
	my ($data, $at, $size, $what) = @_;	# $data: a reference
	damaged("$what reaches beyond the end of the file")
		if $at > length $$data || $size > length($$data) - $at;
	return substr $$data, $at, $size;
}

# ELF's numbers, by the names of <elf.h>.
use constant {
	ET_REL => 1, EM_MIPS => 8, EM_SPARCV9 => 43,
	SHT_PROGBITS => 1, SHT_SYMTAB => 2, SHT_STRTAB => 3, SHT_RELA => 4, SHT_NOBITS => 8, SHT_REL => 9,
	SHT_MIPS_DWARF => 0x7000001e, SHF_COMPRESSED => 0x800,
};

# The relocations of a machine: name, number and the bytes of the address that it stores. Those of
# no bytes only touch lengths and addresses of code: RISC-V and LoongArch write differences by pairs
# of them.
my %relocations_of = (
	2 => [qw(R_SPARC_32 3 4  R_SPARC_UA32 23 4)],
	3 => [qw(R_386_32 1 4)],
	8 => [qw(R_MIPS_32 2 4  R_MIPS_64 18 8)],
	18 => [qw(R_SPARC_32 3 4  R_SPARC_UA32 23 4)],		# sparc32plus
	20 => [qw(R_PPC_ADDR32 1 4)],
	21 => [qw(R_PPC64_ADDR32 1 4  R_PPC64_ADDR64 38 8)],
	22 => [qw(R_390_32 4 4  R_390_64 22 8)],
	40 => [qw(R_ARM_ABS32 2 4)],
	43 => [qw(R_SPARC_32 3 4  R_SPARC_UA32 23 4  R_SPARC_64 32 8  R_SPARC_UA64 54 8)],
	62 => [qw(R_X86_64_64 1 8  R_X86_64_32 10 4)],
	183 => [qw(R_AARCH64_ABS64 257 8  R_AARCH64_ABS32 258 4)],
	243 => [qw(
		R_RISCV_32 1 4  R_RISCV_64 2 8
		R_RISCV_ADD8 33 0  R_RISCV_ADD16 34 0  R_RISCV_ADD32 35 0  R_RISCV_ADD64 36 0
		R_RISCV_SUB8 37 0  R_RISCV_SUB16 38 0  R_RISCV_SUB32 39 0  R_RISCV_SUB64 40 0
		R_RISCV_SUB6 52 0  R_RISCV_SET6 53 0  R_RISCV_SET8 54 0  R_RISCV_SET16 55 0
		R_RISCV_SET32 56 0  R_RISCV_SET_ULEB128 60 0  R_RISCV_SUB_ULEB128 61 0
	)],
	258 => [qw(
		R_LARCH_32 1 4  R_LARCH_64 2 8
		R_LARCH_ADD8 47 0  R_LARCH_ADD16 48 0  R_LARCH_ADD24 49 0  R_LARCH_ADD32 50 0
		R_LARCH_ADD64 51 0  R_LARCH_SUB8 52 0  R_LARCH_SUB16 53 0  R_LARCH_SUB24 54 0
		R_LARCH_SUB32 55 0  R_LARCH_SUB64 56 0  R_LARCH_ADD6 105 0  R_LARCH_SUB6 106 0
		R_LARCH_ADD_ULEB128 107 0  R_LARCH_SUB_ULEB128 108 0
	)],
);
my %reloc;			# machine => { number => bytes }
for my $machine (keys %relocations_of) {
	my @rest = @{$relocations_of{$machine}};
	while (my (undef, $number, $bytes) = splice @rest, 0, 3) {
		$reloc{$machine}{$number} = $bytes;
	}
}

# The sections that are read; there is one of each.
my %wanted_section = map { $_ => 1 } qw(info abbrev str line_str str_offsets);

sub debug_sections {
	my ($path) = @_;
	my $data = read_all($path);
	my $magic = unpack 'H8', $data;
	return elf(\$data) if $magic eq '7f454c46';
	return macho(\$data, '<', $magic eq 'cffaedfe') if $magic =~ /^c[ef]faedfe$/;
	return macho(\$data, '>', $magic eq 'feedfacf') if $magic =~ /^feedfac[ef]$/;
	fault("the compiler's output is neither ELF nor Mach-O");
}

sub elf {
	my ($data) = @_;
	my ($class, $order, $ident) = unpack 'x4 C3', part($data, 0, 16, 'the ELF header');
	damaged("ELF class $class, byte order $order, version $ident")
		if $class != 1 && $class != 2 || $order != 1 && $order != 2 || $ident != 1;
	my $wide = $class == 2;
	my $e = $order == 1 ? '<' : '>';
	my $word = $wide ? "Q$e" : "L$e";
	my $head = part($data, 0, $wide ? 64 : 52, 'the ELF header');
	my ($type, $machine, $version) = unpack "x16 (S2 L)$e", $head;
	damaged("an ELF file of type $type, version $version, where an object was to be")
		if $type != ET_REL || $version != 1;
	my ($shoff) = unpack $wide ? "x40 Q$e" : "x32 L$e", $head;
	my ($shentsize, $shnum, $shstrndx) = unpack $wide ? "x58 (S3)$e" : "x46 (S3)$e", $head;
	damaged("section headers of $shentsize bytes") if $shentsize != ($wide ? 64 : 40);
	damaged("section $shstrndx of $shnum is to have the sections' names") if $shstrndx >= $shnum;
	my $table = part($data, $shoff, $shnum * $shentsize, 'the table of sections');

	my @sh;
	for my $i (0 .. $shnum - 1) {
		my %s = (index => $i);
		@s{qw(name type flags addr offset size link info align entsize)} =
			unpack "L$e L$e $word $word $word $word L$e L$e $word $word",
				substr $table, $i * $shentsize, $shentsize;
		push @sh, \%s;
	}
	my $body = sub {	# a section's bytes
		my ($s) = @_;
		return '' if $s->{type} == SHT_NOBITS;
		return part($data, $s->{offset}, $s->{size}, "section $s->{index}");
	};
	damaged('the sections\' names are no table of strings') if $sh[$shstrndx]{type} != SHT_STRTAB;
	my $names = $body->($sh[$shstrndx]);
	my (%section, %body);
	for my $s (@sh) {
		my $end = $s->{name} < length $names ? index $names, "\0", $s->{name} : -1;
		damaged("section $s->{index} has no name") if $end < 0;
		my $name = substr $names, $s->{name}, $end - $s->{name};
		next unless $name =~ /^\.debug_(\w+)$/ && $wanted_section{$1};
		damaged("there are two sections $name") if defined $section{$1};
		damaged("the section $name has the type $s->{type}")
			if $s->{type} != SHT_PROGBITS && !($machine == EM_MIPS && $s->{type} == SHT_MIPS_DWARF);
		fault("the section $name is compressed") if $s->{flags} & SHF_COMPRESSED;
		$section{$1} = $s;
		$s->{debug} = $1;
		$body{$1} = $body->($s);
	}

	for my $r (@sh) {
		next unless $r->{type} == SHT_RELA || $r->{type} == SHT_REL;
		damaged("the relocations in section $r->{index} are of section $r->{info}, of $shnum")
			if $r->{info} >= $shnum;
		my $target = $sh[$r->{info}]{debug} // next;
		next if $target ne 'info' && $target ne 'str_offsets';
		damaged("there are two tables of relocations of .debug_$target") if $sh[$r->{info}]{relocated}++;
		my $known = $reloc{$machine}
			// fault("relocations of ELF machine $machine are not known here");
		my $size = ($wide ? 8 : 4) * ($r->{type} == SHT_RELA ? 3 : 2);
		damaged("the symbols of .debug_$target are in section $r->{link}, of $shnum")
			if $r->{link} >= $shnum || $sh[$r->{link}]{type} != SHT_SYMTAB;
		damaged("the relocations of .debug_$target have $r->{entsize} bytes each, $r->{size} in all")
			if $r->{entsize} != $size || $r->{size} % $size;
		my $symbols = $body->($sh[$r->{link}]);
		my $all = $body->($r);
		my $symbol_size = $wide ? 24 : 16;
		my $length = length $body{$target};
		for (my $at = 0; $at < length $all; $at += $size) {
			my ($where, $info, $addend) = unpack $word x 3, substr $all, $at, $size;
			my ($symbol, $type) = $wide ? ($info >> 32, $info & 0xffffffff) : ($info >> 8, $info & 0xff);
			# mips64 keeps the symbol as a word, and up to three types as bytes, in either byte order;
			# sparc64 keeps data in the upper bits of the type.
			($symbol, $type) = unpack "x8 L$e x3 C", substr $all, $at, $size if $machine == EM_MIPS && $wide;
			$type &= 0xff if $machine == EM_SPARCV9;
			next if $type == 0;
			my $bytes = $known->{$type}
				// fault("ELF machine $machine: relocation type $type is not known here");
			next if $bytes == 0;
			damaged("a relocation outside of .debug_$target")
				if $where > $length || $bytes > $length - $where;
			damaged("a relocation of .debug_$target by symbol $symbol, which is not there")
				if $symbol >= length($symbols) / $symbol_size;
			my $value = unpack $wide ? "x8 Q$e" : "x4 L$e",
				substr $symbols, $symbol_size * $symbol, $symbol_size;
			my $format = $bytes == 8 ? "Q$e" : "L$e";
			$addend //= unpack $format, substr $body{$target}, $where, $bytes;
			damaged("a relocation of .debug_$target to an address that no section has")
				if $value >= LARGE || $addend >= LARGE || $bytes == 4 && $value + $addend > 0xffffffff;
			substr($body{$target}, $where, $bytes) = pack $format, $value + $addend;
		}
	}
	return (\%body, $e);
}

# The offsets between Mach-O debug sections are final: no relocation of them is of interest.
sub macho {
	my ($data, $e, $wide) = @_;
	my %body;
	my $at = $wide ? 32 : 28;
	my ($type, $ncmds, $bytes) = unpack "x12 (L3)$e", part($data, 0, $at, 'the Mach-O header');
	damaged("a Mach-O file of type $type where an object was to be") if $type != 1;
	my $commands = part($data, $at, $bytes, 'the load commands');
	$at = 0;
	while ($ncmds-- > 0) {
		my ($cmd, $size) = unpack "(L2)$e", part(\$commands, $at, 8, 'a load command');
		damaged("a load command of $size bytes") if $size < 8 || $size % 4;
		my $command = part(\$commands, $at, $size, 'a load command');
		$at += $size;
		next if $cmd != ($wide ? 0x19 : 1);
		my ($first, $step) = $wide ? (72, 80) : (56, 68);
		damaged("a segment of $size bytes") if $size < $first;
		my $nsects = unpack $wide ? "x64 L$e" : "x48 L$e", $command;
		damaged("a segment of $nsects sections in $size bytes") if $nsects != ($size - $first) / $step;
		for my $i (0 .. $nsects - 1) {
			my ($name, undef, undef, $length, $offset) =
				unpack $wide ? "a16 a16 Q$e Q$e L$e" : "a16 a16 L$e L$e L$e",
					substr $command, $first + $i * $step, $step;
			$name =~ s/\0+\z//;
			next unless $name =~ /^__debug_(\w+)$/;
			my $section = $1 eq 'str_offs' ? 'str_offsets' : $1;	# names have 16 bytes at most
			next unless $wanted_section{$section};
			damaged("there are two sections $name") if defined $body{$section};
			$body{$section} = part($data, $offset, $length, "the section $name");
		}
	}
	damaged('load commands that nothing counts') if $at != length $commands;
	return (\%body, $e);
}

1;
