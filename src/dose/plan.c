/* From a request to a plan: the protocol, step by step. */
#include <string.h>

#include <ivigcalc/date.h>
#include <ivigcalc/infusion.h>
#include <ivigcalc/ruleset.h>

#include "dose/finding.h"
#include "dose/split.h"
#include "dose/stages.h"
#include "rules/note.h"

enum { MINUTES_OF_DAY = 24 * 60 };

static bool fits(int64_t value, struct ivig_range range)
{
    return value == IVIG_ABSENT || (value >= range.min && value <= range.max);
}

/* What of the request is out of its bounds; NULL: nothing. */
static const char *out_of_bounds(const struct ivig_bounds *bounds,
                                 const struct ivig_request *request)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    static const struct ivig_range directions = { IVIG_DIRECTION_OF_RULE, IVIG_ROUND_UP };
    static const struct ivig_range dates = { IVIG_DATE_FIRST, IVIG_DATE_LAST };
    static const struct ivig_range minutes = { 0, MINUTES_OF_DAY - 1 };
    static const struct ivig_range pump_steps = { 1, IVIG_PUMP_STEP_MOST_UL_PER_H };
    const struct ivig_patient *patient = &request->patient;

    return !fits(patient->weight_g, bounds->weight_g)                 ? "the weight"
           : !fits(patient->pre_pregnancy_weight_g, bounds->weight_g) ? "the weight before "
                                                                        "pregnancy"
           : !fits(patient->height_mm, bounds->height_mm)             ? "the height"
           : !fits(patient->age_years, bounds->age_years)             ? "the age"
           : !fits(request->dose_mg_per_kg, bounds->dose_mg_per_kg)   ? "the dose"
           : !fits(request->days, days)                               ? "the number of days"
           : !fits(request->total_step_ug, bounds->step_ug)           ? "the total step"
           : !fits(request->day_step_ug, bounds->step_ug)             ? "the day step"
           : !fits(request->direction, directions)                    ? "the rounding"
           : !fits(request->start_day, dates)                         ? "the start"
           : !fits(request->at_min, minutes)                          ? "the time of day"
           : !fits(request->pump_step_ul_per_h, pump_steps)           ? "the step of the pump"
           : !fits(request->last_course_day, dates)                   ? "the last course"
                                                                      : NULL;
}

/*
 * Refuse what the set's bounds refuse.  Those are themselves bounded by the
 * schema (rules/schema_defaults.c), so that no product or sum of a stage can
 * overflow unless it says that it checks.  The years are those that are read:
 * no sum of weeks leaves the years that are printed.
 */
static enum ivig_status check_request(const struct ivig_defaults *defaults,
                                      const struct ivig_precautions *precautions,
                                      const struct ivig_request *request, struct ivig_error *error)
{
    const char *out;

    if (request->patient.weight_g == IVIG_ABSENT)
        return ivig_error_set(error, IVIG_E_RANGE, "the weight is missing");
    if (request->last_course_day != IVIG_ABSENT && request->start_day == IVIG_ABSENT)
        return ivig_error_set(error, IVIG_E_RANGE, "the last course has a date, this one has none");
    if (request->last_course_day != IVIG_ABSENT && request->last_course_day >= request->start_day)
        return ivig_error_set(error, IVIG_E_RANGE, "the last course is not before this one");
    if (request->patient.pre_pregnancy_weight_g != IVIG_ABSENT &&
        !ivig_precautions_is_pregnant(precautions, request->conditions))
        return ivig_error_set(error, IVIG_E_CONFLICT,
                              "a weight before pregnancy is given, but no condition that is "
                              "pregnancy");
    if (request->given != NULL && request->given->days >= IVIG_DAYS_MOST)
        return ivig_error_set(error, IVIG_E_RANGE, "more than %d days were given",
                              IVIG_DAYS_MOST - 1);
    if (request->product != NULL && defaults->products == NULL)
        return ivig_error_set(error, IVIG_E_REFERENCE,
                              "a product is named, but the defaults have no limits of products");
    out = out_of_bounds(&defaults->bounds, request);
    return out == NULL ? IVIG_OK : ivig_error_set(error, IVIG_E_RANGE, "%s is out of bounds", out);
}

