/*
 * Semaphores, messages, shared memory, asynchronous I/O: bsd/kern/sysv_sem.c, sysv_msg.c, sysv_shm.c, posix_sem.c,
 * posix_shm.c, kern_aio.c.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define _GNU_SOURCE
#include "xnu.h"
#include "xnu_calls.h"

#include <fcntl.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>

/* The flags and the commands IPC_RMID, IPC_SET, IPC_STAT have the same numbers. */
_Static_assert(D_IPC_CREAT == IPC_CREAT && D_IPC_EXCL == IPC_EXCL && D_IPC_NOWAIT == IPC_NOWAIT && D_SEM_UNDO == SEM_UNDO
	&& D_IPC_RMID == IPC_RMID && D_IPC_SET == IPC_SET && D_IPC_STAT == IPC_STAT && D_SHM_RDONLY == SHM_RDONLY
	&& D_SHM_RND == SHM_RND && D_MSG_NOERROR == MSG_NOERROR, "ipc");

static D_IpcPerm guest_perm(const struct ipc_perm *perm)
{
	D_IpcPerm out;

	memset(&out, 0, sizeof out);
	out.uid = perm->uid;
	out.gid = perm->gid;
	out.cuid = perm->cuid;
	out.cgid = perm->cgid;
	out.mode = (uint16_t)perm->mode;
	return out;
}

int xnu_semget(struct call *c)
{
	const int key = arg_int(c), n = arg_int(c);

	return result_int(c, semget(key, n, arg_int(c)));
}

int xnu_semop(struct call *c)
{
	const int id = arg_int(c);
	struct sembuf *const ops = arg_pointer(c);	/* the same structure */
	const int n = arg_int(c);
	struct semid_ds st;

	if (n == 0)	/* bsd/kern/sysv_sem.c:974: nothing to do is no error */
		return result(semctl(id, 0, IPC_STAT, &st));
	return result(semop(id, ops, (size_t)n));
}

int xnu_semctl(struct call *c)
{
	static const int host[] = {
		[D_IPC_RMID] = IPC_RMID, [D_IPC_SET] = IPC_SET, [D_IPC_STAT] = IPC_STAT, [D_GETNCNT] = GETNCNT, [D_GETPID] = GETPID,
		[D_GETVAL] = GETVAL, [D_GETALL] = GETALL, [D_GETZCNT] = GETZCNT, [D_SETVAL] = SETVAL, [D_SETALL] = SETALL,
	};
	const int id = arg_int(c), number = arg_int(c), cmd = arg_int(c);
	const word arg = arg_word(c);
	union { int val; struct semid_ds *buf; unsigned short *array; } with;
	struct semid_ds st;
	D_SemidDs out;
	int value;

	if (cmd < 0 || cmd >= (int)COUNT(host))
		return D_EINVAL;
	with.array = (unsigned short *)(uintptr_t)arg;
	if (cmd == D_SETVAL)
		with.val = (int)arg;
	if (cmd == D_IPC_SET || cmd == D_IPC_STAT)
		with.buf = &st;
	if (cmd == D_IPC_SET) {
		if (copyin((const void *)(uintptr_t)arg, &out, sizeof out) != 0)
			return D_EFAULT;
		if (semctl(id, 0, IPC_STAT, with) < 0)
			return result(-1);
		st.sem_perm.uid = out.sem_perm.uid;
		st.sem_perm.gid = out.sem_perm.gid;
		st.sem_perm.mode = (unsigned short)(out.sem_perm.mode & 0777);
	}
	value = semctl(id, number, host[cmd], with);
	if (value < 0)
		return result(-1);
	if (cmd == D_IPC_STAT) {
		memset(&out, 0, sizeof out);
		out.sem_perm = guest_perm(&st.sem_perm);
		out.sem_nsems = (uint16_t)st.sem_nsems;
		out.sem_otime = (int32_t)st.sem_otime;
		out.sem_ctime = (int32_t)st.sem_ctime;
		if (copyout(&out, (void *)(uintptr_t)arg, sizeof out) != 0)
			return D_EFAULT;
	}
	return ret_int(c, value);
}

int xnu_msgget(struct call *c)
{
	const int key = arg_int(c);

	return result_int(c, msgget(key, arg_int(c)));
}

