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
# ... and what an unwinder knows of the port, with the numbers of DWARF:
#
# dwarf		where the registers stand, if not at their numbers; return: the place of the return address of a
#		function that begins, \0: on the stack; behind: bytes that a return adds to it
# others	registers that are not in what `g` answers: their numbers for `p`
# sp, cfa	the stack pointer (bias: what is to be added to it for an address), and what the CFA of a function that begins is above it
# saved		registers that a function keeps
# last		registers that are 0 in a function that nothing has called, but not before (child_needs_last: anyway);
#		chain: so is the word at sp; red: so many bytes below sp are the function's, room: above it the callee's
# frame	the registers that a restorer has to tell of
# aligned	when a function begins, sp plus these bytes is a multiple of that
#
# class		is added to numbers; ends: the first call that is none of ours is not made
#
# A register is its place counted in whole registers, or \BYTES for one that stands behind others of other sizes.
sub mips {
	my ($bytes, $order, @destroyed) = @_;
	return { bytes => $bytes, order => $order, trap => $order eq 'N' ? '0000000c' : '0c000000',
		number => 2, args => [4 .. 6], result => 2, second => 3, pc => 37, destroyed => [ 1, @destroyed, 24, 25, 33, 34 ],
		leave => sub { my ($cpu, $flag) = @_; $cpu->set(7, $flag) },
		room => $bytes == 4 ? 16 : 0, return => 31, sp => 29, cfa => 0, saved => [ 16 .. 23, 28, 30 ], last => [30], aligned => [ 0, $bytes * 2 ] };
}

sub ppc {
	my ($bytes, $order, $room) = @_;
	my $nip = 32 * $bytes;
	my $cr = $nip + 2 * $bytes;
	return { bytes => $bytes, order => $order, described => 1, trap => $order eq 'N' ? '44000002' : '02000044',
		number => 0, args => [3 .. 5], result => 3, pc => \$nip,
		destroyed => [ 0, 4 .. 12, \($cr + 4 + $bytes) ],	# the last is ctr
		# cr0.SO; all other bits of cr0, cr1 and cr5 to cr7 change, too.
		leave => sub { my ($cpu, $flag) = @_; $cpu->set(\$cr, ($cpu->get(\$cr, 4) ^ 0xef000fff) & ~0x10000000 | $flag << 28, 4) },
		dwarf => { 65 => \($cr + 4) }, return => 65, sp => 1, cfa => 0, saved => [ 2, 13 .. 31 ], last => [], chain => 1, room => $room, red => $bytes == 8 ? 16 : 0, aligned => [ 0, 16 ] };
}

