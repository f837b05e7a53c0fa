package CWords;

# Words that no parameter and no member can be called.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	use CWords qw(is_keyword is_macro);
#
#	is_keyword(NAME)	of C or C++, up to C23 and C++20
#	is_macro(NAME)		macros with small letters, of compilers and of libc headers, without parameters

use strict;
use warnings;
use Exporter qw(import);

our @EXPORT_OK = qw(is_keyword is_macro);

my %keyword = map { $_ => 1 } qw(
	alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t
	char32_t class compl concept const consteval constexpr constinit const_cast continue co_await
	co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern
	false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr
	operator or or_eq private protected public register reinterpret_cast requires restrict return short
	signed sizeof static static_assert static_cast struct switch template this thread_local throw true
	try typedef typeid typename typeof typeof_unqual union unsigned using virtual void volatile wchar_t
	while xor xor_eq
);

my %macro = map { $_ => 1 } qw(
	I arm complex environ errno far h_addr h_errno hppa i386 imaginary linux m68k mips near noreturn
	pixel s_addr sa_handler sa_sigaction signals sparc st_atime st_ctime st_mtime stderr stdin stdout
	sun unix vax vector
);

sub is_keyword {
	my ($name) = @_;
	return exists $keyword{$name};
}

sub is_macro {
	my ($name) = @_;
	return exists $macro{$name};
}

1;
