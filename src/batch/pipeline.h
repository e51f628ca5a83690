/*
 * Blocks through three stages, over several threads, in order.
 *
 * Each thread takes what is there to do: drain the next block in order, work on
 * one that is filled, or fill a free one.  So no thread waits while there is
 * work, and there are never more blocks than were given.
 */
#ifndef IVIG_BATCH_PIPELINE_H
#define IVIG_BATCH_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/batch.h>
#include <ivigcalc/error.h>

struct ivig_block; /* the stages' own */

/**
 * The stages.  fill and drain are called by one thread at a time, each in the
 * order of the blocks; work by several, ${worker} (0 up) being a number that no
 * other thread has.  fill returns false when there is nothing more (the block is
 * then not used), drain when all is to stop.
 */
struct ivig_pipeline {
    void *context;
    bool (*fill)(void *context, struct ivig_block *block);
    void (*work)(void *context, unsigned worker, struct ivig_block *block);
    bool (*drain)(void *context, struct ivig_block *block);
};

/**
 * Run until fill has no more and all is drained, or drain says stop, with
 * ${threads} (1 at least), the caller's being one of them; with fewer where one
 * could not be started, and at most IVIG_JOBS_MOST.  ${blocks}: ${count} of them,
 * 1 at least.  IVIG_E_MEMORY, and nothing is run.
 */
enum ivig_status ivig_pipeline_run(const struct ivig_pipeline *pipeline,
                                   struct ivig_block *const *blocks, size_t count,
                                   unsigned threads);

#endif
