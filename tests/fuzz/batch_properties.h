/*
 * What holds for the output of any batch.
 */
#ifndef IVIG_TESTS_FUZZ_BATCH_PROPERTIES_H
#define IVIG_TESTS_FUZZ_BATCH_PROPERTIES_H

#include "batch_runs.h"

/** Lines of a text, the last with a line feed or without. */
size_t count_lines(const char *text, size_t length);

/**
 * UTF-8 without control characters but tabs, in whole lines; each reads back with
 * as many cells as the header has; figures stand only in rows that are well, and
 * the days add up to the total where all are there.
 */
void check_batch_output(const struct fuzz_batch_outcome *outcome);

#endif
