/*
 * Summing up rows: a tally for each block of them, merged in any order, and at
 * the end the summary.
 *
 * All sums are of numbers from 0 on, so that whether one overflows does not
 * depend on how the rows were cut into blocks; differences are made at the end.
 * The first failure (IVIG_E_OVERFLOW, IVIG_E_MEMORY, a plan or a pick of vials
 * that cannot be made) is remembered: from there on nothing is counted, and the
 * summary has it as its status.
 */
#ifndef IVIG_BATCH_TALLY_H
#define IVIG_BATCH_TALLY_H

#include <ivigcalc/summary.h>

#include "batch/policies.h"
#include "batch/row.h"
#include "batch/tally_list.h"

enum ivig_tally_number {
    IVIG_TALLY_ROWS,
    IVIG_TALLY_DOSED,
    IVIG_TALLY_REFUSED,
    IVIG_TALLY_ERRORS,
    IVIG_TALLY_TOTAL_UG,
    IVIG_TALLY_ACTUAL_UG, /* had the actual weight been used */
    IVIG_TALLY_AGREES,    /* from here on of rows with a schedule */
    IVIG_TALLY_AGREES_ROUNDED,
    IVIG_TALLY_DIFFERS,
    IVIG_TALLY_NOT_COMPARED,
    IVIG_TALLY_ORDERED_UG,
    IVIG_TALLY_EXPECTED_UG,
    IVIG_TALLY_NUMBERS
};

enum ivig_tally_list_name {
    IVIG_TALLY_BY_CODE,
    IVIG_TALLY_BY_STOP,
    IVIG_TALLY_BY_INDICATION,
    IVIG_TALLY_BY_WEIGHT_RULE,
    IVIG_TALLY_BY_BASIS,
    IVIG_TALLY_PRODUCTS,
    IVIG_TALLY_POLICIES,
    IVIG_TALLY_LISTS
};

/* Made by ivig_tally_start. */
struct ivig_tally {
    enum ivig_status status;              /* the first failure */
    const struct ivig_policies *policies; /* NULL: dosed rows are not planned again */
    int64_t number[IVIG_TALLY_NUMBERS];
    struct ivig_tally_list list[IVIG_TALLY_LISTS];
};

/**
 * Make ${tally} empty.  ${policies} are the weight rules to compare with, or NULL;
 * they must outlive the tally, and those of tallies that are merged are the same.
 */
void ivig_tally_start(struct ivig_tally *tally, const struct ivig_policies *policies);

/**
 * Add a row.  Its ids are kept, which belong to the rules; nothing else of it is.
 * Works in every thread at once, each with a tally of its own.
 */
void ivig_tally_row(struct ivig_tally *tally, const struct ivig_row *row);

/** Add the rows of ${part}, which is left as it is. */
void ivig_tally_merge(struct ivig_tally *sum, const struct ivig_tally *part);

/** Make ${tally} empty again; it keeps its memory and its policies. */
void ivig_tally_clear(struct ivig_tally *tally);

/** Hand the sums over to ${summary}, which is to be freed; the tally is then empty. */
void ivig_tally_finish(struct ivig_tally *tally, struct ivig_batch_summary *summary);

/** Free what the tally holds. */
void ivig_tally_free(struct ivig_tally *tally);

#endif
