/* The patient's figures: do they belong together? */
#include "dose/bmi.h"
#include "dose/finding.h"
#include "dose/stages.h"

bool ivig_is_child(const struct ivig_defaults *defaults, const struct ivig_patient *patient)
{
    return patient->age_years != IVIG_ABSENT && patient->age_years < defaults->adult.from_age_years;
}

static bool is_outside(struct ivig_ratio value, struct ivig_range range)
{
    return ivig_ratio_compare(value, (struct ivig_ratio){ range.min, 1 }) < 0 ||
           ivig_ratio_compare(value, (struct ivig_ratio){ range.max, 1 }) > 0;
}

static void find_bmi(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    struct ivig_ratio bmi_milli = ivig_bmi_milli(patient);
    bool low =
        ivig_ratio_compare(bmi_milli, (struct ivig_ratio){ plausible->warn_bmi_milli.min, 1 }) < 0;
    int64_t shown_milli = ivig_bmi_shown_milli(patient, low ? IVIG_ROUND_DOWN : IVIG_ROUND_UP);

    if (is_outside(bmi_milli, plausible->stop_bmi_milli))
        ivig_find(plan, BMI_IMPLAUSIBLE, &plausible->sources, patient->weight_g, patient->height_mm,
                  shown_milli);
    else if (is_outside(bmi_milli, plausible->warn_bmi_milli))
        ivig_find(plan, BMI_UNUSUAL, &plausible->sources, shown_milli);
}

void ivig_find_implausible(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    const struct ivig_adult *adult = &plan->defaults->adult;
    bool child = ivig_is_child(plan->defaults, patient);
    bool age_known = patient->age_years != IVIG_ABSENT;
    bool small = !age_known && patient->weight_g < adult->from_weight_g;

    if (patient->height_mm != IVIG_ABSENT) {
        find_bmi(plan);
        if (!child && !small && patient->height_mm < plausible->stop_adult_height_mm_below)
            ivig_find(plan, HEIGHT_IMPLAUSIBLE, &plausible->sources, patient->height_mm,
                      plausible->stop_adult_height_mm_below);
    }
    if (!child && (patient->weight_g < plausible->warn_adult_weight_g.min ||
                   patient->weight_g > plausible->warn_adult_weight_g.max))
        ivig_find(plan, WEIGHT_UNUSUAL, &plausible->sources, patient->weight_g,
                  plausible->warn_adult_weight_g.min, plausible->warn_adult_weight_g.max);
    if (!age_known)
        ivig_find(plan, AGE_NOT_GIVEN, &adult->sources, 0);
}
