/*
 * A table of texts: the strings end to end, and the offset of each. It has no pointers and so needs
 * no relocation. The including file defines ERROR and SIGNAL, the lines of ztexts, as
 * TEXT(member, number, text) or as nothing.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

#define TEXT(member, number, text) char member[sizeof(text)];
static const struct Texts {
#include LIBSYSCALL_HEADER(ztexts)
} texts = {
#undef TEXT
#define TEXT(member, number, text) text,
#include LIBSYSCALL_HEADER(ztexts)
};

#undef TEXT
#define TEXT(member, number, text) { number, offsetof(struct Texts, member) },
static const struct Place {
	uint16_t number, offset;
} places[] = {
#include LIBSYSCALL_HEADER(ztexts)
};

/* Returns the text of a number, or NULL. */
static const char *findText(int number)
{
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (places[i].number == number)
			return (const char *)&texts + places[i].offset;
	return NULL;
}
