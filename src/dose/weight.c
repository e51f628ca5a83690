/* The dosing weight: the cases of a weight rule. */
#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#include "base/seldom.h"
#include "dose/bmi.h"
#include "dose/stages.h"
#include "dose/weight_formula.h"

enum { MILLI = 1000 };

/*
 * Comparisons are exact in 64 bits: with the bounds of the schema (rules/schemas.h,
 * rules/schema_weight_case.c) a weight is 10^6 g, an ideal one 3.6 x 10^11 / 10^6 g and
 * a percentage 5 x 10^5 thousandths at most, so that no cross product is above 2 x 10^17.
 */
static bool is_above(struct ivig_ratio value, int64_t limit)
{
    return value.num > limit * value.den;
}

static bool is_at_least(struct ivig_ratio value, int64_t limit)
{
    return value.num >= limit * value.den;
}

/* The patient as the rule sees them. */
struct subject {
    const struct ivig_patient *patient;
    int64_t actual_g; /* the rule's actual weight */
    bool pregnant;
    struct ivig_ratio ideal_g; /* by the rule's formula; den 0: none */
};

/* What is known without a body. */
enum { OF_NO_BODY = IVIG_ASKS_AGE | IVIG_ASKS_PREGNANT };

static unsigned asks_of(const struct ivig_weight_when *when)
{
    return when->asks != 0 ? when->asks : ivig_weight_asks(when);
}

/* Whether what a case asks of age and pregnancy holds. */
static inline bool may_hold(const struct ivig_weight_when *when, unsigned asks,
                            const struct ivig_patient *patient, bool pregnant)
{
    return ((asks & IVIG_ASKS_PREGNANT) == 0 || pregnant) &&
           ((asks & IVIG_ASKS_AGE) == 0 ||
            (patient->age_years != IVIG_ABSENT && patient->age_years < when->age_years_below));
}

/* Whether the index and the shares of ideal weight that a case asks for hold. */
static IVIG_SELDOM bool shares_hold(const struct ivig_weight_when *when, int64_t actual_g,
                                    int64_t height_mm, struct ivig_ratio ideal_g)
{
    struct ivig_ratio bmi_milli = ivig_bmi_milli(actual_g, height_mm);

    if (when->bmi_milli_above != IVIG_ABSENT && !is_above(bmi_milli, when->bmi_milli_above))
        return false;
    if (when->bmi_milli_at_least != IVIG_ABSENT &&
        !is_at_least(bmi_milli, when->bmi_milli_at_least))
        return false;
    if (when->percent_of_ideal_milli_above != IVIG_ABSENT &&
        actual_g * 100 * MILLI * ideal_g.den <= ideal_g.num * when->percent_of_ideal_milli_above)
        return false;
    /* with a factor below 1 the adjusted weight is above actual just when ideal is */
    return !when->actual_below_adjusted || is_above(ideal_g, actual_g);
}

/* Whether all the conditions of a case hold; each is looked at only if the case has it. */
static inline bool holds(const struct ivig_weight_when *when, const struct subject *subject)
{
    enum { SHARES = IVIG_ASKS_BMI | IVIG_ASKS_PERCENT_OF_IDEAL | IVIG_ASKS_BELOW_ADJUSTED };
    const struct ivig_patient *patient = subject->patient;
    const struct ivig_by_sex *most = when->weight_g_at_most;
    int64_t actual_g = subject->actual_g;
    unsigned asks = asks_of(when);

    if ((asks & OF_NO_BODY) != 0 && !may_hold(when, asks, patient, subject->pregnant))
        return false;
    if ((asks & IVIG_ASKS_HEIGHT) != 0 && patient->height_mm >= when->height_mm_below)
        return false;
    if ((asks & IVIG_ASKS_AT_MOST_IDEAL) != 0 && !is_at_least(subject->ideal_g, actual_g))
        return false;
    if ((asks & IVIG_ASKS_WEIGHT) != 0 &&
        actual_g > (patient->sex == IVIG_MALE ? most->male_g : most->female_g))
        return false;
    return (asks & SHARES) == 0 ||
           shares_hold(when, actual_g, patient->height_mm, subject->ideal_g);
}

/* The exact weight that a case chooses by the rule's formula, and its basis. */
static struct ivig_ratio choose(const struct ivig_weight_choice *use, const struct subject *subject,
                                enum ivig_basis *basis)
{
    struct ivig_ratio chosen = subject->ideal_g;

    switch (use->use) {
    case IVIG_USE_ADJUSTED:
        *basis = IVIG_BASIS_ADJUSTED;
        ivig_inline_adjusted_weight(subject->ideal_g, subject->actual_g, use->factor_milli,
                                    &chosen);
        break;
    case IVIG_USE_MULTIPLE:
        *basis = IVIG_BASIS_MULTIPLE;
        chosen.num *= use->factor_milli;
        chosen.den *= MILLI;
        break;
    default:
        *basis = IVIG_BASIS_IDEAL;
        break;
    }
    return chosen;
}

const struct ivig_weight_case *ivig_case_without_body(const struct ivig_weight_rule *rule,
                                                      const struct ivig_patient *patient,
                                                      bool pregnant)
{
    for (size_t i = 0; i < rule->cases.count; i++) {
        const struct ivig_weight_case *row = &rule->cases.items[i];

        if (row->when != NULL && !may_hold(row->when, asks_of(row->when), patient, pregnant))
            continue;
        return row->when != NULL && (asks_of(row->when) & ~(unsigned)OF_NO_BODY) == 0 ? row : NULL;
    }
    return NULL;
}