/* The request's value, or the rule's where it asks for none. */
static int64_t or_else(int64_t asked, int64_t otherwise)
{
    return asked != IVIG_ABSENT ? asked : otherwise;
}

static enum ivig_status refuse_steps(const struct ivig_request *request, int64_t total_ug,
                                     int64_t day_ug, struct ivig_error *error)
{
    char total[IVIG_DECIMAL_ROOM];
    char day[IVIG_DECIMAL_ROOM];

    (void)ivig_decimal_print(total_ug, IVIG_SCALE_G, total);
    (void)ivig_decimal_print(day_ug, IVIG_SCALE_G, day);
    return ivig_error_set(error, IVIG_E_STEPS,
                          "a total step of %s g and a day step of %s g%s%s do not go together: "
                          "one must be a whole multiple of the other",
                          total, day, request->product != NULL ? " of " : "",
                          request->product != NULL ? request->product->name : "");
}

/* The steps in force: the total is rounded to the coarser of the two. */
static enum ivig_status choose_steps(struct ivig_plan *plan, struct ivig_error *error)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_weight_rule *rule = request->weight_rule;
    int64_t total_ug = or_else(request->total_step_ug, rule->total_step_ug);
    int64_t rule_day_ug =
        request->product != NULL ? ivig_day_step_of_product(plan) : rule->day_step_ug;
    int64_t day_ug = or_else(request->day_step_ug, rule_day_ug);
    int64_t coarser_ug = total_ug > day_ug ? total_ug : day_ug;
    int64_t finer_ug = total_ug > day_ug ? day_ug : total_ug;

    if (coarser_ug != finer_ug && coarser_ug % finer_ug != 0)
        return refuse_steps(request, total_ug, day_ug, error);
    plan->total_step_ug = coarser_ug;
    plan->day_step_ug = day_ug;
    plan->direction = request->direction == IVIG_DIRECTION_OF_RULE
                          ? rule->direction
                          : (enum ivig_rounding)request->direction;
    return IVIG_OK;
}

/* A stop that names the coarsest step that would do. */
static void find_steps_too_coarse(struct ivig_plan *plan)
{
    const struct ivig_texts *sources = &plan->defaults->rounding.sources;
    int64_t step_ug =
        ivig_coarsest_step(plan->exact_ug, plan->direction, plan->days,
                           ivig_is_day_over(plan) ? INT64_MAX : ivig_most_rounded_day_ug(plan));
    if (step_ug > 0)
        ivig_find(plan, STEPS_TOO_COARSE, sources, plan->total_step_ug, plan->days, step_ug);
    else
        ivig_find(plan, DOSE_TOO_SMALL, sources, plan->exact_ug, plan->days);
}

/* The days of the course, or of what remains of it. */
static void share_total(struct ivig_plan *plan)
{
    if (plan->request->given != NULL)
        ivig_plan_rest(plan);
    else if (ivig_split(plan->total_ug, plan->day_step_ug, plan->days, plan->day_ug) != IVIG_OK)
        find_steps_too_coarse(plan);
}

static void find_rule_notes(struct ivig_plan *plan, const struct ivig_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        if (!ivig_inline_note_is_general(&notes->items[i]))
            ivig_find_note(plan, &notes->items[i]);
}

/* What the rules say of this patient, besides the numbers: never a stop (struct ivig_note). */
static void find_statements(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;

    if (!ivig_wants(plan, IVIG_WARN))
        return;
    ivig_find_checks(plan, precautions);
    find_rule_notes(plan, &request->regimen->notes);
    find_rule_notes(plan, &request->indication->notes);
    if (request->variant != NULL)
        find_rule_notes(plan, &request->variant->notes);
    find_rule_notes(plan, &request->weight_rule->notes);
    if (request->product != NULL)
        find_rule_notes(plan, &request->product->notes);
    ivig_find(plan, OFF_LABEL, &request->regimen->sources, 0);
}

