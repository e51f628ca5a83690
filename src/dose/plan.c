/* From a request to a plan: the protocol, step by step. */
#include <string.h>

#include "dose/finding.h"
#include "dose/split.h"
#include "dose/stages.h"

static bool is_within(int64_t value, struct ivig_range range)
{
    return value == IVIG_ABSENT || (value >= range.min && value <= range.max);
}

/*
 * Refuse what the set's bounds refuse.  Those are themselves bounded by the
 * schema (rules/schema_defaults.c), so that no product or sum of a stage can
 * overflow unless it says that it checks.
 */
static enum ivig_status check_request(const struct ivig_bounds *bounds,
                                      const struct ivig_request *request, struct ivig_error *error)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_patient *patient = &request->patient;

    if (patient->weight_g != IVIG_ABSENT && is_within(patient->weight_g, bounds->weight_g) &&
        is_within(patient->height_mm, bounds->height_mm) &&
        is_within(patient->age_years, bounds->age_years) &&
        is_within(request->dose_mg_per_kg, bounds->dose_mg_per_kg) &&
        is_within(request->days, days) && is_within(request->total_step_ug, bounds->step_ug) &&
        is_within(request->day_step_ug, bounds->step_ug) &&
        request->direction >= IVIG_DIRECTION_OF_RULE && request->direction <= IVIG_ROUND_UP)
        return IVIG_OK;
    return ivig_error_set(error, IVIG_E_RANGE, "a value of the request is out of bounds");
}

/* The request's value, or the rule's where it asks for none. */
static int64_t or_else(int64_t asked, int64_t otherwise)
{
    return asked != IVIG_ABSENT ? asked : otherwise;
}

/* The steps in force: the total is rounded to the coarser of the two. */
static enum ivig_status choose_steps(struct ivig_plan *plan, struct ivig_error *error)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_weight_rule *rule = request->weight_rule;
    int64_t total_ug = or_else(request->total_step_ug, rule->total_step_ug);
    int64_t day_ug = or_else(request->day_step_ug, rule->day_step_ug);
    int64_t coarser_ug = total_ug > day_ug ? total_ug : day_ug;
    int64_t finer_ug = total_ug > day_ug ? day_ug : total_ug;
    char total[IVIG_DECIMAL_ROOM];
    char day[IVIG_DECIMAL_ROOM];

    if (coarser_ug % finer_ug != 0) {
        (void)ivig_decimal_print(total_ug, IVIG_SCALE_G, total);
        (void)ivig_decimal_print(day_ug, IVIG_SCALE_G, day);
        return ivig_error_set(error, IVIG_E_STEPS,
                              "a total step of %s g and a day step of %s g do not go together: one "
                              "must be a whole multiple of the other",
                              total, day);
    }
    plan->total_step_ug = coarser_ug;
    plan->day_step_ug = day_ug;
    plan->direction = request->direction == IVIG_DIRECTION_OF_RULE
                          ? rule->direction
                          : (enum ivig_rounding)request->direction;
    return IVIG_OK;
}

/* day_ug, or a stop that names the coarsest step that would do. */
static void split_total(struct ivig_plan *plan)
{
    const struct ivig_texts *sources = &plan->defaults->rounding.sources;
    int64_t step_ug;

    if (ivig_split(plan->total_ug, plan->day_step_ug, plan->days, plan->day_ug) == IVIG_OK)
        return;
    step_ug =
        ivig_coarsest_step(plan->exact_ug, plan->direction, plan->days,
                           ivig_is_day_over(plan) ? INT64_MAX : ivig_most_rounded_day_ug(plan));
    if (step_ug > 0)
        ivig_find(plan, STEPS_TOO_COARSE, sources, plan->total_step_ug, plan->days, step_ug);
    else
        ivig_find(plan, DOSE_TOO_SMALL, sources, plan->exact_ug, plan->days);
}

static void find_rule_notes(struct ivig_plan *plan, const struct ivig_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        if (notes->items[i].level == IVIG_WARN || notes->items[i].when != NULL)
            ivig_find_note(plan, &notes->items[i]);
}

/* A check whose result is not known is a finding, if the indication asks for it. */
static void find_checks(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_texts *before = &plan->request->indication->before;

    for (size_t i = 0; i < precautions->checks.count; i++) {
        const struct ivig_check *check = &precautions->checks.items[i];

        for (size_t j = 0; check->finding != NULL && j < before->count; j++)
            if (strcmp(before->items[j], check->id) == 0)
                ivig_find_note(plan, check->finding);
    }
}

/* What the rules say of this patient, besides the numbers. */
static void find_statements(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;

    find_checks(plan, precautions);
    find_rule_notes(plan, &request->regimen->notes);
    find_rule_notes(plan, &request->indication->notes);
    if (request->variant != NULL)
        find_rule_notes(plan, &request->variant->notes);
    find_rule_notes(plan, &request->weight_rule->notes);
    ivig_find(plan, OFF_LABEL, &request->regimen->sources, 0);
}

enum ivig_status ivig_plan_make(const struct ivig_defaults *defaults,
                                const struct ivig_precautions *precautions,
                                const struct ivig_request *request, struct ivig_plan *plan,
                                struct ivig_error *error)
{
    enum ivig_status status;

    memset(plan, 0, offsetof(struct ivig_plan, findings));
    plan->request = request;
    plan->defaults = defaults;
    status = check_request(&defaults->bounds, request, error);
    if (status == IVIG_OK)
        status = choose_steps(plan, error);
    if (status != IVIG_OK)
        return status;
    plan->dose_mg_per_kg =
        or_else(request->dose_mg_per_kg, request->regimen->total_mg_per_kg.standard);
    status = ivig_dosing_weight(defaults, request->weight_rule, &request->patient, &plan->weight);
    ivig_find_implausible(plan);
    ivig_find_weight(plan);
    if (status == IVIG_OK) {
        status = ivig_compute_total(plan);
        if (status != IVIG_OK)
            return ivig_error_set(error, status, "the dose is too large to compute");
        ivig_choose_days(plan, precautions);
        split_total(plan);
        ivig_find_limits(plan);
        ivig_find_alternative(plan);
        ivig_find_other_weights(plan);
    }
    find_statements(plan, precautions);
    if (plan->finding_lost)
        return ivig_error_set(error, IVIG_E_SIZE, "more than %d findings", IVIG_PLAN_FINDINGS_MOST);
    plan->refused = ivig_is_refused(plan, request->override_reason);
    if (plan->refused)
        ivig_withhold_figures(plan);
    return IVIG_OK;
}
