/*
 * Body mass index, exactly: weight in kg / (height in m)^2, in thousandths.
 */
#ifndef IVIG_DOSE_BMI_H
#define IVIG_DOSE_BMI_H

#include <ivigcalc/dose.h>

/** ${height_mm} must be given; with the bounds of the schema nothing overflows. */
static inline struct ivig_ratio ivig_bmi_milli(int64_t weight_g, int64_t height_mm)
{
    return (struct ivig_ratio){ weight_g * 1000000, height_mm * height_mm };
}

/** Against thousandths of the schema's most, 500000 or less: no product is above 5 x 10^12. */
static inline bool ivig_bmi_is_above(struct ivig_ratio bmi_milli, int64_t limit_milli)
{
    return bmi_milli.num > limit_milli * bmi_milli.den;
}

static inline bool ivig_bmi_is_below(struct ivig_ratio bmi_milli, int64_t limit_milli)
{
    return bmi_milli.num < limit_milli * bmi_milli.den;
}

/** The same as a whole number, for reading. */
int64_t ivig_bmi_shown(struct ivig_ratio bmi_milli, enum ivig_rounding rounding);

#endif
