/*
 * The dosing weight as the plans of millions of rows take it; ivig_dosing_weight is made
 * of this.  Its cases are those of a weight rule, and the first that holds decides.
 */
#ifndef IVIG_DOSE_WEIGHT_CASE_H
#define IVIG_DOSE_WEIGHT_CASE_H

#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#include "dose/bmi.h"
#include "dose/weight_formula.h"

enum { IVIG_MILLI = 1000 };

/* The patient as the rule sees them. */
struct ivig_subject {
    const struct ivig_patient *patient;
    int64_t actual_g; /* the rule's actual weight */
    bool pregnant;
    struct ivig_ratio ideal_g; /* by the rule's formula; den 0: none */
};

/* What is known without a body. */
enum { IVIG_OF_NO_BODY = IVIG_ASKS_AGE | IVIG_ASKS_PREGNANT };

/* Whether what a case asks of age and pregnancy holds. */
static inline bool ivig_may_hold(const struct ivig_weight_when *when,
                                 const struct ivig_patient *patient, bool pregnant)
{
    unsigned asks = when->asks;

    return ((asks & IVIG_ASKS_PREGNANT) == 0 || pregnant) &&
           ((asks & IVIG_ASKS_AGE) == 0 ||
            (patient->age_years != IVIG_ABSENT && patient->age_years < when->age_years_below));
}

/*
 * Comparisons are exact in 64 bits: with the bounds of the schema (rules/schemas.h,
 * rules/schema_weight_case.c) a weight is 10^6 g, an ideal one 3.6 x 10^11 / 10^6 g and
 * a percentage 5 x 10^5 thousandths at most, so that no cross product is above 2 x 10^17.
 */
static inline bool ivig_is_above(struct ivig_ratio value, int64_t limit)
{
    return value.num > limit * value.den;
}

static inline bool ivig_is_at_least(struct ivig_ratio value, int64_t limit)
{
    return value.num >= limit * value.den;
}

/* Whether the index and the shares of ideal weight that a case asks for hold. */
static inline bool ivig_shares_hold(const struct ivig_weight_when *when, int64_t actual_g,
                                    int64_t height_mm, struct ivig_ratio ideal_g)
{
    struct ivig_ratio bmi_milli = ivig_bmi_milli(actual_g, height_mm);

    if (when->bmi_milli_above != IVIG_ABSENT && !ivig_is_above(bmi_milli, when->bmi_milli_above))
        return false;
    if (when->bmi_milli_at_least != IVIG_ABSENT &&
        !ivig_is_at_least(bmi_milli, when->bmi_milli_at_least))
        return false;
    if (when->percent_of_ideal_milli_above != IVIG_ABSENT &&
        actual_g * 100 * IVIG_MILLI * ideal_g.den <=
            ideal_g.num * when->percent_of_ideal_milli_above)
        return false;
    /* with a factor below 1 the adjusted weight is above actual just when ideal is */
    return !when->actual_below_adjusted || ivig_is_above(ideal_g, actual_g);
}

/* Whether all the conditions of a case hold; each is looked at only if the case has it. */
static inline bool ivig_case_holds(const struct ivig_weight_when *when,
                                   const struct ivig_subject *subject)
{
    enum { SHARES = IVIG_ASKS_BMI | IVIG_ASKS_PERCENT_OF_IDEAL | IVIG_ASKS_BELOW_ADJUSTED };
    const struct ivig_patient *patient = subject->patient;
    const struct ivig_by_sex *most = when->weight_g_at_most;
    int64_t actual_g = subject->actual_g;
    unsigned asks = when->asks;

    if ((asks & IVIG_OF_NO_BODY) != 0 && !ivig_may_hold(when, patient, subject->pregnant))
        return false;
    if ((asks & IVIG_ASKS_HEIGHT) != 0 && patient->height_mm >= when->height_mm_below)
        return false;
    if ((asks & IVIG_ASKS_AT_MOST_IDEAL) != 0 && !ivig_is_at_least(subject->ideal_g, actual_g))
        return false;
    if ((asks & IVIG_ASKS_WEIGHT) != 0 &&
        actual_g > (patient->sex == IVIG_MALE ? most->male_g : most->female_g))
        return false;
    return (asks & SHARES) == 0 ||
           ivig_shares_hold(when, actual_g, patient->height_mm, subject->ideal_g);
}

