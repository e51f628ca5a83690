/* A course already begun: what remains of it, over which days. */
#include "base/percent.h"
#include "dose/finding.h"
#include "dose/order_stages.h"
#include "dose/stages.h"

/* The most days of the course: those that were named, or the regimen's. */
static unsigned most_days(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;

    return (unsigned)(request->days != IVIG_ABSENT ? request->days : request->regimen->days.max);
}

/* The doses that were given, as they stand, and the first day after them without one. */
static void take_given(struct ivig_plan *plan, const struct ivig_order *given)
{
    plan->given_days = given->days;
    plan->days = given->days;
    plan->day_ug[given->days] = 0;
    for (unsigned day = 0; day < given->days; day++)
        plan->day_ug[day] = given->day_ug[day];
}

/* A day that was given cannot be changed: that it was above a limit is said. */
static void find_large_given(struct ivig_plan *plan, const struct ivig_order *given)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    const struct ivig_mass_limit *limit = &plan->defaults->day;
    int64_t most_mg_per_kg = regimen->most_per_day_mg_per_kg;
    int64_t largest_ug = ivig_order_days(given).max;
    int64_t mg_per_kg = 0;

    (void)ivig_divide(largest_ug, plan->weight.weight_g, IVIG_ROUND_UP, &mg_per_kg);
    if (largest_ug > ivig_most_rounded_day_ug(plan))
        ivig_find(plan, GIVEN_DAY_OVER_REGIMEN, &regimen->sources, largest_ug, mg_per_kg,
                  most_mg_per_kg);
    else if (largest_ug > limit->warn_above_ug)
        ivig_find(plan, GIVEN_LARGE_DAY, &limit->sources, largest_ug, limit->warn_above_ug);
}

/* As many days as the spread rule asks for, where a day of the rest would be too large for it. */
static unsigned spread_rest(struct ivig_plan *plan, int64_t rest_ug, unsigned days)
{
    const struct ivig_spread *spread = plan->request->regimen->spread;
    unsigned given = plan->given_days;
    unsigned most = most_days(plan);
    unsigned wide = days;

    if (spread == NULL || spread->of != IVIG_SPREAD_DAY ||
        rest_ug <= (int64_t)days * spread->above_ug)
        return days;
    while (given + wide < most && (int64_t)(given + wide) < spread->max_days &&
           ((int64_t)(given + wide) < spread->min_days ||
            rest_ug > (int64_t)wide * plan->weight.weight_g * spread->to_mg_per_kg_day))
        wide++;
    if (wide > days)
        ivig_find(plan, SPREAD, &spread->sources, given + days, ivig_exact_day_ug(rest_ug, days),
                  spread->above_ug, given + wide);
    return wide;
}

/* The days that remain, those that were named or as many as the limits of a day ask for. */
static unsigned rest_days(struct ivig_plan *plan, unsigned planned, int64_t rest_ug)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    int64_t most_ug = plan->weight.weight_g * regimen->most_per_day_mg_per_kg;
    unsigned days = planned > plan->given_days ? planned - plan->given_days : 1;

    if (plan->request->days != IVIG_ABSENT)
        return days;
    while (rest_ug > (int64_t)days * most_ug && plan->given_days + days < most_days(plan))
        days++;
    return spread_rest(plan, rest_ug, days);
}

/*
 * In whole steps, each day one step at least.  Where there are not enough it is fewer days, with
 * a warning; days that were named are not left out.
 */
static void split_rest(struct ivig_plan *plan, int64_t exact_ug, int64_t rest_ug, unsigned days)
{
    int64_t steps = rest_ug / plan->day_step_ug;
    unsigned filled = steps < (int64_t)days ? (unsigned)steps : days;

    plan->days = plan->given_days + days;
    if (filled < days && plan->request->days != IVIG_ABSENT) {
        ivig_find_steps_too_coarse(plan, exact_ug, days);
        return;
    }
    plan->days = plan->given_days + filled;
    if (filled < days)
        ivig_find(plan, FEWER_DAYS_REMAIN, &plan->defaults->rounding.sources, filled, days,
                  plan->day_step_ug);
    (void)ivig_split(rest_ug, plan->day_step_ug, filled, plan->day_ug + plan->given_days);
}

/* No day is left: a rest that a check would let pass is none; a larger one needs a decision. */
static bool ends_rounded(struct ivig_plan *plan, const struct ivig_order *given, int64_t due_ug)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    const struct ivig_order_limits *check = &plan->defaults->check;
    bool near = ivig_is_within(given->total_ug, due_ug, check->tolerance_percent_milli);

    if (near)
        ivig_find(plan, GIVEN_ROUNDED, &check->sources, given->total_ug, due_ug,
                  check->tolerance_percent_milli);
    else
        ivig_find(plan, NO_DAY_LEFT, &regimen->sources, due_ug - given->total_ug, due_ug,
                  given->days, most_days(plan));
    return near;
}

void ivig_plan_rest(struct ivig_plan *plan)
{
    const struct ivig_order *given = plan->request->given;
    const struct ivig_regimen *regimen = plan->request->regimen;
    unsigned planned = plan->days;
    int64_t due_ug = plan->total_ug;
    int64_t rest_ug = 0;

    take_given(plan, given);
    if (given->total_ug > due_ug) {
        ivig_find(plan, GIVEN_MORE_THAN_TOTAL, &regimen->sources, given->total_ug, due_ug);
        return;
    }
    find_large_given(plan, given);
    /* what was given need not be in steps; what remains is */
    (void)ivig_round_to(due_ug - given->total_ug, plan->day_step_ug, plan->direction, &rest_ug);
    plan->total_ug = given->total_ug;
    if (rest_ug == 0) {
        ivig_find(plan, GIVEN_IN_FULL, &regimen->sources, given->total_ug, due_ug,
                  plan->day_step_ug);
        return;
    }
    if (given->days >= most_days(plan) && ends_rounded(plan, given, due_ug))
        return;
    plan->total_ug += rest_ug;
    split_rest(plan, due_ug - given->total_ug, rest_ug, rest_days(plan, planned, rest_ug));
}
