#!/usr/bin/perl
#
# The //sys lines of darwin against Apple's own prototypes, the tables of xnu: number, order and size of the arguments, which
# of them are pointers, and what comes back. xnu-VERSION/syscalls.master is looked for in the directory $XNU.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use Prototypes;
use Test::More;
use Tools qw(enter want slurp);

enter();
want();
my $root = '.';
my $xnu = $ENV{XNU} // "$root/../shared/data";

my ($version) = slurp("$root/gen/zsysnum_darwin_amd64.h") =~ /xnu-([\d.]+)/ or die 'gen/zsysnum_darwin_amd64.h does not name its xnu';
plan skip_all => "NOT TESTED: no syscalls.master of xnu-$version" if !-r "$xnu/xnu-$version/syscalls.master";

# How a type is passed: by pointer, as 64 bits, as a word, as 32 bits.
sub class_of {
	my ($type) = @_;
	return 'pointer' if $type =~ /\*|^(?:user_addr_t|caddr_u?t)$/;
	return '64' if $type =~ /^(?:off_t|u?int64_t)$/;
	return 'word' if $type =~ /^(?:long|u_long|size_u?t|user_s?size_t|semun_t|uintptr_t|intptr_t)$/;
	return '32' if $type =~ /^(?:unsigned )?int$|^u_int$|^u_?int32_t$|^int32_t$|^(?:[ugp]id|id|idtype|key|socklen|sigset|Uid|Gid|Socklen)_t$|^bool$/;
	die "what is $type?";
}

