/*
 * Laying out text for a screen of 80 columns.
 */
#ifndef IVIG_RENDER_LAYOUT_H
#define IVIG_RENDER_LAYOUT_H

#include <ivigcalc/render.h>

enum { IVIG_SCREEN_COLUMNS = 80 };

/**
 * Append ${text} as lines of at most IVIG_SCREEN_COLUMNS, broken at blanks.
 * The first line starts with ${first}, the others with ${indent} blanks; a
 * line feed ends the last.  Letters beyond ASCII become plain (ascii.h).
 */
void ivig_put_paragraph(struct ivig_buffer *out, const char *first, size_t indent,
                        const char *text);

/**
 * Whether a page that begins at ${start} of ${out} is to be laid out again, denser: it does not
 * fit one screen.  With --explain the whole of it is shown.
 */
bool ivig_page_is_too_long(const struct ivig_buffer *out, size_t start,
                           const struct ivig_view *view);

#endif
