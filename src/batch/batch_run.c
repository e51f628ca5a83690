/* The stages of a batch: lines in, rows, lines out. */
#include "batch/batch_run.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

bool ivig_batch_fill(void *context, struct ivig_block *block)
{
    struct ivig_batch_run *run = context;
    uint64_t before = run->lines.given;
    enum ivig_status status;

    block->stopped = false;
    block->at = 0;
    block->length = run->first_length - run->first_at;
    block->bytes = before - run->first_at;
    if (run->first != NULL)
        memcpy(block->lines, run->first + run->first_at, block->length);
    free(run->first);
    run->first = NULL;
    run->first_length = 0;
    run->first_at = 0;
    if (block->length > 0)
        return true;
    status = ivig_lines_next(&run->lines, block->lines, &block->length);
    block->bytes = run->lines.given - before;
    if (status == IVIG_OK && block->length > 0)
        return true;
    run->read_status = status;
    return false;
}

void ivig_batch_work(void *context, unsigned worker, struct ivig_block *block)
{
    struct ivig_batch_run *run = context;

    ivig_block_work(&run->blocks, run->worker[worker], block);
}

static void tell(struct ivig_batch_run *run, struct ivig_block *block)
{
    for (size_t i = 0; i < block->told_count && run->told < IVIG_BAD_ROWS_TOLD; i++) {
        struct ivig_bad_row row = block->told[i];

        row.line += run->line;
        run->told++;
        run->io->tell(run->io->context, &row);
    }
}

/* Write the rows that a block has, and count them. */
static bool put_out(struct ivig_batch_run *run, struct ivig_block *block)
{
    if (block->out.failed)
        run->write_status = IVIG_E_MEMORY;
    else if (block->out.length > 0 &&
             !run->io->write(run->io->context, block->out.bytes, block->out.length))
        run->write_status = IVIG_E_WRITE;
    if (run->write_status != IVIG_OK)
        return false;
    tell(run, block);
    run->line += block->made.rows;
    run->progress.rows += block->made.rows;
    run->progress.bytes += block->made.bytes;
    run->progress.refused += block->made.refused;
    run->progress.errors += block->made.errors;
    run->progress.differs += block->made.differs;
    if (run->blocks.tally)
        ivig_tally_merge(&run->tally, &block->tally);
    run->io->advance(run->io->context, &run->progress);
    if (block->stopped)
        run->write_status = IVIG_E_STOPPED;
    return !block->stopped;
}

bool ivig_batch_drain(void *context, struct ivig_block *block)
{
    struct ivig_batch_run *run = context;
    bool more = put_out(run, block);

    /* rows that would have taken too much memory at once; the last worker is of this stage */
    while (more && block->at < block->length) {
        ivig_block_work(&run->blocks, run->worker[run->worker_count - 1], block);
        more = put_out(run, block);
    }
    return more;
}

/* What is large and filled before it is read is not cleared: unused, it takes no memory. */
static bool add_block(struct ivig_batch_run *run)
{
    struct ivig_block *block = malloc(sizeof *block);

    if (block == NULL)
        return false;
    memset(block, 0, offsetof(struct ivig_block, told));
    run->block[run->block_count++] = block;
    ivig_tally_start(&block->tally, run->batch->compare ? &run->policies : NULL);
    block->lines = malloc(ivig_lines_room(&run->lines));
    return block->lines != NULL;
}

static bool add_worker(struct ivig_batch_run *run)
{
    struct ivig_block_worker *worker = malloc(sizeof *worker);

    if (worker == NULL)
        return false;
    memset(&worker->record, 0, offsetof(struct ivig_record, text));
    memset(&worker->row, 0, sizeof worker->row);
    run->worker[run->worker_count++] = worker;
    worker->maker = ivig_row_maker_new(&run->rows);
    for (size_t i = 0; i < IVIG_CELLS_MOST; i++)
        worker->record.cell[i].text = "";
    return worker->maker != NULL;
}

enum ivig_status ivig_batch_allocate(struct ivig_batch_run *run, size_t blocks, size_t workers)
{
    run->block = calloc(blocks, sizeof *run->block);
    run->worker = calloc(workers, sizeof *run->worker);
    if (run->block == NULL || run->worker == NULL)
        return IVIG_E_MEMORY;
    while (run->block_count < blocks)
        if (!add_block(run))
            return IVIG_E_MEMORY;
    while (run->worker_count < workers)
        if (!add_worker(run))
            return IVIG_E_MEMORY;
    return IVIG_OK;
}

void ivig_batch_free(struct ivig_batch_run *run)
{
    for (size_t i = 0; i < run->block_count; i++) {
        free(run->block[i]->lines);
        ivig_buffer_free(&run->block[i]->out);
        ivig_tally_free(&run->block[i]->tally);
        free(run->block[i]);
    }
    for (size_t i = 0; i < run->worker_count; i++) {
        free(run->worker[i]->maker);
        free(run->worker[i]);
    }
    free(run->block);
    free(run->worker);
    free(run->first);
    ivig_tally_free(&run->tally);
    ivig_policies_free(&run->policies);
    ivig_lines_free(&run->lines);
    ivig_layout_free(&run->layout);
    free(run);
}
