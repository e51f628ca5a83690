/*
 * Lines of CSV in memory that ends with them, so that a sanitizer sees a read
 * past it.
 */
#ifndef IVIG_TESTS_UNIT_CSV_LINE_H
#define IVIG_TESTS_UNIT_CSV_LINE_H

#include "batch/record.h"

struct csv_line {
    char *bytes; /* malloc'ed */
    size_t length;
};

/** Three parts as one line; ${end} holds the line feed. */
struct csv_line csv_line_make(const char *before, const char *text, size_t length, const char *end);

/** Read it, and see that what is read next is what follows it. */
enum ivig_status csv_line_read(const struct ivig_layout *layout, struct csv_line line,
                               struct ivig_record *record, struct ivig_error *error);

/** Append the columns of that name, commas between; unknown ones are copied. */
void csv_layout_add(struct ivig_layout *layout, const char *names);

void csv_assert_cell(const struct ivig_cell *cell, const char *text, size_t length);

#endif
