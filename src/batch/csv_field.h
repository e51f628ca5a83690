/*
 * Cells of CSV output, quoted where they must be.
 */
#ifndef IVIG_BATCH_CSV_FIELD_H
#define IVIG_BATCH_CSV_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/render.h>

/** Whether a spreadsheet would take a text for a formula: it begins with = + - @ tab or CR. */
static inline bool ivig_csv_is_formula(const char *text, size_t length)
{
    static const bool begins[256] = {
        ['='] = true, ['+'] = true, ['-'] = true, ['@'] = true, ['\t'] = true, ['\r'] = true
    };

    return length > 0 && begins[(unsigned char)text[0]];
}

/** A text of our own: in quotes if it holds a comma, a quote or a line break. */
void ivig_csv_text(struct ivig_buffer *out, const char *text, size_t length);

/**
 * A text from the input.  The same, but one that begins with = + - @ tab or
 * carriage return gets an apostrophe before it: a spreadsheet would run it as a formula.
 */
void ivig_csv_copied(struct ivig_buffer *out, const char *text, size_t length);

#endif
