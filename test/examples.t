#!/usr/bin/perl
# The freestanding example programs, on real input.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use IO::Socket::INET;
use POSIX qw(:sys_wait_h strftime);
use Socket qw(IPPROTO_TCP TCP_NODELAY SOL_SOCKET SO_LINGER);
use Test::More;
use Tools qw(enter build built scratch);

my $root = enter();
my $examples = build() . '/examples';
built(map { "$examples/$_" } qw(cat ls echod));
$examples = "$root/$examples" if $examples !~ m{^/};
my $dir = scratch();
$SIG{PIPE} = 'IGNORE';

# Runs a program, its output to a file or, when that is undef, to a descriptor that is closed; returns status, output, messages.
sub run {
	my ($stdin, @command) = @_;
	return run_to("$dir/out", $stdin, @command);
}

sub run_to {
	my ($stdout, $stdin, @command) = @_;
	my $pid = fork // die "fork: $!";
	if ($pid == 0) {
		open STDIN, '<', $stdin or die;
		if (defined $stdout) {
			open STDOUT, '>', $stdout or die;
		} else {
			spew('out', '');
		}
		open STDERR, '>', "$dir/err" or die;
		POSIX::close(1) if !defined $stdout;
		exec { $command[0] } @command or POSIX::_exit(127);
	}
	waitpid $pid, 0;
	my $status = $?;
	return ($status, map { open my $fh, '<:raw', "$dir/$_" or die; local $/; <$fh> // '' } qw(out err));
}

sub spew {
	my ($name, $text) = @_;
	open my $fh, '>:raw', "$dir/$name" or die "$name: $!";
	print $fh $text;
	close $fh or die;
	return "$dir/$name";
}

#
# cat
#
my $cat = "$examples/cat";
my ($status, $out, $err);
for my $size (0, 1, 4095, 65535, 65536, 65537, 1_000_000) {
	my $text = join '', map { chr($_ * 7 % 256) } 1 .. 256;
	$text = substr $text x ($size / 256 + 1), 0, $size;
	my $file = spew('in', $text);
	($status, $out, $err) = run('/dev/null', $cat, $file);
	ok($status == 0 && $out eq $text && $err eq '', "cat: a file of $size bytes");
	($status, $out, $err) = run($file, $cat);
	ok($status == 0 && $out eq $text && $err eq '', '... as standard input');
}
my ($a, $b) = (spew('a', "aa\n"), spew('b', "bb\n"));
($status, $out, $err) = run($b, $cat, $a, '-', $a);
ok($status == 0 && $out eq "aa\nbb\naa\n", 'cat: files and - between them');
($status, $out, $err) = run('/dev/null', $cat, $a, "$dir/none", $b);
is($status, 1 << 8, 'cat: a missing file among others: exit 1');
is($out, "aa\nbb\n", '... the others are copied');
is($err, "cat: $dir/none: error 2\n", '... and it is named');
($status, $out, $err) = run('/dev/null', $cat, "$dir");
is("$status $err", "256 cat: $dir: error 21\n", 'cat: a directory');
SKIP: {
	skip 'no /dev/full', 1 if !-c '/dev/full';
	is((run_to('/dev/full', '/dev/null', $cat, $a))[0], 1 << 8, 'cat: a full disk: exit 1');
}
is((run_to(undef, '/dev/null', $cat, $a))[0], 1 << 8, 'cat: closed standard output: exit 1');
{
	local $ENV{CAT} = $cat;
	is(qx(head -c 3000000 /dev/zero | "\$CAT" | wc -c) + 0, 3000000, 'cat: through pipes');
}
($status, $out, $err) = run('/dev/null', $cat, ($a) x 3000);
ok($status == 0 && length $out == 9000, 'cat: more files than descriptors');

#
# ls
#
my $ls = "$examples/ls";
mkdir "$dir/d" or die;
spew('d/file', 'x' x 1234);
chmod 0640, "$dir/d/file";
utime 1_000_000_000, 1_234_567_890, "$dir/d/file";
spew('d/run', '');
chmod 04755, "$dir/d/run";
mkdir "$dir/d/sub", 0700;
symlink 'file', "$dir/d/link";
POSIX::mkfifo("$dir/d/fifo", 0600);
spew("d/with blank", '');
spew('d/.hidden', '');
($status, $out, $err) = run('/dev/null', $ls, "$dir/d");
is("$status$err", '0', 'ls: exit 0, no message');
my @lines = split /\n/, $out;
is(join('|', map { (split ' ', $_, 7)[6] } @lines), 'fifo|file|link -> file|run|sub|with blank', 'ls: sorted, without hidden names, with the target of a link');
for my $line (@lines) {
	my ($mode, $links, $uid, $gid, $size, $time, $name) = split ' ', $line, 7;
	$name =~ s/ -> .*//;
	my @s = lstat "$dir/d/$name";
	my %type = (0010000 => 'p', 0100000 => '-', 0120000 => 'l', 0040000 => 'd');
	my $want = $type{$s[2] & 0170000} . join '', map { my $bit = $_; ($s[2] >> $bit & 1) ? (qw(x w r))[$bit % 3] : '-' } reverse 0 .. 8;
	substr($want, 3, 1) = 's' if $s[2] & 04000;
	is("$mode $links $uid $gid $size", "$want $s[3] $s[4] $s[5] $s[7]", "ls: $name: mode, links, owner, group, size as of lstat");
	is($time, strftime('%Y-%m-%dT%H:%M:%SZ', gmtime $s[9]), '... time');
}
($status, $out, $err) = run('/dev/null', $ls, '-a', "$dir/d");
like($out, qr/ \.hidden$/m, 'ls -a: hidden names too');
($status, $out, $err) = run('/dev/null', $ls, "$dir/none", "$dir/d/file");
is($status, 1 << 8, 'ls: a missing file: exit 1');
like($err, qr/^ls: \Q$dir\E\/none: no such file or directory$/m, '... is named');
like($out, qr/1234 2009-02-13T23:31:30Z \Q$dir\E\/d\/file$/m, '... and the rest listed; a file by itself');
mkdir "$dir/many" or die;
spew("many/$_", '') for map { sprintf 'file%05d', $_ * 7919 % 6000 } 0 .. 5999;
($status, $out, $err) = run('/dev/null', $ls, "$dir/many");
is(join(' ', map { (split ' ', $_, 7)[6] } split /\n/, $out), join(' ', map { sprintf 'file%05d', $_ } 0 .. 5999), 'ls: 6000 names, sorted, none lost');
SKIP: {
	skip 'no /dev/null in /dev', 1 if !-c '/dev/null';
	($status, $out, $err) = run('/dev/null', $ls, '/dev/null');
	like($out, qr/^crw.{7}\s+1\s+\d+\s+\d+\s+1,\s*3 /, 'ls: a device has numbers for a size');
}

#
# echod
#
my ($server, $port);
END { kill 'KILL', $server if $server && waitpid($server, WNOHANG) == 0 }

# Whether a connection within this machine can be made at all.
sub loopback {
	my $listener = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 1, Proto => 'tcp') or return 0;
	return defined IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $listener->sockport, Proto => 'tcp');
}

