/* What is wrong with an order: days, total, evenness, limits. */
#include "dose/order_stages.h"
#include "dose/stages.h"

/* Hundredths of a percent. */
enum { WHOLE = 10000, ONE_PERCENT = 100, TENTH_OF_WHOLE = WHOLE / 10 };

/*
 * ${part} of ${whole} in hundredths of a percent, nearest: for reading.  Whole
 * percents, but within a tenth of the whole or of nothing.
 */
static int64_t share_of(int64_t part_ug, int64_t whole_ug)
{
    int64_t percent = 0;
    int64_t share = 0;

    (void)ivig_divide(part_ug * WHOLE, whole_ug, IVIG_ROUND_NEAREST, &share);
    (void)ivig_divide(part_ug * (WHOLE / ONE_PERCENT), whole_ug, IVIG_ROUND_NEAREST, &percent);
    return share < TENTH_OF_WHOLE ||
                   (share > WHOLE - TENTH_OF_WHOLE && share < WHOLE + TENTH_OF_WHOLE)
               ? share
               : percent * ONE_PERCENT;
}

/* Whether the expected total, shared over so many days, breaks a limit of a day. */
static bool are_too_few(const struct ivig_plan *plan, int64_t days)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    int64_t steps = plan->total_ug / plan->day_step_ug;
    int64_t largest_ug = (steps + days - 1) / days * plan->day_step_ug;

    return plan->dose_mg_per_kg > days * regimen->most_per_day_mg_per_kg ||
           plan->exact_ug > days * plan->defaults->day.stop_above_ug ||
           largest_ug > ivig_most_rounded_day_ug(plan);
}

/* The days of the regimen that the dose, the limits of a day, the spread rule and the steps leave.
 */
static struct ivig_range allowed_days(const struct ivig_plan *plan)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    struct ivig_range days = { regimen->days.min, regimen->days.max };

    while (days.min < days.max &&
           (are_too_few(plan, days.min) || ivig_is_spread_due(plan, days.min)))
        days.min++;
    while (days.max > days.min && plan->total_ug < days.max * plan->day_step_ug)
        days.max--;
    return days;
}

/* Whether the regimen allows the order's days, and only the spread rule, a finding of its own, asks
 * for more. */
static bool is_spread_alone(const struct ivig_order_check *check, struct ivig_range days)
{
    const struct ivig_plan *plan = &check->expected;
    int64_t ordered = (int64_t)check->asked->order.days;

    return check->asked->request.days == IVIG_ABSENT &&
           ordered >= plan->request->regimen->days.min && ordered <= days.max &&
           !are_too_few(plan, ordered) && ivig_breaks_spread(&check->asked->order, plan);
}

static void find_days(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_regimen *regimen = check->request.regimen;
    struct ivig_range days = allowed_days(plan);
    int64_t ordered = (int64_t)check->asked->order.days;

    if (check->request.days == ordered || is_spread_alone(check, days))
        return;
    /* days that were named, or that no plan has though the regimen allows them */
    if (check->asked->request.days != IVIG_ABSENT || (ordered >= days.min && ordered <= days.max))
        days = (struct ivig_range){ plan->days, plan->days };
    ivig_order_find(check, ORDERED_DAYS, &regimen->sources, ordered, days.min, days.max);
}

static void find_total(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_texts *sources = &plan->defaults->check.sources;
    int64_t ordered_ug = check->asked->order.total_ug;
    int64_t share = share_of(ordered_ug, plan->total_ug);

    switch (ivig_order_closeness(check, plan)) {
    case IVIG_EQUAL:
        break;
    case IVIG_WITHIN_STEP:
        ivig_order_find(check, ORDERED_TOTAL_STEP, sources, ordered_ug, plan->total_ug, share,
                        plan->total_step_ug);
        break;
    case IVIG_WITHIN_TOLERANCE:
        ivig_order_find(check, ORDERED_TOTAL_ROUNDED, sources, ordered_ug, plan->total_ug, share,
                        check->tolerance_percent_milli);
        break;
    case IVIG_BEYOND:
        ivig_order_find(check, ORDERED_TOTAL, sources, ordered_ug, plan->total_ug, share,
                        check->difference_ug);
        break;
    }
}

/* An order near the expected total may be far off the exact dose, where steps are coarse. */
static void find_deviation(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_rounding_limits *limits = &plan->defaults->rounding;
    enum ivig_closeness closeness = ivig_order_closeness(check, plan);
    int64_t ordered_ug = check->asked->order.total_ug;
    int64_t hundredths = 0;

    if (closeness == IVIG_EQUAL || closeness == IVIG_BEYOND ||
        ivig_is_within(ordered_ug, plan->exact_ug, limits->total_warn_percent_milli))
        return;
    (void)ivig_percent_hundredths(ordered_ug - plan->exact_ug, plan->exact_ug, &hundredths);
    ivig_order_find(check, ORDERED_TOTAL_DEVIATES, &limits->sources, ordered_ug,
                    hundredths < 0 ? -hundredths : hundredths, plan->exact_ug);
}

