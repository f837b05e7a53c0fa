#!/usr/bin/perl
#
# Every //sys line against the running kernel's own declarations, which tracefs has in
# events/syscalls/sys_enter_NAME/format: how many arguments, which of them are pointers, and how wide numbers are.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use POSIX ();
use Prototypes;
use Test::More;
use Tools qw(enter port want table);

enter();
want('unshare');
my $root = '.';
my $port = port();
my %machine = (linux_amd64 => 'x86_64', linux_arm64 => 'aarch64', linux_riscv64 => 'riscv64', linux_loong64 => 'loongarch64');
plan skip_all => "this machine cannot run $port, so its kernel says nothing of it"
	if ($machine{$port} // '') ne (POSIX::uname())[4];

my $tracefs = '/sys/kernel/tracing';
my $events = "$tracefs/events/syscalls";
if (!-e "$events/sys_enter_close/format") {
	plan skip_all => 'tracefs is not mounted, or not for us to read, and only root can mount it' if $> != 0;
	plan skip_all => 'tracefs cannot be mounted in a mount namespace of our own' if $ENV{TRACEFS_TEST_MOUNTED};
	# The same program again, where a mount is seen by nobody else and goes with it.
	my $again = 'mount -t tracefs none "$0" 2>/dev/null; exec "$@"';
	local $ENV{TRACEFS_TEST_MOUNTED} = 1;
	{ no warnings; exec 'unshare', '-m', 'sh', '-c', $again, $tracefs, $^X, "test/check/$FindBin::Script"; }
	plan skip_all => "unshare(1) is missing: $!";
}

# Names of events come from the kernel's functions, which are newer than some numbers.
my %event = (
	fstat => 'newfstat', sendfile => 'sendfile64', umount2 => 'umount', uname => 'newuname',
);

# Calls that a kernel may be built without, and calls that younger kernels than the oldest supported, 5.4, brought.
my %optional = map { $_ => 1 } qw(
	acct adjtimex capget capset epoll_create1 epoll_ctl epoll_pwait eventfd2 fadvise64 flock futex
	getgroups inotify_add_watch inotify_init1 inotify_rm_watch ioperm iopl kcmp madvise membarrier memfd_create
	mincore name_to_handle_at open_by_handle_at process_vm_readv process_vm_writev quotactl seccomp setgroups signalfd4 swapoff
	swapon syslog timerfd_create timerfd_gettime timerfd_settime ustat
);
my ($major, $minor) = (POSIX::uname())[2] =~ /^(\d+)\.(\d+)/;
my %since = (openat2 => 6, pidfd_getfd => 6, faccessat2 => 8, close_range => 9);	# 5.x
if ($major == 5) {
	$optional{$_} = 1 for grep { $minor < $since{$_} } keys %since;
}

# Where a line differs from the kernel, and why that is right: NAME ARGUMENT, ... => what differs. The kernel declares
# these as unsigned long: addresses of the caller's memory that it does not read through itself, numbers of descriptors,
# and flags of which no bit above the 32nd has a meaning. Stubs extend the sign of an int, as C does.
my %differs;
for (
	['pointer, kernel 64', 'addresses, for a C program', 'Brk 1', 'Madvise 1', 'Mincore 1', 'Mlock 1', 'Mlock2 1', 'Mmap 1', 'Mprotect 1',
		'Mremap 1', 'Mremap 5', 'Msync 1', 'Munlock 1', 'Munmap 1'],
	['32, kernel 64', 'a descriptor', 'Mmap 5', 'Preadv 1', 'Preadv2 1', 'Pwritev 1', 'Pwritev2 1', 'Readv 1', 'Writev 1'],
	['32, kernel 64', 'flags that fit an int', 'Mmap 3', 'Mmap 4', 'Mprotect 3', 'Mremap 4'],
	['32, kernel 64', 'a request and a process', 'Ptrace 1', 'Ptrace 2'],
	['32, kernel 64', 'a count of iovecs, of which the kernel looks at 32 bits', (map { "$_ 3" } qw(Preadv Preadv2 Pwritev Pwritev2 Readv Writev Vmsplice
		ProcessVmReadv ProcessVmWritev)), 'ProcessVmReadv 5', 'ProcessVmWritev 5'],
	['5 arguments, kernel 4', 'the fifth is for sparc64, whose fourth is the restorer', 'rtSigaction count'],
	['4 arguments, kernel 5', 'without a signal mask the kernel does not ask for its size', 'Pause count'],
) {
	my ($what, $why, @where) = @$_;
	$differs{$_} = $what for @where;
}

# What a word is on each side: pointer, 32 or 64.
my %bits = (
	(map { $_ => 32 } 'int', 'unsigned int', 'uint', 'unsigned', 'u32', '__u32', '__s32', 'pid_t', 'uid_t', 'gid_t', 'umode_t', 'mode_t', 'key_t',
		'clockid_t', 'qid_t', 'timer_t', 'mqd_t', 'rwf_t', 'key_serial_t', 'bool'),
	(map { $_ => 64 } 'long', 'unsigned long', 'size_t', 'loff_t', 'off_t', 'u64', '__u64', 'aio_context_t'),
);
my %pointer_type = map { $_ => 1 } qw(cap_user_header_t cap_user_data_t __sighandler_t);
my %ours = (
	(map { $_ => 32 } 'int', 'unsigned int', 'int32_t', 'uint32_t', 'Uid_t', 'Gid_t', 'Socklen_t'),
	(map { $_ => 64 } 'uintptr_t', 'size_t', 'int64_t', 'uint64_t', 'Time_t'),
);

# The kernel's arguments of a call: 'pointer', 32, 64 or the type itself when it is strange; undef when there is no such event.
sub kernel {
	my ($name) = @_;
	open my $fh, '<', "$events/sys_enter_$name/format" or return undef;
	my @words;
	my $behind = 0;
	while (my $line = <$fh>) {
		my ($type, $field) = $line =~ /^\s*field:(.*?)\s*(\w+)(?:\[\w*\])?;/ or next;
		if ($field eq '__syscall_nr') {
			$behind = 1;
		} elsif ($behind && $type !~ /^__data_loc/) {	# which is a text that the event adds
			$type =~ s/\bconst\s+//;
			push @words, $type =~ /\*/ || $pointer_type{$type} ? 'pointer' : $bits{$type} // $type;
		}
	}
	close $fh;
	return \@words;
}

my @calls = map { lc } table('zsysnum.h', $port) =~ /^#define SYS_(\w+) /mg;
my @stubs = Prototypes::parse(Prototypes::target($root, $port, \@calls), Prototypes::files($root, $port));
my ($compared, %used) = (0);

for my $stub (@stubs) {
	my $name = $event{$stub->{nr}} // $stub->{nr};
	my $kernel = kernel($name);
	if (!$kernel) {
		SKIP: {
			skip "$stub->{name}: this kernel has no event for $name", 1 if $optional{$stub->{nr}};
			fail "$stub->{name}: no event for $name";
		}
		next;
	}
	$compared++;
	my @word = @{$stub->{word}};
	my @wrong;
	my $differ = sub {
		my ($where, $text) = @_;
		if (($differs{"$stub->{name} $where"} // '') eq $text) {
			$used{"$stub->{name} $where"} = 1;
		} else {
			push @wrong, "$stub->{name} $where: $text";
		}
	};
	$differ->('count', @word . ' arguments, kernel ' . @$kernel) if @word != @$kernel;
	for my $i (0 .. ($#word < $#$kernel ? $#word : $#$kernel)) {
		my ($word, $is) = ($word[$i], $kernel->[$i]);
		# A constant has the width that it needs, and 0 may stand for NULL.
		my $our = !defined $word->{pointer} ? undef : $word->{pointer} ? 'pointer'
			: $word->{int} ? 32 : defined $word->{param} ? $ours{$stub->{param}[$word->{param}]{type}} // $stub->{param}[$word->{param}]{type} : 'constant';
		next if !defined $our || $our eq $is || $our eq 'constant' && $is ne 'pointer';
		$differ->($i + 1, "$our, kernel $is");
	}
	ok(!@wrong, "$stub->{name}: $name") or diag join "\n", "$stub->{where}: differs from the kernel:", @wrong;
}

cmp_ok($compared, '>', 150, "$compared of " . @stubs . ' lines were compared');
my %skipped = map { $_->{name} => 1 } grep { !kernel($event{$_->{nr}} // $_->{nr}) } @stubs;
is(join(', ', grep { !$used{$_} && !$skipped{(split ' ')[0]} } sort keys %differs), '', 'every difference in the table is one still');
is(join(', ', grep { my $name = $_; !grep { $_->{nr} eq $name } @stubs } sort keys %event), '', 'every name in the table is used');
done_testing();
