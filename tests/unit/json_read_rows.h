/*
 * One row: a line of JSON, and what is read of it or said against it.
 */
#ifndef IVIG_TESTS_UNIT_JSON_READ_ROWS_H
#define IVIG_TESTS_UNIT_JSON_READ_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/error.h>

/* A line that may hold NUL. */
#define LINE(bytes) .line = (bytes), .length = sizeof(bytes) - 1

struct json_read_row {
    const char *name;
    const char *line; /* without the line feed */
    size_t length;
    bool pass_through;
    /* The cells that are not empty, "name=text;" each, what is copied as "+member;".  Those
     * before and after a fault are read, up to what is no JSON. */
    const char *cells;
    enum ivig_status status;
    const char *path; /* NULL: "" */
    const char *says; /* the whole text of the fault */
};

extern const struct json_read_row json_cell_rows[];
extern const size_t json_cell_row_count;
extern const struct json_read_row json_fault_rows[];
extern const size_t json_fault_row_count;
extern const struct json_read_row json_copy_rows[];
extern const size_t json_copy_row_count;

#endif
