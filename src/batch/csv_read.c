/* Cutting a line of CSV into cells. */
#include <stdbool.h>
#include <string.h>

#include "batch/csv_scan.h"
#include "batch/record.h"

/* A line that is read with care, up to where it ends. */
struct reading {
    const struct ivig_layout *layout;
    const char *line;
    const char *end;
    struct ivig_record *record;
    struct ivig_error *error;
    size_t column;           /* that is read */
    enum ivig_status status; /* of the first fault, after which reading goes on */
    size_t sure;             /* cells from here on may be cut at the wrong commas */
};

/* Say what is wrong, if nothing was before. */
static void refuse(struct reading *reading, enum ivig_status status, const char *at,
                   const char *text)
{
    const struct ivig_layout *layout = reading->layout;

    if (reading->status != IVIG_OK)
        return;
    reading->status = ivig_error_set(reading->error, status, "at byte %zu of the line: %s",
                                     (size_t)(at - reading->line) + 1, text);
    if (reading->error != NULL && !layout->unnamed && reading->column < layout->count)
        ivig_layout_name(layout, reading->column, reading->error);
}

/* Go on to the next column; false: there is none. */
static bool next_column(struct reading *reading)
{
    if (reading->column == reading->layout->count)
        return false;
    reading->column++;
    return true;
}

/*
 * Keep the bytes from ${from} to ${to}, if they may stand in a cell; those of quoted cells are
 * in the record's text.
 */
static bool take(struct reading *reading, const char *from, const char *to, const char *at)
{
    enum ivig_status status = ivig_cell_check(from, (size_t)(to - from));

    if (status != IVIG_OK)
        refuse(reading, status, at,
               status == IVIG_E_CONTROL
                   ? "the cell holds NUL, a lone carriage return or another control "
                     "character; text is due"
                   : "the cell is no UTF-8; text in UTF-8 is due");
    else if (reading->column == reading->layout->count)
        refuse(reading, IVIG_E_EXTRA_CELL, at, "the row has more cells than columns");
    else
        reading->record->cell[reading->layout->slot[reading->column]] =
            (struct ivig_cell){ from, (size_t)(to - from) };
    return next_column(reading);
}

/* Leave out a cell that has a quote where none may stand, up to the next comma. */
static bool leave_out(struct reading *reading, const char **at, const char *quote, const char *text)
{
    const char *comma = memchr(quote, ',', (size_t)(reading->end - quote));

    refuse(reading, IVIG_E_QUOTE, quote, text);
    *at = comma != NULL ? comma : reading->end;
    if (reading->sure > reading->column)
        reading->sure = reading->column;
    return next_column(reading);
}

/* A cell in quotes, without them and with its doubled ones single; ${at} moves past it. */
static bool read_quoted(struct reading *reading, const char **at)
{
    struct ivig_record *record = reading->record;
    const char *start = *at;
    const char *from = start + 1;
    char *text = record->text + record->text_used;
    char *to = text;

    for (;; from++) {
        if (from == reading->end) {
            refuse(reading, IVIG_E_QUOTE, start,
                   "a quote is left open; a record is one line, without line breaks");
            return false;
        }
        if (*from == '"' && (from + 1 == reading->end || from[1] != '"'))
            break;
        if (*from == '"')
            from++;
        *to++ = *from;
    }
    from++;
    if (from < reading->end && *from != ',')
        return leave_out(reading, at, from, "a comma or the end is due after a quoted cell");
    *at = from;
    record->text_used += (size_t)(to - text);
    return take(reading, text, to, start);
}

static bool read_plain(struct reading *reading, const char **at)
{
    const char *start = *at;
    const char *to = start;

    while (to < reading->end && *to != ',') {
        if (*to == '"')
            return leave_out(reading, at, to,
                             "a quote stands inside a cell; the whole cell is put into quotes, "
                             "and a quote inside it is doubled");
        to++;
    }
    *at = to;
    return take(reading, start, to, start);
}

