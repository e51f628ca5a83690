/* Lines of CSV as long and as wide as they may be, and a single column. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv_line.h"
#include "rows.h"

/* Records are large, and one serves many lines, as it does in a batch. */
static struct ivig_record *record;

static int make_record(void **state)
{
    (void)state;
    record = calloc(1, sizeof *record);
    return record != NULL ? 0 : -1;
}

static int free_record(void **state)
{
    (void)state;
    free(record);
    return 0;
}

/* A line of so many bytes, and what ends it.  `quoted`: one cell of nothing but doubled quotes. */
static const struct length_row {
    const char *name;
    size_t length;
    const char *end;
    bool quoted;
    bool alone; /* a single column */
    enum ivig_status status;
} length_rows[] = {
    { "one less than the most", IVIG_LINE_MOST - 1, "\n", false, false, IVIG_OK },
    { "the most", IVIG_LINE_MOST, "\n", false, false, IVIG_OK },
    { "one more than the most", IVIG_LINE_MOST + 1, "\n", false, false, IVIG_E_LINE },
    { "two more than the most", IVIG_LINE_MOST + 2, "\n", false, false, IVIG_E_LINE },
    { "twice the most", 2 * IVIG_LINE_MOST, "\n", false, false, IVIG_E_LINE },
    { "one less, CR LF", IVIG_LINE_MOST - 1, "\r\n", false, false, IVIG_OK },
    { "the most, CR LF", IVIG_LINE_MOST, "\r\n", false, false, IVIG_OK },
    { "one more, CR LF", IVIG_LINE_MOST + 1, "\r\n", false, false, IVIG_E_LINE },
    { "two more, CR LF", IVIG_LINE_MOST + 2, "\r\n", false, false, IVIG_E_LINE },
    { "one less, quotes", IVIG_LINE_MOST - 1, "\n", true, false, IVIG_OK },
    { "the most, quotes", IVIG_LINE_MOST, "\n", true, false, IVIG_OK },
    { "one more, quotes", IVIG_LINE_MOST + 1, "\n", true, false, IVIG_E_LINE },
    { "the most, quotes, CR LF", IVIG_LINE_MOST, "\r\n", true, false, IVIG_OK },
    { "one more, quotes, CR LF", IVIG_LINE_MOST + 1, "\r\n", true, false, IVIG_E_LINE },
    { "the most, alone", IVIG_LINE_MOST, "\n", false, true, IVIG_OK },
    { "one more, alone", IVIG_LINE_MOST + 1, "\n", false, true, IVIG_E_LINE },
    { "the most, quotes alone", IVIG_LINE_MOST, "\n", true, true, IVIG_OK },
    { "one more, quotes alone", IVIG_LINE_MOST + 1, "\n", true, true, IVIG_E_LINE },
};

/* The last cell takes what is left of the length: letters, or quotes in quotes. */
static void length_row(void **state)
{
    const struct length_row *row = *state;
    const char *before = row->alone ? "" : row->length % 2 == 0 ? "ab,70," : "a,70,";
    size_t filled = row->length - strlen(before);
    char *text = malloc(filled);
    struct ivig_error error = { 0 };
    struct ivig_layout layout = { 0 };
    const struct ivig_cell *last;
    struct csv_line line;

    assert_non_null(text);
    memset(text, row->quoted ? '"' : 'c', filled);
    /* an odd count of quotes is not well-formed */
    if (row->quoted && filled % 2 == 1)
        text[1] = 'q';
    line = csv_line_make(before, text, filled, row->end);
    if (row->alone)
        csv_layout_add(&layout, "weight_kg");
    else
        csv_layout_add(&layout, "id,weight_kg,note");
    assert_int_equal(csv_line_read(&layout, line, record, &error), row->status);
    assert_string_equal(error.path, "");
    last = &record->cell[row->alone ? IVIG_IN_WEIGHT : IVIG_INPUT_COUNT];
    /* what earlier lines left there is gone */
    assert_true(record->text_used <= IVIG_LINE_MOST);
    if (row->status != IVIG_OK)
        assert_int_equal(last->length, 0);
    else
        assert_int_equal(last->length, row->quoted ? (filled - 1) / 2 : filled);
    if (!row->alone) {
        csv_assert_cell(&record->cell[IVIG_IN_ID], "ab", row->length % 2 == 0 ? 2 : 1);
        csv_assert_cell(&record->cell[IVIG_IN_WEIGHT], "70", 2);
    }
    free(line.bytes);
    free(text);
    ivig_layout_free(&layout);
}

