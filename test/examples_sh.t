#!/usr/bin/perl
# The example sh: pipelines, redirections, statuses as /bin/sh has them, nothing left over.
# Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.

use strict;
use warnings;
use Cwd qw(abs_path getcwd);
use Digest::MD5;
use FindBin;
use lib $FindBin::Bin;
use POSIX ();
use Test::More;
use Time::HiRes qw(sleep time);
use Tools qw(enter build built scratch slurp spew);

plan skip_all => 'no /proc, by which the example starts itself again, and the test looks at it' if !-e '/proc/self/exe';
my $root = enter();
my $sh = build() . '/examples/sh';
built($sh);
$sh = "$root/$sh" if $sh !~ m{^/};

my $dir = scratch();
chdir $dir or die "cannot enter $dir: $!";

# What the shell leaves in the background when it exits becomes our child, not init's, and is waited for at the end.
my %prctl = (x86_64 => 157, aarch64 => 167, riscv64 => 167);
my $number = $prctl{(POSIX::uname())[4]};
syscall $number, 36, 1, 0, 0, 0 if $number;	# PR_SET_CHILD_SUBREAPER
END {
	my $status = $?;
	1 while wait > 0;
	$? = $status;
	chdir '/';
}

# Runs a program, without a shell; $input is the name of its standard input. Returns wait's status, output, messages.
sub run {
	my ($input, @command) = @_;
	my $pid = fork // die "fork: $!";
	if ($pid == 0) {
		open STDIN, '<', $input or die;
		open STDOUT, '>', "$dir/out" or die;
		open STDERR, '>', "$dir/err" or die;
		POSIX::close($_) for 3 .. 1023;	# what the test itself was started with
		exec { $command[0] } @command or die "$command[0]: $!";
	}
	waitpid $pid, 0;
	return ($?, slurp("$dir/out"), slurp("$dir/err"));
}

sub script {
	my ($text) = @_;
	return run('/dev/null', $sh, '-c', $text);
}

