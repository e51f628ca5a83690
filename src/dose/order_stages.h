/*
 * The stages of a check, in the order in which order_check.c goes through
 * them.  Each reads the order and the expected plan, and adds its findings.
 */
#ifndef IVIG_DOSE_ORDER_STAGES_H
#define IVIG_DOSE_ORDER_STAGES_H

#include <ivigcalc/check.h>

#include "base/percent.h"

/** Add a finding of the check with up to IVIG_FINDING_VALUES numbers, the rest 0. */
#define ivig_order_find(check, id, sources, ...)                                                   \
    ivig_order_find_values(check, IVIG_FINDING_##id, sources,                                      \
                           (const int64_t[IVIG_FINDING_VALUES]){ __VA_ARGS__ })

void ivig_order_find_values(struct ivig_order_check *check, enum ivig_finding_id id,
                            const struct ivig_texts *sources, const int64_t *values);

/* How far an order's total is off the expected one. */
enum ivig_closeness { IVIG_EQUAL, IVIG_WITHIN_STEP, IVIG_WITHIN_TOLERANCE, IVIG_BEYOND };

/**
 * How far the order's total is off that of a plan.  A coarse step counts only
 * within the defaults' percentage of rounding.
 */
enum ivig_closeness ivig_order_closeness(const struct ivig_order_check *check,
                                         const struct ivig_plan *expected);

/**
 * How the order and a plan, which is not refused, agree; no finding is made.
 * Needs asked and tolerance_percent_milli.
 */
enum ivig_verdict ivig_order_judge(const struct ivig_order_check *check,
                                   const struct ivig_plan *expected);

/** What the spread rule looks at: the largest day, or the course. */
int64_t ivig_spread_mass_ug(const struct ivig_order *order, const struct ivig_spread *spread);

/** Whether the order has a day, or a course, for which the spread rule asks for more days. */
bool ivig_breaks_spread(const struct ivig_order *order, const struct ivig_plan *expected);

/**
 * The first day that whole vials in stock do not make up, and the nearest that
 * they do; 0, and ${nearest} as it was, if there is none, or no product.
 */
int64_t ivig_order_day_without_vials(const struct ivig_order_check *check,
                                     struct ivig_range *nearest);

/** Whether a total is within ${percent_milli} of another, or within the plan's total step as far as
 * ivig_order_closeness counts that. */
bool ivig_is_near(const struct ivig_plan *plan, int64_t total_ug, int64_t other_ug,
                  int64_t percent_milli);

/**
 * How far two days may be apart and still be even: the defaults' grams, or a day step where
 * that is more; with a product, whose days are in its own steps, that step.
 */
int64_t ivig_even_to_ug(const struct ivig_plan *plan);

/** The order's total per weight, to the mg/kg, nearest. */
int64_t ivig_order_mg_per_kg(const struct ivig_order *order, int64_t weight_g);

/** The largest and the smallest day of an order. */
struct ivig_range ivig_order_days(const struct ivig_order *order);

/** The larger of a limit and of what the plan itself has: rounding or an override may pass it. */
int64_t ivig_limit_or_plan(int64_t limit_ug, int64_t planned_ug);

/** The largest day of a plan. */
int64_t ivig_largest_day_ug(const struct ivig_plan *plan);

/** Days, total, evenness, and every limit that the order breaks. */
void ivig_order_find_limits(struct ivig_order_check *check);

/** The regimens that the order fits. */
enum ivig_status ivig_order_find_fits(struct ivig_order_check *check,
                                      const struct ivig_precautions *precautions,
                                      struct ivig_error *error);

/** Slips that the figures of an order that differs fit within rounding. */
void ivig_order_find_slips(struct ivig_order_check *check);

#endif
