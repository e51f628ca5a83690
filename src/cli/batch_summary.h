/*
 * What the rows of a batch add up to: --summary and --summary-json.
 */
#ifndef IVIG_CLI_BATCH_SUMMARY_H
#define IVIG_CLI_BATCH_SUMMARY_H

#include <stdbool.h>

#include <ivigcalc/ivigcalc.h>

#include "cli/options.h"
#include "cli/output_file.h"

/* Where it goes. */
struct cli_summary {
    struct ivig_batch_summary sums;
    bool text; /* to standard error */
    bool json; /* to the output */
    struct cli_output output;
};

/**
 * Read the options and open the file of --summary-json, as cli_output_open.
 * Reports and returns false if that fails, or if it leads to where the ${rows} go
 * or to the file that is open at ${input}: one of the two would be lost.
 */
bool cli_summary_open(const struct cli_arguments *arguments, int input,
                      const struct cli_output *rows, struct cli_summary *summary);

/** Where the batch is to add up; NULL where nobody asked for it. */
struct ivig_batch_summary *cli_summary_wanted(struct cli_summary *summary);

/**
 * Write it, of all rows, where it was asked for.  Reports and returns false if that
 * fails; a file is then left as it was.
 */
bool cli_summary_show(struct cli_summary *summary, const struct ivig_ruleset *rules);

/** End it without: there is none of a run that did not come to its end. */
void cli_summary_discard(struct cli_summary *summary);

/** Free the sums. */
void cli_summary_free(struct cli_summary *summary);

#endif
