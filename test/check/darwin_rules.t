#!/usr/bin/perl
#
# darwin/rules, the table of what the small xnu of the tests takes for xnu's rules: it has a row for each call and each case of
# the emulator, and no other. Where the source of xnu is (the directory $XNU_SOURCE, with bsd/ and osfmk/ of the version that the table
# names), each row's place is looked up, and structures are laid out as the kernel has them for programs of 32 and of 64 bits.
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools qw(enter table slurp);

enter();

my $here = "$FindBin::Bin/../darwin";
my $xnu = $ENV{XNU_SOURCE};
my $dir = tempdir(CLEANUP => 1);

# name | file:line function ... | yes or no | what was found by reading
my (@rows, %row);
my $table = slurp("$here/rules");
my $where = 0;
$table =~ s/\n\t(?!rule \|)/ /g;	# rows that go on
for (split /\n/, $table) {
	$where++;
	next if /^\s*(?:#|$)/;
	my @field = map { s/^\s+|\s+$//gr } split /\|/, $_, -1;
	if (@field != 4 || grep { $_ eq '' } @field) {
		fail "rules, row $where: not four fields: $_";
		next;
	}
	my %new = (name => $field[0], place => $field[1], checked => $field[2], reading => $field[3]);
	ok(!$row{$new{name}}, "$new{name}: one row") or next;
	like($new{checked}, qr/^(?:yes|no)$/, "$new{name}: checked or not");
	push @rows, \%new;
	$row{$new{name}} = \%new;
}
cmp_ok(scalar @rows, '>', 250, scalar(@rows) . ' rows');
# What nobody has read says so, and what: a row may not claim more than was read.
is(join(" ", map { $_->{name} } grep { ($_->{checked} eq "no") != ($_->{reading} =~ m{\b(?:not read|differs): \S}) } @rows), "",
	"rows that are not read, or differ, say what, and no others");
for my $what ('not read', 'differs') {
	my $rows = grep { $_->{reading} =~ /\b$what: / } @rows;
	diag "$rows of " . @rows . " rows say \"$what\"" if $rows;
}

# The dispatch.
my %call;
for (split /\n/, slurp("$here/xnu_calls.c")) {
	next unless /^\t(CALL|AGAIN|POINT|POINT_AGAIN|POINT_ALONE|FIXED)\((\w+), (\w+)\)/;
	my ($kind, $number) = ($1, $2);
	$call{$number} = 1;
	$call{"${number}_NOCANCEL"} = 1 if $kind =~ /^POINT(?:_AGAIN)?$/;
}
cmp_ok(scalar keys %call, '>', 250, scalar(keys %call) . ' calls in the dispatch');
is(join(' ', grep { !$row{$_} } sort keys %call), '', 'each call has its row');
is(join(' ', grep { /^[A-Z_0-9]+$/ && !$call{$_} } map { $_->{name} } @rows), '', 'each row of a call is one of the dispatch');

# Cases inside of calls, and functions that are no calls but have a rule.
my (%case, %function);
for my $file (glob "$here/*.[ch]") {
	my $text = slurp($file);
	$case{$1} = 1 while $text =~ /\bcase D_(\w+):/g;
	$function{$1} = 1 while $text =~ /^(?:[\w*]+ )+\**(\w+)\([^;]*?\)\n\{/mg;
}
cmp_ok(scalar keys %case, '>', 20, scalar(keys %case) . ' cases');
is(join(' ', grep { $table !~ /\b$_\b/ } sort keys %case), '', 'each case stands in a row');
is(join(' ', grep { /^([a-z]\w*)\(\)/ && !$function{$1} } map { $_->{name} } @rows), '', 'each function that a row names is there');
for my $file (map { "$here/$_" } qw(xnu_signal.c xnu_thread.c cpu_386.h cpu_amd64.h cpu_arm64.h xnu_memory.c xnu_call.c)) {
	my @without;
	# A comment in front of a function that names a place in xnu is a rule.
	my $text = slurp($file);
	while ($text =~ m{/\*((?:(?!\*/).)*?)\*/\n(?:__attribute__\S+\n)?(?:[\w*]+ )+\**(\w+)\([^;]*?\)\n\{}sg) {
		my ($comment, $name) = ($1, $2);
		next if $comment !~ m{bsd/|osfmk/|kern_\w+\.c|:\d+} || $name =~ /^xnu_/;
		push @without, $name if $table !~ /\b$name\(\)/;
	}
	is("@without", '', "$file: each function with a rule has a row");
}

my ($version) = $table =~ /xnu-([\d.]+)/ or die 'rules: which xnu?';
if (!$xnu) {
	diag "NOT TESTED: the places in xnu-$version, and its structures, without XNU_SOURCE";
	done_testing();
	exit;
}

my %lines;
for my $row (@rows) {
	for my $place (split /\s*;\s*/, $row->{place}) {
		my ($file, $line, $name) = $place =~ /^(\S+):(\d+) (\w+)$/;
		if (!$name) {
			ok($place eq 'host' || -e "$xnu/$place", "$row->{name}: $place");
			next;
		}
		$lines{$file} //= [ -e "$xnu/$file" ? split /\n/, slurp("$xnu/$file") : () ];
		my $text = join ' ', map { $lines{$file}[$_] // '' } $line - 1, $line;
		like($text, qr/\b$name\b/, "$row->{name}: $file:$line is $name");
	}
}

# Structures: ours, the kernel's for 32-bit programs, for 64-bit ones, and the header.
my @structures = (
	[ qw(Stat_t user32_stat64 user64_stat64 sys/stat.h) ], [ qw(Statfs_t statfs64 statfs64 sys/mount.h) ], [ qw(MsqidDs user32_msqid_ds user64_msqid_ds sys/msg.h) ],
	[ qw(ShmidDs user32_shmid_ds user_shmid_ds sys/shm_internal.h) ], [ qw(SemidDs user32_semid_ds user64_semid_ds sys/sem_internal.h) ],
	[ qw(IpcPerm ipc_perm ipc_perm sys/ipc.h) ], [ qw(Sembuf sembuf sembuf sys/sem.h) ], [ qw(Semun semun32 user_semun sys/sem_internal.h) ],
	[ qw(Kevent_t user32_kevent user64_kevent sys/event_private.h) ], [ qw(Kevent64_t kevent64_s kevent64_s sys/event.h) ],
	[ qw(Msghdr user32_msghdr user64_msghdr sys/socket_private.h) ],
	[ qw(SfHdtr user32_sf_hdtr user64_sf_hdtr sys/socket.h) ], [ qw(Cmsghdr cmsghdr cmsghdr sys/socket.h) ], [ qw(Linger linger linger sys/socket.h) ],
	[ qw(Aiocb user32_aiocb user64_aiocb sys/aio.h) ],
	[ qw(Sigevent user32_sigevent user64_sigevent sys/signal.h) ], [ qw(Siginfo user32_siginfo user64_siginfo sys/signal.h) ],
	[ qw(Sigaction_t user32_sigaction user64_sigaction sys/signal.h) ], [ qw(SigactionTramp __user32_sigaction __user64_sigaction sys/signal.h) ],
	[ qw(Stack_t user32_sigaltstack user64_sigaltstack sys/signal.h) ], [ qw(Rusage user32_rusage user64_rusage sys/resource.h) ],
	[ qw(Rlimit rlimit rlimit sys/resource.h) ], [ qw(Iovec user32_iovec user64_iovec sys/uio_internal.h) ], [ qw(Dirent direntry direntry sys/dirent.h) ],
	[ qw(Timeval user32_timeval user64_timeval sys/_types/_user32_timeval.h) ], [ qw(Timespec user32_timespec user64_timespec sys/_types/_user32_timespec.h) ],
	[ qw(Itimerval user32_itimerval user64_itimerval sys/_types/_user32_itimerval.h) ], [ qw(Flock_t flock flock sys/fcntl.h) ],
	[ qw(Winsize winsize winsize sys/ttycom.h) ], [ qw(PollFd pollfd pollfd sys/poll.h) ],
);
my @defines = qw(-DKERNEL -DKERNEL_PRIVATE -DBSD_KERNEL_PRIVATE -DPRIVATE -DXNU_KERNEL_PRIVATE -D__APPLE_API_PRIVATE -D__APPLE_API_UNSTABLE -D__DARWIN_UNIX03=1 -D__DARWIN_64_BIT_INO_T=1 -D__DARWIN_ALIGN_POWER=0);

# A structure of a header, as the preprocessor leaves it, with the packing that holds there.
my %headers;
sub structure {
	my ($file, $name) = @_;
	for my $path (map { ($_, s/user32/user64/r) } $file) {
		next if !-e "$xnu/bsd/$path";
		if (!defined $headers{$path}) {
			open my $fh, '>', "$dir/in.h" or die $!;
			print $fh join "\n", grep { !/^\s*#\s*include/ } split /\n/, slurp("$xnu/bsd/$path");
			close $fh or die $!;
			$headers{$path} = qx(gcc -E -P @defines $dir/in.h 2>/dev/null);
		}
		my $text = $headers{$path};
		$text =~ s/_STRUCT_USER(\d\d)_(\w+)/"struct user$1_" . lc $2/ge;
		next unless $text =~ /\b(struct|union)\s+$name\s*(\{(?:[^{}]|(?2))*\})\s*([^;]*);/;
		my ($before, $kind, $body, $after) = (substr($text, 0, $-[0]), $1, $2, $3);
		my ($pack) = reverse $before =~ /#pragma pack\((\d*)\)/g;
		$after = join ' ', $after =~ /__attribute__\s*(?<p>\((?:[^()]|(?&p))*\))/ ? $& : '';
		return ($pack ? "#pragma pack($pack)\n" : '') . "$kind $name $body $after;\n#pragma pack()\n";
	}
	return undef;
}

my $types = <<'END';
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
typedef int32_t __int32_t_, dev_t_; typedef int8_t __int8_t; typedef uint8_t __uint8_t; typedef int16_t __int16_t; typedef uint16_t __uint16_t;
typedef int32_t __int32_t; typedef uint32_t __uint32_t; typedef int64_t __int64_t; typedef uint64_t __uint64_t;
typedef int32_t dev_t, pid_t, key_t, blksize_t; typedef uint16_t mode_t, nlink_t; typedef uint64_t ino64_t, rlim_t; typedef uint32_t uid_t, gid_t, sigset_t, socklen_t;
typedef int64_t off_t, blkcnt_t, user64_time_t, user64_long_t, user_time_t, user64_off_t, user_long_t, user64_ssize_t;
typedef uint64_t user_addr_t, user64_addr_t, user_size_t, user64_size_t, user64_ulong_t, user64_msglen_t, user64_msgqnum_t, user_ulong_t;
typedef uint32_t user32_addr_t, user32_size_t, user32_ulong_t, user32_msglen_t, user32_msgqnum_t;
typedef int32_t user32_time_t, user32_long_t; typedef int64_t user32_off_t __attribute__((aligned(4)));
typedef unsigned char u_char; typedef unsigned short u_short; typedef unsigned int u_int;
typedef struct fsid { int32_t val[2]; } fsid_t;
#define __ipc_perm_new ipc_perm
#define MFSTYPENAMELEN 16
#define MAXPATHLEN 1024
#define __DARWIN_MAXPATHLEN 1024
union user32_sigval { struct { user32_addr_t pad; int sival_int; } size_equivalent_; user32_addr_t sival_ptr; };
union user64_sigval { struct { uint32_t pad; int sival_int; } size_equivalent; user64_addr_t sival_ptr; };
union semun32 { user32_addr_t buf; user32_addr_t array; };
END
$types =~ s/union user32_sigval .*\n/union user32_sigval { int sival_int; user32_addr_t sival_ptr; };\n/;

my ($program, @missing) = ('');
my %done = (semun32 => 1);	# of which there is none: the kernel takes the word
for my $nested ([ qw(user32_timespec sys/_types/_user32_timespec.h) ], [ qw(user64_timespec sys/_types/_user64_timespec.h) ], [ qw(user32_timeval sys/_types/_user32_timeval.h) ],
	[ qw(user64_timeval sys/_types/_user64_timeval.h) ], [ qw(ipc_perm sys/ipc.h) ], [ qw(user32_sigevent sys/signal.h) ], [ qw(user64_sigevent sys/signal.h) ],
	[ qw(__user32_sigaction_u sys/signal.h) ], [ qw(__user64_sigaction_u sys/signal.h) ], map { [ $_->[1], $_->[3] ], [ $_->[2], $_->[3] ] } @structures) {
	my ($name, $file) = @$nested;
	next if $done{$name}++;
	my $text = structure($file, $name);
	defined $text ? ($program .= $text) : push @missing, $name;
}
is("@missing", '', 'all structures of the kernel are found');

for my $port (qw(darwin_386 darwin_amd64)) {
	my $header = table('ztypes.h', $port);
	my $main = '';
	for (@structures) {
		my ($ours, $name32, $name64) = @$_;
		my $theirs = $port eq 'darwin_386' ? $name32 : $name64;
		my $tag = $theirs =~ /semun/ ? "union $theirs" : "struct $theirs";
		next if grep { $_ eq $theirs } @missing;
		$main .= "\tprintf(\"$ours size %zu\\n\", sizeof($tag));\n";
		my $body = $program =~ /\b(?:struct|union) $theirs \{((?:[^{}]|\{[^{}]*\})*)\}/ ? $1 : '';
		my %has = map { $_ => 1 } $body =~ /(\w+)\s*(?:\[[^\]]*\])*\s*;/g;
		while ($header =~ /^LIBSYSCALL_OFFSET\($ours, (\w+), \d+\);/mg) {
			$main .= "\tprintf(\"$ours $1 %zu\\n\", offsetof($tag, $1));\n" if $has{$1};
		}
	}
	open my $fh, '>', "$dir/$port.c" or die $!;
	print $fh "$types\n$program\nint main(void)\n{\n${main}\treturn 0;\n}\n";
	close $fh or die $!;
	ok(system("gcc -std=gnu11 -w -m64 -o $dir/$port $dir/$port.c") == 0, "$port: the kernel's structures compile") or next;
	my $count = 0;
	for (split /\n/, qx($dir/$port)) {
		my ($ours, $member, $value) = split / /;
		my $pattern = $member eq 'size' ? qr/^LIBSYSCALL_SIZE\($ours, (\d+)\);/m : qr/^LIBSYSCALL_OFFSET\($ours, $member, (\d+)\);/m;
		my ($want) = $header =~ $pattern;
		is($value, $want, "$port: $ours $member");
		$count++;
	}
	cmp_ok($count, '>', 150, "$port: $count sizes and places are the kernel's");
}
done_testing();
