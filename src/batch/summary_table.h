/*
 * The cells of a summary's tables.
 */
#ifndef IVIG_BATCH_SUMMARY_TABLE_H
#define IVIG_BATCH_SUMMARY_TABLE_H

#include <stdint.h>

#include <ivigcalc/summary.h>

/* Rows of cells that are put together one after the other (render/aligned.h). */
struct ivig_summary_table {
    struct ivig_buffer *out;
    struct ivig_buffer rows;
};

/** A row: its first cell, and the heads of the others behind tabs. */
void ivig_summary_row(struct ivig_summary_table *table, const char *first);

/* The next cell of the row. */
void ivig_summary_cell_count(struct ivig_summary_table *table, int64_t count);
void ivig_summary_cell_g(struct ivig_summary_table *table, int64_t mass_ug);
void ivig_summary_cell_ml(struct ivig_summary_table *table, int64_t volume_ul);

/** The next two: a difference in g and in percent, with its sign; the latter where there is one. */
void ivig_summary_cells_difference(struct ivig_summary_table *table,
                                   const struct ivig_summary_other *other);

/** Lay the table out after a blank line, and begin the next one. */
void ivig_summary_table_put(struct ivig_summary_table *table);

#endif
