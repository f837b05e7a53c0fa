#!/usr/bin/perl
# What a program beside a libc gets for each of our constants and types, compared with what a freestanding one gets: on every
# Linux port, with that port's glibc (tools/sysroot) and the kernel's headers in front of ours and behind them, with times and
# file offsets of 32 and of 64 bits where a libc has both, and here with musl.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
#	test/values.t [PORT...]
#
# A constant that a libc gives another value would change the meaning of a call of ours in silence. Each that differs is in
# %differs, with its other value and the reason why that does no harm; what is not in the list fails, and so does what the
# list has and no port shows. Nothing of the target is run: the compiler compares.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use POSIX ();
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my ($clang) = want('clang-19', 'musl');
my $dir = scratch();
fetched('sysroot') or not_tested('no libc of other machines: tools/sysroot');

my $bits32 = qr/^linux_(?:386|arm|mips|mipsle|ppc)$/;
my $bits64 = qr/^linux_(?!(?:386|arm|mips|mipsle|ppc)$)/;
my $mips32 = qr/^linux_mips(?:le)?$/;
my $ppc = qr/^linux_ppc/;
my $locks = 'Fcntl knows both numbers: test/stubs/ports.c, testFcntl';
my $timeouts = 'Setsockopt and Getsockopt take a Timeval for the new form by either number: test/stubs/ports.c, testSockopt';
my $stamps = 'an int, on or off, in any form; the message that brings a time tells its form by type and length, and the library reads none';
my $termios = 'no such call of the kernel: Ioctl says ENOTTY, for a structure that is not our Termios';
my $large = 'Open and its like add what the kernel needs: O_LARGE in src/internal.h';
my $socketcall = 'libsyscall.h says so: these in front of it; no function of ours goes by the macro';

# Name (or qr), other value, ports, reason, headers that alone do it (to call numbers only behind ours).
my @differs = (
	[ F_GETLK => 5, qr/^linux_(?:386|arm|ppc)$/, $locks ],
	[ F_SETLK => 6, $bits32, $locks ],
	[ F_SETLKW => 7, $bits32, $locks ],
	[ F_GETLK => 14, $mips32, $locks ],
	[ F_GETLK => 12, qr/^linux_ppc64/, $locks ],
	[ F_SETLK => 13, qr/^linux_ppc64/, $locks ],
	[ F_SETLKW => 14, qr/^linux_ppc64/, $locks ],
	[ SO_RCVTIMEO => 20, qr/^linux_(?:386|arm)$/, $timeouts ],
	[ SO_SNDTIMEO => 21, qr/^linux_(?:386|arm)$/, $timeouts ],
	[ SO_RCVTIMEO => 0x1006, $mips32, $timeouts ],
	[ SO_SNDTIMEO => 0x1005, $mips32, $timeouts ],
	[ SO_RCVTIMEO => 18, qr/^linux_ppc$/, $timeouts ],
	[ SO_SNDTIMEO => 19, qr/^linux_ppc$/, $timeouts ],
	[ qr/^S[OC]M?_TIMESTAMP$/ => 29, $bits32, $stamps ],
	[ qr/^S[OC]M?_TIMESTAMPNS$/ => 35, $bits32, $stamps ],
	[ qr/^S[OC]M?_TIMESTAMPING$/ => 37, $bits32, $stamps ],
	[ TCGETS => 0x403c7413, $ppc, $termios ],
	[ TCSETS => 0x803c7414, $ppc, $termios ],
	[ TCSETSW => 0x803c7415, $ppc, $termios ],
	[ TCSETSF => 0x803c7416, $ppc, $termios ],
	[ O_LARGEFILE => 0, $bits64, $large ],
	[ O_NDELAY => 4, qr/^linux_sparc64$/, 'F_SETFL sets the other bit to it: test/stubs/ports.c, testSetNonblock' ],
	[ PTRACE_DETACH => 17, qr/^linux_sparc64$/, 'of <linux/ptrace.h> alone, which the port itself does not go by: Ptrace says so', qr{^linux/ptrace\.h$} ],
	[ FUTEX_CMD_MASK => -385, qr/./, 'of older headers, which know fewer flags; no call takes it' ],
	[ SYS_SECCOMP => 1, qr/./, $socketcall, qr{^(?:asm/siginfo|linux/signal)\.h$} ],
	[ qr/^SYS_(?:ACCEPT4?|BIND|CONNECT|GETPEERNAME|GETSOCKNAME|GETSOCKOPT|LISTEN|RECV|RECVFROM|RECVMMSG|RECVMSG|SEND|SENDMMSG|SENDMSG|SENDTO|SETSOCKOPT|SHUTDOWN|SOCKET|SOCKETPAIR)$/
		=> undef, qr/./, $socketcall, qr{^linux/net\.h$} ],
	# musl says so of what grows with the kernel, and has its own idea of two.
	[ O_ACCMODE => 0x200003, qr/^musl/, 'more bits than the kernel gives back: F_GETFL never has the one more' ],
	[ SYS_SECCOMP => 1, qr/^musl/, $socketcall, qr/^libc$/ ],
	[ NGROUPS_MAX => 32, qr/^musl/, 'Setgroups and Getgroups know the kernel\'s' ],
	[ SOMAXCONN => 128, qr/^musl/, 'a program that names it gets the queue that its libc means' ],
);
my %seen;

