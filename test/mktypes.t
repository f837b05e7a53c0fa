#!/usr/bin/perl
# Tests of mktypes: layouts against the compiler's own opinion, the output as C and C++, constants, errors.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Cwd qw(getcwd);
use File::Temp qw(tempdir);
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Tools qw(capture entries everything slurp spew);

my $root = "$FindBin::Bin/..";
my $mktypes = "$root/mktypes";
my $hard = "$FindBin::Bin/mktypes/hard.c";
my $linux = "$FindBin::Bin/mktypes/linux.c";
my $dir = tempdir(CLEANUP => 1);
$ENV{DIR} = $dir;		# for scripts of the shell
mkdir 'build';
my $scripts = Tools::scratch('build');	# a compiler's name has no blank in it
$ENV{LC_ALL} = 'C';
delete $ENV{CC};

my $files = 0;

# source writes a file and returns its name.
sub source {
	my ($text, $name) = @_;
	$name //= 'f' . ++$files . '.c';
	open my $fh, '>', "$dir/$name" or die "$dir/$name: $!";
	print $fh $text;
	close $fh or die "$dir/$name: $!";
	return "$dir/$name";
}

# command runs a program: standard output, standard error, exit status.
sub command {
	my ($stdin, @words) = @_;
	my ($status, $out, $err) = capture({ stdin => $stdin }, @words);
	return ($out, $err, $status);
}

# mktypes runs it with the compiler $cc.
sub mktypes {
	my ($cc, @words) = @_;
	local $ENV{CC} = $cc if defined $cc;
	return command('/dev/null', $^X, $mktypes, @words);
}

sub have {
	my ($cc) = @_;
	return 0 if !everything() && $cc !~ /^gcc(?: -m\d+)?$/;	# that takes no headers of libc's
	my ($out, $err, $status) = command('/dev/null', split(' ', $cc), qw(-x c -c -o), "$dir/have.o", source("int x;\n", 'have.c'));
	return $status == 0;
}

# compiles: the text is a translation unit without a warning that would stop it.
sub compiles {
	my ($name, $text, @words) = @_;
	my ($out, $err, $status) = command('/dev/null', @words, '-c', '-o', "$dir/compiles.o", source($text, 'compiles.c'));
	diag($err =~ s/\A((?:.*\n){0,12}).*\z/$1/sr) if $status;
	return ok($status == 0, $name);
}

# What libsyscall.h defines around the output; and, for sources without headers, what <stdint.h> does.
my $macros = <<'EOT';
#ifdef __cplusplus
#define LIBSYSCALL_CHECK(e) static_assert(e, #e)
#elif __STDC_VERSION__ >= 201112L
#define LIBSYSCALL_CHECK(e) _Static_assert(e, #e)
#else
#define LIBSYSCALL_CHECK(e) __extension__ _Static_assert(e, #e)
#endif
#define LIBSYSCALL_SIZE(t, n) LIBSYSCALL_CHECK(sizeof(t) == (n))
#define LIBSYSCALL_OFFSET(t, m, n) LIBSYSCALL_CHECK(offsetof(t, m) == (n))
#define LIBSYSCALL_SAME(a, b) LIBSYSCALL_CHECK((a) == (b))
#define LIBSYSCALL_ALL_CONSTANTS
EOT
my $hosted = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n$macros";
my $bare = join '', "#define offsetof __builtin_offsetof\n#define bool _Bool\n",
	map({ "typedef __INT${_}_TYPE__ int${_}_t;\ntypedef __UINT${_}_TYPE__ uint${_}_t;\n" } 8, 16, 32, 64), $macros;

# including has a unit include a types file, by a copy: no #include can name a path with a quote in it.
sub including {
	my ($path) = @_;
	my $name = $path =~ s{.*/}{}sr;
	source(slurp($path), $name) if $path ne "$dir/$name";
	return "#include \"$name\"\n";
}

# beside is a unit with the types file and the output, and assertions that both say the same of each size,
# offset, alignment and constant. $types is the text of the types file.
sub beside {
	my ($path, $types, $out, %skip_align) = @_;
	my %retyped;
	$retyped{$1} = $2 while $types =~ /\b(\w+)\$(\w+)/g;
	my $text = including($path) . "$bare$out";
	while ($out =~ /^LIBSYSCALL_SIZE\((\w+), (\d+)\);/mg) {
		$text .= "LIBSYSCALL_CHECK(sizeof(\$$1) == $2);\n";
		$text .= "LIBSYSCALL_CHECK(_Alignof(\$$1) == _Alignof($1));\n" unless $skip_align{$1};
	}
	while ($out =~ /^LIBSYSCALL_OFFSET\((\w+), ([^,]+), (\d+)\);/mg) {
		my ($type, $member, $offset) = ($1, $2, $3);
		# The types file calls a member that it retypes NAME$TYPE or, with cpp, otherwise: known by its offset only.
		next if $retyped{$member};
		$text .= "LIBSYSCALL_CHECK(offsetof(\$$type, $member) == $offset);\n";
		$text .= "LIBSYSCALL_CHECK(sizeof(((\$$type *)0)->$member) == sizeof((($type *)0)->$member));\n";
	}
	while ($out =~ /^#define (\w+) /mg) {
		$text .= "LIBSYSCALL_CHECK(\$$1 == ($1) && (\$$1 < 0) == (($1) < 0));\n";
	}
	return $text;
}

