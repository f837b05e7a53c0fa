#!/usr/bin/perl
# `make test` with the other compiler.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..";
use Test::More;
use Tools;

enter();
my ($clang) = want('clang');
part('make test with clang', '-j2', 'BUILD=build/clang', "CC=$clang", 'test');
done_testing();