enum { MESSAGE = 65536 };
struct message { long type; char text[MESSAGE]; };

/* The type of a message is a long, as wide as the guest. */
int xnu_msgsnd(struct call *c)
{
	const int id = arg_int(c);
	const char *const from = arg_pointer(c);
	const size_t n = arg_word(c);
	const int flags = arg_int(c);
	static __thread struct message message;
	sword type;

	if (n > MESSAGE)
		return D_EINVAL;
	if (copyin(from, &type, sizeof type) != 0 || copyin(from + sizeof type, message.text, n) != 0)
		return D_EFAULT;
	message.type = (long)type;
	return result(msgsnd(id, &message, n, flags));
}

int xnu_msgrcv(struct call *c)
{
	const int id = arg_int(c);
	char *const to = arg_pointer(c);
	const size_t n = arg_word(c);
	const sword want = (sword)arg_word(c);
	static __thread struct message message;
	const ssize_t got = msgrcv(id, &message, n < MESSAGE ? n : MESSAGE, (long)want, arg_int(c));
	const sword type = (sword)message.type;

	if (got < 0)
		return result(-1);
	if (copyout(&type, to, sizeof type) != 0 || copyout(message.text, to + sizeof type, (size_t)got) != 0)
		return D_EFAULT;
	return ret_int(c, (int)got);
}

int xnu_msgctl(struct call *c)
{
	const int id = arg_int(c), cmd = arg_int(c);
	void *const to = arg_pointer(c);
	struct msqid_ds st;
	D_MsqidDs out;

	if (cmd != D_IPC_RMID && cmd != D_IPC_STAT)
		return D_EINVAL;
	if (msgctl(id, cmd, &st) < 0)
		return result(-1);
	if (cmd == D_IPC_RMID)
		return 0;
	memset(&out, 0, sizeof out);
	out.msg_perm = guest_perm(&st.msg_perm);
	out.msg_qnum = (word)st.msg_qnum;
	out.msg_qbytes = (word)st.msg_qbytes;
	out.msg_lspid = st.msg_lspid;
	out.msg_lrpid = st.msg_lrpid;
	return copyout(&out, to, sizeof out);
}

int xnu_shmget(struct call *c)
{
	const int key = arg_int(c);
	const size_t size = arg_word(c);

	return result_int(c, shmget(key, size, arg_int(c)));
}

