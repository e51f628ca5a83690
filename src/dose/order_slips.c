/* Slips that an order that differs may be: each named only where its figures fit. */
#include "dose/order_stages.h"
#include "dose/stages.h"

/* 1 lb = 0.45359237 kg exactly. */
enum { LB_NUM = 45359237, LB_DEN = 100000000 };

/* Whether the order's total is ${num}/${den} of the expected one, within rounding. */
static bool is_share(const struct ivig_order_check *check, int64_t num, int64_t den)
{
    const struct ivig_plan *plan = &check->expected;
    int64_t due_ug = 0;

    (void)ivig_divide(plan->total_ug * num, den, IVIG_ROUND_NEAREST, &due_ug);
    return ivig_is_near(plan, check->asked->order.total_ug, due_ug,
                        plan->defaults->check.slip_percent_milli);
}

static void find_powers_of_ten(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_texts *sources = &plan->defaults->check.sources;
    int64_t ordered_ug = check->asked->order.total_ug;

    if (is_share(check, 10, 1) || is_share(check, 1, 10))
        ivig_order_find(check, SLIP_TENFOLD, sources, ordered_ug, plan->total_ug);
    if (is_share(check, 100, 1) || is_share(check, 1, 100))
        ivig_order_find(check, SLIP_HUNDREDFOLD, sources, ordered_ug, plan->total_ug);
}

/* Whether days ${times} as large as due are equal within the step or the defaults' rounding. */
static bool is_even(const struct ivig_order_check *check, int64_t times)
{
    struct ivig_range days = ivig_order_days(&check->asked->order);

    return days.max - days.min <= times * ivig_even_to_ug(&check->expected);
}

/* The total and the dose of one day, taken for one another. */
static void find_day_and_total(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_texts *sources = &plan->defaults->check.sources;
    const struct ivig_order *order = &check->asked->order;
    bool even = is_even(check, 1);

    if (is_share(check, 2, 1) && is_even(check, 2))
        ivig_order_find(check, SLIP_DOUBLED, sources, order->total_ug, plan->total_ug);
    if (order->days > 1 && even && is_share(check, (int64_t)order->days, 1))
        ivig_order_find(check, SLIP_TOTAL_AS_DAILY, sources, order->day_ug[0], plan->total_ug);
    if (plan->days > 1 && is_share(check, 1, plan->days))
        ivig_order_find(check, SLIP_DAILY_AS_TOTAL, sources, order->total_ug, plan->days,
                        plan->total_ug);
}

/* Whether a course may have so many days. */
static bool is_allowed(const struct ivig_order_check *check, int64_t days)
{
    const struct ivig_days *allowed = &check->request.regimen->days;

    return days >= allowed->min && days <= allowed->max;
}

/* Days that are even but for one, which is twice the others. */
static bool is_one_doubled(const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;
    const struct ivig_plan *plan = &check->expected;
    struct ivig_range days = ivig_order_days(order);
    unsigned large = 0;

    for (unsigned day = 0; day < order->days; day++)
        large += 2 * order->day_ug[day] > days.min + days.max;
    return order->days > 1 && large == 1 &&
           (ivig_is_within(days.max, 2 * days.min, plan->defaults->check.slip_percent_milli) ||
            (days.max - 2 * days.min <= 2 * plan->day_step_ug &&
             2 * days.min - days.max <= 2 * plan->day_step_ug));
}

/* Days in the defaults' whole grams, as vials make them: they fit a course only so nearly. */
static bool is_in_vials(const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;

    for (unsigned day = 0; day < order->days; day++)
        if (order->day_ug[day] % check->expected.defaults->check.even_to_ug != 0)
            return false;
    return true;
}

/* Whether a total would agree, rounded. */
static bool is_near_due(const struct ivig_order_check *check, int64_t total_ug)
{
    return ivig_is_within(total_ug, check->expected.total_ug, check->tolerance_percent_milli);
}

/* Whether a day as large as the others, to within the defaults' grams, would make up the course. */
static bool lacks_day_in_vials(const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;
    struct ivig_range days = ivig_order_days(order);
    int64_t even_to_ug = check->expected.defaults->check.even_to_ug;
    int64_t least_ug = order->total_ug + days.max - even_to_ug;
    int64_t most_ug = order->total_ug + days.min + even_to_ug;
    int64_t due_ug = check->expected.total_ug;

    return is_in_vials(check) && (is_near_due(check, least_ug) || is_near_due(check, most_ug) ||
                                  (least_ug < due_ug && due_ug < most_ug));
}

/* Whether the course is right with one of its days once less, or, ${at_once}, half as large. */
static bool has_day_twice_in_vials(const struct ivig_order_check *check, bool at_once)
{
    struct ivig_order rest = check->asked->order;

    for (unsigned day = 0; day < rest.days && is_in_vials(check); day++) {
        int64_t whole_ug = rest.day_ug[day];
        int64_t more_ug = at_once ? whole_ug / 2 : whole_ug;
        struct ivig_range days;

        rest.day_ug[day] = whole_ug - (at_once ? more_ug : 0);
        days = ivig_order_days(&rest);
        rest.day_ug[day] = whole_ug;
        if (is_near_due(check, rest.total_ug - more_ug) &&
            days.max - days.min <= ivig_even_to_ug(&check->expected))
            return true;
    }
    return false;
}

