/*
 * Cells of CSV output, quoted where they must be.
 */
#ifndef IVIG_BATCH_CSV_FIELD_H
#define IVIG_BATCH_CSV_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/render.h>

/** Whether a text from the input is written as it is. */
bool ivig_csv_is_plain(const char *text, size_t length);

/** A text of our own: in quotes if it holds a comma, a quote or a line break. */
void ivig_csv_text(struct ivig_buffer *out, const char *text, size_t length);

/**
 * A text from the input.  The same, but one that begins with = + - @ tab or
 * carriage return gets an apostrophe before it: a spreadsheet would run it as a formula.
 */
void ivig_csv_copied(struct ivig_buffer *out, const char *text, size_t length);

#endif
