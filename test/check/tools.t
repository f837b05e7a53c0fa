#!/usr/bin/perl
# The programs and libraries that `make check` may use: is each here, and does it do?
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
want();
for my $name (Tools::names()) {
	my $why = lacks($name);
	$why ? not_tested($why) : pass("$name: " . tool($name));
}
done_testing();
