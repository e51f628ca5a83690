/*
 * A row as a line of CSV.
 */
#ifndef IVIG_BATCH_CSV_ROW_H
#define IVIG_BATCH_CSV_ROW_H

#include <ivigcalc/render.h>
#include <ivigcalc/request.h>

#include "batch/output_columns.h"
#include "batch/row.h"

/* What all lines are written by. */
struct ivig_csv_setting {
    const struct ivig_output *output;
    const struct ivig_rules *rules;
};

/**
 * Write ${row}, made of ${record}, as one line.  A row that is no plan has its id,
 * its status, what it is refused for, and no figure.  A line of one cell that is
 * empty is "", so that it is a row and no blank line.
 */
void ivig_csv_row(const struct ivig_csv_setting *setting, const struct ivig_record *record,
                  const struct ivig_row *row, struct ivig_buffer *out);

#endif
