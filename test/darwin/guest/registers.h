/*
 * Which registers does a trampoline leave as they were?
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 *
 * registers_damaged(function, args) calls function(args[0], ..., args[8], and on 386 args[9]) with known values in all registers that a
 * function has to keep, and returns the bits that it changed in any of them.
 */

#ifndef REGISTERS_H
#define REGISTERS_H

#include <stdint.h>

#define REGISTERS_STRING2(text) #text
#define REGISTERS_STRING(text) REGISTERS_STRING2(text)
#define REGISTERS_NAME REGISTERS_STRING(__USER_LABEL_PREFIX__) "registers_damaged"

uintptr_t registers_damaged(void (*function)(void), const uintptr_t args[10]);

__asm__(
	".text\n"
	".globl " REGISTERS_NAME "\n"
	REGISTERS_NAME ":\n"
#if defined __x86_64__
	"push %rbx\n push %rbp\n push %r12\n push %r13\n push %r14\n push %r15\n"
	"mov %rdi, %rax\n mov %rsi, %r11\n"
	"push 64(%r11)\n push 56(%r11)\n push 48(%r11)\n"
	"mov (%r11), %rdi\n mov 8(%r11), %rsi\n mov 16(%r11), %rdx\n mov 24(%r11), %rcx\n mov 32(%r11), %r8\n mov 40(%r11), %r9\n"
	"mov $-0x5b5b5b01, %rbx\n mov $-0x5b5b5b02, %rbp\n mov $-0x5b5b5b03, %r12\n"
	"mov $-0x5b5b5b04, %r13\n mov $-0x5b5b5b05, %r14\n mov $-0x5b5b5b06, %r15\n"
	"mov $-0x77777777, %r10\n"	/* garbage, for a trampoline that forgets to clear it */
	"call *%rax\n"
	"xor $-0x5b5b5b01, %rbx\n xor $-0x5b5b5b02, %rbp\n xor $-0x5b5b5b03, %r12\n"
	"xor $-0x5b5b5b04, %r13\n xor $-0x5b5b5b05, %r14\n xor $-0x5b5b5b06, %r15\n"
	"mov %rbx, %rax\n or %rbp, %rax\n or %r12, %rax\n or %r13, %rax\n or %r14, %rax\n or %r15, %rax\n"
	"lea 24(%rsp), %rsp\n"
	"pop %r15\n pop %r14\n pop %r13\n pop %r12\n pop %rbp\n pop %rbx\n"
	"ret\n"
#elif defined __i386__
	"push %ebx\n push %ebp\n push %esi\n push %edi\n"
	"mov 20(%esp), %eax\n mov 24(%esp), %ecx\n"
	"push 36(%ecx)\n push 32(%ecx)\n push 28(%ecx)\n push 24(%ecx)\n push 20(%ecx)\n push 16(%ecx)\n push 12(%ecx)\n push 8(%ecx)\n push 4(%ecx)\n push (%ecx)\n"
	"mov $0xa4a4a401, %ebx\n mov $0xa4a4a402, %ebp\n mov $0xa4a4a403, %esi\n mov $0xa4a4a404, %edi\n"
	"mov $0x77777777, %edx\n"	/* garbage, likewise */
	"call *%eax\n"
	"xor $0xa4a4a401, %ebx\n xor $0xa4a4a402, %ebp\n xor $0xa4a4a403, %esi\n xor $0xa4a4a404, %edi\n"
	"mov %ebx, %eax\n or %ebp, %eax\n or %esi, %eax\n or %edi, %eax\n"
	"lea 40(%esp), %esp\n"
	"pop %edi\n pop %esi\n pop %ebp\n pop %ebx\n"
	"ret\n"
#elif defined __aarch64__
	".p2align 2\n"
	"stp x29, x30, [sp, #-112]!\n stp x19, x20, [sp, #16]\n stp x21, x22, [sp, #32]\n"
	"stp x23, x24, [sp, #48]\n stp x25, x26, [sp, #64]\n stp x27, x28, [sp, #80]\n"
	"mov x9, x0\n mov x10, x1\n"
	"ldr x11, [x10, #64]\n str x11, [sp, #-16]!\n"
	"ldp x0, x1, [x10]\n ldp x2, x3, [x10, #16]\n ldp x4, x5, [x10, #32]\n ldp x6, x7, [x10, #48]\n"
	"mov x19, #-1\n mov x20, #-2\n mov x21, #-3\n mov x22, #-4\n mov x23, #-5\n mov x24, #-6\n mov x25, #-7\n mov x26, #-8\n mov x27, #-9\n mov x28, #-10\n"
	"blr x9\n"
	"add sp, sp, #16\n"
	"add x0, x19, #1\n add x9, x20, #2\n orr x0, x0, x9\n add x9, x21, #3\n orr x0, x0, x9\n add x9, x22, #4\n orr x0, x0, x9\n"
	"add x9, x23, #5\n orr x0, x0, x9\n add x9, x24, #6\n orr x0, x0, x9\n add x9, x25, #7\n orr x0, x0, x9\n"
	"add x9, x26, #8\n orr x0, x0, x9\n add x9, x27, #9\n orr x0, x0, x9\n add x9, x28, #10\n orr x0, x0, x9\n"
	"ldp x19, x20, [sp, #16]\n ldp x21, x22, [sp, #32]\n ldp x23, x24, [sp, #48]\n ldp x25, x26, [sp, #64]\n ldp x27, x28, [sp, #80]\n"
	"ldp x29, x30, [sp], #112\n"
	"ret\n"
#endif
);

#endif
