/* Limits: of the regimen, of a day's and a course's mass, of rounding. */
#include <string.h>

#include "base/arithmetic.h"
#include "base/percent.h"
#include "base/seldom.h"
#include "dose/finding.h"
#include "dose/split.h"
#include "dose/stages.h"

enum { HUNDRED_PERCENT_MILLI = 100000, UG_PER_MG = 1000 };

int64_t ivig_exact_day_ug(int64_t exact_ug, int64_t days)
{
    int64_t mg = 0;

    (void)ivig_inline_divide(exact_ug, days * UG_PER_MG, IVIG_ROUND_UP, &mg);
    return mg * UG_PER_MG;
}

static int64_t most_day_ug(const struct ivig_plan *plan)
{
    return plan->weight.weight_g * plan->request->regimen->most_per_day_mg_per_kg;
}

static inline bool is_rest_over(const struct ivig_plan *plan, struct ivig_rest rest)
{
    return rest.exact_ug > rest.days * most_day_ug(plan);
}

bool ivig_is_day_over(const struct ivig_plan *plan)
{
    return is_rest_over(plan, ivig_rest_of(plan));
}

/* The exact dose of a day in mg/kg, up. */
static int64_t exact_day_mg_per_kg(const struct ivig_plan *plan, struct ivig_rest rest)
{
    int64_t day = 0;

    (void)ivig_inline_divide(rest.exact_ug, rest.days * plan->weight.weight_g, IVIG_ROUND_UP, &day);
    return day;
}

static void find_dose(struct ivig_plan *plan)
{
    const struct ivig_regimen *regimen = plan->request->regimen;

    ivig_find(plan, DOSE_OUTSIDE_REGIMEN, &regimen->sources, plan->dose_mg_per_kg,
              regimen->total_mg_per_kg.min, regimen->total_mg_per_kg.max);
}

static void find_day(struct ivig_plan *plan, struct ivig_rest rest)
{
    const struct ivig_regimen *regimen = plan->request->regimen;

    ivig_find(plan, DAY_OVER_REGIMEN, &regimen->sources, exact_day_mg_per_kg(plan, rest),
              regimen->most_per_day_mg_per_kg);
}

/* What is given on the largest day, exact or rounded. */
static int64_t shown_day_ug(struct ivig_rest rest)
{
    int64_t exact_day_ug = ivig_exact_day_ug(rest.exact_ug, rest.days);

    return exact_day_ug > rest.largest_day_ug ? exact_day_ug : rest.largest_day_ug;
}

/* The day is shown to the mg, up: above a limit of less it is from the mg below on. */
static void find_large_day(struct ivig_plan *plan, struct ivig_rest rest)
{
    const struct ivig_mass_limit *day = &plan->defaults->day;

    if (rest.exact_ug > day->warn_above_ug / UG_PER_MG * UG_PER_MG * rest.days ||
        rest.largest_day_ug > day->warn_above_ug)
        ivig_find(plan, LARGE_DAY, &day->sources, shown_day_ug(rest), day->warn_above_ug);
}

/*
 * Limits hold for the exact dose; what is really given can be a warning too.  A limit
 * is 10 kg at most (rules/schema_defaults.c): 31 of them fit.
 */
static bool is_day_over_limit(const struct ivig_plan *plan, struct ivig_rest rest)
{
    return rest.exact_ug > plan->defaults->day.stop_above_ug * rest.days;
}

static void find_day_mass(struct ivig_plan *plan, struct ivig_rest rest)
{
    const struct ivig_mass_limit *day = &plan->defaults->day;

    if (is_day_over_limit(plan, rest))
        ivig_find(plan, DAY_OVER_LIMIT, &day->sources, ivig_exact_day_ug(rest.exact_ug, rest.days),
                  day->stop_above_ug);
    else if (ivig_wants(plan, IVIG_WARN))
        find_large_day(plan, rest);
}

static bool is_course_over_limit(const struct ivig_plan *plan)
{
    return plan->exact_ug > plan->defaults->course.stop_above_ug;
}

static void find_course_mass(struct ivig_plan *plan)
{
    const struct ivig_mass_limit *course = &plan->defaults->course;
    int64_t shown_ug = plan->exact_ug > plan->total_ug ? plan->exact_ug : plan->total_ug;

    if (is_course_over_limit(plan))
        ivig_find(plan, COURSE_OVER_LIMIT, &course->sources, plan->exact_ug, course->stop_above_ug);
    else if (ivig_wants(plan, IVIG_WARN) && shown_ug > course->warn_above_ug)
        ivig_find(plan, LARGE_COURSE, &course->sources, shown_ug, course->warn_above_ug);
}

int64_t ivig_most_rounded_day_ug(const struct ivig_plan *plan)
{
    int64_t share = HUNDRED_PERCENT_MILLI + plan->defaults->rounding.day_stop_percent_milli;
    int64_t most_ug = 0;

    (void)ivig_inline_divide(most_day_ug(plan) * share, HUNDRED_PERCENT_MILLI, IVIG_ROUND_DOWN,
                             &most_ug);
    return most_ug;
}

