/* Formulas of the dosing weight: ideal and adjusted. */
#include "dose/weight_formula.h"

bool ivig_ideal_weight(const struct ivig_ideal_formula *formula, int64_t height_mm,
                       enum ivig_sex sex, struct ivig_ratio *ideal_g)
{
    return ivig_inline_ideal_weight(formula, height_mm, sex, ideal_g);
}

void ivig_adjusted_weight(struct ivig_ratio ideal_g, int64_t actual_g, int64_t factor_milli,
                          struct ivig_ratio *adjusted_g)
{
    ivig_inline_adjusted_weight(ideal_g, actual_g, factor_milli, adjusted_g);
}
