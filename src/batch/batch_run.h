/*
 * What a batch works on, and the stages that its blocks go through.
 */
#ifndef IVIG_BATCH_BATCH_RUN_H
#define IVIG_BATCH_BATCH_RUN_H

#include <pthread.h>

#include <ivigcalc/batch.h>

#include "batch/block.h"
#include "batch/lines.h"
#include "batch/output_columns.h"

struct ivig_batch_run {
    const struct ivig_batch *batch;
    const struct ivig_batch_io *io;
    struct ivig_error *error;
    pthread_mutex_t lock; /* for looking up in the rules */
    struct ivig_lines lines;
    char *first; /* the first lines, which the header stands in; NULL: they were taken */
    size_t first_length;
    size_t first_at; /* past the header */
    struct ivig_layout layout;
    struct ivig_output output;
    struct ivig_request request;
    struct ivig_row_setting rows;
    struct ivig_block_setting blocks;
    struct ivig_block **block;
    size_t block_count;
    struct ivig_block_worker **worker; /* one a thread; of several, one more for what is drained */
    size_t worker_count;
    enum ivig_status read_status;  /* the thread that fills sets this one, */
    enum ivig_status write_status; /* the one that drains this one */
    uint64_t line;                 /* of the input, so far */
    uint64_t told;                 /* bad rows */
    struct ivig_batch_progress progress;
    struct ivig_policies policies; /* to compare with, or none */
    struct ivig_tally tally;       /* of all rows that were written */
};

/** Make blocks and workers; IVIG_E_MEMORY. */
enum ivig_status ivig_batch_allocate(struct ivig_batch_run *run, size_t blocks, size_t workers);

/** Free the run and all it has. */
void ivig_batch_free(struct ivig_batch_run *run);

/* The stages, for the pipeline; the context is a struct ivig_batch_run. */
bool ivig_batch_fill(void *context, struct ivig_block *block);
void ivig_batch_work(void *context, unsigned worker, struct ivig_block *block);
bool ivig_batch_drain(void *context, struct ivig_block *block);

#endif
