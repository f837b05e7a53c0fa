/* What the objects beside this file were made from: the types that damaged objects are tried with. */
struct small {
	char a;
	int b : 3;
	unsigned int c : 7;
	long d;
	short e[2][3];
};
typedef struct small $Small;
typedef const char *text;
typedef struct {
	struct small *next;
	void (*f)(int, $Small *, ...);
	union {
		int x;
		volatile unsigned char y[5];
	} u;
	enum color { RED, GREEN = 7 } color;
	text name;
} $Node;
typedef unsigned short $Number;
enum { $ONE = 1, $BIG = 0x12345678, $MINUS = -5 };
