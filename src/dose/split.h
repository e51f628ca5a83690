/*
 * Steps that a total can be shared in (ivig_split is public: dose.h).
 */
#ifndef IVIG_DOSE_SPLIT_H
#define IVIG_DOSE_SPLIT_H

#include <ivigcalc/dose.h>

/**
 * As ivig_split, of a total that is known in steps.  Nothing in it depends on which
 * day is the first smaller one but the sums themselves: no branch could tell.
 */
static inline enum ivig_status ivig_split_steps(int64_t steps, int64_t step_ug, unsigned days,
                                                int64_t *day_ug)
{
    uint64_t fewer;
    uint64_t larger_days;

    if (days < 1 || days > IVIG_DAYS_MOST || steps < (int64_t)days)
        return IVIG_E_RANGE;
    /* a 32-bit division takes half the time */
    fewer = steps <= UINT32_MAX ? (uint32_t)steps / days : (uint64_t)steps / days;
    larger_days = (uint64_t)steps - fewer * days;
    for (unsigned day = 0; day < days; day++)
        day_ug[day] = ((int64_t)fewer + (day < larger_days)) * step_ug;
    return IVIG_OK;
}

/**
 * The coarsest step, in whole 0.1 g or, below that, whole mg, at which the
 * total rounded to it gives each of ${days} one step at least and none more
 * than ${most_day_ug}; 0 if none does.
 */
int64_t ivig_coarsest_step(int64_t exact_ug, enum ivig_rounding rounding, unsigned days,
                           int64_t most_day_ug);

#endif
