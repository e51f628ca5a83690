/*
 * One record of the input: a line, cut into cells.
 */
#ifndef IVIG_BATCH_RECORD_H
#define IVIG_BATCH_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/error.h>

#include "batch/columns.h"

/* Most bytes of a line, without what ends it. */
enum { IVIG_LINE_MOST = 65536 };

/* Bytes of the line or of the record's own text; not NUL-terminated.  Empty: as if it were not
 * there. */
struct ivig_cell {
    const char *text;
    size_t length;
};

/**
 * The cells of a line by slot (columns.h): the columns of the input, then those
 * that are copied.  Of JSON Lines, what is copied is the whole member as it
 * stands, "key": value.  Valid until the line or the next record is read.
 */
struct ivig_record {
    struct ivig_cell cell[IVIG_CELLS_MOST];
    size_t extra_count;
    bool plain; /* no cell holds a comma, a quote or a line break */
    size_t text_used;
    char text[IVIG_LINE_MOST]; /* of cells that the line has in quotes or with escapes */
};

/**
 * Read the line at ${at}, which a line feed ends before ${end}, and move ${at}
 * past it.  A carriage return before the line feed belongs to the end of the
 * line, and a byte order mark at its start is no part of it: any line may be the
 * first of a file that was put behind another.
 *
 * The first fault is told; the error has the column as path, where one is known.
 * Reading goes on after it, so that a row that is bad keeps its id and what is
 * copied: the cell or member with a fault is empty, and so are all where it can no
 * longer be told where one ends.
 *
 * Faults of a line: IVIG_E_BLANK, IVIG_E_LINE (longer than IVIG_LINE_MOST),
 * IVIG_E_CONTROL (NUL and other control characters but a tab, a carriage return
 * by itself), IVIG_E_UTF8.
 */
typedef enum ivig_status ivig_record_reader(const struct ivig_layout *layout, const char **at,
                                            const char *end, struct ivig_record *record,
                                            struct ivig_error *error);

/**
 * RFC 4180, but that a record is one line.  IVIG_E_QUOTE: left open, which a
 * line break in quotes is too, or where none may stand; IVIG_E_MISSING_CELL,
 * IVIG_E_EXTRA_CELL: fewer or more cells than the layout has columns.  A quote left
 * open ends the line.  After one where none may stand the next comma ends the cell,
 * and the cells from there on are kept if there are as many as columns.
 */
ivig_record_reader ivig_csv_read;

/**
 * One flat JSON object: texts, numbers as they are written, null for a cell that
 * is empty.  IVIG_E_JSON: anything else; IVIG_E_UNKNOWN_KEY, IVIG_E_REPEATED_KEY.
 * What is no JSON ends the line.
 */
ivig_record_reader ivig_json_read;

/** Bytes of the byte order mark that the ${length} bytes at ${text} begin with; 0: there is none.
 */
size_t ivig_mark_length(const char *text, size_t length);

/** Whether ${length} bytes may stand in a cell: IVIG_OK, IVIG_E_CONTROL or IVIG_E_UTF8. */
enum ivig_status ivig_cell_check(const char *text, size_t length);

#endif
