/*
 * Hard cases for mktypes; includes nothing, so that every target of a compiler can take it.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef u64 __attribute__((aligned(8))) aligned_u64;

enum { $ZERO, $ONE, $SMALL = 1023, $KILO = 1024, $MINUS_100 = -100, $INTMAX = 0x7fffffff, $INTMIN = -0x7fffffff - 1 };
enum { $UINT = 0x80000000, $UINTMAX = 0xffffffff };
enum { $ABOVE = 0x100000000, $BELOW = -0x80000001LL };
enum { $LLMAX = 0x7fffffffffffffff };
enum { $ULLMAX = 0xffffffffffffffff };
enum { $TOP = 0x8000000000000000 };
enum { $BOTTOM = -0x7fffffffffffffff - 1 };
enum $label { $LIBC_A = 3, $LIBC_B = -4, $LIBC_C = 0x10000 };
enum $other { $LIBC_D = 7 };

/* plain members */
struct plain {
	char c; signed char sc; unsigned char uc; _Bool flag;
	short s; unsigned short us; int i; unsigned u;
	long l; unsigned long ul; long long ll; unsigned long long ull;
	float f; double d;
};
typedef struct plain $Plain;

/* holes and a tail, and a member that has the name of a padding */
typedef struct { u8 a; u32 b; u8 c; u64 d; u16 e; u8 _pad2; } $Holes;

/* enumerations */
enum color { RED, GREEN = 0x70000000 };
enum sign { MINUS = -1, PLUS = 1 };
typedef struct { u8 first; enum color color; enum sign sign; enum color colors[2]; } $Enums;
typedef enum sign $Sign;

/* arrays */
typedef struct { u8 one[3]; u16 two[2][3]; struct { s32 x, y; } deep[2][2]; void *pointers[2]; u64 three[1][2][3]; } $Arrays;

/* a structure by its name, also in arrays, also behind volatile and typedefs */
typedef struct plain plain_t;
typedef struct { u8 before; plain_t inner; const struct plain many[2]; volatile struct plain v; $Plain own; } $Uses;

/* anonymous and nested structures and unions */
struct nest {
	u32 kind;
	union {
		u64 value;
		struct { u32 low; u8 high; };
		struct { u16 a; union { u8 b; u64 c; } d; } named;
		union { struct { u8 only; } lone; };
	};
	struct tag { u8 x; u32 y; } t;
	union { u8 bytes[5]; u32 word; } odd;
	u8 last;
};
typedef struct nest $Nest;
typedef union { u8 bytes[9]; u32 word; struct { u16 x; u64 y; } s; } $Union;
typedef struct { union { u32 a; u8 b; }; } $Anonymous;

/* packed, overaligned, and both */
typedef struct { u32 events; u64 data; } __attribute__((packed)) $Packed;
typedef struct { u8 a; u16 b; u64 c; u8 d[3]; } __attribute__((packed)) $Tight;
typedef struct { u8 a; $Tight t; u8 b; $Packed p; } $Holds;
typedef struct { u32 a; } __attribute__((aligned(16))) $Aligned;
typedef struct { u8 a; u16 b; u32 c; } __attribute__((packed, aligned(4))) $Both;
typedef struct { u32 a; aligned_u64 b; u8 c; } $AlignedMember;
typedef struct { u8 a; u8 b __attribute__((aligned(32))); } $Far;
typedef struct { u8 a; struct { u16 x; u32 y; } __attribute__((packed)) in; $Aligned al; } $Inside;
typedef struct { union { u64 w; u8 b; } __attribute__((packed)) un; u8 x; union { u8 a; u32 b; } __attribute__((packed, aligned(2))) v; } $PackedUnion;

/* bit-fields */
typedef struct { u32 a : 3; s32 b : 5; u32 : 4; u32 c : 20; } $Bits;
typedef struct { u64 a : 1, b : 2, : 26, c : 33; u64 : 3; u64 d : 40; } $Bits64;
typedef struct { u8 a : 3; u8 : 0; u8 b : 7; u16 c : 9; u8 d; u32 e : 7; u16 f; u32 : 5; u32 g : 6; } $BitsMixed;
typedef struct { u32 a : 3; u32 b : 30; s8 c : 2; _Bool d : 1; enum color e : 31; char f : 3; s16 g : 15; s64 h : 63; u32 i : 31; } $BitsWide;
typedef struct { u16 x; u32 : 4; u32 a : 4; u64 b : 17; u8 c; } $BitsLead;
typedef struct { u8 a : 3; u32 b : 30; u8 c : 7; } __attribute__((packed)) $BitsPacked;
typedef union { u32 all; struct { u32 low : 4, high : 28; }; u8 few : 3; } $BitsUnion;

/* arrays without size */
typedef struct { u32 n; u8 kind; char name[]; } $Flexible;
typedef struct { u8 n; u64 zero[0]; u16 m; } $Zero;
typedef struct { u32 n; union { u32 word; struct { struct { } empty; s32 list[]; }; }; } $FlexUnion;

/* pointers */
struct unknown;
typedef struct pointers {
	char *string; const char *constant; char *const fixed; const char *const *argv; void *any; const void *anything;
	volatile u32 *reg; struct plain *known; const struct plain *known2; struct unknown *opaque; const struct unknown *opaque2;
	struct pointers *self; union later *late; u8 (*array)[4]; long double *ld; enum sign *sign;
	void (*f0)(void); s32 (*f1)(s32, const char *, struct plain *); void (*f2)(const char *, ...);
	void (*f3)(struct unknown *); double (*f4)(void); void (*f5)(enum sign, volatile u8 *); void (*table[3])(int);
	struct pointers *(*f6)(struct pointers *, union later *); void (*(*f7)(int))(u8); struct plain (*f8)(struct plain);
} $Pointers;
union later { u32 a; void *b; };
typedef union later $Later;
typedef void (*$Handler)(int, void *);
typedef const char *$String;

/* numbers, and one name for what has one already */
typedef u32 $Number;
typedef aligned_u64 $AlignedNumber;
typedef _Bool $Flag;
typedef char $Char;
typedef double $Real;
typedef struct plain $Same;
typedef $Holes $Alias;

/* members that take another type */
typedef struct { long sec, nsec; } $Pair;
typedef struct { u8 first; long at$Pair; unsigned long at_nsec; long other; u32 flags$int32_t; struct plain p$Plain; struct { long a, b; } each$Pair[3]; } $Retyped;

/* volatile stays, const of a member goes */
typedef struct { volatile u32 v; const u32 c; volatile const u16 both; char *volatile p; } $Qualified;
