/* Records of JSON Lines: one flat object a line. */
#include <stdint.h>
#include <string.h>

#include "batch/json_row.h"
#include "batch/json_scan.h"

struct reader {
    struct ivig_json_scan scan;
    const struct ivig_layout *layout;
    struct ivig_record *record;
    uint32_t seen;                         /* bit i: the ith column of the input stood there */
    struct ivig_cell key[IVIG_EXTRA_MOST]; /* of each member that is copied, decoded */
};

/* The line that ${at} moves past; without what ends it. */
static struct ivig_cell take_line(const char **at, const char *end)
{
    const char *start = *at;
    const char *feed = memchr(start, '\n', (size_t)(end - start));
    size_t length = (size_t)((feed != NULL ? feed : end) - start);

    *at = start + length + (feed != NULL);
    if (feed != NULL && length > 0 && start[length - 1] == '\r')
        length--;
    return (struct ivig_cell){ start, length };
}

static void clear(struct ivig_record *record)
{
    for (size_t i = 0; i < IVIG_INPUT_COUNT; i++)
        record->cell[i] = (struct ivig_cell){ "", 0 };
    record->extra_count = 0;
    record->text_used = 0;
    record->plain = false;
}

/* A text may stand for characters, by escapes, that no cell may have. */
static enum ivig_status read_text(struct ivig_json_scan *scan, struct ivig_cell *cell)
{
    const char *start = scan->at;
    enum ivig_status status = ivig_scan_text(scan, cell);

    if (status == IVIG_OK && cell->text != start + 1 &&
        ivig_cell_check(cell->text, cell->length) != IVIG_OK)
        (void)ivig_scan_refuse(scan, start, IVIG_E_CONTROL,
                               "a text without control characters but a tab is due");
    return status;
}

static enum ivig_status read_value(struct ivig_json_scan *scan, struct ivig_cell *cell)
{
    const char *start;

    ivig_scan_blanks(scan);
    start = scan->at;
    if (start < scan->end && *start == '"')
        return read_text(scan, cell);
    *cell = ivig_scan_token(scan);
    if (ivig_scan_is_number(cell))
        return IVIG_OK;
    if (!ivig_scan_is_null(cell))
        (void)ivig_scan_refuse(scan, start, IVIG_E_JSON,
                               "a text in quotation marks, a number as 70 or 0.5, or null is due");
    /* a word is past already; what else may be a value is a list or an object */
    if (cell->length == 0)
        return ivig_scan_value(scan);
    *cell = (struct ivig_cell){ "", 0 };
    return IVIG_OK;
}

static const char stands_twice[] = "this key stood there before; each may stand once";

/* A member of a column, whose key begins at ${start}. */
static enum ivig_status read_column(struct reader *reader, const char *start,
                                    enum ivig_input_column column)
{
    struct ivig_json_scan *scan = &reader->scan;
    unsigned faults = scan->faults;
    enum ivig_status status;
    struct ivig_cell cell;

    scan->column = ivig_input_name(column);
    if ((reader->seen >> column & 1) != 0) {
        (void)ivig_scan_refuse(scan, start, IVIG_E_REPEATED_KEY, stands_twice);
        return ivig_scan_value(scan);
    }
    reader->seen |= UINT32_C(1) << column;
    status = read_value(scan, &cell);
    if (scan->faults == faults)
        reader->record->cell[column] = cell;
    return status;
}

static bool is_copied_already(const struct reader *reader, const struct ivig_cell *key)
{
    for (size_t i = 0; i < reader->record->extra_count; i++)
        if (reader->key[i].length == key->length &&
            memcmp(reader->key[i].text, key->text, key->length) == 0)
            return true;
    return false;
}

