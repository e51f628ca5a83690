/*
 * Laying out text for a screen of 80 columns.
 */
#ifndef IVIG_RENDER_LAYOUT_H
#define IVIG_RENDER_LAYOUT_H

#include <ivigcalc/render.h>

enum { IVIG_SCREEN_COLUMNS = 80, IVIG_SCREEN_LINES = 40 };

/**
 * Append ${text} as lines of at most IVIG_SCREEN_COLUMNS, broken at blanks.
 * The first line starts with ${first}, the others with ${indent} blanks; a
 * line feed ends the last.  Letters beyond ASCII become plain (ascii.h).
 */
void ivig_put_paragraph(struct ivig_buffer *out, const char *first, size_t indent,
                        const char *text);

/** How many lines ${text} has. */
size_t ivig_count_lines(const char *text);

#endif
