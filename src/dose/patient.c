/* The patient's figures: do they belong together? */
#include "base/arithmetic.h"
#include "dose/bmi.h"
#include "dose/finding.h"
#include "dose/stages.h"

bool ivig_is_child(const struct ivig_defaults *defaults, const struct ivig_patient *patient)
{
    return patient->age_years != IVIG_ABSENT && patient->age_years < defaults->adult.from_age_years;
}

static bool is_outside(struct ivig_ratio value, struct ivig_range range)
{
    return ivig_inline_ratio_compare(value, (struct ivig_ratio){ range.min, 1 }) < 0 ||
           ivig_inline_ratio_compare(value, (struct ivig_ratio){ range.max, 1 }) > 0;
}

static void find_bmi(struct ivig_plan *plan, const struct ivig_patient *patient)
{
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    struct ivig_ratio bmi_milli = ivig_bmi_milli(patient);
    bool low = ivig_inline_ratio_compare(
                   bmi_milli, (struct ivig_ratio){ plausible->warn_bmi_milli.min, 1 }) < 0;
    int64_t shown_milli = ivig_bmi_shown_milli(patient, low ? IVIG_ROUND_DOWN : IVIG_ROUND_UP);

    if (is_outside(bmi_milli, plausible->stop_bmi_milli))
        ivig_find(plan, BMI_IMPLAUSIBLE, &plausible->sources, patient->weight_g, patient->height_mm,
                  shown_milli);
    else if (is_outside(bmi_milli, plausible->warn_bmi_milli))
        ivig_find(plan, BMI_UNUSUAL, &plausible->sources, shown_milli);
}

/* A weight, that of today or the one before pregnancy, with the rest of the patient. */
static void find_weight(struct ivig_plan *plan, int64_t weight_g)
{
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    struct ivig_patient patient = plan->request->patient;

    patient.weight_g = weight_g;
    if (patient.height_mm != IVIG_ABSENT)
        find_bmi(plan, &patient);
    if (!ivig_is_child(plan->defaults, &patient) &&
        (weight_g < plausible->warn_adult_weight_g.min ||
         weight_g > plausible->warn_adult_weight_g.max))
        ivig_find(plan, WEIGHT_UNUSUAL, &plausible->sources, weight_g,
                  plausible->warn_adult_weight_g.min, plausible->warn_adult_weight_g.max);
}

static void find_height(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    bool small = patient->age_years == IVIG_ABSENT &&
                 patient->weight_g < plan->defaults->adult.from_weight_g;

    if (patient->height_mm != IVIG_ABSENT && !ivig_is_child(plan->defaults, patient) && !small &&
        patient->height_mm < plausible->stop_adult_height_mm_below)
        ivig_find(plan, HEIGHT_IMPLAUSIBLE, &plausible->sources, patient->height_mm,
                  plausible->stop_adult_height_mm_below);
}

void ivig_find_implausible(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;

    find_weight(plan, patient->weight_g);
    if (patient->pre_pregnancy_weight_g != IVIG_ABSENT &&
        patient->pre_pregnancy_weight_g != patient->weight_g)
        find_weight(plan, patient->pre_pregnancy_weight_g);
    find_height(plan);
    if (plan->pregnant && patient->sex == IVIG_MALE)
        ivig_find(plan, PREGNANT_MALE, &plan->defaults->plausible.sources, 0);
    if (patient->age_years == IVIG_ABSENT)
        ivig_find(plan, AGE_NOT_GIVEN, &plan->defaults->adult.sources, 0);
}
