/* Conditions of the patient: which hold, what is said of them, what they do. */
#include "dose/finding.h"
#include "dose/stages.h"

/* Refuse a condition that cannot be named, or contradicts another that is. */
static enum ivig_status check_condition(const struct ivig_conditions *conditions, uint64_t named,
                                        const struct ivig_condition *condition,
                                        struct ivig_error *error)
{
    if (condition->when != NULL)
        return ivig_error_set(error, IVIG_E_CONFLICT, "condition %s follows from the age",
                              condition->id);
    for (size_t i = 0; i < conditions->count; i++)
        if ((named >> i & 1) != 0 && ivig_texts_hold(&condition->not_with, conditions->items[i].id))
            return ivig_error_set(error, IVIG_E_CONFLICT,
                                  "conditions %s and %s contradict each other; name one",
                                  condition->id, conditions->items[i].id);
    return IVIG_OK;
}

enum ivig_status ivig_check_conditions(const struct ivig_precautions *precautions, uint64_t named,
                                       struct ivig_error *error)
{
    const struct ivig_conditions *conditions = &precautions->conditions;
    enum ivig_status status = IVIG_OK;

    if (conditions->count < IVIG_CONDITIONS_MOST && named >> conditions->count != 0)
        return ivig_error_set(error, IVIG_E_RANGE, "a condition that the rules do not have");
    for (size_t i = 0; i < conditions->count && named != 0 && status == IVIG_OK; i++)
        if ((named >> i & 1) != 0)
            status = check_condition(conditions, named, &conditions->items[i], error);
    return status;
}

void ivig_find_conditions(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    int64_t age_years = plan->request->patient.age_years;

    plan->conditions = plan->request->conditions;
    for (size_t i = 0; i < precautions->conditions.count; i++) {
        const struct ivig_condition *condition = &precautions->conditions.items[i];

        if (condition->when != NULL && ivig_age_fits(condition->when, age_years))
            plan->conditions |= UINT64_C(1) << i;
        if ((plan->conditions >> i & 1) == 0 || condition->finding == NULL)
            continue;
        ivig_find_note(plan, condition->finding);
        plan->contraindicated = plan->contraindicated || condition->finding->level == IVIG_STOP;
    }
}

const struct ivig_condition *ivig_longest_advised_by(const struct ivig_plan *plan,
                                                     const struct ivig_precautions *precautions,
                                                     size_t *at)
{
    while (*at < precautions->conditions.count) {
        const struct ivig_condition *condition = &precautions->conditions.items[*at];

        if ((plan->conditions >> (*at)++ & 1) != 0 && condition->longest_schedule)
            return condition;
    }
    return NULL;
}

bool ivig_check_is_due(const struct ivig_plan *plan, const struct ivig_precautions *precautions,
                       const char *check)
{
    for (size_t i = 0; i < precautions->conditions.count; i++)
        if ((plan->conditions >> i & 1) != 0 &&
            ivig_texts_hold(&precautions->conditions.items[i].clears, check))
            return false;
    return true;
}

void ivig_find_checks(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_texts *before = &plan->request->indication->before;

    for (size_t i = 0; i < precautions->checks.count; i++) {
        const struct ivig_check *check = &precautions->checks.items[i];

        if (check->finding != NULL && ivig_texts_hold(before, check->id) &&
            ivig_check_is_due(plan, precautions, check->id))
            ivig_find_note(plan, check->finding);
    }
}