# fields is a pair of units which do the same with each number and bit-field, one through the types file's structures,
# one through the printed ones: constants with all bits of a member set, and a test of its sign.
# Their assembly has to be the same.
sub fields {
	my ($path, $out) = @_;
	my @units = map { including($path) . "$bare$out" } 1, 2;
	my ($type, $n) = ('', 0);
	for (split /\n/, $out) {
		$type = $1 if /^(?:__extension__ )?typedef (?:struct|union) (\w+) \{$/;
		next unless /^\t(?:volatile )?(?:u?int\d+_t|char|bool) (\w+);$/ || /^\t+(?:__extension__ )?+(?!(?:(?:un)?signed|long) )\w+ (\w+) : \d+;$/;
		my $member = $1;
		next if $member =~ /^_pad\d+$/ || $type eq 'Retyped' || $type eq 'Stat_t';
		$n++;
		for my $i (0, 1) {
			my $t = ($i ? '' : '$') . $type;
			$units[$i] .= "const $t object$n = { .$member = (__typeof__(+((($t *)0)->$member)))-1 };\n"
				. "int negative$n(void) { $t x = { .$member = (__typeof__(+((($t *)0)->$member)))-1 }; return x.$member < 0; }\n";
		}
	}
	return ($n, @units);
}

sub assembly {
	my ($text, @words) = @_;
	my ($out, $err, $status) = command('/dev/null', @words, qw(-w -O1 -S -o), "$dir/fields.s", source($text, 'fields.c'));
	die "fields.c: $err" if $status;
	return join '', grep { !/^\s*\.(?:file|ident|p2align|align)\b/ } split /^/, slurp("$dir/fields.s");
}

sub same {
	my ($cc, @units) = @_;
	my @assembly = map { eval { assembly($_, split ' ', $cc) } // diag($@ =~ s/\A((?:.*\n){0,12}).*\z/$1/sr) } @units;
	return 0 if @assembly < 2 || $assembly[0] !~ /object1\b/;
	return 1 if $assembly[0] eq $assembly[1];
	my @lines = map { [split /\n/] } @assembly;
	my $i = 0;
	$i++ while $lines[0][$i] eq $lines[1][$i];
	diag("line $i: $lines[0][$i]\n      and $lines[1][$i]");
	return 0;
}

#
# Usage.
#

{
	my ($out, $err, $status) = mktypes(undef, '--help');
	like($out, qr/^usage: mktypes /, '--help prints the usage');
	like($out, qr/^\ttypedef struct stat \$Stat_t;.*^Numbers are decimal below 1024/ms, '... and the language of types files');
	for my $word ('typedef struct stat $Stat_t;', 'typedef void (*$Handler)(int);', 'enum { $O_CREAT', 'enum $epoll', '$libc_differs', '#define st_atime st_atim$Timespec') {
		cmp_ok(index($out, $word), '>', 0, "--help tells the input language: $word");
	}
	is("$err$status", '0', '--help is no error');
	for (['-c', $hard], ['-o', 'x', $hard], ['-w', $hard], ['-I'], ["-DX=*/", $hard], [$hard, $hard], ["-DX=a\nb", $hard]) {
		($out, $err, $status) = mktypes(undef, @$_);
		is("$out$status", '2', 'usage error: ' . join(' ', @$_) =~ s/\n/\\n/r);
		like($err, qr/^mktypes: .*\nusage: /, "... and what it is");
	}
}

#
# The hard cases on every target that the compilers here know.
#

# On x86 gcc makes code of both widths.
my ($macros_of_gcc) = command('/dev/null', qw(gcc -dM -E -x c /dev/null));
my $other_width = $macros_of_gcc =~ /__SIZEOF_POINTER__ 4\b/ ? 'gcc -m64' : 'gcc -m32';
my @compilers = ('gcc', $other_width, map { "$_-gcc" } qw(aarch64-linux-gnu arm-linux-gnueabi mips-linux-gnu
	mips64-linux-gnuabi64 powerpc-linux-gnu powerpc64-linux-gnu riscv64-linux-gnu s390x-linux-gnu sparc64-linux-gnu));
push @compilers, 'clang', map { "clang -target $_" } qw(x86_64-apple-macosx10.13 arm64-apple-macosx11 i386-apple-macosx10.6
	i686-linux-gnu aarch64-linux-gnu arm-linux-gnueabi mips-linux-gnu mips64-linux-gnuabi64 mips64el-linux-gnuabi64
	powerpc-linux-gnu powerpc64-linux-gnu powerpc64le-linux-gnu riscv64-linux-gnu s390x-linux-gnu);
push @compilers, 'clang -fintegrated-as -target sparcv9-linux-gnu', 'clang -target loongarch64-linux-gnu';

# DWARF does not record packing: it shows in members that stand where they could not, or not at all. So the alignment of
# these is not known everywhere: no member of them is out of place on 386, nor in a union.
my %unseen = map { $_ => 1 } qw(Packed Holds PackedUnion);
# Nor does gcc record an alignment that a machine register of the size of the structure has by itself, where memory has to be
# accessed aligned (gcc, stor-layout.c, finalize_type_size, which clears TYPE_USER_ALIGN): 16 bytes on these.
my %unseen_strict = (%unseen, map { $_ => 1 } qw(Aligned Inside));
my $strict = qr/^(?:mips64|sparc64)\S*gcc/;
# Bits, signs, and the oldest DWARF, are looked at where they differ.
my $all = qr/^gcc|x86_64-apple|i386-apple|arm-linux|mips-|mips64el|powerpc64-|s390x/;
for my $cc (@compilers) {
	SKIP: {
		skip "no $cc here", 4 unless have($cc);
		my ($out, $err, $status) = mktypes($cc, '-gdwarf-5', $hard);
		is("$err$status", '0', "$cc: hard cases");
		compiles('... the printed types are those of the source', beside($hard, slurp($hard), $out, $cc =~ $strict ? %unseen_strict : %unseen),
			split(' ', $cc), qw(-std=gnu11 -w));
		skip '... once per byte order and size of a register', 2 unless $cc =~ $all;
		my ($n, @units) = fields($hard, $out);
		ok(same($cc, @units), "... bits and signs of $n members");
		$out =~ s/.*\n//;
		my ($old) = mktypes($cc, '-gdwarf-2', $hard);
		# There clang does not tell the alignment of a typedef.
		s/^(typedef uint64_t AlignedNumber) .*;$/$1;/m for $old, $out;
		ok($old =~ s/.*\n//r eq $out, '... the same from DWARF 2');
	}
}
for my $cc ('gcc', 'clang') {
	SKIP: {
		skip "no $cc here", 3 unless have($cc);
		my ($want) = mktypes($cc, $hard);
		for (['-gdwarf-3'], ['-gdwarf-4'], ['-gdwarf64', '-gdwarf-5']) {
			my ($out) = mktypes($cc, @$_, $hard);
			ok($out =~ s/.*\n//r eq $want =~ s/.*\n//r, "$cc: @$_");
		}
	}
}

#
# The output as such: C and C++ without a warning, and as it should read.
#

my ($printed) = mktypes('gcc', $hard);
for my $cc ('gcc', 'clang') {
	SKIP: {
		skip "no $cc here", 8 unless have($cc);
		my @strict = qw(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror);
		compiles("$cc -std=$_: no warning", $hosted . $printed, $cc, "-std=$_", @strict) for qw(c99 c11 c17 gnu11);
		my $cxx = $cc eq 'gcc' ? 'g++' : 'clang++';
		SKIP: {
			skip "no $cxx here", 4 unless have("$cxx -x c++");
			compiles("$cxx -std=$_: no warning", "$hosted extern \"C\" {\n$printed}\n", $cxx, '-x', 'c++', "-std=$_", @strict)
				for qw(c++11 c++14 c++17 c++20);
		}
	}
}

# Which of three layouts a compiler has: 0, long has 64 bits; 1, it has 32; 2, long long also stands at multiples of 4.
sub layout {
	my ($cc) = @_;
	my @says = ('sizeof(long) == 8', '__builtin_offsetof(struct { char c; long long l; }, l) == 8', '1');
	for my $i (0 .. $#says) {
		my $path = source("_Static_assert($says[$i], \"\");\n", 'layout.c');
		return $i if (command('/dev/null', split(' ', $cc), '-fsyntax-only', $path))[2] == 0;
	}
}

my @printed = map { { cc => $_, layout => layout($_), text => (mktypes($_, $hard))[0] } } grep { have($_) } 'gcc', $other_width;

# reads compares a structure with its text: one for all layouts, or one for each.
sub reads {
	my ($name, @want) = @_;
	my ($type) = $want[0] =~ /^\} ?(?:__attribute__\(\(.*\)\) )?(\w+);/m;
	for (@printed) {
		my ($got) = $_->{text} =~ /^((?:__extension__ )?typedef (?:struct|union) $type \{\n.*?^\}[^\n]*\n)/ms;
		is($got, $want[@want > 1 ? $_->{layout} : 0], "$_->{cc}: $name");
	}
}

{
	my $aligned = <<'EOT';
typedef struct Holes {
	uint8_t a;
	uint8_t _pad1[3];
	uint32_t b;
	uint8_t c;
	uint8_t _pad3[7];
	uint64_t d;
	uint16_t e;
	uint8_t _pad2;
	uint8_t _pad4[5];
} Holes;
EOT
	reads('holes', $aligned, $aligned, <<'EOT');
typedef struct Holes {
	uint8_t a;
	uint8_t _pad1[3];
	uint32_t b;
	uint8_t c;
	uint8_t _pad3[3];
	uint64_t d;
	uint16_t e;
	uint8_t _pad2;
	uint8_t _pad4[1];
} Holes;
EOT
}
{
	my $aligned = <<'EOT';
typedef struct Nest {
	uint32_t kind;
	uint8_t _pad1[4];
	__extension__ union {
		uint64_t value;
		__extension__ struct {
			uint32_t low;
			uint8_t high;
			uint8_t _pad2[3];
		};
		struct {
			uint16_t a;
			uint8_t _pad3[6];
			union {
				uint8_t b;
				uint64_t c;
			} d;
		} named;
		__extension__ union {
			struct {
				uint8_t only;
			} lone;
		};
	};
	struct {
		uint8_t x;
		uint8_t _pad4[3];
		uint32_t y;
	} t;
	union {
		uint8_t bytes[5];
		uint32_t word;
	} odd;
	uint8_t last;
	uint8_t _pad5[7];
} Nest;
EOT
	reads('nested', $aligned, $aligned, <<'EOT');
typedef struct Nest {
	uint32_t kind;
	__extension__ union {
		uint64_t value;
		__extension__ struct {
			uint32_t low;
			uint8_t high;
			uint8_t _pad1[3];
		};
		struct {
			uint16_t a;
			uint8_t _pad2[2];
			union {
				uint8_t b;
				uint64_t c;
			} d;
		} named;
		__extension__ union {
			struct {
				uint8_t only;
			} lone;
		};
	};
	struct {
		uint8_t x;
		uint8_t _pad3[3];
		uint32_t y;
	} t;
	union {
		uint8_t bytes[5];
		uint32_t word;
	} odd;
	uint8_t last;
	uint8_t _pad4[3];
} Nest;
EOT
}
reads('arrays', <<'EOT');
typedef struct Arrays {
	uint8_t one[3];
	uint8_t _pad1[1];
	uint16_t two[2][3];
	struct {
		int32_t x;
		int32_t y;
	} deep[2][2];
	void *pointers[2];
	uint64_t three[1][2][3];
} Arrays;
EOT
{
	my $aligned = <<'EOT';
typedef struct Uses {
	uint8_t before;
	uint8_t _pad1[7];
	Plain inner;
	Plain many[2];
	volatile Plain v;
	Plain own;
} Uses;
EOT
	reads('structures by name', $aligned, $aligned, <<'EOT');
typedef struct Uses {
	uint8_t before;
	uint8_t _pad1[3];
	Plain inner;
	Plain many[2];
	volatile Plain v;
	Plain own;
} Uses;
EOT
}
reads('packed and aligned', <<'EOT');
typedef struct Both {
	uint8_t a;
	uint16_t b;
	uint32_t c;
	uint8_t _pad1[1];
} __attribute__((packed, aligned(4))) Both;
EOT
reads('bit-fields', <<'EOT');
typedef struct BitsMixed {
	__extension__ uint8_t a : 3;
	__extension__ unsigned char : 5;
	__extension__ uint8_t b : 7;
	__extension__ unsigned char : 1;
	__extension__ uint16_t c : 9;
	__extension__ unsigned short : 7;
	uint8_t d;
	uint32_t e : 7;
	unsigned int : 1;
	uint16_t f;
	unsigned int : 5;
	uint32_t g : 6;
	unsigned int : 21;
} BitsMixed;
EOT
reads('a flexible array', <<'EOT');
typedef struct Flexible {
	uint32_t n;
	uint8_t kind;
	/* char name[] follows at offset 5 */
	uint8_t _pad1[3];
} Flexible;
EOT
reads('pointers', <<'EOT');
typedef struct Pointers {
	char *string;
	const char *constant;
	char *fixed;
	const char *const *argv;
	void *any;
	const void *anything;
	volatile uint32_t *reg;
	Plain *known;
	const Plain *known2;
	void *opaque;
	const void *opaque2;
	struct Pointers *self;
	union Later *late;
	void *array;
	void *ld;
	int32_t *sign;
	void (*f0)(void);
	int32_t (*f1)(int32_t, const char *, Plain *);
	void (*f2)(const char *, ...);
	void (*f3)(void *);
	double (*f4)(void);
	void (*f5)(int32_t, volatile uint8_t *);
	void (*table[3])(int32_t);
	struct Pointers *(*f6)(struct Pointers *, void *);
	void (*(*f7)(int32_t))(uint8_t);
	Plain (*f8)(Plain);
} Pointers;
EOT
reads('members of another type', <<'LONG', <<'ALIGNED', <<'EOT');
typedef struct Retyped {
	uint8_t first;
	uint8_t _pad1[7];
	Pair at;
	int64_t other;
	int32_t flags;
	uint8_t _pad2[4];
	Plain p;
	Pair each[3];
} Retyped;
LONG
typedef struct Retyped {
	uint8_t first;
	uint8_t _pad1[3];
	Pair at;
	int32_t other;
	int32_t flags;
	uint8_t _pad2[4];
	Plain p;
	Pair each[3];
} Retyped;
ALIGNED
typedef struct Retyped {
	uint8_t first;
	uint8_t _pad1[3];
	Pair at;
	int32_t other;
	int32_t flags;
	Plain p;
	Pair each[3];
} Retyped;
EOT
like($printed, qr/^typedef $_;\nLIBSYSCALL_SIZE/m, "typedef $_")
	for 'uint32_t Number', 'int32_t Sign', 'bool Flag', 'const char \*String', 'void \(\*Handler\)\(int32_t, void \*\)', 'Plain Same', 'Holes Alias';
{
	SKIP: {
		skip 'no gcc -m32 here', 2 unless have('gcc -m32');
		my ($out) = mktypes('gcc -m32', $hard);
		like($out, qr/^typedef uint64_t AlignedNumber __attribute__\(\(aligned\(8\)\)\);$/m, '386: an aligned number');
		like($out, qr/uint32_t a;\n\tuint8_t _pad1\[4\];\n\tuint64_t b;\n\tuint8_t c;\n\tuint8_t _pad2\[7\];\n\} __attribute__\(\(aligned\(8\)\)\) AlignedMember;/,
			'386: an aligned member');
	}
}

#
# Constants.
#

my %value = (
	ZERO => 0, SMALL => 1023, KILO => '0x400', MINUS_100 => '(-100)', INTMAX => '0x7fffffff', INTMIN => '(-2147483647 - 1)',
	UINT => '0x80000000U', UINTMAX => '0xffffffffU', ABOVE => '0x100000000LL', BELOW => '(-2147483649LL)',
	LLMAX => '0x7fffffffffffffffLL', ULLMAX => '0xffffffffffffffffULL', TOP => '0x8000000000000000ULL',
	BOTTOM => '(-9223372036854775807LL - 1)',
);
for my $name (sort keys %value) {
	my $v = $value{$name};
	like($printed, qr/^#ifdef $name\nLIBSYSCALL_SAME\($name, \Q$v\E\);\n#else\n#define $name \Q$v\E\n#endif\n/m, "$name is $v");
}
like($printed, qr/\n\n#ifdef LIBSYSCALL_ALL_CONSTANTS\n#ifdef LIBC_A\n.*?#define LIBC_C 0x10000\n#endif\n#endif [^\n]*\n\n#ifdef LIBSYSCALL_ALL_CONSTANTS\n#ifdef LIBC_D\n/s,
	'an enum with a tag is guarded');
compiles('constants work in #if', $hosted . $printed . <<'EOT', 'gcc', '-std=c11', '-Wall', '-Werror');
#if MINUS_100 != -100 || BOTTOM >= 0 || TOP < 0 || INTMIN + 1 != -INTMAX || ULLMAX != 18446744073709551615U || LIBC_B >= 0
#error wrong
#endif
EOT
compiles('a constant that is there already has to be equal', "$hosted#define KILO 1024\n$printed", 'gcc', '-std=c11');
{
	my ($out, $err, $status) = command('/dev/null', qw(gcc -c -o), "$dir/x.o", source("$hosted#define KILO 1025\n$printed"));
	isnt($status, 0, '... else it does not compile');
}

#
# Linux's own headers, and hosted ones.
#

my ($triple) = command('/dev/null', qw(gcc -print-multiarch));
chomp $triple;
my @kernel = ('-nostdinc', '-isystem', '/usr/include', length $triple ? ('-isystem', "/usr/include/$triple") : ());
for my $cc ('gcc', 'gcc -m32', 'clang') {
	SKIP: {
		skip "no $cc here", 5 unless have($cc);
		skip "no kernel headers here", 5 unless -e '/usr/include/linux/io_uring.h';
		my ($out, $err, $status) = mktypes($cc, @kernel, $linux);
		is("$err$status", '0', "$cc: kernel headers");
		my @words = (split(' ', $cc), @kernel);
		my $retypes = 'st_atim$Timespec st_mtim$Timespec st_ctim$Timespec';
		compiles('... the printed structures are the kernel\'s', beside($linux, $retypes, $out), @words, qw(-std=gnu11 -w));
		my ($n, @units) = fields($linux, $out);
		cmp_ok($n, '>', 200, '... many members');
		ok(same("@words", @units), '... bits and signs of all of them');
		compiles('... no warning', $bare . $out, @words, qw(-std=c11 -Wall -Wextra -Wpedantic -Werror));
		next unless $cc eq 'gcc';
		like($out, qr/^\tint64_t st_blocks;\n\tTimespec st_atim;\n\tTimespec st_mtim;\n\tTimespec st_ctim;\n\tint64_t __unused\[3\];\n/m, 'struct stat with its times')
			if $triple =~ /^x86_64/;
	}
}
{
	my $types = "#include <linux/input.h>\n#include <sys/types.h>\n#include <sys/socket.h>\n"
		. "typedef struct timeval \$Timeval;\ntypedef struct input_event \$InputEvent;\ntypedef struct linger \$Linger;\n";
	my $path = source($types);
	my ($out, $err, $status) = mktypes('gcc', $path);
	is("$err$status", '0', 'hosted headers');
	like($out, qr/^\tTimeval time;$/m, '... a member is called by its $ name');
}

#
# Several files, standard input, place.
#

{
	my $one = source("struct pair { long a, b; };\ntypedef struct pair \$Pair;\nenum { \$ONE = 1 };\n", 'one.c');
	my $two = source("struct pair { long a, b; };\nenum { \$TWO = 2 };\ntypedef struct { struct pair p; } \$Box;\n", 'two.c');
	my ($out, $err, $status) = mktypes(undef, $one, $two);
	is("$err$status", '0', 'two files');
	is(join(' ', $out =~ /^(?:#define|typedef struct) (\w+)/mg), 'Pair ONE TWO Box', '... in their order');
	like($out, qr/^\tPair p;$/m, '... the second uses the first');
	my $other = source("struct pair { short a, b; };\ntypedef struct { struct pair p; } \$Box;\n");
	($out, $err, $status) = mktypes(undef, $one, $other);
	is("$out$status", '1', 'another structure of the same tag');
	like($err, qr/^\Q$other\E:2: \$Box: struct pair is not the one that \$Pair names\n/, '... is an error');
	($out, $err, $status) = mktypes(undef, $one, source("enum { \$ONE = 1 };\n", 'again.c'));
	is("$out$err$status", "$dir/again.c:1: \$ONE is declared twice; first at $dir/one.c:3\n1", 'the same name in two files');
}
{
	my $path = source("enum { \$A = 1 };\n");
	my ($out, $err, $status) = command($path, $^X, $mktypes);
	like($out, qr{\A/\* mktypes  ?\*/\n/\* MACHINE GENERATED BY THE COMMAND ABOVE; DO NOT EDIT \*/\n\n#ifdef A\n}, 'standard input');
	is("$err$status", '0', '... without a message');
	($out, $err, $status) = command(source("\n\ntypedef struct x \$X;\n"), $^X, $mktypes, '-');
	is("$out$err$status", "stdin:3: \$X: struct x is incomplete: no header defines it\n1", '... is called stdin');
}
for my $name ('x|', '>x', 'a b', '@x') {
	source("typedef int \$Int;\n", $name);
	my $old = getcwd();
	chdir $dir or die "$dir: $!";
	my ($out, $err, $status) = mktypes(undef, $name);
	chdir $old or die "$old: $!";
	like("$err$status$out", qr{\A0/\* mktypes \Q$name\E \*/\n}, "a file called $name");
}
{
	my ($first) = mktypes('gcc', $hard);
	my $old = getcwd();
	mkdir "$dir/elsewhere" or die "$dir/elsewhere: $!";
	chdir '/' or die "/: $!";
	local $ENV{TMPDIR} = "$dir/elsewhere";
	local $ENV{LC_ALL} = 'de_DE.UTF-8';
	my ($second) = mktypes('gcc', $hard);
	chdir $old or die "$old: $!";
	is($second, $first, 'the same bytes from another directory, with another TMPDIR and locale');
	mktypes('gcc', source("typedef struct x \$X;\n"));
	mktypes('false', $hard);
	opendir my $elsewhere, "$dir/elsewhere" or die;
	is(join(' ', grep { !/^\./ } readdir $elsewhere), '', 'no temporary file is left, also not after an error');
}
{
	my $header = source("typedef int \$FromHeader;\n", 'header.h');
	my $path = source("typedef int \$Before;\n#include \"header.h\"\ntypedef int \$After; enum { \$A }; typedef int \$Same;\n");
	my ($out) = mktypes(undef, '-I', $dir, $path);
	is(join(' ', $out =~ /^(?:#define|typedef int32_t) (\w+)/mg), 'Before FromHeader After A Same', 'the order is that of the source, headers included');
	($out) = mktypes(undef, '-D', 'N=3', '-include', $header, source("enum { \$A = N };\n"));
	like($out, qr/^typedef int32_t FromHeader;.*#define A 3\n/ms, 'flags reach the compiler, with their words');
}
SKIP: {
	skip 'no /dev/full here', 1 unless -c '/dev/full';
	my $pid = fork // die "fork: $!";
	if ($pid == 0) {
		open STDOUT, '>', '/dev/full' or die;
		open STDERR, '>', "$dir/stderr" or die;
		exec $^X, $mktypes, $hard or die;
	}
	waitpid $pid, 0;
	is($? >> 8, 1, 'a full disk is an error');
}

#
# What it refuses.
#

my $n = 0;
for (
	['an incomplete structure', "typedef struct x \$X;", 1, '$X: struct x is incomplete: no header defines it'],
	['an incomplete union', "\ntypedef union x \$X;", 2, '$X: union x is incomplete: no header defines it'],
	['an incomplete enum', "typedef enum x \$X;", 1, '$X: enum x is incomplete'],
	['an array', "typedef int \$X[2];", 1, '$X: neither structure, union, number nor pointer'],
	['an array of structures', "struct s { int a; }; typedef struct s \$X[2];", 1, '$X: neither'],
	['a function', "typedef int \$X(void);", 1, '$X: neither'],
	['void', "typedef void \$X;", 1, '$X: neither'],
	['a qualified type', "typedef const int \$X;", 1, '$X: a const or volatile type'],
	['a complex number', "typedef _Complex double \$X;", 1, '$X: the type complex double has no counterpart'],
	['a long double', "typedef struct { long double d; } \$X;", 1, '$X: the type long double has no counterpart'],
	['an __int128', "typedef __int128 \$X;", 1, '$X: the type __int128 has no counterpart'],
	['a vector', "typedef struct { int v __attribute__((vector_size(16))); } \$X;", 1, '$X: a vector type'],
	['_Atomic', "typedef struct { _Atomic int a; } \$X;", 1, '$X: '],
	['a structure without bytes', "typedef struct { int a[0]; } \$X;", 1, '$X: a structure without bytes'],
	['a variable', "int \$x;", 1, '$x is neither a typedef nor a constant of an enum'],
	['a function', "int \$f(void);", 1, '$f is neither a typedef nor'],
	['a tag of a structure', "struct \$s { int a; };", 1, '$s is neither a typedef nor'],
	['a typedef twice', "typedef int \$X;\ntypedef int \$X;", 2, '$X is declared twice; first at FILE:1'],
	['a name with two $', "enum { \$A\$B };", 1, '$A$B: the constant A$B is not a C identifier'],
	['a name that is a digit', "enum { \$1 };", 1, '$1: the constant 1 is not a C identifier'],
	['a keyword', "typedef int \$class;", 1, '$class: the type class is a keyword of C or C++'],
	['a member that is a keyword', "typedef struct { int new; } \$X;", 1, '$X: the member new is a keyword of C or C++; rename it with #define'],
	['a member that is a constant', "enum { \$a };\ntypedef struct { int a; } \$X;", 2, '$X: the member a is also a constant'],
	['by value before it is declared', "struct s { int a; };\ntypedef struct { struct s m; } \$X;\ntypedef struct s \$S;", 2, '$X: the member m needs $S, which is not declared above'],
	['an unknown type of a member', "typedef struct { int a\$Foo; } \$X;", 1, '$X: the member a: no type Foo stands above'],
	['a member\'s type that is too large', "typedef struct { int a; int b; } \$P; typedef struct { int c\$P; } \$X;", 1, '$X: the member c: P ends past its structure'],
	['a member\'s type that is too small', "typedef struct { short a; } \$P; typedef struct { int c\$P; int d; } \$X;", 1, '$X: the member c: P ends at byte 2, not where a member ends'],
	['a member\'s type that ends within a member', "typedef struct { short a, b, c; } \$P; typedef struct { short c\$P; int d; } \$X;", 1, '$X: the member c: P ends at byte 6, not where a member ends'],
	['a member\'s type in a union', "typedef union { int c\$int64_t; long d; } \$X;", 1, '$X: the member c: int64_t ends'],
	['a bit-field of another type', "typedef struct { int c\$int32_t : 3; } \$X;", 1, '$X: the member c is a bit-field and cannot be int32_t'],
	['no $ name', "int x;", 1, 'no name that begins with $'],
	['an empty file', '', 1, 'no name that begins with $'],
	['a function that takes a structure by value', "union u { int a; };\n\ntypedef struct { void (*f)(int, union u, int); } \$X;", 3, '$X: a pointer to a function that takes union u, which has no $ name above'],
	['a function that takes one that comes later', "union u { int a; };\ntypedef struct { void (*f[2])(union u); } \$X;\ntypedef union u \$U;", 2, '$X: a pointer to a function that takes union u, which has no $ name above'],
	['a function that returns a structure', "struct s { int a; };\ntypedef struct s (*\$X)(void);", 2, '$X: a pointer to a function that returns struct s, which has no $ name above'],
	['a function that takes a long double', "typedef void (*\$X)(long double);", 1, '$X: a pointer to a function that takes long double, which has no counterpart of fixed width'],
	['a function that returns an __int128', "typedef struct { __int128 (*f)(int); } \$X;", 1, '$X: a pointer to a function that returns __int128, which has no counterpart of fixed width'],
	['a function without a prototype', "typedef struct { void (*f)(); } \$X;", 1, '$X: a pointer to a function without a prototype'],
	['a pointer to such a function', "typedef struct { void (**f)(long double); } \$X;", 1, '$X: a pointer to a function that takes long double'],
	['a function that takes such a function', "typedef void (*\$X)(void (*)(long double));", 1, '$X: a pointer to a function that takes long double'],
	['a typedef without a name', "struct timespec { long s; };\ntypedef struct timespec ;\nenum { \$A };", 2, 'a typedef without a name'],
	(map { ["a typedef without a name: $_", "typedef int foo; enum { \$A };\n$_", 2, 'a typedef without a name'] } 'typedef struct { int a; };', 'typedef struct t { int a; } ;', 'typedef union { struct { int b; } a; };',
		'typedef enum e { ONE } ;', 'typedef int;', 'typedef unsigned long ;', 'typedef foo ;', 'typedef const struct u *x; typedef volatile struct u ;', 'typedef __typeof__(1) ;', "typedef\nstruct u\n;",
		'typedef struct { int a; } __attribute__((packed, aligned(4)));', '__extension__ typedef struct u ;', 'typedef int a, b; typedef struct u ;', 'char c = \';\'; typedef struct u;'),
	['a constant without $ beside others', "enum { FIRST, SECOND };\nenum {\n\t\$A = 1, B = 2 };", 3, 'B has no $, which other constants of its enum have'],
	['two signs', "\nenum { \$A = 0x8000000000000000, \$B = -1 };", 2, 'a negative constant and one of 2^63 or more in the same enum; split it'],
) {
	my ($name, $text, $line, $message) = @$_;
	my $path = source("$text\n");
	$message =~ s/FILE/$path/;
	# Where a register has 32 bits, nothing has 128.
	my $cc = $text =~ /__int128/ && $macros_of_gcc !~ /__SIZEOF_INT128__/ ? $other_width : 'gcc';
	SKIP: {
		skip "no $cc here", 2 unless have($cc);
		my ($out, $err, $status) = mktypes($cc, $path);
		is("$out$status", '1', "error: $name");
		# Of two signs newer gcc makes an enum of 128 bits.
		my @said = ($message, $name eq 'two signs' ? '$A: a constant that 64 bits do not hold' : ());
		my $any = join '|', map { quotemeta "$path:$line: $_" } @said;
		like($err, qr/^(?:$any)/m, '... and its message');
	}
}
{
	my $named = join "\n", 'typedef int a;', 'typedef struct { int a; } b;', 'typedef struct s { int a; } *c, d[2];', 'typedef enum { X } e;', 'typedef unsigned long int f;', 'typedef int (*g)(int);',
		'typedef __typeof__(1) h;', 'typedef struct s', 'i', ';', 'typedef struct __attribute__((packed)) { char x; int y; } __attribute__((aligned(8))) j;', 'typedef const struct s k;', 'typedef union { int a; } __attribute__((packed)) l;',
		'char m[] = "typedef int;", n = \';\';', 'typedef long long o; typedef int p; struct q;', 'enum { $A = 3 };', 'enum e2 { NO, DOLLAR };';
	my ($out, $err, $status) = mktypes('gcc', source("$named\n"));
	is("$status$err", '0', 'typedefs that have a name');
	like($out, qr/#define A 3\n/, '... and what is asked for');
	mkdir "$dir/system" or die "$dir/system: $!";
	source("typedef struct nothing;\n", 'system/x.h');
	($out, $err, $status) = mktypes('gcc', '-isystem', "$dir/system", source("#include <x.h>\nenum { \$A };\n"));
	is("$status$err", '0', "typedefs without a name in the system's headers are the system's");
}
SKIP: {
	skip 'no clang here', 1 unless have('clang');
	my ($out, $err, $status) = mktypes('clang', source("enum { \$A = 0x8000000000000000, \$B = -1 };\n"));
	like("$out$err$status", qr/^\Q$dir\E[^:]+:1: a negative constant and one of 2\^63 or more in the same enum; split it\n1\z/m, 'two signs, with clang');
}
# The keywords of C23 and C++23 that older C takes as names, in the order of ISO C++ [tab:lex.key] and [lex.digraph].
{
	my @words = qw(alignas alignof bool constexpr false nullptr static_assert thread_local true typeof_unqual
		catch char8_t char16_t char32_t class concept consteval constinit const_cast co_await co_return co_yield decltype delete
		dynamic_cast explicit export friend mutable namespace new noexcept operator private protected public reinterpret_cast requires
		static_cast template this throw try typeid typename using virtual wchar_t
		and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq);
	my $n = 0;
	my $path = source(join '', map { $n++; "typedef struct { int $_; } \$X$n;\n" } @words);
	my ($out, $err, $status) = mktypes('gcc', '-std=gnu11', $path);
	$n = 0;
	is($err, join('', map { $n++; "$path:$n: \$X$n: the member $_ is a keyword of C or C++; rename it with #define\n" } @words), 'members that are keywords: all are refused');
}
{
	my ($out, $err, $status) = mktypes('gcc', source("typedef struct a \$A;\nenum { \$B };\ntypedef struct b \$C;\nint \$d;\n"));
	is(scalar(() = $err =~ /^\Q$dir\E[^:]+\.c:\d+: \$/mg), 3, 'all errors are reported');
	($out, $err, $status) = mktypes('gcc', source("#error mind the gap\n"));
	is("$out$status", '1', 'a file that does not compile');
	like($err, qr/mind the gap.*^mktypes: \Q$dir\E[^:]+: the compiler failed$/ms, '... the compiler\'s message passes through');
	($out, $err, $status) = mktypes('gcc', "$dir/missing.c");
	is("$out$err$status", "mktypes: $dir/missing.c: No such file or directory\n1", 'a missing file');
	($out, $err, $status) = mktypes('no-such-compiler -m32', $hard);
	is("$out$status", '1', 'a missing compiler');
	like($err, qr/cannot run no-such-compiler: /, '... by name');
	($out, $err, $status) = mktypes('gcc', source("#warning look here\nenum { \$A };\n"));
	like($err, qr/look here/, 'warnings pass through');
	is($status, 0, '... and are no errors');
}

#
# A compiler without the target's headers, or with some of them.
#

{
	my $path = source("#include <linux/types.h>\n#include <asm/stat.h>\ntypedef struct stat \$Stat_t;\n");
	my %file = ('linux/types.h' => "typedef int __s32;\n#include <asm/types.h>\n", 'asm/types.h' => "\n", 'asm/stat.h' => "struct stat { __s32 a; };\n");
	mkdir "$dir/$_" or die "$dir/$_: $!" for qw(some some/linux some/asm);
	for my $missing ('linux/types.h', 'asm/types.h', 'asm/stat.h', '') {
		source($file{$_}, "some/$_") for grep { $_ ne $missing } keys %file;
		unlink "$dir/some/$missing" if $missing ne '';
		my ($out, $err, $status) = mktypes('gcc', '-nostdinc', '-isystem', "$dir/some", $path);
		if ($missing ne '') {
			is("$out$status", '1', "without <$missing>: an error");
			like($err, qr/\Q$missing\E.*^mktypes: \Q$path\E: the compiler failed$/ms, '... that names it');
		} else {
			is("$err$status", '0', 'with all headers: none');
		}
	}
}

#
# Environment: the compiler's messages are in the C locale, and a signal leaves nothing behind.
#

# script makes a compiler of a shell script.
sub script {
	my ($text) = @_;
	my $name = "$scripts/script" . ++$files;
	Tools::spew($name, "#!/bin/sh\n$text");
	chmod 0755, $name or die "$name: $!";
	return $name;
}
{
	local @ENV{qw(LC_ALL PERL_BADLANG)} = ('C.UTF-8', 0);
	my ($out, $err, $status) = mktypes(script("echo \"\$LC_ALL\" >>\"\$DIR/locale\"\nexec gcc \"\$\@\"\n"), source("enum { \$A };\n"));
	is("$err$status", '0', 'a compiler that is a script');
	is(slurp("$dir/locale"), "C\n" x 4, '... runs in the C locale, four times');
	my $cc = script("echo x >\"\$DIR/started\"\nexec sleep 5\n");
	mkdir "$dir/signals" or die "$dir/signals: $!";
	for my $signal (qw(HUP INT TERM)) {
		my $pid = fork // die "fork: $!";
		if ($pid == 0) {
			@ENV{qw(CC TMPDIR)} = ($cc, "$dir/signals");
			setpgrp 0, 0;		# also the compiler, as at a terminal
			$SIG{$signal} = 'DEFAULT';
			open STDERR, '>', "$dir/stderr" or die;
			exec $^X, $mktypes, $hard or die;
		}
		for (1 .. 2000) {
			last if -s "$dir/started";
			select undef, undef, undef, 0.01;
		}
		my @before = entries("$dir/signals");
		kill $signal, -$pid;
		waitpid $pid, 0;
		is(scalar(@before), 1, "SIG$signal: a directory was there");
		is($? >> 8, 1, "SIG$signal: exit 1");
		is(join(' ', entries("$dir/signals")), '', "SIG$signal: it is gone");
		unlink "$dir/started" or die "$dir/started: $!";
	}
}

#
# Damaged objects: one message, exit 1, within bounds of time and memory. LIBSYSCALL_DAMAGE=all tries every byte of seven
# objects in several ways, which takes about an hour; else a part of each kind is tried.
#

{
	my $number = ($ENV{LIBSYSCALL_DAMAGE} // '') eq 'all' ? 0 : 3;
	for my $name (map { /^(\w+)\.txt$/ ? $1 : () } entries("$FindBin::Bin/mktypes/objects")) {
		my $objects = "$FindBin::Bin/mktypes/objects/$name.txt";
		my ($out, $err, $status) = command('/dev/null', '/bin/sh', '-c', 'ulimit -v 400000; exec "$@"', 'sh',
			$^X, "$FindBin::Bin/mktypes/damage", $mktypes, $objects, $name eq 'linux_amd64' ? 3 * $number : $number);
		is(join('', grep { /^BAD/ } split /^/, $out) . $err . $status, '0', "damaged objects of $name: each ends well");
		my ($right, $other, $refused) = $out =~ /^(\d+), (\d+), (\d+)$/m;
		ok(($right // 0) > 5 && ($refused // 0) > 15, '... damages that do not matter, and many that do');
	}
}

# The same from the outside, and what the message says: the object of a compiler that damages it.
{
	my $types = "$FindBin::Bin/mktypes/objects/types.c";
	my $cc = script(<<"EOT");
gcc "\$\@" || exit 1
case "\$*" in
*/types.o*)	;;
*)	exit 0 ;;
esac
while [ "\$1" != -o ]; do
	shift
done
exec $^X -e '\$_ = do { local (\@ARGV, \$/) = \$ARGV[0]; <> };' -e "\$DAMAGE" -e '; open F, ">", \$ARGV[0]; print F' "\$2"
EOT
	for (
		['nothing', '', undef],
		['everything gone', '$_ = ""', "the compiler's output is neither ELF nor Mach-O"],
		['another file', '$_ = "hello, world"', "the compiler's output is neither ELF nor Mach-O"],
		['the beginning of a header', '$_ = substr $_, 0, 20', 'the object file is damaged: the ELF header reaches beyond the end of the file'],
		['a class', 'substr $_, 4, 1, "\\3"', qr/the object file is damaged: ELF class 3, byte order \d, version 1/],
		['a program', 'substr $_, 16, 2, "\\2\\2"', qr/the object file is damaged: an ELF file of type 514, version 1, where an object was to be/],
		['half of it', '$_ = substr $_, 0, length($_) / 2', 'the object file is damaged: the table of sections reaches beyond the end of the file'],
		['no debugging information', 's/\\.debug_info\\0/.debug_xnfo\\0/', qr/.*types\.c:\d+: \$\w+ is neither a typedef nor a constant of an enum\n/],
		['no abbreviations', 's/\\.debug_abbrev\\0/.debug_xbbrev\\0/', 'the object file is damaged: the debugging information is truncated'],
	) {
		my ($what, $damage, $message) = @$_;
		local $ENV{DAMAGE} = $damage;
		my ($out, $err, $status) = mktypes($cc, $types);
		if (!defined $message) {
			is("$err$status", '0', "a damage from outside: $what");
		} elsif (ref $message) {
			like("$out$status$err", qr/\A1(?:mktypes: .*?types\.c: )?$message/, "a damage from outside: $what");
		} else {
			is("$out$status$err", "1mktypes: $types: $message\n", "a damage from outside: $what");
		}
	}
}

# Single fields, each with its message: of an object of amd64 and of one of Mach-O. The compiler is a script that hands out
# the objects.
{
	my $copy = script("for last; do :; done\ncase \"\$*\" in\n*-E*)\tfrom=types.i ;;\n*)\tfrom=types.o ;;\nesac\nwhile [ \"\$1\" != -o ]; do\n\tshift\ndone\nexec cp \"\$DIR/\$from\" \"\$2\"\n");
	my $one = sub {
		my ($what, $object, $message) = @_;
		source($object, 'types.o');
		my ($out, $err, $status) = mktypes($copy, source("\n", 'types.c'));
		like("$out$status$err", qr/\A1mktypes: \Q$dir\E\/types\.c: $message\n\z/, "damaged: $what");
	};
	my $load = sub {
		require MIME::Base64;
		my ($title, @part) = split /^\n/m, slurp("$FindBin::Bin/mktypes/objects/$_[0].txt");
		source(MIME::Base64::decode_base64($part[0]), 'types.i');
		return MIME::Base64::decode_base64($part[1]);
	};
	my $object = $load->('linux_amd64');
	my ($shoff, $shnum, $strings) = unpack 'x40 Q< x12 S< S<', $object;
	my @sh = map { [unpack 'L< L< Q< Q< Q< Q< L< L< Q< Q<', substr $object, $shoff + 64 * $_, 64] } 0 .. $shnum - 1;
	my %index = map { unpack('Z*', substr $object, $sh[$strings][4] + $sh[$_][0]) => $_ } 0 .. $shnum - 1;
	my %field = (name => [0, 'L<'], type => [4, 'L<'], flags => [8, 'Q<'], offset => [24, 'Q<'], size => [32, 'Q<'], link => [40, 'L<'], info => [44, 'L<'], entsize => [56, 'Q<']);
	my $put = sub {	# the object with bytes in a place
		my ($at, $bytes) = @_;
		my $new = $object;
		substr $new, $at, length $bytes, $bytes;
		return $new;
	};
	my $section = sub {	# the object with another field of a section's header
		my ($name, $field, $value) = @_;
		return $put->($shoff + 64 * $index{$name} + $field{$field}[0], pack $field{$field}[1], $value);
	};
	my $in = sub {		# the object with bytes in a section
		my ($name, $at, $bytes) = @_;
		return $put->($sh[$index{$name}][4] + $at, $bytes);
	};
	my $bad = 'the object file is damaged:';
	my $info = $index{'.debug_info'};
	my $length = unpack 'L<', substr $object, $sh[$info][4], 4;
	for (
		['bytes of a section header', $put->(58, pack 'S<', 40), "$bad section headers of 40 bytes"],
		['no bytes of a section header', $put->(58, "\0\0"), "$bad section headers of 0 bytes"],
		['where the names are', $put->(62, "\xff\xff"), "$bad section 65535 of $shnum is to have the sections' names"],
		['what the names are', $section->('.shstrtab', 'type', 1), "$bad the sections' names are no table of strings"],
		['the version', $put->(6, "\0"), "$bad ELF class 2, byte order 1, version 0"],
		['the byte order', $put->(5, "\3"), "$bad ELF class 2, byte order 3, version 1"],
		['the machine', $put->(18, pack 'S<', 999), 'relocations of ELF machine 999 are not known here'],
		['a name', $section->('.debug_info', 'name', 99999), "$bad section $info has no name"],
		['the same name', $section->('.debug_str', 'name', $sh[$info][0]), "$bad there are two sections \\.debug_info"],
		['a type', $section->('.debug_info', 'type', 5), "$bad the section \\.debug_info has the type 5"],
		['no bytes', $section->('.debug_abbrev', 'type', 8), "$bad the section \\.debug_abbrev has the type 8"],
		['a flag', $section->('.debug_str', 'flags', 0x830), 'the section \\.debug_str is compressed'],
		['a size', $section->('.debug_info', 'size', 1 << 40), "$bad section $info reaches beyond the end of the file"],
		['an offset', $section->('.debug_info', 'offset', ~0), "$bad section $info reaches beyond the end of the file"],
		['whose relocations', $section->('.rela.debug_info', 'info', 999), "$bad the relocations in section $index{'.rela.debug_info'} are of section 999, of $shnum"],
		['where the symbols are', $section->('.rela.debug_info', 'link', 999), "$bad the symbols of \\.debug_info are in section 999, of $shnum"],
		['no symbols', $section->('.rela.debug_info', 'link', 1), "$bad the symbols of \\.debug_info are in section 1, of $shnum"],
		['bytes of a relocation', $section->('.rela.debug_info', 'entsize', 16), "$bad the relocations of \\.debug_info have 16 bytes each, \\d+ in all"],
		['a part of a relocation', $section->('.rela.debug_info', 'size', 25), "$bad the relocations of \\.debug_info have 24 bytes each, 25 in all"],
		['relocations twice', $section->('.rela.debug_aranges', 'info', $info), "$bad there are two tables of relocations of \\.debug_info"],
		['where a relocation is', $in->('.rela.debug_info', 0, pack 'Q<', 1 << 40), "$bad a relocation outside of \\.debug_info"],
		['... just outside', $in->('.rela.debug_info', 0, pack 'Q<', $sh[$info][5] - 3), "$bad a relocation outside of \\.debug_info"],
		['a symbol', $in->('.rela.debug_info', 12, pack 'L<', 0xffffff), "$bad a relocation of \\.debug_info by symbol 16777215, which is not there"],
		['a kind of relocation', $in->('.rela.debug_info', 8, pack 'L<', 99), 'ELF machine 62: relocation type 99 is not known here'],
		['an addend', $in->('.rela.debug_info', 16, pack 'Q<', 1 << 50), "$bad a relocation of \\.debug_info to an address that no section has"],
		['a negative addend', $in->('.rela.debug_info', 16, pack 'q<', -1), "$bad a relocation of \\.debug_info to an address that no section has"],
		['a negative address', $in->('.rela.debug_info', 8, pack 'L< x4 q<', 1, -1), "$bad a relocation of \\.debug_info to an address that no section has"],
		['an addend of 33 bits', $in->('.rela.debug_info', 16, pack 'Q<', 1 << 32), "$bad a relocation of \\.debug_info to an address that no section has"],
		['the length of a unit', $in->('.debug_info', 0, pack 'L<', 0x7fffffff), "$bad a unit reaches beyond the end of debug_info"],
		['... one byte more', $in->('.debug_info', 0, pack 'L<', $length + 1), "$bad a unit reaches beyond the end of debug_info"],
		['... some less', $in->('.debug_info', 0, pack 'L<', $length - 3), "$bad a unit ends within a DIE, or before its end"],
		['the version of DWARF', $in->('.debug_info', 4, "\t\0"), 'DWARF version 9 is not known here'],
		['the kind of a unit', $in->('.debug_info', 6, "\2"), 'DWARF unit type 2 is not known here'],
		['the bytes of an address', $in->('.debug_info', 7, "\3"), "$bad addresses of 3 bytes"],
		['no abbreviation', $in->('.debug_info', 12, "\x7f"), "$bad the abbreviation 127 is missing"],
		['abbreviations: a flag', $in->('.debug_abbrev', 2, "\2"), "$bad the abbreviation 1 is of no DIE"],
		['strings', $section->('.debug_str', 'size', 1), "$bad a string outside of debug_str"],
	) {
		$one->(@$_);
	}
	$object = $load->('darwin_amd64');
	my ($ncmds, $bytes) = unpack 'x16 L< L<', $object;
	my ($size, $nsects) = unpack 'x36 L< x56 L<', $object;
	for (
		['the kind of file', $put->(12, pack 'L<', 2), "$bad a Mach-O file of type 2 where an object was to be"],
		['more commands', $put->(16, pack 'L<', $ncmds + 1), "$bad a load command reaches beyond the end of the file"],
		['endless commands', $put->(16, "\xff\xff\xff\xff"), "$bad a load command reaches beyond the end of the file"],
		['fewer commands', $put->(16, pack 'L<', 1), "$bad load commands that nothing counts"],
		['bytes of commands', $put->(20, pack 'L<', 1 << 30), "$bad the load commands reaches beyond the end of the file"],
		['a command without bytes', $put->(36, "\0\0\0\0"), "$bad a load command of 0 bytes"],
		['a command of four bytes', $put->(36, "\4\0\0\0"), "$bad a load command of 4 bytes"],
		['a command that is too long', $put->(36, pack 'L<', 1 << 30), "$bad a load command reaches beyond the end of the file"],
		['a short segment', $put->(36, pack 'L<', 64), "$bad a segment of 64 bytes"],
		['sections of a segment', $put->(96, pack 'L<', $nsects + 1), "$bad a segment of " . ($nsects + 1) . " sections in $size bytes"],
		['millions of sections', $put->(96, "\xff\xff\xff\xff"), "$bad a segment of 4294967295 sections in $size bytes"],
		['names by index', $object =~ s/(__debug_str_offs__DWARF\0{9}.{8}).{8}/$1\x08\0\0\0\0\0\0\0/sr, "$bad a string outside of debug_str_offsets"],
		['a section twice', $object =~ s/__debug_str\0\0\0\0\0/__debug_info\0\0\0\0/r, "$bad there are two sections __debug_info"],
	) {
		$one->(@$_);
	}
}

# DWARF that no compiler writes, as an assembler writes it: each DIE is a tag and what follows.
{
	my $as = script("case \"\$*\" in\n*-E*)\texec gcc \"\$\@\" ;;\nesac\nwhile [ \"\$1\" != -o ]; do\n\tshift\ndone\nexec gcc -c -o \"\$2\" \"\$DIR/dwarf.s\"\n");
	# [code, tag, children, attribute => form...]
	my @abbrevs = ([1, 0x11, 1], [2, 0x16, 0, 3, 8, 0x49, 0x13], [3, 0x13, 1, 3, 8, 0x0b, 0x0b], [4, 0x0d, 0, 3, 8, 0x49, 0x13, 0x38, 0x0b], [5, 0x24, 0, 3, 8, 0x0b, 0x0b, 0x3e, 0x0b],
		[6, 0x0f, 0, 0x49, 0x13], [7, 0x01, 1, 0x49, 0x13], [8, 0x21, 0, 0x37, 0x0b], [9, 0x0d, 0, 3, 8, 0x49, 0x13, 0x6b, 0x0b, 0x0d, 0x0b], [10, 0x15, 1, 0x27, 0x19], [11, 0x05, 0, 0x49, 0x13],
		[12, 0x04, 1, 0x0b, 0x0b, 0x49, 0x13], [13, 0x28, 0, 3, 8, 0x1c, 0x0b], [14, 0x16, 0, 0x49, 0x13], [15, 0x0d, 0, 3, 8], [16, 0x13, 1, 3, 8], [17, 0x16, 0, 3, 8, 0x49, 0x13, 0x88, 0x0b],
		[18, 0x35, 0, 0x49, 0x13], [19, 0x01, 1], [20, 0x0d, 0, 3, 8, 0x49, 0x13, 0x38, 0x07], [21, 0x04, 1, 0x0b, 0x0b, 0x3e, 0x0b], [22, 0x28, 0, 3, 8, 0x1c, 0x0d]);
	my %forms = map { my ($code, $tag, $children, @pairs) = @$_; ($code => [map { $pairs[2 * $_ + 1] } 0 .. @pairs / 2 - 1]) } @abbrevs;
	my $abbrev = join '', map { my ($code, @rest) = @$_; '.uleb128 ' . join(', ', $code, $rest[0]) . "\n.byte $rest[1]\n.uleb128 " . join(', ', @rest[2 .. $#rest], 0, 0) . "\n" } @abbrevs;
	my $build = sub {	# labels are words that end with a colon; references are their names
		my @words = split ' ', $_[0];
		my (%place, $text);
		for my $pass (1, 2) {
			my ($at, @need) = (11);
			$text = '';
			for my $word (@words) {
				if ($word =~ /^(\w+):$/) {
					$place{$1} = $at;
				} elsif (!@need) {
					$text .= ".byte $word\n";
					$at++;
					@need = grep { $_ != 0x19 } @{$forms{$word} // []};
				} elsif ((my $form = shift @need) == 8) {
					$text .= '.asciz "' . ($word eq '-' ? '' : $word) . "\"\n";
					$at += 1 + ($word eq '-' ? 0 : length $word);
				} else {
					my ($bytes, $directive) = $form == 0x13 ? (4, '.4byte') : $form == 7 ? (8, '.8byte') : (1, '.byte');
					$text .= "$directive " . ($word =~ /^\d/ ? $word : $place{$word} // 0) . "\n";
					$at += $bytes;
				}
			}
			$text = '.4byte ' . ($at - 4) . "\n.2byte 4\n.4byte 0\n.byte 8\n$text";
		}
		source(".section .debug_abbrev,\"\",%progbits\n$abbrev.byte 0\n.section .debug_info,\"\",%progbits\n$text", 'dwarf.s');
	};
	my $int = 'int: 5 int 4 5';
	my $struct = sub { return "1 2 \$X s s: 3 s 8 $_[0] 0 $int 0" };
	source("typedef int \$X;\n", 'crafted.c');
	for (
		['a typedef of itself', '1 x: 2 $X x 0', 'a type is made of itself'],
		['two typedefs of each other', '1 x: 2 $X y y: 2 y x 0', 'a type is made of itself'],
		['a volatile of itself', '1 2 $X v v: 18 v 0', 'a type is made of itself'],
		['a pointer to itself', '1 2 $X p p: 6 p 0', 'a type is made of itself'],
		['an array of itself', '1 2 $X a a: 7 a 8 2 0 0', 'a type is made of itself'],
		['a structure within itself', $struct->('4 m s 0'), 'a type is made of itself'],
		['a structure within an array within itself', $struct->('4 m a 0') =~ s/ 0$/ a: 7 s 8 1 0 0/r, 'a type is made of itself'],
		['a function that takes itself', '1 2 $X p p: 6 f f: 10 11 f 0 0', 'a type is made of itself'],
		['a type that is a member', $struct->('m: 4 m int 0 4 n m 4'), 'a type is none'],
		['a type that is the unit', "1 2 \$X 11 0", 'a type is none'],
		['a type outside', '1 2 $X 99 0', 'a type is missing'],
		['a member behind its structure', $struct->('4 m int 5'), 'a member lies outside of its structure'],
		['a bit-field behind it', $struct->('9 m int 62 3'), 'a member lies outside of its structure'],
		['a member far away', $struct->('20 m int 0x4000000000000000'), 'a location of \d+'],
		['a bit-field that is too wide', $struct->('9 m int 0 33'), 'a bit-field of 33 bits'],
		['a bit-field of no bits', $struct->('9 m int 0 0'), 'a bit-field of 0 bits'],
		['a bit-field of a structure', $struct->('9 m t 0 3') =~ s/ 0$/ t: 3 t 4 0 0/r, 'a bit-field of what is no number'],
		['a member without a type', $struct->('15 m'), 'a type is missing'],
		['an array without a type', '1 2 $X a a: 19 8 2 0 0', 'a type is missing'],
		['a structure without a size', '1 2 $X s s: 16 s 0 0', 'a size is missing'],
		['a typedef without a name', "1 14 int $int 0", 'a name is missing'],
		['a name without a letter', "1 2 \$X int 2 - int $int 0", 'a name is empty'],
		['a number of 200 bytes', '1 2 $X int int: 5 int 200 5 0', 'the number int of 200 bytes'],
		['an enumeration of 3 bytes', "1 2 \$X e e: 12 3 int 13 A 1 0 $int 0", 'an enumeration of 3 bytes'],
		['an enumeration of a structure', '1 2 $X e e: 12 4 s 13 A 1 0 s: 3 s 4 0 0', 'an enumeration of what is no number'],
		['an alignment of 3', "1 17 \$X int 3 $int 0", 'an alignment of 3'],
		['what follows the unit', "1 2 \$X int $int 0 7", 'a unit ends within a DIE, or before its end'],
		['an alignment of 0', "1 17 \$X int 0 $int 0", 'an alignment of 0'],
	) {
		my ($what, $dies, $message) = @$_;
		$build->($dies);
		my ($out, $err, $status) = mktypes($as, "$dir/crafted.c");
		like("$out$status$err", qr/\A1mktypes: \Q$dir\E\/crafted\.c: the object file is damaged: $message\n\z/, "DWARF of $what");
	}
	$build->("1 2 \$X s s: 3 s 8 4 m int 0 9 n int 32 3 4 p p 4 0 p: 7 int 8 0 0 $int 0" =~ s/4 p p 4/4 p p 8/r);
	my ($out, $err, $status) = mktypes(script("case \"\$*\" in\n*/types.o*)\t;;\n*)\texec gcc \"\$\@\" ;;\nesac\nexec $as \"\$\@\"\n"), "$dir/crafted.c");
	is("$err$status", '0', 'DWARF without a fault');
	like($out, qr/^typedef struct X \{\n\tint32_t m;\n\tint32_t n : 3;/m, '... is read as it stands');

	# Old compilers write the constants of an unsigned enumeration with a sign.
	source("enum { \$A, \$B, \$C };\n", 'crafted.c');
	$build->('1 21 4 7 22 $A 0x7f 22 $B 0x40 22 $C 5 0 0');
	($out, $err, $status) = mktypes(script("case \"\$*\" in\n*/types.o*)\t;;\n*)\texec gcc \"\$\@\" ;;\nesac\nexec $as \"\$\@\"\n"), "$dir/crafted.c");
	is("$err$status" . join(' ', $out =~ /^#define (\w+ \w+)/mg), '0A 0xffffffffU B 0xffffffc0U C 5', 'unsigned constants that are written with a sign');
}

done_testing();
