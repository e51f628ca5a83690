/* Percentages: ties, signs, sums too large for a product of 64 bits. */
#include "base/percent.h"
#include "rows.h"

static const struct percent_row {
    const char *name;
    int64_t part;
    int64_t whole;
    enum ivig_status status;
    int64_t hundredths;
} rows[] = {
    { "nothing", 0, 7, IVIG_OK, 0 },
    { "a half", 1, 2, IVIG_OK, 5000 },
    { "all of it", 7, 7, IVIG_OK, 10000 },
    { "below a tie", 49, 1000000, IVIG_OK, 0 },
    { "a tie goes up", 50, 1000000, IVIG_OK, 1 },
    { "above a tie", 51, 1000000, IVIG_OK, 1 },
    { "below 0, away from a tie", -51, 1000000, IVIG_OK, -1 },
    { "below 0, a tie goes up", -50, 1000000, IVIG_OK, 0 },
    { "below 0, a third", -1, 3, IVIG_OK, -3333 },
    { "no product of 64 bits", INT64_MAX / 2, INT64_MAX, IVIG_OK, 5000 },
    { "the largest", INT64_MAX, INT64_MAX, IVIG_OK, 10000 },
    { "the smallest", INT64_MIN + 1, INT64_MAX, IVIG_OK, -10000 },
    { "fits", INT64_MAX / 10000, 1, IVIG_OK, INT64_MAX / 10000 * 10000 },
    { "does not fit", INT64_MAX / 10000 + 1, 1, IVIG_E_OVERFLOW, SENTINEL },
    { "below 0, does not fit", INT64_MIN, 1, IVIG_E_OVERFLOW, SENTINEL },
    { "of nothing", 1, 0, IVIG_E_RANGE, SENTINEL },
    { "of less than nothing", 1, -1, IVIG_E_RANGE, SENTINEL },
};

static void percent_row(void **state)
{
    const struct percent_row *row = *state;
    int64_t hundredths = SENTINEL;

    assert_int_equal(ivig_percent_hundredths(row->part, row->whole, &hundredths), row->status);
    assert_int_equal(hundredths, row->hundredths);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, percent_row);
    return cmocka_run_group_tests_name("percent", tests, NULL, NULL);
}
