#!/usr/bin/perl
# The tables of every port against Go's: numbers, errors, signals, constants, structures.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# Go's packages syscall and golang.org/x/sys/unix have tables of all our ports, made by other
# programs from other headers: years ago on Macs, by cgo under qemu. Debian's golang-1.19-src
# carries both. Nothing is compiled here: gen/ and Go's files are read as text, a structure of
# Go's is laid out by Go's rules, and what differs has to stand in @differences, with the reason.

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
want('golang');
my $go = '/usr/share/go-1.19/src';
my $unix = 'cmd/vendor/golang.org/x/sys/unix';

# Ports of which Go has no tables left, and the ones that have the same numbers, errors and
# constants. Layouts of structures are not compared then; rust.t does that.
my %stand_in = (darwin_386 => 'darwin_amd64');

# On 32-bit ports our times are those of 64-bit ports, Go's are not: these are compared with
# Go's of a 64-bit port.
my $narrow = qr/(?:386|arm|mips|mipsle|ppc)\z/;
my $bits32 = qr/linux_$narrow/;
my $wide = 'linux_amd64';
my %wide = map { $_ => 1 } qw(Timespec Timeval Itimerspec Itimerval Timex Time_t Utimbuf);

my $linux = qr/linux_\w+/;
my $darwin = qr/darwin_\w+/;
my $darwin64 = qr/darwin_(?:amd64|arm64)/;
my $mips = qr/linux_mips(?:64)?(?:le)?/;
my $power64 = qr/linux_ppc64(?:le)?/;
my $generic = qr/linux_(?:arm64|loong64|riscv64)/;	# ports with the numbers of asm-generic/unistd.h

my $alphabet = 'the kernel knows EOPNOTSUPP only; Go takes the first of the alphabet';
my $old_glibc = 'glibc of that time said so';
my $no_text = 'glibc has no text; ours is the comment in the kernel\'s header';
my $signed = 'the same bits; Go\'s older table is of signed numbers';
my $any_address = 'the kernel writes up to the size of sockaddr_storage';
my $new_times = 'SO_X_NEW, which goes with our 64-bit times; Go has SO_X_OLD';
my $dirent = 'the name is as long as it is, not 256';
my $epoll = 'a union to us; Go has fd and padding';
my $glibc_set = 'the kernel\'s set; Go has glibc\'s of 1024 signals';
my $termios = 'the kernel\'s struct termios; Go has termios2 in one table and glibc\'s in the other';
my $grown = 'has grown since';
my $flags_ext = 'was the first of f_reserved when the older of Go\'s tables was made';

