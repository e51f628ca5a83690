/*
 * Steps that a total can be shared in (ivig_split is public: dose.h).
 */
#ifndef IVIG_DOSE_SPLIT_H
#define IVIG_DOSE_SPLIT_H

#include <ivigcalc/dose.h>

/**
 * The coarsest step, in whole 0.1 g or, below that, whole mg, at which the
 * total rounded to it gives each of ${days} one step at least and none more
 * than ${most_day_ug}; 0 if none does.
 */
int64_t ivig_coarsest_step(int64_t exact_ug, enum ivig_rounding rounding, unsigned days,
                           int64_t most_day_ug);

#endif
