/* Cells of one word, or of a number that is seldom asked for. */
#include "batch/csv_cell.h"

#include <string.h>

#include <ivigcalc/number.h>
#include <ivigcalc/supply.h>

#include "base/decimal.h"
#include "render/words.h"

static char *put_word(char *at, const char *word)
{
    size_t length = strlen(word);

    memcpy(at, word, length);
    return at + length;
}

static const char *status_word(enum ivig_row_status status)
{
    static const char *const words[] = {
        [IVIG_ROW_OK] = "ok", [IVIG_ROW_REFUSED] = "refused", [IVIG_ROW_ERROR] = "error"
    };

    return words[status];
}

/* The first day on which order and plan differ, from 1; 0: none. */
static unsigned first_difference(const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;
    const struct ivig_plan *plan = &check->expected;
    unsigned day = 0;

    while (day < order->days && day < plan->days && order->day_ug[day] == plan->day_ug[day])
        day++;
    return day < order->days || day < plan->days ? day + 1 : 0;
}

/* What is known of a row that was read, whether it is refused or not. */
static char *put_asked(const struct ivig_row *row, enum ivig_output_kind kind, char *at)
{
    const struct ivig_request *request = row->plan->request;

    switch (kind) {
    case IVIG_OUT_INDICATION:
        return put_word(at, request->indication->id);
    case IVIG_OUT_VARIANT:
        return request->variant != NULL ? put_word(at, request->variant->id) : at;
    case IVIG_OUT_REGIMEN:
        return request->regimen != NULL ? put_word(at, request->regimen->id) : at;
    case IVIG_OUT_WEIGHT_RULE:
        return put_word(at, request->weight_rule->id);
    case IVIG_OUT_PRODUCT:
        return request->product != NULL ? put_word(at, request->product->id) : at;
    default:
        return at;
    }
}

/* A figure of the check. */
static char *put_checked(const struct ivig_order_check *check, enum ivig_output_kind kind, char *at)
{
    switch (kind) {
    case IVIG_OUT_DIFFERENCE:
        return ivig_decimal_put(at, check->difference_ug, IVIG_SCALE_G);
    case IVIG_OUT_FIRST_DIFFERENCE:
        return first_difference(check) != 0 ? ivig_decimal_put(at, first_difference(check), 0) : at;
    default:
        return at;
    }
}

/* What else a plan says. */
static char *put_plan(const struct ivig_plan *plan, enum ivig_output_kind kind, char *at)
{
    switch (kind) {
    case IVIG_OUT_BASIS:
        return put_word(at, ivig_basis_word(plan->weight.basis));
    case IVIG_OUT_REASON:
        return put_word(at, ivig_weight_reason(&plan->weight));
    case IVIG_OUT_DAYS:
        return ivig_decimal_put(at, plan->days, 0);
    case IVIG_OUT_VOLUME:
        return plan->request->product != NULL
                   ? ivig_decimal_put(at, ivig_volume_ul(plan->request->product, plan->total_ug),
                                      IVIG_SCALE_ML)
                   : at;
    default:
        return at;
    }
}

char *ivig_csv_cell(const struct ivig_row *row, const struct ivig_output_column *column, char *at)
{
    enum ivig_output_kind kind = (enum ivig_output_kind)column->kind;
    bool dosed = row->status == IVIG_ROW_OK;

    switch ((enum ivig_needs)column->needs) {
    case IVIG_NEEDS_NOTHING:
        return put_word(at, status_word(row->status));
    case IVIG_NEEDS_REQUEST:
        return row->status != IVIG_ROW_ERROR ? put_asked(row, kind, at) : at;
    case IVIG_NEEDS_PLAN:
        return dosed ? put_plan(row->plan, kind, at) : at;
    case IVIG_NEEDS_ORDER:
        return row->check != NULL ? put_word(at, ivig_verdict_word(row->check->verdict)) : at;
    case IVIG_NEEDS_CHECK:
        return dosed && row->check != NULL ? put_checked(row->check, kind, at) : at;
    case IVIG_NEEDS_FIGURE:
    case IVIG_NEEDS_DAYS:
    case IVIG_NEEDS_ROOM:
        break;
    }
    return at;
}
