/* Writing a row as CSV; it is done millions of times. */
#include "batch/csv_row.h"

#include <string.h>

#include <ivigcalc/number.h>
#include <ivigcalc/supply.h>

#include "batch/csv_field.h"
#include "batch/csv_texts.h"
#include "render/buffer.h"
#include "render/words.h"

/* Room for any cell of one word or number, and the comma: ids have 40 bytes at most. */
enum { CELL_MOST = 64 };

/* A line that is being written. */
struct writing {
    const struct ivig_csv_setting *setting;
    const struct ivig_record *record;
    const struct ivig_row *row;
    struct ivig_buffer *out;
    int64_t day_ug; /* that was written last; 0: none was */
    size_t day_length;
    char day[IVIG_DECIMAL_ROOM]; /* its digits: most days are like the one before */
};

static char *put_word(char *at, const char *word)
{
    size_t length = strlen(word);

    memcpy(at, word, length);
    return at + length;
}

static char *put_number(char *at, int64_t value, unsigned scale)
{
    return at + ivig_decimal_print(value, scale, at);
}

static const char *status_word(enum ivig_row_status status)
{
    static const char *const words[] = {
        [IVIG_ROW_OK] = "ok", [IVIG_ROW_REFUSED] = "refused", [IVIG_ROW_ERROR] = "error"
    };

    return words[status];
}

static char *put_day(struct writing *writing, unsigned day, char *at)
{
    const struct ivig_plan *plan = writing->row->plan;

    if (day >= plan->days)
        return at;
    if (plan->day_ug[day] != writing->day_ug) {
        writing->day_ug = plan->day_ug[day];
        writing->day_length = ivig_decimal_print(writing->day_ug, IVIG_SCALE_G, writing->day);
    }
    /* all of it: a length that is known is copied at once */
    memcpy(at, writing->day, sizeof writing->day);
    return at + writing->day_length;
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
    case IVIG_OUT_VERDICT:
        return put_word(at, ivig_verdict_word(check->verdict));
    case IVIG_OUT_DIFFERENCE:
        return put_number(at, check->difference_ug, IVIG_SCALE_G);
    case IVIG_OUT_FIRST_DIFFERENCE:
        return first_difference(check) != 0 ? put_number(at, first_difference(check), 0) : at;
    default:
        return at;
    }
}

/* A figure of the plan. */
static char *put_figure(struct writing *writing, struct ivig_output_column column, char *at)
{
    const struct ivig_plan *plan = writing->row->plan;

    switch (column.kind) {
    case IVIG_OUT_DAY:
        return put_day(writing, column.index, at);
    case IVIG_OUT_DOSING_WEIGHT:
        return put_number(at, plan->weight.weight_g, IVIG_SCALE_KG);
    case IVIG_OUT_BASIS:
        return put_word(at, ivig_basis_word(plan->weight.basis));
    case IVIG_OUT_REASON:
        return put_word(at, ivig_weight_reason(&plan->weight));
    case IVIG_OUT_TOTAL:
        return put_number(at, plan->total_ug, IVIG_SCALE_G);
    case IVIG_OUT_DAYS:
        return put_number(at, plan->days, 0);
    case IVIG_OUT_DOSE:
        return put_number(at, plan->dose_mg_per_kg, IVIG_SCALE_G_PER_KG);
    case IVIG_OUT_EXACT:
        return put_number(at, plan->exact_ug, IVIG_SCALE_G);
    case IVIG_OUT_VOLUME:
        return plan->request->product != NULL
                   ? put_number(at, ivig_volume_ul(plan->request->product, plan->total_ug),
                                IVIG_SCALE_ML)
                   : at;
    default:
        return at;
    }
}

/* A cell of one word or number; empty where the row has none. */
static char *put_cell(struct writing *writing, struct ivig_output_column column, char *at)
{
    const struct ivig_row *row = writing->row;

    switch (ivig_output_needs(column.kind)) {
    case IVIG_NEEDS_NOTHING:
        return put_word(at, status_word(row->status));
    case IVIG_NEEDS_REQUEST:
        return row->status != IVIG_ROW_ERROR ? put_asked(row, column.kind, at) : at;
    case IVIG_NEEDS_PLAN:
        return row->status == IVIG_ROW_OK ? put_figure(writing, column, at) : at;
    case IVIG_NEEDS_CHECK:
        return row->status == IVIG_ROW_OK && row->check != NULL
                   ? put_checked(row->check, column.kind, at)
                   : at;
    case IVIG_NEEDS_ROOM:
        break;
    }
    return at;
}

/* A cell of the record; nearly all are short and plain. */
static char *put_copied(struct writing *writing, const struct ivig_cell *cell, char *at)
{
    if (cell->length < CELL_MOST && ivig_csv_is_plain(cell->text, cell->length)) {
        memcpy(at, cell->text, cell->length);
        return at + cell->length;
    }
    ivig_buffer_count(writing->out, at);
    ivig_csv_copied(writing->out, cell->text, cell->length);
    return NULL;
}

/* A cell that may be long; the buffer makes the room for it. */
static void put_long(const struct writing *writing, enum ivig_output_kind kind)
{
    const struct ivig_rules *rules = writing->setting->rules;
    const struct ivig_row *row = writing->row;

    switch (kind) {
    case IVIG_OUT_FINDINGS:
        ivig_csv_findings(rules, row, writing->out);
        break;
    case IVIG_OUT_ERROR:
        ivig_csv_error(rules, row, writing->out);
        break;
    case IVIG_OUT_VIALS:
        if (row->status == IVIG_ROW_OK && row->plan->request->product != NULL)
            ivig_csv_vials(row, writing->out);
        break;
    case IVIG_OUT_SLIP:
        if (row->status == IVIG_ROW_OK && row->check != NULL)
            ivig_csv_slips(row, writing->out);
        break;
    default:
        break;
    }
}

/* A cell for which the buffer may have to grow: NULL, and it is written and counted there. */
static char *put_text(struct writing *writing, struct ivig_output_column column, char *at)
{
    size_t slot = column.kind == IVIG_OUT_ID ? IVIG_IN_ID : IVIG_INPUT_COUNT + column.index;

    if (column.kind == IVIG_OUT_ID || column.kind == IVIG_OUT_EXTRA)
        return put_copied(writing, &writing->record->cell[slot], at);
    ivig_buffer_count(writing->out, at);
    put_long(writing, column.kind);
    return NULL;
}

void ivig_csv_row(const struct ivig_csv_setting *setting, const struct ivig_record *record,
                  const struct ivig_row *row, struct ivig_buffer *out)
{
    const struct ivig_output *output = setting->output;
    struct writing writing = { .setting = setting, .record = record, .row = row, .out = out };
    char *at = ivig_buffer_room(out, output->count * CELL_MOST);

    for (size_t i = 0; i < output->count && at != NULL; i++) {
        struct ivig_output_column column = output->column[i];

        if (i > 0)
            *at++ = ',';
        if (ivig_output_needs(column.kind) != IVIG_NEEDS_ROOM) {
            at = put_cell(&writing, column, at);
            continue;
        }
        at = put_text(&writing, column, at);
        if (at == NULL)
            at = ivig_buffer_room(out, (output->count - i) * CELL_MOST);
    }
    if (at == NULL)
        return;
    *at++ = '\n';
    ivig_buffer_count(out, at);
}
