/*
 * The stages of a plan, in the order in which plan.c goes through them.  Each
 * reads the request and what earlier stages put into the plan, fills in its
 * own members and adds its findings.
 */
#ifndef IVIG_DOSE_STAGES_H
#define IVIG_DOSE_STAGES_H

#include <ivigcalc/compare.h>
#include <ivigcalc/dose.h>

/** Whether the patient's age is known and below the adults'. */
static inline bool ivig_is_child(const struct ivig_defaults *defaults,
                                 const struct ivig_patient *patient)
{
    return patient->age_years != IVIG_ABSENT && patient->age_years < defaults->adult.from_age_years;
}

/**
 * The case of ${rule} that decides where height or sex is missing, by age or
 * pregnancy alone; NULL if one before it may hold.
 */
const struct ivig_weight_case *ivig_case_without_body(const struct ivig_weight_rule *rule,
                                                      const struct ivig_patient *patient,
                                                      bool pregnant);

/** Do weight, height and age belong together?  Units mixed up is a stop. */
void ivig_find_implausible(struct ivig_plan *plan);

/**
 * IVIG_E_RANGE for unknown bits, IVIG_E_CONFLICT for a condition that follows from
 * the age, or two that contradict each other.
 */
enum ivig_status ivig_check_conditions(const struct ivig_precautions *precautions, uint64_t named,
                                       struct ivig_error *error);

/** The conditions that hold, named or by age, and what is said of them. */
void ivig_find_conditions(struct ivig_plan *plan, const struct ivig_precautions *precautions);

/** A check before the infusion whose result is not known, if the indication asks for it. */
void ivig_find_checks(struct ivig_plan *plan, const struct ivig_precautions *precautions);

/**
 * The step of a day: the product's for this patient, or the weight rule's where the
 * product is refused, or where the step of the rule's total does not go with the
 * product's and whole vials make it up.
 */
int64_t ivig_day_step_of_product(const struct ivig_plan *plan);

/** The product's step for this patient, whatever the rule and the request say. */
int64_t ivig_own_day_step_of_product(const struct ivig_plan *plan);

/** Whether the step of a day, with a product, is that of the weight rule's total. */
bool ivig_is_day_step_of_rule(const struct ivig_plan *plan);

/**
 * use, rate_weight_g, at_risk, later_infusion, and what the product means for this
 * patient.  Needs the conditions and the dosing weight.
 */
void ivig_find_product(struct ivig_plan *plan, const struct ivig_precautions *precautions);

/** Whether each day of a product can be made from whole vials, and how long it runs; needs the
 * days. */
void ivig_find_supply(struct ivig_plan *plan);

/** Whether this course comes too early after the last one, whose day is known. */
void ivig_find_repeat(struct ivig_plan *plan);

/** What must be said of the dosing weight that was chosen. */
void ivig_find_weight(struct ivig_plan *plan);

/** Whether the reference formula of ideal weight holds for a patient whose height is known. */
bool ivig_is_reference_valid(const struct ivig_defaults *defaults,
                             const struct ivig_patient *patient);

/**
 * planned_days and days: those named, or the regimen's for this patient, then
 * the spread rule.  Needs exact_ug and dose_mg_per_kg.
 */
void ivig_choose_days(struct ivig_plan *plan, const struct ivig_precautions *precautions);

/** The fewest days of the spread rule that keep a day within its dose. */
unsigned ivig_spread_days(const struct ivig_spread *spread, int64_t dose_mg_per_kg);

/** Whether the spread rule asks for more days than ${days}. */
bool ivig_is_spread_due(const struct ivig_plan *plan, int64_t days);

/** Grams of a day before rounding, for reading: to the mg, up. */
int64_t ivig_exact_day_ug(int64_t exact_ug, int64_t days);

/** Whether the exact dose of a day is above the regimen's most. */
bool ivig_is_day_over(const struct ivig_plan *plan);

/** The most that a day rounded to steps may be before it is a stop. */
int64_t ivig_most_rounded_day_ug(const struct ivig_plan *plan);

/* What remains of the course: of its exact dose, days, and the largest day of these. */
struct ivig_rest {
    int64_t exact_ug;
    int64_t days;
    int64_t largest_day_ug; /* 0: no day remains, or it could not be split */
};

/** The rest of a course that was begun; the whole of one that was not. */
static inline struct ivig_rest ivig_rest_of(const struct ivig_plan *plan)
{
    const struct ivig_order *given = plan->request->given;
    int64_t given_ug = given != NULL ? given->total_ug : 0;
    struct ivig_rest rest = { .exact_ug = plan->exact_ug > given_ug ? plan->exact_ug - given_ug : 0,
                              .days = (int64_t)(plan->days - plan->given_days) };

    if (rest.days > 0)
        rest.largest_day_ug = plan->day_ug[plan->given_days];
    return rest;
}

/** A stop that names the coarsest step in which ${exact_ug} could be shared over the last ${days}.
 */
void ivig_find_steps_too_coarse(struct ivig_plan *plan, int64_t exact_ug, unsigned days);

/**
 * days, day_ug and total_ug of a course of which doses were given: those stand,
 * and what remains of the total is shared over the days that remain.  Needs total_ug, the
 * whole course's, and days, those planned for it.
 */
void ivig_plan_rest(struct ivig_plan *plan);

/** Hold dose, days, day and course against the limits; needs the whole plan. */
void ivig_find_limits(struct ivig_plan *plan);

/** The longer schedule that the spread rule's other reading gives. */
void ivig_find_alternative(struct ivig_plan *plan);

/** What other weights would give, when that differs much. */
void ivig_find_other_weights(struct ivig_plan *plan);

/** The total that ${exact_ug} is rounded to under the plan's step and direction. */
enum ivig_status ivig_round_total(const struct ivig_plan *plan, int64_t exact_ug,
                                  int64_t *total_ug);

/**
 * The total that the plan's dose, steps and direction give on another weight, held
 * against no limit.  IVIG_E_OVERFLOW if a product does not fit; ${total_ug} is
 * then left as it was.
 */
enum ivig_status ivig_total_on(const struct ivig_plan *plan, int64_t weight_g, int64_t *total_ug);

/**
 * One row of a comparison but for its differences: ${request} under ${rule}, as if
 * the user had named it.  Errors as of ivig_plan_make; on IVIG_E_STEPS the row's
 * status says so, on another nothing of the row can be used.
 */
enum ivig_status ivig_comparison_row_make(const struct ivig_defaults *defaults,
                                          const struct ivig_precautions *precautions,
                                          const struct ivig_request *request,
                                          const struct ivig_weight_rule *rule,
                                          struct ivig_comparison_row *row,
                                          struct ivig_error *error);

#endif