int xnu_shmat(struct call *c)
{
	const int id = arg_int(c);
	void *at = arg_pointer(c);
	const int flags = arg_int(c);
	struct shmid_ds st;
	void *p;
	int err;

	if (shmctl(id, IPC_STAT, &st) < 0)
		return result(-1);
	if (!at && sizeof(word) < sizeof(void *)) {	/* an address that the guest can say */
		at = mmap(NULL, st.shm_segsz, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
		p = at == MAP_FAILED ? at : shmat(id, at, flags | SHM_REMAP);
	} else {
		p = shmat(id, at, flags);
	}
	if (p == (void *)-1)
		return result(-1);
	err = front_end_mapped(p, st.shm_segsz, PROT_READ | (flags & SHM_RDONLY ? 0 : PROT_WRITE));
	return err != 0 ? err : ret_word(c, (uintptr_t)p);
}

int xnu_shmdt(struct call *c)
{
	return result(shmdt(arg_pointer(c)));
}

int xnu_shmctl(struct call *c)
{
	const int id = arg_int(c), cmd = arg_int(c);
	void *const to = arg_pointer(c);
	struct shmid_ds st;
	D_ShmidDs out;

	if (cmd != D_IPC_RMID && cmd != D_IPC_STAT)
		return D_EINVAL;
	if (shmctl(id, cmd, &st) < 0)
		return result(-1);
	if (cmd == D_IPC_RMID)
		return 0;
	memset(&out, 0, sizeof out);
	out.shm_perm = guest_perm(&st.shm_perm);
	out.shm_segsz = (word)st.shm_segsz;
	out.shm_lpid = st.shm_lpid;
	out.shm_cpid = st.shm_cpid;
	out.shm_nattch = (uint16_t)st.shm_nattch;
	return copyout(&out, to, sizeof out);
}

/*
 * PSHMNAMLEN and PSEMNAMLEN are 31, of a semaphore with the NUL: bsd/kern/posix_shm.c:315, pshm_get_name, which takes no empty name;
 * bsd/kern/posix_sem.c:375, sem_open.
 */
enum { SHM_NAME = 32, SEM_NAME = 31 };

static int shm_name(const void *from, char name[SHM_NAME])
{
	const int err = copyinstr(from, name, SHM_NAME);

	return err == 0 && name[0] == '\0' ? D_EINVAL : err;
}

int xnu_shm_open(struct call *c)
{
	char name[SHM_NAME];
	const int err = shm_name(arg_pointer(c), name);
	const int flags = host_open_flags(arg_int(c));

	return err != 0 ? err : result_int(c, shm_open(name, flags, (mode_t)arg_int(c)));
}

/* :957: whatever is wrong with a name is EINVAL. */
int xnu_shm_unlink(struct call *c)
{
	char name[SHM_NAME];

	return shm_name(arg_pointer(c), name) != 0 ? D_EINVAL : result(shm_unlink(name));
}

/* What the guest holds as sem_t * is no address but a descriptor of a kind, and EBADF where it is none: bsd/kern/posix_sem.c:782, :812. */
enum { SEMAPHORES = 64, FIRST = 0x1000 };
static sem_t *semaphores[SEMAPHORES];

static sem_t *semaphore(struct call *c)
{
	const word handle = arg_word(c);

	return handle >= FIRST && handle < FIRST + SEMAPHORES ? semaphores[handle - FIRST] : NULL;
}

int xnu_sem_open(struct call *c)
{
	char name[SEM_NAME];
	const int err = copyinstr(arg_pointer(c), name, sizeof name);
	const int flags = arg_int(c), mode = arg_int(c), value = arg_int(c);
	int i = 0;

	if (err != 0)
		return err;
	while (i < SEMAPHORES && semaphores[i])
		i++;
	if (i == SEMAPHORES)
		return D_EMFILE;
	semaphores[i] = sem_open(name, host_open_flags(flags), (mode_t)mode, (unsigned)value);
	if (semaphores[i] == SEM_FAILED) {
		semaphores[i] = NULL;
		return result(-1);
	}
	return ret_word(c, (word)(FIRST + i));
}

int xnu_sem_close(struct call *c)
{
	sem_t *const sem = semaphore(c);

	if (!sem)
		return D_EBADF;
	semaphores[c->arg[0] - FIRST] = NULL;
	return result(sem_close(sem));
}

int xnu_sem_unlink(struct call *c)
{
	char name[SEM_NAME];
	const int err = copyinstr(arg_pointer(c), name, sizeof name);

	return err != 0 ? err : result(sem_unlink(name));
}

int xnu_sem_post(struct call *c)
{
	sem_t *const sem = semaphore(c);

	return sem ? result(sem_post(sem)) : D_EBADF;
}

int xnu_sem_wait(struct call *c)
{
	sem_t *const sem = semaphore(c);

	return sem ? result(sem_wait(sem)) : D_EBADF;
}

int xnu_sem_trywait(struct call *c)
{
	sem_t *const sem = semaphore(c);

	return sem ? result(sem_trywait(sem)) : D_EBADF;
}

/* Asynchronous I/O that is always quick: done when the call returns. The answers wait for aio_return. */
enum { REQUESTS = 16 };		/* aio_max_requests_per_process */
static struct { word cb; int err; int64_t n; } requests[REQUESTS];

/* bsd/kern/kern_aio.c:1727, aio_queue_async_request: newer kernels say EAGAIN, whatever is wrong. */
static int refused(int err)
{
	return xnu_old ? err : D_EAGAIN;
}

static int perform(word cb, int op)
{
	D_Aiocb in;
	int i = 0;
	ssize_t n;

	if (copyin((const void *)(uintptr_t)cb, &in, sizeof in) != 0)
		return D_EAGAIN;
	while (i < REQUESTS && requests[i].cb != 0)
		i++;
	if (i == REQUESTS)
		return D_EAGAIN;
	for (int k = 0; k < REQUESTS; k++)
		if (requests[k].cb == cb)
			return D_EAGAIN;
	if ((in.aio_offset < 0 || in.aio_buf == 0) && op != D_LIO_NOP)	/* :1792, aio_validate */
		return refused(D_EINVAL);
	if (fcntl(in.aio_fildes, F_GETFD) < 0)
		return refused(D_EBADF);
	n = op == D_LIO_READ ? pread(in.aio_fildes, (void *)(uintptr_t)in.aio_buf, in.aio_nbytes, in.aio_offset)
		: op == D_LIO_WRITE ? pwrite(in.aio_fildes, (const void *)(uintptr_t)in.aio_buf, in.aio_nbytes, in.aio_offset) : fsync(in.aio_fildes);
	requests[i].cb = cb;
	requests[i].err = n < 0 ? darwin_error(errno) : 0;
	requests[i].n = n;
	return 0;
}

int xnu_aio_read(struct call *c)
{
	return perform(arg_word(c), D_LIO_READ);
}

int xnu_aio_write(struct call *c)
{
	return perform(arg_word(c), D_LIO_WRITE);
}

int xnu_aio_fsync(struct call *c)
{
	const int op = arg_int(c);

	/* and 0 as well: :661, aio_fsync */
	return op != D_O_SYNC && op != D_O_DSYNC && op != 0 ? D_EINVAL : perform(arg_word(c), D_LIO_NOP);
}

int xnu_aio_error(struct call *c)
{
	const word cb = arg_word(c);

	for (int i = 0; i < REQUESTS; i++)
		if (cb != 0 && requests[i].cb == cb)
			return ret_int(c, requests[i].err);
	return D_EINVAL;
}

int xnu_aio_return(struct call *c)
{
	const word cb = arg_word(c);

	for (int i = 0; i < REQUESTS; i++)
		if (cb != 0 && requests[i].cb == cb) {
			requests[i].cb = 0;
			return ret_word(c, (word)requests[i].n);
		}
	return D_EINVAL;
}

static bool any_requests(void)
{
	for (int i = 0; i < REQUESTS; i++)
		if (requests[i].cb != 0)
			return true;
	return false;
}

/*
 * :1026, aio_suspend_nocancel: without any work EINVAL; what cannot be read is EAGAIN, as is the end of the time. All is done here at once,
 * so that what is not done is never done.
 */
int xnu_aio_suspend(struct call *c)
{
	const void *const list = arg_pointer(c);
	const int n = arg_int(c);
	const void *const timeout = arg_pointer(c);
	word cbs[REQUESTS];

	if (!any_requests() || n < 1 || n > REQUESTS)
		return D_EINVAL;
	if (copyin(list, cbs, (size_t)n * sizeof *cbs) != 0)
		return D_EAGAIN;
	for (int i = 0; i < n; i++)
		for (int k = 0; k < REQUESTS; k++)
			if (cbs[i] != 0 && requests[k].cb == cbs[i])
				return 0;
	return timeout ? D_EAGAIN : D_EINVAL;
}

/* :478: without any work it is done, whatever is asked. */
int xnu_aio_cancel(struct call *c)
{
	const int fd = arg_int(c);
	const void *const cb = arg_pointer(c);
	D_Aiocb in;

	if (any_requests()) {
		if (cb && copyin(cb, &in, sizeof in) != 0)
			return D_EAGAIN;
		if ((cb && in.aio_fildes != fd) || fcntl(fd, F_GETFD) < 0)
			return D_EBADF;
	}
	return ret_int(c, D_AIO_ALLDONE);
}

/* :1372: a list or an element that cannot be read is EAGAIN. */
int xnu_lio_listio(struct call *c)
{
	const int mode = arg_int(c);
	const void *const list = arg_pointer(c);
	const int n = arg_int(c);

	if ((mode != D_LIO_WAIT && mode != D_LIO_NOWAIT) || n < 1 || n > REQUESTS)
		return D_EINVAL;
	for (int i = 0; i < n; i++) {
		D_Aiocb in;
		word cb;
		int err;

		if (copyin((const char *)list + (size_t)i * sizeof cb, &cb, sizeof cb) != 0)
			return D_EAGAIN;
		if (cb == 0)
			continue;
		if (copyin((const void *)(uintptr_t)cb, &in, sizeof in) != 0)
			return D_EAGAIN;
		if (in.aio_lio_opcode != D_LIO_NOP && (err = perform(cb, in.aio_lio_opcode)) != 0)
			return err;
	}
	return 0;
}
