#!/usr/bin/perl
# The tests again, under valgrind.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
want('valgrind');
part('valgrind finds nothing', '-j2', 'check-valgrind');
done_testing();