# What differs: where, what, our value, Go's, why. A value is a number, a text, of a type its
# size, of a member offset+width; '-' says that the side has none, '*' that any will do. A * at
# the end of a name stands for anything, as in Type.* for members. Every entry has to be true of
# every port that it names.
my @differences = (
	# Numbers that Go has and the kernel has not.
	[ $generic, 'SYS_ARCH_SPECIFIC_SYSCALL', '-', 244, 'not a call: where the numbers of an architecture begin' ],
	[ $generic, 'SYS_FSTATAT', '-', 79, 'newfstatat, as the other ports and the kernel call it' ],
	[ 'linux_arm64', 'SYS_SYNC_FILE_RANGE2', '-', 84, 'arm64 has sync_file_range under this number' ],
	[ 'linux_386', 'SYS_MADVISE1', '-', 219, 'a second name of madvise, which the kernel\'s headers no longer have' ],
	[ 'linux_arm', 'SYS_ALARM SYS_GETRLIMIT SYS_IPC SYS_MMAP SYS_READDIR SYS_SELECT SYS_SOCKETCALL SYS_STIME SYS_SYSCALL'
		. ' SYS_TIME SYS_UMOUNT SYS_UTIME', '-', '*', 'calls of the old ABI; programs of the EABI get ENOSYS' ],
	[ 'linux_arm', 'SYS_OABI_SYSCALL_BASE SYS_SYSCALL_BASE SYS_SYSCALL_MASK', '-', 0, 'not calls' ],
	[ qr/linux_mips(?:le)?/, 'SYS_LINUX_SYSCALLS SYS_O32_LINUX_SYSCALLS SYS_64_LINUX_SYSCALLS SYS_N32_LINUX_SYSCALLS',
		'-', '*', 'not calls: counts of them' ],

	# Names and texts of errors.
	[ qr/linux_(?!mips|sparc)\w+/, 'errname 95', 'EOPNOTSUPP', 'ENOTSUP', $alphabet ],
	[ $mips, 'errname 122', 'EOPNOTSUPP', 'ENOTSUP', $alphabet ],
	[ 'linux_sparc64', 'errname 45', 'EOPNOTSUPP', 'ENOTSUP', $alphabet ],
	[ qr/linux_(?:386|amd64|arm|ppc64)/, 'text 116', 'stale file handle', 'stale NFS file handle', $old_glibc ],
	[ qr/linux_mips64(?:le)?/, 'text 151', 'stale file handle', 'stale NFS file handle', $old_glibc ],
	[ 'linux_arm', 'text 133', 'memory page has hardware error', 'unknown error 133', $old_glibc ],
	[ $mips, 'text 141', 'reserved', 'unknown error 141', $no_text ],
	[ $mips, 'text 142', 'error 142', 'unknown error 142', $no_text ],
	[ 'linux_sparc64', 'text 81', 'too many lvls of remote in path', 'unknown error 81', $no_text ],

	# Constants.
	[ qr/linux_(?:386|amd64|arm)/, 'EPOLLET', 0x80000000, -0x80000000, $signed ],
	[ qr/linux_(?:arm64|mips64(?:le)?|ppc64(?:le)?|riscv64|s390x)/, 'PR_SET_PTRACER_ANY', ~0, -1, $signed ],
	[ 'linux_sparc64', 'PTRACE_DETACH', 11, 17, 'another request there, PTRACE_WRITEDATA; the kernel takes PTRACE_SPARC_DETACH' ],
	[ 'linux_arm', 'O_SYNC', 0x101000, 0x1000, 'what is O_DSYNC since Linux 2.6.33; the newer of Go\'s tables has ours' ],
	[ qr/linux_(?:arm64|ppc64le)/, 'O_TMPFILE', 0x404000, 0x410000, 'another port\'s O_DIRECTORY; the newer of Go\'s tables has ours' ],
	[ qr/linux_(?!loong64|ppc\z|sparc64)\w+/, 'SOMAXCONN', 4096, 128, 'raised in Linux 5.4' ],
	[ $linux, 'SizeofSockaddrAny RawSockaddrAny', 128, 112, $any_address ],
	[ $linux, 'RawSockaddrAny.pad', '16+112', '16+96', $any_address ],
	[ qr/linux_(?!$narrow)\w+/, 'O_LARGEFILE', '*', 0, 'glibc\'s: programs need not set it; the kernel does, and F_GETFL tells' ],
	[ $bits32, 'SO_TIMESTAMP SCM_TIMESTAMP', 63, '*', $new_times ],
	[ $bits32, 'SO_TIMESTAMPNS SCM_TIMESTAMPNS', 64, '*', $new_times ],
	[ $bits32, 'SO_TIMESTAMPING SCM_TIMESTAMPING', 65, '*', $new_times ],
	[ $bits32, 'SO_RCVTIMEO', 66, '*', $new_times ],
	[ $bits32, 'SO_SNDTIMEO', 67, '*', $new_times ],

	# Structures.
	[ $bits32, 'Rusage Rusage.*', '*', '*', 'with our 64-bit Timeval' ],
	[ qr/$bits32|linux_loong64|linux_mips64(?:le)?/, 'Stat_t Stat_t.*', '*', '*', 'our own, filled by statx' ],
	[ 'linux_sparc64', 'Stat_t.*', '*', '*', 'the kernel\'s stat64 (Linux, arch/sparc/include/uapi/asm/stat.h); Go has glibc\'s' ],
	[ 'linux_arm', 'Statfs_t', 84, 88, 'packed (Linux, arch/arm/include/uapi/asm/statfs.h); Go cannot say so' ],
	[ 'linux_s390x', 'Statfs_t.f_spare', '68+20', '68+16', 'one more now, where padding was' ],
	[ qr/linux_mips64(?:le)?/, 'Ustat_t.f_tfree', '0+8', '0+4', 'a long (Linux, arch/mips/include/uapi/asm/posix_types.h); glibc says int' ],
	[ 'linux_s390x', 'Ustat_t Ustat_t.f_tinode Ustat_t.f_fname Ustat_t.f_fpack', '*', '*',
		'f_tinode is an int (Linux, include/linux/types.h); glibc says long' ],
	[ qr/linux_(?!386)\w+/, 'Dirent', 24, 280, $dirent ],
	[ 'linux_386', 'Dirent', 20, 276, $dirent ],
	[ $linux, 'Dirent.name', '-', '19+256', $dirent ],
	[ $linux, 'RawSockaddrInet4.zero', '-', '8+8', 'padding to us' ],
	[ qr/linux_(?:386|amd64)/, 'EpollEvent.data', '4+8', '4+4', $epoll ],
	[ qr/linux_(?!386|amd64)\w+/, 'EpollEvent.data', '8+8', '8+4', $epoll ],
	[ $linux, 'Siginfo.fields', '*', '-', 'bytes without a name in Go' ],
	[ $linux, 'Sigset_t Sigset_t.val', '*', '*', $glibc_set ],
	[ $linux, 'Sigset_t.sig', '*', '-', $glibc_set ],
	[ qr/linux_(?!ppc)\w+/, 'Termios', '*', '*', $termios ],
	[ $power64, 'Termios', 44, 60, $termios ],
	[ qr/linux_(?!ppc)\w+/, 'Termios.ispeed Termios.ospeed', '-', '*', $termios ],
	[ qr/linux_(?:386|amd64|arm|arm64|loong64|s390x)/, 'Termios.c_cc', '17+19', '17+32', $termios ],
	[ $mips, 'Termios.c_cc', '17+23', '17+32', $termios ],
	[ 'linux_sparc64', 'Termios.c_cc', '17+17', '17+19', $termios ],
	[ $power64, 'Termios.c_cc', '16+19', '17+32', $termios ],
	[ $power64, 'Termios.c_line', '35+1', '16+1', $termios ],
	[ $power64, 'Termios.c_ispeed', '36+4', '52+4', $termios ],
	[ $power64, 'Termios.c_ospeed', '40+4', '56+4', $termios ],

	# What later kernels have put behind what Go knows.
	[ $linux, 'TCPInfo', '*', 104, $grown ],
	[ $linux, 'TCPInfo.* Statx_t.*', '*', '-', $grown ],

	# Darwin.
	[ $darwin, 'SYS_*', '-', '*', 'a call that is not in the version of xnu that our numbers are of' ],
	[ $darwin, 'ELAST', '-', '*', 'not an error: the last one' ],
	[ $darwin, 'EVFILT_SYSCOUNT', '*', '*', 'a count, which grows' ],
	[ $darwin, 'SizeofSockaddrAny', 128, 108, $any_address ],
	[ $darwin64, 'RawSockaddrAny', 128, 108, $any_address ],
	[ $darwin64, 'RawSockaddrAny.pad', '16+112', '16+92', $any_address ],
	[ $darwin64, 'Statfs_t.f_flags_ext', '2136+4', '-', $flags_ext ],
	[ $darwin64, 'Statfs_t.f_reserved', '2140+28', '2136+32', $flags_ext ],
	[ 'darwin_386', 'SizeofLong SizeofPtr', 4, 8, 'Go\'s are of amd64' ],
	[ 'darwin_386', 'TIOCGETA TIOCSETA TIOCSETAF TIOCSETAW', '*', '*', 'they tell the size of a Termios, and Go\'s are of amd64' ],
);

