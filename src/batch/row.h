/*
 * One row: from a record to a plan, or to a check where it has a schedule.
 */
#ifndef IVIG_BATCH_ROW_H
#define IVIG_BATCH_ROW_H

#include <stdbool.h>

#include <ivigcalc/check.h>
#include <ivigcalc/dose.h>
#include <ivigcalc/request.h>

#include "batch/record.h"

enum ivig_row_status { IVIG_ROW_OK, IVIG_ROW_REFUSED, IVIG_ROW_ERROR };

/**
 * What came of a record.  A row that is an error has the fault, with its column
 * as path, and neither plan nor check; one that is refused has the stops among
 * the findings of its plan.
 */
struct ivig_row {
    enum ivig_row_status status;
    const struct ivig_plan *plan;         /* NULL: an error.  With a check, the expected plan */
    const struct ivig_order_check *check; /* NULL: the row has no schedule */
    struct ivig_error error;
};

#endif
