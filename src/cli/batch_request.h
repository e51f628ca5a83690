/*
 * From options to a batch.
 */
#ifndef IVIG_CLI_BATCH_REQUEST_H
#define IVIG_CLI_BATCH_REQUEST_H

#include <ivigcalc/batch.h>

#include "cli/options.h"

/**
 * Read what is asked of a batch, whose rules are open; ${request} is filled in and
 * must outlive it.  Reports and returns false if an option does not fit or two
 * do not go together.
 */
bool cli_read_batch(const struct cli_arguments *arguments, struct ivig_request *request,
                    struct ivig_batch *batch);

#endif