# A script, its status and output, and what its messages match (or are).
sub check {
	my ($text, $status, $output, $messages, $name) = @_;
	my ($s, $o, $e) = script($text);
	(my $short = $name // $text) =~ s/\n/\\n/g;
	is("$s: $o", ($status << 8) . ": $output", $short) or diag $e;
	ref $messages ? like($e, $messages, '... its message') : is($e, $messages // '', '... its messages');
}

spew('f', join '', map { "$_\n" } qw(pear apple pear fig apple pear));
spew('not', "#!/bin/sh\n");
mkdir 'sub' or die;

# Pipelines.
check('cat f | sort | uniq -c', 0, "      2 apple\n      1 fig\n      3 pear\n");
check('cat f ' . '| cat ' x 20, 0, slurp('f'), '', '21 commands');
check('echo x ' . '| cat ' x 200, 0, "x\n", '', '201 commands');
check("echo a |\n\n # comment\n cat", 0, "a\n");
check('yes | head -n 1', 0, "y\n");
check('ls nowhere 2>&1 | wc -l', 0, "1\n");
check('cd sub | cat; ls f; exit 3 | exit 4; echo $?', 0, "f\n4\n", '', 'a builtin in a pipeline is on its own');
check('nosuch | echo a; true | nosuch; echo $?', 0, "a\n127\n", qr/\A(sh: nosuch: no such file or directory\n){2}\z/);

# 10 MB through pipes and files.
{
	my $random = pack 'L*', map { int rand 2**32 } 1 .. 65536;
	spew('big', $random x 40);
	check('cat big | cat | cat >copy; cat <big | cat >>copy', 0, '');
	ok(Digest::MD5->new->add(slurp('copy'))->hexdigest eq Digest::MD5->new->add($random x 80)->hexdigest, '20 MB arrive as they were');
	unlink 'big', 'copy';
}

# Redirections.
check('echo one >o; echo two>>o; cat<o; echo three > o 1>o2; cat o o2', 0, "one\ntwo\nthree\n");
check('ls nowhere 2>o; wc -l <o', 0, "1\n");
check('ls nowhere f >o 2>&1; wc -l < o', 0, "2\n");
check('ls nowhere f 2>&1 >o | wc -l; cat o', 0, "1\nf\n");
check('>empty; ls empty', 0, "empty\n");
check('<f cat >o 2>o2; cmp f o && echo same', 0, "same\n");
check('echo 2 >o; cat o', 0, "2\n");
check('nosuch 2>o; cat o', 0, "sh: nosuch: no such file or directory\n", '', 'messages follow the redirection');
check('cd nowhere 2>o; cat o', 0, "sh: nowhere: no such file or directory\n", '', "a builtin's too");
check('echo x <nowhere; echo $?', 0, "2\n", "sh: nowhere: no such file or directory\n");
check('echo x >sub; echo $?', 0, "2\n", qr/sub: is a directory/);
check('echo x >&7; echo $?', 0, "2\n", qr/7: bad file descriptor/);
check('echo x <nowhere | cat; echo $?', 0, "0\n", qr/nowhere/);

# Quotes, comments, statuses.
check(q{printf '<%s>' a 'b  c' "d  'e'" 'f"g' h\ i "" '' j"k"'l' \# "\\\\ \" \$ \x"}, 0,
	q{<a><b  c><d  'e'><f"g><h i><><><jkl><#><\ " $ \x>});
check("printf '%s|' 'a\nb' \"c\nd\" e\\\nf \"g\\\nh\"", 0, "a\nb|c\nd|ef|gh|");
check("echo a#b # c\n# d\necho 'e # f'", 0, "a#b\ne # f\n");
check('false; echo $? "$?" \'$?\' \$? x$?y; sh -c "exit 213"; echo $?', 0, "1 1 \$? \$? x1y\n213\n");
check("echo \xff\xe4\\\xf6", 0, "\xff\xe4\xf6\n");

# Nothing runs of a line that is not right.
for my $bad ('|', 'echo a |', '; echo', 'echo ;; echo', '&', 'echo &&', '&& echo', 'echo || || echo', 'echo >', 'echo > > o', 'echo <<x',
	'echo )', '(echo)', 'echo `ls`', q{echo 'a}, 'echo "a', 'echo $(ls)', 'echo "${X}"', 'echo $HOME', 'echo "`ls`"', 'echo 3>o', '| cat', 'a | | b', 'echo a & & b') {
	check("echo begin\necho run; $bad", 2, "begin\n", qr/\Ash: syntax error: .+\n\z/, "syntax: $bad");
}
{
	my ($s, $o, $e) = script('echo a | echo)');
	is($e, "sh: syntax error: near ')'\n", 'a syntax error says where');
	($s, $o, $e) = script('x' x 131_000);
	is($s >> 8, 127, 'a name too long for the kernel is not found');
	spew('long', 'x' x 140_000);
	($s, $o, $e) = run('/dev/null', $sh, 'long');
	is($s >> 8, 2, 'a line too long');
	like($e, qr/too long/, '... and its message');
}

# As /bin/sh says.
spew('plain', "echo\n");
spew('noexec', "\x7fELF");
spew('dead', "#!/nonexistent/interpreter\n");
chmod 0755, 'noexec', 'dead';
for my $same ('true', 'false', '', '   ', '# c', "\n\n", 'exit', 'exit 0', 'exit 7', 'exit 255', 'exit 256', 'false; exit', 'true; false', 'false; true',
	'false && echo a', 'true && echo a', 'false || echo a', 'true || echo a', 'false && echo a || echo b', 'true || echo a && echo b',
	'false || false || echo c', "true &&\necho a", 'false | true', 'true | false', 'false | exit 3', 'exit 9 | true',
	'nosuchprogram', './nowhere', './f', './sub', 'sub', 'f/x', './dead', '""', 'exec_nothing_here || echo $?', 'cd sub; pwd', 'cd sub && cd .. && ls f',
	'cd nowhere || echo no', 'cd; pwd', 'HOMELESS', q{sh -c 'kill -9 $$'; echo $?}, q{sh -c 'kill -TERM $$'}, q{sh -c 'kill -SEGV $$' 2>o},
	'echo a; echo b', 'echo a;', 'false & wait; echo $?', 'true; echo $?', 'cat <nowhere || echo no', '>o', 'true >o && cat o', 'echo "a""b"c\'d\'',
	'echo a >o; cat o - <f', 'printf %s\\\\n a b', 'sh -c "exit 300"; echo $?', 'wait', 'wait; echo $?', 'echo $?', 'sleep 0 & echo $?') {
	my @ours = run('f', $sh, '-c', $same);
	my @theirs = run('f', '/bin/sh', '-c', $same);
	(my $name = $same) =~ s/\n/\\n/g;
	is("$ours[0]: $ours[1]", "$theirs[0]: $theirs[1]", "as /bin/sh: $name") or diag "$ours[2]$theirs[2]";
}
check('./noexec; echo $?', 0, "126\n", "sh: ./noexec: exec format error\n");
check('exit x', 2, '', qr/not a status/);
check('exit ""', 2, '', qr/not a status/);
is((script(q{sh -c 'kill -9 $$'}))[0], 137 << 8, '128 + the signal that killed the command');

# PATH.
{
	mkdir "bin$_" or die for 1, 2, 3;
	mkdir 'bin1/tool' or die;
	spew('bin2/tool', "#!/bin/sh\necho two\n");
	spew('bin3/tool', "#!/bin/sh\necho three\n");
	chmod 0755, 'bin3/tool';
	my $path = $ENV{PATH};
	local $ENV{PATH} = 'nowhere:f:bin1:bin2:bin3';
	check('tool', 0, "three\n", '', 'what cannot be executed is passed over');
	$ENV{PATH} = 'bin1:bin2';
	check('tool', 126, '', qr/tool: permission denied/, 'nothing but what cannot be executed: 126');
	$ENV{PATH} = 'x' x 5000 . ':bin3';
	check('tool', 127, '', qr/tool: file name too long/, 'a directory longer than PATH_MAX');
	$ENV{PATH} = ':nowhere';
	spew('here', "#!/bin/sh\necho here\n");
	chmod 0755, 'here';
	check('here', 0, "here\n", '', 'an empty part is the working directory');
	delete $ENV{PATH};
	check('ls f', 0, "f\n", '', 'no PATH');
	$ENV{PATH} = $path;
}

# Where commands come from.
{
	my ($s, $o) = run(spew('in', "cat\nsecond\nthird\n"), $sh);
	is($o, "second\nthird\n", 'what stands behind the line in standard input is for the command');
	($s, $o) = run('/dev/null', $sh, spew('file', "echo a\nfalse"));
	is("$s $o", "256 a\n", 'a script, without its last newline');
	($s, $o) = run('/dev/null', $sh, spew('file', "ec\0ho a\0\n"));
	is("$s $o", "0 a\n", 'NULs are dropped');
	is((run('/dev/null', $sh, 'nowhere'))[0], 127 << 8, 'no such script');
	is((run('/dev/null', $sh, 'sub'))[0], 126 << 8, 'a directory for a script');
	my @usage = run('/dev/null', $sh, '-x');
	is($usage[0], 2 << 8, 'a wrong option');
	like($usage[2], qr/usage/, '... says the usage');
	my ($status, $out) = run('/dev/null', '/bin/sh', '-c', q{exec "$0" -c 'echo x | cat; ls f' <&- 2>&-}, $sh);
	is("$status $out", "0 x\nf\n", 'standard input and error closed from the start');
}

# Descriptors: a child sees 0, 1, 2 and, of ls, the directory that it reads.
check('ls /proc/self/fd', 0, "0\n1\n2\n3\n");
check('cat f | ls /proc/self/fd | cat', 0, "0\n1\n2\n3\n");
check('ls /proc/self/fd <f 2>o >o2 >o; cat o', 0, "0\n1\n2\n3\n");
check('ls nowhere /proc/self/fd 2>&1 | tail -n 4 | cat | cat', 0, "0\n1\n2\n3\n");
check('ls /proc/self/fd >o & wait; cat o', 0, "0\n1\n2\n3\n");
is((run('/dev/null', $sh, spew('file', "ls /proc/self/fd\n")))[1], "0\n1\n2\n3\n", "the script's own descriptor is not inherited");

# The background.
{
	my $begin = time;
	check('sleep 1.5 & echo $?; exit 5', 5, "0\n", '', 'exit does not wait for the background');
	cmp_ok(time - $begin, '<', 1.2, '... indeed');
	check('sh -c "sleep 0.2; echo late" & echo early; wait; echo end', 0, "early\nlate\nend\n");
	check('cat & wait', 0, '', '', 'the background has nothing to read');
	check('echo a >o && cat o >o2 & wait; cat o2', 0, "a\n");
	check('false; echo a & wait; echo b & cd sub & wait; ls f', 0, "a\nb\nf\n");
}

# 1000 commands: no descriptor, no zombie, no memory left.
{
	my $look = q{sh -c 'cd /proc/$PPID; ls fd | wc -l; cat task/*/children | wc -w; grep -E "VmData|VmStk" status'};
	my $many = "/bin/true\n" x 400 . "/bin/true | /bin/true >o 2>&1 <f\nnosuch 2>o\n/bin/true &\n" x 100 . "wait\n/bin/true <nowhere 2>o\n" x 50;
	my ($s, $o) = run('/dev/null', $sh, spew('file', "true\n$look\n$many$look\n"));
	my @lines = split /\n/, $o;
	is($s, 0, '1000 commands');
	is(@lines, 8, '... and two looks at the shell') or diag $o;
	is(join(' ', @lines[0 .. 3]), join(' ', @lines[4 .. 7]), '... which holds what it held before');
	is($lines[0], 4, '... its descriptors and the script');
	is($lines[1], 1, '... and one child');
}

# The background's dead are taken away without a wait: when they had time to die, the next command has no other child beside it.
check("true & true & true & true & sleep 0.3\n" . q{sh -c 'cat /proc/$PPID/task/*/children | wc -w'}, 0, "1\n", '', 'no zombies of the background');

# SIGINT.
{
	# Starts the shell in a process group of its own, as a terminal's foreground job.
	my $group = sub {
		my ($text, $ignore) = @_;
		unlink 'ready', 'out';
		my $pid = fork // die "fork: $!";
		if ($pid == 0) {
			setpgrp 0, 0;
			$SIG{INT} = $ignore ? 'IGNORE' : 'DEFAULT';
			open STDIN, '<', '/dev/null' or die;
			open STDOUT, '>', 'out' or die;
			open STDERR, '>', 'err' or die;
			exec $sh, '-c', $text or die;
		}
		my $limit = time + 10;
		sleep 0.01 until -e 'ready' || time > $limit;
		kill INT => -$pid;
		waitpid $pid, 0;
		return ($?, slurp('out'));
	};
	my ($s, $o) = $group->(q{sh -c 'touch ready; exec sleep 20'; echo after});
	is("$s $o", '2 ', 'SIGINT kills the command, and then the shell');
	($s, $o) = $group->(q{sh -c 'trap "echo trapped; exit 3" INT; touch ready; for i in 1 2 3 4 5 6 7 8 9; do sleep 0.1; done'; echo $?});
	is("$s $o", "0 trapped\n3\n", 'when the command handles it, the shell goes on');
	($s, $o) = $group->(q{sh -c 'touch ready; sleep 0.3'; echo after}, 1);
	is("$s $o", "0 after\n", 'what ignored it from the start ignores it');
	($s, $o) = $group->(q{sh -c 'sleep 0.3; echo survived >bg' & sh -c 'touch ready; exec sleep 20'});
	is($s, 2, 'SIGINT with a job in the background');
	my $limit = time + 5;
	sleep 0.02 until -s 'bg' || time > $limit;
	is(slurp('bg'), "survived\n", '... which it does not concern');
	my @grep = qw(grep -E ^Sig(Ign|Blk|Cgt) /proc/self/status);
	is((script("grep -E '$grep[2]' $grep[3] | cat"))[1], (run('/dev/null', '/usr/bin/env', @grep))[1],
		'commands get the signals as the shell got them');
	local $SIG{CHLD} = 'IGNORE';
	open my $fh, '-|', $sh, '-c', 'sh -c "exit 6"; echo $?' or die "$sh: $!";	# /bin/sh in between would change it
	my $out = <$fh>;
	is($out, "6\n", 'SIGCHLD ignored by who starts the shell');
}

# The program stands alone.
$ENV{EXAMPLE_SH} = $sh;
is(scalar qx(nm -u "\$EXAMPLE_SH"), '', 'nothing undefined');
done_testing;
