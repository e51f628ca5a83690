/*
 * Drawing patients and orders.  Independent of the library are the rounding and
 * the sharing of a total, the limits, and the formula of ideal weight.
 */
#include "order_draw.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define GRAMS(g)     ((g)*INT64_C(1000000))
#define TENTH_G      (GRAMS(1) / 10)
#define FIVE_G       GRAMS(5)

enum { LEAST_G = 30000, MOST_G = 150000, LEAST_MM = 1450, MOST_MM = 2000, FORMULA_FROM_MM = 1524 };
enum {
    TOLERANCE_PERCENT = 5,
    OVER_DAY_PERCENT = 10,
    SPREAD_DAY_G = 80,
    LIMIT_DAY_G = 200,
    LIMIT_COURSE_G = 300
};

static const char *const indications[] = { "lems", "mg", "gbs", "cidp", "mmn", "sps", "dm" };
static const char *const weight_rules[] = { "ideal", "actual", "uk", "ontario", "lothian" };

static int64_t draw(struct order_run *run, int64_t least, int64_t most)
{
    run->state = run->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return least + (int64_t)((run->state >> 33) % (uint64_t)(most - least + 1));
}

static void draw_request(struct order_run *run)
{
    struct ivig_request *in = &run->right;
    const char *rule = weight_rules[draw(run, 0, COUNT(weight_rules) - 1)];
    struct ivig_indication_found found;

    ivig_request_clear(in);
    if (ivig_ruleset_indication(run->set, indications[draw(run, 0, COUNT(indications) - 1)], &found,
                                NULL) ||
        ivig_ruleset_weight_rule(run->set, rule, &in->weight_rule, NULL))
        return;
    in->indication = found.indication;
    in->regimen = &found.indication->regimens
                       .items[draw(run, 0, (int64_t)found.indication->regimens.count - 1)];
    in->weight_rule_named = true;
    in->patient.weight_g = draw(run, LEAST_G, MOST_G);
    if (draw(run, 0, 1) == 1)
        in->patient.weight_g -= in->patient.weight_g % 100;
    if (draw(run, 0, 2) > 0) {
        in->patient.height_mm = draw(run, LEAST_MM, MOST_MM);
        in->patient.sex = draw(run, 0, 1) == 1 ? IVIG_MALE : IVIG_FEMALE;
    }
    if (draw(run, 0, 3) == 0)
        in->dose_mg_per_kg = draw(run, 0, 1) == 1 ? in->regimen->total_mg_per_kg.min
                                                  : in->regimen->total_mg_per_kg.max;
    in->days = draw(run, in->regimen->days.min, in->regimen->days.max);
}

/* Whether a day is one that a spread rule may ask more days for. */
static bool is_over_spread(const struct order_run *run, int64_t day_ug)
{
    return run->right.regimen->spread != NULL && day_ug > GRAMS(SPREAD_DAY_G);
}

void order_draw_plan(struct order_run *run)
{
    do
        draw_request(run);
    while (ivig_plan_make(run->defaults, run->precautions, &run->right, &run->plan, NULL) ||
           run->plan.refused);
    run->asked = (struct ivig_check_request){ .request = run->right,
                                              .order.weight_g = IVIG_ABSENT,
                                              .tolerance_percent_milli = IVIG_ABSENT };
    /* days that the spread rule would not take are right only where they are named */
    if (draw(run, 0, 1) == 1 && !is_over_spread(run, run->plan.day_ug[0]))
        run->asked.request.days = IVIG_ABSENT;
}

/* Share a total over days in whole steps, one after the other. */
static void deal(struct ivig_order *order, int64_t total_ug, int64_t step_ug, unsigned days)
{
    memset(order->day_ug, 0, sizeof order->day_ug);
    order->days = days;
    for (unsigned day = 0; total_ug > 0; day = (day + 1) % days, total_ug -= step_ug)
        order->day_ug[day] += step_ug;
}

static void add_up(struct ivig_order *order)
{
    order->total_ug = 0;
    for (unsigned day = 0; day < order->days; day++)
        order->total_ug += order->day_ug[day];
}

void order_copy_plan(struct order_run *run)
{
    struct ivig_order *order = &run->asked.order;

    order->days = run->plan.days;
    for (unsigned day = 0; day < order->days; day++) {
        unsigned other = (unsigned)draw(run, 0, day);

        order->day_ug[day] = order->day_ug[other];
        order->day_ug[other] = run->plan.day_ug[day];
    }
    add_up(order);
}

bool order_round_to_5_g(struct order_run *run)
{
    const struct ivig_plan *plan = &run->plan;
    struct ivig_order *order = &run->asked.order;
    int64_t least = plan->total_ug * (100 - TOLERANCE_PERCENT);
    int64_t most = plan->total_ug * (100 + TOLERANCE_PERCENT);
    int64_t fewest = (least + 100 * FIVE_G - 1) / (100 * FIVE_G);

    if (fewest > most / (100 * FIVE_G))
        return false;
    deal(order, draw(run, fewest, most / (100 * FIVE_G)) * FIVE_G, FIVE_G, plan->days);
    add_up(order);
    return order->day_ug[plan->days - 1] > 0 && order->day_ug[0] <= GRAMS(LIMIT_DAY_G) &&
           order->total_ug <= GRAMS(LIMIT_COURSE_G) &&
           (run->asked.request.days != IVIG_ABSENT || !is_over_spread(run, order->day_ug[0])) &&
           order->day_ug[0] * 100 <= plan->weight.weight_g * (100 + OVER_DAY_PERCENT) *
                                         run->right.regimen->most_per_day_mg_per_kg;
}

