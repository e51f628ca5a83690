/*
 * Holding a request against the set's bounds, for those who do it for each of millions
 * of rows: of most nothing but the patient is there to be checked.
 *
 * The bounds are themselves bounded by the schema (rules/schema_defaults.c), so that no
 * product or sum of a stage can overflow unless it says that it checks.  The years are
 * those that are read: no sum of weeks leaves the years that are printed.
 */
#ifndef IVIG_DOSE_REQUEST_H
#define IVIG_DOSE_REQUEST_H

#include <ivigcalc/dose.h>

/* Whether a number is absent or within its bounds. */
static inline bool ivig_fits(int64_t value, const struct ivig_range *range)
{
    return value == IVIG_ABSENT || (value >= range->min && value <= range->max);
}

/* Whether the course is left to the rules, as most are: then there is nothing to check of it. */
static inline bool ivig_leaves_course(const struct ivig_request *request)
{
    return request->dose_mg_per_kg == IVIG_ABSENT && request->days == IVIG_ABSENT &&
           request->total_step_ug == IVIG_ABSENT && request->day_step_ug == IVIG_ABSENT &&
           request->direction == IVIG_DIRECTION_OF_RULE && request->start_day == IVIG_ABSENT &&
           request->at_min == IVIG_ABSENT && request->pump_step_ul_per_h == IVIG_ABSENT &&
           request->last_course_day == IVIG_ABSENT && request->given == NULL &&
           request->product == NULL;
}

/** Whether the course that is asked for is within the bounds; else the error says what is not. */
enum ivig_status ivig_check_course(const struct ivig_defaults *defaults,
                                   const struct ivig_request *request, struct ivig_error *error);

/** The same of a patient of whom more is to be checked than the usual numbers. */
enum ivig_status ivig_check_patient(const struct ivig_bounds *bounds,
                                    const struct ivig_precautions *precautions,
                                    const struct ivig_request *request, struct ivig_error *error);

/* Whether nothing but weight, height and age is there, and they are within their bounds. */
static inline bool ivig_is_usual_patient(const struct ivig_bounds *bounds,
                                         const struct ivig_patient *patient)
{
    return patient->weight_g >= bounds->weight_g.min && patient->weight_g <= bounds->weight_g.max &&
           ivig_fits(patient->height_mm, &bounds->height_mm) &&
           ivig_fits(patient->age_years, &bounds->age_years) &&
           patient->pre_pregnancy_weight_g == IVIG_ABSENT;
}

/** Refuse what the set's bounds refuse, as ivig_plan_make says. */
static inline enum ivig_status ivig_check_request(const struct ivig_defaults *defaults,
                                                  const struct ivig_precautions *precautions,
                                                  const struct ivig_request *request,
                                                  struct ivig_error *error)
{
    enum ivig_status status = IVIG_OK;

    if (!ivig_is_usual_patient(&defaults->bounds, &request->patient))
        status = ivig_check_patient(&defaults->bounds, precautions, request, error);
    if (status == IVIG_OK && !ivig_leaves_course(request))
        status = ivig_check_course(defaults, request, error);
    return status;
}

#endif
