/* Records of JSON Lines: cells of a line, faults, and what is copied. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch/json_row.h"
#include "json_read_rows.h"
#include "rows.h"

enum { SHOWN_ROOM = 4096 };

/* What a record holds before a line is read: everything has to go. */
static struct ivig_record *dirty_record(void)
{
    struct ivig_record *record = malloc(sizeof *record);

    assert_non_null(record);
    memset(record, 0x5a, sizeof *record);
    return record;
}

static size_t add_cell(char shown[SHOWN_ROOM], size_t at, const char *name,
                       const struct ivig_cell *cell)
{
    assert_in_range(at + strlen(name) + cell->length, 0, SHOWN_ROOM - 2);
    return at + (size_t)snprintf(shown + at, SHOWN_ROOM - at, "%s%.*s;", name, (int)cell->length,
                                 cell->text);
}

/* The cells as rows have them. */
static void show(const struct ivig_record *record, char shown[SHOWN_ROOM])
{
    size_t at = 0;
    char name[32];

    shown[0] = '\0';
    for (size_t i = 0; i < IVIG_INPUT_COUNT; i++) {
        (void)snprintf(name, sizeof name, "%s=", ivig_input_name((enum ivig_input_column)i));
        if (record->cell[i].length > 0)
            at = add_cell(shown, at, name, &record->cell[i]);
    }
    for (size_t i = 0; i < record->extra_count; i++)
        at = add_cell(shown, at, "+", &record->cell[IVIG_INPUT_COUNT + i]);
}

/* Read the line with what ends it, in a block of its size, and another line behind it. */
static void read_row(const struct json_read_row *row, const char *ending)
{
    struct ivig_layout layout = { .pass_through = row->pass_through };
    struct ivig_record *record = dirty_record();
    struct ivig_error error = { 0 };
    char shown[SHOWN_ROOM];
    size_t length = row->length > 0 ? row->length : strlen(row->line);
    size_t ended = length + strlen(ending);
    char *lines = malloc(ended + 3);
    const char *at = lines;

    assert_non_null(lines);
    memcpy(lines, row->line, length);
    memcpy(lines + length, ending, strlen(ending));
    memcpy(lines + ended, "{}\n", 3);
    assert_int_equal(ivig_json_read(&layout, &at, lines + ended + 3, record, &error), row->status);
    assert_ptr_equal(at, lines + ended);
    show(record, shown);
    assert_string_equal(shown, row->cells != NULL ? row->cells : "");
    assert_int_equal(error.status, row->status);
    assert_string_equal(error.text, row->says != NULL ? row->says : "");
    assert_string_equal(error.path, row->path != NULL ? row->path : "");
    at = lines;
    assert_int_equal(ivig_json_read(&layout, &at, lines + ended + 3, record, NULL), row->status);
    free(record);
    free(lines);
}

static void line_row(void **state)
{
    read_row(*state, "\n");
    read_row(*state, "\r\n");
}

/* A line of that many bytes, as long as it may be and longer. */
static void read_long(size_t length, enum ivig_status status)
{
    static const char start[] = "{\"id\":\"";
    const struct ivig_layout layout = { .count = 0 };
    struct ivig_record *record = dirty_record();
    struct ivig_error error = { 0 };
    char *line = malloc(length + 2);
    const char *at = line;

    assert_non_null(line);
    memset(line, 'x', length);
    memcpy(line, start, sizeof start - 1);
    memcpy(line + length - 2, "\"}\r\n", 4);
    assert_int_equal(ivig_json_read(&layout, &at, line + length + 2, record, &error), status);
    assert_ptr_equal(at, line + length + 2);
    assert_int_equal(record->cell[IVIG_IN_ID].length,
                     status == IVIG_OK ? length - sizeof start - 1 : 0);
    free(record);
    free(line);
}

static void longest(void **state)
{
    (void)state;
    read_long(IVIG_LINE_MOST - 1, IVIG_OK);
    read_long(IVIG_LINE_MOST, IVIG_OK);
    read_long(IVIG_LINE_MOST + 1, IVIG_E_LINE);
}

