/* One patient under every weight rule. */
#include <ivigcalc/compare.h>

#include <stdlib.h>
#include <string.h>

#include "base/percent.h"
#include "dose/stages.h"

static size_t count_rules(const struct ivig_ruleset *set)
{
    size_t count = 0;

    while (ivig_ruleset_name(set, IVIG_NAME_WEIGHT_RULE, count) != NULL)
        count++;
    return count;
}

/* What the patient lacks under the row's rule; a child or a pregnant patient may lack nothing. */
static void find_needs(struct ivig_comparison_row *row)
{
    const struct ivig_dosing_weight *weight = &row->plan.weight;
    const struct ivig_patient *patient = &row->request.patient;
    const struct ivig_weight_rule *rule = row->request.weight_rule;

    if (row->plan.request->regimen == NULL)
        return;
    row->needs.pre_pregnancy_weight = weight->actual_g == IVIG_ABSENT;
    if (weight->basis != IVIG_BASIS_AS_ENTERED ||
        ivig_case_without_body(rule, patient, row->plan.pregnant) != NULL)
        return;
    row->needs.height = patient->height_mm == IVIG_ABSENT;
    row->needs.sex = patient->sex == IVIG_SEX_UNKNOWN && ivig_weight_rule_needs_sex(rule);
}

enum ivig_status ivig_comparison_row_make(const struct ivig_defaults *defaults,
                                          const struct ivig_precautions *precautions,
                                          const struct ivig_request *request,
                                          const struct ivig_weight_rule *rule,
                                          struct ivig_comparison_row *row, struct ivig_error *error)
{
    enum ivig_status status;

    row->request = *request;
    row->request.weight_rule = rule;
    row->request.weight_rule_named = true;
    row->status = IVIG_COMPARED_STEPS; /* no other error leaves a row */
    row->needs = (struct ivig_comparison_needs){ false, false, false };
    row->difference_ug = IVIG_ABSENT;
    row->difference_percent_hundredths = IVIG_ABSENT;
    status = ivig_plan_make(defaults, precautions, &row->request, &row->plan, error);
    if (status != IVIG_OK)
        return status;
    find_needs(row);
    if (row->needs.height || row->needs.sex || row->needs.pre_pregnancy_weight)
        row->status = IVIG_COMPARED_LACKS;
    else
        row->status = row->plan.refused ? IVIG_COMPARED_REFUSED : IVIG_COMPARED_OK;
    return IVIG_OK;
}

/* The row of the rule ${id}; ${error} names the rule. */
static enum ivig_status fill_row(struct ivig_ruleset *set, const struct ivig_defaults *defaults,
                                 const struct ivig_precautions *precautions,
                                 const struct ivig_request *request, const char *id,
                                 struct ivig_comparison_row *row, struct ivig_error *error)
{
    const struct ivig_weight_rule *rule;
    struct ivig_error own = { 0 };
    enum ivig_status status = ivig_ruleset_weight_rule(set, id, &rule, &own);

    if (status == IVIG_OK)
        status = ivig_comparison_row_make(defaults, precautions, request, rule, row, &own);
    return status == IVIG_OK ? status
                             : ivig_error_set(error, status, "weight rule %s: %s", id, own.text);
}

static void find_difference(struct ivig_comparison_row *row,
                            const struct ivig_comparison_row *standard)
{
    if (row->status != IVIG_COMPARED_OK || standard->status != IVIG_COMPARED_OK)
        return;
    row->difference_ug = row->plan.total_ug - standard->plan.total_ug;
    (void)ivig_percent_hundredths(row->difference_ug, standard->plan.total_ug,
                                  &row->difference_percent_hundredths);
}

/* The most grams first, then those without figures; by id, as the rows are, where equal. */
static int compare_rows(const void *a, const void *b)
{
    const struct ivig_comparison_row *left = *(const struct ivig_comparison_row *const *)a;
    const struct ivig_comparison_row *right = *(const struct ivig_comparison_row *const *)b;

    if (left->status != right->status)
        return left->status < right->status ? -1 : 1;
    if (left->status == IVIG_COMPARED_OK && left->plan.total_ug != right->plan.total_ug)
        return left->plan.total_ug > right->plan.total_ug ? -1 : 1;
    return left < right ? -1 : left > right;
}

/* All rows; steps that do not go together are an error only if no rule's do. */
static enum ivig_status fill_rows(struct ivig_ruleset *set, const struct ivig_defaults *defaults,
                                  const struct ivig_precautions *precautions,
                                  const struct ivig_request *request,
                                  struct ivig_comparison *comparison, struct ivig_error *error)
{
    struct ivig_error steps = { 0 };
    size_t planned = 0;

    for (size_t i = 0; i < comparison->count; i++) {
        struct ivig_comparison_row *row = &comparison->rows[i];
        struct ivig_error own = { 0 };
        enum ivig_status status;

        status = fill_row(set, defaults, precautions, request,
                          ivig_ruleset_name(set, IVIG_NAME_WEIGHT_RULE, i), row, &own);
        if (status == IVIG_E_STEPS)
            (void)ivig_error_set(&steps, status, "%s", own.text);
        else if (status != IVIG_OK)
            return ivig_error_set(error, status, "%s", own.text);
        planned += status == IVIG_OK;
        comparison->order[i] = row;
        if (row->request.weight_rule == request->weight_rule)
            comparison->standard = row;
    }
    if (planned == 0)
        return ivig_error_set(error, IVIG_E_STEPS, "%s", steps.text);
    if (comparison->standard == NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID,
                              "the weight rule to hold against is none of the set's");
    return IVIG_OK;
}

enum ivig_status ivig_comparison_make(struct ivig_ruleset *set,
                                      const struct ivig_defaults *defaults,
                                      const struct ivig_precautions *precautions,
                                      const struct ivig_request *request,
                                      struct ivig_comparison *comparison, struct ivig_error *error)
{
    struct ivig_request asked = *request;
    size_t count = count_rules(set);
    enum ivig_status status;

    /* a row tells all that is found */
    asked.least = IVIG_NOTE;
    *comparison = (struct ivig_comparison){ .count = count, .refused = true };
    comparison->rows = calloc(count, sizeof *comparison->rows);
    comparison->order = calloc(count, sizeof(struct ivig_comparison_row *));
    status = comparison->rows != NULL && comparison->order != NULL
                 ? fill_rows(set, defaults, precautions, &asked, comparison, error)
                 : ivig_error_mean(error, IVIG_E_MEMORY);
    if (status != IVIG_OK) {
        ivig_comparison_free(comparison);
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        find_difference(&comparison->rows[i], comparison->standard);
        comparison->refused = comparison->refused && comparison->rows[i].status != IVIG_COMPARED_OK;
    }
    qsort(comparison->order, count, sizeof *comparison->order, compare_rows);
    return IVIG_OK;
}

void ivig_comparison_free(struct ivig_comparison *comparison)
{
    free(comparison->rows);
    free(comparison->order);
    memset(comparison, 0, sizeof *comparison);
}
