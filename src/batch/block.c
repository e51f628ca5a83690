/* The rows of a block. */
#include "batch/block.h"

#include <stdio.h>

#include "batch/row_findings.h"
#include "render/buffer.h"

static void tell_refused(const struct ivig_block_setting *setting, const struct ivig_row *row,
                         struct ivig_buffer *out, struct ivig_bad_row *told)
{
    struct ivig_buffer text = { 0 };

    ivig_row_stop_text(setting->rules, row, &text);
    (void)snprintf(told->code, sizeof told->code, "%s", ivig_finding_name(ivig_row_stop(row)));
    (void)snprintf(told->text, sizeof told->text, "%s", ivig_buffer_text(&text));
    told->column[0] = '\0';
    ivig_buffer_release(&text, out);
}

static void tell(const struct ivig_block_setting *setting, const struct ivig_row *row,
                 struct ivig_block *block)
{
    struct ivig_bad_row *told = &block->told[block->told_count];

    if (block->told_count == IVIG_BAD_ROWS_TOLD)
        return;
    block->told_count++;
    told->line = block->made.rows + 1;
    told->refused = row->status == IVIG_ROW_REFUSED;
    if (told->refused) {
        tell_refused(setting, row, &block->out, told);
        return;
    }
    (void)snprintf(told->code, sizeof told->code, "%s", ivig_status_code(row->error.status));
    (void)snprintf(told->column, sizeof told->column, "%s", row->error.path);
    (void)snprintf(told->text, sizeof told->text, "%s", row->error.text);
}

static void count(struct ivig_batch_progress *made, const struct ivig_row *row)
{
    made->rows++;
    made->refused += row->status == IVIG_ROW_REFUSED ? 1 : 0;
    made->errors += row->status == IVIG_ROW_ERROR ? 1 : 0;
    made->differs +=
        row->status == IVIG_ROW_OK && row->check != NULL && row->check->verdict == IVIG_DIFFERS ? 1
                                                                                                : 0;
}

void ivig_block_work(const struct ivig_block_setting *setting, struct ivig_block_worker *worker,
                     struct ivig_block *block)
{
    struct ivig_row *row = &worker->row;
    const char *end = block->lines + block->length;
    const char *at = block->lines + block->at;

    ivig_buffer_reset(&block->out);
    block->made = (struct ivig_batch_progress){ .bytes = block->bytes };
    block->bytes = 0;
    block->told_count = 0;
    ivig_tally_clear(&block->tally);
    while (at < end && block->out.length < setting->write_most) {
        enum ivig_status read;

        row->error.status = IVIG_OK;
        read = setting->read(setting->layout, &at, end, &worker->record, &row->error);
        ivig_row_make(worker->maker, &worker->record, read, row);
        if (row->status == IVIG_ROW_ERROR && row->error.status == IVIG_E_MEMORY) {
            /* no fault of the row: the whole batch ends here */
            block->out.failed = true;
            return;
        }
        if (row->status != IVIG_ROW_OK) {
            tell(setting, row, block);
            block->stopped = setting->stop_at_bad;
        }
        if (block->stopped)
            return;
        count(&block->made, row);
        if (setting->tally)
            ivig_tally_row(&block->tally, row);
        if (setting->format == IVIG_RECORDS_CSV)
            ivig_csv_row(&setting->csv, &worker->record, row, &block->out);
        else
            ivig_json_row(&setting->json, &worker->record, row, &block->out);
    }
    block->at = (size_t)(at - block->lines);
}
