# Reads the //sys lines of prototype files; the grammar is what ../../mksyscall --help prints.
# Written without a look at mksyscall's code, so that the tests do not repeat its mistakes.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

package Prototypes;

use strict;
use warnings;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../../lib';
use Ports qw(port_row);

my %c_type = (
	bool => 'bool', byte => 'uint8_t', int => 'int', uint => 'unsigned int', uintptr => 'uintptr_t',
	map { ("int$_" => "int${_}_t", "uint$_" => "uint${_}_t") } 8, 16, 32, 64
);

# files(ROOT, PORT): the prototype files of a port: its system's and those of its traits.
sub files {
	my ($root, $port) = @_;
	my ($os) = $port =~ /^([^_]+)_/;
	return grep { -e } map { "$root/src/syscall_$_.c" } $os, map { "${os}_$_" } split ' ', port_row($port)->{traits};
}

# target(ROOT, PORT, NAMES): what parse has to know of a port; NAMES are the calls that it has, in small letters.
#	order	of the words of a 64-bit value: '' where that is one word, 'l' or 'b'
#	aligned	it begins at an even word
#	most	words of a call
sub target {
	my ($root, $port, $names) = @_;
	my %flag = map { $_ => 1 } split ' ', port_row($port)->{words};
	my %target = (order => $flag{-l32} ? 'l' : $flag{-b32} ? 'b' : '', aligned => $flag{-a32}, most => $flag{-7} ? 7 : 6);
	$target{has} = { map { $_ => 1 } @$names } if $names;
	delete @flag{qw(-l32 -b32 -a32 -7)};
	die "ports: $port: flags @{[keys %flag]}" if %flag;
	return \%target;
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

# parse([TARGET,] FILE...): the stubs that the files declare, a list of hashes. Without a target it has 64 bits and no call
# is to be chosen among others.
#	name		as on the line; symbol is the one in C
#	blocking	//sys and not //sysnb
#	nr		the name of the number, in small letters: openat; undef: the port has none, ENOSYS
#	param		parameters in C's order: { name, type, pointer }, type is C's
#	word		what the kernel gets, a list of hashes
#		param	the index of a parameter; half 'lo' or 'hi' of it, or all
#		int	... and 0x7fffffff when it is more
#		value	a constant as text; beside a parameter: whose bits it gets, too
#		pointer	whether it is one (undef: a number that may be either)
#	result		types of results beside the error
#	error		whether there is an error
#	where		FILE:LINE
sub parse {
	my $target = ref $_[0] ? shift : {};
	my (@all, %seen);
	for my $file (@_) {
		open my $fh, '<', $file or die "$file: $!";
		while (<$fh>) {
			next if !m{^//sys} || m{^//sysc\s};
			push @all, line($_, ($file =~ s{.*/}{}r) . ":$.", $target);
			die "$all[-1]{where}: a second $all[-1]{name}" if $seen{$all[-1]{name}}++;
		}
	}
	return @all;
}

# in_c(FILE...): the names of the functions that the files declare and that are written in C.
sub in_c {
	my (@names, %is_call);
	for my $file (@_) {
		open my $fh, '<', $file or die "$file: $!";
		while (<$fh>) {
			my ($kind, $name) = m{^//sys(c|nb|)\s+(\w+)} or next;
			$kind eq 'c' ? push @names, $name : ($is_call{$name} = 1);
		}
	}
	# A call of the port may be declared before, as that of others in C.
	return grep { !$is_call{$_} } @names;
}

# The alternatives behind the `=' of a line: [ number, template or undef ]; ENOSYS has the number undef.
sub alternatives {
	my ($text, $where) = @_;
	my @calls;
	my $inner = qr/[^()]*(?:\([^()]*\)[^()]*)*/;
	while ($text =~ /\G\s*(?:SYS_(\w+)\s*(?:\(\s*($inner)\))?|ENOSYS)\s*(\||\z)/gc) {
		push @calls, [defined $1 ? lc $1 : undef, $2];
		return @calls if $3 eq '';
	}
	die "$where: cannot read the call: $text";
}

sub line {
	my ($text, $where, $target) = @_;
	$text =~ m{^//sys(nb)?\s+(\w+)\s*\((.*?)\)\s*(?:\(([^)]*)\)\s*)?(?:=\s*(.*?))?\s*$} or die "$where: cannot read: $text";
	my ($nb, $name, $params, $results, $calls) = ($1, $2, $3, $4 // '', $5);
	my @calls = defined $calls ? alternatives($calls, $where) : [lc($name =~ s/(?<=.)(?=[A-Z])/_/gr), undef];
	my ($call) = @calls == 1 ? @calls : grep { !defined $_->[0] || ($target->{has} // die "$where: no numbers")->{$_->[0]} } @calls;
	die "$where: the port has none of the calls" if !$call;
	my ($nr, $template) = @$call;
	my %stub = (
		name => $name, symbol => $name =~ /^[a-z]/ ? "libsyscall_$name" : $name, where => $where, blocking => !$nb,
		nr => $nr, param => [], word => [], result => [], error => 0,
	);

	my (%words, %wide, @order);	# of a parameter: the words that it becomes, whether it may be a pair
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
			$wide{$param} = $type =~ /^u?int64$/;
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
	return \%stub if !defined $nr;

	my $order = $target->{order} // '';
	my $half = sub { return { %{$words{$_[0]}[0]}, $order ? (half => $_[1]) : () } };
	my $all = sub {
		my ($param) = @_;
		if (!$wide{$param} || !$order) {
			push @{$stub{word}}, @{$words{$param}};
			return;
		}
		push @{$stub{word}}, { value => '0', pointer => 0 } if $target->{aligned} && @{$stub{word}} % 2 == 1;
		push @{$stub{word}}, map { $half->($param, $_) } $order eq 'l' ? qw(lo hi) : qw(hi lo);
	};
	for (defined $template ? split /\s*,\s*/, $template =~ s/\s+$//r : @order) {
		if (/^lo\((\w+)\)$/) {
			push @{$stub{word}}, $half->($1, 'lo');
		} elsif (/^hi\((\w+)\)$/) {
			push @{$stub{word}}, $order ? $half->($1, 'hi') : { value => '0', pointer => 0 };
		} elsif (/^ptr\((\w+)\)$/) {
			push @{$stub{word}}, $words{$1}[0];
		} elsif (/^len\((\w+)\)$/) {
			push @{$stub{word}}, $words{$1}[1];
		} elsif (/^int\((\w+)\)$/) {
			push @{$stub{word}}, { %{$words{$1}[-1]}, int => 1 };
			my $type = $stub{param}[$stub{word}[-1]{param}]{type};
			die "$where: int() of a $type" if $type ne 'size_t';
		} elsif ($words{$_}) {
			$all->($_);
		} elsif (/^(\w+)\s*\|\s*(\w+)$/ && $words{$1}) {
			push @{$stub{word}}, { %{$words{$1}[0]}, value => $2 };
		} elsif (/^-?\d\w*$/) {
			push @{$stub{word}}, { value => $_, pointer => $_ eq '0' ? undef : 0 };
		} elsif (/^[A-Z]\w*$/) {
			push @{$stub{word}}, { value => $_, pointer => 0 };
		} else {
			die "$where: template argument $_";
		}
	}
	my $most = $target->{most} // 6;
	die "$where: $name passes more than $most words" if @{$stub{word}} > $most;
	return \%stub;
}

1;
