#!/usr/bin/perl
#
# Is anything cut between a program and the kernel? The width of each parameter and result of each call, on all ports, against
# the kernel's, which test/widths has; and the lengths in all public prototypes, those of functions in C, too.
#
# A parameter is as wide as the kernel's argument. Two things differ from that. The length of memory is a size_t, and where
# the kernel takes an int of it the line says int(), which cuts nothing. What else differs is in %differs, with the reason.
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

# NAME WHERE => how the library differs, WHERE a parameter's name or `result'.
my %differs;
for (
	['i, kernel w', 'a descriptor', map { "linux $_" } 'Fstat fd', 'Mmap fd', 'mmap2 fd', 'Preadv fd', 'Preadv2 fd', 'Pwritev fd', 'Pwritev2 fd', 'Readv fd',
		'Writev fd'],
	['i, kernel w', 'flags of which there are no more than 32', 'linux Mmap prot', 'linux Mmap flags', 'linux mmap2 prot', 'linux mmap2 flags',
		'linux Mprotect prot', 'linux Mremap flags', map { "darwin $_ options" } qw(Exchangedata Fgetattrlist Fsetattrlist Getattrlist Getattrlistat
		Setattrlist)],
	['i, kernel w', 'a request and a thread, which the kernel makes ints of', 'linux Ptrace req', 'linux Ptrace pid'],
	['i, kernel w', 'a request, of 32 bits: _IOC of xnu, bsd/sys/ioccom.h', 'darwin Ioctl req'],
	['i, kernel w', 'pages: the 32 bits of a long of the only ports that have the call', 'linux mmap2 page'],
	['int(), kernel w', 'a count of iovecs: import_iovec, lib/iov_iter.c, makes an unsigned int of it', (map { "linux $_ niov" } qw(Preadv Preadv2 Pwritev
		Pwritev2 Readv Vmsplice Writev)), (map { ("linux ProcessVm$_ nlocal", "linux ProcessVm$_ nremote") } qw(Readv Writev))],
	['i, kernel w', 'descriptors, flags, numbers of processes: fcntl(2) knows no result that is wider, Fcntl\'s comment one that has bit 31',
		'linux fcntl result'],
) {
	my ($what, $why, @where) = @$_;
	$differs{$_} = $what for @where;
}
my %used;

# The kernels' calls: { ARGUMENTS, RESULT } by system, name and trait.
my (%kernel, $system);
for (split /\n/, slurp('test/widths')) {
	next if /^(?:#|$)/;
	if (/^(linux|darwin)$/) {
		$system = $1;
		next;
	}
	my ($arguments, $result, @calls) = split ' ';
	die "test/widths: $_" if !@calls || !defined $system || $arguments !~ /^(?:-|[iwlp]+)$/ || $result !~ /^[-iwl]$/;
	for my $call (@calls) {
		die "test/widths: $call" if $call !~ /^\w+(?:\(\w+\))?$/;
		die "test/widths: $system has $call twice" if $kernel{$system}{$call};
		$kernel{$system}{$call} = { arguments => $arguments eq '-' ? '' : $arguments, result => $result };
	}
}

# The letter of a type in C.
my %letter = (
	(map { $_ => 'i' } qw(int int32_t uint32_t Uid_t Gid_t Socklen_t bool), 'unsigned int'),
	(map { $_ => 'w' } qw(size_t uintptr_t intptr_t)), (map { $_ => 'l' } qw(int64_t uint64_t Time_t)),
);
sub letter {
	my ($type) = @_;
	return $type =~ /\*$|\]$/ ? 'p' : $letter{$type} // die "widths.t: how wide is $type?";
}

