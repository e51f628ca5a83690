/* From a record to a plan or a check: the protocol, step by step. */
#include "batch/row.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "batch/row_read.h"

/* No day is left out because the output has no column for it. */
static enum ivig_status check_days(const struct ivig_row_setting *setting,
                                   const struct ivig_plan *plan, struct ivig_error *error)
{
    enum ivig_status status;

    if (setting->most_days == 0 || plan->refused || plan->days <= setting->most_days)
        return IVIG_OK;
    status = ivig_error_set(error, IVIG_E_TOO_MANY_DAYS,
                            "the plan has %u days and the output columns for %u; name the "
                            "days' columns with --output-columns",
                            plan->days, setting->most_days);
    (void)snprintf(error->path, sizeof error->path, "%s", ivig_input_name(IVIG_IN_DAYS));
    return status;
}

static enum ivig_status work_out(struct ivig_row_maker *maker, bool ordered, struct ivig_row *row)
{
    const struct ivig_rules *rules = maker->setting->rules;
    enum ivig_status status;

    if (ordered) {
        status = ivig_order_check_make(rules->defaults, rules->precautions, &maker->asked,
                                       &maker->check, &row->error);
        row->plan = &maker->check.expected;
        row->check = &maker->check;
    } else {
        status = ivig_plan_make(rules->defaults, rules->precautions, &maker->asked.request,
                                &maker->plan, &row->error);
        row->plan = &maker->plan;
    }
    return status == IVIG_OK ? check_days(maker->setting, row->plan, &row->error) : status;
}

/* What the columns say, where none says it. */
static void clear_told(struct ivig_request *request)
{
    struct ivig_request none;

    ivig_request_clear(&none);
    request->patient = none.patient;
    request->dose_mg_per_kg = none.dose_mg_per_kg;
    request->days = none.days;
    request->conditions = none.conditions;
    request->product = none.product;
}

struct ivig_row_maker *ivig_row_maker_new(const struct ivig_row_setting *setting)
{
    struct ivig_row_maker *maker = malloc(sizeof *maker);

    if (maker == NULL)
        return NULL;
    memset(maker, 0, offsetof(struct ivig_row_maker, names.entry));
    maker->setting = setting;
    maker->names.rules = setting->rules;
    maker->names.lock = setting->lock;
    maker->asked.request = *setting->request;
    clear_told(&maker->asked.request);
    maker->asked.tolerance_percent_milli = IVIG_ABSENT;
    return maker;
}

void ivig_row_make(struct ivig_row_maker *maker, const struct ivig_record *record,
                   enum ivig_status read, struct ivig_row *row)
{
    enum ivig_status status = read;
    bool ordered;

    row->check = NULL;
    if (status == IVIG_OK)
        status = ivig_row_read(maker, record, &ordered, &row->error);
    if (status == IVIG_OK)
        status = work_out(maker, ordered, row);
    if (status != IVIG_OK) {
        row->status = IVIG_ROW_ERROR;
        row->plan = NULL;
        row->check = NULL;
        /* what was found is cut to a length, and so perhaps within a character */
        ivig_disarm(row->error.path);
        ivig_disarm(row->error.text);
        return;
    }
    row->status = row->plan->refused ? IVIG_ROW_REFUSED : IVIG_ROW_OK;
}
