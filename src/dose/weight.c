/* The dosing weight: formulas, the cases of a weight rule, reference values. */
#include <ivigcalc/dose.h>

#include "dose/bmi.h"
#include "dose/stages.h"

/* 1 in = 25.4 mm exactly, so inches over 1524 mm are (mm - 1524) x 10 / 254. */
enum { INCH_BASE_MM = 1524, INCH_TENTHS_OF_MM = 254, MILLI = 1000 };

bool ivig_ideal_weight(const struct ivig_ideal_formula *formula, int64_t height_mm,
                       enum ivig_sex sex, struct ivig_ratio *ideal_g)
{
    const struct ivig_linear_weight *line = sex == IVIG_MALE ? formula->male : formula->female;

    if (height_mm == IVIG_ABSENT)
        return false;
    if (formula->bmi_milli != IVIG_ABSENT) {
        ideal_g->num = formula->bmi_milli * height_mm * height_mm;
        ideal_g->den = INT64_C(1000000);
        return true;
    }
    if (sex == IVIG_SEX_UNKNOWN)
        return false;
    ideal_g->num = line->at_152_4_cm_g * INCH_TENTHS_OF_MM +
                   line->per_inch_g * 10 * (height_mm - INCH_BASE_MM);
    ideal_g->den = INCH_TENTHS_OF_MM;
    return true;
}

void ivig_adjusted_weight(struct ivig_ratio ideal_g, int64_t actual_g, int64_t factor_milli,
                          struct ivig_ratio *adjusted_g)
{
    adjusted_g->num = ideal_g.num * (MILLI - factor_milli) + factor_milli * actual_g * ideal_g.den;
    adjusted_g->den = ideal_g.den * MILLI;
}

int64_t ivig_to_gram(struct ivig_ratio weight_g)
{
    int64_t rounded = 0;

    if (weight_g.num > 0)
        (void)ivig_divide(weight_g.num, weight_g.den, IVIG_ROUND_NEAREST, &rounded);
    return rounded > 0 ? rounded : IVIG_ABSENT;
}

static void fill_reference(const struct ivig_reference_weight *reference,
                           const struct ivig_patient *patient, struct ivig_dosing_weight *weight)
{
    struct ivig_ratio ideal_g;
    struct ivig_ratio adjusted_g;

    weight->ideal_g = IVIG_ABSENT;
    weight->adjusted_g = IVIG_ABSENT;
    weight->bmi_tenths = IVIG_ABSENT;
    if (patient->height_mm != IVIG_ABSENT) {
        struct ivig_ratio bmi_milli = ivig_bmi_milli(patient);

        (void)ivig_divide(bmi_milli.num, bmi_milli.den * 100, IVIG_ROUND_NEAREST,
                          &weight->bmi_tenths);
    }
    if (!ivig_ideal_weight(&reference->ideal, patient->height_mm, patient->sex, &ideal_g))
        return;
    weight->ideal_g = ivig_to_gram(ideal_g);
    if (weight->ideal_g == IVIG_ABSENT)
        return;
    ivig_adjusted_weight(ideal_g, patient->weight_g, reference->adjusted_factor_milli, &adjusted_g);
    weight->adjusted_g = ivig_to_gram(adjusted_g);
}

static bool is_above(struct ivig_ratio value, int64_t limit)
{
    return ivig_ratio_compare(value, (struct ivig_ratio){ limit, 1 }) > 0;
}

static bool is_at_least(struct ivig_ratio value, int64_t limit)
{
    return ivig_ratio_compare(value, (struct ivig_ratio){ limit, 1 }) >= 0;
}

/* Whether all the conditions of a case hold.  ${ideal_g}: by the rule's formula. */
static bool holds(const struct ivig_weight_when *when, const struct ivig_patient *patient,
                  struct ivig_ratio ideal_g)
{
    const struct ivig_by_sex *most = when->weight_g_at_most;
    int64_t actual_g = patient->weight_g;

