/*
 * One row: from a record to a plan, or to a check where it has a schedule.
 *
 * It is the plan of one patient, made by the same calls (request.h, dose.h).
 */
#ifndef IVIG_BATCH_ROW_H
#define IVIG_BATCH_ROW_H

#include <stdbool.h>

#include <ivigcalc/check.h>
#include <ivigcalc/dose.h>
#include <ivigcalc/request.h>

#include "batch/names.h"
#include "batch/record.h"

enum ivig_row_status { IVIG_ROW_OK, IVIG_ROW_REFUSED, IVIG_ROW_ERROR };

/**
 * What came of a record.  A row that is an error has the fault, with its column
 * as path, both fit to be shown in a line, and neither plan nor check; one that
 * is refused has the stops among the findings of its plan.
 */
struct ivig_row {
    enum ivig_row_status status;
    const struct ivig_plan *plan;         /* NULL: an error.  With a check, the expected plan */
    const struct ivig_order_check *check; /* NULL: the row has no schedule */
    struct ivig_error error;
};

/* What holds for all rows: what the cells do not say. */
struct ivig_row_setting {
    const struct ivig_rules *rules;
    const struct ivig_request *request;           /* rounding, dates, stock, pump, override */
    struct ivig_cell otherwise[IVIG_INPUT_COUNT]; /* stands for a cell that is absent or empty */
    unsigned told;         /* bit i: the column i is there, or something stands for it */
    unsigned most_days;    /* a plan with more is an error; 0: any number is well */
    pthread_mutex_t *lock; /* for looking up in the rules */
};

/* What one thread makes rows with; large, so it is allocated. */
struct ivig_row_maker {
    const struct ivig_row_setting *setting;
    struct ivig_check_request asked;
    struct ivig_plan plan;
    struct ivig_order_check check;
    struct ivig_names names;
};

/** A maker for ${setting}, which must outlive it; NULL when memory ran out.  free() frees it. */
struct ivig_row_maker *ivig_row_maker_new(const struct ivig_row_setting *setting);

/**
 * Make ${row} of ${record}, which was read with ${read} and, if that failed, with
 * the error in ${row}.  What the row points to is the maker's and stays until the next row.
 */
void ivig_row_make(struct ivig_row_maker *maker, const struct ivig_record *record,
                   enum ivig_status read, struct ivig_row *row);

#endif
