#!/usr/bin/perl
#
# libsyscall.a of darwin's ports in Mach-O, as a linker sees it: what each member needs and holds, and that programs link
# with hooks and without. Needs llvm and, for the programs, lld (which knows no 386).
#
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/..", "$FindBin::Bin/../stubs";
use Darwin;
use lib "$FindBin::Bin/../../lib";
use Ports qw(all_ports port_row);
use Test::More;
use Tools;

enter();
my $dir = scratch();
my ($clang, $ar, $nm, $objdump) = want('clang', 'llvm-ar', 'llvm-nm', 'llvm-objdump');
my $ld = tool('ld64.lld');

my $plain = <<'EOF_C';
#include <libsyscall.h>
int main(void) { return Write(1, "x", 1, NULL); }
EOF_C
my $hooked = <<'EOF_C';
#include <libsyscall.h>
static void enter(uintptr_t trap) { (void)trap; }
static const SyscallHooks hooks = { enter, NULL };
int main(void) { SetSyscallHooks(&hooks); return Write(1, "x", 1, NULL) + Kqueue(NULL) + Syscall(SYS_SYNC, 0, 0, 0, NULL, NULL); }
EOF_C
my $zeroing = <<'EOF_C';
#include <libsyscall.h>
int main(int argc, char **argv) { char buf[8192] = ""; (void)argv; return Read(argc, buf, sizeof buf, NULL); }
EOF_C
my $own = <<'EOF_C';
#include <libsyscall.h>
Errno Open(const char *path, int flags, int perm, int *fd) { (void)path; (void)flags; (void)perm; (void)fd; return ENOENT; }
int main(void) { return Open("/", 0, 0, NULL) + Close(3); }
EOF_C

# link(NAME, SOURCE): the symbols of a program, name => kind, or nothing.
sub program {
	my ($port, $compiler, $source, @flags) = @_;
	my ($arch, $version) = $port =~ /amd64/ ? ('x86_64', '10.13') : ('arm64', '11.0');
	open my $fh, '>', "$dir/program.c" or die "$dir/program.c: $!";
	print $fh $source;
	close $fh or die "$dir/program.c: $!";
	for ([ split(' ', $compiler), split(' ', '-Os -ffreestanding -nostdlibinc -fno-stack-protector -Wall -Werror -Iinclude -c -o'), "$dir/program.o", "$dir/program.c" ],
		[ $ld, '-arch', $arch, '-platform_version', 'macos', $version, $version, @flags, '-no_pie', '-e', '_start', '-o', "$dir/program", "build/$port/start.o", "$dir/program.o", "build/$port/libsyscall.a" ]) {
		my ($status, $text) = run(@$_);
		return diag($text) && () if $status;
	}
	return map { /(?:^[0-9a-f]+| ) (\w) _?(\w+)$/ ? ($2 => $1) : () } lines($nm, "$dir/program");
}

