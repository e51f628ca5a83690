/*
 * Rows as a run makes them, for what sums them up: a patient and perhaps a
 * schedule, or a fault.
 */
#ifndef IVIG_TESTS_UNIT_BATCH_ROWS_H
#define IVIG_TESTS_UNIT_BATCH_ROWS_H

#include "batch/row.h"
#include "plan_rows.h"

struct batch_case {
    const char *name;
    struct plan_row asked;  /* not looked at of a row with a fault */
    const char *schedule;   /* NULL: none */
    enum ivig_status fault; /* IVIG_OK: none */
};

/* A row and all that it points to. */
struct batch_made {
    struct ivig_row row;
    struct ivig_request request;
    struct ivig_plan plan;
    struct ivig_check_request asked;
    struct ivig_order_check check;
};

/** Make the row of a case; it stays where it is, and is owned by ${rules} and ${made}. */
void ivig_test_batch_row(const struct ivig_rules *rules, const struct batch_case *made_of,
                         struct batch_made *made);

/* One row of each kind. */
enum { BATCH_RUN_ROWS = 12 };

extern const struct batch_case batch_run[BATCH_RUN_ROWS];

#endif