my %called;
for my $port (all_ports()) {
	my ($os) = split /_/, $port;
	my @traits = split ' ', port_row($port)->{traits};
	my $order = Prototypes::target('.', $port)->{order};
	my $target = { order => $order, most => 7, has => { map { lc($_) => 1 } table('zsysnum.h', $port) =~ /^#define SYS_(\w+) /mg } };
	my (@wrong, $compared);
	for my $stub (Prototypes::parse($target, Prototypes::files('.', $port))) {
		next if !defined $stub->{nr};		# the port has no such call
		my ($call) = grep { $kernel{$os}{$_} } (map { "$stub->{nr}($_)" } @traits), $stub->{nr};
		if (!defined $call) {
			push @wrong, "$stub->{where}: test/widths does not have $stub->{nr}";
			next;
		}
		$called{"$os $call"} = 1;
		$compared++;
		my $differ = sub {
			my ($where, $what) = @_;
			($differs{"$os $stub->{name} $where"} // '') eq $what ? ($used{"$os $stub->{name} $where"} = 1) : push @wrong, "$stub->{where}: $where is $what";
		};
		my @word = @{$stub->{word}};
		my $arguments = $kernel{$os}{$call}{arguments};
		for my $theirs (split //, $arguments) {
			my $word = shift @word // last;		# the rest is zero
			next if !defined $word->{param};
			my $param = $stub->{param}[$word->{param}];
			my $ours = letter($param->{type});
			if ($word->{half}) {
				# Half of a value is a word; a whole one has its other half next.
				next if $theirs eq 'w';
				my $other = $theirs eq 'l' ? shift @word : {};
				push @wrong, "$stub->{where}: half of $param->{name}, kernel $theirs"
					if ($other->{half} // $word->{half}) eq $word->{half} || $other->{param} != $word->{param};
				next;
			}
			$ours = 'int()' if $word->{int};
			# As wide: on 64-bit ports a long, and everywhere the addresses of a program's own memory.
			next if $ours eq $theirs || $ours eq 'int()' && $theirs eq 'i';
			next if !$order && "$ours$theirs" =~ /^(?:lw|wl)$/ || "$ours$theirs" =~ /^(?:pw|wp)$/;
			$differ->($param->{name}, "$ours, kernel $theirs");
		}
		# rt_sigaction has another argument on sparc64 alone; no other call is given what the kernel does not take.
		push @wrong, "$stub->{where}: " . @word . ' arguments more than the kernel takes' if @word > ($stub->{nr} eq 'rt_sigaction' ? 1 : 0);

		my $theirs = $kernel{$os}{$call}{result};
		for my $ours (map { letter($_) } @{$stub->{result}}) {
			next if $ours eq $theirs || $theirs eq 'i' && $ours eq 'w' || "$ours$theirs" =~ /^(?:pw|wi|lw)$/;
			# gettimeofday and pipe of darwin have two, of which the first comes as the result.
			next if $os eq 'darwin' && @{$stub->{result}} == 2;
			$differ->('result', "$ours, kernel $theirs");
		}
	}
	is(join("\n", @wrong), '', "$port: each parameter and result is as wide as the kernel's");
	cmp_ok($compared // 0, '>', 200, "$port: " . ($compared // 0) . ' calls');
}
is(join(', ', grep { !$used{$_} } sort keys %differs), '', 'each exception is one still');
is(join(', ', grep { !$called{$_} } map { my $os = $_; map { "$os $_" } sort keys %{$kernel{$os}} } sort keys %kernel), '', 'each call of test/widths is made');

#
# Lengths in the prototypes that programs see, and in those of calls that only functions in C make.
#

# What is no length of memory, but looks like one, by its name or since it comes after a pointer to void.
my %no_length = (
	'linux Fsconfig aux' => 'a size or a descriptor, as cmd says; a size is at most 1 MiB: fs/fsopen.c',
	'linux EpollCreate size' => 'of nothing: it only has to be positive',
	'linux OpenByHandleAt flags' => 'flags; the handle says its length',
	'darwin Shmat flags' => 'flags',
	'darwin Fsctl options' => 'flags',
	'darwin Ptrace data' => 'what req says',
);
my %is_length;
# What the headers declare: a list of [ FILE, name, parameters ].
sub declared {
	my ($file) = @_;
	my @all;
	my $text = slurp($file) =~ s{/\*.*?\*/|//[^\n]*}{}gsr;
	while ($text =~ /^(?:LIBSYSCALL_\w+\s+)*(?:Errno|void|bool|int|\w+_t)\s+\*?(\w+)\(((?:[^()]|\([^()]*\))*)\)\s*;/mg) {
		my ($name, $list) = ($1, $2);
		push @all, [$file, $name, map { /^\s*(.*?)\s*(\w+)\s*((?:\[\w*\])?)\s*$/s ? { type => "$1$3", name => $2 } : () } split /,/, $list];
	}
	return @all;
}

# What a file's lines declare, those of functions in C, too.
sub of_lines {
	my ($file) = @_;
	my @all;
	for my $line (grep { m{^//sys} } split /^/, slurp($file)) {
		my $stub = Prototypes::line($line =~ s{^//sysc}{//sys}r =~ s/\)\s*=.*/)/sr, $file, {});
		my ($names) = $line =~ /\)\s*\(([^()]*)\)/;
		my @results = $stub->{error} ? map { /^\s*(\w+)/ } split /,/, $names : ();
		push @all, [$file, $stub->{symbol}, @{$stub->{param}}, map { { type => "$stub->{result}[$_] *", name => $results[$_] } } 0 .. $#{$stub->{result}}];
		splice @{$all[-1]}, 2 + @{$stub->{param}} if !$stub->{error};
	}
	return @all;
}

for my $os (qw(linux darwin)) {
	my (@wrong, %function);
	for ((map { declared($_) } 'include/libsyscall.h', "include/libsyscall_$os.h"), map { of_lines($_) } sort glob "src/syscall_$os*.c") {
		my ($file, $name, @param) = @$_;
		$function{$name} = \@param;
		for my $i (0 .. $#param) {
			my ($type, $param) = @{$param[$i]}{qw(type name)};
			push @wrong, "$file: $name: $param is a $type, whose width is not the kernel's on all ports" if $type =~ /\blong\b|^(?:off_t|ssize_t|time_t)\b/;
			next if $type =~ /^(?:size_t|Socklen_t)$|\*|\]$|\(/;
			next if $type =~ /^u?int64_t$/;		# of a file
			my $memory = $i > 0 && $param[$i - 1]{type} =~ /^(?:const )?(?:void|uint8_t) \*$|^char \*$/;
			next if !$memory && $param !~ /(?:len|size|length)$/;
			next if defined $no_length{"$os $name $param"} && ($is_length{"$os $name $param"} = 1);
			push @wrong, "$file: $name: $param is a $type, and lengths are size_t";
		}
	}
	cmp_ok(scalar keys %function, '>', 250, "$os: " . keys(%function) . ' prototypes');
	is(join("\n", @wrong), '', "$os: all lengths of memory are size_t");

	# A function in C is no narrower than the call that it makes: its parameters and results of the same name.
	my @narrow;
	my $made = 0;
	for my $internal (sort grep { /^libsyscall_/ } keys %function) {
		my $public = $function{ucfirst($internal =~ s/^libsyscall_//r =~ s/Raw$//r)} or next;
		my %type = map { $_->{name} => $_->{type} } @{$function{$internal}};
		for my $param (@$public) {
			my $type = $type{$param->{name}} // next;
			my ($ours, $theirs) = map { my $t = s/\s*\*$//r; $letter{$t} // next } $param->{type}, $type;
			$made++;
			push @narrow, "$internal makes a $type of $param->{name}, which is a $param->{type}" if "$ours$theirs" =~ /^(?:i[wl]|wl)$/;
		}
	}
	is(join("\n", @narrow), '', "$os: functions in C are as wide as what they call");
	cmp_ok($made, '>', 20, "$os: $made parameters");
}
is(join(', ', grep { !$is_length{$_} } sort keys %no_length), '', 'each exception of lengths is one still');
done_testing();
