/*
 * One row: who is to be treated, what is ordered, and what the check must say.
 * The expected figures are worked out by hand from the rules and the limits.
 */
#ifndef IVIG_TESTS_UNIT_ORDER_CHECK_ROWS_H
#define IVIG_TESTS_UNIT_ORDER_CHECK_ROWS_H

#include <ivigcalc/check.h>

#include "plan_rows.h"

/* Since 0 means that a tolerance is not named. */
enum { NO_TOLERANCE = -1, BELOW_NO_TOLERANCE = -2 };

/* What is 0 or NULL was not asked for. */
struct order_check_row {
    const char *name;
    struct plan_row who;
    const char *schedule;
    enum ivig_verdict verdict;
    const char *findings;           /* all of them, in any order */
    const char *fits;               /* all of them, "crisis 1000, dysphagia 1000": mg/kg */
    struct ivig_range days_allowed; /* that the finding ordered-days names */
    int64_t ordered_weight_g;
    int64_t tolerance_percent_milli;
    bool refused; /* the expected plan */
    enum ivig_status status;
};

extern const struct order_check_row order_check_rows[];
extern const size_t order_check_row_count;
extern const struct order_check_row order_limit_rows[];
extern const size_t order_limit_row_count;
extern const struct order_check_row order_slip_rows[];
extern const size_t order_slip_row_count;

#endif
