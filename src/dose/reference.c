/* The weights beside the one that is dosed: ideal, adjusted, and what they would give. */
#include "base/arithmetic.h"
#include "dose/bmi.h"
#include "dose/finding.h"
#include "dose/stages.h"
#include "dose/weight_formula.h"

void ivig_reference_weights(const struct ivig_defaults *defaults,
                            const struct ivig_patient *patient,
                            struct ivig_reference_weights *reference)
{
    const struct ivig_reference_weight *rule = &defaults->reference;
    struct ivig_ratio ideal_g;
    struct ivig_ratio adjusted_g;

    *reference = (struct ivig_reference_weights){ IVIG_ABSENT, IVIG_ABSENT, IVIG_ABSENT };
    if (patient->height_mm != IVIG_ABSENT) {
        struct ivig_ratio bmi_milli = ivig_bmi_milli(patient->weight_g, patient->height_mm);

        (void)ivig_inline_divide(bmi_milli.num, bmi_milli.den * 100, IVIG_ROUND_NEAREST,
                                 &reference->bmi_tenths);
    }
    if (!ivig_inline_ideal_weight(&rule->ideal, patient->height_mm, patient->sex, &ideal_g))
        return;
    reference->ideal_g = ivig_to_gram(ideal_g);
    if (reference->ideal_g == IVIG_ABSENT)
        return;
    ivig_inline_adjusted_weight(ideal_g, patient->weight_g, rule->adjusted_factor_milli,
                                &adjusted_g);
    reference->adjusted_g = ivig_to_gram(adjusted_g);
}

bool ivig_is_reference_valid(const struct ivig_defaults *defaults,
                             const struct ivig_patient *patient)
{
    /* the formula is for adults, from a height on */
    return !ivig_is_child(defaults, patient) &&
           patient->height_mm >= defaults->reference.valid_from_mm;
}

/* Whether a total on ${other_g} differs from ours by more than the defaults' share. */
static bool differs(const struct ivig_plan *plan, int64_t other_g)
{
    int64_t ours_g = plan->weight.weight_g;
    int64_t apart_g = other_g > ours_g ? other_g - ours_g : ours_g - other_g;

    return apart_g * 100000 > ours_g * plan->defaults->reference.differs_percent_milli;
}

/* 0 where it cannot be computed. */
static int64_t total_on(const struct ivig_plan *plan, int64_t weight_g)
{
    int64_t total_ug = 0;

    (void)ivig_total_on(plan, weight_g, &total_ug);
    return total_ug;
}

void ivig_find_other_weights(struct ivig_plan *plan)
{
    int64_t actual_g = plan->request->patient.weight_g;
    struct ivig_reference_weights reference;

    if (!ivig_is_reference_valid(plan->defaults, &plan->request->patient))
        return;
    ivig_reference_weights(plan->defaults, &plan->request->patient, &reference);
    if (reference.adjusted_g == IVIG_ABSENT ||
        (!differs(plan, actual_g) && !differs(plan, reference.adjusted_g)))
        return;
    ivig_find(plan, OTHER_WEIGHTS, &plan->defaults->reference.sources, actual_g,
              total_on(plan, actual_g), reference.adjusted_g, total_on(plan, reference.adjusted_g));
}
