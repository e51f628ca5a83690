/*
 * Generated orders: a patient with a plan, and an order for that, right or with
 * one slip.  The figures of an order are worked out here, from the plan alone.
 */
#ifndef IVIG_TESTS_EXHAUSTIVE_ORDER_DRAW_H
#define IVIG_TESTS_EXHAUSTIVE_ORDER_DRAW_H

#include <ivigcalc/check.h>
#include <ivigcalc/ruleset.h>

enum slip {
    TENFOLD,
    TENTH,
    HUNDREDFOLD,
    HUNDREDTH,
    DOUBLED,
    TOTAL_AS_DAILY,
    DAILY_AS_TOTAL,
    DAY_LEFT_OUT,
    DAY_DOUBLED,
    DAY_LEFT_OUT_5_G, /* of an order in whole 5 g, as are the next */
    DAY_DOUBLED_5_G,
    POUNDS,
    ACTUAL_WEIGHT,
    ADJUSTED_WEIGHT,
    IDEAL_WEIGHT,
    OTHER_REGIMEN,
    SLIPS
};

/* What is drawn, one after the other; the same in each run. */
struct order_run {
    struct ivig_ruleset *set;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    uint64_t state;            /* of the draws */
    struct ivig_request right; /* with its days */
    struct ivig_plan plan;     /* of that, not refused */
    struct ivig_check_request asked;
};

/** Draw a patient with a plan; the check is told its days or has them from the order. */
void order_draw_plan(struct order_run *run);

/** Order the plan's schedule, in any order of the days. */
void order_copy_plan(struct order_run *run);

/** Order days of whole 5 g, as even as can be; false if no such order is right. */
bool order_round_to_5_g(struct order_run *run);

/**
 * Put a slip into an order that is the plan's.  False if it cannot be made for
 * this plan, or leaves the total within the tolerance or the step.
 */
bool order_make_slip(struct order_run *run, enum slip slip);

#endif
