/* Conditions of the patient: which hold, what is said of them, what they do. */
#include <ivigcalc/ruleset.h>

#include "base/bits.h"
#include "dose/finding.h"
#include "dose/stages.h"

/* Refuse a condition that cannot be named, or contradicts another that is. */
static enum ivig_status check_condition(const struct ivig_precautions *precautions, uint64_t named,
                                        size_t at, struct ivig_error *error)
{
    const struct ivig_condition *items = precautions->conditions.items;
    uint64_t against = named & precautions->bits.not_with[at];

    if (items[at].when != NULL)
        return ivig_error_set(error, IVIG_E_CONFLICT, "condition %s follows from the age",
                              items[at].id);
    if (against != 0)
        return ivig_error_set(error, IVIG_E_CONFLICT,
                              "conditions %s and %s contradict each other; name one", items[at].id,
                              items[ivig_lowest_bit(against)].id);
    return IVIG_OK;
}

enum ivig_status ivig_check_conditions(const struct ivig_precautions *precautions, uint64_t named,
                                       struct ivig_error *error)
{
    size_t count = precautions->conditions.count;
    enum ivig_status status = IVIG_OK;

    if (count < IVIG_CONDITIONS_MOST && named >> count != 0)
        return ivig_error_set(error, IVIG_E_RANGE, "a condition that the rules do not have");
    for (uint64_t left = named; left != 0 && status == IVIG_OK; left = ivig_without_lowest(left))
        status = check_condition(precautions, named, ivig_lowest_bit(left), error);
    return status;
}

/* Those that follow from an age, which must be known to ask for any. */
static uint64_t follow_from(const struct ivig_precautions *precautions, int64_t age_years)
{
    const struct ivig_condition *items = precautions->conditions.items;
    uint64_t holding = 0;

    if (age_years == IVIG_ABSENT)
        return 0;
    for (uint64_t left = precautions->bits.by_age; left != 0; left = ivig_without_lowest(left))
        if (ivig_age_fits(items[ivig_lowest_bit(left)].when, age_years))
            holding |= left & ~ivig_without_lowest(left);
    return holding;
}

void ivig_find_conditions(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;
    uint64_t left;

    plan->conditions = request->conditions | follow_from(precautions, request->patient.age_years);
    left = plan->conditions & precautions->bits.with_finding;
    for (; left != 0; left = ivig_without_lowest(left)) {
        const struct ivig_note *finding =
            precautions->conditions.items[ivig_lowest_bit(left)].finding;

        ivig_find_note(plan, finding);
        plan->contraindicated = plan->contraindicated || finding->level == IVIG_STOP;
    }
}

const struct ivig_condition *ivig_longest_advised_by(const struct ivig_plan *plan,
                                                     const struct ivig_precautions *precautions,
                                                     size_t *at)
{
    uint64_t left = plan->conditions & precautions->bits.longest_schedule;
    size_t found;

    left = *at < IVIG_CONDITIONS_MOST ? left >> *at : 0;
    if (left == 0) {
        *at = precautions->conditions.count;
        return NULL;
    }
    found = *at + ivig_lowest_bit(left);
    *at = found + 1;
    return &precautions->conditions.items[found];
}

/* Whether no condition of the patient tells the result of the ${at}th check. */
static bool is_due(const struct ivig_plan *plan, const struct ivig_precautions *precautions,
                   size_t at)
{
    return (plan->conditions & precautions->bits.clearing[at]) == 0;
}

bool ivig_check_is_due(const struct ivig_plan *plan, const struct ivig_precautions *precautions,
                       const char *check)
{
    const struct ivig_check *found = ivig_precautions_check(precautions, check);

    return found == NULL || is_due(plan, precautions, (size_t)(found - precautions->checks.items));
}

void ivig_find_checks(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    uint64_t left = plan->request->indication->before_bits & precautions->bits.checks_with_finding;

    for (; left != 0; left = ivig_without_lowest(left)) {
        size_t at = ivig_lowest_bit(left);

        if (is_due(plan, precautions, at))
            ivig_find_note(plan, precautions->checks.items[at].finding);
    }
}
