/*
 * A block of lines, and the rows made of them.
 */
#ifndef IVIG_BATCH_BLOCK_H
#define IVIG_BATCH_BLOCK_H

#include <ivigcalc/batch.h>
#include <ivigcalc/render.h>

#include "batch/csv_row.h"
#include "batch/json_row.h"
#include "batch/record.h"
#include "batch/row.h"
#include "batch/tally.h"

struct ivig_block {
    char *lines; /* each ends with a line feed */
    size_t length;
    size_t at;                       /* in the lines, of which rows were made up to there */
    uint64_t bytes;                  /* of the input, that the lines were read from */
    struct ivig_buffer out;          /* a line for each row */
    struct ivig_batch_progress made; /* of this block */
    struct ivig_tally tally;         /* of the rows, where one is made */
    bool stopped;                    /* before the first bad row, which is told of */
    size_t told_count;
    struct ivig_bad_row told[IVIG_BAD_ROWS_TOLD]; /* lines counted within the block */
};

/* How lines become rows and rows lines again: the same for all blocks. */
struct ivig_block_setting {
    const struct ivig_layout *layout;
    ivig_record_reader *read;
    const struct ivig_rules *rules;
    enum ivig_records format; /* of the output, and how rows are written in it */
    struct ivig_csv_setting csv;
    struct ivig_json_row_setting json;
    size_t write_most; /* bytes of rows after which the rest of a block waits */
    bool tally;
    bool stop_at_bad;
};

/* What one thread needs for it. */
struct ivig_block_worker {
    struct ivig_record record;
    struct ivig_row row;
    struct ivig_row_maker *maker;
};

/** Make the rows of the lines of ${block} that are next, to the end or to the most of the setting.
 */
void ivig_block_work(const struct ivig_block_setting *setting, struct ivig_block_worker *worker,
                     struct ivig_block *block);

#endif