sub client {
	return IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port, Proto => 'tcp') // die "connect: $!";
}

sub descriptors { return scalar(() = glob "/proc/$server/fd/*") }

# Writes all of a text while reading what comes; returns that. With a pause, the reader is slow.
sub echo {
	my ($socket, $text, $pause) = @_;
	my $writer = fork // die;
	if ($writer == 0) {
		my $at = 0;
		while ($at < length $text) {
			$at += syswrite($socket, $text, 65536, $at) // POSIX::_exit(1);
		}
		shutdown $socket, 1;
		POSIX::_exit(0);
	}
	select undef, undef, undef, $pause if $pause;
	my $got = '';
	1 while sysread $socket, $got, 65536, length $got;
	waitpid $writer, 0;
	return $got;
}

SKIP: {
	skip 'the loopback device is down', 7 if !loopback();
	{
		pipe my $r, my $w or die;
		$server = fork // die;
		if ($server == 0) {
			open STDOUT, '>&', $w or die;
			exec { "$examples/echod" } 'echod', 0 or POSIX::_exit(127);
		}
		close $w;
		$port = <$r>;
	}
	like($port // 'nothing', qr/^[0-9]+\n\z/, 'echod prints its port') or BAIL_OUT('echod does not start');
	chomp $port;

	my $idle = descriptors();
	is(echo(client(), "hello\n"), "hello\n", 'echod: one client, with half-close');
	my $big = join '', map { pack 'N', $_ } 1 .. 1_000_000;
	ok(echo(client(), $big, 0.3) eq $big, 'echod: 4 MB to a reader that starts late');
	my @clients = map { client() } 1 .. 100;
	for my $i (0 .. $#clients) {
		syswrite $clients[$i], "client $i\n";
	}
	is(join('', map { readline($_) // '' } @clients), join('', map { "client $_\n" } 0 .. 99), 'echod: 100 clients at a time');
	close $_ for @clients;
	{
		my $gone = client();
		syswrite $gone, 'x' x 100_000;
		setsockopt $gone, SOL_SOCKET, SO_LINGER, pack('ii', 1, 0);
		close $gone;	# a reset
	}
	is(echo(client(), "still there\n"), "still there\n", 'echod: a client that resets harms nobody');
	for (1 .. 3000) {
		last if descriptors() == $idle;
		select undef, undef, undef, 0.02;
	}
	SKIP: {
		skip 'no /proc, which tells the descriptors', 1 if !-e "/proc/$server/fd";
		is(descriptors(), $idle, 'echod: no descriptor is left behind');
	}
	my $open = client();
	kill 'TERM', $server;
	waitpid $server, 0;
	is($?, 0, 'echod: SIGTERM ends it, exit 0');
	undef $server;
}
($status) = run('/dev/null', "$examples/echod", '70000');
is($status, 2 << 8, 'echod: no port: exit 2');

done_testing();