static const struct single_row {
    const char *name;
    const char *line;
    enum ivig_status status;
    const char *cell;
} single_rows[] = {
    { "a single column", "70", IVIG_OK, "70" },
    { "a single column, a blank", " ", IVIG_OK, " " },
    { "a single column, nothing", "", IVIG_E_BLANK, "" },
    { "a single column, nothing in quotes", "\"\"", IVIG_OK, "" },
    { "a single column, two cells", "70,", IVIG_E_EXTRA_CELL, "70" },
    { "a single column, two quoted cells", "\"70\",\"\"", IVIG_E_EXTRA_CELL, "70" },
};

static void single_row(void **state)
{
    static const char *const ends[] = { "\n", "\r\n" };
    const struct single_row *row = *state;
    struct ivig_layout layout = { 0 };

    csv_layout_add(&layout, "weight_kg");
    for (size_t i = 0; i < COUNT(ends); i++) {
        struct csv_line line = csv_line_make("", row->line, strlen(row->line), ends[i]);

        assert_int_equal(csv_line_read(&layout, line, record, NULL), row->status);
        csv_assert_cell(&record->cell[IVIG_IN_WEIGHT], row->cell, strlen(row->cell));
        free(line.bytes);
    }
    ivig_layout_free(&layout);
}

/* As many columns as there may be, the copied ones first: each cell holds the number of its own. */
static const struct wide_row {
    const char *name;
    int cells; /* more than there are columns, or fewer */
    bool quoted;
    enum ivig_status status;
} wide_rows[] = {
    { "all columns", 0, false, IVIG_OK },
    { "all columns, quoted", 0, true, IVIG_OK },
    { "all columns, a cell less", -1, false, IVIG_E_MISSING_CELL },
    { "all columns, a quoted cell less", -1, true, IVIG_E_MISSING_CELL },
    { "all columns, a cell more", 1, false, IVIG_E_EXTRA_CELL },
    { "all columns, a quoted cell more", 1, true, IVIG_E_EXTRA_CELL },
};

static void make_wide(struct ivig_layout *layout)
{
    char name[16];

    for (int i = 0; i < IVIG_EXTRA_MOST; i++) {
        (void)snprintf(name, sizeof name, "copied%d", i);
        csv_layout_add(layout, name);
    }
    for (size_t i = 0; i < IVIG_INPUT_COUNT; i++)
        csv_layout_add(layout, ivig_input_name((enum ivig_input_column)i));
    assert_int_equal(layout->count, IVIG_CELLS_MOST);
    assert_int_equal(ivig_layout_add(layout, "one more", 8, NULL), IVIG_E_SIZE);
}

static void wide_row(void **state)
{
    const struct wide_row *row = *state;
    struct ivig_layout layout = { 0 };
    size_t cells = (size_t)(IVIG_CELLS_MOST + row->cells);
    struct csv_line line;
    char text[IVIG_CELLS_MOST * 8];
    size_t length = 0;

    make_wide(&layout);
    for (size_t i = 0; i < cells; i++)
        length += (size_t)snprintf(text + length, sizeof text - length,
                                   row->quoted ? "%s\"%zu\"" : "%s%zu", i > 0 ? "," : "", i);
    line = csv_line_make("", text, length, "\n");
    assert_int_equal(csv_line_read(&layout, line, record, NULL), row->status);
    for (size_t i = 0; i < layout.count; i++) {
        const struct ivig_cell *cell =
            &record->cell[i < IVIG_EXTRA_MOST ? IVIG_INPUT_COUNT + i : i - IVIG_EXTRA_MOST];

        (void)snprintf(text, sizeof text, "%zu", i);
        csv_assert_cell(cell, text, i < cells ? strlen(text) : 0);
    }
    assert_int_equal(record->extra_count, IVIG_EXTRA_MOST);
    free(line.bytes);
    ivig_layout_free(&layout);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(length_rows) + COUNT(single_rows) + COUNT(wide_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, length_rows, length_row);
    ADD_ROWS(tests, used, single_rows, single_row);
    ADD_ROWS(tests, used, wide_rows, wide_row);
    return cmocka_run_group_tests_name("csv length", tests, make_record, free_record);
}
