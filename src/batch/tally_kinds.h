/*
 * The kinds of items that a tally has lists of.
 */
#ifndef IVIG_BATCH_TALLY_KINDS_H
#define IVIG_BATCH_TALLY_KINDS_H

#include <stdbool.h>
#include <stdint.h>

#include "batch/tally_list.h"

/** Add to a sum; false, and nothing added, if it does not fit. */
bool ivig_tally_sum(int64_t *sum, int64_t value);

extern const struct ivig_tally_kind ivig_tally_counts;   /* struct ivig_summary_count */
extern const struct ivig_tally_kind ivig_tally_masses;   /* struct ivig_summary_mass */
extern const struct ivig_tally_kind ivig_tally_products; /* struct ivig_summary_product */
extern const struct ivig_tally_kind ivig_tally_policies; /* struct ivig_summary_policy */

#endif