/* The order for a weight and a dose, rounded as the plan is. */
static void dose(struct order_run *run, int64_t weight_g, int64_t mg_per_kg, int64_t days)
{
    const struct ivig_plan *plan = &run->plan;
    int64_t half_ug = plan->direction == IVIG_ROUND_NEAREST ? plan->total_step_ug / 2 : 0;
    int64_t steps = (weight_g * mg_per_kg + half_ug) / plan->total_step_ug;

    deal(&run->asked.order, steps * plan->total_step_ug, plan->day_step_ug, (unsigned)days);
}

static int64_t whole_pounds(int64_t weight_g)
{
    return (weight_g * 100000 + 45359237 / 2) / 45359237;
}

/* Devine's weight, ties up; 0 where it does not hold. */
static int64_t ideal_g(const struct ivig_patient *patient)
{
    int64_t base_g = patient->sex == IVIG_MALE ? 50000 : 45500;

    if (patient->sex == IVIG_SEX_UNKNOWN || patient->height_mm < FORMULA_FROM_MM)
        return 0;
    return (base_g * 254 + 23000 * (patient->height_mm - FORMULA_FROM_MM) + 127) / 254;
}

static bool dose_on_weight(struct order_run *run, enum slip slip)
{
    const struct ivig_patient *patient = &run->right.patient;
    int64_t weight_g = patient->weight_g;

    if (slip == POUNDS)
        weight_g = whole_pounds(draw(run, 0, 1) == 1 ? weight_g : run->plan.weight.weight_g) * 1000;
    else if (slip != ACTUAL_WEIGHT && ideal_g(patient) == 0)
        return false;
    else if (slip == ADJUSTED_WEIGHT)
        weight_g = (6 * ideal_g(patient) + 4 * weight_g + 5) / 10;
    else if (slip == IDEAL_WEIGHT)
        weight_g = ideal_g(patient);
    dose(run, weight_g, run->plan.dose_mg_per_kg, run->plan.days);
    return true;
}

static bool dose_of_another(struct order_run *run)
{
    const struct ivig_regimens *regimens = &run->right.indication->regimens;
    const struct ivig_regimen *other = &regimens->items[draw(run, 0, (int64_t)regimens->count - 1)];
    const struct ivig_choice *total = &other->total_mg_per_kg;
    const int64_t doses[] = { total->standard, total->min, total->max };
    int64_t mg_per_kg = doses[draw(run, 0, 2)];
    int64_t days = draw(run, other->days.min, other->days.max);

    dose(run, run->plan.weight.weight_g, mg_per_kg, days);
    return other != run->right.regimen && mg_per_kg <= days * other->most_per_day_mg_per_kg;
}

/* Multiply each day. */
static void scale(struct ivig_order *order, int64_t times, int64_t per)
{
    for (unsigned day = 0; day < order->days; day++)
        order->day_ug[day] = order->day_ug[day] * times / per;
}

/* One day too few, or one too many, as a day more or as twice the grams. */
static void miscount(struct order_run *run, enum slip slip)
{
    struct ivig_order *order = &run->asked.order;
    unsigned at = (unsigned)draw(run, 0, order->days - 1);

    if (slip == DAY_LEFT_OUT || slip == DAY_LEFT_OUT_5_G)
        order->day_ug[at] = order->day_ug[--order->days];
    else if (draw(run, 0, 1) == 1)
        order->day_ug[at] *= 2;
    else
        order->day_ug[order->days++] = order->day_ug[at];
}

static bool slip_in(struct order_run *run, enum slip slip)
{
    static const int64_t shares[][2] = { { 10, 1 }, { 1, 10 }, { 100, 1 }, { 1, 100 }, { 2, 1 } };
    struct ivig_order *order = &run->asked.order;

    if (slip == OTHER_REGIMEN)
        return dose_of_another(run);
    if (slip >= POUNDS)
        return dose_on_weight(run, slip);
    if (slip <= DOUBLED) {
        scale(order, shares[slip][0], shares[slip][1]);
        return true;
    }
    if (run->plan.days == 1 || (slip >= DAY_LEFT_OUT_5_G && !order_round_to_5_g(run)))
        return false;
    if (slip == TOTAL_AS_DAILY)
        for (unsigned day = 0; day < order->days; day++)
            order->day_ug[day] = run->plan.total_ug;
    else if (slip == DAILY_AS_TOTAL)
        deal(order, order->day_ug[0], TENTH_G, order->days);
    else
        miscount(run, slip);
    return true;
}

bool order_make_slip(struct order_run *run, enum slip slip)
{
    const struct ivig_plan *plan = &run->plan;
    struct ivig_order *order = &run->asked.order;
    int64_t apart_ug;

    if (!slip_in(run, slip))
        return false;
    add_up(order);
    apart_ug = order->total_ug > plan->total_ug ? order->total_ug - plan->total_ug
                                                : plan->total_ug - order->total_ug;
    return apart_ug > plan->total_step_ug && apart_ug * 100 > plan->total_ug * TOLERANCE_PERCENT &&
           order->day_ug[order->days - 1] > 0;
}
