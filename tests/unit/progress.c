/* The line of progress, from its values. */
#include "cli/progress_line.h"

#include <string.h>

#include "cli/rows_text.h"
#include "rows.h"

/* ${line} without the blanks at its end; the line itself is ${width} wide, 80 at most. */
static const struct line_row {
    const char *name;
    struct cli_progress_state state;
    size_t width;
    const char *line;
} line_rows[] = {
    { "nothing read",
      { 0, 0, 1000, 1000 },
      79,
      "[                                                    ]    0 %  0 rows  0 rows/s" },
    { "half read",
      { 1234567, 500, 1000, 10000 },
      79,
      "[#############              ]   50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "one byte from the end",
      { 1234567, 999, 1000, 10000 },
      79,
      "[########################## ]   99 %  0:01 left  1,234,567 rows  123,456 rows/s" },
    { "all read",
      { 1234567, 1000, 1000, 10000 },
      79,
      "[###########################]  100 %  0:00 left  1,234,567 rows  123,456 rows/s" },
    { "more read than there was",
      { 1234567, 2000, 1000, 10000 },
      79,
      "[###########################]  100 %  0:00 left  1,234,567 rows  123,456 rows/s" },
    { "one row",
      { 1, 1, 3, 1000 },
      79,
      "[##############                             ]   33 %  0:02 left  1 row  1 row/s" },
    { "size not known", { 1234567, 500, 0, 10000 }, 79, "0:10  1,234,567 rows  123,456 rows/s" },
    { "just under an hour", { 2, 0, 0, 3599999 }, 79, "59:59  2 rows  0 rows/s" },
    { "an hour", { 2, 0, 0, 3600000 }, 79, "1:00:00  2 rows  0 rows/s" },
    { "just under 100 hours", { 2, 0, 0, 359999999 }, 79, "99:59:59  2 rows  0 rows/s" },
    { "100 hours", { 2, 0, 0, 360000000 }, 79, "2 rows  0 rows/s" },
    { "no time has passed", { 2, 0, 0, 0 }, 79, "0:00  2 rows" },
    { "an hour left",
      { 10, 1, 361, 10000 },
      79,
      "[                                      ]    0 %  1:00:00 left  10 rows  1 row/s" },
    { "the widest line",
      { 1234567, 500, 1000, 10000 },
      80,
      "[##############              ]   50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "wider than the widest",
      { 1234567, 500, 1000, 10000 },
      200,
      "[##############              ]   50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "the shortest bar",
      { 1234567, 500, 1000, 10000 },
      62,
      "[#####     ]   50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "one column too few for a bar",
      { 1234567, 500, 1000, 10000 },
      61,
      " 50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "the last part just fits",
      { 1234567, 500, 1000, 10000 },
      48,
      " 50 %  0:10 left  1,234,567 rows  123,456 rows/s" },
    { "the last part does not fit, and leaves room for a bar",
      { 1234567, 500, 1000, 10000 },
      47,
      "[#####      ]   50 %  0:10 left  1,234,567 rows" },
    { "room for the percent alone", { 1234567, 500, 1000, 10000 }, 5, " 50 %" },
    { "no room for the percent", { 1234567, 500, 1000, 10000 }, 4, "" },
    { "no columns", { 1234567, 500, 1000, 10000 }, 0, "" },
    { "terabytes over days",
      { UINT64_C(20000000000), UINT64_C(3000000000000), UINT64_C(4000000000000), 259200000 },
      80,
      "[###############     ]   75 %  24:00:00 left  20,000,000,000 rows  77,160 rows/s" },
    { "the largest of everything",
      { UINT64_MAX, UINT64_MAX - 1, UINT64_MAX, UINT64_MAX },
      80,
      "[################ ]   99 %  0:00 left  18,446,744,073,709,551,615 rows  0 rows/s" },
};

static void line_row(void **state)
{
    const struct line_row *row = *state;
    size_t width = row->width < CLI_PROGRESS_WIDTH ? row->width : CLI_PROGRESS_WIDTH;
    char expected[CLI_PROGRESS_ROOM];
    char line[CLI_PROGRESS_ROOM];

    memset(expected, ' ', sizeof expected);
    memcpy(expected, row->line, strlen(row->line));
    expected[width] = '\0';
    memset(line, '?', sizeof line);
    cli_progress_line(&row->state, row->width, line);
    assert_string_equal(line, expected);
}

static const struct rows_row {
    const char *name;
    uint64_t rows;
    const char *text;
} rows_rows[] = {
    { "no rows", 0, "0 rows" },
    { "a single row", 1, "1 row" },
    { "two rows", 2, "2 rows" },
    { "three digits", 999, "999 rows" },
    { "four digits", 1000, "1,000 rows" },
    { "six digits", 999999, "999,999 rows" },
    { "seven digits", 1000000, "1,000,000 rows" },
    { "the most rows", UINT64_MAX, "18,446,744,073,709,551,615 rows" },
};

static void rows_row(void **state)
{
    const struct rows_row *row = *state;
    char text[CLI_ROWS_ROOM];

    assert_int_equal(cli_rows_text(row->rows, text), strlen(row->text));
    assert_string_equal(text, row->text);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(line_rows) + COUNT(rows_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, line_rows, line_row);
    ADD_ROWS(tests, used, rows_rows, rows_row);
    return cmocka_run_group_tests_name("progress", tests, NULL, NULL);
}
