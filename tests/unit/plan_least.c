/* Every plan of the tables again with fewer findings: the figures and the stops stay. */
#include "builtin.h"
#include "least.h"
#include "plan_rows.h"
#include "rows.h"

static void check_least(const struct plan_row *row, enum ivig_level least)
{
    struct ivig_error error = { 0 };
    struct ivig_request request;
    struct ivig_request fewer;
    struct ivig_plan all;
    struct ivig_plan some;

    ivig_test_request(rules, row, &request);
    assert_int_equal(request.least, IVIG_NOTE);
    fewer = request;
    fewer.least = least;
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &all, NULL), row->status);
    /* what another plan left behind does not matter */
    memset(&some, 0x5a, sizeof some);
    assert_int_equal(ivig_plan_make(defaults, precautions, &fewer, &some, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK)
        return;
    assert_true(least_same_figures(&all, &some));
    assert_true(least_same_findings(&all, &some, least));
}

static void note_row(void **state)
{
    check_least(*state, IVIG_NOTE);
}

static void warn_row(void **state)
{
    check_least(*state, IVIG_WARN);
}

static void stop_row(void **state)
{
    check_least(*state, IVIG_STOP);
}

static const struct {
    const struct plan_row *rows;
    const size_t *count;
} tables[] = {
    { plan_dose_rows, &plan_dose_row_count },
    { plan_limit_rows, &plan_limit_row_count },
    { plan_condition_rows, &plan_condition_row_count },
    { plan_weight_rows, &plan_weight_row_count },
    { plan_given_rows, &plan_given_row_count },
    { plan_product_rows, &plan_product_row_count },
};

int main(void)
{
    enum { ROWS_MOST = 1500 };
    static const CMUnitTestFunction levels[] = { note_row, warn_row, stop_row };
    static struct CMUnitTest tests[ROWS_MOST];
    size_t used = 0;

    for (size_t i = 0; i < COUNT(tables) * COUNT(levels); i++) {
        const struct plan_row *rows_of = tables[i / COUNT(levels)].rows;

        for (size_t j = 0; j < *tables[i / COUNT(levels)].count; j++) {
            if (used == ROWS_MOST)
                return 1;
            tests[used++] = ROW_TEST(&rows_of[j], levels[i % COUNT(levels)]);
        }
    }
    return _cmocka_run_group_tests("plan_least", tests, used, open_builtin, free_builtin);
}
