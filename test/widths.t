#!/usr/bin/perl
#
# Is anything cut between a program and the kernel? Compares the width of each parameter and result
# of each call, on all ports, with the kernel's, which test/widths has. Then it looks at the lengths
# in all prototypes, those of functions in C included.
#
# A parameter is as wide as the kernel's argument, with one exception: a length of memory is a
# size_t. Where the kernel takes an int of it the line says int(), which cuts nothing. Whatever else
# differs is in %differs, with the reason.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin, "$FindBin::Bin/stubs", "$FindBin::Bin/../lib";
use Ports qw(all_ports port_row);
use Prototypes;
use Test::More;
use Tools qw(enter slurp table);

enter();

#
# What differs: [ SYSTEM, HOW, why, call and parameter (or `result') ... ].
#
my @vectored = qw(Preadv Preadv2 Pwritev Pwritev2 Readv Writev);
my @attributes = qw(Exchangedata Fgetattrlist Fsetattrlist Getattrlist Getattrlistat Setattrlist);
my %differs;
for (
	[ 'linux', 'i, kernel w', 'a descriptor', map { "$_ fd" } qw(Fstat Mmap mmap2), @vectored ],
	[ 'linux', 'i, kernel w', 'flags, none of them above bit 31',
		'Mmap prot', 'Mmap flags', 'mmap2 prot', 'mmap2 flags', 'Mprotect prot',
		'Mremap flags' ],
	[ 'darwin', 'i, kernel w', 'flags, none of them above bit 31',
		map { "$_ options" } @attributes ],
	[ 'linux', 'i, kernel w', 'a request and a thread, of which the kernel makes ints',
		'Ptrace req', 'Ptrace pid' ],
	[ 'darwin', 'i, kernel w', 'a request of 32 bits: xnu, bsd/sys/ioccom.h, _IOC',
		'Ioctl req' ],
	[ 'linux', 'i, kernel w', 'pages: a long of the ports that have the call', 'mmap2 page' ],
	[ 'linux', 'int(), kernel w', 'import_iovec, lib/iov_iter.c: an unsigned int counts iovecs',
		(map { "$_ niov" } @vectored, 'Vmsplice'),
		map { ("ProcessVm$_ nlocal", "ProcessVm$_ nremote") } qw(Readv Writev) ],
	[ 'linux', 'i, kernel w', 'ints, says fcntl(2), but for one with bit 31: Fcntl\'s comment',
		'fcntl result' ],
) {
	my ($system, $how, undef, @where) = @$_;
	$differs{"$system $_"} = $how for @where;
}
my %used;

# The kernels' calls: { arguments, result } by system, name and trait.
my (%kernel, $system);
for (split /\n/, slurp('test/widths')) {
	next if /^(?:#|$)/;
	if (/^(linux|darwin)$/) {
		$system = $1;
		next;
	}
	my ($arguments, $result, @calls) = split ' ';
	die "test/widths: $_"
		if !@calls || !defined $system
		|| $arguments !~ /^(?:-|[iwlp]+)$/ || $result !~ /^[-iwl]$/;
	for my $call (@calls) {
		die "test/widths: $call" if $call !~ /^\w+(?:\(\w+\))?$/;
		die "test/widths: $system has $call twice" if $kernel{$system}{$call};
		$arguments =~ s/^-$//;
		$kernel{$system}{$call} = { arguments => $arguments, result => $result };
	}
}

# The letter of a type in C.
my %letter = (
	(map { $_ => 'i' } qw(int int32_t uint32_t Uid_t Gid_t Socklen_t bool), 'unsigned int'),
	(map { $_ => 'w' } qw(size_t uintptr_t intptr_t)),
	(map { $_ => 'l' } qw(int64_t uint64_t Time_t)),
);
sub letter {
	my ($type) = @_;
	return $type =~ /\*$|\]$/ ? 'p' : $letter{$type} // die "widths.t: how wide is $type?";
}

