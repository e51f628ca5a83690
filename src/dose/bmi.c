/* Body mass index, for reading. */
#include "dose/bmi.h"

int64_t ivig_bmi_shown(struct ivig_ratio bmi_milli, enum ivig_rounding rounding)
{
    int64_t shown = 0;

    (void)ivig_divide(bmi_milli.num, bmi_milli.den, rounding, &shown);
    return shown;
}
