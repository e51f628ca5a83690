/* From sums to a summary: lists sorted, differences made. */
#include <stdlib.h>
#include <string.h>

#include "base/percent.h"
#include "batch/tally.h"

/* Both masses are sums from 0 on, so that their difference fits. */
static enum ivig_status find_difference(struct ivig_summary_other *other)
{
    other->difference_ug = other->other_ug - other->dosed_ug;
    other->difference_percent_hundredths = IVIG_ABSENT;
    return other->dosed_ug > 0 ? ivig_percent_hundredths(other->difference_ug, other->dosed_ug,
                                                         &other->difference_percent_hundredths)
                               : IVIG_OK;
}

static enum ivig_status find_differences(struct ivig_batch_summary *summary)
{
    enum ivig_status status = find_difference(&summary->actual_weight);

    if (status == IVIG_OK)
        status = find_difference(&summary->schedules.ordered);
    for (size_t i = 0; status == IVIG_OK && i < summary->policies.count; i++)
        status = find_difference(&summary->policies.items[i].under);
    return status;
}

static void fill_numbers(const int64_t *number, struct ivig_batch_summary *summary)
{
    summary->rows = number[IVIG_TALLY_ROWS];
    summary->dosed = number[IVIG_TALLY_DOSED];
    summary->refused = number[IVIG_TALLY_REFUSED];
    summary->errors = number[IVIG_TALLY_ERRORS];
    summary->total_ug = number[IVIG_TALLY_TOTAL_UG];
    summary->actual_weight.other_ug = number[IVIG_TALLY_ACTUAL_UG];
    summary->actual_weight.dosed_ug = number[IVIG_TALLY_TOTAL_UG];
    summary->schedules = (struct ivig_summary_schedules){
        .agrees = number[IVIG_TALLY_AGREES],
        .agrees_rounded = number[IVIG_TALLY_AGREES_ROUNDED],
        .differs = number[IVIG_TALLY_DIFFERS],
        .not_compared = number[IVIG_TALLY_NOT_COMPARED],
        .ordered = { .other_ug = number[IVIG_TALLY_ORDERED_UG],
                     .dosed_ug = number[IVIG_TALLY_EXPECTED_UG] },
    };
}

/* The memory of the lists goes over to the summary. */
static void fill_lists(const struct ivig_tally_list *list, struct ivig_batch_summary *summary)
{
#define FILL(member, which)                                                                        \
    summary->member.items = list[IVIG_TALLY_##which].items;                                        \
    summary->member.count = list[IVIG_TALLY_##which].count
    FILL(errors_by_code, BY_CODE);
    FILL(refused_by_finding, BY_STOP);
    FILL(by_indication, BY_INDICATION);
    FILL(by_weight_rule, BY_WEIGHT_RULE);
    FILL(by_basis, BY_BASIS);
    FILL(products, PRODUCTS);
    FILL(policies, POLICIES);
#undef FILL
}

static enum ivig_status sort_lists(struct ivig_tally *tally)
{
    enum ivig_status status = tally->status;

    if (status == IVIG_OK && tally->policies != NULL)
        status = ivig_policies_put_none(tally->policies, &tally->list[IVIG_TALLY_POLICIES]);
    for (size_t i = 0; status == IVIG_OK && i < IVIG_TALLY_LISTS; i++)
        status = ivig_tally_list_sort(&tally->list[i]);
    return status;
}

void ivig_tally_finish(struct ivig_tally *tally, struct ivig_batch_summary *summary)
{
    enum ivig_status status = sort_lists(tally);

    memset(summary, 0, sizeof *summary);
    fill_numbers(tally->number, summary);
    fill_lists(tally->list, summary);
    summary->status = status == IVIG_OK ? find_differences(summary) : status;
    ivig_tally_start(tally, tally->policies);
}

void ivig_batch_summary_free(struct ivig_batch_summary *summary)
{
    free(summary->errors_by_code.items);
    free(summary->refused_by_finding.items);
    free(summary->by_indication.items);
    free(summary->by_weight_rule.items);
    free(summary->by_basis.items);
    free(summary->products.items);
    free(summary->policies.items);
    memset(summary, 0, sizeof *summary);
}