void ivig_find_steps_too_coarse(struct ivig_plan *plan, int64_t exact_ug, unsigned days)
{
    const struct ivig_texts *sources = &plan->defaults->rounding.sources;
    bool given = plan->given_days > 0;
    int64_t step_ug =
        ivig_coarsest_step(exact_ug, plan->direction, days,
                           ivig_is_day_over(plan) ? INT64_MAX : ivig_most_rounded_day_ug(plan));

    memset(plan->day_ug + plan->given_days, 0, days * sizeof *plan->day_ug);
    if (step_ug > 0)
        ivig_find(plan, STEPS_TOO_COARSE, sources, given ? plan->day_step_ug : plan->total_step_ug,
                  days, step_ug);
    else
        ivig_find(plan, DOSE_TOO_SMALL, sources, exact_ug, days);
}

/* How far a day is over the regimen's most, in hundredths of a percent. */
static int64_t over_hundredths(const struct ivig_plan *plan, int64_t day_ug)
{
    int64_t over = 0;

    (void)ivig_percent_hundredths(day_ug - most_day_ug(plan), most_day_ug(plan), &over);
    return over;
}

/*
 * Whether a day is above the regimen's most for this weight and a share of it more.  In
 * 64 bits: with the bounds of the schema a day is 10^11 ug at most, and the regimen's most
 * 10^10 ug.
 */
static bool is_over_by(const struct ivig_plan *plan, int64_t day_ug, int64_t percent_milli)
{
    return day_ug * HUNDRED_PERCENT_MILLI >
           most_day_ug(plan) * (HUNDRED_PERCENT_MILLI + percent_milli);
}

static bool is_rounded_day_far_over(const struct ivig_plan *plan, int64_t day_ug)
{
    return is_over_by(plan, day_ug, plan->defaults->rounding.day_stop_percent_milli);
}

/* The largest rounded day; the warning is not above the stop (rules/schema_defaults.c). */
static void find_rounded_day(struct ivig_plan *plan, int64_t day_ug)
{
    const struct ivig_rounding_limits *limits = &plan->defaults->rounding;
    int64_t most = plan->request->regimen->most_per_day_mg_per_kg;

    if (is_rounded_day_far_over(plan, day_ug))
        ivig_find(plan, ROUNDED_DAY_FAR_OVER, &limits->sources, day_ug,
                  over_hundredths(plan, day_ug), most);
    else if (ivig_wants(plan, IVIG_WARN) &&
             is_over_by(plan, day_ug, limits->day_warn_percent_milli))
        ivig_find(plan, ROUNDED_DAY_OVER, &limits->sources, day_ug, over_hundredths(plan, day_ug),
                  most);
}

static void find_deviation(struct ivig_plan *plan)
{
    const struct ivig_rounding_limits *limits = &plan->defaults->rounding;
    int64_t hundredths = ivig_plan_deviation(plan);

    if (!ivig_is_within(plan->total_ug, plan->exact_ug, limits->total_warn_percent_milli))
        ivig_find(plan, TOTAL_DEVIATES, &limits->sources, plan->total_ug,
                  hundredths < 0 ? -hundredths : hundredths, plan->exact_ug);
}

static bool is_dose_outside(const struct ivig_plan *plan)
{
    const struct ivig_choice *dose = &plan->request->regimen->total_mg_per_kg;

    return plan->dose_mg_per_kg < dose->min || plan->dose_mg_per_kg > dose->max;
}

/* Those that are broken, in order, and the warnings. */
static IVIG_SELDOM void find_each(struct ivig_plan *plan)
{
    struct ivig_rest rest = ivig_rest_of(plan);

    if (is_dose_outside(plan))
        find_dose(plan);
    if (rest.days > 0 && is_rest_over(plan, rest))
        find_day(plan, rest);
    if (rest.days > 0)
        find_day_mass(plan, rest);
    find_course_mass(plan);
    if (rest.largest_day_ug == 0 && rest.days > 0)
        return;
    if (rest.days > 0 && !is_rest_over(plan, rest))
        find_rounded_day(plan, rest.largest_day_ug);
    if (ivig_wants(plan, IVIG_WARN))
        find_deviation(plan);
}

/* Nearly all plans break none, which is seen before it is asked which. */
void ivig_find_limits(struct ivig_plan *plan)
{
    struct ivig_rest rest = ivig_rest_of(plan);

    if (ivig_wants(plan, IVIG_WARN) || is_dose_outside(plan) || is_rest_over(plan, rest) ||
        is_day_over_limit(plan, rest) || is_course_over_limit(plan) ||
        is_rounded_day_far_over(plan, rest.largest_day_ug))
        find_each(plan);
}
