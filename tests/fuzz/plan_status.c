/* What a request must be refused for, worked out again. */
#include <string.h>

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

/* Whether one step is a whole multiple of the other. */
static bool go_together(const struct ivig_request *request)
{
    const struct ivig_weight_rule *rule = request->weight_rule;
    int64_t total_ug =
        request->total_step_ug != IVIG_ABSENT ? request->total_step_ug : rule->total_step_ug;
    int64_t day_ug = request->day_step_ug != IVIG_ABSENT ? request->day_step_ug : rule->day_step_ug;

    return total_ug % day_ug == 0 || day_ug % total_ug == 0;
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
    if (request->direction == IVIG_ROUND_NEVER || is_unknown(precautions, request->conditions))
        return IVIG_E_RANGE;
    if (is_conflict(precautions, request->conditions))
        return IVIG_E_CONFLICT;
    return request->regimen == NULL || go_together(request) ? IVIG_OK : IVIG_E_STEPS;
}
