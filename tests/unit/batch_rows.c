/* From a case to a row. */
#include <string.h>

#include "batch_rows.h"
#include "rows.h"

const struct batch_case batch_run[BATCH_RUN_ROWS] = {
    { "as entered", { .rule = "lems", .weight_g = 70000 } },
    { "on ideal weight", { .rule = "lems", .weight_g = 100000, MALE(1750) } },
    { "through a variant", { .rule = "amsan", .weight_g = 60000, MALE(1750) } },
    { "on adjusted weight",
      { .rule = "lems", .weight_g = 100000, FEMALE(1650), .weight_rule = "ontario" } },
    { "not recommended", { .rule = "ibm", .weight_g = 70000 } },
    { "above a limit",
      { .rule = "lems", .weight_g = 160000, FEMALE(1650), .weight_rule = "actual" } },
    { "a fault", .fault = IVIG_E_RANGE },
    { "a schedule that agrees", { .rule = "lems", .weight_g = 70000 }, "5x28" },
    { "a schedule that differs", { .rule = "mg", .weight_g = 70000 }, "5x40" },
    { "a schedule and no plan", { .rule = "ibm", .weight_g = 70000 }, "5x28" },
    { "a product", { .rule = "gbs", .weight_g = 100000, MALE(1750), .product = "privigen" } },
    { "another fault", .fault = IVIG_E_NUMBER },
};

static void make_check(const struct ivig_rules *rules, const char *schedule,
                       struct batch_made *made)
{
    made->asked = (struct ivig_check_request){ .request = made->request,
                                               .tolerance_percent_milli = IVIG_ABSENT };
    assert_int_equal(ivig_order_parse(schedule, strlen(schedule), &made->asked.order, NULL),
                     IVIG_OK);
    assert_int_equal(ivig_order_check_make(rules->defaults, rules->precautions, &made->asked,
                                           &made->check, NULL),
                     IVIG_OK);
    made->row.check = &made->check;
    made->row.plan = &made->check.expected;
}

void ivig_test_batch_row(const struct ivig_rules *rules, const struct batch_case *made_of,
                         struct batch_made *made)
{
    memset(&made->row, 0, sizeof made->row);
    if (made_of->fault != IVIG_OK) {
        made->row.status = IVIG_ROW_ERROR;
        (void)ivig_error_set(&made->row.error, made_of->fault, "a fault");
        return;
    }
    ivig_test_request(rules->set, &made_of->asked, &made->request);
    if (made_of->schedule != NULL) {
        make_check(rules, made_of->schedule, made);
    } else {
        assert_int_equal(
            ivig_plan_make(rules->defaults, rules->precautions, &made->request, &made->plan, NULL),
            IVIG_OK);
        made->row.plan = &made->plan;
    }
    made->row.status = made->row.plan->refused ? IVIG_ROW_REFUSED : IVIG_ROW_OK;
}
