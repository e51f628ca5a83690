/*
 * A batch with its input and output in memory, and all that it tells kept.
 */
#ifndef IVIG_TESTS_UNIT_BATCH_MEMORY_IO_H
#define IVIG_TESTS_UNIT_BATCH_MEMORY_IO_H

#include <ivigcalc/batch.h>

/* Room for what comes of any input of the tests. */
enum { OUTPUT_ROOM = 1 << 19, TOLD_ROOM = 1 << 15, SUMS_ROOM = 1 << 14 };

/** Where the input comes from, and what fails. */
struct batch_source {
    const char *text;
    size_t length;
    size_t piece;        /* bytes a read gives at most; 0: as many as there is room for */
    unsigned fail_read;  /* that call of read fails, from 1; 0: none does */
    unsigned fail_write; /* the same of write */
};

/** What came of a run; large, so it is allocated or static. */
struct batch_outcome {
    enum ivig_status status;
    struct ivig_error error;
    struct ivig_batch_progress done;
    struct ivig_batch_summary summary; /* freed by the next run */
    unsigned writes;
    unsigned advances;
    size_t output_length;
    size_t told_length;
    char output[OUTPUT_ROOM];
    char told[TOLD_ROOM]; /* a line for each bad row and each notice, in their order */
    char sums[SUMS_ROOM]; /* the summary as JSON, "" where there is none; of batch_sum_up */
};

/**
 * Run ${batch} on ${source}.  Asserts what holds for any run: the error goes with
 * the status, the progress never goes back and ends as it is returned, and
 * nothing is told after the last of IVIG_BAD_ROWS_TOLD bad rows.
 */
void batch_run_in_memory(const struct ivig_batch *batch, const struct batch_source *source,
                         struct batch_outcome *outcome);

/** Put the summary into words, while ${rules} are open. */
void batch_sum_up(const struct ivig_ruleset *rules, struct batch_outcome *outcome);

/** Assert that two runs came to the same, sums included. */
void batch_assert_same(const struct batch_outcome *found, const struct batch_outcome *due);

#endif