# Compares a call with the kernel's; $differ gets the name of what differs, and how. $is_64bit: a
# long has 64 bits. Pointers are as wide as a long everywhere: the kernel takes many for numbers.
sub compare_arguments {
	my ($stub, $call, $is_64bit, $differ) = @_;
	my @word = @{$stub->{word}};
	for my $theirs (split //, $call->{arguments}) {
		my $word = shift @word // last;		# the others are zero
		next if !defined $word->{param};
		my $param = $stub->{param}[$word->{param}];
		if ($word->{half}) {
			# Half of a value is a word; a whole value has its other half next.
			next if $theirs eq 'w';
			my $other = $theirs eq 'l' ? shift @word : undef;
			$differ->($param->{name}, "half, kernel $theirs")
				if !$other || ($other->{half} // $word->{half}) eq $word->{half}
				|| $other->{param} != $word->{param};
			next;
		}
		my $ours = $word->{int} ? 'int()' : letter($param->{type});
		next if $ours eq $theirs || "$ours$theirs" =~ /^(?:int\(\)i|pw|wp)$/;
		next if $is_64bit && "$ours$theirs" =~ /^(?:lw|wl)$/;
		$differ->($param->{name}, "$ours, kernel $theirs");
	}
	# rt_sigaction has one more, for sparc64. No other call gets what its kernel does not take.
	$differ->('count', 'more than the kernel takes') if @word > ($stub->{nr} eq 'rt_sigaction');
	return;
}

sub compare_results {
	my ($stub, $call, $differ) = @_;
	my $theirs = $call->{result};
	# Two come in two registers (gettimeofday and pipe of darwin): the kernel declares neither.
	return if @{$stub->{result}} == 2;
	for my $ours (map { letter($_) } @{$stub->{result}}) {
		# Wider than the kernel's is good: a count of bytes is a size_t everywhere.
		$differ->('result', "$ours, kernel $theirs")
			if "$ours$theirs" !~ /^(?:ii|ww|ll|pw|wi|lw)$/;
	}
	return;
}

my %called;
for my $port (all_ports()) {
	my ($os) = split /_/, $port;
	my @traits = split ' ', port_row($port)->{traits};
	my $order = Prototypes::target('.', $port)->{order};
	my @numbers = table('zsysnum.h', $port) =~ /^#define SYS_(\w+) /mg;
	my $target = { order => $order, most => 7, has => { map { lc($_) => 1 } @numbers } };
	my (@wrong, $compared);
	for my $stub (Prototypes::parse($target, Prototypes::files('.', $port))) {
		next if !defined $stub->{nr};		# the port has no such call
		my @names = ((map { "$stub->{nr}($_)" } @traits), $stub->{nr});
		my ($name) = grep { $kernel{$os}{$_} } @names;
		if (!defined $name) {
			push @wrong, "$stub->{where}: test/widths does not have $stub->{nr}";
			next;
		}
		$called{"$os $name"} = 1;
		$compared++;
		my $differ = sub {
			my ($what, $how) = @_;
			my $where = "$os $stub->{name} $what";
			if (($differs{$where} // '') eq $how) {
				$used{$where} = 1;
			} else {
				push @wrong, "$stub->{where}: $stub->{name}, $what: $how";
			}
		};
		compare_arguments($stub, $kernel{$os}{$name}, $order eq '', $differ);
		compare_results($stub, $kernel{$os}{$name}, $differ);
	}
	is(join("\n", @wrong), '', "$port: each parameter and result is as wide as the kernel's");
	cmp_ok($compared // 0, '>', 200, "$port: " . ($compared // 0) . ' calls');
}
is(join(', ', grep { !$used{$_} } sort keys %differs), '', 'each exception is one still');
my @known = map { my $os = $_; map { "$os $_" } sort keys %{$kernel{$os}} } sort keys %kernel;
is(join(', ', grep { !$called{$_} } @known), '', 'each call of test/widths is made');

#
# Lengths in the prototypes that programs see, and in those of calls that only functions in C make.
#

# What is no length of memory, but looks like one by its name or as it follows a pointer to void.
my %no_length = (
	'linux Fsconfig aux' => 'a descriptor, or as cmd says a size of up to 1 MiB: fs/fsopen.c',
	'linux EpollCreate size' => 'of nothing: it only has to be positive',
	'linux OpenByHandleAt flags' => 'flags; the handle says its length',
	'darwin Shmat flags' => 'flags',
	'darwin Fsctl options' => 'flags',
	'darwin Ptrace data' => 'what req says',
);
my %is_exception;

# What a header declares: a list of [ FILE, name, { type, name } ... ].
sub declared {
	my ($file) = @_;
	my @all;
	my $text = slurp($file) =~ s{/\*.*?\*/|//[^\n]*}{}gsr;
	my $result = qr/(?:LIBSYSCALL_\w+\s+)*(?:Errno|void|bool|int|\w+_t)\s+\*?/;
	while ($text =~ /^$result(\w+)\(((?:[^()]|\([^()]*\))*)\)\s*;/mg) {
		my ($name, $list) = ($1, $2);
		my @params;
		for (split /,/, $list) {
			next if !/^\s*(.*?)\s*(\w+)\s*((?:\[\w*\])?)\s*$/s;
			push @params, { type => "$1$3", name => $2 };
		}
		push @all, [ $file, $name, @params ];
	}
	return @all;
}

# What the lines of a file declare, those of functions in C included.
sub of_lines {
	my ($file) = @_;
	my @all;
	for my $line (grep { m{^//sys} } split /^/, slurp($file)) {
		# Which call it is, and with what, does not matter here.
		my $prototype = $line =~ s{^//sysc}{//sys}r =~ s/\)\s*=.*/)/sr;
		my $stub = Prototypes::line($prototype, $file, {});
		my @params = @{$stub->{param}};
		if ($stub->{error}) {
			my ($results) = $line =~ /\)\s*\(([^()]*)\)/;
			my @names = $results =~ /(?:^|,)\s*(\w+)/g;
			for my $type (@{$stub->{result}}) {
				push @params, { type => "$type *", name => shift @names };
			}
		}
		push @all, [ $file, $stub->{symbol}, @params ];
	}
	return @all;
}

# Why a parameter is too narrow for what it is; nothing when it is not. before: the one before it.
sub too_narrow {
	my ($os, $name, $param, $before) = @_;
	my $type = $param->{type};
	return 'the kernel has another width on some ports'
		if $type =~ /\blong\b|^(?:off_t|ssize_t|time_t)\b/;
	return if $type =~ /^(?:size_t|Socklen_t)$|\*|\]$|\(/;
	return if $type =~ /^u?int64_t$/;		# of a file
	my $of_memory = $before && $before->{type} =~ /^(?:const )?(?:void|uint8_t) \*$|^char \*$/;
	return if !$of_memory && $param->{name} !~ /(?:len|size|length)$/;
	my $where = "$os $name $param->{name}";
	return if $no_length{$where} && ($is_exception{$where} = 1);
	return 'lengths are size_t';
}

for my $os (qw(linux darwin)) {
	my (@wrong, %function);
	my @headers = ('include/libsyscall.h', "include/libsyscall_$os.h");
	my @lines = sort glob "src/syscall_$os*.c";
	for ((map { declared($_) } @headers), map { of_lines($_) } @lines) {
		my ($file, $name, @params) = @$_;
		$function{$name} = \@params;
		for my $i (0 .. $#params) {
			my $before = $i > 0 ? $params[$i - 1] : undef;
			my $why = too_narrow($os, $name, $params[$i], $before) // next;
			push @wrong, "$file: $name: $params[$i]{name} is $params[$i]{type}: $why";
		}
	}
	cmp_ok(scalar keys %function, '>', 250, "$os: " . keys(%function) . ' prototypes');
	is(join("\n", @wrong), '', "$os: all lengths of memory are size_t");

	# A function in C is no narrower than the call that it makes, where names are the same.
	my @narrow;
	my $compared = 0;
	for my $internal (sort grep { /^libsyscall_/ } keys %function) {
		my $name = $internal =~ s/^libsyscall_//r =~ s/Raw$//r;
		my $public = $function{ucfirst $name} or next;
		my %type = map { $_->{name} => $_->{type} } @{$function{$internal}};
		for my $param (@$public) {
			my $type = $type{$param->{name}} // next;
			my ($ours, $theirs) = map { $letter{s/\s*\*$//r} // next }
				$param->{type}, $type;
			$compared++;
			push @narrow, "$internal takes a $type, $param->{name} is a $param->{type}"
				if "$ours$theirs" =~ /^(?:i[wl]|wl)$/;
		}
	}
	is(join("\n", @narrow), '', "$os: functions in C are as wide as the calls that they make");
	cmp_ok($compared, '>', 20, "$os: $compared of their parameters");
}
my @over = grep { !$is_exception{$_} } sort keys %no_length;
is(join(', ', @over), '', 'each exception of lengths is one still');
done_testing();
