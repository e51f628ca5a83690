/* A request: what it may ask for. */
#include "dose/request.h"

#include <ivigcalc/date.h>
#include <ivigcalc/infusion.h>
#include <ivigcalc/ruleset.h>

void ivig_request_clear(struct ivig_request *request)
{
    *request = (struct ivig_request){
        .patient = { .weight_g = IVIG_ABSENT,
                     .height_mm = IVIG_ABSENT,
                     .age_years = IVIG_ABSENT,
                     .pre_pregnancy_weight_g = IVIG_ABSENT },
        .dose_mg_per_kg = IVIG_ABSENT,
        .days = IVIG_ABSENT,
        .total_step_ug = IVIG_ABSENT,
        .day_step_ug = IVIG_ABSENT,
        .start_day = IVIG_ABSENT,
        .last_course_day = IVIG_ABSENT,
        .direction = IVIG_DIRECTION_OF_RULE,
        .at_min = IVIG_ABSENT,
        .pump_step_ul_per_h = IVIG_ABSENT,
    };
}

static enum ivig_status refuse_number(const char *what, struct ivig_error *error)
{
    return ivig_error_set(error, IVIG_E_RANGE, "%s is out of bounds", what);
}

/* What of the course is out of its bounds; NULL: nothing. */
static const char *out_of_bounds(const struct ivig_bounds *bounds,
                                 const struct ivig_request *request)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    static const struct ivig_range directions = { IVIG_DIRECTION_OF_RULE, IVIG_ROUND_UP };
    static const struct ivig_range dates = { IVIG_DATE_FIRST, IVIG_DATE_LAST };
    static const struct ivig_range minutes = { 0, IVIG_MINUTES_OF_DAY - 1 };
    static const struct ivig_range pump_steps = { 1, IVIG_PUMP_STEP_MOST_UL_PER_H };

    return !ivig_fits(request->dose_mg_per_kg, &bounds->dose_mg_per_kg) ? "the dose"
           : !ivig_fits(request->days, &days)                           ? "the number of days"
           : !ivig_fits(request->total_step_ug, &bounds->step_ug)       ? "the total step"
           : !ivig_fits(request->day_step_ug, &bounds->step_ug)         ? "the day step"
           : !ivig_fits(request->direction, &directions)                ? "the rounding"
           : !ivig_fits(request->start_day, &dates)                     ? "the start"
           : !ivig_fits(request->at_min, &minutes)                      ? "the time of day"
           : !ivig_fits(request->pump_step_ul_per_h, &pump_steps)       ? "the step of the pump"
           : !ivig_fits(request->last_course_day, &dates)               ? "the last course"
                                                                        : NULL;
}

enum ivig_status ivig_check_course(const struct ivig_defaults *defaults,
                                   const struct ivig_request *request, struct ivig_error *error)
{
    const char *out;

    if (request->last_course_day != IVIG_ABSENT && request->start_day == IVIG_ABSENT)
        return ivig_error_set(error, IVIG_E_RANGE, "the last course has a date, this one has none");
    if (request->last_course_day != IVIG_ABSENT && request->last_course_day >= request->start_day)
        return ivig_error_set(error, IVIG_E_RANGE, "the last course is not before this one");
    if (request->given != NULL && request->given->days >= IVIG_DAYS_MOST)
        return ivig_error_set(error, IVIG_E_RANGE, "more than %d days were given",
                              IVIG_DAYS_MOST - 1);
    if (request->product != NULL && defaults->products == NULL)
        return ivig_error_set(error, IVIG_E_REFERENCE,
                              "a product is named, but the defaults have no limits of products");
    out = out_of_bounds(&defaults->bounds, request);
    return out == NULL ? IVIG_OK : refuse_number(out, error);
}

/* A weight before pregnancy is for one who is pregnant. */
static enum ivig_status check_pre_pregnancy_weight(const struct ivig_bounds *bounds,
                                                   const struct ivig_precautions *precautions,
                                                   const struct ivig_request *request,
                                                   struct ivig_error *error)
{
    if (request->patient.pre_pregnancy_weight_g == IVIG_ABSENT)
        return IVIG_OK;
    if (!ivig_precautions_is_pregnant(precautions, request->conditions))
        return ivig_error_set(error, IVIG_E_CONFLICT,
                              "a weight before pregnancy is given, but no condition that is "
                              "pregnancy");
    return ivig_fits(request->patient.pre_pregnancy_weight_g, &bounds->weight_g)
               ? IVIG_OK
               : refuse_number("the weight before pregnancy", error);
}

enum ivig_status ivig_check_patient(const struct ivig_bounds *bounds,
                                    const struct ivig_precautions *precautions,
                                    const struct ivig_request *request, struct ivig_error *error)
{
    const struct ivig_patient *patient = &request->patient;

    if (patient->weight_g == IVIG_ABSENT)
        return ivig_error_set(error, IVIG_E_RANGE, "the weight is missing");
    if (!ivig_fits(patient->weight_g, &bounds->weight_g))
        return refuse_number("the weight", error);
    if (!ivig_fits(patient->height_mm, &bounds->height_mm))
        return refuse_number("the height", error);
    if (!ivig_fits(patient->age_years, &bounds->age_years))
        return refuse_number("the age", error);
    return check_pre_pregnancy_weight(bounds, precautions, request, error);
}
