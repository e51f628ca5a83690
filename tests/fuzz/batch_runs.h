/*
 * A batch from memory to memory, for the target that runs it again and again.
 */
#ifndef IVIG_TESTS_FUZZ_BATCH_RUNS_H
#define IVIG_TESTS_FUZZ_BATCH_RUNS_H

#include <ivigcalc/batch.h>

struct fuzz_text {
    char *bytes; /* malloc'ed; NULL while there are none */
    size_t length;
};

/** What came of a run. */
struct fuzz_batch_outcome {
    enum ivig_status status;
    struct ivig_batch_progress done;
    struct fuzz_text output;
    struct fuzz_text told; /* a line for each bad row and each notice */
};

/** Run ${batch} on ${length} bytes; what holds for any run is seen to. */
void run_batch(const struct ivig_batch *batch, const char *text, size_t length,
               struct fuzz_batch_outcome *outcome);

/** Stop the program unless both came to the same. */
void check_same(const struct fuzz_batch_outcome *a, const struct fuzz_batch_outcome *b);

void free_outcome(struct fuzz_batch_outcome *outcome);

#endif
