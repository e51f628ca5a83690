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

/** Write it; ${whole}: of all rows, else the file is left as it was.  False after a report. */
bool cli_summary_show(struct cli_summary *summary, const struct ivig_ruleset *rules, bool whole);

/** Free the sums. */
void cli_summary_free(struct cli_summary *summary);

#endif