/* The figures, from the dosing weight on; each stage builds on those before it. */
static enum ivig_status work_out(struct ivig_plan *plan, const struct ivig_precautions *precautions,
                                 struct ivig_error *error)
{
    enum ivig_status status = ivig_compute_total(plan);

    if (status != IVIG_OK)
        return ivig_error_set(error, status, "the dose is too large to compute");
    ivig_choose_days(plan, precautions);
    share_total(plan);
    ivig_find_limits(plan);
    if (ivig_wants(plan, IVIG_NOTE)) {
        ivig_find_alternative(plan);
        ivig_find_other_weights(plan);
    }
    if (plan->request->product != NULL)
        ivig_find_supply(plan);
    return IVIG_OK;
}

static enum ivig_status plan_regimen(struct ivig_plan *plan,
                                     const struct ivig_precautions *precautions,
                                     struct ivig_error *error)
{
    const struct ivig_request *request = plan->request;
    enum ivig_status status = choose_steps(plan, error);
    bool has_weight;

    if (status != IVIG_OK)
        return status;
    plan->dose_mg_per_kg =
        or_else(request->dose_mg_per_kg, request->regimen->total_mg_per_kg.standard);
    plan->pregnant =
        request->conditions != 0 && ivig_precautions_is_pregnant(precautions, request->conditions);
    has_weight = ivig_dosing_weight(request->weight_rule, &request->patient, plan->pregnant,
                                    &plan->weight) == IVIG_OK;
    ivig_find_implausible(plan);
    ivig_find_weight(plan);
    /* else there is nothing that a condition could follow from */
    if (request->conditions != 0 || request->patient.age_years != IVIG_ABSENT)
        ivig_find_conditions(plan, precautions);
    if (request->product != NULL)
        ivig_find_product(plan, precautions);
    if (request->last_course_day != IVIG_ABSENT)
        ivig_find_repeat(plan);
    if (has_weight)
        status = work_out(plan, precautions, error);
    find_statements(plan, precautions);
    return status;
}

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

/*
 * Clear all but the findings.  In pieces of a constant size, which compilers make of a
 * few wide stores: for the whole they take a string instruction, which starts slowly.
 */
static void clear(struct ivig_plan *plan)
{
    enum { PIECE = 64, SIZE = offsetof(struct ivig_plan, findings) };
    unsigned char *bytes = (unsigned char *)plan;
    size_t at = 0;

    for (; at + PIECE <= SIZE; at += PIECE)
        memset(bytes + at, 0, PIECE);
    memset(bytes + at, 0, SIZE % PIECE);
}

enum ivig_status ivig_plan_make(const struct ivig_defaults *defaults,
                                const struct ivig_precautions *precautions,
                                const struct ivig_request *request, struct ivig_plan *plan,
                                struct ivig_error *error)
{
    const struct ivig_not_recommended *not_recommended = request->indication->not_recommended;
    enum ivig_status status;

    clear(plan);
    plan->request = request;
    plan->defaults = defaults;
    status = check_request(defaults, precautions, request, error);
    if (status == IVIG_OK && request->conditions != 0)
        status = ivig_check_conditions(precautions, request->conditions, error);
    if (status != IVIG_OK)
        return status;
    if (not_recommended != NULL)
        ivig_find(plan, NOT_RECOMMENDED, &not_recommended->sources, 0);
    else
        status = plan_regimen(plan, precautions, error);
    if (status != IVIG_OK)
        return status;
    if (plan->finding_lost)
        return ivig_error_set(error, IVIG_E_SIZE, "more than %d findings", IVIG_PLAN_FINDINGS_MOST);
    plan->refused = ivig_is_refused(plan, request->override_reason);
    if (plan->refused)
        ivig_withhold_figures(plan);
    return IVIG_OK;
}
