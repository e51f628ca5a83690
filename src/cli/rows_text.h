/*
 * Counts of rows as people read them.
 */
#ifndef IVIG_CLI_ROWS_TEXT_H
#define IVIG_CLI_ROWS_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* Room for the longest count with commas and a word, and the NUL. */
enum { CLI_ROWS_ROOM = 40 };

/** "1,234,567", NUL-terminated; returns its length.  A signal handler may call it. */
size_t cli_count_text(uint64_t count, char text[CLI_ROWS_ROOM]);

/** "0 rows", "1 row", "1,234 rows"; likewise. */
size_t cli_rows_text(uint64_t rows, char text[CLI_ROWS_ROOM]);

#endif
