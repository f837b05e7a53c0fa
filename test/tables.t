#!/usr/bin/perl
# The tables of the Linux ports against each other and, of the numbers, against libseccomp's.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# The kernel shares most of its interface between the machines: what is said below of ports
# is what the kernel's sources guarantee. gen/ and src/ are read as text.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Tables qw(slurp);
use lib "$FindBin::Bin/../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools qw(enter everything tool lacks not_tested run scratch table);

enter();

# What differs between the ports besides what is tested here.
my $mips = qr/^linux_mips/;
my $sparc = qr/^linux_sparc/;
my $power = qr/^linux_ppc/;
my $generic = qr/^linux_(?:arm64|loong64|riscv64)$/;	# without a table of numbers of their own

# Constants from asm/ headers that are not asm-generic/ on every port. New names that begin so
# are not compared between the ports, others are.
my $own_constants = qr/^(?:F_|MAP_|MCL_|O_|POLL|RLIMIT_|SA_|SCM_|SI_|SIG_|SO_|SOL_SOCKET$|TC|TFD_IOC|TIOC|FIO|Sizeof)/;
# ... and of these some that are the same after all.
my $same_constants = qr/^(?:F_(?:DUPFD|GETFD|SETFD|GETFL|SETFL|DUPFD_CLOEXEC|OFD_\w+|\w+SEAL\w*|\w+_SZ)|MAP_(?:SHARED|PRIVATE|FIXED)|O_ACCMODE|O_RDONLY|O_RDWR|O_WRONLY
	|POLL(?:IN|PRI|OUT|ERR|HUP|NVAL|RDNORM|RDBAND)|Sizeof(?:Short|Int|LongLong|Sockaddr\w+))$/x;
