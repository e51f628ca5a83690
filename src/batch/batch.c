/* A batch: set up, the blocks through their stages, wound up. */
#include <stdlib.h>
#include <string.h>

#include "batch/batch_run.h"
#include "batch/header.h"
#include "batch/pipeline.h"
#include "render/buffer.h"

/* Bytes read at a time: so many in all threads together, but no fewer than this in one. */
enum { READ_ALL = 1 << 19, READ_LEAST = 1 << 11, READ_MOST = 1 << 17 };

/* Bytes of rows that wait to be written: so many in all blocks, and in one. */
enum { WRITE_ALL = 1 << 24, WRITE_MOST = 1 << 22 };

static size_t read_most(const struct ivig_batch *batch)
{
    /* a row with its findings is so many times as long as one of figures */
    enum { CSV_SHARE = 2, JSON_SHARE = 16 };
    size_t all = batch->output != IVIG_RECORDS_CSV ? READ_ALL / JSON_SHARE
                 : batch->output_columns == NULL   ? READ_ALL / CSV_SHARE
                                                   : READ_ALL;
    size_t share = all / (batch->jobs + 1);

    if (batch->read_most != 0)
        return batch->read_most;
    return share < READ_LEAST ? READ_LEAST : share > READ_MOST ? READ_MOST : share;
}

static size_t write_most(const struct ivig_batch *batch, size_t blocks)
{
    if (batch->write_most != 0)
        return batch->write_most;
    return WRITE_ALL / blocks < WRITE_MOST ? WRITE_ALL / blocks : WRITE_MOST;
}

/* Whether the first line, which a line feed ends, is an object or the start of an array of them. */
static bool is_json(const char *text, size_t length)
{
    const char *at = text + ivig_mark_length(text, length);

    if (*at == '[')
        return at[1 + strspn(at + 1, " \t\r")] == '\n' || at[1 + strspn(at + 1, " \t")] == '{';
    return *at == '{';
}

/* The columns of CSV, from the first line where that is a header. */
static enum ivig_status read_columns(struct ivig_batch_run *run)
{
    const struct ivig_batch *batch = run->batch;
    const char *at = run->first;
    enum ivig_status status;

    if (batch->columns != NULL)
        status = ivig_header_list(batch->columns, &run->layout, run->error);
    else if (run->first_length == 0)
        return ivig_error_set(run->error, IVIG_E_MISSING_KEY,
                              "the input is empty; a header is due, such as "
                              "id,weight_kg,height_cm,sex,indication");
    else if (is_json(at, run->first_length))
        return ivig_error_set(run->error, IVIG_E_VALUE,
                              "the first line looks like JSON; a header of CSV is due, or "
                              "--input-format jsonl and one object a line; an array is not read");
    else {
        status = ivig_header_read(&at, run->first + run->first_length, &run->layout, run->error);
        run->line = 1;
    }
    run->first_at = (size_t)(at - run->first);
    return status == IVIG_OK ? ivig_header_check(batch, &run->layout, run->error) : status;
}

/* The first lines, and what they tell of all. */
static enum ivig_status read_first(struct ivig_batch_run *run)
{
    enum ivig_status status = ivig_lines_next(&run->lines, run->first, &run->first_length);

    if (status != IVIG_OK)
        return ivig_error_mean(run->error, status);
    run->layout.pass_through = run->batch->pass_through;
    if (run->batch->input == IVIG_RECORDS_JSON_LINES)
        return IVIG_OK;
    status = read_columns(run);
    if (status == IVIG_OK)
        ivig_header_notice(&run->layout, run->io);
    return status;
}

static struct ivig_cell cell_of(const char *text)
{
    return (struct ivig_cell){ text, text != NULL ? strlen(text) : 0 };
}

/* What holds for all rows. */
static void set_rows(struct ivig_batch_run *run)
{
    const struct ivig_batch *batch = run->batch;
    struct ivig_row_setting *rows = &run->rows;
    bool is_csv = batch->input == IVIG_RECORDS_CSV;

    run->request = *batch->request;
    /* what is not shown is not looked for; a check looks for all */
    if (batch->output == IVIG_RECORDS_CSV && !ivig_output_has(&run->output, IVIG_OUT_FINDINGS))
        run->request.least = IVIG_STOP;
    rows->rules = &batch->rules;
    rows->request = &run->request;
    rows->otherwise[IVIG_IN_INDICATION] = cell_of(batch->indication);
    rows->otherwise[IVIG_IN_REGIMEN] = cell_of(batch->regimen);
    rows->otherwise[IVIG_IN_DOSE] = cell_of(batch->dose_g_per_kg);
    rows->otherwise[IVIG_IN_DAYS] = cell_of(batch->days);
    rows->otherwise[IVIG_IN_WEIGHT_RULE] = cell_of(batch->weight_rule);
    rows->otherwise[IVIG_IN_PRODUCT] = cell_of(batch->product);
    rows->otherwise[IVIG_IN_CONDITIONS] = cell_of(batch->conditions);
    for (size_t i = 0; i < IVIG_INPUT_COUNT; i++)
        if (!is_csv || run->layout.has[i] || rows->otherwise[i].length > 0)
            rows->told |= 1u << i;
    /* columns that were named are the caller's choice; JSON has as many days as there are */
    if (batch->output == IVIG_RECORDS_CSV && batch->output_columns == NULL)
        rows->most_days = ivig_output_days(&run->output);
    rows->lock = &run->lock;
    run->blocks.layout = &run->layout;
    run->blocks.read = is_csv ? ivig_csv_read : ivig_json_read;
    run->blocks.rules = &batch->rules;
    run->blocks.format = batch->output;
    run->blocks.csv = (struct ivig_csv_setting){ &run->output, &batch->rules };
    run->blocks.json =
        (struct ivig_json_row_setting){ &batch->rules, is_csv ? &run->layout : NULL };
    run->blocks.stop_at_bad = batch->stop_at_bad;
}

