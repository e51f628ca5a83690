/* From a request to a plan: the protocol, step by step. */
#include <string.h>

#include <ivigcalc/ruleset.h>

#include "base/arithmetic.h"
#include "base/seldom.h"
#include "dose/finding.h"
#include "dose/request.h"
#include "dose/split.h"
#include "dose/stages.h"
#include "dose/weight_case.h"
#include "rules/note.h"

/* The request's value, or the rule's where it asks for none. */
static int64_t or_else(int64_t asked, int64_t otherwise)
{
    return asked != IVIG_ABSENT ? asked : otherwise;
}

static IVIG_SELDOM enum ivig_status refuse_steps(const struct ivig_request *request,
                                                 int64_t total_ug, int64_t day_ug,
                                                 struct ivig_error *error)
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

    plan->total_step_ug = total_ug;
    plan->day_step_ug = day_ug;
    if (total_ug != day_ug) {
        int64_t finer_ug = total_ug > day_ug ? day_ug : total_ug;

        plan->total_step_ug = total_ug > day_ug ? total_ug : day_ug;
        if (plan->total_step_ug % finer_ug != 0)
            return refuse_steps(request, total_ug, day_ug, error);
    }
    plan->direction = request->direction == IVIG_DIRECTION_OF_RULE
                          ? rule->direction
                          : (enum ivig_rounding)request->direction;
    return IVIG_OK;
}

/*
 * The total, exact and then rounded once.  ${steps}: how many of the total's steps that
 * is.  IVIG_E_OVERFLOW if a product does not fit.
 */
static enum ivig_status compute_total(struct ivig_plan *plan, int64_t *steps)
{
    enum ivig_status status =
        ivig_inline_multiply(plan->weight.weight_g, plan->dose_mg_per_kg, &plan->exact_ug);

    if (status != IVIG_OK)
        return status;
    *steps = ivig_inline_steps(plan->exact_ug, plan->total_step_ug, plan->direction);
    return ivig_inline_multiply(*steps, plan->total_step_ug, &plan->total_ug);
}

/* The days of the course, or of what remains of it. */
static void share_total(struct ivig_plan *plan, int64_t steps)
{
    if (plan->request->given != NULL) {
        ivig_plan_rest(plan);
        return;
    }
    if (plan->total_step_ug != plan->day_step_ug)
        steps *= plan->total_step_ug / plan->day_step_ug;
    if (ivig_split_steps(steps, plan->day_step_ug, plan->days, plan->day_ug) != IVIG_OK)
        ivig_find_steps_too_coarse(plan, plan->exact_ug, plan->days);
}

static void find_rule_notes(struct ivig_plan *plan, const struct ivig_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        if (!ivig_inline_note_is_general(&notes->items[i]))
            ivig_find_note(plan, &notes->items[i]);
}

/* What the rules say of this patient, besides the numbers: never a stop (struct ivig_note). */
static IVIG_SELDOM void find_statements(struct ivig_plan *plan,
                                        const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;

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
    int64_t steps = 0;
    enum ivig_status status = compute_total(plan, &steps);

    if (status != IVIG_OK)
        return ivig_error_set(error, status, "the dose is too large to compute");
    ivig_choose_days(plan, precautions);
    share_total(plan, steps);
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
    has_weight = ivig_inline_dosing_weight(request->weight_rule, &request->patient, plan->pregnant,
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
    if (ivig_wants(plan, IVIG_WARN))
        find_statements(plan, precautions);
    return status;
}

/*
 * Clear all but the days and the findings.  In pieces of a constant size, which compilers
 * make of a few wide stores: for the whole they take a string instruction, which starts
 * slowly.
 */
static inline void clear(struct ivig_plan *plan)
{
    enum { PIECE = 64, SIZE = offsetof(struct ivig_plan, day_ug) };
    unsigned char *bytes = (unsigned char *)plan;

    _Static_assert(SIZE > 2 * PIECE && SIZE <= 3 * PIECE, "three pieces");
    memset(bytes, 0, PIECE);
    memset(bytes + PIECE, 0, PIECE);
    memset(bytes + 2 * PIECE, 0, SIZE - 2 * PIECE);
    plan->day_ug[0] = 0;
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
    status = ivig_check_request(defaults, precautions, request, error);
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
    plan->refused = plan->finding_count != 0 && ivig_is_refused(plan, request->override_reason);
    if (plan->refused)
        ivig_withhold_figures(plan);
    return IVIG_OK;
}
