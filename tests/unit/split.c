/* Sharing a total over days, and the coarsest step that would do. */
#include "dose/split.h"

#include <string.h>

#include "rows.h"

enum { LISTED = 6 };

/* Totals, steps and days in ug.  ${days} of them are compared, LISTED at most. */
static const struct split_row {
    const char *name;
    int64_t total_ug;
    int64_t step_ug;
    unsigned days;
    enum ivig_status status;
    int64_t day_ug[LISTED];
} split_rows[] = {
    { "140 g over 5 days",
      140000000,
      100000,
      5,
      IVIG_OK,
      { 28000000, 28000000, 28000000, 28000000, 28000000 } },
    { "140.9 g over 5 days: four larger",
      140900000,
      100000,
      5,
      IVIG_OK,
      { 28200000, 28200000, 28200000, 28200000, 28100000 } },
    { "140.6 g over 5 days: one larger",
      140600000,
      100000,
      5,
      IVIG_OK,
      { 28200000, 28100000, 28100000, 28100000, 28100000 } },
    { "140 g over 5 days in 5 g",
      140000000,
      5000000,
      5,
      IVIG_OK,
      { 30000000, 30000000, 30000000, 25000000, 25000000 } },
    { "one day takes it all", 140900000, 100000, 1, IVIG_OK, { 140900000 } },
    { "fewer steps than days", 400000, 100000, 5, IVIG_E_RANGE, { 0 } },
    { "as many steps as days",
      500000,
      100000,
      5,
      IVIG_OK,
      { 100000, 100000, 100000, 100000, 100000 } },
    { "one step more than days",
      600000,
      100000,
      5,
      IVIG_OK,
      { 200000, 100000, 100000, 100000, 100000 } },
    { "below a multiple", 499999, 100000, 5, IVIG_E_STEPS, { 0 } },
    { "above a multiple", 500001, 100000, 5, IVIG_E_STEPS, { 0 } },
    { "nothing to share", 0, 100000, 5, IVIG_E_RANGE, { 0 } },
    { "less than nothing", -500000, 100000, 5, IVIG_E_RANGE, { 0 } },
    { "step of 1 ug", 7, 1, 3, IVIG_OK, { 3, 2, 2 } },
    { "step 0", 500000, 0, 5, IVIG_E_STEPS, { 0 } },
    { "no days", 500000, 100000, 0, IVIG_E_RANGE, { 0 } },
    { "30 days", 3000000, 100000, 30, IVIG_OK, { 100000, 100000, 100000, 100000, 100000, 100000 } },
    { "31 days, the most",
      3300000,
      100000,
      31,
      IVIG_OK,
      { 200000, 200000, 100000, 100000, 100000, 100000 } },
    { "32 days", 3300000, 100000, 32, IVIG_E_RANGE, { 0 } },
    { "the largest number there is",
      INT64_MAX,
      1,
      2,
      IVIG_OK,
      { INT64_MAX / 2 + 1, INT64_MAX / 2 } },
};

static void split_row(void **state)
{
    const struct split_row *row = *state;
    int64_t day_ug[IVIG_DAYS_MOST + 1];
    int64_t sum_ug = 0;

    for (size_t i = 0; i < COUNT(day_ug); i++)
        day_ug[i] = SENTINEL;
    assert_int_equal(ivig_split(row->total_ug, row->step_ug, row->days, day_ug), row->status);
    for (size_t i = 0; i < COUNT(day_ug); i++) {
        if (row->status != IVIG_OK || i >= row->days) {
            assert_int_equal(day_ug[i], SENTINEL);
            continue;
        }
        if (i < LISTED)
            assert_int_equal(day_ug[i], row->day_ug[i]);
        assert_true(i == 0 || day_ug[i] <= day_ug[i - 1]);
        assert_true(day_ug[0] - day_ug[i] <= row->step_ug);
        sum_ug += day_ug[i];
    }
    assert_int_equal(sum_ug, row->status == IVIG_OK ? row->total_ug : 0);
}

/* Every number of days with every number of steps, from one step to 100. */
static void split_everything(void **state)
{
    (void)state;
    for (unsigned days = 1; days <= IVIG_DAYS_MOST; days++)
        for (int64_t steps = 1; steps <= 100; steps++) {
            int64_t day_ug[IVIG_DAYS_MOST];
            int64_t sum_ug = 0;

            if (steps < (int64_t)days) {
                assert_int_equal(ivig_split(steps * 2500, 2500, days, day_ug), IVIG_E_RANGE);
                continue;
            }
            assert_int_equal(ivig_split(steps * 2500, 2500, days, day_ug), IVIG_OK);
            for (unsigned day = 0; day < days; day++) {
                assert_true(day_ug[day] >= 2500);
                assert_true(day == 0 || day_ug[day] <= day_ug[day - 1]);
                sum_ug += day_ug[day];
            }
            assert_true(day_ug[0] - day_ug[days - 1] <= 2500);
            assert_int_equal(sum_ug, steps * 2500);
        }
}

