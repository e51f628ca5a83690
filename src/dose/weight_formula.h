/*
 * Formulas of the dosing weight, for those who work one out for each of millions of
 * rows: as in dose.h, whose contracts hold.  The exported functions are made of these.
 */
#ifndef IVIG_DOSE_WEIGHT_FORMULA_H
#define IVIG_DOSE_WEIGHT_FORMULA_H

#include <ivigcalc/dose.h>

#include "base/arithmetic.h"

/* 1 in = 25.4 mm exactly, so inches over 1524 mm are (mm - 1524) x 10 / 254. */
enum { IVIG_INCH_BASE_MM = 1524, IVIG_INCH_TENTHS_OF_MM = 254 };

static inline bool ivig_inline_ideal_weight(const struct ivig_ideal_formula *formula,
                                            int64_t height_mm, enum ivig_sex sex,
                                            struct ivig_ratio *ideal_g)
{
    const struct ivig_linear_weight *male = formula->male;
    const struct ivig_linear_weight *line = formula->female;

    if (height_mm == IVIG_ABSENT)
        return false;
    if (formula->bmi_milli != IVIG_ABSENT) {
        ideal_g->num = formula->bmi_milli * height_mm * height_mm;
        ideal_g->den = INT64_C(1000000);
        return true;
    }
    if (sex == IVIG_SEX_UNKNOWN)
        return false;
    line = sex == IVIG_MALE ? male : line; /* either is as likely: no branch */
    ideal_g->num = line->at_152_4_cm_g * IVIG_INCH_TENTHS_OF_MM +
                   line->per_inch_g * 10 * (height_mm - IVIG_INCH_BASE_MM);
    ideal_g->den = IVIG_INCH_TENTHS_OF_MM;
    return true;
}

static inline void ivig_inline_adjusted_weight(struct ivig_ratio ideal_g, int64_t actual_g,
                                               int64_t factor_milli, struct ivig_ratio *adjusted_g)
{
    adjusted_g->num = ideal_g.num * (1000 - factor_milli) + factor_milli * actual_g * ideal_g.den;
    adjusted_g->den = ideal_g.den * 1000;
}

/*
 * Of a weight above 0, to the nearest g, ties up.  A division by a constant is a
 * multiplication: the divisors of the linear formulas have their own.
 */
static inline int64_t ivig_nearest_gram(struct ivig_ratio weight_g)
{
    uint64_t num = (uint64_t)weight_g.num + (uint64_t)weight_g.den / 2;

    switch (weight_g.den) {
    case IVIG_INCH_TENTHS_OF_MM:
        return (int64_t)(num / IVIG_INCH_TENTHS_OF_MM);
    case IVIG_INCH_TENTHS_OF_MM * 1000:
        return (int64_t)(num / (IVIG_INCH_TENTHS_OF_MM * 1000));
    default:
        return (int64_t)(num / (uint64_t)weight_g.den);
    }
}

/** A weight to the gram, ties up; IVIG_ABSENT where nothing is above 0. */
static inline int64_t ivig_to_gram(struct ivig_ratio weight_g)
{
    int64_t rounded = weight_g.num > 0 ? ivig_nearest_gram(weight_g) : 0;

    return rounded > 0 ? rounded : IVIG_ABSENT;
}

#endif