static void find_days(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_texts *sources = &plan->defaults->check.sources;
    const struct ivig_order *order = &check->asked->order;
    int64_t days = (int64_t)order->days;
    bool even = is_even(check, 1);
    bool left_out = even && is_allowed(check, days + 1) &&
                    (is_share(check, days, days + 1) || lacks_day_in_vials(check));
    bool once_more = even && is_allowed(check, days - 1) &&
                     (is_share(check, days, days - 1) || has_day_twice_in_vials(check, false));
    bool at_once =
        is_allowed(check, days) && ((is_share(check, days + 1, days) && is_one_doubled(check)) ||
                                    has_day_twice_in_vials(check, true));

    if (left_out)
        ivig_order_find(check, SLIP_DAY_LEFT_OUT, sources, days, days + 1);
    if (once_more || at_once)
        ivig_order_find(check, SLIP_DAY_DOUBLED, sources, order->total_ug, plan->total_ug);
}

/* Whether the order is the dose for this weight, and not for ours. */
static bool is_on_weight(const struct ivig_order_check *check, int64_t weight_g)
{
    const struct ivig_plan *plan = &check->expected;
    int64_t percent_milli = plan->defaults->check.slip_percent_milli;
    int64_t due_ug = weight_g * plan->dose_mg_per_kg;

    return weight_g > 0 &&
           ivig_is_near(plan, check->asked->order.total_ug, due_ug, percent_milli) &&
           !ivig_is_near(plan, due_ug, plan->exact_ug, percent_milli);
}

static void find_weight(struct ivig_order_check *check, enum ivig_finding_id id,
                        const struct ivig_texts *sources, int64_t weight_g)
{
    if (weight_g != IVIG_ABSENT && is_on_weight(check, weight_g))
        ivig_order_find_values(
            check, id, sources,
            (const int64_t[IVIG_FINDING_VALUES]){ weight_g, check->difference_ug });
}

/* Pounds taken for kilograms, in the weight that was entered or in the one that is dosed. */
static void find_pounds(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    int64_t weights_g[] = { plan->request->patient.weight_g, plan->weight.weight_g };

    for (size_t i = 0; i < sizeof weights_g / sizeof *weights_g; i++) {
        int64_t more_g = 0;
        int64_t less_g = 0;

        (void)ivig_divide(weights_g[i] * LB_DEN, LB_NUM, IVIG_ROUND_NEAREST, &more_g);
        (void)ivig_divide(weights_g[i] * LB_NUM, LB_DEN, IVIG_ROUND_NEAREST, &less_g);
        if (is_on_weight(check, more_g) || is_on_weight(check, less_g)) {
            ivig_order_find(check, SLIP_POUNDS, &plan->defaults->plausible.sources,
                            is_on_weight(check, more_g) ? more_g : less_g, weights_g[i],
                            plan->weight.weight_g);
            return;
        }
    }
}

static void find_weights(struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_texts *sources = &plan->defaults->reference.sources;
    struct ivig_reference_weights reference;

    find_pounds(check);
    find_weight(check, IVIG_FINDING_SLIP_ORDERED_WEIGHT, &plan->defaults->check.sources,
                check->asked->order.weight_g);
    find_weight(check, IVIG_FINDING_SLIP_ACTUAL_WEIGHT, sources, patient->weight_g);
    if (!ivig_is_reference_valid(plan->defaults, patient))
        return;
    ivig_reference_weights(plan->defaults, patient, &reference);
    find_weight(check, IVIG_FINDING_SLIP_ADJUSTED_WEIGHT, sources, reference.adjusted_g);
    find_weight(check, IVIG_FINDING_SLIP_IDEAL_WEIGHT, sources, reference.ideal_g);
}

/* The first other regimen that fits at its default, least or most dose. */
static void find_regimen(struct ivig_order_check *check)
{
    for (size_t i = 0; i < check->fit_count; i++) {
        const struct ivig_regimen *regimen = check->fits[i].regimen;
        const struct ivig_choice *allowed = &regimen->total_mg_per_kg;
        int64_t dose = check->fits[i].mg_per_kg;

        if (regimen != check->request.regimen &&
            (dose == allowed->standard || dose == allowed->min || dose == allowed->max)) {
            ivig_order_find(check, SLIP_OTHER_REGIMEN, &regimen->sources,
                            regimen - check->request.indication->regimens.items, dose);
            return;
        }
    }
}

void ivig_order_find_slips(struct ivig_order_check *check)
{
    /* a total that agrees is no slip, however coarse the steps */
    if (ivig_order_closeness(check, &check->expected) == IVIG_BEYOND) {
        find_powers_of_ten(check);
        find_day_and_total(check);
        find_days(check);
        find_weights(check);
    }
    find_regimen(check);
}
