/*
 * Body mass index, exactly.
 */
#ifndef IVIG_DOSE_BMI_H
#define IVIG_DOSE_BMI_H

#include <ivigcalc/dose.h>

/** Thousandths of kg/m2 of a patient whose height is known: g x 10^6 / mm^2. */
struct ivig_ratio ivig_bmi_milli(const struct ivig_patient *patient);

/** The same as one number; rounded away from a limit, so that it reads as outside. */
int64_t ivig_bmi_shown_milli(const struct ivig_patient *patient, enum ivig_rounding rounding);

/** Whether the height is known and the index is above the defaults' obesity. */
bool ivig_is_obese(const struct ivig_defaults *defaults, const struct ivig_patient *patient);

#endif