static void find_evenness(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_texts *sources = &plan->defaults->check.sources;
    struct ivig_range days = ivig_order_days(&check->asked->order);
    int64_t apart_ug = days.max - days.min;

    if (apart_ug <= plan->day_step_ug)
        return;
    if (apart_ug <= ivig_even_to_ug(plan))
        ivig_order_find(check, ORDERED_UNEVEN_ROUNDED, sources, apart_ug, ivig_even_to_ug(plan));
    else
        ivig_order_find(check, ORDERED_UNEVEN, sources, apart_ug, ivig_even_to_ug(plan));
}

/* The largest day per kilogram against the most of the regimen. */
static void find_day_per_kg(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_rounding_limits *limits = &plan->defaults->rounding;
    int64_t most_mg_per_kg = plan->request->regimen->most_per_day_mg_per_kg;
    int64_t most_ug = plan->weight.weight_g * most_mg_per_kg;
    int64_t day_ug = ivig_order_days(&check->asked->order).max;
    int64_t day_mg_per_kg = 0;

    (void)ivig_divide(day_ug, plan->weight.weight_g, IVIG_ROUND_UP, &day_mg_per_kg);
    if (day_ug > ivig_limit_or_plan(ivig_most_rounded_day_ug(plan), ivig_largest_day_ug(plan)))
        ivig_order_find(check, ORDERED_DAY_OVER_REGIMEN, &plan->request->regimen->sources, day_ug,
                        day_mg_per_kg, most_mg_per_kg);
    else if (day_ug > most_ug && !ivig_is_within(day_ug, most_ug, limits->day_warn_percent_milli))
        ivig_order_find(check, ORDERED_DAY_NEAR_MOST, &limits->sources, day_ug, day_mg_per_kg,
                        most_mg_per_kg);
}

/* Where the spread rule asks for more days, the limit of a large day is the same thing said. */
static void find_day(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_mass_limit *day = &plan->defaults->day;
    const struct ivig_spread *spread = plan->request->regimen->spread;
    const struct ivig_order *order = &check->asked->order;
    int64_t day_ug = ivig_order_days(order).max;
    bool over = day_ug > ivig_limit_or_plan(day->stop_above_ug, ivig_largest_day_ug(plan));

    if (over)
        ivig_order_find(check, ORDERED_DAY_OVER_LIMIT, &day->sources, day_ug, day->stop_above_ug);
    if (ivig_breaks_spread(order, plan))
        ivig_order_find(check, ORDERED_SPREAD, &spread->sources, ivig_spread_mass_ug(order, spread),
                        spread->above_ug, ivig_spread_days(spread, plan->dose_mg_per_kg),
                        spread->to_mg_per_kg_day);
    else if (!over && day_ug > day->warn_above_ug)
        ivig_order_find(check, ORDERED_LARGE_DAY, &day->sources, day_ug, day->warn_above_ug);
}

static void find_course(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_mass_limit *course = &plan->defaults->course;
    int64_t total_ug = check->asked->order.total_ug;

    if (total_ug > ivig_limit_or_plan(course->stop_above_ug, plan->total_ug))
        ivig_order_find(check, ORDERED_COURSE_OVER_LIMIT, &course->sources, total_ug,
                        course->stop_above_ug);
    else if (total_ug > course->warn_above_ug)
        ivig_order_find(check, ORDERED_LARGE_COURSE, &course->sources, total_ug,
                        course->warn_above_ug);
}

/* The course per kilogram against the most that the regimen allows, or that the plan has. */
static void find_course_per_kg(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_choice *allowed = &plan->request->regimen->total_mg_per_kg;
    int64_t most_ug = ivig_limit_or_plan(plan->weight.weight_g * allowed->max, plan->total_ug);
    int64_t total_ug = check->asked->order.total_ug;

    if (total_ug > most_ug &&
        !ivig_is_near(plan, total_ug, most_ug, check->tolerance_percent_milli))
        ivig_order_find(check, ORDERED_COURSE_OVER_REGIMEN, &plan->request->regimen->sources,
                        total_ug, ivig_order_mg_per_kg(&check->asked->order, plan->weight.weight_g),
                        allowed->min, allowed->max);
}

static void find_vials(struct ivig_order_check *check)
{
    struct ivig_range nearest;
    int64_t day_ug = ivig_order_day_without_vials(check, &nearest);

    if (day_ug != 0)
        ivig_order_find(check, ORDERED_NOT_IN_VIALS, &check->request.product->sources, day_ug,
                        nearest.min, nearest.max);
}

void ivig_order_find_limits(struct ivig_order_check *check)
{
    find_days(check);
    find_total(check);
    find_deviation(check);
    find_evenness(check);
    find_day_per_kg(check);
    find_course_per_kg(check);
    find_day(check);
    find_course(check);
    find_vials(check);
}
