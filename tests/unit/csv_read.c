/* Cutting a line of CSV into cells: each row of the table, by the fast and the slow way. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv_line.h"
#include "csv_read_rows.h"
#include "rows.h"

static const size_t column_slots[CSV_COLUMNS] = { IVIG_IN_ID, IVIG_IN_WEIGHT, IVIG_INPUT_COUNT };

static struct ivig_layout layout;

/* Records are large, and one serves many lines, as it does in a batch. */
static struct ivig_record *record;

static int open_record(void **state)
{
    (void)state;
    csv_layout_add(&layout, "id,weight_kg,note");
    record = calloc(1, sizeof *record);
    return record != NULL ? 0 : -1;
}

static int free_record(void **state)
{
    (void)state;
    ivig_layout_free(&layout);
    free(record);
    return 0;
}

static void assert_record(const struct csv_read_row *row)
{
    for (size_t i = 0; i < CSV_COLUMNS; i++) {
        const char *text = row->cells[i] != NULL ? row->cells[i] : "";

        /* no row has a NUL in a cell that is read */
        csv_assert_cell(&record->cell[column_slots[i]], text, strlen(text));
    }
    assert_int_equal(record->extra_count, 1);
}

/* After any line a good one is read as if it were the first, by either way. */
static void assert_clean(void)
{
    static const struct csv_read_row good[] = {
        { "", "7,8,9", IVIG_OK, { "7", "8", "9" } },
        { "", "\"x\"\"\",,\"\"", IVIG_OK, { "x\"", "", "" } },
    };

    for (size_t i = 0; i < COUNT(good); i++) {
        struct csv_line line = csv_line_make("", good[i].line, strlen(good[i].line), "\n");

        assert_int_equal(csv_line_read(&layout, line, record, NULL), IVIG_OK);
        assert_record(&good[i]);
        free(line.bytes);
    }
}

static void check_row(const struct csv_read_row *row, const char *end)
{
    struct ivig_error error = { 0 };
    struct csv_line line =
        csv_line_make("", row->line, row->length > 0 ? row->length : strlen(row->line), end);

    assert_int_equal(csv_line_read(&layout, line, record, &error), row->status);
    assert_record(row);
    assert_int_equal(error.status, row->status);
    assert_string_equal(error.path, row->path != NULL ? row->path : "");
    assert_int_equal(error.text[0] != '\0', row->status != IVIG_OK);
    assert_clean();
    assert_int_equal(csv_line_read(&layout, line, record, NULL), row->status);
    free(line.bytes);
}

/* A quoted column before the others: what the fast way reads the slow way reads alike. */
static void check_slowly(const struct csv_read_row *row)
{
    struct csv_line line = csv_line_make("\"m\",", row->line, strlen(row->line), "\n");
    struct ivig_layout more = { 0 };

    csv_layout_add(&more, "sex,id,weight_kg,note");
    assert_int_equal(csv_line_read(&more, line, record, NULL), IVIG_OK);
    assert_record(row);
    csv_assert_cell(&record->cell[IVIG_IN_SEX], "m", 1);
    free(line.bytes);
    ivig_layout_free(&more);
}

static void read_row(void **state)
{
    const struct csv_read_row *row = *state;

    check_row(row, "\n");
    check_row(row, "\r\n");
    /* a byte order mark is text where it is not the first of the line */
    if (row->status == IVIG_OK && ivig_mark_length(row->line, strlen(row->line)) == 0)
        check_slowly(row);
}

/* Two carriage returns: the second ends the line, the first stands by itself. */
static void two_carriage_returns(void **state)
{
    static const struct csv_read_row row = { "",     "a,70,c\r", IVIG_E_CONTROL, { "a", "70" },
                                             "note", 0 };

    (void)state;
    check_row(&row, "\r\n");
}

/* Which fault a byte is, in the middle of a cell. */
static enum ivig_status fault_of(unsigned byte, bool quoted)
{
    if (byte == '"')
        return IVIG_E_QUOTE;
    if (byte == ',')
        return quoted ? IVIG_OK : IVIG_E_EXTRA_CELL;
    if (byte >= 0x80)
        return IVIG_E_UTF8;
    return (byte >= 0x20 && byte != 0x7f) || byte == '\t' ? IVIG_OK : IVIG_E_CONTROL;
}

static void check_byte(unsigned byte, bool quoted, size_t column)
{
    const char *before[] = { "", "a,", "a,70," };
    const char *after[] = { ",70,c", ",c", "" };
    enum ivig_status due = fault_of(byte, quoted);
    struct csv_line line;
    char text[64];
    int length;

    length = snprintf(text, sizeof text, "%s%sx%cy%s%s", before[column], quoted ? "\"" : "",
                      (int)byte, quoted ? "\"" : "", after[column]);
    line = csv_line_make("", text, (size_t)length, "\n");
    assert_int_equal(csv_line_read(&layout, line, record, NULL), due);
    if (due == IVIG_OK) {
        const char cell[] = { 'x', (char)byte, 'y' };

        csv_assert_cell(&record->cell[column_slots[column]], cell, sizeof cell);
    }
    free(line.bytes);
}

static void every_byte(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++)
        for (size_t column = 0; column < CSV_COLUMNS && byte != '\n'; column++) {
            check_byte(byte, false, column);
            check_byte(byte, true, column);
        }
}

int main(void)
{
    enum { OTHERS = 2, MOST = 128 };
    struct CMUnitTest tests[OTHERS + MOST] = { cmocka_unit_test(two_carriage_returns),
                                               cmocka_unit_test(every_byte) };
    size_t used = OTHERS;

    if (csv_read_row_count > MOST)
        return EXIT_FAILURE;
    for (size_t i = 0; i < csv_read_row_count; i++)
        tests[used++] = ROW_TEST(&csv_read_rows[i], read_row);
    return _cmocka_run_group_tests("csv read", tests, used, open_record, free_record);
}
