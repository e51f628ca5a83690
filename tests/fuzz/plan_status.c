/* What a request must be refused for, worked out again. */
#include <string.h>

#include "inputs.h"
#include "plan_properties.h"

static bool is_unknown(const struct ivig_precautions *precautions, uint64_t named)
{
    size_t count = precautions->conditions.count;

    return count < IVIG_CONDITIONS_MOST && named >> count != 0;
}

static bool is_listed(const struct ivig_texts *ids, const char *id)
{
    for (size_t i = 0; i < ids->count; i++)
        if (strcmp(ids->items[i], id) == 0)
            return true;
    return false;
}

/* Whether one of the conditions contradicts another, or follows from the age and is named. */
static bool is_conflict(const struct ivig_precautions *precautions, uint64_t named)
{
    const struct ivig_conditions *conditions = &precautions->conditions;

    for (size_t i = 0; i < conditions->count; i++) {
        if ((named >> i & 1) == 0)
            continue;
        if (conditions->items[i].when != NULL)
            return true;
        for (size_t j = 0; j < conditions->count; j++)
            if ((named >> j & 1) != 0 &&
                is_listed(&conditions->items[i].not_with, conditions->items[j].id))
                return true;
    }
    return false;
}

/* Whether one of two steps is a whole multiple of the other. */
static bool is_multiple(int64_t a_ug, int64_t b_ug)
{
    return a_ug % b_ug == 0 || b_ug % a_ug == 0;
}

static bool is_of_one_size(const struct ivig_product *product, int64_t step_ug)
{
    for (size_t i = 0; i < product->vials.count; i++)
        if (step_ug % product->vials.items[i].mass_ug == 0)
            return true;
    return false;
}

int64_t due_day_step_ug(const struct ivig_request *request)
{
    const struct ivig_defaults *defaults = open_rules()->defaults;
    const struct ivig_product *product = request->product;
    const struct ivig_patient *patient = &request->patient;
    int64_t rule_ug = request->weight_rule->total_step_ug;
    int64_t step_ug;
    bool child = patient->age_years >= 0 && patient->age_years < defaults->adult.from_age_years;

    if (request->day_step_ug != IVIG_ABSENT)
        return request->day_step_ug;
    if (product == NULL || product->refused != NULL)
        return request->weight_rule->day_step_ug;
    step_ug = child || patient->weight_g < defaults->products->adult_from_weight_g
                  ? product->day_step.child_ug
                  : product->day_step.adult_ug;
    if (request->total_step_ug == IVIG_ABSENT && !is_multiple(rule_ug, step_ug) &&
        is_of_one_size(product, rule_ug))
        return rule_ug;
    return step_ug;
}

/* Whether one step is a whole multiple of the other. */
static bool go_together(const struct ivig_request *request)
{
    const struct ivig_weight_rule *rule = request->weight_rule;
    int64_t total_ug =
        request->total_step_ug != IVIG_ABSENT ? request->total_step_ug : rule->total_step_ug;
    int64_t day_ug = due_day_step_ug(request);

    return is_multiple(total_ug, day_ug);
}

static bool is_in(int64_t value, int64_t min, int64_t max)
{
    return value == IVIG_ABSENT || (value >= min && value <= max);
}

/* What is wrong with a request, in the order in which it is looked at. */
enum ivig_status due_status(const struct ivig_precautions *precautions,
                            const struct ivig_request *request)
{
    if (request->patient.pre_pregnancy_weight_g != IVIG_ABSENT &&
        !ivig_precautions_is_pregnant(precautions, request->conditions))
        return IVIG_E_CONFLICT;
    if (request->given != NULL && request->given->days == IVIG_DAYS_MOST)
        return IVIG_E_RANGE;
    if (request->direction == IVIG_ROUND_NEVER || is_unknown(precautions, request->conditions) ||
        !is_in(request->at_min, 0, 24 * 60 - 1) ||
        !is_in(request->pump_step_ul_per_h, 1, IVIG_PUMP_STEP_MOST_UL_PER_H))
        return IVIG_E_RANGE;
    if (is_conflict(precautions, request->conditions))
        return IVIG_E_CONFLICT;
    return request->regimen == NULL || go_together(request) ? IVIG_OK : IVIG_E_STEPS;
}
