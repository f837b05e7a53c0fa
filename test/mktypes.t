#!/usr/bin/perl
# Tests of mktypes: layouts against the compiler's own opinion, the output as C and C++, constants, errors.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Cwd qw(getcwd);
use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $root = "$FindBin::Bin/..";
my $mktypes = "$root/mktypes";
my $hard = "$FindBin::Bin/mktypes/hard.c";
my $linux = "$FindBin::Bin/mktypes/linux.c";
my $dir = tempdir(CLEANUP => 1);
$ENV{LC_ALL} = 'C';
delete $ENV{CC};

sub slurp {
	my ($path) = @_;
	open my $fh, '<', $path or die "$path: $!";
	local $/;
	my $text = <$fh>;
	return $text;
}

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

# command runs a program without a shell: standard output, standard error, exit status.
sub command {
	my ($stdin, @words) = @_;
	my $pid = fork // die "fork: $!";
	if ($pid == 0) {
		open STDIN, '<', $stdin or die "$stdin: $!";
		open STDOUT, '>', "$dir/stdout" or die "stdout: $!";
		open STDERR, '>', "$dir/stderr" or die "stderr: $!";
		no warnings 'exec';
		exec { $words[0] } @words or do { require POSIX; POSIX::_exit(127) };
	}
	waitpid $pid, 0;
	return (slurp("$dir/stdout"), slurp("$dir/stderr"), $? & 127 ? "signal $?" : $? >> 8);
}

# mktypes runs it with the compiler $cc.
sub mktypes {
	my ($cc, @words) = @_;
	local $ENV{CC} = $cc if defined $cc;
	return command('/dev/null', $^X, $mktypes, @words);
}

sub have {
	my ($cc) = @_;
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

# beside is a unit with the types file and the output, and assertions that both say the same of each size,
# offset, alignment and constant. $types is the text of the types file.
sub beside {
	my ($path, $types, $out, %skip_align) = @_;
	my %retyped;
	$retyped{$1} = $2 while $types =~ /\b(\w+)\$(\w+)/g;
	my $text = "#include \"$path\"\n$bare$out";
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
	my @units = map { "#include \"$path\"\n$bare$out" } 1, 2;
	my ($type, $n) = ('', 0);
	for (split /\n/, $out) {
		$type = $1 if /^(?:__extension__ )?typedef (?:struct|union) (\w+) \{$/;
		next unless /^\t(?:volatile )?(?:u?int\d+_t|char|bool) (\w+);$/ || /^\t+(?:__extension__ )?+(?!(?:un)?signed )\w+ (\w+) : \d+;$/;
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

my @compilers = ('gcc', 'gcc -m32', map { "$_-gcc" } qw(aarch64-linux-gnu arm-linux-gnueabi mips-linux-gnu
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

sub reads {
	my ($name, $want) = @_;
	my ($type) = $want =~ /^\} ?(?:__attribute__\(\(.*\)\) )?(\w+);/m;
	my ($got) = $printed =~ /^((?:__extension__ )?typedef (?:struct|union) $type \{\n.*?^\}[^\n]*\n)/ms;
	is($got, $want, $name);
}

reads('holes', <<'EOT');
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
reads('nested', <<'EOT');
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
reads('structures by name', <<'EOT');
typedef struct Uses {
	uint8_t before;
	uint8_t _pad1[7];
	Plain inner;
	Plain many[2];
	volatile Plain v;
	Plain own;
} Uses;
EOT
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
	void (*f4)(void);
	void (*f5)(void);
	void (*table[3])(int32_t);
	struct Pointers *(*f6)(struct Pointers *, void *);
	void (*(*f7)(int32_t))(uint8_t);
	Plain (*f8)(Plain);
} Pointers;
EOT
reads('members of another type', <<'EOT');
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
	my $other = source("struct pair { int a, b; };\ntypedef struct { struct pair p; } \$Box;\n");
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
	is(join(' ', glob "$dir/elsewhere/*"), '', 'no temporary file is left, also not after an error');
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
	['a member\'s type that is too large', "typedef struct { int a; int b; } \$P; typedef struct { int c\$P; } \$X;", 1, '$X: the member c: P ends behind its structure'],
	['a member\'s type that is too small', "typedef struct { short a; } \$P; typedef struct { int c\$P; int d; } \$X;", 1, '$X: the member c: P ends at byte 2, not where a member ends'],
	['a member\'s type that ends within a member', "typedef struct { short a, b, c; } \$P; typedef struct { short c\$P; int d; } \$X;", 1, '$X: the member c: P ends at byte 6, not where a member ends'],
	['a member\'s type in a union', "typedef union { int c\$int64_t; long d; } \$X;", 1, '$X: the member c: int64_t ends'],
	['a bit-field of another type', "typedef struct { int c\$int32_t : 3; } \$X;", 1, '$X: the member c is a bit-field and cannot be int32_t'],
	['no $ name', "int x;", 1, 'no name that begins with $'],
	['an empty file', '', 1, 'no name that begins with $'],
	['two signs', "\nenum { \$A = 0x8000000000000000, \$B = -1 };", 2, 'a negative constant and one of 2^63 or more in the same enum; split it'],
) {
	my ($name, $text, $line, $message) = @$_;
	my $path = source("$text\n");
	$message =~ s/FILE/$path/;
	my ($out, $err, $status) = mktypes('gcc', $path);
	is("$out$status", '1', "error: $name");
	like($err, qr/^\Q$path:$line: $message\E/m, '... and its message');
}
SKIP: {
	skip 'no clang here', 1 unless have('clang');
	my ($out, $err, $status) = mktypes('clang', source("enum { \$A = 0x8000000000000000, \$B = -1 };\n"));
	like("$out$err$status", qr/^\S+:1: a negative constant and one of 2\^63 or more in the same enum; split it\n1\z/m, 'two signs, with clang');
}
{
	my ($out, $err, $status) = mktypes('gcc', source("typedef struct a \$A;\nenum { \$B };\ntypedef struct b \$C;\nint \$d;\n"));
	is(scalar(() = $err =~ /^\S+\.c:\d+: \$/mg), 3, 'all errors are reported');
	($out, $err, $status) = mktypes('gcc', source("#error mind the gap\n"));
	is("$out$status", '1', 'a file that does not compile');
	like($err, qr/mind the gap.*^mktypes: \S+: the compiler failed$/ms, '... the compiler\'s message passes through');
	($out, $err, $status) = mktypes('gcc', "$dir/missing.c");
	is("$out$err$status", "mktypes: $dir/missing.c: No such file or directory\n1", 'a missing file');
	($out, $err, $status) = mktypes('no-such-compiler -m32', $hard);
	is("$out$status", '1', 'a missing compiler');
	like($err, qr/cannot run no-such-compiler: No such file/, '... by name');
	($out, $err, $status) = mktypes('gcc', source("#warning look here\nenum { \$A };\n"));
	like($err, qr/look here/, 'warnings pass through');
	is($status, 0, '... and are no errors');
}

done_testing();