my %cpu = (
	386	=> { bytes => 4, order => 'V', trap => 'cd80', number => 0, args => [ 3, 1, 2 ], result => 0, pc => 8, destroyed => [],
		return => \0, sp => 4, cfa => 4, saved => [ 3, 5 .. 7 ], last => [5], child_needs_last => 1, aligned => [ 4, 16 ], frame => [0 .. 8] },
	amd64	=> { bytes => 8, order => 'V', trap => '0f05', number => 0, args => [ 5, 4, 3 ], result => 0, pc => 16, destroyed => [ 2, 11 ],
		dwarf => { 1 => 3, 2 => 2, 3 => 1 }, return => \0, sp => 7, cfa => 8, saved => [ 3, 6, 12 .. 15 ], last => [6], aligned => [ 8, 16 ], frame => [ 0 .. 6, 8 .. 16 ] },
	arm	=> { bytes => 4, order => 'V', trap => '000000ef', number => 7, args => [0 .. 2], result => 0, pc => 15, destroyed => [],
		return => 14, sp => 13, cfa => 0, saved => [ 4 .. 11 ], last => [11], aligned => [ 0, 8 ], frame => [0 .. 15] },
	arm64	=> { bytes => 8, order => 'V', trap => '010000d4', number => 8, args => [0 .. 2], result => 0, pc => 32, destroyed => [],
		return => 30, sp => 31, cfa => 0, saved => [ 19 .. 29 ], last => [29], aligned => [ 0, 16 ], frame => [0 .. 32] },
	loong64	=> { bytes => 8, order => 'V', trap => '00002b00', number => 11, args => [4 .. 6], result => 4, pc => 33, destroyed => [12 .. 20],
		# What is read as register 33 is written as 32 (qemu 7.2).
		leave => sub { my ($cpu) = @_; $cpu->set(32, $cpu->get(33) + 4) },
		return => 1, sp => 3, cfa => 0, saved => [ 2, 21 .. 31 ], last => [22], aligned => [ 0, 16 ] },
	mips	=> mips(4, 'N', 8 .. 15),
	mipsle	=> mips(4, 'V', 8 .. 15),
	mips64	=> mips(8, 'N', 10 .. 15),
	mips64le => mips(8, 'V', 10 .. 15),
	ppc	=> ppc(4, 'N', 8),
	ppc64	=> ppc(8, 'N', 96),
	'ppc64-elfv1' => ppc(8, 'N', 112),
	ppc64le	=> ppc(8, 'V', 96),
	riscv64	=> { bytes => 8, order => 'V', trap => '73000000', number => 17, args => [10 .. 12], result => 10, pc => 32, destroyed => [],
		return => 1, sp => 2, cfa => 0, saved => [ 3, 4, 8, 9, 18 .. 27 ], last => [8], aligned => [ 0, 16 ] },
	s390x	=> { bytes => 8, order => 'N', trap => '0a00', number => 3, args => [4 .. 6], result => 4, pc => 1, destroyed => [],
		dwarf => { 32 => 1, map { $_ => $_ + 2 } 0 .. 15 },
		described => 1, others => { map { (16, 20, 17, 21, 18, 22, 19, 23, 24, 28, 25, 29, 26, 30, 27, 31)[$_] => 35 + $_ } 0 .. 15 },
		return => 14, sp => 15, cfa => 160, saved => [ 6 .. 13 ], last => [], chain => 1, room => 160, aligned => [ 0, 8 ],
		frame => [0 .. 32] },
	sparc64	=> { bytes => 8, order => 'N', trap => '91d0206d', number => 1, args => [8 .. 10], result => 8, second => 9, pc => \512, destroyed => [ 1, 6 ],
		# In the register of pstate, asi and ccr: xcc.C and icc.C; N, Z and V change, too. And npc is behind pc.
		leave => sub {
			my ($cpu, $flag) = @_;
			$cpu->set(\528, ($cpu->get(\528) ^ 0xee << 32) & ~(0x11 << 32) | ($flag ? 0x11 << 32 : 0));
			$cpu->set(\520, $cpu->get(\520) + 4);
		},
		return => 15, behind => 8, sp => 14, bias => 2047, cfa => 2047, saved => [], last => [ 30, 31 ], child_needs_last => 1, aligned => [ 2047, 16 ],
		frame => [0 .. 31] },
);

# Darwin's, as ELF: the number has a class, arguments may stand on the stack (from there on), the error flag is the carry.
$cpu{darwin_386} = { %{$cpu{386}}, args => [ 4, 8, 12 ], on_stack => 1, second => 2, ends => 1,
	leave => sub { my ($cpu, $flag) = @_; $cpu->set(9, $cpu->get(9) & ~1 | $flag) } };
$cpu{darwin_amd64} = { %{$cpu{amd64}}, class => 0x2000000, second => 3, ends => 1,
	leave => sub { my ($cpu, $flag) = @_; $cpu->set(\136, $cpu->get(\136, 4) & ~1 | $flag, 4) } };
$cpu{darwin_arm64} = { %{$cpu{arm64}}, trap => '011000d4', number => 16, second => 1, ends => 1,
	leave => sub { my ($cpu, $flag) = @_; $cpu->set(\264, $cpu->get(\264, 4) & ~(1 << 29) | $flag << 29, 4) } };

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

# Answers the call FAKE that is about to be made at pc, and returns the answer: raw result, error flag, second result.
sub reply {
	my ($self, $pc) = @_;
	my ($raw, $flag, $second) = map { $self->argument($_) } 0 .. 2;
	$self->set($_, ~0x35014541 << 32 | 0xcafef00d) for @{$self->{destroyed}};
	$self->{leave}->($self, $flag) if $self->{leave};
	$self->set($self->{second}, $second) if defined $self->{second};
	$self->set($self->{result}, $raw);
	$self->set($self->{pc}, $pc + length($self->{trap}) / 2);
	$self->put;
	return ($raw, $flag, $second);
}

# An argument of the call that is about to be made; is it ours?
sub argument {
	my ($self, $i) = @_;
	my $where = $self->{args}[$i];
	return $self->{on_stack} ? $self->memory($self->register($self->{sp}) + $where) : $self->get($where);
}

