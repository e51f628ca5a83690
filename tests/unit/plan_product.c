/* Plans with a product: the bounds of what is asked for, and rules without products. */
#include <string.h>

#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

static const struct plan_row asked = { .rule = "lems", .weight_g = 70000, .product = "privigen" };

/* One number of a request that is otherwise that of lems at 70 kg. */
static const struct bound_row {
    const char *name;
    size_t offset;
    int64_t value;
    enum ivig_status status;
} bound_rows[] = {
#define AT(member) offsetof(struct ivig_request, member)
    { "before 00:00", AT(at_min), -1, IVIG_E_RANGE },
    { "00:00", AT(at_min), 0, IVIG_OK },
    { "23:59", AT(at_min), 1439, IVIG_OK },
    { "24:00", AT(at_min), 1440, IVIG_E_RANGE },
    { "pump step 0", AT(pump_step_ul_per_h), 0, IVIG_E_RANGE },
    { "pump step 0.001 mL/h", AT(pump_step_ul_per_h), 1, IVIG_OK },
    { "pump step 100 mL/h", AT(pump_step_ul_per_h), 100000, IVIG_OK },
    { "pump step above 100 mL/h", AT(pump_step_ul_per_h), 100001, IVIG_E_RANGE },
#undef AT
};

static void bound_row(void **state)
{
    const struct bound_row *row = *state;
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, &asked, &request);
    memcpy((char *)&request + row->offset, &row->value, sizeof row->value);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), row->status);
}

/* Products of one set do not go with the defaults of another that has none. */
static void defaults_without_products(void **state)
{
    struct ivig_defaults bare = *defaults;
    struct ivig_request request;
    struct ivig_plan plan;

    (void)state;
    bare.products = NULL;
    ivig_test_request(rules, &asked, &request);
    assert_int_equal(ivig_plan_make(&bare, precautions, &request, &plan, NULL), IVIG_E_REFERENCE);
    request.product = NULL;
    assert_int_equal(ivig_plan_make(&bare, precautions, &request, &plan, NULL), IVIG_OK);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(bound_rows) + 1] = { cmocka_unit_test(
        defaults_without_products) };
    size_t used = 1;

    ADD_ROWS(tests, used, bound_rows, bound_row);
    return cmocka_run_group_tests_name("plan product", tests, open_builtin, free_builtin);
}
