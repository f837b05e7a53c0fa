#!/usr/bin/perl
# The list of changes that tests have to notice still applies to the sources: make mutants tries them.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
want();
my ($status, $text) = run('tools/mutants', '-n');
is($status, 0, 'each change applies') or diag $text;
done_testing();
