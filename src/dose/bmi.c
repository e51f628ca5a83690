/* Body mass index: weight in kg / (height in m)^2. */
#include "base/arithmetic.h"
#include "dose/bmi.h"

struct ivig_ratio ivig_bmi_milli(const struct ivig_patient *patient)
{
    return (struct ivig_ratio){ patient->weight_g * 1000000,
                                patient->height_mm * patient->height_mm };
}

int64_t ivig_bmi_shown_milli(const struct ivig_patient *patient, enum ivig_rounding rounding)
{
    struct ivig_ratio milli = ivig_bmi_milli(patient);
    int64_t shown = 0;

    (void)ivig_inline_divide(milli.num, milli.den, rounding, &shown);
    return shown;
}

bool ivig_is_obese(const struct ivig_defaults *defaults, const struct ivig_patient *patient)
{
    return patient->height_mm != IVIG_ABSENT &&
           ivig_inline_ratio_compare(ivig_bmi_milli(patient),
                                     (struct ivig_ratio){ defaults->obese.bmi_milli_above, 1 }) > 0;
}