    if (when->age_years_below != IVIG_ABSENT &&
        (patient->age_years == IVIG_ABSENT || patient->age_years >= when->age_years_below))
        return false;
    if (when->height_mm_below != IVIG_ABSENT && patient->height_mm >= when->height_mm_below)
        return false;
    if (most != NULL && actual_g > (patient->sex == IVIG_MALE ? most->male_g : most->female_g))
        return false;
    if (when->bmi_milli_above != IVIG_ABSENT &&
        !is_above(ivig_bmi_milli(patient), when->bmi_milli_above))
        return false;
    if (when->bmi_milli_at_least != IVIG_ABSENT &&
        !is_at_least(ivig_bmi_milli(patient), when->bmi_milli_at_least))
        return false;
    if (when->percent_of_ideal_milli_above != IVIG_ABSENT &&
        ivig_ratio_compare(
            (struct ivig_ratio){ actual_g * 100 * MILLI, when->percent_of_ideal_milli_above },
            ideal_g) <= 0)
        return false;
    if (when->actual_at_most_ideal && !is_at_least(ideal_g, actual_g))
        return false;
    /* for a factor below 1 the adjusted weight is above actual just when ideal is */
    return !when->actual_below_adjusted || is_above(ideal_g, actual_g);
}

/* The exact weight that a case chooses, and its basis. */
static struct ivig_ratio choose(const struct ivig_weight_choice *use, int64_t actual_g,
                                struct ivig_ratio ideal_g, enum ivig_basis *basis)
{
    struct ivig_ratio chosen = { actual_g, 1 };

    *basis = IVIG_BASIS_ACTUAL;
    switch (use->use) {
    case IVIG_USE_ACTUAL:
        break;
    case IVIG_USE_IDEAL:
        *basis = IVIG_BASIS_IDEAL;
        chosen = ideal_g;
        break;
    case IVIG_USE_ADJUSTED:
        *basis = IVIG_BASIS_ADJUSTED;
        ivig_adjusted_weight(ideal_g, actual_g, use->factor_milli, &chosen);
        break;
    case IVIG_USE_MULTIPLE:
        *basis = IVIG_BASIS_MULTIPLE;
        chosen.num = ideal_g.num * use->factor_milli;
        chosen.den = ideal_g.den * MILLI;
        break;
    }
    return chosen;
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

/* Height or sex is missing under a rule with a formula. */
static enum ivig_status take_as_entered(const struct ivig_weight_rule *rule,
                                        const struct ivig_patient *patient,
                                        struct ivig_dosing_weight *weight)
{
    weight->decided = NULL;
    weight->basis = IVIG_BASIS_AS_ENTERED;
    if (rule->missing == IVIG_MISSING_REFUSE)
        return IVIG_E_RANGE;
    weight->exact_g = (struct ivig_ratio){ patient->weight_g, 1 };
    weight->weight_g = patient->weight_g;
    return IVIG_OK;
}

enum ivig_status ivig_dosing_weight(const struct ivig_defaults *defaults,
                                    const struct ivig_weight_rule *rule,
                                    const struct ivig_patient *patient,
                                    struct ivig_dosing_weight *weight)
{
    const struct ivig_weight_case *row = rule->cases.items;
    struct ivig_ratio ideal_g = { 0, 0 };
    int64_t chosen_g;

    fill_reference(&defaults->reference, patient, weight);
    weight->weight_g = 0;
    weight->exact_g = ideal_g;
    weight->rule_ideal_g = ideal_g;
    if (rule->ideal != NULL) {
        if (!ivig_ideal_weight(rule->ideal, patient->height_mm, patient->sex, &ideal_g) ||
            (patient->sex == IVIG_SEX_UNKNOWN && asks_for_sex(rule)))
            return take_as_entered(rule, patient, weight);
        weight->rule_ideal_g = ideal_g;
    }
    while (row->when != NULL && !holds(row->when, patient, ideal_g))
        row++;
    weight->decided = row;
    weight->exact_g = choose(&row->use, patient->weight_g, ideal_g, &weight->basis);
    chosen_g = ivig_to_gram(weight->exact_g);
    if (chosen_g == IVIG_ABSENT)
        return IVIG_E_RANGE;
    weight->weight_g = chosen_g;
    return IVIG_OK;
}
