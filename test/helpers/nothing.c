/*
 * A program that ends at once, for the benchmark of starting one.
 * Copyright (c) 2026 The libsyscall authors; BSD 2-clause, see LICENSE.
 */

int main(void)
{
	return 0;
}
