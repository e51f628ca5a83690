/* The patient's figures: do they belong together? */
#include "base/seldom.h"
#include "dose/bmi.h"
#include "dose/finding.h"
#include "dose/stages.h"

static inline bool is_outside(struct ivig_ratio bmi_milli, const struct ivig_range *range)
{
    return ivig_bmi_is_below(bmi_milli, range->min) || ivig_bmi_is_above(bmi_milli, range->max);
}

/* Rounded away from what is usual: a limit that is passed is not shown as kept. */
static int64_t shown_milli(const struct ivig_plausible *plausible, struct ivig_ratio bmi_milli)
{
    bool low = ivig_bmi_is_below(bmi_milli, plausible->warn_bmi_milli.min);

    return ivig_bmi_shown(bmi_milli, low ? IVIG_ROUND_DOWN : IVIG_ROUND_UP);
}

static void find_bmi(struct ivig_plan *plan, int64_t weight_g, int64_t height_mm)
{
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    struct ivig_ratio bmi_milli = ivig_bmi_milli(weight_g, height_mm);

    if (is_outside(bmi_milli, &plausible->stop_bmi_milli))
        ivig_find(plan, BMI_IMPLAUSIBLE, &plausible->sources, weight_g, height_mm,
                  shown_milli(plausible, bmi_milli));
    else if (is_outside(bmi_milli, &plausible->warn_bmi_milli))
        ivig_find(plan, BMI_UNUSUAL, &plausible->sources, shown_milli(plausible, bmi_milli));
}

/* A weight, that of today or the one before pregnancy, with the rest of the patient. */
static void find_weight(struct ivig_plan *plan, int64_t weight_g)
{
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    const struct ivig_patient *patient = &plan->request->patient;

    if (patient->height_mm != IVIG_ABSENT)
        find_bmi(plan, weight_g, patient->height_mm);
    if ((weight_g < plausible->warn_adult_weight_g.min ||
         weight_g > plausible->warn_adult_weight_g.max) &&
        !ivig_is_child(plan->defaults, patient))
        ivig_find(plan, WEIGHT_UNUSUAL, &plausible->sources, weight_g,
                  plausible->warn_adult_weight_g.min, plausible->warn_adult_weight_g.max);
}

/* Whether the height, if it is known, is below that of any adult. */
static inline bool is_short(const struct ivig_plan *plan)
{
    int64_t height_mm = plan->request->patient.height_mm;

    return height_mm != IVIG_ABSENT &&
           height_mm < plan->defaults->plausible.stop_adult_height_mm_below;
}

static void find_height(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_plausible *plausible = &plan->defaults->plausible;
    bool small = patient->age_years == IVIG_ABSENT &&
                 patient->weight_g < plan->defaults->adult.from_weight_g;

    if (is_short(plan) && !small && !ivig_is_child(plan->defaults, patient))
        ivig_find(plan, HEIGHT_IMPLAUSIBLE, &plausible->sources, patient->height_mm,
                  plausible->stop_adult_height_mm_below);
}

static IVIG_SELDOM void find_each(struct ivig_plan *plan)
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

/* Whether the index of the weight of today is one that cannot be right. */
static inline bool is_bmi_implausible(const struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;

    return patient->height_mm != IVIG_ABSENT &&
           is_outside(ivig_bmi_milli(patient->weight_g, patient->height_mm),
                      &plan->defaults->plausible.stop_bmi_milli);
}

/* Whether anything is to be said is seen before it is asked what. */
void ivig_find_implausible(struct ivig_plan *plan)
{
    if (ivig_wants(plan, IVIG_WARN) || is_bmi_implausible(plan) || is_short(plan) ||
        plan->request->patient.pre_pregnancy_weight_g != IVIG_ABSENT)
        find_each(plan);
}
