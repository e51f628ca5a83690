/* Tables as wide as what stands in them. */
#include "render/aligned.h"
#include "render/buffer.h"
#include "rows.h"

#define X_10 "xxxxxxxxxx"
#define X_30 X_10 X_10 X_10

static const struct aligned_row {
    const char *name;
    size_t first_width;
    const char *rows;
    const char *lines;
} rows[] = {
    { "one cell", 0, "a\n", "  a\n" },
    { "numbers end where their head does", 0, "Id\tRows\nlems\t3\n",
      "  Id    Rows\n  lems     3\n" },
    { "a head ends where its numbers do", 0, "Id\tg\na\t1,000\n", "  Id      g\n  a   1,000\n" },
    { "a least width", 5, "a\t1\n", "  a      1\n" },
    { "a cell longer than the least width", 2, "lems\t1\na\t2\n", "  lems  1\n  a     2\n" },
    { "cells that are empty", 0, "a\tb\tc\nd\t\te\nf\n", "  a  b  c\n  d     e\n  f\n" },
    { "no blanks at the end", 0, "a\tb\nlonger\t\n", "  a       b\n  longer\n" },
    { "80 columns, two apart", 0, X_30 "\t" X_30 "\t" X_10 "abcd\n",
      "  " X_30 "  " X_30 "  " X_10 "abcd\n" },
    { "one apart where two do not fit", 0, X_30 "\t" X_30 "\t" X_10 "abcde\n",
      "  " X_30 " " X_30 " " X_10 "abcde\n" },
    { "80 columns, one apart", 0, X_30 "\t" X_30 "\t" X_10 "abcdef\n",
      "  " X_30 " " X_30 " " X_10 "abcdef\n" },
    { "broken where one does not fit", 0, X_30 "\t" X_30 "\t" X_10 "abcdefg\n",
      "  " X_30 " " X_30 "\n    " X_10 "abcdefg\n" },
    { "every row is broken, if one is", 0, "a\tb\n" X_30 "\t" X_30 "\t" X_30 "\n",
      "  a b\n  " X_30 " " X_30 "\n    " X_30 "\n" },
    { "nothing", 3, "", "" },
};

static void aligned_row(void **state)
{
    const struct aligned_row *row = *state;
    struct ivig_buffer out = { 0 };

    ivig_put_aligned(&out, row->first_width, row->rows);
    assert_false(out.failed);
    assert_string_equal(ivig_buffer_text(&out), row->lines);
    ivig_buffer_free(&out);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, aligned_row);
    return cmocka_run_group_tests_name("aligned", tests, NULL, NULL);
}