/** Whether a case compares with a weight of the patient's sex. */
bool ivig_asks_for_sex(const struct ivig_weight_rule *rule);

/* Whether the rule has a formula, and height or sex for it is missing. */
static inline bool ivig_lacks_body(const struct ivig_weight_rule *rule,
                                   const struct ivig_patient *patient, struct ivig_ratio *ideal_g)
{
    return rule->ideal != NULL &&
           (!ivig_inline_ideal_weight(rule->ideal, patient->height_mm, patient->sex, ideal_g) ||
            (patient->sex == IVIG_SEX_UNKNOWN && ivig_asks_for_sex(rule)));
}

/* A weight as it is; IVIG_E_RANGE if that is nothing above 0. */
static inline enum ivig_status ivig_take_weight(int64_t weight_g, struct ivig_dosing_weight *weight)
{
    if (weight_g <= 0)
        return IVIG_E_RANGE;
    weight->exact_g = (struct ivig_ratio){ weight_g, 1 };
    weight->weight_g = weight_g;
    return IVIG_OK;
}

/* A weight by the rule's formula; IVIG_E_RANGE if that is nothing above 0. */
static inline enum ivig_status ivig_take_exact(struct ivig_ratio exact_g, enum ivig_basis basis,
                                               struct ivig_dosing_weight *weight)
{
    int64_t chosen_g = ivig_to_gram(exact_g);

    weight->basis = basis;
    if (chosen_g == IVIG_ABSENT)
        return IVIG_E_RANGE;
    weight->exact_g = exact_g;
    weight->weight_g = chosen_g;
    return IVIG_OK;
}

/** The weight of a case that is adjusted, or a multiple of the ideal one. */
enum ivig_status ivig_take_by_factor(const struct ivig_weight_choice *use, int64_t actual_g,
                                     struct ivig_ratio ideal_g, struct ivig_dosing_weight *weight);

static inline void ivig_take_before_pregnancy(const struct ivig_patient *patient,
                                              struct ivig_dosing_weight *weight)
{
    weight->before_pregnancy = true;
    weight->actual_g = patient->pre_pregnancy_weight_g;
}

/* The weight that the case ${row} gives. */
static inline enum ivig_status ivig_take_case(const struct ivig_weight_case *row,
                                              const struct ivig_subject *subject,
                                              struct ivig_dosing_weight *weight)
{
    weight->decided = row;
    if (row->use.use == IVIG_USE_ACTUAL)
        return ivig_take_weight(subject->actual_g, weight);
    if (row->use.use == IVIG_USE_IDEAL)
        return ivig_take_exact(subject->ideal_g, IVIG_BASIS_IDEAL, weight);
    if (row->use.use == IVIG_USE_PRE_PREGNANCY) {
        ivig_take_before_pregnancy(subject->patient, weight);
        return ivig_take_weight(weight->actual_g, weight);
    }
    return ivig_take_by_factor(&row->use, subject->actual_g, subject->ideal_g, weight);
}

/** The weight where height or sex is missing: no formula is reached (rules/schema_weight.c). */
enum ivig_status ivig_take_without_body(const struct ivig_weight_rule *rule,
                                        const struct ivig_patient *patient, int64_t actual_g,
                                        bool pregnant, struct ivig_dosing_weight *weight);

/** As ivig_dosing_weight, into a ${weight} that is cleared. */
static inline enum ivig_status ivig_inline_dosing_weight(const struct ivig_weight_rule *rule,
                                                         const struct ivig_patient *patient,
                                                         bool pregnant,
                                                         struct ivig_dosing_weight *weight)
{
    struct ivig_subject subject = { patient, patient->weight_g, pregnant, { 0, 0 } };
    const struct ivig_weight_case *row = rule->cases.items;

    weight->actual_g = subject.actual_g;
    if (pregnant && rule->in_pregnancy == IVIG_PREGNANT_BEFORE) {
        ivig_take_before_pregnancy(patient, weight);
        if (weight->actual_g == IVIG_ABSENT)
            return IVIG_E_RANGE;
        subject.actual_g = weight->actual_g;
    }
    if (ivig_lacks_body(rule, patient, &subject.ideal_g))
        return ivig_take_without_body(rule, patient, subject.actual_g, pregnant, weight);
    weight->rule_ideal_g = subject.ideal_g;
    while (row->when != NULL && !ivig_case_holds(row->when, &subject))
        row++;
    return ivig_take_case(row, &subject, weight);
}

#endif
