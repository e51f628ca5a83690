/*
 * What every rendering keeps, looked at byte by byte.
 */
#ifndef IVIG_TESTS_FUZZ_OUTPUT_H
#define IVIG_TESTS_FUZZ_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Of a text; of lines of findings it is SIZE_MAX. */
enum { TEXT_COLUMNS = 80 };

/** Lines of ASCII, each ended, of at most so many columns; colour codes only where allowed. */
void check_lines(const char *text, bool color, size_t columns_most);

/** One object of JSON in ASCII: brackets closed in order, strings well-formed. */
void check_json(const char *text);

#endif
