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

/** The same as a whole number, for reading. */
int64_t ivig_bmi_shown(struct ivig_ratio bmi_milli, enum ivig_rounding rounding);

#endif
