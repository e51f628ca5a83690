/* Writing a row as CSV; it is done millions of times. */
#include "batch/csv_row.h"

#include <string.h>

#include <ivigcalc/number.h>

#include "base/decimal.h"
#include "batch/csv_cell.h"
#include "batch/csv_field.h"
#include "batch/csv_texts.h"
#include "render/buffer.h"

/* A line that is being written. */
struct writing {
    const struct ivig_csv_setting *setting;
    const struct ivig_record *record;
    const struct ivig_row *row;
    struct ivig_buffer *out;
};

/* The days one by one, whatever they are. */
static char *put_any_days(const struct ivig_plan *plan, const struct ivig_output_column *column,
                          char *at)
{
    unsigned end = column->index + (unsigned)column->run;

    for (unsigned number = column->index; number < end; number++) {
        if (number > column->index)
            *at++ = ',';
        if (number < plan->days)
            at = ivig_decimal_put(at, plan->day_ug[number], IVIG_SCALE_G);
    }
    return at;
}

/* The one text or the other, without a branch: which of two days it is cannot be foreseen. */
static struct ivig_short_text choose(struct ivig_short_text one, struct ivig_short_text other,
                                     bool is_other)
{
    uint64_t mask = 0 - (uint64_t)is_other;

    return (struct ivig_short_text){ one.bytes ^ ((one.bytes ^ other.bytes) & mask),
                                     one.length ^ ((one.length ^ other.length) & (unsigned)mask) };
}

/*
 * The grams of a run of days, with commas between.  The days of a course that was
 * split are of two masses at most, the first day's and the last day's.
 */
static char *put_days(const struct ivig_plan *plan, const struct ivig_output_column *column,
                      char *at)
{
    unsigned end = column->index + (unsigned)column->run;
    int64_t first_ug = plan->day_ug[0];
    int64_t last_ug = plan->day_ug[plan->days - 1];
    struct ivig_short_text first;
    struct ivig_short_text last;

    if (plan->given_days > 0 || plan->days < end || !ivig_is_short_mass(first_ug) ||
        !ivig_is_short_mass(last_ug))
        return put_any_days(plan, column, at);
    first = ivig_short_mass(first_ug);
    last = ivig_short_mass(last_ug);
    for (unsigned number = column->index; number < end; number++) {
        at = ivig_put_short(at, choose(first, last, plan->day_ug[number] != first_ug));
        *at++ = ',';
    }
    return at - 1;
}

/* A number of the plan, by where it is. */
static char *put_figure(const struct ivig_plan *plan, const struct ivig_output_column *column,
                        char *at)
{
    int64_t value;

    memcpy(&value, (const char *)plan + column->index, sizeof value);
    return ivig_decimal_put(at, value, column->scale);
}

/* The cells of a run that are empty. */
static char *put_commas(char *at, unsigned run)
{
    memset(at, ',', run - 1);
    return at + run - 1;
}

/* Figures of the plan; as many empty cells where there are none. */
static char *put_figures(const struct ivig_row *row, const struct ivig_output_column *column,
                         char *at)
{
    if (row->status != IVIG_ROW_OK)
        return put_commas(at, column->run);
    return column->needs == IVIG_NEEDS_FIGURE ? put_figure(row->plan, column, at)
                                              : put_days(row->plan, column, at);
}

/* A cell of the record; nearly all are short and plain. */
static char *put_copied(struct writing *writing, const struct ivig_cell *cell, char *at)
{
    if (writing->record->plain && cell->length < IVIG_CSV_CELL_MOST &&
        !ivig_csv_is_formula(cell->text, cell->length)) {
        memcpy(at, cell->text, cell->length);
        return at + cell->length;
    }
    ivig_buffer_count(writing->out, at);
    ivig_csv_copied(writing->out, cell->text, cell->length);
    return NULL;
}

/* Why stops were passed, of every row that could be read, as JSON has it. */
static void put_override(const char *reason, struct ivig_buffer *out)
{
    if (reason != NULL)
        ivig_csv_copied(out, reason, strlen(reason));
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
    case IVIG_OUT_OVERRIDE:
        if (row->status != IVIG_ROW_ERROR)
            put_override(row->plan->request->override_reason, writing->out);
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
static char *put_text(struct writing *writing, const struct ivig_output_column *column, char *at)
{
    size_t slot = column->kind == IVIG_OUT_ID ? IVIG_IN_ID : IVIG_INPUT_COUNT + column->index;

    if (column->kind == IVIG_OUT_ID || column->kind == IVIG_OUT_EXTRA)
        return put_copied(writing, &writing->record->cell[slot], at);
    ivig_buffer_count(writing->out, at);
    put_long(writing, (enum ivig_output_kind)column->kind);
    return NULL;
}

void ivig_csv_row(const struct ivig_csv_setting *setting, const struct ivig_record *record,
                  const struct ivig_row *row, struct ivig_buffer *out)
{
    const struct ivig_output *output = setting->output;
    struct writing writing = { setting, record, row, out };
    size_t before = out->length;
    char *at = ivig_buffer_room(out, output->count * IVIG_CSV_CELL_MOST);

    for (size_t i = 0; i < output->count && at != NULL; i += output->column[i].run) {
        const struct ivig_output_column *column = &output->column[i];

        if (i > 0)
            *at++ = ',';
        if (column->needs == IVIG_NEEDS_FIGURE || column->needs == IVIG_NEEDS_DAYS)
            at = put_figures(row, column, at);
        else if (column->needs != IVIG_NEEDS_ROOM)
            at = ivig_csv_cell(row, column, at);
        else
            at = put_text(&writing, column, at);
        if (at == NULL)
            at = ivig_buffer_room(out, (output->count - i) * IVIG_CSV_CELL_MOST);
    }
    if (at == NULL)
        return;
    /* a line with nothing in it is no row to those who read it */
    if (output->count == 1 && at == out->bytes + before) {
        *at++ = '"';
        *at++ = '"';
    }
    *at++ = '\n';
    ivig_buffer_count(out, at);
}
