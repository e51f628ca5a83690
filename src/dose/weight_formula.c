/* Formulas of the dosing weight: ideal, adjusted, and what every plan shows for reference. */
#include <ivigcalc/dose.h>

#include "base/arithmetic.h"
#include "dose/bmi.h"
#include "dose/stages.h"

/* 1 in = 25.4 mm exactly, so inches over 1524 mm are (mm - 1524) x 10 / 254. */
enum { INCH_BASE_MM = 1524, INCH_TENTHS_OF_MM = 254, MILLI = 1000 };

bool ivig_ideal_weight(const struct ivig_ideal_formula *formula, int64_t height_mm,
                       enum ivig_sex sex, struct ivig_ratio *ideal_g)
{
    const struct ivig_linear_weight *line = sex == IVIG_MALE ? formula->male : formula->female;

    if (height_mm == IVIG_ABSENT)
        return false;
    if (formula->bmi_milli != IVIG_ABSENT) {
        ideal_g->num = formula->bmi_milli * height_mm * height_mm;
        ideal_g->den = INT64_C(1000000);
        return true;
    }
    if (sex == IVIG_SEX_UNKNOWN)
        return false;
    ideal_g->num = line->at_152_4_cm_g * INCH_TENTHS_OF_MM +
                   line->per_inch_g * 10 * (height_mm - INCH_BASE_MM);
    ideal_g->den = INCH_TENTHS_OF_MM;
    return true;
}

void ivig_adjusted_weight(struct ivig_ratio ideal_g, int64_t actual_g, int64_t factor_milli,
                          struct ivig_ratio *adjusted_g)
{
    adjusted_g->num = ideal_g.num * (MILLI - factor_milli) + factor_milli * actual_g * ideal_g.den;
    adjusted_g->den = ideal_g.den * MILLI;
}

/* A division by a constant is a multiplication: those by which the formulas divide have their own.
 */
static int64_t nearest(struct ivig_ratio weight_g)
{
    int64_t rounded = 0;

    switch (weight_g.den) {
    case 1:
        return weight_g.num;
    case INCH_TENTHS_OF_MM:
        (void)ivig_inline_divide(weight_g.num, INCH_TENTHS_OF_MM, IVIG_ROUND_NEAREST, &rounded);
        break;
    case INCH_TENTHS_OF_MM *MILLI:
        (void)ivig_inline_divide(weight_g.num, INCH_TENTHS_OF_MM * MILLI, IVIG_ROUND_NEAREST,
                                 &rounded);
        break;
    default:
        (void)ivig_inline_divide(weight_g.num, weight_g.den, IVIG_ROUND_NEAREST, &rounded);
        break;
    }
    return rounded;
}

int64_t ivig_to_gram(struct ivig_ratio weight_g)
{
    int64_t rounded = weight_g.num > 0 ? nearest(weight_g) : 0;

    return rounded > 0 ? rounded : IVIG_ABSENT;
}

void ivig_reference_weights(const struct ivig_reference_weight *reference,
                            const struct ivig_patient *patient, struct ivig_dosing_weight *weight)
{
    struct ivig_ratio ideal_g;
    struct ivig_ratio adjusted_g;

    weight->ideal_g = IVIG_ABSENT;
    weight->adjusted_g = IVIG_ABSENT;
    weight->bmi_tenths = IVIG_ABSENT;
    if (patient->height_mm != IVIG_ABSENT) {
        struct ivig_ratio bmi_milli = ivig_bmi_milli(patient->weight_g, patient->height_mm);

        (void)ivig_inline_divide(bmi_milli.num, bmi_milli.den * 100, IVIG_ROUND_NEAREST,
                                 &weight->bmi_tenths);
    }
    if (!ivig_ideal_weight(&reference->ideal, patient->height_mm, patient->sex, &ideal_g))
        return;
    weight->ideal_g = ivig_to_gram(ideal_g);
    if (weight->ideal_g == IVIG_ABSENT)
        return;
    ivig_adjusted_weight(ideal_g, patient->weight_g, reference->adjusted_factor_milli, &adjusted_g);
    weight->adjusted_g = ivig_to_gram(adjusted_g);
}
