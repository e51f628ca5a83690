/*
 * The cells of a row that are lists or sentences.
 */
#ifndef IVIG_BATCH_CSV_TEXTS_H
#define IVIG_BATCH_CSV_TEXTS_H

#include <ivigcalc/render.h>
#include <ivigcalc/request.h>

#include "batch/row.h"

/** level:id of each finding, the most severe first, with semicolons between. */
void ivig_csv_findings(const struct ivig_rules *rules, const struct ivig_row *row,
                       struct ivig_buffer *out);

/**
 * What a row is refused for: "code: column: text" of an error, "id: text" of the
 * first stop that is not passed.  Nothing for one that is well.
 */
void ivig_csv_error(const struct ivig_rules *rules, const struct ivig_row *row,
                    struct ivig_buffer *out);

/** The vials of the whole course, larger first: 2x20+1x10. */
void ivig_csv_vials(const struct ivig_row *row, struct ivig_buffer *out);

/** Ids of the slips that the order may be, with semicolons between. */
void ivig_csv_slips(const struct ivig_row *row, struct ivig_buffer *out);

#endif
