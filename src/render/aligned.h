/*
 * Tables whose columns are as wide as what stands in them.
 */
#ifndef IVIG_RENDER_ALIGNED_H
#define IVIG_RENDER_ALIGNED_H

#include <ivigcalc/render.h>

/* Most cells of a row. */
enum { IVIG_ALIGNED_CELLS_MOST = 8 };

/**
 * Append ${rows} as a table, two blanks before each line.  Each line of ${rows}
 * ends with a line feed; tabs part its cells, of which there may be fewer than
 * the table has columns.  The first column begins at the left and is at least
 * ${first_width} wide, the others end at the right.  Columns stand two blanks
 * apart, or one where the table would be wider than the screen; where that is
 * too wide still, a row is broken into lines.
 */
void ivig_put_aligned(struct ivig_buffer *out, size_t first_width, const char *rows);

#endif