# Those that some ports have not: of x86, of all but mips, of 32-bit ports, of ports with a restorer.
my $private_constants = qr/^(?:MAP_32BIT|MADV_SOFT_OFFLINE|MAP_SYNC|F_\w+32|SA_RESTORER)$/;
# Flags that are the same bit as those of open(2), whatever that is on the port.
my @as_open = (
	[ O_CLOEXEC => qw(EFD_CLOEXEC EPOLL_CLOEXEC IN_CLOEXEC OPEN_TREE_CLOEXEC SFD_CLOEXEC SOCK_CLOEXEC TFD_CLOEXEC) ],
	[ O_NONBLOCK => qw(EFD_NONBLOCK IN_NONBLOCK SFD_NONBLOCK SOCK_NONBLOCK TFD_NONBLOCK) ],
);
my %as_open = map { $_ => 1 } map { @$_[1 .. $#$_] } @as_open;
# arch/mips/include/asm/socket.h: SVR4's order.
my %mips_socket = (SOCK_DGRAM => 1, SOCK_STREAM => 2);

# Structures that differ with the width of a long, and those that differ in other ways, too;
# all others are the same everywhere.
my %of_longs = map { $_ => 1 } qw(Cmsghdr Iovec Mmsghdr Msghdr Rusage Sysinfo_t Tms);
my %own_types = map { $_ => 1 } qw(Dirent EpollEvent Flock_t Sigaction_t Siginfo Sigset_t Stack_t Stat_t Statfs_t Suseconds_t Termios
	Timeval Timex Itimerval Ustat_t);

# Reading.

my (%number, %error, %signal, %text, %constant, %layout, %function, %stubs, %prototypes);
for my $port (grep { /^linux/ } all_ports()) {
	my ($numbers, $errors, $texts, $types, $stubs, $header) = map { table($_, $port) } qw(zsysnum.h zerrors.h ztexts.h ztypes.h zsyscall.c zsyscall.h);
	$number{$port} = { $numbers =~ /^#define (SYS_\w+) (\d+)$/mg };
	$error{$port} = { $errors =~ /^#define (E\w+) (\d+)$/mg };
	$signal{$port} = { $errors =~ /^#define (SIG\w+) (\d+)$/mg };
	$text{$port}{$error{$port}{$1}} = $2 while $texts =~ /^ERROR\((\w+), "(.*)"\)$/mg;
	$constant{$port} = { $types =~ /^#define (\w+) (\S+)$/mg };
	push @{$layout{$port}{$1}}, $2 while $types =~ /^LIBSYSCALL_(?:SIZE|OFFSET)\((\w+), (.*)\);$/mg;
	$function{$port}{$2} = $1 while $header =~ /^(\w.*?\b([A-Z]\w+)\(.*\);)$/mg;
	$stubs{$port} = $stubs;
	$prototypes{$port} = [ $stubs =~ m{\A/\* mksyscall (.*) \*/\n} ? $1 =~ /\bsrc\/\S+/g : () ];
}
my @linux = sort keys %number;
my %base = map { $_ => /^linux_mips64/ ? 5000 : $_ =~ $mips ? 4000 : 0 } @linux;
my %long = map { $_ => $constant{$_}{SizeofLong} } @linux;

# agree compares the values that the ports give to each name, of which some may lack some.
my $compared = 0;
sub agree {
	my ($what, $value, @ports) = @_;
	my (%of, @wrong);
	for my $port (@ports) {
		push @{$of{$_}{$value->{$port}{$_}}}, $port for keys %{$value->{$port}};
	}
	for my $name (sort keys %of) {
		my $values = $of{$name};
		$compared++;
		push @wrong, "$name: " . join('; ', map { "$_ on @{$values->{$_}}" } sort keys %$values) . "\n" if keys %$values > 1;
	}
	ok(!@wrong, "$what: the same on " . (@ports > 4 ? scalar(@ports) . ' ports' : "@ports")) or diag(@wrong);
}

# everywhere requires that what one port has the others have too, but for the names that the pattern knows.
sub everywhere {
	my ($what, $value, $but, @ports) = @_;
	my %on;
	for my $port (@ports) {
		push @{$on{$_}}, $port for grep { !/$but/ } keys %{$value->{$port}};
	}
	my @wrong = map { "$_: only on @{$on{$_}}\n" } grep { @{$on{$_}} < @ports } sort keys %on;
	ok(!@wrong, "$what: those of one port are on all " . scalar(@ports)) or diag(@wrong);
}

# those keeps the names for which the function is true of name and value, and may change the value.
sub those {
	my ($keep, $value) = @_;
	my %kept;
	for my $port (@linux) {
		for my $name (keys %{$value->{$port}}) {
			my $kept = $keep->($port, $name, $value->{$port}{$name});
			$kept{$port}{$name} = $kept if defined $kept;
		}
	}
	return \%kept;
}

# Numbers. Since Linux 5.1 a new call has one number on all machines (arch/*/tools/syscall.tbl);
# 32-bit ones got 403..423 for the calls with 64-bit times. The private calls of arm are far above.
my $common = those(sub { my ($port, $name, $number) = @_; $number -= $base{$port}; $number >= 403 && $number < 0xf0000 ? $number : undef }, \%number);
agree('numbers from 403 on', $common, @linux);
agree('names of numbers from 403 on', { map { $_ => { reverse %{$common->{$_}} } } keys %$common }, @linux);
my @generic = grep { $_ =~ $generic } @linux;
agree('numbers of asm-generic', \%number, @generic);
agree('names of these numbers', { map { $_ => { reverse %{$number{$_}} } } @generic }, @generic);

# Two ports on machines that differ in the order of bytes only.
for my $pair ([ 'mips', 'mipsle' ], [ 'mips64', 'mips64le' ], [ 'ppc64', 'ppc64le' ]) {
	my @pair = grep { $number{$_} } map { "linux_$_" } @$pair;
	for ([ numbers => \%number ], [ errors => \%error ], [ signals => \%signal ], [ texts => \%text ], [ constants => \%constant ]) {
		agree(@$_, @pair);
	}
	agree('structures', { map { my $port = $_; $port => { map { $_ => "@{$layout{$port}{$_}}" } keys %{$layout{$port}} } } @pair }, @pair);
}

# Errors: asm-generic/errno-base.h is everybody's, asm-generic/errno.h not of mips and sparc.
# EDEADLOCK is EDEADLK but on these and powerpc.
agree('errors below 35', those(sub { $_[2] < 35 ? $_[2] : undef }, { map { $_ => $error{$_} } @linux }), @linux);
agree('errors', those(sub { $_[1] ne 'EDEADLOCK' ? $_[2] : undef }, \%error), grep { !/$mips|$sparc/ } @linux);
for my $port (@linux) {
	my $error = $error{$port};
	is($error->{EDEADLOCK} == $error->{EDEADLK}, !grep({ $port =~ $_ } $mips, $sparc, $power), "$port: EDEADLOCK");
	is($error->{EWOULDBLOCK}, $error->{EAGAIN}, "$port: EWOULDBLOCK");
	is($error->{ENOTSUP}, $error->{EOPNOTSUPP}, "$port: ENOTSUP");
}
agree('texts of errors', { map { my $port = $_; $port => { map { $_ => $text{$port}{$error{$port}{$_}} } keys %{$error{$port}} } } @linux },
	grep { !/$mips|$sparc|$power/ } @linux);
agree('texts of errors but EDEADLOCK', those(sub { my ($port, $name, $number) = @_; $name ne 'EDEADLOCK' ? $text{$port}{$number} : undef },
	\%error), @linux);

# Signals: likewise.
agree('signals', \%signal, grep { !/$mips|$sparc/ } @linux);
agree('signals of POSIX', those(sub { $_[1] =~ /^SIG(?:HUP|INT|QUIT|ILL|TRAP|ABRT|FPE|KILL|SEGV|PIPE|ALRM|TERM)$/ ? $_[2] : undef }, \%signal), @linux);

# Constants.
agree('constants', those(sub {
	my ($port, $name, $value) = @_;
	return if $as_open{$name} || $mips_socket{$name} || $name =~ /^(?:PR_SET_PTRACER_ANY|POSIX_FADV_(?:DONTNEED|NOREUSE)|PTRACE_DETACH)$/ || $name =~ $own_constants && $name !~ $same_constants;
	return $value;
}, \%constant), @linux);
for my $port (@linux) {
	my $constant = $constant{$port};
	for my $flags (@as_open) {
		my ($flag, @same) = @$flags;
		is_deeply([ map { $constant->{$_} } @same ], [ map { $constant->{$flag} } @same ], "$port: @same are $flag");
	}
	my %socket = $port =~ $mips ? %mips_socket : (SOCK_STREAM => 1, SOCK_DGRAM => 2);
	is($constant->{$_}, $socket{$_}, "$port: $_") for sort keys %socket;
	next if $long{$port} == 8;
	is($constant->{$_}, $constant->{"${_}_NEW"}, "$port: $_ is the one of 64-bit times")
		for qw(SO_RCVTIMEO SO_SNDTIMEO SO_TIMESTAMP SO_TIMESTAMPNS SO_TIMESTAMPING);
}

# Structures.
for my $width (sort keys %{{ map { $_ => 1 } values %long }}) {
	my @same = grep { $long{$_} == $width } @linux;
	agree("structures of ${width}-byte longs", { map { my $port = $_; $port => { map { $_ => "@{$layout{$port}{$_}}" }
		grep { $of_longs{$_} } keys %{$layout{$port}} } } @same }, @same);
}
agree('structures', { map { my $port = $_; $port => { map { $_ => "@{$layout{$port}{$_}}" }
	grep { !$of_longs{$_} && !$own_types{$_} } keys %{$layout{$port}} } } @linux }, @linux);
everywhere('types', \%layout, qr/^Raw(?:Itimerval|Rusage)$/, @linux);	# of the old calls of 32-bit ports
everywhere('constants', \%constant, $private_constants, @linux);

# The interface is the same on every port.
agree('functions', \%function, @linux);
everywhere('functions', \%function, qr/^$/, @linux);
cmp_ok($compared, '>=', 2000 * (@linux > 0), 'and that was much');

# Every number that a prototype names is one of the port's.
for my $port (sort keys %number) {
	my ($calls, @wrong) = (0);
	for my $file (@{$prototypes{$port}}) {
		for my $line (split /\n/, slurp($file) // '') {
			my ($name, $rest) = $line =~ m{^//sys(?:nb)?\s+(\w+)\s*\((.*)} or next;
			my @names = $rest =~ /[=|]\s*(SYS_\w+|ENOSYS\b)/g;
			@names = 'SYS_' . uc($name =~ s/(?<=[a-z0-9])(?=[A-Z])/_/gr) if !@names;
			$calls++;
			push @wrong, "$file: $name: @names\n" if !grep { $_ eq 'ENOSYS' || exists $number{$port}{$_} } @names;
		}
	}
	push @wrong, map { "gen/zsyscall_$port.c: $_\n" } grep { !exists $number{$port}{$_} } $stubs{$port} =~ /\((SYS_\w+)/g;
	ok(!@wrong && $calls > 50, "$port: the numbers of its $calls prototypes exist") or diag(@wrong);

	# Where the kernel has a call in an old and in a wider form, the stub takes the wider one.
	my %newer = (SYS_GETRLIMIT => 'SYS_UGETRLIMIT', SYS_SELECT => 'SYS__NEWSELECT');
	%newer = (%newer, SYS_LSEEK => 'SYS__LLSEEK', SYS_MMAP => 'SYS_MMAP2', SYS__NEWSELECT => 'SYS_PSELECT6_TIME64',
		SYS_NANOSLEEP => 'SYS_CLOCK_NANOSLEEP_TIME64', SYS_TIME => 'SYS_CLOCK_GETTIME64', SYS_STIME => 'SYS_CLOCK_SETTIME64',
		map({ $_ => 'SYS_UTIMENSAT_TIME64' } qw(SYS_UTIME SYS_UTIMES SYS_FUTIMESAT))) if $long{$port} == 4;
	my @narrow;
	for my $name ($stubs{$port} =~ /\((SYS_\w+)/g) {
		my @wide = grep { exists $number{$port}{$_} } "${name}32", "${name}64", "${name}_TIME64", $newer{$name} // ();
		push @narrow, "$name, and there is @wide\n" if @wide;
	}
	ok(!@narrow, "$port: every call has its wide form") or diag(@narrow);
}

# So does C: a file that names the old call names the wide one, too, or has the one chosen by a
# macro, as in ID_CALL(SYS_SETUID). An fcntl that is not of locks is the same in both forms.
my %wide;
for my $port (grep { $long{$_} == 4 } @linux) {
	for my $name (keys %{$number{$port}}) {
		$wide{$1} = $name if $name =~ /^(SYS_\w+?)(?:32|64|_TIME64)$/ && exists $number{$port}{$1} && $1 ne 'SYS_FCNTL';
	}
}
for my $file (sort grep { !m{/syscall_|_darwin} } glob 'src/*.[ch]') {
	my $text = slurp($file);
	my @narrow = grep { $wide{$_} && $text !~ /\b$wide{$_}\b|\(\Q$_\E\)/ } $text =~ /\b(SYS_[A-Z0-9_]+)\b/g;
	is("@narrow", '', "$file: no old form of a call") if $text =~ /\bSYS_/;
}

# libseccomp has the kernel's numbers of most machines, gathered by other people.
SKIP: {
	my %machine = (386 => 'x86', amd64 => 'x86_64', arm64 => 'aarch64', mipsle => 'mipsel', mips64le => 'mipsel64',
		map { $_ => $_ } qw(arm mips mips64 ppc ppc64 ppc64le riscv64 s390x));
	skip 'libseccomp is for make check', 1 if !everything();
	if (!tool('seccomp')) {
		not_tested(lacks('seccomp'));
		last SKIP;
	}
	my $dir = scratch();
	open my $c, '>', "$dir/resolve.c" or die "$dir: $!";
	print $c <<'EOF_C';
#include <stdint.h>
#include <stdio.h>
uint32_t seccomp_arch_resolve_name(const char *name);
int seccomp_syscall_resolve_name_arch(uint32_t arch, const char *name);
char *seccomp_syscall_resolve_num_arch(uint32_t arch, int number);
int main(void)
{
	char port[32], machine[32], name[64];
	int number;
	while (scanf("%31s %31s %63s %d", port, machine, name, &number) == 4) {
		uint32_t arch = seccomp_arch_resolve_name(machine);
		const char *known = seccomp_syscall_resolve_num_arch(arch, number);
		printf("%s %s %d %d %s\n", port, name, number, seccomp_syscall_resolve_name_arch(arch, name), known ? known : "-");
	}
	return 0;
}
EOF_C
	close $c or die "$dir: $!";
	my ($status, $messages) = run('gcc', '-o', "$dir/resolve", "$dir/resolve.c", tool('seccomp'));
	is($status, 0, 'a program that asks libseccomp') or diag($messages), last SKIP;
	open my $questions, '>', "$dir/questions" or die "$dir: $!";
	for my $port (@linux) {
		my $machine = $machine{$port =~ s/^linux_//r} // next;
		print $questions "$port $machine " . lc(s/^SYS_//r) . " $number{$port}{$_}\n" for sort keys %{$number{$port}};
	}
	close $questions or die "$dir: $!";
	my (%known, %wrong);
	local $ENV{DIR} = $dir;
	for my $answer (split /\n/, qx("\$DIR/resolve" <"\$DIR/questions")) {
		my ($port, $name, $number, $theirs, $known) = split ' ', $answer;
		# -1: a call that is younger than the library. Calls that once went through socketcall
		# or ipc have negative numbers to it where they did; then the number has the name.
		next if $theirs == -1 && $known eq '-';
		$known{$port}++;
		# Two names of a call of arm's, and private ones, which it has without their prefix.
		$known = 'sync_file_range2' if $known eq 'arm_sync_file_range';
		$known = "arm_$known" if $number >= 0xf0000;
		$wrong{$port} .= "$name is $number, libseccomp has $name $theirs and $number $known\n" if $theirs < 0 ? $known ne $name : $theirs != $number;
	}
	for my $port (grep { $machine{s/^linux_//r} } @linux) {
		ok(!$wrong{$port} && ($known{$port} // 0) > 280, "$port: " . ($known{$port} // 0) . ' numbers as in libseccomp') or diag($wrong{$port} // '');
	}
}
done_testing();