for my $port (Darwin::ports()) {
	my $compiler = port_row($port)->{compiler};
	subtest $port => sub {
		my $archive = "build/$port/libsyscall.a";
		$compiler =~ s/^clang(?= )/$clang/;
		Darwin::built($port, $clang, $ar);

		my (%defined, %needed, @data, $member);
		for (lines($nm, $archive)) {
			if (/\((\S+)\):$/ || /^(\S+\.o):$/) {
				$member = $1;
			} elsif (/^\s+U _(\w+)$/) {
				$needed{$1} = $member;
			} elsif (/^[0-9a-f]+ ([A-Za-z]) _(\w+)$/) {
				my ($kind, $name) = ($1, $2);
				push @data, $name if $kind =~ /[dDbBsSC]/ && $name !~ /^(?:empty|none|nothing|places|texts|libsyscall_\w+\.\w+|\w+\.\w+)$/;
				push @{$defined{$name}}, $member if $kind =~ /[TDBSC]/ || $name =~ /^libsyscall_|^[A-Z]/;
			}
		}
		cmp_ok(scalar keys %defined, '>', 300, scalar(keys %defined) . ' symbols');
		is(join(' ', grep { !$defined{$_} } sort keys %needed), '', 'the archive needs nothing that it does not have');
		is(join(' ', grep { !/^libsyscall_/ } sort keys %needed), '', 'no member needs a name that a program may have');
		is(join(' ', grep { /^(?:mem|str|bzero|_)/ } sort keys %defined), '', 'it has nothing of the C library');
		is(join(' ', sort grep { @{$defined{$_}} > 1 } keys %defined), join(' ', 'libsyscall_Syscall', 'libsyscall_Syscall6', $port eq 'darwin_386' ? 'libsyscall_syscall7' : ()),
			'only what hooks replace is there twice');
		is(join(' ', sort @data), 'installed libsyscall_SocketDisableIPv6 libsyscall_forkLock', 'no other writable data');
		# Public names, and what hooks replace, are weak; all are private to the program.
		my %kinds;
		for (lines($nm, '-m', '--defined-only', $archive)) {
			push @{$kinds{$2}}, $1 if /\) ((?:weak )?(?:private )?external) _(\w+)$/;
		}
		my $weak = 'weak private external';
		my %wrong = map { $_ => join ', ', sort @{$kinds{$_}} } keys %kinds;
		for my $name (keys %wrong) {
			my $want = $name =~ /^libsyscall_(?:Syscall6?|syscall7)$/ ? "private external, $weak" : $name =~ /^libsyscall_/ ? 'private external' : $weak;
			delete $wrong{$name} if $wrong{$name} eq $want;
		}
		is_deeply(\%wrong, {}, 'public names, and what hooks replace, are weak, all private to the program');
		is(join('', (run($objdump, '--macho', '--private-headers', "build/$port/start.o"))[1] =~ /(MH_MAGIC\w*)/ ? 'Mach-O' : ''), 'Mach-O', 'start.o is Mach-O');

		if ($port eq 'darwin_386') {
			note 'no linker here knows 386';
			return;
		}
		return not_tested('no programs are linked: ' . lacks('ld64.lld')) if !$ld;
		my %symbol = program($port, $compiler, $plain);
		ok($symbol{Write} && $symbol{libsyscall_Write}, 'a program links') or return;
		is(join(' ', grep { !/^(?:(?:libsyscall_)?(?:Write|RawSyscall)|libsyscall_Syscall|main|_?start|libsyscall_start|mem\w+|(?:__)?bzero|_mh_execute_header)$/ } sort keys %symbol), '', '... and has nothing but what it uses');
		%symbol = program($port, $compiler, $hooked);
		ok($symbol{SetSyscallHooks} && $symbol{libsyscall_RawSyscall6}, 'a program with hooks links') or return;
		my $syscall = join "\n", lines($objdump, '-d', '--disassemble-symbols=_libsyscall_Syscall', "$dir/program");
		like($syscall, qr/\b(?:callq?|blr|jmpq?|br)\s+[*x]/, '... with the strong Syscall, which calls them');
		ok($symbol{Kqueue}, '... and all the rest');
		%symbol = program($port, $compiler, $zeroing);
		ok($symbol{Read}, 'start.o has what clang calls to clear memory');
		%symbol = program($port, $compiler, $own);
		ok($symbol{Open} && $symbol{Close}, 'a program may have an Open of its own');
		my @names = slurp('gen/znames_darwin.h') =~ /^#undef (\w+)$/mg;
		%symbol = program($port, $compiler, join("\n", map({ "void $_(void); void $_(void) { __builtin_trap(); }" } @names), "int main(void) { return 0; }\n"), '-all_load');
		is(join(' ', grep { ($symbol{$_} // '') ne 'T' || (!$symbol{"libsyscall_$_"} && !/^(?:Syscall6?|SocketDisableIPv6)$/) } @names), '', '... and all others, with every member');
	};
}
done_testing();