my %kernel;		# name => { args => [classes], returns => class }
for (split /\n/, slurp("$xnu/xnu-$version/syscalls.master")) {
	my ($returns, $name, $args) = /^\d+\s.*?\{\s*(\w+)\s+(?:sys_)?(\w+)\s*\(([^()]+)\)/ or next;
	next if $name eq 'nosys' || $name eq 'enosys';
	$kernel{$name} = { args => $args, returns => $returns };
}

# What differs, and why.
my %word = map { $_ => 'flags, of which no more than 32 bits are defined' } qw(Exchangedata Getattrlist Getattrlistat Setattrlist Fgetattrlist Fsetattrlist Ioctl);
my %fewer = (gettimeofday => 'the others came later, zero asks for neither', Settimeofday => 'no time zone');
my %pointer = (		# a word to the kernel, which says what it means
	Fcntl => 'a pointer or a number', Ioctl => 'a pointer or a number', Semctl => 'a union', MacSyscall => 'what the policy says',
);
my %used;

for my $stub (Prototypes::parse("$root/src/syscall_darwin.c")) {
	my $call = $kernel{$stub->{nr}};
	my $name = $stub->{name};
	if (!$call) {
		fail "$name: xnu-$version has no $stub->{nr}";
		next;
	}
	# Of two numbers the one that is no cancellation point of pthreads.
	ok(!$kernel{"$stub->{nr}_nocancel"}, "$name: $stub->{nr} has no twin that is no cancellation point");
	my @theirs = $call->{args} =~ /^\s*void\s*$/ ? () : map { class_of(s/\[\w*\]$/*/r =~ s/^\s*(?:const\s+)?(?:struct\s+)?(.*?)\s*(\**)\s*\w+\s*(\**)\s*$/$1$2$3/r =~ s/\s+\*/*/gr) } split /,/, $call->{args};
	my @ours = map { $_->{int} ? '32' : defined $_->{param} ? class_of($stub->{param}[$_->{param}]{type} =~ s/^(?:const )?(?:struct )?//r) : '32' } @{$stub->{word}};
	if ($fewer{$name} && @ours < @theirs) {
		$used{$name} = 1;
		$#theirs = $#ours;
	}
	for my $i (0 .. $#theirs) {
		last if $i > $#ours;
		if ($word{$name} && $theirs[$i] eq 'word' && $ours[$i] eq '32' || $pointer{$name} && $theirs[$i] =~ /^(?:pointer|word)$/ && $ours[$i] eq 'word') {
			$used{$name} = 1;
			$ours[$i] = $theirs[$i];
		}
	}
	is("@ours", "@theirs", "$name: $stub->{nr}($call->{args})");

	my @results = map { class_of($_) } @{$stub->{result}};
	my %returns = (int => '32', void => undef, user_ssize_t => 'word', user_addr_t => 'pointer', off_t => '64');
	die "what is $call->{returns}?" if !exists $returns{$call->{returns}};
	# An int may be no result but 0, and two of them come by two registers.
	next if !@results;
	my $want = $returns{$call->{returns}} // 'nothing';
	if ($name eq 'pipe' || $name eq 'gettimeofday') {
		is(scalar @results, 2, "$name: two results");
	} elsif ($call->{returns} eq 'int' && $results[0] eq 'word' && @results == 1) {
		# The kernel says int; a count of bytes is never negative.
		ok($stub->{result}[0] eq 'size_t', "$name: returns a count");
	} else {
		is("@results", $want, "$name: returns $call->{returns}");
	}
}
is(join(' ', grep { !$used{$_} } sort keys %word, keys %fewer, keys %pointer), '', 'every exception is one');

# Of these calls none may be lost; undelete only fails since macOS 10.10.
my @wanted = qw(getgroups setgroups wait4 pipe lseek gettimeofday accept bind connect socket setsockopt kevent fcntl access adjtime chdir chflags chmod
	chown chroot close dup dup2 exchangedata fchdir fchflags fchmod fchown flock fpathconf fstat64 fstatfs64 fsync ftruncate getdirentries64
	getdtablesize getegid geteuid getfsstat64 getgid getpgid getpgrp getpid getppid getpriority getrlimit getrusage getsid getuid issetugid kill
	kqueue lchown link listen lstat64 mkdir mkfifo mknod open pathconf pread pwrite read readlink rename revoke rmdir select setegid seteuid setgid
	setlogin setpgid setpriority setprivexec setregid setreuid setrlimit setsid settimeofday setuid stat64 statfs64 symlink sync truncate umask
	unlink unmount write acct futimes gethostuuid getpeername getsockname getsockopt madvise mprotect msync munmap ptrace recvfrom recvmsg
	sendmsg sendto utimes);
my %have = map { $_->{nr} =~ s/_nocancel$//r => 1 } Prototypes::parse("$root/src/syscall_darwin.c");
is(join(' ', grep { !$have{$_} } @wanted), '', 'all calls that there have to be');

# What came later says so, and what happens before.
my @lines = split /\n/, slurp("$root/src/syscall_darwin.c");
is(join("\n", grep { m{^// .*macOS} && !/macOS [\d.]+, before that SIGSYS\./ } @lines), '', 'a call that came later says that it is SIGSYS before');
cmp_ok(scalar(grep { m{^// .*before that SIGSYS} } @lines), '>', 20, 'and there are some');

# Of the calls of xnu-1228 (10.5) that there still are, these are not: the head of src/syscall_darwin.c says why.
my $absent = qr/_extended$|^(?:sem|msg|shm)sys$|^(?:stat|lstat|fstat|statfs|fstatfs|getfsstat|getdirentries)$
	|^bsdthread_|^workq_|^shared_region_|^(?:undelete|posix_spawn|identitysvc|__semwait_signal|kdebug_trace|vfork|getdirentriesattr)$
	|^(?:mlockall|munlockall|swapon|[gs]et[sw]groups)$/x;
my $by_hand = qr/^(?:exit|fork|execve|sigreturn)$/;
SKIP: {
	skip 'NOT TESTED: no syscalls.master of xnu-1228', 2 if !-r "$xnu/xnu-1228/syscalls.master";
	my %old = map { $_ => 1 } slurp("$xnu/xnu-1228/syscalls.master") =~ /\{\s*\w+\s+(\w+)\s*\(/g;
	is(join(' ', grep { $old{$_} && !$have{$_} && !/$absent|$by_hand|_nocancel$/ } sort keys %kernel), '', 'all others of that kernel are here');
	is(join(' ', grep { $have{$_} && /$absent/ } sort keys %have), '', 'what is not here is not here');
}

# The C by hand asks for none of them either, where it is darwin's: NOCANCEL(SYS_X), or SYS_X_NOCANCEL.
for my $file (grep { !m{_linux|/syscall_} } glob "$root/src/*.[ch]") {
	my @points;
	for (split /\n/, slurp($file)) {
		next if m{^\s*(?:/?\*|//)};
		s/\bNOCANCEL\(SYS_\w+\)//g;
		push @points, map { $kernel{lc "${_}_nocancel"} ? "SYS_$_" : () } /\bSYS_(\w+)/g;
	}
	is("@points", '', "$file: no cancellation point");
}

# The twins are there since the oldest kernel that the calls are promised for: the same lists in all of them, or a macOS that is told.
for my $old (map { m{xnu-([\d.]+)/} } glob "$xnu/xnu-*/syscalls.master") {
	my %there = map { s/^sys_//r => 1 } slurp("$xnu/xnu-$old/syscalls.master") =~ /\{\s*\w+\s+(\w+)\s*\(/g;
	next if !$there{read_nocancel};		# before xnu-1228
	is(join(' ', grep { $there{s/_nocancel$//r} && !$there{$_} } map { $_->{nr} =~ /_nocancel$/ ? $_->{nr} : () } Prototypes::parse("$root/src/syscall_darwin.c")), '',
		"xnu-$old has each call by both numbers, or by none");
}
done_testing();
