#!/usr/bin/perl
# Other machines by gcc, where the table `ports` names clang: the examples link, and one runs.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
for my $port ([ arm64 => 'aarch64-linux-gnu-gcc', 'qemu-aarch64' ], [ ppc => 'powerpc-linux-gnu-gcc', 'qemu-ppc' ]) {
	my ($arch, @tools) = @$port;
	want() if !everything();
	my $why = lacks(@tools);
	$why ? not_tested("linux_$arch by gcc: $why") : part("linux_$arch by gcc", '-j2', "GOARCH=$arch", "CC=$tools[0]", "BUILD=build/gcc_$arch", 'demo');
}
done_testing();
