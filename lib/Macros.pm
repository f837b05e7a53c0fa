package Macros;

# What a header defines, as the target's preprocessor lists it and the target's compiler evaluates
# it. Nothing of the target runs, and no header is read as text.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	my $header = Macros->new(
#		source => TEXT,		C, such as #include <errno.h>
#		flags => [...],		for the compiler
#		include => [...],	more of them, which choose what is read
#		title => NAME)		what a message calls it, when the compiler fails; or none
#	$header->definitions(WANTED, RENAME)
#		the macros without parameters whose name WANTED, code, allows: name => { text, where, order }.
#		A macro that is defined twice, differently, is an error. RENAME, code, may change the name of
#		a file in `where'.
#	$header->expansions(NAME...)	name => what the preprocessor makes of it
#	$header->values_of(%EXPANSION)	name => its value, in decimal
#	is_constant(EXPANSION)		is it made of integers and operators?
#	is_defined(NAME, FLAG...)	does the compiler define a macro, without any header?
#	linux_version(FLAG...)		a comment with the version of <linux/version.h>, if it is there

use strict;
use warnings;
use Compiler;
use Exporter qw(import);
use Generator;

our @EXPORT_OK = qw(is_constant is_defined linux_version);

sub new {
	my ($class, %header) = @_;
	return bless { source => '', flags => [], include => [], %header }, $class;
}

sub ask {
	my ($self, $purpose, $source, @flags) = @_;
	return compile($source, @{$self->{flags}}, @flags)
		// fail(defined $self->{title} ? "$purpose $self->{title}" : (compiler_words())[0] . ' failed');
}

sub definitions {
	my ($self, $wanted, $rename) = @_;
	my (%macro, @wrong);
	my ($file, $line, $order) = ('', 0, 0);
	for (split /\n/, $self->ask('cannot read', $self->{source}, @{$self->{include}}, '-E', '-dD')) {
		if (/\A#\s*(?:line\s+)?(\d+)\s+"((?:[^"\\]|\\.)*)"/) {
			($line, $file) = ($1, $2);
			$file =~ s/\\([0-7]{3})/chr oct $1/ge;	# gcc's spelling of bytes
			$file =~ s/\\(.)/$1/g;
			$file = $rename->($file) if $rename;
			next;
		}
		if (/\A#undef (\S+)/) {
			delete $macro{$1};
		} elsif (/\A#define ([^\s(]+)(?: (.*))?\z/) {
			my ($name, $text) = ($1, $2 // '');
			if ($wanted->($name)) {
				my $old = $macro{$name}
					//= { text => $text, where => "$file:$line", order => $order++ };
				# Which of the two counts is nobody's intention.
				push @wrong, "$file:$line: $name is '$text' here and '$old->{text}' in $old->{where}"
					if $text ne $old->{text};
			}
		}
		$line++;
	}
	complain(@wrong);
	return %macro;
}

sub expansions {
	my ($self, @names) = @_;
	my %expansion = map { $_ => '' } @names;
	my $source = $self->{source} . join '',
		map { "libsyscall_expand \"$_\" $_ libsyscall_end\n" } @names;
	my $output = $self->ask('cannot read', $source, @{$self->{include}}, '-E');
	$output =~ s/^#.*\n//mg;	# gcc puts line marks around a header's macro
	while ($output =~ /libsyscall_expand\s+"(\w+)"\s*(.*?)\s*libsyscall_end/gs) {
		$expansion{$1} = $2;
	}
	return %expansion;
}

sub is_constant {
	my ($expansion) = @_;
	my $integer = qr/\b(?:0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*\b/;
	return $expansion =~ /$integer/
		&& $expansion =~ m{\A(?:$integer|[-+*/%<>=!&|^~?:()\s])+\z}
		&& !grep { !has_type($_) } $expansion =~ /$integer/g;
}

# has_type returns whether an integer has one of C's types, of at most 64 bits (ISO C11, 6.4.4.1).
# Of one that has none compilers take the low bits, or on some machines 128 of them.
sub has_type {
	my ($integer) = @_;
	my ($base, $digits, $unsigned) =
		$integer =~ /\A(0[xX]?|)0*([0-9a-fA-F]*?)(?:[lL]*([uU])?[lL]*)\z/ or return 0;
	return length $digits <= 16 if lc $base eq '0x';
	return $digits !~ /[89a-f]/i && (length $digits <= 21 || $digits =~ /\A1[0-7]{21}\z/)
		if $base eq '0';
	my $most = $unsigned ? '18446744073709551615' : '9223372036854775807';
	return length $digits < length $most || length $digits == length $most && $digits le $most;
}

# The compiler makes an array of the decimal digits of the values, which then stands in the object
# file, whatever its format, byte order and word size.
sub values_of {
	my ($self, %expansion) = @_;
	my @names = sort keys %expansion;
	my $digits = join ', ', map { 'D(v, 1' . '0' x $_ . 'ull)' } reverse 0 .. 19;
	my $source = "#define A(v) ((v) < 0 ? 0ull - (unsigned long long)(v) : (unsigned long long)(v))\n"
		. "#define D(v, ten) (char)('0' + A(v) / ten % 10)\n"
		. "#define NUMBER(v) (v) < 0 ? '-' : '+', $digits, ',',\n"
		. "const char libsyscall_values[] = {\n"
		. join(', ', map { "'$_'" } split //, 'libsyscall:') . ",\n"
		. join('', map { "NUMBER(($expansion{$_}))\n" } @names)
		. "'.' };\n";
	my $object = work_file('object.o');
	# Without -fno-lto the object may have no data yet.
	$self->ask('cannot evaluate the names of', $source, qw(-w -O0 -fno-lto -c -o), $object);
	my $count = @names;
	my ($list) = read_all($object) =~ /libsyscall:((?:[-+][0-9]{20},){$count})\./
		or fail((compiler_words())[0] . ' made an object file without the values');
	my %value;
	for my $number (split /,/, $list) {
		$number =~ s/\A([-+])0*(?=[0-9])/$1 eq '-' ? '-' : ''/e;
		$value{shift @names} = $number;
	}
	return %value;
}

sub is_defined {
	my ($name, @flags) = @_;
	return Macros->new(flags => \@flags)->ask('', '', '-E', '-dM') =~ /^#define \Q$name\E\b/m;
}

sub linux_version {
	my (@flags) = @_;
	my $header = Macros->new(flags => \@flags);
	my $dump = $header->ask('', <<'EOF_C', '-E', '-dM');
#if defined __linux__ && __has_include(<linux/version.h>)
#include <linux/version.h>
#endif
EOF_C
	return '' if $dump !~ /^#define LINUX_VERSION_CODE ([0-9]+)$/m;
	return sprintf "/* Linux %d.%d */\n", $1 >> 16, $1 >> 8 & 0xff;
}

1;
