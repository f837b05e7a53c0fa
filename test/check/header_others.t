#!/usr/bin/perl
# libsyscall.h among the headers of other libraries that are installed here: X11, GL, openssl, whatever there is.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
#
# With a prefix it mixes with all of them, in front and after. Without one it does with those that
# have no names of ours, which are nearly all.

use strict;
use warnings;
use File::Find ();
use FindBin;
use lib "$FindBin::Bin/..";
use POSIX ();
use Test::More;
use Tools;

enter();
my @cc = cc();
my $dir = scratch();

# What is libc's or the kernel's has test/header.t; C++ and what is not for programs is left out.
my %not_ours = map { $_ => 1 } qw(asm asm-generic linux c++ gnu bits sys net netinet netash netatalk netax25 neteconet netipx netiucv
	netpacket netrom netrose nfs protocols rpc rdma scsi sound video xen misc mtd drm finclude arpa sys python3.11 gdb valgrind);
my %libc;
if (open my $packages, '-|', qw(dpkg -L libc6-dev linux-libc-dev)) {
	while (<$packages>) {
		$libc{$1} = 1 if m{^/usr/include/(?:[\w-]+-linux-gnu/)?(\S+\.h)$};
	}
	close $packages;
}
my @headers;
File::Find::find({ no_chdir => 1, wanted => sub {
	my ($name) = m{^/usr/include/(.+)$} or return;
	my ($first) = $name =~ m{^([^/]+)};
	if (-d $_) {
		$File::Find::prune = 1 if $not_ours{$first} || $first =~ /-linux-gnu/ || $name =~ tr{/}{} > 2;
		return;
	}
	push @headers, $name if $name =~ /\.h$/ && !$libc{$name};
} }, '/usr/include');
# Of X11, GL and openssl all, of others some.
my %taken;
@headers = grep { m{^(?:X11|GL|GLES\d?|EGL|KHR|openssl|xcb)/} || $taken{m{^([^/]+)/} ? $1 : ''}++ < 12 } sort @headers;
plan skip_all => 'no headers of other libraries here' if !@headers;

# Compiles sources, two at a time; returns the statuses and messages.
sub compile {
	my (@sources) = @_;
	my (@result, %running);
	my $next = 0;
	while ($next < @sources || %running) {
		if ($next < @sources && keys %running < 2) {
			open my $fh, '>', "$dir/$next.c" or die "$next.c: $!";
			print $fh $sources[$next];
			close $fh or die "$next.c: $!";
			my $pid = fork // die "fork: $!";
			if (!$pid) {
				open STDOUT, '>', "$dir/$next.out" or POSIX::_exit(126);
				open STDERR, '>&', \*STDOUT or POSIX::_exit(126);
				exec { $cc[0] } @cc, qw(-std=gnu11 -fsyntax-only -w -Iinclude), "$dir/$next.c" or POSIX::_exit(127);
			}
			$running{$pid} = $next++;
			next;
		}
		my $pid = wait;
		$result[delete $running{$pid}] = $?;
	}
	return map { open my $fh, '<', "$dir/$_.out" or die; [ $result[$_], join '', <$fh> ] } 0 .. $#sources;
}

my $ours = "#include <libsyscall.h>\n";
my $prefix = "#define LIBSYSCALL_PREFIX sys_\n$ours";
my $use = "static int use(void) { int fd = 0; return sys_Open(\"/\", 0, 0, &fd) || sys_Fork(&fd) || sys_Close(fd); }\nint (*used)(void) = use;\n";
my @alone = compile(map { "#include <$_>\n" } @headers);
@headers = map { $headers[$_] } grep { $alone[$_][0] == 0 } 0 .. $#headers;
note scalar(@headers), ' of ', scalar(@alone), ' headers compile alone';
my @before = compile(map { "#include <$_>\n$prefix$use" } @headers);
my @after = compile(map { "$prefix#include <$_>\n$use" } @headers);
my @plain = compile(map { "#include <$_>\n$ours" } @headers);
for my $i (0 .. $#headers) {
	is($before[$i][0], 0, "$headers[$i] in front") or diag join '', grep { defined } (split /^/, $before[$i][1])[0 .. 5];
	is($after[$i][0], 0, "$headers[$i] after") or diag join '', grep { defined } (split /^/, $after[$i][1])[0 .. 5];
}
my @collide = map { $headers[$_] } grep { $plain[$_][0] != 0 } 0 .. $#headers;
cmp_ok(scalar @collide, '<', @headers / 2, 'most need no prefix');
note "without a prefix these collide: @collide" if @collide;
done_testing();
