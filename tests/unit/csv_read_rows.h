/*
 * One row: a line of CSV, and the cells or the fault that must come of it.
 */
#ifndef IVIG_TESTS_UNIT_CSV_READ_ROWS_H
#define IVIG_TESTS_UNIT_CSV_READ_ROWS_H

#include "batch/record.h"

/* The columns of the rows, id, weight_kg, note: two that are read and one that is copied. */
enum { CSV_COLUMNS = 3 };

/* A line without its end; of cells that are NULL none was read.  `length` is for a NUL. */
struct csv_read_row {
    const char *name;
    const char *line;
    enum ivig_status status;
    const char *cells[CSV_COLUMNS];
    const char *path;
    size_t length;
};

extern const struct csv_read_row csv_read_rows[];
extern const size_t csv_read_row_count;

#endif
