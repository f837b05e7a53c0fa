# A kernel that answers as a test wants: a client of the GDB remote protocol that stops a program under
# qemu-user at the trap instructions of its trampolines and never lets them be executed.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# The program makes calls of the number FAKE whose arguments are what they are to return: a1 the
# raw result, a2 the error flag, a3 the second result. Before it goes on behind the trap, all registers
# that the kernel may destroy hold other values. See "Remote Serial Protocol" in gdb's manual.

package Kernel;

use strict;
use warnings;
use IO::Socket::UNIX;
use POSIX ();

use constant FAKE => 0x7a1;

# How a port's registers stand in the answer to `g`:
#
# bytes		of a register; order: N big-endian, V little-endian
# trap		the trap instruction, as it lies in memory
# number, args, result, second, pc, destroyed	registers
# leave		sub: sets the error flag or clears it, and does what else has to be done to get behind the trap
# described	the emulator dies of `g` unless it has been asked for a description (qemu 7.2)
#
# A register is its place counted in whole registers, or \BYTES for one that stands behind others of other sizes.
sub mips {
	my ($bytes, $order, @destroyed) = @_;
	return { bytes => $bytes, order => $order, trap => $order eq 'N' ? '0000000c' : '0c000000',
		number => 2, args => [4 .. 6], result => 2, second => 3, pc => 37, destroyed => [ 1, @destroyed, 24, 25, 33, 34 ],
		leave => sub { my ($cpu, $flag) = @_; $cpu->set(7, $flag) } };
}

sub ppc {
	my ($bytes, $order) = @_;
	my $nip = 32 * $bytes;
	my $cr = $nip + 2 * $bytes;
	return { bytes => $bytes, order => $order, described => 1, trap => $order eq 'N' ? '44000002' : '02000044',
		number => 0, args => [3 .. 5], result => 3, pc => \$nip,
		destroyed => [ 0, 4 .. 12, \($cr + 4 + $bytes) ],	# the last is ctr
		# cr0.SO; all other bits of cr0, cr1 and cr5 to cr7 change, too.
		leave => sub { my ($cpu, $flag) = @_; $cpu->set(\$cr, ($cpu->get(\$cr, 4) ^ 0xef000fff) & ~0x10000000 | $flag << 28, 4) } };
}

my %cpu = (
	386	=> { bytes => 4, order => 'V', trap => 'cd80', number => 0, args => [ 3, 1, 2 ], result => 0, pc => 8, destroyed => [] },
	arm	=> { bytes => 4, order => 'V', trap => '000000ef', number => 7, args => [0 .. 2], result => 0, pc => 15, destroyed => [] },
	arm64	=> { bytes => 8, order => 'V', trap => '010000d4', number => 8, args => [0 .. 2], result => 0, pc => 32, destroyed => [] },
	loong64	=> { bytes => 8, order => 'V', trap => '00002b00', number => 11, args => [4 .. 6], result => 4, pc => 33, destroyed => [12 .. 20],
		# What is read as register 33 is written as 32 (qemu 7.2).
		leave => sub { my ($cpu) = @_; $cpu->set(32, $cpu->get(33) + 4) } },
	mips	=> mips(4, 'N', 8 .. 15),
	mipsle	=> mips(4, 'V', 8 .. 15),
	mips64	=> mips(8, 'N', 10 .. 15),
	mips64le => mips(8, 'V', 10 .. 15),
	ppc	=> ppc(4, 'N'),
	ppc64	=> ppc(8, 'N'),
	ppc64le	=> ppc(8, 'V'),
	riscv64	=> { bytes => 8, order => 'V', trap => '73000000', number => 17, args => [10 .. 12], result => 10, pc => 32, destroyed => [] },
	s390x	=> { bytes => 8, order => 'N', trap => '0a00', number => 3, args => [4 .. 6], result => 4, pc => 1, destroyed => [] },
	sparc64	=> { bytes => 8, order => 'N', trap => '91d0206d', number => 1, args => [8 .. 10], result => 8, second => 9, pc => \512, destroyed => [ 1, 6 ],
		# In the register of pstate, asi and ccr: xcc.C and icc.C; N, Z and V change, too. And npc is behind pc.
		leave => sub {
			my ($cpu, $flag) = @_;
			$cpu->set(\528, ($cpu->get(\528) ^ 0xee << 32) & ~(0x11 << 32) | ($flag ? 0x11 << 32 : 0));
			$cpu->set(\520, $cpu->get(\520) + 4);
		} },
);

