#!/usr/bin/perl
# Darwin's structures and constants against those of Rust's crate libc.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# A second opinion besides golang.t's, and the only one on the structures of darwin_386, which
# Go has given up. Debian has the crate in librust-libc-dev. It is read as text, a structure
# laid out as repr(C) says; what differs has to stand in @differences, with the reason.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Tables qw(slurp number layouts);
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools qw(enter want table);

enter();
want('rust');
my ($crate) = glob '/usr/share/cargo/registry/libc-0*/src';
my @ports = grep { /^darwin/ } all_ports();
plan skip_all => 'the table `ports\' has no port of darwin' if !@ports;

my %files = map { $_->[0] => [ map { "$crate/$_.rs" } 'fixed_width_ints', map { "unix/$_" } 'mod', 'bsd/mod', 'bsd/apple/mod', @$_[1 .. $#$_] ] } (
	[ darwin_386 => 'bsd/apple/b32/mod' ],
	[ darwin_amd64 => 'bsd/apple/b64/mod', 'bsd/apple/b64/x86_64/mod' ],
	[ darwin_arm64 => 'bsd/apple/b64/mod', 'bsd/apple/b64/aarch64/mod' ],
);

# The names of C for ours; where there is none, it is ours in small letters, perhaps with _t.
my %c_name = (
	Attrreference => 'attrreference_t', Fstore => 'fstore_t', Fsid => 'fsid_t', IpcPerm => 'ipc_perm', Kevent64_t => 'kevent64_s',
	Kevent_t => 'kevent', Flock_t => 'flock', FdSet => 'fd_set', RawSockaddr => 'sockaddr', RawSockaddrInet4 => 'sockaddr_in',
	RawSockaddrInet6 => 'sockaddr_in6', RawSockaddrUnix => 'sockaddr_un', SemidDs => 'semid_ds',
	SfHdtr => 'sf_hdtr', ShmidDs => 'shmid_ds', Siginfo => 'siginfo_t', Sigaction_t => 'sigaction', Stat_t => 'stat', Statfs_t => 'statfs',
);

my %alias = ('Sigaction_t.flags' => 'sa_flags', 'Sigaction_t.handler' => 'sa_sigaction', 'Sigaction_t.mask' => 'sa_mask');

# What differs, as in golang.t.
my @differences = (
	[ qr/darwin_\w+/, 'Fsid.val', '*', '-', 'has a private name in Rust' ],
	[ qr/darwin_\w+/, 'Sigaction_t.sigaction Siginfo.si_value Sigval.sival_int', '*', '-', 'of a union, which the crate avoids' ],
	[ qr/darwin_\w+/, 'Sigevent.sigev_notify_function', '*', '-', 'has a private name in Rust' ],
	[ qr/darwin_\w+/, 'Siginfo.si_band', '*', '-', 'padding in Rust' ],
);

# declared reads the files of a port: the types, structures and constants that they declare.
sub declared {
	my ($port) = @_;
	my $bits = $port eq 'darwin_386' ? 32 : 64;
	my (%type, %constant) = (in6_addr => '[u8; 16]');	# the crate has it in a file of its own
	for my $file (@{$files{$port}}) {
		my $text = slurp($file) // die "$file: $!";
		$text =~ s{//.*}{}g;
		# The line below a condition belongs to us when it is of our width or not of another machine.
		$text =~ s{^\s*#\[cfg\((.*)\)\]\n(.*\n)}{my ($if, $line) = ($1, $2);
			$if eq "target_pointer_width = \"$bits\"" || $if =~ /^not\((?!target_pointer_width = "$bits")/ ? $line : ''}gem;
		$type{$1} = $2 while $text =~ /^\s*pub type (\w+) = (.*?);/mg;
		while ($text =~ /^(\s*#\[[^\n]*\]\n)?^\s*pub (struct|union) (\w+) \{\n(.*?)^\s*\}/msg) {
			my ($attribute, $kind, $name, $body) = ($1 // '', $2, $3, $4);
			my ($packed) = $attribute =~ /packed\((\d+)\)/;
			$type{$name} = { kind => $kind, packed => $packed // 16, body => $body =~ s/^\s*#\[.*\n//mgr };
		}
		while ($text =~ /^\s*pub const (\w+): [\w:]+ = (.*?);/mg) {
			my ($name, $value) = ($1, $2);
			$value = number($value =~ s/_//gr);
			$constant{$name} = $value if defined $value;
		}
	}
	return (\%type, \%constant);
}

# type_of returns size and alignment of a type, and the members of a structure: name, offset, width.
sub type_of {
	my ($type, $declared, $pointer) = @_;
	$type =~ s/\A(?:::|crate::)//;
	return ($pointer, $pointer, []) if $type =~ /^(?:\*|usize|isize|(?:::)?Option<|(?:unsafe )?extern)/;
	if ($type =~ /^[iuf](8|16|32|64)$/) {
		my $size = $1 / 8;
		# i386 aligns nothing in a structure to more than 4 (System V ABI, Intel386, data representation).
		return ($size, $size > $pointer ? $pointer : $size, []);
	}
	if ($type =~ /^\[(.+); (\S+?)(?: as usize)?\]$/) {
		my ($of, $count) = ($1, $2);
		my ($size, $align) = type_of($of, $declared, $pointer);
		$count = number($count) // $declared->{constant}{$count =~ s/^:://r} // return;
		return ($size * $count, $align, []);
	}
	my $what = $declared->{type}{$type} // return;
	return type_of($what, $declared, $pointer) if !ref $what;
	my ($end, $most, @members) = (0, 1);
	for my $line (split /,\s*\n/, $what->{body}) {
		my ($name, $of) = $line =~ /^\s*(?:pub )?(\w+): (.+?),?\s*$/s or $line =~ /\S/ ? return : next;
		my ($size, $align) = type_of($of, $declared, $pointer) or return;
		$align = $what->{packed} if $align > $what->{packed};
		my $offset = $what->{kind} eq 'union' ? 0 : $end + -$end % $align;
		push @members, [ $name, $offset, $size ];
		$most = $align if $align > $most;
		$end = $offset + $size if $offset + $size > $end;
	}
	return ($end + -$end % $most, $most, \@members);
}

my @used;

# differ returns nothing for a difference that is in the list, else a line that could be in it.
sub differ {
	my ($port, $name, $ours, $theirs) = @_;
	for my $i (0 .. $#differences) {
		my ($where, $what, $our, $their) = @{$differences[$i]};
		next if $port !~ /\A$where\z/ || $our ne '*' && $our ne $ours || $their ne '*' && $their ne $theirs;
		my ($listed) = grep { $_ eq $name } split ' ', $what or next;
		$used[$i]{"$port $listed"} = 1;
		return ();
	}
	return "\t[ '$port', '$name', '$ours', '$theirs', '' ],\n";
}

for my $port (@ports) {
	my ($types, $errors) = map { table($_, $port) } qw(ztypes.h zerrors.h);
	ok($files{$port}, "$port: Rust has it") or next;
	my %ours = layouts($types);
	my ($pointer) = $types =~ /^#define SizeofPtr (\d+)$/m;
	my ($type, $constant) = declared($port);
	my $declared = { type => $type, constant => $constant };
	my (@wrong, %compared, @alone);
	my $compare = sub {
		my ($kind, $name, $our, $their) = @_;
		$compared{$kind}++;
		push @wrong, differ($port, $name, $our, $their) if $our ne $their;
	};
	for my $name (sort grep { !/\./ } keys %ours) {
		my ($theirs) = grep { ref $type->{$_} } $c_name{$name} // (), lc $name, lc($name) . '_t';
		my ($size, undef, $members) = defined $theirs ? type_of($theirs, $declared, $pointer) : ();
		if (!defined $size) {
			push @alone, $name;
			next;
		}
		$compare->('layout', $name, $ours{$name}, $size);
		my %member = map { $_->[0] => "$_->[1]+$_->[2]" } @$members;
		for my $path (sort grep { /^\Q$name\E\.[^._][^.]*$/ } keys %ours) {
			my ($member) = $path =~ /\.(.*)/;
			# Rust has no structure within for times, but two members.
			if (my ($time) = $member =~ /^(st_\w+time)spec$/) {
				my ($offset, $width) = split /\+/, delete $member{$time} // '0+0';
				my ($behind) = split /\+/, delete $member{"${time}_nsec"} // '0';
				$member{$member} = "$offset+" . ($behind - $offset + $width);
			}
			$compare->('layout', $path, $ours{$path}, delete $member{$alias{$path} // $member} // '-');
		}
		$compare->('layout', "$name.$_", '-', $member{$_}) for grep { !/^_|spare/ } sort keys %member;
	}
	my $defined = $types . $errors;
	while ($defined =~ /^#define (\w+) (\S+)$/mg) {
		$compare->('constant', $1, number($2), $constant->{$1}) if exists $constant->{$1};
	}
	ok(!@wrong, "$port: no difference but the listed ones") or diag(@wrong);
	cmp_ok($compared{layout}, '>', 150, '... and enough was compared: layout');
	cmp_ok($compared{constant}, '>', 400, '... and enough was compared: constant');
	note("layout $compared{layout}, constant $compared{constant}; Rust has no @alone");
}

for my $i (0 .. $#differences) {
	my ($where, $what, undef, undef, $why) = @{$differences[$i]};
	my @of = map { my $port = $_; map { "$port $_" } split ' ', $what } grep { /\A$where\z/ } @ports;
	my @stale = grep { !$used[$i]{$_} } @of;
	ok(!@stale && $why =~ /\w/, "listed, and so it is: $what") or diag("not so: @stale");
}
done_testing();