static enum ivig_status write_header(struct ivig_batch_run *run)
{
    struct ivig_buffer header = { 0 };
    enum ivig_status status = IVIG_OK;

    ivig_output_header(&run->output, &header);
    if (header.failed)
        status = IVIG_E_MEMORY;
    else if (!run->io->write(run->io->context, header.bytes, header.length))
        status = IVIG_E_WRITE;
    ivig_buffer_free(&header);
    return status == IVIG_OK ? status : ivig_error_mean(run->error, status);
}

/* All before the first row. */
static enum ivig_status set_up(struct ivig_batch_run *run)
{
    const struct ivig_batch *batch = run->batch;
    unsigned with = 0;
    enum ivig_status status;

    run->lines = (struct ivig_lines){ .read = run->io->read,
                                      .context = run->io->context,
                                      .read_most = read_most(batch),
                                      .line_most = IVIG_LINE_MOST };
    run->first = malloc(ivig_lines_room(&run->lines));
    if (run->first == NULL)
        return ivig_error_mean(run->error, IVIG_E_MEMORY);
    status = read_first(run);
    if (status != IVIG_OK)
        return status;
    if (batch->product != NULL || run->layout.has[IVIG_IN_PRODUCT])
        with |= 1u << IVIG_SHOWN_WITH_PRODUCT;
    if (batch->request->override_reason != NULL)
        with |= 1u << IVIG_SHOWN_WITH_OVERRIDE;
    status =
        ivig_output_make(&run->layout, batch->output_columns,
                         ivig_ruleset_most_days(batch->rules.set), with, &run->output, run->error);
    if (status != IVIG_OK)
        return status;
    if (batch->compare)
        status = ivig_policies_read(&batch->rules, &run->policies, run->error);
    if (status != IVIG_OK)
        return status;
    set_rows(run);
    /* of no bytes no output is made */
    return batch->output_header && batch->output == IVIG_RECORDS_CSV && run->first_length > 0
               ? write_header(run)
               : IVIG_OK;
}

/* The blocks and what each thread needs; more blocks than threads, so that none waits. */
static enum ivig_status run_blocks(struct ivig_batch_run *run)
{
    enum { SPARE = 2 };
    const struct ivig_pipeline pipeline = { run, ivig_batch_fill, ivig_batch_work,
                                            ivig_batch_drain };
    unsigned jobs = run->batch->jobs;
    size_t count = jobs == 1 ? 1 : jobs + SPARE;
    enum ivig_status status = ivig_batch_allocate(run, count, jobs == 1 ? 1 : jobs + 1);

    run->blocks.write_most = write_most(run->batch, count);
    if (status == IVIG_OK)
        status = ivig_pipeline_run(&pipeline, run->block, count, jobs);
    if (status == IVIG_OK)
        status = run->write_status != IVIG_OK ? run->write_status : run->read_status;
    if (status != IVIG_OK)
        (void)ivig_error_mean(run->error, status);
    return status;
}

enum ivig_status ivig_batch_run(const struct ivig_batch *batch, const struct ivig_batch_io *io,
                                struct ivig_batch_progress *done,
                                struct ivig_batch_summary *summary, struct ivig_error *error)
{
    struct ivig_batch_run *run = calloc(1, sizeof *run);
    enum ivig_status status;

    *done = (struct ivig_batch_progress){ 0 };
    if (summary != NULL)
        *summary = (struct ivig_batch_summary){ .status = IVIG_E_MEMORY };
    if (run == NULL)
        return ivig_error_mean(error, IVIG_E_MEMORY);
    run->batch = batch;
    run->io = io;
    run->error = error;
    run->blocks.tally = summary != NULL;
    ivig_tally_start(&run->tally, batch->compare ? &run->policies : NULL);
    (void)pthread_mutex_init(&run->lock, NULL);
    status = set_up(run);
    if (status == IVIG_OK)
        status = run_blocks(run);
    if (summary != NULL) {
        ivig_tally_finish(&run->tally, summary);
        summary->override_reason = batch->request->override_reason;
    }
    *done = run->progress;
    (void)pthread_mutex_destroy(&run->lock);
    ivig_batch_free(run);
    return status;
}