/* As many texts with escapes as a line has room for still have room in the record. */
static void all_escapes(void **state)
{
    const struct ivig_layout layout = { .pass_through = true };
    struct ivig_record *record = dirty_record();
    char *line = malloc(IVIG_LINE_MOST + 1);
    const char *at = line;
    size_t length = (size_t)sprintf(line, "{\"\\t\":[\"\"");

    (void)state;
    while (length + 8 < IVIG_LINE_MOST)
        length += (size_t)sprintf(line + length, ",\"\\n\"");
    length += (size_t)sprintf(line + length, "]}\n");
    assert_int_equal(ivig_json_read(&layout, &at, line + length, record, NULL), IVIG_OK);
    assert_int_equal(record->extra_count, 1);
    assert_in_range(record->text_used, 1, IVIG_LINE_MOST);
    free(record);
    free(line);
}

/* So many members that are copied. */
static enum ivig_status read_copies(unsigned count)
{
    const struct ivig_layout layout = { .pass_through = true };
    struct ivig_record *record = dirty_record();
    char *line = malloc(16 * ((size_t)count + 1));
    const char *at = line;
    size_t length = 0;
    enum ivig_status status;

    for (unsigned i = 0; i < count; i++)
        length += (size_t)sprintf(line + length, "%c\"k%u\":%u", i > 0 ? ',' : '{', i, i);
    length += (size_t)sprintf(line + length, "}\n");
    status = ivig_json_read(&layout, &at, line + length, record, NULL);
    assert_int_equal(record->extra_count, count < IVIG_EXTRA_MOST ? count : IVIG_EXTRA_MOST);
    free(record);
    free(line);
    return status;
}

static void most_copies(void **state)
{
    (void)state;
    assert_int_equal(read_copies(IVIG_EXTRA_MOST - 1), IVIG_OK);
    assert_int_equal(read_copies(IVIG_EXTRA_MOST), IVIG_OK);
    assert_int_equal(read_copies(IVIG_EXTRA_MOST + 1), IVIG_E_SIZE);
}

/* Lists so deep. */
static enum ivig_status read_deep(size_t depth)
{
    const struct ivig_layout layout = { .pass_through = true };
    struct ivig_record *record = dirty_record();
    char line[256] = "{\"k\":";
    const char *at = line;
    size_t length = strlen(line);
    enum ivig_status status;

    memset(line + length, '[', depth);
    memset(line + length + depth, ']', depth);
    length += 2 * depth;
    length += (size_t)sprintf(line + length, "}\n");
    status = ivig_json_read(&layout, &at, line + length, record, NULL);
    free(record);
    return status;
}

static void deepest(void **state)
{
    (void)state;
    assert_int_equal(read_deep(31), IVIG_OK);
    assert_int_equal(read_deep(32), IVIG_OK);
    assert_int_equal(read_deep(33), IVIG_E_SIZE);
}

/* A caller that keeps the first fault of several lines. */
static void first_fault_stays(void **state)
{
    static const char lines[] = "{\"sex\":1x}\n{\"days\":1x}\n";
    const struct ivig_layout layout = { .count = 0 };
    struct ivig_record *record = dirty_record();
    struct ivig_error error = { 0 };
    const char *at = lines;

    (void)state;
    for (int i = 0; i < 2; i++)
        assert_int_equal(ivig_json_read(&layout, &at, lines + sizeof lines - 1, record, &error),
                         IVIG_E_JSON);
    assert_string_equal(error.path, "sex");
    free(record);
}

int main(void)
{
    struct CMUnitTest tests[256] = {
        cmocka_unit_test(longest),           cmocka_unit_test(all_escapes),
        cmocka_unit_test(most_copies),       cmocka_unit_test(deepest),
        cmocka_unit_test(first_fault_stays),
    };
    size_t used = 5;

    for (size_t i = 0; i < json_cell_row_count; i++)
        tests[used++] = ROW_TEST(&json_cell_rows[i], line_row);
    for (size_t i = 0; i < json_fault_row_count; i++)
        tests[used++] = ROW_TEST(&json_fault_rows[i], line_row);
    for (size_t i = 0; i < json_copy_row_count; i++)
        tests[used++] = ROW_TEST(&json_copy_rows[i], line_row);
    return _cmocka_run_group_tests("json read", tests, used, NULL, NULL);
}