# The ports and how to compile for them: [name, port, compiler, configurations].
my @targets;
for my $port (grep { /^linux_/ } all_ports()) {
	my ($cc, $programs) = @{port_row($port)}{qw(compiler programs)};
	next if @ARGV && !grep { $_ eq $port } @ARGV;
	my ($sysroot) = $programs =~ /--sysroot=(\S+)/;
	$cc =~ s/^clang-19(?= )/$clang/;
	my $how = $cc . (defined $sysroot ? " --sysroot=$sysroot" : '');
	if (defined $sysroot && !-e "$sysroot/packages") {
		not_tested("$port: no $sysroot, which tools/sysroot gets");
	} elsif ((run(split(' ', $how), qw(-E -o /dev/null), spew("$dir/probe.c", "#include <sys/socket.h>\n")))[0] != 0) {
		not_tested("$port: no compiler with libc's headers for it ($how)");
	} else {
		push @targets, [ $port, $port, [split ' ', $how], [ [], ['-D_FILE_OFFSET_BITS=64'], $port =~ $bits32 ? ['-D_FILE_OFFSET_BITS=64', '-D_TIME_BITS=64'] : () ] ];
	}
}
my $musl = '/usr/include/x86_64-linux-musl';
if (-d $musl && (grep { $_->[0] eq 'linux_amd64' } @targets)) {
	mkdir "$dir/uapi";
	symlink "/usr/include/$_", "$dir/uapi/$_" for qw(linux asm-generic);
	symlink '/usr/include/x86_64-linux-gnu/asm', "$dir/uapi/asm";
	push @targets, [ 'musl', 'linux_amd64', ['gcc', '-nostdinc', '-isystem', $musl, '-isystem', "$dir/uapi", '-Wno-cpp'], [[]] ];
}

# The headers: libc's and all that mixes with them are one group, the kernel's another, and what takes names of ours, or
# does not mix with others, is by itself. asm-generic/ is for machines that have no own.
my $alone = qr{^(?:asm/(?:siginfo|signal|stat|termbits)|linux/(?:net|signal|vm_sockets|fcntl|futex|ptrace))\.h$};
my @listed = map { /^(all|single)\t(\S+)$/ ? [$1, $2] : () } split /\n/, slurp('test/header/headers');
my @mixing = map { $_->[1] } grep { $_->[0] eq 'all' } @listed;
my @kernel = map { $_->[1] } grep { $_->[0] eq 'single' && $_->[1] !~ m{^asm-generic/} } @listed;
my @groups = ([ libc => @mixing ], [ kernel => grep { !/$alone/ } @kernel ], map { [ $_, $_ ] } grep { /$alone/ } @kernel);

