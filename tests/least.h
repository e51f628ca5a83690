/*
 * A plan made with the less severe findings left out, against the same with all.
 */
#ifndef IVIG_TESTS_LEAST_H
#define IVIG_TESTS_LEAST_H

#include <string.h>

#include <ivigcalc/dose.h>

static inline bool least_same_weight(const struct ivig_dosing_weight *a,
                                     const struct ivig_dosing_weight *b)
{
    return a->weight_g == b->weight_g && a->basis == b->basis && a->decided == b->decided &&
           a->exact_g.num == b->exact_g.num && a->exact_g.den == b->exact_g.den &&
           a->rule_ideal_g.num == b->rule_ideal_g.num &&
           a->rule_ideal_g.den == b->rule_ideal_g.den && a->actual_g == b->actual_g &&
           a->before_pregnancy == b->before_pregnancy;
}

/** Whether two plans are the same but for their requests and their findings. */
static inline bool least_same_figures(const struct ivig_plan *a, const struct ivig_plan *b)
{
    return a->refused == b->refused && a->pregnant == b->pregnant &&
           a->contraindicated == b->contraindicated && a->conditions == b->conditions &&
           least_same_weight(&a->weight, &b->weight) && a->dose_mg_per_kg == b->dose_mg_per_kg &&
           a->exact_ug == b->exact_ug && a->total_ug == b->total_ug &&
           a->total_step_ug == b->total_step_ug && a->day_step_ug == b->day_step_ug &&
           a->direction == b->direction && a->planned_days == b->planned_days &&
           a->days == b->days && a->given_days == b->given_days &&
           memcmp(a->day_ug, b->day_ug, a->days * sizeof *a->day_ug) == 0 && a->use == b->use &&
           a->rate_weight_g == b->rate_weight_g && a->at_risk == b->at_risk &&
           a->slow_start == b->slow_start && a->later_infusion == b->later_infusion;
}

static inline bool least_same_finding(const struct ivig_finding *a, const struct ivig_finding *b)
{
    return a->id == b->id && a->level == b->level && a->note == b->note &&
           a->sources == b->sources && memcmp(a->value, b->value, sizeof a->value) == 0;
}

/** Whether ${some} has just those findings of ${all} that are of level ${least} at least, in order.
 */
static inline bool least_same_findings(const struct ivig_plan *all, const struct ivig_plan *some,
                                       enum ivig_level least)
{
    size_t at = 0;

    for (size_t i = 0; i < all->finding_count; i++)
        if (all->findings[i].level >= least &&
            (at == some->finding_count ||
             !least_same_finding(&all->findings[i], &some->findings[at++])))
            return false;
    return at == some->finding_count;
}

#endif
