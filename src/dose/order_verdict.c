/* How an order and a plan agree: how far its total is off, its days, the limits. */
#include <ivigcalc/supply.h>

#include "dose/order_stages.h"
#include "dose/stages.h"

static int64_t apart(int64_t mass_ug, int64_t other_ug)
{
    return mass_ug > other_ug ? mass_ug - other_ug : other_ug - mass_ug;
}

bool ivig_is_near(const struct ivig_plan *plan, int64_t total_ug, int64_t other_ug,
                  int64_t percent_milli)
{
    return ivig_is_within(total_ug, other_ug, percent_milli) ||
           (apart(total_ug, other_ug) <= plan->total_step_ug &&
            ivig_is_within(total_ug, other_ug, plan->defaults->rounding.total_warn_percent_milli));
}

enum ivig_closeness ivig_order_closeness(const struct ivig_order_check *check,
                                         const struct ivig_plan *expected)
{
    int64_t ordered_ug = check->asked->order.total_ug;

    if (ordered_ug == expected->total_ug)
        return IVIG_EQUAL;
    if (ivig_is_near(expected, ordered_ug, expected->total_ug, 0))
        return IVIG_WITHIN_STEP;
    return ivig_is_within(ordered_ug, expected->total_ug, check->tolerance_percent_milli)
               ? IVIG_WITHIN_TOLERANCE
               : IVIG_BEYOND;
}

int64_t ivig_even_to_ug(const struct ivig_plan *plan)
{
    int64_t even_to_ug = plan->defaults->check.even_to_ug;

    return even_to_ug > plan->day_step_ug && plan->request->product == NULL ? even_to_ug
                                                                            : plan->day_step_ug;
}

int64_t ivig_limit_or_plan(int64_t limit_ug, int64_t planned_ug)
{
    return limit_ug > planned_ug ? limit_ug : planned_ug;
}

int64_t ivig_largest_day_ug(const struct ivig_plan *plan)
{
    /* larger days come first */
    return plan->day_ug[0];
}

int64_t ivig_order_mg_per_kg(const struct ivig_order *order, int64_t weight_g)
{
    int64_t mg_per_kg = 0;

    (void)ivig_divide(order->total_ug, weight_g, IVIG_ROUND_NEAREST, &mg_per_kg);
    return mg_per_kg;
}

struct ivig_range ivig_order_days(const struct ivig_order *order)
{
    struct ivig_range days = { order->day_ug[0], order->day_ug[0] };

    for (unsigned day = 1; day < order->days; day++) {
        if (order->day_ug[day] < days.min)
            days.min = order->day_ug[day];
        if (order->day_ug[day] > days.max)
            days.max = order->day_ug[day];
    }
    return days;
}

int64_t ivig_spread_mass_ug(const struct ivig_order *order, const struct ivig_spread *spread)
{
    return spread->of == IVIG_SPREAD_DAY ? ivig_order_days(order).max : order->total_ug;
}

/* Above this a day, or a course, is to be spread: what only rounding takes over it is not. */
static int64_t spread_above_ug(const struct ivig_plan *expected, const struct ivig_spread *spread)
{
    bool of_day = spread->of == IVIG_SPREAD_DAY;
    int64_t held = of_day ? (int64_t)expected->days : 1;
    int64_t planned_ug = of_day ? ivig_largest_day_ug(expected) : expected->total_ug;

    return expected->exact_ug <= spread->above_ug * held
               ? ivig_limit_or_plan(spread->above_ug, planned_ug)
               : spread->above_ug;
}

bool ivig_breaks_spread(const struct ivig_order *order, const struct ivig_plan *expected)
{
    const struct ivig_spread *spread = expected->request->regimen->spread;

    return spread != NULL &&
           ivig_spread_mass_ug(order, spread) > spread_above_ug(expected, spread) &&
           ivig_spread_days(spread, expected->dose_mg_per_kg) > order->days;
}

int64_t ivig_order_day_without_vials(const struct ivig_order_check *check,
                                     struct ivig_range *nearest)
{
    const struct ivig_request *request = &check->asked->request;
    const struct ivig_order *order = &check->asked->order;

    for (unsigned day = 0; request->product != NULL && day < order->days; day++) {
        struct ivig_vial_pick pick;

        if (ivig_pick_vials(request->product, ivig_request_stock(request), order->day_ug[day],
                            &pick, nearest) != IVIG_OK)
            return order->day_ug[day];
    }
    return 0;
}

/* Whether the order breaks a limit of the regimen, of a day's or of a course's mass. */
static bool breaks_limit(const struct ivig_order *order, const struct ivig_plan *expected)
{
    const struct ivig_defaults *defaults = expected->defaults;
    int64_t day_ug = ivig_order_days(order).max;
    int64_t planned_ug = ivig_largest_day_ug(expected);

    return day_ug > ivig_limit_or_plan(ivig_most_rounded_day_ug(expected), planned_ug) ||
           day_ug > ivig_limit_or_plan(defaults->day.stop_above_ug, planned_ug) ||
           order->total_ug > ivig_limit_or_plan(defaults->course.stop_above_ug, expected->total_ug);
}

enum ivig_verdict ivig_order_judge(const struct ivig_order_check *check,
                                   const struct ivig_plan *expected)
{
    const struct ivig_order *order = &check->asked->order;
    enum ivig_closeness closeness = ivig_order_closeness(check, expected);
    struct ivig_range days = ivig_order_days(order);

    /* the plan has the order's days where they may stand */
    if (expected->request->days != (int64_t)order->days || breaks_limit(order, expected) ||
        (check->asked->request.days == IVIG_ABSENT && ivig_breaks_spread(order, expected)))
        return IVIG_DIFFERS;
    if (closeness == IVIG_BEYOND || days.max - days.min > ivig_even_to_ug(expected))
        return IVIG_DIFFERS;
    return closeness <= IVIG_WITHIN_STEP && days.max - days.min <= expected->day_step_ug
               ? IVIG_AGREES
               : IVIG_AGREES_ROUNDED;
}