/*
 * By hand: over n days, nearest needs exact / step of at least n - 1/2, down
 * at least n, up more than n - 1.  The step is the largest in whole 0.1 g, or
 * in whole mg where no 0.1 g would do, and no day above the most.
 */
static const struct coarsest_row {
    const char *name;
    int64_t exact_ug;
    enum ivig_rounding rounding;
    unsigned days;
    int64_t step_ug;
    int64_t most_day_ug; /* 0: any */
} coarsest_rows[] = {
    { "20 g over 5 days, nearest: 20 / 4.5", 20000000, IVIG_ROUND_NEAREST, 5, 4400000 },
    { "20 g over 5 days, down: 20 / 5", 20000000, IVIG_ROUND_DOWN, 5, 4000000 },
    { "20 g over 5 days, up: below 20 / 4", 20000000, IVIG_ROUND_UP, 5, 4900000 },
    { "below 4.5 g over 5 days, nearest", 4499999, IVIG_ROUND_NEAREST, 5, 900000 },
    { "4.5 g over 5 days, nearest: a tie", 4500000, IVIG_ROUND_NEAREST, 5, 1000000 },
    { "above 4.5 g over 5 days, nearest", 4500001, IVIG_ROUND_NEAREST, 5, 1000000 },
    { "below 5 g over 5 days, down", 4999999, IVIG_ROUND_DOWN, 5, 900000 },
    { "5 g over 5 days, down", 5000000, IVIG_ROUND_DOWN, 5, 1000000 },
    { "above 5 g over 5 days, down", 5000001, IVIG_ROUND_DOWN, 5, 1000000 },
    { "below 4 g over 5 days, up", 3999999, IVIG_ROUND_UP, 5, 900000 },
    { "4 g over 5 days, up", 4000000, IVIG_ROUND_UP, 5, 900000 },
    { "above 4 g over 5 days, up", 4000001, IVIG_ROUND_UP, 5, 1000000 },
    { "below 0.1 g a day: whole mg", 449999, IVIG_ROUND_NEAREST, 5, 99000 },
    { "0.1 g a day", 450000, IVIG_ROUND_NEAREST, 5, 100000 },
    { "37 mg in steps of mg", 37000, IVIG_ROUND_NEAREST, 5, 8000 },
    { "below 1 mg a day: none", 4499, IVIG_ROUND_NEAREST, 5, 0 },
    { "1 mg a day", 4500, IVIG_ROUND_NEAREST, 5, 1000 },
    { "below 1 mg a day, down: none", 4999, IVIG_ROUND_DOWN, 5, 0 },
    { "1 mg a day, down", 5000, IVIG_ROUND_DOWN, 5, 1000 },
    { "1 mg a day, up", 4001, IVIG_ROUND_UP, 5, 1000 },
    { "below 1 mg a day, up: none", 4000, IVIG_ROUND_UP, 5, 0 },
    { "nothing", 0, IVIG_ROUND_NEAREST, 5, 0 },
    { "two days, nearest: 1 / 1.5", 1000000, IVIG_ROUND_NEAREST, 2, 600000 },
    { "two days, up: below 1 / 1", 1000000, IVIG_ROUND_UP, 2, 900000 },
    { "one day, down: all of it", 1000000, IVIG_ROUND_DOWN, 1, 1000000 },
    { "one day, nearest: 1 / 0.5", 1000000, IVIG_ROUND_NEAREST, 1, 2000000 },
    { "31 days, nearest: 300 / 30.5", 300000000, IVIG_ROUND_NEAREST, 31, 9800000 },
    { "a day below the step that would do", 20000000, IVIG_ROUND_NEAREST, 2, 13200000, 13299999 },
    { "a day of the step that would do", 20000000, IVIG_ROUND_NEAREST, 2, 13300000, 13300000 },
    { "a day above the step that would do", 20000000, IVIG_ROUND_NEAREST, 2, 13300000, 13300001 },
    { "two steps of a day are too many", 20000000, IVIG_ROUND_DOWN, 2, 10000000, 10000000 },
    { "no step keeps a day as low", 20000000, IVIG_ROUND_UP, 2, 0, 9999999 },
};

static void coarsest_row(void **state)
{
    const struct coarsest_row *row = *state;
    int64_t most_day_ug = row->most_day_ug > 0 ? row->most_day_ug : INT64_MAX;

    assert_int_equal(ivig_coarsest_step(row->exact_ug, row->rounding, row->days, most_day_ug),
                     row->step_ug);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(split_rows) + COUNT(coarsest_rows) + 1] = {
        cmocka_unit_test(split_everything),
    };
    size_t used = 1;

    ADD_ROWS(tests, used, split_rows, split_row);
    ADD_ROWS(tests, used, coarsest_rows, coarsest_row);
    return cmocka_run_group_tests_name("split", tests, NULL, NULL);
}