sub is_fake {
	my ($self) = @_;
	return $self->get($self->{number}) == (FAKE | ($self->{class} // 0));
}

# Reads all registers; writes them.
sub fetch {
	my ($self) = @_;
	$self->{registers} = pack 'H*', $self->ask('g');
	return $self->get($self->{pc});
}

sub put {
	my ($self) = @_;
	die "the registers do not change\n" unless $self->ask('G' . unpack 'H*', $self->{registers}) eq 'OK';
	return;
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
		my $pc = $self->fetch;
		die sprintf "the program stops at %x\n", $pc unless $self->{traps}{$pc};
		if (!$self->is_fake) {
			$self->ask(sprintf 'z0,%x,%d', $_, length($self->{trap}) / 2) for keys %{$self->{traps}};
			next;
		}
		$self->reply($pc);
		$calls++;
	}
}

# What Frames wants: a register by its number in DWARF, a word of memory.
sub register {
	my ($self, $number) = @_;
	if (my $other = $self->{others}{$number}) {
		my $raw = pack 'H*', $self->ask(sprintf 'p%x', $other);
		return unpack $self->{order} eq 'N' ? 'Q>' : 'Q<', $raw;
	}
	return $self->get($self->{dwarf}{$number} // $number) + ($self->{unwound} && $number == $self->{sp} ? $self->{bias} // 0 : 0);
}

sub set_register {
	my ($self, $number, $value) = @_;
	if (my $other = $self->{others}{$number}) {
		return $self->ask(sprintf 'P%x=%s', $other, unpack 'H*', pack $self->{order} eq 'N' ? 'Q>' : 'Q<', $value);
	}
	return $self->set($self->{dwarf}{$number} // $number, $value);
}

sub memory {
	my ($self, $address) = @_;
	my $answer = $self->ask(sprintf 'm%x,%x', $address, $self->{bytes});
	die sprintf "no memory at %x: %s\n", $address, $answer unless length $answer == 2 * $self->{bytes};
	my $raw = pack 'H*', $answer;
	return $self->{bytes} == 4 ? unpack $self->{order}, $raw : unpack $self->{order} eq 'N' ? 'Q>' : 'Q<', $raw;
}

sub step {
	my ($self) = @_;
	my $stop = $self->ask('s');
	die "a step ends with $stop\n" unless $stop =~ /^[ST]05/;
	return;
}

sub breakpoint {
	my ($self, $on, $address) = @_;
	die "no breakpoints\n" unless $self->ask(sprintf '%s0,%x,%d', $on ? 'Z' : 'z', $address, length($self->{trap}) / 2) eq 'OK';
	return;
}

sub complain {
	my ($self, $format, @values) = @_;
	my $where = $self->{where} // '';
	push @{$self->{bad}}, "$where: " . sprintf $format, @values if @{$self->{bad}} < 20;
	return;
}

# Goes through some functions (name => [ address, size ]) one instruction after another, in all of the calls that the program makes
# of them, and looks before each whether the frame information finds the caller: the CFA, the return address, all registers that
# are kept. Calls are answered as by `answer`, until one that is none of ours. Returns what is wrong and the program's status.
sub walk {
	my ($self, $frames, %function) = @_;
	my %entry = map { ($function{$_}[0] => $_) } keys %function;
	my (%seen, $status);
	$self->{bad} = [];
	$self->breakpoint(1, $_) for keys %entry;
	while (keys %entry) {
		my $stop = $self->ask('c');
		return ([ @{$self->{bad}}, "the program stops: $stop" ], undef) unless $stop =~ /^[ST]05/;
		my $pc = $self->fetch;
		my $name = $entry{$pc} // die sprintf "the program stops at %x\n", $pc;
		unless ($self->activation($frames, $name, $function{$name}, \%seen)) {
			$self->breakpoint(0, $_) for keys %entry;
			%entry = ();
		}
	}
	if (!$self->{ends}) {
		my $stop = $self->ask('c');
		$status = hex $1 if $stop =~ /^W(..)/;
	}
	for my $name (sort keys %function) {
		my ($start, $size) = @{$function{$name}};
		my $fde = $frames->find($start) // next;
		my @from = map { $_->[0] } $frames->rows($fde);
		for my $i (0 .. $#from) {
			my $to = $from[$i + 1] // $fde->{end};
			$self->{where} = sprintf '%s+%d', $name, $from[$i] - $start;
			$self->complain('never seen') if $from[$i] < $to && !grep { $from[$i] <= $_ && $_ < $to } keys %seen;
		}
	}
	return ($self->{bad}, $status);
}

# One call of a function; false: it is about to make a call of the kernel's.
sub activation {
	my ($self, $frames, $name, $function, $seen) = @_;
	my ($start, $size) = @$function;
	my $fde = $frames->find($start) or die "$name has no frame information\n";
	my $mask = $self->{bytes} == 8 ? ~0 : 0xffffffff;
	my $sp = $self->register($self->{sp});
	my $cfa = ($sp + $self->{cfa}) & $mask;
	my $return = ref $self->{return} ? $self->memory($sp) : $self->register($self->{return});
	my $back = ($return + ($self->{behind} // 0)) & $mask;
	my %kept = map { ($_ => $self->register($_)) } @{$self->{saved}};
	my $lost;
	for (;;) {
		my $pc = $self->get($self->{pc});
		if ($pc < $start || $pc >= $start + $size) {
			if ($pc != $back) {
				$self->{where} = $name;
				$self->child($frames, $sp);
				$self->complain('its child has a caller') unless $lost;
			} elsif ($lost) {
				$self->complain('it returns, and has no caller');
			}
			return 1;
		}
		$seen->{$pc} = 1;
		$self->{where} = sprintf '%s+%d', $name, $pc - $start;
		my $row = $frames->row($fde, $pc);
		my $ra = $fde->{cie}{ra};
		if (Frames::is_undefined($row, $ra)) {
			$lost = 1;
		} elsif ($lost) {
			$self->complain('it has a caller again');
		} else {
			my $is = $frames->cfa($row, $self) & $mask;
			$self->complain('the CFA is %x, not %x', $is, $cfa) if $is != $cfa;
			for my $register ($ra, sort keys %kept, sort keys %{$row->{registers}}) {
				my $want = $register == $ra ? $return : $kept{$register} // next;
				my $got = $frames->caller_register($row, $cfa, $register, $self);
				$self->complain('register %d is %s, not %x', $register, defined $got ? sprintf '%x', $got : 'undefined', $want)
					if !defined $got || ($got & $mask) != $want;
			}
			# A register window: the caller's sp is our fp.
			my $windows = grep { $_->[0] eq 'window' } values %{$row->{registers}};
			$self->complain('%d registers are in a window', $windows)
				if $windows != ($self->{behind} && $self->register($self->{sp}) != $sp ? 16 : 0);
		}
		if ($self->ask(sprintf 'm%x,%x', $pc, length($self->{trap}) / 2) eq $self->{trap}) {
			return 0 if !$self->is_fake;
			$self->poison(\%kept) if $name eq 'libsyscall_clone';
			$self->reply($pc);
		} else {
			$self->step;
		}
		$self->fetch;
	}
}

# Before a child may begin: what has to become 0 is not, below the stack neither.
sub poison {
	my ($self, $kept) = @_;
	my $raw = $self->get($self->{args}[0]);
	my $second = defined $self->{second} ? $self->get($self->{args}[2]) : 0;
	return if $self->get($self->{args}[1]) || ($raw != 0 && $second != 1);
	for ($self->{child_needs_last} ? () : @{$self->{last}}) {
		$self->set_register($_, 0x5a5a5a5a);
		$kept->{$_} = 0x5a5a5a5a if exists $kept->{$_};
	}
	my $sp = $self->register($self->{sp}) + ($self->{bias} // 0);
	my $answer = $self->ask(sprintf 'M%x,%x:%s', $sp - 256 - ($self->{red} // 0), 256, '5a' x 256);
	die "memory does not change\n" unless $answer eq 'OK';
	return;
}

# The child of clone, where it begins: on an aligned stack below its parent's, at the end of the chain of frames.
sub child {
	my ($self, $frames, $parent) = @_;
	my ($more, $aligned) = @{$self->{aligned}};
	my $sp = $self->register($self->{sp});
	my $return = ref $self->{return} ? $self->memory($sp) : $self->register($self->{return});
	$self->complain('the stack of its child is not aligned: %x', $sp) if ($sp + $more) % $aligned;
	my $room = $sp + ($self->{room} // 0);
	$self->complain('the frame of its child reaches %x, that of its parent %x', $room, $parent) if $room > $parent - ($self->{red} // 0);
	for (@{$self->{last}}) {
		$self->complain('its child finds %x in register %d', $self->register($_), $_) if $self->register($_);
	}
	$self->complain('its child finds a frame behind its own') if $self->{chain} && $self->memory($sp);
	# Where it returns to, the frame information says that this is the end; unwinders look up the address minus 1.
	my $fde = $frames->find($return - ($self->{behind} ? 0 : 1));
	my $row = $fde && $frames->row($fde, $return - ($self->{behind} ? 0 : 1));
	$self->complain('its child can be unwound to its parent') if !$row || !Frames::is_undefined($row, $fde->{cie}{ra});
	return;
}

# Signals that the program sends itself by a call in $function, whose handlers return by way of $restorer: does what the frame
# information says there become of the registers? Returns what is wrong, and how many registers were compared.
sub restored {
	my ($self, $frames, $function, $restorer, $kill) = @_;
	my ($start, $size) = @$function;
	my $bytes = length($self->{trap}) / 2;
	my $code = $self->ask(sprintf 'm%x,%x', $start, $size);
	my ($trap) = map { $start + $_ } grep { substr($code, 2 * $_, 2 * $bytes) eq $self->{trap} } 0 .. $size - 1;
	my $mask = $self->{bytes} == 8 ? ~0 : 0xffffffff;
	my $compared = 0;
	$self->{bad} = [];
	$self->{where} = 'the restorer';

	# The call that sends it, with a value of its own in each register that the call does not need.
	$self->breakpoint(1, $trap);
	for (;;) {
		die "no signal is sent\n" unless $self->ask('c') =~ /^[ST]05/;
		$self->fetch;
		last if $self->get($self->{number}) == $kill;
		$self->breakpoint(0, $trap);
		$self->step;
		$self->breakpoint(1, $trap);
	}
	$self->breakpoint(0, $trap);
	my $before = $self->{registers};
	my $fde = $frames->find($restorer - 1) or return ([ 'it has no frame information before its first instruction' ], 0);
	my $row = $frames->row($fde, $restorer - 1);
	my %needed = map { (ref $_ ? $$_ : $_) => 1 } @{$self->{args}}, $self->{number}, $self->{pc};
	for (grep { $_ < 32 && $_ != $self->{sp} && $_ != $fde->{cie}{ra} && !$needed{$self->{dwarf}{$_} // $_} } keys %{$row->{registers}}) {
		$self->set_register($_, 0x11223300 + $_);
	}
	$self->put;
	my $after = $trap + $bytes;
	$self->breakpoint(1, $_) for $restorer, $after;

	my ($signal) = $self->ask('c') =~ /^[ST](\w\w)/ or die "no signal comes\n";
	die "the handler does not return\n" unless $self->ask("C$signal") =~ /^[ST]05/;
	die sprintf "the program stops at %x\n", $self->get($self->{pc}) unless $self->fetch == $restorer;
	$self->breakpoint(0, $restorer);
	# Unwinders that come from the handler have its CFA for the stack pointer.
	local $self->{unwound} = 1;
	my $cfa = $frames->cfa($row, $self) & $mask;
	my %says = map { ($_ => $frames->caller_register($row, $cfa, $_, $self)) } keys %{$row->{registers}};
	$self->{unwound} = 0;
	die "the handler's end is not the call's\n" unless $self->ask('c') =~ /^[ST]05/ && $self->fetch == $after;
	$self->breakpoint(0, $after);
	my $ra = $fde->{cie}{ra};
	$self->complain('nothing is said of register %d', $_) for grep { !exists $says{$_} } @{$self->{frame}};
	for my $register (sort { $a <=> $b } keys %says) {
		my $want = $register == $ra ? $after - ($self->{behind} // 0) : $self->register($register);
		$compared++;
		$self->complain('register %d is %x, not %x', $register, $says{$register} & $mask, $want) if ($says{$register} & $mask) != ($want & $mask);
	}
	my $sp = $self->register($self->{sp}) + ($self->{bias} // 0);
	$self->complain('the CFA is %x, sp is %x', $cfa, $sp) if $cfa != $sp && (!exists $says{$self->{sp}} || $self->{bias});

	# As if nothing had been: only the results of the call are new.
	my @now = map { $self->get($_) } $self->{result}, $self->{pc};
	my $npc = $self->{behind} ? $self->get(\520) : 0;
	$self->{registers} = $before;
	$self->set($self->{result}, $now[0]);
	$self->set($self->{pc}, $now[1]);
	$self->set(\520, $npc) if $self->{behind};
	$self->put;
	return ($self->{bad}, $compared);
}

1;
