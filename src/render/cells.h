/*
 * Cells of a table that end at a column.
 */
#ifndef IVIG_RENDER_CELLS_H
#define IVIG_RENDER_CELLS_H

#include <stdint.h>

#include <ivigcalc/render.h>

/**
 * Append ${cell} so that it ends at column ${end} of the line that begins at byte
 * ${start} of ${out}; at least a blank stands before it.
 */
void ivig_put_cell(struct ivig_buffer *out, size_t start, size_t end,
                   const struct ivig_buffer *cell);

/** Append a number as ${put} writes it, as ivig_put_cell does. */
void ivig_put_number_cell(struct ivig_buffer *out, size_t start, size_t end, int64_t value,
                          void (*put)(struct ivig_buffer *, int64_t));

#endif
