/* Rows, one after the other. */
#include "batch/tally.h"

#include <stdlib.h>
#include <string.h>

#include <ivigcalc/supply.h>

#include "batch/row_findings.h"
#include "batch/tally_kinds.h"
#include "dose/stages.h"
#include "render/words.h"

static const struct ivig_tally_kind *const kinds[IVIG_TALLY_LISTS] = {
    [IVIG_TALLY_BY_CODE] = &ivig_tally_counts,
    [IVIG_TALLY_BY_STOP] = &ivig_tally_counts,
    [IVIG_TALLY_BY_INDICATION] = &ivig_tally_masses,
    [IVIG_TALLY_BY_WEIGHT_RULE] = &ivig_tally_masses,
    [IVIG_TALLY_BY_BASIS] = &ivig_tally_masses,
    [IVIG_TALLY_PRODUCTS] = &ivig_tally_products,
    [IVIG_TALLY_POLICIES] = &ivig_tally_policies,
};

void ivig_tally_start(struct ivig_tally *tally, const struct ivig_policies *policies)
{
    memset(tally, 0, sizeof *tally);
    tally->policies = policies;
    for (size_t i = 0; i < IVIG_TALLY_LISTS; i++)
        tally->list[i].kind = kinds[i];
}

/* The first failure is kept. */
static void note(struct ivig_tally *tally, enum ivig_status status)
{
    if (tally->status == IVIG_OK)
        tally->status = status;
}

static void sum(struct ivig_tally *tally, enum ivig_tally_number which, int64_t value)
{
    if (!ivig_tally_sum(&tally->number[which], value))
        note(tally, IVIG_E_OVERFLOW);
}

static void put_count(struct ivig_tally *tally, enum ivig_tally_list_name which, const char *id)
{
    const struct ivig_summary_count one = { id, 1 };

    note(tally, ivig_tally_list_put(&tally->list[which], &one));
}

static void put_mass(struct ivig_tally *tally, enum ivig_tally_list_name which, const char *id,
                     int64_t total_ug)
{
    const struct ivig_summary_mass one = { id, 1, total_ug };

    note(tally, ivig_tally_list_put(&tally->list[which], &one));
}

static void put_product(struct ivig_tally *tally, const struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;
    struct ivig_summary_product one = {
        .id = product->id, .rows = 1, .total_ug = plan->total_ug, .product = product
    };
    enum ivig_status status = ivig_course_vials(plan, &one.vials);

    if (status == IVIG_OK) {
        one.volume_ul = ivig_pick_volume_ul(product, &one.vials);
        status = ivig_tally_list_put(&tally->list[IVIG_TALLY_PRODUCTS], &one);
    }
    note(tally, status);
}

static void add_dosed(struct ivig_tally *tally, const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    int64_t actual_ug = 0;

    sum(tally, IVIG_TALLY_DOSED, 1);
    sum(tally, IVIG_TALLY_TOTAL_UG, plan->total_ug);
    note(tally, ivig_total_on(plan, request->patient.weight_g, &actual_ug));
    sum(tally, IVIG_TALLY_ACTUAL_UG, actual_ug);
    put_mass(tally, IVIG_TALLY_BY_INDICATION, request->indication->id, plan->total_ug);
    put_mass(tally, IVIG_TALLY_BY_WEIGHT_RULE, request->weight_rule->id, plan->total_ug);
    put_mass(tally, IVIG_TALLY_BY_BASIS, ivig_basis_word(plan->weight.basis), plan->total_ug);
    if (request->product != NULL)
        put_product(tally, plan);
    if (tally->policies != NULL)
        note(tally,
             ivig_policies_put_row(tally->policies, plan, &tally->list[IVIG_TALLY_POLICIES]));
}

/* One stop for each row, so that the counts add up to the refused rows. */
static void add_refused(struct ivig_tally *tally, const struct ivig_row *row)
{
    sum(tally, IVIG_TALLY_REFUSED, 1);
    put_count(tally, IVIG_TALLY_BY_STOP, ivig_finding_name(ivig_row_stop(row)));
}

static void add_check(struct ivig_tally *tally, const struct ivig_order_check *check)
{
    static const enum ivig_tally_number verdicts[] = {
        [IVIG_AGREES] = IVIG_TALLY_AGREES,
        [IVIG_AGREES_ROUNDED] = IVIG_TALLY_AGREES_ROUNDED,
        [IVIG_DIFFERS] = IVIG_TALLY_DIFFERS,
    };

    if (check->expected.refused) {
        sum(tally, IVIG_TALLY_NOT_COMPARED, 1);
        return;
    }
    sum(tally, verdicts[check->verdict], 1);
    sum(tally, IVIG_TALLY_ORDERED_UG, check->asked->order.total_ug);
    sum(tally, IVIG_TALLY_EXPECTED_UG, check->expected.total_ug);
}

void ivig_tally_row(struct ivig_tally *tally, const struct ivig_row *row)
{
    if (tally->status != IVIG_OK)
        return;
    sum(tally, IVIG_TALLY_ROWS, 1);
    switch (row->status) {
    case IVIG_ROW_OK:
        add_dosed(tally, row->plan);
        break;
    case IVIG_ROW_REFUSED:
        add_refused(tally, row);
        break;
    case IVIG_ROW_ERROR:
        sum(tally, IVIG_TALLY_ERRORS, 1);
        put_count(tally, IVIG_TALLY_BY_CODE, ivig_status_code(row->error.status));
        return;
    }
    if (row->check != NULL)
        add_check(tally, row->check);
}

void ivig_tally_merge(struct ivig_tally *total, const struct ivig_tally *part)
{
    note(total, part->status);
    if (total->status != IVIG_OK)
        return;
    for (int i = 0; i < IVIG_TALLY_NUMBERS; i++)
        sum(total, (enum ivig_tally_number)i, part->number[i]);
    for (size_t i = 0; i < IVIG_TALLY_LISTS; i++)
        note(total, ivig_tally_list_add(&total->list[i], &part->list[i]));
}

void ivig_tally_clear(struct ivig_tally *tally)
{
    tally->status = IVIG_OK;
    memset(tally->number, 0, sizeof tally->number);
    for (size_t i = 0; i < IVIG_TALLY_LISTS; i++) {
        tally->list[i].count = 0;
        tally->list[i].last = 0;
    }
}

void ivig_tally_free(struct ivig_tally *tally)
{
    for (size_t i = 0; i < IVIG_TALLY_LISTS; i++)
        free(tally->list[i].items);
    ivig_tally_start(tally, tally->policies);
}
