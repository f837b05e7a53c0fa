/*
 * Semaphores, messages, shared memory, asynchronous I/O.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#include "guest.h"

enum { PRIVATE = IPC_PRIVATE };

static void semaphores(void)
{
	int id = -1, val = -1, pid;
	Sembuf down = { .sem_num = 0, .sem_op = -1 }, up = { .sem_num = 0, .sem_op = 1 };
	SemidDs ds;

	works(Semget(PRIVATE, 2, IPC_CREAT | 0600, &id), "Semget");
	works(Semctl(id, 0, SETVAL, 1, NULL), "Semctl: SETVAL");
	works(Semctl(id, 0, GETVAL, 0, &val), "Semctl: GETVAL");
	is_num(val, 1, "its value");
	works(Semop(id, &down, 1), "Semop");
	down.sem_flg = IPC_NOWAIT;
	fails(Semop(id, &down, 1), EAGAIN, "Semop would wait");
	pid = fork_child();
	if (pid == 0)
		Exit(Semop(id, &up, 1));
	down.sem_flg = 0;
	works(Semop(id, &down, 1), "Semop waits for another process");
	wait_for(pid);
	memset(&ds, 0, sizeof ds);
	works(Semctl(id, 0, IPC_STAT, (uintptr_t)&ds, NULL), "Semctl: IPC_STAT");
	ok(ds.sem_nsems == 2 && (ds.sem_perm.mode & 0777) == 0600, "what it is");
	works(Semctl(id, 0, IPC_RMID, 0, NULL), "Semctl: IPC_RMID");
	fails(Semop(id, &up, 1), EINVAL, "it is gone");
}

static void named_semaphores(void)
{
	char name[32];
	void *sem = NULL;

	snprintf(name, sizeof name, "/libsyscall.%d", Getpid());
	works(SemOpen(name, O_CREAT | O_EXCL, 0600, 1, &sem), "SemOpen");
	works(SemWait(sem), "SemWait");
	fails(SemTrywait(sem), EAGAIN, "SemTrywait");
	works(SemPost(sem), "SemPost");
	works(SemTrywait(sem), "SemTrywait");
	fails(SemOpen(name, O_CREAT | O_EXCL, 0600, 1, NULL), EEXIST, "SemOpen: there is one");
	works(SemClose(sem), "SemClose");
	works(SemUnlink(name), "SemUnlink");
	fails(SemUnlink(name), ENOENT, "SemUnlink: there is none");
	fails(SemPost((void *)5), EBADF, "SemPost: no semaphore");
}

static void messages(void)
{
	struct { intptr_t type; char text[8]; } out = { 3, "message" }, in = { 0, "" };
	int id = -1;
	size_t n = 77;
	MsqidDs ds;

	works(Msgget(PRIVATE, IPC_CREAT | 0600, &id), "Msgget");
	works(Msgsnd(id, &out, 8, 0), "Msgsnd");
	works(Msgctl(id, IPC_STAT, &ds), "Msgctl: IPC_STAT");
	is_num(ds.msg_qnum, 1, "one message");
	fails(Msgrcv(id, &in, 8, 4, IPC_NOWAIT, &n), ENOMSG, "Msgrcv: none of that type");
	works(Msgrcv(id, &in, 8, 3, 0, &n), "Msgrcv");
	ok(n == 8 && in.type == 3 && memcmp(in.text, "message", 8) == 0, "what was sent");
	works(Msgctl(id, IPC_RMID, NULL), "Msgctl: IPC_RMID");
	fails(Msgsnd(id, &out, 8, 0), EINVAL, "it is gone");
}

static void memory(void)
{
	int id = -1, fd = -1, pid;
	void *p = NULL;
	ShmidDs ds;
	char name[32];

	works(Shmget(PRIVATE, 4096, IPC_CREAT | 0600, &id), "Shmget");
	works(Shmat(id, NULL, 0, &p), "Shmat");
	pid = fork_child();
	if (pid == 0) {
		*(volatile int *)p = 4711;
		Exit(0);
	}
	wait_for(pid);
	is_num(*(volatile int *)p, 4711, "a child wrote to it");
	works(Shmctl(id, IPC_STAT, &ds), "Shmctl: IPC_STAT");
	ok(ds.shm_segsz == 4096 && ds.shm_nattch == 1, "what it is");
	works(Shmdt(p), "Shmdt");
	works(Shmctl(id, IPC_RMID, NULL), "Shmctl: IPC_RMID");
	fails(Shmat(id, NULL, 0, &p), EINVAL, "it is gone");
	snprintf(name, sizeof name, "/libsyscall.%d", Getpid());
	works(ShmOpen(name, O_RDWR | O_CREAT, 0600, &fd), "ShmOpen");
	works(Ftruncate(fd, 4096), "Ftruncate");
	works(Mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0, &p), "Mmap");
	works(Munmap(p, 4096), "Munmap");
	Close(fd);
	works(ShmUnlink(name), "ShmUnlink");
	fails(ShmUnlink(name), ENOENT, "ShmUnlink: there is none");
	fails(ShmUnlink(BAD_ADDRESS), EINVAL, "ShmUnlink: a bad address");
	fails(ShmOpen("", O_RDWR | O_CREAT, 0600, NULL), EINVAL, "ShmOpen: no name");
	fails(ShmOpen("/12345678901234567890123456789012", O_RDWR, 0600, NULL), ENAMETOOLONG, "ShmOpen: a long name");
	fails(SemOpen("/123456789012345678901234567890", 0, 0, 0, NULL), ENAMETOOLONG, "SemOpen: a long name");
}

static void asynchronous(void)
{
	const int fd = make_file("aio", "0123456789");
	char buf[8] = "";
	Aiocb cb, second;
	const Aiocb *const waits[1] = { &cb };
	Aiocb *const list[1] = { &second };
	int status = 77, state = 77;
	size_t n = 77;

	memset(&cb, 0, sizeof cb);
	cb.aio_fildes = fd;
	cb.aio_buf = buf;
	cb.aio_nbytes = 4;
	cb.aio_offset = 3;
	works(AioRead(&cb), "AioRead");
	works(AioSuspend(waits, 1, NULL), "AioSuspend");
	works(AioError(&cb, &status), "AioError");
	is_num(status, 0, "it is done");
	works(AioReturn(&cb, &n), "AioReturn");
	ok(n == 4 && memcmp(buf, "3456", 4) == 0, "what it read");
	fails(AioReturn(&cb, &n), EINVAL, "AioReturn: once");
	works(AioWrite(&cb), "AioWrite");
	works(AioReturn(&cb, &n), "AioReturn");
	works(AioFsync(O_SYNC, &cb), "AioFsync");
	works(AioReturn(&cb, &n), "AioReturn");
	works(AioCancel(fd, NULL, &state), "AioCancel");
	is_num(state, AIO_ALLDONE, "nothing to cancel");
	second = cb;
	second.aio_lio_opcode = LIO_READ;
	works(LioListio(LIO_WAIT, list, 1, NULL), "LioListio");
	works(AioReturn(&second, &n), "AioReturn");
	is_num(n, 4, "what it read");
	cb.aio_fildes = 99;
	fails(AioRead(&cb), EAGAIN, "AioRead: a closed one");
	fails(AioRead(BAD_ADDRESS), EAGAIN, "AioRead: a bad address");
	Close(fd);
}

int main(void)
{
	semaphores();
	named_semaphores();
	messages();
	memory();
	asynchronous();
	return done_testing();
}
