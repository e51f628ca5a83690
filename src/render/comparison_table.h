/*
 * The table of a comparison: a row for each weight rule, with a bar.
 */
#ifndef IVIG_RENDER_COMPARISON_TABLE_H
#define IVIG_RENDER_COMPARISON_TABLE_H

#include <ivigcalc/render.h>

/** Append the table, with a line above it that names its columns. */
void ivig_put_comparison_table(const struct ivig_comparison_document *document,
                               struct ivig_buffer *out);

/** "height and sex"; nothing where the row lacks nothing. */
void ivig_put_needs(struct ivig_buffer *out, const struct ivig_comparison_needs *needs);

#endif
