/*
 * Cells of a row that are one word, or a number that is seldom asked for.
 */
#ifndef IVIG_BATCH_CSV_CELL_H
#define IVIG_BATCH_CSV_CELL_H

#include "batch/output_columns.h"
#include "batch/row.h"

/* Room for any cell of one word or number, and the comma: ids have 40 bytes at most. */
enum { IVIG_CSV_CELL_MOST = 64 };

/**
 * Write the cell of a column that needs neither figures nor room at ${at}, which
 * has IVIG_CSV_CELL_MOST bytes; empty where the row has not what it needs.
 * Returns where it ends.
 */
char *ivig_csv_cell(const struct ivig_row *row, const struct ivig_output_column *column, char *at);

#endif