/* Read cell after cell; whether the end was reached. */
static bool read_cells(struct reading *reading)
{
    const char *at = reading->line;

    while (at < reading->end && *at == '"' ? read_quoted(reading, &at) : read_plain(reading, &at)) {
        if (at == reading->end)
            return true;
        at++;
    }
    return false;
}

/* After a quote where none may stand the commas are trusted if they make as many cells as are due.
 */
static void drop_unsure(struct reading *reading, bool whole)
{
    const struct ivig_layout *layout = reading->layout;

    if (whole && reading->column == layout->count)
        return;
    for (size_t i = reading->sure; i < layout->count; i++)
        reading->record->cell[layout->slot[i]].length = 0;
}

/* The whole cells before the cut are read; what else may be wrong with it is not said. */
static enum ivig_status refuse_long(struct reading *reading)
{
    struct ivig_error *error = reading->error;

    reading->error = NULL;
    if (read_cells(reading))
        reading->record->cell[reading->layout->slot[reading->column - 1]].length = 0;
    drop_unsure(reading, false);
    return ivig_error_set(error, IVIG_E_LINE,
                          "the line has more than %d bytes; a shorter one is due", IVIG_LINE_MOST);
}

static enum ivig_status read_line(struct reading *reading)
{
    bool whole;

    if (reading->line == reading->end)
        return ivig_error_set(reading->error, IVIG_E_BLANK,
                              "the line is blank; a record is due on each line");
    whole = read_cells(reading);
    if (reading->column < reading->layout->count)
        refuse(reading, IVIG_E_MISSING_CELL, reading->end,
               "the row ends here, with fewer cells than columns");
    drop_unsure(reading, whole);
    return reading->status;
}

/* Read a line with care; all that may be wrong is said. */
static enum ivig_status read_slowly(const struct ivig_layout *layout, const char **at,
                                    const char *end, struct ivig_record *record,
                                    struct ivig_error *error)
{
    const char *start = *at;
    const char *feed = memchr(start, '\n', (size_t)(end - start));
    const char *last = feed > start && feed[-1] == '\r' ? feed - 1 : feed;
    bool too_long = last - start > IVIG_LINE_MOST;
    struct reading reading = { .layout = layout,
                               .line = start + ivig_mark_length(start, (size_t)(last - start)),
                               .end = too_long ? start + IVIG_LINE_MOST : last,
                               .record = record,
                               .error = error,
                               .sure = layout->count };

    *at = feed + 1;
    for (size_t i = 0; i < layout->count; i++)
        record->cell[layout->slot[i]] = (struct ivig_cell){ "", 0 };
    record->text_used = 0;
    record->plain = false;
    record->extra_count = layout->extra_count;
    return too_long ? refuse_long(&reading) : read_line(&reading);
}

/*
 * Cut a row of plain cells; false, and ${at} stays, if it is any other.  A line feed, which is
 * a mark, stands before ${end}.
 */
static bool read_row(const struct ivig_layout *layout, const char **at, const char *end,
                     struct ivig_record *record)
{
    const char *base = *at;
    const char *from = base;
    uint64_t marks = ivig_scan(base, (size_t)(end - base));

    for (size_t column = 0; column < layout->count; column++) {
        const char *to;

        while (marks == 0) {
            base += IVIG_SCAN_BYTES;
            marks = ivig_scan(base, (size_t)(end - base));
        }
        to = base + __builtin_ctzll(marks);
        marks &= marks - 1;
        record->cell[layout->slot[column]] = (struct ivig_cell){ from, (size_t)(to - from) };
        if (*to != (column + 1 < layout->count ? ',' : '\n'))
            return false;
        from = to + 1;
    }
    if (from - *at == 1 || from - *at - 1 > IVIG_LINE_MOST)
        return false;
    *at = from;
    return true;
}

enum ivig_status ivig_csv_read(const struct ivig_layout *layout, const char **at, const char *end,
                               struct ivig_record *record, struct ivig_error *error)
{
    if (!read_row(layout, at, end, record))
        return read_slowly(layout, at, end, record, error);
    record->extra_count = layout->extra_count;
    record->plain = true;
    return IVIG_OK;
}
