/*
 * The calls that Linux cannot do for the tests: their stubs are called, and hand on the error that the emulated kernel answers.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

int main(void)
{
	const int fd = make_file("file", "x");
	char buf[64];
	int n = 77;
	size_t size = 77;
	uint32_t matches = 77;
	Attrlist list;
	Fhandle handle;
	Mac mac;
	Uid_t auid = 0;
	char *const argv[] = { NULL };

	memset(&list, 0, sizeof list);
	memset(&handle, 0, sizeof handle);
	memset(&mac, 0, sizeof mac);
	fails(Exchangedata("file", "file", 0), ENOTSUP, "Exchangedata");
	fails(RawSyscall(SYS_UNDELETE, (uintptr_t)"file", 0, 0, NULL, NULL), ENOTSUP, "undelete, which is not possible any more");
	fails(Revoke("file"), ENOTSUP, "Revoke: no device");
	fails(Acct(NULL), EPERM, "Acct");
	fails(Mount("hfs", "file", 0, NULL), EPERM, "Mount");
	fails(Unmount("nothing", 0), ENOENT, "Unmount: no file");
	ok(Unmount("file", 0) != 0, "Unmount: nothing mounted");
	fails(Reboot(RB_HALT, NULL), EPERM, "Reboot");
	fails(Quotactl("file", 0, 0, NULL), ENOTSUP, "Quotactl");
	fails(Nfssvc(0, NULL), EPERM, "Nfssvc");
	fails(Getfh("file", &handle), EPERM, "Getfh");
	fails(Fhopen(&handle, O_RDONLY, &n), EPERM, "Fhopen");
	fails(Clonefileat(AT_FDCWD, "file", AT_FDCWD, "clone", 0), ENOTSUP, "Clonefileat");
	fails(Fclonefileat(fd, AT_FDCWD, "clone", 0), ENOTSUP, "Fclonefileat");
	fails(Copyfile("file", "copy", 0644, 0), ENOTSUP, "Copyfile");
	fails(Getattrlist("file", &list, buf, sizeof buf, 0), ENOTSUP, "Getattrlist");
	fails(Getattrlistat(AT_FDCWD, "file", &list, buf, sizeof buf, 0), ENOTSUP, "Getattrlistat");
	fails(Setattrlist("file", &list, buf, sizeof buf, 0), ENOTSUP, "Setattrlist");
	fails(Setattrlistat(AT_FDCWD, "file", &list, buf, sizeof buf, 0), ENOTSUP, "Setattrlistat");
	fails(Fgetattrlist(fd, &list, buf, sizeof buf, 0), ENOTSUP, "Fgetattrlist");
	fails(Fsetattrlist(fd, &list, buf, sizeof buf, 0), ENOTSUP, "Fsetattrlist");
	fails(Getattrlistbulk(fd, &list, buf, sizeof buf, 0, &n), ENOTSUP, "Getattrlistbulk");
	fails(Searchfs("/", buf, &matches, 0, 0, buf), ENOTSUP, "Searchfs");
	fails(Fsctl("file", 0, NULL, 0), ENOTTY, "Fsctl");
	fails(Csops(Getpid(), 99, NULL, 0), EINVAL, "Csops");
	fails(Iopolicysys(99, NULL), EINVAL, "Iopolicysys");
	fails(ProcInfo(99, 0, 0, 0, NULL, 0, &size), EINVAL, "ProcInfo");
	fails(SettidWithPid(Getpid(), 0), ESRCH, "SettidWithPid");
	ok(Settid(0, 0) != 0, "Settid");
	fails(PthreadKill(99, 0), ESRCH, "PthreadKill");
	fails(PthreadChdir("."), ENOTSUP, "PthreadChdir");
	fails(PthreadFchdir(-1), ENOTSUP, "PthreadFchdir");
	fails(PthreadMarkcancel(99), ESRCH, "PthreadMarkcancel");
	fails(PthreadCanceled(0), EINVAL, "PthreadCanceled");
	works(DisableThreadsignal(1), "DisableThreadsignal");
	fails(Audit(buf, 1), ENOSYS, "Audit");
	fails(Auditctl("file"), ENOSYS, "Auditctl");
	fails(Auditon(0, NULL, 0), ENOSYS, "Auditon");
	fails(GetauditAddr(buf, 1), ENOSYS, "GetauditAddr");
	fails(SetauditAddr(buf, 1), ENOSYS, "SetauditAddr");
	fails(Getauid(&auid), ENOSYS, "Getauid");
	fails(Setauid(&auid), ENOSYS, "Setauid");
	fails(MacExecve("file", argv, argv, &mac), ENOSYS, "MacExecve");
	fails(MacGetFd(fd, &mac), ENOSYS, "MacGetFd");
	fails(MacGetFile("file", &mac), ENOSYS, "MacGetFile");
	fails(MacGetLink("file", &mac), ENOSYS, "MacGetLink");
	fails(MacGetMount("file", &mac), ENOSYS, "MacGetMount");
	fails(MacGetPid(Getpid(), &mac), ENOSYS, "MacGetPid");
	fails(MacGetProc(&mac), ENOSYS, "MacGetProc");
	fails(MacGetfsstat(NULL, 0, NULL, 0, 0, &n), ENOSYS, "MacGetfsstat");
	fails(MacMount("hfs", "file", 0, NULL, &mac), ENOSYS, "MacMount");
	fails(MacSetFd(fd, &mac), ENOSYS, "MacSetFd");
	fails(MacSetFile("file", &mac), ENOSYS, "MacSetFile");
	fails(MacSetLink("file", &mac), ENOSYS, "MacSetLink");
	fails(MacSetProc(&mac), ENOSYS, "MacSetProc");
	fails(MacSyscall("policy", 0, 0), ENOSYS, "MacSyscall");
	if (Geteuid() == 0) {
		const int pid = fork_child();

		if (pid == 0)
			Exit(Mkdir("root", 0755) != 0 || Chroot("root") != 0 || Chdir("/") != 0 || Open("file", O_RDONLY, 0, NULL) != ENOENT ? 1 : 0);
		is_num(WaitStatusExitStatus(wait_for(pid)), 0, "Chroot");
	} else {
		fails(Chroot("."), EPERM, "Chroot");
	}
	ok(n == 77 && matches == 77, "no error writes a result");
	Close(fd);
	return done_testing();
}