/* Refuse a member, whose key begins at ${start}, that cannot be copied. */
static void check_copy(struct reader *reader, const char *start, const struct ivig_cell *key)
{
    struct ivig_json_scan *scan = &reader->scan;

    if (ivig_json_row_has_key(key->text, key->length))
        (void)ivig_scan_refuse(scan, start, IVIG_E_REPEATED_KEY,
                               "a row of the output has that key itself; another is due");
    else if (is_copied_already(reader, key))
        (void)ivig_scan_refuse(scan, start, IVIG_E_REPEATED_KEY, stands_twice);
    else if (reader->record->extra_count == IVIG_EXTRA_MOST)
        (void)ivig_scan_refuse(scan, start, IVIG_E_SIZE, "no more than 256 members are copied");
}

/* A member that is copied as it stands, from ${start} to the end of its value. */
static enum ivig_status read_copy(struct reader *reader, const char *start,
                                  const struct ivig_cell *key)
{
    struct ivig_json_scan *scan = &reader->scan;
    struct ivig_record *record = reader->record;
    unsigned faults = scan->faults;
    size_t at = record->extra_count;
    enum ivig_status status;

    check_copy(reader, start, key);
    status = ivig_scan_value(scan);
    if (scan->faults != faults)
        return status;
    reader->key[at] = *key;
    record->cell[IVIG_INPUT_COUNT + at] = (struct ivig_cell){ start, (size_t)(scan->at - start) };
    record->extra_count++;
    return IVIG_OK;
}

static enum ivig_status read_member(struct reader *reader)
{
    struct ivig_json_scan *scan = &reader->scan;
    unsigned faults = scan->faults;
    enum ivig_input_column column;
    enum ivig_status status;
    struct ivig_cell key;
    const char *start;

    scan->column = NULL;
    ivig_scan_blanks(scan);
    start = scan->at;
    status = ivig_scan_key(scan, &key);
    if (status != IVIG_OK)
        return status;
    column = ivig_input_find(key.text, key.length);
    if (column < IVIG_INPUT_COUNT)
        return read_column(reader, start, column);
    if (scan->faults == faults && reader->layout->pass_through)
        return read_copy(reader, start, &key);
    if (scan->fault == IVIG_OK)
        (void)ivig_scan_note(scan, ivig_input_refuse(key.text, key.length, scan->error));
    return ivig_scan_value(scan);
}

/* The object that a line is; the scan has what is wrong with it. */
static void read_object(struct reader *reader)
{
    struct ivig_json_scan *scan = &reader->scan;
    enum ivig_status status = IVIG_OK;
    bool more;

    if (!ivig_scan_take(scan, '{')) {
        (void)ivig_scan_refuse(scan, scan->at, IVIG_E_JSON, "the { of an object is due");
        return;
    }
    more = !ivig_scan_take(scan, '}');
    while (status == IVIG_OK && more) {
        status = read_member(reader);
        if (status == IVIG_OK)
            status = ivig_scan_more(scan, '}', &more);
    }
    scan->column = NULL;
    ivig_scan_blanks(scan);
    if (status == IVIG_OK && scan->at < scan->end)
        (void)ivig_scan_refuse(scan, scan->at, IVIG_E_JSON,
                               "the end of the line is due after the object");
}

enum ivig_status ivig_json_read(const struct ivig_layout *layout, const char **at, const char *end,
                                struct ivig_record *record, struct ivig_error *error)
{
    struct ivig_cell line = take_line(at, end);
    struct reader reader; /* not initialized as a whole: the keys are many, and rarely used */
    const char *start;

    clear(record);
    if (line.length > IVIG_LINE_MOST)
        return ivig_error_set(error, IVIG_E_LINE, "a line of %zu bytes; up to %d are read",
                              line.length, IVIG_LINE_MOST);
    start = line.text + ivig_mark_length(line.text, line.length);
    reader.scan = (struct ivig_json_scan){ .line = start,
                                           .at = start,
                                           .end = line.text + line.length,
                                           .room = record->text,
                                           .error = error };
    reader.layout = layout;
    reader.record = record;
    reader.seen = 0;
    ivig_scan_blanks(&reader.scan);
    if (reader.scan.at == reader.scan.end)
        return ivig_error_set(error, IVIG_E_BLANK, "a line with nothing in it; an object is due");
    read_object(&reader);
    record->text_used = (size_t)(reader.scan.room - record->text);
    return reader.scan.fault;
}