/* Whether a case compares with a weight of the patient's sex. */
static bool asks_for_sex(const struct ivig_weight_rule *rule)
{
    for (size_t i = 0; i < rule->cases.count; i++)
        if (rule->cases.items[i].when != NULL &&
            rule->cases.items[i].when->weight_g_at_most != NULL)
            return true;
    return false;
}

bool ivig_weight_rule_needs_sex(const struct ivig_weight_rule *rule)
{
    return rule->ideal != NULL && (rule->ideal->bmi_milli == IVIG_ABSENT || asks_for_sex(rule));
}

/* Whether the rule has a formula, and height or sex for it is missing. */
static inline bool lacks_body(const struct ivig_weight_rule *rule,
                              const struct ivig_patient *patient, struct ivig_ratio *ideal_g)
{
    return rule->ideal != NULL &&
           (!ivig_inline_ideal_weight(rule->ideal, patient->height_mm, patient->sex, ideal_g) ||
            (patient->sex == IVIG_SEX_UNKNOWN && asks_for_sex(rule)));
}

/* A weight as it is; IVIG_E_RANGE if that is nothing above 0. */
static enum ivig_status take(int64_t weight_g, struct ivig_dosing_weight *weight)
{
    if (weight_g <= 0)
        return IVIG_E_RANGE;
    weight->exact_g = (struct ivig_ratio){ weight_g, 1 };
    weight->weight_g = weight_g;
    return IVIG_OK;
}

/* The weight as entered, or none under a rule that refuses. */
static enum ivig_status take_as_entered(const struct ivig_weight_rule *rule, int64_t actual_g,
                                        struct ivig_dosing_weight *weight)
{
    weight->basis = IVIG_BASIS_AS_ENTERED;
    return rule->missing == IVIG_MISSING_REFUSE ? IVIG_E_RANGE : take(actual_g, weight);
}

static void take_before_pregnancy(const struct ivig_patient *patient,
                                  struct ivig_dosing_weight *weight)
{
    weight->before_pregnancy = true;
    weight->actual_g = patient->pre_pregnancy_weight_g;
}

/* The weight that a case chooses by the rule's formula. */
static inline enum ivig_status take_by_formula(const struct ivig_weight_choice *use,
                                               const struct subject *subject,
                                               struct ivig_dosing_weight *weight)
{
    struct ivig_ratio exact_g = choose(use, subject, &weight->basis);
    int64_t chosen_g = ivig_to_gram(exact_g);

    if (chosen_g == IVIG_ABSENT)
        return IVIG_E_RANGE;
    weight->exact_g = exact_g;
    weight->weight_g = chosen_g;
    return IVIG_OK;
}

/* The weight that the case ${row} gives. */
static inline enum ivig_status take_case(const struct ivig_weight_case *row,
                                         const struct subject *subject,
                                         struct ivig_dosing_weight *weight)
{
    weight->decided = row;
    if (row->use.use == IVIG_USE_ACTUAL)
        return take(subject->actual_g, weight);
    if (row->use.use == IVIG_USE_PRE_PREGNANCY) {
        take_before_pregnancy(subject->patient, weight);
        return take(weight->actual_g, weight);
    }
    return take_by_formula(&row->use, subject, weight);
}

/* The same where height or sex is missing: no formula is reached (rules/schema_weight.c). */
static IVIG_SELDOM enum ivig_status take_without_body(const struct ivig_weight_rule *rule,
                                                      const struct ivig_patient *patient,
                                                      int64_t actual_g, bool pregnant,
                                                      struct ivig_dosing_weight *weight)
{
    const struct ivig_weight_case *row = ivig_case_without_body(rule, patient, pregnant);
    const struct subject subject = { patient, actual_g, pregnant, { 0, 0 } };

    /* as entered is the same weight, and says what is missing */
    if (row == NULL ||
        (rule->missing == IVIG_MISSING_AS_ENTERED && row->use.use == IVIG_USE_ACTUAL))
        return take_as_entered(rule, actual_g, weight);
    return take_case(row, &subject, weight);
}

enum ivig_status ivig_dosing_weight(const struct ivig_weight_rule *rule,
                                    const struct ivig_patient *patient, bool pregnant,
                                    struct ivig_dosing_weight *weight)
{
    struct subject subject = { patient, patient->weight_g, pregnant, { 0, 0 } };
    const struct ivig_weight_case *row = rule->cases.items;

    *weight = (struct ivig_dosing_weight){ .actual_g = subject.actual_g };
    if (pregnant && rule->in_pregnancy == IVIG_PREGNANT_BEFORE) {
        take_before_pregnancy(patient, weight);
        if (weight->actual_g == IVIG_ABSENT)
            return IVIG_E_RANGE;
        subject.actual_g = weight->actual_g;
    }
    if (lacks_body(rule, patient, &subject.ideal_g))
        return take_without_body(rule, patient, subject.actual_g, pregnant, weight);
    weight->rule_ideal_g = subject.ideal_g;
    while (row->when != NULL && !holds(row->when, &subject))
        row++;
    return take_case(row, &subject, weight);
}

const char *ivig_weight_reason(const struct ivig_dosing_weight *weight)
{
    return weight->decided != NULL ? weight->decided->reason : "height-or-sex-missing";
}
