/* Another treatment, as a volume for this patient. */
#include "dose/finding.h"
#include "dose/stages.h"

/* g x uL/kg is nL: whole mL, nearest, of the ${share}th part. */
static struct ivig_range volume_ml(const struct ivig_alternative *alternative, int64_t weight_g,
                                   int64_t share)
{
    enum { NL_PER_ML = 1000000 };
    struct ivig_range volume = { 0, 0 };

    (void)ivig_divide(weight_g * alternative->ul_per_kg.min, NL_PER_ML * share, IVIG_ROUND_NEAREST,
                      &volume.min);
    (void)ivig_divide(weight_g * alternative->ul_per_kg.max, NL_PER_ML * share, IVIG_ROUND_NEAREST,
                      &volume.max);
    return volume;
}

/*
 * Whether a stop that stands is about the figures.  One of a condition rules
 * IVIG out, and says nothing against the weight; there is a weight unless a
 * stop says that there is none.
 */
static bool is_in_doubt(const struct ivig_plan *plan)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->refused && plan->findings[i].level == IVIG_STOP &&
            plan->findings[i].id != IVIG_FINDING_RULE)
            return true;
    return false;
}

bool ivig_alternative_volume(const struct ivig_plan *plan,
                             const struct ivig_alternative *alternative,
                             struct ivig_exchange *exchange)
{
    const struct ivig_patient *patient = &plan->request->patient;
    struct ivig_reference_weights reference;
    bool on_ideal;
    int64_t weight_g;

    if (is_in_doubt(plan))
        return false;
    ivig_reference_weights(plan->defaults, patient, &reference);
    on_ideal = reference.ideal_g != IVIG_ABSENT && ivig_is_reference_valid(plan->defaults, patient);
    weight_g = on_ideal ? reference.ideal_g : plan->weight.weight_g;
    exchange->weight_g = weight_g;
    exchange->on_ideal = on_ideal;
    exchange->total_ml = volume_ml(alternative, weight_g, 1);
    exchange->session_ml = volume_ml(alternative, weight_g, alternative->sessions);
    return true;
}
