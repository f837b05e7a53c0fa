# Reads the //sys lines of prototype files; the grammar is told at the head of ../../mksyscall.
# Written without a look at mksyscall's code, so that the tests do not repeat its mistakes. 64-bit targets only.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

package Prototypes;

use strict;
use warnings;

my %c_type = (
	bool => 'bool', byte => 'uint8_t', int => 'int', uint => 'unsigned int', uintptr => 'uintptr_t',
	map { ("int$_" => "int${_}_t", "uint$_" => "uint${_}_t") } 8, 16, 32, 64
);

# files(ROOT, PORT): the prototype files of a port, from the table `ports`.
sub files {
	my ($root, $port) = @_;
	open my $fh, '<', "$root/ports" or die "$root/ports: $!";
	while (<$fh>) {
		next if /^#/;
		my @column = map { s/^\s+|\s+$//gr } split /\|/;
		return map { "$root/src/syscall_$_.c" } split ' ', $column[3] if @column && $column[0] eq $port;
	}
	die "ports: no row $port";
}

# What a type is in C.
sub c_type {
	my ($type) = @_;
	return 'const char *' if $type eq 'string';
	if ($type =~ s/^\*(?:\[\w+\])?//) {
		return c_type($type) . ' *' if $type !~ s/^const\s+//;
		my $to = c_type($type);
		return $to =~ /\*$/ ? "${to}const *" : "const $to *";
	}
	return $c_type{$type} // $type;
}

sub is_pointer { return $_[0] =~ /^(?:\*|string$)/ }

# parse(FILE...): a list of hashes
#	name		as on the line; symbol is the one in C
#	blocking	//sys and not //sysnb
#	nr		the name of the number, in small letters: openat
#	param		parameters in C's order: { name, type, pointer }, type is C's
#	word		what the kernel gets: { param => index } or { value => text }, and pointer (undef: a number that may be either)
#	result		types of results beside the error
#	error		whether there is an error
#	where		FILE:LINE
sub parse {
	my (@all, %seen);
	for my $file (@_) {
		open my $fh, '<', $file or die "$file: $!";
		while (<$fh>) {
			next if !m{^//sys};
			push @all, line($_, ($file =~ s{.*/}{}r) . ":$.");
			die "$all[-1]{where}: a second $all[-1]{name}" if $seen{$all[-1]{name}}++;
		}
	}
	return @all;
}

sub line {
	my ($text, $where) = @_;
	$text =~ m{^//sys(nb)?\s+(\w+)\s*\((.*?)\)\s*(?:\(([^)]*)\))?\s*(?:=\s*SYS_(\w+)\s*(?:\(\s*(.*)\))?)?\s*$}
		or die "$where: cannot read: $text";
	my ($nb, $name, $params, $results, $number, $template) = ($1, $2, $3, $4 // '', $5, $6);
	my %stub = (
		name => $name, symbol => $name =~ /^[a-z]/ ? "libsyscall_$name" : $name, where => $where, blocking => !$nb,
		nr => lc($number // $name =~ s/(?<=.)(?=[A-Z])/_/gr), param => [], result => [], error => 0,
	);

	my (%words, @order);	# of a parameter: the words that it becomes
	for (split /\s*,\s*/, $params =~ s/^\s+|\s+$//gr) {
		my ($param, $type) = /^(\w+)\s+(.*)$/ or die "$where: parameter $_";
		push @order, $param;
		if ($type =~ s/^\[\]//) {
			$type = 'void' . ($type =~ /^const/ ? ' const' : '') if $type =~ /^(?:const\s+)?(?:byte|void)$/;
			$type = $type eq 'void const' ? '*const void' : "*$type";
			push @{$stub{param}}, { name => $param, type => c_type($type), pointer => 1 };
			push @{$words{$param}}, { param => $#{$stub{param}}, pointer => 1 };
			push @{$stub{param}}, { name => "n$param", type => 'size_t', pointer => 0 };
			push @{$words{$param}}, { param => $#{$stub{param}}, pointer => 0 };
		} else {
			push @{$stub{param}}, { name => $param, type => c_type($type), pointer => is_pointer($type) ? 1 : 0 };
			push @{$words{$param}}, { param => $#{$stub{param}}, pointer => is_pointer($type) ? 1 : 0 };
		}
	}

	for (split /\s*,\s*/, $results) {
		my ($result, $type) = /^\s*(\w+)\s+(.*?)\s*$/ or die "$where: result $_";
		if ($type eq 'Errno' || $type eq 'error' || "$result $type" eq 'errno int') {
			$stub{error} = 1;
		} else {
			push @{$stub{result}}, c_type($type);
		}
	}

	if (!defined $template) {
		$stub{word} = [map { @{$words{$_}} } @order];
	} else {
		for (split /\s*,\s*/, $template =~ s/\s+$//r) {
			if (/^(?:ptr|lo)\((\w+)\)$/) {
				push @{$stub{word}}, $words{$1}[0];
			} elsif (/^len\((\w+)\)$/) {
				push @{$stub{word}}, $words{$1}[1];
			} elsif (/^hi\((\w+)\)$/) {
				push @{$stub{word}}, { value => '0', pointer => 0 };
			} elsif ($words{$_}) {
				push @{$stub{word}}, @{$words{$_}};
			} elsif (/^-?\d\w*$/) {
				push @{$stub{word}}, { value => $_, pointer => $_ eq '0' ? undef : 0 };
			} elsif (/^[A-Z]\w*$/) {
				push @{$stub{word}}, { value => $_, pointer => 0 };
			} else {
				die "$where: template argument $_";
			}
		}
	}
	$stub{word} //= [];
	die "$where: $name passes more than six words" if @{$stub{word}} > 6;
	return \%stub;
}

1;