# Starts a program under an emulator, which waits for us.
sub new {
	my ($class, $name, $socket, @command) = @_;
	my $self = bless { %{$cpu{$name}}, socket => $socket, in => '' }, $class;

	my $pid = fork // die "fork: $!";
	if ($pid == 0) {
		exec $command[0], '-g', $socket, @command[1 .. $#command] or POSIX::_exit(127);
	}
	$self->{pid} = $pid;
	for (1 .. 500) {
		last if $self->{peer} = IO::Socket::UNIX->new(Peer => $socket);
		select undef, undef, undef, 0.01;
	}
	$self->{peer} or die "no emulator listens at $socket\n";
	$self->ask('qXfer:features:read:target.xml:0,fff') if $self->{described};
	return $self;
}

sub DESTROY {
	my ($self) = @_;
	local $?;
	return unless $self->{pid};
	kill KILL => $self->{pid};
	waitpid $self->{pid}, 0;
	unlink $self->{socket};
}

# Sends a packet, returns the answer.
sub ask {
	my ($self, $packet) = @_;
	my $peer = $self->{peer};

	local $SIG{ALRM} = sub { die "the emulator does not answer $packet\n" };
	alarm 600;
	syswrite $peer, sprintf '$%s#%02x', $packet, unpack '%8C*', $packet or die "the emulator is gone: $!\n";
	my $answer;
	until (defined $answer) {
		sysread $peer, $self->{in}, 65536, length $self->{in} or die "the emulator is gone at $packet\n";
		$answer = $1 if $self->{in} =~ s/^\+*\$([^#]*)#..//;
	}
	syswrite $peer, '+';
	alarm 0;
	return $answer;
}

# The value of a register in what `g` has said; sets one.
sub get {
	my ($self, $register, $bytes) = @_;
	$bytes //= $self->{bytes};
	my $at = ref $register ? $$register : $register * $bytes;
	my $raw = substr $self->{registers}, $at, $bytes;
	return $bytes == 4 ? unpack $self->{order}, $raw : unpack $self->{order} eq 'N' ? 'Q>' : 'Q<', $raw;
}

sub set {
	my ($self, $register, $value, $bytes) = @_;
	$bytes //= $self->{bytes};
	my $at = ref $register ? $$register : $register * $bytes;
	substr $self->{registers}, $at, $bytes, $bytes == 4 ? pack $self->{order}, $value & 0xffffffff : pack $self->{order} eq 'N' ? 'Q>' : 'Q<', $value;
}

# Sets a breakpoint at the one trap instruction in each of some ranges of addresses.
sub watch {
	my ($self, @ranges) = @_;
	for (@ranges) {
		my ($address, $size) = @$_;
		my $code = $self->ask(sprintf 'm%x,%x', $address, $size);
		my @at = grep { substr($code, 2 * $_, length $self->{trap}) eq $self->{trap} } 0 .. $size - 1;
		die "not one trap instruction in $code\n" unless @at == 1;
		my $trap = $address + $at[0];
		die "no breakpoints\n" unless $self->ask(sprintf 'Z0,%x,%d', $trap, length($self->{trap}) / 2) eq 'OK';
		$self->{traps}{$trap} = 1;
	}
}

# Lets the program run and answers its calls until it makes one that is none of ours: that one is executed,
# and the program has to end. Returns how many calls it has answered, and its exit status.
sub answer {
	my ($self) = @_;
	my $calls = 0;

	for (;;) {
		my $stop = $self->ask('c');
		return ($calls, hex $1) if $stop =~ /^W(..)/;
		die "the program stops: $stop\n" unless $stop =~ /^[ST]05/;
		$self->{registers} = pack 'H*', $self->ask('g');
		my $pc = $self->get($self->{pc});
		die sprintf "the program stops at %x\n", $pc unless $self->{traps}{$pc};
		if ($self->get($self->{number}) != FAKE) {
			$self->ask(sprintf 'z0,%x,%d', $_, length($self->{trap}) / 2) for keys %{$self->{traps}};
			next;
		}
		my ($raw, $flag, $second) = map { $self->get($_) } @{$self->{args}};
		$self->set($_, ~0x35014541 << 32 | 0xcafef00d) for @{$self->{destroyed}};
		$self->{leave}->($self, $flag) if $self->{leave};
		$self->set($self->{second}, $second) if defined $self->{second};
		$self->set($self->{result}, $raw);
		$self->set($self->{pc}, $pc + length($self->{trap}) / 2);
		die "the registers do not change\n" unless $self->ask('G' . unpack 'H*', $self->{registers}) eq 'OK';
		$calls++;
	}
}

1;
