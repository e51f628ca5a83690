/* One row under every weight rule. */
#include "batch/policies.h"

#include <stdlib.h>
#include <string.h>

#include <ivigcalc/compare.h>
#include <ivigcalc/summary.h>

#include "dose/stages.h"

enum ivig_status ivig_policies_read(const struct ivig_rules *rules, struct ivig_policies *policies,
                                    struct ivig_error *error)
{
    size_t count = 0;
    enum ivig_status status = IVIG_OK;

    *policies = (struct ivig_policies){ rules->defaults, rules->precautions, 0, NULL };
    while (ivig_ruleset_name(rules->set, IVIG_NAME_WEIGHT_RULE, count) != NULL)
        count++;
    policies->rules = calloc(count > 0 ? count : 1, sizeof *policies->rules);
    if (policies->rules == NULL)
        return ivig_error_mean(error, IVIG_E_MEMORY);
    policies->count = count;
    for (size_t i = 0; status == IVIG_OK && i < count; i++)
        status = ivig_ruleset_weight_rule(rules->set,
                                          ivig_ruleset_name(rules->set, IVIG_NAME_WEIGHT_RULE, i),
                                          &policies->rules[i], error);
    if (status != IVIG_OK)
        ivig_policies_free(policies);
    return status;
}

void ivig_policies_free(struct ivig_policies *policies)
{
    if (policies == NULL)
        return;
    free(policies->rules);
    memset(policies, 0, sizeof *policies);
}

/* One row under one rule. */
static struct ivig_summary_policy policy_of(const struct ivig_comparison_row *row, int64_t dosed_ug)
{
    struct ivig_summary_policy policy = { .id = row->request.weight_rule->id };

    switch (row->status) {
    case IVIG_COMPARED_OK:
        policy.rows = 1;
        policy.under.other_ug = row->plan.total_ug;
        policy.under.dosed_ug = dosed_ug;
        break;
    case IVIG_COMPARED_LACKS:
        policy.lacks = 1;
        break;
    case IVIG_COMPARED_REFUSED:
        policy.refused = 1;
        break;
    case IVIG_COMPARED_STEPS:
        policy.steps = 1;
        break;
    }
    return policy;
}

enum ivig_status ivig_policies_put_row(const struct ivig_policies *policies,
                                       const struct ivig_plan *plan, struct ivig_tally_list *list)
{
    struct ivig_request asked = *plan->request;
    struct ivig_comparison_row row;
    enum ivig_status status = IVIG_OK;

    asked.least = IVIG_STOP; /* its grams are wanted, and whether it is refused */
    for (size_t i = 0; status == IVIG_OK && i < policies->count; i++) {
        status = ivig_comparison_row_make(policies->defaults, policies->precautions, &asked,
                                          policies->rules[i], &row, NULL);
        if (status == IVIG_OK || status == IVIG_E_STEPS) {
            const struct ivig_summary_policy policy = policy_of(&row, plan->total_ug);

            status = ivig_tally_list_put(list, &policy);
        }
    }
    return status;
}

enum ivig_status ivig_policies_put_none(const struct ivig_policies *policies,
                                        struct ivig_tally_list *list)
{
    enum ivig_status status = IVIG_OK;

    for (size_t i = 0; status == IVIG_OK && i < policies->count; i++) {
        const struct ivig_summary_policy none = { .id = policies->rules[i]->id };

        status = ivig_tally_list_put(list, &none);
    }
    return status;
}