# What is compared, a line each, so that the compiler's messages tell what it is.
sub comparisons {
	my ($target) = @_;
	my ($name, $port, $cc) = @$target;
	my %generated;
	my (@layout, @lines, %constant);
	for my $z (qw(zerrors zsysnum ztypes)) {
		for (split /\n/, table("$z.h", $port)) {
			$generated{$1} = 1 if /^#define (\w+) /;
			push @layout, $_ if /^LIBSYSCALL_(?:SIZE|OFFSET)\(/;
		}
	}
	spew("$dir/free.c", "#include <libsyscall.h>\n");
	open my $cpp, '-|', @$cc, qw(-ffreestanding -Iinclude -E -dM), "$dir/free.c" or die "$cc->[0]: $!";
	while (<$cpp>) {
		$constant{$1} = $2 if /^#define (\w+) ([(\d-].*)/ && $generated{$1};
	}
	close $cpp or die "$cc->[0]: $?";
	for my $constant (sort keys %constant) {
		push @lines, [ $constant, "_Static_assert(($constant) == ($constant{$constant}), \"$constant\");" ];
	}
	# The other values, for messages of all compilers: was it one of these?
	for my $row (@differs) {
		my ($which, $value, $ports) = @$row;
		next if !defined $value || $name !~ $ports;
		for my $constant (grep { ref $which ? /$which/ : $_ eq $which } sort keys %constant) {
			push @lines, [ "$constant is $value", "_Static_assert(($constant) == ($value), \"$constant\");" ];
		}
	}
	push @lines, map { [ $_, $_ ] } @layout;
	spew("$dir/$name.h", join '', map { "$_->[1]\n" } @lines);
	return (\%constant, map { $_->[0] } @lines);
}

# Compiles and sorts the messages by lines of the comparisons: name => message; what else is wrong under ''.
sub messages {
	my ($target, $source, @flags) = @_;
	my ($name, undef, $cc) = @$target;
	spew("$dir/t.c", $source);
	my $unlimited = $cc->[0] =~ /clang/ ? '-ferror-limit=0' : '-fmax-errors=0';
	open my $err, '-|', join(' ', @$cc, "-std=gnu11 -D_GNU_SOURCE @flags -Iinclude -I$dir $unlimited -fsyntax-only $dir/t.c 2>&1") or die "sh: $!";
	my (%at, @elsewhere);
	while (<$err>) {
		if (/\Q$name\E\.h:(\d+):\d+: error: (.*)/) {
			$at{$1} //= $2;
		} elsif (/: (?:fatal )?error: /) {
			push @elsewhere, $_;
		}
	}
	close $err;
	return (\%at, @elsewhere);
}

for my $target (@targets) {
	my ($name, $port, $cc, $configurations) = @$target;
	my ($constant, @lines) = comparisons($target);
	my $ours = "#include <libsyscall.h>\n";
	my $compare = "#include \"$name.h\"\n";
	my ($compiled, %wrong) = (0);
	my ($at) = messages($target, '#define LIBSYSCALL_ALL_CONSTANTS' . "\n$ours$compare");
	my @free = grep { $lines[$_ - 1] !~ / is / } keys %$at;
	is("@lines[map { $_ - 1 } @free]", '', "$name: the header agrees with itself");
	for my $configuration (@$configurations) {
		for my $group (@groups) {
			my ($of, @headers) = @$group;
			# Configurations are libc's affair.
			next if $of ne 'libc' && @$configuration;
			my $theirs = join '', map { "#if __has_include(<$_>)\n# include <$_>\n#endif\n" } @headers;
			my @orders = ([ front => "$theirs$ours" ], [ behind => "$ours$theirs" ]);
			push @orders, [ 'front, with all constants' => "$theirs#define LIBSYSCALL_ALL_CONSTANTS\n$ours" ] if $of eq 'libc';
			for my $order (@orders) {
				my ($at, @elsewhere) = messages($target, "$order->[1]$compare", @$configuration);
				# Some headers of the kernel cannot be read without others, or not with them; the comparisons are made all the same.
				@elsewhere = () if @elsewhere && $of ne 'libc' && (messages($target, $theirs))[1];
				$compiled++;
				push @{$wrong{"$of, $order->[0], @$configuration"}}, $elsewhere[0] if @elsewhere;
				my %message = map { $lines[$_ - 1] => $at->{$_} } keys %$at;
				for my $what (grep { !/ is / } sort keys %message) {
					# An enumerator that no header has declared, a size that needs a header that is not there.
					next if $message{$what} =~ /undeclared|incomplete type/;
					my $known = 0;
					for my $row (@differs) {
						my ($which, $value, $ports, undef, $headers) = @$row;
						next if !(ref $which ? $what =~ $which : $what eq $which) || $name !~ $ports;
						next if defined $value && defined $message{"$what is $value"};
						next if $headers && !($of =~ $headers && ($order->[0] eq 'behind' || $what !~ /^SYS_/));
						$known = $seen{$row} = 1;
					}
					push @{$wrong{"$of, $order->[0], @$configuration"}}, "$what: $message{$what}" if !$known;
				}
			}
		}
	}
	cmp_ok($compiled, '>', 20, "$name: $compiled orders of headers, " . keys(%$constant) . ' constants');
	is(join("\n", map { my $k = $_; map { "$k: $_" } @{$wrong{$k}} } sort keys %wrong), '', "$name: what differs from a freestanding program is known and does no harm");
}
if (!@ARGV && @targets > 15) {
	is(join(' ', map { $seen{$_} ? () : "$_->[0]=" . ($_->[1] // '...') } @differs), '', 'each known difference was seen');
} else {
	diag 'not all ports were compared: whether each known difference is still there is not tested';
}
ok(scalar @targets, 'there are ports');
done_testing();