# Types and members of the same meaning under another name; all others are found by their
# own, without our prefixes and Go's underscores, in small letters.
my %go_type = (
	capdata => 'capuserdata',
	capheader => 'capuserheader',
	rawsockaddrpacket => 'rawsockaddrlinklayer',
);
my %go_member = (
	'EpollEvent.data' => 'fd',
	'Stat_t.st_atimespec' => 'atim',
	'Stat_t.st_birthtimespec' => 'btim',
	'Stat_t.st_ctimespec' => 'ctim',
	'Stat_t.st_mtimespec' => 'mtim',
);

# Our side.

# ours returns what gen/ says of a port: kind => { name => value }.
sub ours {
	my ($port) = @_;
	my %ours;
	for my $table (qw(zsysnum.h zerrors.h ztypes.h)) {
		my $text = table($table, $port);
		while ($text =~ /^#define (\w+) (\S+)$/mg) {
			my ($name, $value) = ($1, number($2));
			die "$table: $name is $2\n" if !defined $value;
			my $kind = $table =~ /sysnum/ ? 'number' : $table !~ /errors/ ? 'constant' : $name =~ /^SIG/ ? 'signal' : 'error';
			$ours{$kind}{$name} = $value;
		}
	}
	for (split /\n/, table('ztexts.h', $port)) {
		if (/^ERROR\((\w+), "(.*)"\)$/) {
			my ($name, $text) = ($1, $2);
			$ours{text}{$ours{error}{$name}} = $text =~ s/\\(["\\?])/$1/gr;
			$ours{errname}{$ours{error}{$name}} = $name;
		} elsif (/^SIGNAL\((\w+)\)$/) {
			$ours{signame}{$ours{signal}{$1}} = $1;
		}
	}
	my %types = layouts(table('ztypes.h', $port));
	$ours{layout} = \%types;
	return \%ours;
}

# Go's side.

my %go_basic = (
	byte => 1, uintptr => 0, (map { ("int$_" => $_ / 8, "uint$_" => $_ / 8) } 8, 16, 32, 64), float32 => 4, float64 => 8,
);

# type_of returns size, alignment and members of a type of Go's: names in small letters,
# offsets, widths. $type is its text, $declared the texts of all that are declared.
sub type_of {
	my ($type, $declared, $word) = @_;
	return ($word, $word, []) if $type =~ /^\*/ || $type eq 'uintptr';
	if ($type =~ /^\[(\w+)\](.*)/s) {
		my ($count, $element) = (number($1), $2);
		my ($size, $align) = type_of($element, $declared, $word);
		return ($count * $size, $align, []);
	}
	if (my $size = $go_basic{$type}) {
		# Go aligns nothing more than a register: an int64 on 32-bit machines to 4.
		return ($size, $size < $word ? $size : $word, []);
	}
	if ($type =~ /^struct \{(.*)\}\z/s) {
		my ($end, $most, @members) = (0, 1);
		for my $line (split /\n/, $1) {
			$line =~ s{\s*//.*|\s*/\*.*?\*/|\s*`.*`}{}g;
			next if $line !~ /\S/;
			my ($names, $of) = $line =~ /^\s*(\w+(?:, \w+)*)\s+(\S+)$/ or die "not a member: $line\n";
			for my $name (split /, /, $names) {
				my ($size, $align, $inner) = type_of($of, $declared, $word);
				$end += -$end % $align;
				$most = $align if $align > $most;
				push @members, [ lc $name, $end, $size ], map { [ lc($name) . ".$_->[0]", $end + $_->[1], $_->[2] ] } @$inner;
				$end += $size;
			}
		}
		return ($end + -$end % $most, $most, \@members);
	}
	return type_of($declared->{$type} // die("what is Go's $type?\n"), $declared, $word);
}

my %read;	# files that ports share are read once

# theirs returns what a package of Go's says of a port, as ours does.
sub theirs {
	my ($package, $port) = @_;
	my ($os) = $port =~ /^([^_]+)/;
	my (%theirs, %declared);
	for my $file (map { ("zsysnum_$_", "zerrors_$_", "ztypes_$_") } $os, $port) {
		my $facts = $read{"$package/$file"} //= facts("$go/$package/$file.go");
		for my $kind (keys %$facts) {
			$theirs{$kind}{$_} = $facts->{$kind}{$_} for keys %{$facts->{$kind}};
		}
	}
	return \%theirs;
}

# facts reads one of Go's files.
sub facts {
	my ($file) = @_;
	my $text = slurp($file) // return {};
	my %facts;
	while ($text =~ /^(?:const )?\t?([A-Za-z]\w+) += (?:(?:syscall\.)?(Errno|Signal)\()?(-?\w+)\)?$/mg) {
		my ($name, $type, $value) = ($1, $2 // '', number($3));
		next if !defined $value;
		my $kind = $type eq 'Errno' ? 'error' : $type eq 'Signal' ? 'signal' : $name =~ /^SYS_/ ? 'number' : 'constant';
		$facts{$kind}{$name =~ s/^s(?=izeof)/S/r} = $value;
	}
	while ($text =~ /^\ttype|^type (\w+) (struct \{.*?^\}|\S+)$/msg) {
		$facts{type}{$1} = $2 if defined $1;
	}
	if (my ($table) = $text =~ /^var errors = .*?\{\n(.*?)^\}/ms) {
		$facts{text}{$1} = $2 while $table =~ /^\t(\d+): +"(.*)",$/mg;
	}
	for my $list ([ errorList => 'errname', 'text' ], [ signalList => 'signame' ]) {
		my ($name, @kinds) = @$list;
		my ($table) = $text =~ /^var $name = .*?\n\}\{\n(.*?)^\}/ms or next;
		while ($table =~ /^\t\{(\d+), "(\w+)", "(.*)"\},$/mg) {
			$facts{$kinds[0]}{$1} = $2;
			$facts{$kinds[1]}{$1} = $3 if @kinds > 1;
		}
	}
	return \%facts;
}

# The comparison.

my @used;	# by port, the entries of @differences that were needed

# differ settles a difference: it is in the list, or it is a line that could be.
sub differ {
	my ($port, $name, $ours, $theirs) = @_;
	for my $i (0 .. $#differences) {
		my ($where, $what, $our, $their) = @{$differences[$i]};
		next if $port !~ /\A$where\z/ || $our ne '*' && $our ne $ours || $their ne '*' && $their ne $theirs;
		my ($listed) = grep { $_ eq $name || /(.*)\*\z/ && index($name, $1) == 0 } names($what) or next;
		$used[$i]{"$port $listed"} = 1;
		return ();
	}
	return "\t[ '$port', '$name', '$ours', '$theirs', '' ],\n";
}

# names splits the second column of @differences.
sub names {
	my ($what) = @_;
	return $what =~ /^[a-z]+ \d+$/ ? $what : split ' ', $what;
}

# misjudged returns what is wrong with type_of: the sizes that Go itself has recorded are others.
sub misjudged {
	my ($theirs, $word, $checked) = @_;
	my @wrong;
	for my $constant (grep { /^Sizeof/ } sort keys %{$theirs->{constant}}) {
		my ($type) = grep { $theirs->{type}{$_} } $constant =~ s/^Sizeof//r, $constant =~ s/^Sizeof/Raw/r or next;
		my ($size) = type_of($type, $theirs->{type}, $word);
		$$checked++;
		push @wrong, "$type $size, $theirs->{constant}{$constant}\n" if $size != $theirs->{constant}{$constant};
	}
	return @wrong;
}

# stripped returns the names under which Go may have a member of ours.
sub stripped {
	my ($name) = @_;
	my $bare = lc $name =~ s/^[a-z0-9]+_(?=[a-z])//r;
	return (lc $name, $bare);
}

# compare_types compares the types that both have, and in them each member of either side, and
# returns the differences and how many values were compared.
sub compare_types {
	my ($port, $ours, $theirs, $wide_types) = @_;
	my $word = $ours->{constant}{SizeofPtr};
	my $declared = $theirs->{type};
	my %named = map { lc(s/^_//r) => $_ } sort { $b cmp $a } keys %$declared;
	my ($compared, @wrong) = (0);
	my $compare = sub {
		my ($name, $our, $their) = @_;
		$compared++;
		push @wrong, differ($port, $name, $our, $their) if $our ne $their;
	};
	for my $type (sort grep { !/\./ } keys %{$ours->{layout}}) {
		my $go_type = $named{$go_type{lc $type} // lc $type} // next;
		my ($size, undef, $members) = $wide{$type} && $word == 4 ? type_of($go_type, $wide_types, 8) : type_of($go_type, $declared, $word);
		$compare->($type, $ours->{layout}{$type}, $size);
		my %member = map { $_->[0] => "$_->[1]+$_->[2]" } @$members;
		my %seen;
		for my $path (sort map { /\A\Q$type\E\.(.*)/ ? $1 : () } keys %{$ours->{layout}}) {
			my ($found) = grep { exists $member{$_} } ($go_member{"$type.$path"} // ()), paths($path);
			next if !defined $found && $path =~ /\.|^_/;	# Go has no unions, and other names for padding
			$seen{$found} = 1 if defined $found;
			$compare->("$type.$path", $ours->{layout}{"$type.$path"}, defined $found ? $member{$found} : '-');
		}
		$compare->("$type.$_", '-', $member{$_}) for grep { !$seen{$_} && !/\.|^(?:x?_|pad)/ && $member{$_} !~ /\+0/ } sort keys %member;
	}
	return ($compared, @wrong);
}

# paths returns the names that Go may have for a member of a member.
sub paths {
	my ($path) = @_;
	my @paths = ('');
	for my $name (split /\./, $path) {
		@paths = map { my $outer = $_; map { $outer eq '' ? $_ : "$outer.$_" } stripped($name) } @paths;
	}
	return @paths;
}

# What Go has of these and we have not is a difference, too; of constants and types each side
# has its own choice.
my %complete = map { $_ => 1 } qw(number error signal text errname signame);
# Fewer than these, and the comparison itself is broken.
my %least = (number => 280, error => 100, signal => 30, text => 100, constant => 500, layout => 150);

my @ports = all_ports();
for my $port (@ports) {
	my $ours = ours($port) // next;
	my $stand_in = $stand_in{$port} // $port;
	my (%compared, @wrong);
	for my $package ($unix, 'syscall') {
		my $theirs = theirs($package, $stand_in);
		next if !%$theirs;
		for my $kind (grep { $_ ne 'layout' } sort keys %$ours) {
			my ($our, $their) = ($ours->{$kind}, $theirs->{$kind});
			for my $name (sort keys %$their) {
				next if !exists $our->{$name} && !$complete{$kind};
				$compared{$kind}++;
				my $value = $our->{$name} // '-';
				push @wrong, differ($port, "$kind $name" =~ s/^(?:number|error|signal|constant) //r, $value, $their->{$name})
					if $value ne $their->{$name};
			}
		}
		if ($stand_in eq $port) {
			my @misjudged = misjudged($theirs, $ours->{constant}{SizeofPtr}, \my $checked);
			ok(!@misjudged && $checked >= 10, "$port: Go's types have the sizes that Go says") or diag(@misjudged);
			my ($count, @of_layout) = compare_types($port, $ours, $theirs, theirs($package, $wide)->{type});
			$compared{layout} += $count;
			push @wrong, @of_layout;
		}
	}
	ok(!@wrong, "$port: no difference but the listed ones") or diag(@wrong);
	for my $kind (sort keys %least) {
		next if $kind eq 'layout' && $stand_in ne $port;
		cmp_ok($compared{$kind} // 0, '>=', $least{$kind}, "... and enough of each kind was compared: $kind");
	}
	note(join ', ', map { "$_ $compared{$_}" } sort keys %compared);
}

for my $i (0 .. $#differences) {
	my ($where, $what, undef, undef, $why) = @{$differences[$i]};
	my @of = map { my $port = $_; map { "$port $_" } names($what) } grep { /\A$where\z/ } @ports;
	my @stale = grep { !$used[$i]{$_} } @of;
	ok(!@stale && $why =~ /\w/, "listed, and so it is: $what") or diag("not so: @stale");
}
done_testing();
