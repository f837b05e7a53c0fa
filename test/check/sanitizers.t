#!/usr/bin/perl
# The tests again, with library and tests instrumented.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
want();
part('addresses and undefined behaviour: gcc\'s sanitizers find nothing', '-j2', 'check-asan');
part('threads: the thread sanitizer finds nothing', '-j2', 'check-tsan');
done_testing();
